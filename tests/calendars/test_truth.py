"""The program's days against published and computed ones, every difference explained by name."""

from __future__ import annotations

import pytest

from drr_desktop.calendars import OccurrenceEngine
from drr_desktop.calendars.systems import easter, hebrew, islamic, julian
from tests.truth_report import compare, explanations, tables

COMPUTED = [table for table in tables() if compare(table).computed]


def test_the_tables_of_the_systems_built_are_held():
    assert {
        *("rosh_hashanah", "yom_kippur", "sukkot", "shemini_atzeret", "hanukkah_eve", "hanukkah_day1"),
        *("purim", "passover", "shavuot", "tisha_bav", "tisha_bav_observed", "yom_haatzmaut", "yom_hashoah"),
        *("easter_western", "easter_orthodox", "good_friday_western", "nowruz_iran", "enkutatash", "timkat"),
        *("christmas_orthodox_coptic_ethiopian", "victoria_day_ca", "family_day_on", "labour_day_ca"),
        *("thanksgiving_ca", "canada_day", "truth_reconciliation_ca", "eid_al_fitr", "eid_al_adha"),
        *("ramadan_start", "laylat_al_qadr_27", "isra_miraj", "mawlid", "islamic_new_year", "ashura"),
        "arafat_day",
    } <= set(COMPUTED)


@pytest.mark.parametrize("table", COMPUTED)
def test_each_row_agrees_or_is_explained(table):
    report = compare(table)
    assert report.rows > 0
    assert report.differences == []
    assert report.agreed + len(report.explained) == report.rows


def test_each_explanation_is_still_needed():
    used = {reason for table in tables() for reason in compare(table).explained}
    listed = explanations()
    assert len(listed) == len(set(listed))
    assert [reason for reason in listed if reason not in used] == []
    assert all(reason.reason.strip() for reason in listed)


def test_a_hebrew_year_without_its_postponements_is_caught(monkeypatch):
    def molad_day(year: int) -> int:
        months = (235 * year - 234) // 19
        return 29 * months + (12084 + 13753 * months) // 25920

    hebrew._month_starts.cache_clear()
    monkeypatch.setattr(hebrew, "elapsed_days", molad_day)
    try:
        report = compare("rosh_hashanah", OccurrenceEngine())
    finally:
        hebrew._month_starts.cache_clear()
    assert len(report.differences) > report.rows / 4


def test_the_tabular_islamic_calendar_is_told_from_umm_al_qura(monkeypatch):
    monkeypatch.setattr(islamic, "umm_al_qura", lambda: ())
    assert len(compare("eid_al_fitr", OccurrenceEngine()).differences) > 20


def test_one_easter_is_told_from_the_other(monkeypatch):
    monkeypatch.setattr(easter.ORTHODOX, "_easter", easter.western_easter)
    from drr_desktop.calendars.rules import parse_rule

    parse_rule.cache_clear()
    try:
        report = compare("easter_orthodox", OccurrenceEngine())
    finally:
        parse_rule.cache_clear()
    assert len(report.differences) > report.rows / 2


def test_an_ethiopian_leap_day_in_the_wrong_year_is_caught(monkeypatch):
    from drr_desktop.calendars.systems import ethiopian

    monkeypatch.setattr(ethiopian.SYSTEM, "month_start", _leaping_a_year_late(ethiopian.SYSTEM.epoch))
    assert compare("timkat", OccurrenceEngine()).differences


def _leaping_a_year_late(epoch):
    def month_start(year: int, month: int) -> int:
        year, month = (year + 1, 1) if month > 13 else (year, month)
        return epoch + int(365.25 * (year - 1)) + 30 * (month - 1)

    return month_start


def test_julian_christmas_stays_with_the_julian_calendar_after_2100():
    # 13 days behind until 28 February 2100, then 14.
    from datetime import date

    assert julian.SYSTEM.month_start(2099, 12) + 24 == date(2100, 1, 7).toordinal()
    assert julian.SYSTEM.month_start(2100, 12) + 24 == date(2101, 1, 8).toordinal()
