"""The Calendar page: the month, what it shows, and what staff should know about each day."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from drr_desktop.domain.dates import DateSpan, Month
from drr_desktop.domain.month_view import OwnEntry, OwnKind
from drr_desktop.domain.observance import Observance
from drr_desktop.domain.occurrence import Occurrence
from drr_desktop.ui import dates
from drr_desktop.ui.models.month_entries import EntryModel, agenda_rows
from drr_desktop.ui.models.month_model import MonthModel
from drr_desktop.ui.models.second_calendar import chosen as second
from drr_desktop.ui.models.second_calendar import second_days
from drr_desktop.ui.page import Page
from drr_desktop.ui.pages.calendar_acts import CalendarActs
from drr_desktop.ui.pages.calendar_bars import CalendarBar, CalendarHeader
from drr_desktop.ui.pages.calendar_inspector import CalendarInspector
from drr_desktop.ui.pages.calendar_views import CalendarViews
from drr_desktop.ui.widgets.month_filters import MonthFilters
from drr_desktop.ui.widgets.panel import Panel
from drr_desktop.ui.widgets.panes import Panes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QModelIndex

    from drr_desktop.domain.changes import Changes
    from drr_desktop.domain.month_view import MonthView
    from drr_desktop.ui.widgets.month_lanes import Entry

# Longer than the longest year of any calendar.
_LOOK_AHEAD = timedelta(days=400)


class CalendarPage(Page):
    """Month and agenda over one `ObservanceCalendar`, which is there before the store is."""

    key = "calendar"

    def __init__(self, services: Any, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._calendar = services.calendar
        self._month: Month | None = None
        self._view: MonthView | None = None
        self._model = MonthModel(self)
        self._agenda_model = EntryModel(parent=self)
        self._filters = MonthFilters(self._calendar.traditions(), self)
        self.inspector = CalendarInspector(self._calendar)
        self.frame = Panes(self._make_main(), self.inspector)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.frame)
        self._acts: CalendarActs | None = None
        self._wire()
        if hasattr(services, "corrections"):
            self._take_acts(services)

    def title(self) -> str:
        """Return the page's name."""
        return self.tr("Calendar")

    def new_label(self) -> str | None:
        """Name what New makes, once there is a data file to keep it."""
        return self.tr("Observance") if self._acts is not None else None

    def new(self) -> None:
        """Begin an observance of the office's own."""
        if self._acts is not None:
            self._acts.new()

    # Building

    def _make_main(self) -> QWidget:
        main = Panel("surface")
        column = QVBoxLayout(main)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.header = CalendarHeader()
        self.bar = CalendarBar(self._filters, self._today_in_calendars)
        column.addWidget(self.header)
        column.addWidget(self.bar)
        self._views = CalendarViews(self._model, self._agenda_model)
        self.grid, self.agenda, self.checks = self._views.grid, self._views.agenda, self._views.checks
        column.addWidget(self._views, 1)
        main.setFocusProxy(self.grid)
        return main

    def _wire(self) -> None:
        self.header.before.clicked.connect(self._go_before)
        self.header.after.clicked.connect(self._go_after)
        self.header.today.clicked.connect(self._go_today)
        self.header.view_choice.chosen.connect(self._choose_view)
        self._filters.changed.connect(self.refresh)
        self._filters.check_requested.connect(self._show_checks)
        self.bar.checking.cleared.connect(self._leave_checks)
        self.checks.opened.connect(self._open)
        self.bar.other.changed.connect(self.refresh)
        self.bar.undated.clicked.connect(self._show_undated)
        self.grid.day_chosen.connect(self._show_day)
        self.grid.entry_chosen.connect(self._show_entry)
        self.grid.month_requested.connect(self._move)
        self.grid.day_requested.connect(self._go_to_day)
        self._model.seasons_changed.connect(self._show_seasons)
        self.header.seasons.chosen.connect(self._show_entry)
        self.agenda.clicked.connect(self._open_row)
        self.agenda.opened.connect(self._open_row)
        self.inspector.row_opened.connect(self._open)

    # What the frame asks

    def panes(self) -> Sequence[QWidget]:
        """Return the view in front and the inspector."""
        view = self._views.currentWidget()
        return (view, self.inspector) if view is not None else (self.inspector,)

    def set_office(self, office: Any) -> None:
        """Take the calendar that knows the office's own entries too."""
        self._calendar = office.calendar
        self.inspector.set_calendar(office.calendar)
        self._take_acts(office)
        self._stale = True
        self._refresh_where_seen()

    def _take_acts(self, office: Any) -> None:
        self._acts = CalendarActs(self, office)
        self._acts.done.connect(self._show_done)
        self.inspector.set_acts(self._acts)
        self.new_label_changed.emit()

    def touched_by(self, changes: Changes) -> bool:
        """Say whether days, visits or follow-ups changed."""
        return bool(changes.calendar or changes.outreach)

    def show_item(self, payload: object) -> None:
        """Show a day, an occurrence, or the observance that a key names."""
        if isinstance(payload, date):
            self._go_to_day(payload)
        elif isinstance(payload, Occurrence) and payload.start is not None:
            self._go_to_day(payload.start)
            self._show_entry(payload)
        elif isinstance(payload, str):
            self._show_key(payload)

    def refresh(self) -> None:
        """Ask for the month again and show it."""
        is_first = self._month is None
        today: date = self._calendar.today
        view = self._ask(self._month or Month(today.year, today.month))
        if view is None:
            return
        self._show_view(view)
        if is_first:
            self.grid.choose(view.today)

    def _ask(self, month: Month) -> MonthView | None:
        found: MonthView | None = self.attempt(lambda: self._calendar.month(month, self._filters.shown()))
        return found

    # Showing

    def _show_view(self, view: MonthView) -> None:
        chosen = self.grid.chosen_day()
        entry = self.grid.chosen_entry
        self._view = view
        self._month = view.month
        self._model.show(view, self._second_days(view))
        self._agenda_model.show(agenda_rows(view))
        self._show_seasons()
        self.header.set_title(dates.month_title(view.month))
        self.bar.show_undated(len(view.not_computed))
        if chosen is not None and chosen in view.span:
            kept = entry if entry in self._model.entries_on(chosen) else None
            self.grid.choose(chosen, kept)

    def _today_in_calendars(self) -> Sequence[Any]:
        return self.attempt(lambda: self._calendar.day_in_calendars(self._calendar.today)) or ()

    def _second_days(self, view: MonthView) -> dict[date, str]:
        if not second.key:
            return {}
        days = self.attempt(lambda: [(day, self._calendar.day_in_calendars(day)) for day in view.span])
        return second_days(days or (), second.key)

    def _show_seasons(self) -> None:
        self.header.seasons.show_seasons(self._model.seasons)

    def _show_day(self, day: date) -> None:
        self.inspector.show_day(day, self._model.entries_on(day))

    def _show_entry(self, entry: Entry) -> None:
        if isinstance(entry, OwnEntry):
            if entry.kind in {OwnKind.INTERACTION, OwnKind.FOLLOW_UP}:
                self.navigate_requested.emit("outreach", entry.id)
            return
        self._show_observance(entry.observance, entry)

    def _show_observance(self, observance: Observance, occurrence: Occurrence | None) -> None:
        self.inspector.show_observance(observance, occurrence)
        self.frame.reveal_inspector()

    def _show_undated(self) -> None:
        if self._view is not None:
            self.inspector.show_undated(self._view.not_computed)
            self.frame.reveal_inspector()

    def _show_done(self, key: str) -> None:
        """Show what an act left: the observance, or the day where it is gone."""
        self.refresh()
        if self.bar.checking.isVisible():
            self._show_checks()
        day = self.grid.chosen_day()
        if key:
            self._show_key(key)
        elif day is not None:
            self._show_day(day)

    def _show_checks(self) -> None:
        found = self.attempt(self._calendar.unchecked)
        if found is None:
            return
        self.checks.show_observances(found)
        self.bar.show_checking(len(found))
        self._views.setCurrentWidget(self.checks)

    def _leave_checks(self) -> None:
        self.bar.checking.setVisible(False)
        self._choose_view(self.header.view_choice.current())

    def _open_row(self, index: QModelIndex) -> None:
        model = index.model()
        if isinstance(model, EntryModel):
            self._open(model.payload(index))

    def _open(self, payload: object) -> None:
        if isinstance(payload, Observance):
            self._show_observance(payload, None)
        elif isinstance(payload, (Occurrence, OwnEntry)):
            day = self.grid.chosen_day()
            if day is not None and payload in self._model.entries_on(day):
                self.grid.choose(day, payload)
            self._show_entry(payload)

    def _show_key(self, key: str) -> None:
        """Show an observance where it falls in this month, else where it falls next, also if filtered out."""
        observance = self.attempt(lambda: self._calendar.observance(key))
        if observance is None or self._view is None:
            return
        if not self._filters.shown().admits(observance):
            self._filters.clear()
        here = [found for found in self._view.occurrences if found.observance.key == key]
        near = here or self._next_days(key)
        if near and (start := near[0].start) is not None:
            if not here:
                self._go_to_day(start)
            self.grid.choose(max(start, self._view.span.start), near[0])
        self._show_observance(observance, near[0] if near else None)

    def _next_days(self, key: str) -> Sequence[Occurrence]:
        ahead = DateSpan(self._calendar.today, self._calendar.today + _LOOK_AHEAD)
        return self.attempt(lambda: self._calendar.occurrences(ahead, keys=(key,))) or ()

    # Moving

    def _choose_view(self, key: str) -> None:
        self.bar.checking.setVisible(False)
        self._views.show_view(key)

    def _move(self, months: int) -> None:
        if self._month is None:
            return
        chosen = self.grid.chosen_day()
        self._month = self._month.shifted(months)
        self.refresh()
        last = self._month.span.end.day
        day = chosen.day if chosen is not None else 1
        self.grid.choose(date(self._month.year, self._month.month, min(day, last)))

    def _go_before(self) -> None:
        self._move(-1)

    def _go_after(self) -> None:
        self._move(1)

    def _go_today(self) -> None:
        if self._view is not None:
            self._go_to_day(self._view.today)

    def _go_to_day(self, day: date) -> None:
        month = Month(day.year, day.month)
        if month != self._month:
            self._month = month
            self.refresh()
        self.grid.choose(day)
