"""Workbooks: the first sheet of an Excel or OpenDocument file as rows of text, and rows as an Excel file.

A small archive may unpack to more than any machine holds, and one cell far out makes a table of billions:
both are measured before anything is read.
"""

from __future__ import annotations

import io
import re
import struct
import zipfile
import zlib
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING
from xml.parsers import expat

from drr_desktop.domain.errors import UserError
from drr_desktop.interchange.contact_text import NOTHING, clean

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST_UNPACKED = 50_000_000
MOST_RATIO = 100
SMALL = 1_000_000  # below, any ratio is harmless
MOST_CELLS = 12_000_000
MOST_COLUMNS = 1_000
LONGEST_TEXT = 32_767  # characters that Excel holds in a cell
_CELL = re.compile(rb'<(?:\w+:)?c\s[^>]*?r="([A-Z]{1,4})(\d{1,8})"')
_REPEATED_ROW = re.compile(rb'number-rows-repeated="(\d{4,})"[^>]*>(.*?)</table:table-row>', re.DOTALL)
_REPEATED_CELL = re.compile(rb'<table:table-cell[^>]*number-columns-repeated="(\d{4,})"[^>]*value-type')


def read_sheet(content: bytes) -> list[list[str]]:
    """Return the rows of the first sheet that holds any, as text and without blank ones; raises UserError."""
    from python_calamine import CalamineError, CalamineWorkbook

    if content.startswith(b"PK"):
        _check_archive(content)
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(content))
        for name in book.sheet_names:
            rows = book.get_sheet_by_name(name).to_python()
            texts = [[_text(cell) for cell in row] for row in rows]
            filled = [row for row in texts if any(row)]
            if filled:
                return filled
    except (CalamineError, OSError, ValueError, KeyError) as error:
        raise _unreadable() from error
    return []


def _text(cell: object) -> str:
    """Return a cell as a person sees it: whole numbers without a point, dates in ISO order."""
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) < 1e15 else repr(cell)
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == time() else cell.isoformat(" ")
    if isinstance(cell, date | time):
        return cell.isoformat()
    return "" if cell is None else str(cell) if isinstance(cell, timedelta) else clean(str(cell))


def _check_archive(content: bytes) -> None:
    """Raise UserError for an archive that is none, unpacks to too much, or holds a table too large."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            entries = archive.infolist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise _unreadable() from error
    if sum(entry.file_size for entry in entries) > MOST_UNPACKED:
        raise _too_large()
    total = 0
    for entry in entries:
        ratio = entry.file_size / max(entry.compress_size, 1)
        if entry.file_size > SMALL and ratio > MOST_RATIO:
            raise _too_large()
        unpacked = _unpacked(content, entry, MOST_UNPACKED - total)
        total += len(unpacked)
        name = entry.filename.lower()
        if name.endswith((".xml", ".rels")):
            _check_form(unpacked)
        if name.startswith("xl/worksheets/") and name.endswith(".xml"):
            _check_extent(unpacked)
        elif name == "content.xml":
            _check_repeats(unpacked)


def _unpacked(content: bytes, entry: zipfile.ZipInfo, most: int) -> bytes:
    """Return what an entry unpacks to, which its directory may lie about; raises UserError above a size."""
    if entry.flag_bits & 1:
        message = f"The workbook is protected by a password. {NOTHING} Save it without one and try again."
        raise UserError(message, code="sheet_encrypted")
    try:
        names = struct.unpack_from("<HH", content, entry.header_offset + 26)
    except struct.error as error:
        raise _unreadable() from error
    start = entry.header_offset + 30 + sum(names)
    packed = content[start : start + entry.compress_size]
    if entry.compress_type == zipfile.ZIP_STORED:
        return packed
    if entry.compress_type != zipfile.ZIP_DEFLATED:
        raise _unreadable()
    try:
        unpacked = zlib.decompressobj(-15).decompress(packed, most + 1)
    except zlib.error as error:
        raise _unreadable() from error
    if len(unpacked) > most:
        raise _too_large()
    return unpacked


def _check_form(text: bytes) -> None:
    """Refuse XML that does not end as it began, in which the reader would look for the end for ever.

    No entity is declared in a workbook, so that none can be unfolded either.
    """
    if b"<!" in text[:4096] and (b"<!DOCTYPE" in text or b"<!ENTITY" in text):
        raise _unreadable()
    try:
        expat.ParserCreate().Parse(text, True)
    except (expat.ExpatError, LookupError, ValueError) as error:
        raise _unreadable() from error


def _check_extent(sheet: bytes) -> None:
    rows = columns = 0
    for letters, number in _CELL.findall(sheet):
        rows = max(rows, int(number))
        columns = max(columns, _column_number(letters))
    if rows * columns > MOST_CELLS or columns > MOST_COLUMNS:
        raise _too_large()


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


def _check_repeats(sheet: bytes) -> None:
    """Refuse cells that an OpenDocument sheet repeats by the thousand; blank ones are not kept anyway."""
    if _REPEATED_CELL.search(sheet) or any(b"value-type" in row for _, row in _REPEATED_ROW.findall(sheet)):
        raise _too_large()


def _unreadable() -> UserError:
    message = (
        f"The file is not what its name says: it is no workbook that can be read. {NOTHING} "
        "Open it in Excel and save it as .xlsx or .csv."
    )
    return UserError(message, code="sheet_unreadable")


def _too_large() -> UserError:
    message = (
        f"The workbook unpacks to more than is read at once. {NOTHING} "
        "Delete what is not needed, or save its first sheet as .csv."
    )
    return UserError(message, code="sheet_too_large")


def write_sheet(rows: Sequence[Sequence[str]]) -> bytes:
    """Return rows as an Excel file in which every cell is text, so that nothing is calculated or rounded."""
    import xlsxwriter

    target = io.BytesIO()
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_numbers": False,
        "strings_to_urls": False,
    }
    with xlsxwriter.Workbook(target, options) as book:
        sheet = book.add_worksheet("Contacts")
        as_text = book.add_format({"num_format": "@"})
        for r, row in enumerate(rows):
            for c, cell in enumerate(row):
                if cell:
                    sheet.write_string(r, c, cell[:LONGEST_TEXT], as_text)
        sheet.freeze_panes(1, 0)
    return target.getvalue()
