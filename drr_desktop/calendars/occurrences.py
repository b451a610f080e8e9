"""The dated instances of observances in a span of days."""

from __future__ import annotations

from datetime import date, timedelta
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from drr_desktop.calendars.rules import parse_rule
from drr_desktop.calendars.sun import sunset
from drr_desktop.domain.dates import DateSpan
from drr_desktop.domain.errors import UserError
from drr_desktop.domain.occurrence import Occurrence

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from drr_desktop.calendars.system import CalendarSystem, Dated, Rule
    from drr_desktop.domain.dates import Place
    from drr_desktop.domain.observance import Observance

FIRST_YEAR, LAST_YEAR = 1850, 2200
# Observances of about a month that begin with a moon's month last as long as that month does.
_NOMINAL_MONTH = (29, 30)
# About forty years of the whole catalogue; beyond them what was kept is dropped and found again.
_MOST_KEPT = 35_000


_SpanKey = tuple[DateSpan, "Place", bool, bool]


class _Way(NamedTuple):
    """One rule by which an observance is dated: its own, or that of a variant."""

    observance: Observance
    variant: str
    region: str
    text: str
    system: CalendarSystem
    rule: Rule


class OccurrenceEngine:
    """Finds occurrences; keeps what each rule gave for a year, and what whole catalogues gave for a span."""

    def __init__(self) -> None:
        self._found: dict[tuple[str, int, Place], tuple[Dated, ...]] = {}
        self._spans: dict[_SpanKey, tuple[tuple[Observance, ...], tuple[Occurrence, ...]]] = {}
        self._kept = 0

    def occurrences(
        self, observances: Iterable[Observance], span: DateSpan, place: Place, *, variants: bool = False
    ) -> Iterator[Occurrence]:
        """Yield the occurrences that share a day with the span, by start, key and variant.

        With `variants` come also the dates that others keep, each under the key of its variant.
        Raises UserError where the span leaves the years 1850 to 2200, and RuleError for a rule that
        cannot be read, both before anything is yielded.
        """
        if span.start.year < FIRST_YEAR or span.end.year > LAST_YEAR:
            message = (
                f"Dates can be computed for the years {FIRST_YEAR} to {LAST_YEAR} only. "
                "Nothing was changed; choose days within those years."
            )
            raise UserError(message, code="span_out_of_range", first=FIRST_YEAR, last=LAST_YEAR)
        chosen = tuple(observances)
        ways = [way for observance in chosen for way in _ways(observance, variants=variants)]
        return self._yield_all(chosen, ways, span, place, variants=variants)

    def _yield_all(
        self,
        chosen: tuple[Observance, ...],
        ways: list[_Way],
        span: DateSpan,
        place: Place,
        *,
        variants: bool,
    ) -> Iterator[Occurrence]:
        for year in _gregorian_years(span):
            # What began before a later year was shown with the year before.
            began_before = year.start == span.start
            key = (year, place, began_before, variants)
            kept = self._spans.get(key)
            # Comparing tuples is quick where they hold the same objects.
            if kept is None or kept[0] != chosen:
                found = tuple(self._in_order(ways, year, place, began_before=began_before))
                self._keep(key, chosen, found)
            else:
                found = kept[1]
            yield from found

    def _keep(
        self,
        key: _SpanKey,
        chosen: tuple[Observance, ...],
        found: tuple[Occurrence, ...],
    ) -> None:
        if self._kept > _MOST_KEPT:
            self._spans.clear()
            self._kept = 0
        self._spans[key] = (chosen, found)
        self._kept += len(found) + 1

    def _in_order(
        self, ways: list[_Way], span: DateSpan, place: Place, *, began_before: bool
    ) -> list[Occurrence]:
        first, last = span.start.toordinal(), span.end.toordinal()
        own_years: dict[tuple[str, int, int], range] = {}
        hits: list[tuple[int, str, str, int, _Way, Dated]] = []
        for way in ways:
            observance, system, rule = way.observance, way.system, way.rule
            reach = rule.reach
            low, high = first - reach, last + reach
            if began_before:
                low -= observance.duration_days - 1
            years = own_years.get((system.key, low, high))
            if years is None:
                years = range(system.from_fixed(low).year, system.from_fixed(high).year + 1)
                own_years[system.key, low, high] = years
            for year in years:
                for found in self._in_year(way.text, rule, year, place):
                    start = found.start
                    if start > last or (start < first and not began_before):
                        continue
                    end = _end(found, observance.duration_days)
                    if end >= first and _kept(observance, start):
                        hits.append((start, observance.key, _variant(way, found), end, way, found))
        hits.sort(key=_order)
        return [_occurrence(hit, place) for hit in hits]

    def _in_year(self, text: str, rule: Rule, year: int, place: Place) -> tuple[Dated, ...]:
        key = (text, year, place)
        found = self._found.get(key)
        if found is None:
            if len(self._found) >= _MOST_KEPT:
                self._found.clear()
            found = self._found[key] = tuple(rule.find(year, place))
        return found


_order = itemgetter(0, 1, 2)


def _ways(observance: Observance, *, variants: bool) -> Iterator[_Way]:
    yield _Way(observance, "", "", observance.rule, *parse_rule(observance.rule))
    for variant in observance.variants if variants else ():
        yield _Way(observance, variant.key, variant.region, variant.rule, *parse_rule(variant.rule))


def _variant(way: _Way, found: Dated) -> str:
    return f"{way.variant}-{found.variant}" if way.variant and found.variant else way.variant or found.variant


def _gregorian_years(span: DateSpan) -> Iterator[DateSpan]:
    for year in range(span.start.year, span.end.year + 1):
        yield DateSpan(max(span.start, date(year, 1, 1)), min(span.end, date(year, 12, 31)))


def _end(found: Dated, duration_days: int) -> int:
    if found.end is not None and duration_days == 1:
        return found.end
    if found.month_end is not None and duration_days in _NOMINAL_MONTH:
        return found.month_end
    return found.start + duration_days - 1


def _kept(observance: Observance, start: int) -> bool:
    if observance.since is None and observance.until is None:
        return True
    year = date.fromordinal(start).year
    return (observance.since or 1) <= year <= (observance.until or 9999)


def _occurrence(hit: tuple[int, str, str, int, _Way, Dated], place: Place) -> Occurrence:
    first, _, variant, end, way, found = hit
    observance, system = way.observance, way.system
    start = date.fromordinal(first)
    return Occurrence(
        observance=observance,
        start=start,
        end=start if end == first else date.fromordinal(end),
        earliest=start if found.earliest is None else date.fromordinal(found.earliest),
        latest=start if found.latest is None else date.fromordinal(found.latest),
        begins_at=sunset(start - timedelta(1), place) if observance.starts_at_sunset else None,
        certainty=found.certainty or system.certainty,
        year=found.year,
        calendar_date=system.format(system.from_fixed(first)),
        variant=variant,
        region=found.region or way.region,
        source=found.source or system.source or observance.source,
    )


_SHARED = OccurrenceEngine()


def occurrences(
    observances: Iterable[Observance], span: DateSpan, place: Place, *, variants: bool = False
) -> Iterator[Occurrence]:
    """Yield the occurrences of observances in a span, from the engine that the whole program shares."""
    return _SHARED.occurrences(observances, span, place, variants=variants)
