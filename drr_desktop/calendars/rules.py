"""The reading of a rule: its first word names the system, the rest is that system's own."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from drr_desktop.calendars.registry import AWAITED, BY_KEY
from drr_desktop.calendars.system import RuleError

if TYPE_CHECKING:
    from drr_desktop.calendars.system import CalendarSystem, Rule


def calendar_of(rule: str) -> str:
    """Return the key of the calendar system that a rule names."""
    return rule.partition(" ")[0]


@lru_cache(4096)
def parse_rule(text: str) -> tuple[CalendarSystem, Rule] | None:
    """Read a rule into its system and value; None for a system that is awaited. Raises RuleError."""
    key, _, rest = text.partition(" ")
    system = BY_KEY.get(key)
    if system is not None:
        return system, system.parse(rest.strip())
    if key in AWAITED and rest.strip():
        return None
    known = ", ".join(sorted({*BY_KEY, *AWAITED}))
    message = f'The rule "{text}" names no calendar: its first word must be one of {known}.'
    raise RuleError(message)
