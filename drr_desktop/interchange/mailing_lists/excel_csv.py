"""A mailing list as CSV that Excel opens by a double click, with no cell that it would calculate."""

from __future__ import annotations

import csv
import io
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from drr_desktop.domain.mailing_list import Verdict

KEY = "csv"
SUFFIX = ".csv"

HEADINGS = ("Name", "E-mail", "Language", "Kind", "Consent ends on")

# What makes a spreadsheet read a cell as a formula, in either width; a tab or a line end may hide it.
RISKY = re.compile(r"\s*[=+\-@\uff1d\uff0b\uff0d\uff20\t\r\n]")
CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


def render(included: Iterable[Verdict]) -> bytes:
    """Return the recipients, one a row: UTF-8 with a byte order mark, CRLF, every cell in quotes."""
    text = io.StringIO()
    writer = csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(HEADINGS)
    writer.writerows(map(guard, row) for row in map(_row, included))
    return text.getvalue().encode("utf-8-sig")


def _row(verdict: Verdict) -> tuple[str, ...]:
    ends_on = verdict.consent_ends_on.isoformat() if verdict.consent_ends_on else ""
    return (verdict.name, verdict.address, verdict.language, verdict.kind.value, ends_on)


def guard(cell: str) -> str:
    """Return a cell as one line that no spreadsheet calculates: an apostrophe goes before a risky start."""
    risky = RISKY.match(cell) is not None
    line = " ".join(CONTROLS.sub("", cell).split())
    return f"'{line}" if risky or RISKY.match(line) else line
