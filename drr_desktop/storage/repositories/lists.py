"""What mailing lists ask for: everybody who may be on one, with all that a verdict rests on."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any, TypeVar

from sqlalchemy import ColumnElement, and_, select, union

from drr_desktop.domain.consent import Consent, DoNotContact
from drr_desktop.domain.contact import (
    ContactPoint,
    Organization,
    OrganizationStatus,
    PartyKind,
    Person,
)
from drr_desktop.domain.mailing_list import Belonging, Candidate, ListOverride
from drr_desktop.domain.record import Record
from drr_desktop.storage.repositories.belonging import PartyBelongings, belongings, is_live
from drr_desktop.storage.repositories.contacts import members_of_communities
from drr_desktop.storage.rows import chunks, collector_resting
from drr_desktop.storage.tables.contact import AFFILIATION, COMMUNITY, ORGANIZATION, PERSON, TAG, TAGGING
from drr_desktop.storage.tables.outgoing import LIST_OVERRIDE

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from drr_desktop.domain.mailing_list import Segment
    from drr_desktop.storage.unit_of_work import UnitOfWork

R = TypeVar("R", bound=Record)


class ListQueries:
    """Candidates of lists; whether they are in is decided elsewhere."""

    def __init__(self, work: UnitOfWork) -> None:
        self._work = work
        self._connection = work.connection

    def candidates(self, segment: Segment, list_id: str = "") -> list[Candidate]:
        """Return everybody who could match a definition or was decided on by hand, ordered by key."""
        override = LIST_OVERRIDE.c
        queries = [select(t.c.id).where(*self._wanted(t, segment)) for t in (PERSON, ORGANIZATION)]
        by_hand = select(override.party_id).where(override.list_id == list_id)
        keys = self._connection.execute(union(*queries, by_hand)).scalars().all()
        with collector_resting():
            return self._candidates(sorted(keys), list_id)

    def candidate(self, party_id: str, list_id: str = "") -> Candidate | None:
        """Return one party as a candidate, whether it matches or not; None where there is no such party."""
        return next(iter(self._candidates([party_id], list_id)), None)

    def _wanted(self, table: Any, segment: Segment) -> Iterable[ColumnElement[bool]]:
        """Yield one condition a clause of the definition; all must hold, as in the domain's rule."""
        key = table.c.id
        if segment.communities:
            wanted = COMMUNITY.c.id.in_(segment.communities)
            yield key.in_(members_of_communities(wanted, self._work.today))
        if segment.organizations:
            role = AFFILIATION.c
            live = and_(role.organization_id.in_(segment.organizations), is_live(self._work.today))
            yield key.in_(select(role.person_id).where(live)) | key.in_(segment.organizations)
        if segment.tags:
            tagging = TAGGING.c
            yield key.in_(select(tagging.party_id).where(tagging.tag_id.in_(segment.tags)))
        if segment.languages:
            yield table.c.letter_language.in_(segment.languages)

    def _candidates(self, keys: list[str], list_id: str) -> list[Candidate]:
        work = self._work
        parties: dict[str, Person | Organization] = {}
        parties.update(work.many(Person, keys))
        parties.update(work.many(Organization, keys))
        there = [key for key in keys if key in parties]
        belonging = belongings(self._connection, there, work.today)
        points, tags = self._by_party(ContactPoint, there), self._tags(there)
        consents, left_alone = self._by_party(Consent, there), self._by_party(DoNotContact, there)
        ended = self._ended(there, work.today)
        overrides = {o.party_id: o for o in work.where(ListOverride, list_id=list_id)}
        nothing = PartyBelongings()
        return [
            Candidate(
                **_said_by(parties[key]),
                communities=tuple(belonging.get(key, nothing).communities.values()),
                organizations=_organizations(parties[key], belonging.get(key, nothing)),
                tags=tuple(tags.get(key, ())),
                points=tuple(points.get(key, ())),
                ended_affiliations=frozenset(ended.get(key, ())),
                consents=tuple(consents.get(key, ())),
                do_not_contact=tuple(left_alone.get(key, ())),
                override=overrides.get(key),
            )
            for key in there
        ]

    def _by_party(self, kind: type[R], keys: list[str]) -> dict[str, list[R]]:
        found: dict[str, list[R]] = defaultdict(list)
        for record in self._work.where(kind, party_id=keys):
            found[record.party_id].append(record)  # type: ignore[attr-defined]
        return found

    def _tags(self, keys: list[str]) -> dict[str, list[Belonging]]:
        tag, tagging = TAG.c, TAGGING.c
        found: dict[str, list[Belonging]] = defaultdict(list)
        for chunk in chunks(keys):
            query = select(tagging.party_id, tag.id, tag.name_en, tag.name_fr)
            query = query.join_from(TAGGING, TAG, tagging.tag_id == tag.id)
            ordered = query.where(tagging.party_id.in_(chunk)).order_by(tagging.id)
            for party, key, english, french in self._connection.execute(ordered):
                found[party].append(Belonging(key, english or french))
        return found

    def _ended(self, keys: list[str], today: date) -> dict[str, list[str]]:
        role = AFFILIATION.c
        found: dict[str, list[str]] = defaultdict(list)
        for chunk in chunks(keys):
            query = select(role.person_id, role.id).where(
                role.person_id.in_(chunk), role.end_on < today.isoformat()
            )
            for person, key in self._connection.execute(query):
                found[person].append(key)
        return found


def _said_by(party: Person | Organization) -> dict[str, Any]:
    """Return what a party's own record says to a verdict."""
    if isinstance(party, Person):
        kind, name, gone = PartyKind.PERSON, party.full_name, party.deceased_on is not None
    else:
        kind, name = PartyKind.ORGANIZATION, party.name
        gone = party.status is OrganizationStatus.INACTIVE
    return {
        "party_id": party.id,
        "kind": kind,
        "name": name,
        "sort_name": party.sort_name,
        "gone": gone,
        "confidentiality": party.confidentiality,
        "letter_language": party.letter_language,
    }


def _organizations(party: Person | Organization, belonging: PartyBelongings) -> tuple[Belonging, ...]:
    """Return the organizations a party belongs to; an organization belongs to itself."""
    if isinstance(party, Organization):
        return (Belonging(party.id, party.name),)
    return tuple(belonging.organizations.values())
