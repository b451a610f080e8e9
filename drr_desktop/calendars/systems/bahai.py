"""The Baha'i (Badi) calendar: the official table from 172 to 221 BE, the rule of the equinox after it."""

from __future__ import annotations

import re
from datetime import date
from functools import cache, lru_cache
from math import floor
from typing import TYPE_CHECKING, NamedTuple

from drr_desktop import paths
from drr_desktop.calendars import astronomy
from drr_desktop.calendars.month_calendar import MonthCalendar
from drr_desktop.calendars.shape_grammar import with_moves
from drr_desktop.calendars.system import Dated, RuleError
from drr_desktop.domain.dates import Place
from drr_desktop.domain.errors import UserError
from drr_desktop.domain.language import Bilingual, Language
from drr_desktop.domain.occurrence import Certainty

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drr_desktop.calendars.system import Rule

TEHRAN = Place("tehran", "Tehran", "Téhéran", 35.6961, 51.4231, "Asia/Tehran", 1200.0)
REFORM = 172
_GREGORIAN_YEARS_AHEAD = 1843
_AYYAM_I_HA, _ALA = 19, 20
_TABLE_NAME = "bahai.csv"
# In the West, until the calendar was made one: the birthdays by the Sun.
_WESTERN_BIRTHDAYS = {1: (10, 20), 2: (11, 12)}


@cache
def official_table() -> dict[int, tuple[int, int]]:
    """Return the fixed days of Naw-Ruz and of the Birth of the Bab by Badi year.

    Raises UserError naming file and line where the table cannot be read.
    """
    path = paths.resources() / "calendars" / _TABLE_NAME
    table: dict[int, tuple[int, int]] = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.startswith(("#", "year,")):
            continue
        try:
            year, new_year, birth = line.split(",")
            table[int(year)] = (
                date.fromisoformat(new_year).toordinal(),
                date.fromisoformat(birth).toordinal(),
            )
        except ValueError:
            message = f"{_TABLE_NAME}, line {number} cannot be read. Install the program again to restore it."
            raise UserError(message, code="broken_table", file=_TABLE_NAME, line=number) from None
    return table


def _badi_day(moment: float) -> int:
    """Return the daylight day of the Badi day, from sunset to sunset in Tehran, that holds a moment."""
    day = floor(moment + TEHRAN.longitude / 360)
    setting = astronomy.sunset_moment(day, TEHRAN)
    assert setting is not None
    return day + 1 if moment >= setting else day


def naw_ruz_by_rule(year: int) -> int:
    """Return the fixed day that holds the March equinox in Tehran."""
    return _badi_day(astronomy.solar_term(year + _GREGORIAN_YEARS_AHEAD, 0))


def birth_of_the_bab_by_rule(year: int) -> int:
    """Return the day after that of the eighth new moon since the end of Naw-Ruz."""
    end = astronomy.sunset_moment(new_year(year), TEHRAN)
    assert end is not None
    return _badi_day(astronomy.new_moons()[astronomy.lunation_at(end) + 8]) + 1


@lru_cache(1024)
def new_year(year: int) -> int:
    """Return the fixed day of Naw-Ruz: 21 March before the reform, the table's or the rule's after it."""
    if year < REFORM:
        return date(year + _GREGORIAN_YEARS_AHEAD, 3, 21).toordinal()
    row = official_table().get(year)
    return row[0] if row else naw_ruz_by_rule(year)


class Bahai(MonthCalendar):
    """Nineteen months of nineteen days; the days of Ha stand as the nineteenth, Ala as the twentieth."""

    key = "bahai"
    begins_at_sunset = True
    longest_month = 19
    title = Bilingual("Baha’i calendar", "calendrier baha’i")
    certainty = Certainty.FIXED
    source = "Baha’i calendar: the table of the Universal House of Justice, 172 to 221 BE"
    outside = "Baha’i calendar by rule: the year lies outside the official table"
    mean_year = 365.2422
    epoch = date(1844, 3, 21).toordinal()
    month_names = tuple(
        Bilingual(name, name)
        for name in (
            *("Baha", "Jalal", "Jamal", "Azamat", "Nur", "Rahmat", "Kalimat", "Kamal", "Asma", "Izzat"),
            *("Mashiyyat", "Ilm", "Qudrat", "Qawl", "Masail", "Sharaf", "Sultan", "Mulk"),
            *("Ayyam-i-Ha", "Ala"),
        )
    )

    def month_start(self, year: int, month: int) -> int:
        """Return the fixed day on which a month starts; month 21 is the next Naw-Ruz."""
        if month > _ALA:
            return new_year(year + 1)
        return new_year(year + 1) - 19 if month == _ALA else new_year(year) + 19 * (month - 1)

    def longest(self, month: int) -> int:
        """Return the most days that a month can have."""
        return 5 if month == _AYYAM_I_HA else 19

    def dated(self, year: int, start: int) -> Dated:
        """Return an instance, computed and a day either way uncertain where it lies beyond the table."""
        if year < REFORM or year in official_table():
            return Dated(year, start)
        return Dated(
            year,
            start,
            earliest=start - 1,
            latest=start + 1,
            certainty=Certainty.COMPUTED,
            source=self.outside,
        )

    def parse(self, text: str) -> Rule:
        """Read "8 Azamat", "ayyam_i_ha 1" or "twin_birthday 1", with moves behind; raises RuleError."""
        text = re.sub(r"^ayyam_i_ha (\d)", r"\1 Ayyam-i-Ha", text)
        if text.startswith("twin_birthday"):
            return with_moves(text, _read_birthday)
        return super().parse(text)


class TwinBirthday(NamedTuple):
    """The Birth of the Bab (1) or, the day after it, of Baha'u'llah (2)."""

    number: int
    reach: int = 0

    def find(self, year: int, place: Place) -> Iterator[Dated]:
        """Yield the day of a Badi year."""
        del place
        if year < REFORM:
            month, day = _WESTERN_BIRTHDAYS[self.number]
            yield Dated(year, date(year + _GREGORIAN_YEARS_AHEAD, month, day).toordinal())
            return
        row = official_table().get(year)
        birth = row[1] if row else birth_of_the_bab_by_rule(year)
        yield SYSTEM.dated(year, birth + self.number - 1)

    def describe(self, language: Language) -> str:
        """Say the day in words."""
        if language is Language.ENGLISH:
            day = "the day after" if self.number == 1 else "the second day after"
            return f"{day} the day of the eighth new moon since Naw-Ruz in Tehran"
        day = "lendemain" if self.number == 1 else "surlendemain"
        return f"{day} du jour de la huitième nouvelle lune depuis Naw-Rouz à Téhéran"


def _read_birthday(text: str) -> Rule:
    if text not in ("twin_birthday 1", "twin_birthday 2"):
        message = f'"{text}": write "twin_birthday 1" or "twin_birthday 2".'
        raise RuleError(message)
    return TwinBirthday(int(text[-1]))


SYSTEM = Bahai()
