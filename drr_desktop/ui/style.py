"""The one style: Fusion underneath, with the desk's own buttons, fields, boxes, menus and scroll bars."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QProxyStyle,
    QPushButton,
    QStyle,
    QStyleOption,
    QStyleOptionButton,
    QStyleOptionComplex,
    QStyleOptionMenuItem,
    QStyleOptionSlider,
    QToolButton,
    QWidget,
)

from drr_desktop.ui import style_buttons, style_fields
from drr_desktop.ui.painting import focus_ring
from drr_desktop.ui.theme import Theme, current_theme

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

_State = QStyle.StateFlag
_CE = QStyle.ControlElement
_PE = QStyle.PrimitiveElement
_PM = QStyle.PixelMetric


class DeskStyle(QProxyStyle):
    """Draw the controls that DESIGN.md describes and leave the rest to Fusion."""

    def __init__(self) -> None:
        super().__init__("Fusion")

    def drawControl(
        self, element: _CE, option: QStyleOption, painter: QPainter, widget: QWidget | None = None
    ) -> None:
        """Draw push buttons, menu items and the focus frame."""
        theme = current_theme()
        if element == _CE.CE_PushButton and isinstance(widget, QPushButton):
            style_buttons.push_button(painter, option, widget, theme)
        elif element == _CE.CE_MenuItem and isinstance(option, QStyleOptionMenuItem):
            style_fields.menu_item(painter, option, theme)
        elif element == _CE.CE_ComboBoxLabel and isinstance(widget, QComboBox) and not widget.isEditable():
            style_fields.combo_label(painter, option, widget, theme)
        elif element == _CE.CE_ShapedFrame and isinstance(widget, QPlainTextEdit):
            style_fields.field(painter, option, widget, theme)
        elif element == _CE.CE_FocusFrame:
            focus_ring(painter, option.rect, theme.px(8), theme)
        elif element == _CE.CE_CheckBoxLabel and isinstance(option, QStyleOptionButton):
            style_fields.check_label(painter, option, theme)
        else:
            super().drawControl(element, option, painter, widget)

    def drawPrimitive(
        self, element: _PE, option: QStyleOption, painter: QPainter, widget: QWidget | None = None
    ) -> None:
        """Draw fields, check boxes and menu panels; focus is drawn by the one frame outside."""
        theme = current_theme()
        if element == _PE.PE_FrameFocusRect:
            return
        if element in {_PE.PE_PanelLineEdit, _PE.PE_FrameLineEdit}:
            style_fields.field(painter, option, widget, theme)
        elif element in {_PE.PE_IndicatorCheckBox, _PE.PE_IndicatorItemViewItemCheck}:
            style_fields.check_box(painter, option, theme)
        elif element in {_PE.PE_PanelMenu, _PE.PE_FrameMenu}:
            style_fields.menu_panel(painter, option, theme)
        else:
            super().drawPrimitive(element, option, painter, widget)

    def drawComplexControl(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """Draw tool buttons, combo boxes and scroll bars."""
        theme = current_theme()
        if control == QStyle.ComplexControl.CC_ToolButton and isinstance(widget, QToolButton):
            style_buttons.tool_button(painter, option, widget, theme)
        elif control == QStyle.ComplexControl.CC_ComboBox:
            style_fields.combo(painter, option, widget, theme)
        elif control == QStyle.ComplexControl.CC_ScrollBar and isinstance(option, QStyleOptionSlider):
            style_fields.scroll_bar(painter, option, self, widget, theme)
        else:
            super().drawComplexControl(control, option, painter, widget)

    def sizeFromContents(
        self,
        kind: QStyle.ContentsType,
        option: QStyleOption,
        size: QSize,
        widget: QWidget | None = None,
    ) -> QSize:
        """Give controls their token heights, or more where the text is larger."""
        theme = current_theme()
        if kind == QStyle.ContentsType.CT_PushButton and isinstance(widget, QPushButton):
            return style_buttons.push_button_size(widget, theme)
        if kind == QStyle.ContentsType.CT_ToolButton and isinstance(widget, QToolButton):
            return style_buttons.tool_button_size(widget, theme)
        if kind == QStyle.ContentsType.CT_MenuItem and isinstance(option, QStyleOptionMenuItem):
            return style_fields.menu_item_size(option, size, theme)
        if kind in {QStyle.ContentsType.CT_LineEdit, QStyle.ContentsType.CT_ComboBox}:
            wider = theme.px(34) if kind == QStyle.ContentsType.CT_ComboBox else theme.px(4)
            return QSize(size.width() + wider, style_fields.field_height(theme))
        return super().sizeFromContents(kind, option, size, widget)  # type: ignore[arg-type]

    def subElementRect(
        self, element: QStyle.SubElement, option: QStyleOption, widget: QWidget | None = None
    ) -> QRect:
        """Set text in a field 8 px in from its edge."""
        found = super().subElementRect(element, option, widget)  # type: ignore[arg-type]
        if element == QStyle.SubElement.SE_LineEditContents and isinstance(widget, QLineEdit):
            whole: QRect = option.rect
            return whole.adjusted(current_theme().px(7), 1, -current_theme().px(7), -1)
        return found

    def subControlRect(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        part: QStyle.SubControl,
        widget: QWidget | None = None,
    ) -> QRect:
        """Give scroll bars no arrows and combo boxes the arrow's place at the right."""
        if control == QStyle.ComplexControl.CC_ScrollBar and isinstance(option, QStyleOptionSlider):
            found = style_fields.scroll_bar_part(option, part, current_theme())
            if found is not None:
                return found
        if control == QStyle.ComplexControl.CC_ComboBox:
            return style_fields.combo_part(option, part, current_theme())
        return super().subControlRect(control, option, part, widget)  # type: ignore[arg-type]

    def pixelMetric(
        self, metric: _PM, option: QStyleOption | None = None, widget: QWidget | None = None
    ) -> int:
        """Return the measures of check boxes, icons, scroll bars, menus and the focus frame."""
        theme = current_theme()
        own = style_fields.METRICS.get(metric)
        if own is not None:
            return theme.px(own)
        if metric in {_PM.PM_FocusFrameHMargin, _PM.PM_FocusFrameVMargin}:
            return theme.focus_width + 1
        return super().pixelMetric(metric, option, widget)


_kept: list[DeskStyle] = []


def install(app: QApplication, theme: Theme) -> None:
    """Dress the application in a theme: style, palette and font.

    The style is kept alive here, since Qt does not hold on to a Python object.
    """
    if not _kept:
        _kept.append(DeskStyle())
        app.setStyle(_kept[0])
    app.setPalette(theme.palette())
    app.setFont(theme.font("body"))
    app.setAttribute(Qt.ApplicationAttribute.AA_DontShowIconsInMenus, False)
