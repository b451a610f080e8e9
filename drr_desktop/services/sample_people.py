"""The sample's people: the ones that pages are looked at with, then as many more as are asked for."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import accumulate
from typing import TYPE_CHECKING, Any

from drr_desktop.domain.consent import Consent, ConsentBasis, DoNotContact, Suppression, address_digest
from drr_desktop.domain.consent_rules import EXPRESS, expiry, months_later
from drr_desktop.domain.contact import (
    Affiliation,
    Capacity,
    ContactPoint,
    NameOrder,
    NameUse,
    PartyKind,
    Person,
    PersonName,
    PointKind,
    PointStatus,
    Tagging,
)
from drr_desktop.services import sample_names

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from random import Random

    from drr_desktop.domain.record import Record
    from drr_desktop.services.sample_places import Places

# How consent stands, per thousand people: a basis, or a case of its own.
STANDINGS = {
    "express_written": 420,
    "express_oral": 110,
    "implied_business_2y": 70,
    "implied_nonbusiness_2y": 90,
    "implied_inquiry_6m": 40,
    "published_address": 50,
    "ending": 30,
    "expired": 40,
    "withdrawn": 40,
    "none": 110,
}
WORDINGS = {"en": "Greetings and invitations by e-mail", "fr": "Vœux et invitations par courriel"}
WEIGHTS = list(accumulate(STANDINGS.values()))
VOLUNTEERS = frozenset({"member", "volunteer coordinator"})


@dataclass(frozen=True, slots=True)
class Face:
    """What the log and the lists need to know of a person."""

    person_id: str
    name: str
    slug: str
    affiliation_id: str
    community: str


@dataclass
class Batch:
    """The records of some people, kind by kind."""

    people: list[Person] = field(default_factory=list)
    names: list[PersonName] = field(default_factory=list)
    affiliations: list[Affiliation] = field(default_factory=list)
    points: list[ContactPoint] = field(default_factory=list)
    consents: list[Consent] = field(default_factory=list)
    left_alone: list[DoNotContact] = field(default_factory=list)
    taggings: list[Tagging] = field(default_factory=list)

    def records(self) -> Iterator[Record]:
        """Yield them."""
        yield from self.people
        yield from self.names
        yield from self.affiliations
        yield from self.points
        yield from self.consents
        yield from self.left_alone
        yield from self.taggings


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
        self._addresses: dict[str, int] = {}
        self.faces: list[Face] = []
        self.suppressions: list[Suppression] = []

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
            "consent": rng.choices(list(STANDINGS), cum_weights=WEIGHTS)[0],
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
        self._reach(batch, person, row, role)
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

    def _reach(self, batch: Batch, person: Person, row: dict[str, Any], role: str) -> None:
        rng = self._rng
        address = self._address(row)
        draw = rng.random()
        kept = bool(row.get("say")) or "given" not in row
        if draw < 0.94 or kept:
            status = PointStatus.OK
            if not kept:
                status = (
                    PointStatus.BOUNCED if draw < 0.02 else PointStatus.UNVERIFIED if draw < 0.06 else status
                )
            tied = role if row["organization"] and rng.random() < 0.5 else None
            batch.points.append(self._point(person, PointKind.EMAIL, address, status, tied))
            self._consent(batch, person, row, address)
            if not kept and draw < 0.03:
                self.suppressions.append(
                    Suppression(
                        id=self._keys(),
                        address_digest=address_digest(address),
                        reason="asked by e-mail",
                        made_on=self._today - timedelta(rng.randrange(10, 500)),
                        source="reply",
                    )
                )
        if rng.random() < 0.55 or kept:
            number = f"613-555-01{rng.randrange(100):02}"
            batch.points.append(self._point(person, PointKind.TEL, number, PointStatus.OK, None))
            if row["consent"] == "phone" or rng.random() < 0.3:
                batch.consents.append(
                    self._given(person, number, ConsentBasis.EXPRESS_ORAL, "tel", rng.randrange(20, 900))
                )

    def _address(self, row: dict[str, Any]) -> str:
        """Return an address that nobody else of the sample has."""
        domain = f"{row['organization']}.example.org" if row["organization"] else "mail.example.org"
        local = sample_names.address_part(row["name"])
        count = self._addresses[f"{local}@{domain}"] = self._addresses.get(f"{local}@{domain}", 0) + 1
        return f"{local}{count if count > 1 else ''}@{domain}"

    def _point(
        self, person: Person, kind: PointKind, value: str, status: PointStatus, role: str | None
    ) -> ContactPoint:
        normalized = value if kind is PointKind.EMAIL else "".join(filter(str.isdigit, value))
        return ContactPoint(
            id=self._keys(),
            party_id=person.id,
            party_kind=PartyKind.PERSON,
            kind=kind,
            value=value,
            normalized=normalized,
            capacity=Capacity.OFFICIAL if role else Capacity.PERSONAL,
            affiliation_id=role,
            preferred=kind is PointKind.EMAIL,
            status=status,
        )

    def _consent(self, batch: Batch, person: Person, row: dict[str, Any], address: str) -> None:
        rng, standing = self._rng, row["consent"]
        basis = ConsentBasis.IMPLIED_NON_BUSINESS
        if standing in ("none", "phone"):
            return
        if standing == "ending":
            # Two years less some days ago, so that it ends within the month.
            given_on = months_later(self._today, -24) + timedelta(rng.randrange(3, 29))
            days = (self._today - given_on).days
        elif standing == "expired":
            days = rng.randrange(745, 1200)
        elif standing == "withdrawn":
            basis, days = ConsentBasis.EXPRESS_WRITTEN, rng.randrange(200, 900)
        else:
            basis = ConsentBasis(standing)
            days = rng.randrange(20, 150 if basis is ConsentBasis.IMPLIED_INQUIRY else 660)
        batch.consents.append(self._given(person, address, basis, "email", days, standing == "withdrawn"))

    def _given(
        self, person: Person, address: str, basis: ConsentBasis, channel: str, days: int, back: bool = False
    ) -> Consent:
        given_on = self._today - timedelta(days)
        express = basis in EXPRESS
        return Consent(
            id=self._keys(),
            party_id=person.id,
            address=address,
            channel=channel,
            basis=basis,
            given_on=given_on,
            expires_on=expiry(basis, given_on),
            wording=WORDINGS["fr" if person.letter_language == "fr" else "en"] if express else "",
            evidence=self._rng.choice(["sign-up sheet", "e-mail reply", "business card", "said at a visit"]),
            captured_by=self._rng.choice(["L. Tremblay", "M. Okafor", "S. Dhaliwal"]),
            withdrawn_on=self._today - timedelta(self._rng.randrange(5, 180)) if back else None,
            withdrawn_how="e-mail reply" if back else "",
        )

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
