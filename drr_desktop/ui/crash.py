"""What a person sees when the program itself is at fault."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from drr_desktop.ui.widgets.text import text_label

if TYPE_CHECKING:
    from pathlib import Path


class CrashDialog(QDialog):
    """Say that the program failed, what is safe, and where the log lies."""

    def __init__(self, log: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(QCoreApplication.translate("CrashDialog", "DRR Desktop"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 16)
        layout.setSpacing(12)
        say = QCoreApplication.translate("CrashDialog", "Something went wrong in the program")
        safe = QCoreApplication.translate(
            "CrashDialog",
            "What was saved before is safe; the last act may not have been done. Look at the page, then do "
            "it again. If it fails again, send the log below to whoever looks after the program: it holds "
            "no names and no addresses.",
        )
        layout.addWidget(text_label(say, "heading"))
        layout.addWidget(text_label(safe, wrap=True))
        place = text_label(str(log), "small", "muted", wrap=True)
        place.setAccessibleName(str(log))
        layout.addWidget(place)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)
        self.setMinimumWidth(480)
