"""How commands read what a person typed: days, keys, and names of things in the office."""

from __future__ import annotations

import difflib
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from drr_desktop.domain.dates import DateSpan
from drr_desktop.domain.errors import UserError

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Iterable

    from drr_desktop.domain.dates import Place
    from drr_desktop.services.office import Office

T = TypeVar("T")
PLACE_HELP = "a city such as toronto, or LATITUDE,LONGITUDE,ZONE[,METRES]; write --place=... before a minus"


def now() -> datetime:
    """Return the present moment in UTC."""
    return datetime.now(UTC)


def data_file(arguments: argparse.Namespace) -> Path:
    """Return the data file a command was given, or the person's own."""
    from drr_desktop import paths

    return Path(arguments.data).expanduser() if arguments.data else paths.default_data_file()


def open_office(arguments: argparse.Namespace) -> Office:
    """Open the office over the command's data file."""
    from drr_desktop.services.office import Office

    return Office.open(data_file(arguments))


def parse_day(text: str) -> date:
    """Read an ISO day; raises UserError."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        message = f"'{text}' is not a day; write it as year-month-day, for example 2027-03-10."
        raise UserError(message, code="bad_day") from None


def parse_span(first: str, last: str) -> DateSpan:
    """Read two ISO days, both included; raises UserError."""
    start, end = parse_day(first), parse_day(last)
    if end < start:
        message = f"The span ends ({end}) before it starts ({start}); put the earlier day first."
        raise UserError(message, code="bad_span")
    return DateSpan(start, end)


def parse_place(text: str) -> Place:
    """Return a city by its key, or the point that coordinates and a zone name; raises UserError."""
    from drr_desktop.services.places import place_from

    return place_from(text)


def known(what: str, given: Iterable[str], all_of: Iterable[str]) -> tuple[str, ...]:
    """Return given words as they are spelt in a list, whatever their case; raises UserError for others."""
    spelling = {word.casefold(): word for word in all_of}
    found = []
    for word in given:
        if word.casefold() not in spelling:
            near = difflib.get_close_matches(word.casefold(), spelling, 3, 0.5)
            hint = f" Did you mean {', '.join(spelling[n] for n in near)}?" if near else ""
            raise UserError(f"There is no {what} '{word}'.{hint}", code="unknown")
        found.append(spelling[word.casefold()])
    return tuple(found)


def find(
    what: str, text: str, items: Iterable[T], names: Callable[[T], Iterable[str]], key: Callable[[T], str]
) -> T:
    """Return the one item whose key or name is the text; raises UserError when none or several are."""
    items = list(items)
    wanted = text.strip().casefold()
    found = [i for i in items if key(i) == text or wanted in {name.casefold() for name in names(i) if name}]
    if len(found) == 1:
        return found[0]
    if found:
        keys = ", ".join(key(item) for item in found[:5])
        raise UserError(
            f"{len(found)} {what}s have that name; give the key instead: {keys}.", code="ambiguous"
        )
    raise UserError(
        f"There is no such {what}. Nothing was changed; list them to see the names.", code="unknown"
    )
