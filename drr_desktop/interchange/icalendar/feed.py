"""A feed of all-day entries as iCalendar bytes (RFC 5545, RFC 7986), rendered an entry at a time."""

from __future__ import annotations

import re
from datetime import UTC, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from icalendar import Component

    from drr_desktop.domain.feed import FeedDocument, StampedEntry

PRODID = "-//DRR Desktop//Observances//EN"

# Entries kept as bytes: some feeds of the size that every subscriber can take.
KEPT_ENTRIES = 16_384

CONTROLS = re.compile(r"[\x00-\x09\x0b-\x1f\x7f]")


def render(document: FeedDocument) -> bytes:
    """Return the feed's bytes: UTF-8, CRLF, lines of at most 75 octets; the same for the same document.

    There is no UID for the calendar itself: readers that know only UIDs of entries merge all of them.
    """
    head, tail = _frame(document)
    return b"".join((head, *map(render_entry, document.entries), tail))


@lru_cache(maxsize=KEPT_ENTRIES)
def render_entry(stamped: StampedEntry) -> bytes:
    """Return one entry's bytes; an entry that did not change is not rendered again."""
    from icalendar import Event

    entry = stamped.entry
    changed_at = stamped.changed_at.astimezone(UTC).replace(microsecond=0)
    event = Event()
    event.add("UID", entry.uid)
    event.add("DTSTAMP", changed_at)
    event.add("LAST-MODIFIED", changed_at)
    event.add("SEQUENCE", stamped.sequence)
    event.add("DTSTART", entry.start)
    event.add("DTEND", entry.end + timedelta(1))
    event.add("SUMMARY", _text(entry.summary), parameters={"LANGUAGE": entry.language})
    if description := _text(entry.description):
        event.add("DESCRIPTION", description)
    if entry.categories:
        event.add("CATEGORIES", [_category(name) for name in entry.categories])
    event.add("STATUS", entry.status.value.upper())
    event.add("TRANSP", "TRANSPARENT")
    event.add("X-MICROSOFT-CDO-ALLDAYEVENT", "TRUE")
    event.add("X-MICROSOFT-CDO-BUSYSTATUS", "FREE")
    return bytes(event.to_ical())


def _frame(document: FeedDocument) -> tuple[bytes, bytes]:
    """Return what stands before and after the entries."""
    from icalendar import Calendar, vText

    calendar = Calendar()
    calendar.add("VERSION", "2.0")
    calendar.add("PRODID", PRODID)
    calendar.add("CALSCALE", "GREGORIAN")
    calendar.add("METHOD", "PUBLISH")
    name, description = _text(document.name), _text(document.description)
    calendar.add("NAME", vText(name))
    calendar.add("X-WR-CALNAME", vText(name))
    if description:
        calendar.add("DESCRIPTION", description)
        calendar.add("X-WR-CALDESC", vText(description))
    calendar.add("X-WR-TIMEZONE", document.zone)
    _add_refresh(calendar, document.refresh_hours)
    end = b"END:VCALENDAR\r\n"
    return bytes(calendar.to_ical())[: -len(end)], end


def _add_refresh(calendar: Component, hours: int) -> None:
    """Say how often to look again, both ways that clients read."""
    every = timedelta(hours=hours)
    calendar.add("REFRESH-INTERVAL", every, parameters={"VALUE": "DURATION"})
    calendar.add("X-PUBLISHED-TTL", f"PT{hours}H")


def _text(text: str) -> str:
    """Return a text without control characters and trailing blanks, which some readers drop."""
    lines = CONTROLS.sub("", text.replace("\r\n", "\n").replace("\t", " ")).split("\n")
    return "\n".join(line.rstrip() for line in lines).strip()


def _category(name: str) -> str:
    """Return a category without commas, at which some readers split it even when they are escaped."""
    return re.sub(r"\s*,\s*", " / ", _text(name))
