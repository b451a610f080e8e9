"""A panel under a button that offers choices to tick, narrowed by typing when there are many."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from drr_desktop.ui.models.list_choices import Choice, ChoiceModel
from drr_desktop.ui.painting import rounded
from drr_desktop.ui.theme import current_theme
from drr_desktop.ui.widgets.buttons import quiet, secondary
from drr_desktop.ui.widgets.tables import RowList

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

SEARCH_FROM = 10  # choices; fewer are seen at a glance
_ROWS = 9


class ChoiceList(RowList):
    """Rows that a click, Space or Enter ticks."""

    toggled = Signal(int)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tick the row under the pointer, wherever in it the pointer is."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() == Qt.MouseButton.LeftButton:
            self.setCurrentIndex(index)
            self.toggled.emit(index.row())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Take the second click as one of its own."""
        self.mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick with Space; Enter is for the panel that holds the list."""
        if event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            self.toggled.emit(self.currentIndex().row())
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            event.ignore()
        else:
            super().keyPressEvent(event)


class ChoicePopup(QWidget):
    """Emits what was chosen once, when it closes; Esc leaves everything as it was."""

    chosen = Signal(tuple)

    def __init__(
        self, name: str, choices: Sequence[Choice], chosen: Iterable[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        theme = current_theme()
        self.setAccessibleName(name)
        self.setWindowTitle(name)
        self._before = tuple(chosen)
        self._cancelled = False
        self.model = ChoiceModel(choices, self._before, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(5), theme.px(5), theme.px(5), theme.px(5))
        column.setSpacing(0)
        self.search = QLineEdit()
        self.search.setAccessibleName(self.tr("Narrow the choices"))
        self.search.setPlaceholderText(self.tr("Type to narrow"))
        self.search.setVisible(len(choices) > SEARCH_FROM)
        self.search.textChanged.connect(self._narrow)
        self.search.installEventFilter(self)
        self.list = ChoiceList(name)
        self.list.setProperty("ground", "raised")
        self.list.setModel(self.model)
        self.list.toggled.connect(self.model.toggle)
        column.addWidget(self.search)
        column.addSpacing(theme.px(4) if len(choices) > SEARCH_FROM else 0)
        column.addWidget(self.list, 1)
        column.addLayout(self._make_foot())
        self._set_size(len(choices))

    def _make_foot(self) -> QHBoxLayout:
        theme = current_theme()
        foot = QHBoxLayout()
        foot.setContentsMargins(theme.px(4), theme.px(8), theme.px(4), theme.px(4))
        self.clear = quiet(self.tr("Take all away"))
        self.clear.clicked.connect(self._clear)
        self.done = secondary(self.tr("Done"), small=True)
        self.done.clicked.connect(self.close)
        foot.addWidget(self.clear)
        foot.addStretch(1)
        foot.addWidget(self.done)
        return foot

    def _set_size(self, count: int) -> None:
        theme = current_theme()
        row = self.list.sizeHintForRow(0) if count else theme.size("table_row")
        self.list.setFixedHeight(row * min(max(count, 1), _ROWS) + 1)
        fits = max((self.list.sizeHintForColumn(0), theme.px(280)))
        self.setFixedWidth(min(fits, theme.px(420)))

    def open_under(self, widget: QWidget) -> None:
        """Show the panel under a widget, on the same screen."""
        self.adjustSize()
        place = QRect(widget.mapToGlobal(QPoint(0, widget.height() + current_theme().px(4))), self.size())
        screen = widget.screen().availableGeometry()
        place.moveRight(min(place.right(), screen.right()))
        if place.bottom() > screen.bottom():
            place.moveBottom(widget.mapToGlobal(QPoint(0, 0)).y() - current_theme().px(4))
        self.move(place.topLeft())
        self.show()
        first = self.model.row_of(self._before[0]) if self._before else 0
        self.list.setCurrentIndex(self.model.index(max(first, 0)))
        (self.list if self.search.isHidden() else self.search).setFocus(Qt.FocusReason.PopupFocusReason)

    def _narrow(self, text: str) -> None:
        self.model.narrow(text)
        self.list.setCurrentIndex(self.model.index(0))

    def _clear(self) -> None:
        self.model.set_chosen(())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrows and Space reach the list while the search is typed in."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
                self.list.keyPressEvent(event)
                return True
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._toggle_current(self.list.currentIndex())
                return True
        return False

    def _toggle_current(self, index: QModelIndex) -> None:
        if index.isValid():
            self.model.toggle(index.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Enter; with Esc leave everything as it was."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.close()
        elif event.key() == Qt.Key.Key_Escape:
            self._cancelled = True
            self.close()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Say what was chosen, however the panel was closed."""
        super().hideEvent(event)
        keys = self.model.chosen()
        if not self._cancelled and set(keys) != set(self._before):
            self._before = keys
            self.chosen.emit(keys)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground and edge of a menu."""
        theme = current_theme()
        rounded(QPainter(self), self.rect(), 0, theme.colour("raised"), theme.colour("button_border"))
