"""What tests of the screen stand on: a dressed application, a calendar with a fixed clock, and days."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from types import SimpleNamespace

import pytest

from drr_desktop.domain.language import Bilingual, Language
from drr_desktop.domain.observance import Kind, Mark, Observance, Tradition
from drr_desktop.domain.occurrence import Certainty, Occurrence
from drr_desktop.services.observance_calendar import ObservanceCalendar

MARCH = datetime(2027, 3, 2, 15, tzinfo=UTC)


@pytest.fixture
def dressed(qapp):
    """The application in the light theme at 100 %, in English, whatever a test before chose."""
    from drr_desktop.ui import style
    from drr_desktop.ui.language import interface
    from drr_desktop.ui.theme import Theme, themes

    interface.begin(Language.ENGLISH)
    themes.show(Theme())
    style.install(qapp, themes.current())
    return qapp


@pytest.fixture(scope="session")
def calendar():
    """The real calendar without a store, on 2 March 2027 in Ottawa."""
    return ObservanceCalendar(lambda: MARCH)


@pytest.fixture
def services(calendar):
    """What a page that paints early is built with."""
    return SimpleNamespace(calendar=calendar)


def occurrence(
    key: str,
    start: date,
    days: int = 1,
    mark: Mark = Mark.NONE,
    sunset: bool = False,
    kind: Kind = Kind.FESTIVAL,
    certainty: Certainty = Certainty.FIXED,
    group: str = "muslim",
) -> Occurrence:
    """Make a dated occurrence; with `sunset` it begins at 18:00 the evening before."""
    tradition = Tradition("t", Bilingual("Tradition", "Tradition fr"), group)
    name = Bilingual(key.title(), f"{key.title()} fr")
    observance = Observance(key, name, name, tradition, (), "gregorian 01-01", "gregorian", kind, mark, days)
    begins = None
    if sunset:
        eve = start - timedelta(1)
        begins = datetime(eve.year, eve.month, eve.day, 18, tzinfo=UTC)
    end = start + timedelta(days - 1)
    return Occurrence(observance, start, end, start, start, begins, certainty, start.year)
