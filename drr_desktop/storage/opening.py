"""What is asked of a data file before anything in it is read or changed."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from drr_desktop.storage import faults
from drr_desktop.storage.engine import DriverError, connect
from drr_desktop.storage.key_file import DataKey, key_path, make_key, mend_copies, read_keys
from drr_desktop.storage.tables.registry import APPLICATION_ID, SCHEMA_VERSION

if TYPE_CHECKING:
    from pathlib import Path

EFFECTIVE = os.access in os.supports_effective_ids
PLAIN_SQLITE = b"SQLite format 3\x00"


def key_to(path: Path) -> tuple[DataKey, int]:
    """Return the key that opens a data file, and its schema version; 0 says that it is yet to be filled.

    Makes a key where there is neither file nor key. Raises UserError, with nothing changed, for a file
    that cannot be ours, cannot be opened or was made by a newer version.
    """
    _check_place(path)
    try:
        keys = read_keys(path)
        if _is_empty(path):
            return (keys[0] if keys else make_key(path)), 0
    except OSError as error:
        raise faults.told_os_error(path, error) from error
    if not keys:
        if not _may_be_ours(path):
            raise faults.not_ours(path)
        raise faults.key_missing(path, key_path(path).name)
    key, version = _first_that_opens(path, keys)
    if version > SCHEMA_VERSION:
        raise faults.made_by_newer(path, version, SCHEMA_VERSION)
    mend_copies(path, key)
    return key, version


def _check_place(path: Path) -> None:
    try:
        path.exists()
    except OSError as error:  # a name that no file can have, or a folder that may not be looked into
        raise faults.told_os_error(path, error) from error
    if not path.parent.is_dir():
        raise faults.folder_missing(path)
    if path.exists() and not path.is_file():
        raise faults.not_ours(path)
    for place in (path.parent, path):
        # Asked of the system and not by opening: closing a file lets go of every lock on it.
        if place.exists() and not os.access(place, os.R_OK | os.W_OK, effective_ids=EFFECTIVE):
            raise faults.read_only(path)


def _is_empty(path: Path) -> bool:
    """Say whether there is nothing in it yet, also not in a log that a killed program left."""
    wal = path.with_name(path.name + "-wal")
    return not any(p.exists() and p.stat().st_size for p in (path, wal))


def _may_be_ours(path: Path) -> bool:
    """Say whether a file could be encrypted: it is neither plain SQLite nor text."""
    with path.open("rb") as file:
        head = file.read(1024)
    if head.startswith(PLAIN_SQLITE):
        return False
    try:
        head[:-3].decode("utf-8")
    except UnicodeDecodeError:
        return True
    return False


def _first_that_opens(path: Path, keys: list[DataKey]) -> tuple[DataKey, int]:
    for key in keys:
        version = _version(path, key)
        if version is not None:
            return key, version
    if not _may_be_ours(path):
        raise faults.not_ours(path)
    raise faults.wrong_key(path, key_path(path).name)


def _version(path: Path, key: DataKey, mode: str = "ro") -> int | None:
    """Return a file's schema version, read without changing a byte; None where the key does not open it.

    A step that a killed program left half done is rolled back first, which needs the right to write.
    """
    connection: Any = None
    try:
        connection = connect(path, key, mode=mode)
        application = connection.execute("PRAGMA application_id").fetchone()[0]
        version = int(connection.execute("PRAGMA user_version").fetchone()[0])
        tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    except DriverError as error:
        code = faults.primary_code(error)
        if code == faults.SQLITE_NOTADB:
            return None
        if code == faults.SQLITE_READONLY and mode == "ro":
            return _version(path, key, mode="rw")
        told = faults.told_error(path, code)
        if told is None:
            raise
        raise told from error
    finally:
        if connection is not None:
            connection.close()
    if not tables and not version and not application:
        return 0  # made, and stopped before it was filled
    if application != APPLICATION_ID or version < 1:
        raise faults.not_ours(path)
    return version
