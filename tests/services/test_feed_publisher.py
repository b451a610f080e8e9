"""Feeds over a real data file and folder: stamps, withdrawals, refusals, and what never gets out."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from icalendar import Calendar

from drr_desktop.domain.changes import Changes
from drr_desktop.domain.dates import DateSpan
from drr_desktop.domain.errors import UserError
from drr_desktop.domain.feed import EntryStatus, Feed, FeedEntryState, FeedLanguage
from drr_desktop.domain.identity import new_id
from drr_desktop.domain.observance import Audience
from drr_desktop.domain.own_calendar import AnnouncedDate, OwnObservance
from drr_desktop.services.feed_publisher import FeedPublisher
from drr_desktop.services.observance_calendar import ObservanceCalendar
from drr_desktop.services.outgoing import Outgoing
from drr_desktop.storage.database import Database

EID = "eid_al_fitr-1448@observances.drr-desktop"
SPAN = DateSpan(date(2027, 1, 1), date(2027, 12, 31))


class Desk:
    """A data file, a folder to publish into, and a clock that can be moved."""

    def __init__(self, folder) -> None:
        self.now = datetime(2027, 2, 2, 14, 0, 5, tzinfo=UTC)
        self.folder = folder / "site"
        self.folder.mkdir()
        self.database = Database.open(folder / "office.drr", now=self.clock, who="tester", device="here")
        self.calendar = ObservanceCalendar(self.clock)
        self.calendar.attach(self.database)
        self.told: list[Changes] = []
        outgoing = Outgoing(self.database, self.told.append, self.clock, "tester")
        self.feeds = FeedPublisher(self.database, self.told.append, self.clock, self.calendar, outgoing)

    def clock(self) -> datetime:
        return self.now

    def feed(self, **fields) -> Feed:
        given = {"name": "Section calendar", "traditions": ("Muslim",), "folder": str(self.folder), **fields}
        return self.feeds.save(Feed(id=new_id(), **given))

    def put(self, *records) -> None:
        with self.database.write("test", "") as unit:
            for record in records:
                unit.put(record)
        self.calendar.forget()

    def remove(self, record) -> None:
        with self.database.write("test", "") as unit:
            unit.remove(type(record), record.id)
        self.calendar.forget()

    def events(self, name: str = "section-calendar.ics") -> dict[str, object]:
        calendar = Calendar.from_ical((self.folder / name).read_bytes())
        return {str(e["UID"]): e for e in calendar.walk("VEVENT")}


@pytest.fixture
def desk(tmp_path):
    made = Desk(tmp_path)
    yield made
    made.database.close()


def test_a_published_feed_is_read_by_a_subscriber(desk):
    published = desk.feeds.publish(desk.feed(language=FeedLanguage.FRENCH).id)
    content = (desk.folder / "section-calendar.ics").read_bytes()
    assert (published.changed, published.size) == (True, len(content))
    events = desk.events()
    assert published.entries == len(events)
    assert published.tentative == sum(e["STATUS"] == "TENTATIVE" for e in events.values()) > 0
    eid = events[EID]
    assert eid["SUMMARY"].endswith("(date attendue)")
    assert "Commence au coucher du soleil" in eid["DESCRIPTION"]
    assert [str(c) for c in eid["CATEGORIES"].cats] == ["Musulman", "Fête"]
    (record,) = desk.feeds.publications(published.feed_id)
    assert (record.count, record.sha256, record.made_by) == (published.entries, published.sha256, "tester")


def test_nothing_changed_means_no_new_file_and_no_new_record(desk):
    feed = desk.feed()
    first = desk.feeds.publish(feed.id)
    path = desk.folder / "section-calendar.ics"
    stamp = path.stat().st_mtime_ns
    desk.now += timedelta(hours=5)
    again = desk.feeds.publish(feed.id)
    assert not again.changed
    assert (again.sha256, again.published_at) == (first.sha256, first.published_at)
    assert path.stat().st_mtime_ns == stamp
    assert len(desk.feeds.publications(feed.id)) == 1
    path.unlink()
    assert desk.feeds.publish(feed.id).sha256 == first.sha256
    assert path.exists()


def test_an_announced_date_moves_the_entry_and_no_other(desk):
    feed = desk.feed()
    desk.feeds.publish(feed.id)
    before = desk.events()
    start = before[EID].decoded("DTSTART") + timedelta(1)
    desk.now += timedelta(hours=1)
    desk.put(AnnouncedDate(id=new_id(), observance_key="eid_al_fitr", year=1448, start_on=start))
    pending = desk.feeds.pending(feed.id)
    assert ([e.uid for e in pending.changed], pending.added, pending.removed) == ([EID], (), ())
    assert desk.feeds.publish(feed.id).changed
    assert not desk.feeds.pending(feed.id)
    after = desk.events()
    assert after[EID].decoded("DTSTART") == start
    assert (after[EID]["STATUS"], after[EID]["SEQUENCE"]) == ("CONFIRMED", 1)
    assert after[EID].decoded("DTSTAMP") == desk.now
    del before[EID], after[EID]
    assert {k: e.to_ical() for k, e in after.items()} == {k: e.to_ical() for k, e in before.items()}


def test_a_withdrawn_entry_is_cancelled_and_then_leaves(desk):
    feed = desk.feed(traditions=("Own",))
    own = OwnObservance(id=new_id(), key="own_open_doors", name_en="Open doors", rule="gregorian 03-15")
    desk.put(own)
    desk.feeds.publish(feed.id)
    uid = "own_open_doors-2027@observances.drr-desktop"
    desk.remove(own)
    assert [e.uid for e in desk.feeds.pending(feed.id).removed] == [uid]
    desk.feeds.publish(feed.id)
    event = desk.events()[uid]
    assert (event["STATUS"], event["SEQUENCE"]) == ("CANCELLED", 1)
    assert event.decoded("DTSTART") == date(2027, 3, 15)
    assert not desk.feeds.publish(feed.id).changed
    desk.now += timedelta(days=31)
    desk.calendar.forget()
    assert desk.feeds.publish(feed.id).changed
    assert uid not in desk.events()


def test_what_falls_out_of_the_days_is_not_cancelled(desk):
    feed = desk.feed(months_back=0, months_ahead=3)
    desk.feeds.publish(feed.id)
    assert EID in desk.events()
    desk.now += timedelta(days=60)
    desk.feeds.publish(feed.id)
    assert EID not in desk.events()
    assert not any(e["STATUS"] == "CANCELLED" for e in desk.events().values())


def test_internal_observances_get_out_only_where_the_feed_says_so(desk):
    internal = {o.key for o in desk.calendar.observances() if o.audience is Audience.INTERNAL}
    assert internal
    closed = desk.feed(name="Closed", traditions=(), keys=tuple(internal))
    opened = desk.feed(name="Open", traditions=(), keys=tuple(internal), include_internal=True)
    assert desk.feeds.publish(closed.id).entries == 0
    assert desk.feeds.publish(opened.id).entries > 0
    content = (desk.folder / "closed.ics").read_bytes()
    assert not any(key.encode() in content for key in internal)


def test_both_languages_stand_below_each_other(desk):
    feed = desk.feed(language=FeedLanguage.BOTH)
    entry = next(s.entry for s in desk.feeds.preview(feed.id).entries if s.entry.uid == EID)
    assert entry.summary.index("(expected)") < entry.summary.index("(date attendue)")
    assert entry.description.index("Begins at sunset") < entry.description.index("Commence au coucher")


def test_a_french_feed_names_no_month_in_english_and_keeps_dates_of_other_calendars(desk):
    feed = desk.feed(language=FeedLanguage.FRENCH, traditions=("Christian-Western", "Muslim"))
    entries = [s.entry for s in desk.feeds.preview(feed.id).entries]
    told = "\n".join(e.description.rpartition("Source")[0] for e in entries)
    assert len(entries) > 20
    assert "1 Shawwal 1448" in told
    for month in ("January", "February", "March ", "April", "August", "September", "December"):
        assert month not in told


def test_a_target_that_is_away_keeps_file_record_and_stamps(desk):
    feed = desk.feed()
    desk.feeds.publish(feed.id)
    good = (desk.folder / "section-calendar.ics").read_bytes()
    start = desk.events()[EID].decoded("DTSTART") + timedelta(1)
    desk.put(AnnouncedDate(id=new_id(), observance_key="eid_al_fitr", year=1448, start_on=start))
    desk.folder.rename(desk.folder.with_name("away"))
    with pytest.raises(UserError) as caught:
        desk.feeds.publish(feed.id)
    assert caught.value.code == "folder_missing"
    desk.folder.with_name("away").rename(desk.folder)
    assert (desk.folder / "section-calendar.ics").read_bytes() == good
    assert len(desk.feeds.publications(feed.id)) == 1
    assert desk.feeds.publish(feed.id).changed
    assert desk.events()[EID]["SEQUENCE"] == 1


def test_an_export_keeps_its_stamps_by_language(desk, tmp_path):
    feed = Feed(id=new_id(), name="DRR", traditions=("Muslim",))
    first = desk.feeds.export(feed, SPAN, tmp_path / "a.ics")
    desk.now += timedelta(days=2)
    again = desk.feeds.export(replace(feed, id=new_id()), SPAN, tmp_path / "b.ics")
    assert first.sha256 == again.sha256
    assert (tmp_path / "a.ics").read_bytes() == (tmp_path / "b.ics").read_bytes()
    fewer = desk.feeds.export(replace(feed, keys=("eid_al_fitr",)), SPAN, tmp_path / "c.ics")
    assert 0 < fewer.entries < first.entries
    assert b"CANCELLED" not in (tmp_path / "c.ics").read_bytes()
    with desk.database.read() as unit:
        assert {s.scope for s in unit.where(FeedEntryState)} == {"export:en"}


def test_every_uid_is_there_once_over_all_traditions(desk):
    document = desk.feeds.document_of(Feed(id=new_id(), name="All"))
    uids = [s.entry.uid for s in document.entries]
    assert len(uids) == len(set(uids)) > 400
    assert all(" " not in uid and len(uid) <= 255 for uid in uids)
    assert {s.entry.status for s in document.entries} == {EntryStatus.CONFIRMED, EntryStatus.TENTATIVE}


@pytest.mark.parametrize(
    "fields",
    [{"name": "  "}, {"months_ahead": 500}, {"months_back": -1}, {"file_name": "../up.ics"}],
)
def test_a_definition_that_cannot_be_published_is_not_saved(desk, fields):
    with pytest.raises(UserError):
        desk.feed(**fields)
    assert desk.feeds.all() == []


def test_definitions_are_kept_and_removed(desk):
    feed = desk.feed(file_name="section")
    assert feed.file_name == "section.ics"
    assert desk.feeds.all() == [feed]
    assert desk.told[-1].feeds == {feed.id}
    desk.feeds.remove(feed.id)
    with pytest.raises(UserError):
        desk.feeds.get(feed.id)
    nowhere = desk.feed(folder="")
    with pytest.raises(UserError, match="no folder"):
        desk.feeds.publish(nowhere.id)
