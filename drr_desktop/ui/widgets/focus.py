"""The one focus ring outside the control that has the focus."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QFocusFrame,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)


def rings_outside(widget: QWidget) -> bool:
    """Say whether the one focus ring lies round a control now.

    Fields always show it; buttons only when the focus came by the keyboard; views draw their own.
    """
    if widget.property("bare"):
        return False
    if isinstance(widget, (QLineEdit, QPlainTextEdit, QComboBox)):
        return True
    by_keyboard = widget.window().testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
    return isinstance(widget, QAbstractButton) and by_keyboard


class FocusRing(QFocusFrame):
    """Follows the focus inside one window."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    def let_go(self) -> None:
        """Lie round nothing, as when what it lay round goes away."""
        self.setWidget(None)  # type: ignore[arg-type]

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and new.window() is self._window and rings_outside(new):
            self.setWidget(new)
        else:
            self.let_go()
