"""What parties belong to on a day: organizations and communities, and the traditions behind them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from sqlalchemy import and_, or_, select

from drr_desktop.domain.mailing_list import Belonging
from drr_desktop.storage.rows import chunks
from drr_desktop.storage.tables.contact import (
    AFFILIATION,
    COMMUNITY,
    ORGANIZATION,
    ORGANIZATION_COMMUNITY,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from sqlalchemy import ColumnElement, Connection


@dataclass(slots=True)
class PartyBelongings:
    """What one party belongs to: the organization of its primary role first, nothing twice."""

    organizations: dict[str, Belonging] = field(default_factory=dict)
    communities: dict[str, Belonging] = field(default_factory=dict)
    traditions: dict[str, None] = field(default_factory=dict)

    def join(self, community: str, name: str, tradition: str, through: str = "") -> None:
        """Note a community, and the organization it is joined by."""
        self.communities.setdefault(community, Belonging(community, name, through))
        if tradition:
            self.traditions.setdefault(tradition)


def is_live(day: date) -> ColumnElement[bool]:
    """Return the condition that an affiliation holds on a day."""
    iso, columns = day.isoformat(), AFFILIATION.c
    started = or_(columns.start_on.is_(None), columns.start_on <= iso)
    return and_(started, or_(columns.end_on.is_(None), columns.end_on >= iso))


def first_name(row: Sequence[Any]) -> str:
    """Return the first of three names that is there: English, French, its own."""
    return next(filter(None, row), "")


def belongings(connection: Connection, ids: Iterable[str], day: date) -> dict[str, PartyBelongings]:
    """Return what parties belong to on a day; a party that belongs to nothing is not in it."""
    found: dict[str, PartyBelongings] = {}
    for chunk in chunks(ids):
        members: dict[str, list[str]] = {key: [key] for key in chunk}  # of each organization
        _join_by_role(connection, chunk, day, found, members)
        _join_by_organization(connection, found, members)
    return found


def _join_by_role(
    connection: Connection,
    ids: list[str],
    day: date,
    found: dict[str, PartyBelongings],
    members: dict[str, list[str]],
) -> None:
    role, group, place = AFFILIATION.c, COMMUNITY.c, ORGANIZATION.c
    query = (
        select(
            role.person_id, place.id, place.name_en, place.name_fr, place.name_native,
            group.id, group.name_en, group.name_fr, group.name_native, group.tradition,
        )
        .outerjoin_from(AFFILIATION, ORGANIZATION, role.organization_id == place.id)
        .outerjoin(COMMUNITY, role.community_id == group.id)
        .where(role.person_id.in_(ids), is_live(day))
        .order_by(role.is_primary.desc(), role.id)
    )  # fmt: skip
    for row in connection.execute(query).all():
        person, organization, community = row[0], row[1], row[5]
        party = found.setdefault(person, PartyBelongings())
        if organization is not None:
            party.organizations.setdefault(organization, Belonging(organization, first_name(row[2:5])))
            members.setdefault(organization, []).append(person)
        if community is not None:
            party.join(community, first_name(row[6:9]), row[9])


def _join_by_organization(
    connection: Connection, found: dict[str, PartyBelongings], members: dict[str, list[str]]
) -> None:
    link, group = ORGANIZATION_COMMUNITY.c, COMMUNITY.c
    columns = (link.organization_id, group.id, group.name_en, group.name_fr, group.name_native)
    for chunk in chunks(members):
        query = (
            select(*columns, group.tradition)
            .join_from(ORGANIZATION_COMMUNITY, COMMUNITY, link.community_id == group.id)
            .where(link.organization_id.in_(chunk))
            .order_by(link.id)
        )
        for organization, community, *names, tradition in connection.execute(query).all():
            for key in members[organization]:
                party = found.setdefault(key, PartyBelongings())
                by = party.organizations.get(organization)
                party.join(community, first_name(names), tradition, by.name if by else "")
