"""When an entry of a feed last changed: stamps that move only when what subscribers see moves."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

from drr_desktop.domain.feed import EntryStatus, FeedEntry, FeedEntryState, StampedEntry

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from drr_desktop.domain.dates import DateSpan

# Long enough for every client that looks at least once a month; some strike a cancelled entry through for
# as long as it is in the feed.
CANCELLED_STAYS = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class FeedDifference:
    """What publishing would change for subscribers."""

    added: tuple[FeedEntry, ...] = ()
    changed: tuple[FeedEntry, ...] = ()
    removed: tuple[FeedEntry, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.added or self.changed or self.removed)


@dataclass(frozen=True, slots=True)
class Stamping:
    """Entries with their stamps in the order of the feed, and the states that must be kept for next time."""

    entries: tuple[StampedEntry, ...]
    states: tuple[FeedEntryState, ...]
    difference: FeedDifference


def dates_of(entry: FeedEntry) -> str:
    """Return what raises an entry's sequence, as text that can be read back: start/end/status."""
    return f"{entry.start.isoformat()}/{entry.end.isoformat()}/{entry.status.value}"


@lru_cache(maxsize=16_384)
def digest_of(entry: FeedEntry) -> str:
    """Return the SHA-256, in hex, of everything a subscriber sees of an entry."""
    parts = (dates_of(entry), entry.summary, entry.description, *entry.categories, entry.language)
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()


def stamp(
    entries: Iterable[FeedEntry],
    states: Iterable[FeedEntryState],
    scope: str,
    now: datetime,
    new_id: Callable[[], str],
) -> Stamping:
    """Stamp the entries of a feed; `states` are those of the same scope from the time before.

    An unchanged entry keeps its moment and sequence; a changed text moves the moment; a changed date or
    status raises the sequence too (RFC 5545, section 3.8.7.4).
    """
    known = {s.uid: s for s in states}
    stamped: list[StampedEntry] = []
    kept: list[FeedEntryState] = []
    added: list[FeedEntry] = []
    changed: list[FeedEntry] = []
    moment = now.replace(microsecond=0)
    for entry in sorted(entries, key=lambda e: (e.start, e.uid)):
        before = known.get(entry.uid)
        after = _state(entry, before, scope, moment, new_id)
        if before is None:
            added.append(entry)
        elif after != before:
            changed.append(entry)
        if after != before:
            kept.append(after)
        stamped.append(StampedEntry(entry, after.changed_at, after.sequence))
    gone = [e for e in changed if e.status is EntryStatus.CANCELLED]
    still = tuple(e for e in changed if e.status is not EntryStatus.CANCELLED)
    return Stamping(tuple(stamped), tuple(kept), FeedDifference(tuple(added), still, tuple(gone)))


def _state(
    entry: FeedEntry,
    before: FeedEntryState | None,
    scope: str,
    moment: datetime,
    new_id: Callable[[], str],
) -> FeedEntryState:
    digest, dates = digest_of(entry), dates_of(entry)
    if before is None:
        return FeedEntryState(
            id=new_id(), scope=scope, uid=entry.uid, digest=digest, dates_digest=dates, changed_at=moment
        )
    if before.digest == digest:
        return before
    sequence = before.sequence + (before.dates_digest != dates)
    return replace(before, digest=digest, dates_digest=dates, changed_at=moment, sequence=sequence)


def withdrawn(
    states: Iterable[FeedEntryState],
    present: Iterable[FeedEntry],
    window: DateSpan,
    now: datetime,
    summary_of: Callable[[str], tuple[str, str]],
) -> Sequence[FeedEntry]:
    """Return cancelled entries for what was given out, lies in the feed's days and is in it no longer.

    What fell out of the days is left out silently. A cancelled entry stays for `CANCELLED_STAYS`.
    `summary_of` gives the summary and its language for a UID.
    """
    here = {e.uid for e in present}
    found = []
    for state in states:
        start, end, status = _read_dates(state.dates_digest)
        inside = start <= window.end and window.start <= end
        old = status is EntryStatus.CANCELLED and now - state.changed_at > CANCELLED_STAYS
        if state.uid not in here and inside and not old:
            summary, language = summary_of(state.uid)
            found.append(FeedEntry(state.uid, summary, start, end, EntryStatus.CANCELLED, language=language))
    return found


def _read_dates(text: str) -> tuple[date, date, EntryStatus]:
    start, end, status = text.split("/")
    return date.fromisoformat(start), date.fromisoformat(end), EntryStatus(status)
