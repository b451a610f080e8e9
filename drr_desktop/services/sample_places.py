"""The sample's communities and organizations, and what they keep."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from drr_desktop.domain.consent import Consent, ConsentBasis
from drr_desktop.domain.contact import (
    Community,
    CommunityKind,
    CommunityObservance,
    ContactPoint,
    Organization,
    OrganizationCommunity,
    OrganizationKind,
    PartyKind,
    PointKind,
    PointStatus,
    Tag,
)
from drr_desktop.domain.dates import OTTAWA, DateSpan
from drr_desktop.domain.observance import Kind, Mark
from drr_desktop.services import sample_names

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from random import Random

    from drr_desktop.domain.observance import Observance
    from drr_desktop.domain.record import Record

MOST_OBSERVANCES = 12
PEOPLE_PER_ORGANIZATION = 90
MOST_COMMUNITIES = 2  # a table of many faiths says nothing about who sits at it
LONG = 20  # days; a month is no feast to bring a card for

TAGS = {
    "committee": ("Advisory committee", "Comité consultatif"),
    "media": ("Media", "Médias"),
    "newcomers": ("Newcomer services", "Services aux nouveaux arrivants"),
    "interpreter": ("Interpreter", "Interprète"),
    "powwow": ("Pow wow volunteers", "Bénévoles du pow-wow"),
    "youth": ("Youth work", "Travail jeunesse"),
    "elder": ("Elder", "Personne aînée"),
}


@dataclass
class Places:
    """What was made, with the organizations by slug and by community."""

    communities: dict[str, Community] = field(default_factory=dict)
    organizations: dict[str, Organization] = field(default_factory=dict)
    communities_of: dict[str, tuple[str, ...]] = field(default_factory=dict)
    slugs_in: dict[str, list[str]] = field(default_factory=dict)
    tags: dict[str, Tag] = field(default_factory=dict)
    feasts: dict[str, list[tuple[date, str, str]]] = field(default_factory=dict)  # day, key, short name
    links: list[OrganizationCommunity] = field(default_factory=list)
    kept: list[CommunityObservance] = field(default_factory=list)
    points: list[ContactPoint] = field(default_factory=list)
    consents: list[Consent] = field(default_factory=list)

    def records(self) -> Iterator[Record]:
        """Yield every record, kind by kind."""
        yield from self.communities.values()
        yield from self.kept
        yield from self.organizations.values()
        yield from self.links
        yield from self.points
        yield from self.consents
        yield from self.tags.values()


def make(rng: Random, keys: Callable[[], str], people: int, today: date) -> Places:
    """Make the communities with what they keep, then organizations for so many people."""
    from drr_desktop.calendars import load_catalogue

    places = Places()
    observances = load_catalogue().observances
    for row in sample_names.load("communities")["community"]:
        _add_community(places, keys, row, observances, today)
    places.tags = {key: Tag(id=keys(), name_en=en, name_fr=fr) for key, (en, fr) in TAGS.items()}
    plan = sample_names.load("organizations")
    for row in plan["organization"]:
        _add_organization(places, rng, keys, row, today)
    for row in _more(plan, rng, places, people // PEOPLE_PER_ORGANIZATION - len(places.organizations)):
        _add_organization(places, rng, keys, row, today)
    return places


def _add_community(
    places: Places,
    keys: Callable[[], str],
    row: dict[str, Any],
    catalogue: tuple[Observance, ...],
    today: date,
) -> None:
    fields = {name: value for name, value in row.items() if name not in ("key", "kind")}
    community = Community(id=keys(), kind=CommunityKind(row["kind"]), **fields)
    places.communities[row["key"]] = community
    own = [o for o in catalogue if o.tradition.key == community.tradition and " weekly " not in o.rule]
    weighty = [o for o in own if o.mark is not Mark.NONE and o.kind in (Kind.FESTIVAL, Kind.HOLY_DAY)]
    kept = (weighty or own)[:MOST_OBSERVANCES]
    places.feasts[row["key"]] = _feasts(kept, today)
    places.kept += [
        CommunityObservance(id=keys(), community_id=community.id, observance_key=o.key) for o in kept
    ]


def _feasts(kept: list[Observance], today: date) -> list[tuple[date, str, str]]:
    """Return the days within a year before today, and some weeks after it, on which feasts begin."""
    from drr_desktop.calendars import occurrences

    span = DateSpan(today - timedelta(380), today + timedelta(21))
    found = occurrences((o for o in kept if o.duration_days < LONG), span, OTTAWA)
    return sorted((o.start, o.observance.key, o.observance.short.en) for o in found if o.start)


def _add_organization(
    places: Places, rng: Random, keys: Callable[[], str], row: dict[str, Any], today: date
) -> None:
    slug = row["slug"]
    organization = Organization(
        id=keys(),
        name_en=row["name_en"],
        name_fr=row.get("name_fr", ""),
        name_native=row.get("name_native", ""),
        sort_name=row["name_en"],
        kind=OrganizationKind(row["kind"]),
        website=f"https://{slug}.example.org",
        languages=tuple(row["languages"]),
        letter_language="fr" if row["languages"][0] == "fr" else "en",
    )
    places.organizations[slug] = organization
    places.communities_of[slug] = tuple(row["communities"])
    for community in row["communities"]:
        if len(row["communities"]) <= MOST_COMMUNITIES:
            places.slugs_in.setdefault(community, []).append(slug)
        key = places.communities[community].id
        places.links.append(
            OrganizationCommunity(id=keys(), organization_id=organization.id, community_id=key)
        )
    _make_reachable(places, rng, keys, organization, slug, today)


def _make_reachable(
    places: Places,
    rng: Random,
    keys: Callable[[], str],
    organization: Organization,
    slug: str,
    today: date,
) -> None:
    address = f"info@{slug}.example.org"
    number = f"613-555-01{rng.randrange(100):02}"
    places.points += [
        _point(keys(), organization.id, PointKind.EMAIL, address, _status(slug)),
        _point(keys(), organization.id, PointKind.TEL, number, PointStatus.OK),
    ]
    places.consents.append(
        Consent(
            id=keys(),
            party_id=organization.id,
            address=address,
            basis=ConsentBasis.PUBLISHED_ADDRESS,
            given_on=today - timedelta(rng.randrange(90, 1500)),
            evidence=f"{slug}.example.org",
            captured_by="M. Okafor",
        )
    )


def _status(slug: str) -> PointStatus:
    """One hall's mailbox is full: lists then have somebody whose address bounced."""
    return PointStatus.BOUNCED if slug == "nepeanhall" else PointStatus.OK


def _point(key: str, party_id: str, kind: PointKind, value: str, status: PointStatus) -> ContactPoint:
    normalized = value if kind is PointKind.EMAIL else "".join(filter(str.isdigit, value))
    return ContactPoint(
        id=key,
        party_id=party_id,
        party_kind=PartyKind.ORGANIZATION,
        kind=kind,
        value=value,
        normalized=normalized,
        preferred=True,
        status=status,
        shared=True,
    )


def _more(plan: dict[str, Any], rng: Random, places: Places, count: int) -> Iterator[dict[str, Any]]:
    """Yield further organizations for a large sample, their names told apart by number where they repeat."""
    used: dict[str, int] = {}
    for number in range(max(count, 0)):
        word, kind = rng.choice(plan["more_kinds"])
        name = f"{rng.choice(plan['more_places'])} {rng.choice(plan['more_names'])} {word}"
        used[name] = used.get(name, 0) + 1
        name = f"{name} {used[name]}" if used[name] > 1 else name
        community = rng.choice(list(places.communities))
        yield {
            "name_en": name,
            "kind": kind,
            "communities": [community],
            "slug": f"hall{number + 1}",
            "languages": ["en"],
        }
