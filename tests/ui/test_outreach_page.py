"""The Outreach page over a real data file: days, follow-ups, entries edited, deleted and brought back."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from drr_desktop.domain.changes import Changes
from drr_desktop.domain.dates import Month
from drr_desktop.domain.language import Language
from drr_desktop.domain.outreach import (
    DueRow,
    FollowUp,
    FollowUpKind,
    FollowUpStatus,
    InteractionKind,
    OutreachQuery,
)
from drr_desktop.services.sample_office import make_sample_office
from drr_desktop.ui.language import interface
from drr_desktop.ui.models.outreach_due import DueModel
from drr_desktop.ui.models.outreach_timeline import EntryListModel, TimelineModel
from drr_desktop.ui.outreach_labels import (
    KIND_ICONS,
    due_words,
    follow_up_badges,
    follow_up_kind_label,
    interaction_kind_label,
)
from drr_desktop.ui.pages.outreach import OutreachPage
from drr_desktop.ui.widgets.cells import CellRole
from drr_desktop.ui.widgets.chip import BadgeTone
from drr_desktop.ui.widgets.touch_chart import TouchModel, TouchSection
from tests.ui.page_stand import NOW, nameless, sample_copy, standing
from tests.ui.test_contacts_page import words

TODAY = date(2027, 3, 2)


@pytest.fixture(scope="module")
def sample(tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("outreach") / "office.drr"
    make_sample_office(path, 60, 300, 1, NOW)
    return path


@pytest.fixture
def stand(dressed, sample, tmp_path, qtbot):
    with standing(OutreachPage, sample_copy(sample, tmp_path), qtbot) as made:
        made.page.activateWindow()
        made.page.filters.widen()
        yield made


@pytest.fixture
def empty(dressed, tmp_path, qtbot):
    with standing(OutreachPage, tmp_path / "new.drr", qtbot) as made:
        yield made


def follow_up(due_on, status=FollowUpStatus.OPEN, kind=FollowUpKind.FOLLOW_UP, done_on=None) -> FollowUp:
    return FollowUp(id=str(due_on), text="Send it", due_on=due_on, status=status, kind=kind, done_on=done_on)


def show_due(stand) -> None:
    stand.page.views._choose(1)


# Words


@pytest.mark.parametrize("language", list(Language))
def test_every_kind_has_words_and_an_icon(dressed, language):
    from drr_desktop.ui import icons

    interface.show(language)
    assert all(interaction_kind_label(kind) for kind in InteractionKind)
    assert all(follow_up_kind_label(kind) for kind in FollowUpKind)
    assert set(KIND_ICONS.values()) <= set(icons.names())


@pytest.mark.parametrize(
    ("due_on", "tone"),
    [
        (TODAY - timedelta(2), "danger"),
        (TODAY, "warning"),
        (TODAY + timedelta(3), "muted"),
        (TODAY + timedelta(40), "muted"),
        (None, "muted"),
    ],
)
def test_what_is_late_is_said_in_word_and_tone(dressed, due_on, tone):
    said, found = due_words(due_on, TODAY)
    assert said
    assert found == tone


def test_follow_ups_of_an_entry_are_one_badge(dressed):
    def tones(*found):
        return [badge.tone for badge in follow_up_badges(found, TODAY)]

    late, later = follow_up(TODAY - timedelta(1)), follow_up(TODAY + timedelta(2))
    done = follow_up(TODAY, FollowUpStatus.DONE, done_on=TODAY)
    dropped = follow_up(TODAY, FollowUpStatus.DROPPED)
    assert tones(late) == [BadgeTone.DANGER]
    assert tones(later) == [BadgeTone.WARNING]
    assert tones(done) == [BadgeTone.SUCCESS]
    assert tones(dropped) == []
    assert tones(late, done) == [BadgeTone.DANGER]
    assert tones(done, follow_up(TODAY + timedelta(1), FollowUpStatus.DONE)) == [BadgeTone.SUCCESS]


# Models


def test_models_keep_qts_rules(stand, qtmodeltester):
    rows = stand.office.outreach.rows(OutreachQuery())
    timeline, due = TimelineModel({"Muslim": "muslim"}, "me"), DueModel("me")
    timeline.show(rows, TODAY)
    due.show(stand.office.outreach.due(), TODAY)
    lines = EntryListModel(rows, str)
    touches = TouchModel([(Month(2027, 2), 1), (Month(2027, 3), 0)])
    for model in (timeline, due, lines, touches):
        assert model.rowCount()
        qtmodeltester.check(model, force_py=True)


def test_entries_stand_under_their_local_day(stand):
    model = stand.page.timeline_model
    day = None
    for row in range(model.rowCount()):
        index, entry = model.index(row), model.entry(row)
        if entry is None:
            day = index.data()
            assert index.data(CellRole.GROUP_HEAD)
            assert index.flags() == Qt.ItemFlag.NoItemFlags
        else:
            local = entry.happened_at.astimezone(stand.office.calendar.local_now.tzinfo)
            assert f"{local.day} {local:%B}" in day
            assert entry.summary in index.data(Qt.ItemDataRole.AccessibleTextRole)


def test_follow_ups_stand_under_heads_by_when_they_are_due(dressed):
    days = [TODAY - timedelta(3), TODAY, TODAY + timedelta(7), TODAY + timedelta(8), None]
    rows = [DueRow(follow_up(day), "Amina", 3 if day and day < TODAY else 0) for day in days]
    model = DueModel("me")
    model.show(rows, TODAY)
    heads = [model.index(row).data() for row in range(model.rowCount()) if model.due(row) is None]
    assert heads == ["Overdue", "Within a week", "Later", "Without a day"]


# The page


def test_every_control_has_a_name(stand):
    assert nameless(stand.page) == []
    show_due(stand)
    assert nameless(stand.page) == []
    yasmin = stand.office.contacts.pick("Yasmin al-Rashidi")[0].id
    stand.page.show_item(("quick_log", yasmin))
    assert nameless(stand.page) == []


def test_filters_ask_for_what_they_say(stand):
    page, outreach = stand.page, stand.office.outreach
    every = page.timeline_model.rowCount()
    page.filters.kind.menu_of().actions()[1].trigger()
    rows = [page.timeline_model.entry(n) for n in range(page.timeline_model.rowCount())]
    assert {row.kind for row in rows if row} == {InteractionKind.VISIT}
    page.filters.kind.click()
    assert page.timeline_model.rowCount() == every
    page.filters.period.menu_of().actions()[0].trigger()
    since = outreach.rows(OutreachQuery(since=TODAY - timedelta(30)))
    shown = [page.timeline_model.entry(n) for n in range(page.timeline_model.rowCount())]
    assert [row.id for row in shown if row] == [row.id for row in since]


def test_an_entry_is_shown_with_who_and_what_follows(stand):
    row = next(r for r in stand.office.outreach.rows(OutreachQuery()) if r.names and r.follow_ups)
    stand.page.show_item(row.id)
    said = words(stand.page.side)
    assert row.summary in said
    assert "What follows" in said
    assert stand.page.timeline_model.entry(stand.page.timeline.currentIndex().row()).id == row.id


def test_an_entry_hidden_by_filters_is_shown_all_the_same(stand):
    old = stand.office.outreach.rows(OutreachQuery())[-1]
    stand.page.filters.period.menu_of().actions()[0].trigger()
    stand.page.show_item(old.id)
    assert stand.page.timeline_model.entry(stand.page.timeline.currentIndex().row()).id == old.id


def test_an_entry_is_edited_with_the_same_fields_and_keeps_what_they_do_not_show(stand):
    row = next(r for r in stand.office.outreach.rows(OutreachQuery()) if r.names and r.follow_ups)
    before = stand.office.outreach.get(row.id)
    stand.page.show_item(row.id)
    stand.page.edit()
    editor = stand.page.saving.editor
    assert nameless(editor) == []
    editor.accept()
    assert stand.office.outreach.get(row.id) == before, "saving unchanged changes nothing"
    stand.page.edit()
    editor = stand.page.saving.editor
    editor.form.line.setText("Said otherwise")
    editor.accept()
    after = stand.office.outreach.get(row.id)
    assert after.interaction.summary == "Said otherwise"
    assert after.parties == before.parties
    assert after.follow_ups == before.follow_ups
    assert stand.messages[-1].undo
    stand.undo()
    assert stand.office.outreach.get(row.id) == before


def test_delete_takes_an_entry_away_and_undo_brings_it_back(stand, qtbot):
    page = stand.page
    row = page.timeline_model.entry(1)
    page.timeline.setCurrentIndex(page.timeline_model.index(1))
    page.timeline.setFocus()
    qtbot.keyClick(page.timeline, Qt.Key.Key_Delete)
    assert page.timeline_model.row_of(row.id) == -1
    assert stand.messages[-1].undo
    stand.undo()
    assert page.timeline_model.row_of(row.id) == 1


def test_a_follow_up_is_ticked_with_space_and_with_a_click_on_its_box(stand, qtbot):
    page = stand.page
    show_due(stand)
    before = stand.office.outreach.due()
    row = page.due_model.row_of(before[0].follow_up.id)
    page.due.setCurrentIndex(page.due_model.index(row))
    page.due.setFocus()
    qtbot.keyClick(page.due, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: len(stand.office.outreach.due()) == len(before) - 1)
    second = page.due_model.index(page.due_model.row_of(before[1].follow_up.id))
    corner = page.due.visualRect(second)
    beside = QPoint(corner.center().x(), corner.center().y())
    qtbot.mouseClick(page.due.viewport(), Qt.MouseButton.LeftButton, pos=beside)
    assert len(stand.office.outreach.due()) == len(before) - 1, "a click beside the box only chooses"
    box = QPoint(corner.left() + 24, corner.center().y())
    qtbot.mouseClick(page.due.viewport(), Qt.MouseButton.LeftButton, pos=box)
    qtbot.waitUntil(lambda: len(stand.office.outreach.due()) == len(before) - 2)
    stand.undo()
    stand.undo()
    assert stand.office.outreach.due() == before


def test_a_follow_up_is_edited_and_dropped(stand):
    page = stand.page
    show_due(stand)
    due = next(d for d in stand.office.outreach.due() if d.follow_up.due_on)
    page.due.opened.emit(page.due_model.index(page.due_model.row_of(due.follow_up.id)))
    editor = page.due_acts.editor
    assert nameless(editor) == []
    editor.accept()
    assert stand.office.outreach.due()[0] is not None
    same = next(d for d in stand.office.outreach.due() if d.follow_up.id == due.follow_up.id)
    assert same == due, "saving unchanged changes nothing"
    page.due_acts.drop(due.follow_up)
    assert all(d.follow_up.id != due.follow_up.id for d in stand.office.outreach.due())
    stand.undo()
    assert any(d == due for d in stand.office.outreach.due())


def test_what_is_late_is_counted_beside_the_pages_name_even_while_hidden(stand):
    page = stand.page
    due = stand.office.outreach.due(TODAY)
    assert page.count == len(due)
    page.hide()
    late = FollowUp(id="0197f3a0-0000-7000-8000-000000000001", text="Late", due_on=TODAY)
    stand.office.outreach.add_follow_up(late)
    assert page.count == len(due) + 1


def test_changes_elsewhere_leave_the_page_alone(stand):
    assert not stand.page.touched_by(Changes(feeds=frozenset({"f"})))
    assert stand.page.touched_by(Changes(contacts=frozenset({"c"})))


def test_touches_are_bars_and_the_same_as_a_table(dressed, qtbot):
    section = TouchSection([(Month(2027, 2), 3), (Month(2027, 3), 1)])
    qtbot.addWidget(section)
    section.show()
    assert "February 2027: 3" in section.bars.accessibleDescription()
    assert section.table.isHidden()
    section.switch.click()
    assert section.bars.isHidden()
    model = section.table.model()
    assert [model.index(0, column).data() for column in range(2)] == ["March 2027", "1"]


def test_the_empty_log_offers_the_first_entry(empty):
    assert empty.page.main.stack.currentIndex() == 2
    show_due(empty)
    assert empty.page.main.stack.currentIndex() == 3


def test_french_at_double_size_keeps_the_fields_in_their_panel(dressed, sample, tmp_path, qtbot):
    from drr_desktop.ui import style
    from drr_desktop.ui.theme import Theme, themes

    interface.show(Language.FRENCH)
    themes.show(Theme(scale=2.0))
    style.install(QApplication.instance(), themes.current())
    with standing(OutreachPage, sample_copy(sample, tmp_path), qtbot) as made:
        log = made.page.quick_log
        inside = log.rect()
        for widget in (log.form.promise_field, log.save, log.form.when_field):
            corner = widget.mapTo(log, widget.rect().bottomRight())
            assert inside.contains(corner), widget
