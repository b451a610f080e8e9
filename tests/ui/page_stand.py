"""A page on a real data file: the sample office of 2 March 2027, its changes heard, its work waited for."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Generic, TypeVar

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from drr_desktop.services.office import Office
from drr_desktop.services.sample_office import make_sample_office
from drr_desktop.ui.change_signal import ChangeSignal
from drr_desktop.ui.page import Message, Page
from drr_desktop.ui.tasks import TaskRunner

NOW = datetime(2027, 3, 2, 15, 30, tzinfo=UTC)
P = TypeVar("P", bound=Page)
ROLE = QAccessible.Role
NEED_NAMES = {
    ROLE.Button,
    ROLE.CheckBox,
    ROLE.RadioButton,
    ROLE.ComboBox,
    ROLE.EditableText,
    ROLE.SpinBox,
    ROLE.MenuItem,
    ROLE.PageTab,
    ROLE.Table,
    ROLE.Tree,
    ROLE.List,
    ROLE.Link,
    ROLE.ButtonMenu,
}


def clock() -> datetime:
    return NOW


class Stand(Generic[P]):
    """The page, its office and what it said."""

    def __init__(self, page: P, office: Office, qtbot) -> None:
        self.page, self.office, self._qtbot = page, office, qtbot
        self.messages: list[Message] = []
        self.visits: list[tuple[str, object]] = []
        page.message.connect(self.messages.append)
        page.navigate_requested.connect(lambda key, payload: self.visits.append((key, payload)))
        page.resize(1290, 820)
        page.show()
        self.settle()

    def settle(self) -> None:
        """Wait until the page's work has come back."""
        runners = self.page.findChildren(TaskRunner)
        self._qtbot.waitUntil(lambda: not any(runner.busy for runner in runners), timeout=20_000)

    def undo(self) -> None:
        """Take the last step back, as the message bar's button does."""
        assert self.office.history.undo() is not None
        self.settle()


@contextmanager
def standing(build: Callable[[Office], P], data: Path, qtbot) -> Iterator[Stand[P]]:
    """Open a data file, build a page over it and let it hear what changes."""
    signal = ChangeSignal()
    office = Office.open(data, announce=signal.announce, now=clock, who="tests", device="tests")
    page = build(office)
    signal.changed.connect(page.changes_arrived)
    stand = Stand(page, office, qtbot)
    yield stand
    stand.settle()
    page.close()
    page.deleteLater()
    office.close()


def sample_copy(sample: Path, tmp_path: Path) -> Path:
    """Copy the sample's files and return the copy."""
    folder = tmp_path / "office"
    shutil.copytree(sample.parent, folder)
    return folder / sample.name


def make_sample(folder: Path) -> Path:
    """Make a sample office and return its file."""
    path = folder / "office.drr"
    make_sample_office(path, 60, 40, 1, NOW)
    return path


def nameless(widget: QWidget) -> list[str]:
    """Return the controls under a widget that a screen reader cannot name."""
    found: list[str] = []

    def walk(node, depth: int) -> None:
        if node is None or not node.isValid() or depth > 40:
            return
        hidden = node.state().invisible
        labels = [r for r in node.relations() if r[1] & QAccessible.RelationFlag.Label]
        named = node.text(QAccessible.Text.Name) or labels
        if node.role() == ROLE.ComboBox:
            named = labels or getattr(node.object(), "accessibleName", str)()
        if not hidden and node.role() in NEED_NAMES and not named:
            found.append(f"{type(node.object()).__name__} ({node.role().name})")
        if node.role() in {ROLE.Table, ROLE.Tree, ROLE.List}:
            return
        for place in range(node.childCount()):
            walk(node.child(place), depth + 1)

    walk(QAccessible.queryAccessibleInterface(widget), 0)
    return found
