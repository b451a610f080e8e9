"""The table of contacts: code boxes of communities, columns that share the width, typing that jumps."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QStyle

from drr_desktop.ui.contact_labels import channels_label
from drr_desktop.ui.models.contact_table import GROUPS, Column, ContactTableModel
from drr_desktop.ui.theme import Theme, current_theme
from drr_desktop.ui.widgets import chip as paint
from drr_desktop.ui.widgets.inset_table import InsetTable
from drr_desktop.ui.widgets.row_delegate import Index, RowDelegate, hovered_row

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

    from drr_desktop.ui.models.contact_table import Cell
    from drr_desktop.ui.widgets.cells import CellFace

# How columns of names share the width that the others leave, and what those others need at 100 %.
_SHARES = {Column.NAME: 22, Column.ORGANIZATION: 19, Column.LANGUAGES: 17}
_NEEDED = {Column.COMMUNITY: 84, Column.LAST_TOUCH: 84, Column.CONSENT: 120}
_LEAST_NAME, _READABLE_NAME = 110, 150
_SET_IN, _BETWEEN = 16, 10
_TYPED_MS = 800


class _CellIndex:
    """Stands in for an index while one cell is painted: asking Qt for each role costs more than painting."""

    __slots__ = ("_cell", "_row")

    def __init__(self, cell: Cell, row: int) -> None:
        self._cell, self._row = cell, row

    def data(self, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what the cell shows in a role."""
        return self._cell.get(role)

    def row(self) -> int:
        """Return the cell's row."""
        return self._row


class ContactRows(RowDelegate):
    """Paint a cell; where it names groups of traditions, their code boxes."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a cell, those of the first column set in."""
        self.padding = _SET_IN if index.column() == 0 else _BETWEEN
        model = index.model()
        if isinstance(model, ContactTableModel):
            row = index.row()
            index = cast("Index", _CellIndex(model.cell(row, index.column()), row))
        super().paint(painter, option, index)

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, theme: Theme) -> None:
        """Fill only what differs from the table's own ground, which is there already."""
        rect: QRect = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme.colour("selection"))
        elif index.row() == hovered_row(option.widget):
            painter.fillRect(rect, theme.colour("hover"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.colour("hairline"))

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
        if selected and theme.is_high_contrast:
            face = replace(face, tone="selection_text", icon_tone="selection_text")
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
        """Share the width among the columns, and keep the chosen row in sight."""
        current = self.currentIndex()
        was_seen = current.isValid() and self.visualRect(current).top() < event.oldSize().height()
        super().resizeEvent(event)
        self.share_width()
        if was_seen:
            self.scrollTo(current)

    def share_width(self) -> None:
        """Give short facts what they and their heads need; names share the rest, or give way to the first."""
        header = self.horizontalHeader()
        if header.count() < len(Column):
            return
        theme = current_theme()
        needed = {c: max(theme.px(px), header.sectionSizeHint(c)) for c, px in _NEEDED.items()}
        needed[Column.CONSENT] = max(needed[Column.CONSENT], self._consent_width())
        rest = self.viewport().width() - sum(needed.values())
        shares = dict(_SHARES)
        for column in (Column.LANGUAGES, Column.ORGANIZATION):  # the card shows them too
            cramped = rest * shares[Column.NAME] // sum(shares.values()) < theme.px(_READABLE_NAME)
            self.setColumnHidden(column, cramped)
            if cramped:
                del shares[column]
        total = sum(shares.values())
        shared = {c: max(rest * s // total, theme.px(_LEAST_NAME)) for c, s in shares.items()}
        for column, width in {**shared, **needed}.items():
            if column is not Column.CONSENT:  # the last one takes what is left
                self.setColumnWidth(column, width)

    def _consent_width(self) -> int:
        """Return the width of the longest common consent: icon, both channels, room at both sides."""
        theme = current_theme()
        words = QFontMetrics(theme.font("body")).horizontalAdvance(channels_label(("email", "tel")))
        return words + theme.px(16 + 8 + 2 * _BETWEEN) + 2
