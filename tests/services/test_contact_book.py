"""The contact book: what is saved comes back, what cannot be kept is refused, and what goes can return."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from drr_desktop.domain.changes import Changes
from drr_desktop.domain.consent import Consent, ConsentBasis, DoNotContact, Suppression, address_digest
from drr_desktop.domain.contact import (
    Affiliation,
    Community,
    ConsentState,
    Contact,
    ContactPoint,
    ContactQuery,
    NameUse,
    OrganizationCommunity,
    PartyKind,
    PersonName,
    PointKind,
    Tag,
    Tagging,
)
from drr_desktop.domain.errors import StaleRevision, UserError
from drr_desktop.domain.identity import new_id
from drr_desktop.domain.mailing_list import ListOverride, MailingList, Override
from drr_desktop.domain.outreach import FollowUp, Interaction, InteractionParty
from drr_desktop.domain.own_calendar import AnnouncedDate
from drr_desktop.services.contact_book import ContactBook, ContactCounts
from drr_desktop.services.contact_checks import normalized
from drr_desktop.services.history import History
from drr_desktop.storage.database import Database
from drr_desktop.storage.tables.registry import TABLES

NOON = datetime(2026, 11, 25, 17, 0, tzinfo=UTC)


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    database = Database.open(tmp_path / "office.drr", now=lambda: NOON, who="Sgt. A", device="desk")
    yield database
    database.close()


@pytest.fixture
def told() -> list[Changes]:
    return []


@pytest.fixture
def book(database: Database, told: list[Changes]) -> ContactBook:
    return ContactBook(database, told.append, lambda: NOON)


def point(contact: Contact, value: str, kind: PointKind = PointKind.EMAIL, **fields: object) -> ContactPoint:
    base = ContactPoint(id=new_id(), party_id=contact.id, party_kind=contact.kind, kind=kind, value=value)
    return replace(base, **fields)  # type: ignore[arg-type]


def whole(book: ContactBook) -> Contact:
    """A person with one of everything."""
    temple = book.save(book.new_organization("Temple"))
    community = book.save_community(Community(id=new_id(), name_en="Sikh", tradition="sikh"))
    tag = book.save_tag(Tag(id=new_id(), name_en="Press"))
    person = book.new_person("Amina Đỗ")
    role = Affiliation(
        id=new_id(), person_id=person.id, organization_id=temple.id, community_id=community.id, role="Chair"
    )
    return book.save(
        replace(
            person,
            names=(PersonName(id=new_id(), person_id=person.id, text="Mimi"),),
            affiliations=(role,),
            points=(point(person, "amina@x.org", affiliation_id=role.id),),
            tags=(Tagging(id=new_id(), tag_id=tag.id, party_id=person.id),),
            consents=(
                Consent(id=new_id(), party_id=person.id, address="amina@x.org", given_on=date(2026, 1, 1)),
            ),
            do_not_contact=(DoNotContact(id=new_id(), party_id=person.id, reason="mourning"),),
        )
    )


def everything(database: Database) -> dict[str, list[object]]:
    with database.read() as work:
        return {kind.__name__: work.where(kind) for kind in TABLES}  # type: ignore[dict-item]


def test_a_contact_comes_back_as_it_was_saved(book: ContactBook, told: list[Changes]) -> None:
    saved = whole(book)
    assert saved == book.get(saved.id)
    assert saved.revision == 1
    assert (saved.points[0].normalized, saved.affiliations[0].role) == ("amina@x.org", "Chair")
    assert saved.id in told[-1].contacts
    assert saved.id in told[-1].lists
    assert book.count() == ContactCounts(1, 1, 1)
    assert [row.id for row in book.pick("ami")] == [saved.id]
    assert book.rows(book.ids(ContactQuery(text="mimi")))[0].consent is ConsentState.GIVEN


def test_saving_what_is_unchanged_changes_nothing(book: ContactBook, told: list[Changes]) -> None:
    saved = whole(book)
    told.clear()
    assert book.save(saved) == saved
    assert told == []


def test_parts_are_added_changed_and_removed_as_one_step(book: ContactBook, database: Database) -> None:
    saved = whole(book)
    before = everything(database)
    kept = replace(saved.points[0], label="work")
    edited = book.save(
        replace(saved, names=(), points=(kept, point(saved, "613-236-1222", PointKind.TEL)), tags=())
    )
    assert edited.points[0].label == "work"
    assert edited.points[1].normalized == "+16132361222"
    assert (edited.names, edited.tags) == ((), ())
    assert edited.revision == 2, "the whole has a new revision though only parts changed"
    History(database, lambda _: None, lambda: NOON).undo()
    assert everything(database) == before


def test_the_second_editor_of_another_part_is_told(book: ContactBook) -> None:
    saved = whole(book)
    book.save(replace(saved, names=()))
    with pytest.raises(StaleRevision):
        book.save(replace(saved, points=()))
    assert len(book.get(saved.id).points) == 1


def test_a_removed_role_lets_go_of_its_point_and_of_history(book: ContactBook, database: Database) -> None:
    saved = whole(book)
    with database.write("met") as work:
        work.put(Interaction(id="i1", happened_at=NOON, summary="Met"))
        work.put(
            InteractionParty(
                id="ip",
                interaction_id="i1",
                party_id=saved.id,
                party_kind=PartyKind.PERSON,
                affiliation_id=saved.affiliations[0].id,
            )
        )
    edited = book.save(replace(saved, affiliations=()))
    assert edited.points[0].affiliation_id is None
    with database.read() as work:
        met = work.get(InteractionParty, "ip")
    assert met is not None
    assert met.affiliation_id is None


def test_removing_a_person_takes_all_of_it_and_undo_brings_it_back(
    book: ContactBook, database: Database
) -> None:
    saved = whole(book)
    with database.write("around") as work:
        work.put(MailingList(id="l1", name="List"))
        work.put(ListOverride(id="v1", list_id="l1", party_id=saved.id, decision=Override.INCLUDE))
        work.put(Interaction(id="i1", happened_at=NOON, summary="Met"))
        work.put(
            InteractionParty(id="ip", interaction_id="i1", party_id=saved.id, party_kind=PartyKind.PERSON)
        )
        work.put(FollowUp(id="f1", text="Call", party_id=saved.id))
    before = everything(database)
    book.remove(saved.id)
    after = everything(database)
    assert saved.id not in repr({name: rows for name, rows in after.items() if name != "Interaction"})
    assert [len(after[name]) for name in ("Interaction", "FollowUp", "Organization", "Tag")] == [1, 1, 1, 1]
    with pytest.raises(UserError) as caught:
        book.get(saved.id)
    assert caught.value.code == "contact_missing"
    History(database, lambda _: None, lambda: NOON).undo()
    assert everything(database) == before
    assert book.ids(ContactQuery(text="mimi")) == [saved.id]


def test_removing_an_organization_leaves_its_people(book: ContactBook, database: Database) -> None:
    saved = whole(book)
    temple = saved.affiliations[0].organization_id
    assert temple
    child = book.new_organization("Child")
    assert child.organization
    book.save(replace(child, organization=replace(child.organization, parent_id=temple)))
    with database.write("announced") as work:
        work.put(
            AnnouncedDate(
                id="d1", observance_key="x", year=2026, start_on=date(2026, 1, 1), organization_id=temple
            )
        )
        work.put(Affiliation(id="a9", person_id=saved.id, organization_id=temple))
    before = everything(database)
    book.remove(temple)
    person = book.get(saved.id)
    assert [a.organization_id for a in person.affiliations] == [None], "the role in the community stays"
    assert book.get(child.id).organization == replace(child.organization, parent_id=None)
    assert book.ids(ContactQuery(text="temple")) == []
    History(database, lambda _: None, lambda: NOON).undo()
    assert everything(database) == before


def test_who_said_stop_is_remembered_after_the_contact_is_gone(book: ContactBook, database: Database) -> None:
    saved = whole(book)
    book.withdraw(saved.consents[0].id, "by telephone")
    assert book.rows([saved.id])[0].consent is ConsentState.WITHDRAWN
    book.remove(saved.id)
    with database.read() as work:
        (suppression,) = work.where(Suppression)
    assert suppression.address_digest == address_digest("AMINA@x.org ")
    again = book.save(book.new_person("Amina"))
    book.remove(again.id)
    with database.read() as work:
        assert len(work.where(Suppression)) == 1


def test_a_consent_deleted_in_the_editor_is_remembered_too(book: ContactBook, database: Database) -> None:
    saved = whole(book)
    book.withdraw(saved.consents[0].id)
    book.save(replace(book.get(saved.id), consents=()))
    with database.read() as work:
        assert len(work.where(Suppression)) == 1


def test_recording_a_consent(book: ContactBook) -> None:
    person = book.save(book.new_person("Amina"))
    consent = book.record_consent(
        person.id, " amina@x.org ", "greetings", ConsentBasis.IMPLIED_INQUIRY, date(2026, 8, 31), "wording"
    )
    assert (consent.address, consent.channel, consent.expires_on) == (
        "amina@x.org",
        "email",
        date(2027, 2, 28),
    )
    assert consent.captured_by == "Sgt. A"
    assert book.get(person.id).consents == (consent,)
    assert book.get(person.id).revision == 2, "an editor that is open notices"
    with pytest.raises(UserError) as caught:
        book.record_consent(person.id, "a@x.org", "", ConsentBasis.EXPRESS_ORAL, date(2026, 11, 26))
    assert caught.value.code == "consent_in_future"
    with pytest.raises(UserError):
        book.withdraw("none")


ROLE = Affiliation(id="a", person_id="p", community_id="c")


@pytest.mark.parametrize(
    ("code", "change"),
    [
        ("name_missing", {"full_name": "  "}),
        ("email_invalid", {"points": [("email", "amina")]}),
        ("email_invalid", {"points": [("email", "a@x.org, b@x.org")]}),
        ("email_invalid", {"points": [("email", "Amina <a@x.org>")]}),
        ("email_invalid", {"points": [("email", "a@x.org\r\nBcc: b@x.org")]}),
        ("number_invalid", {"points": [("tel", "call me")]}),
        ("duplicate_point", {"points": [("email", "a@x.org"), ("email", " A@X.org")]}),
        ("duplicate_point", {"points": [("tel", "613-236-1222"), ("tel", "+1 (613) 236 1222")]}),
        ("role_nowhere", {"affiliations": [{"community_id": None}]}),
        ("dates_reversed", {"affiliations": [{"start_on": date(2026, 2, 1), "end_on": date(2026, 1, 31)}]}),
        ("duplicate_role", {"affiliations": [{}, {"id": "a2"}]}),
        ("duplicate_name", {"names": ["Mimi", " Mimi"]}),
        ("duplicate_tag", {"tags": ["t", "t"]}),
    ],
)
def test_what_cannot_be_kept_is_refused(
    book: ContactBook, database: Database, code: str, change: dict[str, list[object]]
) -> None:
    contact = book.new_person(str(change.get("full_name", "Amina")))
    points = [point(contact, v, PointKind(k)) for k, v in change.get("points", [])]  # type: ignore[misc]
    roles = [
        replace(ROLE, **{"person_id": contact.id, **fields})  # type: ignore[dict-item]
        for fields in change.get("affiliations", [])
    ]
    names = [
        PersonName(id=new_id(), person_id=contact.id, text=str(t), use=NameUse.FORMER)
        for t in change.get("names", [])
    ]
    tags = [Tagging(id=new_id(), tag_id=str(t), party_id=contact.id) for t in change.get("tags", [])]
    with pytest.raises(UserError) as caught:
        book.save(
            replace(
                contact, points=tuple(points), affiliations=tuple(roles), names=tuple(names), tags=tuple(tags)
            )
        )
    assert caught.value.code == code
    assert "Nothing was saved" in str(caught.value)
    assert "amina" not in str(caught.value).casefold()
    assert not any(everything(database).values())


def test_empty_lines_of_the_editor_are_dropped(book: ContactBook) -> None:
    contact = book.new_person("  Amina ")
    saved = book.save(replace(contact, points=(point(contact, "  "),)))
    assert saved.name == "Amina"
    assert saved.points == ()


def test_a_part_of_another_contact_is_a_fault_of_ours(book: ContactBook) -> None:
    one, two = book.new_person("A"), book.new_person("B")
    with pytest.raises(ValueError, match="another"):
        book.save(replace(one, points=(point(two, "a@x.org"),)))


@pytest.mark.parametrize(
    ("kind", "value", "kept"),
    [
        (PointKind.EMAIL, " Amina@X.ORG", "amina@x.org"),
        (PointKind.TEL, "(613) 236-1222", "+16132361222"),
        (PointKind.TEL, "1 613 236 1222", "+16132361222"),
        (PointKind.TEL, "+44 20 7946 0000", "+442079460000"),
        (PointKind.TEL, "613-236-1222 poste 5586", "+16132361222x5586"),
        (PointKind.TEL, "613-236-1222 ext. 5586", "+16132361222x5586"),
        (PointKind.TEL, "236-1222", "2361222"),
        (PointKind.TEL, "٦١٣ ٢٣٦ ١٢٢٢", "+16132361222"),
        (PointKind.URL, " https://X.org ", "https://x.org"),
    ],
)
def test_addresses_as_they_are_compared(kind: PointKind, value: str, kept: str) -> None:
    assert normalized(kind, value) == kept


def test_communities_and_their_observances(book: ContactBook, told: list[Changes]) -> None:
    community = book.save_community(Community(id=new_id(), name_en="Sikh"), ["vaisakhi", "bandi_chhor"])
    assert book.observances_of(community.id) == ("bandi_chhor", "vaisakhi")
    assert told[-1].calendar == {"bandi_chhor", "vaisakhi"}
    book.save_community(community, ["vaisakhi", "holla"])
    assert book.observances_of(community.id) == ("holla", "vaisakhi")
    book.save_community(replace(community, notes="x"))
    assert book.observances_of(community.id) == ("holla", "vaisakhi")
    with pytest.raises(UserError) as caught:
        book.save_community(Community(id=new_id(), name_en="SIKH"))
    assert caught.value.code == "duplicate_community"


def test_tags(book: ContactBook, database: Database) -> None:
    saved = whole(book)
    with pytest.raises(UserError) as caught:
        book.save_tag(Tag(id=new_id(), name_en="press"))
    assert caught.value.code == "duplicate_tag"
    before = everything(database)
    book.remove_tag(saved.tags[0].tag_id)
    assert book.get(saved.id).tags == ()
    assert book.tags() == []
    History(database, lambda _: None, lambda: NOON).undo()
    assert everything(database) == before


def test_an_organization_with_its_communities(book: ContactBook) -> None:
    community = book.save_community(Community(id=new_id(), name_en="Sikh", tradition="sikh"))
    temple = book.new_organization("Temple")
    link = OrganizationCommunity(id=new_id(), organization_id=temple.id, community_id=community.id)
    saved = book.save(replace(temple, community_links=(link,)))
    assert saved.community_links == (link,)
    assert book.rows([saved.id])[0].traditions == ("sikh",)
    assert [o.name for o in book.organizations("tem")] == ["Temple"]
    assert book.organizations("x") == []
    with pytest.raises(UserError):
        book.save(book.new_organization(" "))
