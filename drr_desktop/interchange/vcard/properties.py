"""The properties that a contact's own fields make, before anything that was read is put back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drr_desktop.domain.contact import PartyKind, PointKind
from drr_desktop.domain.contact_card import CardProperty
from drr_desktop.domain.record import Confidentiality
from drr_desktop.interchange.vcard.lines import escaped

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drr_desktop.domain.contact_card import ContactCard

Parameters = tuple[tuple[str, tuple[str, ...]], ...]
LABEL_OF_TYPE = {"cell": "mobile"}
TYPE_OF_LABEL = {"mobile": "cell"}
ALTERNATE: Parameters = (("ALTERNATE", ("1",)),)
TYPES = frozenset(
    {"work", "home", "mobile", "fax", "pager", "car", "isdn", "modem", "bbs", "pcs", "textphone"}
)
CLASSES = {Confidentiality.RESTRICTED: "PRIVATE", Confidentiality.PROTECTED: "CONFIDENTIAL"}
POINT_NAMES = {
    PointKind.EMAIL: "EMAIL",
    PointKind.TEL: "TEL",
    PointKind.URL: "URL",
    PointKind.SOCIAL: "IMPP",
}


def properties_of(card: ContactCard) -> list[CardProperty]:
    """Return what a card's fields say, in the order in which it is written."""
    return [*_named(card), *_said(card), *_placed(card)]


def _named(card: ContactCard) -> Iterator[CardProperty]:
    if card.uid:
        yield CardProperty("UID", card.uid)
    if card.kind is PartyKind.ORGANIZATION:
        yield CardProperty("KIND", "org")
    yield CardProperty("FN", escaped(card.full_name))
    names = (card.family_name, card.given_name, card.additional_name, card.prefix, card.suffix)
    yield CardProperty("N", ";".join(map(escaped, names)))
    for name in card.other_names:
        yield CardProperty("FN", escaped(name), ALTERNATE)
    if card.nicknames:
        yield CardProperty("NICKNAME", ",".join(map(escaped, card.nicknames)))
    units = (card.organization, *([card.department] if card.department else []))
    if any(units):
        yield CardProperty("ORG", ";".join(map(escaped, units)))


def _said(card: ContactCard) -> Iterator[CardProperty]:
    for name, text in (
        ("TITLE", card.title),
        ("SORT-STRING", card.sort_name),
        ("X-PHONETIC-NAME", card.pronunciation),
        ("PRONOUNS", card.pronouns),
        ("NOTE", card.notes),
    ):
        if text:
            yield CardProperty(name, escaped(text))
    if card.tags:
        yield CardProperty("CATEGORIES", ",".join(map(escaped, card.tags)))
    for rank, language in enumerate(card.languages, 1):
        yield CardProperty("LANG", language, (("PREF", (str(rank),)),) if len(card.languages) > 1 else ())
    if card.letter_language:
        yield CardProperty("X-LETTER-LANGUAGE", card.letter_language)
    if card.confidentiality in CLASSES:
        yield CardProperty("CLASS", CLASSES[card.confidentiality])


def _placed(card: ContactCard) -> Iterator[CardProperty]:
    """Yield the ways to reach a contact; a label that no type says goes beside it in a group."""
    used = {kept.group for kept in card.kept if kept.group}
    free = (f"item{n}" for n in range(1, 10_000) if f"item{n}" not in used)
    points = [(POINT_NAMES[p.kind], point_value(p.kind, p.value), p.label, p.preferred) for p in card.points]
    points += [("ADR", ";".join(map(escaped, a.parts)), a.label, a.preferred) for a in card.addresses]
    for name, value, label, preferred in points:
        words = label.lower().split()
        types = tuple(TYPE_OF_LABEL.get(word, word) for word in words) if TYPES.issuperset(words) else ()
        parameters: Parameters = (("PREF", ("1",)),) if preferred else ()
        parameters += (("TYPE", types),) if types else ()
        group = next(free) if label and not types else ""
        yield CardProperty(name, value, parameters, group)
        if group:
            yield CardProperty("X-ABLABEL", escaped(label), (), group)


def point_value(kind: PointKind, value: str) -> str:
    """Return a way to reach somebody as a value: a web address is not escaped."""
    return value if kind in (PointKind.URL, PointKind.SOCIAL) else escaped(value)
