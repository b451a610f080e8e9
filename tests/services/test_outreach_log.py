"""The outreach log: one entry is one step, and the calendar, the log and the contact each hear of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from drr_desktop.domain.changes import Changes
from drr_desktop.domain.contact import Affiliation, PartyKind, Person
from drr_desktop.domain.dates import Month
from drr_desktop.domain.errors import UserError
from drr_desktop.domain.identity import new_id
from drr_desktop.domain.outreach import (
    FollowUp,
    FollowUpStatus,
    Interaction,
    InteractionParty,
    OutreachEntry,
    OutreachQuery,
)
from drr_desktop.services.contact_book import ContactBook
from drr_desktop.services.history import History
from drr_desktop.services.outreach_log import OutreachLog
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
def log(database: Database, told: list[Changes]) -> OutreachLog:
    with database.write("people") as work:
        work.put_many([Person(id="p1", full_name="Amina"), Person(id="p2", full_name="Zahra")])
    return OutreachLog(database, told.append, lambda: NOON)


def party(party_id: str = "p1") -> InteractionParty:
    return InteractionParty(id=new_id(), interaction_id="", party_id=party_id, party_kind=PartyKind.PERSON)


def entry(when: datetime = NOON, *parties: InteractionParty) -> OutreachEntry:
    return OutreachEntry(
        interaction=Interaction(id=new_id(), happened_at=when, summary=" Visit "),
        parties=parties or (party(),),
        follow_ups=(FollowUp(id=new_id(), text="Send photos", due_on=date(2026, 11, 24)),),
    )


def everything(database: Database) -> dict[str, list[object]]:
    with database.read() as work:
        return {kind.__name__: work.where(kind) for kind in TABLES}  # type: ignore[dict-item]


def test_one_entry_is_one_step_that_everybody_hears_of(
    log: OutreachLog, database: Database, told: list[Changes]
) -> None:
    book = ContactBook(database, told.append, lambda: NOON)
    before = everything(database)
    logged = log.record(entry())
    follow_up = log.get(logged.id).follow_ups[0]
    assert told == [
        Changes(
            outreach=frozenset({logged.id, follow_up.id}),
            calendar=frozenset({logged.id, follow_up.id}),
            contacts=frozenset({"p1"}),
        )
    ]
    assert logged.summary == "Visit"
    assert book.rows(["p1"])[0].last_touch == date(2026, 11, 25)
    assert [row.names for row in log.rows(OutreachQuery())] == [("Amina",)]
    assert [(row.party_name, row.overdue_days) for row in log.due()] == [("Amina", 1)]
    step = History(database, told.append, lambda: NOON).undo()
    assert step is not None
    assert (step.title, step.subject, step.records) == ("outreach.logged", "Visit", 3)
    assert told[-1].contacts == {"p1"}
    assert everything(database) == before
    assert book.rows(["p1"])[0].last_touch is None


def test_an_entry_is_changed_with_all_that_hangs_on_it(log: OutreachLog, database: Database) -> None:
    logged = log.record(entry())
    before = everything(database)
    stored = log.get(logged.id)
    log.save(
        replace(
            stored,
            interaction=replace(stored.interaction, summary="Call"),
            parties=(*stored.parties, party("p2")),
            follow_ups=(FollowUp(id=new_id(), text="Else"),),
        )
    )
    changed = log.get(logged.id)
    assert changed.interaction.summary == "Call"
    assert {p.party_id for p in changed.parties} == {"p1", "p2"}
    assert [f.text for f in changed.follow_ups] == ["Else"]
    History(database, lambda _: None, lambda: NOON).undo()
    assert everything(database) == before


def test_removing_an_entry(log: OutreachLog, database: Database) -> None:
    logged = log.record(entry())
    before = everything(database)
    log.remove(logged.id)
    after = everything(database)
    assert not any(after[name] for name in ("Interaction", "InteractionParty", "FollowUp"))
    with pytest.raises(UserError) as caught:
        log.get(logged.id)
    assert caught.value.code == "interaction_missing"
    History(database, lambda _: None, lambda: NOON).undo()
    assert everything(database) == before


def test_a_follow_up_is_done_and_reopened(log: OutreachLog, told: list[Changes]) -> None:
    log.record(entry())
    follow_up = log.due()[0].follow_up
    done = log.complete(follow_up.id)
    assert (done.status, done.done_on) == (FollowUpStatus.DONE, date(2026, 11, 25))
    assert follow_up.id in told[-1].calendar
    assert log.due() == []
    assert log.reopen(follow_up.id) == follow_up
    assert [row.follow_up for row in log.due()] == [follow_up]
    with pytest.raises(UserError):
        log.complete("none")


def test_a_follow_up_of_its_own(log: OutreachLog) -> None:
    saved = log.add_follow_up(FollowUp(id=new_id(), text=" Call ", party_id="p2"))
    assert saved.text == "Call"
    assert [row.party_name for row in log.due()] == ["Zahra"]


@pytest.mark.parametrize(
    ("roles", "named"),
    [
        ([{}], "a0"),
        ([{}, {}], None),  # nobody can say which of two
        ([{}, {"is_primary": True}], "a1"),
        ([{"end_on": date(2026, 10, 1)}], None),
        ([{"end_on": date(2026, 10, 1), "is_primary": True}, {}], "a1"),
    ],
)
def test_a_person_takes_part_in_the_role_of_that_day(
    log: OutreachLog, database: Database, roles: list[dict[str, object]], named: str | None
) -> None:
    """Catches an activity that moves to a new employer when the person does."""
    from drr_desktop.domain.contact import Community

    with database.write("roles") as work:
        work.put(Community(id="c1", name_en="C"))
        for number, fields in enumerate(roles):
            role = Affiliation(id=f"a{number}", person_id="p1", community_id="c1", role=str(number))
            work.put(replace(role, **fields))  # type: ignore[arg-type]
    logged = log.record(entry())
    assert log.get(logged.id).parties[0].affiliation_id == named


def test_touches_by_month(log: OutreachLog) -> None:
    for when in (NOON, datetime(2026, 11, 1, 3, tzinfo=UTC), datetime(2026, 9, 30, 12, tzinfo=UTC)):
        log.record(entry(when))
    log.record(entry(NOON, party("p2")))
    assert log.touches_by_month("p1", 3) == [(Month(2026, 9), 1), (Month(2026, 10), 1), (Month(2026, 11), 1)]
    assert log.touches_by_month("p1", 1) == [(Month(2026, 11), 1)]
    assert len(log.touches_by_month("p1")) == 12
    assert len(log.for_party("p1", 2)) == 2


@pytest.mark.parametrize(
    ("code", "change"),
    [
        ("summary_missing", {"interaction": Interaction(id="i", happened_at=NOON, summary=" ")}),
        ("contact_missing", {"parties": (party("nobody"),)}),
        ("duplicate_party", {"parties": (party(), party())}),
        ("text_missing", {"follow_ups": (FollowUp(id="f", text=""),)}),
    ],
)
def test_what_cannot_be_kept_is_refused(
    log: OutreachLog, database: Database, told: list[Changes], code: str, change: dict[str, object]
) -> None:
    before = everything(database)
    with pytest.raises(UserError) as caught:
        log.record(replace(entry(), **change))  # type: ignore[arg-type]
    assert caught.value.code == code
    assert everything(database) == before
    assert told == []
