"""What of a card is kept beside the fields that a contact has, and how it comes back to the card."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from drr_desktop.domain.contact import PartyKind
from drr_desktop.interchange.vcard.lines import components, unescaped
from drr_desktop.interchange.vcard.properties import properties_of
from drr_desktop.interchange.vcard.statements import BY_DIGEST, OF_A_GROUP, digest, name_parts

if TYPE_CHECKING:
    from collections.abc import Iterable

    from drr_desktop.domain.contact_card import CardProperty, ContactCard

_FORGOTTEN = frozenset({"VERSION", "UID", "X-LETTER-LANGUAGE"})


def kept_properties(card: ContactCard, properties: Iterable[CardProperty]) -> tuple[CardProperty, ...]:
    """Return the properties that the card's fields would not make again, a digest where a record has them."""
    stored = _as_stored(card)
    made = {(p.name, p.value, p.parameters, p.group) for p in properties_of(stored)}
    values = {(p.name, digest(p)) for p in properties_of(stored) if p.name in BY_DIGEST}
    kept = []
    for p in properties:
        same = (p.name, p.value, p.parameters, p.group) in made
        if p.name in _FORGOTTEN or (same and p.name not in OF_A_GROUP):
            continue
        in_a_record = p.name in BY_DIGEST and (_canonical(p.name), digest(p)) in values
        kept.append(replace(p, value="", digest=digest(p)) if in_a_record else p)
    # A label that our own would be goes with the property that it labels.
    groups = {p.group for p in kept if p.name not in OF_A_GROUP}
    return tuple(
        p
        for p in kept
        if p.name not in OF_A_GROUP
        or p.group in groups
        or (p.name, p.value, p.parameters, p.group) not in made
    )


def _as_stored(card: ContactCard) -> ContactCard:
    """Return what of a card the store has fields for, as an export will find it."""
    card = replace(card, additional_name="", prefix="", suffix="", department="")
    if card.kind is PartyKind.PERSON:
        return card if card.organization else replace(card, title="")
    return replace(
        card,
        organization=card.full_name,
        title="",
        given_name="",
        family_name="",
        nicknames=(),
        other_names=(),
        pronunciation="",
        pronouns="",
    )


def with_unfielded_kept(card: ContactCard) -> ContactCard:
    """Return a card of a table whose parts without a field are kept as the properties of a vCard."""
    unfielded = (card.additional_name, card.prefix, card.suffix, card.department)
    if card.kind is PartyKind.PERSON and not any(unfielded) and (card.organization or not card.title):
        return card
    stored = properties_of(_as_stored(card))
    more = [p for p in properties_of(card) if p not in stored and p.name not in BY_DIGEST | {"UID", "KIND"}]
    return replace(card, kept=(*card.kept, *more)) if more else card


def _canonical(name: str) -> str:
    return "IMPP" if name in ("SOCIALPROFILE", "X-SOCIALPROFILE") else name


def with_kept_parts(card: ContactCard) -> ContactCard:
    """Return a card with the parts of its name and organization that only kept properties hold."""
    for p in card.kept:
        if p.words("ALTERNATE"):
            continue
        if p.name == "N":
            family, given, additional, prefix, suffix = name_parts(p.value)
            if (family, given) == (card.family_name, card.given_name):
                card = replace(card, additional_name=additional, prefix=prefix, suffix=suffix)
        elif p.name == "ORG":
            units = [unescaped(unit) for unit in components(p.value)]
            if units[0] == card.organization:
                card = replace(card, department=" / ".join(unit for unit in units[1:] if unit))
        elif p.name == "TITLE" and not card.organization:
            card = replace(card, title=unescaped(p.value))
    return card
