"""Which stored contact, or earlier row, a row of a file speaks of: by key, or by name and address together.

A name alone never decides: there are many people of one name.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from drr_desktop.domain.contact import (
    Affiliation,
    ContactPoint,
    Organization,
    PartyKind,
    Person,
    PersonName,
    PointKind,
    Tag,
    Tagging,
)
from drr_desktop.domain.contact_card import ContactOrigin, KnownRow, PostalAddress
from drr_desktop.domain.text_fold import fold
from drr_desktop.services.contact_checks import normalized
from drr_desktop.services.contact_import_draft import Draft
from drr_desktop.services.contact_import_kept import row_digest

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from drr_desktop.domain.contact_card import ContactCard
    from drr_desktop.storage.unit_of_work import UnitOfWork


KNOWN = "known_row"  # this very row came in or left before: whatever was changed here since stays


@dataclass(frozen=True, slots=True)
class Match:
    """The draft that a row speaks of, None where it is somebody new, and the code of why."""

    draft: Draft | None
    reason: str


class Drafts:
    """Every stored contact that a file may speak of and those that its rows made, by what tells them."""

    def __init__(self, work: UnitOfWork, cards: Sequence[ContactCard]) -> None:
        self.by_id: dict[str, Draft] = {}
        self._by_uid: dict[str, Draft] = {}
        self._by_digest: dict[str, Draft] = {}
        self._known: dict[str, list[str]] = defaultdict(list)
        self._by_point: dict[tuple[PointKind, str], list[Draft]] = defaultdict(list)
        self._by_name: dict[str, list[Draft]] = defaultdict(list)
        self.organizations = _named_organizations(work)
        self.tags = {
            fold(name): tag.id for tag in work.where(Tag) for name in (tag.name_fr, tag.name_en) if name
        }
        taken = [card for card in cards if not card.refusal]
        self._digests = {card.number: row_digest(card) for card in taken}
        self._points = {card.number: _keys(card) for card in taken}
        self._load(work, taken)

    def digest(self, card: ContactCard) -> str:
        """Return what a card's row is known by."""
        return self._digests[card.number]

    def find(self, card: ContactCard) -> Match:
        """Return whom a card speaks of."""
        name = fold(card.full_name)
        digest = self.digest(card)
        known = (self.by_id[id] for id in self._known.get(digest, ()) if id in self.by_id)
        if found := next(known, None):
            return Match(found, KNOWN)
        by_key = self._by_uid.get(bare(card.uid)) if card.uid else self._by_digest.get(digest)
        if by_key and by_key.kind is card.kind:
            return Match(by_key, "same_key" if card.uid else "same_row")
        return self._by_name_and_more(card, name)

    def _by_name_and_more(self, card: ContactCard, name: str) -> Match:
        for kind, reason in (
            (PointKind.EMAIL, "same_name_and_email"),
            (PointKind.TEL, "same_name_and_phone"),
        ):
            found_here = self._sharing(card, name, kind)
            if len(found_here) > 1:
                return Match(None, "ambiguous")
            if found_here:
                return Match(found_here[0], reason)
        namesakes = [d for d in self._by_name.get(name, ()) if d.kind is card.kind]
        if card.kind is PartyKind.ORGANIZATION and len(namesakes) == 1 and not namesakes[0].points:
            return Match(namesakes[0], "same_organization")
        return Match(None, "namesake" if namesakes else "not_known")

    def add(self, draft: Draft, card: ContactCard) -> None:
        """Note a draft under everything that a card says it is known by."""
        self.by_id[draft.party.id] = draft
        if card.uid:
            self._by_uid.setdefault(bare(card.uid), draft)
            draft.uids.add(bare(card.uid))
        else:
            self._by_digest.setdefault(self.digest(card), draft)
        for key in self._points[card.number]:
            _append(self._by_point[key], draft)
        _append(self._by_name[fold(card.full_name)], draft)

    def add_organization(self, draft: Draft) -> None:
        """Note an organization that somebody's row names and nobody knew."""
        self.by_id[draft.party.id] = draft
        self.organizations[fold(draft.name)] = draft.party.id
        self._by_name[fold(draft.name)].append(draft)

    def _sharing(self, card: ContactCard, name: str, kind: PointKind) -> list[Draft]:
        found: dict[str, Draft] = {}
        emails = {key for key in self._points[card.number] if key[0] is PointKind.EMAIL}
        for key in self._points[card.number]:
            if key[0] is not kind:
                continue
            for draft in self._by_point.get(key, ()):
                if draft.kind is not card.kind or fold(draft.name) != name:
                    continue
                if card.uid and draft.uids:  # the file itself says that they are two
                    continue
                theirs = {(p.kind, p.normalized) for p in draft.points if p.kind is PointKind.EMAIL}
                if kind is PointKind.TEL and emails and theirs and not emails & theirs:
                    continue  # a family of one name may share a telephone
                found[draft.party.id] = draft
        return list(found.values())

    def _load(self, work: UnitOfWork, cards: Sequence[ContactCard]) -> None:
        digests = list(self._digests.values())
        if digests:
            for row in work.where(KnownRow, digest=digests):
                self._known[row.digest].append(row.party_id)
        uids = {uid for card in cards if card.uid for uid in (card.uid, bare(card.uid))}
        ids = {bare(uid) for uid in uids}
        origins = {o.id: o for o in work.where(ContactOrigin, uid=sorted(uids))} if uids else {}
        ids.update(o.party_id for o in origins.values())
        ids.update(id for several in self._known.values() for id in several)
        values = {key[1] for card in cards for key in self._points[card.number]}
        if values:
            ids.update(p.party_id for p in work.where(ContactPoint, normalized=sorted(values)))
        names = sorted({card.full_name for card in cards})
        if names:
            ids.update(p.id for p in work.where(Person, full_name=names))
            wanted = {fold(name) for name in names}
            ids.update(id for name, id in self.organizations.items() if name in wanted)
        for draft in read_drafts(work, ids):
            self._note_stored(draft)

    def _note_stored(self, draft: Draft) -> None:
        self.by_id[draft.party.id] = draft
        self._by_uid.setdefault(draft.party.id, draft)
        self._by_name[fold(draft.name)].append(draft)
        for point in draft.points:
            self._by_point[point.kind, point.normalized].append(draft)
        if draft.origin and draft.origin.uid:
            self._by_uid.setdefault(bare(draft.origin.uid), draft)


def read_drafts(work: UnitOfWork, ids: Iterable[str]) -> list[Draft]:
    """Return stored contacts with their parts, by key; keys that name nobody are passed over."""
    listed = sorted(set(ids))
    if not listed:
        return []
    parties: dict[str, Person | Organization] = {
        **work.many(Person, listed),
        **work.many(Organization, listed),
    }
    drafts = {id: Draft(parties[id], is_new=False) for id in sorted(parties)}
    there = sorted(drafts)
    if not there:
        return []
    for name in work.where(PersonName, person_id=there):
        drafts[name.person_id].names.append(name)
    for point in work.where(ContactPoint, party_id=there):
        drafts[point.party_id].points.append(point)
    for affiliation in work.where(Affiliation, person_id=there):
        drafts[affiliation.person_id].affiliations.append(affiliation)
    for tagging in work.where(Tagging, party_id=there):
        drafts[tagging.party_id].taggings.append(tagging)
    for address in work.where(PostalAddress, party_id=there):
        drafts[address.party_id].addresses.append(address)
    for origin in work.where(ContactOrigin, party_id=there):
        drafts[origin.party_id].origin = origin
    return list(drafts.values())


def _append(drafts: list[Draft], draft: Draft) -> None:
    if not any(d is draft for d in drafts):
        drafts.append(draft)


def bare(uid: str) -> str:
    """Return a key as it is compared."""
    return uid.strip().lower().removeprefix("urn:uuid:")


def _keys(card: ContactCard) -> list[tuple[PointKind, str]]:
    kinds = (PointKind.EMAIL, PointKind.TEL)
    return [(p.kind, normalized(p.kind, p.value)) for p in card.points if p.kind in kinds]


def _named_organizations(work: UnitOfWork) -> dict[str, str]:
    """Return the key of the first organization of each name, in whatever language."""
    found: dict[str, str] = {}
    for organization in work.where(Organization):
        for name in (organization.name_en, organization.name_fr, organization.name_native):
            if name:
                found.setdefault(fold(name), organization.id)
    return found
