"""The catalogue of observances, read from its sources or from the copy compiled from them."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from drr_desktop import paths
from drr_desktop.calendars import compiled
from drr_desktop.domain.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from drr_desktop.domain.observance import Observance, Tradition


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All traditions and observances, in the order of the files and of their rows."""

    traditions: tuple[Tradition, ...]
    observances: tuple[Observance, ...]
    by_key: Mapping[str, Observance]


def load_catalogue(folder: Path | None = None) -> Catalogue:
    """Return the catalogue of a folder of TOML files, by default the program's own.

    The compiled copy beside the files is used when it was made from them; else the one in the cache
    folder, which is made again when a source has changed and cannot fail the load. Raises UserError
    naming file, key and field of anything wrong.
    """
    folder = folder or paths.resources() / "observances"
    sources = _sources(folder)
    stamp = compiled.stamp(sources)
    cached = paths.cache_dir() / compiled.FILE_NAME
    for place in (folder / compiled.FILE_NAME, cached):
        if content := compiled.read(place, stamp):
            return _catalogue(*content)
    traditions, observances = _read_sources(sources)
    compiled.write(cached, stamp, traditions, observances)
    return _catalogue(traditions, observances)


def compile_catalogue(to: Path) -> None:
    """Write the compiled copy of the program's own catalogue to a file, for a build to ship.

    Raises UserError for a fault in the catalogue and OSError when the file cannot be written.
    """
    sources = _sources(paths.resources() / "observances")
    to.parent.mkdir(parents=True, exist_ok=True)
    to.write_bytes(compiled.pack(compiled.stamp(sources), *_read_sources(sources)))


def _sources(folder: Path) -> list[Path]:
    sources = sorted(folder.glob("*.toml"))
    if not sources:
        message = (
            "The folder of the observance catalogue holds no TOML files. "
            "Your own data is untouched; install the program again."
        )
        raise UserError(message, code="empty_catalogue")
    return sources


def _read_sources(sources: Iterable[Path]) -> tuple[tuple[Tradition, ...], tuple[Observance, ...]]:
    from drr_desktop.calendars.catalogue_file import read_tradition

    traditions: dict[str, Tradition] = {}
    observances: dict[str, Observance] = {}
    homes: dict[str, str] = {}
    for path in sources:
        tradition, found = read_tradition(path)
        if tradition.key in traditions:
            raise _duplicate(path.name, tradition.key, homes[f"[{tradition.key}]"])
        homes[f"[{tradition.key}]"] = path.name
        traditions[tradition.key] = tradition
        for observance in found:
            if observance.key in observances:
                raise _duplicate(path.name, observance.key, homes[observance.key])
            homes[observance.key] = path.name
            observances[observance.key] = observance
    return tuple(traditions.values()), tuple(observances.values())


def _duplicate(file: str, key: str, first_file: str) -> UserError:
    message = (
        f'The catalogue file {file} is wrong at "{key}", field "key": {first_file} has that key already. '
        "Your own data is untouched; correct the file and start again."
    )
    return UserError(message, code="broken_catalogue", file=file, key=key, field="key")


def _catalogue(traditions: tuple[Tradition, ...], observances: tuple[Observance, ...]) -> Catalogue:
    return Catalogue(traditions, observances, MappingProxyType({one.key: one for one in observances}))
