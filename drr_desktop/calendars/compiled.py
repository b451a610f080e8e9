"""The compiled copy of the catalogue: plain tuples that load many times faster than TOML."""

from __future__ import annotations

import marshal
import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from drr_desktop.domain.language import Bilingual
from drr_desktop.domain.observance import (
    Audience,
    Confidence,
    Designation,
    Kind,
    Mark,
    Observance,
    Review,
    Tone,
    Tradition,
    Variant,
    WorkRestriction,
)

if TYPE_CHECKING:
    import hashlib
    from collections.abc import Iterable
    from pathlib import Path

FILE_NAME = "catalogue.bin"
# Raise it when the fields of an observance, or what a source may say, change.
FORMAT = 3
Content = tuple[tuple[Tradition, ...], tuple[Observance, ...]]
Plain = tuple[tuple[Any, ...], tuple[Any, ...]]


def _digest(content: bytes) -> hashlib.blake2b:
    import hashlib  # loads a library of ciphers, for which an import of the calendars need not wait

    return hashlib.blake2b(content, digest_size=16)


def stamp(sources: Iterable[Path]) -> bytes:
    """Return what a copy of these sources must carry: their names and contents, and who can read it."""
    digest = _digest(f"{FORMAT} {marshal.version} {sys.version_info[:2]}".encode())
    for path in sources:
        with suppress(OSError):  # the reader of the source itself says what is wrong with it
            content = path.read_bytes()
            digest.update(f"\0{path.name} {len(content)}\0".encode())
            digest.update(content)
    return digest.digest()


def plain(traditions: tuple[Tradition, ...], observances: tuple[Observance, ...]) -> Plain:
    """Return traditions and observances as plain tuples."""
    homes = {tradition.key: number for number, tradition in enumerate(traditions)}
    return (
        tuple((one.key, one.name.en, one.name.fr, one.group) for one in traditions),
        tuple(_plain(one, homes[one.tradition.key]) for one in observances),
    )


def unpack(packed: Plain) -> Content:
    """Return traditions and observances from plain tuples."""
    traditions = tuple(Tradition(key, Bilingual(en, fr), group) for key, en, fr, group in packed[0])
    return traditions, tuple(_observance(row, traditions) for row in packed[1])


def pack(made_from: bytes, traditions: tuple[Tradition, ...], observances: tuple[Observance, ...]) -> bytes:
    """Return a compiled copy."""
    body = marshal.dumps(plain(traditions, observances))
    return made_from + _digest(body).digest() + body


def read(path: Path, made_from: bytes) -> Content | None:
    """Return a compiled copy's content, or None where there is none, or it is of other sources, or torn."""
    try:
        packed = path.read_bytes()
    except OSError:
        return None
    body = packed[32:]
    # The second sum guards marshal, which may crash on torn bytes.
    if packed[:16] != made_from or packed[16:32] != _digest(body).digest():
        return None
    return unpack(marshal.loads(body))  # noqa: S302


def write(
    path: Path,
    made_from: bytes,
    traditions: tuple[Tradition, ...],
    observances: tuple[Observance, ...],
) -> None:
    """Put a compiled copy in its place at once; a failure is no loss, for the sources remain."""
    beside = path.with_name(f"{path.name}.{os.getpid()}")
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.write_bytes(pack(made_from, traditions, observances))
        beside.replace(path)
    with suppress(OSError):
        beside.unlink(missing_ok=True)


def _plain(one: Observance, home: int) -> tuple[Any, ...]:
    texts = (one.meaning, one.advice, one.greeting, one.avoid, one.food, one.planning)
    return (
        (one.key, one.name.en, one.name.fr, one.short.en, one.short.fr, home, one.communities, one.rule),
        (one.calendar, str(one.kind), str(one.mark), one.duration_days, one.starts_at_sunset),
        (str(one.work), one.fasting, str(one.tone)),
        tuple(None if text is None else (text.en, text.fr) for text in texts),
        (
            one.since,
            one.source,
            str(one.confidence),
            str(one.audience),
            str(one.review),
            one.until,
            one.designation and str(one.designation),
        ),
        tuple((way.key, way.name.en, way.name.fr, way.rule, way.region, way.source) for way in one.variants),
    )


# A dictionary is several times faster than calling the enumeration.
_KINDS = {str(word): word for word in Kind}
_MARKS = {str(word): word for word in Mark}
_WORK = {str(word): word for word in WorkRestriction}
_TONES = {str(word): word for word in Tone}
_CONFIDENCE = {str(word): word for word in Confidence}
_AUDIENCES = {str(word): word for word in Audience}
_REVIEWS = {str(word): word for word in Review}
_DESIGNATIONS = {str(word): word for word in Designation}


def _observance(row: tuple[Any, ...], traditions: tuple[Tradition, ...]) -> Observance:
    names, dating, asks, texts, about, variants = row
    key, name_en, name_fr, short_en, short_fr, home, communities, rule = names
    calendar, kind, mark, duration_days, starts_at_sunset = dating
    work, fasting, tone = asks
    since, source, confidence, audience, review, until, designation = about
    meaning, advice, greeting, avoid, food, planning = [
        None if text is None else Bilingual(*text) for text in texts
    ]
    return Observance(
        key,
        Bilingual(name_en, name_fr),
        Bilingual(short_en, short_fr),
        traditions[home],
        communities,
        rule,
        calendar,
        _KINDS[kind],
        _MARKS[mark],
        duration_days,
        starts_at_sunset,
        _WORK[work],
        fasting,
        _TONES[tone],
        meaning,
        advice,
        greeting,
        avoid,
        food,
        planning,
        since,
        source,
        _CONFIDENCE[confidence],
        _AUDIENCES[audience],
        _REVIEWS[review],
        until,
        tuple(Variant(key, Bilingual(en, fr), *rest) for key, en, fr, *rest in variants) if variants else (),
        designation and _DESIGNATIONS[designation],
    )
