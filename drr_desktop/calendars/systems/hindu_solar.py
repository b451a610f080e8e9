"""The Hindu solar calendar: months begin with the Sun's entry into a sidereal sign."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from drr_desktop.calendars import astronomy
from drr_desktop.calendars.hindu import (
    NAKSHATRAS,
    PARTS,
    UJJAIN,
    Window,
    chosen_day,
    civil_day,
    nakshatra_span,
)
from drr_desktop.calendars.shape_grammar import with_moves
from drr_desktop.calendars.system import Calendar, CalendarDate, Dated, RuleError
from drr_desktop.calendars.systems.hindu_lunisolar import PART_NAMES
from drr_desktop.domain.language import Bilingual, Language
from drr_desktop.domain.occurrence import Certainty

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drr_desktop.calendars.system import Rule
    from drr_desktop.domain.dates import Place

MONTHS = (
    *("Mesha", "Vrishabha", "Mithuna", "Karka", "Simha", "Kanya"),
    *("Tula", "Vrischika", "Dhanu", "Makara", "Kumbha", "Mina"),
)
SAKA_YEARS_BEHIND = 78
_MONTH = r"(?P<month>[A-Z]\w+)"
_WHEN = r"(?: @(?P<part>\w+))?"
_CHOICE = r"(?: (?P<choice>first|last|max))?"
_FORMS = (
    re.compile(rf"(?P<day>\d{{1,2}}) {_MONTH}{_WHEN}"),
    re.compile(rf"{_MONTH} nakshatra (?P<star>[A-Z][\w ]+?){_WHEN}{_CHOICE}"),
    re.compile(rf"{_MONTH} tithi (?P<half>shukla|krishna) (?P<number>\d{{1,2}}){_WHEN}{_CHOICE}"),
)


class HinduSolar(Calendar):
    """Months of the twelve signs, counted in Saka years from Mesha; a sign entered after sunset waits a day.

    Source for the sunset rule: Reingold and Dershowitz, Calendrical Calculations (4th edition), section
    20.4, the rule of Tamil Nadu.
    """

    key = "hindu_solar"
    title = Bilingual("Hindu solar calendar", "calendrier solaire hindou")
    certainty = Certainty.COMPUTED
    source = "Hindu solar calendar: the Sun's sidereal signs, Lahiri ayanamsha; dates are India's"

    def month_start(self, year: int, month: int, part: str = "sunset", place: Place = UJJAIN) -> int:
        """Return the first day of a month, its sign entered before a part of it; 13 is the next year's first.

        With the part "midnight" it is the civil day of the entry.
        """
        entry = astronomy.sign_entry(year + SAKA_YEARS_BEHIND, month - 1)
        day = civil_day(entry, place)
        if part == "midnight":
            return day
        return day if entry < PARTS[part](day, place).start else day + 1

    def from_fixed(self, day: int) -> CalendarDate:
        """Return the date on a fixed day."""
        index = astronomy.sign_index_at(day + 1.0)
        year, month = divmod(index - astronomy.sign_index(astronomy.FIRST_YEAR, 0), 12)
        year, month = year + astronomy.FIRST_YEAR - SAKA_YEARS_BEHIND, month + 1
        start = self.month_start(year, month)
        if start > day:
            year, month = (year - 1, 12) if month == 1 else (year, month - 1)
            start = self.month_start(year, month)
        return CalendarDate(year, month, day - start + 1)

    def to_fixed(self, day: CalendarDate) -> int:
        """Return the fixed day of a date."""
        return self.month_start(day.year, day.month) + day.day - 1

    def format(self, day: CalendarDate) -> str:
        """Return a date as text, such as "1 Makara 1948 Saka"."""
        return f"{day.day} {MONTHS[day.month - 1]} {day.year} Saka"

    def parse(self, text: str) -> Rule:
        """Read "1 Mesha @sunset", "Simha nakshatra Shravana" or "Dhanu tithi shukla 11"; raises RuleError."""
        return with_moves(text, self._read)

    def _read(self, text: str) -> Rule:
        for pattern in _FORMS:
            if match := pattern.fullmatch(text):
                return self._built(text, match.groupdict())
        message = (
            f'"{text}" is no Hindu solar date: write for example "1 Makara" or "Simha nakshatra Shravana".'
        )
        raise RuleError(message)

    def _built(self, text: str, found: dict[str, str]) -> Rule:
        part = found["part"] or ("sunset" if "day" in found else "sunrise")
        part = "nishitha" if part == "nishita" else part
        parts = (*PARTS, "midnight") if "day" in found else tuple(PARTS)
        for word, known in (
            (found["month"], MONTHS),
            (part, parts),
            (found.get("star", NAKSHATRAS[0]), NAKSHATRAS),
        ):
            if word not in known:
                message = f'"{word}" is not known: write one of {", ".join(known)}.'
                raise RuleError(message)
        month, choice = MONTHS.index(found["month"]) + 1, found.get("choice") or "first"
        if "star" in found:
            return StarDay(month, NAKSHATRAS.index(found["star"]), part, choice)
        number = int(found["day"] if "day" in found else found["number"])
        if not 1 <= number <= (32 if "day" in found else 15):
            message = f'"{text}": a solar month has at most 32 days and a half 15 tithis.'
            raise RuleError(message)
        if "day" in found:
            return SolarDay(month, number, part)
        return SolarTithi(month, number + 15 * (found["half"] == "krishna"), part, choice)


class SolarDay(NamedTuple):
    """A day of a solar month that begins by a part of the day."""

    month: int
    number: int
    part: str
    reach: int = 2

    def find(self, year: int, place: Place) -> Iterator[Dated]:
        """Yield the day in India, nothing where the month is shorter."""
        del place
        start = SYSTEM.month_start(year, self.month, self.part)
        day = start + self.number - 1
        if self.number < 30 or day < SYSTEM.month_start(year, self.month + 1, self.part):
            yield Dated(year, day)

    def describe(self, language: Language) -> str:
        """Say the day in words."""
        name = MONTHS[self.month - 1]
        if language is Language.ENGLISH:
            return f"{self.number} {name} in the {SYSTEM.title.en} (India’s date)"
        number = "1er" if self.number == 1 else str(self.number)
        return f"{number} {name} du {SYSTEM.title.fr} (date de l’Inde)"


class StarDay(NamedTuple):
    """The day of a solar month on which the Moon stands in a nakshatra; of two, the later."""

    month: int
    nakshatra: int
    part: str
    choice: str
    reach: int = 2

    def find(self, year: int, place: Place) -> Iterator[Dated]:
        """Yield the day in India."""
        del place
        after = SYSTEM.month_start(year, self.month + 1)
        # The Moon is back after 27 days and some hours, and no solar month is shorter than 29.
        span = nakshatra_span(self.nakshatra, after - 28.5)
        day = chosen_day(*span, self.part, self.choice, UJJAIN)
        later = day + 27
        if later < after:
            span = nakshatra_span(self.nakshatra, span[0] + 26)
            later = chosen_day(*span, self.part, self.choice, UJJAIN)
        yield Dated(year, later if later < after else day)

    def describe(self, language: Language) -> str:
        """Say the nakshatra in words."""
        star, name = NAKSHATRAS[self.nakshatra], MONTHS[self.month - 1]
        part = PART_NAMES[self.part].text(language)
        if language is Language.ENGLISH:
            return f"the Moon in {star} at {part}, in the solar month of {name} (India’s date)"
        return f"la Lune en {star} pour {part}, dans le mois solaire de {name} (date de l’Inde)"


class SolarTithi(NamedTuple):
    """A tithi kept on a day of a solar month: none, one or two in a year."""

    month: int
    tithi: int
    part: str
    choice: str
    reach: int = 2

    def find(self, year: int, place: Place) -> Iterator[Dated]:
        """Yield the days in India."""
        del place
        month = Window(SYSTEM.month_start(year, self.month), SYSTEM.month_start(year, self.month + 1))
        first = astronomy.lunation_at(month.start - 2.0)
        number = 0
        for lunation in range(first, first + 3):
            start = astronomy.tithi_end(lunation, self.tithi - 1)
            end = astronomy.tithi_end(lunation, self.tithi)
            day = chosen_day(start, end, self.part, self.choice, UJJAIN)
            if month.start <= day < month.end:
                number += 1
                yield Dated(year, day, variant="" if number == 1 else str(number))

    def describe(self, language: Language) -> str:
        """Say the tithi in words."""
        half, number = ("shukla", self.tithi) if self.tithi <= 15 else ("krishna", self.tithi - 15)
        part = PART_NAMES[self.part].text(language)
        name = MONTHS[self.month - 1]
        if language is Language.ENGLISH:
            return f"{half} {number} at {part} in the solar month of {name} (India’s date)"
        return f"{half} {number} pour {part} dans le mois solaire de {name} (date de l’Inde)"


SYSTEM = HinduSolar()
