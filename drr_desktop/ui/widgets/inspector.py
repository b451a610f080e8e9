"""The inspector: a scrolling column of sections about what is selected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from drr_desktop.ui.theme import current_theme
from drr_desktop.ui.widgets.badges import IconLabel, MarkLabel
from drr_desktop.ui.widgets.panel import Card, Panel
from drr_desktop.ui.widgets.text import TextLabel, text_label

if TYPE_CHECKING:
    from drr_desktop.ui.widgets.chip import ChipFace

_TOP = Qt.AlignmentFlag.AlignTop


class Section(Panel):
    """One section: hairline above, label, one quiet action at the right, and rows."""

    def __init__(self, label: str = "", action: QWidget | None = None, parent: QWidget | None = None) -> None:
        super().__init__("raised", "t" if label else "", parent)
        theme = current_theme()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(theme.px(20), theme.px(11), theme.px(20), theme.px(11))
        self._column.setSpacing(theme.px(6))
        if label:
            head = QHBoxLayout()
            head.setSpacing(theme.px(8))
            self.label = text_label(label, "section", "muted")
            head.addWidget(self.label, 1)
            if action is not None:
                head.addWidget(action, 0)
            self._column.addLayout(head)

    def add(self, widget: QWidget) -> None:
        """Put a widget below what is there."""
        self._column.addWidget(widget)

    def add_text(self, text: str, role: str = "body", colour: str = "text") -> TextLabel:
        """Put a paragraph below what is there."""
        label = text_label(text, role, colour, wrap=True)
        self._column.addWidget(label)
        return label

    def add_pair(self, upper: QWidget, lower: QWidget) -> None:
        """Put two lines that belong together, without room between them."""
        pair = QVBoxLayout()
        pair.setSpacing(0)
        pair.addWidget(upper)
        pair.addWidget(lower)
        self._column.addLayout(pair)

    def add_fact(self, icon: str, text: str, colour: str = "text", tone: str = "muted") -> None:
        """Put a line with an icon before it."""
        theme = current_theme()
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(10))
        sign = QVBoxLayout()
        sign.setContentsMargins(0, theme.px(4), 0, 0)
        sign.addWidget(IconLabel(icon, tone), 0, _TOP)
        row.addLayout(sign)
        row.addWidget(text_label(text, "body", colour, wrap=True), 1)
        self._column.addWidget(line)

    def add_row(self, *widgets: QWidget, stretch: int | None = None) -> QHBoxLayout:
        """Put widgets side by side; `stretch` is the place of the one that takes the room left over."""
        row = QHBoxLayout()
        row.setSpacing(current_theme().px(8))
        for place, widget in enumerate(widgets):
            row.addWidget(widget, 1 if place == stretch else 0)
        if stretch is None:
            row.addStretch(1)
        self._column.addLayout(row)
        return row

    def add_space(self, px: int) -> None:
        """Leave room."""
        self._column.addSpacing(current_theme().px(px))


class AdviceBox(Card):
    """What to do about a day, mark first, on warning's ground."""

    def __init__(
        self, text: str, face: ChipFace, mark_name: str, lead: str = "", parent: QWidget | None = None
    ) -> None:
        theme = current_theme()
        edge = "warning" if theme.is_high_contrast else ""
        super().__init__("warning_soft", edge, "control", parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(10), theme.px(8), theme.px(12), theme.px(8))
        row.setSpacing(theme.px(10))
        mark = QVBoxLayout()
        mark.setContentsMargins(0, theme.px(5), 0, 0)
        mark.addWidget(MarkLabel(face, mark_name))
        mark.addStretch(1)
        row.addLayout(mark)
        words = QVBoxLayout()
        words.setSpacing(theme.px(2))
        if lead:
            words.addWidget(text_label(lead, "small", weight=600, wrap=True))
        if text:
            words.addWidget(text_label(text, "small", wrap=True))
        row.addLayout(words, 1)


class _Body(Panel):
    """The column that scrolls: as high as its lines are in the width there is, and no higher."""

    def minimumSizeHint(self) -> QSize:
        """Leave the height to the width: lines broken as narrow as can be would leave a void below."""
        return QSize(0, 0)


class Inspector(QScrollArea):
    """The column itself; `show_sections` replaces what it holds."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.show_sections([])

    def sizeHint(self) -> QSize:
        """Return the token's width."""
        return QSize(current_theme().size("inspector"), 400)

    def show_sections(self, sections: list[QWidget]) -> None:
        """Show sections from the top; what was shown before is deleted."""
        body = _Body("raised")
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for section in sections:
            column.addWidget(section)
        column.addStretch(1)
        self.setWidget(body)
        self.verticalScrollBar().setValue(0)
