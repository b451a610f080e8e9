"""The one door out: nothing passes that may not, and nothing passes without its record."""

from __future__ import annotations

import ast
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from drr_desktop.domain.contact import PartyKind
from drr_desktop.domain.errors import UserError
from drr_desktop.domain.export_record import ExportRecord
from drr_desktop.domain.feed import EntryStatus, Feed, FeedDocument, FeedEntry, StampedEntry
from drr_desktop.domain.identity import new_id
from drr_desktop.domain.mailing_list import MailingList, Reason, ReasonCode, Recipients, Verdict
from drr_desktop.domain.record import Record
from drr_desktop.interchange.formats import list_format
from drr_desktop.publishing.folder import FolderTarget
from drr_desktop.services import outgoing as door
from drr_desktop.services.outgoing import FeedParcel, ListParcel, Outgoing
from drr_desktop.storage.database import Database

NOW = datetime(2027, 2, 2, 14, tzinfo=UTC)


@pytest.fixture
def database(tmp_path):
    opened = Database.open(tmp_path / "office.drr", now=lambda: NOW, who="tester", device="here")
    yield opened
    opened.close()


def verdict(name: str, included: bool) -> Verdict:
    reason = Reason(ReasonCode.EVERYONE)
    return Verdict(new_id(), PartyKind.PERSON, name, included, reason, (reason,), f"{name}@example.org")


def entry(uid: str) -> StampedEntry:
    day = date(2027, 3, 10)
    return StampedEntry(FeedEntry(uid, uid, day, day, EntryStatus.CONFIRMED), NOW, 0)


def test_who_is_out_reaches_no_byte_even_when_handed_over_as_in():
    mailing_list = MailingList(id=new_id(), name="List")
    recipients = Recipients(mailing_list, (verdict("in", True), verdict("out", False)), ())
    parcel = ListParcel(recipients, list_format("csv"))
    assert b"out@example.org" not in parcel.content()
    assert parcel.record().count == len(parcel.beside("x")) == 1


def test_an_internal_entry_reaches_no_byte_unless_the_feed_allows_it():
    feed = Feed(id=new_id(), name="Feed")
    document = FeedDocument("Feed", "", "en", (entry("open-2027"), entry("closed-2027")))
    parcel = FeedParcel(feed, document, frozenset({"closed-2027"}))
    assert b"closed-2027" not in parcel.content()
    assert parcel.record().count == 1
    allowed = replace(parcel, feed=replace(feed, include_internal=True))
    assert b"closed-2027" in allowed.content()


def test_a_record_that_cannot_be_kept_takes_the_file_back(tmp_path, database):
    """A data file that another program holds refuses the record; the list must not be there then."""
    recipients = Recipients(MailingList(id=new_id(), name="List"), (verdict("in", True),), ())
    parcel = ListParcel(recipients, list_format("csv"))
    target = FolderTarget(tmp_path)
    impatient = Database.open(
        tmp_path / "office.drr", now=lambda: NOW, who="tester", device="here", busy_milliseconds=50
    )
    told = []
    out = Outgoing(impatient, told.append, lambda: NOW, "tester")
    with database.write("test", ""), pytest.raises(UserError):
        out.release(parcel, target, "list.csv")
    assert not (tmp_path / "list.csv").exists()
    assert not list(tmp_path.glob("*.part"))
    assert told == []
    released = out.release(parcel, target, "list.csv")
    with impatient.read() as unit:
        assert unit.where(ExportRecord) == [released.record]
    impatient.close()


class Orphans(ListParcel):
    """A parcel whose members point at no export, which the data file refuses at the very end."""

    def beside(self, export_id: str) -> list[Record]:
        del export_id
        return super().beside("nowhere")


@pytest.mark.parametrize("before", [None, b"the list of last year"])
def test_a_record_refused_at_the_commit_takes_the_file_back(tmp_path, database, before):
    recipients = Recipients(MailingList(id=new_id(), name="List"), (verdict("in", True),), ())
    out = Outgoing(database, lambda changes: None, lambda: NOW, "tester")
    target = FolderTarget(tmp_path)
    if before is not None:
        target.stage("list.csv", before).place()
    with pytest.raises(Exception, match="FOREIGN KEY"):
        out.release(Orphans(recipients, list_format("csv")), target, "list.csv")
    assert target.current("list.csv") == before
    assert not list(tmp_path.glob(".*.part"))
    with database.read() as unit:
        assert unit.where(ExportRecord) == []


def test_an_export_is_no_step_that_could_be_taken_back(tmp_path, database):
    recipients = Recipients(MailingList(id=new_id(), name="List"), (verdict("in", True),), ())
    out = Outgoing(database, lambda changes: None, lambda: NOW, "tester")
    out.release(ListParcel(recipients, list_format("bcc")), FolderTarget(tmp_path), "list.txt")
    with database.read() as unit:
        assert unit.steps.last_undoable() is None


@pytest.mark.parametrize("ending", ["", "-wal", ".keys.json", ".keys.json.bak"])
def test_nothing_that_leaves_replaces_the_data_or_its_key(tmp_path, database, ending):
    recipients = Recipients(MailingList(id=new_id(), name="List"), (verdict("in", True),), ())
    out = Outgoing(database, lambda changes: None, lambda: NOW, "tester")
    before = (tmp_path / f"office.drr{ending}").read_bytes()
    with pytest.raises(UserError) as told:
        out.release(ListParcel(recipients, list_format("csv")), FolderTarget(tmp_path), f"office.drr{ending}")
    assert told.value.code == "name_is_data_file"
    assert (tmp_path / f"office.drr{ending}").read_bytes() == before
    with database.read() as unit:
        assert unit.where(ExportRecord) == []


def test_no_other_module_stages_bytes_or_renders_what_leaves():
    """Look for the calls by which bytes could leave, in every module above the formats and the targets."""
    package = Path(door.__file__).parents[1]
    found = set()
    for path in package.rglob("*.py"):
        if path.parts[len(package.parts)] in ("interchange", "publishing"):
            continue
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            stages = isinstance(node, ast.Attribute) and node.attr == "stage"
            renders = isinstance(node, ast.ImportFrom) and (node.module or "").startswith(
                ("drr_desktop.interchange.icalendar", "drr_desktop.interchange.mailing_lists")
            )
            if stages or renders:
                found.add(path.name)
    assert found == {"outgoing.py"}
