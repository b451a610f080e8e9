"""Grounds: plain surfaces with hairlines at their edges."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from drr_desktop.ui.painting import hairline, rounded
from drr_desktop.ui.theme import current_theme


class Panel(QWidget):
    """A ground of one colour token with hairlines at the edges named: any of "ltrb"."""

    def __init__(self, ground: str = "surface", edges: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ground = ground
        self._edges = edges
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground and its hairlines."""
        theme = current_theme()
        painter = QPainter(self)
        painter.fillRect(event.rect(), theme.colour(self._ground))
        line = theme.colour("hairline")
        right, bottom = self.width() - 1, self.height() - 1
        for edge, ends in {
            "l": (0, 0, 0, bottom),
            "t": (0, 0, right, 0),
            "r": (right, 0, right, bottom),
            "b": (0, bottom, right, bottom),
        }.items():
            if edge in self._edges:
                hairline(painter, line, *ends)


class Card(QWidget):
    """A rounded box with an edge, for a panel inside a page."""

    def __init__(
        self,
        ground: str = "raised",
        edge: str = "hairline",
        radius: str = "panel",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._ground, self._edge, self._radius = ground, edge, radius

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rounded ground and its edge."""
        theme = current_theme()
        painter = QPainter(self)
        edge = theme.colour(self._edge) if self._edge else None
        rounded(painter, self.rect(), theme.radius(self._radius), theme.colour(self._ground), edge)


class Rule(QFrame):
    """A horizontal hairline in a layout."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the hairline."""
        QPainter(self).fillRect(self.rect(), current_theme().colour("hairline"))
