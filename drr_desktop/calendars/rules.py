"""The reading of a rule: its first word names the system, the rest is that system's own."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from drr_desktop.calendars.registry import BY_KEY
from drr_desktop.calendars.system import RuleError

if TYPE_CHECKING:
    from drr_desktop.calendars.system import CalendarSystem, Rule


def calendar_of(rule: str) -> str:
    """Return the key of the calendar system that a rule names."""
    return rule.partition(" ")[0]


@lru_cache(4096)
def parse_rule(text: str) -> tuple[CalendarSystem, Rule]:
    """Read a rule into its system and value; raises RuleError.

    The first word names the system, or the first two where a calendar has branches ("tibetan bhutan").
    """
    words = text.split(" ", 2)
    branch, rest = " ".join(words[:2]), "".join(words[2:])
    system = BY_KEY.get(branch)
    if system is None:
        first, _, rest = text.partition(" ")
        system = BY_KEY.get(first)
    if system is not None:
        return system, system.parse(rest.strip())
    message = f'The rule "{text}" names no calendar: it must begin with one of {", ".join(sorted(BY_KEY))}.'
    raise RuleError(message)
