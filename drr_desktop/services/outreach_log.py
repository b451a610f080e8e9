"""Who was met and what follows: logging it, finding it, and what is due."""

from __future__ import annotations

from collections import Counter
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from drr_desktop.domain.contact import Affiliation, PartyKind
from drr_desktop.domain.dates import Month
from drr_desktop.domain.errors import UserError
from drr_desktop.domain.outreach import (
    DueRow,
    FollowUp,
    FollowUpStatus,
    Interaction,
    InteractionParty,
    OutreachEntry,
    OutreachQuery,
    OutreachRow,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date, datetime

    from drr_desktop.domain.changes import Changes
    from drr_desktop.storage.database import Database
    from drr_desktop.storage.unit_of_work import UnitOfWork


class OutreachLog:
    """The office's interactions and follow-ups. One entry is one step, whatever hangs on it."""

    def __init__(
        self, database: Database, announce: Callable[[Changes], None], now: Callable[[], datetime]
    ) -> None:
        self._database = database
        self._announce = announce
        self._now = now

    # Reading

    def rows(self, query: OutreachQuery) -> list[OutreachRow]:
        """Return the lines of the log that a query asks for, the newest first."""
        with self._database.read() as work:
            return work.outreach.rows(query)

    def for_party(self, party_id: str, limit: int = 20) -> list[OutreachRow]:
        """Return the latest interactions of a party."""
        return self.rows(OutreachQuery(party_id=party_id, limit=limit))

    def due(self, until: date | None = None) -> list[DueRow]:
        """Return open follow-ups due until a day, or all of them; those without a day come last."""
        with self._database.read() as work:
            return work.outreach.due(until)

    def touches_by_month(self, party_id: str, months: int = 12) -> list[tuple[Month, int]]:
        """Return how often a party was met in each of the last months, this one last."""
        today = self._database.today()
        this = Month(today.year, today.month)
        span = [this.shifted(n - months + 1) for n in range(months)]
        with self._database.read() as work:
            days = work.outreach.moments(party_id, span[0].first)
        counted = Counter(Month(day.year, day.month) for day in days)
        return [(month, counted[month]) for month in span]

    def get(self, id: str) -> OutreachEntry:
        """Return an interaction with who took part and what follows. Raises UserError where there is none."""
        with self._database.read() as work:
            interaction = work.get(Interaction, id)
            if interaction is None:
                raise _missing("interaction")
            parties = work.where(InteractionParty, interaction_id=id)
            follow_ups = work.where(FollowUp, interaction_id=id)
        return OutreachEntry(interaction=interaction, parties=tuple(parties), follow_ups=tuple(follow_ups))

    # Writing

    def record(self, entry: OutreachEntry) -> Interaction:
        """Log an interaction with who took part and what follows, as one step.

        A person takes part in the role held on that day, where it is not said. Raises UserError where
        nothing is said of it, or somebody who took part was removed meanwhile.
        """
        return self._save("outreach.logged", entry)

    def save(self, entry: OutreachEntry) -> Interaction:
        """Save a changed interaction with all that hangs on it, as one step; raises as `record` does."""
        return self._save("outreach.saved", entry)

    def remove(self, id: str) -> None:
        """Remove an interaction with what follows from it, as one step."""
        entry = self.get(id)
        with self._step("outreach.removed", entry.interaction.summary) as work:
            work.remove_many(InteractionParty, [party.id for party in entry.parties])
            work.remove_many(FollowUp, [follow_up.id for follow_up in entry.follow_ups])
            work.remove(Interaction, id)

    def add_follow_up(self, follow_up: FollowUp) -> FollowUp:
        """Save something to do, new or changed."""
        follow_up = _checked_follow_up(follow_up)
        with self._step("follow_up.saved", follow_up.text) as work:
            work.put(follow_up)
        return follow_up

    def complete(self, follow_up_id: str) -> FollowUp:
        """Say that a follow-up was done today."""
        return self._settle("follow_up.done", follow_up_id, FollowUpStatus.DONE, self._database.today())

    def reopen(self, follow_up_id: str) -> FollowUp:
        """Say that a follow-up is still to be done."""
        return self._settle("follow_up.reopened", follow_up_id, FollowUpStatus.OPEN, None)

    def _settle(self, title: str, id: str, status: FollowUpStatus, done_on: date | None) -> FollowUp:
        with self._database.read() as work:
            follow_up = work.get(FollowUp, id)
        if follow_up is None:
            raise _missing("follow_up")
        follow_up = replace(follow_up, status=status, done_on=done_on)
        with self._step(title, follow_up.text) as work:
            work.put(follow_up)
        return follow_up

    def _save(self, title: str, entry: OutreachEntry) -> Interaction:
        interaction = _checked(entry.interaction)
        follow_ups = [_checked_follow_up(replace(f, interaction_id=interaction.id)) for f in entry.follow_ups]
        parties = [replace(party, interaction_id=interaction.id) for party in entry.parties]
        with self._step(title, interaction.summary) as work:
            _check_parties(work, parties)
            work.put(interaction)
            _replace_parts(
                work, InteractionParty, interaction.id, _in_their_roles(work, interaction, parties)
            )
            _replace_parts(work, FollowUp, interaction.id, follow_ups)
        return interaction

    @contextmanager
    def _step(self, title: str, subject: str) -> Iterator[UnitOfWork]:
        with self._database.write(title, subject) as work:
            yield work
        if work.changes:
            self._announce(work.changes)


def _replace_parts(
    work: UnitOfWork,
    kind: type[InteractionParty] | type[FollowUp],
    interaction_id: str,
    parts: list[InteractionParty] | list[FollowUp],
) -> None:
    stay = {part.id for part in parts}
    stored = work.where(kind, interaction_id=interaction_id)
    work.remove_many(kind, [part.id for part in stored if part.id not in stay])
    work.put_many(parts)


def _in_their_roles(
    work: UnitOfWork, interaction: Interaction, parties: list[InteractionParty]
) -> list[InteractionParty]:
    """Name for each person the role held on that day: a later change of roles changes no history."""
    unsaid = [p.party_id for p in parties if p.affiliation_id is None and p.party_kind is PartyKind.PERSON]
    day = interaction.happened_at.astimezone(ZoneInfo(interaction.zone)).date()
    held: dict[str, list[Affiliation]] = {}
    for affiliation in work.where(Affiliation, person_id=unsaid):
        if affiliation.is_live(day):
            held.setdefault(affiliation.person_id, []).append(affiliation)
    roles = {person: role.id for person, all_roles in held.items() if (role := _the_one(all_roles))}
    return [
        party if party.affiliation_id else replace(party, affiliation_id=roles.get(party.party_id))
        for party in parties
    ]


def _the_one(roles: list[Affiliation]) -> Affiliation | None:
    """Return the primary role, or the only one; of several nobody can say which."""
    primary = [role for role in roles if role.is_primary]
    return primary[0] if len(primary) == 1 else roles[0] if len(roles) == 1 else None


def _check_parties(work: UnitOfWork, parties: list[InteractionParty]) -> None:
    wanted = {party.party_id for party in parties}
    if wanted - work.contacts.names(wanted).keys():
        raise _missing("contact")
    if len(wanted) < len(parties):
        message = "Somebody took part twice. Nothing was saved. Remove one of the two."
        raise UserError(message, code="duplicate_party")


def _checked(interaction: Interaction) -> Interaction:
    if not interaction.summary.strip():
        message = "An interaction needs a summary. Nothing was saved. Say in a few words what it was."
        raise UserError(message, code="summary_missing")
    return replace(interaction, summary=interaction.summary.strip())


def _checked_follow_up(follow_up: FollowUp) -> FollowUp:
    if not follow_up.text.strip():
        message = "A follow-up needs a text. Nothing was saved. Say what is to be done."
        raise UserError(message, code="text_missing")
    return replace(follow_up, text=follow_up.text.strip())


def _missing(what: str) -> UserError:
    message = "This entry is no longer there; it was removed. Nothing was changed. Look at the list again."
    return UserError(message, code=f"{what}_missing")
