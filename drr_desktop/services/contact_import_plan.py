"""What an import would do, row for row: the preview is this value, and so is what is committed."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from drr_desktop.domain.contact_card import KnownRow
    from drr_desktop.domain.record import Record
    from drr_desktop.interchange.contact_formats import ContactFile


class RowVerdict(StrEnum):
    """What becomes of one row of a file."""

    NEW = "new"
    UPDATE = "update"
    SAME = "same"
    DUPLICATE_OF = "duplicate_of"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field of a contact before and after, as text to show."""

    field: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class PlannedRow:
    """The verdict on one row, its reason as a code, and what would change.

    `duplicate_of` is the number of the earlier row that speaks of the same contact, 0 where none does;
    such a row only adds what is missing. `remarks` are codes of what was left out or made up.
    """

    number: int
    verdict: RowVerdict
    reason: str
    name: str = ""
    party_id: str = ""
    changes: tuple[FieldChange, ...] = ()
    remarks: tuple[str, ...] = ()
    duplicate_of: int = 0


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """A file, how it was understood, the verdict on each of its rows, and the records that it would write."""

    name: str
    file: ContactFile
    rows: tuple[PlannedRow, ...]
    mapping_changed: bool = False
    counts: dict[RowVerdict, int] = field(default_factory=dict)
    stamp: tuple[str, str] = ("", "")  # of the office as it was when the plan was made
    records: list[Record] = field(default_factory=list, repr=False)
    known: list[KnownRow] = field(default_factory=list, repr=False)

    @property
    def refused(self) -> tuple[PlannedRow, ...]:
        """The rows that cannot be taken."""
        return tuple(row for row in self.rows if row.verdict is RowVerdict.REFUSED)


def counted(rows: tuple[PlannedRow, ...]) -> dict[RowVerdict, int]:
    """Return how many rows have each verdict, all of them named."""
    found = Counter(row.verdict for row in rows)
    return {verdict: found[verdict] for verdict in RowVerdict}


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What a commit did; `counts` and `rows` are the plan's, with the keys of the contacts that were made."""

    counts: dict[RowVerdict, int]
    rows: tuple[PlannedRow, ...]
    records: int
