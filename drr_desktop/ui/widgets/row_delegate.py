"""Painting of rows: text with icons, codes, badges and second lines, hairline below, focus inside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QApplication,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionButton,
    QStyleOptionViewItem,
    QTableView,
)

from drr_desktop.ui.icons import paint_icon
from drr_desktop.ui.painting import focus_ring, hairline
from drr_desktop.ui.theme import Theme, current_theme
from drr_desktop.ui.widgets import chip as paint
from drr_desktop.ui.widgets.cells import PLAIN, CellFace, CellRole

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

Index = QModelIndex | QPersistentModelIndex
_State = QStyle.StateFlag
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


def row_height(theme: Theme, size: str = "table_row") -> int:
    """Return a row's height: its token, or the line and 12 px where the text is larger."""
    return max(theme.size(size), QFontMetrics(theme.font("body")).height() + theme.px(12))


def two_line_height(theme: Theme, size: str = "list_row_two_lines") -> int:
    """Return the height of a row with two lines."""
    lines = QFontMetrics(theme.font("body")).height() + QFontMetrics(theme.font("caption")).height()
    return max(theme.size(size), lines + theme.px(12))


class RowDelegate(QStyledItemDelegate):
    """Paint one cell of a table or one row of a list from its texts and its `CellFace`."""

    padding = 10

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a row; widths are the header's."""
        theme = current_theme()
        face = index.data(CellRole.FACE) or PLAIN
        high = two_line_height(theme) if face.second else row_height(theme)
        return QSize(self.padding * 2, high)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the ground, the content and the hairline."""
        theme = current_theme()
        painter.save()
        rect: QRect = option.rect
        selected = bool(option.state & _State.State_Selected)
        self._ground(painter, option, index, theme)
        face: CellFace = index.data(CellRole.FACE) or PLAIN
        left, right = rect.left() + theme.px(self.padding), rect.right() - theme.px(self.padding)
        if index.data(Qt.ItemDataRole.CheckStateRole) is not None:
            left = self._check(painter, option, index, left, theme)
        right = self._right(painter, face, rect, left, right, selected, theme)
        room = QRect(left, rect.top(), max(right - left + 1, 0), rect.height())
        self._content(painter, room, str(index.data() or ""), face, index, selected, theme)
        self._focus(painter, option, index, theme)
        painter.restore()

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, theme: Theme) -> None:
        rect: QRect = option.rect
        name = str(option.widget.property("ground") or "surface") if option.widget else "surface"
        if index.data(CellRole.GROUP_HEAD):
            name = "sunken"
        elif option.state & _State.State_Selected:
            name = "selection"
        elif index.row() == hovered_row(option.widget):
            name = "hover"
        painter.fillRect(rect, theme.colour(name))
        line = theme.colour("hairline")
        hairline(painter, line, rect.left(), rect.bottom(), rect.right(), rect.bottom())

    def _check(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, left: int, theme: Theme
    ) -> int:
        box = QStyleOptionButton()
        side = theme.px(16)
        box.rect = QRect(left, option.rect.center().y() + 1 - side // 2, side, side)
        checked = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)) == Qt.CheckState.Checked
        box.state = _State.State_Enabled | (_State.State_On if checked else _State.State_Off)
        style = QApplication.style()
        style.drawPrimitive(QStyle.PrimitiveElement.PE_IndicatorCheckBox, box, painter)
        return left + side + theme.px(10)

    def _right(
        self,
        painter: QPainter,
        face: CellFace,
        rect: QRect,
        left: int,
        right: int,
        selected: bool,
        theme: Theme,
    ) -> int:
        """Paint what stands at the right end and return where the room for the text ends."""
        if face.right_badge is not None:
            width = paint.badge_size(face.right_badge, theme)[0]
            paint.paint_badge(painter, right - width + 1, rect.center().y() + 1, face.right_badge, theme)
            return right - width - theme.px(8)
        if not face.right:
            return right
        font = theme.font("caption")
        width = QFontMetrics(font).horizontalAdvance(face.right)
        painter.setFont(font)
        painter.setPen(_ink(face.right_tone, selected, theme))
        painter.drawText(QRect(right - width, rect.top(), width + 1, rect.height()), _LEFT, face.right)
        return right - width - theme.px(8)

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
        if face.second:
            self._two_lines(painter, room, text, face, selected, theme)
            return
        x, middle = room.left(), room.center().y() + 1
        if face.icon:
            side = theme.px(16)
            tone = face.icon_tone or ("muted" if face.tone == "text" else face.tone)
            paint_icon(painter, face.icon, theme.colour(tone), x, middle - side // 2, side)
            x += side + theme.px(8)
        if face.chip is not None:
            width = min(paint.chip_width(face.chip, theme), room.right() - x + 1)
            chip_high = theme.size("chip")
            paint.paint_chip(painter, QRect(x, middle - chip_high // 2, width, chip_high), face.chip, theme)
            x += width + theme.px(8)
        font = theme.font("body", 600 if face.strong and selected else 500 if face.strong else 400)
        metrics = QFontMetrics(font)
        trail = self._trail_width(face, theme)
        width = max(room.right() - x + 1 - trail, 0)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
        painter.setFont(font)
        painter.setPen(_ink(face.tone, selected, theme))
        align = index.data(Qt.ItemDataRole.TextAlignmentRole)
        flags = int(align) if align is not None else int(_LEFT)
        painter.drawText(QRect(x, room.top(), width, room.height()), flags, shown)
        self._trail(painter, x + metrics.horizontalAdvance(shown), middle, bool(text), face, theme)

    def _two_lines(
        self, painter: QPainter, room: QRect, text: str, face: CellFace, selected: bool, theme: Theme
    ) -> None:
        first, second = theme.font("body", 600 if selected else 500), theme.font("caption")
        upper, lower = QFontMetrics(first), QFontMetrics(second)
        x = room.left()
        if face.icon:
            side = theme.px(18)
            tone = theme.colour(face.icon_tone or "muted")
            paint_icon(painter, face.icon, tone, x, room.center().y() - side // 2, side)
            x += side + theme.px(12)
        top = room.top() + (room.height() - upper.height() - lower.height()) // 2
        width = max(room.right() - x + 1, 0)
        if face.chip is not None:
            self._chip_over_line(painter, room, face, selected, theme)
            return
        painter.setFont(first)
        painter.setPen(_ink(face.tone, selected, theme))
        shown = upper.elidedText(text, Qt.TextElideMode.ElideRight, width - self._trail_width(face, theme))
        painter.drawText(QRect(x, top, width, upper.height()), _LEFT, shown)
        middle = top + upper.height() // 2
        self._trail(painter, x + upper.horizontalAdvance(shown), middle, True, face, theme)
        painter.setFont(second)
        painter.setPen(_ink(face.second_tone, selected, theme))
        below = lower.elidedText(face.second, Qt.TextElideMode.ElideRight, width)
        painter.drawText(QRect(x, top + upper.height(), width, lower.height()), _LEFT, below)

    def _chip_over_line(
        self, painter: QPainter, room: QRect, face: CellFace, selected: bool, theme: Theme
    ) -> None:
        """Paint a chip with its facts in a muted line below."""
        if face.chip is None:
            return
        font = theme.font("caption")
        line, high, gap = QFontMetrics(font).height(), theme.size("chip"), theme.px(3)
        top = room.top() + (room.height() - line - high - gap) // 2
        width = min(paint.chip_width(face.chip, theme), room.width())
        paint.paint_chip(painter, QRect(room.left(), top, width, high), face.chip, theme)
        painter.setFont(font)
        painter.setPen(_ink(face.second_tone, selected, theme))
        shown = QFontMetrics(font).elidedText(face.second, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(QRect(room.left(), top + high + gap, room.width(), line), _LEFT, shown)

    def _trail_width(self, face: CellFace, theme: Theme) -> int:
        width = paint.code_size(theme.group(face.code).code, theme)[0] + theme.px(8) if face.code else 0
        return width + sum(paint.badge_size(badge, theme)[0] + theme.px(8) for badge in face.badges)

    def _trail(
        self, painter: QPainter, x: int, middle: int, after_text: bool, face: CellFace, theme: Theme
    ) -> None:
        x += theme.px(8) if after_text else 0
        if face.code:
            x += paint.paint_code(painter, x, middle, theme.group(face.code), theme) + theme.px(8)
        for badge in face.badges:
            x += paint.paint_badge(painter, x, middle, badge, theme) + theme.px(8)

    def _focus(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, theme: Theme) -> None:
        """Draw the focus ring inside the row, painted last; in a table each cell draws its part."""
        view = option.widget
        if not (option.state & _State.State_HasFocus) and not _row_has_focus(view, index):
            return
        rect: QRect = option.rect
        if isinstance(view, QTableView):
            whole = QRect(0, rect.top(), view.viewport().width(), rect.height())
            painter.setClipRect(rect)
            rect = whole
        focus_ring(painter, rect, 0, theme)


def _row_has_focus(view: object, index: Index) -> bool:
    if not isinstance(view, QTableView) or not view.hasFocus():
        return False
    return view.currentIndex().row() == index.row()


def hovered_row(view: object) -> int:
    """Return the row under the pointer; -1 where there is none."""
    row = view.property("hovered_row") if view is not None else None  # type: ignore[attr-defined]
    return -1 if row is None else int(row)


def _ink(tone: str, selected: bool, theme: Theme) -> QColor:
    if selected and tone in {"text", "muted"}:
        return theme.colour("selection_text")
    return theme.colour(tone)
