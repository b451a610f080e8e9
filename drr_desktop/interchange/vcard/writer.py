"""Contact cards as vCard 3.0 or 4.0, with every property that was read and still holds."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from drr_desktop.domain.contact import PartyKind
from drr_desktop.interchange.vcard.canonical import as_version_3, as_version_4
from drr_desktop.interchange.vcard.properties import properties_of
from drr_desktop.interchange.vcard.statements import BY_DIGEST, OF_A_GROUP, OF_PEOPLE, digest, says

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from drr_desktop.domain.contact_card import CardProperty, ContactCard

WIDTH = 75  # octets of a line, RFC 6350, section 3.2
_PLAIN = re.compile(r"[A-Za-z0-9_.+/ -]+")


def render_3(cards: Iterable[ContactCard]) -> bytes:
    """Return cards as vCard 3.0, for phones and Outlook."""
    return _render(cards, "3.0", as_version_3)


def render_4(cards: Iterable[ContactCard]) -> bytes:
    """Return cards as vCard 4.0."""
    return _render(cards, "4.0", as_version_4)


def _render(
    cards: Iterable[ContactCard], version: str, form: Callable[[CardProperty], CardProperty]
) -> bytes:
    made = bytearray()
    for card in cards:
        made += f"BEGIN:VCARD\r\nVERSION:{version}\r\n".encode()
        for p in _chosen(card):
            made += _folded(_line(form(p)))
        made += b"END:VCARD\r\n"
    return bytes(made)


def _chosen(card: ContactCard) -> list[CardProperty]:
    """Return what was read and still holds, and what the fields say beyond it."""
    own = properties_of(card)
    is_organization = card.kind is PartyKind.ORGANIZATION
    said = {statement for p in own for statement in says(p) or ()}
    values = {digest(p): p.value for p in own if says(p) is not None}
    restricted = any(p.name == "CLASS" for p in own)
    kept: list[CardProperty] = []
    covered: set[tuple[str, ...]] = set()
    for read in card.kept:
        if read.digest and read.digest not in values:
            continue
        p = replace(read, value=values[read.digest]) if read.digest else read
        statements = says(p)
        if (p.name in BY_DIGEST and not p.digest) or (is_organization and p.name in OF_PEOPLE):
            statements = None  # no record could take it, so none can contradict it
            own = [o for o in own if o.name != p.name or p.name in BY_DIGEST]
        if statements is not None:
            is_open = p.name == "KIND" or (p.name == "CLASS" and not restricted)
            if not statements <= said and not is_open:
                continue
            covered |= statements
        kept.append(p)
    groups = {p.group for p in kept if p.name not in OF_A_GROUP}
    kept = [p for p in kept if p.name not in OF_A_GROUP or not p.group or p.group in groups]
    return _in_order(own, kept, covered)


def _in_order(
    own: list[CardProperty], kept: list[CardProperty], covered: set[tuple[str, ...]]
) -> list[CardProperty]:
    """Return each property once: where the fields say what was read already, as it was read."""
    result: list[CardProperty] = []
    waiting = list(kept)
    dropped: set[str] = set()
    for p in own:
        statements = says(p)
        if p.group in dropped and p.name == "X-ABLABEL":
            continue
        if statements is None or not statements <= covered:
            result.append(p)
            continue
        dropped.add(p.group or "-")
        same = [k for k in waiting if k.name == p.name and (says(k) or frozenset()) & statements]
        result += same
        waiting = [k for k in waiting if k not in same]
    return result + waiting


def _line(p: CardProperty) -> str:
    parameters = "".join(f";{key}={','.join(map(_word, words))}" for key, words in p.parameters if words)
    return f"{p.group}.{p.name}{parameters}:{p.value}" if p.group else f"{p.name}{parameters}:{p.value}"


def _word(text: str) -> str:
    """Return a parameter's value (RFC 6868)."""
    if _PLAIN.fullmatch(text):
        return text
    return '"' + text.replace("^", "^^").replace("\n", "^n").replace('"', "^'") + '"'


def _folded(line: str) -> bytes:
    octets = line.replace("\r", "").replace("\n", "\\n").encode("utf-8", "replace")
    if len(octets) <= WIDTH:
        return octets + b"\r\n"
    return b"\r\n ".join(_pieces(octets)) + b"\r\n"


def _pieces(octets: bytes) -> Iterator[bytes]:
    start, width = 0, WIDTH
    while start < len(octets):
        end = min(start + width, len(octets))
        while end < len(octets) and octets[end] & 0xC0 == 0x80:  # never within a letter
            end -= 1
        yield octets[start:end]
        start, width = end, WIDTH - 1
