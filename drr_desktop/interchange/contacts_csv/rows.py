"""One row of a table as a contact card."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from drr_desktop.domain.contact import PartyKind, PointKind
from drr_desktop.domain.contact_card import CardAddress, CardPoint, CardProperty, ContactCard
from drr_desktop.domain.list_decision import ADDRESS
from drr_desktop.domain.record import Confidentiality
from drr_desktop.domain.text_fold import fold
from drr_desktop.interchange.card_names import named
from drr_desktop.interchange.contact_text import LONGEST_CELL
from drr_desktop.interchange.contacts_csv.columns import KEPT, NEVER, PLACED
from drr_desktop.interchange.vcard.cards import comparable, why_no_point
from drr_desktop.interchange.vcard.keeping import with_unfielded_kept
from drr_desktop.interchange.vcard.lines import escaped
from drr_desktop.interchange.vcard.statements import mail_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from drr_desktop.interchange.contacts_csv.columns import Column

Slot = tuple[str, str, int]
_POINTS = {"email": PointKind.EMAIL, "tel": PointKind.TEL, "url": PointKind.URL, "social": PointKind.SOCIAL}
_SEVERAL = re.compile(r"\s*:::\s*")
_LANGUAGES = {
    "english": "en", "anglais": "en", "french": "fr", "francais": "fr", "spanish": "es", "espagnol": "es",
    "arabic": "ar", "arabe": "ar", "somali": "so", "chinese": "zh", "chinois": "zh", "mandarin": "cmn",
    "cantonese": "yue", "punjabi": "pa", "pendjabi": "pa", "hindi": "hi", "urdu": "ur", "ourdou": "ur",
    "persian": "fa", "farsi": "fa", "dari": "prs", "vietnamese": "vi", "vietnamien": "vi", "italian": "it",
    "italien": "it", "portuguese": "pt", "portugais": "pt", "german": "de", "allemand": "de", "polish": "pl",
    "polonais": "pl", "ukrainian": "uk", "ukrainien": "uk", "russian": "ru", "russe": "ru", "creole": "ht",
}  # fmt: skip
# What Outlook calls private is at least that here; nothing is ever made more public.
_LEVELS = {
    "personal": Confidentiality.RESTRICTED, "personnel": Confidentiality.RESTRICTED,
    "private": Confidentiality.RESTRICTED, "prive": Confidentiality.RESTRICTED,
    "restricted": Confidentiality.RESTRICTED, "confidential": Confidentiality.PROTECTED,
    "confidentiel": Confidentiality.PROTECTED, "protected": Confidentiality.PROTECTED,
}  # fmt: skip
_YES = frozenset({"true", "yes", "1", "oui", "vrai", "on", "x"})


def card_of(columns: Sequence[Column], cells: Sequence[str], number: int) -> ContactCard:
    """Return what a row says; raises nothing, a row that cannot be taken says why."""
    if refusal := _why_not(columns, cells):
        return ContactCard(number, refusal=refusal, source=tuple(cell[:LONGEST_CELL] for cell in cells))
    row = _Row(columns, cells)
    points, remarks = _points(row)
    kept = tuple(_kept(row))
    if row.ambiguous_date:
        remarks.append("date_kept_as_text")
    card = ContactCard(
        number=number,
        uid=row("uid"),
        kind=PartyKind.ORGANIZATION if fold(row("kind")).startswith("organi") else PartyKind.PERSON,
        full_name=row("full_name"),
        given_name=row("given"),
        family_name=row("family"),
        additional_name=row("additional"),
        prefix=row("prefix"),
        suffix=row("suffix"),
        sort_name=row("sort_name"),
        nicknames=tuple(_list(row("nickname"))),
        other_names=tuple(_list(row("other_name"))),
        pronunciation=row("sound"),
        pronouns=row("pronouns"),
        organization=row("organization"),
        department=row("department"),
        title=row("title"),
        points=tuple(points),
        addresses=tuple(_addresses(row)),
        languages=tuple(_languages(row("languages"))),
        letter_language=next(iter(_languages(row("letter_language"))), "")[:2],
        tags=tuple(_tags(row("tags"))),
        notes=row("notes"),
        confidentiality=_confidentiality(row),
        kept=kept,
        remarks=tuple(dict.fromkeys(remarks)),
    )
    card = named(card)
    if (
        card.organization
        and card.full_name == card.organization
        and not (card.given_name or card.family_name)
    ):
        card = replace(card, kind=PartyKind.ORGANIZATION)
    if card.refusal:
        return replace(card, source=tuple(cells))
    return with_unfielded_kept(card)


class _Row:
    """The cells of a row by what they are."""

    def __init__(self, columns: Sequence[Column], cells: Sequence[str]) -> None:
        self.single: dict[str, str] = {}
        self.parts: dict[str, dict[str, str]] = defaultdict(dict)
        self.placed: dict[Slot, dict[str, str]] = defaultdict(dict)
        self.kept: list[tuple[str, str]] = []
        self.ambiguous_date = False
        for column, cell in zip(columns, cells, strict=False):
            if not cell or not column.field or column.field == NEVER:
                continue
            if column.field == KEPT:
                self.kept.append((column.label, cell))
            elif column.field in PLACED:
                self.placed[column.field, column.label, column.number].setdefault(column.part, cell)
            elif column.part:
                self.parts[column.field][column.part] = cell
            else:
                self.single.setdefault(column.field, cell)

    def __call__(self, field: str) -> str:
        return self.single.get(field, "")


def _why_not(columns: Sequence[Column], cells: Sequence[str]) -> str:
    if any(len(cell) > LONGEST_CELL for cell in cells):
        return "cell_too_long"
    if any("\ufffd" in cell for cell in cells):
        return "undecodable"
    if any(cells[len(columns) :]):
        return "too_many_cells"
    return "" if any(cells) else "empty_row"


def _points(row: _Row) -> tuple[list[CardPoint], list[str]]:
    found: dict[tuple[PointKind, str], CardPoint] = {}
    remarks = []
    for (field, label, _), parts in row.placed.items():
        if field not in _POINTS or not parts.get(""):
            continue
        kind = _POINTS[field]
        written = parts.get("label", "")
        own = _label(written) or label
        for value in _values(kind, parts[""]):
            point = CardPoint(kind, value, own, written.startswith("*"))
            is_exchange = parts.get("kind", "").upper() == "EX"
            remark = "email_of_exchange" if is_exchange else why_no_point(point)
            if remark:
                remarks.append(remark)
                if not remark.endswith("exchange"):
                    row.kept.append((kind.name, value))
            elif value:
                found.setdefault((kind, comparable(point)), point)
    return list(found.values()), remarks


def _values(kind: PointKind, cell: str) -> list[str]:
    """Return the values of a cell; several addresses in one are several where each of them is one."""
    values = _SEVERAL.split(cell)
    if kind is not PointKind.EMAIL:
        return values
    read = [mail_text(value.replace("\\", "\\\\")) for value in values]
    parts = [part for value in values for part in re.split(r"\s*[;,]\s*|\s+/\s+", value) if part]
    several = [mail_text(part.replace("\\", "\\\\")) for part in parts]
    return several if len(several) > len(read) and all(map(ADDRESS.fullmatch, several)) else read


def _label(text: str) -> str:
    label = text.removeprefix("* ").strip()
    words = [{"cell": "mobile", "other": "other"}.get(word, word) for word in label.lower().split()]
    is_usual = set(words) <= {"work", "home", "mobile", "fax", "pager", "main", "other"}
    return " ".join(sorted(words, key=lambda word: word not in ("work", "home"))) if is_usual else label


def _addresses(row: _Row) -> Iterable[CardAddress]:
    for (field, label, _), parts in row.placed.items():
        if field != "adr":
            continue
        own = _label(parts.pop("label", "")) or label
        parts["street"] = " ".join(filter(None, (parts.get("house", ""), parts.get("street", ""))))
        street = "\n".join(line for key in ("street", "street2", "street3") if (line := parts.get(key, "")))
        address = CardAddress(
            label=own,
            po_box=parts.get("po_box", ""),
            extended=parts.get("extended", ""),
            street=street,
            city=parts.get("city", ""),
            region=parts.get("region", ""),
            postal_code=parts.get("postal_code", ""),
            country=parts.get("country", ""),
        )
        if not any(address.parts):
            address = replace(address, street=parts.get("formatted", ""))
        if any(address.parts):
            yield address


def _list(text: str) -> list[str]:
    return [word for part in re.split(r"\s*(?:;|:::)\s*", text) if (word := part.strip())]


def _tags(text: str) -> Iterable[str]:
    separated = _list(text)
    if len(separated) == 1 and "," in text:
        separated = [part.strip() for part in text.split(",")]
    for word in separated:
        if word and not word.startswith("* "):  # what Google keeps for itself
            yield word


def _languages(text: str) -> Iterable[str]:
    for word in re.split(r"[;,/|]| ::: ", text):
        plain = fold(word.strip())
        if plain in _LANGUAGES:
            yield _LANGUAGES[plain]
        elif re.fullmatch(r"[a-z]{2,3}(-\w{2,8})*", plain):
            yield word.strip()


def _confidentiality(row: _Row) -> Confidentiality | None:
    levels = [_LEVELS.get(fold(row("confidentiality")))]
    if fold(row("private")) in _YES:
        levels.append(Confidentiality.RESTRICTED)
    return max((level for level in levels if level is not None), default=None)


def _kept(row: _Row) -> Iterable[CardProperty]:
    for name, cell in row.kept:
        if name == "ANNIVERSARY":
            yield from _date("ANNIVERSARY", cell, row)
        else:
            yield CardProperty(name, escaped(cell))
    if row("birthday"):
        yield from _date("BDAY", row("birthday"), row)
    elif parts := row.parts.get("birthday"):
        numbers = [parts.get(part, "") for part in ("year", "month", "day")]
        text = "-".join(n.zfill(width) for n, width in zip(numbers, (4, 2, 2), strict=True))
        yield from _date("BDAY", text if numbers[0] else f"-{text[4:]}", row)


def _date(name: str, text: str, row: _Row) -> Iterable[CardProperty]:
    """Yield a date; one whose day and month could be either is kept as the text that it is."""
    if re.fullmatch(r"[0/.\- ]+", text):
        return  # what Outlook writes for none
    found = iso_date(text)
    row.ambiguous_date = row.ambiguous_date or not found
    yield CardProperty(name, found) if found else CardProperty(name, escaped(text), (("VALUE", ("text",)),))


def iso_date(text: str) -> str:
    """Return a date in the form of vCard 3.0, nothing where it can be read in two ways or in none."""
    text = re.sub(r"[T ]00:00(:00)?$", "", text.strip())
    if re.fullmatch(r"--\d\d-?\d\d", text):
        return f"--{text[2:4]}-{text[-2:]}"
    compact = re.fullmatch(r"(\d{4})(\d\d)(\d\d)", text)
    parts = list(compact.groups()) if compact else re.split(r"[-/. ]+", text)
    if len(parts) != 3 or not all(part.isdecimal() and part.isascii() for part in parts):
        return ""
    if len(parts[0]) == 4:
        return _real(parts[0], parts[1], parts[2])
    if len(parts[2]) != 4:
        return ""
    first, second = int(parts[0]), int(parts[1])
    if first == second or first > 12 >= second:
        return _real(parts[2], parts[1], parts[0])
    return _real(parts[2], parts[0], parts[1]) if second > 12 >= first else ""


def _real(year: str, month: str, day: str) -> str:
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return ""
