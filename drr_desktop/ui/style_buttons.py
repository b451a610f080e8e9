"""How buttons look: filled, secondary, quiet and tinted push buttons, segments, tokens and icon buttons."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QIcon, QPainter
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOption, QToolButton, QWidget

from drr_desktop.ui.icons import paint_icon
from drr_desktop.ui.painting import hairline, rounded
from drr_desktop.ui.theme import Theme, mixed

# Dynamic properties that a widget carries to say how it looks.
LOOK = "look"  # filled, secondary, quiet, tinted, filter, token, segment, icon
SMALL = "small"
ICON_NAME = "icon_name"
SHORTCUT_HINT = "shortcut_hint"
COUNT = "count"
MENU_ARROW = "menu_arrow"
CLOSE_CROSS = "close_cross"
PLACE = "place"  # of a segment: first, middle, last, only

_State = QStyle.StateFlag
_GAP = 7
_CHEVRON = 12


@dataclass(frozen=True, slots=True)
class _Paint:
    """Ground, edge and ink of one button in one state."""

    ground: QColor | None
    edge: QColor | None
    ink: QColor


def look_of(widget: QWidget) -> str:
    """Return the look a button asks for; plain ones are secondary."""
    return str(widget.property(LOOK) or "secondary")


def _paint_for(look: str, option: QStyleOption, widget: QWidget, theme: Theme) -> _Paint:
    state: QStyle.StateFlag = option.state
    enabled = bool(state & _State.State_Enabled)
    hover = enabled and bool(state & _State.State_MouseOver)
    pressed = bool(state & _State.State_Sunken)
    colour = theme.colour
    if not enabled:
        edge = None if look in {"quiet", "icon"} else colour("hairline")
        return _Paint(colour("surface") if edge else None, edge, theme.disabled_text())
    if look == "filled":
        ground = colour("accent_hover") if hover or pressed else colour("accent")
        return _Paint(ground, None, colour("accent_text"))
    if look in {"tinted", "token"} or (look == "filter" and widget.property("active")):
        ground = mixed(colour("accent_soft"), colour("accent"), 0.12 if hover or pressed else 0)
        return _Paint(ground, colour("accent"), colour("accent"))
    if look in {"quiet", "icon"}:
        ground_or_none = colour("hover") if hover or pressed else None
        ink = colour("accent") if look == "quiet" else colour("muted")
        return _Paint(ground_or_none, None, ink)
    ground = colour("hover") if hover or pressed else colour("button")
    ink = colour("muted") if look == "filter" and not widget.property("strong") else colour("text")
    return _Paint(ground, colour("button_border"), ink)


def _weight(look: str, widget: QWidget) -> int:
    if look in {"filled", "tinted", "token"}:
        return 600
    if look == "filter":
        return 600 if widget.property("active") or widget.property("strong") else 400
    return 500


def _font_role(look: str, small: bool) -> str:
    if look == "token":
        return "lead"
    return "small" if small or look == "filter" else "body"


def push_button(painter: QPainter, option: QStyleOption, button: QPushButton, theme: Theme) -> None:
    """Draw a push button: ground, icon, word, and what follows the word."""
    painter.save()
    look = look_of(button)
    paint = _paint_for(look, option, button, theme)
    rect: QRect = option.rect
    rounded(painter, rect, theme.px(6), paint.ground, paint.edge)
    _content(painter, rect, button, paint, theme)
    painter.restore()


def _content(painter: QPainter, rect: QRect, button: QPushButton, paint: _Paint, theme: Theme) -> None:
    look, small = look_of(button), bool(button.property(SMALL))
    font = theme.font(_font_role(look, small), _weight(look, button))
    metrics = QFontMetrics(font)
    text = button.text().replace("&", "")
    width = _content_width(button, metrics, theme)
    x = rect.left() + max((rect.width() - width) // 2, theme.px(3))
    middle = rect.center().y() + 1
    name = str(button.property(ICON_NAME) or "")
    if name:
        side = theme.px(14 if small or look == "filter" else 16)
        paint_icon(painter, name, _icon_ink(look, button, paint, theme), x, middle - side // 2, side)
        x += side + (theme.px(_gap(look)) if text else 0)
    painter.setFont(font)
    painter.setPen(paint.ink)
    space = rect.right() + 1 - x
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(space, 0))
    painter.drawText(
        QRect(x, rect.top(), max(space, 0), rect.height()),
        Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft,
        shown,
    )
    _after_word(painter, x + metrics.horizontalAdvance(shown), middle, button, paint, theme)


def _icon_ink(look: str, button: QPushButton, paint: _Paint, theme: Theme) -> QColor:
    if look == "filter" and button.isEnabled() and not button.property("active"):
        return theme.colour("muted")
    return paint.ink


def _gap(look: str) -> int:
    return 5 if look == "quiet" else _GAP


def _after_word(
    painter: QPainter, x: int, middle: int, button: QPushButton, paint: _Paint, theme: Theme
) -> None:
    hint = str(button.property(SHORTCUT_HINT) or "")
    if hint:
        edge = paint.ink if look_of(button) == "filled" else theme.colour("hairline")
        key_hint(painter, x + theme.px(8), middle, hint, theme, paint.ink, edge)
    count = button.property(COUNT)
    if count is not None and str(count):
        _count_disc(painter, x + theme.px(8), middle, str(count), theme)
    for flag, name in ((MENU_ARROW, "chevron-down"), (CLOSE_CROSS, "x")):
        if button.property(flag):
            side = theme.px(_CHEVRON)
            ink = _icon_ink(look_of(button), button, paint, theme)
            paint_icon(painter, name, ink, x + theme.px(6), middle - side // 2, side)


def key_hint(
    painter: QPainter, x: int, middle: int, text: str, theme: Theme, ink: QColor, edge: QColor
) -> int:
    """Paint a key's name in a small outlined box, and return its width."""
    font = theme.font("caption")
    painter.setFont(font)
    width = QFontMetrics(font).horizontalAdvance(text) + theme.px(12)
    height = theme.px(18)
    box = QRect(x, middle - height // 2, width, height)
    rounded(painter, box, theme.px(4), None, edge)
    painter.setPen(ink)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
    return width


def _count_disc(painter: QPainter, x: int, middle: int, text: str, theme: Theme) -> None:
    font = theme.font("caption", 600)
    height = theme.px(20)
    width = max(QFontMetrics(font).horizontalAdvance(text) + theme.px(12), height)
    box = QRect(x, middle - height // 2, width, height)
    rounded(painter, box, height / 2, theme.colour("hover"))
    painter.setFont(font)
    painter.setPen(theme.colour("muted"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


def _content_width(button: QPushButton, metrics: QFontMetrics, theme: Theme) -> int:
    small = bool(button.property(SMALL)) or look_of(button) == "filter"
    text = button.text().replace("&", "")
    width = metrics.horizontalAdvance(text)
    if button.property(ICON_NAME):
        width += theme.px(14 if small else 16) + (theme.px(_gap(look_of(button))) if text else 0)
    caption = QFontMetrics(theme.font("caption", 600))
    if hint := button.property(SHORTCUT_HINT):
        width += theme.px(20) + caption.horizontalAdvance(str(hint))
    count = button.property(COUNT)
    if count is not None and str(count):
        width += theme.px(8) + max(caption.horizontalAdvance(str(count)) + theme.px(12), theme.px(20))
    if button.property(MENU_ARROW) or button.property(CLOSE_CROSS):
        width += theme.px(6 + _CHEVRON)
    return width


def push_button_size(button: QPushButton, theme: Theme) -> QSize:
    """Return the size a push button asks for."""
    look, small = look_of(button), bool(button.property(SMALL))
    metrics = QFontMetrics(theme.font(_font_role(look, small), _weight(look, button)))
    token = {"token": 28, "filter": 26}.get(look, 26 if small else 32)
    padding = 9 if small or look in {"filter", "quiet"} else 12
    if look == "quiet":
        padding = 3
    width = _content_width(button, metrics, theme) + 2 * theme.px(padding)
    height = max(theme.px(token), metrics.height() + theme.px(8))
    return QSize(max(width, height), height)


def tool_button(painter: QPainter, option: QStyleOption, button: QToolButton, theme: Theme) -> None:
    """Draw a segment of a segmented control, a token with a menu, or a button that is an icon alone."""
    painter.save()
    look = str(button.property(LOOK) or "icon")
    if look == "segment":
        _segment(painter, option, button, theme)
    elif look == "token":
        _token(painter, option, button, theme)
    else:
        _icon_button(painter, option, button, theme)
    painter.restore()


def _segment(painter: QPainter, option: QStyleOption, button: QToolButton, theme: Theme) -> None:
    rect: QRect = option.rect
    place = str(button.property(PLACE) or "only")
    state: QStyle.StateFlag = option.state
    ground = theme.colour("button")
    if button.isChecked():
        ground = theme.colour("selection")
    elif state & _State.State_MouseOver:
        ground = theme.colour("hover")
    wide = rect.adjusted(
        0 if place in {"first", "only"} else -theme.px(10),
        0,
        0 if place in {"last", "only"} else theme.px(10),
        0,
    )
    painter.setClipRect(rect)
    rounded(painter, wide, theme.px(6), ground, theme.colour("button_border"))
    if place in {"middle", "last"}:
        edge = theme.colour("button_border")
        hairline(painter, edge, rect.left(), rect.top() + 1, rect.left(), rect.bottom() - 1)
    painter.setFont(theme.font("body", 600 if button.isChecked() else 500))
    ink = theme.colour("selection_text") if button.isChecked() else theme.colour("muted")
    painter.setPen(ink if button.isEnabled() else theme.disabled_text())
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, button.text())


def _token(painter: QPainter, option: QStyleOption, button: QToolButton, theme: Theme) -> None:
    rect: QRect = option.rect
    paint = _paint_for("token", option, button, theme)
    rounded(painter, rect, theme.px(6), paint.ground, paint.edge)
    painter.setFont(theme.font("lead", 600))
    painter.setPen(paint.ink)
    room = rect.adjusted(theme.px(9), 0, -theme.px(26), 0)
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, button.text())
    side = theme.px(_CHEVRON)
    top = rect.center().y() + 1 - side // 2
    paint_icon(painter, "chevron-down", paint.ink, rect.right() - theme.px(9) - side + 1, top, side)


def _icon_button(painter: QPainter, option: QStyleOption, button: QToolButton, theme: Theme) -> None:
    rect: QRect = option.rect
    bordered = bool(button.property("bordered"))
    paint = _paint_for("secondary" if bordered else "icon", option, button, theme)
    if paint.ground is not None or paint.edge is not None:
        rounded(painter, rect, theme.px(6), paint.ground, paint.edge)
    name = str(button.property(ICON_NAME) or "")
    side = theme.px(int(button.property("icon_px") or 18))
    x, y = rect.center().x() + 1 - side // 2, rect.center().y() + 1 - side // 2
    if name:
        strong = button.isEnabled() and bool(button.property("strong"))
        paint_icon(painter, name, theme.colour("text") if strong else paint.ink, x, y, side)
    elif not button.icon().isNull():
        mode = QIcon.Mode.Normal if button.isEnabled() else QIcon.Mode.Disabled
        button.icon().paint(painter, rect, Qt.AlignmentFlag.AlignCenter, mode)


def tool_button_size(button: QToolButton, theme: Theme) -> QSize:
    """Return the size a tool button asks for."""
    look = str(button.property(LOOK) or "icon")
    if look == "segment":
        metrics = QFontMetrics(theme.font("body", 600))
        height = max(theme.px(32), metrics.height() + theme.px(8))
        return QSize(metrics.horizontalAdvance(button.text()) + 2 * theme.px(13), height)
    if look == "token":
        metrics = QFontMetrics(theme.font("lead", 600))
        height = max(theme.px(28), metrics.height() + theme.px(6))
        return QSize(metrics.horizontalAdvance(button.text()) + theme.px(9 + 6 + _CHEVRON + 9), height)
    side = theme.px(26 if button.property(SMALL) else 32)
    return QSize(side, side)
