"""Which day, and who follows it: a row a date, with the one in the calendar marked."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from drr_desktop.domain.occurrence import Certainty
from drr_desktop.ui.models.observance_ways import way_rows
from drr_desktop.ui.widgets.text import TextLabel
from drr_desktop.ui.widgets.variants_section import variants_section
from tests.ui.conftest import occurrence

EIGHTH = date(2027, 5, 20)


def kept_by_others():
    """The rule's own date with two variants: one on the same day and one a week later."""
    main = occurrence("vesak", EIGHTH, certainty=Certainty.COMPUTED)
    main = replace(main, calendar_date="waxing 15", source="Thai calendar")
    same = replace(main, variant="laos", source="Khmer calendar")
    later = replace(main, variant="japan", start=EIGHTH + timedelta(7), source="A gazette")
    return main, same, later


def test_those_who_keep_the_same_day_stand_in_one_row(dressed):
    main, same, later = kept_by_others()
    rows = way_rows(main, [(same, "Laos"), (later, "Japan")])
    assert [(row.day, row.is_shown) for row in rows] == [("Thu 20 May", True), ("Thu 27 May", False)]
    assert rows[0].who == "Laos"
    assert rows[1].headline == "Japan"
    assert rows[1].who == "A gazette"


def test_an_expected_date_names_the_days_that_a_sighting_may_make_it(dressed):
    eid = occurrence("eid", date(2027, 3, 10), certainty=Certainty.EXPECTED)
    eid = replace(
        eid,
        observance=replace(eid.observance, calendar="islamic"),
        earliest=date(2027, 3, 9),
        latest=date(2027, 3, 11),
    )
    rows = way_rows(eid, [])
    assert [row.day for row in rows] == ["Wed 10 March", "Tue 9 March or Thu 11 March"]
    assert rows[1].method == "Moon sighting"


def test_an_announced_date_says_who_announced_it(dressed):
    told = occurrence("eid", date(2027, 3, 10), certainty=Certainty.ANNOUNCED)
    told = replace(told, source="Crescent Council")
    other = replace(told, start=date(2027, 3, 11), source="Prayer Hall", variant="hall")
    rows = way_rows(told, [(other, "The hall")])
    assert (rows[0].who, rows[1].headline, rows[1].who) == ("Crescent Council", "The hall", "Prayer Hall")
    assert rows[1].method == "Announced"


def test_the_local_day_is_a_second_note(dressed):
    diwali = occurrence("diwali", date(2027, 10, 29), certainty=Certainty.COMPUTED)
    rows = way_rows(diwali, [], date(2027, 10, 28), "Ottawa")
    assert [row.day for row in rows] == ["Thu 28 October", "Fri 29 October"]
    assert "Ottawa" in rows[0].headline
    assert rows[1].method == "India’s reckoning"


def test_one_sure_date_needs_no_section(dressed):
    fixed = occurrence("christmas", date(2027, 12, 25))
    assert variants_section(way_rows(fixed, [])) is None


def test_the_section_counts_its_dates(dressed, qtbot):
    main, same, later = kept_by_others()
    section = variants_section(way_rows(main, [(same, "Laos"), (later, "Japan")]))
    qtbot.addWidget(section)
    words = [label.text() for label in section.findChildren(TextLabel)]
    assert words[:2] == ["Which day, and who follows it", "2 dates"]
