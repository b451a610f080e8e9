"""What every stored record is: a frozen value with a lasting key."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum


class Confidentiality(IntEnum):
    """Who may see a record; the effective level is the highest of the record and its parents."""

    PUBLIC = 0
    SECTION = 1
    RESTRICTED = 2
    PROTECTED = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A stored value. Bookkeeping (revision, who, when) stands beside it, never in it."""

    id: str
