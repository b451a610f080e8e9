"""A whole and checked copy of the data file, made before it is changed in bulk."""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from drr_desktop.storage import faults
from drr_desktop.storage.engine import DriverError, connect
from drr_desktop.storage.key_file import copy_keys, flush_folder

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from drr_desktop.storage.key_file import DataKey

FOLDER = "Backups"
ROOM_BESIDE = 200 * 1024 * 1024  # left free beside the copy and the change that follows it


def copy_verified(path: Path, key: DataKey, why: str, now: datetime) -> Path:
    """Copy a data file into its folder of backups with its key, and check it; return where it is.

    The copy has its name only when it is whole and on the disk. Raises UserError where it cannot be made.
    """
    folder = path.parent / FOLDER
    target = folder / f"{path.stem} {why} {now:%Y-%m-%d %H%M%S}{path.suffix}"
    part = target.with_name(target.name + ".part")
    try:
        folder.mkdir(exist_ok=True)
        if shutil.disk_usage(folder).free < 2 * path.stat().st_size + ROOM_BESIDE:
            raise faults.disk_full(path)
        part.unlink(missing_ok=True)
        _vacuum_into(path, key, part)
        _check(part, key)
        _flush(part)
        copy_keys(path, target)
        part.replace(target)
        flush_folder(folder)
    except OSError as error:
        raise faults.told_os_error(path, error) from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)
    return target


def _vacuum_into(path: Path, key: DataKey, part: Path) -> None:
    _run(path, key, "VACUUM INTO ?", (str(part),))


def _check(part: Path, key: DataKey) -> None:
    if _run(part, key, "PRAGMA integrity_check") != [("ok",)] or _run(
        part, key, "PRAGMA cipher_integrity_check"
    ):
        raise faults.damaged(part)


def _run(path: Path, key: DataKey, statement: str, values: tuple[str, ...] = ()) -> list[Any]:
    connection: Any = connect(path, key)
    try:
        return [tuple(row) for row in connection.execute(statement, values)]
    except DriverError as error:
        told = faults.told_error(path, faults.primary_code(error))
        if told is None:
            raise
        raise told from error
    finally:
        connection.close()


def _flush(path: Path) -> None:
    descriptor = os.open(path, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
