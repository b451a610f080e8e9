"""The Hindu lunisolar calendar: months from new moon to new moon, days named by the tithi at sunrise."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from drr_desktop.calendars import astronomy
from drr_desktop.calendars.hindu import (
    NAKSHATRAS,
    PARTS,
    SEATS,
    UJJAIN,
    chosen_day,
    days_of,
    nakshatra_at,
    sunrise,
)
from drr_desktop.calendars.shape_grammar import with_moves
from drr_desktop.calendars.system import Calendar, CalendarDate, Dated, RuleError
from drr_desktop.domain.language import Bilingual, Language
from drr_desktop.domain.occurrence import Certainty

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drr_desktop.calendars.system import Rule
    from drr_desktop.domain.dates import Place

MONTHS = (
    *("Chaitra", "Vaishakha", "Jyeshtha", "Ashadha", "Shravana", "Bhadrapada"),
    *("Ashvina", "Kartika", "Margashirsha", "Pausha", "Magha", "Phalguna"),
)
VIKRAM_YEARS_AHEAD = 57
_POINTS = frozenset({"arunodaya", "sunrise", "sangava", "sunset", "moonrise"})
_RULE = re.compile(
    r"(\w+) (shukla|krishna) (\d{1,2}) @(\w+)(?: (first|last|max))?(?: nakshatra ([A-Z][\w ]+?))?"
    r"(?: at (\w+))?"
)
_PURNIMANTA = re.compile(r" \(purnimanta \w+\)")


class HinduLunisolar(Calendar):
    """Amanta months named by the sign that the Sun enters in them, counted in Vikram years from Chaitra.

    A month in which the Sun enters no sign is adhika and bears the next month's name; where it enters two,
    both names are the same month's. A tithi at two sunrises names two days, one at none names no day.
    """

    key = "hindu_lunisolar"
    title = Bilingual("Hindu lunisolar calendar", "calendrier luni-solaire hindou")
    certainty = Certainty.COMPUTED
    source = "Hindu lunisolar calendar: tithi at Ujjain, Lahiri ayanamsha; dates are India's"

    def lunation(self, year: int, month: int) -> int:
        """Return the lunation of a month (1 to 12, not adhika) of a Vikram year."""
        entry = astronomy.sign_entry(year - VIKRAM_YEARS_AHEAD, month - 1)
        return astronomy.lunation_at(entry)

    def from_fixed(self, day: int) -> CalendarDate:
        """Return the month and the tithi at the day's sunrise in Ujjain."""
        lunation, tithi = astronomy.tithi_at(sunrise(day, UJJAIN))
        moons, signs = astronomy.new_moons(), astronomy.signs()
        entry = bisect_right(signs, moons[lunation])
        year, month = divmod(entry - astronomy.sign_index(astronomy.FIRST_YEAR, 0), 12)
        adhika = signs[entry] > moons[lunation + 1]
        year += astronomy.FIRST_YEAR + VIKRAM_YEARS_AHEAD
        return CalendarDate(year, month + 1, tithi, adhika)

    def to_fixed(self, day: CalendarDate) -> int:
        """Return the first day at whose sunrise the tithi of a date stands, or in which it starts."""
        lunation = self.lunation(day.year, day.month) - day.leap
        start = astronomy.tithi_end(lunation, day.day - 1)
        return chosen_day(start, astronomy.tithi_end(lunation, day.day), "sunrise", "first", UJJAIN)

    def format(self, day: CalendarDate) -> str:
        """Return a date as text, such as "Ashvina krishna 15, 2083 Vikram"."""
        adhika = "adhika " if day.leap else ""
        half, number = ("shukla", day.day) if day.day <= 15 else ("krishna", day.day - 15)
        return f"{adhika}{MONTHS[day.month - 1]} {half} {number}, {day.year} Vikram"

    def parse(self, text: str) -> Rule:
        """Read for example "Ashvina krishna 15 @pradosha max"; raises RuleError.

        The forms: amanta month, half, number, "@" and a part of the day; then which of two days ("first",
        "last" or "max", the longest part; without one: "first" of moments, "max" of parts); then the
        nakshatra that decides between two days, and "at" a place other than Ujjain. Days and conditions
        may stand behind, and the purnimanta name in brackets.
        """
        return with_moves(_PURNIMANTA.sub("", text), self._read)

    def _read(self, text: str) -> Rule:
        match = _RULE.fullmatch(text)
        if not match:
            message = f'"{text}" is no Hindu date: write for example "Ashvina krishna 15 @pradosha".'
            raise RuleError(message)
        month, half, number, part, choice, star, seat = match.groups()
        part = "nishitha" if part == "nishita" else part
        for word, known in (
            (month, MONTHS),
            (part, tuple(PARTS)),
            (star or NAKSHATRAS[0], NAKSHATRAS),
            (seat or UJJAIN.key, tuple(SEATS)),
        ):
            if word not in known:
                message = f'"{word}" is not known: write one of {", ".join(known)}.'
                raise RuleError(message)
        if not 1 <= int(number) <= 15:
            message = f'"{text}": the tithis of a half are 1 to 15.'
            raise RuleError(message)
        tithi = int(number) + (15 if half == "krishna" else 0)
        choice = choice or ("first" if part in _POINTS else "max")
        nakshatra = NAKSHATRAS.index(star) if star else None
        return Tithi(MONTHS.index(month) + 1, tithi, part, choice, nakshatra, SEATS[seat or UJJAIN.key])


class Tithi(NamedTuple):
    """A tithi of an amanta month, kept on the day whose part it covers."""

    month: int
    tithi: int
    part: str
    choice: str
    nakshatra: int | None = None
    seat: Place = UJJAIN
    reach: int = 2

    def find(self, year: int, place: Place) -> Iterator[Dated]:
        """Yield the day at the rule's seat, which is India's unless it says otherwise."""
        del place
        text = SYSTEM.format(CalendarDate(year, self.month, self.tithi))
        yield Dated(year, self.day(year, self.seat), text=text)

    def day(self, year: int, place: Place) -> int:
        """Return the day of a Vikram year as reckoned at a place."""
        lunation = SYSTEM.lunation(year, self.month)
        start = astronomy.tithi_end(lunation, self.tithi - 1)
        end = astronomy.tithi_end(lunation, self.tithi)
        if self.nakshatra is not None:
            return self._by_nakshatra(start, end, place)
        return chosen_day(start, end, self.part, self.choice, place)

    def _by_nakshatra(self, start: float, end: float, place: Place) -> int:
        """Return the day with the nakshatra in its part, else the chosen one.

        Days count whose part the tithi touches or which it still covers a fifth after sunrise.
        """
        touched = {day for day, _ in days_of(start, end, self.part, place)}
        risen = {day for day, _ in days_of(start, end, "sangava", place)}
        for day in sorted(touched | risen):
            window = PARTS[self.part](day, place)
            if self.nakshatra in (nakshatra_at(window.start), nakshatra_at(window.end)):
                return day
        return chosen_day(start, end, self.part, self.choice, place)

    def describe(self, language: Language) -> str:
        """Say the tithi and the part of the day in words."""
        half, number = ("shukla", self.tithi) if self.tithi <= 15 else ("krishna", self.tithi - 15)
        date = f"{MONTHS[self.month - 1]} {half} {number}"
        english = language is Language.ENGLISH
        part = PART_NAMES[self.part].text(language)
        words = (
            f"{date}, kept on the day it covers {part}" if english else f"{date}, le jour où il couvre {part}"
        )
        if self.nakshatra is not None:
            star = NAKSHATRAS[self.nakshatra]
            words += f"; nakshatra {star} decides" if english else f"; le nakshatra {star} décide"
        if self.seat is not UJJAIN:
            return f"{words} ({self.seat.name_en if english else self.seat.name_fr})"
        return words + (" (India’s date)" if english else " (date de l’Inde)")


PART_NAMES = {
    "arunodaya": Bilingual(
        "the dawn 96 minutes before sunrise", "l’aube, 96 minutes avant le lever du soleil"
    ),
    "sunrise": Bilingual("sunrise", "le lever du soleil"),
    "sangava": Bilingual("the end of the first fifth of daylight", "la fin du premier cinquième du jour"),
    "purvahna": Bilingual("the forenoon", "la matinée"),
    "madhyahna": Bilingual("the middle of the day", "le milieu du jour"),
    "aparahna": Bilingual("the afternoon", "l’après-midi"),
    "sunset": Bilingual("sunset", "le coucher du soleil"),
    "pradosha": Bilingual("the evening after sunset", "le soir après le coucher du soleil"),
    "nishitha": Bilingual("midnight", "minuit"),
    "moonrise": Bilingual("moonrise", "le lever de la lune"),
}
SYSTEM = HinduLunisolar()
