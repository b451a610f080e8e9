"""The Julian calendar, which many Orthodox churches keep for fixed feasts."""

from __future__ import annotations

from datetime import date

from drr_desktop.calendars.month_calendar import MonthCalendar
from drr_desktop.calendars.systems.gregorian import LONGEST, MONTHS
from drr_desktop.domain.language import Bilingual

_DAYS_BEFORE = (0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)


class Julian(MonthCalendar):
    """The Julian calendar, proleptic before its reform of the year 8."""

    key = "julian"
    title = Bilingual("Julian calendar", "calendrier julien")
    month_names = MONTHS
    numbered_months = True
    sure_days = 28
    mean_year = 365.25
    epoch = date(1, 1, 1).toordinal() - 2  # 1 January 1 Julian is 30 December 0 Gregorian

    def month_start(self, year: int, month: int) -> int:
        """Return the fixed day on which a month starts; month 13 is the next January.

        Source: Reingold and Dershowitz, Calendrical Calculations (4th edition), section 3.1.
        """
        if month > 12:
            year, month = year + 1, month - 12
        leap_day = 1 if month > 2 and year % 4 == 0 else 0
        return self.epoch + 365 * (year - 1) + (year - 1) // 4 + _DAYS_BEFORE[month - 1] + leap_day

    def longest(self, month: int) -> int:
        """Return the most days that a month can have."""
        return LONGEST[month - 1]


SYSTEM = Julian()
