"""Date arithmetic: the catalogue, a module a calendar system, and rules turned into occurrences."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from drr_desktop.calendars.catalogue import Catalogue, compile_catalogue, load_catalogue
    from drr_desktop.calendars.conversions import DayIn, day_in_every_calendar
    from drr_desktop.calendars.describe import describe_rule
    from drr_desktop.calendars.engine import OccurrenceEngine, occurrences
    from drr_desktop.calendars.local_day import local_day
    from drr_desktop.calendars.rules import calendar_of, parse_rule
    from drr_desktop.calendars.sun import sunset
    from drr_desktop.calendars.system import RuleError

__all__ = [
    "Catalogue",
    "DayIn",
    "OccurrenceEngine",
    "RuleError",
    "calendar_of",
    "compile_catalogue",
    "day_in_every_calendar",
    "describe_rule",
    "load_catalogue",
    "local_day",
    "occurrences",
    "parse_rule",
    "sunset",
]

# The first month of a start is kept and needs none of these, so each is loaded when it is asked for.
_HOMES = {
    "Catalogue": "catalogue",
    "DayIn": "conversions",
    "OccurrenceEngine": "engine",
    "RuleError": "system",
    "calendar_of": "rules",
    "compile_catalogue": "catalogue",
    "day_in_every_calendar": "conversions",
    "describe_rule": "describe",
    "load_catalogue": "catalogue",
    "local_day": "local_day",
    "occurrences": "engine",
    "parse_rule": "rules",
    "sunset": "sun",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    found = getattr(importlib.import_module(f"{__name__}.{_HOMES[name]}"), name)
    globals()[name] = found
    return found
