"""A civil day in every calendar, and a Hindu day as it is reckoned at home."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from drr_desktop.calendars import day_in_every_calendar, local_day, occurrences, registry
from drr_desktop.calendars.hindu import UJJAIN
from drr_desktop.calendars.scripts import hebrew_number
from drr_desktop.calendars.systems.gregorian import Gregorian
from drr_desktop.domain.dates import OTTAWA, DateSpan
from drr_desktop.domain.errors import UserError

EQUINOX = date(2027, 3, 20)


def test_a_day_is_told_in_every_calendar_that_has_dates_of_its_own():
    keys = [one.key for one in day_in_every_calendar(EQUINOX)]
    assert keys == [one.key for one in registry.SYSTEMS if not isinstance(one, Gregorian)]
    for one in day_in_every_calendar(EQUINOX):
        assert one.text.en
        assert one.text.fr
        assert one.title.fr
        assert registry.BY_KEY[one.key].to_fixed(one.date) == EQUINOX.toordinal()


@pytest.mark.parametrize(
    ("key", "english", "french", "own"),
    [
        ("hebrew", "11 Adar II 5787", "11 adar II 5787", "י״א באדר ב׳ תשפ״ז"),
        ("islamic", "12 Shawwal 1448", "12 chawwal 1448", "١٢ شوال ١٤٤٨ هـ"),
        ("persian", "29 Esfand 1405", "29 esfand 1405", "۲۹ اسفند ۱۴۰۵"),
        ("bahai", "19 Ala 183", "19 Ala 183", "١٩ علاء ١٨٣"),
        ("nanakshahi", "7 Chet 559", "7 Chet 559", "੭ ਚੇਤ ੫੫੯"),
        ("ethiopian", "11 Megabit 2019", "11 Megabit 2019", "11 መጋቢት 2019"),
        (
            "hindu_lunisolar",
            "Phalguna shukla 13, 2083 Vikram",
            "Phalguna shukla 13, 2083 Vikram",
            "फाल्गुन शुक्ल १३, विक्रम संवत २०८३",
        ),
        (
            "chinese",
            "day 13 of month 2, Ding-wei year (2027)",
            "13e jour du 2e mois, année Ding-wei (2027)",
            "丁未年二月十三",
        ),
        (
            "vietnamese",
            "day 13 of month 2, Ding-wei year (2027)",
            "13e jour du 2e mois, année Ding-wei (2027)",
            "ngày 13 tháng 2 năm Đinh Mùi",
        ),
        (
            "theravada_lunar",
            "waxing 13 of month 4, 2570 BE",
            "13e jour croissant du 4e mois, 2570 È.B.",
            "ขึ้น ๑๓ ค่ำ เดือน ๔ พ.ศ. ๒๕๗๐",
        ),
        ("julian", "7 March 2027", "7 mars 2027", ""),
    ],
)
def test_a_day_is_written_in_both_languages_and_its_own_script(key, english, french, own):
    (one,) = [one for one in day_in_every_calendar(EQUINOX) if one.key == key]
    assert (one.text.en, one.text.fr, one.own) == (english, french, own)


@pytest.mark.parametrize("day", [date(1849, 12, 31), date(2201, 1, 1), date.min, date.max])
def test_days_beyond_the_tables_are_refused_in_a_sentence(day):
    with pytest.raises(UserError, match="1850 to 2200"):
        day_in_every_calendar(day)


def test_the_first_and_last_days_are_told():
    for day in (date(1850, 1, 1), date(2200, 12, 31)):
        for one in day_in_every_calendar(day, after_sunset=True):
            assert one.text.en


def test_leap_months_say_so_in_every_script():
    shown = {one.key: one for one in day_in_every_calendar(date(2025, 7, 30))}
    assert shown["chinese"].text.en == "day 6 of leap month 6, Yi-si year (2025)"
    assert shown["chinese"].own == "乙巳年閏六月初六"
    assert shown["korean"].own == "음력 2025년 윤6월 6일"
    assert shown["vietnamese"].own == "ngày 6 tháng 6 nhuận năm Ất Tỵ"


def test_after_sunset_it_is_the_next_day_where_days_begin_then():
    before = {one.key: one.date for one in day_in_every_calendar(EQUINOX)}
    after = {one.key: one.date for one in day_in_every_calendar(EQUINOX, after_sunset=True)}
    assert {key for key in before if before[key] != after[key]} == {"hebrew", "islamic", "bahai"}
    assert after["hebrew"].day == before["hebrew"].day + 1


@pytest.mark.parametrize(
    ("number", "letters"),
    [(1, "א׳"), (15, "ט״ו"), (16, "ט״ז"), (30, "ל׳"), (5787, "תשפ״ז"), (5775, "תשע״ה")],
)
def test_hebrew_numbers_avoid_the_name(number, letters):
    assert hebrew_number(number) == letters


def test_scripts_stand_for_every_day_of_a_year_in_every_calendar():
    for number in range(0, 1100, 3):
        for one in day_in_every_calendar(date.fromordinal(date(2024, 1, 1).toordinal() + number)):
            assert one.own or one.key == "julian"


def test_a_hindu_day_reckoned_at_home_is_told_only_where_it_differs(catalogue):
    shivaratri = catalogue.by_key["maha_shivaratri"]
    found = list(occurrences([shivaratri], DateSpan(date(2001, 1, 1), date(2050, 12, 31)), OTTAWA))
    here = [(one.start, local_day(one, OTTAWA)) for one in found]
    earlier = [day for start, day in here if day is not None]
    # The reference found Ottawa a day earlier in 24 of 50 years.
    assert 20 <= len(earlier) <= 28
    assert all((start - day).days == 1 for start, day in here if day is not None)
    assert all(local_day(one, UJJAIN) is None for one in found)


def test_what_rests_on_no_tithi_has_no_other_day_at_home(found):
    (day,) = found("2026-07-01", "2026-07-01", "canada_day")
    assert local_day(day, OTTAWA) is None


def test_a_moved_tithi_moves_at_home_too(catalogue):
    moved = replace(catalogue.by_key["holika_dahan"])
    for one in occurrences([moved], DateSpan(date(2001, 1, 1), date(2030, 12, 31)), OTTAWA):
        home = local_day(one, OTTAWA)
        assert home is None or abs((home - one.start).days) == 1
