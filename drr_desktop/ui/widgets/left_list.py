"""The list at the left of a page of three panes: its name above rows of two lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from drr_desktop.ui.theme import current_theme
from drr_desktop.ui.widgets.panel import Panel
from drr_desktop.ui.widgets.tables import RowList
from drr_desktop.ui.widgets.text import text_label

if TYPE_CHECKING:
    from PySide6.QtCore import QAbstractItemModel


class LeftList(Panel):
    """Title and rows on a raised ground."""

    def __init__(self, title: str, model: QAbstractItemModel, parent: QWidget | None = None) -> None:
        super().__init__("raised", "r", parent)
        theme = current_theme()
        head = Panel("raised", "b")
        head.setMinimumHeight(theme.size("page_header"))
        row = QHBoxLayout(head)
        row.setContentsMargins(theme.px(16), theme.px(8), theme.px(16), theme.px(8))
        row.addWidget(text_label(title, "title"))
        self.list = RowList(title)
        self.list.setProperty("ground", "raised")
        palette = self.list.palette()
        palette.setColor(QPalette.ColorRole.Base, theme.colour("raised"))
        self.list.setPalette(palette)
        self.list.setModel(model)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 1, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self.list, 1)
        self.setFocusProxy(self.list)

    def choose(self, row: int) -> None:
        """Choose a row; a row that is not there chooses nothing."""
        index = self.list.model().index(row, 0)
        if index.isValid() and index != self.list.currentIndex():
            self.list.setCurrentIndex(index)
