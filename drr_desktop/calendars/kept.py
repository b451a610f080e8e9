"""The weeks that the next start shows first, kept so that they are seen before any calendar is loaded.

What is kept can be thrown away and made again. It says from which sources it was made: a change of any
calendar, table or observance makes it worthless.
"""

from __future__ import annotations

import marshal
import sys
import zlib
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from drr_desktop import __version__, paths
from drr_desktop.calendars import compiled
from drr_desktop.domain.occurrence import Certainty, Occurrence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drr_desktop.domain.dates import DateSpan, Place
    from drr_desktop.domain.observance import Observance, Tradition

FILE_NAME = "weeks.bin"
FORMAT = 1
Weeks = tuple[tuple["Tradition", ...], tuple[Occurrence, ...]]
_CERTAINTIES = {str(word): word for word in Certainty}


def read(span: DateSpan, place: Place) -> Weeks | None:
    """Return the traditions and the kept occurrences of a span, or None where others or none are kept."""
    with suppress(OSError, ValueError, EOFError, TypeError, KeyError, IndexError):
        packed = (paths.cache_dir() / FILE_NAME).read_bytes()
        # The sum guards marshal, which may crash on torn bytes.
        if int.from_bytes(packed[:4], "big") != zlib.crc32(packed[4:]):
            return None
        made_from, known, observances, rows = marshal.loads(packed[4:])  # noqa: S302
        if made_from != _made_from(span, place):
            return None
        traditions, found = compiled.unpack((known, observances))
        return traditions, tuple(_occurrence(row, found, ZoneInfo(place.zone)) for row in rows)
    return None


def write(
    span: DateSpan, place: Place, traditions: tuple[Tradition, ...], occurrences: tuple[Occurrence, ...]
) -> None:
    """Keep the occurrences of a span for the next start; a failure is no loss."""
    shown = list({o.observance.key: o.observance for o in occurrences}.values())
    number = {observance.key: n for n, observance in enumerate(shown)}
    plain = (
        _made_from(span, place),
        *compiled.plain(traditions, tuple(shown)),
        tuple(_row(o, number[o.observance.key]) for o in occurrences),
    )
    body = marshal.dumps(plain)
    target = paths.cache_dir() / FILE_NAME
    part = target.with_suffix(".part")
    with suppress(OSError):
        target.parent.mkdir(parents=True, exist_ok=True)
        part.write_bytes(zlib.crc32(body).to_bytes(4, "big") + body)
        part.replace(target)


def _made_from(span: DateSpan, place: Place) -> tuple[Any, ...]:
    """Return what the kept weeks depend on: the span, the place, and every source's size and time."""
    reader = (FORMAT, __version__, sys.version_info[:2])
    where = (place.key, place.latitude, place.longitude, place.zone, place.elevation)
    return (reader, span.start.toordinal(), span.end.toordinal(), where, tuple(_sources()))


def _sources() -> Iterator[tuple[str, int, int]]:
    here = Path(__file__).parent
    resources = paths.resources()
    for folder in (here, here / "systems", resources / "observances", resources / "calendars"):
        for path in sorted(folder.glob("*.*")) if folder.is_dir() else ():
            if path.suffix in (".py", ".toml", ".csv", ".bin") and path.name != compiled.FILE_NAME:
                state = path.stat()
                yield path.name, state.st_size, state.st_mtime_ns


def _row(o: Occurrence, number: int) -> tuple[Any, ...]:
    days = tuple(day and day.toordinal() for day in (o.start, o.end, o.earliest, o.latest))
    begins = o.begins_at and o.begins_at.isoformat()
    words = (o.calendar_date, o.variant, o.region, o.source)
    return (number, days, begins, str(o.certainty), o.year, words)


def _occurrence(row: tuple[Any, ...], observances: tuple[Observance, ...], zone: ZoneInfo) -> Occurrence:
    number, days, begins, certainty, year, words = row
    start, end, earliest, latest = [day and date.fromordinal(day) for day in days]
    begins_at = begins and datetime.fromisoformat(begins).astimezone(zone)
    shown = (observances[number], start, end, earliest, latest, begins_at, _CERTAINTIES[certainty], year)
    return Occurrence(*shown, *words)
