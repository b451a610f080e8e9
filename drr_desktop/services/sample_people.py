"""The sample's people: the ones that pages are looked at with, then as many more as are asked for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate
from typing import TYPE_CHECKING, Any

from drr_desktop.domain.consent import DoNotContact, Suppression
from drr_desktop.domain.contact import (
    Affiliation,
    Capacity,
    NameOrder,
    NameUse,
    Person,
    PersonName,
    Tagging,
)
from drr_desktop.services import sample_names
from drr_desktop.services.sample_reach import Batch, Reach

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from random import Random

    from drr_desktop.domain.record import Record
    from drr_desktop.services.sample_places import Places

VOLUNTEERS = frozenset({"member", "volunteer coordinator"})


@dataclass(frozen=True, slots=True)
class Face:
    """What the log and the lists need to know of a person."""

    person_id: str
    name: str
    slug: str
    affiliation_id: str
    community: str


class Crowd:
    """Makes people one after the other."""

    def __init__(self, rng: Random, keys: Callable[[], str], places: Places, today: date) -> None:
        plan = sample_names.load("people")
        self._rng, self._keys, self._places, self._today = rng, keys, places, today
        self._cast = list(reversed(plan["cast"]))
        self._cultures = sample_names.cultures(plan)
        self._shares = list(accumulate(c.share for c in self._cultures))
        self._roles: list[str] = plan["roles"]
        self._best_times: list[str] = plan["best_times"]
        self.faces: list[Face] = []
        self._reach = Reach(rng, keys, today)

    @property
    def suppressions(self) -> list[Suppression]:
        """The addresses of those who asked to be left out."""
        return self._reach.suppressions

    def next_records(self, count: int) -> Iterator[Record]:
        """Return the records of the next people."""
        batch = Batch()
        for _ in range(count):
            self._add(batch, self._cast.pop() if self._cast else self._drawn())
        return batch.records()

    def _drawn(self) -> dict[str, Any]:
        """Draw somebody, in the shape of the cast's rows."""
        rng = self._rng
        culture = rng.choices(self._cultures, cum_weights=self._shares)[0]
        name = sample_names.make_name(culture, rng)
        french = rng.random() < culture.french
        languages = culture.languages
        if french and "fr" not in languages:
            languages = tuple("fr" if code == "en" else code for code in languages)
        slugs = self._places.slugs_in.get(culture.community)
        return {
            "name": name.full,
            "native": name.native if rng.random() < 0.5 else "",
            "language": culture.script,
            "given": name.given,
            "family": name.family,
            "languages": languages,
            "letter": "fr" if french else "en",
            "organization": rng.choice(slugs) if slugs and rng.random() < 0.9 else "",
            "community": culture.community,
            "role": rng.choice(self._roles),
            "consent": self._reach.draw_standing(),
            "order": "family_first" if culture.family_first else "",
        }

    def _add(self, batch: Batch, row: dict[str, Any]) -> None:
        rng, keys = self._rng, self._keys
        person = self._person(row)
        batch.people.append(person)
        if row.get("native"):
            batch.names.append(
                PersonName(
                    id=keys(),
                    person_id=person.id,
                    text=row["native"],
                    use=NameUse.SCRIPT,
                    language=row.get("language", ""),
                )
            )
        role = self._affiliations(batch, person, row)
        self._reach.add(batch, person, row, role)
        self._tag(batch, person, row)
        if rng.random() < 0.008:
            until = self._today + timedelta(rng.randrange(5, 60)) if rng.random() < 0.6 else None
            reason = rng.choice(["bereavement", "complaint under way", "asked to be left alone"])
            batch.left_alone.append(
                DoNotContact(id=keys(), party_id=person.id, reason=reason, until_on=until)
            )
        community = row.get("community") or next(
            iter(self._places.communities_of.get(row["organization"], ())), ""
        )
        self.faces.append(Face(person.id, person.full_name, row["organization"], role, community))

    def _person(self, row: dict[str, Any]) -> Person:
        rng = self._rng
        given, family = row.get("given", ""), row.get("family", "")
        family_first = row.get("order") == "family_first"
        passed_on = not row.get("say") and given and rng.random() < 0.004
        return Person(
            id=self._keys(),
            full_name=row["name"],
            given_name=given,
            family_name=family,
            name_order=NameOrder.FAMILY_FIRST if family_first else NameOrder.AS_WRITTEN,
            pronunciation=row.get("say", ""),
            pronouns=row.get("pronouns", ""),
            languages=tuple(row["languages"]),
            letter_language=row["letter"],
            best_times=rng.choice(self._best_times) if rng.random() < 0.2 else "",
            source=rng.choice(["met at a visit", "committee", "introduced by a liaison", "workshop"]),
            deceased_on=self._today - timedelta(rng.randrange(20, 300)) if passed_on else None,
        )

    def _affiliations(self, batch: Batch, person: Person, row: dict[str, Any]) -> str:
        """Add the roles that somebody has or had; return the key of the present one."""
        rng, places = self._rng, self._places
        began = self._today - timedelta(rng.randrange(60, 2400))
        organization = places.organizations.get(row["organization"])
        community = places.communities.get(row.get("community", ""))
        if organization is None and community is None:
            return ""
        current = Affiliation(
            id=self._keys(),
            person_id=person.id,
            organization_id=organization.id if organization else None,
            community_id=None if organization or community is None else community.id,
            role=row["role"] if organization else "",
            capacity=Capacity.VOLUNTEER
            if row["role"] in ("member", "volunteer coordinator")
            else Capacity.OFFICIAL,
            is_liaison=rng.random() < 0.12 or bool(row.get("say")),
            is_primary=True,
            start_on=began,
        )
        batch.affiliations.append(current)
        if rng.random() < 0.06:
            former = rng.choice(list(places.organizations.values()))
            batch.affiliations.append(
                Affiliation(
                    id=self._keys(),
                    person_id=person.id,
                    organization_id=former.id,
                    role="board member",
                    start_on=began - timedelta(900),
                    end_on=began - timedelta(1),
                )
            )
        return current.id

    def _tag(self, batch: Batch, person: Person, row: dict[str, Any]) -> None:
        tags, rng = self._places.tags, self._rng
        chosen = {
            "committee": rng.random() < 0.05 or row["role"] in ("president", "elder"),
            "newcomers": row["organization"] in ("selam", "sunflower", "bridgestreet") or rng.random() < 0.05,
            "powwow": row.get("community") in ("first_nations", "inuit") or rng.random() < 0.02,
            "interpreter": row["role"] == "interpreter",
            "youth": row["role"] == "youth worker",
            "elder": row["role"] == "elder",
        }
        batch.taggings += [
            Tagging(id=self._keys(), tag_id=tags[key].id, party_id=person.id)
            for key, holds in chosen.items()
            if holds
        ]
