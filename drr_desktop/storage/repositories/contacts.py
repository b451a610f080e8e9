"""What the contacts table, the search field and the pickers ask for."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import ColumnElement, Select, and_, case, func, or_, select

from drr_desktop.domain.consent import Consent
from drr_desktop.domain.consent_rules import Standing, StandingKind, standing
from drr_desktop.domain.contact import (
    ConsentState,
    ContactQuery,
    ContactRow,
    ContactSort,
    Organization,
    PartyKind,
    Person,
)
from drr_desktop.domain.text_fold import search_words
from drr_desktop.storage import search_sqlite
from drr_desktop.storage.mapping import shape_of
from drr_desktop.storage.repositories.belonging import PartyBelongings, belongings, is_live
from drr_desktop.storage.rows import chunks
from drr_desktop.storage.tables.bookkeeping import CONTACT_INDEX
from drr_desktop.storage.tables.contact import (
    AFFILIATION,
    COMMUNITY,
    ORGANIZATION,
    ORGANIZATION_COMMUNITY,
    PERSON,
    TAGGING,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from drr_desktop.storage.unit_of_work import UnitOfWork

ENDING_DAYS = 30


class ContactQueries:
    """Keys in order first, then rows a block at a time: a table of any length opens at once."""

    def __init__(self, work: UnitOfWork) -> None:
        self._work = work
        self._connection = work.connection

    def ids(self, query: ContactQuery) -> list[str]:
        """Return the keys of the parties that a query asks for, in its order."""
        index = CONTACT_INDEX.c
        statement = select(index.id).where(*self._conditions(query))
        name = [index.sort_key, index.id]
        if query.sort is ContactSort.LAST_TOUCH:
            touch = index.last_touch.desc() if query.descending else index.last_touch
            ordered = statement.order_by(touch, *name)
        else:
            ordered = statement.order_by(*(c.desc() for c in name) if query.descending else name)
        return list(self._connection.execute(ordered).scalars().all())

    def pick(self, text: str, limit: int) -> list[str]:
        """Return the keys of the few parties that fit what was typed, those whose name begins so first."""
        words = search_words(text)
        if not words:
            return []
        index = CONTACT_INDEX.c
        begins = case((index.name_text.like(f"{_escaped(words[0])}%", escape="\\"), 0), else_=1)
        query = select(index.id).where(_found(words)).order_by(begins, index.sort_key, index.id)
        return list(self._connection.execute(query.limit(limit)).scalars().all())

    def count(self) -> tuple[int, int, int]:
        """Return how many people, organizations and communities there are."""
        tables = (PERSON, ORGANIZATION, COMMUNITY)
        counts = [self._connection.execute(select(func.count()).select_from(t)).scalar_one() for t in tables]
        return counts[0], counts[1], counts[2]

    def names(self, ids: Iterable[str]) -> dict[str, str]:
        """Return the names of parties by key."""
        index = CONTACT_INDEX.c
        found: dict[str, str] = {}
        for chunk in chunks(ids):
            query = select(index.id, index.name).where(index.id.in_(chunk))
            found.update((key, name) for key, name in self._connection.execute(query).all())
        return found

    def rows(self, ids: Sequence[str]) -> list[ContactRow]:
        """Return the lines of the contacts table for keys, in their order, without those that are gone."""
        index = CONTACT_INDEX.c
        lines: dict[str, Any] = {}
        for chunk in chunks(ids):
            query = select(index.id, index.kind, index.name, index.last_touch).where(index.id.in_(chunk))
            lines.update((row.id, row) for row in self._connection.execute(query).all())
        languages = self._languages(lines)
        belonging = belongings(self._connection, lines, self._work.today)
        consents: dict[str, list[Consent]] = defaultdict(list)
        for consent in self._work.where(Consent, party_id=list(lines)):
            consents[consent.party_id].append(consent)
        nothing = PartyBelongings()
        return [
            self._row(lines[key], languages.get(key, ()), belonging.get(key, nothing), consents.get(key, []))
            for key in ids
            if key in lines
        ]

    def _row(
        self, line: Any, languages: tuple[str, ...], belonging: PartyBelongings, consents: list[Consent]
    ) -> ContactRow:
        state, channels, ends_on = consent_state(consents, self._work.today)
        return ContactRow(
            id=line.id,
            kind=PartyKind(line.kind),
            name=line.name,
            organization=next((b.name for b in belonging.organizations.values()), ""),
            traditions=tuple(belonging.traditions),
            languages=languages,
            last_touch=date.fromisoformat(line.last_touch) if line.last_touch else None,
            consent=state,
            channels=channels,
            ends_on=ends_on,
        )

    def _languages(self, ids: Iterable[str]) -> dict[str, tuple[str, ...]]:
        keys = list(ids)
        found: dict[str, tuple[str, ...]] = {}
        for kind in (Person, Organization):
            shape = shape_of(kind)
            back = dict(shape.from_row)[shape.columns.index("languages")]
            columns = shape.table.c
            for chunk in chunks(keys):
                query = select(columns.id, columns.languages).where(columns.id.in_(chunk))
                found.update((key, back(text)) for key, text in self._connection.execute(query).all())
        return found

    def _conditions(self, query: ContactQuery) -> list[ColumnElement[bool]]:
        index = CONTACT_INDEX.c
        conditions: list[ColumnElement[bool]] = []
        if words := search_words(query.text):
            conditions.append(_found(words))
        elif query.text.strip():
            conditions.append(index.id.is_(None))  # nothing but punctuation was typed
        if query.kind is not None:
            conditions.append(index.kind == query.kind.value)
        if query.community_id:
            conditions.append(index.id.in_(self._members(COMMUNITY.c.id == query.community_id)))
        if query.tradition:
            conditions.append(index.id.in_(self._members(COMMUNITY.c.tradition == query.tradition)))
        if query.tag_id:
            tagging = TAGGING.c
            conditions.append(index.id.in_(select(tagging.party_id).where(tagging.tag_id == query.tag_id)))
        if query.untouched_since is not None:
            conditions.append(index.last_touch < query.untouched_since.isoformat())
        return conditions

    def _members(self, community: ColumnElement[bool]) -> Any:
        return members_of_communities(community, self._work.today)


def members_of_communities(community: ColumnElement[bool], day: date) -> Any:
    """Return the query of parties in communities that meet a condition, by a live role or organization."""
    role, link = AFFILIATION.c, ORGANIZATION_COMMUNITY.c
    wanted = select(COMMUNITY.c.id).where(community)
    organizations = select(link.organization_id).where(link.community_id.in_(wanted))
    in_one = or_(role.community_id.in_(wanted), role.organization_id.in_(organizations))
    people: Select[Any] = select(role.person_id).where(and_(is_live(day), in_one))
    return people.union(organizations)


def consent_state(
    consents: Iterable[Consent], today: date
) -> tuple[ConsentState, tuple[str, ...], date | None]:
    """Say how a party's consents stand together: the state, the channels it holds for, the first end."""
    listed = list(consents)
    asked = dict.fromkeys((c.address, c.channel, c.purpose) for c in listed)
    standings = [
        (channel, standing(listed, address, channel, purpose, today)) for address, channel, purpose in asked
    ]
    valid = [(channel, s) for channel, s in standings if s.kind is StandingKind.VALID]
    if not valid:
        return _without(s for _, s in standings), (), None
    channels = tuple(dict.fromkeys(channel for channel, _ in valid))
    ends_on = min((s.ends_on for _, s in valid if s.ends_on is not None), default=None)
    ending = ends_on is not None and ends_on <= today + timedelta(ENDING_DAYS)
    return (ConsentState.ENDING if ending else ConsentState.GIVEN), channels, ends_on


def _without(standings: Iterable[Standing]) -> ConsentState:
    kinds = {s.kind for s in standings}
    if StandingKind.WITHDRAWN in kinds:
        return ConsentState.WITHDRAWN
    return ConsentState.EXPIRED if StandingKind.EXPIRED in kinds else ConsentState.NOT_ASKED


def _found(words: Sequence[str]) -> ColumnElement[bool]:
    return search_sqlite.matches(CONTACT_INDEX, words, CONTACT_INDEX.c.name_text)


def _escaped(word: str) -> str:
    return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
