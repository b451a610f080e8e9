"""Sections about a person that more than one page shows: head, follow-ups to tick off, what was done."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from drr_desktop.ui.contact_labels import near_day
from drr_desktop.ui.models.outreach_timeline import EntryListModel
from drr_desktop.ui.outreach_labels import due_words
from drr_desktop.ui.theme import current_theme
from drr_desktop.ui.widgets.badges import Avatar
from drr_desktop.ui.widgets.inspector import Section
from drr_desktop.ui.widgets.text import ElidedLabel, TextLabel, text_label
from drr_desktop.ui.widgets.timeline import Timeline

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from drr_desktop.domain.outreach import FollowUp, OutreachRow

_NAME_MIN = 120
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def _t(text: str) -> str:
    return QCoreApplication.translate("PersonSections", text)


def person_head(
    name: str, below: str, side: int = 48, role: str = "title", action: QWidget | None = None
) -> QWidget:
    """Return avatar, name and a muted line below it, with one quiet control at the right."""
    theme = current_theme()
    head = QWidget()
    row = QHBoxLayout(head)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.px(14))
    row.addWidget(Avatar(name, side), 0, Qt.AlignmentFlag.AlignTop)
    words = QVBoxLayout()
    words.setSpacing(theme.px(1))
    words.addStretch(1)
    words.addWidget(text_label(name, role, wrap=True))
    if below:
        words.addWidget(text_label(below, "body", "muted", wrap=True))
    words.addStretch(1)
    row.addLayout(words, 1)
    if action is not None:
        row.addWidget(action, 0, Qt.AlignmentFlag.AlignTop)
    return head


def own_script(text: str) -> TextLabel:
    """Return a name in its own script, at the right."""
    label = text_label(text, "title", weight=400)
    label.setAlignment(_RIGHT if label.layoutDirection() is Qt.LayoutDirection.LeftToRight else _RIGHT_OF_RTL)
    return label


# In a label that is set from right to left, Qt's left is the right hand.
_RIGHT_OF_RTL = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class FollowUpLines(QWidget):
    """Follow-ups with a box each; ticking one says which."""

    completed = Signal(str)

    def __init__(
        self, follow_ups: Sequence[FollowUp], today: date, most: int = 6, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        theme = current_theme()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        self.boxes: list[QCheckBox] = []
        for follow_up in follow_ups[:most]:
            column.addLayout(self._line(follow_up, today))
        if len(follow_ups) > most:
            more = QCoreApplication.translate("PersonSections", "%n more", "", len(follow_ups) - most)
            column.addWidget(text_label(more, "caption", "muted"))

    def _line(self, follow_up: FollowUp, today: date) -> QHBoxLayout:
        theme = current_theme()
        words, tone = due_words(follow_up.due_on, today)
        box = QCheckBox()
        box.setAccessibleName(f"{follow_up.text}, {words}")
        box.setToolTip(_t("Tick when it is done"))
        box.setMinimumHeight(theme.size("target_min"))
        # The line is gone once it is done, so the click must be over before.
        box.clicked.connect(partial(self.completed.emit, follow_up.id), Qt.ConnectionType.QueuedConnection)
        self.boxes.append(box)
        line = QHBoxLayout()
        line.setSpacing(theme.px(6))
        line.addWidget(box)
        line.addWidget(ElidedLabel(follow_up.text, "body", "text"), 1)
        line.addWidget(text_label(words, "caption", tone))
        return line


def next_section(
    label: str, nothing: str, lines: FollowUpLines | None, action: QWidget | None = None
) -> Section:
    """Return the section of what is still to be done."""
    section = Section(label, action)
    if lines is None:
        section.add_text(nothing, "body", "muted")
    else:
        section.add(lines)
    return section


class EntryLines(Timeline):
    """The latest entries with somebody, as high as they need."""

    def __init__(
        self, name: str, rows: Sequence[OutreachRow], today: date, parent: QWidget | None = None
    ) -> None:
        super().__init__(name, joined=True, parent=parent)
        self.entries = EntryListModel(rows, partial(near_day, today=today), self)
        self._entries.padding = 0
        self.setProperty("ground", "raised")
        self.viewport().setAutoFillBackground(False)
        self.setModel(self.entries)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        high = sum(self.sizeHintForIndex(self.entries.index(row)).height() for row in range(len(rows)))
        self.setFixedHeight(high + 2)
