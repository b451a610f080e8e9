"""What an own observance and an announced date must be like before they are kept."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from drr_desktop import calendars
from drr_desktop.domain.dates import DateSpan
from drr_desktop.domain.errors import UserError
from drr_desktop.services.rule_preview import check_rule

if TYPE_CHECKING:
    from collections.abc import Container

    from drr_desktop.domain.dates import Place
    from drr_desktop.domain.observance import Observance
    from drr_desktop.domain.own_calendar import AnnouncedDate, OwnObservance

OWN = "own_"
_KEY = re.compile(r"own_[a-z0-9]+(_[a-z0-9]+)*")
LONGEST_KEY = 60
LONGEST_TEXT = 4000
FIRST_YEAR, LAST_YEAR = 1850, 2200
MOST_DAYS = 366
# An announced day may lie far from the computed one, but an instance of that year must be near.
NEAR = timedelta(days=400)
NOTHING = "Nothing was changed."


def free_key(name: str, taken: Container[str]) -> str:
    """Return a key made of a name's letters, with a number behind it where the key is taken."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name).casefold() if not unicodedata.combining(c))
    words = "_".join(re.findall(r"[a-z0-9]+", plain)) or "day"
    base = OWN + words[: LONGEST_KEY - 10].strip("_")
    numbers = (f"{base}_{n}" for n in range(2, 10_000))
    return base if base not in taken else next(key for key in numbers if key not in taken)


def check_own(own: OwnObservance) -> OwnObservance:
    """Return an own observance with its texts trimmed; raises UserError for what cannot be kept."""
    own = replace(
        own,
        name_en=own.name_en.strip(),
        name_fr=own.name_fr.strip(),
        rule=own.rule.strip(),
        notes=own.notes.strip(),
        source=own.source.strip(),
    )
    if not own.name_en and not own.name_fr:
        raise UserError(f"The observance needs a name. {NOTHING}", code="own_name_missing")
    own = own if own.name_en else replace(own, name_en=own.name_fr)
    if not _KEY.fullmatch(own.key) or len(own.key) > LONGEST_KEY:
        message = f"An own observance's key is made of own_, small letters and digits. {NOTHING}"
        raise UserError(message, code="own_key", key=own.key)
    if not 1 <= own.duration_days <= MOST_DAYS:
        message = f"An observance lasts from 1 to {MOST_DAYS} days. {NOTHING}"
        raise UserError(message, code="own_duration", days=own.duration_days)
    if max(map(len, (own.name_en, own.name_fr, own.rule, own.notes, own.source))) > LONGEST_TEXT:
        message = f"A text of the observance is longer than {LONGEST_TEXT} characters. {NOTHING}"
        raise UserError(message, code="own_text_too_long")
    check_rule(own.rule)
    return own


def check_announced(row: AnnouncedDate, observance: Observance, place: Place) -> None:
    """Raise UserError where an announced date ends before it starts or is not of its year."""
    last = row.end_on or row.start_on
    if last < row.start_on:
        message = f"The announced date ends before it starts. {NOTHING} Put the earlier day first."
        raise UserError(message, code="announced_order")
    if (last - row.start_on).days >= MOST_DAYS:
        message = f"An announced date lasts at most {MOST_DAYS} days. {NOTHING}"
        raise UserError(message, code="announced_order")
    if not FIRST_YEAR <= row.start_on.year <= LAST_YEAR:
        message = f"Dates can be announced for the years {FIRST_YEAR} to {LAST_YEAR} only. {NOTHING}"
        raise UserError(message, code="announced_year", first=FIRST_YEAR, last=LAST_YEAR)
    if max(map(len, (row.announced_by, row.source, row.note))) > LONGEST_TEXT:
        message = f"A text of the announced date is longer than {LONGEST_TEXT} characters. {NOTHING}"
        raise UserError(message, code="announced_text_too_long")
    years = _years_near(row, observance, place)
    if years and row.year not in years:
        message = (
            f"The announced day is not of the year {row.year} of that observance's calendar; near it are "
            f"{', '.join(map(str, sorted(years)))}. {NOTHING} Choose one of them."
        )
        raise UserError(message, code="announced_year", year=row.year)


def _years_near(row: AnnouncedDate, observance: Observance, place: Place) -> set[int]:
    """Return the own calendar's years that have an instance near a day, none where no rule says."""
    first = max(row.start_on - NEAR, row.start_on.replace(year=FIRST_YEAR, month=1, day=1))
    last = min(row.start_on + NEAR, row.start_on.replace(year=LAST_YEAR, month=12, day=31))
    engine = calendars.OccurrenceEngine()
    try:
        found = list(engine.occurrences([observance], DateSpan(first, last), place))
    except calendars.RuleError:
        return set()
    return {o.year for o in found if o.year is not None}
