"""Bytes of a contact file as text: how large they may be, and in which encoding they were written."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from drr_desktop.domain.errors import UserError

MOST_BYTES = 100_000_000
LONGEST_CELL = 64 * 1024
MOST_ROWS = 250_000
MOST_LINES = 4_000_000
NOTHING = "Nothing was imported."
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE = 64 * 1024
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_JAPANESE = re.compile("[\u3040-\u30ff\u4e00-\u9fff]")


@dataclass(frozen=True, slots=True)
class DecodedText:
    """Text and the encoding it was read in; what cannot be read stands as U+FFFD."""

    text: str
    encoding: str


def check_size(size: int) -> None:
    """Raise UserError for a file that holds nothing or more than is read at once."""
    if size == 0:
        message = f"The file is empty. {NOTHING} Export it again from the program that made it."
        raise UserError(message, code="file_empty")
    if size > MOST_BYTES:
        message = (
            f"The file is larger than {MOST_BYTES // 1_000_000} MB. {NOTHING} "
            "Cut it into smaller files and import them one after the other."
        )
        raise UserError(message, code="file_too_large", megabytes=MOST_BYTES // 1_000_000)


def check_lines(content: bytes) -> None:
    """Raise UserError for a file of so many lines that a machine would be filled by nothing but them."""
    if content.count(b"\n") + content.count(b"\r") > 2 * MOST_LINES:
        message = f"The file holds more than {MOST_LINES} lines. {NOTHING} Cut it into smaller files."
        raise UserError(message, code="too_many_lines", lines=MOST_LINES)


def decode(content: bytes) -> DecodedText:
    """Return a text file's text; raises UserError for bytes that are no text."""
    check_lines(content)
    encoding = encoding_of(content)
    text = content.decode(encoding, "replace").removeprefix("\ufeff")
    sample = text[:_SAMPLE]
    if len(_CONTROLS.findall(sample)) > max(4, len(sample) // 50) or not text.strip("\0 \r\n\t"):
        message = (
            f"The file is not what its name says: it holds no text. {NOTHING} "
            "Choose a vCard, CSV, LDIF, Excel or OpenDocument file."
        )
        raise UserError(message, code="file_not_text")
    return DecodedText(text.replace("\0", ""), encoding)


def encoding_of(content: bytes) -> str:
    """Return the encoding of text: by its mark, its zeros, whether it is UTF-8, and the letters it makes."""
    for mark, name in _MARKS:
        if content.startswith(mark):
            return name
    if wide := _wide(content[:_SAMPLE]):
        return wide
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return "shift_jis" if _is_japanese(content) else "cp1252"
    return "utf-8"


def _wide(sample: bytes) -> str:
    """Return the kind of UTF-16 whose every other byte is zero, or nothing."""
    half = len(sample) // 2
    if half < 2:
        return ""
    first, second = sample[0 : half * 2 : 2].count(0), sample[1 : half * 2 : 2].count(0)
    if second > half * 0.6 and first < half * 0.1:
        return "utf-16-le"
    return "utf-16-be" if first > half * 0.6 and second < half * 0.1 else ""


def _is_japanese(content: bytes) -> bool:
    """Tell Shift_JIS from Windows-1252: its pairs begin where the latter has signs and not letters."""
    try:
        text = content.decode("shift_jis")
    except UnicodeDecodeError:
        return False
    high = sum(byte >= 0xC0 for byte in content)
    signs = sum(0x81 <= byte <= 0x9F for byte in content)
    return signs > high and len(_JAPANESE.findall(text)) * 4 >= signs


def clean(cell: str) -> str:
    """Return a cell without control characters, blanks at its ends, and our own mark against formulas."""
    if not cell:
        return ""
    cell = _CONTROLS.sub("", cell).replace("\r\n", "\n").replace("\r", "\n").strip()
    return cell[1:].strip() if cell.startswith("'") and is_risky(cell[1:]) else cell


_RISKY = re.compile(r"'*\s*[=+\-@\uff1d\uff0b\uff0d\uff20\t\r\n]")


def is_risky(cell: str) -> bool:
    """Say whether a spreadsheet might calculate a cell, in spite of what stands before."""
    return _RISKY.match(cell) is not None


def guarded(cell: str) -> str:
    """Return a cell with an apostrophe where a spreadsheet might calculate it; `clean` takes it off."""
    return f"'{cell}" if is_risky(cell) else cell
