"""The calendar with and without a data file: months, filters, announced dates and own observances."""

from __future__ import annotations

import subprocess
import sys
from datetime import UTC, date, datetime, timedelta

import pytest

from drr_desktop.domain.contact import Organization
from drr_desktop.domain.dates import DateSpan, Month
from drr_desktop.domain.errors import UserError
from drr_desktop.domain.identity import new_id
from drr_desktop.domain.language import Language
from drr_desktop.domain.month_view import OwnKind, Shown
from drr_desktop.domain.observance import Kind, Mark
from drr_desktop.domain.occurrence import Certainty
from drr_desktop.domain.outreach import FollowUp, Interaction
from drr_desktop.domain.own_calendar import AnnouncedDate, OwnObservance
from drr_desktop.services.observance_calendar import ObservanceCalendar
from drr_desktop.storage.database import Database

MARCH = Month(2027, 3)
EID_SPAN = DateSpan(date(2027, 3, 1), date(2027, 3, 31))


class Clock:
    def __init__(self) -> None:
        self.now = datetime(2027, 3, 2, 15, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def calendar(clock) -> ObservanceCalendar:
    return ObservanceCalendar(clock)


@pytest.fixture
def database(tmp_path, clock):
    opened = Database.open(tmp_path / "office.drr", now=clock, who="tester", device="here")
    yield opened
    opened.close()


def put(database, calendar, *records) -> None:
    with database.write("test", "") as unit:
        for record in records:
            unit.put(record)
    calendar.forget()


def announced(start: date, **fields) -> AnnouncedDate:
    return AnnouncedDate(id=new_id(), observance_key="eid_al_fitr", year=1448, start_on=start, **fields)


def test_a_month_is_filled_before_any_data_file_is_there():
    code = (
        "import sys\n"
        "from datetime import UTC, datetime\n"
        "from drr_desktop.domain.dates import Month\n"
        "from drr_desktop.services.observance_calendar import ObservanceCalendar\n"
        "view = ObservanceCalendar(lambda: datetime(2027, 3, 2, tzinfo=UTC)).month(Month(2027, 3))\n"
        "assert len(view.occurrences) > 40\n"
        "assert not [m for m in sys.modules if 'storage' in m or m.startswith('sqlalchemy')]\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)


def test_a_month_holds_whole_weeks_and_what_touches_them(calendar):
    view = calendar.month(MARCH)
    assert view.span == DateSpan(date(2027, 2, 28), date(2027, 4, 3))
    calendar.first_weekday = 0
    assert calendar.month(MARCH).span.start == date(2027, 3, 1)
    assert view.today == date(2027, 3, 2)
    assert all(o.start <= view.span.end and o.end >= view.span.start for o in view.occurrences)
    starts = [o.start for o in view.occurrences]
    assert starts == sorted(starts)
    assert "purim" in {o.observance.key for o in view.occurrences}


def test_a_month_is_kept_until_something_changes(calendar, clock):
    view = calendar.month(MARCH)
    assert calendar.month(MARCH) is view
    clock.now += timedelta(days=1)
    assert calendar.month(MARCH).today == date(2027, 3, 3)
    calendar.forget()
    assert calendar.month(MARCH) is not view


def test_filters_leave_out_what_they_do_not_name(calendar):
    sikh = calendar.month(MARCH, Shown(traditions=frozenset({"Sikh", "Muslim"})))
    assert {o.observance.tradition.key for o in sikh.occurrences} <= {"Sikh", "Muslim"}
    full = calendar.month(MARCH, Shown(marks=frozenset({Mark.FULL}), kinds=frozenset({Kind.FESTIVAL})))
    assert full.occurrences
    assert all((o.observance.mark, o.observance.kind) == (Mark.FULL, Kind.FESTIVAL) for o in full.occurrences)
    purim = calendar.occurrences(EID_SPAN, keys=["purim"])
    assert [o.identity for o in purim] == ["purim-5787"]


def test_an_announced_date_replaces_the_expected_one(calendar, database):
    calendar.attach(database)
    (expected,) = calendar.occurrences(EID_SPAN, keys=["eid_al_fitr"])
    assert expected.certainty is Certainty.EXPECTED
    start = expected.start + timedelta(1)
    put(database, calendar, announced(start, source="Hilal committee"))
    (told,) = calendar.occurrences(EID_SPAN, keys=["eid_al_fitr"])
    assert told.identity == expected.identity
    assert (told.start, told.end, told.earliest, told.latest) == (start, start, start, start)
    assert told.certainty is Certainty.ANNOUNCED
    assert told.source == "Hilal committee"
    assert told.begins_at.date() == start - timedelta(1)
    assert told.calendar_date == expected.calendar_date


def test_an_announced_date_is_shown_where_it_lies_now(calendar, database):
    calendar.attach(database)
    put(database, calendar, announced(date(2027, 4, 2), end_on=date(2027, 4, 4)))
    assert not calendar.occurrences(EID_SPAN, keys=["eid_al_fitr"])
    april = DateSpan(date(2027, 4, 4), date(2027, 4, 30))
    assert [o.end for o in calendar.occurrences(april, keys=["eid_al_fitr"])] == [date(2027, 4, 4)]


def test_one_organization_s_date_changes_nothing_for_all(calendar, database):
    calendar.attach(database)
    before = calendar.occurrences(EID_SPAN)
    hall = Organization(id=new_id(), name_en="Nepean Prayer Hall")
    put(database, calendar, hall, announced(date(2027, 3, 12), organization_id=hall.id))
    assert calendar.occurrences(EID_SPAN) == before


def test_what_has_no_computed_date_gets_the_announced_one(calendar, database):
    calendar.attach(database)
    key = "own_parade"
    put(database, calendar, OwnObservance(id=new_id(), key=key, name_en="Parade", rule="when it is told"))
    assert [o.certainty for o in calendar.occurrences(EID_SPAN, keys=[key])] == [Certainty.NOT_COMPUTED]
    row = AnnouncedDate(id=new_id(), observance_key=key, year=2027, start_on=date(2027, 3, 9))
    put(database, calendar, row)
    found = calendar.occurrences(EID_SPAN, keys=[key])
    assert [(o.start, o.certainty) for o in found] == [(date(2027, 3, 9), Certainty.ANNOUNCED)]
    later = calendar.occurrences(DateSpan(date(2027, 6, 1), date(2027, 6, 2)), keys=[key])
    assert [o.certainty for o in later] == [Certainty.NOT_COMPUTED]


def test_own_observances_stand_beside_the_catalogue(calendar, database):
    calendar.attach(database)
    own = OwnObservance(
        id=new_id(), key="own_open_doors", name_en="Open doors at the division", rule="gregorian 03-15"
    )
    put(database, calendar, own)
    (found,) = calendar.occurrences(EID_SPAN, keys=["own_open_doors"])
    assert found.start == date(2027, 3, 15)
    assert len(found.observance.short.en) <= 18
    assert calendar.traditions()[-1].key == found.observance.tradition.key
    assert calendar.observance("own_open_doors") == found.observance


def test_an_own_rule_that_cannot_be_read_spoils_no_month(calendar, database):
    calendar.attach(database)
    put(database, calendar, OwnObservance(id=new_id(), key="own_bad", name_en="Bad", rule="gregorian soon"))
    view = calendar.month(MARCH)
    assert "own_bad" in {o.key for o in view.not_computed}
    assert view.occurrences
    assert calendar.describe_rule(calendar.observance("own_bad"), Language.FRENCH) == "gregorian soon"


def test_own_entries_lie_on_their_days(calendar, database):
    calendar.attach(database)
    met = Interaction(id=new_id(), happened_at=datetime(2027, 3, 2, 1, 30, tzinfo=UTC), summary="Tea")
    due = FollowUp(id=new_id(), text="Send the parking plan", due_on=date(2027, 3, 5))
    put(database, calendar, met, due)
    own = {entry.kind: entry.day for entry in calendar.month(MARCH).own}
    assert own == {OwnKind.INTERACTION: date(2027, 3, 1), OwnKind.FOLLOW_UP: date(2027, 3, 5)}


def test_years_out_of_range_and_unknown_keys_are_told(calendar):
    with pytest.raises(UserError) as caught:
        calendar.occurrences(DateSpan(date(1700, 1, 1), date(1700, 2, 1)))
    assert caught.value.code == "span_out_of_range"
    with pytest.raises(UserError, match="no observance"):
        calendar.observance("nothing")
