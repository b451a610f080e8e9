"""Rows in and out of the tables, many at a time, before anything is made of them."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from itertools import islice
from typing import TYPE_CHECKING, Any, TypeVar

from sqlalchemy import Table, bindparam, delete, insert, select, update

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sqlalchemy import ColumnElement, Connection

    from drr_desktop.storage.mapping import Shape

T = TypeVar("T")
CHUNK = 500  # keys in one statement; engines limit the values that one may carry


def chunks(items: Iterable[T], size: int = CHUNK) -> Iterator[list[T]]:
    """Cut items into lists of at most a size."""
    iterator = iter(items)
    while chunk := list(islice(iterator, size)):
        yield chunk


@contextmanager
def collector_resting() -> Iterator[None]:
    """Let the collector of cycles rest while very many small values are made, none of which is in one.

    It would look through all of them again and again: a third of the time for a list of 100,000 people.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def matching(column: Any, value: object) -> ColumnElement[bool]:
    """Return the condition that a column equals a value, one of several, or is absent."""
    if isinstance(value, list | tuple | set | frozenset):
        return column.in_(list(value))  # type: ignore[no-any-return]
    if value is None:
        return column.is_(None)  # type: ignore[no-any-return]
    return column == value  # type: ignore[no-any-return]


def rows_by_id(connection: Connection, shape: Shape[Any], ids: Iterable[str]) -> Iterator[Sequence[Any]]:
    """Yield the rows of keys that exist, in no order."""
    columns = [shape.table.c[name] for name in shape.columns]
    for chunk in chunks(dict.fromkeys(ids)):
        # All at once: one row after the other costs as much again.
        yield from connection.execute(select(*columns).where(shape.table.c.id.in_(chunk))).all()


def insert_rows(
    connection: Connection, table: Table, names: Sequence[str], rows: Sequence[Sequence[Any]]
) -> None:
    """Insert rows whose values stand in the order of the names."""
    if not rows:
        return
    compiled = insert(table).compile(dialect=connection.dialect, column_keys=list(names))
    order = [names.index(name) for name in compiled.positiontup or ()]
    if order == list(range(len(names))):
        connection.exec_driver_sql(str(compiled), [tuple(row) for row in rows])
    else:
        connection.execute(insert(table), [dict(zip(names, row, strict=True)) for row in rows])


def update_rows(connection: Connection, shape: Shape[Any], rows: Sequence[Sequence[Any]]) -> None:
    """Overwrite rows by their keys."""
    if not rows:
        return
    table, names = shape.table, shape.columns
    values: dict[str, Any] = {name: bindparam(f"new_{name}") for name in names if name != "id"}
    statement = update(table).where(table.c.id == bindparam("new_id")).values(values)
    keyed = [f"new_{name}" for name in names]
    connection.execute(statement, [dict(zip(keyed, row, strict=True)) for row in rows])


def delete_rows(connection: Connection, table: Table, ids: Iterable[str]) -> None:
    """Delete rows by their keys."""
    for chunk in chunks(ids):
        connection.execute(delete(table).where(table.c.id.in_(chunk)))
