"""Translated words for the log: kinds of interactions, follow-ups and when they are due."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from drr_desktop.domain.outreach import FollowUp, FollowUpKind, FollowUpStatus, InteractionKind
from drr_desktop.ui import dates
from drr_desktop.ui.widgets.chip import Badge, BadgeTone

if TYPE_CHECKING:
    from datetime import date

_SOON = 6  # days within which a weekday says enough

KIND_ICONS = {
    InteractionKind.VISIT: "message",
    InteractionKind.MEETING: "people",
    InteractionKind.CALL: "phone",
    InteractionKind.EMAIL: "mail",
    InteractionKind.EVENT: "ticket",
    InteractionKind.GREETING: "gift",
    InteractionKind.WORKSHOP: "book",
    InteractionKind.PRESENTATION: "chart",
    InteractionKind.MEDIA: "rss",
    InteractionKind.INQUIRY: "info",
    InteractionKind.MEDIATION: "handshake",
    InteractionKind.OTHER: "note",
}


def interaction_kind_label(kind: InteractionKind) -> str:
    """Return what sort of interaction it was."""
    translate = QCoreApplication.translate
    return {
        InteractionKind.VISIT: translate("labels", "Visit"),
        InteractionKind.MEETING: translate("labels", "Meeting"),
        InteractionKind.CALL: translate("labels", "Call"),
        InteractionKind.EMAIL: translate("labels", "E-mail"),
        InteractionKind.EVENT: translate("labels", "Event"),
        InteractionKind.GREETING: translate("labels", "Greeting"),
        InteractionKind.WORKSHOP: translate("labels", "Workshop"),
        InteractionKind.PRESENTATION: translate("labels", "Presentation"),
        InteractionKind.MEDIA: translate("labels", "Media"),
        InteractionKind.INQUIRY: translate("labels", "Inquiry"),
        InteractionKind.MEDIATION: translate("labels", "Mediation"),
        InteractionKind.OTHER: translate("labels", "Other"),
    }[kind]


def follow_up_kind_label(kind: FollowUpKind) -> str:
    """Return whether it is work to do or a promise."""
    translate = QCoreApplication.translate
    return {
        FollowUpKind.FOLLOW_UP: translate("labels", "Follow-up"),
        FollowUpKind.COMMITMENT: translate("labels", "Commitment"),
    }[kind]


def staff_label(staff: str, me: str) -> str:
    """Return who of the section it was; the reader is "You"."""
    return QCoreApplication.translate("labels", "You") if staff and staff == me else staff


def due_words(due_on: date | None, today: date) -> tuple[str, str]:
    """Return when something is due in few words, and the tone it is said in."""
    translate = QCoreApplication.translate
    if due_on is None:
        return translate("labels", "no day"), "muted"
    days = (due_on - today).days
    if days < 0:
        return translate("labels", "Overdue %n d", "", -days), "danger"
    if days == 0:
        return translate("labels", "Today"), "warning"
    words = dates.short_weekday_day(due_on) if days <= _SOON else dates.day_month(due_on)
    return words[:1].upper() + words[1:], "muted"


def follow_up_badges(follow_ups: tuple[FollowUp, ...], today: date) -> tuple[Badge, ...]:
    """Return what follows from an interaction: a badge for the one, or one for all of several."""
    kept = [f for f in follow_ups if f.status is not FollowUpStatus.DROPPED]
    if not kept:
        return ()
    if len(kept) == 1:
        return (_badge_of(kept[0], today),)
    translate = QCoreApplication.translate
    done = sum(f.status is FollowUpStatus.DONE for f in kept)
    count = translate("labels", "%n follow-ups", "", len(kept))
    words = translate("labels", "{count}, {done} done").format(count=count, done=done)
    late = any(f.status is FollowUpStatus.OPEN and f.due_on and f.due_on < today for f in kept)
    tone = BadgeTone.SUCCESS if done == len(kept) else BadgeTone.DANGER if late else BadgeTone.WARNING
    return (Badge(words, tone, "check" if done == len(kept) else "clock"),)


def _badge_of(follow_up: FollowUp, today: date) -> Badge:
    translate = QCoreApplication.translate
    name, due = follow_up_kind_label(follow_up.kind), follow_up.due_on
    if follow_up.status is FollowUpStatus.DONE:
        day = follow_up.done_on
        when = translate("labels", "{} done {}").format(name, dates.day_month(day)) if day else ""
        return Badge(when or translate("labels", "{} done").format(name), BadgeTone.SUCCESS)
    if due is None:
        return Badge(name, BadgeTone.NEUTRAL, "clock")
    if due < today:
        words = translate("labels", "{} overdue since {}").format(name, dates.day_month(due))
        return Badge(words, BadgeTone.DANGER, "warning")
    day_words = dates.short_weekday_day(due)
    return Badge(f"{name} {day_words[:1].upper()}{day_words[1:]}", BadgeTone.WARNING, "clock")
