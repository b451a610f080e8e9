"""Units of work: what goes in comes out, revisions rise, and what was touched is said."""

from __future__ import annotations

import threading
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import func, select
from sqlalchemy.exc import IntegrityError

from drr_desktop.domain.changes import Changes
from drr_desktop.domain.contact import Affiliation, ContactPoint, PartyKind, Person, PersonName, PointKind
from drr_desktop.domain.errors import StaleRevision
from drr_desktop.domain.export_record import ExportKind, ExportRecord
from drr_desktop.domain.outreach import FollowUp, Interaction, InteractionParty
from drr_desktop.storage.tables.bookkeeping import BOOKKEEPING, CHANGE_BATCH, CHANGE_RECORD

if TYPE_CHECKING:
    from collections.abc import Callable

    from drr_desktop.storage.database import Database
    from drr_desktop.storage.unit_of_work import UnitOfWork

NOON = datetime(2026, 11, 25, 17, 0, tzinfo=UTC)
AMINA = Person(id="p1", full_name="Amina")


def point(id: str, party: str = "p1") -> ContactPoint:
    return ContactPoint(
        id=id, party_id=party, party_kind=PartyKind.PERSON, kind=PointKind.EMAIL, value="a@example.org"
    )


def count(database: Database, table: object) -> int:
    with database.read() as work:
        return int(work.connection.execute(select(func.count()).select_from(table)).scalar_one())  # type: ignore[arg-type]


def test_put_get_many_where_remove(database: Database) -> None:
    people = [Person(id=f"p{n}", full_name=f"N{n % 2}") for n in range(5)]
    with database.write("people") as work:
        work.put_many(people)
        assert work.get(Person, "p3") == people[3]
    with database.read() as work:
        assert work.many(Person, ["p4", "p0", "none"]) == {"p0": people[0], "p4": people[4]}
        assert work.where(Person, full_name="N1") == [people[1], people[3]]
        assert work.where(Person, id=["p2", "p1"], full_name=("N0", "N1")) == [people[1], people[2]]
        assert work.where(Person, id=[]) == []
        assert work.where(Person, deceased_on=None) == people
        assert work.get(Person, "none") is None
    with database.write("less") as work:
        work.remove(Person, "p0")
        work.remove(Person, "none")
    with database.read() as work:
        assert work.get(Person, "p0") is None


def test_more_keys_than_a_statement_takes(database: Database) -> None:
    people = [Person(id=f"p{n:05}", full_name="N") for n in range(5000)]
    with database.write("people") as work:
        work.put_many(people, undoable=False)
    with database.read() as work:
        assert work.where(Person, id=[p.id for p in reversed(people)]) == people
        assert len(work.many(Person, (p.id for p in people))) == 5000


def test_an_error_keeps_nothing(database: Database) -> None:
    def half(work: UnitOfWork) -> None:
        work.put(AMINA)
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError), database.write("half") as work:
        half(work)
    with database.read() as work:
        assert work.get(Person, "p1") is None
        assert work.contacts.count() == (0, 0, 0)


def test_a_reading_unit_refuses_to_write(database: Database) -> None:
    with database.read() as work, pytest.raises(RuntimeError, match="reads"):
        work.put(AMINA)


def test_an_equal_record_changes_nothing(database: Database) -> None:
    with database.write("first") as work:
        work.put(AMINA)
    with database.write("again") as work:
        work.put(replace(AMINA))
    assert work.changes == Changes()
    assert not work.changes
    assert count(database, CHANGE_BATCH) == 1
    with database.read() as work:
        assert work.revision(Person, "p1") == 1


def test_a_stale_revision_overwrites_nothing(database: Database) -> None:
    with database.write("new") as work:
        work.put(AMINA, expected_revision=0)
    with database.write("theirs") as work:
        work.put(replace(AMINA, notes="theirs"), expected_revision=1)
    with pytest.raises(StaleRevision) as caught, database.write("mine") as work:
        work.put(replace(AMINA, notes="mine"), expected_revision=1)
    assert caught.value.code == "stale_revision"
    with database.read() as work:
        assert work.get(Person, "p1") == replace(AMINA, notes="theirs")
        assert work.revision(Person, "p1") == 2
        assert work.revision(Person, "none") == 0


def test_a_changed_part_raises_the_revision_of_the_whole_once(database: Database) -> None:
    """Catches two editors of one contact who change different parts and never notice each other."""
    with database.write("new") as work:
        work.put(AMINA)
    with database.write("parts") as work:
        work.put_many([point("e1"), point("e2"), PersonName(id="n1", person_id="p1", text="Mina")])
    with database.read() as work:
        assert work.revision(Person, "p1") == 2
        assert work.revision(ContactPoint, "e1") == 1


def test_a_record_put_back_never_repeats_a_revision(database: Database) -> None:
    seen = []
    for person in (AMINA, None, replace(AMINA, notes="x"), None, AMINA):
        with database.write("step") as work:
            if person is None:
                work.remove(Person, "p1")
            else:
                work.put(person)
        with database.read() as work:
            seen.append(work.revision(Person, "p1"))
    assert seen == [1, 0, 3, 0, 5]


def test_a_whole_office_is_loaded_without_a_line_beside_each_record(database: Database) -> None:
    with database.write("loaded") as work:
        work.put_many([AMINA, point("e1")], undoable=False)
    assert count(database, BOOKKEEPING) == 0
    assert count(database, CHANGE_RECORD) == 0
    with database.write("edited") as work:
        assert work.revision(Person, "p1") == 1
        work.put(replace(AMINA, notes="x"), expected_revision=1)
    with database.read() as work:
        assert work.revision(Person, "p1") == 2


def test_machine_state_has_no_step_and_no_revision(database: Database) -> None:
    """Catches an export that undo would make unhappen."""
    record = ExportRecord(id="x", kind=ExportKind.FEED, subject_id="f", subject_name="", made_at=NOON)
    with database.write("export") as work:
        work.put(record)
    assert work.changes == Changes(feeds=frozenset({"f"}))
    assert count(database, CHANGE_BATCH) == count(database, BOOKKEEPING) == 0


def test_bookkeeping_says_who_when_and_where(database: Database) -> None:
    with database.write("new") as work:
        work.put(AMINA)
    with database.read() as work:
        row = work.connection.execute(select(BOOKKEEPING)).one()
    assert (row.table_name, row.id, row.made_by, row.device) == ("person", "p1", "Sgt. A", "desk-1")
    assert row.made_at == row.changed_at == "2026-11-25T17:00:00.000000+00:00"


def test_an_interaction_touches_log_calendar_and_contacts(database: Database) -> None:
    with database.write("new") as work:
        work.put(AMINA)
    interaction = Interaction(id="i1", happened_at=NOON, summary="Visit")
    with database.write("logged") as work:
        work.put(interaction)
        work.put(InteractionParty(id="ip", interaction_id="i1", party_id="p1", party_kind=PartyKind.PERSON))
        work.put(FollowUp(id="f1", text="Call", interaction_id="i1"))
    assert work.changes == Changes(
        outreach=frozenset({"i1", "f1"}), calendar=frozenset({"i1", "f1"}), contacts=frozenset({"p1"})
    )
    with database.write("moved") as work:
        work.put(replace(interaction, happened_at=datetime(2026, 10, 1, tzinfo=UTC)))
    assert work.changes.contacts == {"p1"}, "its last touch moved too"


def test_very_many_changes_say_everything(database: Database) -> None:
    with database.write("many") as work:
        work.put_many([Person(id=f"p{n}", full_name="N") for n in range(2500)], undoable=False)
    assert work.changes == Changes(everything=True)


def test_rules_of_the_domain_hold_in_the_file(database: Database) -> None:
    """Catches a schema that lets through what the services forgot to check."""
    with database.write("base") as work:
        work.put(AMINA)
    role = Affiliation(id="a", person_id="p1", organization_id=None, community_id=None)
    wrong = [
        Person(id="p2", full_name=""),
        role,
        replace(role, community_id="c1"),  # there is no such community
        replace(point("e"), valid_from=date(2026, 2, 1), valid_to=date(2026, 1, 1)),
    ]
    for record in wrong:
        with pytest.raises(IntegrityError), database.write("wrong") as work:
            work.put(record)


def test_an_open_reader_blocks_nobody_and_sees_one_state(database: Database) -> None:
    with database.write("new") as work:
        work.put(AMINA)
    with database.read() as reader:
        assert reader.get(Person, "p1") == AMINA
        with database.write("changed") as work:
            work.put(replace(AMINA, notes="later"))
        assert reader.get(Person, "p1") == AMINA
        with database.read() as fresh:
            assert fresh.get(Person, "p1") == replace(AMINA, notes="later")


def test_threads_write_one_after_the_other(open_database: Callable[..., Database]) -> None:
    """Catches lost updates: each thread reads, adds one and writes."""
    database = open_database(5000)
    with database.write("new") as work:
        work.put(replace(AMINA, notes="0"))

    def add() -> None:
        for _ in range(10):
            with database.write("add") as work:
                person = work.get(Person, "p1")
                assert person is not None
                work.put(replace(person, notes=str(int(person.notes) + 1)))

    threads = [threading.Thread(target=add) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with database.read() as work:
        person = work.get(Person, "p1")
        assert person is not None
        assert person.notes == "40"
        assert work.revision(Person, "p1") == 41
