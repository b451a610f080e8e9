"""Days in a line, as both languages write them: found, taken out, and never guessed from figures alone."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drr_desktop.ui.spoken_day import find_day, find_moment

TUESDAY = date(2027, 3, 2)
NOW = datetime(2027, 3, 2, 13, 42, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "day", "rest"),
    [
        ("Confirm officers, Fri 5 March", date(2027, 3, 5), "Confirm officers"),
        ("Confirmer les agents, vendredi 5 mars", date(2027, 3, 5), "Confirmer les agents"),
        ("Confirmer, ven. 5 mars", date(2027, 3, 5), "Confirmer"),
        ("Send the plan 2027-03-09", date(2027, 3, 9), "Send the plan"),
        ("Send the plan by 1 March", date(2028, 3, 1), "Send the plan"),
        ("Envoyer le plan le 1er avril", date(2027, 4, 1), "Envoyer le plan"),
        ("Send it on March 12th", date(2027, 3, 12), "Send it"),
        ("Ring back in 3 days", date(2027, 3, 5), "Ring back"),
        ("Rappeler dans une semaine", date(2027, 3, 9), "Rappeler"),
        ("Rappeler d’ici 2 mois", date(2027, 5, 2), "Rappeler"),
        ("Ring back tomorrow", date(2027, 3, 3), "Ring back"),
        ("Rappeler après-demain", date(2027, 3, 4), "Rappeler"),
        ("Ring back Friday", date(2027, 3, 5), "Ring back"),
        ("Ring back by Fri", date(2027, 3, 5), "Ring back"),
        ("Tuesday", date(2027, 3, 9), ""),
        ("Send the 5 March minutes by Monday", date(2027, 3, 8), "Send the 5 March minutes"),
        ("29 February: thank them", date(2028, 2, 29), "thank them"),
    ],
)
def test_a_day_is_found_and_taken_out_of_the_line(text, day, rest):
    found = find_day(text, TUESDAY)
    assert (found.day, found.rest, found.contradicts) == (day, rest, False)


@pytest.mark.parametrize(
    "text",
    [
        "Send the parking plan",
        "Ask whether they may come",
        "Appeler mon collègue à la mer",
        "Call Sam about the march",
        "5/3",
        "30 February",
        "2027-02-30",
        "",
    ],
)
def test_what_names_no_day_stays_as_it_is(text):
    assert find_day(text, TUESDAY) is None


def test_a_weekday_that_is_another_days_is_told():
    assert find_day("Fri 6 March", TUESDAY).contradicts


def test_without_a_year_the_past_looks_back():
    assert find_day("Friday", TUESDAY, past=True).day == date(2027, 2, 26)
    assert find_day("26 Feb", TUESDAY, past=True).day == date(2027, 2, 26)
    assert find_day("il y a 3 jours", TUESDAY, past=True).day == date(2027, 2, 27)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("", NOW),
        ("09:40", datetime(2027, 3, 2, 9, 40, tzinfo=UTC)),
        ("yesterday 16:20", datetime(2027, 3, 1, 16, 20, tzinfo=UTC)),
        ("hier à 16 h 20", datetime(2027, 3, 1, 16, 20, tzinfo=UTC)),
        ("vendredi 14 h", datetime(2027, 2, 26, 14, 0, tzinfo=UTC)),
        ("Mon 1 March", datetime(2027, 3, 1, 12, 0, tzinfo=UTC)),
        ("at 2:30 pm", datetime(2027, 3, 2, 14, 30, tzinfo=UTC)),
        ("25:99", None),
        ("after lunch", None),
        ("Mon 6 March", None),
    ],
)
def test_a_moment_is_read_or_refused(text, moment):
    assert find_moment(text, NOW) == moment


@given(st.text(max_size=60))
def test_no_line_makes_it_stumble(text):
    found = find_day(text, TUESDAY)
    assert found is None or len(found.rest) <= len(text)
    find_moment(text, NOW)


@given(st.dates(date(2027, 3, 2), date(2030, 12, 31)))
def test_every_day_is_read_back_as_it_is_written(day):
    assert find_day(f"Do it, {day:%a} {day.day} {day:%B %Y}", TUESDAY).day == day
    assert find_day(f"Do it {day.isoformat()}", TUESDAY).rest == "Do it"
