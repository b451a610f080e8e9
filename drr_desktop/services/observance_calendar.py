"""The calendar that staff look at: the catalogue's occurrences with the office's own dates and entries."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from drr_desktop import calendars
from drr_desktop.domain.dates import OTTAWA, Month
from drr_desktop.domain.errors import UserError
from drr_desktop.domain.month_view import MonthView, Shown
from drr_desktop.domain.occurrence import Certainty, Occurrence
from drr_desktop.services.catalogue_dates import CatalogueDates, keep
from drr_desktop.services.own_dates import OWN_TRADITION, apply_announced, in_order, read_rows

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date, datetime

    from drr_desktop.domain.changes import Changes
    from drr_desktop.domain.dates import DateSpan, Place
    from drr_desktop.domain.language import Bilingual, Language
    from drr_desktop.domain.month_view import OwnEntry
    from drr_desktop.domain.observance import Observance, Tradition
    from drr_desktop.services.own_dates import Rows
    from drr_desktop.services.provenance import Provenance
    from drr_desktop.storage.database import Database

EVERYTHING = Shown()


class ObservanceCalendar:
    """Occurrences and months; works without a data file, and with its rows once one is attached."""

    def __init__(self, now: Callable[[], datetime], place: Place = OTTAWA) -> None:
        self._now = now
        self.place = place
        self.first_weekday = 6  # 0 is Monday; the person chooses it in the settings
        self._database: Database | None = None
        self._dates = CatalogueDates()
        self._generation = 0
        self._forget_all()

    def _forget_all(self) -> None:
        self._rows: Rows | None = None
        self._in_span: dict[tuple[DateSpan, Place], tuple[Occurrence, ...]] = {}
        self._own_in_span: dict[DateSpan, tuple[OwnEntry, ...]] = {}
        self._months: dict[tuple[Month, Shown, int], MonthView] = {}

    def attach(self, database: Database) -> None:
        """Take own observances, announced dates and own entries from a data file from now on."""
        self._database = database
        self.forget()

    def detach(self) -> None:
        """Go back to the catalogue alone, before the data file is closed."""
        self._database = None
        self.forget()

    def forget(self, changes: Changes | None = None) -> None:
        """Look again at what rests on changed rows; occurrences stay where only own entries changed."""
        self._generation += 1
        if changes is None or changes.calendar or changes.everything:
            self._forget_all()
        elif changes.outreach or changes.contacts:
            self._own_in_span, self._months = {}, {}

    @property
    def local_now(self) -> datetime:
        """The moment it is, as the clock of the office's place shows it."""
        return self.local(self._now())

    def local(self, moment: datetime) -> datetime:
        """Return a moment as the clock of the office's place shows it."""
        return moment.astimezone(ZoneInfo(self.place.zone))

    @property
    def today(self) -> date:
        """The day it is at the office's place."""
        return self.local_now.date()

    def observances(self) -> tuple[Observance, ...]:
        """Return the catalogue's observances and then the office's own."""
        return tuple(self._by_key().values())

    def observance(self, key: str) -> Observance:
        """Return one observance; raises UserError for an unknown key."""
        found = self._by_key().get(key)
        if found is None:
            message = f"The calendar has no observance '{key}'. Nothing was changed."
            raise UserError(message, code="unknown_observance", key=key)
        return found

    def traditions(self) -> tuple[Tradition, ...]:
        """Return the traditions that have observances, in the catalogue's order."""
        known = self._dates.traditions(self._first_span(), self.place)
        if self._database is None:
            return known
        own = any(o.tradition == OWN_TRADITION for o in self._by_key().values())
        return (*known, OWN_TRADITION) if own else known

    def describe_rule(self, observance: Observance, language: Language) -> str:
        """Say in words when an observance is kept; a rule that cannot be read comes back as it is written."""
        try:
            return calendars.describe_rule(observance, language)
        except calendars.RuleError:
            return observance.rule

    def occurrences(
        self,
        span: DateSpan,
        *,
        keys: Iterable[str] = (),
        traditions: Iterable[str] = (),
        place: Place | None = None,
        variants: bool = False,
    ) -> list[Occurrence]:
        """Return the occurrences that share a day with a span, by start and key; empty filters mean all.

        With `variants` come also the dates that others keep. What has no date yet comes once, after the
        others. Raises UserError for years out of range.
        """
        wanted_keys, wanted_traditions = frozenset(keys), frozenset(traditions)
        place = place or self.place
        found: Iterable[Occurrence] = self._occurrences(span, place)
        if variants:
            from drr_desktop.services.other_ways import other_ways

            rows = self._read_rows()
            others = other_ways(rows.by_key.values(), rows, span, place)
            found = sorted((*found, *others), key=in_order)
        return [
            o
            for o in found
            if (not wanted_keys or o.observance.key in wanted_keys)
            and (not wanted_traditions or o.observance.tradition.key in wanted_traditions)
        ]

    def variants(
        self, observance: Observance, span: DateSpan, place: Place | None = None
    ) -> list[Occurrence]:
        """Return the dates that others keep beside an observance's own, by start.

        They are its variants, and what single organizations announced. Raises UserError for years out of
        range.
        """
        from drr_desktop.services.other_ways import other_ways

        return other_ways([observance], self._read_rows(), span, place or self.place)

    def variant_name(self, occurrence: Occurrence) -> Bilingual:
        """Return by whom or how the date of a variant is kept, nothing for an observance's own date."""
        from drr_desktop.services.other_ways import way_name

        return way_name(occurrence, self._read_rows())

    def local_day(self, occurrence: Occurrence, place: Place | None = None) -> date | None:
        """Return the day that a place's own sunrise gives, where it is another than the one shown."""
        try:
            return calendars.local_day(occurrence, place or self.place)
        except calendars.RuleError:
            return None

    def day_in_calendars(self, day: date, *, after_sunset: bool = False) -> tuple[calendars.DayIn, ...]:
        """Return a civil day in every other calendar; raises UserError outside the years 1850 to 2200."""
        return calendars.day_in_every_calendar(day, after_sunset=after_sunset)

    def sunset(self, day: date, place: Place | None = None) -> datetime | None:
        """Return the sunset of a day by the place's clock, None in polar day and night."""
        return calendars.sunset(day, place or self.place)

    def preview(
        self,
        rule: str,
        *,
        duration_days: int = 1,
        starts_at_sunset: bool = False,
        from_day: date | None = None,
        count: int = 10,
    ) -> list[Occurrence]:
        """Return the next dates of a rule that is being written, fewer where there are no more.

        Raises UserError ("rule_not_understood") that names the words it cannot read.
        """
        from drr_desktop.services.rule_preview import next_dates

        first = from_day or self.today
        return next_dates(rule, duration_days, first, count, self.place, starts_at_sunset=starts_at_sunset)

    def provenance(self, observance: Observance) -> Provenance:
        """Return where an observance's date and texts come from, and who confirmed them."""
        from drr_desktop.services.provenance import provenance_of

        return provenance_of(observance, self._read_rows().confirmed.get(observance.key))

    def unchecked(self) -> list[Observance]:
        """Return the observances without a document as source that nobody has confirmed."""
        from drr_desktop.services.provenance import is_documented

        rows = self._read_rows()
        return [o for o in rows.by_key.values() if o.key not in rows.confirmed and not is_documented(o)]

    def month(self, month: Month, shown: Shown = EVERYTHING) -> MonthView:
        """Return a month in whole weeks; asked again, the same value unless rows or the day changed."""
        first_weekday = self.first_weekday
        key, today, generation = (month, shown, first_weekday), self.today, self._generation
        view = self._months.get(key)
        if view is None:
            view = self._build_month(month, shown, first_weekday)
        elif view.today != today:
            view = replace(view, today=today)
        if generation == self._generation:
            keep(self._months, key, view)
        return view

    def _build_month(self, month: Month, shown: Shown, first_weekday: int) -> MonthView:
        span = month.weeks(first_weekday)
        admitted = [o for o in self._occurrences(span, self.place) if shown.admits(o.observance)]
        return MonthView(
            month=month,
            span=span,
            today=self.today,
            occurrences=tuple(o for o in admitted if o.start is not None),
            not_computed=tuple(o.observance for o in admitted if o.start is None),
            own=self._own_entries(span),
        )

    def _occurrences(self, span: DateSpan, place: Place) -> tuple[Occurrence, ...]:
        generation = self._generation
        found = self._in_span.get((span, place))
        if found is None:
            found = self._find(span, place)
            if generation == self._generation:
                keep(self._in_span, (span, place), found)
        return found

    def _find(self, span: DateSpan, place: Place) -> tuple[Occurrence, ...]:
        found = self._dates.occurrences(span, place, self._first_span())
        if self._database is None:
            return found
        rows = self._read_rows()
        if rows.own:
            own = calendars.occurrences(rows.own, span, place)
            found = tuple(sorted((*found, *own), key=in_order))
        undated = [
            Occurrence(o, None, None, None, None, None, Certainty.NOT_COMPUTED, None) for o in rows.unreadable
        ]
        return tuple(apply_announced((*found, *undated), rows.announced, rows.by_key, span, place))

    def keep_for_next_start(self) -> None:
        """Keep the weeks of this month, so that the next start shows them before it loads a calendar."""
        self._dates.keep_for_next_start(self._first_span(), self.place)

    def _first_span(self) -> DateSpan:
        today = self.today
        return Month(today.year, today.month).weeks(self.first_weekday)

    def _own_entries(self, span: DateSpan) -> tuple[OwnEntry, ...]:
        if self._database is None:
            return ()
        generation = self._generation
        found = self._own_in_span.get(span)
        if found is None:
            with self._database.read() as unit:
                found = tuple(unit.outreach.on_days(span))
            if generation == self._generation:
                keep(self._own_in_span, span, found)
        return found

    def _by_key(self) -> dict[str, Observance]:
        return self._read_rows().by_key

    def _read_rows(self) -> Rows:
        """Return what the data file adds; kept unless somebody changed it while it was read."""
        generation, rows = self._generation, self._rows
        if rows is None:
            rows = read_rows(self._database, self._dates.catalogue())
            if generation == self._generation:
                self._rows = rows
        return rows
