"""Journey 5: see who gets a message and why, change the definition, and let the list leave the office."""

from __future__ import annotations

import csv
import hashlib
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from drr_desktop.domain.mailing_list import ReasonCode, Segment
from drr_desktop.ui.widgets.choice_popup import ChoicePopup
from tests.journeys.hands import Hands, rows, words

NAME = "Eid al-Fitr"


def choose_list(hands: Hands):
    """Choose the list by mouse and return it."""
    hands.ctrl(Qt.Key.Key_6)
    hands.settle()
    hands.click_row(hands.page.left.list, NAME)
    hands.settle()
    return list_of(hands.desk)


def list_of(desk):
    return next(one for one in desk.office.lists.all() if one.name.startswith(NAME))


def sides(hands: Hands) -> tuple[list[str], list[str]]:
    """Return the names that are shown at In and at Out."""
    detail = hands.page.detail
    return rows(detail.inside.table), rows(detail.outside.table)


def export_to(hands: Hands, path: Path) -> None:
    """Export by mouse, with the path written into the dialog."""
    hands.click_button("Export…", hands.page)
    assert QApplication.activeModalWidget() is not None
    hands.rewrite(str(path))
    hands.key(Qt.Key.Key_Return)
    hands.settle()


def test_everybody_is_in_or_out_for_a_reason(desk, hands):
    found = desk.office.lists.preview(choose_list(hands).id)
    detail = hands.page.detail
    inside, outside = sides(hands)
    assert inside == [verdict.name for verdict in found.included]
    assert outside == [verdict.name for verdict in found.excluded]
    assert len(inside) > 3
    assert len(outside) > 3
    assert not set(v.party_id for v in found.included) & set(v.party_id for v in found.excluded)
    assert detail.inside.count.text() == str(len(inside))
    assert all(rows(detail.inside.table, 2)), "each has a reason to be in"
    reasons = rows(detail.outside.table, 1)
    assert all(reasons), "each has a reason to be out"
    verdict = next(v for v in found.excluded if v.reason.code is ReasonCode.NO_CONSENT)
    assert reasons[outside.index(verdict.name)] == "No consent on record"
    assert desk.office.lists.explain(list_of(desk).id, verdict.party_id).reason == verdict.reason
    hands.click_row(detail.outside.table, verdict.name)
    assert f"{verdict.name} has never been asked" in words(detail), "and what to do about it"


def test_a_token_narrows_the_list_and_undo_widens_it_again(desk, hands):
    before = choose_list(hands)
    shown = sides(hands)
    hands.click_button("Add a condition", hands.page)
    hands.choose("Languages")
    popup = QApplication.activePopupWidget()
    assert isinstance(popup, ChoicePopup)
    hands.click_row(popup.list, "French")
    hands.click_button("Done", popup)
    hands.settle()
    assert Segment.from_json(list_of(desk).rule).languages == ("fr",)
    narrowed = sides(hands)
    assert set(narrowed[0]) < set(shown[0])
    assert narrowed[0] == [v.name for v in desk.office.lists.preview(before.id).included]
    hands.click_button("Undo", desk.window.messages)
    hands.settle()
    assert list_of(desk) == before
    assert sides(hands) == shown

    hands.ctrl(Qt.Key.Key_Z, shift=True)
    hands.settle()
    assert sides(hands) == narrowed
    token = hands.page.detail.sentence.tokens["languages"]
    hands.click(token)
    hands.key(Qt.Key.Key_Escape)
    hands.settle()
    assert sides(hands) == narrowed, "Esc leaves a token as it was"


def test_the_list_leaves_through_the_one_door_with_a_record(desk, hands, tmp_path):
    found = choose_list(hands)
    earlier = desk.office.lists.exports(found.id)
    inside = desk.office.lists.preview(found.id).included
    path = tmp_path / "greetings.csv"
    export_to(hands, path)
    written = path.read_bytes()
    assert written.startswith(b"\xef\xbb\xbf"), "Excel knows UTF-8 by its mark"
    head, *lines = csv.reader(written.decode("utf-8-sig").splitlines())
    assert len(lines) == len(inside)
    addresses = {cell for line in lines for cell in line if "@" in cell}
    assert addresses == {verdict.address for verdict in inside}
    out = {verdict.address for verdict in desk.office.lists.preview(found.id).excluded}
    assert not addresses & out
    assert all(head)
    record, *others = desk.office.lists.exports(found.id)
    assert others == earlier
    assert (record.target, record.count, record.format) == (str(path), len(inside), "csv")
    assert record.sha256 == hashlib.sha256(written).hexdigest(), "what left is known byte for byte"
    assert str(path) in hands.said
    assert "record is kept" in hands.said
    hands.ctrl(Qt.Key.Key_Z)
    hands.settle()
    assert desk.office.lists.exports(found.id)[0] == record, "what has left cannot be taken back"


def test_the_difference_since_the_last_export_is_shown(desk, hands, tmp_path):
    found = choose_list(hands)
    detail = hands.page.detail
    earlier = desk.office.lists.difference(found.id)
    assert earlier.joined
    assert f"{len(earlier.joined)} joined" in words(detail.difference)
    hands.click_button("Show the difference", detail)
    names = {row.id: row.name for row in desk.office.contacts.rows(list(earlier.joined))}
    assert sorted(sides(hands)[0]) == sorted(names.values())
    hands.click_button("Show everybody", detail)

    export_to(hands, tmp_path / "greetings.csv")
    assert "0 joined" in words(detail.difference)
    assert "0 left" in words(detail.difference)
    gone = sides(hands)[0][0]
    hands.ask_menu(detail.inside.table, gone)
    hands.choose("Take out by hand…")
    hands.write("asked for a call")
    hands.key(Qt.Key.Key_Return)
    hands.settle()
    assert "1 left" in words(detail.difference)
    hands.click_button("Show the difference", detail)
    assert sides(hands) == ([], [gone])
    assert rows(detail.outside.table, 1) == ["Taken out by hand: asked for a call"]


def test_an_export_that_is_refused_leaves_no_file_and_no_record(desk, hands, tmp_path):
    found = choose_list(hands)
    before = desk.office.lists.exports(found.id)
    export_to(hands, tmp_path / "nowhere" / "greetings.csv")
    dialog = QApplication.activeModalWidget()
    assert dialog is not None, "the dialog stays"
    assert "Name a file in a folder that exists." in words(dialog)
    hands.key(Qt.Key.Key_Escape)
    hands.settle()
    assert desk.office.lists.exports(found.id) == before
    assert not (tmp_path / "nowhere").exists()
