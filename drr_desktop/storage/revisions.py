"""How often each record was changed, when, by whom and where: kept beside the records, never in them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import bindparam, select, update

from drr_desktop.storage.mapping import moment_text
from drr_desktop.storage.rows import chunks, insert_rows
from drr_desktop.storage.tables.bookkeeping import BOOKKEEPING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from sqlalchemy import Connection

COLUMNS = ("table_name", "id", "revision", "made_at", "made_by", "changed_at", "changed_by", "device")


@dataclass(frozen=True, slots=True)
class Author:
    """Who changes something, on which machine and when."""

    who: str
    device: str
    when: datetime


def stored_revisions(connection: Connection, table: str, ids: Iterable[str]) -> dict[str, int]:
    """Return the revisions that are written down; a record that is not among them is at 1."""
    book = BOOKKEEPING.c
    found: dict[str, int] = {}
    for chunk in chunks(ids):
        query = select(book.id, book.revision).where(book.table_name == table, book.id.in_(chunk))
        found.update((row.id, row.revision) for row in connection.execute(query).all())
    return found


def write_new(connection: Connection, table: str, ids: Iterable[str], author: Author) -> None:
    """Write down that records were made, or made again under a higher revision than they ever had."""
    keys = list(ids)
    known = stored_revisions(connection, table, keys)
    when = moment_text(author.when)
    by = (author.who, when, author.who, author.device)
    fresh = [(table, key, 1, when, *by) for key in keys if key not in known]
    insert_rows(connection, BOOKKEEPING, COLUMNS, fresh)
    _raise_known(connection, table, known, author)


def raise_revisions(connection: Connection, table: str, ids: Iterable[str], author: Author) -> None:
    """Write down that records were changed or removed."""
    keys = list(ids)
    known = stored_revisions(connection, table, keys)
    when = moment_text(author.when)
    by = ("", "", when, author.who, author.device)  # it was loaded with a whole office
    unknown = [(table, key, 2, *by) for key in keys if key not in known]
    insert_rows(connection, BOOKKEEPING, COLUMNS, unknown)
    _raise_known(connection, table, known, author)


def _raise_known(connection: Connection, table: str, known: dict[str, int], author: Author) -> None:
    if not known:
        return
    book = BOOKKEEPING.c
    statement = (
        update(BOOKKEEPING)
        .where(book.table_name == table, book.id == bindparam("record"))
        .values(revision=bindparam("raised"), changed_at=bindparam("moment"))
        .values(changed_by=author.who, device=author.device)
    )
    when = moment_text(author.when)
    values = [{"record": key, "raised": revision + 1, "moment": when} for key, revision in known.items()]
    connection.execute(statement, values)
