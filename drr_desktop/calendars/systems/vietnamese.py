"""The Vietnamese lunisolar calendar, by UTC+7 since 1968 and as in China before."""

from __future__ import annotations

from datetime import date

from drr_desktop.calendars.east_asian import EastAsian
from drr_desktop.domain.language import Bilingual

# Source: Reingold and Dershowitz, Calendrical Calculations (4th edition), section 19.9.
_OWN_TIME = date(1968, 1, 1).toordinal()


def _offset(moment: float) -> float:
    return (8 if moment < _OWN_TIME else 7) / 24


SYSTEM = EastAsian(
    "vietnamese",
    Bilingual("Vietnamese calendar", "calendrier vietnamien"),
    "Vietnamese calendar: new moons and solar terms at UTC+7",
    _offset,
)
