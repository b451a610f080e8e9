"""Sunset against an ephemeris, and where the Sun does not set."""

from __future__ import annotations

import csv
from datetime import date, datetime

from drr_desktop.calendars import sunset
from drr_desktop.domain.dates import OTTAWA, Place
from tests.truth_report import TRUTH


def test_sunset_at_ottawa_is_within_ten_seconds_of_the_ephemeris():
    with (TRUTH / "sunset_ottawa.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) > 400
    worst = max(
        abs(sunset(date.fromisoformat(row["date"]), OTTAWA) - datetime.fromisoformat(row["sunset_utc"]))
        for row in rows
    )
    # Measured: 5 s over these days.
    assert worst.total_seconds() <= 10


def test_sunset_is_told_on_the_local_day_in_local_time_on_both_sides_of_the_clock_change():
    before, after = sunset(date(2026, 3, 7), OTTAWA), sunset(date(2026, 3, 8), OTTAWA)
    assert before.isoformat()[:14] == "2026-03-07T17:"
    assert before.isoformat()[-6:] == "-05:00"
    assert after.isoformat()[:14] == "2026-03-08T18:"
    assert after.isoformat()[-6:] == "-04:00"


def test_places_far_east_and_west_keep_their_own_day():
    auckland = Place("auckland", "Auckland", "Auckland", -36.85, 174.76, "Pacific/Auckland")
    honolulu = Place("honolulu", "Honolulu", "Honolulu", 21.31, -157.86, "Pacific/Honolulu")
    for place in (auckland, honolulu):
        moment = sunset(date(2026, 6, 21), place)
        assert moment.date() == date(2026, 6, 21)
        assert 16 <= moment.hour <= 19


def test_no_sunset_in_the_polar_day_and_night():
    alert = Place("alert", "Alert", "Alert", 82.5, -62.35, "America/Toronto")
    assert sunset(date(2026, 6, 21), alert) is None
    assert sunset(date(2026, 12, 21), alert) is None
    assert sunset(date(2026, 9, 21), alert) is not None
