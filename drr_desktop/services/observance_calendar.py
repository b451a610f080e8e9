"""The calendar that staff look at: the catalogue's occurrences with the office's own dates and entries."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from drr_desktop import calendars
from drr_desktop.calendars import kept
from drr_desktop.domain.dates import OTTAWA, Month
from drr_desktop.domain.errors import UserError
from drr_desktop.domain.month_view import MonthView, Shown
from drr_desktop.domain.occurrence import Certainty, Occurrence
from drr_desktop.services.own_dates import OWN_TRADITION, apply_announced, as_observance, in_order

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date, datetime

    from drr_desktop.domain.changes import Changes
    from drr_desktop.domain.dates import DateSpan, Place
    from drr_desktop.domain.language import Language
    from drr_desktop.domain.month_view import OwnEntry
    from drr_desktop.domain.observance import Observance, Tradition
    from drr_desktop.domain.own_calendar import AnnouncedDate
    from drr_desktop.storage.database import Database

# Three years of months, either way of turning their pages.
KEPT_SPANS = 40
EVERYTHING = Shown()


@dataclass(frozen=True, slots=True)
class _Rows:
    """All observances by key, and what the data file adds to the catalogue."""

    by_key: dict[str, Observance]
    own: tuple[Observance, ...] = ()
    unreadable: tuple[Observance, ...] = ()
    announced: tuple[AnnouncedDate, ...] = ()


class ObservanceCalendar:
    """Occurrences and months; works without a data file, and with its rows once one is attached."""

    def __init__(self, now: Callable[[], datetime], place: Place = OTTAWA) -> None:
        self._now = now
        self.place = place
        self.first_weekday = 6  # 0 is Monday; the person chooses it in the settings
        self._database: Database | None = None
        self._catalogue: calendars.Catalogue | None = None
        self._traditions: tuple[Tradition, ...] = ()
        self._recalled: bool | None = None
        self._computed: dict[tuple[DateSpan, Place], tuple[Occurrence, ...]] = {}
        self._generation = 0
        self._forget_all()

    def _forget_all(self) -> None:
        self._rows: _Rows | None = None
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
        known = self._traditions if self._recall() else self._loaded().traditions
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
    ) -> list[Occurrence]:
        """Return the occurrences that share a day with a span, by start and key; empty filters mean all.

        What has no date yet comes once, after the others. Raises UserError for years out of range.
        """
        wanted_keys, wanted_traditions = frozenset(keys), frozenset(traditions)
        return [
            o
            for o in self._occurrences(span, place or self.place)
            if (not wanted_keys or o.observance.key in wanted_keys)
            and (not wanted_traditions or o.observance.tradition.key in wanted_traditions)
        ]

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
            _keep(self._months, key, view)
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
                _keep(self._in_span, (span, place), found)
        return found

    def _find(self, span: DateSpan, place: Place) -> tuple[Occurrence, ...]:
        found = self._of_catalogue(span, place)
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

    def _of_catalogue(self, span: DateSpan, place: Place) -> tuple[Occurrence, ...]:
        """Return the catalogue's occurrences, which no row changes: the very same ones when asked again."""
        found = self._computed.get((span, place))
        if found is None and self._recall():
            found = self._computed.get((span, place))
        if found is None:
            found = tuple(calendars.occurrences(self._loaded().observances, span, place))
            _keep(self._computed, (span, place), found)
        return found

    def keep_for_next_start(self) -> None:
        """Keep the weeks of this month, so that the next start shows them before it loads a calendar."""
        span = self._first_span()
        found = self._computed.get((span, self.place))
        if found is not None and not self._recalled:
            kept.write(span, self.place, self._loaded().traditions, found)

    def _recall(self) -> bool:
        """Take what an earlier start kept of this month, once; say whether there was something."""
        if self._recalled is None:
            span = self._first_span()
            weeks = kept.read(span, self.place)
            self._recalled = weeks is not None
            if weeks is not None:
                self._traditions, occurrences = weeks
                _keep(self._computed, (span, self.place), occurrences)
        return self._recalled

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
                _keep(self._own_in_span, span, found)
        return found

    def _loaded(self) -> calendars.Catalogue:
        if self._catalogue is None:
            self._catalogue = calendars.load_catalogue()
        return self._catalogue

    def _by_key(self) -> dict[str, Observance]:
        return self._read_rows().by_key

    def _read_rows(self) -> _Rows:
        """Return what the data file adds; kept unless somebody changed it while it was read."""
        generation, rows = self._generation, self._rows
        if rows is None:
            rows = _read(self._database, self._loaded())
            if generation == self._generation:
                self._rows = rows
        return rows


def _read(database: Database | None, catalogue: calendars.Catalogue) -> _Rows:
    """Read own rows; one whose rule cannot be read shows without a date and spoils no other."""
    by_key = dict(catalogue.by_key)
    if database is None:
        return _Rows(by_key)
    from drr_desktop.domain.own_calendar import AnnouncedDate, OwnObservance

    with database.read() as unit:
        own_rows = unit.where(OwnObservance)
        announced = tuple(unit.where(AnnouncedDate))
    traditions = {t.key: t for t in catalogue.traditions}
    own = [as_observance(row, traditions) for row in own_rows if row.key not in by_key]
    by_key.update((o.key, o) for o in own)
    readable = tuple(o for o in own if _is_readable(o.rule))
    return _Rows(by_key, readable, tuple(o for o in own if o not in readable), announced)


def _is_readable(rule: str) -> bool:
    try:
        calendars.parse_rule(rule)
    except calendars.RuleError:
        return False
    return True


def _keep(kept: dict[Any, Any], key: object, value: object) -> None:
    """Keep a value, and drop the oldest when there are many."""
    kept[key] = value
    while len(kept) > KEPT_SPANS:
        kept.pop(next(iter(kept)), None)
