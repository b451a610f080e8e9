"""The day of a Hindu observance as it is reckoned where the office is, beside India's."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from drr_desktop.calendars.rules import parse_rule
from drr_desktop.calendars.shapes import Moved
from drr_desktop.calendars.systems.hindu_lunisolar import Tithi

if TYPE_CHECKING:
    from drr_desktop.domain.dates import Place
    from drr_desktop.domain.occurrence import Occurrence


def local_day(occurrence: Occurrence, place: Place) -> date | None:
    """Return the day on which a place's own sunrises and sunsets put an occurrence.

    None where its rule is no tithi's, and where the place has the day that the occurrence shows. Temples
    choose for themselves: the main date is India's, for the calendars published in North America mostly
    print it.
    """
    text = occurrence.observance.rule
    for variant in occurrence.observance.variants:
        if variant.key == occurrence.variant:
            text = variant.rule
    _, rule = parse_rule(text)
    days = 0
    if isinstance(rule, Moved) and not rule.moves:
        days, rule = rule.days, rule.rule
    if not isinstance(rule, Tithi) or occurrence.year is None:
        return None
    day = date.fromordinal(rule.day(occurrence.year, place) + days)
    return None if day == occurrence.start else day
