"""The frame of a dialog: title, fields, and a foot with Cancel and the one act; it never blocks."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from drr_desktop.ui.theme import current_theme
from drr_desktop.ui.widgets.buttons import filled, secondary
from drr_desktop.ui.widgets.panel import Panel
from drr_desktop.ui.widgets.text import text_label


class FramedDialog(QDialog):
    """A dialog with a Cancel that matters; subclasses add fields to `body` and say when all is right."""

    def __init__(self, title: str, act: str, width: int = 440, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = current_theme()
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(theme.px(width))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        ground = Panel("surface")
        column = QVBoxLayout(ground)
        column.setContentsMargins(theme.px(20), theme.px(16), theme.px(20), theme.px(20))
        column.setSpacing(theme.px(14))
        self.head = text_label(title, "heading")
        column.addWidget(self.head)
        self.body = column
        whole.addWidget(ground, 1)
        whole.addWidget(self._make_foot(act))

    def _make_foot(self, act: str) -> Panel:
        theme = current_theme()
        foot = Panel("raised", "t")
        row = QHBoxLayout(foot)
        row.setContentsMargins(theme.px(20), theme.px(12), theme.px(20), theme.px(12))
        row.setSpacing(theme.px(8))
        self.cancel = secondary(self.tr("Cancel"))
        self.cancel.clicked.connect(self.reject)
        self.act = filled(act)
        self.act.setDefault(True)
        self.act.clicked.connect(self.accept)
        row.addStretch(1)
        row.addWidget(self.cancel)
        row.addWidget(self.act)
        return foot

    def is_acceptable(self) -> bool:
        """Say whether everything is filled in rightly, and show what is wrong where not."""
        return True

    def submit(self) -> None:
        """Hand over what was entered; called when the dialog is accepted and everything is right."""

    def accept(self) -> None:
        """Hand over and close, or show what is wrong and stay."""
        if self.is_acceptable():
            self.submit()
            super().accept()
