"""The one place where the driver is imported, a connection is made and an engine is built."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import sqlalchemy
import sqlcipher3.dbapi2 as driver
from sqlalchemy import event
from sqlalchemy.pool import QueuePool

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from sqlalchemy import Connection, Engine

    from drr_desktop.storage.key_file import DataKey

DriverError = driver.Error
BUSY_MILLISECONDS = 5000
CACHE_KIBIBYTES = 65536  # each page that is not in the cache costs a check of its HMAC


def connect(path: Path, key: DataKey, *, mode: str = "rw", busy_milliseconds: int = BUSY_MILLISECONDS) -> Any:
    """Open a connection of the driver's own; `mode` is "ro", "rw" or "rwc" (makes the file)."""
    uri = f"file:{quote(str(path.absolute()))}?mode={mode}"
    connection = driver.connect(uri, uri=True, isolation_level=None, check_same_thread=False)
    try:
        for pragma in (
            "cipher_log_level = NONE",  # it would write to the error stream
            f'key = "{key.raw}"',
            f"cache_size = -{CACHE_KIBIBYTES}",
            "foreign_keys = ON",
            f"busy_timeout = {busy_milliseconds}",
            "trusted_schema = OFF",
            "cell_size_check = ON",
            "synchronous = FULL",
        ):
            connection.execute(f"PRAGMA {pragma}")
    except driver.Error:
        connection.close()
        raise
    return connection


def _begin(connection: Connection) -> None:
    """Take the write lock at once: a reader that turns writer would fail without waiting."""
    writing = connection.get_execution_options().get("writing", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


def make_engine(creator: Callable[[], Any], *, writing: bool) -> Engine:
    """Build an engine whose transactions begin as its use needs: one connection to write, more to read."""
    # Its log would hold whole rows from the debug level on, which hiding the parameters does not prevent.
    logging.getLogger("sqlalchemy").setLevel(logging.WARNING)
    engine = sqlalchemy.create_engine(
        "sqlite://",
        creator=creator,
        module=driver,
        hide_parameters=True,  # values of people must reach neither a log nor an error's text
        poolclass=QueuePool,
        pool_size=1 if writing else 4,
        max_overflow=0 if writing else 12,
        execution_options={"writing": writing},
    )
    event.listen(engine, "begin", _begin)
    return engine
