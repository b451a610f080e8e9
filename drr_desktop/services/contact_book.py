"""People, organizations and communities: finding, reading, saving and removing them."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from drr_desktop.domain.consent import Consent, ConsentBasis, DoNotContact
from drr_desktop.domain.consent_rules import expiry
from drr_desktop.domain.contact import (
    Affiliation,
    Community,
    CommunityObservance,
    Contact,
    ContactPoint,
    Organization,
    OrganizationCommunity,
    PartyKind,
    Person,
    PersonName,
    PointKind,
    Tag,
    Tagging,
)
from drr_desktop.domain.errors import UserError
from drr_desktop.domain.identity import new_id
from drr_desktop.domain.text_fold import fold
from drr_desktop.services.contact_checks import KEEP, checked
from drr_desktop.services.contact_removal import keep_withdrawals, remove_parts, remove_roles

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from datetime import date, datetime

    from drr_desktop.domain.changes import Changes
    from drr_desktop.domain.contact import ContactQuery, ContactRow
    from drr_desktop.domain.record import Record
    from drr_desktop.storage.database import Database
    from drr_desktop.storage.unit_of_work import UnitOfWork

# The parts of a contact: its field, their kind, and the field of theirs that names it.
PARTS: tuple[tuple[str, type[Record], str], ...] = (
    ("affiliations", Affiliation, "person_id"),  # before the points, which may name one
    ("names", PersonName, "person_id"),
    ("points", ContactPoint, "party_id"),
    ("community_links", OrganizationCommunity, "organization_id"),
    ("tags", Tagging, "party_id"),
    ("consents", Consent, "party_id"),
    ("do_not_contact", DoNotContact, "party_id"),
)


@dataclass(frozen=True, slots=True)
class ContactCounts:
    """How many there are of each."""

    people: int
    organizations: int
    communities: int


class ContactBook:
    """The office's contacts. Every change is one named step, announced once it is on the disk."""

    def __init__(
        self, database: Database, announce: Callable[[Changes], None], now: Callable[[], datetime]
    ) -> None:
        self._database = database
        self._announce = announce
        self._now = now

    # Finding

    def ids(self, query: ContactQuery) -> list[str]:
        """Return the keys of the parties that a query asks for, in its order."""
        with self._database.read() as work:
            return work.contacts.ids(query)

    def rows(self, ids: Sequence[str]) -> list[ContactRow]:
        """Return the lines of the contacts table for keys, in their order, without those that are gone."""
        with self._database.read() as work:
            return work.contacts.rows(ids)

    def pick(self, text: str, limit: int = 8) -> list[ContactRow]:
        """Return the few parties that fit what was typed, those whose name begins so first."""
        with self._database.read() as work:
            return work.contacts.rows(work.contacts.pick(text, limit))

    def count(self) -> ContactCounts:
        """Return how many people, organizations and communities there are."""
        with self._database.read() as work:
            return ContactCounts(*work.contacts.count())

    def organizations(self, text: str = "") -> list[Organization]:
        """Return the organizations whose name holds a text, by name."""
        with self._database.read() as work:
            found = work.where(Organization)
        wanted = fold(text.strip())
        texts = ((o, fold(f"{o.name_en} {o.name_fr} {o.name_native}")) for o in found)
        return sorted((o for o, names in texts if wanted in names), key=_by_name)

    def communities(self) -> list[Community]:
        """Return every community, by name."""
        with self._database.read() as work:
            return sorted(work.where(Community), key=_by_name)

    def observances_of(self, community_id: str) -> tuple[str, ...]:
        """Return the keys of the observances that a community keeps."""
        with self._database.read() as work:
            kept = work.where(CommunityObservance, community_id=community_id)
        return tuple(sorted(k.observance_key for k in kept))

    def tags(self) -> list[Tag]:
        """Return every tag, by name."""
        with self._database.read() as work:
            return sorted(work.where(Tag), key=lambda tag: (fold(tag.name_en), tag.id))

    # One contact

    def get(self, id: str) -> Contact:
        """Return everything about a person or organization. Raises UserError where there is none."""
        with self._database.read() as work:
            return _read(work, id)

    def new_person(self, full_name: str) -> Contact:
        """Return a person who is not saved yet."""
        return Contact(person=Person(id=new_id(), full_name=full_name))

    def new_organization(self, name: str) -> Contact:
        """Return an organization that is not saved yet."""
        return Contact(organization=Organization(id=new_id(), name_en=name))

    def save(self, contact: Contact) -> Contact:
        """Save a contact with all its parts as one step, and return it as it is now kept.

        Raises StaleRevision where somebody else saved it since it was read, and UserError for what
        cannot be kept; nothing is saved then.
        """
        contact = checked(contact)
        title = "contact.saved" if contact.revision else "contact.added"
        with self._step(title, contact.name) as work:
            work.put(contact.party, expected_revision=contact.revision)
            for name, kind, owner in PARTS:
                _save_parts(work, contact, name, kind, owner)
        return self.get(contact.id)

    def remove(self, id: str) -> None:
        """Remove a contact with its parts as one step; suppressed addresses and past exports stay."""
        contact = self.get(id)
        with self._step("contact.removed", contact.name) as work:
            remove_parts(work, id)
            work.remove(type(contact.party), id)

    # Consent

    def record_consent(
        self,
        party_id: str,
        address: str,
        purpose: str,
        basis: ConsentBasis,
        given_on: date,
        wording: str = "",
        evidence: str = "",
    ) -> Consent:
        """Record that somebody agreed to be written to at an address; its end follows from the basis."""
        if given_on > self._database.today():
            message = f"A consent cannot be given in the future. {KEEP} Correct the date."
            raise UserError(message, code="consent_in_future")
        consent = Consent(
            id=new_id(),
            party_id=party_id,
            address=address.strip(),
            channel=(PointKind.EMAIL if "@" in address else PointKind.TEL).value,
            purpose=purpose,
            basis=basis,
            given_on=given_on,
            expires_on=expiry(basis, given_on),
            wording=wording,
            evidence=evidence,
            captured_by=self._database.who,
        )
        name = self.get(party_id).name
        with self._step("consent.recorded", name) as work:
            work.put(consent)
        return consent

    def withdraw(self, consent_id: str, how: str = "") -> None:
        """Record that a consent was withdrawn today, and how we were told."""
        with self._database.read() as work:
            consent = work.get(Consent, consent_id)
        if consent is None:
            raise _missing("consent")
        with self._step("consent.withdrawn", self.get(consent.party_id).name) as work:
            work.put(replace(consent, withdrawn_on=self._database.today(), withdrawn_how=how))

    # Communities and tags

    def save_community(self, community: Community, observances: Iterable[str] | None = None) -> Community:
        """Save a community and, where they are given, the keys of the observances that it keeps."""
        _check_name(community.name, (c for c in self.communities() if c.id != community.id), "community")
        with self._step("community.saved", community.name) as work:
            work.put(community)
            if observances is not None:
                _save_observances(work, community.id, set(observances))
        return community

    def save_tag(self, tag: Tag) -> Tag:
        """Save a tag."""
        _check_name(tag.name_en, (t for t in self.tags() if t.id != tag.id), "tag")
        with self._step("tag.saved", tag.name_en) as work:
            work.put(tag)
        return tag

    def remove_tag(self, id: str) -> None:
        """Remove a tag from everybody, and then the tag itself."""
        with self._database.read() as work:
            tag = work.get(Tag, id)
        if tag is None:
            raise _missing("tag")
        with self._step("tag.removed", tag.name_en) as work:
            work.remove_many(Tagging, [t.id for t in work.where(Tagging, tag_id=id)])
            work.remove(Tag, id)

    @contextmanager
    def _step(self, title: str, subject: str) -> Iterator[UnitOfWork]:
        with self._database.write(title, subject) as work:
            yield work
        if work.changes:
            self._announce(work.changes)


def _read(work: UnitOfWork, id: str) -> Contact:
    person = work.get(Person, id)
    organization = None if person else work.get(Organization, id)
    if person is None and organization is None:
        raise _missing("contact")
    parts = {name: tuple(work.where(kind, **{owner: id})) for name, kind, owner in PARTS}
    if organization is not None:  # the roles of others in it are theirs
        parts["affiliations"] = parts["names"] = ()
    kind = Person if person else Organization
    return Contact(person=person, organization=organization, revision=work.revision(kind, id), **parts)  # type: ignore[arg-type]


def _save_parts(work: UnitOfWork, contact: Contact, name: str, kind: type[Record], owner: str) -> None:
    if contact.kind is PartyKind.ORGANIZATION and kind in (Affiliation, PersonName):
        return
    parts: tuple[Record, ...] = getattr(contact, name)
    stay = {part.id for part in parts}
    stored = work.where(kind, **{owner: contact.id})
    gone = [part.id for part in stored if part.id not in stay]
    if kind is Affiliation:
        remove_roles(work, gone)
    else:
        if kind is Consent:
            keep_withdrawals(work, work.where(Consent, party_id=contact.id), contact.consents)
        work.remove_many(kind, gone)
    work.put_many(parts)


def _save_observances(work: UnitOfWork, community_id: str, keys: set[str]) -> None:
    stored = {k.observance_key: k.id for k in work.where(CommunityObservance, community_id=community_id)}
    work.remove_many(CommunityObservance, [id for key, id in stored.items() if key not in keys])
    for key in sorted(keys - stored.keys()):
        work.put(CommunityObservance(id=new_id(), community_id=community_id, observance_key=key))


def _check_name(name: str, others: Iterable[Community | Tag], what: str) -> None:
    if not name.strip():
        raise UserError(f"A {what} needs a name. {KEEP} Write one.", code="name_missing")
    taken = {fold(o.name_en) for o in others}
    if fold(name.strip()) in taken:
        message = f"There is a {what} of this name already. {KEEP} Use that one, or choose another name."
        raise UserError(message, code=f"duplicate_{what}")


def _by_name(named: Organization | Community) -> tuple[str, str]:
    return fold(getattr(named, "sort_name", "") or named.name), named.id


def _missing(what: str) -> UserError:
    message = f"This {what} is no longer there; it was removed. Nothing was changed. Look at the list again."
    return UserError(message, code=f"{what}_missing")
