"""Which controls show the focus ring outside themselves, and when."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QWidget


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
