"""Buttons by what they are for: filled, secondary, quiet, tinted, filters, icons alone, segments."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QMenu, QPushButton, QToolButton, QWidget

from drr_desktop.ui import style_buttons as look
from drr_desktop.ui.theme import current_theme

if TYPE_CHECKING:
    from collections.abc import Sequence


class Button(QPushButton):
    """A push button with a look (see `style_buttons`)."""

    def __init__(
        self,
        text: str,
        kind: str = "secondary",
        icon: str = "",
        small: bool = False,
        hint: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self.setProperty(look.LOOK, kind)
        self.setProperty(look.ICON_NAME, icon)
        self.setProperty(look.SMALL, small)
        self.setProperty(look.SHORTCUT_HINT, hint)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setAutoDefault(False)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        """Return the size that the words, icon and what follows them need."""
        return look.push_button_size(self, current_theme())

    def minimumSizeHint(self) -> QSize:
        """Return the same size: a button's word is never cut by a layout."""
        return self.sizeHint()

    def set_count(self, count: int | None) -> None:
        """Show a number after the word; None shows none."""
        self.setProperty(look.COUNT, count)
        self.updateGeometry()
        self.update()


def filled(text: str, icon: str = "", hint: str = "", small: bool = False) -> Button:
    """Make the page's main act: one filled button a page."""
    return Button(text, "filled", icon, small, hint)


def secondary(text: str, icon: str = "", hint: str = "", small: bool = False) -> Button:
    """Make an ordinary, outlined button."""
    return Button(text, "secondary", icon, small, hint)


def quiet(text: str, icon: str = "") -> Button:
    """Make a text link that acts."""
    return Button(text, "quiet", icon, small=True)


def tinted(text: str, icon: str = "plus") -> Button:
    """Make the button that makes something new."""
    return Button(text, "tinted", icon)


class IconButton(QToolButton):
    """A button that is an icon alone: back, forward, close, more; its name is its tool tip."""

    def __init__(
        self,
        icon: str,
        name: str,
        small: bool = False,
        bordered: bool = False,
        px: int = 18,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty(look.LOOK, "icon")
        self.setProperty(look.ICON_NAME, icon)
        self.setProperty(look.SMALL, small)
        self.setProperty("bordered", bordered)
        self.setProperty("icon_px", px)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        """Return the square that the icon needs."""
        return look.tool_button_size(self, current_theme())


class FilterButton(Button):
    """A filter: a word with a menu, or a chosen word with a cross that takes it away."""

    cleared = Signal()

    def __init__(
        self, text: str, icon: str = "", strong: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(text, "filter", icon, parent=parent)
        self.setProperty("strong", strong)
        self._removable = False
        self.clicked.connect(self._press)

    def set_menu(self, menu: QMenu) -> None:
        """Open a menu under the button when it is pressed."""
        self._menu = menu
        menu.setParent(self, menu.windowFlags())
        self.setProperty(look.MENU_ARROW, True)
        self.updateGeometry()

    def set_active(self, active: bool, removable: bool = False) -> None:
        """Show whether the filter holds something back; `removable` adds a cross."""
        self._removable = active and removable
        self.setProperty("active", active)
        self.setProperty(look.CLOSE_CROSS, self._removable)
        self.setProperty(look.MENU_ARROW, not self._removable and self.menu_of() is not None)
        self.updateGeometry()
        self.update()

    def menu_of(self) -> QMenu | None:
        """Return the menu that the button opens, if it has one."""
        return getattr(self, "_menu", None)

    def _press(self) -> None:
        menu = self.menu_of()
        if self._removable:
            self.cleared.emit()
        elif menu is not None:
            menu.popup(self.mapToGlobal(self.rect().bottomLeft()))


class Segments(QWidget):
    """A segmented control: one choice of a few words, one tab stop, arrows move."""

    chosen = Signal(str)

    def __init__(self, choices: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._keys = [key for key, _ in choices]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for index, (_, text) in enumerate(choices):
            button = QToolButton(self)
            button.setText(text)
            button.setAccessibleName(text)
            button.setCheckable(True)
            button.setProperty(look.LOOK, "segment")
            button.setProperty(look.PLACE, _place(index, len(choices)))
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if index == 0 else Qt.FocusPolicy.ClickFocus)
            button.setAttribute(Qt.WidgetAttribute.WA_Hover)
            button.installEventFilter(self)
            self._group.addButton(button, index)
            row.addWidget(button)
        self._group.button(0).setChecked(True)
        self._group.idClicked.connect(self._choose)

    def current(self) -> str:
        """Return the key of the choice."""
        return self._keys[self._group.checkedId()]

    def set_current(self, key: str) -> None:
        """Choose by key without emitting."""
        self._mark(self._keys.index(key))

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Let the arrow keys move the choice."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
            if step:
                index = (self._group.checkedId() + step) % len(self._keys)
                self._mark(index)
                self._group.button(index).setFocus(Qt.FocusReason.TabFocusReason)
                self.chosen.emit(self._keys[index])
                return True
        return False

    def _choose(self, index: int) -> None:
        self._mark(index)
        self.chosen.emit(self._keys[index])

    def _mark(self, index: int) -> None:
        for place, button in enumerate(self._group.buttons()):
            policy = Qt.FocusPolicy.StrongFocus if place == index else Qt.FocusPolicy.ClickFocus
            button.setFocusPolicy(policy)
        self._group.button(index).setChecked(True)


def _place(index: int, count: int) -> str:
    if count == 1:
        return "only"
    return "first" if index == 0 else "last" if index == count - 1 else "middle"
