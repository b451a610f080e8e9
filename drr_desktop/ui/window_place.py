"""Where the window was and how large, kept in a small file beside the data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, QSize
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

_KEY = "window/geometry"
_FRAME = QSize(4, 40)  # what a window's title and edges take, which nobody knows before it is shown


def that_fits(wanted: QSize, room: QSize, least: QSize) -> QSize:
    """Return the size of a first window: the wanted one, or what a smaller screen has room for."""
    return wanted.boundedTo(room - _FRAME).expandedTo(least)


def open_at(window: QWidget, wanted: QSize) -> None:
    """Give a window its first size; where there is no screen, pictures and measures take the wanted one."""
    if QGuiApplication.platformName() != "offscreen":
        wanted = that_fits(wanted, window.screen().availableSize(), window.minimumSize())
    window.resize(wanted)


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
