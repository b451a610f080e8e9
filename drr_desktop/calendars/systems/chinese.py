"""The Chinese calendar: civil days of Beijing, by its mean time until 1928 and UTC+8 since."""

from __future__ import annotations

from datetime import date

from drr_desktop.calendars.east_asian import BEIJING, EastAsian
from drr_desktop.domain.language import Bilingual

_STANDARD_TIME = date(1929, 1, 1).toordinal()


def _offset(moment: float) -> float:
    return BEIJING if moment < _STANDARD_TIME else 8 / 24


SYSTEM = EastAsian(
    "chinese",
    Bilingual("Chinese calendar", "calendrier chinois"),
    "Chinese calendar: new moons and solar terms at UTC+8 (GB/T 33661-2017)",
    _offset,
)
