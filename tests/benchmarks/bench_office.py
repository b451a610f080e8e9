"""The month and the search as a person feels them, on 10,000 contacts; the floor is one frame of 16 ms."""

from __future__ import annotations

import statistics
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from tests.benchmarks.measure import Row, timed

FRAME = 16.0
NOW = datetime(2027, 3, 2, 15, tzinfo=UTC)
TYPED = ("k", "ka", "kau", "a", "am", "ami", "n", "ng", "613", "example")


def measure() -> list[Row]:
    from PySide6.QtWidgets import QApplication

    from drr_desktop.app import build_app, make_qt_app
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
        assert desk.office is not None
        calendar = desk.office.calendar
        months = [Month(2026, 1).shifted(n) for n in range(24)]
        calendar.month(months[0])
        views = []
        for month in months:
            desk.changes.announce(Changes(outreach=frozenset({"x"})))
            views.append(timed(lambda m=month: calendar.month(m)))
        page = desk.window.page("contacts")
        desk.window.navigate("contacts")
        QApplication.processEvents()
        keystrokes = []
        for text in TYPED:
            field = page.search
            keystrokes.append(
                timed(lambda t=text, f=field: (f.setText(t), page.search_now(), desk.window.repaint()))
            )
        QApplication.processEvents()
        desk.window.close()
        desk.close()
    return [
        Row(
            "month view from the store, median of 24 months",
            statistics.median(views),
            FRAME,
            1.0,
            "a frame, 16 ms",
        ),
        Row("month view from the store, slowest", max(views), FRAME, 1.0, "a frame, 16 ms"),
        Row(
            "search keystroke to painted, median", statistics.median(keystrokes), FRAME, 1.0, "a frame, 16 ms"
        ),
        Row("search keystroke to painted, slowest", max(keystrokes), FRAME, 1.0, "a frame, 16 ms"),
    ]
