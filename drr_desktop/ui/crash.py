"""What happens when the program itself is at fault: a log without personal data, and one dialog."""

from __future__ import annotations

import platform
import traceback
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from drr_desktop import __version__
from drr_desktop.ui.widgets.text import text_label

if TYPE_CHECKING:
    from pathlib import Path


def write_crash_log(error: BaseException, folder: Path) -> Path:
    """Write where a fault happened into a new file and return its path.

    Only names of exceptions, files, lines and functions are written: an exception's own message may
    hold a person's name.
    """
    folder.mkdir(parents=True, exist_ok=True)
    now = datetime.now(UTC)
    lines = [f"DRR Desktop {__version__}, Python {platform.python_version()}, {platform.system()}"]
    lines.append(now.isoformat(timespec="seconds"))
    current: BaseException | None = error
    while current is not None:
        lines.append(type(current).__name__)
        frames = traceback.extract_tb(current.__traceback__)
        lines.extend(f"  {frame.filename}:{frame.lineno} {frame.name}" for frame in frames)
        current = current.__cause__ or current.__context__
    path = folder / f"crash-{now:%Y%m%d-%H%M%S-%f}.log"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


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
