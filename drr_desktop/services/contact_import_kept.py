"""What is kept of a file beyond a contact's fields, as it is stored, and by what a row is known again."""

from __future__ import annotations

import hashlib
import json
from dataclasses import fields
from operator import attrgetter
from typing import TYPE_CHECKING

from drr_desktop.domain.contact_card import CardProperty, ContactCard
from drr_desktop.interchange.vcard.statements import meaning

if TYPE_CHECKING:
    from collections.abc import Sequence


def joined_properties(
    stored: tuple[str, ...], kept: Sequence[CardProperty], *, adds_only: bool
) -> tuple[str, ...]:
    """Return kept properties as they are stored: a file's replace those of the same names, or add to them."""
    known = [(property_of(line), line) for line in stored]
    if adds_only:
        there = {p.name for p, _ in known}
        return (*stored, *(property_json(p) for p in kept if p.name not in there))
    meanings = {meaning(p) for p, _ in known}
    said_anew = {p.name for p in kept if meaning(p) not in meanings}
    fresh = dict.fromkeys(property_json(p) for p in kept if p.name in said_anew)
    return (*fresh, *(line for p, line in known if p.name not in said_anew))


def property_json(p: CardProperty) -> str:
    """Return a kept property as text."""
    parts = [p.name, p.value, [[name, *words] for name, words in p.parameters], p.group, p.digest]
    return json.dumps(parts, ensure_ascii=False, separators=(",", ":"))


def property_of(text: str) -> CardProperty:
    """Return the property that a text keeps."""
    name, value, parameters, group, digest = json.loads(text)
    return CardProperty(name, value, tuple((p[0], tuple(p[1:])) for p in parameters), group, digest)


_SAID = attrgetter(*(f.name for f in fields(ContactCard) if f.name not in ("number", "remarks", "source")))


def row_digest(card: ContactCard) -> str:
    """Return what a row is known by when it comes again: everything that it says."""
    return hashlib.sha256(repr(_SAID(card)).encode("utf-8", "replace")).hexdigest()[:24]
