"""The real window over a real file: a sample office on 2 March 2027, driven by mouse and keys."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from drr_desktop.app import build_app
from drr_desktop.domain.language import Language
from drr_desktop.services.sample_office import make_sample_office
from drr_desktop.settings import Settings
from drr_desktop.ui.desk import Desk
from drr_desktop.ui.language import interface
from drr_desktop.ui.theme import Theme, themes
from tests.journeys.hands import Hands

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
def build(qapp: QApplication, qtbot: QtBot) -> Iterator[Callable[[Path], Desk]]:
    """Make a desk over a data file, not opened yet; what was made is taken away at the end."""
    made: list[Desk] = []

    def make(path: Path) -> Desk:
        desk = build_app(qapp, path, Settings(language="en", theme="light"), clock)
        qtbot.addWidget(desk.window)
        made.append(desk)
        return desk

    yield make
    for desk in made:
        desk.window.close()
        desk.close()
        delete(desk)
    interface.begin(Language.ENGLISH)
    themes.show(Theme())


@pytest.fixture
def data(sample: Path, tmp_path: Path) -> Path:
    """The sample's data file, with its key beside it, in a folder of this test alone."""
    shutil.copytree(sample, tmp_path / "office")
    return tmp_path / "office" / "office.drr"


@pytest.fixture
def desk(build: Callable[[Path], Desk], data: Path, qtbot: QtBot) -> Desk:
    """The desk over the sample office, with every page ready."""
    made = build(data)
    with qtbot.waitSignal(made.ready, timeout=20_000):
        made.open()
    return made


@pytest.fixture
def hands(desk: Desk, qtbot: QtBot) -> Hands:
    """Keys and mouse on the window."""
    return Hands(desk, qtbot)
