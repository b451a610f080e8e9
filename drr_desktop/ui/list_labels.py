"""Translated words for what a mailing list is made of: purposes, languages, channels, levels."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from drr_desktop.domain.mailing_list import OnePer
from drr_desktop.domain.record import Confidentiality

PURPOSES = ("greetings", "invitations", "news", "consultation", "events", "committee", "services")
LANGUAGES = ("en", "fr")


def purpose_label(purpose: str) -> str:
    """Return what messages are for, as part of a sentence; a purpose of the office's own stays as it is."""
    translate = QCoreApplication.translate
    return {
        "": translate("ListLabels", "any purpose"),
        "greetings": translate("ListLabels", "greetings"),
        "invitations": translate("ListLabels", "invitations"),
        "news": translate("ListLabels", "news"),
        "newsletter": translate("ListLabels", "newsletters"),
        "consultation": translate("ListLabels", "consultations"),
        "events": translate("ListLabels", "news of events"),
        "committee": translate("ListLabels", "committee work"),
        "services": translate("ListLabels", "news of services"),
    }.get(purpose, purpose)


def language_label(code: str) -> str:
    """Return the name of the official language to write in, as part of a sentence."""
    translate = QCoreApplication.translate
    return {
        "en": translate("ListLabels", "English"),
        "fr": translate("ListLabels", "French"),
        "": translate("ListLabels", "language not said"),
    }.get(code, code)


def channel_label(channel: str) -> str:
    """Return how somebody is reached."""
    translate = QCoreApplication.translate
    return {
        "email": translate("ListLabels", "e-mail"),
        "tel": translate("ListLabels", "telephone"),
    }.get(channel, channel)


def one_per_label(one_per: OnePer) -> str:
    """Return whom one message is for."""
    translate = QCoreApplication.translate
    return {
        OnePer.PERSON: translate("ListLabels", "person"),
        OnePer.ADDRESS: translate("ListLabels", "address"),
    }[one_per]


def confidentiality_label(level: Confidentiality) -> str:
    """Return who may see a record."""
    translate = QCoreApplication.translate
    return {
        Confidentiality.PUBLIC: translate("ListLabels", "public"),
        Confidentiality.SECTION: translate("ListLabels", "section only"),
        Confidentiality.RESTRICTED: translate("ListLabels", "restricted"),
        Confidentiality.PROTECTED: translate("ListLabels", "protected"),
    }[level]


def sentence_join(words: list[str]) -> str:
    """Join alternatives as "a, b or c"."""
    if len(words) < 2:
        return "".join(words)
    either = QCoreApplication.translate("ListLabels", "{} or {}")
    return either.format(", ".join(words[:-1]), words[-1])
