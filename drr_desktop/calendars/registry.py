"""The calendar systems that rules can name: a module, a line here and a test make a new one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drr_desktop.calendars.systems import (
    coptic,
    easter,
    ethiopian,
    gregorian,
    hebrew,
    islamic,
    julian,
    persian,
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
)
BY_KEY = {system.key: system for system in SYSTEMS}

# Systems that the catalogue names and that no module computes yet; a registered one leaves this list.
AWAITED = frozenset(
    {
        "announced",
        "astronomical",
        "bahai",
        "chinese",
        "hindu_lunisolar",
        "hindu_solar",
        "korean",
        "nanakshahi",
        "theravada_lunar",
        "tibetan",
        "vietnamese",
        "zoroastrian",
    }
)
