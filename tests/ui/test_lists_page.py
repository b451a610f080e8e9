"""The Lists page over a real data file: sentence, reasons, decisions by hand, difference and export."""

from __future__ import annotations

import csv
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableView
from shiboken6 import delete

from drr_desktop.domain.contact import PartyKind
from drr_desktop.domain.language import Language
from drr_desktop.domain.mailing_list import (
    MailingList,
    MessageClass,
    OnePer,
    Override,
    Reason,
    ReasonCode,
    Segment,
    Verdict,
)
from drr_desktop.ui.dialogs.list_by_hand import ByHand, FoundModel
from drr_desktop.ui.dialogs.list_editor import ListEditor
from drr_desktop.ui.dialogs.list_export import ListExport, file_stem
from drr_desktop.ui.language import interface
from drr_desktop.ui.list_reasons import FIXABLE, reason_look, reason_words, remedy
from drr_desktop.ui.models.list_choices import Choice, ChoiceModel
from drr_desktop.ui.models.list_rows import ListLine, MailingListsModel
from drr_desktop.ui.models.list_verdicts import NAME, REACH, REASON, VerdictModel
from drr_desktop.ui.page import MessageKind
from drr_desktop.ui.pages.lists import ListsPage
from drr_desktop.ui.pages.lists_count import stand_of
from drr_desktop.ui.pages.lists_sentence import (
    CEILING,
    CLASS,
    ONE_PER,
    PURPOSE,
    Options,
    changed,
    sentence_of,
)
from drr_desktop.ui.widgets.token_sentence import TokenFace
from tests.ui.page_stand import Stand, make_sample, nameless, sample_copy, standing

FACTS = {
    ReasonCode.ABOVE_CEILING: "restricted",
    ReasonCode.LANGUAGE: "fr",
    ReasonCode.CONSENT_EXPIRED: "2026-11-30",
}


def verdict(code: ReasonCode, included: bool = False, party: str = "p1") -> Verdict:
    reason = Reason(code, FACTS.get(code, "fact"))
    return Verdict(
        party, PartyKind.PERSON, "Amina Diallo", included, reason, (reason,), "a@example.org", "fr"
    )


@pytest.fixture(scope="module")
def sample(tmp_path_factory) -> Path:
    return make_sample(tmp_path_factory.mktemp("lists"))


@pytest.fixture
def stand(dressed, sample, tmp_path, qtbot):
    with standing(ListsPage, sample_copy(sample, tmp_path), qtbot) as made:
        yield made


@pytest.fixture
def empty(dressed, tmp_path, qtbot):
    with standing(ListsPage, tmp_path / "new.drr", qtbot) as made:
        yield made


def show(stand: Stand[ListsPage], name: str) -> MailingList:
    found = next(one for one in stand.office.lists.all() if one.name.startswith(name))
    stand.page.show_item(found.id)
    stand.settle()
    return found


# Words


@pytest.mark.parametrize("code", list(ReasonCode))
@pytest.mark.parametrize("language", list(Language))
def test_every_reason_has_words_with_and_without_its_fact(dressed, code, language) -> None:
    interface.show(language)
    alone = reason_words(Reason(code))
    with_fact = reason_words(Reason(code, FACTS.get(code, "Nepean Prayer Hall")))
    assert alone
    assert "{}" not in alone + with_fact
    assert "_" not in alone
    assert reason_look(code).icon
    if language is Language.FRENCH:
        interface.show(Language.ENGLISH)
        assert alone != reason_words(Reason(code)), "the French words are the English ones"


@pytest.mark.parametrize("code", list(ReasonCode))
def test_who_is_out_is_told_what_to_do(dressed, code) -> None:
    found = remedy(verdict(code))
    assert "Amina Diallo" in found.title
    assert found.sentence.endswith(".")


def test_a_language_is_named_and_not_coded(dressed) -> None:
    assert reason_words(Reason(ReasonCode.LANGUAGE, "fr")) == "Reads French"


def test_what_can_be_fixed_is_never_a_refusal() -> None:
    refusals = {ReasonCode.CONSENT_WITHDRAWN, ReasonCode.SUPPRESSED, ReasonCode.DO_NOT_CONTACT}
    assert not FIXABLE & refusals


# Models


def test_models_are_sound(dressed, qtmodeltester) -> None:
    lines = MailingListsModel()
    lines.show([ListLine("1", "Eid", 3, 8), ListLine("2", "Committee", None, None)])
    verdicts = VerdictModel((NAME, REACH, REASON))
    verdicts.show([verdict(code) for code in ReasonCode], "email", {"p1"}, "New")
    choices = ChoiceModel([Choice("a", "Été"), Choice("b", "Hiver")], ["b"])
    for model in (lines, verdicts, choices, FoundModel()):
        qtmodeltester.check(model, force_py=True)


def test_choices_are_narrowed_without_case_and_accents_and_keep_what_is_chosen(dressed) -> None:
    model = ChoiceModel([Choice("a", "Été"), Choice("b", "Hiver")], ["b"])
    model.narrow("ETE")
    assert [model.index(row).data() for row in range(model.rowCount())] == ["Été"]
    model.toggle(0)
    assert model.chosen() == ("a", "b")


def test_a_row_reads_out_the_name_and_the_reason(dressed) -> None:
    model = VerdictModel((NAME, REASON))
    model.show([verdict(ReasonCode.NO_CONSENT)], "email")
    said = model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Amina Diallo, No consent on record"


# The sentence

OPTIONS = Options(
    communities=(Choice("c1", "Sikh"), Choice("c2", "Jain"), Choice("c3", "Bahá’í"), Choice("c4", "Tamil")),
    tags=(Choice("t1", "Committee"),),
)


def read(mailing_list: MailingList) -> str:
    parts, _ = sentence_of(mailing_list, OPTIONS)
    return " ".join(f"[{part.text}]" if isinstance(part, TokenFace) else part for part in parts)


def test_a_definition_reads_as_a_sentence(dressed) -> None:
    rule = Segment(communities=("c1", "c2"), languages=("fr",)).to_json()
    said = read(MailingList(id="1", name="x", rule=rule))
    assert said == (
        "Everyone who belongs to [Sikh or Jain] and reads [French] and [agreed to] [greetings] "
        "by e-mail, one message per [address]"
    )


def test_many_values_are_counted_and_a_lost_one_is_said(dressed) -> None:
    rule = Segment(communities=("c1", "c2", "c3", "c4"), tags=("gone",)).to_json()
    said = read(MailingList(id="1", name="x", rule=rule, message_class=MessageClass.SERVICE))
    assert "[Sikh, Jain or 2 others]" in said
    assert "[one that is gone]" in said
    assert "[did not refuse]" in said


def test_conditions_that_are_not_there_can_be_added(dressed) -> None:
    _, more = sentence_of(MailingList(id="1", name="x", rule=Segment(tags=("t1",)).to_json()), OPTIONS)
    assert [face.key for face in more] == ["communities", "organizations", "languages", CEILING]


@pytest.mark.parametrize(
    ("key", "keys", "expected"),
    [
        ("tags", ("t1",), {"rule": Segment(tags=("t1",)).to_json()}),
        (PURPOSE, ("invitations",), {"purpose": "invitations"}),
        (CLASS, ("not_cem",), {"message_class": MessageClass.NOT_COMMERCIAL}),
        (ONE_PER, ("person",), {"one_per": OnePer.PERSON}),
    ],
)
def test_a_token_changes_one_part_of_the_definition(key, keys, expected) -> None:
    before = MailingList(id="1", name="x", rule=Segment().to_json())
    assert changed(before, key, keys) == replace(before, **expected)


# The page


def test_the_list_that_is_needed_first_is_shown_with_everybody_once(stand) -> None:
    page = stand.page
    shown = page.current()
    assert shown is not None
    assert shown.id == page.lines.id_at(0)
    found = stand.office.lists.preview(shown.id)
    assert page.detail.inside.model.rowCount() == len(found.included) > 0
    assert page.detail.outside.model.rowCount() == len(found.excluded) > 0
    assert page.detail.export.isEnabled()


def test_every_control_has_a_name(stand) -> None:
    assert nameless(stand.page) == []


def test_a_token_change_is_saved_and_can_be_undone(stand, qtbot) -> None:
    before = show(stand, "Eid al-Fitr")
    inside = stand.page.detail.inside.model.rowCount()
    popup = stand.page.detail.sentence.add_condition("languages")
    assert popup is not None
    popup.model.toggle(0)
    popup.close()
    stand.settle()
    saved = stand.office.lists.get(before.id)
    assert Segment.from_json(saved.rule).languages == ("en",)
    assert stand.page.detail.inside.model.rowCount() < inside
    assert stand.messages[-1].undo
    assert "languages" in stand.page.detail.sentence.tokens
    stand.undo()
    assert stand.office.lists.get(before.id) == before
    assert stand.page.detail.inside.model.rowCount() == inside
    assert "languages" not in stand.page.detail.sentence.tokens


def test_esc_leaves_a_token_as_it_was(stand, qtbot) -> None:
    before = show(stand, "Eid al-Fitr")
    token = stand.page.detail.sentence.tokens["communities"]
    token.open()
    token.popup.model.toggle(0)
    qtbot.keyClick(token.popup.list, Qt.Key.Key_Escape)
    stand.settle()
    assert stand.office.lists.get(before.id) == before


def test_somebody_is_taken_out_by_hand_and_the_rule_decides_again(stand) -> None:
    found = show(stand, "Eid al-Fitr")
    page = stand.page
    one = page.detail.inside.model.verdict(1)
    page.detail.row_menu(one).actions()[1].trigger()
    dialog = page.by_hand
    assert nameless(dialog) == []
    dialog.accept()
    assert dialog.isVisible(), "a decision needs a reason"
    assert dialog.why_field.error
    dialog.why.setText("asked for a call")
    dialog.accept()
    stand.settle()
    row = page.detail.outside.model.row_of(one.party_id)
    assert page.detail.outside.model.index(row, 1).data() == "Taken out by hand: asked for a call"
    menu = page.detail.row_menu(page.detail.outside.model.verdict(row))
    menu.actions()[-1].trigger()
    stand.settle()
    assert stand.office.lists.explain(found.id, one.party_id).included


def test_somebody_who_does_not_match_is_put_in(stand) -> None:
    found = show(stand, "Eid al-Fitr")
    inside = {v.party_id for v in stand.office.lists.preview(found.id).included}
    outsider = next(
        row
        for row in stand.office.contacts.pick("a", 200)
        if row.id not in inside and row.consent.value == "given"
    )
    stand.page.decide_by_hand(Override.INCLUDE, None)
    dialog: ByHand = stand.page.by_hand
    dialog.accept()
    assert dialog.who_field.error
    dialog.who.setText(outsider.name)
    row = next(n for n, hit in enumerate(dialog.found.rows) if hit.id == outsider.id)
    dialog.hits.setCurrentIndex(dialog.found.index(row))
    dialog.why.setText("guest at the table")
    dialog.accept()
    stand.settle()
    verdict_now = stand.office.lists.explain(found.id, outsider.id)
    assert ReasonCode.INCLUDED_BY_HAND in {reason.code for reason in verdict_now.matched}


def test_a_chosen_row_of_out_says_what_to_do_and_opens_the_card(stand) -> None:
    show(stand, "Eid al-Fitr")
    detail = stand.page.detail
    row = next(
        n
        for n in range(detail.outside.model.rowCount())
        if detail.outside.model.verdict(n).reason.code is ReasonCode.NO_CONSENT
    )
    assert detail.hint.isHidden() or not detail.hint.isVisible()
    detail.outside.table.selectRow(row)
    assert detail.hint.isVisible()
    assert detail.hint.title.text().endswith("has never been asked")
    detail.hint.open.click()
    assert stand.visits == [("contacts", detail.outside.model.verdict(row).party_id)]


def test_export_writes_the_file_and_a_record_and_resets_the_difference(stand, tmp_path) -> None:
    found = show(stand, "Eid al-Fitr")
    detail = stand.page.detail
    detail.export.click()
    dialog: ListExport = stand.page.exporter
    assert nameless(dialog) == []
    target = tmp_path / "greetings.csv"
    dialog.path.setText(str(target))
    dialog.accept()
    stand.settle()
    rows = list(csv.reader(target.read_text("utf-8-sig").splitlines()))
    inside = stand.office.lists.preview(found.id).included
    assert len(rows) == len(inside) + 1
    records = stand.office.lists.exports(found.id)
    assert records[0].target == str(target)
    assert records[0].count == len(inside)
    assert str(target) in stand.messages[-1].text
    assert not stand.messages[-1].undo, "what has left cannot be taken back"
    assert detail.difference.joined.accessibleName() == "0 joined"


def test_a_file_in_no_folder_is_not_accepted(stand, tmp_path) -> None:
    show(stand, "Eid al-Fitr")
    stand.page.export()
    dialog = stand.page.exporter
    dialog.path.setText(str(tmp_path / "nowhere" / "x.csv"))
    dialog.accept()
    assert dialog.isVisible()
    assert dialog.path_field.error
    dialog.reject()


def test_a_refused_export_is_told_and_nothing_is_kept(stand, tmp_path) -> None:
    found = show(stand, "Eid al-Fitr")
    before = stand.office.lists.exports(found.id)
    blocked = tmp_path / "folder.csv"
    blocked.mkdir()
    stand.page._export("csv", blocked)
    stand.settle()
    assert stand.messages[-1].kind is MessageKind.ERROR
    assert stand.office.lists.exports(found.id) == before


def test_the_difference_shows_only_who_joined_and_left(stand) -> None:
    found = show(stand, "Eid al-Fitr")
    difference = stand.office.lists.difference(found.id)
    detail = stand.page.detail
    assert difference.since is not None
    detail.difference.show_button.setChecked(True)
    assert detail.inside.model.rowCount() == len(difference.joined)
    assert detail.outside.model.rowCount() == len(difference.left)
    detail.difference.show_button.setChecked(False)
    assert detail.inside.model.rowCount() == len(difference.joined) + len(difference.same)


def test_a_new_list_is_made_shown_and_undone(empty) -> None:
    page = empty.page
    assert nameless(page) == []
    assert page._stack.currentIndex() == 1, "an empty page says what to do first"
    page.new()
    dialog: ListEditor = page.editor
    assert nameless(dialog) == []
    dialog.accept()
    assert dialog.name_field.error
    dialog.name.setText("  Eid al-Fitr greetings  ")
    dialog.observance.setText("no such day")
    dialog.accept()
    assert dialog.observance_field.error
    dialog.observance.setText("Eid al-Fitr")
    dialog.accept()
    empty.settle()
    (made,) = empty.office.lists.all()
    assert (made.name, made.observance_key) == ("Eid al-Fitr greetings", "eid_al_fitr")
    assert page.current() == made
    assert page.lines.index(0).data(Qt.ItemDataRole.AccessibleTextRole) == (
        "Eid al-Fitr greetings, 0 people, in 7 days"
    )
    empty.undo()
    assert empty.office.lists.all() == []
    assert page._stack.currentIndex() == 1


def test_a_list_is_renamed_and_deleted_with_undo(stand) -> None:
    found = show(stand, "Eid al-Fitr")
    stand.page.edit()
    stand.page.editor.name.setText("Eid, corrected")
    stand.page.editor.accept()
    stand.settle()
    assert stand.office.lists.get(found.id).name == "Eid, corrected"
    assert stand.page.detail.header.title.text() == "Eid, corrected"
    stand.page.detail.delete_requested.emit()
    stand.settle()
    assert found.id not in {one.id for one in stand.office.lists.all()}
    assert stand.messages[-1].undo
    stand.undo()
    assert stand.office.lists.get(found.id).name == "Eid, corrected"


def test_a_definition_of_a_newer_version_is_told_and_spoils_no_other(stand) -> None:
    found = show(stand, "Eid al-Fitr")
    assert found.rule
    parts_of_newer = replace(found, rule='{"version":9,"all":[]}')
    stand.page._lists[found.id] = parts_of_newer
    stand.page._show_current()
    assert stand.page.detail.sentence.tokens == {}


@pytest.mark.parametrize(
    ("name", "stem"),
    [("Eid: greetings/2027?", "Eid greetings 2027"), ("...", "list"), ("Noël « tous »", "Noël « tous »")],
)
def test_names_of_files_are_fit_for_every_system(name, stem) -> None:
    assert file_stem(name) == stem


def test_tables_are_one_tab_stop(stand) -> None:
    tables = stand.page.findChildren(QTableView)
    assert len(tables) == 2
    assert not any(table.tabKeyNavigation() for table in tables)


def test_an_answer_that_comes_after_the_page_is_gone_is_dropped(dressed, sample, tmp_path, qtbot) -> None:
    with standing(ListsPage, sample_copy(sample, tmp_path), qtbot) as stand:
        found = stand.page._lists[stand.page._current]
        answer = stand_of(stand.office, found.id)
        take = partial(stand.page._take_stand, stand.page._generation, found.id)
        gone = ListsPage(stand.office)
        late = partial(gone._take_stand, gone._generation, found.id)
        delete(gone)
        late(answer)
        take(answer)
        assert stand.page.detail.inside.model.rowCount() == len(answer.recipients.included)
