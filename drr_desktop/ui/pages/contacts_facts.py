"""What the card of a contact shows, gathered from the services as one value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from drr_desktop.domain.outreach import FollowUpStatus

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from drr_desktop.domain.contact import Community, Contact, ContactRow, Organization, Tag
    from drr_desktop.domain.outreach import FollowUp, OutreachRow
    from drr_desktop.services.office import Office

TIMELINE = 500  # entries counted; the card shows the latest of them


@dataclass(frozen=True, slots=True)
class CardFacts:
    """A contact with the names that its parts point at, what is open and what was done together."""

    contact: Contact
    row: ContactRow | None
    organizations: Mapping[str, Organization]
    communities: Mapping[str, Community]
    tags: Mapping[str, Tag]
    open_follow_ups: tuple[FollowUp, ...]
    entries: tuple[OutreachRow, ...]
    today: date


def facts_of(office: Office, party_id: str) -> CardFacts:
    """Ask for everything that a card shows. Raises UserError where the contact is gone."""
    contact = office.contacts.get(party_id)
    rows = office.contacts.rows([party_id])
    entries = tuple(office.outreach.for_party(party_id, TIMELINE))
    named = {a.organization_id for a in contact.affiliations if a.organization_id}
    organizations = {o.id: o for o in office.contacts.organizations() if o.id in named} if named else {}
    return CardFacts(
        contact=contact,
        row=rows[0] if rows else None,
        organizations=organizations,
        communities={c.id: c for c in office.contacts.communities()},
        tags={t.id: t for t in office.contacts.tags()} if contact.tags else {},
        open_follow_ups=open_for(office, party_id, entries),
        entries=entries,
        today=office.calendar.today,
    )


def open_for(office: Office, party_id: str, entries: Sequence[OutreachRow]) -> tuple[FollowUp, ...]:
    """Return what is still to be done for a party, or after an interaction with it; the first due first."""
    found = {row.follow_up.id: row.follow_up for row in office.outreach.due()}
    met = {follow_up.id for row in entries for follow_up in row.follow_ups}
    return tuple(
        follow_up
        for key, follow_up in found.items()
        if follow_up.status is FollowUpStatus.OPEN
        and (follow_up.party_id == party_id or (key in met and follow_up.party_id is None))
    )
