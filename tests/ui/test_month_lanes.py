"""The lanes of a month: the rules of order, eves, what is hidden, what goes above the grid."""

from __future__ import annotations

from datetime import date, time, timedelta

from hypothesis import given
from hypothesis import strategies as st

from drr_desktop.domain.dates import DateSpan
from drr_desktop.domain.month_view import OwnEntry, OwnKind
from drr_desktop.domain.observance import Kind, Mark
from drr_desktop.ui.widgets.month_lanes import lay_out_week, split_seasons, split_weekly
from tests.ui.conftest import occurrence

SUNDAY = date(2027, 3, 7)
WEEK = [SUNDAY + timedelta(n) for n in range(7)]
MARCH = DateSpan(date(2027, 2, 28), date(2027, 4, 3))


def day(number: int) -> date:
    return date(2027, 3, number)


def lanes(week) -> dict[str, int]:
    return {
        (p.entry.title if isinstance(p.entry, OwnEntry) else p.entry.observance.key): p.lane
        for p in week.placed
    }


def test_order_is_long_bars_then_sunset_starts_then_marks_then_the_rest_then_own_entries():
    entries = [
        OwnEntry("1", OwnKind.INTERACTION, day(10), time(9), "visit"),
        occurrence("plain", day(10)),
        occurrence("marked", day(10), mark=Mark.FULL),
        occurrence("sunset", day(10), sunset=True),
        occurrence("fast", day(7), 7),
    ]
    found = lanes(lay_out_week(WEEK, entries, 5))
    assert found == {"fast": 0, "sunset": 1, "marked": 2, "plain": 3, "visit": 4}


def test_a_bar_that_ends_gives_its_lane_to_a_later_day():
    week = lay_out_week(WEEK, [occurrence("fast", day(3), 7), occurrence("late", day(11))], 5)
    assert lanes(week) == {"fast": 0, "late": 0}


def test_the_eve_takes_the_same_lane_in_the_day_before():
    week = lay_out_week(WEEK, [occurrence("eid", day(10), sunset=True), occurrence("other", day(9))], 5)
    eid = next(p for p in week.placed if p.entry.observance.key == "eid")
    assert (eid.eve, eid.first, eid.last) == (2, 3, 3)
    assert lanes(week) == {"eid": 0, "other": 1}


def test_at_the_end_of_a_row_only_the_strip_stands_there_and_it_counts_as_no_entry_of_that_day():
    week = lay_out_week(WEEK, [occurrence("naw-ruz", day(14), sunset=True)], 5)
    [placed] = week.placed
    assert placed.is_eve_only
    assert placed.eve == 6
    assert week.on_day(6) == ()


def test_the_last_lane_is_given_up_for_the_words_when_one_more_would_not_fit():
    six = [occurrence(f"o{n}", day(10)) for n in range(6)]
    week = lay_out_week(WEEK, six, 5)
    assert len(week.placed) == 4
    assert len(week.hidden[3]) == 2
    assert len(lay_out_week(WEEK, six[:5], 5).placed) == 5


def test_a_bar_that_goes_on_is_open_at_both_ends():
    [placed] = lay_out_week(WEEK, [occurrence("lent", date(2027, 2, 10), 46)], 5).placed
    assert (placed.first, placed.last, placed.starts_here, placed.ends_here) == (0, 6, False, False)


def test_heritage_months_and_the_third_long_bar_go_above_the_grid():
    month = occurrence("heritage", date(2027, 3, 1), 31, kind=Kind.HERITAGE_MONTH)
    bars = [occurrence(f"fast{n}", date(2027, 3, 1), 30 + n, kind=Kind.FAST) for n in range(3)]
    short = occurrence("day", day(10))
    grid, seasons = split_seasons([month, *bars, short], MARCH)
    assert [e.observance.key for e in seasons] == ["fast2", "heritage"]
    assert {e.observance.key for e in grid} == {"fast0", "fast1", "day"}


def test_a_long_bar_with_a_mark_is_kept_before_a_longer_one_without():
    plain = [occurrence(f"fast{n}", date(2027, 3, 1), 20, kind=Kind.FAST) for n in range(2)]
    marked = occurrence("feast", date(2027, 3, 5), 8, mark=Mark.FULL)
    grid, seasons = split_seasons([*plain, marked], MARCH)
    assert marked in grid
    assert len(seasons) == 1


def test_what_comes_back_every_week_is_parted_from_what_comes_once():
    fridays = [occurrence("jumuah", day(5) + timedelta(7 * n)) for n in range(4)]
    once, weekly = split_weekly([*fridays, occurrence("eid", day(10))])
    assert [o.observance.key for o in once] == ["eid"]
    assert len(weekly) == 4


def test_three_days_of_one_key_on_different_weekdays_are_not_weekly():
    found = [occurrence("purim", day(n)) for n in (3, 12, 23)]
    assert split_weekly(found) == (found, [])


@st.composite
def entries(draw):
    count = draw(st.integers(0, 14))
    made = []
    for number in range(count):
        start = SUNDAY + timedelta(draw(st.integers(-12, 8)))
        mark = draw(st.sampled_from(list(Mark)))
        made.append(occurrence(f"o{number}", start, draw(st.integers(1, 20)), mark, draw(st.booleans())))
    return made


@given(entries(), st.integers(1, 6))
def test_no_two_chips_lie_over_each_other_and_nothing_is_lost(found, high):
    week = lay_out_week(WEEK, found, high)
    filled = [(p.lane, column) for p in week.placed for column in p.columns()]
    assert len(filled) == len(set(filled))
    assert all(p.lane < high for p in week.placed)
    for column, current in enumerate(WEEK):
        wanted = {o.observance.key for o in found if o.start <= current <= o.end}
        assert {o.observance.key for o in week.on_day(column)} == wanted
        if week.hidden[column]:
            assert all(lane < high - 1 for lane, at in filled if at == column)
