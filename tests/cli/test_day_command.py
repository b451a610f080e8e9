"""`day` tells a civil day in every calendar and respects the side of the sunset."""

from __future__ import annotations

import csv
import io

import pytest

KEYS = ["calendar", "name_en", "name_fr", "text_en", "text_fr", "text_native", "year", "month", "day"]


def by_calendar(rows):
    found = {row["calendar"]: row for row in rows}
    assert len(found) == len(rows)
    return found


def test_a_day_has_the_contract_s_keys_in_every_calendar(drr_json, data):
    rows = drr_json("day", "2027-03-20")
    assert all(list(row) == KEYS for row in rows)
    found = by_calendar(rows)
    assert {"hebrew", "islamic", "persian", "bahai", "chinese", "ethiopian", "coptic", "nanakshahi"} <= set(
        found
    )
    # hebcal.com and the calendar of Iran: 11 Adar II 5787; 29 Esfand 1405.
    hebrew = found["hebrew"]
    assert (hebrew["year"], hebrew["day"]) == (5787, 11)
    assert "5787" in hebrew["text_en"]
    assert hebrew["text_native"].endswith("תשפ״ז")
    persian = found["persian"]
    assert (persian["year"], persian["month"], persian["day"]) == (1405, 12, 29)
    assert persian["text_fr"] != persian["text_en"]
    assert not data.exists(), "a question must not make a data file"


def test_after_sunset_it_is_the_next_day_where_days_begin_then(drr_json):
    before, after = (by_calendar(drr_json("day", "2027-03-20", *more)) for more in ((), ("--after-sunset",)))
    assert after["hebrew"]["day"] == before["hebrew"]["day"] + 1
    assert after["islamic"]["day"] == before["islamic"]["day"] + 1
    assert after["persian"] == before["persian"]
    assert after["chinese"] == before["chinese"]
    next_day = by_calendar(drr_json("day", "2027-03-21"))
    assert after["hebrew"] == next_day["hebrew"]


def test_a_table_says_when_the_sun_sets_there(drr):
    lines = drr("day", "2025-03-20").out.splitlines()
    # tests/data/truth/sunset_ottawa.csv: 23:15:41 UTC.
    assert lines[0] == "2025-03-20, Ottawa: the Sun sets at 19:15"
    assert lines[1].split() == ["calendar", "text_en", "text_fr", "text_native"]
    polar = drr("day", "2027-06-21", "--place", "74.6973,-94.8297,America/Resolute").out
    assert "the Sun does not set" in polar


def test_csv_says_the_same(drr, drr_json):
    read = list(csv.DictReader(io.StringIO(drr("day", "2027-03-20", "--format", "csv").out)))
    assert [row["text_native"] for row in read] == [
        row["text_native"] for row in drr_json("day", "2027-03-20")
    ]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("2027-02-30",), "2027-02-30"),
        (("tomorrow",), "not a day"),
        (("1849-12-31",), "1850"),
        (("2201-01-01",), "2200"),
        (("2027-03-20", "--place", "atlantis"), "ottawa"),
        (("2027-03-20", "--place", "91,0,UTC"), "latitude"),
        (("2027-03-20", "--place=-91,0,UTC"), "latitude"),
        (("2027-03-20", "--place", "45,181,UTC"), "longitude"),
        (("2027-03-20", "--place", "45,-75,Canada/Nowhere"), "time zone"),
        ((), "day"),
    ],
)
def test_bad_input_is_one_line_and_exit_code_2(drr, words, said):
    answer = drr("day", *words)
    assert answer.code == 2
    assert said.casefold() in answer.err.casefold()
    assert answer.err.count("\n") == 1
    assert not answer.out


@pytest.mark.parametrize("day", ["1850-01-01", "2200-12-31"])
def test_the_first_and_last_day_are_told(drr_json, day):
    assert len(drr_json("day", day)) > 20
