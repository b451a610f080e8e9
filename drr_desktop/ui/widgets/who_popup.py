"""Those who fit what is typed, over the form, without taking the focus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QListView, QVBoxLayout, QWidget

from drr_desktop.ui.painting import rounded
from drr_desktop.ui.theme import current_theme
from drr_desktop.ui.widgets.row_delegate import RowDelegate

if TYPE_CHECKING:
    from drr_desktop.ui.models.contact_picks import PickModel


class WhoPopup(QFrame):
    """A list below the field; the keys stay with the field."""

    def __init__(self, name: str, model: PickModel, parent: QWidget) -> None:
        super().__init__(parent)
        self.list = QListView(self)
        self.list.setAccessibleName(name)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setProperty("ground", "raised")
        self._delegate = RowDelegate(self.list)
        self.list.setItemDelegate(self._delegate)
        self.list.setModel(model)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.addWidget(self.list)
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the edge of a menu."""
        theme = current_theme()
        rounded(QPainter(self), self.rect(), 0, theme.colour("raised"), theme.colour("button_border"))
