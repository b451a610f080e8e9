"""A civil day in every calendar that has dates of its own, in both languages and the calendar's script."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from drr_desktop.calendars.engine import FIRST_YEAR, LAST_YEAR
from drr_desktop.calendars.registry import SYSTEMS
from drr_desktop.calendars.scripts import in_own_script
from drr_desktop.calendars.systems.gregorian import Gregorian
from drr_desktop.domain.errors import UserError
from drr_desktop.domain.language import Bilingual

if TYPE_CHECKING:
    from datetime import date

    from drr_desktop.calendars.system import CalendarDate


class DayIn(NamedTuple):
    """A day in one calendar. `own` is empty where the calendar is written in the Latin alphabet."""

    key: str
    title: Bilingual
    date: CalendarDate
    text: Bilingual
    own: str


def day_in_every_calendar(day: date, *, after_sunset: bool = False) -> tuple[DayIn, ...]:
    """Return a civil day in each calendar of the registry that is not the Gregorian one.

    After sunset it is the next day in the calendars whose days begin then. Raises UserError outside the
    years 1850 to 2200.
    """
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        message = (
            f"Days can be told in other calendars for the years {FIRST_YEAR} to {LAST_YEAR} only. "
            "Nothing was changed; choose a day within those years."
        )
        raise UserError(message, code="span_out_of_range", first=FIRST_YEAR, last=LAST_YEAR)
    found = []
    for system in SYSTEMS:
        if isinstance(system, Gregorian):
            continue
        fixed = day.toordinal() + (after_sunset and system.begins_at_sunset)
        shown = system.from_fixed(fixed)
        text = Bilingual(system.format(shown), system.format_french(shown))
        found.append(DayIn(system.key, system.title, shown, text, in_own_script(system.key, shown)))
    return tuple(found)
