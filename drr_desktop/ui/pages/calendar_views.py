"""The views of the Calendar page that take each other's place: month, agenda, and what is to be checked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QWidget

from drr_desktop.ui.pages.calendar_checks import CalendarChecks
from drr_desktop.ui.widgets.month_grid import MonthGrid
from drr_desktop.ui.widgets.tables import RowList

if TYPE_CHECKING:
    from drr_desktop.ui.models.month_entries import EntryModel
    from drr_desktop.ui.models.month_model import MonthModel


class CalendarViews(QStackedWidget):
    """Owns the three; the month is in front at first."""

    def __init__(self, month: MonthModel, agenda: EntryModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.grid = MonthGrid(month, self.tr("Month"))
        self.agenda = RowList(self.tr("Agenda"))
        self.agenda.setModel(agenda)
        self.checks = CalendarChecks()
        for view in (self.grid, self.agenda, self.checks):
            self.addWidget(view)

    def show_view(self, key: str) -> None:
        """Bring the month or the agenda to the front."""
        self.setCurrentWidget(self.grid if key == "month" else self.agenda)
