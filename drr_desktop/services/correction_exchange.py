"""Corrections to and from a file that offices share: what leaves, and a verdict for each row that comes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from drr_desktop.domain.contact import Organization
from drr_desktop.domain.errors import UserError
from drr_desktop.domain.export_record import ExportKind, ExportRecord
from drr_desktop.domain.identity import new_id
from drr_desktop.domain.observance import Kind, Mark
from drr_desktop.domain.own_calendar import AnnouncedDate, OwnObservance
from drr_desktop.domain.record import Confidentiality
from drr_desktop.interchange.corrections_file import FileRow, RowKind, render, without_contacts
from drr_desktop.services.correction_checks import NOTHING, check_announced, check_own
from drr_desktop.services.own_dates import as_observance

if TYPE_CHECKING:
    from collections.abc import Iterable

    from drr_desktop.domain.record import Record
    from drr_desktop.services.observance_calendar import ObservanceCalendar
    from drr_desktop.storage.unit_of_work import UnitOfWork

SUBJECT = "corrections"


class Outcome(StrEnum):
    """What becomes of a row."""

    NEW = "new"
    SAME = "same"
    REPLACED = "replaced"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class CorrectionVerdict:
    """What becomes of one row of a file; a refused one says why in a sentence and by a code."""

    kind: RowKind
    key: str
    year: int | None
    organization: str
    verdict: Outcome
    reason: str = ""
    code: str = ""


@dataclass(frozen=True, slots=True)
class CorrectionsReceipt:
    """What left; `left_out` counts dates of organizations whose names must stay in the office."""

    record: ExportRecord
    path: str
    observances: int
    dates: int
    left_out: int


@dataclass(frozen=True, slots=True)
class CorrectionsParcel:
    """Own observances and announced dates, with organizations' names and nothing else of contacts."""

    observances: tuple[dict[str, Any], ...]
    dates: tuple[dict[str, Any], ...]
    left_out: int = 0
    only_when_changed: bool = False
    private: bool = False

    def content(self) -> bytes:
        """Return the file."""
        return render(list(self.observances), list(self.dates))

    def record(self) -> ExportRecord:
        """Return what to write down about it."""
        return ExportRecord(
            id=new_id(),
            kind=ExportKind.CORRECTIONS,
            subject_id=SUBJECT,
            subject_name=SUBJECT,
            format="json",
            made_at=datetime.min,
            count=len(self.observances) + len(self.dates),
        )

    def beside(self, export_id: str) -> list[Record]:
        """Return nothing: no person is in it."""
        del export_id
        return []


def pack(work: UnitOfWork) -> CorrectionsParcel:
    """Return all corrections of the office; raises UserError where there are none."""
    own = work.where(OwnObservance)
    announced = work.where(AnnouncedDate)
    named = {row.organization_id for row in announced if row.organization_id}
    organizations = work.many(Organization, named)
    shown = {key: o.name for key, o in organizations.items() if o.confidentiality <= Confidentiality.SECTION}
    leaving = [row for row in announced if row.organization_id is None or row.organization_id in shown]
    if not own and not leaving:
        message = "The office has no own observances and no announced dates. Nothing was written."
        raise UserError(message, code="nothing_to_export")
    return CorrectionsParcel(
        tuple(portable_own(one) for one in sorted(own, key=lambda one: one.key)),
        tuple(
            portable_date(row, shown.get(row.organization_id or "", ""))
            for row in sorted(leaving, key=lambda row: (row.observance_key, row.year, row.id))
        ),
        left_out=len(announced) - len(leaving),
    )


def portable_own(own: OwnObservance) -> dict[str, Any]:
    """Return an own observance as it may leave."""
    return {
        "key": own.key,
        "name_en": own.name_en,
        "name_fr": own.name_fr,
        "tradition": own.tradition,
        "rule": own.rule,
        "duration_days": own.duration_days,
        "starts_at_sunset": own.starts_at_sunset,
        "kind": own.kind.value,
        "mark": own.mark.value,
        "notes": without_contacts(own.notes),
        "source": without_contacts(own.source),
    }


def portable_date(row: AnnouncedDate, organization: str) -> dict[str, Any]:
    """Return an announced date as it may leave, with its organization's name."""
    return {
        "observance_key": row.observance_key,
        "year": row.year,
        "start_on": row.start_on.isoformat(),
        "end_on": row.end_on.isoformat() if row.end_on else "",
        "organization": organization,
        "announced_by": without_contacts(row.announced_by),
        "source": without_contacts(row.source),
        "note": without_contacts(row.note),
    }


class Arrival:
    """One file's rows against what the office has: verdicts, and the records to write."""

    def __init__(self, work: UnitOfWork, calendar: ObservanceCalendar) -> None:
        self._calendar = calendar
        self._traditions = {t.key: t for t in calendar.traditions()}
        self._observances = {o.key: o for o in calendar.observances()}
        self._own = {row.key: row for row in work.where(OwnObservance)}
        self._dates = {_instance(row): row for row in work.where(AnnouncedDate)}
        self._organizations: dict[str, list[Organization]] = {}
        for one in work.where(Organization):
            for name in {n.casefold() for n in (one.name_en, one.name_fr, one.name_native) if n}:
                self._organizations.setdefault(name, []).append(one)
        self._seen: set[object] = set()
        self.records: list[Record] = []

    def judge(self, rows: Iterable[FileRow]) -> list[CorrectionVerdict]:
        """Return a verdict a row; `records` then holds what is new or replaces."""
        return [self._verdict(row) for row in rows]

    def _verdict(self, row: FileRow) -> CorrectionVerdict:
        year, organization = row.fields.get("year"), row.fields.get("organization")
        told = CorrectionVerdict(
            row.kind,
            row.key,
            year if type(year) is int else None,
            organization if isinstance(organization, str) else "",
            Outcome.REFUSED,
            row.reason,
            "row_fields" if row.reason else "",
        )
        if row.reason:
            return told
        try:
            judge = self._own_row if row.kind is RowKind.OBSERVANCE else self._date_row
            return replace(told, verdict=judge(row.fields))
        except UserError as error:
            return replace(told, reason=str(error).replace(f" {NOTHING}", ""), code=error.code)

    def _own_row(self, fields: dict[str, Any]) -> Outcome:
        before = self._own.get(fields["key"])
        given: dict[str, Any] = dict(fields)
        given.update({n: words(given[n]) for n, words in (("kind", Kind), ("mark", Mark)) if n in given})
        own = check_own(OwnObservance(id=before.id if before else new_id(), **given))
        self._once(own.key)
        self._observances[own.key] = as_observance(own, self._traditions)
        same = before is not None and portable_own(before) == portable_own(own)
        return self._take(own, before, same=same)

    def _date_row(self, fields: dict[str, Any]) -> Outcome:
        observance = self._observances.get(fields["observance_key"])
        if observance is None:
            message = "This calendar has no such observance, and the file brings none of that key."
            raise UserError(message, code="unknown_observance")
        name = fields.get("organization", "")
        row = AnnouncedDate(
            id=new_id(),
            observance_key=observance.key,
            year=fields["year"],
            start_on=date.fromisoformat(fields["start_on"]),
            end_on=date.fromisoformat(fields["end_on"]) if fields.get("end_on") else None,
            organization_id=self._organization(name) if name else None,
            **{word: fields.get(word, "") for word in ("announced_by", "source", "note")},
        )
        check_announced(row, observance, self._calendar.place)
        self._once(_instance(row))
        before = self._dates.get(_instance(row))
        if before is not None:
            row = replace(row, id=before.id)
        same = before is not None and portable_date(before, name) == portable_date(row, name)
        return self._take(row, before, same=same)

    def _organization(self, name: str) -> str:
        found = self._organizations.get(name.strip().casefold(), [])
        if len(found) != 1:
            few = "no organization" if not found else "several organizations"
            message = f"The office has {few} of that name; a date for one organization needs exactly one."
            raise UserError(message, code="unknown_organization" if not found else "ambiguous_organization")
        return found[0].id

    def _once(self, identity: object) -> None:
        if identity in self._seen:
            message = "The file has this row more than once; the first one counts."
            raise UserError(message, code="twice_in_file")
        self._seen.add(identity)

    def _take(self, record: Record, before: Record | None, *, same: bool) -> Outcome:
        if same:
            return Outcome.SAME
        self.records.append(record)
        return Outcome.NEW if before is None else Outcome.REPLACED


def _instance(row: AnnouncedDate) -> tuple[str, int, str | None]:
    return row.observance_key, row.year, row.organization_id
