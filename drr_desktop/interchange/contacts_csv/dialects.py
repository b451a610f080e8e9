"""The registry of tables that other programs write, and which of them a row of headings is."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from drr_desktop.domain.errors import UserError
from drr_desktop.interchange.contact_text import NOTHING
from drr_desktop.interchange.contacts_csv import google, outlook, own, thunderbird
from drr_desktop.interchange.contacts_csv.columns import Column, column_of, plain

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

Table = tuple[tuple[str, str], ...]
MOST_GROUPS = 9  # numbered groups that are read; more are found by their pattern all the same


@dataclass(frozen=True, slots=True)
class Dialect:
    """One program's table: its lasting key, and its headings with their targets in order.

    `older` are headings that it wrote once; `sized` makes the table for so many e-mail addresses, numbers,
    addresses and sites, where their count is free.
    """

    key: str
    table: Table
    older: Table = ()
    sized: Callable[[int, int, int, int], Table] | None = None
    byte_order_mark: bool = False
    local_encoding: bool = False
    line_end: str = "\r\n"
    guard: bool = False


DIALECTS = (
    Dialect("own", own.table(MOST_GROUPS, MOST_GROUPS, MOST_GROUPS, MOST_GROUPS), sized=own.table,
            byte_order_mark=True, guard=True),
    Dialect("google", google.current(MOST_GROUPS, MOST_GROUPS, MOST_GROUPS, MOST_GROUPS),
            sized=google.current, line_end="\n"),
    Dialect("google_legacy", google.legacy()),
    Dialect("outlook", outlook.CLASSIC, older=outlook.CLASSIC_OLDER, local_encoding=True),
    Dialect("outlook_web", outlook.WEB),
    Dialect("outlook_fr", outlook.FRENCH, local_encoding=True),
    Dialect("thunderbird", thunderbird.ENGLISH),
    Dialect("thunderbird_fr", thunderbird.FRENCH),
)  # fmt: skip
_NUMBERED = re.compile(r"(?P<kind>e-mail|phone|address|website) (?P<number>\d+)\b(?P<rest>.*)")


def dialect(key: str) -> Dialect:
    """Return a dialect by its key; raises UserError."""
    for known in DIALECTS:
        if known.key == key:
            return known
    keys = ", ".join(known.key for known in DIALECTS)
    message = f"There is no dialect '{key}'. {NOTHING} Known: {keys}; without one the headings decide."
    raise UserError(message, code="unknown_dialect", dialect=key)


def find_dialect(headings: Sequence[str]) -> Dialect | None:
    """Return the dialect that knows the most headings, where it knows nearly all and they name somebody."""
    named = [heading for heading in headings if heading.strip()]
    best, known_by_best = None, 0
    for candidate in DIALECTS:
        columns = [c for c in columns_of(candidate, named) if c is not None]
        is_contact = any(
            c.field in ("full_name", "given", "family", "email", "organization") for c in columns
        )
        if is_contact and len(columns) > known_by_best and len(columns) >= len(named) * 0.8:
            best, known_by_best = candidate, len(columns)
    return best


def columns_of(candidate: Dialect, headings: Sequence[str]) -> list[Column | None]:
    """Return what stands under each heading, None under one that the dialect does not know.

    Where a heading comes several times, the first of the file is the first of the dialect, and so on.
    """
    targets: dict[str, list[str]] = defaultdict(list)
    for heading, target in (*candidate.table, *candidate.older):
        targets[plain(heading)].append(target)
    seen: dict[str, int] = defaultdict(int)
    found: list[Column | None] = []
    for heading in headings:
        key = plain(heading)
        known = targets.get(key) or _numbered(key, targets)
        at = seen[key]
        seen[key] += 1
        found.append(column_of(known[at]) if at < len(known) else None)
    return found


def _numbered(key: str, targets: dict[str, list[str]]) -> list[str]:
    """Return the target of a group's column whose number is higher than those that the table lists."""
    match = _NUMBERED.fullmatch(key)
    if match is None:
        return []
    first = targets.get(f"{match['kind']} 1{match['rest']}", [])
    number = min(int(match["number"]), 99)
    return [
        re.sub(r"::1\b|^(email|tel|url)$", lambda m: f"{m[1] or ''}::{number}", target) for target in first
    ]
