"""The Korean lunisolar calendar, by the clock of Korea at each time."""

from __future__ import annotations

from bisect import bisect_right
from datetime import date

from drr_desktop.calendars.east_asian import BEIJING, EastAsian
from drr_desktop.domain.language import Bilingual

# Until 1911 Korea kept the calendar of Beijing: the months of the Korea Astronomy and Space Science Institute
# for 1900 to 1911 agree with no other time. Later clocks: Reingold and Dershowitz, Calendrical Calculations
# (4th edition), section 19.9.
_CHANGES = tuple(date(*day).toordinal() for day in ((1912, 1, 1), (1954, 3, 21), (1961, 8, 10)))
_OFFSETS = (BEIJING, 9 / 24, 8.5 / 24, 9 / 24)


def _offset(moment: float) -> float:
    return _OFFSETS[bisect_right(_CHANGES, moment)]


SYSTEM = EastAsian(
    "korean",
    Bilingual("Korean calendar", "calendrier coréen"),
    "Korean calendar: new moons and solar terms at Korea's time, now UTC+9",
    _offset,
)
