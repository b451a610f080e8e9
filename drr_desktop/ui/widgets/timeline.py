"""A timeline: rings with icons joined by a line, what happened beside them, days as heads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from drr_desktop.ui.icons import paint_icon
from drr_desktop.ui.painting import hairline, rounded
from drr_desktop.ui.theme import Theme, current_theme
from drr_desktop.ui.widgets import chip as paint
from drr_desktop.ui.widgets.cells import PLAIN, CellFace, CellRole
from drr_desktop.ui.widgets.row_delegate import Index, RowDelegate
from drr_desktop.ui.widgets.tables import RowList

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_RING, _ICON, _TEXT, _LEAD = 23, 14, 33, 56
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class TimelineDelegate(RowDelegate):
    """Paint a `CellFace` as one entry: lead, ring with icon, text and code, second line, badges, right.

    `joined` draws the line between rings and leaves the hairlines out, as in an inspector; without it
    entries are parted by hairlines, as on a page.
    """

    joined = True

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return a head's or an entry's height."""
        theme = current_theme()
        if index.data(CellRole.GROUP_HEAD):
            return QSize(100, max(theme.px(32), QFontMetrics(theme.font("body")).height() + theme.px(10)))
        face: CellFace = index.data(CellRole.FACE) or PLAIN
        high = self._lines_height(face, theme) + theme.px(8 if self.joined else 22)
        return QSize(100, max(high, theme.px(_RING + 10)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a head as any row, an entry with its ring."""
        if index.data(CellRole.GROUP_HEAD):
            super().paint(painter, option, index)
            return
        theme = current_theme()
        face: CellFace = index.data(CellRole.FACE) or PLAIN
        rect: QRect = option.rect
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if self.joined:
            ground = str(option.widget.property("ground") or "raised") if option.widget else "raised"
            painter.fillRect(rect, theme.colour("selection" if selected else ground))
        else:
            self._ground(painter, option, index, theme)
        left = rect.left() + theme.px(self.padding)
        top = rect.top() + theme.px(3 if self.joined else 11)
        left = self._lead(painter, face, left, top, selected, theme)
        ring = QRect(left, top, theme.px(_RING), theme.px(_RING))
        self._ring(painter, face, index, ring, rect, selected, theme)
        room = QRect(left + theme.px(_TEXT), top, rect.right() - theme.px(self.padding) - left, rect.height())
        room.setRight(rect.right() - theme.px(self.padding))
        self._words(painter, room, str(index.data() or ""), face, selected, theme)
        self._focus(painter, option, index, theme)
        painter.restore()

    def _lines_height(self, face: CellFace, theme: Theme) -> int:
        high = QFontMetrics(theme.font("body")).height() + theme.px(3)
        if face.second:
            high += QFontMetrics(self._second_font(theme)).height()
        return high + (theme.size("badge") + theme.px(5) if face.below else 0)

    def _second_font(self, theme: Theme) -> QFont:
        return theme.font("caption" if self.joined else "body")

    def _lead(
        self, painter: QPainter, face: CellFace, left: int, top: int, selected: bool, theme: Theme
    ) -> int:
        if not face.lead:
            return left
        painter.setFont(theme.font("body"))
        painter.setPen(theme.colour("selection_text" if selected else "muted"))
        painter.drawText(QRect(left, top, theme.px(_LEAD), theme.px(_RING)), _LEFT, face.lead)
        return left + theme.px(_LEAD)

    def _ring(
        self,
        painter: QPainter,
        face: CellFace,
        index: Index,
        ring: QRect,
        rect: QRect,
        selected: bool,
        theme: Theme,
    ) -> None:
        middle = ring.center().x()
        is_last = index.row() == index.model().rowCount() - 1
        if self.joined and not is_last:
            hairline(painter, theme.colour("hairline"), middle, ring.bottom() + 3, middle, rect.bottom() + 1)
        outline = "border" if theme.is_high_contrast else "button_border"
        edge = theme.colour("selection_text" if selected else outline)
        rounded(painter, ring, ring.width() / 2, None, edge)
        side = theme.px(_ICON)
        x, y = ring.left() + (ring.width() - side) // 2, ring.top() + (ring.height() - side) // 2
        tone = "selection_text" if selected else face.icon_tone or "muted"
        paint_icon(painter, face.icon or "note", theme.colour(tone), x, y, side)

    def _words(
        self, painter: QPainter, room: QRect, text: str, face: CellFace, selected: bool, theme: Theme
    ) -> None:
        ink = theme.colour("selection_text") if selected else theme.colour(face.tone)
        muted = theme.colour("selection_text") if selected else theme.colour(face.second_tone)
        font = theme.font("body", 600 if face.strong else 400)
        metrics = QFontMetrics(font)
        first = QRect(room.left(), room.top(), room.width(), metrics.height() + theme.px(3))
        width = first.width() - self._right_fact(painter, first, face, selected, theme)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width - self._trail_width(face, theme))
        painter.setFont(font)
        painter.setPen(ink)
        painter.drawText(first, _LEFT, shown)
        end = first.left() + metrics.horizontalAdvance(shown)
        self._trail(painter, end, first.center().y() + 1, True, face, theme)
        top = first.bottom() + 1
        if face.second:
            small = self._second_font(theme)
            lines = QFontMetrics(small)
            painter.setFont(small)
            painter.setPen(muted)
            second = lines.elidedText(face.second, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(QRect(room.left(), top, room.width(), lines.height()), _LEFT, second)
            top += lines.height()
        x = room.left()
        for badge in face.below:
            middle = top + theme.px(3) + theme.size("badge") // 2
            x += paint.paint_badge(painter, x, middle, badge, theme) + theme.px(8)

    def _right_fact(
        self, painter: QPainter, line: QRect, face: CellFace, selected: bool, theme: Theme
    ) -> int:
        if not face.right:
            return 0
        font = theme.font("caption")
        width = QFontMetrics(font).horizontalAdvance(face.right)
        painter.setFont(font)
        painter.setPen(theme.colour("selection_text" if selected else face.right_tone))
        painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, face.right)
        return width + theme.px(10)


class Timeline(RowList):
    """A list of entries; `joined` for the one in an inspector."""

    def __init__(self, name: str, joined: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.setUniformItemSizes(False)
        self._entries = TimelineDelegate(self)
        self._entries.joined = joined
        self._entries.padding = 20 if joined else 16
        self.setItemDelegate(self._entries)
