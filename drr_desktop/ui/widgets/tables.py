"""Tables and lists set up as this program's are: rows by metrics, hover, arrows inside, one tab stop."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QListView, QTableView, QWidget

from drr_desktop.ui.icons import paint_icon
from drr_desktop.ui.painting import hairline
from drr_desktop.ui.theme import current_theme
from drr_desktop.ui.widgets.row_delegate import RowDelegate, row_height, two_line_height


class TableHeader(QHeaderView):
    """The head of a table: muted words, the sorted column's in text colour with its arrow."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        theme = current_theme()
        self.setFont(theme.font("small", 500))
        self.setFixedHeight(
            max(theme.size("table_header"), QFontMetrics(self.font()).height() + theme.px(12))
        )
        self.setHighlightSections(False)
        self.setStretchLastSection(True)
        self.setSectionsClickable(True)
        self.setMinimumSectionSize(theme.px(32))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Paint one column's head."""
        theme = current_theme()
        painter.save()
        painter.fillRect(rect, theme.colour("surface"))
        line = theme.colour("hairline")
        hairline(painter, line, rect.left(), rect.bottom(), rect.right(), rect.bottom())
        model = self.model()
        text = str(model.headerData(section, self.orientation()) or "")
        align = model.headerData(section, self.orientation(), Qt.ItemDataRole.TextAlignmentRole)
        sorted_here = self.isSortIndicatorShown() and self.sortIndicatorSection() == section
        font = theme.font("small", 600 if sorted_here else 500)
        metrics = QFontMetrics(font)
        painter.setFont(font)
        painter.setPen(theme.colour("text" if sorted_here else "muted"))
        room = rect.adjusted(theme.px(10), 0, -theme.px(10), 0)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        flags = int(align) if align is not None else int(self.defaultAlignment())
        painter.drawText(room, flags, shown)
        if sorted_here:
            side = theme.px(12)
            up = self.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder
            x = room.left() + metrics.horizontalAdvance(shown) + theme.px(4)
            if flags & int(Qt.AlignmentFlag.AlignRight):
                x = room.right() - metrics.horizontalAdvance(shown) - side - theme.px(4)
            name = "chevron-up" if up else "chevron-down"
            paint_icon(painter, name, theme.colour("muted"), x, rect.center().y() + 1 - side // 2, side)
        painter.restore()

    def sectionSizeFromContents(self, section: int) -> QSize:
        """Return the size that a column's head needs."""
        text = str(self.model().headerData(section, self.orientation()) or "")
        theme = current_theme()
        width = QFontMetrics(theme.font("small", 600)).horizontalAdvance(text)
        return QSize(width + theme.px(20 + 16), self.height())


class _Hover:
    """Remembers the row under the pointer on the view, for its delegate."""

    def __init__(self, view: QAbstractItemView) -> None:
        self._view = view
        view.setMouseTracking(True)
        view.setProperty("hovered_row", -1)

    def move(self, row: int) -> None:
        """Say which row is under the pointer now; -1 for none."""
        if self._view.property("hovered_row") != row:
            self._view.setProperty("hovered_row", row)
            self._view.viewport().update()


def _set_up(view: QAbstractItemView, name: str) -> None:
    view.setAccessibleName(name)
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.setTabKeyNavigation(False)
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)


class TableView(QTableView):
    """A table: one tab stop, hairlines, hover; Enter or a double click opens the row."""

    opened = Signal(QModelIndex)
    left_by_escape = Signal()

    def __init__(self, name: str, dense: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = current_theme()
        _set_up(self, name)
        self._hover = _Hover(self)
        self.setHorizontalHeader(TableHeader(self))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.set_row_token("table_row_dense" if dense else "table_row")
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self._delegate = RowDelegate(self)
        self.setItemDelegate(self._delegate)
        self.doubleClicked.connect(self.opened)
        self.setViewportMargins(0, 0, 0, 0)
        self.verticalScrollBar().setSingleStep(theme.size("table_row"))

    def set_row_token(self, token: str) -> None:
        """Give all rows the height of a token (`list_row_two_lines` and `plan_row` hold two lines)."""
        theme = current_theme()
        two = token in {"list_row_two_lines", "plan_row"}
        high = two_line_height(theme, token) if two else row_height(theme, token)
        self.verticalHeader().setDefaultSectionSize(high)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter, leave with Esc, and let everything else move."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex())
        elif event.key() == Qt.Key.Key_Escape:
            self.left_by_escape.emit()
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the pointer."""
        self._hover.move(self.rowAt(event.position().toPoint().y()))
        super().mouseMoveEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Forget the pointer when it leaves."""
        if event.type() == QEvent.Type.Leave:
            self._hover.move(-1)
        return super().viewportEvent(event)


class RowList(QListView):
    """A list of rows, as at the left of a page of three panes or in an inspector."""

    opened = Signal(QModelIndex)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _set_up(self, name)
        self._hover = _Hover(self)
        self.setUniformItemSizes(True)
        self._delegate = RowDelegate(self)
        self.set_padding(16)
        self.setItemDelegate(self._delegate)
        self.doubleClicked.connect(self.opened)

    def set_padding(self, px: int) -> None:
        """Set the rows' content this far in from both ends."""
        self._delegate.padding = px

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter and let everything else move."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the pointer."""
        self._hover.move(self.indexAt(event.position().toPoint()).row())
        super().mouseMoveEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Forget the pointer when it leaves."""
        if event.type() == QEvent.Type.Leave:
            self._hover.move(-1)
        return super().viewportEvent(event)
