"""What the sample office is made of: its communities, organizations, names and sentences, read from TOML."""

from __future__ import annotations

import tomllib
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from drr_desktop import paths

if TYPE_CHECKING:
    from random import Random

# Letters that have no accent to take off.
PLAIN = str.maketrans({"đ": "d", "Đ": "D", "ł": "l", "ø": "o", "æ": "ae", "œ": "oe", "ß": "ss", "ð": "d"})


@dataclass(frozen=True, slots=True)
class Culture:
    """An origin of names: pairs of the name in Latin letters and in its own script, where that is known."""

    key: str
    community: str
    share: float
    languages: tuple[str, ...]
    script: str
    joined: bool
    family_first: bool
    french: float
    given: tuple[tuple[str, str], ...]
    family: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class SampleName:
    """One made name: as it is written, in its own script, and its parts for addresses."""

    full: str
    native: str
    given: str
    family: str


def load(name: str) -> dict[str, Any]:
    """Read one of the sample's files."""
    return tomllib.loads((paths.resources() / "sample_office" / f"{name}.toml").read_text("utf-8"))


def cultures(people: dict[str, Any]) -> tuple[Culture, ...]:
    """Return the origins of names that the sample's people file holds."""
    return tuple(
        Culture(
            key=c["key"],
            community=c["community"],
            share=c["share"],
            languages=tuple(c["languages"]),
            script=c.get("script", ""),
            joined=c.get("joined", False),
            family_first=c.get("order") == "family_first",
            french=c["french"],
            given=_pairs(c["given"]),
            family=_pairs(c["family"]),
        )
        for c in people["culture"]
    )


def _pairs(names: list[str]) -> tuple[tuple[str, str], ...]:
    return tuple((name.partition("|")[0], name.partition("|")[2]) for name in names)


def make_name(culture: Culture, rng: Random) -> SampleName:
    """Draw a name, in the order in which its origin writes it."""
    (given, own_given), (family, own_family) = rng.choice(culture.given), rng.choice(culture.family)
    first, second = (family, given) if culture.family_first else (given, family)
    native = ""
    if culture.script and own_given and own_family:
        own = (own_family, own_given) if culture.family_first else (own_given, own_family)
        native = ("" if culture.joined else " ").join(own)
    return SampleName(f"{first} {second}", native, given, family)


def address_part(text: str) -> str:
    """Return a name as the part of an address: plain lower-case letters, points between words."""
    decomposed = unicodedata.normalize("NFKD", text.translate(PLAIN))
    plain = decomposed.encode("ascii", "ignore").decode().casefold()
    words = "".join(c if c.isalnum() else " " for c in plain).split()
    return ".".join(words) or "contact"
