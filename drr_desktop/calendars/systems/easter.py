"""Easter, Western and Orthodox, and the days counted from it."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from drr_desktop.calendars.system import Dated, RuleError
from drr_desktop.calendars.systems import julian
from drr_desktop.calendars.systems.gregorian import Gregorian
from drr_desktop.domain.language import Bilingual, Language

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from drr_desktop.domain.dates import Place


def western_easter(year: int) -> int:
    """Return the fixed day of Easter in a Gregorian year.

    Source: Meeus, Astronomical Algorithms (2nd edition), chapter 8, Gregorian Easter.
    """
    golden = year % 19
    century, of_century = divmod(year, 100)
    leap_centuries, rest = divmod(century, 4)
    moon_correction = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leap_centuries - moon_correction + 15) % 30
    leaps, plain = divmod(of_century, 4)
    weekday = (32 + 2 * rest + 2 * leaps - epact - plain) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1).toordinal()


def orthodox_easter(year: int) -> int:
    """Return the fixed day of Pascha in a year.

    Source: Meeus, Astronomical Algorithms (2nd edition), chapter 8, Julian Easter.
    """
    full_moon = (19 * (year % 19) + 15) % 30
    weekday = (2 * (year % 4) + 4 * (year % 7) - full_moon + 34) % 7
    month, day = divmod(full_moon + weekday + 114, 31)
    return julian.SYSTEM.month_start(year, month) + day


class DaysFromEaster(NamedTuple):
    """A number of days after Easter, or before it where negative."""

    easter: Callable[[int], int]
    days: int
    name: Bilingual
    reach: int = 0

    def find(self, year: int, place: Place) -> Iterator[Dated]:
        """Yield the day in a Gregorian year."""
        del place
        yield Dated(year, self.easter(year) + self.days)

    def describe(self, language: Language) -> str:
        """Say the distance from Easter in words."""
        name = self.name.text(language)
        count = abs(self.days)
        if not count:
            return name
        if language is Language.ENGLISH:
            return f"{count} day{'s' * (count > 1)} {'after' if self.days > 0 else 'before'} {name}"
        return f"{count} jour{'s' * (count > 1)} {'après' if self.days > 0 else 'avant'} {name}"


class Easter(Gregorian):
    """The days of one church's Easter, shown as Gregorian dates."""

    def __init__(self, key: str, title: Bilingual, easter: Callable[[int], int]) -> None:
        self.key = key
        self.title = title
        self._easter = easter

    def parse(self, text: str) -> DaysFromEaster:
        """Read a number of days such as "-46" or "+39"; raises RuleError."""
        if not re.fullmatch(r"0|[+-]\d{1,3}", text) or not -80 <= int(text) <= 250:
            message = f'"{text}" is no number of days from Easter: write for example "-2" or "+39".'
            raise RuleError(message)
        return DaysFromEaster(self._easter, int(text), self.title)


WESTERN = Easter("easter_western", Bilingual("Easter Sunday", "Pâques"), western_easter)
ORTHODOX = Easter("easter_orthodox", Bilingual("Orthodox Easter", "Pâques orthodoxe"), orthodox_easter)
