"""Days of another calendar: short beside the numbers, whole and in their own script in the inspector."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from drr_desktop.domain.language import Bilingual, Language
from drr_desktop.ui.language import interface
from drr_desktop.ui.models import second_calendar
from drr_desktop.ui.models.second_calendar import short_day
from drr_desktop.ui.widgets.other_calendars import OtherCalendarButton, other_calendars_section
from drr_desktop.ui.widgets.text import TextLabel

ISLAMIC = Bilingual("Islamic calendar", "calendrier musulman")


@dataclass(frozen=True)
class Numbers:
    month: int
    day: int
    leap: bool = False


@dataclass(frozen=True)
class Told:
    key: str
    text: Bilingual
    date: Numbers = Numbers(1, 1)
    own: str = ""
    title: Bilingual = ISLAMIC


@pytest.fixture(autouse=True)
def _none_chosen():
    second_calendar.chosen.key = ""
    yield
    second_calendar.chosen.key = ""


@pytest.mark.parametrize(
    ("key", "text", "short"),
    [
        ("islamic", "21 Ramadan 1448", "21 Ramadan"),
        ("islamic", "30 Rabi al-awwal 1449", "30 Rabi al-a."),
        ("hebrew", "1 Adar II 5787", "1 Adar II"),
        ("hindu_lunisolar", "Phalguna shukla 2, 2083 Vikram", "Phal. shuk. 2"),
        ("julian", "25 February 2027", "25 February"),
    ],
)
def test_a_day_is_short_and_has_no_year(dressed, key, text, short):
    assert short_day([Told(key, Bilingual(text, text))], key) == short


def test_numbered_months_say_so_with_their_leap_month(dressed):
    text = Bilingual("day 2 of leap month 2, royal year 2154", "")
    assert short_day([Told("tibetan bhutan", text, Numbers(2, 2, True))], "tibetan bhutan") == "m. 2+, d. 2"
    assert short_day([Told("chinese", text)], "hebrew") == ""


def test_the_choice_is_a_chip_with_a_cross_and_outlives_the_page(dressed, qtbot):
    days = [Told("islamic", Bilingual("2 Shawwal 1448", "2 chawwal 1448"))]
    made = OtherCalendarButton(lambda: days)
    qtbot.addWidget(made)
    assert made.text() == "Other calendar"
    made.menu_of().aboutToShow.emit()
    with qtbot.waitSignal(made.changed):
        made.menu_of().actions()[0].trigger()
    assert made.text() == "Islamic calendar"
    again = OtherCalendarButton(lambda: days)
    qtbot.addWidget(again)
    assert again.text() == "Islamic calendar"
    again.click()
    assert second_calendar.chosen.key == ""
    assert again.text() == "Other calendar"


def test_the_section_tells_each_calendar_in_the_language_and_its_own_script(dressed, qtbot):
    interface.show(Language.FRENCH)
    days = [
        Told("islamic", Bilingual("2 Shawwal 1448", "2 chawwal 1448"), own="٢ شوال ١٤٤٨ هـ"),
    ]
    section = other_calendars_section(days)
    qtbot.addWidget(section)
    words = [label.text() for label in section.findChildren(TextLabel)]
    assert words[1:] == ["Calendrier musulman", "2 chawwal 1448", "٢ شوال ١٤٤٨ هـ"]
