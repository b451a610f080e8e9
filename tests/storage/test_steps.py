"""Undo and redo: each step back to the byte, in any order of its rows, and never over later work."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from drr_desktop.domain.contact import Affiliation, ContactPoint, Organization, PartyKind, Person, PointKind
from drr_desktop.domain.errors import UserError
from drr_desktop.domain.export_record import ExportKind, ExportRecord
from drr_desktop.storage.mapping import shape_of
from drr_desktop.storage.tables.registry import TABLES

if TYPE_CHECKING:
    from collections.abc import Callable

    from drr_desktop.storage.database import Database

AMINA = Person(id="p1", full_name="Amina")
TEMPLE = Organization(id="o1", name_en="Temple")
ROLE = Affiliation(id="a1", person_id="p1", organization_id="o1")


def undo(database: Database) -> str | None:
    with database.write("undo") as work:
        step = work.steps.undo()
    return step and step.title


def redo(database: Database) -> str | None:
    with database.write("redo") as work:
        step = work.steps.redo()
    return step and step.title


def snapshot(database: Database) -> dict[str, list[object]]:
    """Everything that people entered, row by row."""
    with database.read() as work:
        return {kind.__name__: work.where(kind) for kind in TABLES}  # type: ignore[dict-item]


def fill(database: Database) -> None:
    with database.write("first", "Amina") as work:
        work.put_many([TEMPLE, AMINA, ROLE])


def test_steps_go_back_and_forth_in_order(database: Database) -> None:
    fill(database)
    with database.write("second") as work:
        work.put(replace(AMINA, notes="x"))
    full = snapshot(database)
    assert [undo(database), undo(database), undo(database)] == ["second", "first", None]
    assert all(not rows for rows in snapshot(database).values())
    assert [redo(database), redo(database), redo(database)] == ["first", "second", None]
    assert snapshot(database) == full


def test_a_step_is_taken_back_whatever_hangs_on_what(database: Database) -> None:
    """Catches foreign keys that are checked row by row instead of at the end."""
    fill(database)
    with database.write("gone") as work:
        work.remove(Affiliation, "a1")
        work.remove(Person, "p1")
        work.remove(Organization, "o1")
    assert undo(database) == "gone"
    with database.read() as work:
        assert (work.get(Affiliation, "a1"), work.get(Person, "p1")) == (ROLE, AMINA)


def test_a_new_step_forgets_what_was_taken_back(database: Database) -> None:
    fill(database)
    assert undo(database) == "first"
    with database.write("other") as work:
        work.put(TEMPLE)
    assert redo(database) is None
    with database.read() as work:
        assert [step.title for step in work.steps.latest(9)] == ["other"]


def test_steps_outlive_the_program(open_database: Callable[..., Database]) -> None:
    first = open_database()
    fill(first)
    first.close()
    second = open_database()
    assert undo(second) == "first"
    second.close()
    assert redo(open_database()) == "first"


def test_later_work_is_never_lost(database: Database) -> None:
    fill(database)
    with database.write("loaded") as work:  # what no step knows of
        work.put_many([replace(AMINA, notes="later")], undoable=False)
    before = snapshot(database)
    with pytest.raises(UserError) as caught:
        undo(database)
    assert caught.value.code == "changed_since"
    assert snapshot(database) == before


def test_an_undone_record_is_stale_for_an_open_editor(database: Database) -> None:
    fill(database)
    with database.write("second") as work:
        work.put(replace(AMINA, notes="x"))
    with database.read() as work:
        seen = work.revision(Person, "p1")
    undo(database)
    with database.read() as work:
        assert work.revision(Person, "p1") > seen


def test_the_index_follows_undo(database: Database) -> None:
    fill(database)
    with database.write("renamed") as work:
        work.put(replace(AMINA, full_name="Zahra"))
    undo(database)
    assert work.changes.contacts == {"p1"}
    with database.read() as work:
        assert work.contacts.pick("zah", 9) == []
        assert work.contacts.pick("ami", 9) == ["p1"]


def test_an_export_stays_when_everything_is_taken_back(database: Database) -> None:
    fill(database)
    record = ExportRecord(
        id="x", kind=ExportKind.MAILING_LIST, subject_id="l", subject_name="", made_at=datetime.now(UTC)
    )
    with database.write("export.made") as work:
        work.put_many([record], undoable=False)
    assert [undo(database), undo(database)] == ["first", None]
    with database.read() as work:
        assert work.get(ExportRecord, "x") == record


def test_a_row_changed_twice_in_a_step_goes_back_to_the_first(database: Database) -> None:
    fill(database)
    with database.write("twice") as work:
        work.put(replace(AMINA, notes="1"))
        work.put(replace(AMINA, notes="2"))
    with database.write("nothing in the end") as work:
        work.put(Person(id="p9", full_name="N"))
        work.remove(Person, "p9")
    assert undo(database) == "twice"
    with database.read() as work:
        assert work.get(Person, "p1") == AMINA


edits = st.lists(
    st.lists(
        st.tuples(st.sampled_from(["p1", "p2", "e1", "e2"]), st.sampled_from(["", "a@x.org", "b@x.org"])),
        min_size=1,
        max_size=4,
    ),
    min_size=1,
    max_size=5,
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(edits)
def test_any_history_goes_back_to_the_start_and_forth_again(
    database: Database, history: list[list[tuple[str, str]]]
) -> None:
    """Catches any mix of adding, changing and removing that does not come back to the byte."""
    start = snapshot(database)
    states = [start]
    for number, step in enumerate(history):
        with database.write(f"step {number}") as work:
            for key, value in step:
                edit(work, key, value)
        if snapshot(database) != states[-1]:
            states.append(snapshot(database))
    for state in reversed(states[:-1]):
        undo(database)
        assert snapshot(database) == state
    for state in states[1:]:
        redo(database)
        assert snapshot(database) == state
    for _ in states[1:]:
        undo(database)
    assert snapshot(database) == start


def edit(work: object, key: str, value: str) -> None:
    from drr_desktop.storage.unit_of_work import UnitOfWork

    assert isinstance(work, UnitOfWork)
    kind = Person if key.startswith("p") else ContactPoint
    if not value:
        work.remove(kind, key)
    elif kind is Person:
        work.put(Person(id=key, full_name=value))
    else:
        work.put(
            ContactPoint(
                id=key, party_id="p1", party_kind=PartyKind.PERSON, kind=PointKind.EMAIL, value=value
            )
        )


def test_the_log_keeps_whole_rows(database: Database) -> None:
    fill(database)
    with database.read() as work:
        rows = work.connection.exec_driver_sql(
            "SELECT before, after FROM change_record WHERE record_id = 'p1'"
        ).all()
    assert len(rows) == 1
    assert rows[0][0] is None
    assert all(f'"{name}":' in rows[0][1] for name in shape_of(Person).columns)
