"""What a property says about a contact, so that what was read is written back only while it still holds."""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING

from drr_desktop.domain.text_fold import fold
from drr_desktop.interchange.vcard.lines import components, unescaped

if TYPE_CHECKING:
    from collections.abc import Callable

    from drr_desktop.domain.contact_card import CardProperty

Statement = tuple[str, ...]
_EXTENSION = re.compile(r"(?:;\s*ext\s*=|\s*(?:ext\.?|extension|poste|x)\s*)(\d+)\s*$", re.IGNORECASE)
_BLANK_LINES = re.compile(r"\n\s*\n")


def texts(value: str) -> list[str]:
    """Return the texts of a value that is a list."""
    return [text for part in components(value, ",") if (text := unescaped(part))]


def number_text(value: str) -> str:
    """Return a telephone number as a person writes it, from a URI too (RFC 3966)."""
    text = unescaped(value)
    if text[:4].lower() == "tel:":
        text = text[4:]
    extension = _EXTENSION.search(text)
    if extension is None:
        return text.strip()
    return f"{text[: extension.start()].strip()} ext. {extension.group(1)}"


def mail_text(value: str) -> str:
    """Return an e-mail address without the scheme or name that some programs write around it."""
    text = unescaped(value)
    if text[:7].lower() == "mailto:":
        text = text[7:]
    named = re.fullmatch(r".*<\s*([^<>]+?)\s*>", text, re.DOTALL)
    return named.group(1) if named else text


def name_parts(value: str) -> list[str]:
    """Return family, given, additional names, prefixes and suffixes."""
    parts = [" ".join(texts(part)) for part in components(value)][:5]
    return parts + [""] * (5 - len(parts))


def address_parts(value: str) -> list[str]:
    """Return the seven parts of an address; a street may have several lines."""
    parts = [
        "\n".join(texts(part)) if i == 2 else ", ".join(texts(part)) for i, part in enumerate(_seven(value))
    ]
    return parts


def _seven(value: str) -> list[str]:
    parts = components(value)[:7]
    return parts + [""] * (7 - len(parts))


def _one(what: str, read: Callable[[str], str]) -> Callable[[str], set[Statement]]:
    return lambda value: {(what, read(value))}


def _each(what: str) -> Callable[[str], set[Statement]]:
    return lambda value: {(what, fold(text)) for text in texts(value)}


def _kind(value: str) -> set[Statement]:
    is_organization = value.strip().lower() in ("org", "organization", "company")
    return {("kind", "organization" if is_organization else "person")}


_SAYS: dict[str, Callable[[str], set[Statement]]] = {
    "FN": _one("name", unescaped),
    "N": lambda value: {("parts", *name_parts(value)[:2])},
    "NICKNAME": _each("nickname"),
    "ORG": lambda value: {("organization", unescaped(components(value)[0]))},
    "TITLE": _one("title", unescaped),
    "NOTE": lambda value: {("note", text.strip()) for text in _BLANK_LINES.split(unescaped(value))},
    "CATEGORIES": _each("tag"),
    "LANG": _one("language", lambda value: unescaped(value).lower()),
    "PRONOUNS": _one("pronouns", unescaped),
    "X-PHONETIC-FIRST-NAME": lambda value: {("sound", word) for word in unescaped(value).split()},
    "X-PHONETIC-LAST-NAME": lambda value: {("sound", word) for word in unescaped(value).split()},
    "X-PHONETIC-NAME": lambda value: {("sound", word) for word in unescaped(value).split()},
    "SORT-STRING": _one("sort", unescaped),
    "CLASS": _one("class", lambda value: unescaped(value).upper()),
    "KIND": _kind,
    "X-ABSHOWAS": _kind,
    "EMAIL": _one("email", lambda value: mail_text(value).casefold()),
    "TEL": _one("tel", lambda value: re.sub(r"[^0-9+x]", "", number_text(value).replace("ext.", "x"))),
    "URL": _one("url", unescaped),
    "IMPP": _one("social", unescaped),
    "X-SOCIALPROFILE": _one("social", unescaped),
    "SOCIALPROFILE": _one("social", unescaped),
    "ADR": lambda value: {("address", *address_parts(value))},
}
# What records keep, so that here a digest stands for it.
BY_DIGEST = frozenset({"EMAIL", "TEL", "URL", "IMPP", "X-SOCIALPROFILE", "SOCIALPROFILE", "ADR"})
# What an organization has no field for, so that only the file says it.
OF_A_GROUP = frozenset({"X-ABLABEL", "X-ABADR"})  # they say something of another property only
OF_PEOPLE = frozenset({"N", "NICKNAME", "ORG", "TITLE", "PRONOUNS", "X-PHONETIC-NAME"})


def says(kept: CardProperty) -> frozenset[Statement] | None:
    """Return what a property says that the store keeps too; None where only the file keeps it."""
    if kept.words("ALTERNATE"):
        return frozenset({("other_name", unescaped(kept.value))}) if kept.name == "FN" else None
    if kept.name not in _SAYS:
        return None
    return frozenset(_SAYS[kept.name](kept.value))


def meaning(p: CardProperty) -> Statement:
    """Return by what a kept property is the same as one from a file that writes less of it."""
    if p.name == "N":
        return (p.name, *name_parts(p.value))
    if p.name == "ORG":
        units = [unescaped(unit) for unit in components(p.value)]
        return (p.name, units[0], " / ".join(unit for unit in units[1:] if unit))
    return (p.name, unescaped(p.value).replace("-", ""), p.digest)


def digest(kept: CardProperty) -> str:
    """Return what stands for the value of a property."""
    statement = "\0".join(next(iter(says(kept) or {("",)})))
    return hashlib.sha256(statement.encode("utf-8", "replace")).hexdigest()[:20]
