"""Delimited text as rows of cells and back: delimiter and encoding are found, and bad rows say why."""

from __future__ import annotations

import csv
import io
import sys
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from drr_desktop.interchange.contact_text import LONGEST_CELL, MOST_ROWS, clean, decode, guarded

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

DELIMITERS = (",", ";", "\t", "|")


@dataclass(frozen=True, slots=True)
class TextTable:
    """Rows of cells, the headings first, with the number each row has in the file."""

    rows: list[list[str]]
    delimiter: str
    encoding: str


def read_table(content: bytes) -> TextTable:
    """Return the rows of delimited text without blank ones; raises UserError for bytes that are no text."""
    decoded = decode(content)
    text = decoded.text
    delimiter = ""
    if text[:4].lower() == "sep=" and text[4:5]:  # what Excel writes to say it
        delimiter = text[4]
        text = text.partition("\n")[2]
    delimiter = delimiter or find_delimiter(text)
    csv.field_size_limit(min(sys.maxsize, 2**31 - 1))
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, skipinitialspace=True)
    rows: list[list[str]] = []
    try:
        # One more than is taken, so that the reader of contacts can say that there are too many.
        rows.extend(map(_cleaned, islice(filter(any, reader), MOST_ROWS + 2)))
    except csv.Error:
        rows.append(["\ufffd"])  # what follows cannot be cut into cells: refused, and seen
    return TextTable(rows, delimiter, decoded.encoding)


def _cleaned(row: list[str]) -> list[str]:
    """Return a row's cells without what no cell holds; one that is too long is left to be refused."""
    return [clean(cell) if len(cell) <= LONGEST_CELL else cell for cell in row]


def find_delimiter(text: str) -> str:
    """Return the delimiter that cuts the first rows into the most columns, the first named on a tie."""
    sample = text[:20_000]
    if len(text) > len(sample):
        sample = sample[: sample.rfind("\n") + 1] or sample
    return max(DELIMITERS, key=lambda delimiter: _columns(sample, delimiter))


def _columns(sample: str, delimiter: str) -> tuple[int, int]:
    try:
        rows = [row for row in csv.reader(io.StringIO(sample), delimiter=delimiter) if row][:20]
    except csv.Error:
        return 0, 0
    widths = [len(row) for row in rows]
    return (widths[0], widths.count(widths[0])) if widths else (0, 0)


def write_table(
    rows: Iterable[Sequence[str]], *, guard: bool = True, encoding: str = "utf-8-sig", line_end: str = "\r\n"
) -> bytes:
    """Return rows as CSV with every cell in quotes; with `guard` no spreadsheet calculates one."""
    text = io.StringIO()
    writer = csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator=line_end)
    writer.writerows(map(guarded, row) if guard else row for row in rows)
    return text.getvalue().encode(encoding, "replace")
