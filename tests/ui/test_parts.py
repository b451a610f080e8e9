"""The smaller parts: tasks, fields, history of places, dates in words, rows, segments."""

from __future__ import annotations

import threading
from datetime import date, time

import pytest
from PySide6.QtCore import QStringListModel, Qt

from drr_desktop.domain.errors import UserError
from drr_desktop.domain.language import Language
from drr_desktop.ui import dates
from drr_desktop.ui.language import interface
from drr_desktop.ui.route import Place, Route
from drr_desktop.ui.tasks import TaskRunner
from drr_desktop.ui.widgets.buttons import Segments
from drr_desktop.ui.widgets.fields import DateField, line_field
from drr_desktop.ui.widgets.tables import TableView
from drr_desktop.ui.widgets.text import text_label


def test_an_answer_comes_back_to_the_thread_that_asked(dressed, qtbot):
    runner, got = TaskRunner(), []
    runner.run(threading.get_ident, lambda ident: got.append((ident, threading.get_ident())))
    qtbot.waitUntil(lambda: bool(got))
    worker, here = got[0]
    assert here == threading.get_ident()
    assert worker != here
    qtbot.waitUntil(lambda: not runner.busy)


def test_the_worlds_faults_go_to_the_caller_and_ours_to_the_crash_dialog(dressed, qtbot):
    def refuse():
        raise UserError("No.")

    def fail():
        raise ZeroDivisionError

    runner, told, crashed, unheard = TaskRunner(), [], [], []
    runner.user_error.connect(unheard.append)
    runner.crashed.connect(crashed.append)
    runner.run(refuse, told.append, told.append)
    runner.run(refuse, told.append)
    runner.run(fail, told.append, told.append)
    qtbot.waitUntil(lambda: bool(told and unheard and crashed))
    assert [str(error) for error in told] == ["No."]
    assert isinstance(crashed[0], ZeroDivisionError)


def test_progress_is_told_from_the_worker(dressed, qtbot):
    def work(report):
        report(1, 2)
        return "done"

    runner, steps, got = TaskRunner(), [], []
    runner.run(work, got.append, None, lambda done, total: steps.append((done, total)))
    qtbot.waitUntil(lambda: got == ["done"])
    assert steps == [(1, 2)]


def test_a_wrong_day_is_told_in_the_labels_place_and_to_the_reader(dressed, qtbot):
    field = DateField("Day")
    qtbot.addWidget(field)
    field.line.setText("2027-02-30")
    assert not field.is_acceptable()
    assert "does not exist" in field.label.text()
    assert field.line.accessibleDescription() == field.label.text()
    field.line.setText("2027-03-10")
    assert field.is_acceptable()
    assert field.day() == date(2027, 3, 10)
    assert field.label.text() == "Day"


def test_a_field_names_its_editor(dressed, qtbot):
    field, line = line_field("Name")
    qtbot.addWidget(field)
    assert line.accessibleName() == "Name"
    assert field.label.buddy() is line


def test_going_somewhere_new_forgets_what_lay_ahead():
    route = Route()
    for page in "abc":
        route.visit(Place(page))
    assert route.step(-1) == Place("b")
    route.visit(Place("d"))
    assert not route.can_go_forward
    assert route.step(-1) == Place("b")
    assert route.step(-5) is None


@pytest.mark.parametrize(
    ("language", "long", "moment", "days"),
    [
        (Language.ENGLISH, "Monday 1 March 2027", "17:05", "9 to 11 March"),
        (Language.FRENCH, "lundi 1er mars 2027", "17 h 05", "9 au 11 mars"),
    ],
)
def test_dates_are_written_as_each_language_writes_them(dressed, language, long, moment, days):
    interface.show(language)
    assert dates.long_day(date(2027, 3, 1)) == long
    assert dates.clock(time(17, 5)).replace(" ", " ") == moment
    assert dates.span(date(2027, 3, 9), date(2027, 3, 11)) == days


def test_mark_up_in_a_text_is_shown_as_it_stands(dressed, qtbot):
    label = text_label("<b>5 < 6</b> & more", wrap=True)
    qtbot.addWidget(label)
    assert label.text() == "<b>5 < 6</b> & more"
    assert "&lt;b&gt;" in super(type(label), label).text()


def test_tab_leaves_a_table_and_enter_opens_its_row(dressed, qtbot):
    view = TableView("Rows")
    qtbot.addWidget(view)
    view.setModel(QStringListModel(["a", "b"], view))
    view.show()
    view.setCurrentIndex(view.model().index(0, 0))
    with qtbot.waitSignal(view.opened) as opened:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert opened.args[0].row() == 0
    assert not view.tabKeyNavigation()


def test_segments_are_one_tab_stop_and_arrows_choose(dressed, qtbot):
    segments = Segments([("month", "Month"), ("agenda", "Agenda")])
    qtbot.addWidget(segments)
    segments.show()
    first, second = segments._group.buttons()
    assert second.focusPolicy() == Qt.FocusPolicy.ClickFocus
    with qtbot.waitSignal(segments.chosen) as chosen:
        qtbot.keyClick(first, Qt.Key.Key_Right)
    assert chosen.args == ["agenda"]
    assert segments.current() == "agenda"
    assert first.focusPolicy() == Qt.FocusPolicy.ClickFocus
