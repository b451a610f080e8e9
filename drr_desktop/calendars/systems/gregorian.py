"""The Gregorian calendar, the one of the office."""

from __future__ import annotations

from datetime import date

from drr_desktop.calendars.month_calendar import MonthCalendar
from drr_desktop.calendars.system import CalendarDate
from drr_desktop.domain.language import Bilingual, Language

MONTHS = (
    Bilingual("January", "janvier"),
    Bilingual("February", "février"),
    Bilingual("March", "mars"),
    Bilingual("April", "avril"),
    Bilingual("May", "mai"),
    Bilingual("June", "juin"),
    Bilingual("July", "juillet"),
    Bilingual("August", "août"),
    Bilingual("September", "septembre"),
    Bilingual("October", "octobre"),
    Bilingual("November", "novembre"),
    Bilingual("December", "décembre"),
)
LONGEST = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


class Gregorian(MonthCalendar):
    """The Gregorian calendar, as `datetime.date` computes it."""

    key = "gregorian"
    title = Bilingual("Gregorian calendar", "calendrier grégorien")
    month_names = MONTHS
    numbered_months = True
    sure_days = 28

    def month_start(self, year: int, month: int) -> int:
        """Return the fixed day on which a month starts; month 13 is the next January."""
        if month > 12:
            year, month = year + 1, month - 12
        return date(year, month, 1).toordinal()

    def longest(self, month: int) -> int:
        """Return the most days that a month can have."""
        return LONGEST[month - 1]

    def from_fixed(self, day: int) -> CalendarDate:
        """Return the date on a fixed day."""
        found = date.fromordinal(day)
        return CalendarDate(found.year, found.month, found.day)

    def text_on(self, day: int) -> str:
        """Return the date on a fixed day as text."""
        found = date.fromordinal(day)
        return f"{found.day} {MONTHS[found.month - 1].en} {found.year}"

    def suffix(self, language: Language) -> str:
        """Return nothing: dates are Gregorian unless they say otherwise."""
        del language
        return ""


SYSTEM = Gregorian()
