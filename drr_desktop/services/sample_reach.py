"""How the sample's people are reached: addresses, telephones, and consent of every kind and age."""

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


class Reach:
    """Adds to a batch how somebody is reached, and whether they agreed to it."""

    def __init__(self, rng: Random, keys: Callable[[], str], today: date) -> None:
        self._rng, self._keys, self._today = rng, keys, today
        self._addresses: dict[str, int] = {}
        self.suppressions: list[Suppression] = []

    def draw_standing(self) -> str:
        """Draw how somebody's consent stands."""
        return self._rng.choices(list(STANDINGS), cum_weights=WEIGHTS)[0]

    def add(self, batch: Batch, person: Person, row: dict[str, Any], role: str) -> None:
        """Add what a row of the cast, or a drawn one, says; `role` is the key of the present role."""
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
