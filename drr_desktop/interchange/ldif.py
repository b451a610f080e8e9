"""LDIF address books (RFC 2849), as Thunderbird and directories write them, as contact cards."""

from __future__ import annotations

import base64
import binascii
import re
from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from drr_desktop.domain.errors import UserError
from drr_desktop.interchange.contact_text import LONGEST_CELL, MOST_ROWS, NOTHING, clean, decode
from drr_desktop.interchange.contacts_csv.columns import Column, column_of
from drr_desktop.interchange.contacts_csv.rows import card_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drr_desktop.domain.contact_card import ContactCard

_TARGETS = {
    "cn": "full_name", "displayname": "full_name", "givenname": "given", "gn": "given", "sn": "family",
    "surname": "family", "mozillanickname": "nickname", "xmozillanickname": "nickname", "mail": "email",
    "mozillasecondemail": "email::50", "xmozillasecondemail": "email::50", "telephonenumber": "tel:work",
    "homephone": "tel:home", "mobile": "tel:mobile", "cellphone": "tel:mobile", "pager": "tel:pager",
    "pagerphone": "tel:pager", "fax": "tel:fax", "facsimiletelephonenumber": "tel:fax",
    "street": "adr:work:1:street", "streetaddress": "adr:work:1:street",
    "mozillaworkstreet2": "adr:work:1:street2", "l": "adr:work:1:city", "st": "adr:work:1:region",
    "postalcode": "adr:work:1:postal_code", "c": "adr:work:1:country", "countryname": "adr:work:1:country",
    "postofficebox": "adr:work:1:po_box", "mozillahomestreet": "adr:home:1:street",
    "mozillahomestreet2": "adr:home:1:street2", "mozillahomelocalityname": "adr:home:1:city",
    "mozillahomestate": "adr:home:1:region", "mozillahomepostalcode": "adr:home:1:postal_code",
    "mozillahomecountryname": "adr:home:1:country", "title": "title", "ou": "department",
    "department": "department", "o": "organization", "company": "organization", "mozillaworkurl": "url:work",
    "workurl": "url:work", "labeleduri": "url:work", "mozillahomeurl": "url:home", "homeurl": "url:home",
    "description": "notes", "notes": "notes", "birthyear": "birthday::1:year",
    "birthmonth": "birthday::1:month", "birthday": "birthday::1:day", "preferredlanguage": "languages",
    "nsaimid": "kept:X-AIM", "mozillacustom1": "kept:X-CUSTOM1", "mozillacustom2": "kept:X-CUSTOM2",
    "mozillacustom3": "kept:X-CUSTOM3", "mozillacustom4": "kept:X-CUSTOM4",
}  # fmt: skip
# Of the directory and not of the person.
_NOT_SAID = frozenset({
    "dn", "objectclass", "modifytimestamp", "mozillausehtmlmail", "changetype", "version", "uid",
    "userpassword", "entryuuid", "createtimestamp",
})  # fmt: skip
_GROUPS = frozenset({"groupofnames", "groupofuniquenames", "groupofurls"})
_SENSITIVE = re.compile(r"religio|faith|ethnic|origin|password|gender")


def read(content: bytes) -> list[ContactCard]:
    """Return every entry, groups as refused; raises UserError where there is none."""
    text = decode(content).text
    cards = []
    for number, lines in enumerate(_entries(text), 1):
        cards.append(_card(number, lines))
        if number > MOST_ROWS:
            message = f"The file holds more than {MOST_ROWS} entries. {NOTHING} Cut it into smaller files."
            raise UserError(message, code="too_many_rows", rows=MOST_ROWS)
    if not cards:
        message = f"The file holds no entry. {NOTHING} Export it again from the program that made it."
        raise UserError(message, code="no_cards")
    return cards


def _entries(text: str) -> Iterator[list[str]]:
    """Yield the unfolded lines of each entry."""
    lines: list[list[str]] = []
    for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        if line.startswith("#"):
            continue
        if line.startswith(" ") and lines:
            lines[-1].append(line[1:])
        elif line.strip():
            lines.append([line])
        elif lines:
            yield ["".join(parts) for parts in lines]
            lines = []
    if lines:
        yield ["".join(parts) for parts in lines]


def _card(number: int, lines: list[str]) -> ContactCard:
    values: dict[str, list[str]] = defaultdict(list)
    for line in lines:
        name, value = _attribute(line)
        if value:
            values[name].append(value)
    columns, cells = [], []
    for name, several in values.items():
        for at, value in enumerate(several, 1):
            columns.append(_column(name, at))
            cells.append(value)
    card = card_of(columns, cells, number)
    if _GROUPS & {value.lower() for value in values["objectclass"]}:
        return replace(card, refusal="group_not_imported", source=tuple(lines))
    return replace(card, source=tuple(lines)) if card.refusal else card


def _attribute(line: str) -> tuple[str, str]:
    """Return name and value; a value that is kept elsewhere is not fetched, one in base64 is read."""
    name, _, value = line.partition(":")
    name = name.partition(";")[0].strip().lower()
    if value.startswith("<"):
        return name, ""
    if value.startswith(":"):
        try:
            raw = base64.b64decode(value[1:].strip(), validate=False)
        except (binascii.Error, ValueError):
            return name, "\ufffd"
        return name, clean(raw.decode("utf-8", "replace")) if len(raw) <= LONGEST_CELL else "x" * (
            LONGEST_CELL + 1
        )
    return name, clean(value)


def _column(name: str, at: int) -> Column:
    if name in _NOT_SAID or _SENSITIVE.search(name):
        return Column()
    if name not in _TARGETS:
        return Column("kept", f"X-{re.sub(r'[^A-Z0-9-]', '', name.upper()) or 'LDIF'}")
    column = column_of(_TARGETS[name])
    return Column(column.field, column.label, column.number + at - 1, column.part)
