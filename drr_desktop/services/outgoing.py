"""The one door out: whatever leaves the office is admitted, written down and handed over here."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from drr_desktop.domain.changes import Changes
from drr_desktop.domain.errors import UserError
from drr_desktop.domain.export_record import ExportKind, ExportMember, ExportRecord
from drr_desktop.domain.identity import new_id
from drr_desktop.storage.key_file import belongs_to_data

if TYPE_CHECKING:
    from drr_desktop.domain.feed import Feed, FeedDocument, FeedEntryState
    from drr_desktop.domain.mailing_list import Recipients, Verdict
    from drr_desktop.domain.record import Record
    from drr_desktop.interchange.formats import ListFormat
    from drr_desktop.publishing.target import Target
    from drr_desktop.storage.database import Database

Announce = Callable[[Changes], None]
Clock = Callable[[], datetime]

FEED_FORMAT = "ics"


class Parcel(Protocol):
    """Something that wants to leave; it says itself what of it may."""

    @property
    def private(self) -> bool:
        """Whether this person alone may read it, where the target knows about persons."""

    @property
    def only_when_changed(self) -> bool:
        """Whether bytes that stand at the target already are not sent again."""

    def content(self) -> bytes:
        """Return the bytes of what may leave, and of nothing else."""

    def record(self) -> ExportRecord:
        """Return the record of it, without the moment, the person, the place and the digest."""

    def beside(self, export_id: str) -> list[Record]:
        """Return what is kept with the record: members, or states of entries."""


@dataclass(frozen=True, slots=True)
class FeedParcel:
    """A feed; `internal` holds the UIDs of entries that leave only where the feed allows it."""

    feed: Feed
    document: FeedDocument
    internal: frozenset[str]
    states: tuple[FeedEntryState, ...] = ()
    only_when_changed: bool = True
    private: bool = False

    def admitted(self) -> FeedDocument:
        """Return the document without entries that are internal and not allowed."""
        if self.feed.include_internal:
            return self.document
        entries = tuple(s for s in self.document.entries if s.entry.uid not in self.internal)
        return replace(self.document, entries=entries)

    def content(self) -> bytes:
        """Return the feed as iCalendar."""
        from drr_desktop.interchange.icalendar.feed import render

        return render(self.admitted())

    def record(self) -> ExportRecord:
        """Return what to write down about it."""
        return ExportRecord(
            id=new_id(),
            kind=ExportKind.FEED,
            subject_id=self.feed.id,
            subject_name=self.feed.name,
            format=FEED_FORMAT,
            made_at=datetime.min,
            count=len(self.admitted().entries),
        )

    def beside(self, export_id: str) -> list[Record]:
        """Return the states of the entries that changed."""
        del export_id
        return list(self.states)


@dataclass(frozen=True, slots=True)
class ListParcel:
    """A mailing list in one of its shapes; who is out of it never reaches a byte."""

    recipients: Recipients
    list_format: ListFormat
    only_when_changed: bool = False
    private: bool = True

    def admitted(self) -> tuple[Verdict, ...]:
        """Return who is in."""
        return tuple(v for v in self.recipients.included if v.included)

    def content(self) -> bytes:
        """Return the list in its shape."""
        return self.list_format.render(self.admitted())

    def record(self) -> ExportRecord:
        """Return what to write down about it."""
        mailing_list = self.recipients.mailing_list
        return ExportRecord(
            id=new_id(),
            kind=ExportKind.MAILING_LIST,
            subject_id=mailing_list.id,
            subject_name=mailing_list.name,
            purpose=mailing_list.purpose,
            format=self.list_format.key,
            made_at=datetime.min,
            count=len(self.admitted()),
        )

    def beside(self, export_id: str) -> list[Record]:
        """Return one member for each recipient, with the address used and the reason."""
        return [
            ExportMember(
                id=new_id(),
                export_id=export_id,
                party_id=v.party_id,
                address=v.address,
                reason=v.reason.code.value,
            )
            for v in self.admitted()
        ]


@dataclass(frozen=True, slots=True)
class Released:
    """What left: the place, the bytes' size and digest, and the record; None where nothing had changed."""

    place: str
    size: int
    sha256: str
    record: ExportRecord | None


class Outgoing:
    """Hands parcels to targets and keeps the record; no other part of the program does either."""

    def __init__(self, database: Database, announce: Announce, now: Clock, who: str) -> None:
        self._database = database
        self._announce = announce
        self._now = now
        self._who = who

    def release(self, parcel: Parcel, target: Target, name: str) -> Released:
        """Let a parcel out under a file name: bytes and record, or neither. Raises UserError.

        The bytes lie ready at the target before the record is written, and are shown there as the last
        act before the record is committed: a refusal on either side takes back the other.
        """
        _spare_data_files(target.place_of(name))
        content = parcel.content()
        digest = hashlib.sha256(content).hexdigest()
        if parcel.only_when_changed and target.current(name) == content:
            return Released(target.place_of(name), len(content), digest, None)
        staged = target.stage(name, content, private=parcel.private)
        record = replace(
            parcel.record(),
            made_at=self._now(),
            made_by=self._who,
            sha256=digest,
            target=target.place_of(name),
        )
        try:
            with self._database.write("export.made", record.subject_name) as unit:
                unit.put_many([record, *parcel.beside(record.id)], undoable=False)
                place = staged.place()
        except BaseException:
            staged.take_back()
            raise
        self._announce(unit.changes | _touched(record))
        return Released(place, len(content), digest, record)


def _spare_data_files(place: str) -> None:
    """Refuse a place where a data file or its key stands: what is sent would replace it."""
    if belongs_to_data(Path(place)):
        name = Path(place).name
        message = f"'{name}' belongs to a data file of DRR Desktop. Nothing was written; choose another name."
        raise UserError(message, code="name_is_data_file", file=name)


def _touched(record: ExportRecord) -> Changes:
    keys = frozenset({record.subject_id})
    return Changes(feeds=keys) if record.kind is ExportKind.FEED else Changes(lists=keys)
