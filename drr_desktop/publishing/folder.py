"""A folder, local or on a share, in which files are replaced whole or not at all."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
from typing import TYPE_CHECKING, NoReturn

from drr_desktop.domain.errors import UserError
from drr_desktop.publishing import file_names

if TYPE_CHECKING:
    from pathlib import Path

FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
DENIED = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})


class StagedFile:
    """A finished temporary file beside the one it will replace."""

    def __init__(self, part: Path, target: Path) -> None:
        self._part: Path | None = part
        self._target = target
        self._placed = False
        self._before: bytes | None = None

    def place(self) -> str:
        """Replace the target in one step; return its path. Raises UserError, and then nothing changed."""
        if self._part is None:
            message = "A staged file is placed once."
            raise ValueError(message)
        try:
            self._before = self._target.read_bytes() if self._target.exists() else None
            self._part.replace(self._target)
        except OSError as error:
            self.discard()
            _raise(error, self._target)
        self._part, self._placed = None, True
        _sync_folder(self._target.parent)
        return str(self._target)

    def discard(self) -> None:
        """Remove the temporary file; does nothing once it is placed."""
        if self._part is not None:
            with contextlib.suppress(OSError):
                self._part.unlink()
            self._part = None

    def take_back(self) -> None:
        """Put back what stood there before `place`, as well as the disk lets it; else discard."""
        self.discard()
        if not self._placed:
            return
        self._placed = False
        with contextlib.suppress(OSError):
            if self._before is None:
                self._target.unlink()
            else:
                mode = self._target.stat().st_mode & 0o777
                part = _part_beside(self._target)
                _write(part, self._before, mode)
                part.replace(self._target)


class FolderTarget:
    """A folder to publish into; it is never made here, for a missing share must not become a local one."""

    KEY = "folder"

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def place_of(self, name: str) -> str:
        """Return where a file of that name stands; raises UserError for a name that is more than a file."""
        return str(self.folder / file_names.check(name))

    def current(self, name: str) -> bytes | None:
        """Return the bytes of a file, None where it is missing, no file, or cannot be read."""
        target = self.folder / file_names.check(name)
        try:
            return target.read_bytes() if target.is_file() else None
        except OSError:
            return None

    def stage(self, name: str, content: bytes, *, private: bool = False) -> StagedFile:
        """Write bytes to a temporary file in the same folder, down to the disk; raises UserError."""
        target = self.folder / file_names.check(name)
        part = _part_beside(target)
        if not self.folder.is_dir():
            _raise(OSError(errno.ENOENT, "no folder"), target)
        if target.is_dir():
            _raise(OSError(errno.EISDIR, "a folder"), target)
        if target.exists() and not target.is_file():
            # A device or a pipe would be replaced by a file, and reading it may never end.
            _raise(OSError(errno.ENXIO, "not a file"), target)
        try:
            _write(part, content, 0o600 if private else 0o666)
        except OSError as error:
            with contextlib.suppress(OSError):
                part.unlink()
            _raise(error, target)
        return StagedFile(part, target)


def _part_beside(target: Path) -> Path:
    return target.with_name(f".{target.name}.{secrets.token_hex(4)}.part")


def _write(part: Path, content: bytes, mode: int) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(part, flags, mode), "wb") as stream:
        stream.write(content)
        stream.flush()
        os.fsync(stream.fileno())


def _sync_folder(folder: Path) -> None:
    """Make the replacement last through a power cut, where the system can: some shares cannot."""
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _raise(error: OSError, target: Path) -> NoReturn:
    """Turn what the system says into a sentence a person can act on."""
    safe = "What was published there before is unchanged."
    folder = target.parent.name or str(target.parent)
    if error.errno in (errno.ENOENT, errno.ENOTDIR):
        code, message = "folder_missing", f"The folder '{folder}' is not there. {safe} Choose it again."
    elif error.errno in FULL:
        code = "disk_full"
        message = f"The disk that holds the folder '{folder}' is full. {safe} Make room and try again."
    elif error.errno == errno.EISDIR:
        code = "name_is_folder"
        message = f"'{target.name}' is a folder. {safe} Choose another file name."
    elif error.errno == errno.ENXIO:
        code = "name_is_device"
        message = f"'{target.name}' is a device and not a file. {safe} Choose another file name."
    elif error.errno in DENIED:
        code = "folder_not_writable"
        message = (
            f"The folder '{folder}' cannot be written to, or '{target.name}' is open in another program. "
            f"{safe} Close it there, or choose another folder."
        )
    else:
        code = "target_failed"
        message = f"'{target.name}' could not be written to the folder '{folder}'. {safe} Try again later."
    raise UserError(message, code=code, folder=folder, file=target.name) from error
