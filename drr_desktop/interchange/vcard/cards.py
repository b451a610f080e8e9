"""What the properties of one card say, as a contact card; what no field has is kept beside it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from drr_desktop.domain.contact import PartyKind, PointKind
from drr_desktop.domain.contact_card import CardAddress, CardPoint, CardProperty, ContactCard
from drr_desktop.domain.list_decision import ADDRESS
from drr_desktop.domain.record import Confidentiality
from drr_desktop.interchange.card_names import named
from drr_desktop.interchange.vcard.canonical import canonical
from drr_desktop.interchange.vcard.keeping import kept_properties
from drr_desktop.interchange.vcard.lines import components, unescaped
from drr_desktop.interchange.vcard.properties import ALTERNATE, LABEL_OF_TYPE
from drr_desktop.interchange.vcard.statements import (
    address_parts,
    mail_text,
    name_parts,
    number_text,
    texts,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

from drr_desktop.interchange.vcard.lines import RawCard

_POINTS: dict[str, tuple[PointKind, Callable[[str], str]]] = {
    "EMAIL": (PointKind.EMAIL, mail_text),
    "TEL": (PointKind.TEL, number_text),
    "URL": (PointKind.URL, unescaped),
    "IMPP": (PointKind.SOCIAL, unescaped),
    "SOCIALPROFILE": (PointKind.SOCIAL, unescaped),
    "X-SOCIALPROFILE": (PointKind.SOCIAL, unescaped),
}
# Said of the way to write or dial, not of where: no part of a label.
_NO_LABEL = frozenset(
    {"internet", "voice", "pref", "x400", "msg", "video", "text", "postal", "parcel", "intl", "dom"}
)
_SENSITIVE = re.compile(r"RELIGIO|FAITH|ETHNIC|RACE$|ORIENTATION|NATIONAL-?ORIGIN")
_LEVELS = {"PRIVATE": Confidentiality.RESTRICTED, "CONFIDENTIAL": Confidentiality.PROTECTED}
_SHOWN_AS_COMPANY = CardProperty("X-ABSHOWAS", "COMPANY")
_IS_ORGANIZATION = CardProperty("KIND", "org")
ONCE = frozenset({"FN", "N", "ORG", "TITLE", "PRONOUNS", "SORT-STRING"})


def card_of(raw: RawCard) -> ContactCard:
    """Return what a card says; raises nothing, a card that cannot be taken says why."""
    if raw.refusal:
        return ContactCard(raw.number, refusal=raw.refusal)
    properties = list(_tidied(raw.properties))
    first = _First(properties)
    family, given, additional, prefix, suffix = name_parts(first("N"))
    tags = [t for p in properties if p.name == "CATEGORIES" for t in texts(p.value)]
    languages = _languages(properties)
    points, addresses, remarks = _placed(properties)
    organization = unescaped(components(first("ORG"))[0])
    card = ContactCard(
        number=raw.number,
        uid=unescaped(first("UID")),
        kind=_kind(first, organization),
        full_name=unescaped(first("FN")),
        given_name=given,
        family_name=family,
        additional_name=additional,
        prefix=prefix,
        suffix=suffix,
        sort_name=unescaped(first("SORT-STRING")),
        nicknames=tuple(_once(t for p in properties if p.name == "NICKNAME" for t in texts(p.value))),
        other_names=tuple(
            _once(unescaped(p.value) for p in properties if p.name == "FN" and p.words("ALTERNATE"))
        ),
        pronunciation=_pronunciation(first),
        pronouns=unescaped(first("PRONOUNS")),
        organization=organization,
        title=unescaped(first("TITLE")),
        points=tuple(points),
        addresses=tuple(addresses),
        languages=languages,
        letter_language=_letter_language(unescaped(first("X-LETTER-LANGUAGE")), languages),
        tags=tuple(_once(tags)),
        notes="\n\n".join(_once(unescaped(p.value) for p in properties if p.name == "NOTE")),
        confidentiality=_LEVELS.get(unescaped(first("CLASS")).upper()),
        remarks=tuple(_once([*raw.remarks, *remarks])),
    )
    if any(_SENSITIVE.search(p.name) for p in properties):
        properties = [p for p in properties if not _SENSITIVE.search(p.name)]
        card = replace(card, remarks=(*card.remarks, "sensitive_left_out"))
    card = named(card, _last_resort(properties))
    return replace(card, kept=kept_properties(card, properties))


def group_members(card: ContactCard) -> frozenset[str] | None:
    """Return the keys of a group's members, None where a card is no group."""
    is_group = any(
        p.name in ("KIND", "X-ADDRESSBOOKSERVER-KIND") and p.value.lower() == "group" for p in card.kept
    )
    if not is_group:
        return None
    members = (p.value for p in card.kept if p.name in ("MEMBER", "X-ADDRESSBOOKSERVER-MEMBER"))
    return frozenset(bare_uid(member) for member in members)


def bare_uid(uid: str) -> str:
    """Return a key without the scheme that some programs write before it."""
    return uid.lower().removeprefix("urn:uuid:")


class _First:
    """The first value of each property, the preferred one where one is."""

    def __init__(self, properties: Iterable[CardProperty]) -> None:
        self._found: dict[str, CardProperty] = {}
        for p in properties:
            if p.words("ALTERNATE"):
                continue
            before = self._found.get(p.name)
            if before is None or (_is_preferred(p) and not _is_preferred(before)):
                self._found[p.name] = p

    def __call__(self, name: str) -> str:
        found = self._found.get(name)
        return found.value if found else ""


def _tidied(properties: Sequence[CardProperty]) -> Iterator[CardProperty]:
    """Yield the properties in their one form; of those that a contact has once, all others are marked."""
    says_kind = any(p.name == "KIND" for p in properties)
    first: dict[str, int] = {}
    for at, p in enumerate(properties):
        name = p.name.removeprefix("X-ALTERNATE-")
        is_better = name in first and _is_preferred(p) and not _is_preferred(properties[first[name]])
        if name == p.name and _holds(p) and (name not in first or is_better):
            first[name] = at
    for at, p in enumerate(properties):
        name = p.name.removeprefix("X-ALTERNATE-")
        if name == "N" and not _holds(p):
            continue
        if name in ONCE and first.get(name) != at:
            yield canonical(replace(p, name=name, parameters=(*p.parameters, *ALTERNATE)))
        elif p == _SHOWN_AS_COMPANY and not says_kind:
            yield _IS_ORGANIZATION
        else:
            yield canonical(p)


def _holds(p: CardProperty) -> bool:
    return p.name != "N" or bool(p.value.strip("; "))


def _kind(first: _First, organization: str) -> PartyKind:
    """Return what a card is of: it says so, or it has an organization and nobody's name."""
    said = unescaped(first("KIND")).lower()
    company = unescaped(first("X-ABSHOWAS")).upper() == "COMPANY"
    name = unescaped(first("FN"))
    alone = bool(organization) and not first("N").strip("; ") and name in ("", organization)
    is_organization = said == "org" or (not said and (company or alone))
    return PartyKind.ORGANIZATION if is_organization else PartyKind.PERSON


def _placed(properties: Sequence[CardProperty]) -> tuple[list[CardPoint], list[CardAddress], list[str]]:
    """Return the ways to reach a contact, each once, and what was left out of them."""
    labels = {p.group: unescaped(p.value) for p in properties if p.name == "X-ABLABEL" and p.group}
    points: dict[tuple[PointKind, str], CardPoint] = {}
    addresses: dict[tuple[str, ...], CardAddress] = {}
    remarks = []
    for p in properties:
        label = _label(p, labels)
        if p.name in _POINTS:
            kind, read = _POINTS[p.name]
            point = CardPoint(kind, read(p.value), label, _is_preferred(p))
            if remark := why_no_point(point):
                remarks.append(remark)
            elif point.value:
                points.setdefault((kind, comparable(point)), point)
        elif p.name == "ADR" and any(parts := address_parts(p.value)):
            addresses.setdefault(tuple(parts), _address(label, parts, preferred=_is_preferred(p)))
    return list(points.values()), list(addresses.values()), remarks


def _address(label: str, parts: Sequence[str], *, preferred: bool) -> CardAddress:
    po_box, extended, street, city, region, postal_code, country = parts
    return CardAddress(label, po_box, extended, street, city, region, postal_code, country, preferred)


def why_no_point(point: CardPoint) -> str:
    """Return the code of why nobody can be reached so, or nothing."""
    if not point.value:
        return ""
    if point.kind is PointKind.EMAIL and not ADDRESS.fullmatch(point.value):
        return "email_of_exchange" if point.value.upper().startswith("/O=") else "email_invalid"
    if point.kind is PointKind.TEL and not any(c.isdigit() for c in point.value):
        return "number_invalid"
    return ""


def comparable(point: CardPoint) -> str:
    """Return a value by which one point is known twice in the same card."""
    value = point.value.strip().casefold()
    return re.sub(r"[^0-9a-z+*#]", "", value) if point.kind is PointKind.TEL else value


def _label(p: CardProperty, labels: dict[str, str]) -> str:
    own = labels.get(p.group, "")
    if apple := re.fullmatch(r"_\$!<(.+)>!\$_", own):
        own = apple.group(1).lower()
    if own:
        return own
    words = [LABEL_OF_TYPE.get(w.lower(), w.lower()) for w in p.words("TYPE")]
    words = list(_once(w for w in words if w not in _NO_LABEL))
    return " ".join(sorted(words, key=lambda word: word not in ("work", "home")))


def _is_preferred(p: CardProperty) -> bool:
    return p.words("PREF")[:1] == ("1",) or "pref" in map(str.lower, p.words("TYPE"))


def _languages(properties: Iterable[CardProperty]) -> tuple[str, ...]:
    spoken = [
        p
        for p in properties
        if p.name == "LANG" and re.fullmatch(r"[A-Za-z]{2,8}(-\w{1,8})*", p.value.strip())
    ]
    ranked = sorted(
        spoken, key=lambda p: int(rank) if (rank := "".join(p.words("PREF")[:1])).isdecimal() else 100
    )
    return tuple(_once(p.value.strip() for p in ranked))


def _letter_language(said: str, languages: Sequence[str]) -> str:
    first = languages[0].partition("-")[0].lower() if languages else ""
    return next((code for code in (said, first) if code in ("en", "fr")), "")


def _pronunciation(first: _First) -> str:
    parts = map(first, ("X-PHONETIC-NAME", "X-PHONETIC-FIRST-NAME", "X-PHONETIC-LAST-NAME"))
    return " ".join(text for part in parts if (text := unescaped(part)))


def _last_resort(properties: Iterable[CardProperty]) -> str:
    """Return the first line of what else might stand for a name: a printed address."""
    labels = (unescaped(p.value) for p in properties if p.name == "LABEL")
    return next((line for text in labels for line in text.splitlines() if line.strip()), "")


def _once(items: Iterable[str]) -> Iterator[str]:
    return iter(dict.fromkeys(item for item in items if item))
