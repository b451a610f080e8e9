"""`occurrences` and `observances` keep their contract."""

from __future__ import annotations

import csv
import io

import pytest

KEYS = [
    "key", "name_en", "name_fr", "tradition", "kind", "start", "end", "earliest", "latest",
    "begins_at", "certainty", "calendar_date", "variant", "region", "source",
]  # fmt: skip


def test_occurrences_have_the_contracts_keys_in_order(drr_json):
    rows = drr_json("occurrences", "--from", "2027-03-01", "--to", "2027-03-31")
    assert rows
    assert all(list(row) == KEYS for row in rows)


def test_an_expected_date_has_its_range_and_its_sunset(drr_json):
    (row,) = drr_json("occurrences", "--from", "2027-03-01", "--to", "2027-03-31", "--key", "eid_al_fitr")
    # Umm al-Qura: 1 Shawwal 1448 = 10 March 2027 less a day; see tests/data/truth/eid_al_fitr.csv.
    assert row["certainty"] == "expected"
    assert row["earliest"] < row["start"] < row["latest"]
    assert row["calendar_date"] == "1 Shawwal 1448"
    assert row["begins_at"].startswith(row["earliest"]), "the evening before the first daylight day"
    assert row["begins_at"].endswith(("-05:00", "-04:00"))


def test_a_fixed_date_is_bounded_by_itself(drr_json):
    (row,) = drr_json("occurrences", "--from", "2027-07-01", "--to", "2027-07-01", "--key", "canada_day")
    assert (row["start"], row["end"], row["earliest"], row["latest"]) == ("2027-07-01",) * 4
    assert (row["certainty"], row["begins_at"]) == ("fixed", None)


def test_every_observance_is_dated_or_said_to_have_no_date_yet(drr_json):
    rows = drr_json("occurrences", "--from", "2026-01-01", "--to", "2028-12-31")
    keys = {row["key"] for row in drr_json("observances")}
    assert len(keys) >= 735
    undated = [row for row in rows if row["certainty"] == "not_computed"]
    assert all(row["start"] is row["end"] is row["earliest"] is row["latest"] is None for row in undated)
    assert len(undated) == len({row["key"] for row in undated}), "once each"
    assert {row["key"] for row in rows} == keys, "none silently missing"


def test_csv_and_table_say_the_same_days(drr, drr_json):
    words = ("occurrences", "--from", "2027-04-01", "--to", "2027-04-30", "--tradition", "Jewish")
    starts = [row["start"] for row in drr_json(*words)]
    read = list(csv.DictReader(io.StringIO(drr(*words, "--format", "csv").out)))
    assert [row["start"] for row in read] == starts
    table = drr(*words).out.splitlines()
    assert [line.split()[0] for line in table[1:]] == starts


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--from", "2027-02-30", "--to", "2027-03-01"), "2027-02-30"),
        (("--from", "2027-03-02", "--to", "2027-03-01"), "before it starts"),
        (("--from", "yesterday", "--to", "2027-03-01"), "not a day"),
        (("--from", "2027-01-01", "--to", "2027-03-01", "--key", "eid_al_fitre"), "eid_al_fitr"),
        (("--from", "2027-01-01", "--to", "2027-03-01", "--tradition", "Muslin"), "Muslim"),
        (("--from", "2027-01-01", "--to", "2027-03-01", "--place", "atlantis"), "ottawa"),
        (("--from", "2027-01-01"), "--to"),
        (("--from", "99999-01-01", "--to", "99999-01-02"), "not a day"),
    ],
)
def test_bad_input_is_one_sentence_and_exit_code_2(drr, data, words, said):
    answer = drr("occurrences", *words)
    assert answer.code == 2
    assert said in answer.err
    assert answer.err.count("\n") == 1
    assert not answer.out
    assert not data.exists(), "a question must not make a data file"


def test_days_far_away_are_answered_or_refused_in_a_sentence(drr):
    for first, last in (
        ("0001-01-01", "0001-12-31"),
        ("9999-01-01", "9999-12-31"),
        ("1850-01-01", "1850-12-31"),
    ):
        answer = drr("occurrences", "--from", first, "--to", last)
        assert answer.code in (0, 2)
        assert "Traceback" not in answer.err


def test_observances_carry_rule_texts_and_source(drr_json):
    rows = {row["key"]: row for row in drr_json("observances")}
    passover = rows["passover_first_days"]
    assert passover["rule"].startswith("hebrew ")
    assert passover["meaning_en"]
    assert passover["meaning_fr"]
    assert passover["confidence"] in ("high", "medium", "low")
    assert all(len(row["short_en"]) <= 18 and len(row["short_fr"]) <= 18 for row in rows.values())


def test_variants_come_on_request_beside_the_same_rows(drr_json, drr):
    words = ("occurrences", "--from", "2027-01-01", "--to", "2027-12-31", "--key", "navroz_shahenshahi")
    plain = drr_json(*words)
    both = drr_json(*words, "--variants")
    assert all(list(row) == KEYS for row in both)
    assert [row for row in both if not row["variant"]] == plain
    (kadmi,) = [row for row in both if row["variant"]]
    assert kadmi["variant"].startswith("kadmi: ")
    # The Kadmi year is a month ahead of the Shahenshahi one.
    assert kadmi["start"] < plain[0]["start"]
    assert both == sorted(both, key=lambda row: row["start"])
    assert "kadmi" in drr(*words, "--variants").out
    assert "kadmi" not in drr(*words).out


def test_a_place_is_a_city_or_a_point_with_its_zone(drr_json):
    words = ("occurrences", "--from", "2027-04-01", "--to", "2027-04-30", "--key", "passover_first_days")
    begins = {
        place: drr_json(*words, "--place", place)[0]["begins_at"]
        for place in ("ottawa", "vancouver", "49.2827,-123.1207,America/Vancouver,70")
    }
    assert begins["ottawa"].endswith("-04:00")
    assert begins["vancouver"].endswith("-07:00")
    assert begins["49.2827,-123.1207,America/Vancouver,70"] == begins["vancouver"]


def test_where_the_sun_does_not_set_the_evening_is_empty_and_said_so(drr):
    words = ("--from", "2027-06-01", "--to", "2027-06-30", "--key", "shavuot", "--format", "json")
    answer = drr("occurrences", *words, "--place", "resolute")
    assert answer.json[0]["begins_at"] is None
    assert "Resolute does not have" in answer.err
    assert drr("occurrences", *words, "--place", "ottawa").err == ""


@pytest.mark.parametrize(
    ("place", "said"),
    [
        ("90.5,0,UTC", "latitude"),
        ("0,-180.5,UTC", "longitude"),
        ("0,0,Mars/Olympus", "time zone"),
        ("0,0", "zone"),
        ("0,0,UTC,far", "elevation"),
    ],
)
def test_a_place_outside_the_globe_is_refused(drr, place, said):
    answer = drr("occurrences", "--from", "2027-01-01", "--to", "2027-01-02", "--place", place)
    assert (answer.code, answer.out) == (2, "")
    assert said in answer.err
    assert answer.err.count("\n") == 1


def test_a_hindu_day_shows_the_local_one_as_a_second_note(drr_json):
    words = ("occurrences", "--from", "2027-01-01", "--to", "2027-12-31", "--tradition", "Hindu")
    plain = {(row["key"], row["start"]) for row in drr_json(*words)}
    local = [row for row in drr_json(*words, "--variants") if row["variant"].startswith("local: ")]
    assert local
    for row in local:
        assert row["variant"].endswith("in Ottawa")
        assert (row["key"], row["start"]) not in plain
        near = {abs(int(row["start"][-2:]) - int(start[-2:])) for key, start in plain if key == row["key"]}
        assert near & {1, 27, 28, 29, 30}, "a day beside India's"


def test_observances_say_by_what_law_they_are_kept_and_until_when(drr_json):
    rows = {row["key"]: row for row in drr_json("observances")}
    assert rows["tamil_heritage_month"]["designation"] == "Act"
    assert rows["diwali"]["designation"] == ""
    assert rows["diwali"]["until"] is None
