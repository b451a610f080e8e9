"""Mailing lists: their definitions, who is in and out of them and why, and their export."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from drr_desktop.domain.consent import Suppression
from drr_desktop.domain.contact import ContactPoint, PointKind
from drr_desktop.domain.dates import OTTAWA
from drr_desktop.domain.errors import UserError
from drr_desktop.domain.export_record import ExportMember, ExportReceipt, ExportRecord
from drr_desktop.domain.identity import new_id
from drr_desktop.domain.list_decision import ListDifference, decide, difference, settle
from drr_desktop.domain.mailing_list import ListOverride, MailingList, Override, Recipients, Segment
from drr_desktop.publishing.folder import FolderTarget
from drr_desktop.services.outgoing import ListParcel

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from drr_desktop.domain.mailing_list import Verdict
    from drr_desktop.services.outgoing import Announce, Clock, Outgoing
    from drr_desktop.storage.database import Database
    from drr_desktop.storage.unit_of_work import UnitOfWork

Suppressions = dict[str, list[Suppression]]


class MailingListBuilder:
    """Saves lists, decides about everybody with a reason each, and exports who is in."""

    def __init__(self, database: Database, announce: Announce, now: Clock, outgoing: Outgoing) -> None:
        self._database = database
        self._announce = announce
        self._now = now
        self._outgoing = outgoing

    def all(self) -> list[MailingList]:
        """Return the saved lists by name."""
        with self._database.read() as unit:
            return sorted(unit.where(MailingList), key=lambda m: (m.name.casefold(), m.id))

    def get(self, list_id: str) -> MailingList:
        """Return one list; raises UserError."""
        with self._database.read() as unit:
            return _get(unit, list_id)

    def save(self, mailing_list: MailingList) -> MailingList:
        """Save a definition and return it as saved; raises UserError."""
        mailing_list = _checked(mailing_list)
        with self._database.write("list.saved", mailing_list.name) as unit:
            unit.put(mailing_list)
        self._announce(unit.changes)
        return mailing_list

    def remove(self, list_id: str) -> None:
        """Remove a definition with what was decided by hand for it; records of exports stay."""
        with self._database.write("list.removed", self.get(list_id).name) as unit:
            for row in unit.where(ListOverride, list_id=list_id):
                unit.remove(ListOverride, row.id)
            unit.remove(MailingList, list_id)
        self._announce(unit.changes)

    def override(self, list_id: str, party_id: str, decision: Override, reason: str) -> ListOverride:
        """Put somebody in or take somebody out by hand, in place of what was decided by hand before."""
        with self._database.write("list.decided_by_hand", self.get(list_id).name) as unit:
            before = unit.where(ListOverride, list_id=list_id, party_id=party_id)
            row = ListOverride(
                id=before[0].id if before else new_id(),
                list_id=list_id,
                party_id=party_id,
                decision=decision,
                reason=reason.strip(),
                decided_on=self._today(),
            )
            unit.put(row)
        self._announce(unit.changes)
        return row

    def clear_override(self, list_id: str, party_id: str) -> None:
        """Let the rule decide again about somebody."""
        with self._database.write("list.hand_lifted", self.get(list_id).name) as unit:
            for row in unit.where(ListOverride, list_id=list_id, party_id=party_id):
                unit.remove(ListOverride, row.id)
        self._announce(unit.changes)

    def preview(self, list_id: str) -> Recipients:
        """Return a saved list as it stands now."""
        with self._database.read() as unit:
            return self._settle(unit, _get(unit, list_id))

    def preview_of(self, mailing_list: MailingList) -> Recipients:
        """Return a list whose definition need not be saved."""
        with self._database.read() as unit:
            return self._settle(unit, mailing_list)

    def explain(self, list_id: str, party_id: str) -> Verdict:
        """Return why one party is in or out, exactly as the whole list has it; raises UserError."""
        with self._database.read() as unit:
            mailing_list = _get(unit, list_id)
            candidate = unit.lists.candidate(party_id, list_id)
            if candidate is None:
                message = "This contact is not there any more. Nothing was changed; choose another one."
                raise UserError(message, code="unknown_contact")
            segment, suppressed = _segment(mailing_list), _suppressions(unit)
            alone = decide(candidate, mailing_list, segment, suppressed, self._today())
            if not alone.included:
                return alone
            # Only those who share the address can still make a duplicate of it.
            points = [p for p in candidate.points if p.value.strip() == alone.address]
            shared = unit.where(ContactPoint, normalized=[p.normalized for p in points])
            sharers = (unit.lists.candidate(key, list_id) for key in {p.party_id for p in shared})
            everybody = [candidate, *(c for c in sharers if c is not None)]
            settled = settle(everybody, mailing_list, segment, suppressed, self._today())
        found = (*settled.included, *settled.excluded)
        return next(v for v in found if v.party_id == party_id)

    def export(self, list_id: str, format_key: str, path: Path) -> ExportReceipt:
        """Write who is in to a file ("csv" or "bcc") and keep the record; raises UserError."""
        from drr_desktop.interchange.formats import list_format

        shape = list_format(format_key)
        recipients = self.preview(list_id)
        if not recipients.included:
            message = "Nobody is in this list now. Nothing was written; look at the reasons beside the names."
            raise UserError(message, code="empty_list")
        parcel = ListParcel(recipients, shape)
        released = self._outgoing.release(parcel, FolderTarget(path.parent), path.name)
        assert released.record is not None  # a list is always sent
        return ExportReceipt(released.record, released.place)

    def exports(self, list_id: str) -> list[ExportRecord]:
        """Return the records of a list's exports, the newest first."""
        with self._database.read() as unit:
            return _exports(unit, list_id)

    def difference(self, list_id: str) -> ListDifference:
        """Return who joined and left since the last export; before the first, nobody did."""
        with self._database.read() as unit:
            recipients = self._settle(unit, _get(unit, list_id))
            exports = _exports(unit, list_id)
            if not exports:
                return ListDifference((), (), tuple(v.party_id for v in recipients.included), None)
            members = unit.where(ExportMember, export_id=exports[0].id)
        return difference(recipients, (m.party_id for m in members), exports[0].made_at)

    def _settle(self, unit: UnitOfWork, mailing_list: MailingList) -> Recipients:
        segment = _segment(mailing_list)
        candidates = unit.lists.candidates(segment, mailing_list.id)
        return settle(candidates, mailing_list, segment, _suppressions(unit), self._today())

    def _today(self) -> date:
        return self._now().astimezone(ZoneInfo(OTTAWA.zone)).date()


def _get(unit: UnitOfWork, list_id: str) -> MailingList:
    found = unit.get(MailingList, list_id)
    if found is None:
        message = "This list is not there any more. Nothing was changed; choose another one."
        raise UserError(message, code="unknown_list")
    return found


def _exports(unit: UnitOfWork, list_id: str) -> list[ExportRecord]:
    records = unit.where(ExportRecord, subject_id=list_id)
    return sorted(records, key=lambda r: (r.made_at, r.id), reverse=True)


def _suppressions(unit: UnitOfWork) -> Suppressions:
    by_digest: Suppressions = defaultdict(list)
    for row in unit.where(Suppression):
        by_digest[row.address_digest].append(row)
    return dict(by_digest)


def _segment(mailing_list: MailingList) -> Segment:
    try:
        return Segment.from_json(mailing_list.rule)
    except (ValueError, KeyError, TypeError) as error:
        message = (
            f"The definition of '{mailing_list.name}' was made by a newer version of the program. "
            "Nobody was written to; update the program, or define the list again."
        )
        raise UserError(message, code="list_rule_unknown", list=mailing_list.name) from error


def _checked(mailing_list: MailingList) -> MailingList:
    """Return a definition that can be evaluated; raises UserError and saves nothing otherwise."""
    name = " ".join(mailing_list.name.split())
    if not name:
        message = "A list needs a name. Nothing was saved; enter one."
        raise UserError(message, code="list_without_name")
    if mailing_list.channel not in (PointKind.EMAIL, PointKind.TEL):
        message = "A list reaches people by e-mail or by phone. Nothing was saved; choose one of them."
        raise UserError(message, code="list_channel")
    return replace(mailing_list, name=name, rule=_segment(mailing_list).to_json())
