"""Somebody in the field for who took part: code, name and a cross."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolButton, QWidget

from drr_desktop.ui import style_fields
from drr_desktop.ui.icons import paint_icon
from drr_desktop.ui.painting import rounded
from drr_desktop.ui.theme import current_theme
from drr_desktop.ui.widgets import chip as paint
from drr_desktop.ui.widgets.chip import Badge, BadgeTone

if TYPE_CHECKING:
    from drr_desktop.ui.models.outreach_draft import Who

_PAD, _GAP, _CROSS = 6, 7, 11


class WhoChip(QToolButton):
    """Somebody in the field: code, name and a cross; a press takes them out."""

    def __init__(self, who: Who, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.who = who
        self.setAccessibleName(self.tr("Take out {}").format(who.name))
        self.setToolTip(self.accessibleName())
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def _new_badge(self) -> Badge | None:
        return Badge(self.tr("new"), BadgeTone.ACCENT) if self.who.is_new else None

    def sizeHint(self) -> QSize:
        """Return the room of code, name, what says that they are new, and cross."""
        theme = current_theme()
        width = theme.px(2 * _PAD + _GAP + _CROSS)
        width += QFontMetrics(theme.font("body")).horizontalAdvance(self.who.name)
        if self.who.group:
            width += paint.code_size(theme.group(self.who.group).code, theme)[0] + theme.px(_GAP)
        if badge := self._new_badge():
            width += paint.badge_size(badge, theme)[0] + theme.px(_GAP)
        return QSize(width, style_fields.field_height(theme) - theme.px(6))

    def minimumSizeHint(self) -> QSize:
        """Return the same size."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the chip."""
        theme = current_theme()
        painter = QPainter(self)
        ground = theme.colour("selection" if self.underMouse() else "hover")
        rounded(painter, self.rect(), theme.px(4), ground)
        x, middle = theme.px(_PAD), self.height() // 2
        if self.who.group:
            x += paint.paint_code(painter, x, middle, theme.group(self.who.group), theme) + theme.px(_GAP)
        painter.setFont(theme.font("body"))
        painter.setPen(theme.colour("text"))
        side = theme.px(_CROSS)
        room = QRect(x, 0, self.width() - x - side - theme.px(_PAD), self.height())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self.who.name)
        if badge := self._new_badge():
            at = x + painter.fontMetrics().horizontalAdvance(self.who.name) + theme.px(_GAP)
            paint.paint_badge(painter, at, middle, badge, theme)
        x = self.width() - side - theme.px(_PAD)
        paint_icon(painter, "x", theme.colour("muted"), x, middle - side // 2, side)
