"""A contact taken apart for the editor and put together again; what it does not show stays as it is."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from drr_desktop.domain.contact import (
    Affiliation,
    Contact,
    ContactPoint,
    NameUse,
    OrganizationCommunity,
    PersonName,
    Tagging,
)
from drr_desktop.domain.identity import new_id

if TYPE_CHECKING:
    from drr_desktop.domain.consent import Consent


@dataclass(frozen=True, slots=True)
class Edited:
    """A contact to save, and the new organizations that it names, to be saved before it."""

    contact: Contact
    organizations: tuple[Contact, ...] = ()


@dataclass(slots=True)
class NewKeys:
    """Keys of parts that are new, the same each time a form is read."""

    _made: dict[str, str] = field(default_factory=dict)

    def of(self, what: str) -> str:
        """Return the key of a part by what it is for."""
        return self._made.setdefault(what, new_id())


def main_role(contact: Contact, today: date) -> Affiliation | None:
    """Return the role that the editor shows: the primary one in an organization that holds today."""
    live = [a for a in contact.affiliations if a.organization_id and a.is_live(today)]
    return min(live, key=lambda a: not a.is_primary, default=None)


def native_name(contact: Contact) -> str:
    """Return the name in its own script."""
    if contact.organization is not None:
        return contact.organization.name_native
    return next((n.text for n in contact.names if n.use is NameUse.SCRIPT), "")


def communities_of(contact: Contact, today: date) -> tuple[str, ...]:
    """Return the communities that somebody belongs to by themselves, not through an organization."""
    if contact.organization is not None:
        return tuple(link.community_id for link in contact.community_links)
    return tuple(a.community_id for a in _own_communities(contact, today) if a.community_id)


def _own_communities(contact: Contact, today: date) -> list[Affiliation]:
    return [a for a in contact.affiliations if a.organization_id is None and a.is_live(today)]


def with_native_name(contact: Contact, text: str, keys: NewKeys) -> Contact:
    """Return a contact with another name in its own script."""
    if contact.organization is not None:
        return replace(contact, organization=replace(contact.organization, name_native=text))
    first = next((n for n in contact.names if n.use is NameUse.SCRIPT), None)
    others = tuple(n for n in contact.names if n is not first)
    if not text:
        return replace(contact, names=others)
    base = first or PersonName(id=keys.of("native"), person_id=contact.id, text=text, use=NameUse.SCRIPT)
    return replace(contact, names=(replace(base, text=text), *others))


def with_role(
    contact: Contact, organization_id: str | None, role: str, today: date, keys: NewKeys
) -> Contact:
    """Return a contact in another role.

    A role that was kept ends with yesterday where the organization changes, so that the log still knows
    in which role somebody was met.
    """
    shown = main_role(contact, today)
    if shown is not None and shown.organization_id == organization_id:
        changed = replace(shown, role=role)
        return _with_roles(contact, [changed if a is shown else a for a in contact.affiliations])
    roles = [a for a in contact.affiliations if a is not shown]
    if shown is not None and (shown.start_on is None or shown.start_on < today):
        roles.append(replace(shown, end_on=today - timedelta(1), is_primary=False))
    if organization_id is not None:
        roles.append(
            Affiliation(
                id=keys.of("role"),
                person_id=contact.id,
                organization_id=organization_id,
                role=role,
                is_primary=True,
                start_on=today if contact.revision else None,
            )
        )
    return _with_roles(contact, roles)


def _with_roles(contact: Contact, roles: list[Affiliation]) -> Contact:
    return replace(contact, affiliations=tuple(roles))


def with_communities(contact: Contact, chosen: tuple[str, ...], today: date, keys: NewKeys) -> Contact:
    """Return a contact that belongs to these communities; others it belonged to by itself are taken away."""
    if contact.organization is not None:
        stay = tuple(link for link in contact.community_links if link.community_id in chosen)
        there = {link.community_id for link in stay}
        new = tuple(
            OrganizationCommunity(
                id=keys.of(f"community {key}"), organization_id=contact.id, community_id=key
            )
            for key in chosen
            if key not in there
        )
        return replace(contact, community_links=stay + new)
    own = _own_communities(contact, today)
    stay_roles = [a for a in contact.affiliations if a not in own or a.community_id in chosen]
    known = {a.community_id for a in own}
    added = [
        Affiliation(id=keys.of(f"community {key}"), person_id=contact.id, community_id=key)
        for key in chosen
        if key not in known
    ]
    return _with_roles(contact, [*stay_roles, *added])


def with_tags(contact: Contact, chosen: tuple[str, ...], keys: NewKeys) -> Contact:
    """Return a contact with these tags."""
    stay = tuple(t for t in contact.tags if t.tag_id in chosen)
    known = {t.tag_id for t in stay}
    new = tuple(
        Tagging(id=keys.of(f"tag {key}"), tag_id=key, party_id=contact.id)
        for key in chosen
        if key not in known
    )
    return replace(contact, tags=stay + new)


def shown_consent(contact: Contact, point: ContactPoint) -> Consent | None:
    """Return the consent that stands beside an address: the latest given, one not withdrawn first."""
    wanted = point.value.strip().casefold()
    own = [
        c
        for c in contact.consents
        if c.address.strip().casefold() == wanted and c.channel == point.kind.value
    ]
    return max(own, key=lambda c: (c.withdrawn_on is None, c.given_on, c.id), default=None)
