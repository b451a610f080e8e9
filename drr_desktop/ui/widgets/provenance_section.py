"""The inspector's section on how sure an observance is: rule, engine, source, and who reviewed it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from drr_desktop.domain.observance import Audience, Designation, Review
from drr_desktop.ui import dates, labels
from drr_desktop.ui.language import current_language
from drr_desktop.ui.widgets.badges import BadgeLabel
from drr_desktop.ui.widgets.chip import Badge, BadgeTone
from drr_desktop.ui.widgets.inspector import Section

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from drr_desktop.domain.observance import Observance
    from drr_desktop.domain.occurrence import Occurrence
    from drr_desktop.services.provenance import Provenance


def _t(text: str) -> str:
    return QCoreApplication.translate("ProvenanceSection", text)


def provenance_section(
    observance: Observance,
    occurrence: Occurrence | None,
    origin: Provenance,
    action: QWidget | None = None,
) -> Section:
    """Return the section; `action` stands at the right of its label."""
    language = current_language()
    section = Section(_t("How sure this is"), action)
    confirmed = bool(origin.confirmed_by)
    review = Badge(
        _t("Confirmed") if confirmed else labels.review_label(origin.review),
        BadgeTone.SUCCESS if confirmed else BadgeTone.NEUTRAL,
    )
    sure = labels.confidence_label(origin.confidence)
    section.add_row(BadgeLabel(review), BadgeLabel(Badge(sure[:1].upper() + sure[1:])))
    if rule := origin.rule.text(language) or origin.rule_text:
        section.add_fact("calendar", rule)
    if origin.engine:
        section.add_fact("sliders", _t("Reckoned by: {}").format(origin.engine), "muted")
    source = (occurrence.source if occurrence is not None else "") or origin.source
    for text in dict.fromkeys(filter(None, (source, origin.source))):
        section.add_fact("link", text, "muted")
    if origin.designation is not None:
        section.add_fact("shield", _designated(origin.designation), "muted")
    if (years := _years(origin.since, origin.until)) != "":
        section.add_fact("clock", years, "muted")
    if reviewed := _reviewed(origin):
        section.add_fact("check" if confirmed else "eye", reviewed, "muted")
    if observance.audience is Audience.INTERNAL:
        section.add_fact("lock", labels.audience_label(observance.audience))
    return section


def _designated(designation: Designation) -> str:
    return {
        Designation.ACT: _t("Designated by an Act"),
        Designation.MOTION: _t("Designated by a motion"),
        Designation.PROCLAMATION: _t("Designated by a proclamation"),
        Designation.BILL: _t("Designated by a bill that is not law yet"),
        Designation.CUSTOM: _t("Kept by custom, without a law"),
    }[designation]


def _years(since: int | None, until: int | None) -> str:
    if since is not None and until is not None:
        return _t("Kept from {since} to {until}").format(since=since, until=until)
    if until is not None:
        return _t("Kept until {}").format(until)
    return _t("Kept since {}").format(since) if since is not None else ""


def _reviewed(origin: Provenance) -> str:
    if not origin.confirmed_by and origin.review is Review.CONFIRMED:
        return ""  # whoever added an own observance stands for it
    if not origin.confirmed_by:
        return _t("Nobody has confirmed it yet.")
    words = _t("Confirmed by {}").format(origin.confirmed_by)
    if origin.confirmed_on is not None:
        words = _t("Confirmed by {who} on {day}").format(
            who=origin.confirmed_by, day=f"{dates.day_month(origin.confirmed_on)} {origin.confirmed_on.year}"
        )
    return f"{words}: {origin.confirmed_note}" if origin.confirmed_note else words
