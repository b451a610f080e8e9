"""Contacts as files for other programs, through the one door out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from drr_desktop.domain.contact import ContactQuery, PointKind
from drr_desktop.domain.contact_card import KnownRow
from drr_desktop.domain.errors import UserError
from drr_desktop.domain.export_record import ExportKind, ExportMember, ExportReceipt, ExportRecord
from drr_desktop.domain.identity import new_id
from drr_desktop.domain.record import Confidentiality
from drr_desktop.publishing.folder import FolderTarget

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from drr_desktop.domain.contact_card import ContactCard
    from drr_desktop.domain.record import Record
    from drr_desktop.interchange.contact_formats import ContactWriter
    from drr_desktop.services.contact_import_plan import ImportPlan
    from drr_desktop.services.outgoing import Outgoing
    from drr_desktop.storage.database import Database

SUBJECT = "contacts"  # what the records of these exports are about


@dataclass(frozen=True, slots=True)
class ContactReceipt(ExportReceipt):
    """What an export of contacts did; `left_out` counts those that are too confidential to leave."""

    left_out: int = 0


@dataclass(frozen=True, slots=True)
class ContactParcel:
    """Contacts in one shape; who is above the ceiling is not among them."""

    cards: Sequence[tuple[str, ContactCard]]
    writer: ContactWriter
    written: bytes
    returning: Sequence[KnownRow] = ()  # by what the rows are known again
    only_when_changed: bool = False
    private: bool = True

    def content(self) -> bytes:
        """Return the file."""
        return self.written

    def record(self) -> ExportRecord:
        """Return what to write down about it."""
        return _record(self.writer.key, len(self.cards))

    def beside(self, export_id: str) -> list[Record]:
        """Return one member a contact, with its first e-mail address, and what its row is known by."""
        members = [
            ExportMember(
                id=new_id(), export_id=export_id, party_id=id, address=_address(card), reason="exported"
            )
            for id, card in self.cards
        ]
        return [*members, *self.returning]


@dataclass(frozen=True, slots=True)
class RefusedParcel:
    """The rows of a file that could not be taken, to be mended and imported again."""

    plan: ImportPlan
    only_when_changed: bool = False
    private: bool = True

    def content(self) -> bytes:
        """Return the rows as they stood, with number and reason."""
        from drr_desktop.interchange.contact_formats import render_refused

        reasons = {row.number: row.reason for row in self.plan.refused}
        return render_refused(self.plan.file, reasons)

    def record(self) -> ExportRecord:
        """Return what to write down about it."""
        return _record("refused_rows", len(self.plan.refused))

    def beside(self, export_id: str) -> list[Record]:
        """Return nothing: nobody of the office is in it."""
        del export_id
        return []


class ContactExport:
    """Writes contacts to files; each is recorded with its members."""

    def __init__(self, database: Database, outgoing: Outgoing) -> None:
        self._database = database
        self._outgoing = outgoing

    def export(
        self,
        path: Path,
        format_key: str,
        query: ContactQuery | None = None,
        *,
        ids: Sequence[str] | None = None,
        ceiling: Confidentiality = Confidentiality.SECTION,
    ) -> ContactReceipt:
        """Write the contacts that a query or keys name, all where neither is given; raises UserError.

        What is more confidential than the ceiling stays here, and is counted; what is protected always does.
        """
        from drr_desktop.interchange.contact_formats import contact_writer
        from drr_desktop.services.contact_export_cards import cards_of

        writer = contact_writer(format_key)
        ceiling = min(ceiling, Confidentiality.RESTRICTED)
        with self._database.read() as work:
            wanted = list(ids) if ids is not None else work.contacts.ids(query or ContactQuery())
            cards, left_out = cards_of(work, wanted, ceiling, self._database.today())
        if not cards:
            message = "There is no contact to export. Nothing was written; look for others, or add some."
            raise UserError(message, code="nobody_to_export")
        written = writer.render([card for _, card in cards])
        parcel = ContactParcel(cards, writer, written, self._returning(written, [id for id, _ in cards]))
        released = self._outgoing.release(parcel, FolderTarget(path.parent), path.name)
        assert released.record is not None  # contacts are always sent
        return ContactReceipt(released.record, released.place, left_out)

    def _returning(self, content: bytes, ids: Sequence[str]) -> list[KnownRow]:
        """Return what the rows of a file of ours are known by, where they did not leave so before."""
        from drr_desktop.interchange.contact_formats import read
        from drr_desktop.services.contact_import_kept import row_digest

        pairs = zip(ids, read(content).cards, strict=True)
        rows = {(id, row_digest(card)): None for id, card in pairs if not card.refusal}
        with self._database.read() as work:
            digests = [digest for _, digest in rows]
            known = {(row.party_id, row.digest) for row in work.where(KnownRow, digest=digests)}
        fresh = (pair for pair in rows if pair not in known)
        return [KnownRow(id=new_id(), party_id=id, digest=digest) for id, digest in fresh]

    def save_refused(self, plan: ImportPlan, path: Path) -> ExportReceipt:
        """Write the refused rows of a plan to a file, to mend and import again; raises UserError."""
        if not plan.refused:
            message = "No row was refused. Nothing was written."
            raise UserError(message, code="nothing_refused")
        released = self._outgoing.release(RefusedParcel(plan), FolderTarget(path.parent), path.name)
        assert released.record is not None
        return ExportReceipt(released.record, released.place)


def _record(format_key: str, count: int) -> ExportRecord:
    return ExportRecord(
        id=new_id(),
        kind=ExportKind.CONTACTS,
        subject_id=SUBJECT,
        subject_name=SUBJECT,
        format=format_key,
        made_at=datetime.min,
        count=count,
    )


def _address(card: ContactCard) -> str:
    emails = [p for p in card.points if p.kind is PointKind.EMAIL]
    return next((p.value for p in sorted(emails, key=lambda p: not p.preferred)), "")
