"""The quick log by keyboard alone: a visit and its follow-up in one step, people added on the way."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from drr_desktop.domain.outreach import FollowUpKind, InteractionKind, OutreachQuery
from drr_desktop.ui.models.contact_picks import PickModel
from drr_desktop.ui.models.outreach_draft import LogDraft, kept_draft
from drr_desktop.ui.pages.outreach import OutreachPage
from tests.ui.page_stand import make_sample, sample_copy, standing

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture(scope="module")
def sample(tmp_path_factory) -> Path:
    return make_sample(tmp_path_factory.mktemp("quick"))


@pytest.fixture
def stand(dressed, sample, tmp_path, qtbot):
    with standing(OutreachPage, sample_copy(sample, tmp_path), qtbot) as made:
        made.page.activateWindow()
        made.page.show_item("quick_log")
        yield made


def write(text: str) -> None:
    QTest.keyClicks(QApplication.focusWidget(), text)


def press(key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget(), key, held)
    QApplication.processEvents()


def newest(stand):
    return stand.office.outreach.get(stand.office.outreach.rows(OutreachQuery(limit=1))[0].id)


def test_a_visit_with_a_follow_up_is_logged_by_keys_alone_and_undone_at_once(stand):
    due, logged = stand.office.outreach.due(), len(stand.office.outreach.rows(OutreachQuery()))
    write("yasmin al")
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Tab)
    write("c")  # the first kind that begins so
    press(Qt.Key.Key_Tab)
    write("Gate opens 06:30 on Eid")
    press(Qt.Key.Key_Tab)
    write("Rideau Crescent Centre")
    press(Qt.Key.Key_Tab)
    write("Confirm officers, Fri 5 March")
    assert "Friday 5 March" in stand.page.quick_log.form.follow_up.label.text()
    press(Qt.Key.Key_Tab)
    write("com")
    press(Qt.Key.Key_Return, CTRL)
    entry = newest(stand)
    assert entry.interaction.summary == "Gate opens 06:30 on Eid"
    assert entry.interaction.kind is InteractionKind.CALL
    assert entry.interaction.place == "Rideau Crescent Centre"
    assert entry.interaction.happened_at == datetime(2027, 3, 2, 15, 30, tzinfo=UTC)
    yasmin = stand.office.contacts.pick("Yasmin al-Rashidi")[0].id
    assert [p.party_id for p in entry.parties] == [yasmin]
    (follow_up,) = entry.follow_ups
    assert (follow_up.text, follow_up.due_on) == ("Confirm officers", date(2027, 3, 5))
    assert (follow_up.kind, follow_up.party_id) == (FollowUpKind.COMMITMENT, yasmin)
    assert stand.messages[-1].undo
    assert stand.page.timeline.currentIndex().data() == "Yasmin al-Rashidi"
    stand.undo()
    assert stand.office.outreach.due() == due
    assert len(stand.office.outreach.rows(OutreachQuery())) == logged


def test_a_new_name_is_added_with_one_enter_and_said_plainly(stand):
    write("Wanda Testperson")
    popup = stand.page.quick_log.form.who._popup
    assert "new person" in popup.list.currentIndex().data()
    press(Qt.Key.Key_Return)
    assert stand.office.contacts.pick("Wanda Testperson") == [], "nobody is added before it is saved"
    stand.page.quick_log.form.line.setFocus()
    write("Met at the door")
    press(Qt.Key.Key_Return, CTRL)
    (row,) = stand.office.contacts.pick("Wanda Testperson")
    assert [p.party_id for p in newest(stand).parties] == [row.id]
    assert "Wanda Testperson" in stand.messages[-1].text
    assert "new" in stand.messages[-1].text


def test_save_and_new_begins_the_next_one(stand):
    write("yasmin al")
    press(Qt.Key.Key_Tab)
    stand.page.quick_log.form.line.setFocus()
    write("Tea with the board")
    press(Qt.Key.Key_Return, CTRL | SHIFT)
    form = stand.page.quick_log.form
    assert newest(stand).interaction.summary == "Tea with the board"
    assert stand.page.quick_log.draft() == LogDraft(kind=InteractionKind.VISIT)
    assert form.who.line.hasFocus()


def test_escape_closes_and_keeps_the_draft_also_for_a_page_made_anew(stand, qtbot):
    stand.page.quick_log.form.line.setFocus()
    write("Half a thou")
    press(Qt.Key.Key_Escape)
    assert not stand.page.quick_log.isVisible()
    assert kept_draft(stand.office).line == "Half a thou"
    stand.page.show_item("quick_log")
    assert stand.page.quick_log.isVisible()
    assert stand.page.quick_log.form.line.text() == "Half a thou"
    again = OutreachPage(stand.office)
    qtbot.addWidget(again)
    assert again.quick_log.draft().line == "Half a thou"


def test_what_is_missing_is_told_and_gone_to_and_nothing_is_saved(stand):
    before = newest(stand)
    form = stand.page.quick_log.form
    press(Qt.Key.Key_Return, CTRL)
    assert form.who_field.error
    assert form.line_field.error
    assert form.who.line.hasFocus()
    write("Yasm")
    stand.page.quick_log.form.who.close_popup()
    form.line.setText("A line")
    form.follow_up.line.setText("Send it, Mon 5 March")
    press(Qt.Key.Key_Return, CTRL)
    assert "Yasm" in form.who_field.error
    assert "Friday" in form.follow_up.error
    form.when.setText("after lunch")
    stand.page.quick_log.submit()
    assert form.when_field.error
    assert newest(stand) == before


def test_an_earlier_moment_is_understood_and_a_later_one_refused(stand):
    form = stand.page.quick_log.form
    write("yasmin al")
    press(Qt.Key.Key_Return)
    form.line.setText("Called at noon")
    form.when.setText("16:20")
    stand.page.quick_log.submit()
    assert "ahead" in form.when_field.error
    form.when.setText("yesterday 16:20")
    stand.page.quick_log.submit()
    found = stand.office.outreach.rows(OutreachQuery(text="Called at noon"))
    assert [row.happened_at for row in found] == [datetime(2027, 3, 1, 21, 20, tzinfo=UTC)]


def test_backspace_takes_the_last_one_out_and_nobody_is_there_twice(stand):
    who = stand.page.quick_log.form.who
    write("yasmin al")
    press(Qt.Key.Key_Return)
    write("yasmin al")
    assert all(w.name != "Yasmin al-Rashidi" or w.is_new for w in _offered(who))
    press(Qt.Key.Key_Escape)
    who.line.clear()
    assert len(who.who()) == 1
    press(Qt.Key.Key_Backspace)
    assert who.who() == ()


def _offered(who):
    return [who._picks.who(row) for row in range(who._picks.rowCount())]


def test_the_person_is_shown_before_it_is_saved(stand):
    from tests.ui.test_contacts_page import words

    write("yasmin al")
    press(Qt.Key.Key_Return)
    said = words(stand.page.side)
    for fact in ("Before you save", "Yasmin al-Rashidi", "Open promises", "Touches by month"):
        assert fact in said, fact
    assert "Coming up for them" in said
    (chip,) = stand.page.quick_log.form.who._chips
    chip.click()
    QApplication.processEvents()
    assert "Before you save" not in words(stand.page.side)


def test_from_the_card_the_person_is_there_and_the_cursor_in_the_line(stand):
    yasmin = stand.office.contacts.pick("Yasmin al-Rashidi")[0].id
    stand.page.show_item(("quick_log", yasmin))
    form = stand.page.quick_log.form
    assert [one.id for one in form.who.who()] == [yasmin]
    assert form.line.hasFocus()


def test_picks_keep_qts_rules(stand, qtmodeltester):
    model = PickModel({"Muslim": "muslim"})
    model.show(stand.office.contacts.pick("a"), "Ab")
    qtmodeltester.check(model, force_py=True)
    assert model.who(model.rowCount() - 1).is_new
    rows = stand.office.contacts.pick("Yasmin al-Rashidi")
    model.show(rows, "yasmin AL-RASHIDI")
    assert not model.who(model.rowCount() - 1).is_new, "one of this name is there already"


def test_an_entry_that_is_refused_does_not_add_its_new_people_twice(stand):
    from drr_desktop.ui.models.outreach_draft import Who

    form = stand.page.quick_log.form
    write("Wanda Testperson")
    press(Qt.Key.Key_Return)
    form.who.add(Who("0197f3a0-0000-7000-8000-00000000000a", "Removed meanwhile"))
    form.line.setText("Met at the door")
    stand.page.quick_log.submit()
    assert "no longer there" in stand.messages[-1].text
    assert [one.is_new for one in form.who.who()] == [False, False]
    form.who.set_who(form.who.who()[:1])
    stand.page.quick_log.submit()
    assert len(stand.office.contacts.pick("Wanda Testperson")) == 1
    assert newest(stand).interaction.summary == "Met at the door"


def test_undo_of_what_is_shown_leaves_an_empty_inspector_and_no_complaint(stand):
    from tests.ui.test_contacts_page import words

    write("yasmin al")
    press(Qt.Key.Key_Return)
    form = stand.page.quick_log.form
    form.line.setText("Soon taken back")
    stand.page.quick_log.submit()
    assert "Soon taken back" in words(stand.page.side)
    said = len(stand.messages)
    stand.undo()
    assert "Soon taken back" not in words(stand.page.side)
    assert len(stand.messages) == said
