"""The Tibetan calendar and its kin in Bhutan and Mongolia, by their own arithmetic.

Source: Svante Janson, Tibetan calendar mathematics (2014, arXiv:1401.6285), sections 5 to 8 and the epochs
of its appendices: E806 for Phugpa, E1754 for Bhutan and E1747 for the new Genden version of Mongolia.
"""

from __future__ import annotations

import re
from functools import lru_cache
from math import floor
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from drr_desktop.calendars.shape_grammar import with_moves
from drr_desktop.calendars.system import Calendar, CalendarDate, Dated, RuleError, french_ordinal
from drr_desktop.domain.language import Bilingual, Language
from drr_desktop.domain.occurrence import Certainty

if TYPE_CHECKING:
    from collections.abc import Iterator
    from fractions import Fraction

    from drr_desktop.calendars.system import Rule
    from drr_desktop.domain.dates import Place

_Ratio = tuple[int, int]
_ROYAL_YEARS_AHEAD = 127
_JULIAN_DAY_OF_FIXED_ZERO = 1721425
_MONTH_DAYS, _SUN_A_MONTH = (167025, 5656), (65, 804)
_ANOMALY_A_MONTH, _ANOMALY_A_DAY, _QUARTER = (253, 3528), (1, 28), (1, 4)
_MOON = (0, 5, 10, 15, 19, 22, 24, 25)
_SUN = (0, 6, 10, 11)
_CLOSE = 1e-6
# A float or a Fraction: `fractions` is imported only where it must decide.
_Number = TypeVar("_Number", float, "Fraction")


def _equation(table: tuple[int, ...], at: _Number) -> _Number:
    """Return a table's value between its entries; it mirrors at its end and then turns negative."""
    quarter = len(table) - 1
    at %= 4 * quarter
    if at > 2 * quarter:
        return -_equation(table, at - 2 * quarter)
    if at > quarter:
        at = 2 * quarter - at
    low = min(floor(at), quarter - 1)
    return table[low] + (at - low) * (table[low + 1] - table[low])


class Tibetan(Calendar):
    """Lunar months numbered by the Sun's mean place, lunar days by the civil day on which they end.

    `date` is the mean end of lunar day 0 of month 0 as a Julian day, `sun` and `anomaly` the mean Sun and the
    Moon's anomaly then, `point` the Sun's place that opens a year.
    """

    certainty = Certainty.COMPUTED

    def __init__(
        self,
        key: str,
        title: Bilingual,
        source: str,
        epoch_year: int,
        epoch: tuple[_Ratio, _Ratio, _Ratio, _Ratio],
        *,
        leap_first: bool = True,
        second_of_two: bool = False,
    ) -> None:
        self.key = key
        self.title = title
        self.source = source
        date, sun, anomaly, point = epoch
        self._epoch_year = epoch_year
        self._ratios = (
            *(date, sun, anomaly, _MONTH_DAYS, _SUN_A_MONTH),
            *(_ANOMALY_A_MONTH, _ANOMALY_A_DAY, _QUARTER),
        )
        self._as_floats = tuple(above / below for above, below in self._ratios)
        # Months by which the Sun is ahead of the start of a year at the epoch.
        self._alpha = (12 * (sun[0] * point[1] - point[0] * sun[1]), sun[1] * point[1])
        # Else the year begins with the regular first month, on whatever day bears its first lunar day.
        self._leap_first = leap_first
        # A feast on a lunar day that has two civil days is kept on the second.
        self._second_of_two = second_of_two
        self._last_day = lru_cache(512)(self._find_last_day)

    def true_month(self, year: int, month: int) -> int:
        """Return the count of a regular month (13 is the next year's first)."""
        counted = 12 * (year - _ROYAL_YEARS_AHEAD - self._epoch_year) + month
        above, below = self._alpha
        return (counted * below - above) * 67 // (65 * below)

    def leap_month(self, year: int, month: int) -> int | None:
        """Return the count of the leap month of a number, which comes before the regular one."""
        count = self.true_month(year, month)
        return count - 1 if self.true_month(year, month - 1) == count - 2 else None

    def _find_last_day(self, month: int, day: int) -> int:
        """Return the civil day on which a lunar day (1 to 30) of a true month ends."""
        quick = self._true_end(month, day, self._as_floats)
        whole = floor(quick)
        # Fractions decide only where the quick sum may have lost its way: they are a hundred times slower.
        if not _CLOSE < quick - whole < 1 - _CLOSE:
            from fractions import Fraction

            exact = tuple(Fraction(*ratio) for ratio in self._ratios)
            whole = floor(self._true_end(month, day, exact))
        return whole - _JULIAN_DAY_OF_FIXED_ZERO

    @staticmethod
    def _true_end(month: int, day: int, given: tuple[_Number, ...]) -> _Number:
        date, sun, anomaly, month_days, sun_a_month, anomaly_a_month, anomaly_a_day, quarter = given
        moon = _equation(_MOON, 28 * (anomaly + month * anomaly_a_month + day * anomaly_a_day))
        mean_sun = sun + month * sun_a_month + day * sun_a_month / 30
        correction = moon - _equation(_SUN, 12 * (mean_sun - quarter))
        return date + month * month_days + day * month_days / 30 + correction / 60

    def first_day(self, month: int, day: int) -> int:
        """Return the first of the civil days that bear a lunar day's number, or the day on which it ends."""
        end = self._last_day(month, day)
        before = self._last_day(month, day - 1) if day > 1 else self._last_day(month - 1, 30)
        return end - 1 if end - before == 2 else end

    def feast(self, month: int, day: int) -> int:
        """Return the civil day on which a feast of a lunar day is kept."""
        return self._last_day(month, day) if self._second_of_two else self.first_day(month, day)

    def new_year(self, year: int) -> int:
        """Return the first day of a royal year."""
        month = self.true_month(year, 1)
        if not self._leap_first:
            return self.first_day(month, 1)
        leap = self.leap_month(year, 1)
        return self._last_day((month if leap is None else leap) - 1, 30) + 1

    def from_fixed(self, day: int) -> CalendarDate:
        """Return the date on a fixed day; its lunar day is the one that ends on it, or a repeated one."""
        count = int((day + _JULIAN_DAY_OF_FIXED_ZERO - self._as_floats[0]) / self._as_floats[3])
        while self._last_day(count, 30) < day:
            count += 1
        while self._last_day(count - 1, 30) >= day:
            count -= 1
        lunar = min(max(day - self._last_day(count - 1, 30), 1), 30)
        while lunar < 30 and self._last_day(count, lunar) < day:
            lunar += 1
        while lunar > 1 and self._last_day(count, lunar - 1) >= day:
            lunar -= 1
        above, below = self._alpha
        counted = -(-(65 * count * below + 67 * above) // (67 * below))
        year, month = divmod(counted - 1, 12)
        year += self._epoch_year + _ROYAL_YEARS_AHEAD
        return CalendarDate(year, month + 1, lunar, leap=count != self.true_month(year, month + 1))

    def to_fixed(self, day: CalendarDate) -> int:
        """Return the first fixed day of a date; raises ValueError where its year has no such leap month."""
        month = self.leap_month(day.year, day.month) if day.leap else self.true_month(day.year, day.month)
        if month is None:
            message = f"The year {day.year} has no leap month {day.month}."
            raise ValueError(message)
        return self.first_day(month, day.day)

    def format(self, day: CalendarDate) -> str:
        """Return a date as text, such as "day 15 of month 4, royal year 2153"."""
        return f"day {day.day} of {'leap ' if day.leap else ''}month {day.month}, royal year {day.year}"

    def format_french(self, day: CalendarDate) -> str:
        """Return a date as French text."""
        leap = " intercalaire" if day.leap else ""
        number, month = french_ordinal(day.day), french_ordinal(day.month)
        return f"{number} jour du {month} mois{leap}, année royale {day.year}"

    def parse(self, text: str) -> Rule:
        """Read month and day such as "4/15", with moves behind; raises RuleError."""
        return with_moves(text, self._read)

    def _read(self, text: str) -> Rule:
        match = re.fullmatch(r"(\d{1,2})/(\d{1,2})", text)
        if not match or not (1 <= int(match[1]) <= 12 and 1 <= int(match[2]) <= 30):
            message = f'"{text}" is no Tibetan date: write month (1 to 12) and day (1 to 30) such as "4/15".'
            raise RuleError(message)
        return LunarDay(self, int(match[1]), int(match[2]))


class LunarDay(NamedTuple):
    """A lunar day of a regular month; the first of the first is the new year, leap month or not."""

    system: Tibetan
    month: int
    day: int
    reach: int = 31

    def find(self, year: int, place: Place) -> Iterator[Dated]:
        """Yield the day of a royal year."""
        del place
        system = self.system
        if (self.month, self.day) == (1, 1):
            yield Dated(year, system.new_year(year))
        else:
            yield Dated(year, system.feast(system.true_month(year, self.month), self.day))

    def describe(self, language: Language) -> str:
        """Say the day in words."""
        if language is Language.ENGLISH:
            return f"day {self.day} of month {self.month} in the {self.system.title.en}"
        number, month = french_ordinal(self.day), french_ordinal(self.month)
        return f"{number} jour du {month} mois du {self.system.title.fr}"


PHUGPA = Tibetan(
    "tibetan",
    Bilingual("Tibetan calendar", "calendrier tibétain"),
    "Tibetan calendar, Phugpa version (arithmetic after Janson)",
    806,
    ((2015501 * 5656 + 4783, 5656), (743, 804), (475, 3528), (139, 180)),
)
BHUTAN = Tibetan(
    "tibetan bhutan",
    Bilingual("Bhutanese calendar", "calendrier bhoutanais"),
    "Bhutanese calendar (arithmetic after Janson)",
    1754,
    ((2361807 * 707 + 52, 707), (68, 67), (17, 147), (31, 40)),
    leap_first=False,
)
MONGOLIA = Tibetan(
    "tibetan mongolia",
    Bilingual("Mongolian calendar", "calendrier mongol"),
    "Mongolian calendar, new Genden version (arithmetic after Janson)",
    1747,
    ((2359237 * 2828 + 2603, 2828), (397, 402), (1523, 1764), (209, 270)),
    second_of_two=True,
)
