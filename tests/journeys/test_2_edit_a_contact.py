"""Journey 2: write a contact down, find it everywhere, change it, and take the change back."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from drr_desktop.domain.contact import ContactQuery
from drr_desktop.ui.models.contact_table import Column
from drr_desktop.ui.widgets.search_box import SearchBox
from tests.journeys.hands import Hands, rows, words

NAME = "Zeynep Aydın"


def table(hands):
    return hands.view("Contacts")


def add_zeynep(hands) -> str:
    """Add the contact by keys alone and return its key."""
    hands.ctrl(Qt.Key.Key_3)
    hands.ctrl(Qt.Key.Key_N)
    editor = QApplication.activeModalWidget()
    assert editor is not None, "Ctrl+N opens the editor"
    hands.write(NAME)
    hands.tab_to("Pronouns")
    hands.write("she/her")
    hands.tab_to("Languages, the preferred one first")
    hands.write("Turkish, French")
    hands.tab_to("E-mail")
    hands.write("zeynep.aydin@example.org")
    hands.tab_to("Notes")
    hands.write("Met at the Nowruz table.")
    hands.ctrl(Qt.Key.Key_Return)
    hands.settle()
    assert QApplication.activeModalWidget() is None, "saved: the editor is gone"
    (found,) = hands.desk.office.contacts.pick(NAME)
    return found.id


def card_says(hands, fact: str) -> bool:
    return fact in words(hands.page)


def chosen_name(hands) -> str:
    view = table(hands)
    return str(view.model().index(view.currentIndex().row(), Column.NAME).data())


def test_a_contact_is_written_down_by_keys_alone(desk, hands):
    before = desk.office.contacts.count().people
    steps = len(desk.office.history.steps())
    key = add_zeynep(hands)
    kept = desk.office.contacts.get(key)
    assert kept.person.full_name == NAME
    assert kept.person.pronouns == "she/her"
    assert kept.party.languages == ("tr", "fr")
    assert [point.value for point in kept.points] == ["zeynep.aydin@example.org"]
    assert kept.party.notes == "Met at the Nowruz table."
    assert desk.office.contacts.count().people == before + 1
    assert len(desk.office.history.steps()) == steps + 1, "one step to take back"
    page = hands.page
    assert page.key == "contacts"
    assert f"{before + 1} people" in words(page)
    assert table(hands).model().rowCount() == len(desk.office.contacts.ids(ContactQuery()))
    assert chosen_name(hands) == NAME, "the new one is chosen in the table"
    hands.until(lambda: card_says(hands, NAME))
    assert card_says(hands, "zeynep.aydin@example.org")
    assert hands.said == f"{NAME} is added."


def test_it_is_found_from_any_page_without_its_accents_and_its_card_opens(desk, hands):
    add_zeynep(hands)
    hands.ctrl(Qt.Key.Key_2)
    assert hands.page.key == "calendar"
    hands.ctrl(Qt.Key.Key_K)
    assert isinstance(QApplication.focusWidget(), SearchBox)
    hands.write("aydin zey")
    hands.key(Qt.Key.Key_Return)
    hands.until(lambda: hands.page.key == "contacts" and card_says(hands, NAME))
    assert chosen_name(hands) == NAME
    assert table(hands).hasFocus(), "the keys go on where the search led"


def test_an_edit_is_taken_back_and_done_again(desk, hands):
    key = add_zeynep(hands)
    contacts = desk.office.contacts
    first = contacts.get(key)
    hands.key(Qt.Key.Key_Return)
    assert QApplication.activeModalWidget() is not None, "Enter in the table opens the editor"
    hands.rewrite("Zeynep Aydın-Roy")
    hands.tab_to("Notes")
    hands.rewrite("Moved to Gatineau.")
    hands.ctrl(Qt.Key.Key_Return)
    hands.until(lambda: card_says(hands, "Moved to Gatineau."))
    second = contacts.get(key)
    assert (second.person.full_name, second.party.notes) == ("Zeynep Aydın-Roy", "Moved to Gatineau.")
    assert chosen_name(hands) == "Zeynep Aydın-Roy"
    assert hands.said == "Zeynep Aydın-Roy is saved."

    hands.ctrl(Qt.Key.Key_Z)
    hands.until(lambda: card_says(hands, "Met at the Nowruz table."))
    assert contacts.get(key).person == first.person
    assert contacts.get(key).points == first.points
    assert chosen_name(hands) == NAME
    assert hands.said == "Taken back."

    hands.ctrl(Qt.Key.Key_Z, shift=True)
    hands.until(lambda: card_says(hands, "Moved to Gatineau."))
    assert contacts.get(key).person == second.person
    assert chosen_name(hands) == "Zeynep Aydın-Roy"
    assert hands.said == "Done again."

    hands.ctrl(Qt.Key.Key_Z)
    hands.ctrl(Qt.Key.Key_Z)
    hands.until(lambda: NAME not in rows(table(hands), Column.NAME))
    assert contacts.pick(NAME) == [], "the second Undo takes the contact itself back"


def test_tomorrow_it_is_still_there_and_can_still_be_taken_back(build, data, desk, hands, qtbot):
    add_zeynep(hands)
    desk.window.close()
    desk.close()
    again = build(data)
    with qtbot.waitSignal(again.ready, timeout=20_000):
        again.open()
    tomorrow = Hands(again, qtbot)
    tomorrow.ctrl(Qt.Key.Key_3)
    tomorrow.settle()
    assert NAME in rows(table(tomorrow), Column.NAME)
    tomorrow.ctrl(Qt.Key.Key_Z)
    tomorrow.settle()
    assert NAME not in rows(table(tomorrow), Column.NAME)
    assert again.office.contacts.pick(NAME) == []


def test_leaving_with_esc_asks_and_changes_nothing(desk, hands):
    key = add_zeynep(hands)
    kept = desk.office.contacts.get(key)
    steps = len(desk.office.history.steps())
    hands.key(Qt.Key.Key_Return)
    editor = QApplication.activeModalWidget()
    hands.write("X")
    hands.key(Qt.Key.Key_Escape)
    assert editor.isVisible(), "what was written is not thrown away unasked"
    hands.click_button("Leave", editor)
    assert QApplication.activeModalWidget() is None
    assert desk.office.contacts.get(key) == kept
    assert len(desk.office.history.steps()) == steps


def test_what_is_missing_is_said_and_nothing_is_saved(desk, hands):
    before = desk.office.contacts.count()
    hands.ctrl(Qt.Key.Key_3)
    hands.ctrl(Qt.Key.Key_N)
    editor = QApplication.activeModalWidget()
    hands.tab_to("E-mail")
    hands.write("not an address")
    hands.ctrl(Qt.Key.Key_Return)
    assert editor.isVisible()
    assert "A name is needed." in words(editor)
    assert "An e-mail address has a name, one @ and a domain." in words(editor)
    assert QApplication.focusWidget().accessibleName() == "Name, as they write it"
    assert desk.office.contacts.count() == before
    hands.write("Bao")
    hands.tab_to("E-mail")
    hands.rewrite("bao@example.org")
    hands.ctrl(Qt.Key.Key_Return)
    hands.until(lambda: QApplication.activeModalWidget() is None)
    assert [row.name for row in desk.office.contacts.pick("bao@example.org")] == ["Bao"]
