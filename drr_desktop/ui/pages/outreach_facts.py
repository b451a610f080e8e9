"""What the Outreach page's inspector shows, gathered from the services as values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, TypeVar

from drr_desktop.domain.dates import DateSpan
from drr_desktop.domain.errors import UserError
from drr_desktop.domain.observance import Mark
from drr_desktop.ui.pages.contacts_facts import open_for

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    from drr_desktop.domain.contact import Contact, ContactRow
    from drr_desktop.domain.dates import Month
    from drr_desktop.domain.occurrence import Occurrence
    from drr_desktop.domain.outreach import FollowUp, OutreachEntry, OutreachRow
    from drr_desktop.services.office import Office

T = TypeVar("T")
AHEAD = timedelta(60)
_COMING, _ENTRIES = 5, 100
_WEEKLY = 4  # dates of one observance within the time


@dataclass(frozen=True, slots=True)
class PersonFacts:
    """What is good to know of somebody before an entry about them is saved."""

    contact: Contact
    row: ContactRow | None
    role: str
    open_follow_ups: tuple[FollowUp, ...]
    coming: tuple[Occurrence, ...]
    touches: tuple[tuple[Month, int], ...]
    entries: tuple[OutreachRow, ...]
    today: date


@dataclass(frozen=True, slots=True)
class EntryFacts:
    """One entry with the names of who took part."""

    entry: OutreachEntry
    people: tuple[ContactRow, ...]
    others: tuple[OutreachRow, ...]  # what else was done with the first of them
    today: date


def person_facts(office: Office, party_id: str) -> PersonFacts:
    """Ask for what is good to know of somebody. Raises UserError where they are gone."""
    contact = office.contacts.get(party_id)
    rows = office.contacts.rows([party_id])
    row = rows[0] if rows else None
    entries = tuple(office.outreach.for_party(party_id, _ENTRIES))
    return PersonFacts(
        contact=contact,
        row=row,
        role=_role(contact, row, office.calendar.today),
        open_follow_ups=open_for(office, party_id, entries),
        coming=coming_up(office, row.traditions if row else (), _kept(office, contact)),
        touches=tuple(office.outreach.touches_by_month(party_id)),
        entries=entries,
        today=office.calendar.today,
    )


def _role(contact: Contact, row: ContactRow | None, today: date) -> str:
    live = [a for a in contact.affiliations if a.is_live(today) and a.organization_id]
    first = min(live, key=lambda a: not a.is_primary, default=None)
    role = first.role if first else ""
    return ", ".join(filter(None, (role[:1].upper() + role[1:], row.organization if row else "")))


def _kept(office: Office, contact: Contact) -> frozenset[str]:
    """Return the keys of observances that somebody's communities keep, as far as it is written down."""
    today = office.calendar.today
    live = [a for a in contact.affiliations if a.is_live(today)]
    links = list(contact.community_links)
    for role in live:
        if role.organization_id:
            links += office.contacts.get(role.organization_id).community_links
    communities = {link.community_id for link in links} | {a.community_id for a in live if a.community_id}
    return frozenset(key for c in communities for key in office.contacts.observances_of(c))


def coming_up(office: Office, traditions: Iterable[str], kept: frozenset[str]) -> tuple[Occurrence, ...]:
    """Return the next days of some traditions within two months, marked ones before others, by day.

    `kept` narrows them to what the communities keep, where that is written down.
    What is kept every week says nothing new and is left out.
    """
    keys = tuple(traditions)
    if not keys:
        return ()
    today = office.calendar.today
    found: dict[str, list[Occurrence]] = {}
    for occurrence in office.calendar.occurrences(DateSpan(today, today + AHEAD), keys=kept, traditions=keys):
        if occurrence.start is not None and occurrence.start >= today:
            found.setdefault(occurrence.observance.key, []).append(occurrence)
    once = [dated[0] for dated in found.values() if len(dated) < _WEEKLY]
    chosen = sorted(once, key=_weight)[:_COMING]
    return tuple(sorted(chosen, key=lambda o: (o.start is None, o.start, o.observance.key)))


def _weight(occurrence: Occurrence) -> tuple[int, date | None]:
    order = (Mark.FULL, Mark.EVE, Mark.NOTE, Mark.NONE)
    return order.index(occurrence.observance.mark), occurrence.start


def entry_facts(office: Office, interaction_id: str) -> EntryFacts:
    """Ask for one entry. Raises UserError where it is gone."""
    entry = office.outreach.get(interaction_id)
    people = office.contacts.rows([party.party_id for party in entry.parties])
    rows = office.outreach.for_party(people[0].id, _ENTRIES) if people else []
    others = tuple(row for row in rows if row.id != interaction_id)
    return EntryFacts(entry, tuple(people), others, office.calendar.today)


def found(facts: Callable[[Office, str], T], office: Office, key: str) -> T | None:
    """Return facts about a key, None where what it names is gone."""
    try:
        return facts(office, key) if key else None
    except UserError:
        return None
