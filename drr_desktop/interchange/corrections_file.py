"""The file in which offices share their own observances and announced dates: JSON of a stated version."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from drr_desktop.domain.errors import UserError
from drr_desktop.domain.observance import Kind, Mark

FORMAT = "drr-desktop corrections"
VERSION = 1
MOST_BYTES = 5_000_000
MOST_ROWS = 5_000
LAST_YEAR = 99_999  # of whichever calendar

# Field: type; every text may be left out but the needed ones.
OBSERVANCE_FIELDS: dict[str, type] = {
    **{name: str for name in ("key", "name_en", "name_fr", "tradition", "rule", "kind", "mark", "notes")},
    **{"source": str, "duration_days": int, "starts_at_sunset": bool},
}
DATE_FIELDS: dict[str, type] = {
    **{name: str for name in ("observance_key", "start_on", "end_on", "organization", "announced_by")},
    **{"source": str, "note": str, "year": int},
}
_NEEDED = {"observance": ("key", "name_en", "rule"), "date": ("observance_key", "year", "start_on")}
_TYPE_WORDS = {str: "text", int: "a whole number", bool: "true or false"}

_EMAIL = re.compile(r"[^\s<>()\[\]:;,]+@[^\s<>()\[\]:;,]+\.\w+")
_PHONE = re.compile(r"(?<![\d-])(?:\+?1[ .-]?)?\(?\d{3}\)?[ .-]?\d{3}[ .-]\d{4}(?![\d-])")
GONE = "[…]"


class RowKind(StrEnum):
    """What a row of the file is."""

    OBSERVANCE = "observance"
    DATE = "date"


@dataclass(frozen=True, slots=True)
class FileRow:
    """One row as the file has it, or the reason why it is none."""

    kind: RowKind
    fields: dict[str, Any]
    reason: str = ""

    @property
    def key(self) -> str:
        """The key of its observance, or an empty text."""
        key = self.fields.get("key" if self.kind is RowKind.OBSERVANCE else "observance_key")
        return key if isinstance(key, str) else ""


def without_contacts(text: str) -> str:
    """Return a text without the e-mail addresses and telephone numbers that somebody wrote in it."""
    return _PHONE.sub(GONE, _EMAIL.sub(GONE, text))


def render(observances: list[dict[str, Any]], dates: list[dict[str, Any]]) -> bytes:
    """Return the file; what is empty is left out of its rows."""
    content = {
        "format": FORMAT,
        "version": VERSION,
        "observances": [_filled(row) for row in observances],
        "dates": [_filled(row) for row in dates],
    }
    return (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode()


def _filled(row: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in row.items() if value not in (None, "", False)}


def read(content: bytes) -> list[FileRow]:
    """Return the rows of a file, observances first; raises UserError for what is no such file."""
    found = _parsed(content)
    if not isinstance(found, dict) or found.get("format") != FORMAT:
        raise _no_such_file("it does not say that it holds corrections of this program")
    version = found.get("version")
    if type(version) is not int or version < 1:
        raise _no_such_file("its version is missing")
    if version > VERSION:
        message = (
            f"The corrections were written by a newer version of this program (file version {version}, "
            f"known {VERSION}). Nothing was changed; bring this program up to date first."
        )
        raise UserError(message, code="newer_corrections", version=version)
    rows: list[FileRow] = []
    for kind, name in ((RowKind.OBSERVANCE, "observances"), (RowKind.DATE, "dates")):
        listed = found.get(name, [])
        if not isinstance(listed, list):
            raise _no_such_file(f"its {name} are no list")
        rows += [_row(kind, row) for row in listed]
    if len(rows) > MOST_ROWS:
        raise _no_such_file(f"it has more than {MOST_ROWS} rows")
    return rows


def _parsed(content: bytes) -> Any:
    if len(content) > MOST_BYTES:
        raise _no_such_file(f"it is larger than {MOST_BYTES // 1_000_000} megabytes")
    try:
        found = json.loads(content.decode("utf-8-sig"))
        json.dumps(found, ensure_ascii=False).encode()  # half of a pair of surrogates is no text
    except UnicodeError:
        raise _no_such_file("it is not UTF-8 text") from None
    except json.JSONDecodeError as error:
        raise _no_such_file(f"line {error.lineno}, column {error.colno} is not JSON") from None
    except (ValueError, RecursionError):
        raise _no_such_file("it holds a number too long or lists too deep to read") from None
    return found


def _no_such_file(why: str) -> UserError:
    message = (
        f"This file is no corrections file: {why}. Nothing was changed; "
        "choose a file that 'corrections export' wrote."
    )
    return UserError(message, code="no_corrections_file", reason=why)


def _row(kind: RowKind, row: object) -> FileRow:
    if not isinstance(row, dict):
        return FileRow(kind, {}, "The row is no group of named fields.")
    known = OBSERVANCE_FIELDS if kind is RowKind.OBSERVANCE else DATE_FIELDS
    return FileRow(kind, row, _fault(row, known, _NEEDED[kind]))


def _fault(row: dict[str, Any], known: dict[str, type], needed: tuple[str, ...]) -> str:
    """Return what is wrong with a row's fields, or nothing."""
    for name, value in row.items():
        if name not in known:
            return f'There is no field "{name[:40]}".'
        # A JSON true is a Python int too.
        if type(value) is not known[name]:
            return f'The field "{name}" must be {_TYPE_WORDS[known[name]]}.'
        if isinstance(value, str) and (fault := _text_fault(name, value)):
            return f'The field "{name}" {fault}.'
    if not 1 <= row.get("year", 1) <= LAST_YEAR:
        return f'The field "year" must be from 1 to {LAST_YEAR}.'
    missing = next((name for name in needed if name not in row), None)
    return f'The field "{missing}" is missing.' if missing else ""


def _text_fault(name: str, text: str) -> str:
    if any(ord(letter) < 32 and letter not in "\n\r\t" for letter in text):
        return "has control characters"
    if name in ("start_on", "end_on") and not _is_day(text):
        return "must be a day such as 2027-03-10"
    words: tuple[str, ...] = {"kind": tuple(Kind), "mark": tuple(Mark)}.get(name, ())
    return f"must be one of: {', '.join(words)}" if words and text not in words else ""


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
