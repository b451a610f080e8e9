"""The sample's log: a year of interactions, and what is to be done after them."""

from __future__ import annotations

from bisect import bisect_left
from datetime import UTC, date, datetime, time, timedelta
from itertools import accumulate
from typing import TYPE_CHECKING, Any

from drr_desktop.domain.contact import PartyKind
from drr_desktop.domain.dates import OTTAWA
from drr_desktop.domain.outreach import (
    Direction,
    FollowUp,
    FollowUpKind,
    FollowUpStatus,
    Interaction,
    InteractionKind,
    InteractionParty,
    Part,
)
from drr_desktop.services import sample_names

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from random import Random

    from drr_desktop.domain.record import Record
    from drr_desktop.services.sample_people import Crowd, Face
    from drr_desktop.services.sample_places import Places

DAYS = 365
THEIRS = frozenset({"call", "email", "inquiry"})
BEFORE_AND_AFTER = timedelta(days=9)
# The first people of the sample are the ones that pages show: they were met more often.
FAMILIAR = 28


class Log:
    """Makes interactions one after the other, the newest last."""

    def __init__(
        self, rng: Random, keys: Callable[[], str], crowd: Crowd, places: Places, now: datetime
    ) -> None:
        plan = sample_names.load("outreach")
        self._rng, self._keys, self._places, self._now = rng, keys, places, now
        self._faces = crowd.faces
        self._kinds: list[dict[str, Any]] = plan["interaction"]
        self._weights = list(accumulate(kind["weight"] for kind in self._kinds))
        self._staff: list[str] = plan["staff"]
        self._fitting: dict[tuple[str, str, bool], list[dict[str, Any]]] = {}
        self.follow_ups = 0

    def next_records(self, count: int) -> Iterator[Record]:
        """Return the records of so many interactions, kind by kind."""
        interactions: list[Interaction] = []
        parties: list[InteractionParty] = []
        follow_ups: list[FollowUp] = []
        for _ in range(count):
            self._add(interactions, parties, follow_ups)
        self.follow_ups += len(follow_ups)
        return iter([*interactions, *parties, *follow_ups])

    def _add(
        self, interactions: list[Interaction], parties: list[InteractionParty], follow_ups: list[FollowUp]
    ) -> None:
        rng = self._rng
        plan = rng.choices(self._kinds, cum_weights=self._weights)[0]
        face, happened_at = self._face(), self._moment()
        feast = self._feast(face, happened_at.date())
        line = rng.choice(self._lines(plan, face, feast))
        interaction = Interaction(
            id=self._keys(),
            happened_at=happened_at,
            zone=OTTAWA.zone,
            kind=InteractionKind(plan["kind"]),
            direction=Direction.THEIRS if plan["kind"] in THEIRS and rng.random() < 0.7 else Direction.OURS,
            place=self._place(plan, face),
            summary=line["say"].format(
                observance=feast[1], few=rng.randrange(8, 20), many=rng.randrange(24, 180)
            ),
            staff=rng.choice(self._staff),
            observance_key=feast[0] if "{observance}" in line["say"] else "",
            made_at_venue=plan["kind"] in ("visit", "event") and rng.random() < 0.5,
        )
        interactions.append(interaction)
        parties += self._parties(interaction.id, face)
        if "then" in line and (follow_up := self._follow_up(line["then"], interaction, face)):
            follow_ups.append(follow_up)

    def _lines(self, plan: dict[str, Any], face: Face | None, feast: tuple[str, str]) -> list[dict[str, Any]]:
        """Return what can be said of somebody of this community on this day."""
        key = (plan["kind"], face.community if face else "", bool(feast[0]))
        if key not in self._fitting:
            self._fitting[key] = [
                line
                for line in plan["lines"]
                if (not line.get("only") or key[1] in line["only"])
                and (feast[0] or "{observance}" not in line["say"])
            ]
        return self._fitting[key]

    def _face(self) -> Face | None:
        faces, rng = self._faces, self._rng
        if not faces:
            return None
        return rng.choice(faces[:FAMILIAR]) if rng.random() < 0.25 else rng.choice(faces)

    def _feast(self, face: Face | None, day: date) -> tuple[str, str]:
        """Return key and short name of a feast that somebody's community keeps about this day, if any."""
        if face is None or not face.community:
            return "", ""
        feasts = self._places.feasts.get(face.community, [])
        at = bisect_left(feasts, (day - BEFORE_AND_AFTER, "", ""))
        near = [f for f in feasts[at : at + 6] if f[0] <= day + BEFORE_AND_AFTER]
        return self._rng.choice(near)[1:] if near else ("", "")

    def _moment(self) -> datetime:
        """Draw a working moment within the year, the last weeks somewhat denser."""
        rng = self._rng
        back = DAYS * rng.random() ** 1.3
        day = (self._now - timedelta(days=back)).date()
        while day.weekday() == 6:
            day -= timedelta(1)
        local = datetime.combine(day, time(rng.randrange(8, 20), rng.randrange(0, 60, 5)), self._now.tzinfo)
        return min(local, self._now - timedelta(minutes=rng.randrange(5, 90))).astimezone(UTC)

    def _place(self, plan: dict[str, Any], face: Face | None) -> str:
        place: str = self._rng.choice(plan["places"])
        organization = self._places.organizations.get(face.slug) if face else None
        return organization.name_en if place.startswith(("at ", "in ")) and organization else place

    def _parties(self, interaction_id: str, face: Face | None) -> list[InteractionParty]:
        if face is None:
            return []
        rows = [
            InteractionParty(
                id=self._keys(),
                interaction_id=interaction_id,
                party_id=face.person_id,
                party_kind=PartyKind.PERSON,
                affiliation_id=face.affiliation_id or None,
            )
        ]
        organization = self._places.organizations.get(face.slug)
        if organization and self._rng.random() < 0.4:
            rows.append(
                InteractionParty(
                    id=self._keys(),
                    interaction_id=interaction_id,
                    party_id=organization.id,
                    party_kind=PartyKind.ORGANIZATION,
                    part=Part.HOST,
                )
            )
        return rows

    def _follow_up(self, texts: list[str], interaction: Interaction, face: Face | None) -> FollowUp | None:
        """Make what follows: mostly done where it is long ago, open and at times overdue where it is not."""
        rng = self._rng
        met_on = interaction.happened_at.date()
        today = self._now.date()
        recent = (today - met_on).days <= 24
        if rng.random() > (0.45 if recent else 0.3):
            return None
        due_on = met_on + timedelta(rng.randrange(2, 24))
        is_open = recent and (due_on >= today or rng.random() < 0.4)
        done_on = None if is_open else min(due_on + timedelta(rng.randrange(-3, 3)), today)
        return FollowUp(
            id=self._keys(),
            text=rng.choice(texts),
            kind=FollowUpKind.COMMITMENT if rng.random() < 0.35 else FollowUpKind.FOLLOW_UP,
            interaction_id=interaction.id,
            party_id=face.person_id if face else None,
            assignee=interaction.staff,
            due_on=due_on,
            status=FollowUpStatus.OPEN if is_open else FollowUpStatus.DONE,
            done_on=_not_before(done_on, met_on),
        )


def _not_before(day: date | None, first: date) -> date | None:
    return None if day is None else max(day, first)
