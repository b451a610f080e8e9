"""What goes wrong at the start: the window opens, the calendar works, and a sentence says what to do."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from drr_desktop.storage.engine import connect
from drr_desktop.storage.key_file import read_keys
from tests.journeys.hands import Hands, words


def opened(build, path: Path, qtbot) -> Hands:
    """Open the window over a file that cannot be opened, and wait until that is told."""
    desk = build(path)
    desk.open()
    qtbot.waitUntil(lambda: desk.failure is not None, timeout=20_000)
    return Hands(desk, qtbot)


def calendar_works(hands: Hands) -> None:
    assert hands.page.key == "calendar"
    hands.key(Qt.Key.Key_PageDown)
    assert "April 2027" in words(hands.page)
    hands.ctrl(Qt.Key.Key_K)
    hands.write("vaisakhi")
    hands.key(Qt.Key.Key_Return)
    hands.until(lambda: "Vaisakhi" in words(hands.page.inspector))


def scramble(path: Path) -> None:
    """Spoil the first page, as a bad disk does."""
    path.write_bytes(bytes(255 - byte for byte in path.read_bytes()[:4096]) + path.read_bytes()[4096:])


def lose_key(path: Path) -> None:
    for other in path.parent.iterdir():
        if other != path:
            other.unlink()


def replace_with_text(path: Path) -> None:
    path.write_text("Minutes of the meeting\n" * 200, "utf-8")


def replace_with_other_database(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE bookmark (url TEXT)")
        connection.commit()


@pytest.mark.parametrize(
    ("spoil", "sentence"),
    [
        (scramble, "does not open office.drr"),
        (lose_key, "cannot be opened without its key file"),
        (replace_with_text, "office.drr is not a data file of DRR Desktop."),
        (replace_with_other_database, "office.drr is not a data file of DRR Desktop."),
    ],
)
def test_a_file_that_cannot_be_read_is_told_and_not_changed(build, data, qtbot, spoil, sentence):
    spoil(data)
    before = data.read_bytes()
    hands = opened(build, data, qtbot)
    assert sentence in hands.said
    assert "No data file is open" in words(hands.desk.window.status)
    calendar_works(hands)
    assert data.read_bytes() == before
    hands.ctrl(Qt.Key.Key_3)
    assert "The data file is not open yet" in words(hands.desk.window)
    assert sentence in hands.said, "a page that waits says why"


def test_a_file_that_another_program_holds_is_told_and_opens_later(build, data, qtbot):
    with closing(connect(data, read_keys(data)[0], mode="rw")) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        hands = opened(build, data, qtbot)
        assert "Another program is writing to office.drr. Nothing was changed." in hands.said
        calendar_works(hands)
        other.execute("ROLLBACK")
    hands.ctrl(Qt.Key.Key_3)
    hands.click_button("Try again")
    hands.until(lambda: hands.page is not None and hands.page.key == "contacts")
    assert hands.view("Contacts").model().rowCount() > 80
    assert hands.said == ""
    assert "office.drr" in words(hands.desk.window.status)


def test_a_folder_that_is_not_there_is_told(build, tmp_path, qtbot):
    hands = opened(build, tmp_path / "gone" / "office.drr", qtbot)
    assert "does not exist. Nothing was changed." in hands.said
    calendar_works(hands)
    assert not (tmp_path / "gone").exists()
