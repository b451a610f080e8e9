"""One contact while a file is laid over it: what is there, what is added, and what of it is to be written."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from drr_desktop.domain.contact import (
    Affiliation,
    Capacity,
    ContactPoint,
    NameUse,
    Organization,
    PartyKind,
    Person,
    PersonName,
    Tagging,
)
from drr_desktop.domain.contact_card import ContactOrigin, PostalAddress
from drr_desktop.domain.identity import new_id
from drr_desktop.domain.text_fold import fold
from drr_desktop.services.contact_checks import normalized
from drr_desktop.services.contact_import_kept import joined_properties
from drr_desktop.services.contact_import_plan import FieldChange

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from drr_desktop.domain.contact_card import CardAddress, CardPoint, ContactCard
    from drr_desktop.domain.record import Record

GENERATED = "name_from_"


@dataclass(slots=True, eq=False)
class Draft:
    """A party with its parts; `written` holds what differs from the store."""

    party: Person | Organization
    is_new: bool
    names: list[PersonName] = field(default_factory=list)
    points: list[ContactPoint] = field(default_factory=list)
    affiliations: list[Affiliation] = field(default_factory=list)
    taggings: list[Tagging] = field(default_factory=list)
    addresses: list[PostalAddress] = field(default_factory=list)
    origin: ContactOrigin | None = None
    first_row: int = 0
    uids: set[str] = field(default_factory=set)  # keys of rows of this file that were laid over it
    written: dict[str, Record] = field(default_factory=dict)

    @property
    def kind(self) -> PartyKind:
        """Whether it is a person or an organization."""
        return PartyKind.PERSON if isinstance(self.party, Person) else PartyKind.ORGANIZATION

    @property
    def name(self) -> str:
        """The name to show."""
        return self.party.full_name if isinstance(self.party, Person) else self.party.name

    def write(self, record: Record) -> None:
        """Note a record to be written."""
        self.written[record.id] = record


class Layer:
    """Lays cards over drafts. An empty field leaves what is there; nothing is ever taken away."""

    def __init__(
        self, organization_id: Callable[[str], str], tag_id: Callable[[str], str], today: date, source: str
    ) -> None:
        self._organization_id = organization_id
        self._tag_id = tag_id
        self._today = today
        self._source = source

    def fresh(self, card: ContactCard, id: str) -> Draft:
        """Return a draft of a contact that is not there yet, with nothing but its name."""
        if card.kind is PartyKind.PERSON:
            return Draft(Person(id=id, full_name=card.full_name, source=self._source), is_new=True)
        return Draft(Organization(id=id, name_en=card.full_name), is_new=True)

    def lay(self, card: ContactCard, draft: Draft, *, adds_only: bool, renames: bool) -> list[FieldChange]:
        """Lay a card over a draft and return what changed; `adds_only` fills what is empty and no more."""
        changes: list[FieldChange] = []
        self._lay_fields(card, draft, changes, adds_only=adds_only, renames=renames)
        if isinstance(draft.party, Person):
            self._lay_names(card, draft, changes)
            self._lay_role(card, draft, changes, adds_only=adds_only)
        self._lay_points(card.points, draft, changes)
        self._lay_addresses(card.addresses, draft, changes)
        self._lay_tags(card.tags, draft, changes)
        self._lay_origin(card, draft, changes, adds_only=adds_only)
        return changes

    def _lay_fields(
        self, card: ContactCard, draft: Draft, changes: list[FieldChange], *, adds_only: bool, renames: bool
    ) -> None:
        wanted = _field_values(card, draft.party, renames=renames)
        fresh: dict[str, Any] = {}
        for name, value in wanted.items():
            before = getattr(draft.party, name)
            if name == "given_name" and not before and value == draft.name and not draft.is_new:
                continue  # a program without a place for whole names had written it there
            if (
                not value
                or value == before
                or (adds_only and before and name not in ("notes", "confidentiality"))
            ):
                continue
            fresh[name] = value
            changes.append(FieldChange(name, _text(before), _text(value)))
        if fresh or (draft.is_new and draft.party.id not in draft.written):
            draft.party = replace(draft.party, **fresh)
            draft.write(draft.party)

    def _lay_names(self, card: ContactCard, draft: Draft, changes: list[FieldChange]) -> None:
        there = {fold(n.text) for n in draft.names} | {fold(draft.name)}
        given = [(n, NameUse.EVERYDAY) for n in card.nicknames] + [
            (n, NameUse.SCRIPT) for n in card.other_names
        ]
        for text, use in given:
            if fold(text) not in there:
                there.add(fold(text))
                name = PersonName(id=new_id(), person_id=draft.party.id, text=text, use=use)
                draft.names.append(name)
                draft.write(name)
                changes.append(FieldChange("other_name", "", text))

    def _lay_role(
        self, card: ContactCard, draft: Draft, changes: list[FieldChange], *, adds_only: bool
    ) -> None:
        if not card.organization:
            return
        organization_id = self._organization_id(card.organization)
        live = [
            a for a in draft.affiliations if a.organization_id == organization_id and a.is_live(self._today)
        ]
        role = next((a for a in live if fold(a.role) == fold(card.title)), None) or (
            live[0] if live else None
        )
        if role is None:
            role = Affiliation(
                id=new_id(),
                person_id=draft.party.id,
                organization_id=organization_id,
                role=card.title,
                is_primary=not any(a.is_primary and a.is_live(self._today) for a in draft.affiliations),
            )
            draft.affiliations.append(role)
            changes.append(FieldChange("organization", "", card.organization))
        elif card.title and role.role != card.title and not (adds_only and role.role):
            changes.append(FieldChange("role", role.role, card.title))
            draft.affiliations.remove(role)
            role = replace(role, role=card.title)
            draft.affiliations.append(role)
        else:
            return
        draft.write(role)

    def _lay_points(self, points: Sequence[CardPoint], draft: Draft, changes: list[FieldChange]) -> None:
        there = {(p.kind, p.normalized) for p in draft.points}
        preferred = {p.kind for p in draft.points if p.preferred}
        for point in points:
            value = point.value.strip()
            key = (point.kind, normalized(point.kind, value))
            if not value or key in there:
                continue
            there.add(key)
            made = ContactPoint(
                id=new_id(),
                party_id=draft.party.id,
                party_kind=draft.kind,
                kind=point.kind,
                value=value,
                normalized=key[1],
                label=point.label,
                capacity=Capacity.PERSONAL if "home" in point.label.split() else Capacity.OFFICIAL,
                preferred=point.preferred and point.kind not in preferred,
            )
            if made.preferred:
                preferred.add(point.kind)
            draft.points.append(made)
            draft.write(made)
            changes.append(FieldChange(point.kind.value, "", value))

    def _lay_addresses(
        self, addresses: Sequence[CardAddress], draft: Draft, changes: list[FieldChange]
    ) -> None:
        there = {_address_key(a) for a in draft.addresses}
        for address in addresses:
            if not any(address.parts) or _address_key(address) in there:
                continue
            there.add(_address_key(address))
            made = PostalAddress(
                id=new_id(),
                party_id=draft.party.id,
                label=address.label,
                po_box=address.po_box,
                extended=address.extended,
                street=address.street,
                city=address.city,
                region=address.region,
                postal_code=address.postal_code,
                country=address.country,
                preferred=address.preferred and not any(a.preferred for a in draft.addresses),
            )
            draft.addresses.append(made)
            draft.write(made)
            changes.append(FieldChange("address", "", ", ".join(part for part in address.parts if part)))

    def _lay_tags(self, tags: Sequence[str], draft: Draft, changes: list[FieldChange]) -> None:
        there = {t.tag_id for t in draft.taggings}
        for text in tags:
            tag_id = self._tag_id(text)
            if tag_id not in there:
                there.add(tag_id)
                made = Tagging(id=new_id(), tag_id=tag_id, party_id=draft.party.id)
                draft.taggings.append(made)
                draft.write(made)
                changes.append(FieldChange("tag", "", text))

    def _lay_origin(
        self, card: ContactCard, draft: Draft, changes: list[FieldChange], *, adds_only: bool
    ) -> None:
        """Keep what no field has, and the key that the file gave, which alone is no change."""
        before = draft.origin
        origin = before or ContactOrigin(id=new_id(), party_id=draft.party.id)
        properties = joined_properties(origin.properties, card.kept, adds_only=adds_only)
        if properties != origin.properties:
            changes.append(FieldChange("kept", str(len(origin.properties)), str(len(properties))))
        if not changes and not (draft.is_new and before is None):
            return
        own = card.uid.lower().removeprefix("urn:uuid:") == draft.party.id
        origin = replace(origin, uid=origin.uid or ("" if own else card.uid), properties=properties)
        if origin != before and (origin.uid or origin.properties):
            draft.origin = origin
            draft.write(origin)


def _field_values(card: ContactCard, party: Person | Organization, *, renames: bool) -> dict[str, Any]:
    """Return what a card says for each field of a party; what it does not say is empty."""
    made_up = any(remark.startswith(GENERATED) for remark in card.remarks)
    name = card.full_name if renames and not made_up else ""
    notes = card.notes
    if notes and party.notes:
        notes = party.notes if notes in party.notes else f"{party.notes}\n\n{notes}"
    raised = (
        card.confidentiality
        if card.confidentiality and card.confidentiality > party.confidentiality
        else None
    )
    values: dict[str, Any] = {
        "sort_name": card.sort_name,
        "languages": card.languages,
        "letter_language": card.letter_language,
        "notes": notes,
        "confidentiality": raised,
    }
    if isinstance(party, Organization):
        field_of_name = next(
            (n for n in ("name_en", "name_fr", "name_native") if getattr(party, n)), "name_en"
        )
        return {field_of_name: name, **values}
    return {
        "full_name": name,
        "given_name": card.given_name,
        "family_name": card.family_name,
        "pronunciation": card.pronunciation,
        "pronouns": card.pronouns,
        **values,
    }


def _address_key(address: CardAddress | PostalAddress) -> tuple[str, ...]:
    """Return what makes two addresses one: some programs write unit and box into the street."""
    place = f"{address.po_box} {address.extended} {address.street}"
    parts = (place, address.city, address.region, address.postal_code, address.country)
    return tuple(" ".join(fold(part).split()) for part in parts)


def _text(value: object) -> str:
    if isinstance(value, tuple):
        return ", ".join(map(str, value))
    return "" if value is None else str(value)
