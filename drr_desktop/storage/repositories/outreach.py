"""What the outreach log, the follow-ups and the calendar ask for."""

from __future__ import annotations

from collections import defaultdict
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING

from sqlalchemy import ColumnElement, or_, select

from drr_desktop.domain.month_view import OwnEntry, OwnKind
from drr_desktop.domain.outreach import (
    DueRow,
    FollowUp,
    FollowUpStatus,
    Interaction,
    InteractionParty,
    OutreachQuery,
    OutreachRow,
)
from drr_desktop.domain.text_fold import search_words
from drr_desktop.storage import search_sqlite
from drr_desktop.storage.contact_index import last_touches, zone_of
from drr_desktop.storage.mapping import moment_text, shape_of
from drr_desktop.storage.repositories.belonging import PartyBelongings, belongings
from drr_desktop.storage.rows import chunks
from drr_desktop.storage.tables.bookkeeping import CONTACT_INDEX, OUTREACH_INDEX
from drr_desktop.storage.tables.outreach import FOLLOW_UP, INTERACTION, INTERACTION_PARTY

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from drr_desktop.domain.dates import DateSpan
    from drr_desktop.storage.unit_of_work import UnitOfWork

MOST_ABROAD = timedelta(hours=26)  # how far a local day may lie from the same day in UTC


class OutreachQueries:
    """Interactions newest first; follow-ups by the day they are due."""

    def __init__(self, work: UnitOfWork) -> None:
        self._work = work
        self._connection = work.connection

    def rows(self, query: OutreachQuery) -> list[OutreachRow]:
        """Return the lines of the log that a query asks for, the newest first."""
        shape, columns = shape_of(Interaction), INTERACTION.c
        statement = select(*(columns[name] for name in shape.columns)).where(*_conditions(query))
        ordered = statement.order_by(columns.happened_at.desc(), columns.id.desc())
        interactions: list[Interaction] = []
        # The days asked for are local to each interaction, so the last word on them is said here.
        with self._connection.execute(ordered) as found:
            for row in found:
                interaction = shape.record(row)
                if _in_days(interaction, query.since, query.until):
                    interactions.append(interaction)
                if len(interactions) >= query.limit:
                    break
        return self._lines(interactions)

    def _lines(self, interactions: list[Interaction]) -> list[OutreachRow]:
        keys = [i.id for i in interactions]
        parties: dict[str, list[str]] = defaultdict(list)
        follow_ups: dict[str, list[FollowUp]] = defaultdict(list)
        for party in self._work.where(InteractionParty, interaction_id=keys):
            parties[party.interaction_id].append(party.party_id)
        for follow_up in self._work.where(FollowUp, interaction_id=keys):
            follow_ups[follow_up.interaction_id or ""].append(follow_up)
        everybody = {key for ids in parties.values() for key in ids}
        names = self._work.contacts.names(everybody)
        belonging = belongings(self._connection, everybody, self._work.today)
        return [_line(i, parties[i.id], names, belonging, follow_ups[i.id]) for i in interactions]

    def due(self, until: date | None = None) -> list[DueRow]:
        """Return open follow-ups due until a day, or all of them; those without a day come last."""
        shape, columns = shape_of(FollowUp), FOLLOW_UP.c
        conditions = [columns.status == FollowUpStatus.OPEN.value]
        if until is not None:
            conditions.append(columns.due_on <= until.isoformat())
        query = select(*(columns[name] for name in shape.columns)).where(*conditions)
        ordered = query.order_by(columns.due_on.is_(None), columns.due_on, columns.id)
        follow_ups = shape.records(self._connection.execute(ordered))
        owed = self._owed_to(follow_ups)
        names = self._work.contacts.names(key for key in owed.values() if key)
        today = self._work.today
        return [
            DueRow(f, names.get(owed[f.id], ""), max((today - f.due_on).days, 0) if f.due_on else 0)
            for f in follow_ups
        ]

    def last_touch(self, ids: Iterable[str]) -> dict[str, date]:
        """Return the local day on which parties last took part in anything."""
        found: dict[str, date] = {}
        for chunk in chunks(ids):
            days = last_touches(self._connection, chunk)
            found.update((key, date.fromisoformat(day)) for key, day in days.items())
        return found

    def moments(self, party_id: str, since: date) -> list[date]:
        """Return the local days of a party's interactions since a day, each interaction once."""
        party, interaction = INTERACTION_PARTY.c, INTERACTION.c
        mine = select(party.interaction_id).where(party.party_id == party_id)
        query = select(interaction.happened_at, interaction.zone).where(
            interaction.id.in_(mine), interaction.happened_at >= _earliest(since)
        )
        days = [_local(moment, zone).date() for moment, zone in self._connection.execute(query)]
        return sorted(day for day in days if day >= since)

    def on_days(self, span: DateSpan) -> list[OwnEntry]:
        """Return the office's own entries of some days: interactions, and follow-ups still to do."""
        interaction, follow_up = INTERACTION.c, FOLLOW_UP.c
        columns = (interaction.id, interaction.happened_at, interaction.zone, interaction.summary)
        happened = interaction.happened_at.between(_earliest(span.start), _latest(span.end))
        entries = []
        for key, moment, zone, summary in self._connection.execute(select(*columns).where(happened)).all():
            local = _local(moment, zone)
            entries.append(OwnEntry(key, OwnKind.INTERACTION, local.date(), local.time(), summary))
        due = select(follow_up.id, follow_up.due_on, follow_up.text).where(
            follow_up.status == FollowUpStatus.OPEN.value,
            follow_up.due_on.between(span.start.isoformat(), span.end.isoformat()),
        )
        for key, day, text in self._connection.execute(due):
            entries.append(OwnEntry(key, OwnKind.FOLLOW_UP, date.fromisoformat(day), None, text))
        return sorted((e for e in entries if e.day in span), key=lambda e: (e.day, e.time or time.min, e.id))

    def _owed_to(self, follow_ups: Sequence[FollowUp]) -> dict[str, str]:
        """Return to whom each follow-up is owed: its party, else the first of its interaction."""
        unsaid = [f.interaction_id for f in follow_ups if not f.party_id and f.interaction_id]
        first: dict[str, str] = {}
        for party in self._work.where(InteractionParty, interaction_id=unsaid):
            first.setdefault(party.interaction_id, party.party_id)
        return {f.id: f.party_id or first.get(f.interaction_id or "", "") for f in follow_ups}


def _line(
    interaction: Interaction,
    party_ids: list[str],
    names: dict[str, str],
    belonging: dict[str, PartyBelongings],
    follow_ups: list[FollowUp],
) -> OutreachRow:
    there = [key for key in party_ids if key in names]
    traditions = (t for key in there if key in belonging for t in belonging[key].traditions)
    return OutreachRow(
        id=interaction.id,
        happened_at=interaction.happened_at,
        zone=interaction.zone,
        kind=interaction.kind,
        names=tuple(names[key] for key in there),
        party_ids=tuple(there),
        traditions=tuple(dict.fromkeys(traditions)),
        summary=interaction.summary,
        place=interaction.place,
        staff=interaction.staff,
        follow_ups=tuple(follow_ups),
    )


def _conditions(query: OutreachQuery) -> list[ColumnElement[bool]]:
    interaction, party = INTERACTION.c, INTERACTION_PARTY.c
    conditions: list[ColumnElement[bool]] = []
    if words := search_words(query.text):
        conditions.append(_mentions(words))
    elif query.text.strip():
        conditions.append(interaction.id.is_(None))
    if query.party_id:
        mine = select(party.interaction_id).where(party.party_id == query.party_id)
        conditions.append(interaction.id.in_(mine))
    if query.kind is not None:
        conditions.append(interaction.kind == query.kind.value)
    if query.staff:
        conditions.append(interaction.staff == query.staff)
    if query.since is not None:
        conditions.append(interaction.happened_at >= _earliest(query.since))
    if query.until is not None:
        conditions.append(interaction.happened_at <= _latest(query.until))
    return conditions


def _mentions(words: Sequence[str]) -> ColumnElement[bool]:
    """Return the condition that an interaction has all the words, or somebody with them took part."""
    said, who, party = OUTREACH_INDEX.c, CONTACT_INDEX.c, INTERACTION_PARTY.c
    by_words = select(said.id).where(search_sqlite.matches(OUTREACH_INDEX, words))
    people = select(who.id).where(search_sqlite.matches(CONTACT_INDEX, words, who.name_text))
    by_people = select(party.interaction_id).where(party.party_id.in_(people))
    return or_(INTERACTION.c.id.in_(by_words), INTERACTION.c.id.in_(by_people))


def _earliest(day: date) -> str:
    return moment_text(datetime.combine(day, time.min, UTC) - MOST_ABROAD)


def _latest(day: date) -> str:
    return moment_text(datetime.combine(day, time.max, UTC) + MOST_ABROAD)


def _local(moment: str, zone: str) -> datetime:
    return datetime.fromisoformat(moment).astimezone(zone_of(zone))


def _in_days(interaction: Interaction, since: date | None, until: date | None) -> bool:
    if since is None and until is None:
        return True
    day = interaction.happened_at.astimezone(zone_of(interaction.zone)).date()
    return (since is None or day >= since) and (until is None or day <= until)
