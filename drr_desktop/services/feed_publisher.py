"""Feeds that colleagues subscribe to: their definitions, what is in them, and their publication."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from drr_desktop.domain.consent_rules import months_later
from drr_desktop.domain.dates import DateSpan
from drr_desktop.domain.errors import UserError
from drr_desktop.domain.export_record import ExportRecord
from drr_desktop.domain.feed import (
    EntryStatus,
    Feed,
    FeedDocument,
    FeedEntryState,
    FeedLanguage,
    PublishedFeed,
)
from drr_desktop.domain.feed_stamps import stamp, withdrawn
from drr_desktop.domain.identity import new_id
from drr_desktop.domain.observance import Audience
from drr_desktop.publishing import file_names
from drr_desktop.publishing.folder import FolderTarget
from drr_desktop.services.feed_text import entry_of, key_of, uid_of, withdrawn_summary
from drr_desktop.services.outgoing import FeedParcel
from drr_desktop.services.places import PLACES

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from drr_desktop.domain.feed import FeedEntry
    from drr_desktop.domain.feed_stamps import FeedDifference, Stamping
    from drr_desktop.domain.occurrence import Occurrence
    from drr_desktop.services.observance_calendar import ObservanceCalendar
    from drr_desktop.services.outgoing import Announce, Clock, Outgoing, Released
    from drr_desktop.storage.database import Database

SUFFIX = ".ics"
MOST_MONTHS = 120
KEPT_ENTRIES = 16_384


class FeedPublisher:
    """Saves feeds, says what publishing them would change, and publishes them."""

    def __init__(
        self,
        database: Database,
        announce: Announce,
        now: Clock,
        calendar: ObservanceCalendar,
        outgoing: Outgoing,
    ) -> None:
        self._database = database
        self._announce = announce
        self._now = now
        self._calendar = calendar
        self._outgoing = outgoing
        # By the occurrence itself, which is kept beside its entry and so never takes another's place.
        self._entries: dict[tuple[int, FeedLanguage], tuple[Occurrence, FeedEntry]] = {}

    def all(self) -> list[Feed]:
        """Return the saved feeds by name."""
        with self._database.read() as unit:
            return sorted(unit.where(Feed), key=lambda f: (f.name.casefold(), f.id))

    def get(self, feed_id: str) -> Feed:
        """Return one feed; raises UserError."""
        with self._database.read() as unit:
            feed = unit.get(Feed, feed_id)
        if feed is None:
            message = "This feed is not there any more. Nothing was changed; choose another one."
            raise UserError(message, code="unknown_feed")
        return feed

    def save(self, feed: Feed) -> Feed:
        """Save a definition and return it as saved; an empty file name is made from the feed's name."""
        feed = _checked(feed)
        with self._database.write("feed.saved", feed.name) as unit:
            unit.put(feed)
        self._announce(unit.changes)
        return feed

    def remove(self, feed_id: str) -> None:
        """Remove a definition; what was published stays where it is, and so do its records."""
        feed = self.get(feed_id)
        with self._database.write("feed.removed", feed.name) as unit:
            unit.remove(Feed, feed.id)
        self._announce(unit.changes)

    def preview(self, feed_id: str) -> FeedDocument:
        """Return a feed as a subscriber would see it, were it published now."""
        return self.document_of(self.get(feed_id))

    def document_of(self, feed: Feed) -> FeedDocument:
        """Return the document of a definition that need not be saved."""
        return self._parcel(feed, self._stamped(feed, feed.id, self.window(feed))).admitted()

    def pending(self, feed_id: str) -> FeedDifference:
        """Return what publishing now would change for those who subscribe."""
        feed = self.get(feed_id)
        return self._stamped(feed, feed.id, self.window(feed)).difference

    def window(self, feed: Feed) -> DateSpan:
        """Return the days that a feed holds today."""
        today = self._calendar.today
        return DateSpan(months_later(today, -feed.months_back), months_later(today, feed.months_ahead))

    def publish(self, feed_id: str) -> PublishedFeed:
        """Publish a saved feed; where its bytes stand there already, nothing is written. Raises UserError."""
        feed = self.get(feed_id)
        if not feed.folder:
            message = f"'{feed.name}' has no folder yet. Nothing was published; choose one for it."
            raise UserError(message, code="feed_without_folder", feed=feed.name)
        parcel = self._parcel(feed, self._stamped(feed, feed.id, self.window(feed)))
        return self._send(parcel, Path(feed.folder), _file_name(feed))

    def export(self, feed: Feed, span: DateSpan, path: Path) -> PublishedFeed:
        """Write a feed that need not be saved to a file; stamps are kept by language. Raises UserError."""
        parcel = self._parcel(feed, self._stamped(feed, f"export:{feed.language.value}", span))
        return self._send(replace(parcel, only_when_changed=False), path.parent, path.name)

    def publications(self, feed_id: str) -> list[ExportRecord]:
        """Return the records of a feed, the newest first."""
        with self._database.read() as unit:
            records = unit.where(ExportRecord, subject_id=feed_id)
        return sorted(records, key=lambda r: (r.made_at, r.id), reverse=True)

    def _stamped(self, feed: Feed, scope: str, span: DateSpan) -> Stamping:
        entries = [self._entry(o, feed.language) for o in self._occurrences(feed, span)]
        with self._database.read() as unit:
            states = unit.where(FeedEntryState, scope=scope)
        if scope == feed.id:
            gone = withdrawn(states, entries, span, self._now(), _Summaries(self._calendar, feed.language))
            internal = self._internal_keys()
            entries += [e for e in gone if feed.include_internal or key_of(e.uid) not in internal]
        return stamp(entries, states, scope, self._now(), new_id)

    def _entry(self, occurrence: Occurrence, language: FeedLanguage) -> FeedEntry:
        """Return an occurrence's entry, made once for the very same occurrence."""
        key = (id(occurrence), language)
        known = self._entries.get(key)
        if known is None or known[0] is not occurrence:
            if len(self._entries) >= KEPT_ENTRIES:
                self._entries.clear()
            known = self._entries[key] = (occurrence, entry_of(occurrence, language))
        return known[1]

    def _internal_keys(self) -> set[str]:
        return {o.key for o in self._calendar.observances() if o.audience is Audience.INTERNAL}

    def _occurrences(self, feed: Feed, span: DateSpan) -> list[Occurrence]:
        place = PLACES.get(feed.place, self._calendar.place)
        found = self._calendar.occurrences(span, keys=feed.keys, traditions=feed.traditions, place=place)
        return _once(o for o in found if _admits(feed, o))

    def _parcel(self, feed: Feed, stamping: Stamping) -> FeedParcel:
        internal = self._internal_keys()
        document = FeedDocument(
            name=feed.name,
            description=feed.description,
            language=feed.language.value,
            entries=stamping.entries,
            zone=PLACES.get(feed.place, self._calendar.place).zone,
        )
        uids = frozenset(s.entry.uid for s in stamping.entries if key_of(s.entry.uid) in internal)
        return FeedParcel(feed, document, uids, stamping.states)

    def _send(self, parcel: FeedParcel, folder: Path, name: str) -> PublishedFeed:
        released = self._outgoing.release(parcel, FolderTarget(folder), name)
        entries = [s.entry for s in parcel.admitted().entries]
        return PublishedFeed(
            feed_id=parcel.feed.id,
            path=released.place,
            entries=len(entries),
            tentative=_count_tentative(entries),
            size=released.size,
            sha256=released.sha256,
            changed=released.record is not None,
            published_at=self._moment(parcel.feed, released),
        )

    def _moment(self, feed: Feed, released: Released) -> datetime:
        if released.record is not None:
            return released.record.made_at
        earlier = self.publications(feed.id)
        return earlier[0].made_at if earlier else self._now()


class _Summaries:
    """Names an entry that is taken back."""

    def __init__(self, calendar: ObservanceCalendar, language: FeedLanguage) -> None:
        self._by_key = {o.key: o for o in calendar.observances()}
        self._language = language

    def __call__(self, uid: str) -> tuple[str, str]:
        summary = withdrawn_summary(self._by_key.get(key_of(uid)), self._language)
        return summary, "fr" if self._language is FeedLanguage.FRENCH else "en"


def _admits(feed: Feed, occurrence: Occurrence) -> bool:
    observance = occurrence.observance
    return (
        (feed.include_internal or observance.audience is not Audience.INTERNAL)
        and (not feed.kinds or observance.kind.value in feed.kinds)
        and (not feed.marks or observance.mark.value in feed.marks)
    )


def _once(occurrences: Iterable[Occurrence]) -> list[Occurrence]:
    """Keep the first occurrence of each UID: two entries under one would overwrite each other."""
    by_uid: dict[str, Occurrence] = {}
    for occurrence in occurrences:
        if occurrence.start is not None:
            by_uid.setdefault(uid_of(occurrence), occurrence)
    return list(by_uid.values())


def _count_tentative(entries: Iterable[FeedEntry]) -> int:
    return sum(e.status is EntryStatus.TENTATIVE for e in entries)


def _file_name(feed: Feed) -> str:
    return feed.file_name or file_names.suggest(feed.name, SUFFIX)


def _checked(feed: Feed) -> Feed:
    """Return a definition that can be published; raises UserError and saves nothing otherwise."""
    name = " ".join(feed.name.split())
    if not name:
        message = "A feed needs a name, which those who subscribe will see. Nothing was saved; enter one."
        raise UserError(message, code="feed_without_name")
    if not (0 <= feed.months_back <= MOST_MONTHS and 0 <= feed.months_ahead <= MOST_MONTHS):
        message = (
            f"A feed reaches from 0 to {MOST_MONTHS} months back and ahead. Nothing was saved; correct it."
        )
        raise UserError(message, code="feed_window", most=MOST_MONTHS)
    feed = replace(feed, name=name)
    file_name = file_names.check(_file_name(feed))
    if not file_name.casefold().endswith(SUFFIX):
        file_name += SUFFIX
    return replace(feed, file_name=file_name)
