"""What a person does with the window, and what a person sees in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QLabel, QMenu, QWidget

from drr_desktop.ui.tasks import TaskRunner
from drr_desktop.ui.widgets.badges import BadgeLabel, ChipLabel

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from drr_desktop.ui.desk import Desk

LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
NONE = Qt.KeyboardModifier.NoModifier
MOST_TABS = 60


def words(widget: QWidget) -> str:
    """Return every text that is seen in a widget, badges and chips included, a line each."""
    seen = [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]
    for kind in (BadgeLabel, ChipLabel):
        seen += [label.accessibleName() for label in widget.findChildren(kind) if label.isVisible()]
    return "\n".join(seen)


def rows(view: QAbstractItemView, column: int = 0) -> list[str]:
    """Return what a list or a column of a table shows, row by row."""
    model = view.model()
    return [str(model.index(row, column).data() or "") for row in range(model.rowCount())]


def spoken(view: QAbstractItemView, row: int) -> str:
    """Return what a screen reader says of a row."""
    return str(view.model().index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole))


class Hands:
    """Keys go to whatever has the focus, clicks to what is seen; what is hidden cannot be clicked."""

    def __init__(self, desk: Desk, qtbot: QtBot) -> None:
        self.desk = desk
        self.qtbot = qtbot
        desk.window.activateWindow()
        QApplication.processEvents()

    @property
    def page(self):
        """The page in front."""
        return self.desk.window.current_page()

    @property
    def said(self) -> str:
        """The sentence in the message bar; empty where none is seen."""
        bar = self.desk.window.messages
        return bar.text if bar.isVisible() else ""

    def view(self, name: str, page: QWidget | None = None) -> QAbstractItemView:
        """Return the list or table of this name on a page; the one in front where none is given."""
        place = page or self.page
        found = [v for v in place.findChildren(QAbstractItemView) if v.accessibleName() == name]
        assert len(found) == 1, f"{len(found)} lists or tables “{name}” on {type(place).__name__}"
        return found[0]

    # Keys

    def key(self, key: Qt.Key, held: Qt.KeyboardModifier = NONE, times: int = 1) -> None:
        """Press a key, some times over."""
        for _ in range(times):
            QTest.keyClick(self._target(), key, held)
            QApplication.processEvents()

    def ctrl(self, key: Qt.Key, shift: bool = False) -> None:
        """Press a key with Ctrl held, and Shift where asked."""
        held = Qt.KeyboardModifier.ControlModifier
        self.key(key, held | Qt.KeyboardModifier.ShiftModifier if shift else held)

    def write(self, text: str) -> None:
        """Write text where the cursor is; letters beyond ASCII come as from an input method."""
        for letter in text:
            if letter.isascii():
                QTest.keyClicks(self._target(), letter)
            else:
                composed = QInputMethodEvent()
                composed.setCommitString(letter)
                QApplication.sendEvent(self._target(), composed)
        QApplication.processEvents()

    def rewrite(self, text: str) -> None:
        """Write text in place of all that stands where the cursor is."""
        self.ctrl(Qt.Key.Key_A)
        self.write(text)

    def tab_to(self, name: str) -> None:
        """Go on with Tab until the control of this name has the focus."""
        passed = []
        for _ in range(MOST_TABS):
            focus = QApplication.focusWidget()
            passed.append(focus.accessibleName() if focus is not None else "")
            if passed[-1] == name:
                return
            self.key(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab never comes to “{name}”, but to {list(dict.fromkeys(passed))}")

    # Mouse

    def click(self, widget: QWidget, at: QPoint | None = None, button: Qt.MouseButton = LEFT) -> None:
        """Click a widget, or a point in it."""
        assert widget.isVisible(), f"{widget} is not seen"
        if isinstance(widget, QAbstractButton):
            assert widget.isEnabled(), f"{widget.text()} cannot be clicked"
        QTest.mouseClick(widget, button, NONE, at or widget.rect().center())
        QApplication.processEvents()

    def click_button(self, text: str, inside: QWidget | None = None) -> None:
        """Click the button of this text or name that is seen."""
        place = inside or self.desk.window
        found = [
            button
            for button in place.findChildren(QAbstractButton)
            if button.isVisible() and text in (button.text(), button.accessibleName())
        ]
        assert len(found) == 1, f"{len(found)} buttons “{text}” are seen"
        self.click(found[0])

    def click_row(self, view: QAbstractItemView, words: str, button: Qt.MouseButton = LEFT) -> QModelIndex:
        """Click the first row of a view that shows these words in its first column."""
        place = next((row for row, text in enumerate(rows(view)) if words in text), -1)
        assert place >= 0, f"no row shows “{words}”: {rows(view)}"
        index = view.model().index(place, 0)
        view.scrollTo(index)
        QApplication.processEvents()
        self.click(view.viewport(), view.visualRect(index).center(), button)
        return index

    def ask_menu(self, view: QAbstractItemView, words: str) -> None:
        """Click a row with the right button, which opens its menu."""
        index = self.click_row(view, words, RIGHT)
        place = view.visualRect(index).center()
        asked = QContextMenuEvent(
            QContextMenuEvent.Reason.Mouse, place, view.viewport().mapToGlobal(place), NONE
        )
        QApplication.sendEvent(view.viewport(), asked)
        QApplication.processEvents()

    def choose(self, text: str) -> None:
        """Click an entry of the menu that is open."""
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu), "a menu is open"
        act = next((a for a in menu.actions() if a.text().replace("&", "") == text), None)
        assert act is not None, f"the menu has {[a.text() for a in menu.actions()]}"
        self.click(menu, menu.actionGeometry(act).center())

    # Waiting

    def until(self, holds: Callable[[], bool]) -> None:
        """Wait until something holds and no work is under way."""
        self.qtbot.waitUntil(lambda: not self._busy() and bool(holds()), timeout=10_000)

    def settle(self) -> None:
        """Wait until no work is under way."""
        self.until(lambda: True)

    def _busy(self) -> bool:
        return any(r.busy for r in [self.desk.tasks, *self.desk.window.findChildren(TaskRunner)])

    def _target(self) -> QWidget:
        """Return what the next key goes to, as a desktop would say.

        A desktop makes the window active again when a dialog of it closes; without a screen nobody does.
        """
        popup = QApplication.activePopupWidget()
        if popup is not None:
            return popup.focusWidget() or popup
        if QApplication.activeWindow() is None:
            self.desk.window.activateWindow()
            QApplication.processEvents()
        target = QApplication.focusWidget() or QApplication.activeWindow()
        assert target is not None, "nothing takes keys"
        return target
