"""Occurrences of a span: which, in what order, how sure and how long."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import date, timedelta

import pytest

from drr_desktop.calendars import OccurrenceEngine, RuleError, occurrences
from drr_desktop.domain.dates import OTTAWA, DateSpan
from drr_desktop.domain.errors import UserError
from drr_desktop.domain.occurrence import Certainty


def iso(one):
    return (one.start.isoformat(), one.end.isoformat())


def test_an_occurrence_that_began_before_the_span_is_in_it_until_its_last_day(found):
    (kwanzaa,) = found("2027-01-01", "2027-01-31", "kwanzaa")
    assert iso(kwanzaa) == ("2026-12-26", "2027-01-01")
    assert found("2027-01-02", "2027-01-31", "kwanzaa") == []
    assert len(found("2026-12-26", "2026-12-26", "kwanzaa")) == 1
    assert found("2026-12-01", "2026-12-25", "kwanzaa") == []


def test_one_span_of_years_gives_what_its_years_give_together(found):
    whole = [(one.identity, one.start) for one in found("2024-11-10", "2027-02-20") if one.start]
    parts = [
        *((one.identity, one.start) for one in found("2024-11-10", "2024-12-31") if one.start),
        *(
            (one.identity, one.start)
            for year in (2025, 2026)
            for one in found(f"{year}-01-01", f"{year}-12-31")
            if one.start and one.start.year == year
        ),
        *(
            (one.identity, one.start)
            for one in found("2027-01-01", "2027-02-20")
            if one.start and one.start.year == 2027
        ),
    ]
    assert whole == parts


def test_each_month_shows_what_the_year_has_in_it(found):
    year = [one for one in found("2026-01-01", "2026-12-31") if one.start]
    for month in range(1, 13):
        span = DateSpan(date(2026, month, 1), date(2026 + month // 12, month % 12 + 1, 1) - timedelta(1))
        expected = {one.identity for one in year if span.overlaps(DateSpan(one.start, one.end))}
        shown = found(span.start.isoformat(), span.end.isoformat())
        assert {one.identity for one in shown if one.start} == expected


def test_order_is_by_start_then_key(found):
    all_found = found("2026-01-01", "2027-12-31")
    dated = [one for one in all_found if one.start]
    assert all_found[: len(dated)] == dated
    assert [(one.start, one.observance.key) for one in dated] == sorted(
        (one.start, one.observance.key) for one in dated
    )


def test_names_of_instances_are_unique_over_thirty_years(found):
    identities = [one.identity for one in found("2010-01-01", "2040-12-31") if one.start]
    assert len(identities) == len(set(identities))


def test_every_observance_is_dated(found, catalogue):
    dated = found("2026-01-01", "2029-12-31")
    assert {one.observance.key for one in dated} == set(catalogue.by_key)
    assert all(one.certainty is not Certainty.NOT_COMPUTED for one in dated)
    assert all(one.earliest <= one.start <= one.latest for one in dated)


@pytest.mark.parametrize(
    ("key", "certainty"),
    [
        ("lunar_new_year", Certainty.COMPUTED),
        ("diwali", Certainty.COMPUTED),
        ("losar", Certainty.COMPUTED),
        ("vesak", Certainty.COMPUTED),
        ("litha", Certainty.COMPUTED),
        ("vaisakhi", Certainty.FIXED),
        ("naw_ruz_bahai", Certainty.FIXED),
        ("navroz_shahenshahi", Certainty.FIXED),
        ("canada_day", Certainty.FIXED),
        ("pascha", Certainty.FIXED),
        ("orthodox_christmas_julian", Certainty.FIXED),
        ("yom_kippur", Certainty.FIXED),
        ("timkat", Certainty.FIXED),
        ("coptic_new_year", Certainty.FIXED),
        ("nowruz", Certainty.COMPUTED),
        ("eid_al_fitr", Certainty.EXPECTED),
    ],
)
def test_certainty_is_the_systems(found, key, certainty):
    (one,) = found("2026-01-01", "2026-12-31", key)
    assert one.certainty is certainty
    if certainty is not Certainty.EXPECTED:
        assert one.earliest == one.start == one.latest


def test_an_islamic_date_may_move_a_day_until_the_moon_is_seen(found):
    (eid,) = found("2026-01-01", "2026-12-31", "eid_al_adha")
    assert (eid.start - eid.earliest, eid.latest - eid.start) == (timedelta(1), timedelta(1))
    assert iso(eid) == ("2026-05-27", "2026-05-30")
    assert (eid.year, eid.calendar_date) == (1447, "10 Dhu al-Hijjah 1447")


def test_outside_the_umm_al_qura_table_the_range_is_wider_and_the_source_says_so(found):
    (inside, *_), (outside, *_) = (
        found(f"{year}-01-01", f"{year}-12-31", "eid_al_fitr") for year in (2077, 2090)
    )
    assert inside.latest - inside.earliest == timedelta(2)
    assert outside.latest - outside.earliest == timedelta(4)
    assert "outside the Umm al-Qura table" in outside.source
    assert "outside" not in inside.source


def test_the_range_of_the_last_friday_of_ramadan_is_made_of_fridays(found):
    for year in range(2020, 2040):
        for quds in found(f"{year}-01-01", f"{year}-12-31", "quds_day"):
            assert {day.weekday() for day in (quds.earliest, quds.start, quds.latest)} == {4}
            assert quds.earliest <= quds.start <= quds.latest


def test_ramadan_lasts_as_long_as_its_month(found):
    lengths = set()
    for year in range(2020, 2030):
        for fast in found(f"{year}-01-01", f"{year}-12-31", "ramadan"):
            (eid,) = found(fast.end.isoformat(), (fast.end + timedelta(5)).isoformat(), "eid_al_fitr")
            assert eid.start == fast.end + timedelta(1)
            lengths.add((fast.end - fast.start).days + 1)
    assert lengths == {29, 30}


def test_a_gregorian_year_may_hold_two_of_an_islamic_feast(found):
    years = [one.year for one in found("2030-01-01", "2030-12-31", "ramadan") if one.start.year == 2030]
    assert years == [1451, 1452]


def test_months_last_to_their_end_and_a_length_of_its_own_wins(found, catalogue):
    (february,) = found("2028-02-10", "2028-02-10", "black_history_month")
    assert iso(february) == ("2028-02-01", "2028-02-29")
    fortnight = replace(catalogue.by_key["black_history_month"], duration_days=14)
    (shorter,) = occurrences([fortnight], DateSpan(date(2028, 2, 1), date(2028, 2, 29)), OTTAWA)
    assert iso(shorter) == ("2028-02-01", "2028-02-14")


def test_weekly_days_come_each_week_and_are_told_apart(found):
    fridays = found("2026-01-01", "2026-12-31", "jumuah")
    assert len(fridays) == 52
    assert {one.start.weekday() for one in fridays} == {4}
    assert fridays[0].identity == "jumuah-2026-2026-01-02"


def test_nothing_is_found_before_it_was_first_kept(found):
    assert found("2020-09-30", "2020-09-30", "truth_and_reconciliation_day") == []
    assert len(found("2021-09-30", "2021-09-30", "truth_and_reconciliation_day")) == 1


def test_a_day_that_begins_at_sunset_begins_the_evening_before(found):
    (kippur,) = found("2026-01-01", "2026-12-31", "yom_kippur")
    assert kippur.start == date(2026, 9, 21)
    assert kippur.begins_at.date() == date(2026, 9, 20)
    assert kippur.begins_at.utcoffset() == timedelta(hours=-4)
    assert kippur.begins_at.microsecond == 0
    (canada,) = found("2026-07-01", "2026-07-01", "canada_day")
    assert canada.begins_at is None


@pytest.mark.parametrize(
    ("key", "day", "year"),
    [
        ("christmas_day", "2026-12-25", 2026),
        ("orthodox_christmas_julian", "2026-01-07", 2025),
        ("old_new_year", "2026-01-14", 2026),
        ("rosh_hashanah", "2026-09-12", 5787),
        ("chaharshanbe_suri", "2026-03-17", 1404),
        ("nowruz", "2026-03-21", 1405),
        ("ethiopian_christmas", "2026-01-07", 2018),
        ("islamic_new_year", "2026-06-16", 1448),
    ],
)
def test_the_year_is_that_of_the_own_calendar(found, key, day, year):
    (one,) = [one for one in found(day, day, key) if one.start.isoformat() == day]
    assert one.year == year
    assert one.identity == f"{key}-{year}"


def test_dates_that_others_keep_stand_beside_the_main_one_when_asked_for(catalogue):
    engine = OccurrenceEngine()
    year = DateSpan(date(2026, 1, 1), date(2026, 12, 31))

    def dates(key, **asked):
        one = catalogue.by_key[key]
        return {(o.variant, o.start.isoformat()) for o in engine.occurrences([one], year, OTTAWA, **asked)}

    assert dates("krishna_janmashtami") == {("", "2026-09-04")}
    assert dates("krishna_janmashtami", variants=True) == {("", "2026-09-04"), ("smarta", "2026-09-04")}
    assert dates("navroz_shahenshahi", variants=True) == {("", "2026-08-15"), ("kadmi", "2026-07-16")}
    assert dates("orthodox_christmas_julian", variants=True) == {
        ("", "2026-01-07"),
        ("revised_julian", "2026-12-25"),
    }
    assert dates("losar", variants=True) == {
        ("", "2026-02-18"),
        ("bhutan", "2026-02-18"),
        ("sonam", "2026-01-19"),
    }
    kept_apart = engine.occurrences([catalogue.by_key["vesak"]], year, OTTAWA, variants=True)
    names = {one.identity for one in kept_apart}
    assert {"vesak-2026", "vesak-4723-bhutan"} & names == {"vesak-2026"}
    assert len(names) == 7
    assert {
        one.region for one in engine.occurrences([catalogue.by_key["vesak"]], year, OTTAWA, variants=True)
    } == {*("", "KH", "MM", "LK", "IN", "SG", "BT")}


def test_a_gregorian_year_may_hold_two_eids_and_none_or_two_bikrami_birthdays(found, catalogue):
    starts = [one.start for one in found("2033-01-01", "2033-12-31", "eid_al_fitr")]
    assert starts == [date(2033, 1, 2), date(2033, 12, 23)]
    (bikrami,) = catalogue.by_key["guru_gobind_singh_birthday"].variants
    one = replace(catalogue.by_key["guru_gobind_singh_birthday"], rule=bikrami.rule, variants=())
    counts = {
        year: len(list(occurrences([one], DateSpan(date(year, 1, 1), date(year, 12, 31)), OTTAWA)))
        for year in range(2010, 2040)
    }
    assert set(counts.values()) == {0, 1, 2}
    assert 29 <= sum(counts.values()) <= 31


def test_a_hindu_feast_of_the_evening_bears_its_own_tithi_not_that_of_the_sunrise(found):
    (diwali,) = found("2026-11-01", "2026-11-30", "diwali")
    assert (diwali.start.isoformat(), diwali.calendar_date) == (
        "2026-11-08",
        "Ashvina krishna 15, 2083 Vikram",
    )
    (holika,) = found("2026-03-03", "2026-03-03", "holika_dahan")
    assert holika.calendar_date == "Phalguna shukla 15, 2082 Vikram"


def test_nothing_is_found_after_it_was_last_kept(catalogue):
    ended = replace(catalogue.by_key["canada_day"], until=2027)
    span = DateSpan(date(2025, 1, 1), date(2030, 12, 31))
    assert [one.year for one in occurrences([ended], span, OTTAWA)] == [2025, 2026, 2027]


def test_an_announced_day_is_expected_within_two_weeks_of_its_usual_position(found, catalogue):
    keys = [one.key for one in catalogue.observances if one.calendar == "announced"]
    assert len(keys) > 10
    for one in found("2026-01-01", "2026-12-31", *keys):
        assert one.certainty is Certainty.EXPECTED
        assert (one.latest - one.start, one.start - one.earliest) == (timedelta(14), timedelta(14))


def test_a_new_moon_at_midnight_leaves_two_days_open(catalogue):
    ninth = replace(catalogue.by_key["mid_autumn"], rule="chinese 9/9")
    (one,) = occurrences([ninth], DateSpan(date(2057, 1, 1), date(2057, 12, 31)), OTTAWA)
    assert (one.earliest, one.start, one.latest) == (date(2057, 10, 6), date(2057, 10, 7), date(2057, 10, 7))


def test_outside_its_table_a_bahai_day_says_that_a_rule_gave_it(found):
    (inside,) = found("2063-03-01", "2063-03-31", "naw_ruz_bahai")
    (outside,) = found("2070-03-01", "2070-03-31", "naw_ruz_bahai")
    assert (inside.certainty, outside.certainty) == (Certainty.FIXED, Certainty.COMPUTED)
    assert "outside the official table" in outside.source


def test_a_solstice_is_told_by_the_clock_of_the_place(catalogue):
    from drr_desktop.domain.dates import Place

    tokyo = Place("tokyo", "Tokyo", "Tokyo", 35.68, 139.69, "Asia/Tokyo")
    solstice = [catalogue.by_key["litha"]]
    june = DateSpan(date(2028, 6, 1), date(2028, 6, 30))
    # 20 June 2028, 20:02 universal time.
    assert [one.start.day for one in occurrences(solstice, june, OTTAWA)] == [20]
    assert [one.start.day for one in occurrences(solstice, june, tokyo)] == [21]


def test_every_year_from_1850_to_2200_is_found_for_everything_anywhere(catalogue):
    from drr_desktop.domain.dates import Place

    alert = Place("alert", "Alert", "Alert", 82.5, -62.35, "America/Toronto")
    seen = set()
    for place, step in ((OTTAWA, 10), (alert, 70)):
        engine = OccurrenceEngine()
        for year in (*range(1850, 2200, step), 2124, 2199, 2200):
            span = DateSpan(date(year, 1, 1), date(year, 12, 31))
            for one in engine.occurrences(catalogue.observances, span, place, variants=True):
                assert one.earliest <= one.start <= one.latest
                assert one.start <= one.end
                seen.add(one.observance.key)
    assert seen == set(catalogue.by_key)


@pytest.mark.parametrize(
    ("first", "last"),
    [("0001-01-01", "0001-01-31"), ("9999-12-01", "9999-12-31"), ("1849-12-31", "1850-01-01")],
)
def test_years_that_are_not_computed_are_refused_in_a_sentence(found, first, last):
    with pytest.raises(UserError, match="1850 to 2200"):
        found(first, last)


def test_the_first_and_last_years_are_whole(found):
    for first, last in (("1850-01-01", "1850-12-31"), ("2200-01-01", "2200-12-31")):
        keys = {one.observance.key for one in found(first, last) if one.start}
        assert {"christmas_day", "rosh_hashanah", "eid_al_fitr", "nowruz", "timkat", "pascha"} <= keys


def test_a_rule_that_cannot_be_read_is_refused_before_anything_is_yielded(catalogue):
    broken = replace(catalogue.by_key["canada_day"], rule="gregorian 13-40")
    with pytest.raises(RuleError):
        occurrences(
            [catalogue.by_key["christmas_day"], broken], DateSpan(date(2026, 1, 1), date(2026, 2, 1)), OTTAWA
        )


def test_a_year_kept_costs_a_fraction_of_a_year_found(catalogue):
    engine = OccurrenceEngine()
    span = DateSpan(date(2031, 1, 1), date(2031, 12, 31))

    def seconds() -> float:
        start = time.perf_counter()
        list(engine.occurrences(catalogue.observances, span, OTTAWA))
        return time.perf_counter() - start

    cold = seconds()
    assert min(seconds() for _ in range(5)) < cold
    assert cold < 0.5, "measured: 8 ms; half a second means that something scans days"


def test_whichever_way_the_floor_is_entered_its_names_are_what_they_say():
    import subprocess
    import sys

    for first in ("day_in_every_calendar", "local_day", "load_catalogue", "parse_rule", "OccurrenceEngine"):
        code = f"from drr_desktop import calendars as c; c.{first}; assert callable(c.occurrences), {first!r}"
        subprocess.run([sys.executable, "-c", code], check=True)
