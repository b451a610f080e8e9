"""A table of contacts, from whatever file, as contact cards: which columns it has is found or given."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drr_desktop.domain.errors import UserError
from drr_desktop.interchange.contact_text import MOST_ROWS, NOTHING
from drr_desktop.interchange.contacts_csv.columns import KEPT, NEVER, PLACED, Column, column_of, plain
from drr_desktop.interchange.contacts_csv.dialects import columns_of, dialect, find_dialect
from drr_desktop.interchange.contacts_csv.guesses import guesses
from drr_desktop.interchange.contacts_csv.rows import card_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from drr_desktop.domain.contact_card import ContactCard

MAPPING = "mapping"
FORMATS = frozenset({"csv", "xlsx", "auto"})  # they say how cells are kept, not what stands in them
MOST_COLUMNS = 1_000
NAMES = frozenset({"full_name", "given", "family", "nickname", "organization", "email", "tel"})


def read_rows(
    rows: Sequence[list[str]],
    wanted: str,
    mapping: Mapping[str, str],
    remembered: Callable[[Sequence[str]], Sequence[str] | None],
) -> tuple[list[ContactCard], str, list[str], list[Column]]:
    """Return the cards of rows whose first is the headings, the dialect, headings and columns.

    Raises UserError where there are no rows or nothing in the headings names a contact.
    """
    if len(rows) > MOST_ROWS + 1:
        message = f"The file holds more than {MOST_ROWS} rows. {NOTHING} Cut it into smaller files."
        raise UserError(message, code="too_many_rows", rows=MOST_ROWS)
    if rows and len(rows[0]) > MOST_COLUMNS:
        message = f"The file has more than {MOST_COLUMNS} columns. {NOTHING} Delete what is not needed."
        raise UserError(message, code="too_many_columns", columns=MOST_COLUMNS)
    if len(rows) < 2:
        message = f"The file holds no rows under its headings. {NOTHING} Export it again with its contacts."
        raise UserError(message, code="no_rows")
    headings = rows[0]
    key, columns = _columns(headings, wanted, remembered)
    columns = _with_mapping(headings, columns, mapping)
    if mapping:
        key = MAPPING
    if not any(column.field in NAMES for column in columns):
        message = (
            f"No heading of the file names a person, an organization or an address. {NOTHING} "
            "See that its first row holds the headings, or say with a mapping what its columns hold."
        )
        raise UserError(message, code="no_known_columns")
    return [card_of(columns, row, number) for number, row in enumerate(rows[1:], 1)], key, headings, columns


def _columns(
    headings: list[str], wanted: str, remembered: Callable[[Sequence[str]], Sequence[str] | None]
) -> tuple[str, list[Column]]:
    wanted = "" if wanted in FORMATS else wanted
    if wanted == MAPPING:
        return MAPPING, guesses(headings)
    if not wanted and (targets := remembered(headings)):
        return MAPPING, [column_of(target) for target in targets]
    found = dialect(wanted) if wanted else find_dialect(headings)
    if found is None:
        return MAPPING, guesses(headings)
    known = columns_of(found, headings)
    # A column that a person added to a known table is taken for what its heading says.
    own = guesses([h if c is None else "" for h, c in zip(headings, known, strict=True)])
    taken = {c.target for c in known if c is not None}
    return found.key, [
        (guess if guess.target not in taken else Column()) if c is None else c
        for c, guess in zip(known, own, strict=True)
    ]


def _with_mapping(headings: Sequence[str], columns: list[Column], mapping: Mapping[str, str]) -> list[Column]:
    """Return the columns with what a person said of some headings; raises UserError for an unknown one."""
    said = {plain(heading): column_of(target) for heading, target in mapping.items()}
    missing = said.keys() - {plain(heading) for heading in headings}
    if missing:
        message = f"The file has no heading '{min(missing)}'. {NOTHING} Look at its first row."
        raise UserError(message, code="unknown_heading", heading=min(missing))
    taken = {column.target for column in said.values() if column.field and column.field != KEPT}
    return [
        said[plain(heading)]
        if plain(heading) in said
        else (Column() if column.field not in PLACED | {KEPT, NEVER} and column.target in taken else column)
        for heading, column in zip(headings, columns, strict=True)
    ]
