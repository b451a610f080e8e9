"""Stored contacts as cards for files, with what they were read with put back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from drr_desktop.domain.contact import NameUse, Organization, PartyKind, Person, Tag
from drr_desktop.domain.contact_card import CardAddress, CardPoint, ContactCard
from drr_desktop.services.contact_import_kept import property_of
from drr_desktop.services.contact_import_match import read_drafts

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from drr_desktop.domain.record import Confidentiality
    from drr_desktop.services.contact_import_draft import Draft
    from drr_desktop.storage.unit_of_work import UnitOfWork


def cards_of(
    work: UnitOfWork, ids: Sequence[str], ceiling: Confidentiality, today: date
) -> tuple[list[tuple[str, ContactCard]], int]:
    """Return key and card of each contact in order, and how many are more confidential than the ceiling."""
    from drr_desktop.interchange.vcard.keeping import with_kept_parts

    drafts = {draft.party.id: draft for draft in read_drafts(work, ids)}
    admitted = {id: d for id, d in drafts.items() if d.party.confidentiality <= ceiling}
    named = {a.organization_id for d in admitted.values() for a in d.affiliations if a.organization_id}
    organizations = {id: o.name for id, o in work.many(Organization, sorted(named)).items()}
    tags = {tag.id: tag.name_en or tag.name_fr for tag in work.where(Tag)}
    cards = [
        (id, with_kept_parts(replace(_card(admitted[id], organizations, tags, today), number=number)))
        for number, id in enumerate((id for id in dict.fromkeys(ids) if id in admitted), 1)
    ]
    return cards, len(drafts) - len(admitted)


def _card(draft: Draft, organizations: dict[str, str], tags: dict[str, str], today: date) -> ContactCard:
    party = draft.party
    origin = draft.origin
    card = ContactCard(
        uid=(origin.uid if origin else "") or f"urn:uuid:{party.id}",
        kind=draft.kind,
        full_name=draft.name,
        sort_name=party.sort_name,
        points=tuple(CardPoint(p.kind, p.value, p.label, p.preferred) for p in draft.points),
        addresses=tuple(_address(draft)),
        languages=party.languages,
        letter_language=party.letter_language,
        tags=tuple(tags[t.tag_id] for t in draft.taggings if t.tag_id in tags),
        notes=party.notes,
        confidentiality=party.confidentiality,
        kept=tuple(map(property_of, origin.properties)) if origin else (),
    )
    if isinstance(party, Person):
        role = _role(draft, today)
        return replace(
            card,
            given_name=party.given_name,
            family_name=party.family_name,
            pronunciation=party.pronunciation,
            pronouns=party.pronouns,
            nicknames=tuple(n.text for n in draft.names if n.use is NameUse.EVERYDAY),
            other_names=tuple(n.text for n in draft.names if n.use is not NameUse.EVERYDAY),
            organization=organizations.get(role[0], ""),
            title=role[1],
        )
    return replace(card, kind=PartyKind.ORGANIZATION, organization=draft.name)


def _role(draft: Draft, today: date) -> tuple[str, str]:
    """Return organization and role of the affiliation that counts today: the primary one, else the first."""
    live = [a for a in draft.affiliations if a.organization_id and a.is_live(today)]
    first = next(iter(sorted(live, key=lambda a: (not a.is_primary, a.id))), None)
    return (first.organization_id or "", first.role) if first else ("", "")


def _address(draft: Draft) -> list[CardAddress]:
    return [
        CardAddress(
            a.label, a.po_box, a.extended, a.street, a.city, a.region, a.postal_code, a.country, a.preferred
        )
        for a in draft.addresses
    ]
