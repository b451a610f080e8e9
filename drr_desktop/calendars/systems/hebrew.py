"""The Hebrew calendar, by its fixed arithmetic."""

from __future__ import annotations

from functools import lru_cache
from itertools import accumulate

from drr_desktop.calendars.month_calendar import MonthCalendar
from drr_desktop.calendars.system import RuleError
from drr_desktop.domain.language import Bilingual

# Months keep their number: Adar I is the sixth, empty in a common year.
ADAR_I, ADAR = 6, 7
_PARTS_IN_DAY = 25920


def elapsed_days(year: int) -> int:
    """Return the days from the epoch to the molad of Tishrei, off Sunday, Wednesday and Friday.

    Source: Reingold and Dershowitz, Calendrical Calculations (4th edition), section 8.2.
    """
    months = (235 * year - 234) // 19
    days = 29 * months + (12084 + 13753 * months) // _PARTS_IN_DAY
    return days + 1 if 3 * (days + 1) % 7 < 3 else days


def new_year(year: int) -> int:
    """Return the fixed day of 1 Tishrei, put off where the year would be 356 or its forerunner 382 days.

    Source: Reingold and Dershowitz, Calendrical Calculations (4th edition), section 8.2.
    """
    before, this, after = (elapsed_days(year + n) for n in (-1, 0, 1))
    if after - this == 356:
        this += 2
    elif this - before == 382:
        this += 1
    return Hebrew.epoch + this


def is_leap(year: int) -> bool:
    """Say whether a year has two Adars: 7 years of the 19-year cycle do."""
    return (7 * year + 1) % 19 < 7


class Hebrew(MonthCalendar):
    """The Hebrew calendar, its months counted from Tishrei."""

    key = "hebrew"
    begins_at_sunset = True
    longest_month = 30
    title = Bilingual("Hebrew calendar", "calendrier hébraïque")
    mean_year = 365.2468
    epoch = -1373427
    month_names = (
        Bilingual("Tishrei", "tichri"),
        Bilingual("Cheshvan", "hechvan"),
        Bilingual("Kislev", "kislev"),
        Bilingual("Tevet", "tevet"),
        Bilingual("Shvat", "chevat"),
        Bilingual("Adar I", "adar I"),
        Bilingual("Adar", "adar"),
        Bilingual("Nisan", "nissan"),
        Bilingual("Iyar", "iyar"),
        Bilingual("Sivan", "sivan"),
        Bilingual("Tammuz", "tammouz"),
        Bilingual("Av", "av"),
        Bilingual("Elul", "eloul"),
    )

    def month_start(self, year: int, month: int) -> int:
        """Return the fixed day on which a month starts; month 14 is the next Tishrei."""
        return _month_starts(year)[month - 1]

    def longest(self, month: int) -> int:
        """Return the most days that a month can have."""
        return 30 if month in (1, 2, 3, 5, 6, 8, 10, 12) else 29

    def month_name(self, month: int, year: int | None = None) -> Bilingual:
        """Return a month's name; the Adar of a leap year is Adar II."""
        if month == ADAR and year is not None and is_leap(year):
            return Bilingual("Adar II", "adar II")
        return self.month_names[month - 1]

    def month_number(self, name: str) -> int:
        """Return the number of a month; "Adar*" is Adar, or Adar II in a leap year."""
        if name == "Adar*":
            return ADAR
        if name in ("Adar", "Adar II"):
            message = f'"{name}": write "Adar*" for Adar, or Adar II in a leap year, or else "Adar I".'
            raise RuleError(message)
        return super().month_number(name)


@lru_cache(1024)
def _month_starts(year: int) -> tuple[int, ...]:
    start = new_year(year)
    length = new_year(year + 1) - start
    cheshvan = 30 if length % 10 == 5 else 29
    kislev = 29 if length % 10 == 3 else 30
    adar_i = 30 if is_leap(year) else 0
    lengths = (30, cheshvan, kislev, 29, 30, adar_i, 29, 30, 29, 30, 29, 30, 29)
    return tuple(accumulate(lengths, initial=start))


SYSTEM = Hebrew()
