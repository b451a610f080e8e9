"""Everything done in one transaction: records in and out, their revisions, the log and what is derived."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property
from itertools import groupby
from typing import TYPE_CHECKING, Any, TypeVar

from sqlalchemy import select

from drr_desktop.domain.changes import Changes
from drr_desktop.domain.errors import StaleRevision
from drr_desktop.domain.record import Record
from drr_desktop.storage import revisions
from drr_desktop.storage.change_log import ChangeLog
from drr_desktop.storage.derived import Derived
from drr_desktop.storage.mapping import Shape, shape_of
from drr_desktop.storage.ownership import MACHINE_STATE, WHOLES, Touched
from drr_desktop.storage.rows import (
    chunks,
    collector_resting,
    delete_rows,
    insert_rows,
    matching,
    rows_by_id,
    update_rows,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from sqlalchemy import Connection

    from drr_desktop.storage.repositories.contacts import ContactQueries
    from drr_desktop.storage.repositories.lists import ListQueries
    from drr_desktop.storage.repositories.outreach import OutreachQueries
    from drr_desktop.storage.revisions import Author
    from drr_desktop.storage.steps import StepQueries

R = TypeVar("R", bound=Record)
BULK = 2000  # records written together


class Trace(IntEnum):
    """What a change leaves behind beside the record itself."""

    NONE = 0
    REVISIONS = 1
    FULL = 2  # and a line in the log, so that it can be undone


@dataclass(frozen=True, slots=True)
class Batch:
    """The name of what is done, for undo and the log, and who does it."""

    title: str
    subject: str
    author: Author


class UnitOfWork:
    """One transaction. Records go in and come out as frozen values; rows stay inside.

    `changes` says after the end of a writing transaction which records it touched. A unit made to read
    has no batch and refuses to write.
    """

    def __init__(self, connection: Connection, today: date, batch: Batch | None = None) -> None:
        self.connection = connection
        self.today = today
        self.changes = Changes()
        self._batch = batch
        self._log = ChangeLog()
        self._touched = Touched()
        self._derived = Derived(connection)
        self._raised: set[str] = set()

    # Reading

    def get(self, kind: type[R], id: str) -> R | None:
        """Return a record, or None where there is none."""
        return self.many(kind, (id,)).get(id)

    def many(self, kind: type[R], ids: Iterable[str]) -> dict[str, R]:
        """Return the records that exist of some keys, by key."""
        shape = shape_of(kind)
        records = map(shape.record, rows_by_id(self.connection, shape, ids))
        return {record.id: record for record in records}

    def where(self, kind: type[R], **equals: object) -> list[R]:
        """Return the records whose fields equal values, or one of a list of values, ordered by key."""
        long = next((n for n, v in equals.items() if isinstance(v, list | tuple) and len(v) > BULK), None)
        if long is not None:
            parts = chunks(dict.fromkeys(equals[long]))  # type: ignore[call-overload]
            found = [r for part in parts for r in self.where(kind, **{**equals, long: part})]
            return sorted(found, key=lambda record: record.id)
        shape = shape_of(kind)
        columns = shape.table.c
        conditions = [matching(columns[name], _kept(shape, name, v)) for name, v in equals.items()]
        query = select(*(columns[name] for name in shape.columns)).where(*conditions).order_by(columns.id)
        return shape.records(self.connection.execute(query).all())

    def revision(self, kind: type[Record], id: str) -> int:
        """Return how often a record was written, 0 where it is not there."""
        table = shape_of(kind).table
        if self.connection.execute(select(table.c.id).where(table.c.id == id)).first() is None:
            return 0
        return revisions.stored_revisions(self.connection, table.name, (id,)).get(id, 1)

    # Writing

    def put(self, record: Record, *, expected_revision: int | None = None) -> None:
        """Write a record; an equal one changes nothing. Raises StaleRevision where it is not as expected."""
        if expected_revision is not None and self.revision(type(record), record.id) != expected_revision:
            message = (
                "Somebody else saved this record after it was opened here. Nothing was overwritten. "
                "Open it again and repeat the change."
            )
            raise StaleRevision(message, code="stale_revision")
        self._store(type(record), [record], Trace.FULL)

    def put_many(self, records: Iterable[Record], *, undoable: bool = True) -> None:
        """Write many records, each kind in one go.

        Not undoable: no line in the log, and none beside a new record. For whole offices that are loaded
        and for what the program notes for itself.
        """
        trace = Trace.FULL if undoable else Trace.NONE
        with collector_resting():
            for kind, group in groupby(records, key=type):
                for chunk in chunks(group, BULK):
                    self._store(kind, chunk, trace)

    def remove(self, kind: type[Record], id: str) -> None:
        """Remove a record; nothing happens where there is none. What hangs on it is removed by the caller."""
        self.remove_many(kind, (id,))

    def remove_many(self, kind: type[Record], ids: Iterable[str], *, undoable: bool = True) -> None:
        """Remove the records that exist of some keys."""
        self._remove(kind, ids, Trace.FULL if undoable else Trace.NONE)

    def restore(self, kind: type[R], records: Sequence[R], removed: Iterable[str]) -> None:
        """Bring records back to an earlier state: revisions rise, and no step is made of it."""
        self._remove(kind, removed, Trace.REVISIONS)
        self._store(kind, records, Trace.REVISIONS)

    def finish(self) -> None:
        """Write what follows from the changes: owners' revisions, the log, what is derived."""
        if self._batch is None:
            return
        self._raise_owners()
        batch = self._batch
        self._log.write(self.connection, batch.title, batch.subject, batch.author)
        with collector_resting():
            self._touched.touch(self._derived.refresh())
        self.changes = self._touched.changes()

    def _store(self, kind: type[R], records: Sequence[R], trace: Trace) -> None:
        author = self._author()
        shape = shape_of(kind)
        records = list({record.id: record for record in records}.values())
        old = self._existing(shape, records)
        fresh = [r for r in records if r.id not in old]
        changed = [r for r in records if r.id in old and old[r.id] != r]
        insert_rows(self.connection, shape.table, shape.columns, [shape.row(r) for r in fresh])
        update_rows(self.connection, shape, [shape.row(r) for r in changed])
        for record in (*fresh, *changed):
            self._note(shape, old.get(record.id), record, trace)
        if kind in MACHINE_STATE:
            return
        if trace > Trace.NONE:
            revisions.write_new(self.connection, shape.table.name, [r.id for r in fresh], author)
        revisions.raise_revisions(self.connection, shape.table.name, [r.id for r in changed], author)
        self._raised.update(r.id for r in (*fresh, *changed))

    def _remove(self, kind: type[R], ids: Iterable[str], trace: Trace) -> None:
        author = self._author()
        shape = shape_of(kind)
        old = self.many(kind, ids)
        delete_rows(self.connection, shape.table, old)
        for record in old.values():
            self._note(shape, record, None, trace)
        if kind not in MACHINE_STATE:
            revisions.raise_revisions(self.connection, shape.table.name, old, author)
            self._raised.update(old)

    def _existing(self, shape: Shape[R], records: Sequence[R]) -> dict[str, R]:
        """Return the records as they are stored now, without asking for each where there is none at all."""
        if len(records) > 1 and not self.connection.execute(select(shape.table.c.id).limit(1)).first():
            return {}
        return self.many(shape.kind, (record.id for record in records))

    def _note(self, shape: Shape[R], old: R | None, new: R | None, trace: Trace) -> None:
        self._touched.note(old, new, parts=trace > Trace.NONE)
        self._derived.note(old, new)
        if trace is Trace.FULL and shape.kind not in MACHINE_STATE:
            key = old.id if old is not None else new.id if new is not None else ""
            self._log.note(shape.table.name, key, _raw(shape, old), _raw(shape, new))

    def _raise_owners(self) -> None:
        """Raise the revision of each whole of which a part changed, once."""
        owners = self._touched.owners - self._raised
        if not owners:
            return
        for kind in WHOLES:
            table = shape_of(kind).table
            for chunk in chunks(owners):
                query = select(table.c.id).where(table.c.id.in_(chunk))
                there = [row.id for row in self.connection.execute(query)]
                revisions.raise_revisions(self.connection, table.name, there, self._author())

    def _author(self) -> Author:
        if self._batch is None:
            message = "A unit of work that reads cannot write."
            raise RuntimeError(message)
        return self._batch.author

    # What screens ask for

    @cached_property
    def contacts(self) -> ContactQueries:
        """The contacts table's questions."""
        from drr_desktop.storage.repositories.contacts import ContactQueries

        return ContactQueries(self)

    @cached_property
    def outreach(self) -> OutreachQueries:
        """The log's questions."""
        from drr_desktop.storage.repositories.outreach import OutreachQueries

        return OutreachQueries(self)

    @cached_property
    def lists(self) -> ListQueries:
        """The mailing lists' questions."""
        from drr_desktop.storage.repositories.lists import ListQueries

        return ListQueries(self)

    @cached_property
    def steps(self) -> StepQueries:
        """The steps that can be taken back or done again."""
        from drr_desktop.storage.steps import StepQueries

        return StepQueries(self)


def _raw(shape: Shape[R], record: R | None) -> dict[str, Any] | None:
    return None if record is None else dict(zip(shape.columns, shape.row(record), strict=True))


def _kept(shape: Shape[Any], name: str, value: object) -> object:
    """Return a value, or each of several, as the column keeps it."""
    if isinstance(value, list | tuple | set | frozenset):
        return [shape.column_value(name, v) for v in value]
    return None if value is None else shape.column_value(name, value)
