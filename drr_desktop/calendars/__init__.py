"""Date arithmetic: the catalogue, a module a calendar system, and rules turned into occurrences."""

from __future__ import annotations

from drr_desktop.calendars.catalogue import Catalogue, compile_catalogue, load_catalogue
from drr_desktop.calendars.describe import describe_rule
from drr_desktop.calendars.occurrences import OccurrenceEngine, occurrences
from drr_desktop.calendars.rules import parse_rule
from drr_desktop.calendars.sun import sunset
from drr_desktop.calendars.system import RuleError

__all__ = [
    "Catalogue",
    "OccurrenceEngine",
    "RuleError",
    "compile_catalogue",
    "describe_rule",
    "load_catalogue",
    "occurrences",
    "parse_rule",
    "sunset",
]
