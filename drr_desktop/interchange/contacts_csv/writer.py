"""Contact cards as the table of a dialect: rows of cells, for CSV and for Excel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drr_desktop.domain.contact import PointKind
from drr_desktop.domain.record import Confidentiality
from drr_desktop.interchange.contacts_csv.columns import column_of
from drr_desktop.interchange.contacts_csv.dialects import dialect
from drr_desktop.interchange.contacts_csv.table_text import write_table
from drr_desktop.interchange.vcard.lines import unescaped

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from drr_desktop.domain.contact_card import CardAddress, CardPoint, ContactCard
    from drr_desktop.interchange.contacts_csv.columns import Column
    from drr_desktop.interchange.contacts_csv.dialects import Dialect

Slot = tuple[str, str, int]
_KINDS = {PointKind.EMAIL: "email", PointKind.TEL: "tel", PointKind.URL: "url", PointKind.SOCIAL: "social"}
# Where a number goes whose own column is taken or not there.
_SPARE = ("other", "primary", "work", "home", "mobile", "main", "")
_LEVEL_NAMES = {
    "outlook": {Confidentiality.RESTRICTED: "Private", Confidentiality.PROTECTED: "Confidential"},
    "outlook_fr": {Confidentiality.RESTRICTED: "Privé", Confidentiality.PROTECTED: "Confidentiel"},
    "own": {Confidentiality.RESTRICTED: "restricted", Confidentiality.PROTECTED: "protected"},
}


def render(cards: Sequence[ContactCard], key: str) -> bytes:
    """Return cards as the CSV of a dialect, in the encoding that its program reads."""
    shape = dialect(key)
    rows = rows_of(cards, key)
    encoding = "utf-8-sig" if shape.byte_order_mark else "utf-8"
    if shape.local_encoding:
        encoding = "cp1252" if _fits(rows) else "utf-8-sig"
    return write_table(rows, guard=shape.guard, encoding=encoding, line_end=shape.line_end)


def rows_of(cards: Sequence[ContactCard], key: str) -> list[list[str]]:
    """Return the headings and one row a card."""
    shape = dialect(key)
    table = shape.sized(*_sizes(cards)) if shape.sized else shape.table
    columns = [column_of(target) for _, target in table]
    slots = list(dict.fromkeys((c.field, c.label, c.number) for c in columns))
    rows = [[heading for heading, _ in table]]
    rows += [_cells(card, columns, slots, shape) for card in cards]
    return rows


def _fits(rows: Iterable[Sequence[str]]) -> bool:
    try:
        for row in rows:
            "".join(row).encode("cp1252")
    except UnicodeEncodeError:
        return False
    return True


def _sizes(cards: Sequence[ContactCard]) -> tuple[int, int, int, int]:
    """Return how many e-mail addresses, numbers, addresses and sites the richest card has, at least one."""
    most = dict.fromkeys(_KINDS, 1)
    for card in cards:
        for kind in _KINDS:
            most[kind] = max(most[kind], sum(p.kind is kind for p in card.points))
    addresses = max([1, *(len(card.addresses) for card in cards)])
    return most[PointKind.EMAIL], most[PointKind.TEL], addresses, most[PointKind.URL]


def _cells(card: ContactCard, columns: Sequence[Column], slots: Sequence[Slot], shape: Dialect) -> list[str]:
    single = _single(card, shape)
    if not any(column.field == "full_name" for column in columns):
        single |= _split_name(card, single)
    points = _placed(card.points, slots)
    addresses = _placed_addresses(card.addresses, slots)
    kept = {p.name: unescaped(p.value) for p in card.kept if not p.digest}
    cells = []
    for column in columns:
        slot = (column.field, column.label, column.number)
        if slot in points:
            cells.append(_point_cell(points[slot], column))
        elif slot in addresses:
            cells.append(_address_cell(addresses[slot], column, columns))
        elif column.field == "kept":
            cells.append(kept.get(column.label, ""))
        elif column.field == "birthday":
            cells.append(_birthday(kept.get("BDAY", ""), column.part))
        else:
            cells.append(single.get(column.field, ""))
    return cells


def _single(card: ContactCard, shape: Dialect) -> dict[str, str]:
    separator = " ::: " if shape.key == "google" else ";"
    level = card.confidentiality or Confidentiality.SECTION
    return {
        "uid": card.uid,
        "kind": card.kind.value,
        "full_name": card.full_name,
        "prefix": card.prefix,
        "given": card.given_name,
        "additional": card.additional_name,
        "family": card.family_name,
        "suffix": card.suffix,
        "nickname": separator.join(card.nicknames),
        "other_name": ";".join(card.other_names),
        "sort_name": card.sort_name,
        "sound": card.pronunciation,
        "pronouns": card.pronouns,
        "organization": card.organization,
        "department": card.department,
        "title": card.title,
        "tags": separator.join(card.tags),
        "notes": card.notes,
        "languages": ";".join(card.languages),
        "letter_language": card.letter_language,
        "confidentiality": _LEVEL_NAMES.get(shape.key, {}).get(level, ""),
        "private": "True" if level >= Confidentiality.RESTRICTED else "False",
    }


def _split_name(card: ContactCard, single: dict[str, str]) -> dict[str, str]:
    """Return a whole name as the given one, where a table has no place for it and nobody split it."""
    parts = (single["given"], single["additional"], single["family"])
    if any(parts) or card.organization == card.full_name:
        return {}
    return {"given": card.full_name}


def _placed(points: Iterable[CardPoint], slots: Sequence[Slot]) -> dict[Slot, CardPoint]:
    """Return which point stands where: under its own label, or else in the first place that is free."""
    free = [slot for slot in slots if slot[0] in _KINDS.values()]
    placed: dict[Slot, CardPoint] = {}
    waiting = sorted(points, key=lambda point: not point.preferred)
    for exact in (True, False):
        for point in list(waiting):
            fitting = [s for s in free if s[0] == _KINDS[point.kind]]
            if exact:
                fitting = [s for s in fitting if s[1] in (point.label, "")]
            else:
                fitting.sort(key=lambda s: _SPARE.index(s[1]) if s[1] in _SPARE else len(_SPARE))
            if fitting:
                placed[fitting[0]] = point
                free.remove(fitting[0])
                waiting.remove(point)
    return placed


def _placed_addresses(addresses: Iterable[CardAddress], slots: Sequence[Slot]) -> dict[Slot, CardAddress]:
    free = [slot for slot in slots if slot[0] == "adr"]
    placed: dict[Slot, CardAddress] = {}
    waiting = list(addresses)
    for exact in (True, False):
        for address in list(waiting):
            fitting = next((s for s in free if not exact or s[1] in (address.label, "")), None)
            if fitting:
                placed[fitting] = address
                free.remove(fitting)
                waiting.remove(address)
    return placed


def _point_cell(point: CardPoint, column: Column) -> str:
    if column.part == "label":
        return f"* {point.label}".rstrip() if point.preferred and column.label == "" else point.label
    return "SMTP" if column.part == "kind" else point.value


def _address_cell(address: CardAddress, column: Column, columns: Sequence[Column]) -> str:
    if column.part == "formatted":
        lines = (address.street, address.city, address.region, address.postal_code, address.country)
        return "\n".join(line for line in lines if line)
    if column.part in ("street", "street2", "street3"):
        rooms = [
            c.part for c in columns if (c.field, c.label, c.number) == ("adr", column.label, column.number)
        ]
        streets: list[str] = [part for part in ("street", "street2", "street3") if part in rooms]
        text = address.street
        if "extended" not in rooms:
            text = "\n".join(filter(None, (address.extended, text)))
        lines_of = text.split("\n", len(streets) - 1)
        at = streets.index(column.part)
        return lines_of[at] if at < len(lines_of) else ""
    return str(getattr(address, column.part))


def _birthday(text: str, part: str) -> str:
    if not part:
        return text
    numbers = text.split("-") if text.count("-") == 2 and not text.startswith("-") else ["", "", ""]
    return numbers[("year", "month", "day").index(part)]
