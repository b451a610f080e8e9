"""What a column of a table holds, as one short text that a person can write too ("adr:work:1:city")."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from drr_desktop.domain.errors import UserError
from drr_desktop.interchange.contact_text import NOTHING

# Fields that a row has once.
SINGLE = frozenset({
    "full_name", "prefix", "given", "additional", "family", "suffix", "nickname", "other_name", "sort_name",
    "sound", "pronouns", "organization", "department", "title", "tags", "notes", "languages",
    "letter_language", "uid", "kind", "confidentiality", "private", "birthday",
})  # fmt: skip
# Fields that a row may have several times, told apart by label and number.
PLACED = frozenset({"email", "tel", "url", "social", "adr"})
ADDRESS_PARTS = (
    "house", "street", "street2", "street3", "po_box", "extended", "city", "region", "postal_code", "country",
    "formatted", "label",
)  # fmt: skip
PARTS = {
    "email": ("", "label", "kind"),
    "tel": ("", "label"),
    "url": ("", "label"),
    "social": ("", "label"),
    "adr": ADDRESS_PARTS,
    "birthday": ("", "year", "month", "day"),
}
NEVER = "never"  # known, and not imported by itself: numbers of papers, faith, origin
KEPT = "kept"  # no field has it: kept as a property


@dataclass(frozen=True, slots=True)
class Column:
    """What stands in a column; an empty field is one that nobody knows."""

    field: str = ""
    label: str = ""
    number: int = 1
    part: str = ""

    @property
    def target(self) -> str:
        """The column as text; `column_of` reads it back."""
        words = [self.field, self.label, str(self.number) if self.number != 1 or self.part else "", self.part]
        while words and not words[-1]:
            words.pop()
        return ":".join(words)


def column_of(target: str) -> Column:
    """Return the column that a text names, an empty one for an empty text; raises UserError."""
    field, label, number, part = ([word.strip() for word in target.split(":")] + [""] * 4)[:4]
    known = field in SINGLE | PLACED | {KEPT, NEVER, ""}
    if not known or (number and not number.isdecimal()) or part not in PARTS.get(field, ("",)):
        fields = ", ".join(sorted(SINGLE | PLACED))
        message = f"'{target}' names nothing that a contact has. {NOTHING} Known: {fields}."
        raise UserError(message, code="unknown_target", target=target)
    if field == "adr" and not part:
        part = "formatted"
    return Column(field, label, int(number or 1), part)


def plain(heading: str) -> str:
    """Return a heading as it is compared: composed, without case, with one kind of apostrophe and blank."""
    text = unicodedata.normalize("NFC", heading).replace("\u2019", "'").replace("\u00a0", " ")
    return " ".join(text.casefold().split())


def address(prefix: str, label: str, headings: dict[str, str]) -> list[tuple[str, str]]:
    """Return heading and target of each part of an address, headings by part."""
    return [(f"{prefix}{heading}", f"adr:{label}:1:{part}") for part, heading in headings.items()]
