"""A contact between a file and the store: what a file said, before anybody decides what is kept of it."""

from __future__ import annotations

from dataclasses import dataclass

from drr_desktop.domain.contact import PartyKind, PointKind
from drr_desktop.domain.record import Confidentiality, Record


@dataclass(frozen=True, slots=True)
class CardPoint:
    """A way to reach somebody; `label` is a few lower-case words ("work fax") or what a person wrote."""

    kind: PointKind
    value: str
    label: str = ""
    preferred: bool = False


@dataclass(frozen=True, slots=True)
class CardAddress:
    """A postal address in the parts that every format knows; a street may have several lines."""

    label: str = ""
    po_box: str = ""
    extended: str = ""
    street: str = ""
    city: str = ""
    region: str = ""
    postal_code: str = ""
    country: str = ""
    preferred: bool = False

    @property
    def parts(self) -> tuple[str, ...]:
        """The seven parts in the order of a vCard."""
        return (
            self.po_box,
            self.extended,
            self.street,
            self.city,
            self.region,
            self.postal_code,
            self.country,
        )


@dataclass(frozen=True, slots=True)
class CardProperty:
    """A property of a contact file as it was written, for writing it back.

    `name` is in capitals; `value` is text as vCard 3.0 escapes it. Where the value is kept in a record
    already, `digest` stands for it, so that what a person removes is gone from here too.
    """

    name: str
    value: str = ""
    parameters: tuple[tuple[str, tuple[str, ...]], ...] = ()
    group: str = ""
    digest: str = ""

    def words(self, name: str) -> tuple[str, ...]:
        """Return the values of a parameter."""
        return tuple(word for key, values in self.parameters if key == name for word in values)


@dataclass(frozen=True, slots=True)
class ContactCard:
    """One contact of a file. Empty fields say nothing; `refusal` is the code of why it cannot be taken.

    `number` counts the file's rows or cards from 1. `remarks` are codes of what was decided while reading
    ("name_from_email"); `kept` holds what no field has. `source` is the row as it stood, only where refused.
    """

    number: int = 0
    uid: str = ""
    kind: PartyKind = PartyKind.PERSON
    full_name: str = ""
    given_name: str = ""
    family_name: str = ""
    additional_name: str = ""
    prefix: str = ""
    suffix: str = ""
    sort_name: str = ""
    nicknames: tuple[str, ...] = ()
    other_names: tuple[str, ...] = ()
    pronunciation: str = ""
    pronouns: str = ""
    organization: str = ""
    department: str = ""
    title: str = ""
    points: tuple[CardPoint, ...] = ()
    addresses: tuple[CardAddress, ...] = ()
    languages: tuple[str, ...] = ()
    letter_language: str = ""
    tags: tuple[str, ...] = ()
    notes: str = ""
    confidentiality: Confidentiality | None = None
    kept: tuple[CardProperty, ...] = ()
    remarks: tuple[str, ...] = ()
    refusal: str = ""
    source: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PostalAddress(Record):
    """Where a party gets its mail, in the parts of a vCard's address."""

    party_id: str
    label: str = ""
    po_box: str = ""
    extended: str = ""
    street: str = ""
    city: str = ""
    region: str = ""
    postal_code: str = ""
    country: str = ""
    preferred: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactOrigin(Record):
    """What files said about a party beyond its fields.

    `uid` is the key that a file gave it; `properties` are the kept properties, each as JSON.
    """

    party_id: str
    uid: str = ""
    properties: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownRow(Record):
    """By what a row is known that came in or left: when the very same comes again, it changes nothing."""

    party_id: str
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportMapping(Record):
    """How the columns of a table with certain headings are read; `id` is the digest of the headings.

    `headings` and `targets` run side by side; an empty target leaves a column out.
    """

    headings: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
