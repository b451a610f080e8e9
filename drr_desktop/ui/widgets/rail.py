"""The rail: icon and word of each page, its count, and an accent bar at the one that is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from drr_desktop.ui.icons import paint_icon
from drr_desktop.ui.painting import focus_ring, rounded
from drr_desktop.ui.theme import current_theme
from drr_desktop.ui.widgets.panel import Panel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drr_desktop.ui.page import PageSpec

Index = QModelIndex | QPersistentModelIndex
_ICON = int(Qt.ItemDataRole.UserRole) + 1
_COUNT = _ICON + 1
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_ROOT = QModelIndex()


class RailModel(QAbstractListModel):
    """The pages in their order, each with its count."""

    def __init__(self, specs: Sequence[PageSpec], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._specs = tuple(specs)
        self._counts: dict[str, int] = {}

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return the number of pages."""
        return 0 if parent.isValid() else len(self._specs)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a page's name, icon, count and what is read out."""
        if not index.isValid():
            return None
        spec = self._specs[index.row()]
        count = self._counts.get(spec.key)
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return spec.name()
        if role == _ICON:
            return spec.icon
        if role == _COUNT:
            return count
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{spec.name()}, {count}" if count else spec.name()
        return None

    def key(self, row: int) -> str:
        """Return the key of the page in a row."""
        return self._specs[row].key

    def row_of(self, key: str) -> int:
        """Return the row of a page; -1 where it is not here."""
        return next((row for row, spec in enumerate(self._specs) if spec.key == key), -1)

    def set_count(self, key: str, count: int | None) -> None:
        """Show a number beside a page's name."""
        row = self.row_of(key)
        if row < 0:
            return
        if count:
            self._counts[key] = count
        else:
            self._counts.pop(key, None)
        index = self.index(row)
        self.dataChanged.emit(index, index)


class _RailDelegate(QStyledItemDelegate):
    compact = False

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return an item's size, 2 px apart from the next."""
        theme = current_theme()
        line = QFontMetrics(theme.font("body", 600)).height()
        return QSize(theme.px(60), max(theme.size("rail_item"), line + theme.px(12)) + 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one page's icon, name and count."""
        theme = current_theme()
        painter.save()
        rect: QRect = option.rect.adjusted(0, 0, 0, -2)
        current = bool(option.state & QStyle.StateFlag.State_Selected)
        hover = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if current or hover:
            rounded(painter, rect, theme.px(6), theme.colour("selection" if current else "hover"))
        ink = theme.colour("selection_text" if current else "muted")
        middle = rect.center().y() + 1
        if current:
            high = theme.px(18)
            bar = QRect(rect.left(), middle - high // 2, theme.px(3), high)
            rounded(painter, bar, theme.px(1.5), theme.colour("accent"))
        side = theme.size("icon")
        x = rect.left() + (rect.width() - side) // 2 if self.compact else rect.left() + theme.px(8)
        paint_icon(painter, str(index.data(_ICON)), ink, x, middle - side // 2, side)
        if not self.compact:
            self._words(painter, rect, index, current, theme.px(36))
        if option.state & QStyle.StateFlag.State_HasFocus:
            focus_ring(painter, rect, theme.px(6), theme)
        painter.restore()

    def _words(self, painter: QPainter, rect: QRect, index: Index, current: bool, left: int) -> None:
        theme = current_theme()
        ink = theme.colour("selection_text" if current else "muted")
        room = rect.adjusted(left, 0, -theme.px(8), 0)
        count = index.data(_COUNT)
        painter.setPen(ink)
        if count:
            painter.setFont(theme.font("caption", 500))
            painter.drawText(room, _RIGHT, str(count))
            room.setRight(room.right() - theme.px(18))
        font = theme.font("body", 600 if current else 500)
        painter.setFont(font)
        name = QFontMetrics(font).elidedText(str(index.data()), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, _LEFT, name)


class _RailList(QListView):
    entered_by_key = Signal(QModelIndex)

    def __init__(self, model: RailModel, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setModel(model)
        self.delegate = _RailDelegate(self)
        self.setItemDelegate(self.delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.viewport().setAutoFillBackground(False)
        palette = self.palette()
        palette.setColor(self.backgroundRole(), current_theme().colour("sunken"))
        self.setPalette(palette)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the height of all items."""
        rows = self.model().rowCount()
        return QSize(60, rows * max(self.sizeHintForRow(0), 1))

    def minimumSizeHint(self) -> QSize:
        """Return the height of one item: a low window scrolls."""
        return QSize(40, self.sizeHintForRow(0))


class Rail(Panel):
    """The rail with the program's name at its head and the settings at its foot."""

    chosen = Signal(str)

    def __init__(self, specs: Sequence[PageSpec], parent: QWidget | None = None) -> None:
        super().__init__("sunken", "r", parent)
        theme = current_theme()
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(8), 0, theme.px(8) + 1, theme.px(6))
        column.setSpacing(0)
        self._head = _Head(self)
        column.addWidget(self._head)
        column.addSpacing(theme.px(6))
        main = [spec for spec in specs if not spec.at_foot]
        foot = [spec for spec in specs if spec.at_foot]
        self._lists: list[_RailList] = []
        for group, name in ((main, self.tr("Pages")), (foot, self.tr("Program"))):
            model = RailModel(group, self)
            view = _RailList(model, name, self)
            view.clicked.connect(self._choose)
            view.activated.connect(self._choose)
            column.addWidget(view)
            if group is main:
                column.addStretch(1)
            self._lists.append(view)
        self.set_compact(False)

    def set_compact(self, compact: bool) -> None:
        """Show icons alone, the words as tool tips."""
        theme = current_theme()
        self.setFixedWidth(theme.px(52) if compact else theme.size("rail"))
        self._head.compact = compact
        for view in self._lists:
            view.delegate.compact = compact
            view.viewport().update()

    def show_current(self, key: str) -> None:
        """Mark the page that is shown."""
        for view in self._lists:
            model = view.model()
            row = model.row_of(key) if isinstance(model, RailModel) else -1
            if row >= 0:
                view.setCurrentIndex(model.index(row, 0))
            else:
                view.clearSelection()
                view.setCurrentIndex(QModelIndex())

    def set_count(self, key: str, count: int | None) -> None:
        """Show a number beside a page's name."""
        for view in self._lists:
            model = view.model()
            if isinstance(model, RailModel):
                model.set_count(key, count)

    def focus_target(self) -> QWidget:
        """Return the list that takes the focus."""
        return self._lists[0]

    def _choose(self, index: QModelIndex) -> None:
        model = index.model()
        if isinstance(model, RailModel):
            self.chosen.emit(model.key(index.row()))


class _Head(QWidget):
    """The program's mark and name."""

    compact = False

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedHeight(current_theme().size("top_bar"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the mark and the name."""
        theme = current_theme()
        painter = QPainter(self)
        side = theme.px(20)
        left = (self.width() - side) // 2 if self.compact else theme.px(8)
        box = QRect(left, (self.height() - side) // 2, side, side)
        rounded(painter, box, theme.px(5), theme.colour("accent"))
        painter.setFont(theme.font("caption", 600))
        painter.setPen(theme.colour("accent_text"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, "D")
        if self.compact:
            return
        painter.setFont(theme.font("body", 600))
        painter.setPen(theme.colour("text"))
        painter.drawText(self.rect().adjusted(theme.px(36), 0, 0, 0), _LEFT, "DRR Desktop")
