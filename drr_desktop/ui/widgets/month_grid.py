"""The month as a grid of weeks: arrows move by day, Enter goes into a day's chips, Esc comes back."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelection, QModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from drr_desktop.ui.models.month_model import MonthRole
from drr_desktop.ui.painting import focus_ring, hairline, rounded
from drr_desktop.ui.theme import current_theme
from drr_desktop.ui.widgets.chip import code_size, paint_code
from drr_desktop.ui.widgets.month_delegate import (
    MonthDelegate,
    chip_rect,
    lane_top,
    lanes_in,
    more_rect,
)

if TYPE_CHECKING:
    from drr_desktop.ui.models.month_model import Index, MonthModel
    from drr_desktop.ui.widgets.month_lanes import Entry, Placed

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class _Weekdays(QHeaderView):
    """The names of the weekdays over their columns."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        theme = current_theme()
        self.setFixedHeight(max(theme.size("weekday_header"), theme.line_height("small") + theme.px(8)))
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(20)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Paint one weekday."""
        theme = current_theme()
        painter.fillRect(rect, theme.colour("surface"))
        line = theme.colour("hairline")
        hairline(painter, line, rect.left(), rect.bottom(), rect.right(), rect.bottom())
        painter.setFont(theme.font("small", 500))
        painter.setPen(theme.colour("muted"))
        text = str(self.model().headerData(section, Qt.Orientation.Horizontal))
        room = rect.width() - theme.px(10)
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room)
        painter.drawText(rect.adjusted(theme.px(8), 0, 0, -1), _LEFT, shown)
        self._weekly(painter, rect, section, painter.fontMetrics().horizontalAdvance(shown))

    def _weekly(self, painter: QPainter, rect: QRect, section: int, used: int) -> None:
        """Paint the groups that keep this weekday each week as code boxes at the right."""
        theme = current_theme()
        found = self.model().headerData(section, Qt.Orientation.Horizontal, MonthRole.WEEKLY) or ()
        groups = list(dict.fromkeys(observance.tradition.group for observance in found))
        x = rect.right() - theme.px(5)
        for key in reversed(groups):
            group = theme.group(key)
            x -= code_size(group.code, theme)[0]
            if x < rect.left() + theme.px(12) + used:
                return
            paint_code(painter, x, rect.center().y(), group, theme)
            x -= theme.px(4)


class MonthGrid(QTableView):
    """Shows a `MonthModel` and says which day and entry are chosen."""

    day_chosen = Signal(object)  # date
    entry_chosen = Signal(object)  # Occurrence | OwnEntry
    month_requested = Signal(int)  # months forward, or back where negative
    day_requested = Signal(object)  # a date that is not shown

    def __init__(self, model: MonthModel, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._entry: Entry | None = None
        self.setModel(model)
        self.setAccessibleName(name)
        self._delegate = MonthDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setHorizontalHeader(_Weekdays(self))
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(20)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        model.modelReset.connect(self._fit)

    @property
    def chosen_entry(self) -> Entry | None:
        """The entry whose chip is in focus."""
        return self._entry

    def chosen_day(self) -> date | None:
        """Return the day that is selected."""
        return self._model.day(self.currentIndex())

    def choose(self, day: date, entry: Entry | None = None) -> None:
        """Select a day and, where given, one of its entries."""
        index = self._model.index_of(day)
        if not index.isValid():
            return
        self._entry = entry
        self.setCurrentIndex(index)
        self.viewport().update()

    def minimumSizeHint(self) -> QSize:
        """Return a size in which five weeks of two chips can be seen by scrolling."""
        return QSize(420, 240)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Repaint, for the frame of a day lies over its neighbours."""
        super().selectionChanged(selected, deselected)
        self.viewport().update()

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Say which day is chosen now."""
        super().currentChanged(current, previous)
        day = self._model.day(current)
        if day is not None and current != previous and self._entry is None:
            self.day_chosen.emit(day)

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move by day or through a day's chips; pages are months."""
        key = Qt.Key(event.key())
        if key in {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}:
            self.month_requested.emit(1 if key == Qt.Key.Key_PageDown else -1)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self._step_entry(0 if self._entry is None else 1)
        elif key == Qt.Key.Key_Escape and self._entry is not None:
            self._leave_entries()
        elif key in {Qt.Key.Key_Up, Qt.Key.Key_Down} and self._entry is not None:
            self._step_entry(1 if key == Qt.Key.Key_Down else -1)
        else:
            self._move_day(key, event)

    def _move_day(self, key: Qt.Key, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}.get(key)
        day = self.chosen_day()
        if step is None or day is None:
            super().keyPressEvent(event)
            return
        self._entry = None
        target = day + timedelta(step)
        if self._model.index_of(target).isValid():
            self.choose(target)
        else:
            self.day_requested.emit(target)

    def _step_entry(self, step: int) -> None:
        day = self.chosen_day()
        entries = self._model.entries_on(day) if day is not None else ()
        if not entries or day is None:
            return
        at = entries.index(self._entry) if self._entry in entries else 0
        self.choose(day, entries[(at + step) % len(entries)])
        self.entry_chosen.emit(self._entry)

    def _leave_entries(self) -> None:
        self._entry = None
        self.viewport().update()
        if (day := self.chosen_day()) is not None:
            self.day_chosen.emit(day)

    # Mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the day under the pointer, and its chip where there is one."""
        if event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        point = event.position().toPoint()
        index = self.indexAt(point)
        day = self._model.day(index)
        if day is None:
            return
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        entry = self._entry_at(index, point)
        before = self.chosen_day()
        self.choose(day, entry)
        if entry is not None:
            self.entry_chosen.emit(entry)
        elif before == day:
            self.day_chosen.emit(day)

    def _entry_at(self, index: QModelIndex, point: QPoint) -> Entry | None:
        theme = current_theme()
        cell = self.visualRect(index)
        week = self._model.week(index.row())
        if week.hidden[index.column()] and more_rect(theme, cell).contains(point):
            return None
        for placed in week.at(index.column()):
            top = cell.top() + lane_top(theme, placed.lane)
            if top <= point.y() < top + theme.size("chip") and _is_hit(placed, index.column(), cell, point):
                return placed.entry
        return None

    # Size and paint

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room among the weeks and days."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        rows = self._model.rowCount()
        if not rows:
            return
        theme = current_theme()
        width, height = self.viewport().width(), self.viewport().height()
        for column in range(7):
            here = width * (column + 1) // 7 - width * column // 7
            self.setColumnWidth(column, here)
        lowest = lane_top(theme, 3) + 2
        for row in range(rows):
            share = height * (row + 1) // rows - height * row // rows
            self.setRowHeight(row, max(share, lowest))
        self._model.set_lanes(lanes_in(theme, max(height // rows, lowest)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the days, then the frame of the chosen one and the ring of its chip over them."""
        super().paintEvent(event)
        index = self.currentIndex()
        if not index.isValid():
            return
        theme = current_theme()
        painter = QPainter(self.viewport())
        cell = self.visualRect(index)
        frame = cell.adjusted(-1 if index.column() else 0, -1 if index.row() else 0, 0, 0)
        rounded(painter, frame, 0, None, theme.colour("accent"), theme.px(2))
        if self._entry is None:
            if self.hasFocus():
                inset = theme.px(3)
                focus_ring(painter, cell.adjusted(inset, inset, -inset, -inset), theme.px(3), theme)
            return
        for placed in self._model.week(index.row()).placed:
            if placed.entry == self._entry and not placed.is_eve_only:
                ring = chip_rect(theme, cell, index.column(), placed)
                gap = theme.focus_width
                ring = ring.adjusted(-gap, -gap, gap, gap)
                focus_ring(painter, ring.intersected(self.viewport().rect()), theme.radius("control"), theme)


def _is_hit(placed: Placed, column: int, cell: QRect, point: QPoint) -> bool:
    if placed.first <= column <= placed.last:
        return True
    return placed.eve == column and point.x() >= cell.left() + cell.width() * 2 // 5
