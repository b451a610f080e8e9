"""The one data file: opening it, and transactions that read or write."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from sqlalchemy.exc import TimeoutError as PoolTimeout

from drr_desktop.domain.dates import OTTAWA
from drr_desktop.domain.errors import UserError
from drr_desktop.storage import derived, faults
from drr_desktop.storage.engine import BUSY_MILLISECONDS, connect, make_engine
from drr_desktop.storage.opening import key_to
from drr_desktop.storage.revisions import Author
from drr_desktop.storage.schema import create_schema
from drr_desktop.storage.tables.registry import SCHEMA_VERSION
from drr_desktop.storage.unit_of_work import Batch, UnitOfWork

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date, datetime
    from pathlib import Path

    from sqlalchemy import Connection, Engine

    from drr_desktop.storage.key_file import DataKey


class Database:
    """An open data file. Any thread may read or write; a unit of work stays in the thread that began it."""

    def __init__(
        self, path: Path, key: DataKey, *, now: Callable[[], datetime], who: str, device: str, busy: int
    ) -> None:
        self.path = path
        self.who = who
        self._now, self._device = now, device

        def creator() -> Any:
            return connect(path, key, mode="rwc", busy_milliseconds=busy)

        self._reader: Engine = make_engine(creator, writing=False)
        self._writer: Engine = make_engine(creator, writing=True)

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        now: Callable[[], datetime],
        who: str,
        device: str,
        busy_milliseconds: int = BUSY_MILLISECONDS,
    ) -> Database:
        """Open a data file, or make it with its key where there is none.

        An older file is copied and brought up to date first. Raises UserError, with nothing changed,
        where the file cannot be used.
        """
        key, version = key_to(path)
        existed = path.exists()
        database = cls(path, key, now=now, who=who, device=device, busy=busy_milliseconds)
        try:
            database._bring_up_to_date(key, version)
        except BaseException as error:
            database.close()
            # Never after any other fault: another program may be filling the same file just now.
            if not existed and isinstance(error, UserError) and error.code == "disk_full":
                _drop_unfilled(path)
            raise
        return database

    @contextmanager
    def read(self) -> Iterator[UnitOfWork]:
        """Begin a transaction that sees the file as it is now, whatever others write meanwhile."""
        with faults.told_as_sentences(self.path), self._reader.begin() as connection:
            yield UnitOfWork(connection, self.today())

    @contextmanager
    def write(self, title: str, subject: str = "") -> Iterator[UnitOfWork]:
        """Begin a transaction that writes one named batch; all of it is kept, or none of it.

        `title` is the batch's code for undo ("contact.saved"), `subject` what it is about. When the block
        has ended, everything is on the disk and the unit's `changes` say what was touched.
        """
        author = Author(self.who, self._device, self._now())
        with self._writing() as connection:
            work = UnitOfWork(connection, self.today(), Batch(title, subject, author))
            yield work
            work.finish()

    def today(self) -> date:
        """Return the day it is at the office."""
        return self._now().astimezone(ZoneInfo(OTTAWA.zone)).date()

    def close(self) -> None:
        """Let go of the file; what was written is in it, also when this is never called."""
        self._reader.dispose()
        self._writer.dispose()

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        try:
            with faults.told_as_sentences(self.path), self._writer.begin() as connection:
                yield connection
        except PoolTimeout as error:  # another thread of this program has been writing for long
            raise faults.locked(self.path) from error

    def _bring_up_to_date(self, key: DataKey, version: int) -> None:
        if version == 0:
            self._make_schema()
        elif version < SCHEMA_VERSION:
            from drr_desktop.storage.migrations.upgrade import upgrade

            with faults.told_as_sentences(self.path):
                upgrade(self._writer, self.path, key, version, self._now())
        with self.read() as work:
            current = derived.is_current(work.connection)
        if not current:
            with self._writing() as connection:
                derived.rebuild(connection)

    def _make_schema(self) -> None:
        with faults.told_as_sentences(self.path), self._writer.connect() as connection:
            driver_connection: Any = connection.connection.driver_connection
            driver_connection.execute("PRAGMA journal_mode = WAL")
        with self._writing() as connection:
            create_schema(connection)


def _drop_unfilled(path: Path) -> None:
    """Take away a file that could not be filled, so that nothing was changed; its key stays."""
    for suffix in ("", "-wal", "-shm"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)
