"""The Burmese lunar calendar, by the rules of its second and third eras."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from drr_desktop.calendars.shape_grammar import with_moves
from drr_desktop.calendars.system import Calendar, CalendarDate, Dated, RuleError, french_ordinal
from drr_desktop.domain.language import Bilingual, Language
from drr_desktop.domain.occurrence import Certainty

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drr_desktop.calendars.system import Rule
    from drr_desktop.domain.dates import Place

_SOLAR_YEAR = 1577917828 / 4320000
_MONTH = 1577917828 / 53433336
_EPOCH = 1954168.050623  # Julian day of the year 0
_JULIAN_DAY_OF_FIXED_ZERO = 1721425
_THIRD_ERA = 1312
# Years in which the reckoners left their rule: full moons moved, and the pair of years that changed places.
_FULL_MOON_MOVED = {1234: 1, 1261: -1, 1377: 1}
_EXCHANGED = frozenset({1263, 1264, 1344, 1345})
MONTHS = (
    *("Tagu", "Kason", "Nayon", "Waso", "Wagaung", "Tawthalin"),
    *("Thadingyut", "Tazaungmon", "Nadaw", "Pyatho", "Tabodwe", "Tabaung"),
)
_WASO = 4


class _Watat(NamedTuple):
    """Whether a year has a second Waso, and that month's full moon as a Julian day."""

    has: bool
    full_moon: int


@lru_cache(1024)
def _watat(year: int) -> _Watat:
    """Return the intercalation of a year.

    Source: Yan Naing Aye, Algorithm, program and calculation of Myanmar calendar (cool-emerald, 2013), as
    facts: the constants of the eras and their exceptions.
    """
    offset, months = (-0.5, 8) if year >= _THIRD_ERA else (-1.0, 4)
    epact_a_month = _SOLAR_YEAR / 12 - _MONTH
    excess = _SOLAR_YEAR * (year + 3739) % _MONTH
    if excess < epact_a_month * (12 - months):
        excess += _MONTH
    full_moon = round(_SOLAR_YEAR * year + _EPOCH - excess + 4.5 * _MONTH + offset)
    has = excess >= _MONTH - epact_a_month * months
    return _Watat(has != (year in _EXCHANGED), full_moon + _FULL_MOON_MOVED.get(year, 0))


@lru_cache(1024)
def month_starts(year: int) -> tuple[int, ...]:
    """Return the fixed days on which the months start, the first Waso of a watat year fourth, and the end."""
    back = next(n for n in range(1, 4) if _watat(year - n).has)
    this, before = _watat(year), _watat(year - back)
    long_nayon = False
    if this.has:
        long_nayon = (this.full_moon - before.full_moon) % 354 // 31 == 1
    lengths = [29, 30] * 6
    if long_nayon:
        lengths[2] = 30
    if this.has:
        lengths.insert(3, 30)
    first = before.full_moon + 354 * back - 102 - _JULIAN_DAY_OF_FIXED_ZERO
    return tuple(accumulate(lengths, initial=first))


class Burmese(Calendar):
    """The calendar of Myanmar, in Burmese years; its common months of 29 and 30 days begin with Tagu."""

    key = "burmese"
    title = Bilingual("Burmese calendar", "calendrier birman")
    certainty = Certainty.COMPUTED
    source = "Burmese calendar, by the rules of its eras"

    def from_fixed(self, day: int) -> CalendarDate:
        """Return the date on a fixed day; the first Waso of a watat year is the leap one."""
        year = int((day + _JULIAN_DAY_OF_FIXED_ZERO - _EPOCH) / _SOLAR_YEAR)
        while month_starts(year + 1)[0] <= day:
            year += 1
        while month_starts(year)[0] > day:
            year -= 1
        starts = month_starts(year)
        place = max(number for number, start in enumerate(starts) if start <= day)
        watat = len(starts) == 14
        month = place if watat and place >= _WASO else place + 1
        return CalendarDate(year, month, day - starts[place] + 1, leap=watat and place == _WASO - 1)

    def to_fixed(self, day: CalendarDate) -> int:
        """Return the fixed day of a date; raises ValueError where its year has no such month."""
        starts = month_starts(day.year)
        watat = len(starts) == 14
        if day.leap and not (watat and day.month == _WASO):
            message = f"The year {day.year} has no leap month {day.month}."
            raise ValueError(message)
        later = watat and not day.leap and day.month >= _WASO
        return starts[day.month - 1 + later] + day.day - 1

    def format(self, day: CalendarDate) -> str:
        """Return a date as text, such as "waxing 15 of Kason 1388"."""
        half, number = ("waxing", day.day) if day.day <= 15 else ("waning", day.day - 15)
        return f"{half} {number} of {'first ' if day.leap else ''}{MONTHS[day.month - 1]} {day.year}"

    def format_french(self, day: CalendarDate) -> str:
        """Return a date as French text."""
        half, number = ("croissant", day.day) if day.day <= 15 else ("décroissant", day.day - 15)
        month = f"{'premier ' if day.leap else ''}{MONTHS[day.month - 1]}"
        return f"{french_ordinal(number)} jour {half} de {month} {day.year}"

    def parse(self, text: str) -> Rule:
        """Read "full_moon Kason", with moves behind; raises RuleError."""
        return with_moves(text, self._read)

    def _read(self, text: str) -> Rule:
        match = re.fullmatch(r"full_moon (\w+)", text)
        if not match or match[1] not in MONTHS:
            message = f'"{text}" is no full moon: write "full_moon" and one of {", ".join(MONTHS)}.'
            raise RuleError(message)
        return FullMoon(MONTHS.index(match[1]) + 1)


class FullMoon(NamedTuple):
    """The full moon day of a month, the fifteenth; in a watat year that of the second Waso."""

    month: int
    reach: int = 0

    def find(self, year: int, place: Place) -> Iterator[Dated]:
        """Yield the day of a Burmese year."""
        del place
        yield Dated(year, SYSTEM.to_fixed(CalendarDate(year, self.month, 15)))

    def describe(self, language: Language) -> str:
        """Say the full moon in words."""
        name = MONTHS[self.month - 1]
        if language is Language.ENGLISH:
            return f"the full moon of {name} in the {SYSTEM.title.en}"
        return f"pleine lune de {name} du {SYSTEM.title.fr}"


SYSTEM = Burmese()
