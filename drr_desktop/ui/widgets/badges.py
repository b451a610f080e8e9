"""Small painted labels as widgets: a badge, a code box, a chip, an avatar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from drr_desktop.ui.language import current_language
from drr_desktop.ui.theme import current_theme
from drr_desktop.ui.widgets import chip as paint

if TYPE_CHECKING:
    from drr_desktop.ui.widgets.chip import Badge, ChipFace


class _Painted(QWidget):
    """A widget as large as what it paints."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setToolTip("")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        """Return the same size as `sizeHint`."""
        return self.sizeHint()


class BadgeLabel(_Painted):
    """A badge."""

    def __init__(self, badge: Badge, parent: QWidget | None = None) -> None:
        super().__init__(badge.text, parent)
        self._badge = badge

    def set_badge(self, badge: Badge) -> None:
        """Show another badge."""
        self._badge = badge
        self.setAccessibleName(badge.text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the badge's size."""
        return QSize(*paint.badge_size(self._badge, current_theme()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the badge."""
        paint.paint_badge(QPainter(self), 0, self.height() // 2, self._badge, current_theme())


class CodeLabel(_Painted):
    """The two-letter box of a group of traditions."""

    def __init__(self, group: str, parent: QWidget | None = None) -> None:
        colours = current_theme().group(group)
        super().__init__(colours.name.text(current_language()), parent)
        self._group = group
        self.setToolTip(self.accessibleName())

    def sizeHint(self) -> QSize:
        """Return the box's size."""
        theme = current_theme()
        return QSize(*paint.code_size(theme.group(self._group).code, theme))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the box."""
        theme = current_theme()
        paint.paint_code(QPainter(self), 0, self.height() // 2, theme.group(self._group), theme)


class ChipLabel(_Painted):
    """A chip outside a grid, as wide as its word."""

    def __init__(self, face: ChipFace, parent: QWidget | None = None) -> None:
        super().__init__(face.text, parent)
        self._face = face

    def sizeHint(self) -> QSize:
        """Return the chip's size."""
        theme = current_theme()
        return QSize(paint.chip_width(self._face, theme), theme.size("chip"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the chip."""
        paint.paint_chip(QPainter(self), self.rect(), self._face, current_theme())


class MarkLabel(_Painted):
    """The mark of an advice box, in the colour of text."""

    def __init__(self, face: ChipFace, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._mark = face.mark

    def sizeHint(self) -> QSize:
        """Return the mark's size."""
        side = current_theme().px(8)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the mark."""
        theme = current_theme()
        paint.paint_mark(QPainter(self), self.rect(), self._mark, theme.colour("text"), theme)


class Avatar(_Painted):
    """A disc with a person's initials."""

    def __init__(self, name: str, side: int = 48, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._name = name
        self._side = side

    def sizeHint(self) -> QSize:
        """Return the disc's size."""
        side = current_theme().px(self._side)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the disc."""
        side = current_theme().px(self._side)
        paint.paint_avatar(QPainter(self), QRect(0, 0, side, side), self._name, current_theme())


class IconLabel(_Painted):
    """An icon that stands beside words that say the same; it has no name of its own."""

    def __init__(self, icon: str, colour: str = "muted", px: int = 16, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._icon, self._colour, self._px = icon, colour, px

    def sizeHint(self) -> QSize:
        """Return the icon's size."""
        side = current_theme().px(self._px)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the icon."""
        from drr_desktop.ui.icons import paint_icon

        theme = current_theme()
        side = theme.px(self._px)
        paint_icon(
            QPainter(self), self._icon, theme.colour(self._colour), 0, (self.height() - side) // 2, side
        )
