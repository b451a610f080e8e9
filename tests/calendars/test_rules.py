"""Rules are read whole or refused with a reason, and can be said in words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from drr_desktop.calendars import RuleError, describe_rule, parse_rule
from drr_desktop.domain.dates import OTTAWA
from drr_desktop.domain.language import Language


def starts(text: str, year: int) -> list[str]:
    _, rule = parse_rule(text)
    return [date.fromordinal(one.start).isoformat() for one in rule.find(year, OTTAWA)]


@pytest.mark.parametrize(
    ("rule", "year", "expected"),
    [
        ("gregorian 12-25", 2026, ["2026-12-25"]),
        ("gregorian 02-29", 2026, []),
        ("gregorian 02-29", 2028, ["2028-02-29"]),
        ("gregorian month 02", 2028, ["2028-02-01"]),
        ("gregorian 2nd Monday October", 2026, ["2026-10-12"]),
        ("gregorian 2nd Monday October +1", 2026, ["2026-10-13"]),
        ("gregorian last Sunday May", 2026, ["2026-05-31"]),
        ("gregorian last Wednesday February", 2028, ["2028-02-23"]),
        ("gregorian 5th Friday May", 2026, ["2026-05-29"]),
        ("gregorian 5th Friday June", 2026, []),
        ("gregorian Monday on_or_before 05-24", 2026, ["2026-05-18"]),
        ("gregorian Monday on_or_before 05-24", 2027, ["2027-05-24"]),
        ("gregorian Sunday on_or_after 11-27", 2026, ["2026-11-29"]),
        ("gregorian Sunday on_or_after 11-27", 2022, ["2022-11-27"]),
        ("gregorian Sunday on_or_after 12-28", 2026, ["2027-01-03"]),
        ("easter_western -46", 2026, ["2026-02-18"]),
        ("easter_orthodox +49", 2026, ["2026-05-31"]),
        ("julian 12-25", 2025, ["2026-01-07"]),
        # Wednesday on or after 14 April Gregorian, which is 1 April Julian in this century.
        ("julian 1st Wednesday April", 2026, ["2026-04-15"]),
        ("julian 1st Wednesday April", 2024, ["2024-04-17"]),
        ("coptic 1 Thout", 1740, ["2023-09-12"]),
        ("coptic 29 Koiak [= gregorian 01-07]", 1740, ["2024-01-07"]),
        ("ethiopian 29 Tahsas [= gregorian 01-07]", 2016, ["2024-01-07"]),
        # 29 Tahsas itself is 8 January in the year after an Ethiopian leap year.
        ("ethiopian 29 Tahsas", 2016, ["2024-01-08"]),
        ("hebrew 3 Tishrei; if Saturday +1", 5785, ["2024-10-06"]),
        ("hebrew 3 Tishrei; if Saturday +1", 5786, ["2025-09-25"]),
        ("hebrew 13 Adar*; if Saturday -2", 5784, ["2024-03-21"]),
        ("hebrew 14 Adar*", 5787, ["2027-03-23"]),
        ("hebrew 14 Adar I", 5787, ["2027-02-21"]),
        ("hebrew 14 Adar I", 5786, []),
        # Cheshvan has 30 days only in complete years and Kislev 29 only in deficient ones.
        ("hebrew 30 Cheshvan", 5783, ["2022-11-24"]),
        ("hebrew 30 Cheshvan", 5784, []),
        ("hebrew 30 Kislev", 5784, []),
        ("hebrew 30 Kislev", 5785, ["2024-12-31"]),
        ("hebrew 5 Iyar; if Friday -1; if Saturday -2; if Monday +1 from 5764", 5763, ["2003-05-07"]),
        ("hebrew 5 Iyar; if Friday -1; if Saturday -2; if Monday +1 from 5764", 5753, ["1993-04-26"]),
        ("hebrew 5 Iyar; if Friday -1; if Saturday -2; if Monday +1 from 5764", 5764, ["2004-04-27"]),
        ("islamic 1 Shawwal", 1445, ["2024-04-10"]),
        ("islamic 30 Ramadan", 1446, []),
        ("islamic last Friday Ramadan", 1445, ["2024-04-05"]),
        ("persian 30 Azar", 1403, ["2024-12-20"]),
        ("persian 30 Esfand", 1404, []),
        ("persian last Tuesday before 1 Farvardin", 1404, ["2025-03-18"]),
        ("chinese 1/1", 2026, ["2026-02-17"]),
        ("chinese 12/last", 2025, ["2026-02-16"]),
        # The sixth month is doubled in 2025: only the first of the two counts.
        ("chinese 6/15", 2025, ["2025-07-09"]),
        ("chinese 8/30", 2025, []),
        ("chinese solar_longitude 15", 2026, ["2026-04-05"]),
        ("chinese solar_longitude 285", 2025, ["2026-01-05"]),
        # Seoul was a day later in 1997, Hanoi a month earlier in 1985.
        ("korean 1/1", 1997, ["1997-02-08"]),
        ("chinese 1/1", 1997, ["1997-02-07"]),
        ("vietnamese 1/1", 1985, ["1985-01-21"]),
        ("chinese 1/1", 1985, ["1985-02-20"]),
        # Adhika Shravana from 18 July to 16 August 2023 has no festivals.
        ("hindu_lunisolar Shravana shukla 15 @sangava", 2080, ["2023-08-30"]),
        ("hindu_lunisolar Ashvina krishna 15 @pradosha max", 2082, ["2025-10-20"]),
        ("hindu_solar 1 Mesha @sunset", 1948, ["2026-04-14"]),
        ("hindu_solar Makara nakshatra Pushya @sunrise", 1947, ["2026-02-01"]),
        # The tenth stands at sunrise on 30 December and the twelfth at the next: the eleventh begins between.
        ("hindu_solar Dhanu tithi shukla 11 @sunrise", 1947, ["2025-12-30"]),
        ("nanakshahi 23 Poh", 557, ["2026-01-05"]),
        ("nanakshahi 31 Phagun", 555, ["2024-03-13"]),
        ("nanakshahi 31 Phagun", 556, []),
        ("bahai 1 Baha", 183, ["2026-03-21"]),
        ("bahai twin_birthday 1", 182, ["2025-10-22"]),
        # In the West by fixed Gregorian days until the calendar was made one in 172 BE.
        ("bahai 8 Azamat; -1 until 171", 171, ["2014-05-23"]),
        ("bahai 8 Azamat; -1 until 171", 172, ["2015-05-24"]),
        ("bahai 17 Rahmat; -1 until 171", 170, ["2013-07-09"]),
        ("bahai twin_birthday 2", 171, ["2014-11-12"]),
        ("bahai ayyam_i_ha 5", 183, []),
        ("zoroastrian shahenshahi 1 Farvardin", 1389, ["2019-08-17"]),
        ("zoroastrian kadmi 1 Farvardin", 1389, ["2019-07-18"]),
        ("zoroastrian fasli 1 Farvardin", 1389, ["2019-03-21"]),
        ("zoroastrian fasli gatha 6", 1389, ["2020-03-20"]),
        ("zoroastrian fasli gatha 6", 1388, []),
        ("tibetan 1/1", 2152, ["2025-02-28"]),
        ("tibetan mongolia 1/1", 2152, ["2025-03-01"]),
        # The fifteenth has two civil days: Mongolia keeps the second, Bhutan the first.
        ("tibetan mongolia 4/15", 2135, ["2008-05-20"]),
        ("tibetan bhutan 4/15", 2135, ["2008-05-19"]),
        # The Poya days of Sri Lanka.
        ("hindu_lunisolar Vaishakha shukla 15 @aparahna first at colombo", 2082, ["2025-05-12"]),
        ("hindu_lunisolar Vaishakha shukla 15 @aparahna first at colombo", 2063, ["2006-05-12"]),
        ("theravada_lunar full_moon 6", 2023, ["2023-06-03"]),
        ("theravada_lunar cambodia full_moon 6", 2023, ["2023-05-04"]),
        ("burmese full_moon Kason", 1388, ["2026-04-30"]),
        ("theravada_lunar cambodia sangkran", 2024, ["2024-04-13"]),
        ("theravada_lunar cambodia sangkran", 2025, ["2025-04-14"]),
        # 20 March 14:46 universal time; 23 September 00:05, still the 22nd in Ottawa.
        ("astronomical march_equinox", 2026, ["2026-03-20"]),
        ("astronomical september_equinox", 2026, ["2026-09-22"]),
        ("astronomical solar_longitude 315", 2026, ["2026-02-03"]),
        ("announced ~gregorian 2nd Friday June", 2026, ["2026-06-12"]),
    ],
)
def test_a_rule_finds_its_day(rule, year, expected):
    assert starts(rule, year) == expected


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        ("", "names no calendar"),
        ("lunar 1/1", "names no calendar"),
        ("chinese", "no day of the calendar"),
        ("zoroastrian 1 Farvardin", "names no calendar"),
        ("chinese 13/1", "months are 1 to 12"),
        ("chinese 8/31", "days 1 to 30"),
        ("chinese 8-15", "no day of the calendar"),
        ("chinese solar_longitude 17", "multiple of 15"),
        ("korean 0/1", "months are 1 to 12"),
        ("vietnamese 1/0", "days 1 to 30"),
        ("hindu_lunisolar Ashvina 15", "no Hindu date"),
        ("hindu_lunisolar Ashvin krishna 15 @pradosha", "Ashvina"),
        ("hindu_lunisolar Ashvina krishna 16 @pradosha", "1 to 15"),
        ("hindu_lunisolar Ashvina krishna 15 @dusk", "pradosha"),
        ("hindu_lunisolar Ashvina krishna 15 @pradosha at delhi", "colombo"),
        ("hindu_solar 1 Makar", "Makara"),
        ("hindu_solar 33 Makara", "at most 32 days"),
        ("hindu_solar Simha nakshatra Sravana", "Shravana"),
        ("hindu_solar first Makara", "no Hindu solar date"),
        ("nanakshahi 31 Katak", "at most 30 days"),
        ("bahai 8 Azamot", "Azamat"),
        ("bahai 20 Azamat", "at most 19 days"),
        ("bahai ayyam_i_ha 6", "at most 5 days"),
        ("bahai twin_birthday 3", "twin_birthday 1"),
        ("zoroastrian fasli gatha 7", "at most 6 days"),
        ("tibetan 13/1", "no Tibetan date"),
        ("tibetan 1/31", "no Tibetan date"),
        ("theravada_lunar half_moon 3", "full_moon"),
        ("theravada_lunar full_moon 13", "1 to 12"),
        ("burmese full_moon Vesak", "Kason"),
        ("astronomical april_equinox", "march_equinox"),
        ("astronomical solar_longitude 44", "multiple of 15"),
        ("announced gregorian 06-20", "usual position"),
        ("announced ~announced ~gregorian 06-20", "usual position"),
        ("announced ~gregorian 06-31", "at most 30 days"),
        ("gregorian", "no rule"),
        ("gregorian 13-01", "no month"),
        ("gregorian 00-10", "no month"),
        ("gregorian 02-30", "at most 29 days"),
        ("gregorian 12-00", "at most 31 days"),
        ("gregorian 12-25 or so", "no rule"),
        ("gregorian month 13", "no month"),
        ("gregorian weekly Funday", "no weekday"),
        ("gregorian 6th Monday May", "no rule"),
        ("gregorian 2nd Moonday May", "no weekday"),
        ("gregorian 2nd Monday Maytober", "no month"),
        ("gregorian Monday on_or_before 05-32", "at most 31 days"),
        ("gregorian 12-25; if Sunday", "no condition"),
        ("gregorian 12-25; if Funday +1", "no condition"),
        ("gregorian 12-25; +1", "no condition"),
        ("easter_western", "number of days from Easter"),
        ("easter_western Monday", "number of days from Easter"),
        ("easter_western +900", "number of days from Easter"),
        ("julian weekly Friday", "belongs to no calendar"),
        ("hebrew 09-14", "no rule"),
        ("hebrew 14 Nissan", "Nisan"),
        ("hebrew 14 Adar", "Adar*"),
        ("hebrew 30 Tevet", "at most 29 days"),
        ("coptic 7 Nesi", "at most 6 days"),
        ("coptic 29 Koiak [= gregorian 02-29]", "no day of each Gregorian year"),
        ("coptic 29 Koiak [= gregorian 01-07]; if Sunday +1", "takes no moves"),
        ("islamic 1 Shawal", "Shawwal"),
    ],
)
def test_a_rule_that_cannot_be_read_says_why(rule, said):
    with pytest.raises(RuleError) as refused:
        parse_rule(rule)
    assert said in str(refused.value)
    assert refused.value.code == "rule_not_understood"


@pytest.mark.parametrize(
    ("rule", "english", "french"),
    [
        ("gregorian 07-01", "1 July", "1er juillet"),
        ("gregorian month 10", "the whole month of October", "tout le mois d’octobre"),
        ("gregorian weekly Friday", "every Friday", "chaque vendredi"),
        (
            "gregorian Monday on_or_before 05-24",
            "the last Monday on or before 24 May",
            "le dernier lundi jusqu’au 24 mai",
        ),
        ("hebrew 14 Nisan", "14 Nisan in the Hebrew calendar", "14 nissan du calendrier hébraïque"),
        (
            "hebrew 9 Av; if Saturday +1",
            "9 Av in the Hebrew calendar; if on a Saturday, 1 day later",
            "9 av du calendrier hébraïque; si c’est un samedi, 1 jour plus tard",
        ),
        (
            "bahai 8 Azamat; -1 until 171",
            "8 Azamat in the Baha’i calendar; 1 day earlier (until 171)",
            "8 Azamat du calendrier baha’i; 1 jour plus tôt (jusqu’en 171)",
        ),
        ("easter_western -2", "2 days before Easter Sunday", "2 jours avant Pâques"),
        (
            "islamic last Friday Ramadan",
            "the last Friday of Ramadan in the Islamic calendar",
            "le dernier vendredi de ramadan du calendrier musulman",
        ),
        (
            "persian last Tuesday before 1 Farvardin",
            "the last Tuesday before 1 Farvardin in the Persian calendar",
            "le dernier mardi avant le 1er farvardin du calendrier persan",
        ),
        (
            "ethiopian 29 Tahsas [= gregorian 01-07]",
            "29 Tahsas in the Ethiopian calendar, kept on 7 January",
            "29 Tahsas du calendrier éthiopien, souligné le 7 janvier",
        ),
        (
            "chinese 8/15",
            "day 15 of month 8 in the Chinese calendar",
            "15e jour du 8e mois du calendrier chinois",
        ),
        (
            "hindu_lunisolar Ashvina krishna 15 @pradosha max (purnimanta Kartika)",
            "Ashvina krishna 15, kept on the day it covers the evening after sunset (India’s date)",
            "Ashvina krishna 15, le jour où il couvre le soir après le coucher du soleil (date de l’Inde)",
        ),
        (
            "zoroastrian kadmi 1 Farvardin",
            "1 Farvardin in the Kadmi calendar",
            "1er Farvardin du calendrier kadmi",
        ),
        (
            "announced ~gregorian 2nd Friday June",
            "announced each year by its organizers; usually the second Friday of June",
            "annoncé chaque année par ses organisateurs; d’ordinaire le deuxième vendredi de juin",
        ),
        (
            "astronomical march_equinox -3",
            "3 days before the day of the March equinox, local time",
            "3 jours avant jour : l’équinoxe de mars, heure locale",
        ),
    ],
)
def test_a_rule_is_said_in_both_languages(catalogue, rule, english, french):
    observance = replace(catalogue.by_key["canada_day"], rule=rule)
    assert describe_rule(observance, Language.ENGLISH) == english
    assert describe_rule(observance, Language.FRENCH) == french


def test_every_rule_of_the_catalogue_can_be_said(catalogue):
    for observance in catalogue.observances:
        for language in Language:
            assert describe_rule(observance, language).strip()
