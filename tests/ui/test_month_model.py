"""The month as a table: Qt's own checks, and what a reader hears."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt

from drr_desktop.domain.dates import Month
from drr_desktop.domain.month_view import MonthView, Shown
from drr_desktop.domain.observance import Mark
from drr_desktop.domain.occurrence import Certainty
from drr_desktop.ui.models.month_entries import EntryModel, agenda_rows, day_rows, undated_rows
from drr_desktop.ui.models.month_model import MonthModel
from tests.ui.conftest import occurrence

MARCH = Month(2027, 3)


def month(*found) -> MonthView:
    return MonthView(MARCH, MARCH.weeks(6), date(2027, 3, 2), tuple(found), ())


def test_the_model_keeps_qts_rules_with_a_real_month(dressed, calendar, qtmodeltester):
    model = MonthModel()
    qtmodeltester.check(model, force_py=True)
    model.show(calendar.month(MARCH, Shown()))
    qtmodeltester.check(model, force_py=True)


def test_a_cell_is_read_out_with_date_certainty_mark_and_sunset(dressed):
    model = MonthModel()
    eid = occurrence("eid", date(2027, 3, 10), mark=Mark.FULL, sunset=True, certainty=Certainty.EXPECTED)
    model.show(month(eid))
    spoken = model.index_of(date(2027, 3, 10)).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("Wednesday 10 March 2027")
    for word in ("Eid", "expected", "schedule nothing", "from sunset Tuesday 18:00"):
        assert word in spoken


def test_a_day_outside_the_weeks_has_no_cell(dressed):
    model = MonthModel()
    model.show(month())
    assert not model.index_of(date(2027, 5, 1)).isValid()
    assert model.rowCount() == 5


def test_what_comes_every_week_is_named_at_its_weekday_and_listed_with_its_day(dressed):
    fridays = [occurrence("jumuah", date(2027, 3, day)) for day in (5, 12, 19, 26)]
    model = MonthModel()
    model.show(month(*fridays))
    assert [o.key for o in model.weekly_on(4)] == ["jumuah"]
    assert all(not week.placed for week in (model.week(row) for row in range(5)))
    assert model.entries_on(date(2027, 3, 12)) == (fridays[1],)
    assert "Jumuah" in model.headerData(5, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole)


def test_no_dated_occurrence_of_a_real_month_is_missing_from_its_day(dressed, calendar):
    view = calendar.month(MARCH, Shown())
    model = MonthModel()
    model.show(view)
    for found in view.occurrences:
        if found.start is not None and found.start in view.span:
            assert found in model.entries_on(found.start), found.observance.key


def test_rows_of_day_agenda_and_undated_keep_qts_rules(dressed, calendar, qtmodeltester):
    view = calendar.month(MARCH, Shown())
    dated = [found for found in view.occurrences if found.start is not None]
    for rows in (day_rows(dated), agenda_rows(view), undated_rows(view.not_computed)):
        model = EntryModel(rows)
        qtmodeltester.check(model, force_py=True)
        heads = [row for row in range(model.rowCount()) if model.payload(model.index(row)) is None]
        assert all(model.flags(model.index(row)) == Qt.ItemFlag.NoItemFlags for row in heads)


def test_where_few_chips_fit_long_bars_give_way_to_a_marked_day(dressed):
    bars = [occurrence(f"fast{n}", date(2027, 3, 1), 20) for n in range(2)]
    eid = occurrence("eid", date(2027, 3, 10), mark=Mark.FULL, sunset=True)
    others = [occurrence(f"o{n}", date(2027, 3, 9)) for n in range(3)]
    model = MonthModel()
    model.show(month(*bars, eid, *others))
    assert not model.seasons
    model.set_lanes(3)
    assert len(model.seasons) == 1
    assert eid in [placed.entry for placed in model.week(1).placed]
