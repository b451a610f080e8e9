"""How columns are declared: text and whole numbers only, so that one schema serves SQLite and PostgreSQL."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Column, ForeignKey, Integer, MetaData, Text

# Every constraint has a name: PostgreSQL needs one to alter it, and both engines then have the same.
METADATA = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def key() -> Column[str]:
    """Return the primary key: a UUIDv7 as text."""
    return Column("id", Text, primary_key=True, nullable=False)


def text(name: str, *, optional: bool = False, index: bool = False) -> Column[str]:
    """Return a column of text; dates and moments are ISO text, so that they sort by time."""
    return Column(name, Text, nullable=optional, index=index or None)


def number(name: str, *, optional: bool = False) -> Column[int]:
    """Return a column of whole numbers; yes and no are 1 and 0."""
    return Column(name, Integer, nullable=optional)


def reference(name: str, table: str, *, optional: bool = False, index: bool = True) -> Column[Any]:
    """Return a foreign key, checked at the commit, so that a step is undone in whatever order it was made."""
    foreign_key = ForeignKey(f"{table}.id", deferrable=True, initially="DEFERRED")
    return Column(name, Text, foreign_key, nullable=optional, index=index or None)
