"""The Zoroastrian calendars: Shahenshahi, Kadmi and Fasli."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from drr_desktop.calendars.month_calendar import MonthCalendar
from drr_desktop.domain.language import Bilingual

if TYPE_CHECKING:
    from drr_desktop.calendars.system import Rule

_GATHAS = 13
_NAMES = (
    *("Farvardin", "Ardibehesht", "Khordad", "Tir", "Amardad", "Shahrivar"),
    *("Mehr", "Aban", "Azar", "Dae", "Bahman", "Spendarmad"),
)


class Zoroastrian(MonthCalendar):
    """Twelve months of thirty days and then five Gatha days: a year of 365 days without leap days."""

    mean_year = 365.0
    longest_month = 30
    month_names = (*(Bilingual(name, name) for name in _NAMES), Bilingual("Gatha days", "jours des Gathas"))

    def __init__(self, branch: str, title: Bilingual, new_year: date, year: int, source: str) -> None:
        self.key = f"zoroastrian {branch}"
        self.title = title
        self.source = source
        self.epoch = new_year.toordinal() - 365 * (year - 1)

    def new_year(self, year: int) -> int:
        """Return the first day of a year."""
        return self.epoch + 365 * (year - 1)

    def month_start(self, year: int, month: int) -> int:
        """Return the fixed day on which a month starts; 13 are the Gatha days, 14 is the next new year."""
        return self.new_year(year + 1) if month > _GATHAS else self.new_year(year) + 30 * (month - 1)

    def longest(self, month: int) -> int:
        """Return the most days that a month can have."""
        return 5 if month == _GATHAS else 30

    def parse(self, text: str) -> Rule:
        """Read a day such as "11 Dae" or "gatha 1"; raises RuleError."""
        return super().parse(re.sub(r"^gatha (\d)", r"\1 Gatha days", text))


class Fasli(Zoroastrian):
    """The calendar bound to the seasons: its year begins on 21 March and has a sixth Gatha day where due."""

    mean_year = 365.2425
    _years_behind = 630  # of the Gregorian year

    def new_year(self, year: int) -> int:
        """Return the first day of a year."""
        return date(year + self._years_behind, 3, 21).toordinal()

    def longest(self, month: int) -> int:
        """Return the most days that a month can have."""
        return 6 if month == _GATHAS else 30


# The new year days stated are those of 2019, as the Peel District School Board's calendar lists them.
SHAHENSHAHI = Zoroastrian(
    "shahenshahi",
    Bilingual("Shahenshahi calendar", "calendrier shahenshahi"),
    date(2019, 8, 17),
    1389,
    "Zoroastrian calendar, Shahenshahi: years of 365 days, new year on 17 August 2019",
)
KADMI = Zoroastrian(
    "kadmi",
    Bilingual("Kadmi calendar", "calendrier kadmi"),
    date(2019, 7, 18),
    1389,
    "Zoroastrian calendar, Kadmi: years of 365 days, new year on 18 July 2019",
)
FASLI = Fasli(
    "fasli",
    Bilingual("Fasli calendar", "calendrier fasli"),
    date(2019, 3, 21),
    1389,
    "Zoroastrian calendar, Fasli: new year on 21 March",
)
