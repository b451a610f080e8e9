"""A feed of a thousand entries: written, and written again after one of them changed."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from drr_desktop.domain.feed import EntryStatus, Feed, FeedDocument, FeedEntry, StampedEntry
from drr_desktop.domain.feed_stamps import stamp
from drr_desktop.domain.identity import new_id
from drr_desktop.domain.own_calendar import OwnObservance
from drr_desktop.interchange.icalendar.feed import render, render_entry
from drr_desktop.services.office import Office
from tests.benchmarks.measure import Row, interleaved, timed

LIBRARY = "icalendar alone, same entries"
CHANGED = datetime(2026, 11, 2, 14, 5, 9, tzinfo=UTC)
DESCRIPTION = (
    "Fête de la rupture du jeûne, à la fin du ramadan; prière du matin, repas et visites de famille.\n\n"
    "Ne rien prévoir ce jour-là ni la veille au soir. Dire : « Aïd moubarak ».\n"
    "Commence au coucher du soleil, mardi 9 mars 2027, 17 h 59."
)


def entries(count: int = 1000) -> list[FeedEntry]:
    """Return entries such as a section's feed holds."""
    first = date(2026, 10, 1)
    days = [first + timedelta(n % 480) for n in range(count)]
    return [
        FeedEntry(
            uid=f"observance_{n}-2027@observances.drr-desktop",
            summary=f"Aïd al-Fitr {n} (date attendue)",
            start=day,
            end=day + timedelta(n % 3),
            status=EntryStatus.TENTATIVE if n % 4 else EntryStatus.CONFIRMED,
            description=f"{DESCRIPTION} {n}",
            categories=("Muslim", "holy day"),
            language="fr",
        )
        for n, day in enumerate(days)
    ]


def by_the_library_alone(stamped: tuple[StampedEntry, ...]) -> bytes:
    """Write the same entries the plain way: one calendar, all events, once to bytes."""
    from icalendar import Calendar, Event

    calendar = Calendar()
    calendar.add("VERSION", "2.0")
    calendar.add("PRODID", "-//floor//EN")
    for one in stamped:
        entry = one.entry
        event = Event()
        event.add("UID", entry.uid)
        event.add("DTSTAMP", one.changed_at)
        event.add("LAST-MODIFIED", one.changed_at)
        event.add("SEQUENCE", one.sequence)
        event.add("DTSTART", entry.start)
        event.add("DTEND", entry.end + timedelta(1))
        event.add("SUMMARY", entry.summary)
        event.add("DESCRIPTION", entry.description)
        event.add("CATEGORIES", list(entry.categories))
        event.add("STATUS", entry.status.value.upper())
        event.add("TRANSP", "TRANSPARENT")
        event.add("X-MICROSOFT-CDO-ALLDAYEVENT", "TRUE")
        event.add("X-MICROSOFT-CDO-BUSYSTATUS", "FREE")
        calendar.add_component(event)
    return calendar.to_ical()


def measure() -> list[Row]:
    """Time stamping and rendering together, as a publication does them."""
    given = entries()
    first = stamp(given, [], "feed", CHANGED, new_id)
    rounds = iter(range(1_000_000))

    def publish(now_given: list[FeedEntry]) -> None:
        done = stamp(now_given, first.states, "feed", CHANGED + timedelta(1), new_id)
        render(FeedDocument("Section", "", "fr", done.entries))

    def written() -> float:
        render_entry.cache_clear()
        return timed(lambda: publish(given))

    def written_again() -> float:
        publish(given)
        changed = list(given)
        changed[500] = replace(given[500], summary=f"Moved {next(rounds)}")
        return timed(lambda: publish(changed))

    def floor() -> float:
        return timed(lambda: by_the_library_alone(first.entries))

    floor()
    ours, again, least = interleaved([written, written_again, floor], 7)
    return [
        Row("feed of 1,000 entries written", ours, least, 1.3, LIBRARY),
        Row("written again, one entry changed", again, ours, 0.1, "the feed written whole"),
        *measure_publication(),
    ]


def measure_publication() -> list[Row]:
    """Time the whole way of the section's feed: calendar, stamps, bytes, file on the disk, record."""
    with tempfile.TemporaryDirectory() as folder:
        office = Office.open(Path(folder) / "office.drr", now=lambda: CHANGED)
        feed = office.feeds.save(Feed(id=new_id(), name="Section", folder=folder))
        entries = office.feeds.preview(feed.id).entries
        days = iter(range(1, 1_000_000))
        own = OwnObservance(id=new_id(), key="own_moved", name_en="Moved", rule="gregorian 12-01")

        def published() -> float:
            render_entry.cache_clear()
            (Path(folder) / feed.file_name).unlink(missing_ok=True)
            return timed(lambda: office.feeds.publish(feed.id))

        def published_again() -> float:
            with office._database.write("moved", "") as unit:
                unit.put(replace(own, name_en=f"Moved {next(days)}"))
            office.calendar.forget()
            return timed(lambda: office.feeds.publish(feed.id))

        def floor() -> float:
            return timed(lambda: by_the_library_alone(entries))

        published_again()
        ours, again, least = interleaved([published, published_again, floor], 5)
        office.close()
    return [
        Row(f"section's feed published, {len(entries):,} entries", ours, least, 1.3, LIBRARY),
        # Syncing file and record to the disk is part of it, whatever the disk.
        Row("published again, one entry changed", again, ours, 0.2, "the feed published whole"),
    ]
