"""Icons: one family of SVG drawings, tinted once for each colour, size and pixel ratio."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap

from drr_desktop.paths import resources
from drr_desktop.ui.theme import current_theme

_KEPT = 2000
_pixmaps: dict[tuple[str, int, int, float], QPixmap] = {}


@cache
def _drawing(name: str) -> str:
    return (resources() / "icons" / f"{name}.svg").read_text(encoding="utf-8")


def names() -> tuple[str, ...]:
    """Return the names of all icons."""
    return tuple(sorted(path.stem for path in (resources() / "icons").glob("*.svg")))


def pixmap(name: str, colour: QColor, size: int, ratio: float = 1.0) -> QPixmap:
    """Return an icon in one colour, `size` logical pixels square; FileNotFoundError where there is none."""
    key = (name, colour.rgba(), size, ratio)
    found = _pixmaps.get(key)
    if found is None:
        if len(_pixmaps) > _KEPT:
            _pixmaps.clear()
        found = _pixmaps[key] = _render(name, colour, size, ratio)
    return found


def _render(name: str, colour: QColor, size: int, ratio: float) -> QPixmap:
    from PySide6.QtSvg import QSvgRenderer

    text = _drawing(name).replace("currentColor", colour.name())
    drawn = QPixmap(round(size * ratio), round(size * ratio))
    drawn.setDevicePixelRatio(ratio)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    QSvgRenderer(QByteArray(text.encode())).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return drawn


def icon(name: str, colour: QColor | None = None, size: int | None = None) -> QIcon:
    """Return an icon for a control, sharp at pixel ratios 1 and 2, with its disabled look."""
    theme = current_theme()
    side = size or theme.size("icon")
    made = QIcon()
    for ratio in (1.0, 2.0):
        made.addPixmap(pixmap(name, colour or theme.colour("text"), side, ratio))
        made.addPixmap(pixmap(name, theme.disabled_text(), side, ratio), QIcon.Mode.Disabled)
    return made


def paint_icon(painter: QPainter, name: str, colour: QColor, x: int, y: int, size: int) -> None:
    """Paint an icon with its upper left corner at whole pixels."""
    device = painter.device()
    ratio = device.devicePixelRatioF() if device is not None else 1.0
    painter.drawPixmap(x, y, pixmap(name, colour, size, ratio))
