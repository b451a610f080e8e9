"""The start of the window: settings, services and pages are joined here, the store after the first paint."""

from __future__ import annotations

import contextlib
import gc
import os
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from drr_desktop import desktop, paths, settings
from drr_desktop.domain.errors import UserError

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Iterator
    from datetime import date

    from PySide6.QtWidgets import QApplication

    from drr_desktop.domain.changes import Changes
    from drr_desktop.services.office import Office
    from drr_desktop.settings import Settings
    from drr_desktop.ui.desk import Desk

    Clock = Callable[[], datetime]

SAMPLE_PEOPLE, SAMPLE_INTERACTIONS, SAMPLE_SEED = 240, 400, 1
MORNING_UTC = 14.7 * 3600  # a weekday morning in Ottawa, in seconds after midnight UTC


def start(arguments: argparse.Namespace, watch: Callable[[Desk], None] | None = None) -> int:
    """Open the window and return the exit code when it closes; raises UserError where it cannot be shown.

    `watch` is given the desk before the window is shown.
    """
    if arguments.screenshots:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    # What is made at the start lives as long as the program: looking for garbage in it costs a tenth of it.
    gc.disable()
    if problem := desktop.display_problem():
        raise UserError(problem, code="no_screen")
    try:
        qt_app = make_qt_app()
    except ImportError as error:
        raise UserError(desktop.library_problem(error), code="missing_library") from error
    clock = clock_at(arguments.today)
    with data_file(arguments, clock) as data:
        if arguments.screenshots:
            from drr_desktop.ui.screenshots import take_screenshots

            themes = (arguments.theme,) if arguments.theme else ("light", "dark")
            build = _builder(qt_app, data, clock)
            return take_screenshots(Path(arguments.screenshots), build, choices(arguments), themes)
        place = paths.data_dir() / "window.ini"
        desk = build_app(qt_app, data, choices(arguments), clock, place)
        desk.ready.connect(collect_from_now_on)
        if watch is not None:
            watch(desk)
        desk.open()
        code = qt_app.exec()
        desk.close()
    return int(code)


def collect_from_now_on() -> None:
    """Let the garbage collector work again, but never look through what the start has made."""
    gc.freeze()
    gc.enable()


def make_qt_app() -> QApplication:
    """Return the one Qt application of this process; raises ImportError where Qt's libraries are missing."""
    from PySide6.QtGui import QIcon
    from PySide6.QtWidgets import QApplication

    desktop.name_for_taskbar()
    qt_app = QApplication.instance()
    if not isinstance(qt_app, QApplication):
        qt_app = QApplication(sys.argv[:1])
    qt_app.setApplicationName(paths.APP_NAME)
    qt_app.setWindowIcon(QIcon(str(paths.resources() / "style" / "drr-desktop.svg")))
    return qt_app


def build_app(
    qt_app: QApplication, data: Path, chosen: Settings, clock: Clock, geometry_file: Path | None = None
) -> Desk:
    """Join window and services over one data file; nothing is opened before the window was painted."""
    from drr_desktop.domain.dates import OTTAWA
    from drr_desktop.services.observance_calendar import ObservanceCalendar
    from drr_desktop.services.places import PLACES
    from drr_desktop.ui import style
    from drr_desktop.ui.desk import Desk, show_settings
    from drr_desktop.ui.theme import current_theme

    show_settings(chosen)
    style.install(qt_app, current_theme())
    calendar = ObservanceCalendar(clock, PLACES.get(chosen.place, OTTAWA))

    def open_office(announce: Callable[[Changes], None]) -> Office:
        from drr_desktop.services.office import Office

        return Office.open(data, announce=announce, now=clock, who=settings.person_name(), calendar=calendar)

    return Desk(
        calendar,
        chosen,
        open_office=open_office,
        keep_settings=settings.save,
        geometry_file=geometry_file,
    )


def _builder(qt_app: QApplication, data: Path, clock: Clock) -> Callable[[Settings], Desk]:
    def build(chosen: Settings) -> Desk:
        return build_app(qt_app, data, chosen, clock)

    return build


@contextlib.contextmanager
def data_file(arguments: argparse.Namespace, clock: Clock) -> Iterator[Path]:
    """Give the data file to open: the one named, the person's own, or a sample that goes away again."""
    wants_sample = arguments.demo or (arguments.screenshots and not arguments.data)
    if not wants_sample:
        yield Path(arguments.data).expanduser() if arguments.data else paths.default_data_file()
        return
    import tempfile

    paths.cache_dir().mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(
        prefix="sample-", dir=paths.cache_dir(), ignore_cleanup_errors=True
    ) as folder:
        yield _make_sample(Path(folder), clock)


def _make_sample(folder: Path, clock: Clock) -> Path:
    from drr_desktop.services.office import Office
    from drr_desktop.services.sample_office import make_sample_office
    from drr_desktop.services.sample_outgoing import publish_feeds

    data = folder / "Sample.drr"
    make_sample_office(data, SAMPLE_PEOPLE, SAMPLE_INTERACTIONS, SAMPLE_SEED, clock())
    with Office.open(data, now=clock) as office:
        publish_feeds(office, folder / "Intranet")
    return data


def choices(arguments: argparse.Namespace) -> Settings:
    """Return the person's settings with what this start asks for instead."""
    from dataclasses import replace

    names = ("language", "theme", "text_size")
    asked = {name: getattr(arguments, name) for name in names if getattr(arguments, name) is not None}
    return replace(settings.load(), **asked).checked()


def clock_at(day: date | None) -> Clock:
    """Return the clock: the present, or the morning of a given day, going on from there."""
    if day is None:
        return lambda: datetime.now(UTC)
    import time

    shift = datetime.combine(day, datetime.min.time(), UTC).timestamp() + MORNING_UTC - time.time()
    return lambda: datetime.fromtimestamp(time.time() + shift, UTC)
