"""The real window over a real file: a sample office on 2 March 2027, driven by mouse and keys."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from drr_desktop.app import build_app
from drr_desktop.services.sample_office import make_sample_office
from drr_desktop.settings import Settings
from drr_desktop.ui.desk import Desk
from drr_desktop.ui.tasks import TaskRunner

NOW = datetime(2027, 3, 2, 15, 30, tzinfo=UTC)


def clock() -> datetime:
    return NOW


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A sample office that tests copy."""
    folder = tmp_path_factory.mktemp("sample")
    make_sample_office(folder / "office.drr", 80, 120, 1, NOW)
    return folder


@pytest.fixture
def desk(qapp: QApplication, qtbot: QtBot, sample: Path, tmp_path: Path) -> Iterator[Desk]:
    """The window as it starts: painted first, then the store, then every page."""
    folder = tmp_path / "office"
    shutil.copytree(sample, folder)
    made = build_app(qapp, folder / "office.drr", Settings(language="en", theme="light"), clock)
    qtbot.addWidget(made.window)
    order: list[str] = []
    made.month_painted.connect(lambda: order.append("month"))
    made.ready.connect(lambda: order.append("ready"))
    made.open()
    qtbot.waitUntil(lambda: "ready" in order, timeout=20_000)
    assert order == ["month", "ready"], "the month is seen before the store is opened"
    yield made
    made.window.close()
    made.close()


class Hands:
    """What a person does: keys go to whatever has the focus, clicks to what is seen."""

    def __init__(self, desk: Desk, qtbot: QtBot) -> None:
        self.desk = desk
        self.qtbot = qtbot

    def key(self, keys: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key in the window that is active."""
        QTest.keyClick(self._target(), keys, held)
        QApplication.processEvents()

    def ctrl(self, key: Qt.Key, shift: bool = False) -> None:
        """Press a key with Ctrl held, and Shift where asked."""
        held = Qt.KeyboardModifier.ControlModifier
        self.key(key, held | Qt.KeyboardModifier.ShiftModifier if shift else held)

    def write(self, text: str) -> None:
        """Write text where the cursor is."""
        QTest.keyClicks(self._target(), text)
        QApplication.processEvents()

    def click(self, widget: QWidget, at: QPoint | None = None, twice: bool = False) -> None:
        """Click a widget, or a point in it."""
        act = QTest.mouseDClick if twice else QTest.mouseClick
        act(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at or widget.rect().center())
        QApplication.processEvents()

    def until(self, holds: Callable[[], bool]) -> None:
        """Wait until something holds, and for running work before it."""
        self.qtbot.waitUntil(lambda: not self._busy() and bool(holds()), timeout=10_000)

    def _busy(self) -> bool:
        return any(r.busy for r in [self.desk.tasks, *self.desk.window.findChildren(TaskRunner)])

    @staticmethod
    def _target() -> QWidget:
        focus = QApplication.focusWidget()
        target = focus or QApplication.activeModalWidget() or QApplication.activeWindow()
        assert target is not None
        return target


@pytest.fixture
def hands(desk: Desk, qtbot: QtBot) -> Hands:
    """Keys and mouse on the window."""
    desk.window.activateWindow()
    desk.window.setFocus()
    QApplication.processEvents()
    return Hands(desk, qtbot)
