"""Journey 3: log a visit with what is promised, see it everywhere, and take all of it back at once."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from drr_desktop.domain.contact import ContactQuery
from drr_desktop.domain.dates import Month
from drr_desktop.domain.month_view import OwnKind
from drr_desktop.domain.outreach import InteractionKind, OutreachQuery
from drr_desktop.ui.models.contact_table import Column
from drr_desktop.ui.widgets.month_grid import MonthGrid
from tests.journeys.hands import rows, spoken, words

WHO = "Yasmin al-Rashidi"
LINE = "Gate opens 06:30 on Eid"
PROMISE = "Confirm officers"
TODAY, DUE = date(2027, 3, 2), date(2027, 3, 5)


class Seen:
    """What the office knows of one visit, on every page and in the store."""

    def __init__(self, hands) -> None:
        self._hands = hands
        self._office = hands.desk.office

    def last_touch(self) -> str:
        """Return the table's words in the row of the contact."""
        view = self._hands.view("Contacts", self._hands.desk.window.page("contacts"))
        return rows(view, Column.LAST_TOUCH)[rows(view, Column.NAME).index(WHO)]

    def last_touch_kept(self) -> date | None:
        (contact,) = self._office.contacts.pick(WHO)
        (row,) = self._office.contacts.rows([contact.id])
        return row.last_touch

    def logged(self) -> int:
        return len(self._office.outreach.rows(OutreachQuery()))

    def promises(self) -> list[tuple[str, date | None]]:
        return [(due.follow_up.text, due.follow_up.due_on) for due in self._office.outreach.due()]

    def own_entries(self) -> list[tuple[OwnKind, date, str]]:
        return [(own.kind, own.day, own.title) for own in self._office.calendar.month(Month(2027, 3)).own]

    def spoken(self, day: date) -> str:
        """Return what the calendar says of a day."""
        (grid,) = self._hands.desk.window.page("calendar").findChildren(MonthGrid)
        return grid.model().index_of(day).data(Qt.ItemDataRole.AccessibleTextRole)

    def everything(self) -> tuple[object, ...]:
        return (
            self.last_touch_kept(),
            self.logged(),
            self.promises(),
            self.own_entries(),
            self._office.contacts.ids(ContactQuery()),
        )


def log_the_visit(hands) -> None:
    """Log a call with a promise from wherever one is, by keys alone."""
    hands.ctrl(Qt.Key.Key_L, shift=True)
    hands.write("yasmin al")
    hands.key(Qt.Key.Key_Return)
    hands.tab_to("What")
    hands.write("c")
    hands.tab_to("One line")
    hands.write(LINE)
    hands.tab_to("Follow-up")
    hands.write(f"{PROMISE}, Fri 5 March")
    hands.ctrl(Qt.Key.Key_Return)
    hands.settle()


def visit(hands, number: Qt.Key) -> None:
    hands.ctrl(number)
    hands.settle()


def test_one_visit_is_one_step_and_is_seen_on_every_page(desk, hands):
    seen = Seen(hands)
    visit(hands, Qt.Key.Key_3)
    touched_before = seen.last_touch()
    assert seen.last_touch_kept() != TODAY
    visit(hands, Qt.Key.Key_2)
    before = {day: seen.spoken(day) for day in (TODAY, DUE)}
    steps = len(desk.office.history.steps())
    logged = seen.logged()

    log_the_visit(hands)
    assert hands.page.key == "outreach"
    assert len(desk.office.history.steps()) == steps + 1, "visit and promise are one step"
    row = desk.office.outreach.rows(OutreachQuery(limit=1))[0]
    assert (row.summary, row.names, row.kind) == (LINE, (WHO,), InteractionKind.CALL)
    assert [(f.text, f.due_on) for f in row.follow_ups] == [(PROMISE, DUE)]
    assert seen.logged() == logged + 1
    timeline = hands.view("Timeline")
    newest = spoken(timeline, timeline.currentIndex().row())
    assert WHO in newest, "the new entry is chosen in the timeline"
    assert LINE in newest
    assert LINE in words(hands.page), "and the inspector is about it"
    assert PROMISE in words(hands.page)
    assert WHO in hands.said
    hands.click_button("Follow-ups", hands.page)
    due = hands.view("Follow-ups")
    assert due.isVisible()
    assert any(PROMISE in text for text in rows(due))

    visit(hands, Qt.Key.Key_3)
    assert seen.last_touch() == "today"
    assert touched_before != "today"
    assert seen.last_touch_kept() == TODAY

    visit(hands, Qt.Key.Key_2)
    own = {entry.id: entry for entry in desk.office.calendar.month(Month(2027, 3)).own}
    (promise,) = row.follow_ups
    for key, kind, day in ((row.id, OwnKind.INTERACTION, TODAY), (promise.id, OwnKind.FOLLOW_UP, DUE)):
        assert (own[key].kind, own[key].day) == (kind, day)
        assert own[key].title in seen.spoken(day)
        assert own[key].title not in before[day], "and it was not there before"


def test_one_undo_takes_back_all_of_it_and_one_redo_brings_all_of_it(desk, hands):
    seen = Seen(hands)
    visit(hands, Qt.Key.Key_3)
    before, touched = seen.everything(), seen.last_touch()
    visit(hands, Qt.Key.Key_2)
    today, due = seen.spoken(TODAY), seen.spoken(DUE)
    log_the_visit(hands)
    after = seen.everything()
    assert after != before

    hands.ctrl(Qt.Key.Key_Z)
    hands.settle()
    assert seen.everything() == before
    assert hands.said == "Taken back."
    assert LINE not in words(hands.page), "the inspector lets go of what is gone"
    visit(hands, Qt.Key.Key_3)
    assert seen.last_touch() == touched
    visit(hands, Qt.Key.Key_2)
    assert (seen.spoken(TODAY), seen.spoken(DUE)) == (today, due)

    hands.ctrl(Qt.Key.Key_Z, shift=True)
    hands.settle()
    assert seen.everything() == after
    assert PROMISE in seen.spoken(DUE), "the page in front follows at once"


def test_undo_also_stands_in_the_message(desk, hands):
    seen = Seen(hands)
    before = seen.everything()
    log_the_visit(hands)
    hands.click_button("Undo", desk.window.messages)
    hands.settle()
    assert seen.everything() == before


def test_a_draft_outlives_other_pages(desk, hands):
    hands.ctrl(Qt.Key.Key_L, shift=True)
    hands.write("yasmin al")
    hands.key(Qt.Key.Key_Return)
    hands.tab_to("One line")
    hands.write("Half a thou")
    visit(hands, Qt.Key.Key_2)
    hands.ctrl(Qt.Key.Key_L, shift=True)
    assert QApplication.focusWidget().text() == "Half a thou"
    hands.write("ght")
    hands.ctrl(Qt.Key.Key_Return)
    hands.settle()
    row = desk.office.outreach.rows(OutreachQuery(limit=1))[0]
    assert (row.summary, row.names) == ("Half a thought", (WHO,))
