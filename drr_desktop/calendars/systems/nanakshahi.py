"""The Nanakshahi calendar of 2003, fixed to the Gregorian year."""

from __future__ import annotations

from datetime import date

from drr_desktop.calendars.month_calendar import MonthCalendar
from drr_desktop.domain.language import Bilingual

_GREGORIAN_YEARS_AHEAD = 1468
# Days from 1 Chet, 14 March, to the first of each month; only Phagun grows in a leap year.
_DAYS_BEFORE = (0, 31, 62, 93, 124, 155, 185, 215, 245, 275, 305, 335)
_PHAGUN = 12


class Nanakshahi(MonthCalendar):
    """Five months of 31 days, seven of 30, and a thirty-first of Phagun in Gregorian leap years.

    Source: the calendar of Pal Singh Purewal as the Shiromani Gurdwara Parbandhak Committee adopted it in
    2003 (Nanakshahi 535); the years before are counted as if it had stood.
    """

    key = "nanakshahi"
    title = Bilingual("Nanakshahi calendar", "calendrier nanakshahi")
    source = "Nanakshahi calendar of 2003"
    mean_year = 365.2425
    epoch = date(1469, 3, 14).toordinal()
    month_names = tuple(
        Bilingual(name, name)
        for name in (
            *("Chet", "Vaisakh", "Jeth", "Harh", "Sawan", "Bhadon"),
            *("Assu", "Katak", "Maghar", "Poh", "Magh", "Phagun"),
        )
    )

    def month_start(self, year: int, month: int) -> int:
        """Return the fixed day on which a month starts; month 13 is the next Chet."""
        if month > _PHAGUN:
            year, month = year + 1, month - _PHAGUN
        return date(year + _GREGORIAN_YEARS_AHEAD, 3, 14).toordinal() + _DAYS_BEFORE[month - 1]

    def longest(self, month: int) -> int:
        """Return the most days that a month can have."""
        return 31 if month <= 5 or month == _PHAGUN else 30


SYSTEM = Nanakshahi()
