"""Journey 4: publish a feed to a folder, publish it again, and try when the folder is away."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import icalendar
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog

from drr_desktop.ui.page import MessageKind
from tests.journeys.hands import Hands, spoken, words

NAME = "Section calendar"


@pytest.fixture
def intranet(tmp_path: Path) -> Path:
    folder = tmp_path / "Intranet"
    folder.mkdir()
    return folder


def choose_feed(hands: Hands) -> None:
    hands.ctrl(Qt.Key.Key_7)
    hands.settle()
    hands.click_row(hands.page.left.list, NAME)
    hands.settle()
    assert hands.page.detail.header.title.accessibleName() == NAME


def choose_folder(hands: Hands, folder: Path) -> None:
    """Write the folder in the dialog that is open, and accept it."""
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QFileDialog), "a folder is asked for"
    hands.rewrite(str(folder))
    hands.key(Qt.Key.Key_Return)
    hands.settle()


def feed_of(desk):
    return next(feed for feed in desk.office.feeds.all() if feed.name == NAME)


def publish(hands: Hands) -> None:
    hands.click_button("Publish now", hands.page)
    hands.settle()


def published(hands: Hands, folder: Path) -> Path:
    """Choose feed and folder, publish by mouse, and return the file."""
    choose_feed(hands)
    hands.click_button("Choose the folder…", hands.page)
    choose_folder(hands, folder)
    publish(hands)
    (written,) = folder.iterdir()
    return written


def test_a_published_feed_is_a_calendar_that_others_can_read(desk, hands, intranet):
    written = published(hands, intranet)
    feed = feed_of(desk)
    assert written == Path(feed.folder) / feed.file_name
    document = desk.office.feeds.preview(feed.id)
    calendar = icalendar.Calendar.from_ical(written.read_bytes())
    events = list(calendar.walk("VEVENT"))
    assert len(events) == len(document.entries) > 100
    eid = next(e for e in events if str(e["UID"]) == "eid_al_fitr-1448@observances.drr-desktop")
    assert (eid["DTSTART"].dt, eid["DTEND"].dt) == (date(2027, 3, 9), date(2027, 3, 10))
    assert (str(eid["TRANSP"]), str(eid["STATUS"])) == ("TRANSPARENT", "TENTATIVE")
    assert written.read_bytes().endswith(b"END:VCALENDAR\r\n")
    (record,) = desk.office.feeds.publications(feed.id)
    assert (record.target, record.count) == (str(written), len(events))

    page = hands.page
    assert f"{len(events)} entries published to {written}." == hands.said.replace(",", "")
    assert "Up to date" in words(page.detail)
    assert page.detail.address.text() == str(written)
    assert "Up to date" in spoken(page.left.list, page.left.list.currentIndex().row())
    assert "Eid al-Fitr" in "\n".join(
        spoken(page.subscriber.list, row) for row in range(page.subscriber.list.model().rowCount())
    )


def test_published_again_nothing_is_written(desk, hands, intranet):
    written = published(hands, intranet)
    before, moment = written.read_bytes(), written.stat().st_mtime_ns
    publish(hands)
    assert hands.said == "Nothing had changed; the published file is up to date."
    assert (written.read_bytes(), written.stat().st_mtime_ns) == (before, moment)
    assert len(desk.office.feeds.publications(feed_of(desk).id)) == 1
    assert [path.name for path in intranet.iterdir()] == [written.name], "no part is left behind"


def test_a_folder_that_is_away_is_told_and_the_last_good_state_is_kept(desk, hands, intranet):
    written = published(hands, intranet)
    before = written.read_bytes()
    records = desk.office.feeds.publications(feed_of(desk).id)
    away = intranet.rename(intranet.with_name("Unplugged"))
    publish(hands)
    assert not intranet.exists(), "a share that is away is not made anew on the local disk"
    bar = desk.window.messages
    assert bar.isVisible()
    assert bar._message.kind is MessageKind.ERROR
    assert "folder" in hands.said
    assert hands.said.count(".") >= 2, "what happened, what is safe and what to do"
    assert desk.office.feeds.publications(feed_of(desk).id) == records
    assert (away / written.name).read_bytes() == before
    assert "Publishing…" not in words(hands.page)

    away.rename(intranet)
    publish(hands)
    assert "up to date" in hands.said
    assert written.read_bytes() == before

    written.unlink()
    publish(hands)
    assert written.read_bytes() == before, "a file that somebody deleted is written again"


def test_without_a_folder_publishing_asks_for_one_and_goes_on(desk, hands, intranet):
    choose_feed(hands)
    assert not feed_of(desk).folder
    hands.click_button("Publish now", hands.page)
    choose_folder(hands, intranet)
    assert [path.name for path in intranet.iterdir()] == [feed_of(desk).file_name]


def test_a_folder_that_is_not_chosen_changes_nothing(desk, hands):
    choose_feed(hands)
    before = feed_of(desk)
    hands.click_button("Publish now", hands.page)
    hands.key(Qt.Key.Key_Escape)
    hands.settle()
    assert QApplication.activeModalWidget() is None
    assert feed_of(desk) == before
    assert desk.office.feeds.publications(before.id) == []
