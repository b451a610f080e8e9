"""The places whose sunsets count: cities of Canada by key, and any other point given by its coordinates."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from functools import cache
from zoneinfo import ZoneInfo

from drr_desktop import paths
from drr_desktop.domain.dates import OTTAWA, Place
from drr_desktop.domain.errors import UserError

FILE_NAME = "places.csv"
NOTHING_CHANGED = "Nothing was changed."


@cache
def cities() -> dict[str, Place]:
    """Return the cities of the program's own list by key, in its order."""
    import csv

    text = (paths.resources() / FILE_NAME).read_text(encoding="utf-8")
    rows = csv.DictReader(line for line in text.splitlines() if not line.startswith("#"))
    return {row["key"]: _city(row) for row in rows}


def _city(row: dict[str, str]) -> Place:
    if row["key"] == OTTAWA.key:
        return OTTAWA
    names = (row["key"], row["name_en"], row["name_fr"])
    return Place(*names, float(row["latitude"]), float(row["longitude"]), row["zone"])


class _Places(Mapping[str, Place]):
    """All cities; a text of coordinates is a key too, though it is not counted among them."""

    def __getitem__(self, key: str) -> Place:
        if key == OTTAWA.key:  # so that the office's usual place needs no file
            return OTTAWA
        try:
            return place_from(key)
        except UserError:
            raise KeyError(key) from None

    def __iter__(self) -> Iterator[str]:
        return iter(cities())

    def __len__(self) -> int:
        return len(cities())


PLACES: Mapping[str, Place] = _Places()


def place_from(text: str) -> Place:
    """Return the place of a city's key, or of "latitude,longitude,zone" with metres of height behind it.

    A free place has its text as key and name, so that a setting can hold it. Raises UserError for a key
    that is not in the list, a point outside the globe and an unknown zone.
    """
    if "," in text:
        return _free_place(text)
    found = cities().get(text.strip().casefold())
    if found is None:
        message = (
            f"There is no place '{text}'.{_near(text)} Name a city such as ottawa, or write latitude, "
            "longitude and zone, for example 45.4215,-75.6972,America/Toronto. " + NOTHING_CHANGED
        )
        raise UserError(message, code="unknown_place", place=text)
    return found


def _near(text: str) -> str:
    import difflib

    near = difflib.get_close_matches(text.casefold(), cities(), 3, 0.7)
    return f" Did you mean {' or '.join(near)}?" if near else ""


def _free_place(text: str) -> Place:
    parts = [part.strip() for part in text.split(",")]
    if len(parts) not in (3, 4):
        message = (
            f"'{text}' is no place: write latitude, longitude and zone, and the height in metres if you "
            "like, for example 45.4215,-75.6972,America/Toronto,70. " + NOTHING_CHANGED
        )
        raise UserError(message, code="bad_place", place=text)
    latitude = _number(parts[0], "latitude", 90)
    longitude = _number(parts[1], "longitude", 180)
    # From the shore of the Dead Sea to the highest summit.
    elevation = _number(parts[3], "elevation", 9000) if len(parts) == 4 else 0.0
    zone = _zone(parts[2])
    key = ",".join(parts)
    name = f"{latitude:g}, {longitude:g}"
    return Place(key, name, name, latitude, longitude, zone, elevation)


def _number(text: str, what: str, most: int) -> float:
    try:
        value = float(text)
    except ValueError:
        value = math.nan
    if not abs(value) <= most:  # what is no number compares with nothing
        message = f"The {what} '{text}' is no number from -{most} to {most}. {NOTHING_CHANGED}"
        raise UserError(message, code=f"bad_{what}", value=text)
    return value


def _zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        message = (
            f"There is no time zone '{name}'; write one as America/Toronto or America/Vancouver. "
            + NOTHING_CHANGED
        )
        raise UserError(message, code="unknown_zone", zone=name) from None
    return name
