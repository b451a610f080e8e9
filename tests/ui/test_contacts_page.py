"""The Contacts page over a real data file: a windowed table, filters, jumps, the card, edits and undo."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from drr_desktop.domain.contact import ConsentState, ContactQuery, ContactRow, ContactSort, PartyKind
from drr_desktop.domain.language import Language
from drr_desktop.ui.contact_labels import consent_look, touch_words
from drr_desktop.ui.contact_languages import NAMES, codes_of, language_list, language_name
from drr_desktop.ui.language import interface
from drr_desktop.ui.models.contact_table import BLOCK, GROUPS, KEPT_BLOCKS, Column, ContactTableModel
from drr_desktop.ui.pages.contacts import ContactsPage
from drr_desktop.ui.widgets.cells import CellRole
from drr_desktop.ui.widgets.text import ElidedLabel, TextLabel
from tests.ui.page_stand import make_sample, nameless, sample_copy, standing

TODAY = date(2027, 3, 2)


@pytest.fixture(scope="module")
def sample(tmp_path_factory) -> Path:
    return make_sample(tmp_path_factory.mktemp("contacts"))


@pytest.fixture
def stand(dressed, sample, tmp_path, qtbot):
    with standing(ContactsPage, sample_copy(sample, tmp_path), qtbot) as made:
        made.page.activateWindow()
        yield made


@pytest.fixture
def empty(dressed, tmp_path, qtbot):
    with standing(ContactsPage, tmp_path / "new.drr", qtbot) as made:
        yield made


def words(widget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(TextLabel) if not label.isHidden())


def yasmin(stand) -> str:
    return stand.office.contacts.pick("Yasmin al-Rashidi")[0].id


def made_rows(ids, touched=TODAY - timedelta(19)) -> list[ContactRow]:
    return [
        ContactRow(
            key,
            PartyKind.PERSON,
            f"Person {key}",
            "Some Hall",
            ("Muslim", "Sikh"),
            ("ar", "fr"),
            touched,
            ConsentState.GIVEN,
            ("email", "tel"),
        )
        for key in ids
    ]


def windowed(fetch=made_rows) -> ContactTableModel:
    return ContactTableModel(fetch, {"Muslim": "muslim", "Sikh": "sikh"}, lambda: TODAY)


# The model


def test_the_model_keeps_qts_rules(dressed, qtmodeltester):
    model = windowed()
    qtmodeltester.check(model, force_py=True)
    model.show([str(n) for n in range(200)])
    qtmodeltester.check(model, force_py=True)


def test_ten_thousand_rows_are_fetched_where_they_are_seen_and_few_are_kept(dressed):
    asked: list[int] = []

    def fetch(ids):
        asked.append(len(ids))
        return made_rows(ids)

    model = windowed(fetch)
    model.show([f"{n:05}" for n in range(10_000)])
    assert model.rowCount() == 10_000
    assert not asked, "nothing is fetched before it is seen"
    assert model.index(9_000, Column.NAME).data() == "Person 09000"
    assert asked == [BLOCK]
    model.index(9_001, Column.CONSENT).data()
    assert asked == [BLOCK], "a neighbour is there already"
    for row in range(0, 10_000, BLOCK):
        model.index(row, 0).data()
    assert model.kept_blocks == KEPT_BLOCKS
    assert len(model._cells) <= KEPT_BLOCKS * BLOCK
    assert model.row_of("09000") == 9_000
    assert model.row_of("nobody") == -1


def test_a_contact_that_is_gone_leaves_an_empty_row(dressed):
    model = windowed(lambda ids: made_rows([key for key in ids if key != "2"]))
    model.show(["1", "2", "3"])
    assert model.row(1) is None
    assert model.index(1, 0).data() == ""
    assert model.index(2, 0).data() == "Person 3"


def test_a_cell_says_codes_languages_touch_and_consent(dressed):
    model = windowed()
    model.show(["1"])
    data = {column: model.index(0, column).data() for column in Column}
    assert data[Column.LANGUAGES] == "Arabic, French"
    assert "19" in data[Column.LAST_TOUCH]
    assert data[Column.CONSENT] == "E-mail, phone"
    assert model.index(0, Column.COMMUNITY).data(GROUPS) == ("muslim", "sikh")
    spoken = model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    for fact in ("Person 1", "Some Hall", "Sikh", "19", "E-mail, phone"):
        assert fact in spoken


def test_a_touch_long_ago_is_a_warning_in_months(dressed):
    model = windowed(lambda ids: made_rows(ids, TODAY - timedelta(250)))
    model.show(["1"])
    index = model.index(0, Column.LAST_TOUCH)
    assert index.data().startswith("8 month")
    assert index.data(CellRole.FACE).tone == "danger"
    assert touch_words(None, TODAY) == "never"
    assert touch_words(TODAY - timedelta(180), TODAY).startswith("180 day")
    assert touch_words(TODAY - timedelta(800), TODAY).startswith("2 year")


@pytest.mark.parametrize("state", list(ConsentState))
def test_every_state_of_consent_has_icon_and_word(dressed, state):
    row = ContactRow("1", PartyKind.PERSON, "A", consent=state, channels=("email",), ends_on=TODAY)
    text, icon, *_ = consent_look(row)
    assert text
    assert icon


def test_languages_are_named_in_either_language_and_read_back_from_both(dressed):
    assert len({name for name, _ in NAMES.values()}) == len(NAMES)
    assert len({name for _, name in NAMES.values()}) == len(NAMES)
    assert codes_of("Arabic, français; Inuktitut, Klingon") == (("ar", "fr", "iu"), ("Klingon",))
    assert codes_of(language_list(tuple(NAMES))) == (tuple(NAMES), ())
    interface.show(Language.FRENCH)
    assert language_name("pa") == "pendjabi"
    assert codes_of(language_list(tuple(NAMES))) == (tuple(NAMES), ())


# The page


def test_the_page_counts_and_shows_everybody(stand):
    counts = stand.office.contacts.count()
    assert stand.page.model.rowCount() == counts.people + counts.organizations
    assert str(counts.people) in stand.page.header.fact.text()
    assert stand.page.main.foot.text().endswith("sorted by name")


def test_every_control_has_a_name(stand):
    assert nameless(stand.page) == []
    stand.page.show_item(yasmin(stand))
    assert nameless(stand.page) == []


def test_typing_narrows_and_escape_widens_again(stand, qtbot):
    page = stand.page
    assert page.find_in_page()
    everybody = page.model.rowCount()
    qtbot.keyClicks(page.filters.find, "yasm")
    assert page.model.id_at(0) == yasmin(stand)
    assert page.model.rowCount() < everybody
    assert page.main.foot.text().startswith(f"{page.model.rowCount()} shown of {everybody}")
    qtbot.keyClick(page.filters.find, Qt.Key.Key_Escape)
    assert page.model.rowCount() == everybody


def test_nobody_found_offers_everyone_again(stand):
    page = stand.page
    page.filters.find.setText("xyzzyx")
    assert page.main.stack.currentIndex() == 2
    page.filters.clear()
    assert page.main.stack.currentIndex() == 0
    assert page.filters.find.text() == ""


def test_filters_ask_for_what_they_say(stand):
    page = stand.page
    page.filters.quiet.click()
    since = TODAY - timedelta(90)
    rows = [page.model.row(n) for n in range(page.model.rowCount())]
    assert all(row.last_touch is None or row.last_touch < since for row in rows)
    page.filters.everyone.click()
    menu = page.filters.kind.menu_of()
    menu.actions()[2].trigger()
    kinds = {page.model.row(n).kind for n in range(page.model.rowCount())}
    assert kinds == {PartyKind.ORGANIZATION}
    page.filters.kind.click()
    group = page.filters.group.menu_of()
    act = next(a for a in group.actions() if a.text().startswith("Sikh"))
    act.trigger()
    assert page.model.rowCount()
    assert all("Sikh" in page.model.row(n).traditions for n in range(page.model.rowCount()))


def test_a_head_sorts_and_turns_round_where_there_is_an_order(stand):
    page, contacts = stand.page, stand.office.contacts
    page.sort_by(Column.LAST_TOUCH)
    expected = contacts.ids(ContactQuery(sort=ContactSort.LAST_TOUCH, descending=True))
    assert page.model._ids == expected
    page.sort_by(Column.LAST_TOUCH)
    assert page.model._ids == contacts.ids(ContactQuery(sort=ContactSort.LAST_TOUCH))
    page.sort_by(Column.CONSENT)
    assert page.model._ids == contacts.ids(ContactQuery(sort=ContactSort.LAST_TOUCH))


def test_typing_in_the_table_jumps_to_a_name(stand, qtbot):
    page = stand.page
    page.table.setFocus()
    qtbot.keyClicks(page.table, "yas")
    assert page.model.id_at(page.table.currentIndex().row()) == yasmin(stand)


def test_the_card_says_who_it_is_and_how_to_reach_them(stand):
    stand.page.show_item(yasmin(stand))
    said = words(stand.page.card)
    for fact in ("Yasmin al-Rashidi", "yas-MEEN", "ياسمين", "Rideau Crescent Centre", "Write in French."):
        assert fact in said, fact
    elided = [label.text() for label in stand.page.card.findChildren(ElidedLabel)]
    assert any("@crescent.example.org" in text for text in elided)


def test_an_item_is_shown_even_where_a_filter_hides_it(stand):
    page = stand.page
    page.filters.find.setText("zzzz")
    page.show_item(yasmin(stand))
    assert page.model.id_at(page.table.currentIndex().row()) == yasmin(stand)
    assert not page.filters.is_restricting


def test_a_follow_up_is_added_ticked_off_and_taken_back(stand, qtbot):
    page, office = stand.page, stand.office
    page.show_item(yasmin(stand))
    before = len(page.card.follow_ups.boxes) if page.card.follow_ups else 0
    page.add_follow_up()
    editor = page.acts.follow_up_editor
    editor.accept()
    assert editor.what.error, "an empty follow-up is refused"
    qtbot.keyClicks(editor.what.line, "Send the plan, Fri 5 March")
    editor.accept()
    found = [f for f in (row.follow_up for row in office.outreach.due()) if f.text == "Send the plan"]
    assert [(f.due_on, f.party_id) for f in found] == [(date(2027, 3, 5), yasmin(stand))]
    place = next(n for n, b in enumerate(page.card.follow_ups.boxes) if "Send the plan" in b.accessibleName())
    page.card.follow_ups.boxes[place].click()
    qtbot.waitUntil(lambda: stand.messages[-1].text == "Done: Send the plan")
    assert stand.messages[-1].undo
    assert len(page.card.follow_ups.boxes if page.card.follow_ups else ()) == before
    stand.undo()
    assert len(page.card.follow_ups.boxes) == before + 1


def test_deleting_can_be_taken_back(stand, qtbot):
    page = stand.page
    page.show_item(yasmin(stand))
    page.table.setFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_Delete)
    assert page.model.row_of(yasmin_id := page._current) >= 0, "the next one is chosen"
    assert stand.office.contacts.pick("Yasmin al-Rashidi") == []
    assert stand.messages[-1].undo
    stand.undo()
    back = yasmin(stand)
    assert page.model.row_of(back) >= 0
    assert back != yasmin_id


def test_the_card_goes_to_the_quick_log_and_to_entries(stand):
    page = stand.page
    page.show_item(yasmin(stand))
    page.card.log.click()
    assert stand.visits[-1] == ("outreach", ("quick_log", yasmin(stand)))


def test_the_empty_book_offers_the_first_contact(empty, qtbot):
    page = empty.page
    assert page.main.stack.currentIndex() == 1
    page.new()
    qtbot.keyClicks(page.acts.editor.form.full_name, "Amina Diallo")
    page.acts.editor.accept()
    assert page.main.stack.currentIndex() == 0
    assert page.model.row(0).name == "Amina Diallo"
    empty.undo()
    assert page.main.stack.currentIndex() == 1


def test_french_at_double_size_cuts_no_control(stand, sample, tmp_path, qtbot):
    from drr_desktop.ui import style
    from drr_desktop.ui.theme import Theme, themes

    interface.show(Language.FRENCH)
    themes.show(Theme(scale=2.0))
    style.install(QApplication.instance(), themes.current())
    with standing(ContactsPage, sample_copy(sample, tmp_path / "fr"), qtbot) as made:
        page = made.page
        page.show_item(yasmin(made))
        assert page.table.rowHeight(0) >= page.table.fontMetrics().height() + 12
        assert page.filters.find.isVisible()
        assert not page.grab().isNull()
