"""The lunar calendar of Theravada Buddhists: Thailand's, with the month count of its neighbours.

Months of 29 and 30 days take turns. A year may double its eighth month or lengthen its seventh: which years
do is tabled from 1914 to 2057, and follows the arithmetic of the Suriyayatra outside.
"""

from __future__ import annotations

import re
from datetime import date
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from drr_desktop import paths
from drr_desktop.calendars.shape_grammar import with_moves
from drr_desktop.calendars.system import Calendar, CalendarDate, Dated, RuleError, french_ordinal
from drr_desktop.domain.errors import UserError
from drr_desktop.domain.language import Bilingual, Language
from drr_desktop.domain.occurrence import Certainty

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drr_desktop.calendars.system import Rule
    from drr_desktop.domain.dates import Place

FIRST_TABLED, LAST_TABLED = 1914, 2057
_FIRST_DAY = date(1913, 11, 28).toordinal()  # the first day of 1914
_BUDDHIST_YEARS_AHEAD = 543
_JULIAN_DAY_OF_FIXED_ZERO = 1721425
_CHULASAKARAT = 1954168  # Julian day of the midnight from which the days of its year 0 count
_SANGKRAN_BEFORE = 2.165
_TABLE_NAME = "thai_years.csv"
_PHASES = {
    "new_moon": (0, Bilingual("the new moon", "la nouvelle lune")),
    "full_moon": (15, Bilingual("the full moon", "la pleine lune")),
    "waning_1": (16, Bilingual("the day after the full moon", "le lendemain de la pleine lune")),
}


@cache
def _tabled() -> dict[int, str]:
    """Return the tabled years that are not ordinary; raises UserError naming file and line."""
    path = paths.resources() / "calendars" / _TABLE_NAME
    kinds: dict[int, str] = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.startswith(("#", "year,")):
            continue
        year, _, kind = line.partition(",")
        if not year.isdigit() or kind not in ("month", "day"):
            message = f"{_TABLE_NAME}, line {number} cannot be read. Install the program again to restore it."
            raise UserError(message, code="broken_table", file=_TABLE_NAME, line=number)
        kinds[int(year)] = kind
    return kinds


class _NewYear(NamedTuple):
    """The quantities of the Suriyayatra at the solar new year."""

    kammacapon: int
    avoman: int
    tithi: int


def _solar_new_year(year: int) -> _NewYear:
    """Return the quantities of a year.

    Source: J. C. Eade, The Calendrical Systems of Mainland South-East Asia (Brill, 1995), chapter 3.
    """
    days, rest = divmod((year - 638) * 292207 + 373, 800)
    elongation, avoman = divmod(11 * (days + 1) + 650, 692)
    return _NewYear(800 - rest, avoman, (days + 1 + elongation) % 30)


def _doubles_month(year: int) -> bool:
    tithi, following = _solar_new_year(year).tithi, _solar_new_year(year + 1).tithi
    if (tithi, following) == (25, 5):
        return False
    return tithi > 24 or tithi < 6 or (tithi, following) == (24, 6)


def _due_a_day(year: int) -> bool:
    this = _solar_new_year(year)
    if this.kammacapon <= 207:
        return this.avoman <= 126
    return this.avoman <= 137 and not (this.avoman == 137 and _solar_new_year(year + 1).avoman == 0)


def _kind_by_rule(year: int) -> str:
    """Return "month", "day" or nothing; a day due in a year with a doubled month waits for the next one."""
    if _doubles_month(year):
        return "month"
    waited = _doubles_month(year - 1) and _due_a_day(year - 1)
    return "day" if waited or _due_a_day(year) else ""


def year_kind(year: int) -> str:
    """Return what a Thai year has more than an ordinary one: "month", "day" or nothing."""
    if FIRST_TABLED <= year <= LAST_TABLED:
        return _tabled().get(year, "")
    return _kind_by_rule(year)


_MORE_DAYS = {"": 0, "day": 1, "month": 30}


@lru_cache(1024)
def new_year(year: int) -> int:
    """Return the first day of the first month of a year, in November or December before it."""
    day = _FIRST_DAY
    for counted in range(FIRST_TABLED, year):
        day += 354 + _MORE_DAYS[year_kind(counted)]
    for counted in range(year, FIRST_TABLED):
        day -= 354 + _MORE_DAYS[year_kind(counted)]
    return day


@lru_cache(1024)
def month_starts(year: int) -> tuple[int, ...]:
    """Return the first days of the twelve or thirteen months, a second eighth ninth, and of the next year."""
    kind = year_kind(year)
    lengths = [29, 30] * 6
    if kind == "day":
        lengths[6] = 30
    elif kind == "month":
        lengths.insert(7, 30)
    starts = [new_year(year)]
    for length in lengths:
        starts.append(starts[-1] + length)
    return tuple(starts)


class Theravada(Calendar):
    """The calendar of a country; `shifted` says that before a doubled month feasts move on by one."""

    certainty = Certainty.COMPUTED

    def __init__(self, key: str, title: Bilingual, source: str, *, shifted: bool) -> None:
        self.key = key
        self.title = title
        self.source = source
        self.shifted = shifted

    def from_fixed(self, day: int) -> CalendarDate:
        """Return the date on a fixed day; the doubled eighth month is the leap one."""
        year = date.fromordinal(day).year
        while day >= new_year(year + 1):
            year += 1
        while day < new_year(year):
            year -= 1
        starts = month_starts(year)
        place = max(number for number, start in enumerate(starts) if start <= day)
        leap = len(starts) == 14 and place == 8
        month = place if len(starts) == 14 and place >= 8 else place + 1
        return CalendarDate(year, month, day - starts[place] + 1, leap)

    def to_fixed(self, day: CalendarDate) -> int:
        """Return the fixed day of a date; raises ValueError where its year has no such month."""
        starts = month_starts(day.year)
        doubled = len(starts) == 14
        if day.leap and not (doubled and day.month == 8):
            message = f"The year {day.year} has no leap month {day.month}."
            raise ValueError(message)
        place = day.month - 1 + (doubled and (day.leap or day.month > 8))
        return starts[place] + day.day - 1

    def format(self, day: CalendarDate) -> str:
        """Return a date as text, such as "waxing 15 of month 6, 2569 BE"."""
        half, number = ("waxing", day.day) if day.day <= 15 else ("waning", day.day - 15)
        month = "second month" if day.leap else "month"
        return f"{half} {number} of {month} {day.month}, {day.year + _BUDDHIST_YEARS_AHEAD} BE"

    def format_french(self, day: CalendarDate) -> str:
        """Return a date as French text."""
        half, number = ("croissant", day.day) if day.day <= 15 else ("décroissant", day.day - 15)
        month = f"{'second ' if day.leap else ''}{french_ordinal(day.month)}"
        year = day.year + _BUDDHIST_YEARS_AHEAD
        return f"{french_ordinal(number)} jour {half} du {month} mois, {year} È.B."

    def parse(self, text: str) -> Rule:
        """Read a phase and a month of an ordinary Thai year, such as "full_moon 6", or "sangkran".

        Raises RuleError.
        """
        return with_moves(text, self._read)

    def _read(self, text: str) -> Rule:
        if text == "sangkran":
            return Sangkran(self)
        match = re.fullmatch(r"(\w+) (\d{1,2})", text)
        if not match or match[1] not in _PHASES or not 1 <= int(match[2]) <= 12:
            message = (
                f'"{text}" is no phase: write {", ".join(_PHASES)} and a month from 1 to 12, or "sangkran".'
            )
            raise RuleError(message)
        return MoonPhase(self, match[1], int(match[2]))


class Sangkran(NamedTuple):
    """The day on which the reckoned Sun enters Mesha, two days and four hours before the year changes.

    Source: J. C. Eade, The Calendrical Systems of Mainland South-East Asia (Brill, 1995), chapter 3.
    """

    system: Theravada
    reach: int = 0

    def find(self, year: int, place: Place) -> Iterator[Dated]:
        """Yield the day in April of a Gregorian year."""
        del place
        moment = ((year - 638) * 292207 + 373) / 800 - _SANGKRAN_BEFORE
        yield Dated(year, int(moment + _CHULASAKARAT) - _JULIAN_DAY_OF_FIXED_ZERO)

    def describe(self, language: Language) -> str:
        """Say the entry in words."""
        if language is Language.ENGLISH:
            return f"the Sun’s entry into Mesha as the {self.system.title.en} reckons it"
        return f"entrée du Soleil dans Mesha selon le {self.system.title.fr}"


class MoonPhase(NamedTuple):
    """A phase of the moon in a month."""

    system: Theravada
    phase: str
    month: int
    reach: int = 0

    def find(self, year: int, place: Place) -> Iterator[Dated]:
        """Yield the day of a year; beyond the table it may be a day off either way."""
        del place
        starts = month_starts(year)
        doubled = len(starts) == 14
        month = self.month - 1 + (doubled and (self.system.shifted or self.month >= 8))
        day = _PHASES[self.phase][0]
        start = starts[month] + day - 1 if day else starts[month + 1] - 1
        if FIRST_TABLED <= year <= LAST_TABLED:
            yield Dated(year, start)
        else:
            source = f"{self.system.source}; by rule, the year lies outside the table"
            yield Dated(year, start, earliest=start - 1, latest=start + 1, source=source)

    def describe(self, language: Language) -> str:
        """Say the phase in words."""
        phase = _PHASES[self.phase][1].text(language)
        if language is Language.ENGLISH:
            return f"{phase} of month {self.month} in the {self.system.title.en}"
        return f"{phase} du {french_ordinal(self.month)} mois du {self.system.title.fr}"


THAILAND = Theravada(
    "theravada_lunar",
    Bilingual("Thai lunar calendar", "calendrier lunaire thaïlandais"),
    "Thai lunar calendar",
    shifted=True,
)
CAMBODIA = Theravada(
    "theravada_lunar cambodia",
    Bilingual("Khmer lunar calendar", "calendrier lunaire khmer"),
    "Khmer lunar calendar, by the Thai moon",
    shifted=False,
)
