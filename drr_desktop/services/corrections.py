"""What the office adds to the catalogue and corrects in it: own days, announced dates, confirmations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drr_desktop.domain.contact import Organization
from drr_desktop.domain.errors import UserError
from drr_desktop.domain.identity import new_id
from drr_desktop.domain.own_calendar import AnnouncedDate, ConfirmedText, OwnObservance
from drr_desktop.services.correction_checks import check_announced, check_own, free_key

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from drr_desktop.domain.changes import Changes
    from drr_desktop.services.correction_exchange import CorrectionsReceipt, CorrectionVerdict
    from drr_desktop.services.observance_calendar import ObservanceCalendar
    from drr_desktop.services.outgoing import Outgoing
    from drr_desktop.storage.database import Database
    from drr_desktop.storage.unit_of_work import UnitOfWork


class Corrections:
    """The office's own rows of the calendar. Each call is one step that can be taken back."""

    def __init__(
        self,
        database: Database,
        announce: Callable[[Changes], None],
        now: Callable[[], datetime],
        calendar: ObservanceCalendar,
        outgoing: Outgoing,
    ) -> None:
        self._database = database
        self._announce = announce
        self._now = now
        self._calendar = calendar
        self._outgoing = outgoing

    # Own observances

    def own_observances(self) -> list[OwnObservance]:
        """Return the office's own observances by their English names."""
        with self._database.read() as work:
            return sorted(work.where(OwnObservance), key=lambda own: (own.name_en.casefold(), own.key))

    def own(self, key: str) -> OwnObservance | None:
        """Return an own observance by its key."""
        with self._database.read() as work:
            return next(iter(work.where(OwnObservance, key=key)), None)

    def new_own(self, name_en: str) -> OwnObservance:
        """Return an observance that is not stored yet, with a key made of its name."""
        taken = {o.key for o in self._calendar.observances()}
        return OwnObservance(id=new_id(), key=free_key(name_en, taken), name_en=name_en.strip(), rule="")

    def save_own(self, own: OwnObservance) -> OwnObservance:
        """Store an own observance and return it as stored; raises UserError for what cannot be kept."""
        own = check_own(own)
        with self._database.write("own_observance.saved", own.name_en) as work:
            others = work.where(OwnObservance, key=own.key)
            if any(other.id != own.id for other in others):
                message = (
                    "Another observance of the office has that key already. "
                    "Nothing was changed; choose another name."
                )
                raise UserError(message, code="key_taken", key=own.key)
            work.put(own)
        self._tell(work)
        return own

    def remove_own(self, key: str) -> None:
        """Remove an own observance with its announced dates; raises UserError where there is none."""
        with self._database.write("own_observance.removed", self._calendar.observance(key).name.en) as work:
            own = work.where(OwnObservance, key=key)
            if not own:
                message = "Only observances that the office added can be removed. Nothing was changed."
                raise UserError(message, code="not_own", key=key)
            work.remove_many(OwnObservance, [one.id for one in own])
            work.remove_many(AnnouncedDate, [a.id for a in work.where(AnnouncedDate, observance_key=key)])
            work.remove_many(ConfirmedText, [c.id for c in work.where(ConfirmedText, observance_key=key)])
        self._tell(work)

    # Announced and corrected dates

    def announced_for(self, key: str) -> list[AnnouncedDate]:
        """Return the dates announced for an observance, the latest year first."""
        with self._database.read() as work:
            found = work.where(AnnouncedDate, observance_key=key)
        return sorted(found, key=lambda row: (-row.year, row.organization_id or "", row.id))

    def announce(self, row: AnnouncedDate) -> AnnouncedDate:
        """Store the date of a year of an observance, for one organization or for all; return it.

        It replaces the one of the same observance, year and organization. Raises UserError for an
        unknown observance or organization, an end before the start, and a year that the day is not of.
        """
        observance = self._calendar.observance(row.observance_key)
        check_announced(row, observance, self._calendar.place)
        with self._database.write("announced_date.saved", observance.name.en) as work:
            if row.organization_id is not None and work.get(Organization, row.organization_id) is None:
                message = "The organization of this date is not there any more. Nothing was changed."
                raise UserError(message, code="unknown_organization")
            for other in same_instance(work, row):
                if other.id != row.id:
                    work.remove(AnnouncedDate, other.id)
            work.put(row)
        self._tell(work)
        return row

    def withdraw_announced(self, id: str) -> None:
        """Remove an announced date, so that the computed one counts again; raises UserError."""
        with self._database.read() as work:
            row = work.get(AnnouncedDate, id)
        if row is None:
            message = "That announced date is not there any more. Nothing was changed."
            raise UserError(message, code="unknown_announced_date")
        with self._database.write("announced_date.withdrawn", self._name(row.observance_key)) as work:
            work.remove(AnnouncedDate, id)
        self._tell(work)

    # Confirmations

    def confirm(self, key: str, who: str, note: str = "") -> None:
        """Note that somebody checked an observance today; raises UserError without a name."""
        observance = self._calendar.observance(key)
        if not who.strip():
            message = "Say who confirms this observance. Nothing was changed."
            raise UserError(message, code="confirmed_by_missing")
        today = self._calendar.local(self._now()).date()
        with self._database.write("observance.confirmed", observance.name.en) as work:
            before = work.where(ConfirmedText, observance_key=key)
            id = before[0].id if before else new_id()
            row = ConfirmedText(
                id=id,
                observance_key=key,
                confirmed_by=who.strip(),
                confirmed_on=today,
                note=note.strip(),
            )
            work.put(row)
        self._tell(work)

    def withdraw_confirmation(self, key: str) -> None:
        """Take back that an observance was confirmed; nothing happens where it was not."""
        with self._database.write("observance.unconfirmed", self._name(key)) as work:
            work.remove_many(ConfirmedText, [c.id for c in work.where(ConfirmedText, observance_key=key)])
        self._tell(work)

    # Files

    def export_to(self, path: Path) -> CorrectionsReceipt:
        """Write own observances and announced dates to a file to share; raises UserError.

        Of contacts only the names of organizations leave, and not those that are restricted.
        """
        from drr_desktop.publishing.folder import FolderTarget
        from drr_desktop.services.correction_exchange import CorrectionsReceipt, pack

        with self._database.read() as work:
            parcel = pack(work)
        released = self._outgoing.release(parcel, FolderTarget(path.parent), path.name)
        assert released.record is not None  # corrections are always written
        counts = len(parcel.observances), len(parcel.dates), parcel.left_out
        return CorrectionsReceipt(released.record, released.place, *counts)

    def import_from(self, path: Path, *, dry_run: bool = False) -> list[CorrectionVerdict]:
        """Read a file of another office and return a verdict a row; what is refused changes nothing.

        All that is taken is one step. A dry run writes nothing. Raises UserError for what is no
        corrections file.
        """
        from drr_desktop.interchange.corrections_file import read
        from drr_desktop.services.correction_exchange import Arrival

        rows = read(read_file(path))
        with self._database.read() as work:
            arrival = Arrival(work, self._calendar)
        verdicts = arrival.judge(rows)
        if arrival.records and not dry_run:
            with self._database.write("corrections.imported", path.name) as work:
                work.put_many(arrival.records)
            self._tell(work)
        return verdicts

    def _name(self, key: str) -> str:
        try:
            return self._calendar.observance(key).name.en
        except UserError:  # its catalogue row is gone, its dates may still be withdrawn
            return key

    def _tell(self, work: UnitOfWork) -> None:
        if work.changes:
            self._announce(work.changes)


def read_file(path: Path) -> bytes:
    """Return a file's bytes, one more at most than a corrections file may have; raises UserError."""
    from drr_desktop.interchange.corrections_file import MOST_BYTES

    try:
        with path.open("rb") as file:
            return file.read(MOST_BYTES + 1)
    except OSError as error:
        message = (
            f"The file {path.name} cannot be read: {error.strerror}. "
            "Nothing was changed; choose a file that is there and readable."
        )
        raise UserError(message, code="unreadable_file", file=path.name) from None


def same_instance(work: UnitOfWork, row: AnnouncedDate) -> list[AnnouncedDate]:
    """Return the stored dates of the same observance, year and organization."""
    found = work.where(AnnouncedDate, observance_key=row.observance_key, year=row.year)
    return [other for other in found if other.organization_id == row.organization_id]
