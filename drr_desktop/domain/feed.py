"""Feeds that colleagues subscribe to, and the entries they are made of."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from drr_desktop.domain.record import Record


class FeedLanguage(StrEnum):
    """The language of a feed; BOTH puts the second language under the first."""

    ENGLISH = "en"
    FRENCH = "fr"
    BOTH = "both"


class EntryStatus(StrEnum):
    """RFC 5545, section 3.8.1.11, as far as a feed of observances uses it."""

    CONFIRMED = "confirmed"
    TENTATIVE = "tentative"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed(Record):
    """A saved definition: empty sets mean all. Days are counted from the day it is made.

    `folder` and `file_name` say where it is published; internal observances need `include_internal`.
    """

    name: str
    language: FeedLanguage = FeedLanguage.ENGLISH
    traditions: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()
    keys: tuple[str, ...] = ()
    place: str = "ottawa"
    include_internal: bool = False
    months_back: int = 3
    months_ahead: int = 13
    folder: str = ""
    file_name: str = ""
    description: str = ""


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """One all-day entry, both ends included; everything a subscriber sees.

    `uid` comes from the observance's key and its own calendar's year, never from the date.
    """

    uid: str
    summary: str
    start: date
    end: date
    status: EntryStatus
    description: str = ""
    categories: tuple[str, ...] = ()
    language: str = "en"


@dataclass(frozen=True, slots=True)
class StampedEntry:
    """An entry with the moment of its last change (UTC) and how often its date or status changed."""

    entry: FeedEntry
    changed_at: datetime
    sequence: int


@dataclass(frozen=True, slots=True)
class FeedDocument:
    """A whole feed before it is bytes: name, language and entries in order."""

    name: str
    description: str
    language: str
    entries: tuple[StampedEntry, ...]
    refresh_hours: int = 12
    zone: str = "America/Toronto"


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedEntryState(Record):
    """What was last given out under a UID in a feed: enough to know whether it changed.

    `scope` is the feed's key, or "export:<language>" for a feed that is not saved. `digest` is that of
    the whole entry, `dates_digest` of what raises the sequence (dates, status).
    """

    scope: str
    uid: str
    digest: str
    dates_digest: str
    changed_at: datetime
    sequence: int = 0


@dataclass(frozen=True, slots=True)
class PublishedFeed:
    """What publishing did: the file, how many entries, and whether its bytes changed."""

    feed_id: str
    path: str
    entries: int
    tentative: int
    size: int
    sha256: str
    changed: bool
    published_at: datetime
