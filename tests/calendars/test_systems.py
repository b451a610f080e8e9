"""Each calendar system converts every day of two centuries there and back."""

from __future__ import annotations

import importlib
import itertools
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drr_desktop.calendars import registry
from drr_desktop.calendars.month_calendar import MonthCalendar
from drr_desktop.calendars.system import CalendarDate
from drr_desktop.calendars.systems import (
    coptic,
    ethiopian,
    gregorian,
    hebrew,
    hindu_lunisolar,
    islamic,
    julian,
    persian,
)
from drr_desktop.domain.language import Language

FIRST, LAST = date(1900, 1, 1).toordinal(), date(2100, 12, 31).toordinal()
MONTH_CALENDARS = [
    system
    for system in registry.SYSTEMS
    if isinstance(system, MonthCalendar) and not isinstance(system, gregorian.Gregorian)
]
# A lunar day may have two civil days or none, so that their dates name days only nearly.
LUNAR_DAYS = {"hindu_lunisolar", "tibetan", "tibetan bhutan", "tibetan mongolia"}


def test_every_module_of_the_folder_is_registered():
    folder = Path(registry.__file__).parent / "systems"
    modules = {path.stem for path in folder.glob("*.py")} - {"__init__"}
    found = [importlib.import_module(f"drr_desktop.calendars.systems.{name}") for name in sorted(modules)]
    unlisted = [
        module.__name__
        for module in found
        if not any(value is system for value in vars(module).values() for system in registry.SYSTEMS)
    ]
    assert unlisted == []


def test_keys_are_unique():
    keys = [system.key for system in registry.SYSTEMS]
    assert len(keys) == len(set(keys))


def test_every_calendar_of_the_catalogue_is_registered(catalogue):
    assert {one.calendar for one in catalogue.observances} <= {key.split()[0] for key in registry.BY_KEY}


@pytest.mark.parametrize("system", registry.SYSTEMS, ids=lambda system: system.key)
def test_each_day_of_two_centuries_goes_there_and_back(system):
    lunar = system.key in LUNAR_DAYS
    before = None
    for day in range(FIRST, LAST + 1):
        shown = system.from_fixed(day)
        back = system.to_fixed(shown)
        assert back == day or (lunar and back == day - 1 and shown == before)
        if before is not None:
            assert shown.year in (before.year, before.year + 1)
            if (shown.year, shown.month, shown.leap) == (before.year, before.month, before.leap):
                assert shown.day - before.day in ((0, 1, 2) if lunar else (1,))
            else:
                assert shown.day in ((1, 2) if lunar else (1,))
                assert before.day >= 29 or isinstance(system, MonthCalendar)
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
    (date(2025, 7, 25).toordinal(), "chinese", CalendarDate(2025, 6, 1, leap=True)),
    (date(2024, 2, 10).toordinal(), "chinese", CalendarDate(2024, 1, 1)),
    (date(2023, 3, 22).toordinal(), "korean", CalendarDate(2023, 2, 1, leap=True)),
    (date(2023, 2, 20).toordinal(), "vietnamese", CalendarDate(2023, 2, 1)),
    (date(2023, 7, 18).toordinal(), "hindu_lunisolar", CalendarDate(2080, 5, 1, leap=True)),
    (date(2023, 8, 17).toordinal(), "hindu_lunisolar", CalendarDate(2080, 5, 1)),
    (date(2024, 1, 15).toordinal(), "hindu_solar", CalendarDate(1945, 10, 1)),
    (date(2024, 3, 14).toordinal(), "nanakshahi", CalendarDate(556, 1, 1)),
    (date(2024, 3, 20).toordinal(), "bahai", CalendarDate(181, 1, 1)),
    (date(2024, 2, 26).toordinal(), "bahai", CalendarDate(180, 19, 1)),
    (date(2024, 8, 15).toordinal(), "zoroastrian shahenshahi", CalendarDate(1394, 1, 1)),
    (date(2023, 8, 1).toordinal(), "theravada_lunar", CalendarDate(2023, 8, 15, leap=True)),
    (date(2023, 5, 3).toordinal(), "burmese", CalendarDate(1385, 2, 15)),
    (date(2024, 2, 10).toordinal(), "tibetan", CalendarDate(2151, 1, 1)),
]


@pytest.mark.parametrize(("day", "key", "expected"), SAMPLES)
def test_known_days_have_their_known_dates(day, key, expected):
    if key == "julian":
        # The literature counts no year 0; -587 is 587 BCE, astronomical year -586.
        expected = CalendarDate(-586, 7, 30)
    assert registry.BY_KEY[key].from_fixed(day) == expected
    assert registry.BY_KEY[key].to_fixed(expected) == day


# Source: the reference list of adhika months; the next kshaya month lies in January 2124.
@pytest.mark.parametrize(
    ("year", "month"),
    [
        *((2018, "Jyeshtha"), (2020, "Ashvina"), (2023, "Shravana"), (2026, "Jyeshtha"), (2029, "Chaitra")),
        *((2031, "Bhadrapada"), (2034, "Ashadha"), (2037, "Jyeshtha"), (2039, "Ashvina")),
    ],
)
def test_adhika_months_are_where_they_are_known_to_be(year, month):
    days = range(date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal())
    shown = [hindu_lunisolar.SYSTEM.from_fixed(day) for day in days]
    assert {hindu_lunisolar.MONTHS[one.month - 1] for one in shown if one.leap} == {month}


def test_a_kshaya_month_gives_its_feasts_to_the_month_that_holds_both_signs():
    shown = [hindu_lunisolar.SYSTEM.from_fixed(date(2123, 11, 1).toordinal() + n) for n in range(150)]
    regular = {hindu_lunisolar.MONTHS[one.month - 1] for one in shown if not one.leap}
    assert len({"Margashirsha", "Pausha", "Magha"} - regular) == 1
    lunations = [hindu_lunisolar.SYSTEM.lunation(2180, month) for month in range(8, 13)]
    assert len(set(lunations)) == 4


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
