"""Translated words for people and organizations: consent, addresses, last touch."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from drr_desktop.domain.consent import ConsentBasis
from drr_desktop.domain.contact import ConsentState, PartyKind, PointKind, PointStatus
from drr_desktop.ui import dates
from drr_desktop.ui.language import interface

if TYPE_CHECKING:
    from drr_desktop.domain.contact import ContactRow

LONG_UNTOUCHED = 180  # days from which a last touch is told in months, and as a warning
_MONTH, _YEARS_FROM = 30.44, 730


def party_icon(kind: PartyKind) -> str:
    """Return the icon of a person or organization."""
    return "person" if kind is PartyKind.PERSON else "home"


def party_kind_label(kind: PartyKind) -> str:
    """Return what a party is."""
    translate = QCoreApplication.translate
    return {
        PartyKind.PERSON: translate("labels", "Person"),
        PartyKind.ORGANIZATION: translate("labels", "Organization"),
    }[kind]


def point_kind_label(kind: PointKind) -> str:
    """Return a way to reach somebody."""
    translate = QCoreApplication.translate
    return {
        PointKind.EMAIL: translate("labels", "E-mail"),
        PointKind.TEL: translate("labels", "Phone"),
        PointKind.URL: translate("labels", "Web page"),
        PointKind.SOCIAL: translate("labels", "Social network"),
    }[kind]


def point_icon(kind: PointKind) -> str:
    """Return the icon of a way to reach somebody."""
    return {PointKind.EMAIL: "mail", PointKind.TEL: "phone", PointKind.URL: "link"}.get(kind, "globe")


def point_status_label(status: PointStatus) -> str:
    """Return whether a way to reach somebody works."""
    translate = QCoreApplication.translate
    return {
        PointStatus.OK: translate("labels", "Works"),
        PointStatus.BOUNCED: translate("labels", "Mail comes back"),
        PointStatus.WRONG: translate("labels", "Wrong address"),
        PointStatus.UNVERIFIED: translate("labels", "Not checked"),
    }[status]


def channels_label(channels: tuple[str, ...]) -> str:
    """Return channels as "E-mail, phone"."""
    translate = QCoreApplication.translate
    words = {
        "email": translate("labels", "e-mail"),
        "tel": translate("labels", "phone"),
        "post": translate("labels", "post"),
    }
    text = ", ".join(words.get(channel, channel) for channel in channels)
    return text[:1].upper() + text[1:]


def basis_label(basis: ConsentBasis) -> str:
    """Return why an address may be written to."""
    translate = QCoreApplication.translate
    return {
        ConsentBasis.EXPRESS_WRITTEN: translate("labels", "Express, in writing"),
        ConsentBasis.EXPRESS_ORAL: translate("labels", "Express, spoken"),
        ConsentBasis.IMPLIED_BUSINESS: translate("labels", "Implied: business, two years"),
        ConsentBasis.IMPLIED_INQUIRY: translate("labels", "Implied: inquiry, six months"),
        ConsentBasis.IMPLIED_NON_BUSINESS: translate("labels", "Implied: non-business, two years"),
        ConsentBasis.PUBLISHED_ADDRESS: translate("labels", "Published address"),
        ConsentBasis.DISCLOSED_ADDRESS: translate("labels", "Address given to us"),
        ConsentBasis.NOT_REQUIRED: translate("labels", "Not required"),
    }[basis]


def purpose_words(purpose: str) -> str:
    """Return what a consent is for, to begin a line with."""
    from drr_desktop.ui.list_labels import purpose_label

    text = purpose_label(purpose)
    return text[:1].upper() + text[1:]


def consent_look(row: ContactRow) -> tuple[str, str, str, str]:
    """Return a row's consent as words, icon, the icon's tone and the words' tone."""
    translate = QCoreApplication.translate
    match row.consent:
        case ConsentState.GIVEN:
            return channels_label(row.channels), "check", "success", "text"
        case ConsentState.ENDING:
            day = dates.day_month(row.ends_on) if row.ends_on else ""
            return translate("labels", "Ends {}").format(day), "clock", "warning", "warning"
        case ConsentState.WITHDRAWN:
            return translate("labels", "Withdrawn"), "x", "danger", "danger"
        case ConsentState.EXPIRED:
            return translate("labels", "Ended"), "clock", "danger", "danger"
    return translate("labels", "Not asked"), "more", "muted", "muted"


def touch_words(last: date | None, today: date) -> str:
    """Return how long ago somebody was last met: days, then months, then years."""
    translate = QCoreApplication.translate
    if last is None:
        return translate("labels", "never")
    days = (today - last).days
    if days <= 0:
        return translate("labels", "today")
    if days <= LONG_UNTOUCHED:
        return translate("labels", "%n days", "", days)
    if days < _YEARS_FROM:
        return translate("labels", "%n months", "", int(days / _MONTH))
    return translate("labels", "%n years", "", days // 365)


def is_long_ago(last: date | None, today: date) -> bool:
    """Say whether the last touch lies so far back that it is a warning."""
    return last is not None and today - last > timedelta(LONG_UNTOUCHED)


def near_day(day: date, today: date) -> str:
    """Write "11 Feb" within the present year, else "2026-12-03"."""
    return dates.short_day(day) if day.year == today.year else dates.iso(day)


def grouped(words: str, count: int) -> str:
    """Write a count within words as the language groups its thousands."""
    return words.replace(str(count), interface.locale().toString(count), 1)
