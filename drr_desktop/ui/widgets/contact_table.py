"""The table of contacts: code boxes of communities, columns that share the width, typing that jumps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent

from drr_desktop.ui.models.contact_table import GROUPS, Column
from drr_desktop.ui.theme import Theme, current_theme
from drr_desktop.ui.widgets import chip as paint
from drr_desktop.ui.widgets.inset_table import InsetTable
from drr_desktop.ui.widgets.row_delegate import Index, RowDelegate

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

    from drr_desktop.ui.widgets.cells import CellFace

# Each column's share of the width, in pixels at the size of the design.
_SHARES = {
    Column.NAME: 220,
    Column.ORGANIZATION: 186,
    Column.COMMUNITY: 88,
    Column.LANGUAGES: 164,
    Column.LAST_TOUCH: 90,
    Column.CONSENT: 168,
}
_SET_IN, _BETWEEN = 16, 10
_TYPED_MS = 800


class ContactRows(RowDelegate):
    """Paint a cell; where it names groups of traditions, their code boxes."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a cell, those of the first column set in."""
        self.padding = _SET_IN if index.column() == 0 else _BETWEEN
        super().paint(painter, option, index)

    def _content(
        self,
        painter: QPainter,
        room: QRect,
        text: str,
        face: CellFace,
        index: Index,
        selected: bool,
        theme: Theme,
    ) -> None:
        groups = index.data(GROUPS)
        if groups is None:
            super()._content(painter, room, text, face, index, selected, theme)
            return
        x, middle = room.left(), room.center().y() + 1
        for place, key in enumerate(groups):
            group = theme.group(key)
            width = paint.code_size(group.code, theme)[0]
            if x + width > room.right() + 1:
                self._more(painter, x, room, len(groups) - place, selected, theme)
                return
            x += paint.paint_code(painter, x, middle, group, theme) + theme.px(4)

    def _more(self, painter: QPainter, x: int, room: QRect, count: int, selected: bool, theme: Theme) -> None:
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.colour("selection_text" if selected else "muted"))
        left = min(x, room.right() - QFontMetrics(painter.font()).horizontalAdvance(f"+{count}"))
        painter.drawText(
            room.adjusted(left - room.left(), 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, f"+{count}"
        )


class ContactTable(InsetTable):
    """Emits what is typed into it, gathered while the typing goes on."""

    typed = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._contact_rows = ContactRows(self)
        self.setItemDelegate(self._contact_rows)
        self._gathered = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_TYPED_MS)
        self._pause.timeout.connect(self._forget_typed)
        self.horizontalHeader().setSectionsClickable(True)
        self.horizontalHeader().setSortIndicatorShown(True)

    def keyboardSearch(self, search: str) -> None:
        """Say what is typed instead of looking through every row."""
        if not self._gathered and not search.strip():
            return
        self._gathered += search
        self._pause.start()
        self.typed.emit(self._gathered)

    def _forget_typed(self) -> None:
        self._gathered = ""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width among the columns."""
        super().resizeEvent(event)
        self.share_width()

    def share_width(self) -> None:
        """Give each column its share, and never less than its head needs."""
        header = self.horizontalHeader()
        if header.count() < len(Column):
            return
        whole, theme = self.viewport().width(), current_theme()
        total = sum(_SHARES.values())
        for column, share in _SHARES.items():
            least = header.sectionSizeHint(column) if column is not Column.NAME else theme.px(140)
            if column is not Column.CONSENT:  # the last one takes what is left
                self.setColumnWidth(column, max(whole * share // total, least))
