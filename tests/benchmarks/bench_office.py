"""The month and the search as a person feels them, on 10,000 contacts; the floor is one frame of 16 ms."""

from __future__ import annotations

import statistics
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from tests.benchmarks.measure import Row, timed

FRAME = 16.0
FLOOR = "a frame, 16 ms"
NOW = datetime(2027, 3, 2, 15, tzinfo=UTC)
TYPED = ("k", "ka", "kau", "a", "am", "ami", "n", "ng", "613", "example")


def measure() -> list[Row]:
    from drr_desktop.app import build_app, collect_from_now_on, make_qt_app
    from drr_desktop.domain.changes import Changes
    from drr_desktop.domain.dates import Month
    from drr_desktop.services.sample_office import make_sample_office
    from drr_desktop.settings import Settings

    qt_app = make_qt_app()
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "office.drr"
        make_sample_office(data, 10_000, 10_000, 1, NOW)
        desk = build_app(qt_app, data, Settings(language="en", theme="light"), lambda: NOW)
        desk.window.show()
        desk.open_office()
        collect_from_now_on()
        assert desk.office is not None
        calendar = desk.office.calendar
        months = [Month(2026, 1).shifted(n) for n in range(24)]
        calendar.month(months[0])
        views = []
        for month in months:
            desk.changes.announce(Changes(outreach=frozenset({"x"})))
            views.append(timed(lambda m=month: calendar.month(m)))
        keystrokes = _type_in_contacts(desk)
        desk.window.close()
        desk.close()
    return [
        Row("month view from the store, median", statistics.median(views), FRAME, 1.0, FLOOR),
        Row("month view from the store, slowest of 24", max(views), FRAME, 1.0, FLOOR),
        Row("search keystroke to painted, median", statistics.median(keystrokes), FRAME, 1.0, FLOOR),
        Row("search keystroke to painted, slowest", max(keystrokes), FRAME, 1.0, FLOOR),
    ]


def _type_in_contacts(desk) -> list[float]:
    """Type into the search of the Contacts page and return what each keystroke took until it was painted."""
    from PySide6.QtWidgets import QApplication

    desk.window.navigate("contacts")
    field = desk.window.page("contacts").filters.find
    QApplication.processEvents()
    times = []
    for text in TYPED:
        field.clear()
        QApplication.processEvents()
        times += [timed(lambda c=letter: _press(field, c)) for letter in text]
    return times


def _press(field, letter: str) -> None:
    """Press a key and let everything that follows from it happen, painting included."""
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    QTest.keyClick(field, letter)
    QApplication.processEvents()
