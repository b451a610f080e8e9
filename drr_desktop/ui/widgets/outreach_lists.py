"""The two views of the log: the timeline, and follow-ups with a box to tick."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu

from drr_desktop.ui.theme import current_theme
from drr_desktop.ui.widgets.row_delegate import Index, RowDelegate, row_height
from drr_desktop.ui.widgets.tables import RowList
from drr_desktop.ui.widgets.timeline import Timeline

if TYPE_CHECKING:
    from PySide6.QtCore import QSize
    from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent
    from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

_BOX = 16 + 16 + 8  # px from the left edge within which a click is on the box


def menu_place(view: RowList | Timeline, event: QContextMenuEvent) -> tuple[QModelIndex, QPoint]:
    """Return the row that a menu is for, and where it opens: at the pointer, or at the row for a key."""
    if event.reason() == event.Reason.Mouse:
        return view.indexAt(event.pos()), event.globalPos()
    index = view.currentIndex()
    return index, view.viewport().mapToGlobal(view.visualRect(index).center())


class LogTimeline(Timeline):
    """Entries by day; Delete and the menu key act on the chosen one."""

    edit_requested = Signal()
    delete_requested = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, joined=False, parent=parent)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask to delete with Delete."""
        if event.key() == Qt.Key.Key_Delete and self.currentIndex().isValid():
            self.delete_requested.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Choose the row and offer what can be done about it."""
        index, place = menu_place(self, event)
        if index.isValid() and index.flags() & Qt.ItemFlag.ItemIsSelectable:
            self.setCurrentIndex(index)
            menu = QMenu(self)
            menu.addAction(self.tr("Edit…")).triggered.connect(self.edit_requested)
            menu.addAction(self.tr("Delete")).triggered.connect(self.delete_requested)
            menu.popup(place)


class _DueRows(RowDelegate):
    """Follow-ups are rows of two lines, heads of one."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return a row's size: at least 42 px for a follow-up."""
        size = super().sizeHint(option, index)
        size.setHeight(max(size.height(), row_height(current_theme())))
        return size


class DueList(RowList):
    """Follow-ups; a click on the box or Space says that one is done."""

    completed = Signal(str)
    menu_requested = Signal(QPoint)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.setUniformItemSizes(False)
        self._due_rows = _DueRows(self)
        self._due_rows.padding = 16
        self.setItemDelegate(self._due_rows)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tick where the box is pressed; choose the row elsewhere."""
        point = event.position().toPoint()
        if event.button() == Qt.MouseButton.LeftButton and point.x() < current_theme().px(_BOX):
            index = self.indexAt(point)
            if index.isValid() and index.flags() & Qt.ItemFlag.ItemIsUserCheckable:
                self._complete(index)
                return
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick with Space."""
        if event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            self._complete(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _complete(self, index: QModelIndex) -> None:
        from drr_desktop.ui.widgets.cells import CellRole

        self.completed.emit(str(index.data(CellRole.KEY)))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Choose the row and ask for its menu."""
        index, place = menu_place(self, event)
        if index.isValid() and index.flags() & Qt.ItemFlag.ItemIsSelectable:
            self.setCurrentIndex(index)
            self.menu_requested.emit(place)
