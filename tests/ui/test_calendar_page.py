"""The Calendar page in a real window over the real catalogue: keys, mouse, filters, inspector."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt

from drr_desktop.domain.changes import Changes
from drr_desktop.domain.observance import Mark
from drr_desktop.ui.pages.calendar import CalendarPage
from drr_desktop.ui.widgets.text import TextLabel


@pytest.fixture
def page(dressed, services, qtbot):
    made = CalendarPage(services)
    qtbot.addWidget(made)
    made.resize(1290, 820)
    made.show()
    qtbot.waitExposed(made)
    return made


def words(page) -> str:
    return "\n".join(label.text() for label in page.inspector.findChildren(TextLabel))


def test_the_month_of_today_is_filled_when_first_seen(page):
    assert page.header.title.text() == "March 2027"
    assert page.grid.chosen_day() == date(2027, 3, 2)
    assert sum(len(page._model.week(row).placed) for row in range(5)) > 40


def test_arrows_move_by_day_and_leave_the_month_at_its_end(page, qtbot):
    page.grid.setFocus()
    qtbot.keyClick(page.grid, Qt.Key.Key_Right)
    assert page.grid.chosen_day() == date(2027, 3, 3)
    qtbot.keyClick(page.grid, Qt.Key.Key_Down)
    assert page.grid.chosen_day() == date(2027, 3, 10)
    for _ in range(4):
        qtbot.keyClick(page.grid, Qt.Key.Key_Down)
    assert page.grid.chosen_day() == date(2027, 4, 7)
    assert page.header.title.text() == "April 2027"


def test_pages_are_months(page, qtbot):
    qtbot.keyClick(page.grid, Qt.Key.Key_PageDown)
    assert page.header.title.text() == "April 2027"
    qtbot.keyClick(page.grid, Qt.Key.Key_PageUp)
    qtbot.keyClick(page.grid, Qt.Key.Key_PageUp)
    assert page.header.title.text() == "February 2027"
    page.header.today.click()
    assert page.grid.chosen_day() == date(2027, 3, 2)


def test_enter_goes_into_a_days_chips_and_escape_comes_back(page, qtbot):
    page.show_item(date(2027, 3, 26))
    qtbot.keyClick(page.grid, Qt.Key.Key_Return)
    assert page.grid.chosen_entry is not None
    first = words(page)
    qtbot.keyClick(page.grid, Qt.Key.Key_Down)
    assert words(page) != first
    qtbot.keyClick(page.grid, Qt.Key.Key_Escape)
    assert page.grid.chosen_entry is None
    assert "Friday 26 March 2027" in words(page)


def test_a_click_on_a_chip_shows_what_staff_should_know(page, qtbot):
    from drr_desktop.ui.theme import current_theme
    from drr_desktop.ui.widgets.month_delegate import chip_rect

    day = date(2027, 3, 26)
    index = page._model.index_of(day)
    week = page._model.week(index.row())
    placed = next(p for p in week.at(index.column()) if p.entry.observance.key == "good_friday")
    cell = page.grid.visualRect(index)
    point = chip_rect(current_theme(), cell, index.column(), placed).center()
    qtbot.mouseClick(page.grid.viewport(), Qt.MouseButton.LeftButton, pos=point)
    shown = words(page)
    assert "Good Friday" in shown
    assert "Vendredi saint" in shown
    assert "Friday 26 March 2027" in shown
    assert "Solemn" in shown
    assert placed.entry.observance.review.value.split()[0].lower() in "draft confirmed review"


def test_a_filter_by_mark_leaves_only_marked_days(page):
    page._filters._mark_acts[Mark.FULL].trigger()
    found = [o for o in page._view.occurrences if o.start is not None]
    assert found
    assert {o.observance.mark for o in found} == {Mark.FULL}
    page._filters.clear()
    assert len(page._view.occurrences) > len(found)


def test_every_observance_of_the_catalogue_has_its_date(page):
    assert page._view.not_computed == ()
    assert not page.bar.undated.isVisible()


def test_an_unknown_key_is_told_in_the_message_bar(page, qtbot):
    with qtbot.waitSignal(page.message) as told:
        page.show_item("no_such_day")
    assert "no_such_day" in told.args[0].text


def test_changes_are_looked_at_only_while_the_page_is_seen(page, qtbot, monkeypatch):
    asked = []
    monkeypatch.setattr(page, "refresh", lambda: asked.append(1))
    page.changes_arrived(Changes(contacts=frozenset({"a"})))
    assert not asked
    page.changes_arrived(Changes(outreach=frozenset({"a"})))
    assert len(asked) == 1
    page.hide()
    page.changes_arrived(Changes(calendar=frozenset({"a"})))
    assert len(asked) == 1
    page.show()
    assert len(asked) == 2


def test_the_agenda_lists_the_month_by_day(page, qtbot):
    page.header.view_choice.chosen.emit("agenda")
    assert page.agenda.isVisible()
    model = page._agenda_model
    heads = [model.index(r).data() for r in range(model.rowCount()) if model.payload(model.index(r)) is None]
    assert heads[0] == "Monday 1 March"


def test_many_text_sizes_and_french_keep_every_cell_and_chip_inside(dressed, services, qtbot):
    from drr_desktop.domain.language import Language
    from drr_desktop.ui import style
    from drr_desktop.ui.language import interface
    from drr_desktop.ui.theme import Theme, themes

    interface.show(Language.FRENCH)
    themes.show(Theme(scale=2.0))
    style.install(dressed, themes.current())
    made = CalendarPage(services)
    qtbot.addWidget(made)
    made.resize(1300, 900)
    made.show()
    assert made.header.title.text() == "Mars 2027"
    assert made.grid.rowHeight(0) >= themes.current().px(27 + 22)
    assert not made.grab().isNull()
