"""The calendar systems that rules can name: a module, a line here and a test make a new one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drr_desktop.calendars.systems import (
    announced,
    astronomical,
    bahai,
    burmese,
    chinese,
    coptic,
    easter,
    ethiopian,
    gregorian,
    hebrew,
    hindu_lunisolar,
    hindu_solar,
    islamic,
    julian,
    korean,
    nanakshahi,
    persian,
    theravada_lunar,
    tibetan,
    vietnamese,
    zoroastrian,
)

if TYPE_CHECKING:
    from drr_desktop.calendars.system import CalendarSystem

SYSTEMS: tuple[CalendarSystem, ...] = (
    gregorian.SYSTEM,
    julian.SYSTEM,
    easter.WESTERN,
    easter.ORTHODOX,
    coptic.SYSTEM,
    ethiopian.SYSTEM,
    hebrew.SYSTEM,
    islamic.SYSTEM,
    persian.SYSTEM,
    bahai.SYSTEM,
    zoroastrian.SHAHENSHAHI,
    zoroastrian.KADMI,
    zoroastrian.FASLI,
    nanakshahi.SYSTEM,
    hindu_lunisolar.SYSTEM,
    hindu_solar.SYSTEM,
    chinese.SYSTEM,
    korean.SYSTEM,
    vietnamese.SYSTEM,
    tibetan.PHUGPA,
    tibetan.BHUTAN,
    tibetan.MONGOLIA,
    theravada_lunar.THAILAND,
    theravada_lunar.CAMBODIA,
    burmese.SYSTEM,
    astronomical.SYSTEM,
    announced.SYSTEM,
)
BY_KEY = {system.key: system for system in SYSTEMS}
