"""The bytes of a feed: a whole golden file, the rules of the lines, and two readers that are not ours."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drr_desktop.domain.feed import EntryStatus, FeedDocument, FeedEntry, StampedEntry
from drr_desktop.interchange.icalendar.feed import render, render_entry

GOLDEN = Path(__file__).parents[1] / "data" / "golden"
CHANGED = datetime(2026, 11, 2, 14, 5, 9, 500, tzinfo=UTC)

EID = FeedEntry(
    uid="eid_al_fitr-1448@observances.drr-desktop",
    summary="Aïd al-Fitr (date attendue)",
    start=date(2027, 3, 10),
    end=date(2027, 3, 10),
    status=EntryStatus.TENTATIVE,
    description="Fête de la rupture du jeûne; dire « Aïd moubarak », sans plus.  \n\n"
    "Commence au coucher du soleil, mardi 9 mars 2027, 17 h 59.\nÀ un jour près. \\o/ ",
    categories=("Muslim", "Fête, jour saint"),
    language="fr",
)
VESAK = FeedEntry(
    uid="asian_heritage_month-2027@observances.drr-desktop",
    summary="Asian Heritage Month",
    start=date(2027, 5, 1),
    end=date(2027, 5, 31),
    status=EntryStatus.CONFIRMED,
    categories=("Civic-Canada", "heritage month"),
)
GONE = FeedEntry(
    uid="town_hall-2027@observances.drr-desktop",
    summary="ਗੁਰਪੁਰਬ ᐃᓄᒃᑎᑐᑦ 王小明 " * 5,
    start=date(2027, 2, 28),
    end=date(2027, 3, 1),
    status=EntryStatus.CANCELLED,
)
DOCUMENT = FeedDocument(
    name="Calendrier de la section",
    description="Fêtes et journées, pour tout le service",
    language="fr",
    entries=(
        StampedEntry(GONE, CHANGED, 3),
        StampedEntry(EID, CHANGED, 1),
        StampedEntry(VESAK, CHANGED, 0),
    ),
)


def lines_of(content: bytes) -> list[bytes]:
    assert content.endswith(b"\r\n")
    assert b"\n" not in content.replace(b"\r\n", b"")
    lines = content.split(b"\r\n")[:-1]
    assert all(0 < len(line) <= 75 for line in lines)
    assert all(line.decode() is not None for line in lines)  # no character is torn
    return lines


def test_the_whole_file_is_the_golden_one():
    assert render(DOCUMENT) == (GOLDEN / "feed.ics").read_bytes()


def test_lines_and_marks():
    content = render(DOCUMENT)
    lines = lines_of(content)
    assert lines[0] == b"BEGIN:VCALENDAR"
    assert lines[-1] == b"END:VCALENDAR"
    head = lines[: lines.index(b"BEGIN:VEVENT")]
    assert not any(line.startswith(b"UID") for line in head)
    assert b"VALARM" not in content


def test_a_strict_reader_finds_what_was_written():
    from icalendar import Calendar

    calendar = Calendar.from_ical(render(DOCUMENT))
    assert not calendar.errors
    assert calendar["NAME"] == calendar["X-WR-CALNAME"] == DOCUMENT.name
    events = calendar.walk("VEVENT")
    assert not any(event.errors for event in events)
    for event, stamped in zip(events, DOCUMENT.entries, strict=True):
        entry = stamped.entry
        assert event["UID"] == entry.uid
        assert event.decoded("DTSTART") == entry.start
        assert (event.decoded("DTEND") - entry.end).days == 1
        assert event.decoded("DTSTAMP") == event.decoded("LAST-MODIFIED") == CHANGED.replace(microsecond=0)
        assert event["SEQUENCE"] == stamped.sequence
        assert event["STATUS"] == entry.status.value.upper()
        assert event["TRANSP"] == "TRANSPARENT"
    assert events[1]["DESCRIPTION"].endswith("À un jour près. \\o/")
    assert "  \n" not in events[1]["DESCRIPTION"]
    assert [str(c) for c in events[1]["CATEGORIES"].cats] == ["Muslim", "Fête / jour saint"]


def test_a_second_reader_agrees():
    vobject = pytest.importorskip("vobject")
    calendar = vobject.readOne(render(DOCUMENT).decode())
    read = [(e.uid.value, e.dtstart.value, e.summary.value) for e in calendar.vevent_list]
    assert read == [(s.entry.uid, s.entry.start, s.entry.summary.rstrip()) for s in DOCUMENT.entries]


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=200), st.text(max_size=200), st.lists(st.text(max_size=30), max_size=3))
def test_no_text_breaks_the_file(summary, description, categories):
    from icalendar import Calendar

    entry = replace(EID, summary=summary, description=description, categories=tuple(categories))
    entries = (StampedEntry(entry, CHANGED, 0),)
    content = render(replace(DOCUMENT, name=summary, description=description, entries=entries))
    lines_of(content)
    (event,) = Calendar.from_ical(content).walk("VEVENT")
    assert event["UID"] == EID.uid
    assert event.decoded("DTSTART") == EID.start


def test_the_same_document_gives_the_same_bytes_and_one_change_renders_one_entry():
    render_entry.cache_clear()
    first = render(DOCUMENT)
    equal = replace(DOCUMENT, entries=tuple(replace(s, entry=replace(s.entry)) for s in DOCUMENT.entries))
    assert render(equal) == first
    assert render_entry.cache_info().misses == 3
    moved = StampedEntry(replace(EID, start=date(2027, 3, 9)), CHANGED, 2)
    changed = render(replace(DOCUMENT, entries=(DOCUMENT.entries[0], moved, DOCUMENT.entries[2])))
    assert render_entry.cache_info().misses == 4
    assert changed != first
