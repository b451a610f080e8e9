"""The next dates of a rule while somebody writes it."""

from __future__ import annotations

from datetime import date
from itertools import islice
from typing import TYPE_CHECKING

from drr_desktop import calendars
from drr_desktop.domain.dates import DateSpan
from drr_desktop.domain.language import Bilingual
from drr_desktop.domain.observance import Kind, Mark, Observance
from drr_desktop.services.own_dates import OWN_TRADITION

if TYPE_CHECKING:
    from drr_desktop.domain.dates import Place
    from drr_desktop.domain.occurrence import Occurrence

# A rule that has given too few dates in so many years is not asked for later ones.
YEARS_AHEAD = 60
LAST_YEAR = 2200
LONGEST_RULE = 300


def next_dates(
    rule: str, duration_days: int, first: date, count: int, place: Place, *, starts_at_sunset: bool
) -> list[Occurrence]:
    """Return the dates of a rule from a day on; raises UserError for a rule that cannot be read."""
    rule = rule.strip()
    check_rule(rule)
    name = Bilingual(rule, rule)
    tried = Observance(
        *("own_preview", name, name, OWN_TRADITION, (), rule, calendars.calendar_of(rule)),
        *(Kind.COMMEMORATION, Mark.NONE, duration_days, starts_at_sunset),
    )
    last = date(max(first.year, min(first.year + YEARS_AHEAD, LAST_YEAR)), 12, 31)
    # An engine of its own, for the shared one would forget the whole catalogue's years.
    found = calendars.OccurrenceEngine().occurrences([tried], DateSpan(first, last), place)
    return list(islice((o for o in found if o.start is not None and o.start >= first), count))


def check_rule(rule: str) -> None:
    """Raise UserError ("rule_not_understood") that names the words of a rule that cannot be read."""
    if len(rule) > LONGEST_RULE:
        message = f"A rule has at most {LONGEST_RULE} characters. Nothing was changed."
        raise calendars.RuleError(message)
    if not rule:
        message = 'Write a rule, for example "gregorian 03-21" or "hebrew 14 Nisan". Nothing was changed.'
        raise calendars.RuleError(message)
    calendars.parse_rule(rule)
