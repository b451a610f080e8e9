"""Translated text for every domain enum that the screen shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from drr_desktop.domain.month_view import OwnKind
from drr_desktop.domain.observance import Audience, Confidence, Kind, Mark, Review, Tone, WorkRestriction
from drr_desktop.domain.occurrence import Certainty

if TYPE_CHECKING:
    from drr_desktop.domain.errors import UserError
    from drr_desktop.domain.occurrence import Occurrence


def _t(text: str) -> str:
    return QCoreApplication.translate("labels", text)


def kind_label(kind: Kind) -> str:
    """Return what sort of day it is, in the singular."""
    translate = QCoreApplication.translate
    return {
        Kind.FESTIVAL: translate("labels", "festival"),
        Kind.HOLY_DAY: translate("labels", "holy day"),
        Kind.NATIONAL_DAY: translate("labels", "national day"),
        Kind.COMMEMORATION: translate("labels", "commemoration"),
        Kind.UN_DAY: translate("labels", "UN day"),
        Kind.HERITAGE_MONTH: translate("labels", "heritage month"),
        Kind.FAST: translate("labels", "fast"),
        Kind.CIVIC_HOLIDAY: translate("labels", "civic holiday"),
    }[kind]


def kinds_label(kind: Kind) -> str:
    """Return what sort of day it is, in the plural and as the head of a choice."""
    translate = QCoreApplication.translate
    return {
        Kind.FESTIVAL: translate("labels", "Festivals"),
        Kind.HOLY_DAY: translate("labels", "Holy days"),
        Kind.NATIONAL_DAY: translate("labels", "National days"),
        Kind.COMMEMORATION: translate("labels", "Commemorations"),
        Kind.UN_DAY: translate("labels", "UN days"),
        Kind.HERITAGE_MONTH: translate("labels", "Heritage months"),
        Kind.FAST: translate("labels", "Fasts"),
        Kind.CIVIC_HOLIDAY: translate("labels", "Civic holidays"),
    }[kind]


def mark_label(mark: Mark) -> str:
    """Return what a mark asks of planning."""
    translate = QCoreApplication.translate
    return {
        Mark.NONE: translate("labels", "No mark"),
        Mark.NOTE: translate("labels", "Good to know"),
        Mark.EVE: translate("labels", "Nothing the evening before"),
        Mark.FULL: translate("labels", "Schedule nothing"),
    }[mark]


def own_kind_label(kind: OwnKind) -> str:
    """Return what an own entry of the office is."""
    translate = QCoreApplication.translate
    return {
        OwnKind.INTERACTION: translate("labels", "Our visit or meeting"),
        OwnKind.FOLLOW_UP: translate("labels", "Follow-up due"),
    }[kind]


def certainty_label(certainty: Certainty) -> str:
    """Return how sure a date is, as one word for a badge."""
    translate = QCoreApplication.translate
    return {
        Certainty.FIXED: translate("labels", "Certain"),
        Certainty.COMPUTED: translate("labels", "Computed"),
        Certainty.EXPECTED: translate("labels", "Expected"),
        Certainty.ANNOUNCED: translate("labels", "Announced"),
        Certainty.NOT_COMPUTED: translate("labels", "Not computed yet"),
    }[certainty]


def certainty_badge(occurrence: Occurrence) -> str:
    """Return how sure the date of an occurrence is, with its margin where it is only expected."""
    first, last, start = occurrence.earliest, occurrence.latest, occurrence.start
    if occurrence.certainty is not Certainty.EXPECTED or not (first and last and start):
        return certainty_label(occurrence.certainty)
    days = max((start - first).days, (last - start).days)
    if days == 0:
        return certainty_label(occurrence.certainty)
    if days == 1:
        return _t("Expected ± 1 day")
    return _t("Expected ± {} days").format(days)


def tone_label(tone: Tone) -> str:
    """Return how to speak of a day, as a short guard for a greeting."""
    translate = QCoreApplication.translate
    return {
        Tone.JOYFUL: translate("labels", "Festive. “Happy” is welcome."),
        Tone.SOLEMN: translate("labels", "Solemn. Never “happy”."),
        Tone.REFLECTIVE: translate("labels", "Reflective. Not “happy”."),
        Tone.MIXED: translate("labels", "Mixed feelings. Ask before wishing joy."),
        Tone.CIVIC: translate("labels", "Civic. A neutral greeting."),
    }[tone]


def work_label(work: WorkRestriction) -> str:
    """Return who does not work on a day."""
    translate = QCoreApplication.translate
    return {
        WorkRestriction.NONE: translate("labels", "Work goes on as usual."),
        WorkRestriction.PARTIAL: translate("labels", "Some take part of the day; allow a late swap."),
        WorkRestriction.OBSERVANT: translate("labels", "Observant members do not work."),
        WorkRestriction.GENERAL: translate("labels", "Leave is usual for the day."),
    }[work]


def confidence_label(confidence: Confidence) -> str:
    """Return how sure the catalogue is of a rule."""
    translate = QCoreApplication.translate
    return {
        Confidence.HIGH: translate("labels", "high confidence"),
        Confidence.MEDIUM: translate("labels", "medium confidence"),
        Confidence.LOW: translate("labels", "low confidence"),
    }[confidence]


def review_label(review: Review) -> str:
    """Return whether a person has confirmed the texts."""
    translate = QCoreApplication.translate
    return {
        Review.DRAFT: translate("labels", "Draft"),
        Review.REVIEW_FIRST: translate("labels", "Draft, review first"),
        Review.CONFIRMED: translate("labels", "Confirmed"),
    }[review]


def audience_label(audience: Audience) -> str:
    """Return who may see an observance."""
    translate = QCoreApplication.translate
    return {
        Audience.PUBLIC: translate("labels", "Public"),
        Audience.INTERNAL: translate("labels", "Internal: never in a public feed by itself"),
    }[audience]


def error_sentence(error: UserError) -> str:
    """Return a fault of the world as a sentence in the interface's language.

    Sentences are translated by their code in the context "errors", with the values of `details` filled
    in; a code without a translation shows the English sentence.
    """
    known = QCoreApplication.translate("errors", error.code)
    if known == error.code:
        return str(error)
    return known.format(**error.details)
