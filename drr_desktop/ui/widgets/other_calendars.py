"""The day in other calendars: a filter that chooses one for the day headers, and the inspector's list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QGridLayout, QMenu, QWidget

from drr_desktop.ui.language import current_language
from drr_desktop.ui.models import second_calendar
from drr_desktop.ui.theme import current_theme
from drr_desktop.ui.widgets.buttons import FilterButton
from drr_desktop.ui.widgets.inspector import Section
from drr_desktop.ui.widgets.text import text_label

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from drr_desktop.ui.models.second_calendar import DayIn

_NAME_WIDTH = 118
_TOP = Qt.AlignmentFlag.AlignTop


class OtherCalendarButton(FilterButton):
    """Chooses the second calendar; `ask` tells a day in each, and is called when the menu opens first."""

    changed = Signal()

    def __init__(self, ask: Callable[[], Sequence[DayIn]], parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self._ask = ask
        menu = QMenu(self)
        menu.aboutToShow.connect(self._fill)
        self.set_menu(menu)
        self.cleared.connect(self._clear)
        self._tell()

    def choose(self, key: str) -> None:
        """Show a calendar's days beside the numbers; an empty key shows none."""
        second_calendar.chosen.key = key
        self._tell()
        self.changed.emit()

    def _fill(self) -> None:
        menu = self.menu_of()
        if menu is None or menu.actions():
            return
        for day in self._ask():
            act = menu.addAction(second_calendar.title_of(day))
            act.setData(day.key)
            act.triggered.connect(self._pick)

    def _pick(self) -> None:
        act = self.sender()
        if isinstance(act, QAction):
            self.choose(str(act.data()))

    def _clear(self) -> None:
        self.choose("")

    def _tell(self) -> None:
        key = second_calendar.chosen.key
        names = {day.key: second_calendar.title_of(day) for day in self._ask()} if key else {}
        self.setText(names.get(key) or self.tr("Other calendar"))
        self.setToolTip(self.tr("Days of another calendar beside the numbers"))
        self.set_active(key in names, removable=True)


def other_calendars_section(days: Sequence[DayIn]) -> Section:
    """Return a civil day in every calendar, with the calendar's own script where it has one."""
    theme, language = current_theme(), current_language()
    section = Section(QCoreApplication.translate("OtherCalendars", "This day in other calendars"))
    table = QWidget()
    grid = QGridLayout(table)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(theme.px(10))
    grid.setVerticalSpacing(theme.px(6))
    grid.setColumnMinimumWidth(0, theme.px(_NAME_WIDTH))
    grid.setColumnStretch(1, 1)
    for row, day in enumerate(days):
        name = text_label(second_calendar.title_of(day), "small", "muted", wrap=True)
        name.setFixedWidth(theme.px(_NAME_WIDTH))
        grid.addWidget(name, 2 * row, 0, _TOP)
        grid.addWidget(text_label(day.text.text(language), "body", wrap=True), 2 * row, 1, _TOP)
        if day.own:
            grid.addWidget(text_label(day.own, "small", "muted", wrap=True), 2 * row + 1, 1)
    section.add(table)
    return section
