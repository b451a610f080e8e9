"""The inspector's sections about one observance and its date, and about a day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from drr_desktop.domain.observance import Mark, Tone, WorkRestriction
from drr_desktop.domain.occurrence import Certainty, Occurrence
from drr_desktop.ui import dates, labels
from drr_desktop.ui.language import current_language
from drr_desktop.ui.theme import current_theme
from drr_desktop.ui.widgets.badges import BadgeLabel, CodeLabel
from drr_desktop.ui.widgets.buttons import quiet
from drr_desktop.ui.widgets.chip import Badge, BadgeTone, ChipFace, badge_size
from drr_desktop.ui.widgets.inspector import AdviceBox, Section
from drr_desktop.ui.widgets.text import text_label

if TYPE_CHECKING:
    from collections.abc import Callable

    from drr_desktop.domain.language import Bilingual
    from drr_desktop.domain.observance import Observance

_TONES = {
    Certainty.FIXED: BadgeTone.NEUTRAL,
    Certainty.COMPUTED: BadgeTone.NEUTRAL,
    Certainty.EXPECTED: BadgeTone.EXPECTED,
    Certainty.ANNOUNCED: BadgeTone.SUCCESS,
    Certainty.NOT_COMPUTED: BadgeTone.WARNING,
}
_GUARDS = {Tone.JOYFUL: ("check", "success"), Tone.CIVIC: ("check", "muted")}


def _t(text: str) -> str:
    return QCoreApplication.translate("ObservanceSections", text)


def observance_sections(
    observance: Observance,
    occurrence: Occurrence | None,
    which_day: Section | None,
    origin: Section,
    head_action: QWidget | None = None,
) -> list[QWidget]:
    """Return what staff should know about an observance, the date and what to do about it first.

    `which_day` sets its dates side by side; `origin`, last of all, says how sure they are.
    """
    parts = (
        _head(observance, occurrence, head_action),
        _meaning(observance),
        _greeting(observance),
        which_day,
        _food(observance),
        _planning(observance),
        origin,
    )
    return [part for part in parts if part is not None]


def _text(both: Bilingual | None) -> str:
    return both.text(current_language()) if both else ""


def _head(observance: Observance, occurrence: Occurrence | None, action: QWidget | None) -> Section:
    language = current_language()
    section = Section()
    section.add_space(8)
    kind = f"{observance.tradition.name.text(language)} · {labels.kind_label(observance.kind)}"
    what = text_label(kind, "small", "muted", wrap=True)
    widgets = [CodeLabel(observance.tradition.group), what, *([action] if action else [])]
    section.add_row(*widgets, stretch=1)
    name = text_label(observance.name.text(language), "name", wrap=True)
    other = observance.name.text(language.other)
    if other != observance.name.text(language):
        section.add_pair(name, text_label(other, "body", "muted", wrap=True))
    else:
        section.add(name)
    section.add_space(6)
    _add_date(section, occurrence)
    advice = _text(observance.advice)
    if observance.mark is not Mark.NONE or advice:
        lead = labels.mark_label(observance.mark) if observance.mark in {Mark.FULL, Mark.EVE} else ""
        face = ChipFace("", mark=observance.mark)
        section.add_space(2)
        section.add(AdviceBox(advice, face, labels.mark_label(observance.mark), lead))
    section.add_space(4)
    return section


def _add_date(section: Section, occurrence: Occurrence | None) -> None:
    if occurrence is None or occurrence.start is None:
        badge = Badge(labels.certainty_label(Certainty.NOT_COMPUTED), BadgeTone.WARNING)
        section.add_row(BadgeLabel(badge))
        say = _t("Its calendar is not computed by this version yet. Ask the community for the date.")
        section.add_text(say, "small", "muted")
        return
    start, end = occurrence.start, occurrence.end or occurrence.start
    written = dates.long_day(start) if start == end else f"{dates.span(start, end)} {end.year}"
    written = written[:1].upper() + written[1:]
    badge = Badge(labels.certainty_badge(occurrence), _TONES[occurrence.certainty])
    _add_date_line(section, written, badge)
    facts = [occurrence.own_date] if occurrence.own_date else []
    if (begins := occurrence.begins_at) is not None:
        when = f"{dates.short_weekday_day(begins.date())}, {dates.clock(begins.time())}"
        facts.append(_t("from sunset {}").format(when))
    if facts:
        section.add_text(" · ".join(facts), "body", "muted")


def _add_date_line(section: Section, written: str, badge: Badge) -> None:
    """Put the badge at the date's right, or below it where the date is long."""
    theme = current_theme()
    heading = text_label(written, "heading")
    room = theme.size("inspector") - theme.px(60)
    if heading.sizeHint().width() + badge_size(badge, theme)[0] <= room:
        section.add_row(heading, BadgeLabel(badge), stretch=0)
    else:
        section.add(text_label(written, "heading", wrap=True))
        section.add_row(BadgeLabel(badge))


def _meaning(observance: Observance) -> Section | None:
    meaning = _text(observance.meaning)
    if not meaning:
        return None
    section = Section(_t("Meaning"))
    section.add_text(meaning)
    return section


def _greeting(observance: Observance) -> Section | None:
    greeting, avoid = _text(observance.greeting), _text(observance.avoid)
    if not greeting and not avoid:
        return None
    copy = None
    if greeting:
        copy = quiet(_t("Copy"), "copy")
        copy.setAccessibleName(_t("Copy the greeting"))
        copy.clicked.connect(_copying(greeting))
    section = Section(_t("Greeting"), copy)
    if greeting:
        section.add(text_label(greeting, "heading", wrap=True))
    icon, tone = _GUARDS.get(observance.tone, ("warning", "warning"))
    section.add_fact(icon, labels.tone_label(observance.tone), tone, tone)
    if avoid:
        section.add_fact("x", avoid)
    return section


def _copying(text: str) -> Callable[[], None]:
    def copy() -> None:
        QApplication.clipboard().setText(text)

    return copy


def _food(observance: Observance) -> Section | None:
    food = _text(observance.food)
    works = observance.work is not WorkRestriction.NONE
    if not (food or observance.fasting or works):
        return None
    section = Section(_t("Food and accommodation"))
    if observance.fasting:
        section.add_fact("utensils", _t("A fast: no food or drink is offered to those who keep it."))
    if food:
        section.add_fact("utensils", food)
    if works:
        section.add_fact("person", labels.work_label(observance.work))
    return section


def _planning(observance: Observance) -> Section | None:
    planning = _text(observance.planning)
    if not planning:
        return None
    section = Section(_t("Planning"))
    section.add_text(planning)
    return section


def heading_row(text: str, fact: str = "") -> QWidget:
    """Return a heading with a muted fact at its right."""
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(text_label(text, "heading", wrap=True), 1)
    if fact:
        row.addWidget(text_label(fact, "small", "muted"), 0, Qt.AlignmentFlag.AlignBottom)
    return line
