"""What an observance is: its names, its rule, and what staff should know about it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from drr_desktop.domain.language import Bilingual


class Mark(StrEnum):
    """What a day asks of the office's planning."""

    NONE = "none"
    NOTE = "note"
    EVE = "eve"  # plan nothing the evening before
    FULL = "full"  # schedule nothing


class Kind(StrEnum):
    """What sort of day it is, in the catalogue's words."""

    FESTIVAL = "festival"
    HOLY_DAY = "holy day"
    NATIONAL_DAY = "national day"
    COMMEMORATION = "commemoration"
    UN_DAY = "UN day"
    HERITAGE_MONTH = "heritage month"
    FAST = "fast"
    CIVIC_HOLIDAY = "civic holiday"


class Tone(StrEnum):
    """How to speak of a day: never a happy greeting on a solemn one."""

    JOYFUL = "joyful"
    SOLEMN = "solemn"
    REFLECTIVE = "reflective"
    MIXED = "mixed"
    CIVIC = "civic"


class WorkRestriction(StrEnum):
    """Who does not work on the day."""

    NONE = "none"
    PARTIAL = "partial"
    OBSERVANT = "observant members do not work"
    GENERAL = "general"


class Confidence(StrEnum):
    """How sure the catalogue is of a rule; a belief, not a check."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class Audience(StrEnum):
    """Who may see an observance: internal ones never enter a public feed by themselves."""

    PUBLIC = "public"
    INTERNAL = "internal"


class Review(StrEnum):
    """Whether a person has confirmed the texts."""

    DRAFT = "draft"
    REVIEW_FIRST = "review first"
    CONFIRMED = "confirmed"


class Designation(StrEnum):
    """By what a day or month came to be one: law, or something less."""

    ACT = "Act"
    MOTION = "motion"
    PROCLAMATION = "proclamation"
    BILL = "bill"  # not passed, as far as its source says
    CUSTOM = "custom"


@dataclass(frozen=True, slots=True)
class Tradition:
    """A tradition of the catalogue: its key is a contract, its group gives colour and two-letter code."""

    key: str
    name: Bilingual
    group: str


@dataclass(frozen=True, slots=True)
class Variant:
    """Another way in which some keep an observance's date; its key is a contract beside the observance's.

    `region` is a country code or an empty text.
    """

    key: str
    name: Bilingual
    rule: str
    region: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class Observance:
    """The definition of a day or season that people keep; its key is a contract.

    `rule` is a line of the catalogue's rule grammar; `starts_at_sunset` says that it begins at the
    sunset before its first listed day; `since` and `until` are the first and last Gregorian years in which
    it is kept. `variants` are dates that others keep beside the rule's own. `designation` is None where no
    source says one.
    """

    key: str
    name: Bilingual
    short: Bilingual
    tradition: Tradition
    communities: tuple[str, ...]
    rule: str
    calendar: str
    kind: Kind
    mark: Mark
    duration_days: int = 1
    starts_at_sunset: bool = False
    work: WorkRestriction = WorkRestriction.NONE
    fasting: bool = False
    tone: Tone = Tone.CIVIC
    meaning: Bilingual | None = None
    advice: Bilingual | None = None
    greeting: Bilingual | None = None
    avoid: Bilingual | None = None
    food: Bilingual | None = None
    planning: Bilingual | None = None
    since: int | None = None
    source: str = ""
    confidence: Confidence = Confidence.MEDIUM
    audience: Audience = Audience.PUBLIC
    review: Review = Review.DRAFT
    until: int | None = None
    variants: tuple[Variant, ...] = ()
    designation: Designation | None = None
