"""One form for what the versions of vCard write differently, so that a card is the same in each of them."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from drr_desktop.interchange.vcard.lines import OBJECTS, escaped, unescaped

if TYPE_CHECKING:
    from drr_desktop.domain.contact_card import CardProperty

PLACES = frozenset({"EMAIL", "TEL", "ADR", "URL", "IMPP"})
_DATA = re.compile(r"data:(?:[\w.+-]+/([\w.+-]+))?;base64\\?,(.*)", re.DOTALL | re.IGNORECASE)
_FAMILIES = {"PHOTO": "image", "LOGO": "image", "SOUND": "audio", "KEY": "application"}
_TEXTS = frozenset({"FN", "TITLE", "ROLE", "NOTE", "SORT-STRING"})  # one text each, however it was escaped
_NAMES = ("FN", "N")  # which a version may know once only
Words = dict[str, tuple[str, ...]]


def canonical(p: CardProperty) -> CardProperty:
    """Return a property as it is kept: preference as PREF, a picture as base64, a number as text."""
    words: Words = dict(p.parameters)
    value = escaped(unescaped(p.value)) if p.name in _TEXTS else p.value
    types = words.get("TYPE", ())
    if p.name in PLACES and "pref" in map(str.lower, types):
        words["TYPE"] = tuple(word for word in types if word.lower() != "pref")
        words["PREF"] = ("1",)
    if p.name == "TEL":
        words.pop("VALUE", None)
    if p.name in OBJECTS and (found := _DATA.fullmatch(value)):
        words.pop("VALUE", None)
        words.pop("MEDIATYPE", None)
        words |= {"ENCODING": ("b",), "TYPE": ((found.group(1) or "octet-stream").upper(),)}
        value = found.group(2)
    elif p.name in OBJECTS and "ENCODING" in words:
        words["TYPE"] = tuple(word.upper() for word in types)
    ordered = sorted((name, kept) for name, kept in words.items() if kept)
    return replace(p, value=value, parameters=tuple(ordered))


def as_version_3(p: CardProperty) -> CardProperty:
    """Return a kept property as 3.0 writes it."""
    words: Words = dict(p.parameters)
    if p.name == "KIND" and p.value == "org":
        return replace(p, name="X-ABSHOWAS", value="COMPANY")
    if words.pop("ALTERNATE", None) and p.name in _NAMES:
        p = replace(p, name=f"X-ALTERNATE-{p.name}")
    if p.name in PLACES and words.get("PREF") == ("1",):
        del words["PREF"]
        words["TYPE"] = (*words.get("TYPE", ()), "pref")
    return replace(p, parameters=tuple(words.items()))


def as_version_4(p: CardProperty) -> CardProperty:
    """Return a kept property as 4.0 writes it."""
    words: Words = dict(p.parameters)
    if words.pop("ALTERNATE", None) and p.name in _NAMES and "ALTID" not in words:
        p = replace(p, name=f"X-ALTERNATE-{p.name}")
    value = p.value
    if p.name in OBJECTS and words.get("ENCODING") == ("b",):
        del words["ENCODING"]
        kind = "".join(words.pop("TYPE", ("octet-stream",))[:1]).lower()
        media = kind if "/" in kind else f"{_FAMILIES[p.name]}/{kind}"
        value = f"data:{media};base64,{value}"
    return replace(p, value=value, parameters=tuple(words.items()))
