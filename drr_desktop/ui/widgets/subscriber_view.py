"""A feed as a subscriber sees it: the coming entries day by day, the chosen one with its whole text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QVBoxLayout, QWidget

from drr_desktop.ui.language import interface
from drr_desktop.ui.models.feed_agenda import AgendaModel, AgendaRow
from drr_desktop.ui.painting import focus_ring, hairline
from drr_desktop.ui.theme import Theme, current_theme
from drr_desktop.ui.widgets import chip as paint
from drr_desktop.ui.widgets.cells import CellRole
from drr_desktop.ui.widgets.panel import Panel
from drr_desktop.ui.widgets.row_delegate import row_height
from drr_desktop.ui.widgets.tables import RowList
from drr_desktop.ui.widgets.text import text_label

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QStyleOptionViewItem

Index = QModelIndex | QPersistentModelIndex
_State = QStyle.StateFlag
_TEXT_AT, _PAD, _RIGHT = 64, 10, 20  # px at 100 %
_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)


class EntryDelegate(QStyledItemDelegate):
    """Paint a day at the left, the chip and its first line at the right, and the whole text where chosen."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height that the entry needs; the chosen one is higher."""
        theme = current_theme()
        view = option.widget
        if index.data(CellRole.GROUP_HEAD):
            return QSize(0, row_height(theme))
        width = view.viewport().width() if isinstance(view, QListView) else theme.px(344)
        row: AgendaRow = index.data(CellRole.PAYLOAD)
        chosen = isinstance(view, QListView) and view.currentIndex() == index
        high = theme.size("chip") + theme.px(2 * _PAD)
        for text, colour in self._paragraphs(row, chosen):
            del colour
            high += theme.px(4) + self._height(text, width, theme)
        return QSize(width, max(high, theme.px(60)))

    def _paragraphs(self, row: AgendaRow, chosen: bool) -> list[tuple[str, str]]:
        if not chosen:
            return [(line, "muted") for line in row.lines]
        parts = [part for part in (*row.lines, *row.text.split("\n\n")) if part.strip()]
        return [(part, "text") for part in parts]

    def _height(self, text: str, width: int, theme: Theme) -> int:
        room = QRect(0, 0, width - theme.px(_TEXT_AT + _RIGHT), 10_000)
        return QFontMetrics(theme.font("small")).boundingRect(room, _WRAP, text).height()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the entry."""
        theme = current_theme()
        painter.save()
        rect: QRect = option.rect
        if index.data(CellRole.GROUP_HEAD):
            self._month(painter, rect, str(index.data()), theme)
            painter.restore()
            return
        row: AgendaRow = index.data(CellRole.PAYLOAD)
        chosen = bool(option.state & _State.State_Selected)
        painter.fillRect(rect, theme.colour("selection" if chosen else "raised"))
        line = theme.colour("hairline")
        hairline(painter, line, rect.left(), rect.bottom(), rect.right(), rect.bottom())
        self._day(painter, rect, row.entry.start, chosen, theme)
        left, top = rect.left() + theme.px(_TEXT_AT), rect.top() + theme.px(_PAD)
        room = rect.width() - theme.px(_TEXT_AT + _RIGHT)
        width = min(paint.chip_width(row.chip, theme), room)
        paint.paint_chip(painter, QRect(left, top, width, theme.size("chip")), row.chip, theme)
        top += theme.size("chip") + theme.px(4)
        painter.setFont(theme.font("small"))
        for text, colour in self._paragraphs(row, chosen):
            high = self._height(text, rect.width(), theme)
            painter.setPen(theme.colour("selection_text" if chosen else colour))
            painter.drawText(QRect(left, top, room, high), _WRAP, text)
            top += high + theme.px(4)
        if option.state & _State.State_HasFocus:
            focus_ring(painter, rect, 0, theme)
        painter.restore()

    def _month(self, painter: QPainter, rect: QRect, title: str, theme: Theme) -> None:
        painter.fillRect(rect, theme.colour("sunken"))
        line = theme.colour("hairline")
        hairline(painter, line, rect.left(), rect.bottom(), rect.right(), rect.bottom())
        painter.setFont(theme.font("section"))
        painter.setPen(theme.colour("muted"))
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(rect.adjusted(theme.px(_RIGHT), 0, 0, 0), middle, title)

    def _day(self, painter: QPainter, rect: QRect, day: date, chosen: bool, theme: Theme) -> None:
        ink = "selection_text" if chosen else "text"
        top = rect.top() + theme.px(_PAD) - 1
        box = QRect(rect.left(), top, theme.px(_TEXT_AT), theme.line_height("heading"))
        middle = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        painter.setFont(theme.font("heading"))
        painter.setPen(theme.colour(ink))
        painter.drawText(box, middle, str(day.day))
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.colour(ink if chosen else "muted"))
        below = QRect(box.left(), box.bottom() + 1, box.width(), theme.line_height("caption"))
        weekday = interface.locale().toString(QDate(day.year, day.month, day.day), "ddd")
        painter.drawText(below, middle, weekday)


class EntryList(RowList):
    """Entries of different heights; choosing another one lays them out again."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.setUniformItemSizes(False)
        self._entries = EntryDelegate(self)
        self.setItemDelegate(self._entries)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Give the chosen entry the room for its whole text."""
        for index in (current, previous):
            if index.isValid():
                self._entries.sizeHintChanged.emit(self.model().index(index.row(), 0))
        super().currentChanged(current, previous)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the texts anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()


class SubscriberView(Panel):
    """Head and list; what is said in the head is given with the entries."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("raised", "", parent)
        theme = current_theme()
        self.model = AgendaModel(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = Panel("raised", "b")
        lines = QVBoxLayout(head)
        lines.setContentsMargins(theme.px(20), theme.px(18), theme.px(20), theme.px(14))
        lines.setSpacing(theme.px(2))
        lines.addWidget(text_label(self.tr("As a subscriber sees it"), "heading"))
        self.fact = text_label("", "small", "muted", wrap=True)
        lines.addWidget(self.fact)
        self.list = EntryList(self.tr("Coming entries"))
        palette = self.list.palette()
        palette.setColor(QPalette.ColorRole.Base, theme.colour("raised"))
        self.list.setPalette(palette)
        self.list.setModel(self.model)
        column.addWidget(head)
        column.addWidget(self.list, 1)
        self.setFocusProxy(self.list)

    def show_entries(self, rows: list[AgendaRow], fact: str) -> None:
        """Show the coming entries and one fact about them."""
        self.fact.setText(fact)
        self.model.show(rows)
