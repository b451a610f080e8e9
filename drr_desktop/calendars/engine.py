"""The dated instances of observances in a span of days."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from drr_desktop.calendars.rules import parse_rule
from drr_desktop.calendars.sun import sunset
from drr_desktop.domain.errors import UserError
from drr_desktop.domain.occurrence import Occurrence

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from drr_desktop.calendars.system import CalendarSystem, Dated, Rule
    from drr_desktop.domain.dates import DateSpan, Place
    from drr_desktop.domain.observance import Observance
    from drr_desktop.domain.occurrence import Certainty

FIRST_YEAR, LAST_YEAR = 1850, 2200
# Observances of about a month that begin with a moon's month last as long as that month does.
_NOMINAL_MONTH = (29, 30)
# About thirty years of the whole catalogue; beyond them what was kept is dropped and found again.
_MOST_KEPT = 25_000
# A span of more years is a survey: what it finds is not kept, for it would only make the collector work.
_SURVEY = 12


class _Way(NamedTuple):
    """One rule by which an observance is dated: its own, or that of a variant."""

    observance: Observance
    key: str
    variant: str
    region: str
    system: CalendarSystem
    rule: Rule
    reach: int
    duration: int
    long: bool
    bounded: bool
    at_sunset: bool
    certainty: Certainty
    source: str


# Start, key and variant, in which order occurrences are shown; a count that tells equals apart; end, way and
# instance. A plain tuple, for a year makes and sorts a thousand of them.
_Hit = tuple[int, str, str, int, int, _Way, "Dated"]


class _Kept(NamedTuple):
    chosen: tuple[Observance, ...]
    found: tuple[Occurrence, ...]


class OccurrenceEngine:
    """Finds occurrences a Gregorian year at a time, and keeps the years it found."""

    def __init__(self) -> None:
        self._years: dict[tuple[int, bool, bool, Place], _Kept] = {}
        self._count = 0

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
        ways = _by_calendar(way for one in chosen for way in _ways(one, variants=variants))
        return self._within(chosen, ways, span, place, variants=variants)

    def _within(
        self,
        chosen: tuple[Observance, ...],
        ways: list[list[_Way]],
        span: DateSpan,
        place: Place,
        *,
        variants: bool,
    ) -> Iterator[Occurrence]:
        first, last = span.start, span.end
        survey = last.year - first.year >= _SURVEY
        parts = [(first.year, True), *((year, False) for year in range(first.year, last.year + 1))]
        for year, began_before in parts:
            key = (year, began_before, variants, place)
            kept = self._years.get(key)
            # Comparing tuples is quick where they hold the same objects.
            if kept is None or kept.chosen != chosen:
                found: Iterable[Occurrence]
                found = _carried_into(year, ways, place) if began_before else _in_year(year, ways, place)
                if not survey:
                    found = self._keep(key, _Kept(chosen, tuple(found))).found
            else:
                found = kept.found
            if first.year < year < last.year:
                yield from found
            else:
                yield from (one for one in found if one.start <= last and one.end >= first)  # type: ignore[operator]

    def _keep(self, key: tuple[int, bool, bool, Place], kept: _Kept) -> _Kept:
        if self._count > _MOST_KEPT:
            self._years.clear()
            self._count = 0
        self._years[key] = kept
        self._count += len(kept.found) + 1
        return kept


def _ways(observance: Observance, *, variants: bool) -> Iterator[_Way]:
    yield _way(observance, "", "", observance.rule)
    for variant in observance.variants if variants else ():
        yield _way(observance, variant.key, variant.region, variant.rule)


def _way(observance: Observance, variant: str, region: str, text: str) -> _Way:
    duration = observance.duration_days
    system, rule = parse_rule(text)
    # A whole month has its length from its rule.
    long = duration > 1 or " month " in text
    bounded = observance.since is not None or observance.until is not None
    return _Way(
        *(observance, observance.key, variant, region, system, rule, rule.reach, duration, long, bounded),
        observance.starts_at_sunset,
        system.certainty,
        system.source or observance.source,
    )


def _in_year(year: int, ways: list[list[_Way]], place: Place) -> Iterator[Occurrence]:
    """Yield what starts in a Gregorian year."""
    first, last = date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal()
    hits: list[_Hit] = []
    for together in ways:
        system, reach = together[0].system, together[0].reach
        years = range(system.from_fixed(first - reach).year, system.from_fixed(last + reach).year + 1)
        for way in together:
            if way.bounded and not _kept(way.observance, year):
                continue
            find = way.rule.find
            for own_year in years:
                for found in find(own_year, place):
                    if first <= found.start <= last:
                        hits.append(_hit(way, found, len(hits)))
    hits.sort()
    return _shown(hits, place)


def _by_calendar(ways: Iterable[_Way]) -> list[list[_Way]]:
    """Return ways that need the same years of their own calendar together."""
    together: dict[tuple[str, int], list[_Way]] = {}
    for way in ways:
        together.setdefault((way.system.key, way.reach), []).append(way)
    return list(together.values())


def _carried_into(year: int, ways: list[list[_Way]], place: Place) -> Iterator[Occurrence]:
    """Yield what started before a Gregorian year and lasts into it."""
    first = date(year, 1, 1).toordinal()
    hits: list[_Hit] = []
    for way in (way for together in ways for way in together if way.long):
        system = way.system
        low, high = first - way.reach - way.duration, first - 1 + way.reach
        for own_year in range(system.from_fixed(low).year, system.from_fixed(high).year + 1):
            for found in way.rule.find(own_year, place):
                hit = _hit(way, found, len(hits))
                if found.start < first <= hit[4] and _kept(way.observance, _year(found.start)):
                    hits.append(hit)
    hits.sort()
    return _shown(hits, place)


def _hit(way: _Way, found: Dated, count: int) -> _Hit:
    variant, duration = found.variant, way.duration
    if way.variant:
        variant = f"{way.variant}-{variant}" if variant else way.variant
    if found.end is not None and duration == 1:
        end = found.end
    elif found.month_end is not None and duration in _NOMINAL_MONTH:
        end = found.month_end
    else:
        end = found.start + duration - 1
    return found.start, way.key, variant, count, end, way, found


def _year(day: int) -> int:
    return date.fromordinal(day).year


def _kept(observance: Observance, year: int) -> bool:
    return (observance.since or 1) <= year <= (observance.until or 9999)


def _shown(hits: list[_Hit], place: Place) -> Iterator[Occurrence]:
    texts: dict[tuple[str, int], str] = {}
    for first, _, variant, _, last, way, found in hits:
        text = found.text
        if not text:
            key = (way.system.key, first)
            text = texts.get(key) or texts.setdefault(key, way.system.text_on(first))
        start = date.fromordinal(first)
        yield Occurrence(
            way.observance,
            start,
            start if last == first else date.fromordinal(last),
            start if found.earliest is None else date.fromordinal(found.earliest),
            start if found.latest is None else date.fromordinal(found.latest),
            sunset(date.fromordinal(first - 1), place) if way.at_sunset else None,
            found.certainty or way.certainty,
            found.year,
            text,
            variant,
            found.region or way.region,
            found.source or way.source,
        )


_SHARED = OccurrenceEngine()


def occurrences(
    observances: Iterable[Observance], span: DateSpan, place: Place, *, variants: bool = False
) -> Iterator[Occurrence]:
    """Yield the occurrences of observances in a span, from the engine that the whole program shares."""
    return _SHARED.occurrences(observances, span, place, variants=variants)
