"""The Settings page: each choice is told at once and whole, and where the data is can be read."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt

from drr_desktop import settings
from drr_desktop.settings import Settings
from drr_desktop.ui.pages.settings import SettingsPage
from tests.ui.page_stand import nameless

CHOSEN = Settings(language="en", theme="dark", text_size=1.5, first_weekday=0, who="L. Tremblay")


@pytest.fixture
def page(dressed, qtbot, tmp_path):
    settings.save(CHOSEN)
    made = SettingsPage(SimpleNamespace(path=tmp_path / "Section.drr"))
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def told(page) -> list[Settings]:
    heard: list[Settings] = []
    page.settings_changed.connect(heard.append)
    return heard


def press(segments, key: str) -> None:
    segments._group.button(segments._keys.index(key)).click()


def test_it_shows_what_is_chosen_and_says_nothing_by_itself(page, told) -> None:
    shown = (page.language.current(), page.theme.current(), page.text_size.current(), page.who.text())
    assert shown == ("en", "dark", "1.5", "L. Tremblay")
    assert page.first_weekday.key() == 0
    page.show_settings(Settings())
    assert told == []


@pytest.mark.parametrize(
    ("control", "key", "expected"),
    [
        ("language", "fr", {"language": "fr"}),
        ("theme", "high_contrast", {"theme": "high_contrast"}),
        ("text_size", "2.0", {"text_size": 2.0}),
    ],
)
def test_a_choice_is_told_whole(page, told, control, key, expected) -> None:
    press(getattr(page, control), key)
    assert told == [replace(CHOSEN, **expected)]
    press(getattr(page, control), key)
    assert len(told) == 1, "the same choice again is no change"


def test_week_and_name_are_told(page, told, qtbot) -> None:
    page.first_weekday.set_key(6)
    page.first_weekday.activated.emit(page.first_weekday.currentIndex())
    page.who.clear()
    qtbot.keyClicks(page.who, "M. Okafor")
    qtbot.keyClick(page.who, Qt.Key.Key_Return)
    assert told[-1] == replace(CHOSEN, first_weekday=6, who="M. Okafor")


def test_the_data_file_is_read_only_and_named(page, tmp_path) -> None:
    assert Path(page.data_file.text()) == tmp_path / "Section.drr"
    assert page.data_file.isReadOnly()
    assert nameless(page) == []
