"""One derived line a party: what it is sorted, searched and dated by."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import datetime
from functools import lru_cache
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from sqlalchemy import bindparam, delete, func, select, update

from drr_desktop.domain.contact import PartyKind, PointKind
from drr_desktop.domain.dates import OTTAWA
from drr_desktop.domain.outreach import Part
from drr_desktop.domain.record import Confidentiality
from drr_desktop.domain.text_fold import fold, fold_for_search, number_words
from drr_desktop.storage import search_sqlite
from drr_desktop.storage.rows import chunks, insert_rows
from drr_desktop.storage.tables.bookkeeping import CONTACT_INDEX
from drr_desktop.storage.tables.contact import (
    AFFILIATION,
    CONTACT_POINT,
    ORGANIZATION,
    PERSON,
    PERSON_NAME,
)
from drr_desktop.storage.tables.outreach import INTERACTION, INTERACTION_PARTY

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sqlalchemy import Connection

NAME = CONTACT_INDEX.name
_BETWEEN_WORDS = re.compile(r"[\W_]+")
COLUMNS = ("id", "number", "kind", "sort_key", "name", "name_text", "last_touch", "search_text")


@dataclass(slots=True)
class _Line:
    """What one party's line is made of."""

    kind: PartyKind
    name: str
    sort_name: str
    names: list[str]
    words: list[str] = field(default_factory=list)  # folded already


def refresh(connection: Connection, parties: Iterable[str], touched: Iterable[str]) -> None:
    """Make the lines of parties again, or take out those of parties that are gone, and date the touched."""
    fresh: set[str] = set()
    for chunk in chunks(parties):
        fresh.update(_refresh_chunk(connection, chunk))
    for chunk in chunks(fresh.union(touched)):
        _date_chunk(connection, chunk, fresh)


def _refresh_chunk(connection: Connection, ids: list[str]) -> Iterable[str]:
    """Write the lines of some parties; return those that had none before."""
    lines = _lines(connection, ids)
    index = CONTACT_INDEX.c
    stored = connection.execute(select(index.id, index.number).where(index.id.in_(ids)))
    numbers = {row.id: row.number for row in stored}
    gone = [key for key in numbers if key not in lines]
    search_sqlite.drop(connection, NAME, (numbers[key] for key in gone))
    connection.execute(delete(CONTACT_INDEX).where(index.id.in_(gone)))
    last = connection.execute(select(func.max(index.number))).scalar() or 0
    fresh = [key for key in lines if key not in numbers]
    numbers.update((key, number) for number, key in enumerate(fresh, last + 1))
    rows = {key: _row(key, numbers[key], line) for key, line in lines.items()}
    insert_rows(connection, CONTACT_INDEX, COLUMNS, [rows[key] for key in fresh])
    _overwrite(connection, [rows[key] for key in lines if key not in set(fresh)])
    search_sqlite.put(connection, NAME, [(row[1], row[-1]) for row in rows.values()])
    return fresh


def _overwrite(connection: Connection, rows: list[tuple[Any, ...]]) -> None:
    if rows:
        kept = [name for name in COLUMNS if name not in ("id", "number", "last_touch")]
        statement = update(CONTACT_INDEX).where(CONTACT_INDEX.c.id == bindparam("new_id"))
        values: dict[str, Any] = {name: bindparam(f"new_{name}") for name in kept}
        names = [f"new_{name}" for name in COLUMNS]
        connection.execute(statement.values(values), [dict(zip(names, row, strict=True)) for row in rows])


def _row(key: str, number: int, line: _Line) -> tuple[Any, ...]:
    names = " ".join(fold_for_search(name) for name in dict.fromkeys(line.names) if name)
    search = " ".join((names, *line.words))
    sort_key = fold(line.sort_name or line.name)
    name_text = _BETWEEN_WORDS.sub(" ", names)
    return (key, number, line.kind.value, sort_key, line.name, name_text, "", search)


def _lines(connection: Connection, ids: list[str]) -> dict[str, _Line]:
    lines: dict[str, _Line] = {}
    person, organization = PERSON.c, ORGANIZATION.c
    people = select(
        person.id, person.full_name, person.sort_name, person.given_name, person.family_name,
        person.notes, person.confidentiality,
    )  # fmt: skip
    for row in connection.execute(people.where(person.id.in_(ids))).all():
        names = [row.full_name, row.sort_name, row.given_name, row.family_name]
        line = _Line(PartyKind.PERSON, row.full_name, row.sort_name, names)
        line.words = _notes(row.notes, row.confidentiality)
        lines[row.id] = line
    organizations = select(
        organization.id, organization.name_en, organization.name_fr, organization.name_native,
        organization.sort_name, organization.notes, organization.confidentiality,
    )  # fmt: skip
    for row in connection.execute(organizations.where(organization.id.in_(ids))).all():
        names = [row.name_en, row.name_fr, row.name_native, row.sort_name]
        line = _Line(PartyKind.ORGANIZATION, next(filter(None, names)), row.sort_name, names)
        line.words = _notes(row.notes, row.confidentiality)
        lines[row.id] = line
    for key, name in _other_names(connection, ids):
        if key in lines:
            lines[key].names.append(name)
    for key, words in _belongings(connection, ids):
        if key in lines:
            lines[key].words.append(words)
    return lines


def _notes(notes: str, confidentiality: int) -> list[str]:
    """Return notes as words; those of a protected party are never found by what they say."""
    return [fold_for_search(notes)] if notes and confidentiality < Confidentiality.PROTECTED else []


def _other_names(connection: Connection, ids: list[str]) -> Iterator[tuple[str, str]]:
    name = PERSON_NAME.c
    query = select(name.person_id, name.text).where(name.person_id.in_(ids)).order_by(name.id)
    yield from ((key, text) for key, text in connection.execute(query).all())


def _belongings(connection: Connection, ids: list[str]) -> Iterator[tuple[str, str]]:
    """Yield the words of the ways to reach parties and of the organizations they belong to."""
    point, affiliation, organization = CONTACT_POINT.c, AFFILIATION.c, ORGANIZATION.c
    points = select(point.party_id, point.kind, point.value).where(point.party_id.in_(ids))
    for party, kind, value in connection.execute(points).all():
        yield party, number_words(value) if kind == PointKind.TEL else fold_for_search(value)
    columns = (organization.name_en, organization.name_fr, organization.name_native)
    query = select(affiliation.person_id, affiliation.role, *columns)
    query = query.outerjoin_from(AFFILIATION, ORGANIZATION, affiliation.organization_id == organization.id)
    for party, *texts in connection.execute(query.where(affiliation.person_id.in_(ids))).all():
        yield party, " ".join(fold_for_search(text) for text in texts if text)


def last_touches(connection: Connection, ids: list[str]) -> dict[str, str]:
    """Return the local ISO day on which each party last took part in anything, but not was only named."""
    party, interaction = INTERACTION_PARTY.c, INTERACTION.c
    # The moment is of one length, so the largest of these texts is the last moment, with its zone.
    latest = func.max(interaction.happened_at.concat(" ").concat(interaction.zone))
    query = (
        select(party.party_id, latest)
        .join_from(INTERACTION_PARTY, INTERACTION, party.interaction_id == interaction.id)
        .where(party.party_id.in_(ids), party.part != Part.MENTIONED.value)
        .group_by(party.party_id)
    )
    return {key: local_day(*text.split(" ", 1)) for key, text in connection.execute(query).all()}


def _date_chunk(connection: Connection, ids: list[str], fresh: set[str]) -> None:
    days = last_touches(connection, ids)
    index = CONTACT_INDEX.c
    statement = update(CONTACT_INDEX).where(index.id == bindparam("party"))
    statement = statement.values(last_touch=bindparam("day"))
    values = [{"party": key, "day": days.get(key, "")} for key in ids if key in days or key not in fresh]
    if values:
        connection.execute(statement, values)


@lru_cache(maxsize=64)
def zone_of(name: str) -> ZoneInfo:
    """Return a time zone, the office's own where this machine does not know the name."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        return ZoneInfo(OTTAWA.zone)


def local_day(moment: str, zone: str) -> str:
    """Return the local ISO day of a stored moment in a zone."""
    return datetime.fromisoformat(moment).astimezone(zone_of(zone)).date().isoformat()
