"""The lunisolar calendar of China, Korea and Vietnam: one arithmetic over new moons and solar terms."""

from __future__ import annotations

import re
from bisect import bisect_right
from datetime import date
from functools import lru_cache
from itertools import pairwise
from math import floor
from typing import TYPE_CHECKING, NamedTuple

from drr_desktop.calendars import astronomy
from drr_desktop.calendars.shape_grammar import with_moves
from drr_desktop.calendars.system import Calendar, CalendarDate, Dated, RuleError, french_ordinal
from drr_desktop.domain.language import Bilingual, Language
from drr_desktop.domain.occurrence import Certainty

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from drr_desktop.calendars.system import Rule
    from drr_desktop.domain.dates import Place

_STEMS = ("Jia", "Yi", "Bing", "Ding", "Wu", "Ji", "Geng", "Xin", "Ren", "Gui")
_BRANCHES = ("zi", "chou", "yin", "mao", "chen", "si", "wu", "wei", "shen", "you", "xu", "hai")
_WINTER_SOLSTICE = 18  # fifteens of degrees from the March equinox
BEIJING = (116 + 25 / 60) / 360  # the mean time of its observatory, in days ahead of Greenwich
# The month that calendars of the time began a day after the new moon that is computed now: the same in the
# tables of the Korea Astronomy and Space Science Institute and in sxtwl (Xu Jianwei, BSD licence).
_PRINTED_LATER = frozenset({date(1906, 4, 23).toordinal()})
# A new moon so close to midnight may fall on either day: the Earth's turning is not known ahead.
_DOUBT = 60 / 86400
_DOUBT_FROM_YEAR = 2030  # calendars are printed, and so settled, some years ahead


class Month(NamedTuple):
    """A month of one year: its number, whether it is the leap month of that number, its first day.

    `doubt` is -1 or 1 where the month may begin a day earlier or later.
    """

    number: int
    leap: bool
    start: int
    doubt: int = 0


class EastAsian(Calendar):
    """A calendar whose months begin on the civil day of the new moon.

    The month of the winter solstice is the eleventh; where thirteen new moons lie from one to the next, the
    first month without a major solar term repeats the number before it. Source: Reingold and Dershowitz,
    Calendrical Calculations (4th edition), chapter 19. A year is named by the Gregorian year it begins in.
    """

    certainty = Certainty.COMPUTED

    def __init__(self, key: str, title: Bilingual, source: str, offset: Callable[[float], float]) -> None:
        self.key = key
        self.title = title
        self.source = source
        self._offset = offset
        # Each system keeps its own years.
        self._sui = lru_cache(512)(self._find_sui)
        self.months = lru_cache(512)(self._find_months)

    def civil_day(self, moment: float) -> int:
        """Return the civil day of a moment where this calendar is computed."""
        return floor(moment + self._offset(moment))

    def _first_day(self, moon: float) -> int:
        day = self.civil_day(moon)
        return day + 1 if day in _PRINTED_LATER else day

    def _doubt(self, moon: float, year: int) -> int:
        of_day = (moon + self._offset(moon)) % 1
        if year < _DOUBT_FROM_YEAR or _DOUBT < of_day < 1 - _DOUBT:
            return 0
        return -1 if of_day <= _DOUBT else 1

    def _eleventh(self, year: int) -> int:
        """Return the lunation that holds the winter solstice of a Gregorian year."""
        solstice = self.civil_day(astronomy.solar_term(year, _WINTER_SOLSTICE))
        moons = astronomy.new_moons()
        lunation = bisect_right(moons, solstice + 1.5) - 1
        while self.civil_day(moons[lunation]) > solstice:
            lunation -= 1
        return lunation

    def _find_sui(self, year: int) -> tuple[Month, ...]:
        """Return the months from the winter solstice month before a Gregorian year to its own."""
        first, end = self._eleventh(year - 1), self._eleventh(year)
        moons = astronomy.new_moons()[first : end + 1]
        starts = [self._first_day(moon) for moon in moons]
        leap_due = end - first == 13
        months: list[Month] = []
        doubts = [self._doubt(moon, year) for moon in moons]
        number, term = 11, _WINTER_SOLSTICE - 24
        term_day = self.civil_day(astronomy.solar_term(year, term))
        for start, after in pairwise(starts):
            has_term = False
            while term_day < after:
                has_term = has_term or term_day >= start
                term += 2
                term_day = self.civil_day(astronomy.solar_term(year, term))
            leap = leap_due and not has_term and bool(months)
            if leap:
                leap_due = False
            elif months:
                number = number % 12 + 1
            months.append(Month(number, leap, start, doubts[len(months)]))
        return tuple(months)

    def _find_months(self, year: int) -> tuple[Month, ...]:
        """Return the months of a year, the first to the twelfth with the leap month."""
        this, following = self._sui(year), self._sui(year + 1)
        return (
            *(month for month in this if month.number < 11),
            *(month for month in following if month.number > 10),
        )

    def new_year(self, year: int) -> int:
        """Return the first day of a year."""
        return self.months(year)[0].start

    def month(self, year: int, number: int, *, leap: bool = False) -> tuple[Month, int] | None:
        """Return a month and the first day of the next one, None where the year has no such month."""
        months = self.months(year)
        for place, month in enumerate(months):
            if (month.number, month.leap) == (number, leap):
                after = months[place + 1].start if place + 1 < len(months) else self.new_year(year + 1)
                return month, after
        return None

    def from_fixed(self, day: int) -> CalendarDate:
        """Return the date on a fixed day."""
        year = int((day - 30) / 365.2425) + 1
        if day < self.new_year(year):
            year -= 1
        elif day >= self.new_year(year + 1):
            year += 1
        months = self.months(year)
        for month in reversed(months):
            if month.start <= day:
                return CalendarDate(year, month.number, day - month.start + 1, month.leap)
        message = f"{day} lies in no month of {year}"
        raise ArithmeticError(message)

    def to_fixed(self, day: CalendarDate) -> int:
        """Return the fixed day of a date; raises ValueError where its year has no such month."""
        found = self.month(day.year, day.month, leap=day.leap)
        if found is None:
            message = f"The year {day.year} has no leap month {day.month}."
            raise ValueError(message)
        return found[0].start + day.day - 1

    def format(self, day: CalendarDate) -> str:
        """Return a date as text, such as "day 15 of month 8, Bing-wu year (2026)"."""
        leap = "leap " if day.leap else ""
        return f"day {day.day} of {leap}month {day.month}, {_cycle_name(day.year)} year ({day.year})"

    def format_french(self, day: CalendarDate) -> str:
        """Return a date as French text."""
        number, month = french_ordinal(day.day), french_ordinal(day.month)
        leap = " intercalaire" if day.leap else ""
        return f"{number} jour du {month} mois{leap}, année {_cycle_name(day.year)} ({day.year})"

    def parse(self, text: str) -> Rule:
        """Read "8/15", "12/last" or "solar_longitude 15", with moves behind; raises RuleError."""
        return with_moves(text, self._read)

    def _read(self, text: str) -> Rule:
        term = re.fullmatch(r"solar_longitude (\d{1,3})", text)
        if term:
            if int(term[1]) % 15 or int(term[1]) > 345:
                message = f'"{text}": write a multiple of 15 from 0 to 345.'
                raise RuleError(message)
            return SolarTerm(self, int(term[1]))
        match = re.fullmatch(r"(\d{1,2})/(\d{1,2}|last)", text)
        if not match:
            message = f'"{text}" is no day of the calendar {self.key}: write month and day such as "8/15".'
            raise RuleError(message)
        month, day = int(match[1]), 0 if match[2] == "last" else int(match[2])
        if not 1 <= month <= 12 or (day > 30 or match[2] in ("0", "00")):
            message = f'"{text}": months are 1 to 12 and days 1 to 30.'
            raise RuleError(message)
        return NumberedDay(self, month, day)


def _cycle_name(year: int) -> str:
    return f"{_STEMS[(year - 4) % 10]}-{_BRANCHES[(year - 4) % 12]}"


class NumberedDay(NamedTuple):
    """A day of a numbered month, or its last where the day is 0; leap months do not count.

    The last of the twelfth is the eve of the new year, even where a leap month stands between.
    """

    system: EastAsian
    month: int
    day: int
    reach: int = 0

    def find(self, year: int, place: Place) -> Iterator[Dated]:
        """Yield the day of a year, nothing where its month is shorter."""
        del place
        found = self.system.month(year, self.month)
        if found is None:
            return
        month, after = found
        start = month.start + self.day - 1
        if self.day:
            if start < after:
                end = after - 1 if self.day == 1 else None
                earliest, latest = start + min(month.doubt, 0), start + max(month.doubt, 0)
                yield Dated(year, start, month_end=end, earliest=earliest, latest=latest)
        elif self.month == 12:
            yield Dated(year, self.system.new_year(year + 1) - 1)
        else:
            yield Dated(year, after - 1)

    def describe(self, language: Language) -> str:
        """Say the day in words."""
        title = self.system.title.text(language)
        if language is Language.ENGLISH:
            day = f"day {self.day}" if self.day else "the last day"
            return f"{day} of month {self.month} in the {title}"
        day = f"{french_ordinal(self.day)} jour" if self.day else "dernier jour"
        return f"{day} du {french_ordinal(self.month)} mois du {title}"


class SolarTerm(NamedTuple):
    """The civil day on which the Sun reaches a longitude, counted in Gregorian years."""

    system: EastAsian
    longitude: int
    reach: int = 0

    def find(self, year: int, place: Place) -> Iterator[Dated]:
        """Yield the days within a year of the calendar, which may hold none or two."""
        del place
        first, end = self.system.new_year(year), self.system.new_year(year + 1)
        for counted in (year - 1, year, year + 1):
            day = self.system.civil_day(astronomy.solar_term(counted, self.longitude // 15))
            if first <= day < end:
                yield Dated(counted + (self.longitude >= 285), day)

    def describe(self, language: Language) -> str:
        """Say the longitude in words."""
        return longitude_in_words(self.longitude, language) + (
            f", civil day of the {self.system.title.en}"
            if language is Language.ENGLISH
            else f", jour civil du {self.system.title.fr}"
        )


def longitude_in_words(longitude: int, language: Language) -> str:
    """Say in words that the Sun reaches a longitude."""
    if language is Language.ENGLISH:
        return f"the day the Sun reaches {longitude}° of longitude"
    return f"le jour où le Soleil atteint {longitude}° de longitude"
