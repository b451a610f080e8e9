"""What goes with a removed party, what only lets go of it, and what outlives it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from drr_desktop.domain.consent import (
    Consent,
    DoNotContact,
    Suppression,
    SuppressionScope,
    address_digest,
)
from drr_desktop.domain.consent_rules import StandingKind, standing
from drr_desktop.domain.contact import (
    Affiliation,
    ContactPoint,
    Organization,
    OrganizationCommunity,
    PersonName,
    Tagging,
)
from drr_desktop.domain.contact_card import ContactOrigin, PostalAddress
from drr_desktop.domain.identity import new_id
from drr_desktop.domain.mailing_list import ListOverride
from drr_desktop.domain.outreach import FollowUp, InteractionParty
from drr_desktop.domain.own_calendar import AnnouncedDate

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from drr_desktop.domain.record import Record
    from drr_desktop.storage.unit_of_work import UnitOfWork

# Removed one by one within the step, so that undo brings each of them back. Exports stay as they were.
GOES: tuple[tuple[type[Record], str], ...] = (
    (PersonName, "person_id"),
    (ContactPoint, "party_id"),
    (Tagging, "party_id"),
    (OrganizationCommunity, "organization_id"),
    (Consent, "party_id"),
    (DoNotContact, "party_id"),
    (ListOverride, "party_id"),
    (InteractionParty, "party_id"),
    (PostalAddress, "party_id"),
    (ContactOrigin, "party_id"),
)
LETS_GO: tuple[tuple[type[Record], str], ...] = (
    (FollowUp, "party_id"),
    (Organization, "parent_id"),
    (AnnouncedDate, "organization_id"),
)


def remove_parts(work: UnitOfWork, party_id: str) -> None:
    """Remove what hangs on a party; its withdrawals are kept as suppressions of its addresses."""
    keep_withdrawals(work, work.where(Consent, party_id=party_id), ())
    roles = work.where(Affiliation, person_id=party_id)
    for role in work.where(Affiliation, organization_id=party_id):
        if role.community_id is None:
            roles.append(role)
        else:
            work.put(replace(role, organization_id=None))
    for kind, name in GOES:
        work.remove_many(kind, [record.id for record in work.where(kind, **{name: party_id})])
    remove_roles(work, [role.id for role in roles])
    for kind, name in LETS_GO:
        let_go(work, kind, name, [party_id])


def remove_roles(work: UnitOfWork, ids: Sequence[str]) -> None:
    """Remove roles; what was said or reached in one of them stays, without the role."""
    let_go(work, ContactPoint, "affiliation_id", ids)
    let_go(work, InteractionParty, "affiliation_id", ids)
    work.remove_many(Affiliation, ids)


def let_go(work: UnitOfWork, kind: type[Record], name: str, ids: Sequence[str]) -> None:
    """Empty the field that names one of some keys."""
    empty: dict[str, Any] = {name: None}
    work.put_many([replace(record, **empty) for record in work.where(kind, **{name: list(ids)})])


def keep_withdrawals(work: UnitOfWork, consents: Iterable[Consent], staying: Sequence[Consent]) -> None:
    """Suppress each address whose withdrawal is about to be forgotten; who said stop is never asked again."""
    listed = list(consents)
    today: date = work.today
    for consent in listed:
        if consent.withdrawn_on is None or consent in staying:
            continue
        found = standing(listed, consent.address, consent.channel, consent.purpose, today)
        digest = address_digest(consent.address)
        if found.kind is StandingKind.WITHDRAWN and not work.where(
            Suppression, address_digest=digest, scope_value=consent.purpose
        ):
            work.put(
                Suppression(
                    id=new_id(),
                    address_digest=digest,
                    scope=SuppressionScope.PURPOSE if consent.purpose else SuppressionScope.ALL,
                    scope_value=consent.purpose,
                    reason="withdrawn",
                    made_on=today,
                    source=consent.withdrawn_how,
                )
            )
