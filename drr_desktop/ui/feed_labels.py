"""Translated words for what a feed is made of and how it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from drr_desktop.domain.feed import FeedLanguage
from drr_desktop.domain.observance import Kind, Mark
from drr_desktop.ui.labels import kinds_label, mark_label
from drr_desktop.ui.language import current_language
from drr_desktop.ui.list_labels import sentence_join

if TYPE_CHECKING:
    from collections.abc import Mapping

    from drr_desktop.domain.feed import Feed
    from drr_desktop.domain.observance import Tradition

translate = QCoreApplication.translate
_NAMED = 3


def feed_language_label(language: FeedLanguage) -> str:
    """Return the language of a feed."""
    return {
        FeedLanguage.ENGLISH: translate("FeedLabels", "English"),
        FeedLanguage.FRENCH: translate("FeedLabels", "French"),
        FeedLanguage.BOTH: translate("FeedLabels", "English and French"),
    }[language]


def traditions_words(feed: Feed, traditions: Mapping[str, Tradition]) -> str:
    """Return which traditions a feed holds."""
    if not feed.traditions:
        return translate("FeedLabels", "All traditions")
    names = [traditions[key].name.text(current_language()) for key in feed.traditions if key in traditions]
    if len(names) > _NAMED:
        return translate("FeedLabels", "%n traditions", "", len(names))
    return ", ".join(names)


def kinds_words(feed: Feed) -> str:
    """Return which kinds of days a feed holds."""
    if not feed.kinds:
        return translate("FeedLabels", "All kinds of days")
    return ", ".join(kinds_label(kind) for kind in Kind if kind.value in feed.kinds)


def marks_words(feed: Feed) -> str:
    """Return which marks a feed's days bear."""
    if not feed.marks:
        return translate("FeedLabels", "All, marked or not")
    return sentence_join([mark_label(mark) for mark in Mark if mark.value in feed.marks])


def audience_words(feed: Feed) -> str:
    """Return for whom a feed is."""
    if feed.include_internal:
        return translate("FeedLabels", "Section only")
    return translate("FeedLabels", "Whole service")


def reach_words(feed: Feed) -> str:
    """Return how far a feed reaches."""
    ahead = translate("FeedLabels", "%n months ahead", "", feed.months_ahead)
    back = translate("FeedLabels", "%n back", "", feed.months_back)
    return f"{ahead}, {back}"


def summary_words(feed: Feed) -> str:
    """Return in one line for whom a feed is and in which language."""
    return f"{audience_words(feed)} · {feed_language_label(feed.language)}"
