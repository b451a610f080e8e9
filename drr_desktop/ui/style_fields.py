"""How fields, combo boxes, check boxes, menus and scroll bars look."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QComboBox,
    QStyle,
    QStyleOption,
    QStyleOptionButton,
    QStyleOptionComplex,
    QStyleOptionMenuItem,
    QStyleOptionSlider,
    QWidget,
)

from drr_desktop.ui.icons import paint_icon
from drr_desktop.ui.painting import hairline, rounded

if TYPE_CHECKING:
    from drr_desktop.ui.theme import Theme

WRONG = "wrong"  # a field's dynamic property: what it holds cannot be used

_State = QStyle.StateFlag
_PM = QStyle.PixelMetric
METRICS = {
    _PM.PM_IndicatorWidth: 16,
    _PM.PM_IndicatorHeight: 16,
    _PM.PM_CheckBoxLabelSpacing: 8,
    _PM.PM_ScrollBarExtent: 12,
    _PM.PM_ScrollBarSliderMin: 32,
    _PM.PM_ButtonIconSize: 16,
    _PM.PM_SmallIconSize: 16,
    _PM.PM_MenuHMargin: 4,
    _PM.PM_MenuVMargin: 4,
    _PM.PM_MenuPanelWidth: 1,
    _PM.PM_ButtonShiftHorizontal: 0,
    _PM.PM_ButtonShiftVertical: 0,
}
_VCENTRE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


def field_height(theme: Theme) -> int:
    """Return the height of a one-line field."""
    return max(theme.size("field"), QFontMetrics(theme.font("body")).height() + theme.px(12))


def field(painter: QPainter, option: QStyleOption, widget: QWidget | None, theme: Theme) -> None:
    """Draw the ground and edge of a field, in danger's colour where its content is wrong."""
    if widget is not None and (widget.property("bare") or isinstance(widget.parentWidget(), QComboBox)):
        return
    painter.save()
    rect: QRect = option.rect
    state: QStyle.StateFlag = option.state
    edge = "border" if state & _State.State_Enabled else "hairline"
    if widget is not None and widget.property(WRONG):
        edge = "danger"
    rounded(painter, rect, theme.px(6), theme.colour("surface"), theme.colour(edge))
    painter.restore()


def combo(painter: QPainter, option: QStyleOption, widget: QWidget | None, theme: Theme) -> None:
    """Draw a combo box as a field with an arrow."""
    field(painter, option, widget, theme)
    rect: QRect = option.rect
    side = theme.px(12)
    x = rect.right() - theme.px(12) - side
    paint_icon(painter, "chevron-down", theme.colour("muted"), x, rect.center().y() + 1 - side // 2, side)


def combo_label(painter: QPainter, option: QStyleOption, widget: QComboBox, theme: Theme) -> None:
    """Draw the chosen word of a combo box."""
    painter.save()
    rect: QRect = option.rect
    room = rect.adjusted(theme.px(9), 0, -theme.px(30), 0)
    painter.setFont(theme.font("body"))
    painter.setPen(theme.colour("text") if widget.isEnabled() else theme.disabled_text())
    text = widget.currentText() or widget.placeholderText()
    shown = QFontMetrics(painter.font()).elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, _VCENTRE, shown)
    painter.restore()


def combo_part(option: QStyleOptionComplex, part: QStyle.SubControl, theme: Theme) -> QRect:
    """Return where the parts of a combo box lie."""
    rect: QRect = option.rect
    arrow = theme.px(30)
    if part == QStyle.SubControl.SC_ComboBoxArrow:
        return QRect(rect.right() - arrow + 1, rect.top(), arrow, rect.height())
    if part == QStyle.SubControl.SC_ComboBoxEditField:
        return rect.adjusted(1, 1, -arrow, -1)
    return rect


def check_box(painter: QPainter, option: QStyleOption, theme: Theme) -> None:
    """Draw a check box: an edge when off, accent with a tick when on, a bar when partly on."""
    painter.save()
    whole: QRect = option.rect
    state: QStyle.StateFlag = option.state
    side = theme.px(16)
    rect = QRect(0, 0, side, side)
    rect.moveCenter(whole.center())
    on = bool(state & (_State.State_On | _State.State_NoChange))
    enabled = bool(state & _State.State_Enabled)
    edge = theme.colour("border" if enabled else "hairline")
    if on and enabled:
        edge = theme.colour("accent")
    rounded(painter, rect, theme.px(4), edge if on else theme.colour("surface"), edge)
    if on:
        name = "minus" if state & _State.State_NoChange else "check"
        tick = theme.px(12)
        x, y = rect.center().x() + 1 - tick // 2, rect.center().y() + 1 - tick // 2
        paint_icon(painter, name, theme.colour("accent_text"), x, y, tick)
    painter.restore()


def check_label(painter: QPainter, option: QStyleOptionButton, theme: Theme) -> None:
    """Draw the words beside a check box."""
    rect: QRect = option.rect
    state: QStyle.StateFlag = option.state
    painter.setPen(theme.colour("text") if state & _State.State_Enabled else theme.disabled_text())
    flags = int(_VCENTRE) | int(Qt.TextFlag.TextShowMnemonic)
    painter.drawText(rect, flags, option.text)


def menu_panel(painter: QPainter, option: QStyleOption, theme: Theme) -> None:
    """Draw the ground and edge of a menu."""
    rect: QRect = option.rect
    painter.fillRect(rect, theme.colour("raised"))
    rounded(painter, rect, 0, theme.colour("raised"), theme.colour("button_border"))


def menu_item(painter: QPainter, option: QStyleOptionMenuItem, theme: Theme) -> None:
    """Draw one line of a menu: tick or icon, word, shortcut or arrow."""
    painter.save()
    rect: QRect = option.rect
    state: QStyle.StateFlag = option.state
    kind = option.menuItemType
    text: str = option.text
    painter.fillRect(rect, theme.colour("raised"))
    if kind == QStyleOptionMenuItem.MenuItemType.Separator:
        _separator(painter, rect, text, theme)
        painter.restore()
        return
    enabled = bool(state & _State.State_Enabled)
    selected = bool(state & _State.State_Selected) and enabled
    ink = theme.colour("selection_text" if selected else "text")
    if selected:
        rounded(painter, rect.adjusted(2, 0, -2, 0), theme.px(4), theme.colour("selection"))
    if option.checkType != QStyleOptionMenuItem.CheckType.NotCheckable and option.checked:
        side = theme.px(14)
        paint_icon(painter, "check", ink, rect.left() + theme.px(9), rect.center().y() + 1 - side // 2, side)
    elif not option.icon.isNull():
        box = QRect(rect.left() + theme.px(8), rect.top(), theme.px(16), rect.height())
        option.icon.paint(painter, box)
    _menu_words(painter, rect, text, ink if enabled else theme.disabled_text(), theme)
    if kind == QStyleOptionMenuItem.MenuItemType.SubMenu:
        side = theme.px(12)
        x = rect.right() - theme.px(8) - side
        paint_icon(painter, "chevron-right", ink, x, rect.center().y() + 1 - side // 2, side)
    painter.restore()


def _menu_words(painter: QPainter, rect: QRect, text: str, ink: object, theme: Theme) -> None:
    word, _, shortcut = text.partition("\t")
    room = rect.adjusted(theme.px(32), 0, -theme.px(14), 0)
    painter.setFont(theme.font("body"))
    painter.setPen(ink)
    painter.drawText(room, int(_VCENTRE) | int(Qt.TextFlag.TextHideMnemonic), word)
    if shortcut:
        painter.setFont(theme.font("small"))
        painter.setPen(theme.colour("muted"))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, shortcut)


def _separator(painter: QPainter, rect: QRect, text: str, theme: Theme) -> None:
    if text:
        painter.setFont(theme.font("section"))
        painter.setPen(theme.colour("muted"))
        painter.drawText(rect.adjusted(theme.px(12), 0, 0, 0), _VCENTRE, text)
        return
    middle = rect.center().y()
    hairline(painter, theme.colour("hairline"), rect.left() + 4, middle, rect.right() - 4, middle)


def menu_item_size(option: QStyleOptionMenuItem, size: QSize, theme: Theme) -> QSize:
    """Return the size of a menu's line."""
    text: str = option.text
    if option.menuItemType == QStyleOptionMenuItem.MenuItemType.Separator:
        return QSize(size.width(), theme.px(28) if text else theme.px(9))
    metrics = QFontMetrics(theme.font("body"))
    word, _, shortcut = text.partition("\t")
    width = metrics.horizontalAdvance(word.replace("&", "")) + theme.px(32 + 24)
    if shortcut:
        width += metrics.horizontalAdvance(shortcut) + theme.px(24)
    return QSize(max(width, size.width()), max(theme.px(28), metrics.height() + theme.px(10)))


def scroll_bar(
    painter: QPainter, option: QStyleOptionSlider, style: QStyle, widget: QWidget | None, theme: Theme
) -> None:
    """Draw a scroll bar as a slim bar without arrows."""
    painter.save()
    rect: QRect = option.rect
    painter.fillRect(rect, theme.colour("surface"))
    handle = style.subControlRect(
        QStyle.ComplexControl.CC_ScrollBar, option, QStyle.SubControl.SC_ScrollBarSlider, widget
    )
    inset = theme.px(3)
    state: QStyle.StateFlag = option.state
    name = "border" if state & (_State.State_MouseOver | _State.State_Sunken) else "button_border"
    bar = handle.adjusted(inset, inset, -inset, -inset)
    if bar.isValid() and option.maximum > option.minimum:
        rounded(painter, bar, theme.px(3), theme.colour(name))
    painter.restore()


def scroll_bar_part(option: QStyleOptionSlider, part: QStyle.SubControl, theme: Theme) -> QRect | None:
    """Return where the parts of a scroll bar lie; None for a part that Fusion may place."""
    parts = QStyle.SubControl
    rect: QRect = option.rect
    if part in {parts.SC_ScrollBarAddLine, parts.SC_ScrollBarSubLine}:
        return QRect()
    if part == parts.SC_ScrollBarGroove:
        return rect
    upright = option.orientation == Qt.Orientation.Vertical
    length = rect.height() if upright else rect.width()
    low: int = option.minimum
    high: int = option.maximum
    page: int = option.pageStep
    span = high - low + page
    size = length if high <= low else max(theme.px(32), length * page // max(span, 1))
    place: int = option.sliderPosition
    start = QStyle.sliderPositionFromValue(low, high, place, length - size, False)
    first, last = {
        parts.SC_ScrollBarSlider: (start, start + size),
        parts.SC_ScrollBarSubPage: (0, start),
        parts.SC_ScrollBarAddPage: (start + size, length),
    }.get(part, (0, 0))
    if upright:
        return QRect(rect.left(), rect.top() + first, rect.width(), last - first)
    return QRect(rect.left() + first, rect.top(), last - first, rect.height())
