"""Crisp strokes: hairlines, rounded frames, dashes and focus rings on whole device pixels."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

if TYPE_CHECKING:
    from drr_desktop.ui.theme import Theme

DASH = (3.0, 2.0)


def hairline(painter: QPainter, colour: QColor, x1: int, y1: int, x2: int, y2: int) -> None:
    """Draw a straight line of one device pixel, from and to the pixels given."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    pen = QPen(colour, 0)
    painter.setPen(pen)
    painter.drawLine(x1, y1, x2, y2)


def rounded(
    painter: QPainter,
    rect: QRect,
    radius: float,
    fill: QColor | None = None,
    edge: QColor | None = None,
    width: float = 1.0,
    dashed: bool = False,
) -> None:
    """Fill and stroke a rounded rectangle whose edge lies inside `rect` on whole pixels."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    if edge is None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(fill or Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(rect), radius, radius)
        return
    pen = QPen(edge, width)
    if dashed:
        pen.setDashPattern(list(DASH))
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    half = width / 2
    painter.setPen(pen)
    painter.setBrush(fill or Qt.BrushStyle.NoBrush)
    inner = QRectF(rect).adjusted(half, half, -half, -half)
    painter.drawRoundedRect(inner, max(radius - half, 0), max(radius - half, 0))


def sided(rect: QRectF, left: float, right: float) -> QPainterPath:
    """Return a rectangle as a path, with one radius for the left corners and one for the right."""
    path = QPainterPath()
    path.moveTo(rect.left() + left, rect.top())
    path.lineTo(rect.right() - right, rect.top())
    _corner(path, rect.right() - 2 * right, rect.top(), right, 90)
    path.lineTo(rect.right(), rect.bottom() - right)
    _corner(path, rect.right() - 2 * right, rect.bottom() - 2 * right, right, 0)
    path.lineTo(rect.left() + left, rect.bottom())
    _corner(path, rect.left(), rect.bottom() - 2 * left, left, 270)
    path.lineTo(rect.left(), rect.top() + left)
    _corner(path, rect.left(), rect.top(), left, 180)
    path.closeSubpath()
    return path


def _corner(path: QPainterPath, x: float, y: float, radius: float, angle: float) -> None:
    if radius > 0:
        path.arcTo(x, y, 2 * radius, 2 * radius, angle, -90)


def focus_ring(painter: QPainter, rect: QRect, radius: float, theme: Theme) -> None:
    """Draw the focus ring just inside `rect`."""
    rounded(painter, rect, radius, None, theme.colour("focus"), theme.focus_width)
