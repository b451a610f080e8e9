"""Painting of what carries a tradition or a state: chips, eve strips, code boxes, badges, avatars."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen

from drr_desktop.domain.observance import Mark
from drr_desktop.ui.icons import paint_icon
from drr_desktop.ui.painting import DASH, focus_ring, rounded, sided

if TYPE_CHECKING:
    from drr_desktop.ui.theme import GroupColours, Theme

_LEFT_TEXT, _MARK, _MARK_GAP, _RIGHT_PAD, _BAR, _AFTER_BAR = 9, 8, 5, 6, 3, 6
_SHORTEST_WORD = 22
_VCENTRE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


@dataclass(frozen=True, slots=True)
class ChipFace:
    """What one chip shows; `own` is an entry of the office, drawn as an outline without colour."""

    text: str
    group: str = "civic"
    mark: Mark = Mark.NONE
    expected: bool = False
    flush_left: bool = False
    flush_right: bool = False
    own: bool = False


@dataclass(frozen=True, slots=True)
class EveFace:
    """The evening before a day that begins at sunset; at a row's end it carries the name too."""

    time: str
    group: str
    name: str = ""


class BadgeTone(StrEnum):
    """What a badge says by its ground, icon and word."""

    NEUTRAL = "neutral"
    ACCENT = "accent"
    SUCCESS = "success"
    WARNING = "warning"
    DANGER = "danger"
    EXPECTED = "expected"


@dataclass(frozen=True, slots=True)
class Badge:
    """A short word on a soft ground; `icon` replaces the tone's own icon."""

    text: str
    tone: BadgeTone = BadgeTone.NEUTRAL
    icon: str = ""


_BADGE_ICONS = {BadgeTone.SUCCESS: "check", BadgeTone.WARNING: "warning", BadgeTone.DANGER: "x"}
_BADGE_COLOURS = {
    BadgeTone.NEUTRAL: ("hover", "muted"),
    BadgeTone.ACCENT: ("accent_soft", "accent"),
    BadgeTone.SUCCESS: ("success_soft", "success"),
    BadgeTone.WARNING: ("warning_soft", "warning"),
    BadgeTone.DANGER: ("danger_soft", "danger"),
    BadgeTone.EXPECTED: ("", "text"),
}


def paint_chip(painter: QPainter, rect: QRect, chip: ChipFace, theme: Theme, focused: bool = False) -> None:
    """Paint a chip into `rect` (20 px high at 100 %), text elided, code alone where no word fits."""
    painter.save()
    group = theme.group(chip.group)
    if chip.own:
        _own_ground(painter, rect, theme)
        ink = theme.colour("text")
        left = theme.px(8)
    else:
        _ground(painter, rect, chip, group, theme)
        ink = group.text
        left = theme.px(_LEFT_TEXT)
        if chip.mark in {Mark.FULL, Mark.EVE}:
            box = QRect(rect.left() + left, 0, theme.px(_MARK), theme.px(_MARK))
            box.moveTop(rect.top() + (rect.height() - box.height()) // 2)
            paint_mark(painter, box, chip.mark, group.edge, theme)
            left += theme.px(_MARK + _MARK_GAP)
    room = rect.adjusted(left, 0, -theme.px(_RIGHT_PAD), 0)
    _word(painter, room, chip.text, group.code, theme.font("small", 500), ink, theme)
    if focused:
        gap = theme.focus_width + 1
        focus_ring(painter, rect.adjusted(-gap, -gap, gap, gap), theme.radius("chip") + 2, theme)
    painter.restore()


def chip_width(chip: ChipFace, theme: Theme) -> int:
    """Return the width a chip needs to show its whole text."""
    text = QFontMetrics(theme.font("small", 500)).horizontalAdvance(chip.text)
    mark = _MARK + _MARK_GAP if chip.mark in {Mark.FULL, Mark.EVE} and not chip.own else 0
    return text + theme.px(_LEFT_TEXT + mark + _RIGHT_PAD) + 1


def _word(
    painter: QPainter, room: QRect, text: str, code: str, font: QFont, ink: QColor, theme: Theme
) -> None:
    metrics = QFontMetrics(font)
    painter.setFont(font)
    painter.setPen(ink)
    shown = text
    if metrics.horizontalAdvance(text) > room.width():
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        if room.width() < theme.px(_SHORTEST_WORD):
            shown = code
    painter.drawText(room, _VCENTRE, shown)


def _own_ground(painter: QPainter, rect: QRect, theme: Theme) -> None:
    edge = theme.colour("border") if theme.is_high_contrast else theme.colour("hairline")
    rounded(painter, rect, theme.px(4), theme.colour("surface"), edge)


def _ground(painter: QPainter, rect: QRect, chip: ChipFace, group: GroupColours, theme: Theme) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    radius = theme.px(4)
    left = 0 if chip.flush_left else radius
    right = 0 if chip.flush_right else radius
    whole = sided(QRectF(rect), left, right)
    painter.fillPath(whole, group.fill)
    if theme.is_high_contrast:
        _outline(painter, rect, chip, group.edge, left, right)
        return
    painter.save()
    painter.setClipPath(whole, Qt.ClipOperation.IntersectClip)
    painter.fillRect(QRect(rect.left(), rect.top(), theme.px(_BAR), rect.height()), group.edge)
    painter.restore()
    if chip.expected:
        _dashes(painter, rect, chip, group.edge, radius, theme)


def _outline(painter: QPainter, rect: QRect, chip: ChipFace, edge: QColor, left: float, right: float) -> None:
    pen = QPen(edge, 1.0)
    if chip.expected:
        pen.setDashPattern(list(DASH))
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(sided(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), left, right))


def _dashes(painter: QPainter, rect: QRect, chip: ChipFace, edge: QColor, radius: int, theme: Theme) -> None:
    """Draw the dashed edge round the three sides right of the bar; a flush side stays open."""
    pen = QPen(edge, 1.0)
    pen.setDashPattern(list(DASH))
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    box = QRectF(rect).adjusted(theme.px(_BAR), 0.5, -0.5, -0.5)
    if chip.flush_right:
        painter.drawLine(box.topLeft(), QPointF(box.right() + 1, box.top()))
        painter.drawLine(box.bottomLeft(), QPointF(box.right() + 1, box.bottom()))
        return
    painter.save()
    painter.setClipRect(rect.adjusted(theme.px(_BAR), 0, 0, 0), Qt.ClipOperation.IntersectClip)
    painter.drawPath(sided(box.adjusted(-1, 0, 0, 0), 0, radius))
    painter.restore()


def paint_mark(painter: QPainter, box: QRect, mark: Mark, edge: QColor, theme: Theme) -> None:
    """Paint the filled square (schedule nothing) or the open one (nothing the evening before)."""
    if mark is Mark.FULL:
        rounded(painter, box, theme.px(1), edge)
    elif mark is Mark.EVE:
        rounded(painter, box, theme.px(1), None, edge, 1.5 * theme.scale)


def paint_eve(painter: QPainter, rect: QRect, eve: EveFace, theme: Theme) -> None:
    """Paint an eve strip: rule on top, sunset icon, and the time or the name with the time."""
    painter.save()
    group = theme.group(eve.group)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    shape = sided(QRectF(rect), theme.px(4), 0)
    painter.setClipPath(shape, Qt.ClipOperation.IntersectClip)
    painter.fillRect(rect, group.fill)
    painter.fillRect(QRect(rect.left(), rect.top(), rect.width(), theme.px(2)), group.edge)
    side = theme.px(12)
    x = rect.left() + theme.px(8)
    paint_icon(painter, "sunset", group.text, x, rect.top() + (rect.height() - side) // 2 + 1, side)
    font = theme.font("caption", 500)
    painter.setFont(font)
    painter.setPen(group.text)
    room = rect.adjusted(x - rect.left() + side + theme.px(4), theme.px(1), -theme.px(3), 0)
    painter.drawText(room, _VCENTRE, _eve_words(eve, QFontMetrics(font), room.width()))
    painter.restore()


def _eve_words(eve: EveFace, metrics: QFontMetrics, width: int) -> str:
    if not eve.name:
        return eve.time if metrics.horizontalAdvance(eve.time) <= width else ""
    room = width - metrics.horizontalAdvance(" " + eve.time)
    return f"{metrics.elidedText(eve.name, Qt.TextElideMode.ElideRight, room)} {eve.time}"


def code_size(code: str, theme: Theme) -> tuple[int, int]:
    """Return width and height of a code box."""
    width = QFontMetrics(theme.font("caption", 600)).horizontalAdvance(code)
    return width + theme.px(10), theme.px(18)


def paint_code(painter: QPainter, x: int, middle: int, group: GroupColours, theme: Theme) -> int:
    """Paint a group's two-letter box from `x` on, centred on `middle`, and return its width."""
    painter.save()
    width, height = code_size(group.code, theme)
    box = QRect(x, middle - height // 2, width, height)
    rounded(painter, box, theme.px(4), group.fill, group.edge)
    painter.setFont(theme.font("caption", 600))
    painter.setPen(group.text)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, group.code)
    painter.restore()
    return width


def badge_size(badge: Badge, theme: Theme) -> tuple[int, int]:
    """Return width and height of a badge."""
    text = QFontMetrics(theme.font("caption", 600)).horizontalAdvance(badge.text)
    has_icon = bool(badge.icon or _BADGE_ICONS.get(badge.tone))
    return text + theme.px(16 + (16 if has_icon else 0)), theme.size("badge")


def paint_badge(painter: QPainter, x: int, middle: int, badge: Badge, theme: Theme) -> int:
    """Paint a badge from `x` on, centred on `middle`, and return its width."""
    painter.save()
    width, height = badge_size(badge, theme)
    box = QRect(x, middle - height // 2, width, height)
    ground, ink_name = _BADGE_COLOURS[badge.tone]
    ink = theme.colour(ink_name)
    expected = badge.tone is BadgeTone.EXPECTED
    edge = ink if theme.is_high_contrast else theme.colour("border") if expected else None
    rounded(painter, box, height / 2, theme.colour(ground) if ground else None, edge, dashed=expected)
    left = x + theme.px(8)
    name = badge.icon or _BADGE_ICONS.get(badge.tone, "")
    if name:
        side = theme.px(12)
        paint_icon(painter, name, ink, left, middle - side // 2, side)
        left += side + theme.px(4)
    painter.setFont(theme.font("caption", 600))
    painter.setPen(ink)
    painter.drawText(QRect(left, box.top(), box.right() - left + 1, height), _VCENTRE, badge.text)
    painter.restore()
    return width


def initials(name: str) -> str:
    """Return the first letters of the first and last word of a name."""
    words = [word for word in name.split() if word[0].isalpha()]
    letters = [words[0][0], words[-1][0]] if len(words) > 1 else [word[0] for word in words]
    return "".join(letters).upper()


def paint_avatar(painter: QPainter, rect: QRect, name: str, theme: Theme) -> None:
    """Paint a disc with a person's initials."""
    painter.save()
    rounded(painter, rect, rect.height() / 2, theme.colour("accent_soft"))
    painter.setFont(theme.font("lead", 600))
    painter.setPen(theme.colour("accent"))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, initials(name))
    painter.restore()
