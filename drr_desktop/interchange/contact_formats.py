"""The registry of contact files: one line a format that is read, one line a shape that is written."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from drr_desktop.domain.errors import UserError
from drr_desktop.interchange.contact_text import check_size, encoding_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from drr_desktop.domain.contact_card import ContactCard


@dataclass(frozen=True, slots=True)
class ContactFile:
    """What was read: the cards, and how the file was understood.

    `headings` and `targets` run side by side for tables; an empty target is a column that is left out.
    """

    format: str
    cards: list[ContactCard] = field(repr=False)
    encoding: str = ""
    delimiter: str = ""
    dialect: str = ""
    headings: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ReadingWish:
    """What a person or the office's memory says about a table: the dialect, and targets by heading."""

    dialect: str = ""
    mapping: Mapping[str, str] = field(default_factory=dict)
    remembered: Callable[[Sequence[str]], Sequence[str] | None] = lambda headings: None


@dataclass(frozen=True, slots=True)
class ContactReader:
    """One kind of file: how its beginning gives it away, and how it is read."""

    key: str
    recognizes: Callable[[bytes], bool]
    read: Callable[[bytes, ReadingWish], ContactFile]


@dataclass(frozen=True, slots=True)
class ContactWriter:
    """One shape in which contacts leave: its lasting key, the ending of its files, and its bytes."""

    key: str
    suffix: str
    render: Callable[[Sequence[ContactCard]], bytes]


def _is_vcard(content: bytes) -> bool:
    return b"BEGIN:VCARD" in _beginning(content).upper()


def _read_vcard(content: bytes, wish: ReadingWish) -> ContactFile:
    from drr_desktop.interchange.vcard.reader import read as read_cards

    del wish
    return ContactFile("vcard", read_cards(content), encoding_of(content))


def _read_csv(content: bytes, wish: ReadingWish) -> ContactFile:
    from drr_desktop.interchange.contacts_csv.table_text import read_table

    table = read_table(content)
    return _from_rows("csv", table.rows, wish, table.encoding, table.delimiter)


def _is_ldif(content: bytes) -> bool:
    import re

    return re.match(rb"(?:\xef\xbb\xbf)?(?:#[^\n]*\n|version:[^\n]*\n|\s)*dn::?", content[:4096]) is not None


def _read_ldif(content: bytes, wish: ReadingWish) -> ContactFile:
    from drr_desktop.interchange.ldif import read as read_entries

    del wish
    return ContactFile("ldif", read_entries(content), encoding_of(content))


def _is_sheet(content: bytes) -> bool:
    return content.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"))


def _read_sheet(content: bytes, wish: ReadingWish) -> ContactFile:
    from drr_desktop.interchange.sheets import read_sheet

    return _from_rows("sheet", read_sheet(content), wish)


def _from_rows(
    format_key: str, rows: list[list[str]], wish: ReadingWish, encoding: str = "", delimiter: str = ""
) -> ContactFile:
    from drr_desktop.interchange.contacts_csv.reader import read_rows

    cards, key, headings, columns = read_rows(rows, wish.dialect, wish.mapping, wish.remembered)
    targets = tuple(column.target for column in columns)
    return ContactFile(format_key, cards, encoding, delimiter, key, tuple(headings), targets)


def _write_vcard_3(cards: Sequence[ContactCard]) -> bytes:
    from drr_desktop.interchange.vcard.writer import render_3

    return render_3(cards)


def _write_vcard_4(cards: Sequence[ContactCard]) -> bytes:
    from drr_desktop.interchange.vcard.writer import render_4

    return render_4(cards)


def _csv_writer(dialect: str) -> Callable[[Sequence[ContactCard]], bytes]:
    def write(cards: Sequence[ContactCard]) -> bytes:
        from drr_desktop.interchange.contacts_csv.writer import render

        return render(cards, dialect)

    return write


def _write_xlsx(cards: Sequence[ContactCard]) -> bytes:
    from drr_desktop.interchange.contacts_csv.writer import rows_of
    from drr_desktop.interchange.sheets import write_sheet

    return write_sheet(rows_of(cards, "own"))


# The first that recognizes a file reads it.
CONTACT_READERS = (
    ContactReader("vcard", _is_vcard, _read_vcard),
    ContactReader("ldif", _is_ldif, _read_ldif),
    ContactReader("sheet", _is_sheet, _read_sheet),
    ContactReader("csv", lambda content: True, _read_csv),
)
CONTACT_WRITERS = (
    ContactWriter("vcard3", ".vcf", _write_vcard_3),
    ContactWriter("vcard4", ".vcf", _write_vcard_4),
    ContactWriter("csv", ".csv", _csv_writer("own")),
    ContactWriter("google", ".csv", _csv_writer("google")),
    ContactWriter("outlook", ".csv", _csv_writer("outlook")),
    ContactWriter("outlook_fr", ".csv", _csv_writer("outlook_fr")),
    ContactWriter("outlook_web", ".csv", _csv_writer("outlook_web")),
    ContactWriter("thunderbird", ".csv", _csv_writer("thunderbird")),
    ContactWriter("thunderbird_fr", ".csv", _csv_writer("thunderbird_fr")),
    ContactWriter("xlsx", ".xlsx", _write_xlsx),
)


def read(content: bytes, wish: ReadingWish | None = None) -> ContactFile:
    """Return the contacts of a file of any known kind; raises UserError, and never anything else."""
    check_size(len(content))
    reader = next(r for r in CONTACT_READERS if r.recognizes(content))
    return reader.read(content, wish or ReadingWish())


def contact_writer(key: str) -> ContactWriter:
    """Return a shape by its key; raises UserError."""
    for known in CONTACT_WRITERS:
        if known.key == key:
            return known
    keys = ", ".join(known.key for known in CONTACT_WRITERS)
    message = f"There is no contact format '{key}'; known: {keys}. Nothing was written."
    raise UserError(message, code="unknown_format", format=key)


def render_refused(file: ContactFile, reasons: Mapping[int, str]) -> bytes:
    """Return refused rows as they stood, for a spreadsheet: number and reason, then their cells or lines."""
    from drr_desktop.interchange.contacts_csv.table_text import write_table

    refused = [card for card in file.cards if card.number in reasons]
    width = max([len(file.headings), *(len(card.source) for card in refused)])
    headings = (*file.headings, *[""] * (width - len(file.headings)))
    rows = [(str(card.number), reasons[card.number], *card.source) for card in refused]
    return write_table([("Row", "Reason", *headings), *rows])


def _beginning(content: bytes) -> bytes:
    """Return the first letters of a file, whatever the width of its encoding."""
    return content[:4096].replace(b"\0", b"")
