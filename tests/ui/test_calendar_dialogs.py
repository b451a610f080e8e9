"""The Calendar page's dialogs: an own observance with its next dates, an announced date, a confirmation."""

from __future__ import annotations

from datetime import date

import pytest

from drr_desktop.domain.errors import UserError
from drr_desktop.domain.language import Bilingual
from drr_desktop.domain.observance import Kind, Mark, Tradition
from drr_desktop.domain.own_calendar import AnnouncedDate, OwnObservance
from drr_desktop.ui.dialogs.observance_announced import AnnouncedEditor, Announcing
from drr_desktop.ui.dialogs.observance_confirm import ConfirmEditor
from drr_desktop.ui.dialogs.observance_editor import ObservanceEditor
from tests.ui.conftest import occurrence
from tests.ui.page_stand import nameless

BLANK = OwnObservance(id="1", key="own_1", name_en="", rule="")
MUSLIM = Tradition("Muslim", Bilingual("Muslim", "Musulman"), "muslim")


def dates_of(rule: str, days: int, sunset: bool):
    """Tell two dates of any rule but a wrong one."""
    if rule == "wrong":
        message = "The rule names no calendar."
        raise UserError(message, code="rule_wrong_in_test")
    return [occurrence("x", date(2027 + n, 3, 21), days) for n in range(2)]


@pytest.fixture
def editor(dressed, qtbot):
    made = ObservanceEditor(BLANK, [MUSLIM], dates_of)
    qtbot.addWidget(made)
    made.show()
    return made


def shown(editor) -> list[str]:
    return [line.text() for line in editor.dates.lines if not line.isHidden()]


def test_the_next_dates_show_while_the_rule_is_written(editor, qtbot):
    editor.rule.setText("gregorian 03-21")
    qtbot.waitUntil(lambda: len(shown(editor)) == 2)
    assert shown(editor) == ["Sunday 21 March 2027", "Tuesday 21 March 2028"]


def test_a_bad_rule_says_so_in_the_labels_place_and_is_not_kept(editor, qtbot):
    editor.name_en.setText("Open house")
    editor.rule.setText("wrong")
    editor.check_rule()
    assert editor.rule_field.label.text() == "The rule names no calendar."
    assert len(shown(editor)) == 1
    with qtbot.assertNotEmitted(editor.submitted):
        editor.accept()
    assert editor.isVisible()
    editor.rule.setText("gregorian 03-21")
    editor.check_rule()
    assert editor.rule_field.label.text() == "Rule that gives its dates"


@pytest.mark.parametrize("days", ["", "0", "400", "two"])
def test_a_name_a_rule_and_a_number_of_days_are_wanted(editor, qtbot, days):
    editor.days.setText(days)
    with qtbot.assertNotEmitted(editor.submitted):
        editor.accept()
    assert editor.name_en_field.error
    assert editor.rule_field.error
    assert editor.days_field.error


def test_everything_that_was_entered_is_handed_over(editor, qtbot):
    editor.name_fr.setText("Portes ouvertes")
    editor.rule.setText("gregorian 03-21")
    editor.days.setText("3")
    editor.sunset.setChecked(True)
    editor.tradition.set_key("Muslim")
    editor.kind.set_key(Kind.FESTIVAL)
    editor.mark.set_key(Mark.EVE)
    editor.notes.setPlainText("Bring tea.")
    editor.source.setText("Letter")
    with qtbot.waitSignal(editor.submitted) as handed:
        editor.accept()
    assert handed.args[0] == OwnObservance(
        id="1",
        key="own_1",
        name_en="Portes ouvertes",
        name_fr="Portes ouvertes",
        tradition="Muslim",
        rule="gregorian 03-21",
        duration_days=3,
        starts_at_sunset=True,
        kind=Kind.FESTIVAL,
        mark=Mark.EVE,
        notes="Bring tea.",
        source="Letter",
    )
    assert editor.isVisible()  # until it is kept
    editor.refuse("Somebody else took the key.")
    assert editor.rule_field.error == "Somebody else took the key."


def test_every_control_of_the_editor_has_a_name(editor):
    assert nameless(editor) == []


EID = Announcing("eid_al_fitr", "Eid al-Fitr", 1448, date(2027, 3, 10), date(2027, 3, 10))


def test_an_announced_date_wants_a_day_and_somebody_who_said_so(dressed, qtbot):
    made = AnnouncedEditor(EID, [("o1", "Crescent Council")])
    qtbot.addWidget(made)
    made.start.line.clear()
    with qtbot.assertNotEmitted(made.submitted):
        made.accept()
    assert made.start.error == "Say which day."
    assert made.by_field.error
    made.start.set_day(date(2027, 3, 11))
    made.end.set_day(date(2027, 3, 10))
    made.by.setText("The council")
    with qtbot.assertNotEmitted(made.submitted):
        made.accept()
    assert made.end.error == "It ends before it begins."


def test_an_announced_date_is_for_all_or_for_one_organization(dressed, qtbot):
    made = AnnouncedEditor(EID, [("o1", "Crescent Council")])
    qtbot.addWidget(made)
    made.whom.set_key("o1")
    made.start.set_day(date(2027, 3, 11))
    with qtbot.waitSignal(made.submitted) as handed:
        made.accept()
    row = handed.args[0]
    assert (row.observance_key, row.year, row.start_on) == ("eid_al_fitr", 1448, date(2027, 3, 11))
    assert (row.organization_id, row.end_on) == ("o1", None)


def test_a_correction_keeps_the_row_and_what_it_said(dressed, qtbot):
    before = AnnouncedDate(
        id="a1",
        observance_key="eid_al_fitr",
        year=1448,
        start_on=date(2027, 3, 10),
        organization_id="o1",
        announced_by="Imam",
        source="Notice",
        note="By phone",
    )
    made = AnnouncedEditor(EID, [("o1", "Crescent Council")], before)
    qtbot.addWidget(made)
    with qtbot.waitSignal(made.submitted) as handed:
        made.accept()
    assert handed.args[0] == before
    assert nameless(made) == []


def test_a_confirmation_names_who_and_the_document(dressed, qtbot):
    made = ConfirmEditor("Eid al-Fitr", "")
    made.show()
    with qtbot.assertNotEmitted(made.submitted):
        made.accept()
    assert made.who_field.error
    assert made.note_field.error
    made.who.setText("A. Person")
    made.note.setPlainText("Ordinance 12")
    with qtbot.waitSignal(made.submitted) as handed:
        made.accept()
    assert handed.args == ["A. Person", "Ordinance 12"]
