"""The Coptic calendar: twelve months of thirty days and five or six days more."""

from __future__ import annotations

from drr_desktop.calendars.month_calendar import MonthCalendar
from drr_desktop.domain.language import Bilingual


class ThirtyDayMonths(MonthCalendar):
    """A calendar of twelve months of 30 days, with a short month that has 6 days each fourth year.

    Source: Reingold and Dershowitz, Calendrical Calculations (4th edition), chapter 4.
    """

    mean_year = 365.25
    longest_month = 30

    def month_start(self, year: int, month: int) -> int:
        """Return the fixed day on which a month starts; month 14 is the next year's first."""
        if month > 13:
            year, month = year + 1, 1
        return self.epoch + 365 * (year - 1) + year // 4 + 30 * (month - 1)

    def longest(self, month: int) -> int:
        """Return the most days that a month can have."""
        return 6 if month == 13 else 30


class Coptic(ThirtyDayMonths):
    """The calendar of the Coptic Orthodox Church, in years of the Martyrs."""

    key = "coptic"
    title = Bilingual("Coptic calendar", "calendrier copte")
    epoch = 103605  # 29 August 284 in the Julian calendar
    month_names = (
        Bilingual("Thout", "Thout"),
        Bilingual("Paopi", "Paopi"),
        Bilingual("Hathor", "Hathor"),
        Bilingual("Koiak", "Koiak"),
        Bilingual("Tobi", "Tobi"),
        Bilingual("Meshir", "Meshir"),
        Bilingual("Paremhat", "Paremhat"),
        Bilingual("Parmouti", "Parmouti"),
        Bilingual("Pashons", "Pashons"),
        Bilingual("Paoni", "Paoni"),
        Bilingual("Epip", "Epip"),
        Bilingual("Mesori", "Mesori"),
        Bilingual("Nesi", "Nesi"),
    )


SYSTEM = Coptic()
