"""The Feeds page over a real data file: definition, preview, publication and its failures."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from drr_desktop.domain.feed import (
    EntryStatus,
    Feed,
    FeedDocument,
    FeedEntry,
    FeedLanguage,
    StampedEntry,
)
from drr_desktop.domain.observance import Mark
from drr_desktop.ui.models.feed_agenda import AgendaModel, agenda_of
from drr_desktop.ui.models.feed_rows import FeedsModel, FeedState, state_badge
from drr_desktop.ui.page import MessageKind
from drr_desktop.ui.pages.feeds import FeedsPage
from drr_desktop.ui.widgets.cells import CellRole
from drr_desktop.ui.widgets.chip import BadgeTone
from tests.ui.page_stand import Stand, make_sample, nameless, sample_copy, standing

THEN = datetime(2027, 1, 1, tzinfo=UTC)


@pytest.fixture(scope="module")
def sample(tmp_path_factory) -> Path:
    return make_sample(tmp_path_factory.mktemp("feeds"))


@pytest.fixture
def stand(dressed, sample, tmp_path, qtbot):
    with standing(FeedsPage, sample_copy(sample, tmp_path), qtbot) as made:
        yield made


@pytest.fixture
def empty(dressed, tmp_path, qtbot):
    with standing(FeedsPage, tmp_path / "new.drr", qtbot) as made:
        yield made


def show(stand: Stand[FeedsPage], name: str) -> Feed:
    found = next(feed for feed in stand.office.feeds.all() if feed.name == name)
    stand.page.show_item(found.id)
    stand.settle()
    return found


def in_folder(stand: Stand[FeedsPage], name: str, folder: Path) -> Feed:
    show(stand, name)
    stand.page.set_folder(str(folder))
    stand.settle()
    return next(feed for feed in stand.office.feeds.all() if feed.name == name)


def entry(key: str, start: date, end: date, status: EntryStatus = EntryStatus.CONFIRMED) -> StampedEntry:
    made = FeedEntry(
        f"{key}-2027@observances.drr-desktop", key.title(), start, end, status, "Plan.\n\nAbout."
    )
    return StampedEntry(made, THEN, 0)


def test_models_are_sound(dressed, calendar, qtmodeltester) -> None:
    feeds = FeedsModel()
    states = {"1": FeedState(THEN, 3), "2": FeedState(None, 400)}
    feeds.show([Feed(id="1", name="Section"), Feed(id="2", name="Draft")], states)
    agenda = AgendaModel()
    document = FeedDocument("x", "", "en", (entry("purim", date(2027, 3, 23), date(2027, 3, 23)),))
    agenda.show(agenda_of(document, {}, date(2027, 3, 1)))
    for model in (feeds, agenda):
        qtmodeltester.check(model, force_py=True)


@pytest.mark.parametrize(
    ("state", "words", "tone"),
    [
        (FeedState(None, 400), "Not published", BadgeTone.NEUTRAL),
        (FeedState(THEN, 3), "3 to publish", BadgeTone.WARNING),
        (FeedState(THEN, 0), "Up to date", BadgeTone.SUCCESS),
    ],
)
def test_a_feed_says_how_it_stands(dressed, state, words, tone) -> None:
    badge = state_badge(state)
    assert (badge.text, badge.tone) == (words, tone)


def test_the_preview_shows_what_is_to_come_with_mark_and_certainty(dressed, calendar) -> None:
    observances = {o.key: o for o in calendar.observances()}
    document = FeedDocument(
        "x",
        "",
        "en",
        (
            entry("eid_al_fitr", date(2027, 3, 9), date(2027, 3, 9), EntryStatus.TENTATIVE),
            entry("no_such_key", date(2027, 3, 20), date(2027, 3, 22)),
            entry("purim", date(2027, 2, 1), date(2027, 2, 1)),
            entry("nowruz", date(2027, 3, 21), date(2027, 3, 21), EntryStatus.CANCELLED),
        ),
    )
    eid, unknown = agenda_of(document, observances, date(2027, 3, 1))
    assert (eid.chip.group, eid.chip.mark, eid.chip.expected) == ("muslim", Mark.FULL, True)
    assert eid.lines == ("Plan.",)
    assert unknown.lines == ("20 to 22 March",)


def test_the_agenda_is_headed_by_months_that_cannot_be_chosen(dressed) -> None:
    model = AgendaModel()
    days = (date(2027, 3, 9), date(2027, 3, 20), date(2027, 4, 2))
    model.show(agenda_of(FeedDocument("x", "", "en", tuple(entry("a", d, d) for d in days)), {}, days[0]))
    heads = [row for row in range(model.rowCount()) if model.index(row).data(CellRole.GROUP_HEAD)]
    assert [model.index(row).data() for row in heads] == ["March 2027", "April 2027"]
    assert all(model.flags(model.index(row)) == Qt.ItemFlag.NoItemFlags for row in heads)


def test_every_control_has_a_name(stand) -> None:
    assert nameless(stand.page) == []


def test_publishing_writes_the_file_and_the_feed_is_up_to_date(stand, tmp_path) -> None:
    feed = in_folder(stand, "Section calendar", tmp_path)
    stand.page.detail.publish.click()
    stand.settle()
    written = tmp_path / "section-en.ics"
    assert written.read_bytes().startswith(b"BEGIN:VCALENDAR\r\n")
    (record,) = stand.office.feeds.publications(feed.id)
    assert record.target == str(written)
    assert stand.page.detail.state.accessibleName() == "Up to date"
    assert str(written) in stand.messages[-1].text
    stand.page.detail.publish.click()
    stand.settle()
    assert stand.messages[-1].kind is MessageKind.NOTE
    assert len(stand.office.feeds.publications(feed.id)) == 1


def test_changes_that_wait_are_listed_and_counted(stand, tmp_path) -> None:
    feed = in_folder(stand, "Indigenous days", tmp_path)
    stand.page.detail.publish.click()
    stand.settle()
    stand.office.feeds.save(replace(feed, traditions=("Indigenous", "Jewish"), folder=str(tmp_path)))
    stand.settle()
    waiting = len(stand.office.feeds.pending(feed.id).added)
    assert waiting > 0
    assert stand.page.detail.state.accessibleName() == f"{waiting} to publish"
    assert stand.page.detail.waiting.isVisible()


def test_a_folder_that_is_gone_keeps_the_last_good_file_and_is_told(stand, tmp_path) -> None:
    folder = tmp_path / "intranet"
    folder.mkdir()
    feed = in_folder(stand, "Section calendar", folder)
    stand.page.detail.publish.click()
    stand.settle()
    before = stand.office.feeds.publications(feed.id)
    (folder / "section-en.ics").unlink()
    folder.rmdir()
    stand.page.detail.publish.click()
    stand.settle()
    assert stand.messages[-1].kind is MessageKind.ERROR
    assert stand.office.feeds.publications(feed.id) == before
    assert stand.page.detail.publish.isEnabled(), "it can be tried again"


def test_publishing_without_a_folder_asks_for_one_first(stand, tmp_path) -> None:
    show(stand, "Section calendar")
    stand.page.publish()
    assert stand.page.chooser.isVisible()
    stand.page.chooser.fileSelected.emit(str(tmp_path))
    stand.page.chooser.close()
    stand.settle()
    assert (tmp_path / "section-en.ics").is_file()


def test_the_path_is_copied(stand, tmp_path) -> None:
    in_folder(stand, "Section calendar", tmp_path)
    stand.page.detail.copy.click()
    assert QApplication.clipboard().text() == str(tmp_path / "section-en.ics")


def test_a_new_feed_is_made_and_undone(empty) -> None:
    page = empty.page
    assert nameless(page) == []
    assert page._stack.currentIndex() == 1
    page.new()
    dialog = page.editor
    assert nameless(dialog) == []
    dialog.accept()
    assert dialog.name_field.error
    dialog.name.setText("Jours de la section")
    dialog.language.set_key(FeedLanguage.FRENCH)
    dialog.traditions.choose(("Sikh",))
    dialog.marks.choose((Mark.FULL.value,))
    dialog.folder.setText("/no/such/folder")
    dialog.accept()
    assert dialog.folder_field.error
    dialog.folder.clear()
    dialog.accept()
    empty.settle()
    (made,) = empty.office.feeds.all()
    assert (made.language, made.traditions, made.marks) == (FeedLanguage.FRENCH, ("Sikh",), ("full",))
    assert made.file_name.endswith(".ics")
    assert empty.messages[-1].undo
    empty.undo()
    assert empty.office.feeds.all() == []


def test_internal_days_are_warned_of(stand) -> None:
    show(stand, "Section calendar")
    stand.page.edit()
    dialog = stand.page.editor
    assert not dialog.warning.isVisible()
    dialog.internal.setChecked(True)
    assert dialog.warning.isVisible()
    dialog.reject()


def test_an_edit_keeps_what_the_dialog_does_not_show(stand) -> None:
    feed = show(stand, "Jours sans réunion / No-meeting days")
    stand.page.edit()
    stand.page.editor.ahead.set_key(6)
    stand.page.editor.accept()
    stand.settle()
    assert stand.office.feeds.get(feed.id) == replace(feed, months_ahead=6)


def test_a_feed_is_deleted_with_undo(stand) -> None:
    feed = show(stand, "Planning notes")
    stand.page.detail.delete_requested.emit()
    stand.settle()
    assert feed.id not in {one.id for one in stand.office.feeds.all()}
    stand.undo()
    assert stand.office.feeds.get(feed.id) == feed


def test_the_chosen_entry_shows_its_whole_text(stand) -> None:
    show(stand, "Section calendar")
    view = stand.page.subscriber.list
    index = view.model().index(1, 0)
    before = view.visualRect(index).height()
    view.setCurrentIndex(index)
    QApplication.processEvents()
    assert view.visualRect(index).height() > before


def test_in_a_narrow_window_the_preview_is_brought_in_front_and_taken_away(stand) -> None:
    page = stand.page
    page.narrow(True)
    assert not page.subscriber.isVisible()
    page.detail.preview_requested.emit()
    assert page.subscriber.isVisible()
    page.frame.conceal_inspector()
    assert not page.subscriber.isVisible()


def test_a_feed_too_large_for_google_is_warned_of(stand) -> None:
    show(stand, "Section calendar")
    count = len(stand.office.feeds.preview(stand.page.current().id).entries)
    assert stand.page.detail.large.isVisible() == (count > 1000)
    show(stand, "Indigenous days")
    assert not stand.page.detail.large.isVisible()
