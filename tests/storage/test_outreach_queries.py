"""The log, what is due, and the office's own days, as the screens ask for them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING

import pytest

from drr_desktop.domain.contact import Affiliation, Community, PartyKind, Person
from drr_desktop.domain.dates import DateSpan
from drr_desktop.domain.month_view import OwnEntry, OwnKind
from drr_desktop.domain.outreach import (
    FollowUp,
    FollowUpStatus,
    Interaction,
    InteractionKind,
    InteractionParty,
    OutreachQuery,
)
from drr_desktop.domain.record import Confidentiality

if TYPE_CHECKING:
    from drr_desktop.storage.database import Database

EVENING = datetime(2026, 11, 2, 3, 0, tzinfo=UTC)  # still the first of November at the office


def party(id: str, interaction: str, party: str) -> InteractionParty:
    return InteractionParty(id=id, interaction_id=interaction, party_id=party, party_kind=PartyKind.PERSON)


VISIT = Interaction(id="i1", happened_at=EVENING, summary="Tea at the Mandir", place="Élgin St", staff="A")
CALL = Interaction(
    id="i2", happened_at=datetime(2026, 11, 20, 15, tzinfo=UTC), kind=InteractionKind.CALL, summary="Asked"
)
SECRET = replace(CALL, id="i3", summary="whispered", staff="B", confidentiality=Confidentiality.PROTECTED)


@pytest.fixture
def filled(database: Database) -> Database:
    with database.write("filled") as work:
        work.put_many(
            [
                Community(id="c1", name_en="Hindu", tradition="hindu"),
                Person(id="p1", full_name="Priya Śarmā"),
                Person(id="p2", full_name="Zahra"),
                Affiliation(id="a1", person_id="p1", community_id="c1"),
                VISIT,
                CALL,
                SECRET,
                party("ip1", "i1", "p1"),
                party("ip2", "i1", "p2"),
                party("ip3", "i2", "p2"),
                FollowUp(id="f1", text="Send photos", interaction_id="i1", due_on=date(2026, 11, 20)),
                FollowUp(id="f2", text="Ask again", party_id="p2", due_on=date(2026, 12, 1)),
                FollowUp(id="f3", text="Some day", party_id="p2"),
                FollowUp(
                    id="f4", text="Over", party_id="p2", due_on=date(2026, 11, 1), status=FollowUpStatus.DONE
                ),
            ]
        )
    return database


def found(database: Database, **query: object) -> list[str]:
    with database.read() as work:
        return [row.id for row in work.outreach.rows(OutreachQuery(**query))]  # type: ignore[arg-type]


def test_the_log_is_newest_first_with_everything_of_a_line(filled: Database) -> None:
    assert found(filled) == ["i3", "i2", "i1"]
    with filled.read() as work:
        line = work.outreach.rows(OutreachQuery(kind=InteractionKind.VISIT))[0]
    assert line.names == ("Priya Śarmā", "Zahra")
    assert line.party_ids == ("p1", "p2")
    assert line.traditions == ("hindu",)
    assert [f.id for f in line.follow_ups] == ["f1"]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({"text": "mand tea"}, ["i1"]),
        ({"text": "elgin"}, ["i1"]),
        ({"text": "sarma"}, ["i1"]),
        ({"text": "zah"}, ["i2", "i1"]),
        ({"text": "whispered"}, []),  # what was said under protection is never found by its words
        ({"text": "nothing"}, []),
        ({"text": '"'}, []),
        ({"party_id": "p2"}, ["i2", "i1"]),
        ({"party_id": "p2", "kind": InteractionKind.CALL}, ["i2"]),
        ({"staff": "A"}, ["i1"]),
        ({"since": date(2026, 11, 2)}, ["i3", "i2"]),
        ({"until": date(2026, 11, 1)}, ["i1"]),
        ({"since": date(2026, 11, 1), "until": date(2026, 11, 1)}, ["i1"]),
        ({"limit": 1}, ["i3"]),
    ],
)
def test_what_the_log_is_asked_for(filled: Database, query: dict[str, object], expected: list[str]) -> None:
    assert found(filled, **query) == expected


def test_an_edited_entry_is_found_by_its_new_words_only(filled: Database) -> None:
    with filled.write("edited") as work:
        work.put(replace(VISIT, summary="Coffee"))
    assert found(filled, text="coffee") == ["i1"]
    assert found(filled, text="mandir") == []


def test_what_is_due(filled: Database) -> None:
    with filled.read() as work:
        everything = work.outreach.due()
        assert [row.follow_up.id for row in everything] == ["f1", "f2", "f3"]
        assert [row.party_name for row in everything] == ["Priya Śarmā", "Zahra", "Zahra"]
        assert [row.overdue_days for row in everything] == [5, 0, 0]
        assert [row.follow_up.id for row in work.outreach.due(date(2026, 11, 30))] == ["f1"]


def test_own_entries_lie_on_local_days(filled: Database) -> None:
    with filled.read() as work:
        first = work.outreach.on_days(DateSpan(date(2026, 11, 1), date(2026, 11, 1)))
        assert first == [OwnEntry("i1", OwnKind.INTERACTION, date(2026, 11, 1), time(22, 0), VISIT.summary)]
        assert work.outreach.on_days(DateSpan(date(2026, 11, 2), date(2026, 11, 19))) == []
        twentieth = work.outreach.on_days(DateSpan(date(2026, 11, 20), date(2026, 11, 20)))
        assert [entry.id for entry in twentieth] == ["f1", "i2", "i3"]


def test_the_last_touch_of_several(filled: Database) -> None:
    with filled.read() as work:
        assert work.outreach.last_touch(["p1", "p2", "p9"]) == {
            "p1": date(2026, 11, 1),
            "p2": date(2026, 11, 20),
        }


def test_the_days_of_a_party(filled: Database) -> None:
    with filled.read() as work:
        assert work.outreach.moments("p2", date(2026, 11, 1)) == [date(2026, 11, 1), date(2026, 11, 20)]
        assert work.outreach.moments("p2", date(2026, 11, 2)) == [date(2026, 11, 20)]
