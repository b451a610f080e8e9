"""How commands answer: JSON, CSV or an aligned table on standard output."""

from __future__ import annotations

import csv
import json
import re
import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

Row = dict[str, Any]
# What a terminal would obey in place of showing it.
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]+")


def add_format(parser: argparse.ArgumentParser) -> None:
    """Give a command its --format and --data options."""
    parser.add_argument("--format", choices=("table", "json", "csv"), default="table")
    add_data(parser)


def add_data(parser: argparse.ArgumentParser) -> None:
    """Give a command its --data option, which may stand before or after the command's name."""
    import argparse

    parser.add_argument("--data", metavar="FILE", default=argparse.SUPPRESS, help="the data file")


def write_rows(rows: Sequence[Row], fmt: str, columns: Sequence[str] = ()) -> None:
    """Write rows in a format; a table shows only the columns named, JSON and CSV all keys."""
    if fmt == "json":
        write_json(list(rows))
    elif fmt == "csv":
        _write_csv(rows)
    else:
        _write_table(rows, columns or (list(rows[0]) if rows else []))


def write_value(value: Row, fmt: str) -> None:
    """Write one value: JSON as an object, else one line a key."""
    if fmt == "json":
        write_json(value)
    elif fmt == "csv":
        _write_csv([value])
    else:
        width = max(map(len, value), default=0)
        for key, item in value.items():
            sys.stdout.write(f"{key:<{width}}  {_shown(item)}\n")


def write_json(value: Any) -> None:
    """Write any value as JSON."""
    json.dump(value, sys.stdout, ensure_ascii=False, indent=1)
    sys.stdout.write("\n")


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, list | tuple):
        return "; ".join(_cell(item) for item in value)
    if isinstance(value, dict):
        return json.dumps(value, ensure_ascii=False)
    return str(value)


def _shown(value: object) -> str:
    return _CONTROL.sub(" ", _cell(value))


def _write_csv(rows: Sequence[Row]) -> None:
    """Write CSV; a cell that a spreadsheet might calculate is guarded, for names come from outside."""
    from drr_desktop.interchange.contact_text import guarded

    if rows:
        writer = csv.DictWriter(sys.stdout, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows({key: guarded(_cell(value)) for key, value in row.items()} for row in rows)


def _write_table(rows: Sequence[Row], columns: Sequence[str]) -> None:
    cells = [[_shown(row.get(column)) for column in columns] for row in rows]
    widths = [max(len(line[i]) for line in [list(columns), *cells]) for i in range(len(columns))]
    for line in [list(columns), *cells]:
        sys.stdout.write(
            "  ".join(f"{cell:<{w}}" for cell, w in zip(line, widths, strict=True)).rstrip() + "\n"
        )
