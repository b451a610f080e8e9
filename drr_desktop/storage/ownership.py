"""What a change of one record means for the others: which areas it touches and whose revision it raises."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from drr_desktop.domain.changes import Changes
from drr_desktop.domain.consent import Consent, DoNotContact, Suppression
from drr_desktop.domain.contact import (
    Affiliation,
    Community,
    CommunityObservance,
    ContactPoint,
    Organization,
    OrganizationCommunity,
    Person,
    PersonName,
    Tag,
    Tagging,
)
from drr_desktop.domain.contact_card import ContactOrigin, ImportMapping, KnownRow, PostalAddress
from drr_desktop.domain.export_record import ExportKind, ExportMember, ExportRecord
from drr_desktop.domain.feed import Feed, FeedEntryState
from drr_desktop.domain.mailing_list import ListOverride, MailingList
from drr_desktop.domain.outreach import FollowUp, Interaction, InteractionParty
from drr_desktop.domain.own_calendar import AnnouncedDate, ConfirmedText, OwnObservance

if TYPE_CHECKING:
    from collections.abc import Iterable

    from drr_desktop.domain.record import Record

# What the program notes for itself: never undone, and without revisions.
MACHINE_STATE: frozenset[type[Record]] = frozenset(
    {FeedEntryState, ExportRecord, ExportMember, ImportMapping, KnownRow}
)

# Area and field that holds the touched key. In the area of lists a party's key says that the party may
# have come or gone; in that of outreach, that a name shown there may have changed.
AREAS: dict[type[Record], tuple[tuple[str, str], ...]] = {
    Person: (("contacts", "id"), ("lists", "id"), ("outreach", "id")),
    PersonName: (("contacts", "person_id"),),
    Organization: (("contacts", "id"), ("lists", "id"), ("outreach", "id")),
    Community: (("contacts", "id"), ("lists", "id"), ("outreach", "id")),
    OrganizationCommunity: (
        ("contacts", "organization_id"),
        ("lists", "organization_id"),
        ("outreach", "organization_id"),
    ),
    CommunityObservance: (("contacts", "community_id"), ("calendar", "observance_key")),
    Affiliation: (
        ("contacts", "person_id"),
        ("contacts", "organization_id"),
        ("lists", "person_id"),
        ("outreach", "person_id"),
    ),
    ContactPoint: (("contacts", "party_id"), ("lists", "party_id")),
    Tag: (("contacts", "id"), ("lists", "id")),
    Tagging: (("contacts", "party_id"), ("lists", "party_id")),
    PostalAddress: (("contacts", "party_id"), ("lists", "party_id")),
    ContactOrigin: (("contacts", "party_id"),),
    KnownRow: (),
    ImportMapping: (),
    Consent: (("contacts", "party_id"), ("lists", "party_id")),
    Suppression: (("lists", "id"),),
    DoNotContact: (("contacts", "party_id"), ("lists", "party_id")),
    Interaction: (("outreach", "id"), ("calendar", "id")),
    InteractionParty: (
        ("outreach", "interaction_id"),
        ("calendar", "interaction_id"),
        ("contacts", "party_id"),
    ),
    FollowUp: (
        ("outreach", "id"),
        ("outreach", "interaction_id"),
        ("calendar", "id"),
        ("contacts", "party_id"),
    ),
    MailingList: (("lists", "id"),),
    ListOverride: (("lists", "list_id"),),
    Feed: (("feeds", "id"),),
    FeedEntryState: (("feeds", "scope"),),
    ExportRecord: (),  # by its kind, below
    ExportMember: (),
    OwnObservance: (("calendar", "key"), ("feeds", "key")),
    AnnouncedDate: (("calendar", "observance_key"), ("feeds", "observance_key")),
    ConfirmedText: (("calendar", "observance_key"),),
}

# The field that names the record it is a part of: saving a part raises the revision of the whole, so
# that two people who change different parts of one contact still notice each other.
OWNERS: dict[type[Record], str] = {
    PersonName: "person_id",
    OrganizationCommunity: "organization_id",
    Affiliation: "person_id",
    ContactPoint: "party_id",
    Tagging: "party_id",
    PostalAddress: "party_id",
    ContactOrigin: "party_id",
    Consent: "party_id",
    DoNotContact: "party_id",
    InteractionParty: "interaction_id",
    FollowUp: "interaction_id",
    ListOverride: "list_id",
}
WHOLES: tuple[type[Record], ...] = (Person, Organization, Interaction, MailingList)


def touched_areas(record: Record) -> Iterable[tuple[str, str]]:
    """Yield each area that a change of a record touches, with the key in it."""
    if isinstance(record, ExportRecord):
        yield ("feeds" if record.kind is ExportKind.FEED else "lists"), record.subject_id
        return
    for area, name in AREAS[type(record)]:
        if value := getattr(record, name):
            yield area, value


class Touched:
    """Collects what a unit of work touches, record by record."""

    MOST = 2000  # above, every screen looks again at everything

    def __init__(self) -> None:
        self.owners: set[str] = set()
        self._areas: dict[str, set[str]] = {}
        self._everything = False

    def note(self, *records: Record | None, parts: bool = True) -> None:
        """Note a record as it was and as it is, None where there was or is none; `parts` of wholes too."""
        for record in records:
            if record is None:
                continue
            owner = OWNERS.get(type(record))
            if parts and owner and (key := getattr(record, owner)):
                self.owners.add(key)
            self.touch(touched_areas(record))

    def touch(self, areas: Iterable[tuple[str, str]]) -> None:
        """Note keys in areas."""
        if self._everything:
            return
        for area, key in areas:
            self._areas.setdefault(area, set()).add(key)
        self._everything = any(len(keys) > self.MOST for keys in self._areas.values())

    def changes(self) -> Changes:
        """Return what was touched so far."""
        if self._everything:
            return Changes(everything=True)
        areas: dict[str, Any] = {area: frozenset(keys) for area, keys in self._areas.items()}
        return Changes(**areas)
