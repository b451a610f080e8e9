"""A month as a table of weeks and weekdays: each cell a day, read out with what falls on it."""

from __future__ import annotations

from datetime import date, timedelta
from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from drr_desktop.domain.month_view import OwnEntry
from drr_desktop.domain.observance import Mark
from drr_desktop.domain.occurrence import Certainty, Occurrence
from drr_desktop.ui import dates, labels
from drr_desktop.ui.language import current_language
from drr_desktop.ui.widgets.month_lanes import (
    Entry,
    WeekLanes,
    days_of,
    lay_out_week,
    season_lanes,
    split_seasons,
    split_weekly,
)

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from drr_desktop.domain.month_view import MonthView
    from drr_desktop.domain.observance import Observance

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_FIRST = int(Qt.ItemDataRole.UserRole)


class MonthRole(IntEnum):
    """What the delegate asks of a day."""

    DAY = _FIRST + 1  # date
    WEEK = _FIRST + 2  # WeekLanes of the whole row
    IS_TODAY = _FIRST + 3
    IN_MONTH = _FIRST + 4
    SECOND_DATE = _FIRST + 5  # the day in another calendar, as short text
    WEEKLY = _FIRST + 6  # of a weekday's head: observances that come each week


class MonthModel(QAbstractTableModel):
    """Shows one `MonthView`; lays each week out once for the number of lanes that fit."""

    seasons_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._view: MonthView | None = None
        self._entries: list[Entry] = []
        self._seasons: list[Occurrence] = []
        self._once: list[Occurrence] = []
        self._weekly: list[Occurrence] = []
        self._lanes = 5
        self._weeks: dict[int, WeekLanes] = {}
        self._second: dict[date, str] = {}

    def show(self, view: MonthView, second: dict[date, str] | None = None) -> None:
        """Show a month, with the days of another calendar where they are given."""
        self.beginResetModel()
        self._view = view
        self._second = second or {}
        dated = [found for found in view.occurrences if found.start is not None]
        self._once, self._weekly = split_weekly(dated)
        self._split()
        self._weeks = {}
        self.endResetModel()

    def _split(self) -> None:
        if self._view is not None:
            entries: list[Entry] = [*self._once, *self._view.own]
            at_once = season_lanes(self._lanes)
            self._entries, self._seasons = split_seasons(entries, self._view.span, at_once)

    @property
    def month_view(self) -> MonthView | None:
        """The value that is shown."""
        return self._view

    @property
    def seasons(self) -> tuple[Occurrence, ...]:
        """What stretches over the month and is listed above the grid."""
        return tuple(self._seasons)

    def set_lanes(self, lanes: int) -> None:
        """Say how many chips fit one above the other."""
        if lanes != self._lanes:
            before = self._lanes
            self._lanes = lanes
            self._weeks = {}
            if season_lanes(before) != season_lanes(lanes):
                self._split()
                self.seasons_changed.emit()
            if self.rowCount():
                corner = self.index(self.rowCount() - 1, 6)
                self.dataChanged.emit(self.index(0, 0), corner)

    def day(self, index: Index) -> date | None:
        """Return the day of a cell."""
        if self._view is None or not index.isValid():
            return None
        return self._view.span.start + timedelta(index.row() * 7 + index.column())

    def index_of(self, day: date) -> QModelIndex:
        """Return the cell of a day; an invalid index where it is not shown."""
        if self._view is None or day not in self._view.span:
            return QModelIndex()
        row, column = divmod((day - self._view.span.start).days, 7)
        return self.index(row, column)

    def week(self, row: int) -> WeekLanes:
        """Return the lanes of a week."""
        found = self._weeks.get(row)
        if found is None and self._view is not None:
            start = self._view.span.start + timedelta(7 * row)
            days = [start + timedelta(n) for n in range(7)]
            found = self._weeks[row] = lay_out_week(days, self._entries, self._lanes)
        return found or WeekLanes((), ((),) * 7)

    def entries_on(self, day: date) -> tuple[Entry, ...]:
        """Return what falls on a day, from the top, then seasons, then what comes every week."""
        index = self.index_of(day)
        if not index.isValid():
            return ()
        own = self.week(index.row()).on_day(index.column())
        rest = [*self._seasons, *self._weekly]
        return (*own, *(one for one in rest if days_of(one)[0] <= day <= days_of(one)[1]))

    def weekly_on(self, weekday: int) -> tuple[Observance, ...]:
        """Return the observances that come on a weekday (0 for Monday) each week."""
        found = {o.observance.key: o.observance for o in self._weekly if days_of(o)[0].weekday() == weekday}
        return tuple(found.values())

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return the number of weeks."""
        return 0 if parent.isValid() or self._view is None else len(self._view.span) // 7

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Return the days of a week."""
        return 0 if parent.isValid() else 7

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a day's number, what the delegate paints, and what is read out."""
        day = self.day(index)
        if day is None or self._view is None:
            return None
        if role == MonthRole.WEEK:
            return self.week(index.row())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(day)
        return {
            int(Qt.ItemDataRole.DisplayRole): str(day.day),
            int(MonthRole.DAY): day,
            int(MonthRole.IS_TODAY): day == self._view.today,
            int(MonthRole.IN_MONTH): (day.year, day.month) == (self._view.month.year, self._view.month.month),
            int(MonthRole.SECOND_DATE): self._second.get(day, ""),
        }.get(role)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return the weekday over a column; a week's first day beside a row, for the reader."""
        if self._view is None:
            return None
        weekday = (self._view.span.start + timedelta(section)).weekday()
        across = orientation == Qt.Orientation.Horizontal
        if role == MonthRole.WEEKLY:
            return self.weekly_on(weekday) if across else ()
        if role in {Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole} and across:
            return ", ".join(o.name.text(current_language()) for o in self.weekly_on(weekday)) or None
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if across:
            return dates.weekday_name(weekday)
        return dates.day_month(self._view.span.start + timedelta(7 * section))

    def _spoken(self, day: date) -> str:
        entries = self.entries_on(day)
        words = [dates.long_day(day), *filter(None, (self._second.get(day),))]
        count = len(entries)
        words.append(
            QCoreApplication.translate("MonthModel", "%n entries", "", count)
            if count
            else QCoreApplication.translate("MonthModel", "no entries")
        )
        return f"{', '.join(words)}: " + "; ".join(spoken_entry(entry) for entry in entries)


def short_name(entry: Entry) -> str:
    """Return the words of an entry's chip; an own entry has its time first."""
    if isinstance(entry, OwnEntry):
        return f"{dates.clock(entry.time)} {entry.title}" if entry.time else entry.title
    language = current_language()
    return entry.observance.short.text(language) or entry.observance.name.text(language)


def spoken_entry(entry: Entry) -> str:
    """Return an entry as it is read out: name, tradition, certainty, mark and sunset."""
    if isinstance(entry, OwnEntry):
        return short_name(entry)
    language = current_language()
    words = [entry.observance.name.text(language), entry.observance.tradition.name.text(language)]
    if entry.certainty is Certainty.EXPECTED:
        words.append(labels.certainty_label(entry.certainty).lower())
    if entry.observance.mark in {Mark.FULL, Mark.EVE}:
        words.append(labels.mark_label(entry.observance.mark).lower())
    if entry.begins_at is not None:
        when = f"{dates.weekday_name(entry.begins_at.weekday())} {dates.clock(entry.begins_at.time())}"
        words.append(QCoreApplication.translate("MonthModel", "from sunset {}").format(when))
    return ", ".join(words)
