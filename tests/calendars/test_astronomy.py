"""The tables of Sun and Moon against an ephemeris, and against a new computation of a sample."""

from __future__ import annotations

import csv
import itertools
import random
from datetime import datetime, timedelta

import pytest

from drr_desktop import paths
from drr_desktop.calendars import astronomy
from drr_desktop.calendars.hindu import UJJAIN
from drr_desktop.calendars.moonrise import moonrise
from drr_desktop.domain.errors import UserError
from tests.truth_report import TRUTH

SEASONS = {"march_equinox": 0, "june_solstice": 6, "september_equinox": 12, "december_solstice": 18}
J2000 = 730120.5


def fixed(text: str) -> float:
    moment = datetime.fromisoformat(text.replace("Z", ""))
    midnight = datetime(moment.year, moment.month, moment.day)
    return moment.toordinal() + (moment - midnight) / timedelta(1)


def instants(table: str) -> list[float]:
    with (TRUTH / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return [fixed(row["source"].rpartition("instant ")[2]) for row in csv.DictReader(file)]


@pytest.mark.parametrize("season", SEASONS)
def test_seasons_are_within_a_minute_of_the_ephemeris(season):
    for moment in instants(f"{season}_utc"):
        year = datetime.fromordinal(int(moment)).year
        assert abs(astronomy.solar_term(year, SEASONS[season]) - moment) * 86400 < 60


def test_new_and_full_moons_are_within_a_minute_of_the_ephemeris():
    for moment in instants("new_moon_utc"):
        lunation = astronomy.lunation_at(moment + 1)
        assert abs(astronomy.new_moons()[lunation] - moment) * 86400 < 60
    for moment in instants("full_moon_utc"):
        lunation = astronomy.lunation_at(moment)
        assert abs(astronomy.tithi_end(lunation, 15) - moment) * 86400 < 60


def test_tithi_ends_are_within_a_minute_or_so_of_a_printed_almanac():
    with (TRUTH / "tithi_end_ist_2023.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) > 150
    for row in rows:
        printed = fixed(row["datetime_ist"].removesuffix("+05:30")) - 5.5 / 24
        # Printed to the minute, so that half a minute of the distance is the printing's own.
        lunation, tithi = astronomy.tithi_at(printed - 0.2)
        assert tithi % 30 == int(row["elongation_multiple_of_12deg"])
        assert abs(astronomy.tithi_end(lunation, tithi) - printed) * 1440 < 2


def test_a_sample_computed_again_gives_what_the_tables_hold():
    engine = pytest.importorskip("astronomy", reason="astronomy-engine is a development dependency")
    from tests.calendars import make_tables

    assert engine.__name__ == "astronomy"
    chance = random.Random(20261125)
    for _ in range(25):
        lunation, tithi = chance.randrange(len(astronomy.new_moons()) - 1), chance.randrange(30)
        kept = astronomy.tithi_end(lunation, tithi) - J2000
        again = make_tables.crossing(make_tables.elongation, 12 * tithi, kept + 0.01, 360 / 29.530588)
        assert abs(again - kept) * 86400 < 2
        year, term = chance.randrange(1850, 2200), chance.randrange(24)
        kept = astronomy.solar_term(year, term) - J2000
        again = make_tables.crossing(make_tables.sun_longitude, 15 * term, kept + 0.1, 360 / 365.2422)
        assert abs(again - kept) * 86400 < 1
        year, sign = chance.randrange(1850, 2200), chance.randrange(12)
        kept = astronomy.sign_entry(year, sign) - J2000
        again = make_tables.crossing(make_tables.sidereal_sun, 30 * sign, kept + 0.1, 360 / 365.2422)
        assert abs(again - kept) * 86400 < 1
        moment = chance.uniform(675000, 803000)
        exact = engine.EclipticGeoMoon(engine.Time(moment - J2000)).lon
        assert abs((astronomy.moon_longitude(moment) - exact + 180) % 360 - 180) < 0.02


def test_the_moon_rises_when_the_ephemeris_says():
    engine = pytest.importorskip("astronomy", reason="astronomy-engine is a development dependency")
    observer = engine.Observer(UJJAIN.latitude, UJJAIN.longitude, 0)
    chance = random.Random(7)
    for day in (chance.randrange(700000, 760000) for _ in range(30)):
        midnight = engine.Time(day - UJJAIN.longitude / 360 - J2000)
        exact = (
            engine.SearchRiseSet(engine.Body.Moon, observer, engine.Direction.Rise, midnight, 2).ut + J2000
        )
        assert abs(moonrise(day, UJJAIN) - exact) * 1440 < 2


def test_each_table_names_its_source_and_reaches_beyond_the_years_promised():
    for name in ("new_moons", "tithi_ends", "solar_terms", "sidereal_signs"):
        path = paths.resources() / "calendars" / f"{name}.bin"
        assert b"astronomy-engine" in path.read_bytes()[:400]
        assert path.stat().st_size < 300_000
    moons = astronomy.new_moons()
    assert datetime.fromordinal(int(moons[0])).year < 1848
    assert datetime.fromordinal(int(moons[-1])).year > 2202
    assert all(29.2 < after - before < 29.9 for before, after in itertools.pairwise(moons))
    ends = (astronomy.tithi_end(lunation, tithi) for lunation in range(0, 4400, 7) for tithi in range(31))
    lengths = [after - before for before, after in itertools.pairwise(ends) if after - before < 2]
    assert min(lengths) > 0.8
    assert max(lengths) < 1.13


@pytest.mark.parametrize("damage", [b"", b"New moons\nsource\n0 4416 d\n1234", b"New moons\nsource\n0 x d\n"])
def test_a_torn_table_is_named(tmp_path, monkeypatch, damage):
    (tmp_path / "calendars").mkdir()
    (tmp_path / "calendars" / "new_moons.bin").write_bytes(damage)
    (tmp_path / "MANIFEST").touch()
    monkeypatch.setenv("DRR_RESOURCES", str(tmp_path))
    paths.resources.cache_clear()
    astronomy.new_moons.cache_clear()
    try:
        with pytest.raises(UserError, match=r"new_moons\.bin"):
            astronomy.new_moons()
    finally:
        paths.resources.cache_clear()
        astronomy.new_moons.cache_clear()
