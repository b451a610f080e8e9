"""Finding people: by any part of what is known, in any script, fast, and never by stale words."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from drr_desktop.domain.consent import Consent, ConsentBasis
from drr_desktop.domain.contact import (
    Affiliation,
    Community,
    ConsentState,
    ContactPoint,
    ContactQuery,
    ContactRow,
    ContactSort,
    Organization,
    OrganizationCommunity,
    PartyKind,
    Person,
    PersonName,
    PointKind,
    Tag,
    Tagging,
)
from drr_desktop.domain.outreach import Interaction, InteractionParty, Part
from drr_desktop.domain.record import Confidentiality
from drr_desktop.storage import derived
from drr_desktop.storage.tables.bookkeeping import CONTACT_INDEX, OUTREACH_INDEX

if TYPE_CHECKING:
    from drr_desktop.storage.database import Database

PEOPLE = [
    Person(id="p1", full_name="Amina Đỗ-Kaur", languages=("so", "en"), notes="prefers mornings"),
    Person(id="p2", full_name="王小明"),
    Person(id="p3", full_name="أحمد فاطمة", sort_name="Ahmad"),
    Person(id="p4", full_name="Łukasz Øster", notes="secret word", confidentiality=Confidentiality.PROTECTED),
    Person(id="p5", full_name="हिन्दी शर्मा"),
]
PARTS = [
    Organization(id="o1", name_en="Gurdwara Example", name_fr="Gurdwara Exemple"),
    Community(id="c1", name_en="Sikh", tradition="sikh"),
    Community(id="c2", name_en="Somali", tradition="muslim"),
    OrganizationCommunity(id="oc", organization_id="o1", community_id="c1"),
    Affiliation(id="a1", person_id="p1", organization_id="o1", role="Secretary", is_primary=True),
    Affiliation(id="a2", person_id="p1", community_id="c2"),
    Affiliation(id="a3", person_id="p4", organization_id="o1", end_on=date(2026, 11, 24)),
    PersonName(id="n1", person_id="p1", text="Mimi"),
    ContactPoint(
        id="e1", party_id="p1", party_kind=PartyKind.PERSON, kind=PointKind.EMAIL, value="amina@mail.example"
    ),
    ContactPoint(
        id="t1", party_id="p1", party_kind=PartyKind.PERSON, kind=PointKind.TEL, value="+1 (613) 555-0134"
    ),
    Tag(id="t", name_en="Press"),
    Tagging(id="tt", tag_id="t", party_id="p2"),
]


@pytest.fixture
def filled(database: Database) -> Database:
    with database.write("filled") as work:
        work.put_many([*PEOPLE, *PARTS])
    return database


def ids(database: Database, text: str = "", **query: object) -> list[str]:
    with database.read() as work:
        return work.contacts.ids(ContactQuery(text=text, **query))  # type: ignore[arg-type]


def row(database: Database, id: str) -> ContactRow:
    with database.read() as work:
        return work.contacts.rows([id])[0]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ami", ["p1"]),
        ("do kau", ["p1"]),
        ("ĐỖ", ["p1"]),
        ("mimi", ["p1"]),
        ("k", ["p1"]),
        ("613555", ["p1"]),
        ("555-0134", ["p1"]),
        ("(613) 555 0134", ["p1"]),
        ("0134", ["p1"]),
        ("amina@ma", ["p1"]),
        ("gurdwara", ["o1", "p1", "p4"]),
        ("exemple", ["o1", "p1", "p4"]),
        ("secretary", ["p1"]),
        ("morning", ["p1"]),
        ("小明", ["p2"]),
        ("明", ["p2"]),
        ("احمد", ["p3"]),
        ("فاطمه", ["p3"]),
        ("lukasz oster", ["p4"]),
        ("हिन्", ["p5"]),
        ("secret", ["p1"]),  # the role; the note of a protected person is not indexed
        ("nobody", []),
        ('"', []),
        ("* OR", []),
        ("search_text:amina", []),
    ],
)
def test_what_is_typed_finds(filled: Database, text: str, found: list[str]) -> None:
    assert sorted(ids(filled, text)) == found


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=12))
def test_nothing_typed_is_read_as_a_language(filled: Database, text: str) -> None:
    """Catches quotes, operators and column names that reach the search engine."""
    ids(filled, text)


def test_filters(filled: Database) -> None:
    assert ids(filled, kind=PartyKind.ORGANIZATION) == ["o1"]
    assert sorted(ids(filled, community_id="c1")) == ["o1", "p1"], "an ended role belongs no more"
    assert ids(filled, community_id="c2") == ["p1"]
    assert sorted(ids(filled, tradition="sikh")) == ["o1", "p1"]
    assert ids(filled, tag_id="t") == ["p2"]
    assert ids(filled, "gur", tradition="muslim") == ["p1"]


def test_order_is_by_name_as_it_sorts(filled: Database) -> None:
    everybody = ids(filled)
    assert everybody[:4] == ["p3", "p1", "o1", "p4"]
    assert ids(filled, descending=True) == everybody[::-1]


def test_pickers_put_names_that_begin_so_first(filled: Database) -> None:
    with filled.read() as work:
        assert work.contacts.pick("gur", 9) == ["o1", "p1", "p4"]
        assert work.contacts.pick("gur", 1) == ["o1"]
        assert work.contacts.pick("", 9) == work.contacts.pick("%", 9) == []


def test_a_row_holds_what_the_table_shows(filled: Database) -> None:
    assert row(filled, "p1") == ContactRow(
        id="p1",
        kind=PartyKind.PERSON,
        name="Amina Đỗ-Kaur",
        organization="Gurdwara Example",
        traditions=("muslim", "sikh"),
        languages=("so", "en"),
    )
    assert row(filled, "p4").organization == ""
    assert row(filled, "o1").traditions == ("sikh",)


def consent(id: str, **fields: object) -> Consent:
    base = Consent(id=id, party_id="p1", address="a@x.org", given_on=date(2026, 6, 1))
    return replace(base, **fields)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("consents", "state", "channels", "ends_on"),
    [
        ([], ConsentState.NOT_ASKED, (), None),
        ([consent("1")], ConsentState.GIVEN, ("email",), None),
        (
            [consent("1", basis=ConsentBasis.IMPLIED_INQUIRY), consent("2", channel="tel")],
            ConsentState.ENDING,
            ("email", "tel"),
            date(2026, 12, 1),
        ),
        ([consent("1", withdrawn_on=date(2026, 7, 1))], ConsentState.WITHDRAWN, (), None),
        ([consent("1", expires_on=date(2026, 11, 24))], ConsentState.EXPIRED, (), None),
    ],
)
def test_how_consent_stands(
    filled: Database,
    consents: list[Consent],
    state: ConsentState,
    channels: tuple[str, ...],
    ends_on: date | None,
) -> None:
    with filled.write("consent") as work:
        work.put_many(consents)
    found = row(filled, "p1")
    assert (found.consent, found.channels, found.ends_on) == (state, channels, ends_on)


def touch(database: Database, id: str, when: datetime, party: str, part: Part = Part.ATTENDEE) -> None:
    with database.write("touch") as work:
        work.put(Interaction(id=id, happened_at=when, summary="Met"))
        work.put(
            InteractionParty(
                id=f"{id}-{party}", interaction_id=id, party_id=party, party_kind=PartyKind.PERSON, part=part
            )
        )


def test_the_last_touch_is_a_local_day_and_follows_every_change(filled: Database) -> None:
    touch(filled, "i1", datetime(2026, 11, 2, 3, 0, tzinfo=UTC), "p1")
    touch(filled, "i2", datetime(2026, 10, 1, 12, 0, tzinfo=UTC), "p1")
    touch(filled, "i3", datetime(2026, 11, 20, 12, 0, tzinfo=UTC), "p1", Part.MENTIONED)
    touch(filled, "i4", datetime(2026, 11, 3, 12, 0, tzinfo=UTC), "o1")
    assert row(filled, "p1").last_touch == date(2026, 11, 1), "late in the evening of the day before"
    assert ids(filled, sort=ContactSort.LAST_TOUCH, descending=True)[:2] == ["o1", "p1"]
    assert "p1" not in ids(filled, untouched_since=date(2026, 11, 1))
    assert "p1" in ids(filled, untouched_since=date(2026, 11, 2))
    with filled.write("moved") as work:
        work.put(Interaction(id="i1", happened_at=datetime(2026, 9, 1, 12, tzinfo=UTC), summary="Met"))
    assert row(filled, "p1").last_touch == date(2026, 10, 1)
    with filled.write("gone") as work:
        for id in ("i1", "i2"):
            work.remove(InteractionParty, f"{id}-p1")
            work.remove(Interaction, id)
    assert row(filled, "p1").last_touch is None


def test_renaming_an_organization_is_found_at_its_members(filled: Database) -> None:
    with filled.write("renamed") as work:
        work.put(Organization(id="o1", name_en="Khalsa House"))
    assert sorted(ids(filled, "khalsa")) == ["o1", "p1", "p4"]
    assert ids(filled, "gurdwara") == []


def dump(database: Database) -> list[list[tuple[object, ...]]]:
    with database.read() as work:
        return [
            sorted(
                tuple(v for name, v in row._mapping.items() if name != "number")
                for row in work.connection.execute(select(table))
            )
            for table in (CONTACT_INDEX, OUTREACH_INDEX)
        ]


def test_what_is_kept_up_equals_what_is_made_again(filled: Database) -> None:
    """Catches a change that the index does not follow: after edits it must equal one made from nothing."""
    touch(filled, "i1", datetime(2026, 11, 2, 3, 0, tzinfo=UTC), "p1")
    with filled.write("edits") as work:
        work.put(replace(PEOPLE[1], full_name="王大明"))
        work.put(Organization(id="o1", name_en="Khalsa House"))
        work.remove(PersonName, "n1")
        work.remove(ContactPoint, "t1")
        work.remove(Affiliation, "a1")
        work.remove(Person, "p5")
        work.put(Interaction(id="i1", happened_at=datetime(2026, 11, 5, tzinfo=UTC), summary="Else"))
    kept = dump(filled)
    words = ["khalsa", "mimi", "613", "王", "else", "met", "हिन्दी"]
    found = [ids(filled, word) for word in words]
    with filled._writing() as connection:
        derived.rebuild(connection)
    assert dump(filled) == kept
    assert [ids(filled, word) for word in words] == found
    assert found == [["o1", "p4"], [], [], ["p2"], [], [], []]


def test_an_index_of_an_older_recipe_is_made_again_when_opened(
    filled: Database, open_database: object
) -> None:
    with filled.write("old") as work:
        work.connection.exec_driver_sql("UPDATE derived SET version = 0")
        work.connection.exec_driver_sql("DELETE FROM contact_index")
    filled.close()
    again: Database = open_database()  # type: ignore[operator]
    assert len(ids(again)) == 6
    assert ids(again, "mimi") == ["p1"]
