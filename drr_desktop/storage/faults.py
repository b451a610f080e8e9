"""What the store says when the world is at fault: one sentence for each kind of fault."""

from __future__ import annotations

import errno
from contextlib import contextmanager
from typing import TYPE_CHECKING

from sqlalchemy.exc import DBAPIError

from drr_desktop.domain.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SQLITE_BUSY, SQLITE_LOCKED, SQLITE_READONLY, SQLITE_IOERR = 5, 6, 8, 10
SQLITE_CORRUPT, SQLITE_FULL, SQLITE_CANTOPEN, SQLITE_NOTADB = 11, 13, 14, 26
# What the operating system says of a full disk, a full quota, and a file that may not grow.
FULL_ERRORS = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


def primary_code(error: BaseException | None) -> int:
    """Return SQLite's primary result code of a driver's own error, 0 where it has none."""
    return int(getattr(error, "sqlite_errorcode", 0) or 0) & 0xFF


def told_os_error(path: Path, error: OSError) -> UserError:
    """Return the sentence for a fault of the file system."""
    return disk_full(path) if error.errno in FULL_ERRORS else read_only(path)


@contextmanager
def told_as_sentences(path: Path) -> Iterator[None]:
    """Turn a driver's error that is the world's fault into a UserError; let our own faults through."""
    try:
        yield
    except DBAPIError as error:
        told = told_error(path, primary_code(error.orig))
        if told is None:
            raise
        raise told from error


def told_error(path: Path, code: int) -> UserError | None:
    """Return the sentence for one of SQLite's result codes, or None for a fault of ours."""
    if code in (SQLITE_FULL, SQLITE_IOERR):  # a full quota shows itself as an I/O error
        return disk_full(path)
    if code in (SQLITE_BUSY, SQLITE_LOCKED):
        return locked(path)
    if code in (SQLITE_READONLY, SQLITE_CANTOPEN):
        return read_only(path)
    if code in (SQLITE_CORRUPT, SQLITE_NOTADB):
        return damaged(path)
    return None


def disk_full(path: Path) -> UserError:
    """Return the fault of a disk without room, or that cannot be written to."""
    return UserError(
        f"The disk has no room for {path.name}, or cannot be written to. Everything saved before is safe; "
        "the last change was not kept. Make room on the disk and try again.",
        code="disk_full",
        file=path.name,
    )


def locked(path: Path) -> UserError:
    """Return the fault of another program that is writing."""
    return UserError(
        f"Another program is writing to {path.name}. Nothing was changed. "
        "Close that program or wait a moment, then try again.",
        code="locked",
        file=path.name,
    )


def read_only(path: Path) -> UserError:
    """Return the fault of a file or folder that may not be written to."""
    return UserError(
        f"{path.name} or its folder may not be written to. Nothing was changed. "
        "Allow writing to both, or choose a data file in another folder.",
        code="read_only",
        file=path.name,
    )


def damaged(path: Path) -> UserError:
    """Return the fault of a file whose pages do not fit together."""
    return UserError(
        f"{path.name} is damaged and was not read further. Nothing was changed. "
        "Keep it, and open the newest file of the Backups folder.",
        code="damaged",
        file=path.name,
    )


def folder_missing(path: Path) -> UserError:
    """Return the fault of a folder that is not there."""
    return UserError(
        f"The folder {path.parent} for {path.name} does not exist. Nothing was changed. "
        "Make the folder, or choose a data file elsewhere.",
        code="folder_missing",
        file=path.name,
        folder=str(path.parent),
    )


def not_ours(path: Path) -> UserError:
    """Return the fault of a file that some other program made."""
    return UserError(
        f"{path.name} is not a data file of DRR Desktop. It was not changed. Choose another file.",
        code="not_ours",
        file=path.name,
    )


def key_missing(path: Path, key_name: str) -> UserError:
    """Return the fault of a file without its key: it may be ours, which cannot be told without the key."""
    return UserError(
        f"{path.name} cannot be opened without its key file {key_name}, which is not in the same folder. "
        f"Nothing was changed. Put {key_name} back beside it, or choose another file if this is not a data "
        "file of DRR Desktop.",
        code="key_missing",
        file=path.name,
        key_file=key_name,
    )


def wrong_key(path: Path, key_name: str) -> UserError:
    """Return the fault of a file that its key does not open."""
    return UserError(
        f"The key file {key_name} does not open {path.name}: one of the two was replaced, or the file is "
        "damaged. Nothing was changed. Put the two that belong together in the folder, from a backup.",
        code="wrong_key",
        file=path.name,
        key_file=key_name,
    )


def made_by_newer(path: Path, schema: int, known: int) -> UserError:
    """Return the fault of a file that a newer version of the program made."""
    return UserError(
        f"{path.name} was made by a newer version of DRR Desktop (schema {schema}; this program knows "
        f"{known}). Nothing was changed. Install the newer version to open it.",
        code="newer_version",
        file=path.name,
        schema=schema,
        known=known,
    )
