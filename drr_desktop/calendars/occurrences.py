"""The dated instances of observances in a span of days."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from drr_desktop.calendars.rules import parse_rule
from drr_desktop.calendars.sun import sunset
from drr_desktop.domain.dates import DateSpan
from drr_desktop.domain.errors import UserError
from drr_desktop.domain.occurrence import Certainty, Occurrence

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from drr_desktop.calendars.system import CalendarSystem, Dated, Rule
    from drr_desktop.domain.dates import Place
    from drr_desktop.domain.observance import Observance

FIRST_YEAR, LAST_YEAR = 1850, 2200
# Observances of about a month that begin with a moon's month last as long as that month does.
_NOMINAL_MONTH = (29, 30)
# About forty years of the whole catalogue; beyond them what was kept is dropped and found again.
_MOST_KEPT = 25_000


class OccurrenceEngine:
    """Finds occurrences, and keeps what each rule gave for a year of its own calendar."""

    def __init__(self) -> None:
        self._found: dict[tuple[str, int, Place], tuple[Dated, ...]] = {}

    def occurrences(
        self, observances: Iterable[Observance], span: DateSpan, place: Place
    ) -> Iterator[Occurrence]:
        """Yield the occurrences that share a day with the span, by start and then by key.

        An observance whose system is not computed yet comes once, without dates, after the others.
        Raises UserError where the span leaves the years 1850 to 2200, and RuleError for a rule that
        cannot be read, both before anything is yielded.
        """
        if span.start.year < FIRST_YEAR or span.end.year > LAST_YEAR:
            message = (
                f"Dates can be computed for the years {FIRST_YEAR} to {LAST_YEAR} only. "
                "Nothing was changed; choose days within those years."
            )
            raise UserError(message, code="span_out_of_range", first=FIRST_YEAR, last=LAST_YEAR)
        computed: list[tuple[Observance, CalendarSystem, Rule]] = []
        awaited: list[Observance] = []
        for observance in observances:
            parsed = parse_rule(observance.rule)
            if parsed is None:
                awaited.append(observance)
            else:
                computed.append((observance, *parsed))
        return self._yield_all(computed, awaited, span, place)

    def _yield_all(
        self,
        computed: list[tuple[Observance, CalendarSystem, Rule]],
        awaited: list[Observance],
        span: DateSpan,
        place: Place,
    ) -> Iterator[Occurrence]:
        for year in _gregorian_years(span):
            # What began before a later year was shown with the year before.
            began_before = year.start == span.start
            yield from self._in_order(computed, year, place, began_before=began_before)
        for observance in sorted(awaited, key=lambda one: one.key):
            yield Occurrence(observance, None, None, None, None, None, Certainty.NOT_COMPUTED, None)

    def _in_order(
        self,
        computed: list[tuple[Observance, CalendarSystem, Rule]],
        span: DateSpan,
        place: Place,
        *,
        began_before: bool,
    ) -> list[Occurrence]:
        first, last = span.start.toordinal(), span.end.toordinal()
        own_years: dict[tuple[str, int, int], range] = {}
        hits: list[tuple[int, str, str, int, Observance, CalendarSystem, Dated]] = []
        for observance, system, rule in computed:
            low, high = first - rule.reach, last + rule.reach
            if began_before:
                low -= observance.duration_days - 1
            years = own_years.get((system.key, low, high))
            if years is None:
                years = range(system.from_fixed(low).year, system.from_fixed(high).year + 1)
                own_years[system.key, low, high] = years
            for year in years:
                for found in self._in_year(observance.rule, rule, year, place):
                    if found.start > last or (found.start < first and not began_before):
                        continue
                    end = _end(found, observance.duration_days)
                    if end >= first and _kept(observance, found):
                        hits.append(
                            (found.start, observance.key, found.variant, end, observance, system, found)
                        )
        hits.sort(key=lambda hit: hit[:3])
        return [_occurrence(*hit[3:], place) for hit in hits]

    def _in_year(self, text: str, rule: Rule, year: int, place: Place) -> tuple[Dated, ...]:
        key = (text, year, place)
        found = self._found.get(key)
        if found is None:
            if len(self._found) >= _MOST_KEPT:
                self._found.clear()
            found = self._found[key] = tuple(rule.find(year, place))
        return found


def _gregorian_years(span: DateSpan) -> Iterator[DateSpan]:
    for year in range(span.start.year, span.end.year + 1):
        yield DateSpan(max(span.start, date(year, 1, 1)), min(span.end, date(year, 12, 31)))


def _end(found: Dated, duration_days: int) -> int:
    if found.end is not None and duration_days == 1:
        return found.end
    if found.month_end is not None and duration_days in _NOMINAL_MONTH:
        return found.month_end
    return found.start + duration_days - 1


def _kept(observance: Observance, found: Dated) -> bool:
    return observance.since is None or date.fromordinal(found.start).year >= observance.since


def _occurrence(
    end: int, observance: Observance, system: CalendarSystem, found: Dated, place: Place
) -> Occurrence:
    start = date.fromordinal(found.start)
    return Occurrence(
        observance=observance,
        start=start,
        end=start if end == found.start else date.fromordinal(end),
        earliest=start if found.earliest is None else date.fromordinal(found.earliest),
        latest=start if found.latest is None else date.fromordinal(found.latest),
        begins_at=sunset(start - timedelta(1), place) if observance.starts_at_sunset else None,
        certainty=found.certainty or system.certainty,
        year=found.year,
        calendar_date=system.format(system.from_fixed(found.start)),
        variant=found.variant,
        region=found.region,
        source=found.source or system.source or observance.source,
    )


_SHARED = OccurrenceEngine()


def occurrences(observances: Iterable[Observance], span: DateSpan, place: Place) -> Iterator[Occurrence]:
    """Yield the occurrences of observances in a span, from the engine that the whole program shares."""
    return _SHARED.occurrences(observances, span, place)
