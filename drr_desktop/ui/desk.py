"""The window joined with the office: what is shown first, what follows, and what both tell each other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QLocale, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from drr_desktop.domain.changes import Changes
from drr_desktop.domain.errors import UserError
from drr_desktop.domain.language import Language
from drr_desktop.ui.change_signal import ChangeSignal
from drr_desktop.ui.dates import long_day
from drr_desktop.ui.language import interface
from drr_desktop.ui.main_window import MainWindow
from drr_desktop.ui.page import Message, MessageKind, Page
from drr_desktop.ui.pages import PAGES
from drr_desktop.ui.tasks import TaskRunner
from drr_desktop.ui.theme import Theme, ThemeName, themes
from drr_desktop.ui.widgets.search_box import SearchHit

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from drr_desktop.domain.history import Step
    from drr_desktop.services.observance_calendar import ObservanceCalendar
    from drr_desktop.services.office import Office
    from drr_desktop.settings import Settings

FOUND_AT_ONCE = 6


class EarlyServices:
    """What a page that paints early is built with: the calendar, before any store is open."""

    def __init__(self, calendar: ObservanceCalendar) -> None:
        self.calendar = calendar


class Desk(QObject):
    """One window over one data file.

    `open_office` opens the store and is called after the month was painted; `keep_settings` writes what the
    person chose. `month_painted` and `ready` say how far the start is.
    """

    month_painted = Signal()
    ready = Signal()

    def __init__(
        self,
        calendar: ObservanceCalendar,
        settings: Settings,
        *,
        open_office: Callable[[Callable[[Changes], None]], Office],
        keep_settings: Callable[[Settings], None],
        geometry_file: Path | None = None,
    ) -> None:
        super().__init__()
        self.calendar = calendar
        self.settings = settings
        self.office: Office | None = None
        self.failure: UserError | None = None
        self._open_office = open_office
        self._keep_settings = keep_settings
        calendar.first_weekday = settings.first_weekday
        self.changes = ChangeSignal(self)
        self.tasks = TaskRunner(self)
        show_settings(settings)
        self.window = MainWindow(PAGES, EarlyServices(calendar), geometry_file)
        self._wire()

    def _wire(self) -> None:
        self.window.page_built.connect(self._wire_page)
        self.window.painted.connect(self._after_first_paint)
        self.window.set_history(self._undo, self._redo)
        self.window.set_search(self._search)
        self.changes.changed.connect(self._hear)
        self._watch(self.tasks)
        self._tell_status()
        interface.changed.connect(self._tell_status)
        if (page := self.window.current_page()) is not None:
            self._wire_page(page)

    def open(self) -> None:
        """Show the window; the store is opened once the month was seen."""
        self.window.show()

    def close(self) -> None:
        """Wait for running work, keep what the next start shows first, and close the store."""
        self.tasks.wait()
        self.calendar.keep_for_next_start()
        if self.office is not None:
            self.office.close()
            self.office = None

    def quit(self) -> None:
        """Close the window and end the event loop."""
        self.window.close()
        QApplication.quit()

    def _after_first_paint(self) -> None:
        self.month_painted.emit()
        QTimer.singleShot(0, self.open_office)

    def open_office(self) -> None:
        """Open the store and give its services to the pages; after a fault the calendar stays usable."""
        if self.office is not None:
            return
        from drr_desktop.ui.labels import error_sentence

        try:
            self.office = self._open_office(self.changes.announce)
        except UserError as error:
            self.failure = error
            again = self.tr("Try again")
            words = error_sentence(error)
            self.window.tell_waiting(Message(words, MessageKind.ERROR, action=again, act=self.open_office))
            self._tell_status()
            return
        self.failure = None
        self.window.set_office(self.office)
        for spec in PAGES:
            self.window.page(spec.key)
        self._tell_status()
        self.ready.emit()

    def _wire_page(self, page: Page) -> None:
        for runner in page.findChildren(TaskRunner):
            self._watch(runner)
        if page.key == "settings":
            page.show_settings(self.settings)  # type: ignore[attr-defined]
            page.settings_changed.connect(self.choose)  # type: ignore[attr-defined]

    def _watch(self, runner: TaskRunner) -> None:
        runner.user_error.connect(self.window.show_error)
        runner.crashed.connect(self.tell_crash)

    def choose(self, settings: Settings) -> None:
        """Show what a person chose in the settings at once, and keep it."""
        before, self.settings = self.settings, settings
        self._keep_settings(settings)
        self.calendar.first_weekday = settings.first_weekday
        look = (settings.language, settings.theme, settings.text_size)
        if look != (before.language, before.theme, before.text_size):
            # Every page is made anew, so let the one that asked finish first.
            QTimer.singleShot(0, self._show_chosen)
        elif settings.first_weekday != before.first_weekday:
            self.window.hear(Changes(everything=True))

    def _show_chosen(self) -> None:
        show_settings(self.settings)

    def tell_crash(self, error: BaseException) -> None:
        """Write down where the program failed and say so; nothing that a person entered is kept."""
        from drr_desktop.crash_log import record_crash
        from drr_desktop.ui.crash import CrashDialog

        dialog = CrashDialog(record_crash(error), self.window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _hear(self, changes: Changes) -> None:
        self.window.hear(changes)
        self._tell_status()

    def _undo(self) -> Message | None:
        step = self.office.history.undo() if self.office else None
        return (
            Message(self.tr("Taken back."))
            if step
            else self._nothing(self.tr("There is nothing to take back."))
        )

    def _redo(self) -> Message | None:
        step: Step | None = self.office.history.redo() if self.office else None
        if step is None:
            return self._nothing(self.tr("There is nothing to do again."))
        return Message(self.tr("Done again."), undo=True)

    def _nothing(self, text: str) -> Message:
        return Message(text, MessageKind.NOTE)

    def _search(self, text: str) -> list[SearchHit]:
        language = interface.language
        wanted = text.casefold()
        hits: list[SearchHit] = []
        if self.office is not None:
            people = self.tr("People and organizations")
            for row in self.office.contacts.pick(text, FOUND_AT_ONCE):
                icon = "person" if row.kind.value == "person" else "home"
                hits.append(SearchHit(people, row.name, row.organization, "contacts", row.id, icon))
        days = self.tr("Observances")
        found = [
            o
            for o in self.calendar.observances()
            if wanted in o.name.en.casefold() or wanted in o.name.fr.casefold()
        ]
        found.sort(key=lambda o: not o.name.text(language).casefold().startswith(wanted))
        hits += [
            SearchHit(
                days,
                o.name.text(language),
                o.tradition.name.text(language),
                "calendar",
                o.key,
                "calendar-day",
            )
            for o in found[:FOUND_AT_ONCE]
        ]
        return hits

    def _tell_status(self) -> None:
        today = long_day(self.calendar.today)
        today = today[:1].upper() + today[1:]
        facts: list[tuple[str, str]] = []
        if self.office is not None:
            facts = [("", self.office.path.name), ("lock", self.tr("Encrypted")), ("", self.tr("Offline"))]
        elif self.failure is not None:
            facts = [("warning", self.tr("No data file is open"))]
        place = self.calendar.place
        name = place.name_fr if interface.language is Language.FRENCH else place.name_en
        self.window.set_status(facts, f"{today} · {name}")


def show_settings(settings: Settings) -> None:
    """Show a language, theme and text size; "system" follows what the desktop says."""
    theme = _system_theme() if settings.theme == "system" else ThemeName(settings.theme)
    language = _system_language() if settings.language == "system" else Language(settings.language)
    interface.begin(language)
    current = themes.current()
    if (theme, settings.text_size) != (current.name, current.scale):
        themes.show(Theme(theme, settings.text_size))


def _system_theme() -> ThemeName:
    hints: Any = QGuiApplication.styleHints()
    accessibility = getattr(hints, "accessibility", None)
    if accessibility is not None and "High" in str(accessibility().contrastPreference()):
        return ThemeName.HIGH_CONTRAST
    return ThemeName.DARK if hints.colorScheme() is Qt.ColorScheme.Dark else ThemeName.LIGHT


def _system_language() -> Language:
    french = QLocale.system().language() is QLocale.Language.French
    return Language.FRENCH if french else Language.ENGLISH
