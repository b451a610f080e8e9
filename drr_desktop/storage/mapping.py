"""The one mapping between records and rows, made from the types of a record's fields."""

from __future__ import annotations

import json
import types
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import UTC, date, datetime
from enum import Enum, IntEnum
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Generic, TypeVar, Union, get_args, get_origin, get_type_hints

from drr_desktop.domain.record import Record
from drr_desktop.storage.tables.registry import TABLES

if TYPE_CHECKING:
    from sqlalchemy import Table

R = TypeVar("R", bound=Record)
Row = tuple[Any, ...]
Convert = Callable[[Any], Any]


def moment_text(moment: datetime) -> str:
    """Return a moment as UTC ISO text of one fixed length, so that text sorts by time; never naive."""
    if moment.tzinfo is None:
        message = "A stored moment needs its offset from UTC."
        raise ValueError(message)
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def _words_text(words: tuple[str, ...]) -> str:
    return json.dumps(words, ensure_ascii=False, separators=(",", ":"))


def _text_words(text: str) -> tuple[str, ...]:
    return tuple(json.loads(text)) if text != "[]" else ()


def _value(member: Enum) -> Any:
    return member.value


_PLAIN: dict[Any, tuple[Convert | None, Convert | None]] = {
    str: (None, None),
    int: (None, None),
    bool: (int, bool),
    date: (date.isoformat, date.fromisoformat),
    datetime: (moment_text, datetime.fromisoformat),
    tuple[str, ...]: (_words_text, _text_words),
}


def _converters(hint: Any) -> tuple[Convert | None, Convert | None]:
    """Return how a field of this type goes into a row and comes back; None where it is kept as it is."""
    if get_origin(hint) in (Union, types.UnionType):
        inner = next(a for a in get_args(hint) if a is not types.NoneType)
        into, back = _converters(inner)
        return _optional(into), _optional(back)
    if hint in _PLAIN:
        return _PLAIN[hint]
    if isinstance(hint, type) and issubclass(hint, Enum):
        by_value = {member.value: member for member in hint}
        return int if issubclass(hint, IntEnum) else _value, by_value.__getitem__
    message = f"No column is known for a field of type {hint}."
    raise TypeError(message)


def _optional(convert: Convert | None) -> Convert | None:
    if convert is None:
        return None
    return lambda value: None if value is None else convert(value)


@dataclass(frozen=True, slots=True)
class Shape(Generic[R]):
    """How one kind of record is kept; `columns` are its fields in order, the rows' order too."""

    kind: type[R]
    table: Table
    columns: tuple[str, ...]
    values: Callable[[R], Row]
    into_row: tuple[tuple[int, Convert], ...]
    from_row: tuple[tuple[int, Convert], ...]

    def row(self, record: R) -> Row:
        """Return a record as a row."""
        values = list(self.values(record))
        for index, convert in self.into_row:
            values[index] = convert(values[index])
        return tuple(values)

    def record(self, row: Sequence[Any]) -> R:
        """Return a row as a record."""
        values = list(row)
        for index, convert in self.from_row:
            values[index] = convert(values[index])
        return self.kind(**dict(zip(self.columns, values, strict=True)))

    def records(self, rows: Iterable[Sequence[Any]]) -> list[R]:
        """Return rows as records."""
        return [self.record(row) for row in rows]

    def record_of(self, kept: Mapping[str, Any]) -> R:
        """Return a record of columns by name, some of which may be newer than what was kept."""
        back = {self.columns[index]: convert for index, convert in self.from_row}
        known = {name: value for name, value in kept.items() if name in self.columns}
        return self.kind(**{n: back[n](v) if n in back else v for n, v in known.items()})

    def column_value(self, name: str, value: Any) -> Any:
        """Return a field's value as its column keeps it."""
        convert = dict(self.into_row).get(self.columns.index(name))
        return value if convert is None else convert(value)


_SHAPES: dict[Any, Shape[Any]] = {}


def shape_of(kind: type[R]) -> Shape[R]:
    """Return how a kind of record is kept."""
    if kind not in _SHAPES:
        _SHAPES[kind] = _make_shape(kind)
    return _SHAPES[kind]


def _make_shape(kind: type[R]) -> Shape[R]:
    names = tuple(f.name for f in fields(kind))
    hints = get_type_hints(kind)
    pairs = [_converters(hints[name]) for name in names]
    return Shape(
        kind=kind,
        table=TABLES[kind],
        columns=names,
        values=attrgetter(*names),
        into_row=tuple((i, into) for i, (into, _) in enumerate(pairs) if into is not None),
        from_row=tuple((i, back) for i, (_, back) in enumerate(pairs) if back is not None),
    )


def shape_of_table(name: str) -> Shape[Any]:
    """Return how the records of a table are kept."""
    kinds = (kind for kind, table in TABLES.items() if table.name == name)
    return shape_of(next(kinds))
