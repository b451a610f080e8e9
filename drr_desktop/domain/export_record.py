"""The immutable record of everything that leaves the office."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from drr_desktop.domain.record import Record


class ExportKind(StrEnum):
    """What left."""

    FEED = "feed"
    MAILING_LIST = "mailing_list"
    CONTACTS = "contacts"
    CORRECTIONS = "corrections"


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportRecord(Record):
    """One export: what, when (UTC), by whom, how many, where to, and the SHA-256 of its bytes."""

    kind: ExportKind
    subject_id: str
    subject_name: str
    purpose: str = ""
    format: str = ""
    target: str = ""
    made_at: datetime
    made_by: str = ""
    count: int = 0
    sha256: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportMember(Record):
    """One recipient of an exported list, as decided at that moment."""

    export_id: str
    party_id: str
    address: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ExportReceipt:
    """What an export did, for the message bar and the command line."""

    record: ExportRecord
    path: str
