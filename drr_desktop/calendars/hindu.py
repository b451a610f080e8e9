"""The parts of a Hindu day, and the day on which a tithi or a nakshatra is kept.

A day runs from one sunrise to the next; daylight has five parts and the night fifteen. Dates are India's
unless a place is asked for: reckoned at Ujjain, whose meridian the tradition uses.
"""

from __future__ import annotations

from math import floor
from typing import TYPE_CHECKING, NamedTuple

from drr_desktop.calendars import astronomy
from drr_desktop.calendars.astronomy import sunrise_moment, sunset_moment
from drr_desktop.domain.dates import Place

if TYPE_CHECKING:
    from collections.abc import Callable

UJJAIN = Place("ujjain", "Ujjain", "Ujjain", 23.1765, 75.7885, "Asia/Kolkata")
# Where else a rule may have its tithis reckoned ("at colombo").
SEATS = {
    UJJAIN.key: UJJAIN,
    "chennai": Place("chennai", "Chennai", "Chennai", 13.0827, 80.2707, "Asia/Kolkata"),
    "colombo": Place("colombo", "Colombo", "Colombo", 6.9271, 79.8612, "Asia/Colombo"),
    "kathmandu": Place("kathmandu", "Kathmandu", "Katmandou", 27.7172, 85.3240, "Asia/Kathmandu"),
    "singapore": Place("singapore", "Singapore", "Singapour", 1.3521, 103.8198, "Asia/Singapore"),
}
_INDIAN_TIME = 5.5 / 24
_ARUNODAYA = 96 / 1440
NAKSHATRAS = (
    *("Ashvini", "Bharani", "Krittika", "Rohini", "Mrigashira", "Ardra", "Punarvasu", "Pushya", "Ashlesha"),
    *("Magha", "Purva Phalguni", "Uttara Phalguni", "Hasta", "Chitra", "Svati", "Vishakha", "Anuradha"),
    *("Jyeshtha", "Mula", "Purva Ashadha", "Uttara Ashadha", "Shravana", "Dhanishtha", "Shatabhisha"),
    *("Purva Bhadrapada", "Uttara Bhadrapada", "Revati"),
)
_MOON_A_DAY = 13.176358
_CLOSE_TO_MOON = 0.002  # degrees: some 13 seconds


class Window(NamedTuple):
    """A part of a day, or a moment of it where start and end are one."""

    start: float
    end: float


def sunrise(day: int, place: Place) -> float:
    """Return the sunrise of a day; six in the morning where the Sun does not rise."""
    moment = sunrise_moment(day, place)
    return day + 0.25 - place.longitude / 360 if moment is None else moment


def sunset(day: int, place: Place) -> float:
    """Return the sunset of a day; six in the evening where the Sun does not set."""
    moment = sunset_moment(day, place)
    return day + 0.75 - place.longitude / 360 if moment is None else moment


def _of_daylight(first: float, last: float) -> Callable[[int, Place], Window]:
    def part(day: int, place: Place) -> Window:
        rise = sunrise(day, place)
        light = sunset(day, place) - rise
        return Window(rise + light * first, rise + light * last)

    return part


def _of_night(first: float, last: float) -> Callable[[int, Place], Window]:
    def part(day: int, place: Place) -> Window:
        start = sunset(day, place)
        dark = sunrise(day + 1, place) - start
        return Window(start + dark * first, start + dark * last)

    return part


def _at_sunrise(day: int, place: Place) -> Window:
    moment = sunrise(day, place)
    return Window(moment, moment)


def _at_sunset(day: int, place: Place) -> Window:
    moment = sunset(day, place)
    return Window(moment, moment)


def _arunodaya(day: int, place: Place) -> Window:
    moment = sunrise(day, place) - _ARUNODAYA
    return Window(moment, moment)


def _moonrise(day: int, place: Place) -> Window:
    from drr_desktop.calendars.moonrise import moonrise

    moment = moonrise(day, place)
    return Window(moment, moment)


PARTS: dict[str, Callable[[int, Place], Window]] = {
    "arunodaya": _arunodaya,
    "sunrise": _at_sunrise,
    "sangava": _of_daylight(1 / 5, 1 / 5),
    "purvahna": _of_daylight(0, 2 / 5),
    "madhyahna": _of_daylight(2 / 5, 3 / 5),
    "aparahna": _of_daylight(3 / 5, 4 / 5),
    "sunset": _at_sunset,
    "pradosha": _of_night(0, 1 / 5),
    "nishitha": _of_night(7 / 15, 8 / 15),
    "moonrise": _moonrise,
}


# Parts that may last beyond the midnight that ends their day.
_OVER_MIDNIGHT = frozenset({"pradosha", "nishitha", "moonrise"})


def days_of(start: float, end: float, part: str, place: Place) -> list[tuple[int, float]]:
    """Return the days whose part a span of moments touches, each with the share of the part."""
    ahead = place.longitude / 360
    found = []
    earlier = part in _OVER_MIDNIGHT
    for day in range(floor(start + ahead) - earlier, floor(end + ahead) + 1):
        window = PARTS[part](day, place)
        shared = min(end, window.end) - max(start, window.start)
        length = window.end - window.start
        if length and shared > 0:
            # As a share, so that two days covered whole are equal though one is some seconds longer.
            found.append((day, shared / length))
        elif not length and start <= window.start < end:
            found.append((day, 1.0))
    return found


def civil_day(moment: float, place: Place) -> int:
    """Return the civil day of a moment at a place."""
    return floor(moment + (_INDIAN_TIME if place is UJJAIN else place.longitude / 360))


def chosen_day(start: float, end: float, part: str, choice: str, place: Place) -> int:
    """Return the day on which a span of moments is kept.

    `choice` says which of the days touched: "first", "last", or "max" for the longest shared part, of two
    equal ones the first. Where the span touches none, it is the civil day of its start.
    """
    days = days_of(start, end, part, place)
    if not days:
        return civil_day(start, place)
    if choice == "max":
        return max(days, key=lambda one: (one[1], -one[0]))[0]
    return days[0 if choice == "first" else -1][0]


def nakshatra_span(nakshatra: int, after: float) -> tuple[float, float]:
    """Return when the Moon first enters and leaves a nakshatra (0 is Ashvini) after a moment."""
    ahead = (nakshatra * 40 / 3 - astronomy.sidereal_moon(after)) % 360
    start = _moon_reaches(nakshatra * 40 / 3, after + ahead / _MOON_A_DAY)
    return start, _moon_reaches((nakshatra + 1) * 40 / 3, start + 40 / 3 / _MOON_A_DAY)


def _moon_reaches(longitude: float, near: float) -> float:
    """Return when the Moon reaches a sidereal longitude, to about a minute, near a moment some hours off."""
    gap = (longitude - astronomy.sidereal_moon(near) + 180) % 360 - 180
    before, gap_before, moment = near, gap, near + gap / _MOON_A_DAY
    for _ in range(2):
        gap = (longitude - astronomy.sidereal_moon(moment) + 180) % 360 - 180
        if abs(gap) < _CLOSE_TO_MOON:
            break
        before, gap_before, moment = moment, gap, moment + gap * (moment - before) / (gap_before - gap)
    return moment


def nakshatra_at(moment: float) -> int:
    """Return the nakshatra in which the Moon stands, 0 for Ashvini."""
    return int(astronomy.sidereal_moon(moment) * 27 / 360)
