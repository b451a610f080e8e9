"""Every page as a picture, drawn without a screen."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from drr_desktop.domain.errors import UserError
from drr_desktop.ui.language import interface
from drr_desktop.ui.pages import PAGES

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from drr_desktop.settings import Settings
    from drr_desktop.ui.desk import Desk

WIDTH, HEIGHT = 1440, 900


def take_screenshots(
    folder: Path, build: Callable[[Settings], Desk], settings: Settings, themes: Sequence[str]
) -> int:
    """Write one PNG a page and theme, named page-theme-language.png, and return exit code 0."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        message = "The folder for the pictures cannot be made; nothing was drawn. Choose another folder."
        raise UserError(message, code="folder_unwritable") from error
    for theme in themes:
        desk = build(replace(settings, theme=theme))
        _draw_pages(desk, folder, theme)
        desk.close()
    return 0


def _draw_pages(desk: Desk, folder: Path, theme: str) -> None:
    window = desk.window
    window.resize(WIDTH, HEIGHT)
    window.show()
    desk.open_office()
    if desk.failure is not None:
        raise desk.failure
    for spec in PAGES:
        window.navigate(spec.key)
        window.focus_page()
        settle(desk)
        target = folder / f"{spec.key}-{theme}-{interface.language}.png"
        if not window.grab().save(str(target)):
            message = (
                f"{target.name} could not be written; the pictures before it are there. Check the folder."
            )
            raise UserError(message, code="folder_unwritable", file=target.name)
    window.close()


def settle(desk: Desk, milliseconds: int = 40, rounds: int = 100) -> None:
    """Let events and running work come to rest, as a person would wait for it."""
    from drr_desktop.ui.tasks import TaskRunner

    for _ in range(rounds):
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()
        runners = [desk.tasks, *desk.window.findChildren(TaskRunner)]
        if not any(runner.busy for runner in runners):
            break
    QApplication.sendPostedEvents()
