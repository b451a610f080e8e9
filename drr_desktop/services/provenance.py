"""Where an observance's date and texts come from, and whether somebody stands for them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from drr_desktop import calendars
from drr_desktop.domain.language import Bilingual, Language
from drr_desktop.domain.observance import Review

if TYPE_CHECKING:
    from datetime import date

    from drr_desktop.domain.observance import Confidence, Designation, Observance
    from drr_desktop.domain.own_calendar import ConfirmedText

# By these words a source says of itself that it is no document, or that nobody compared it with one.
_NO_DOCUMENT = (
    "common reference",
    "common hebrew-calendar reference",
    "as commonly published",
    "check against",
    "to be checked",
    "compared with",
    "secondary",
    "wikipedia",
    "python-holidays",
    "measured against",
    "moon-sighting practice",
    "list of national days",
    "disputes:",
)
_BETWEEN_SOURCES = re.compile(r";(?![^(]*\))")  # not within brackets
# What it does not hold against a list that the City itself publishes.
_CITY_LIST = "flag policy, 2024 list of national days"


@dataclass(frozen=True, slots=True)
class Provenance:
    """The facts behind one observance.

    `rule` says the rule in words and `rule_text` as it is written; `system` names the calendar and
    `engine` says by what the dates are found, or nothing where the source alone speaks for them.
    `is_checked` says that a document is named as source or that somebody confirmed the texts.
    """

    key: str
    rule: Bilingual
    rule_text: str
    system: Bilingual
    engine: str
    source: str
    confidence: Confidence
    review: Review
    designation: Designation | None
    since: int | None
    until: int | None
    confirmed_by: str = ""
    confirmed_on: date | None = None
    confirmed_note: str = ""
    is_checked: bool = False


def provenance_of(observance: Observance, confirmation: ConfirmedText | None = None) -> Provenance:
    """Return the facts behind an observance; a rule that cannot be read comes back as it is written."""
    try:
        system, rule = calendars.parse_rule(observance.rule)
        words = Bilingual(rule.describe(Language.ENGLISH), rule.describe(Language.FRENCH))
        title, engine = system.title, system.source
    except calendars.RuleError:
        words, title, engine = Bilingual(observance.rule, observance.rule), Bilingual(), ""
    return Provenance(
        key=observance.key,
        rule=words,
        rule_text=observance.rule,
        system=title,
        engine=engine,
        source=observance.source,
        confidence=observance.confidence,
        review=Review.CONFIRMED if confirmation else observance.review,
        designation=observance.designation,
        since=observance.since,
        until=observance.until,
        confirmed_by=confirmation.confirmed_by if confirmation else "",
        confirmed_on=confirmation.confirmed_on if confirmation else None,
        confirmed_note=confirmation.note if confirmation else "",
        is_checked=confirmation is not None or is_documented(observance),
    )


def is_documented(observance: Observance) -> bool:
    """Say whether a part of the source names a document that somebody can look up."""
    if observance.review is Review.CONFIRMED:
        return True
    parts = (part.strip().casefold() for part in _BETWEEN_SOURCES.split(observance.source))
    return any(part and _names_a_document(part) for part in parts)


def _names_a_document(part: str) -> bool:
    return _CITY_LIST in part or not any(words in part for words in _NO_DOCUMENT)
