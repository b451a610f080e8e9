"""The head of the Calendar page: its title line with the views, and its line of filters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from drr_desktop.ui.theme import current_theme
from drr_desktop.ui.widgets.buttons import FilterButton, IconButton, Segments, secondary
from drr_desktop.ui.widgets.header import FilterBar, PageHeader
from drr_desktop.ui.widgets.legend import MarkLegend
from drr_desktop.ui.widgets.other_calendars import OtherCalendarButton
from drr_desktop.ui.widgets.season_strip import SeasonStrip

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from drr_desktop.ui.models.second_calendar import DayIn
    from drr_desktop.ui.widgets.month_filters import MonthFilters


class CalendarHeader(PageHeader):
    """The month's name between its arrows and Today; seasons and the choice of view at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        theme = current_theme()
        self.before = IconButton("chevron-left", self.tr("Month before"))
        self.after = IconButton("chevron-right", self.tr("Month after"))
        pair = QWidget()
        row = QHBoxLayout(pair)
        row.setContentsMargins(0, 0, theme.px(2), 0)
        row.setSpacing(theme.px(2))
        row.addWidget(self.before)
        row.addWidget(self.after)
        self.add_before_title(pair)
        self.today = secondary(self.tr("Today"), small=True)
        self.add_after_title(self.today)
        self.seasons = SeasonStrip()
        self.fact.hide()
        self.add_stretching(self.seasons)
        self.view_choice = Segments([("month", self.tr("Month")), ("agenda", self.tr("Agenda"))])
        self.add(self.view_choice)


class CalendarBar(FilterBar):
    """The filters, what has no date yet, the other calendar, and the view that is checked."""

    def __init__(
        self, filters: MonthFilters, ask: Callable[[], Sequence[DayIn]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.undated = FilterButton("")
        self.undated.setVisible(False)
        self.other = OtherCalendarButton(ask)
        self.checking = FilterButton("")
        self.checking.setVisible(False)
        for one in (filters.groups, filters.more, self.undated, self.other, self.checking):
            self.add_filter(one)
        self.add_right(MarkLegend())

    def show_undated(self, count: int) -> None:
        """Say how many observances have no date; none needs no filter."""
        self.undated.setText(self.tr("No date yet ({})").format(count))
        self.undated.setVisible(count > 0)
        self.undated.updateGeometry()

    def show_checking(self, count: int) -> None:
        """Show the chip that leaves the view of what is to be checked."""
        self.checking.setText(self.tr("To check ({})").format(count))
        self.checking.set_active(True, removable=True)
        self.checking.setVisible(True)
