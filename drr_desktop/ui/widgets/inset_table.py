"""A table whose first column is set in as far as the page's other content."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHeaderView

from drr_desktop.ui.painting import hairline
from drr_desktop.ui.theme import current_theme
from drr_desktop.ui.widgets.row_delegate import RowDelegate
from drr_desktop.ui.widgets.tables import TableHeader, TableView

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

_SET_IN, _BETWEEN = 16, 10  # px at 100 %


class _Header(TableHeader):
    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Paint a column's head, the first one set in."""
        if section != 0:
            super().paintSection(painter, rect, section)
            return
        theme = current_theme()
        painter.fillRect(rect, theme.colour("surface"))
        super().paintSection(painter, rect.adjusted(theme.px(_SET_IN - _BETWEEN), 0, 0, 0), section)
        painter.save()
        line = theme.colour("hairline")
        hairline(painter, line, rect.left(), rect.bottom(), rect.right(), rect.bottom())
        painter.restore()


class _Rows(RowDelegate):
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint a cell, those of the first column set in."""
        self.padding = _SET_IN if index.column() == 0 else _BETWEEN
        super().paint(painter, option, index)


class InsetTable(TableView):
    """A table of the desk with its first column set in; columns keep their widths."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent=parent)
        self.setHorizontalHeader(_Header(self))
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self._rows = _Rows(self)
        self.setItemDelegate(self._rows)
