"""The inspector's section on which day it is, and who follows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRect
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from drr_desktop.ui.painting import hairline
from drr_desktop.ui.theme import current_theme
from drr_desktop.ui.widgets.inspector import Section
from drr_desktop.ui.widgets.panel import Card
from drr_desktop.ui.widgets.text import text_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drr_desktop.ui.models.observance_ways import WayRow

_DAY_WIDTH = 112


class WayTable(Card):
    """Rows in one rounded box, hairlines between them, the row of the calendar on accent's soft ground."""

    def __init__(self, rows: Sequence[WayRow], parent: QWidget | None = None) -> None:
        super().__init__("surface", "hairline", "control", parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        self._rows: list[tuple[QWidget, bool]] = []
        for row in rows:
            widget = _row_widget(row)
            column.addWidget(widget)
            self._rows.append((widget, row.is_shown))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the box, the row that stands out, and the lines between."""
        super().paintEvent(event)
        theme = current_theme()
        painter = QPainter(self)
        inner = QPainterPath()
        radius = theme.radius("control") - 1
        inner.addRoundedRect(self.rect().adjusted(1, 1, -1, -1), radius, radius)
        painter.setClipPath(inner)
        for place, (widget, is_shown) in enumerate(self._rows):
            box: QRect = widget.geometry()
            if is_shown:
                painter.fillRect(box, theme.colour("accent_soft"))
            if place:
                hairline(painter, theme.colour("hairline"), box.left(), box.top(), box.right(), box.top())


def _row_widget(row: WayRow) -> QWidget:
    theme = current_theme()
    line = QWidget()
    line.setAccessibleName(row.spoken())
    across = QHBoxLayout(line)
    across.setContentsMargins(theme.px(10), theme.px(5), theme.px(10), theme.px(6))
    across.setSpacing(theme.px(10))
    day = text_label(row.day, "body", weight=600, wrap=True)
    left = _pair(day, row.method)
    left.setFixedWidth(theme.px(_DAY_WIDTH))
    across.addWidget(left)
    across.addWidget(_pair(text_label(row.headline, "body", wrap=True), row.who), 1)
    return line


def _pair(upper: QWidget, lower: str) -> QWidget:
    pair = QWidget()
    column = QVBoxLayout(pair)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(upper)
    if lower:
        column.addWidget(text_label(lower, "caption", "muted", wrap=True))
    column.addStretch(1)
    return pair


def variants_section(rows: Sequence[WayRow], below: Sequence[QWidget] = ()) -> Section | None:
    """Return the section; None where there is one date alone and nothing to do about it."""
    is_told = len(rows) > 1 or any(row.who for row in rows)
    if not (is_told or below):
        return None
    translate = QCoreApplication.translate
    count = translate("VariantsSection", "%n dates", "", len(rows)) if len(rows) > 1 else ""
    fact = text_label(count, "small", "muted") if count else None
    section = Section(translate("VariantsSection", "Which day, and who follows it"), fact)
    if is_told:
        section.add(WayTable(rows))
    for widget in below:
        if isinstance(widget, QPushButton):
            section.add_row(widget)
        else:
            section.add(widget)
    return section
