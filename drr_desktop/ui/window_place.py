"""Where the window was and how large, kept in a small file beside the data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

_KEY = "window/geometry"


def restore(window: QWidget, file: Path | None) -> None:
    """Put a window where it was; without a file or an entry it stays where it is."""
    if file is None:
        return
    stored = QSettings(str(file), QSettings.Format.IniFormat).value(_KEY)
    if stored is not None:
        window.restoreGeometry(stored)


def keep(window: QWidget, file: Path | None) -> None:
    """Remember where a window is."""
    if file is not None:
        QSettings(str(file), QSettings.Format.IniFormat).setValue(_KEY, window.saveGeometry())
