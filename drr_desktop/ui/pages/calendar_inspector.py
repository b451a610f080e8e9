"""The Calendar page's inspector: a day, an observance and its date, or what has no date yet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from drr_desktop.ui import dates
from drr_desktop.ui.language import current_language
from drr_desktop.ui.models.month_entries import EntryModel, EntryRow, day_rows, undated_rows
from drr_desktop.ui.widgets.inspector import Inspector, Section
from drr_desktop.ui.widgets.observance_sections import heading_row, observance_sections
from drr_desktop.ui.widgets.tables import RowList

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from drr_desktop.domain.observance import Observance
    from drr_desktop.domain.occurrence import Occurrence
    from drr_desktop.ui.widgets.month_lanes import Entry


class CalendarInspector(Inspector):
    """Shows what is chosen on the page; `row_opened` carries what a row of its lists stands for."""

    row_opened = Signal(object)

    def __init__(self, calendar: Any, parent: QWidget | None = None) -> None:
        self._calendar = calendar
        super().__init__("", parent)
        self.setAccessibleName(self.tr("About the day"))

    def set_calendar(self, calendar: Any) -> None:
        """Ask another calendar from now on."""
        self._calendar = calendar

    def show_day(self, day: date, entries: Sequence[Entry]) -> None:
        """Show a day and what falls on it."""
        section = Section()
        words = dates.long_day(day)
        section.add(heading_row(words[:1].upper() + words[1:]))
        if not entries:
            section.add_text(self.tr("Nothing falls on this day."), "body", "muted")
        sections: list[QWidget] = [section]
        if entries:
            section.add_text(self.tr("%n entries", "", len(entries)), "small", "muted")
            sections.append(self._list_of(day_rows(entries), self.tr("Entries of the day")))
        self.show_sections(sections)

    def show_observance(self, observance: Observance, occurrence: Occurrence | None) -> None:
        """Show an observance, with its date where it has one."""
        rule = self._calendar.describe_rule(observance, current_language())
        self.show_sections(observance_sections(observance, occurrence, rule))

    def show_undated(self, observances: Sequence[Observance]) -> None:
        """List observances whose date nothing tells yet."""
        section = Section()
        section.add_space(6)
        section.add(heading_row(self.tr("Date not computed yet")))
        why = self.tr("Their calendars are not computed by this version. Ask the community for the date.")
        section.add_text(why, "body", "muted")
        rows = self._list_of(undated_rows(observances), self.tr("Observances without a date"))
        self.show_sections([section, rows])

    def _list_of(self, rows: list[EntryRow], name: str) -> RowList:
        view = RowList(name)
        view.setModel(EntryModel(rows, view))
        view.setProperty("ground", "raised")
        view.set_padding(20)
        view.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        view.setFixedHeight(view.sizeHintForRow(0) * len(rows) + 1)
        view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.clicked.connect(self._open_row)
        view.opened.connect(self._open_row)
        return view

    def _open_row(self, index: QModelIndex) -> None:
        model = index.model()
        if isinstance(model, EntryModel) and (payload := model.payload(index)) is not None:
            self.row_opened.emit(payload)
