"""Our own table, for Excel and for coming back: every field of a contact, keyed so that it is known again."""

from __future__ import annotations

Table = tuple[tuple[str, str], ...]


def table(emails: int, phones: int, addresses: int, sites: int) -> Table:
    """Return the table with so many groups of each kind."""
    groups: list[tuple[str, str]] = []
    for name, field, count in (
        ("E-mail", "email", emails),
        ("Phone", "tel", phones),
        ("Website", "url", sites),
    ):
        for n in range(1, count + 1):
            groups += [(f"{name} {n}", f"{field}::{n}"), (f"{name} {n} label", f"{field}::{n}:label")]
    for n in range(1, addresses + 1):
        groups += [(f"Address {n} {heading}", f"adr::{n}:{part}") for heading, part in _ADDRESS]
    return (*_HEAD, *groups, ("Tags", "tags"), ("Notes", "notes"), ("Confidentiality", "confidentiality"))


_HEAD: Table = (
    ("Contact key", "uid"), ("Kind of contact", "kind"), ("Full name", "full_name"), ("Prefix", "prefix"),
    ("Given name", "given"), ("Middle name", "additional"), ("Family name", "family"), ("Suffix", "suffix"),
    ("Sort name", "sort_name"), ("Also called", "nickname"), ("Other names", "other_name"),
    ("Pronunciation", "sound"), ("Pronouns", "pronouns"), ("Organization", "organization"),
    ("Department", "department"), ("Role", "title"), ("Languages", "languages"),
    ("Letter language", "letter_language"), ("Birthday", "birthday"),
)  # fmt: skip
_ADDRESS = (
    ("label", "label"), ("PO box", "po_box"), ("unit", "extended"), ("street", "street"), ("city", "city"),
    ("province", "region"), ("postal code", "postal_code"), ("country", "country"),
)  # fmt: skip
