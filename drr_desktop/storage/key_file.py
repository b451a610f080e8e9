"""The small file beside the data that holds its key; kept twice and never deleted."""

from __future__ import annotations

import json
import os
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from drr_desktop.domain.errors import UserError

if TYPE_CHECKING:
    from pathlib import Path

FORMAT = "drr-desktop-keys"
VERSION = 1
KEY_BYTES = 32
SALT_BYTES = 16
BESIDE = ("-wal", "-shm", "-journal")


@dataclass(frozen=True, slots=True)
class DataKey:
    """The random key and salt of one data file.

    The salt is not kept in the data alone: a torn first sector would make the whole file unreadable.
    """

    key: bytes = field(repr=False)
    salt: bytes = field(repr=False)

    @property
    def raw(self) -> str:
        """The key as SQLCipher takes it without deriving anything: 96 hexadecimal digits."""
        return f"x'{self.key.hex()}{self.salt.hex()}'"


def key_path(data: Path) -> Path:
    """Return where the key of a data file is kept."""
    return data.with_name(data.name + ".keys.json")


def spare_path(data: Path) -> Path:
    """Return where the second copy of the key is kept."""
    return data.with_name(data.name + ".keys.json.bak")


def belongs_to_data(path: Path) -> bool:
    """Say whether a path is a data file that has its key, that key, or a file SQLite keeps beside it."""
    names = [path.name]
    for ending in (*BESIDE, ".keys.json", ".keys.json.bak"):
        if path.name.casefold().endswith(ending):
            names.append(path.name[: -len(ending)])
    data = [path.with_name(name) for name in names if name]
    return any(key_path(place).exists() or spare_path(place).exists() for place in data)


def read_keys(data: Path) -> list[DataKey]:
    """Return the keys that may open a data file, the one of the key file before that of its copy.

    Empty where there is neither. Raises UserError where what is there cannot be read.
    """
    found: list[DataKey] = []
    broken = False
    for path in (key_path(data), spare_path(data)):
        try:
            key = _parse(path.read_text("utf-8"))
        except FileNotFoundError:
            continue
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            broken = True
            continue
        if key not in found:
            found.append(key)
    if broken and not found:
        raise _broken(data)
    return found


def make_key(data: Path) -> DataKey:
    """Write a new random key beside a data file, twice, and return it; an existing one stays and wins."""
    key = DataKey(os.urandom(KEY_BYTES), os.urandom(SALT_BYTES))
    _write(key_path(data), key)
    keep = read_keys(data)[0]
    _write(spare_path(data), keep)
    return keep


def mend_copies(data: Path, key: DataKey) -> None:
    """Write whichever of the two copies is missing; a copy that differs is left as it is."""
    with suppress(OSError):
        for path in (key_path(data), spare_path(data)):
            if not path.exists():
                _write(path, key)


def copy_keys(data: Path, target: Path) -> None:
    """Put the key beside a copy of a data file."""
    _write(key_path(target), read_keys(data)[0])


def _parse(text: str) -> DataKey:
    tree: dict[str, Any] = json.loads(text)
    if tree["format"] != FORMAT or tree["version"] != VERSION:
        message = "unknown format or version"
        raise ValueError(message)
    slots = {slot["kind"]: slot for slot in tree["slots"]}
    key, salt = bytes.fromhex(slots["open"]["key"]), bytes.fromhex(tree["salt"])
    if (len(key), len(salt)) != (KEY_BYTES, SALT_BYTES):
        message = "wrong length"
        raise ValueError(message)
    return DataKey(key, salt)


def _tree(key: DataKey) -> dict[str, Any]:
    """Return the file's content. A slot is one way to get at the key; "open" keeps it as it is."""
    note = "Without this file the data beside it cannot be read. Keep a copy in a safe place."
    slot = {"kind": "open", "key": key.key.hex()}
    return {"format": FORMAT, "version": VERSION, "note": note, "salt": key.salt.hex(), "slots": [slot]}


def _write(path: Path, key: DataKey) -> None:
    """Write a key file whole or not at all, never over another one."""
    part = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            json.dump(_tree(key), file, indent=1)
            file.flush()
            os.fsync(file.fileno())
        _put_in_place(part, path)
        flush_folder(path.parent)
    finally:
        part.unlink(missing_ok=True)


def _put_in_place(part: Path, path: Path) -> None:
    try:
        os.link(part, path)  # unlike a rename, this never replaces a key
    except FileExistsError:
        return
    except OSError:  # a file system without links
        if not path.exists():
            part.rename(path)


def flush_folder(folder: Path) -> None:
    """Make a new name in a folder outlive a power cut, where the system can."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _broken(data: Path) -> UserError:
    name = key_path(data).name
    return UserError(
        f"The key file {name} cannot be read, so {data.name} cannot be opened. Nothing was changed. "
        f"Put {name} back from a backup.",
        code="key_file_broken",
        file=data.name,
        key_file=name,
    )
