"""Full-text search as SQLite does it (FTS5); the only module that another engine would replace."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import and_, column, literal, select, table, text

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sqlalchemy import ColumnElement, Connection, Table

# Folding is done before the text gets here, so the tokenizer takes off nothing; vowel signs of Indic
# scripts are part of a word. The texts themselves stand in the tables and are not kept twice.
_CREATE = """
CREATE VIRTUAL TABLE {name}_words USING fts5(
    search_text, content='', contentless_delete=1, prefix='2 3',
    tokenize="unicode61 remove_diacritics 0 categories 'L* N* Co Mn Mc'"
)"""


def create(connection: Connection, *names: str) -> None:
    """Make the full-text index of tables; each has a column `number` and one `search_text`."""
    for name in names:
        connection.exec_driver_sql(_CREATE.format(name=name))


def put(connection: Connection, name: str, numbered: Sequence[tuple[int, str]]) -> None:
    """Index texts under their numbers, over whatever stood there."""
    if numbered:
        statement = f"INSERT OR REPLACE INTO {name}_words(rowid, search_text) VALUES (?, ?)"
        connection.exec_driver_sql(statement, list(numbered))


def drop(connection: Connection, name: str, numbers: Iterable[int]) -> None:
    """Take numbers out of an index."""
    if rows := [(number,) for number in numbers]:
        connection.exec_driver_sql(f"DELETE FROM {name}_words WHERE rowid = ?", rows)


def clear(connection: Connection, name: str) -> None:
    """Empty an index."""
    connection.exec_driver_sql(f"DROP TABLE IF EXISTS {name}_words")
    create(connection, name)


def matches(index: Table, words: Sequence[str], names: Any | None = None) -> ColumnElement[bool]:
    """Return the condition that every word begins a word of a line; single letters only ask `names`.

    Each word is quoted, so that nothing typed is read as an operator of the search language.
    """
    conditions: list[ColumnElement[bool]] = []
    long = [w for w in words if names is None or len(w) > 1 or not w.isascii()]
    for word in (w for w in words if w not in long):
        spaced = literal(" ").concat(names)
        conditions.append(spaced.like(f"% {word}%"))
    if long:
        quoted = " ".join(f'"{word}"*' for word in (w.replace('"', " ") for w in long))
        words_table = table(f"{index.name}_words", column("rowid"))
        query = select(words_table.c.rowid).where(text(f"{index.name}_words MATCH :words"))
        conditions.append(index.c.number.in_(query.params(words=quoted)))
    return and_(*conditions)
