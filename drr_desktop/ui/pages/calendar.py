"""The Calendar page: the month, what it shows, and what staff should know about each day."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from drr_desktop.domain.dates import DateSpan, Month
from drr_desktop.domain.month_view import OwnEntry, OwnKind
from drr_desktop.domain.observance import Observance
from drr_desktop.domain.occurrence import Occurrence
from drr_desktop.ui import dates
from drr_desktop.ui.models.month_entries import EntryModel, agenda_rows
from drr_desktop.ui.models.month_model import MonthModel
from drr_desktop.ui.page import Page
from drr_desktop.ui.pages.calendar_inspector import CalendarInspector
from drr_desktop.ui.theme import current_theme
from drr_desktop.ui.widgets.buttons import FilterButton, IconButton, Segments, secondary
from drr_desktop.ui.widgets.header import FilterBar, PageHeader
from drr_desktop.ui.widgets.legend import MarkLegend
from drr_desktop.ui.widgets.month_filters import MonthFilters
from drr_desktop.ui.widgets.month_grid import MonthGrid
from drr_desktop.ui.widgets.panel import Panel
from drr_desktop.ui.widgets.panes import Panes
from drr_desktop.ui.widgets.season_strip import SeasonStrip
from drr_desktop.ui.widgets.tables import RowList

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
        self._wire()

    def title(self) -> str:
        """Return the page's name."""
        return self.tr("Calendar")

    # Building

    def _make_main(self) -> QWidget:
        main = Panel("surface")
        column = QVBoxLayout(main)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._make_header())
        column.addWidget(self._make_filter_bar())
        self.grid = MonthGrid(self._model, self.tr("Month"))
        self.agenda = RowList(self.tr("Agenda"))
        self.agenda.setModel(self._agenda_model)
        self._views = QStackedWidget()
        self._views.addWidget(self.grid)
        self._views.addWidget(self.agenda)
        column.addWidget(self._views, 1)
        main.setFocusProxy(self.grid)
        return main

    def _make_header(self) -> PageHeader:
        self.header = PageHeader("")
        self.before = IconButton("chevron-left", self.tr("Month before"))
        self.after = IconButton("chevron-right", self.tr("Month after"))
        pair = QWidget()
        row = QHBoxLayout(pair)
        row.setContentsMargins(0, 0, current_theme().px(2), 0)
        row.setSpacing(current_theme().px(2))
        row.addWidget(self.before)
        row.addWidget(self.after)
        self.header.add_before_title(pair)
        self.today = secondary(self.tr("Today"), small=True)
        self.header.add_after_title(self.today)
        self.seasons = SeasonStrip()
        self.header.fact.hide()
        self.header.add_stretching(self.seasons)
        self.view_choice = Segments([("month", self.tr("Month")), ("agenda", self.tr("Agenda"))])
        self.header.add(self.view_choice)
        return self.header

    def _make_filter_bar(self) -> FilterBar:
        bar = FilterBar()
        bar.add_filter(self._filters.groups)
        bar.add_filter(self._filters.more)
        self.undated = FilterButton("")
        self.undated.setVisible(False)
        bar.add_filter(self.undated)
        bar.add_right(MarkLegend())
        return bar

    def _wire(self) -> None:
        self.before.clicked.connect(self._go_before)
        self.after.clicked.connect(self._go_after)
        self.today.clicked.connect(self._go_today)
        self.view_choice.chosen.connect(self._choose_view)
        self._filters.changed.connect(self.refresh)
        self.undated.clicked.connect(self._show_undated)
        self.grid.day_chosen.connect(self._show_day)
        self.grid.entry_chosen.connect(self._show_entry)
        self.grid.month_requested.connect(self._move)
        self.grid.day_requested.connect(self._go_to_day)
        self._model.seasons_changed.connect(self._show_seasons)
        self.seasons.chosen.connect(self._show_entry)
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
        self._stale = True
        self._refresh_where_seen()

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
        self._model.show(view)
        self._agenda_model.show(agenda_rows(view))
        self._show_seasons()
        self.header.set_title(dates.month_title(view.month))
        count = len(view.not_computed)
        self.undated.setText(self.tr("No date yet ({})").format(count))
        self.undated.setVisible(count > 0)
        self.undated.updateGeometry()
        if chosen is not None and chosen in view.span:
            kept = entry if entry in self._model.entries_on(chosen) else None
            self.grid.choose(chosen, kept)

    def _show_seasons(self) -> None:
        self.seasons.show_seasons(self._model.seasons)

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
        self._views.setCurrentWidget(self.grid if key == "month" else self.agenda)

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
