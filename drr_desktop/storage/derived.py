"""What is made from the records for searching and sorting, kept up in the transaction that changes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete, select

from drr_desktop.domain.contact import Affiliation, ContactPoint, Organization, Person, PersonName
from drr_desktop.domain.outreach import Interaction, InteractionParty
from drr_desktop.storage import contact_index, outreach_index, search_sqlite
from drr_desktop.storage.rows import chunks
from drr_desktop.storage.tables.bookkeeping import CONTACT_INDEX, DERIVED, OUTREACH_INDEX
from drr_desktop.storage.tables.contact import AFFILIATION, ORGANIZATION, PERSON
from drr_desktop.storage.tables.outreach import INTERACTION, INTERACTION_PARTY

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sqlalchemy import Connection

    from drr_desktop.domain.record import Record

# Raised when a recipe below, or the folding of text, changes: every file is then indexed again.
VERSION = 1
MOST_WAITING = 5000  # interactions that wait to be indexed, so that loading many needs little memory


class Derived:
    """Collects which lines are out of date and makes them again, once, at the end."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._parties: set[str] = set()
        self._renamed: set[str] = set()
        self._touched: set[str] = set()
        self._moved: set[str] = set()
        self._interactions: dict[str, Interaction | None] = {}

    def note(self, old: Record | None, new: Record | None) -> None:
        """Note a record as it was and as it is; None where there was or is none."""
        for record in (old, new):
            if isinstance(record, Person | Organization):
                self._parties.add(record.id)
            elif isinstance(record, PersonName | Affiliation):
                self._parties.add(record.person_id)
            elif isinstance(record, ContactPoint):
                self._parties.add(record.party_id)
            elif isinstance(record, InteractionParty):
                self._touched.add(record.party_id)
            elif isinstance(record, Interaction):
                self._interactions[record.id] = new if isinstance(new, Interaction) else None
                if old is not None:
                    self._moved.add(record.id)
        if isinstance(old, Organization):
            self._renamed.add(old.id)
        if len(self._interactions) > MOST_WAITING:
            self._index_interactions()

    def refresh(self) -> Iterator[tuple[str, str]]:
        """Make again what is out of date; yield the contacts whose last touch may have changed."""
        if self._renamed:
            self._parties.update(self._members_of(self._renamed))
        if self._moved:
            self._touched.update(self._parties_of(self._moved))
        self._index_interactions()
        contact_index.refresh(self._connection, self._parties, self._touched)
        touched, self._touched = self._touched, set()
        for waiting in (self._parties, self._renamed, self._moved):
            waiting.clear()
        return (("contacts", key) for key in touched)

    def _index_interactions(self) -> None:
        outreach_index.refresh(self._connection, self._interactions)
        self._interactions.clear()

    def _members_of(self, organizations: Iterable[str]) -> Iterator[str]:
        column = AFFILIATION.c.organization_id
        for chunk in chunks(organizations):
            query = select(AFFILIATION.c.person_id).where(column.in_(chunk))
            yield from self._connection.execute(query).scalars().all()

    def _parties_of(self, interactions: Iterable[str]) -> Iterator[str]:
        party = INTERACTION_PARTY.c
        for chunk in chunks(interactions):
            query = select(party.party_id).where(party.interaction_id.in_(chunk))
            yield from self._connection.execute(query).scalars().all()


def is_current(connection: Connection) -> bool:
    """Say whether everything derived was made by this version's recipe."""
    found = connection.execute(select(DERIVED.c.version).where(DERIVED.c.id == "search")).scalar()
    return found == VERSION


def rebuild(connection: Connection) -> None:
    """Throw everything derived away and make it again from the records."""
    for index in (CONTACT_INDEX, OUTREACH_INDEX):
        connection.execute(delete(index))
        search_sqlite.clear(connection, index.name)
    parties = [key for table in (PERSON, ORGANIZATION) for key in _ids(connection, table.c.id)]
    contact_index.refresh(connection, parties, parties)
    for chunk in chunks(_ids(connection, INTERACTION.c.id)):
        outreach_index.refresh(connection, outreach_index.stored(connection, chunk))
    connection.execute(delete(DERIVED))
    connection.execute(DERIVED.insert().values(id="search", version=VERSION))


def _ids(connection: Connection, column: object) -> list[str]:
    return list(connection.execute(select(column)).scalars().all())  # type: ignore[call-overload]
