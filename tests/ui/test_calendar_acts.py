"""The Calendar page over a real data file: own observances, announced dates, checks, each undoable."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from drr_desktop.domain.occurrence import Certainty
from drr_desktop.ui.models import second_calendar
from drr_desktop.ui.pages.calendar import CalendarPage
from drr_desktop.ui.widgets.buttons import Button, IconButton
from drr_desktop.ui.widgets.text import TextLabel
from tests.ui.page_stand import Stand, make_sample, nameless, sample_copy, standing


@pytest.fixture(scope="module")
def sample(tmp_path_factory) -> Path:
    return make_sample(tmp_path_factory.mktemp("calendar"))


@pytest.fixture
def stand(dressed, sample, tmp_path, qtbot):
    second_calendar.chosen.key = ""
    with standing(CalendarPage, sample_copy(sample, tmp_path), qtbot) as made:
        yield made
    second_calendar.chosen.key = ""


def words(page: CalendarPage) -> str:
    return "\n".join(label.text() for label in page.inspector.findChildren(TextLabel))


def button(page: CalendarPage, text: str) -> Button:
    return next(one for one in page.inspector.findChildren(Button) if one.text() == text)


def add_open_house(stand: Stand[CalendarPage]) -> str:
    stand.page.new()
    editor = stand.page._acts.editor
    editor.name_en.setText("Open house")
    editor.name_fr.setText("Portes ouvertes")
    editor.rule.setText("gregorian 03-18")
    editor.accept()
    return next(own.key for own in stand.office.corrections.own_observances() if own.name_en == "Open house")


def keys_shown(page: CalendarPage) -> set[str]:
    return {found.observance.key for found in page._view.occurrences}


def test_new_adds_an_observance_that_is_shown_and_undone(stand):
    assert stand.page.new_label() == "Observance"
    key = add_open_house(stand)
    assert key in keys_shown(stand.page)
    assert stand.page.grid.chosen_day() == date(2027, 3, 18)
    assert "Open house" in words(stand.page)
    assert stand.messages[-1].undo
    stand.undo()
    stand.page.refresh()
    assert key not in keys_shown(stand.page)


def test_the_editor_shows_ten_dates_and_what_the_grammar_does_not_know(stand):
    stand.page.new()
    editor = stand.page._acts.editor
    editor.rule.setText("islamic 1 Shawwal")
    editor.check_rule()
    assert sum(not line.isHidden() for line in editor.dates.lines) == 10
    editor.rule.setText("islamic 1 Foo")
    editor.check_rule()
    assert "Foo" in editor.rule_field.label.text()
    editor.reject()


def test_an_own_observance_is_edited_and_deleted_from_the_inspector(stand):
    key = add_open_house(stand)
    edit, remove = stand.page.inspector.findChildren(IconButton)
    edit.click()
    editor = stand.page._acts.editor
    assert editor.name_fr.text() == "Portes ouvertes"
    editor.rule.setText("gregorian 03-19")
    editor.accept()
    assert stand.page.grid.chosen_day() == date(2027, 3, 19)
    remove = stand.page.inspector.findChildren(IconButton)[1]
    remove.click()
    assert key not in keys_shown(stand.page)
    assert "Open house" not in words(stand.page)
    stand.undo()
    stand.page.refresh()
    assert key in keys_shown(stand.page)


def test_an_announced_date_replaces_the_expected_one_until_it_is_withdrawn(stand):
    page = stand.page
    page.show_item("eid_al_fitr")
    assert "Moon sighting" in words(page)
    button(page, "Record an announced date").click()
    editor = page._acts.announced_editor
    editor.start.set_day(date(2027, 3, 10))
    editor.by.setText("Hilal Council")
    editor.accept()
    found = next(o for o in page._view.occurrences if o.observance.key == "eid_al_fitr")
    assert (found.start, found.certainty) == (date(2027, 3, 10), Certainty.ANNOUNCED)
    assert "Hilal Council" in words(page)
    assert "Moon sighting" not in words(page)
    button(page, "Correct…").click()
    page._acts.announced_editor.start.set_day(date(2027, 3, 9))
    page._acts.announced_editor.accept()
    assert page.grid.chosen_day() == date(2027, 3, 9)
    button(page, "Withdraw").click()
    assert "Moon sighting" in words(page)
    stand.undo()
    page.show_item("eid_al_fitr")
    assert "Hilal Council" in words(page)


def test_two_dates_in_one_city_stand_side_by_side(stand):
    page = stand.page
    organization = stand.office.contacts.organizations()[0]
    page.show_item("eid_al_fitr")
    page._acts.announce(page.grid.chosen_entry)
    editor = page._acts.announced_editor
    editor.whom.set_key(organization.id)
    editor.start.set_day(date(2027, 3, 10))
    editor.accept()
    shown = words(page)
    assert "Tue 9 March" in shown
    assert "Wed 10 March" in shown
    assert organization.name in shown
    assert "2 dates" in shown or "3 dates" in shown


def test_what_has_no_document_is_listed_and_confirmed(stand):
    page = stand.page
    page._filters.check_requested.emit()
    assert page.checks.isVisible()
    before = stand.office.calendar.unchecked()
    assert page.bar.checking.text() == f"To check ({len(before)})"
    page.checks.rows.opened.emit(page.checks._model.index(1))
    button(page, "Confirm…").click()
    editor = page._acts.confirm_editor
    editor.who.setText("A. Person")
    editor.note.setPlainText("Ordinance 12")
    editor.accept()
    assert len(stand.office.calendar.unchecked()) == len(before) - 1
    assert page.bar.checking.text() == f"To check ({len(before) - 1})"
    assert "A. Person" in words(page)
    page.bar.checking.click()
    assert page.grid.isVisible()


def test_days_of_another_calendar_stand_in_the_headers_and_the_inspector(stand, qtbot):
    from drr_desktop.ui.models.month_model import MonthRole

    page = stand.page
    page.bar.other.choose("islamic")
    index = page._model.index_of(date(2027, 3, 10))
    assert index.data(MonthRole.SECOND_DATE) == "2 Shawwal"
    assert "2 Shawwal" in index.data(Qt.ItemDataRole.AccessibleTextRole)
    page.show_item(date(2027, 3, 10))
    qtbot.waitUntil(lambda: "This day in other calendars" in words(page))
    assert "٢ شوال ١٤٤٨ هـ" in words(page)
    page.bar.other.click()
    assert index.data(MonthRole.SECOND_DATE) == ""


def test_the_inspector_ends_with_its_last_line(stand, qtbot):
    stand.page.show_item("good_friday")
    body = stand.page.inspector.widget()
    last = body.layout().itemAt(body.layout().count() - 2).widget()
    height = stand.page.inspector.viewport().height()
    qtbot.waitUntil(lambda: body.height() == max(last.geometry().bottom() + 1, height), timeout=2_000)


def test_variants_and_the_local_day_stand_in_the_inspector(stand):
    stand.page.show_item("diwali")
    shown = words(stand.page)
    assert "India’s reckoning" in shown
    assert "Thu 28 October" in shown
    assert nameless(stand.page) == []
