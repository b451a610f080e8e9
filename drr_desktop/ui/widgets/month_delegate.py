"""Painting of one day of the month: number, chips in their lanes, eve strips, what is hidden."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from drr_desktop.domain.month_view import OwnEntry
from drr_desktop.domain.occurrence import Certainty
from drr_desktop.ui import dates
from drr_desktop.ui.models.month_model import Index, MonthRole, short_name
from drr_desktop.ui.painting import hairline, rounded
from drr_desktop.ui.theme import Theme, current_theme
from drr_desktop.ui.widgets.chip import ChipFace, EveFace, paint_chip, paint_eve

if TYPE_CHECKING:
    from datetime import date

    from drr_desktop.ui.widgets.month_lanes import Entry, Placed, WeekLanes

FIRST_LANE = 27
_INSET = 4
_SECOND_ROOM = 40  # px for a number and enough of a month to know it by
_EVE_FROM, _NAMED_EVE_FROM = 0.42, 0.12
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def lane_top(theme: Theme, lane: int) -> int:
    """Return how far below a cell's top a lane begins."""
    return theme.px(FIRST_LANE) + lane * theme.size("chip_lane")


def lanes_in(theme: Theme, height: int) -> int:
    """Return how many chips fit into a cell of a height, one at least."""
    below = theme.size("chip_lane") - theme.size("chip")
    return max((height - 1 + below - theme.px(FIRST_LANE)) // theme.size("chip_lane"), 1)


def face_of(placed: Placed) -> ChipFace:
    """Return the look of a placed entry's chip."""
    entry = placed.entry
    if isinstance(entry, OwnEntry):
        return ChipFace(short_name(entry), own=True)
    return ChipFace(
        short_name(entry),
        entry.observance.tradition.group,
        entry.observance.mark,
        entry.certainty is Certainty.EXPECTED,
        flush_left=not placed.starts_here or placed.eve is not None,
        flush_right=not placed.ends_here,
    )


def plain_face(entry: Entry) -> ChipFace:
    """Return the look of an entry's chip outside the grid."""
    if isinstance(entry, OwnEntry):
        return ChipFace(short_name(entry), own=True)
    group, expected = entry.observance.tradition.group, entry.certainty is Certainty.EXPECTED
    return ChipFace(short_name(entry), group, entry.observance.mark, expected)


def chip_rect(theme: Theme, cell: QRect, column: int, placed: Placed) -> QRect:
    """Return the rectangle of a whole chip, given the cell of one of its columns; all are equally wide."""
    width = cell.width()
    left = cell.left() - (column - placed.first) * width
    right = left + (placed.last - placed.first + 1) * width - 1
    follows_eve = placed.eve is not None
    begins_inside = placed.starts_here and not follows_eve
    left += theme.px(_INSET) if begins_inside else 0
    right -= theme.px(_INSET) if placed.ends_here else 0
    return QRect(left, cell.top() + lane_top(theme, placed.lane), right - left + 1, theme.size("chip"))


class MonthDelegate(QStyledItemDelegate):
    """Paint days; what lies over several cells is painted in each, clipped to it."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the smallest useful cell: two lanes and the words below them."""
        theme = current_theme()
        return QSize(theme.px(60), lane_top(theme, 3) + 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one day."""
        theme = current_theme()
        cell: QRect = option.rect
        painter.save()
        painter.setClipRect(cell, Qt.ClipOperation.IntersectClip)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        in_month = bool(index.data(MonthRole.IN_MONTH))
        ground = "accent_soft" if selected else "surface" if in_month else "off_month"
        painter.fillRect(cell, theme.colour(ground))
        line = theme.colour("hairline")
        hairline(painter, line, cell.right(), cell.top(), cell.right(), cell.bottom())
        hairline(painter, line, cell.left(), cell.bottom(), cell.right(), cell.bottom())
        self._head(painter, cell, index, in_month, theme)
        week: WeekLanes = index.data(MonthRole.WEEK)
        for placed in week.at(index.column()):
            self._placed(painter, cell, index.column(), placed, theme)
        hidden = len(week.hidden[index.column()])
        if hidden:
            self._more(painter, cell, hidden, theme)
        painter.restore()

    def _head(self, painter: QPainter, cell: QRect, index: Index, in_month: bool, theme: Theme) -> None:
        day: date = index.data(MonthRole.DAY)
        head = QRect(cell.left(), cell.top(), cell.width() - 1, theme.size("day_header"))
        if index.data(MonthRole.IS_TODAY):
            used = self._today(painter, head, str(day.day), theme)
        else:
            names_month = day.day == 1 or (index.row() == 0 and index.column() == 0 and not in_month)
            text = dates.short_day(day) if names_month else str(day.day)
            painter.setFont(theme.font("body", 600 if in_month else 400))
            painter.setPen(theme.colour("text" if in_month else "muted"))
            painter.drawText(head.adjusted(theme.px(8), theme.px(3), 0, 0), _LEFT, text)
            used = theme.px(8) + QFontMetrics(painter.font()).horizontalAdvance(text)
        second = str(index.data(MonthRole.SECOND_DATE) or "")
        room = head.adjusted(used + theme.px(6), theme.px(3), -theme.px(8), 0)
        if second and room.width() >= theme.px(_SECOND_ROOM):
            painter.setFont(theme.font("caption"))
            painter.setPen(theme.colour("muted"))
            shown = painter.fontMetrics().elidedText(second, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, _RIGHT, shown)

    def _today(self, painter: QPainter, head: QRect, number: str, theme: Theme) -> int:
        side = theme.px(20)
        box = QRect(head.left() + theme.px(5), head.top() + theme.px(4), side, side)
        rounded(painter, box, theme.px(6), theme.colour("accent"))
        painter.setFont(theme.font("body", 600))
        painter.setPen(theme.colour("accent_text"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, number)
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.colour("muted"))
        word = self.tr("Today")
        left = box.right() - head.left() + theme.px(5)
        painter.drawText(head.adjusted(left, theme.px(3), 0, 0), _LEFT, word)
        return left + QFontMetrics(painter.font()).horizontalAdvance(word)

    def _placed(self, painter: QPainter, cell: QRect, column: int, placed: Placed, theme: Theme) -> None:
        if placed.eve == column:
            self._eve(painter, cell, placed, theme)
        if placed.first <= column <= placed.last:
            paint_chip(painter, chip_rect(theme, cell, column, placed), face_of(placed), theme)

    def _eve(self, painter: QPainter, cell: QRect, placed: Placed, theme: Theme) -> None:
        entry = placed.entry
        if isinstance(entry, OwnEntry) or entry.begins_at is None:
            return
        named = placed.is_eve_only
        left = cell.left() + round(cell.width() * (_NAMED_EVE_FROM if named else _EVE_FROM))
        top = cell.top() + lane_top(theme, placed.lane)
        strip = QRect(left, top, cell.right() - left + 1, theme.size("chip"))
        name = short_name(entry) if named else ""
        group = entry.observance.tradition.group
        paint_eve(painter, strip, EveFace(dates.clock(entry.begins_at.time()), group, name), theme)

    def _more(self, painter: QPainter, cell: QRect, count: int, theme: Theme) -> None:
        painter.setFont(theme.font("caption", 600))
        painter.setPen(theme.colour("accent"))
        room = more_rect(theme, cell)
        painter.drawText(room.adjusted(theme.px(7), 0, 0, 0), _LEFT, self.tr("+{} more").format(count))


def more_rect(theme: Theme, cell: QRect) -> QRect:
    """Return where the words "+2 more" stand: in the last lane that fits."""
    top = cell.top() + lane_top(theme, lanes_in(theme, cell.height()) - 1)
    return QRect(cell.left() + theme.px(_INSET), top, cell.width() - theme.px(8), theme.size("chip"))
