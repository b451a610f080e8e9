"""Each calendar system converts every day of two centuries there and back."""

from __future__ import annotations

import itertools
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drr_desktop.calendars import registry
from drr_desktop.calendars.system import CalendarDate
from drr_desktop.calendars.systems import coptic, ethiopian, gregorian, hebrew, islamic, julian, persian
from drr_desktop.domain.language import Language

FIRST, LAST = date(1900, 1, 1).toordinal(), date(2100, 12, 31).toordinal()
MONTH_CALENDARS = [
    system for system in registry.SYSTEMS if not system.key.startswith("easter") and system.key != "gregorian"
]


def test_every_module_of_the_folder_is_registered():
    folder = Path(registry.__file__).parent / "systems"
    modules = {path.stem for path in folder.glob("*.py")} - {"__init__"}
    registered = {type(system).__module__.rpartition(".")[2] for system in registry.SYSTEMS}
    assert registered == modules


def test_keys_are_unique_and_no_registered_system_is_still_awaited():
    keys = [system.key for system in registry.SYSTEMS]
    assert len(keys) == len(set(keys))
    assert not registry.AWAITED & set(keys)


def test_every_calendar_of_the_catalogue_is_registered_or_awaited(catalogue):
    assert {one.calendar for one in catalogue.observances} <= {*registry.BY_KEY, *registry.AWAITED}


@pytest.mark.parametrize("system", registry.SYSTEMS, ids=lambda system: system.key)
def test_each_day_of_two_centuries_goes_there_and_back(system):
    before = None
    for day in range(FIRST, LAST + 1):
        shown = system.from_fixed(day)
        assert system.to_fixed(shown) == day
        if before is not None:
            assert shown > before
            assert shown.day in (before.day + 1, 1)
        before = shown


@pytest.mark.parametrize("system", MONTH_CALENDARS, ids=lambda system: system.key)
def test_days_of_a_month_run_to_its_length_and_never_past_the_longest(system):
    for year in range(system.from_fixed(FIRST).year, system.from_fixed(LAST).year):
        lengths = [system.month_length(year, month) for month in range(1, len(system.month_names) + 1)]
        assert sum(lengths) == system.month_start(year + 1, 1) - system.month_start(year, 1)
        for month, length in enumerate(lengths, 1):
            # The first years of the printed Umm al-Qura calendar have some months of 31 days.
            slack = 1 if system.key == "islamic" and year < 1360 else 0
            assert length <= system.longest(month) + slack


# Pairs stated in the literature: Calendrical Calculations (4th edition), appendix C, sample data.
SAMPLES = [
    (-214193, "julian", CalendarDate(-587, 7, 30)),
    (103605, "coptic", CalendarDate(1, 1, 1)),
    (2796, "ethiopian", CalendarDate(1, 1, 1)),
    (date(2024, 1, 20).toordinal(), "ethiopian", CalendarDate(2016, 5, 11)),
    (date(2024, 10, 3).toordinal(), "hebrew", CalendarDate(5785, 1, 1)),
    (date(2024, 3, 24).toordinal(), "hebrew", CalendarDate(5784, 7, 14)),
    (date(2024, 4, 10).toordinal(), "islamic", CalendarDate(1445, 10, 1)),
    (date(2025, 3, 21).toordinal(), "persian", CalendarDate(1404, 1, 1)),
    (date(2024, 3, 20).toordinal(), "persian", CalendarDate(1403, 1, 1)),
]


@pytest.mark.parametrize(("day", "key", "expected"), SAMPLES)
def test_known_days_have_their_known_dates(day, key, expected):
    if key == "julian":
        # The literature counts no year 0; -587 is 587 BCE, astronomical year -586.
        expected = CalendarDate(-586, 7, 30)
    assert registry.BY_KEY[key].from_fixed(day) == expected
    assert registry.BY_KEY[key].to_fixed(expected) == day


@given(st.integers(1, 9000))
def test_hebrew_years_have_one_of_six_lengths_and_never_begin_on_sunday_wednesday_or_friday(year):
    start = hebrew.new_year(year)
    assert hebrew.new_year(year + 1) - start in (353, 354, 355, 383, 384, 385)
    assert (start - 1) % 7 not in (6, 2, 4)


@given(st.integers(1230, 1580))
def test_persian_years_have_365_or_366_days(year):
    assert persian.nowruz(year + 1) - persian.nowruz(year) in (365, 366)


def test_the_equinox_is_within_75_seconds_of_the_ephemeris():
    import csv
    from datetime import datetime

    from tests.truth_report import TRUTH

    with (TRUTH / "march_equinox_utc.csv").open(encoding="utf-8", newline="") as file:
        rows = [row["source"].rpartition("instant ")[2] for row in csv.DictReader(file)]
    assert len(rows) > 20
    for text in rows:
        moment = datetime.fromisoformat(text.replace("Z", ""))
        exact = (
            moment.toordinal() + (moment - datetime(moment.year, moment.month, moment.day)).seconds / 86400
        )
        assert abs(persian.march_equinox(moment.year) - exact) * 86400 < 75


def test_the_umm_al_qura_table_is_whole_and_the_arithmetic_takes_over_at_its_ends():
    starts = islamic.umm_al_qura()
    assert len(starts) == 12 * (1500 - 1343 + 1) + 1
    assert all(28 <= after - before <= 31 for before, after in itertools.pairwise(starts))
    assert islamic.SYSTEM.month_start(1343, 1) == date(1924, 8, 1).toordinal()
    assert islamic.SYSTEM.month_start(1501, 1) == date(2077, 11, 17).toordinal()
    assert islamic.SYSTEM.month_start(1501, 2) == islamic.tabular_start(1501, 2)
    assert islamic.SYSTEM.month_start(1342, 12) == islamic.tabular_start(1342, 12)


def test_a_broken_table_names_its_file_and_line(tmp_path, monkeypatch):
    from drr_desktop import paths
    from drr_desktop.domain.errors import UserError

    (tmp_path / "calendars").mkdir()
    (tmp_path / "calendars" / "umm_al_qura.csv").write_text(
        "year,first_day,month_lengths\n1343,1924-08-01,30 x\n"
    )
    (tmp_path / "MANIFEST").touch()
    monkeypatch.setenv("DRR_RESOURCES", str(tmp_path))
    paths.resources.cache_clear()
    islamic.umm_al_qura.cache_clear()
    try:
        with pytest.raises(UserError, match=r"umm_al_qura\.csv, line 2"):
            islamic.umm_al_qura()
    finally:
        paths.resources.cache_clear()
        islamic.umm_al_qura.cache_clear()


@pytest.mark.parametrize(
    ("system", "day", "text"),
    [
        (gregorian.SYSTEM, CalendarDate(2026, 12, 25), "25 December 2026"),
        (julian.SYSTEM, CalendarDate(2025, 12, 25), "25 December 2025"),
        (coptic.SYSTEM, CalendarDate(1742, 4, 29), "29 Koiak 1742"),
        (ethiopian.SYSTEM, CalendarDate(2018, 13, 5), "5 Pagumen 2018"),
        (hebrew.SYSTEM, CalendarDate(5786, 7, 14), "14 Adar 5786"),
        (hebrew.SYSTEM, CalendarDate(5787, 7, 14), "14 Adar II 5787"),
        (hebrew.SYSTEM, CalendarDate(5787, 6, 14), "14 Adar I 5787"),
        (islamic.SYSTEM, CalendarDate(1448, 10, 1), "1 Shawwal 1448"),
        (persian.SYSTEM, CalendarDate(1405, 1, 1), "1 Farvardin 1405"),
    ],
)
def test_dates_are_written_in_the_words_of_their_calendar(system, day, text):
    assert system.format(day) == text


@pytest.mark.parametrize("system", registry.SYSTEMS, ids=lambda system: system.key)
def test_systems_and_months_are_named_in_both_languages(system):
    for name in (system.title, *getattr(system, "month_names", ())):
        assert name.text(Language.ENGLISH)
        assert name.fr
