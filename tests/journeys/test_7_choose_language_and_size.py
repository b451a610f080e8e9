"""What a person chooses in the settings: the other language and larger text, at once and everywhere."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QHeaderView

from drr_desktop import settings
from drr_desktop.ui.theme import current_theme
from drr_desktop.ui.widgets.header import PageHeader
from drr_desktop.ui.widgets.rail import Rail
from tests.journeys.hands import Hands, rows, spoken, words

PAGES = ("Calendar", "Contacts", "Outreach", "Lists", "Feeds")
# Written alike in both languages; names, numbers and dates of the office's own are not words of the program.
ALIKE = {"Contacts", "Contact", "Interaction", "office.drr", "Agenda"}


def rail_views(hands: Hands) -> list[QAbstractItemView]:
    return hands.desk.window.findChild(Rail).findChildren(QAbstractItemView)


def rail_words(hands: Hands) -> list[str]:
    return [text for view in rail_views(hands) for text in rows(view)]


def go(hands: Hands, place: int) -> None:
    """Go to the page at a place of the rail by mouse; -1 is the one at its foot."""
    views = rail_views(hands)
    view, row = (views[1], 0) if place < 0 else (views[0], place)
    hands.click(view.viewport(), view.visualRect(view.model().index(row, 0)).center())
    hands.settle()


def head_words(hands: Hands) -> set[str]:
    """Return the words of the program round the page that is shown: head, columns, top bar, status."""
    window, page, bar = hands.desk.window, hands.page, hands.desk.window.top_bar
    found = {window.windowTitle().removesuffix(" – DRR Desktop"), *words(window.status).split("\n")}
    found |= {bar.search.placeholderText(), bar.new.text(), bar.quick_log.text()}
    for header in page.findChildren(PageHeader):
        if page.key not in {"lists", "feeds"}:  # whose heads show a name that the office gave
            found |= set(words(header).split("\n"))
        found |= {button.text() for button in header.findChildren(QAbstractButton) if button.isVisible()}
    for columns in page.findChildren(QHeaderView):
        if columns.isVisible() and columns.orientation() == Qt.Orientation.Horizontal:
            head = partial(columns.model().headerData, orientation=Qt.Orientation.Horizontal)
            found |= {str(head(column) or "") for column in range(columns.count())}
    return {text for text in found if any(letter.isalpha() for letter in text)}


def choose_in_settings(hands: Hands, text: str) -> None:
    """Go to the settings by mouse and click a choice."""
    go(hands, -1)
    page = hands.page
    assert page.key == "settings"
    hands.click_button(text, page)
    hands.until(lambda: hands.page is not page and hands.page.isVisible())


def heads(hands: Hands) -> dict[int, set[str]]:
    found = {}
    for place in range(len(PAGES)):
        go(hands, place)
        found[place] = head_words(hands)
    return found


def test_french_leaves_no_english_word_in_rail_and_heads(desk, hands):
    assert rail_words(hands) == [*PAGES, "Settings"]
    english = heads(hands)
    english_rail = set(rail_words(hands))
    choose_in_settings(hands, "Français")
    assert hands.page.key == "settings", "the page that was open stays in front"
    assert rail_words(hands) == [
        "Calendrier",
        "Contacts",
        "Liaison",
        "Listes",
        "Flux",
        "Paramètres",
    ]
    assert not set(rail_words(hands)) & english_rail - ALIKE
    assert "Paramètres" in words(hands.page)
    french = heads(hands)
    for place, texts in french.items():
        assert len(texts) >= 6
        assert not (texts & english[place]) - ALIKE, PAGES[place]
    assert settings.load().language == "fr", "and it is kept for the next start"
    hands.key(Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert "mars 2027" in words(hands.page).lower()


def test_the_keys_still_go_on_after_the_language_changed(desk, hands):
    choose_in_settings(hands, "Français")
    hands.ctrl(Qt.Key.Key_3)
    assert hands.page.key == "contacts"
    assert hands.view("Contacts").hasFocus()
    choose_in_settings(hands, "English")
    assert rail_words(hands) == [*PAGES, "Settings"]
    assert "Settings" in words(hands.page)


@pytest.mark.parametrize("language", ["English", "Français"])
def test_text_at_double_size_cuts_no_label_of_the_rail(desk, hands, language):
    if language != "English":
        choose_in_settings(hands, language)
    choose_in_settings(hands, "200 %")
    assert settings.load().text_size == 2.0
    theme = current_theme()
    assert theme.scale == 2.0
    desk.window.resize(QSize(2600, 1600))
    QApplication.processEvents()
    metrics = QFontMetrics(theme.font("body", 600))
    for view in rail_views(hands):
        assert not view.delegate.compact
        for row, name in enumerate(rows(view)):
            rect = view.visualRect(view.model().index(row, 0))
            has_count = spoken(view, row) != name
            room = rect.width() - theme.px(36) - theme.px(8) - (theme.px(18) if has_count else 0)
            assert metrics.horizontalAdvance(name) <= room, f"{name} is cut short"
            assert metrics.height() <= rect.height()
            assert view.viewport().rect().contains(rect), f"{name} is seen whole"
    desk.window.resize(QSize(1440, 900))
    QApplication.processEvents()
    for view in rail_views(hands):
        assert view.delegate.compact, "no room for words: icons, with the words as tool tips"
        tips = [view.model().index(n, 0).data(Qt.ItemDataRole.ToolTipRole) for n in range(len(rows(view)))]
        assert tips == rows(view)
