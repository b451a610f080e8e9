"""The frame round the pages: names for the reader, keys, history, messages, narrow windows."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLineEdit, QVBoxLayout

from drr_desktop.domain.errors import UserError
from drr_desktop.ui import window_place
from drr_desktop.ui.main_window import QUICK_LOG, MainWindow
from drr_desktop.ui.page import Message, MessageKind, Page, PageSpec
from drr_desktop.ui.pages import PAGES
from drr_desktop.ui.widgets.rail import RailModel
from drr_desktop.ui.widgets.search_box import HitModel, SearchHit

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
HERE = __name__


class FirstPage(Page):
    key = "first"

    def __init__(self, services):
        super().__init__()
        self.shown = []
        self.made = 0
        column = QVBoxLayout(self)
        self.line = QLineEdit()
        self.line.setAccessibleName("Line")
        column.addWidget(self.line)

    def new_label(self):
        return "Thing"

    def new(self):
        self.made += 1

    def show_item(self, payload):
        self.shown.append(payload)


class SecondPage(FirstPage):
    key = "second"

    def new_label(self):
        return None


SPECS = (
    PageSpec("first", "First", "home", HERE, "FirstPage", number=1, paints_early=True),
    PageSpec("second", "Second", "people", HERE, "SecondPage", number=2, takes_quick_log=True),
)


def nameless(widget) -> list[str]:
    """Return the controls below a widget that a screen reader could not name."""
    found = []

    def walk(node, depth):
        if node is None or not node.isValid() or depth > 30:
            return
        labels = [r for r in node.relations() if r[1] & QAccessible.RelationFlag.Label]
        named = node.text(QAccessible.Text.Name) or labels
        if not node.state().invisible and node.role() in NEED_NAMES and not named:
            found.append(f"{node.role().name} {type(node.object()).__name__}")
        if node.role() in {ROLE.Table, ROLE.Tree, ROLE.List}:
            return
        for child in range(node.childCount()):
            walk(node.child(child), depth + 1)

    walk(QAccessible.queryAccessibleInterface(widget), 0)
    return found


@pytest.fixture
def window(dressed, qtbot, monkeypatch):
    import sys

    monkeypatch.setitem(sys.modules, HERE, sys.modules[__name__])
    made = MainWindow(SPECS, SimpleNamespace())
    qtbot.addWidget(made)
    made.resize(1440, 900)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.mark.parametrize(
    ("screen", "size"), [((1920, 1040), (1440, 900)), ((1366, 728), (1362, 688)), ((500, 400), (640, 480))]
)
def test_a_first_window_is_not_larger_than_the_screen(screen, size):
    first = window_place.that_fits(QSize(1440, 900), QSize(*screen), QSize(640, 480))
    assert first == QSize(*size)


def test_every_control_of_the_window_with_the_calendar_has_a_name(dressed, services, qtbot):
    made = MainWindow(PAGES, services)
    qtbot.addWidget(made)
    made.show()
    assert nameless(made) == []


def test_a_page_that_needs_the_store_is_shown_once_the_office_is_there(window):
    window.navigate("second")
    assert window.page("second") is None
    window.set_office(SimpleNamespace())
    assert window.current_page().key == "second"


def test_control_and_number_go_to_pages_and_alt_arrows_go_back_and_forward(window, qtbot):
    window.set_office(SimpleNamespace())
    qtbot.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert window.current_page().key == "second"
    qtbot.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert window.current_page().key == "first"
    qtbot.keyClick(window, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert window.current_page().key == "second"


def test_new_names_what_the_page_makes_and_is_away_where_it_makes_nothing(window, qtbot):
    assert window.top_bar.new.text() == "Thing"
    qtbot.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert window.current_page().made == 1
    window.set_office(SimpleNamespace())
    window.navigate("second")
    assert not window.top_bar.new.isVisible()


def test_quick_log_goes_to_the_page_that_takes_it(window, qtbot):
    window.set_office(SimpleNamespace())
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(window, Qt.Key.Key_L, keys)
    assert window.current_page().key == "second"
    assert window.current_page().shown == [QUICK_LOG]


def test_undo_and_redo_say_what_they_did_and_a_fault_is_told(window, qtbot):
    def refuse():
        raise UserError("The file is locked. Nothing was changed; try again.")

    window.set_history(lambda: Message("Taken back."), refuse)
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.messages.text == "Taken back."
    qtbot.keyClick(window, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert window.messages.text.startswith("The file is locked.")


def test_the_message_bar_offers_undo_and_stays_until_closed(window, qtbot):
    undone = []
    window.set_history(lambda: undone.append(1), lambda: None)
    window.show_message(Message("Saved.", MessageKind.DONE, undo=True))
    assert window.messages.isVisible()
    buttons = [b for b in window.messages.findChildren(type(window.top_bar.new)) if b.text() == "Undo"]
    buttons[0].click()
    assert undone == [1]
    window.messages.clear()
    assert not window.messages.isVisible()


def test_the_search_field_shows_answers_by_kind_and_opens_the_one_chosen(window, qtbot):
    window.set_office(SimpleNamespace())
    window.set_search(lambda text: [SearchHit("People", f"Found {text}", "", "second", "id-1")])
    qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    search = window.top_bar.search
    qtbot.keyClicks(search, "yas")
    qtbot.keyClick(search, Qt.Key.Key_Return)
    assert window.current_page().shown == ["id-1"]
    assert search.text() == ""


def test_f6_moves_between_panes(window, qtbot):
    window.find_everywhere()
    qtbot.keyClick(window, Qt.Key.Key_F6)
    page = window.current_page()
    focus = window.focusWidget()
    assert focus is page or page.isAncestorOf(focus)


def test_a_narrow_window_shows_icons_alone_in_the_rail(window):
    wide = window.rail.width()
    window.resize(900, 700)
    assert window.rail.width() < wide


def test_the_inspector_covers_the_calendar_below_1180(dressed, services, qtbot):
    made = MainWindow(PAGES, services)
    qtbot.addWidget(made)
    made.resize(1100, 800)
    made.show()
    page = made.current_page()
    assert not page.inspector.isVisible()
    page._show_undated()
    assert page.inspector.isVisible()
    edge = page.inspector.mapTo(page.frame, QPoint(page.inspector.width(), 0))
    assert edge.x() == page.frame.width()
    qtbot.keyClick(page.inspector, Qt.Key.Key_Escape)
    assert not page.inspector.isVisible()


def test_language_and_theme_change_without_a_restart_and_keep_the_page(dressed, services, qtbot):
    from drr_desktop.domain.language import Language
    from drr_desktop.ui.language import interface
    from drr_desktop.ui.theme import Theme, ThemeName, themes

    made = MainWindow(PAGES, services)
    qtbot.addWidget(made)
    made.show()
    interface.show(Language.FRENCH)
    qtbot.waitUntil(lambda: made.current_page().header.title.text() == "Mars 2027")
    themes.show(Theme(ThemeName.DARK))
    dressed.processEvents()
    ground = made.grab().toImage().pixelColor(600, 20)
    assert ground == themes.current().colour("surface")


def test_the_windows_place_is_remembered(dressed, services, qtbot, tmp_path):
    kept = tmp_path / "window.ini"
    first = MainWindow(PAGES, services, kept)
    qtbot.addWidget(first)
    first.resize(722, 577)
    first.show()
    first.close()
    second = MainWindow(PAGES, services, kept)
    qtbot.addWidget(second)
    assert second.size() == first.size()


def test_models_of_rail_and_answers_keep_qts_rules(dressed, qtmodeltester):
    rail = RailModel(PAGES)
    rail.set_count("contacts", 3)
    qtmodeltester.check(rail, force_py=True)
    hits = HitModel()
    hits.show_hits([SearchHit("People", "A"), SearchHit("People", "B"), SearchHit("Days", "C")])
    qtmodeltester.check(hits, force_py=True)
    assert hits.rowCount() == 5
