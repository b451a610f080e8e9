"""The Calendar page's inspector: a day, an observance and its date, or what has no date yet."""

from __future__ import annotations

from contextlib import suppress
from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from drr_desktop.domain.dates import DateSpan
from drr_desktop.domain.errors import UserError
from drr_desktop.domain.language import Bilingual
from drr_desktop.domain.occurrence import Certainty
from drr_desktop.ui import dates
from drr_desktop.ui.language import current_language
from drr_desktop.ui.models.month_entries import EntryModel, EntryRow, day_rows, undated_rows
from drr_desktop.ui.models.observance_ways import way_rows
from drr_desktop.ui.widgets.buttons import IconButton, quiet
from drr_desktop.ui.widgets.inspector import Inspector, Section
from drr_desktop.ui.widgets.observance_sections import heading_row, observance_sections
from drr_desktop.ui.widgets.other_calendars import other_calendars_section
from drr_desktop.ui.widgets.provenance_section import provenance_section
from drr_desktop.ui.widgets.tables import RowList
from drr_desktop.ui.widgets.text import text_label
from drr_desktop.ui.widgets.variants_section import variants_section

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drr_desktop.domain.observance import Observance
    from drr_desktop.domain.occurrence import Occurrence
    from drr_desktop.domain.own_calendar import AnnouncedDate
    from drr_desktop.ui.pages.calendar_acts import CalendarActs
    from drr_desktop.ui.widgets.month_lanes import Entry

# Others keep an observance so far from its own date at most.
_AROUND = timedelta(days=60)
# The start shows the month before the calendars are loaded that tell the day in each of them.
_AFTER_START = 400  # ms


class CalendarInspector(Inspector):
    """Shows what is chosen on the page; `row_opened` carries what a row of its lists stands for."""

    row_opened = Signal(object)

    def __init__(self, calendar: Any, parent: QWidget | None = None) -> None:
        self._calendar = calendar
        self._acts: CalendarActs | None = None
        self._day: tuple[date, Sequence[Entry]] | None = None
        super().__init__("", parent)
        self.setAccessibleName(self.tr("About the day"))
        self._knows_others = False
        self._later = QTimer(self, singleShot=True, interval=_AFTER_START)
        self._later.timeout.connect(self._show_day_whole)

    def set_calendar(self, calendar: Any) -> None:
        """Ask another calendar from now on."""
        self._calendar = calendar

    def set_acts(self, acts: CalendarActs) -> None:
        """Offer what can be done, now that there is a data file."""
        self._acts = acts

    # A day

    def show_day(self, day: date, entries: Sequence[Entry]) -> None:
        """Show a day, what falls on it, and which day it is in other calendars."""
        self._day = (day, entries)
        if self._knows_others:
            self._show_day_whole()
        else:
            self.show_sections(self._day_sections(day, entries))
            self._later.start()

    def _show_day_whole(self) -> None:
        if self._day is None:
            return
        self._knows_others = True
        day, entries = self._day
        sections = self._day_sections(day, entries)
        with suppress(UserError):  # a year in which days are told in no other calendar
            sections.append(other_calendars_section(self._calendar.day_in_calendars(day)))
        self.show_sections(sections)

    def _day_sections(self, day: date, entries: Sequence[Entry]) -> list[QWidget]:
        section = Section()
        words = dates.long_day(day)
        section.add(heading_row(words[:1].upper() + words[1:]))
        if not entries:
            section.add_text(self.tr("Nothing falls on this day."), "body", "muted")
            return [section]
        section.add_text(self.tr("%n entries", "", len(entries)), "small", "muted")
        return [section, self._list_of(day_rows(entries), self.tr("Entries of the day"))]

    # An observance

    def show_observance(self, observance: Observance, occurrence: Occurrence | None) -> None:
        """Show an observance, with its date where it has one."""
        self._day = None
        origin = self._calendar.provenance(observance)
        confirm = None
        if self._acts is not None and not origin.is_checked:
            confirm = quiet(self.tr("Confirm…"), "check")
            confirm.clicked.connect(partial(self._acts.confirm, observance))
        sections = observance_sections(
            observance,
            occurrence,
            self._which_day(occurrence),
            provenance_section(observance, occurrence, origin, confirm),
            self._own_actions(observance.key),
        )
        self.show_sections(sections)

    def _which_day(self, occurrence: Occurrence | None) -> Section | None:
        if occurrence is None or occurrence.start is None:
            return None
        told = self._acts.announced(occurrence) if self._acts is not None else []
        local = self._calendar.local_day(occurrence)
        place = self._calendar.place
        name = Bilingual(place.name_en, place.name_fr).text(current_language())
        rows = way_rows(occurrence, self._ways(occurrence), local, name)
        return variants_section(rows, self._announced_actions(occurrence, told))

    def _ways(self, occurrence: Occurrence) -> list[tuple[Occurrence, str]]:
        """Return others' dates of the same instance: of each variant the one that lies nearest."""
        start = occurrence.start
        if start is None:
            return []
        try:
            span = DateSpan(start - _AROUND, start + _AROUND)
            found = self._calendar.variants(occurrence.observance, span)
        except UserError:  # at the edge of the years that can be computed
            return []
        nearest: dict[str, Occurrence] = {}
        for way in sorted(found, key=lambda one: abs(((one.start or start) - start).days)):
            nearest.setdefault(way.variant, way)
        language = current_language()
        return [(way, self._calendar.variant_name(way).text(language)) for way in nearest.values()]

    def _announced_actions(
        self, occurrence: Occurrence, told: Sequence[tuple[AnnouncedDate, str]]
    ) -> list[QWidget]:
        acts = self._acts
        if acts is None or occurrence.year is None:
            return []
        lines = [self._told_line(acts, occurrence, row, whom) for row, whom in told]
        if occurrence.certainty is not Certainty.FIXED:
            record = quiet(self.tr("Record an announced date"))
            record.clicked.connect(partial(self._record, acts, occurrence))
            lines.append(record)
        return lines

    def _record(self, acts: CalendarActs, occurrence: Occurrence) -> None:
        acts.announce(occurrence)

    def _told_line(
        self, acts: CalendarActs, occurrence: Occurrence, row: AnnouncedDate, whom: str
    ) -> QWidget:
        line = QWidget()
        across = QHBoxLayout(line)
        across.setContentsMargins(0, 0, 0, 0)
        by = whom or row.announced_by or self.tr("All who keep it")
        words = text_label(f"{dates.short_weekday_day(row.start_on)} · {by}", "small", "muted", wrap=True)
        across.addWidget(words, 1)
        correct = quiet(self.tr("Correct…"))
        correct.clicked.connect(partial(self._correct, acts, occurrence, row))
        withdraw = quiet(self.tr("Withdraw"))
        withdraw.clicked.connect(partial(self._withdraw, acts, row))
        across.addWidget(correct)
        across.addWidget(withdraw)
        return line

    def _correct(self, acts: CalendarActs, occurrence: Occurrence, row: AnnouncedDate) -> None:
        acts.announce(occurrence, row)

    def _withdraw(self, acts: CalendarActs, row: AnnouncedDate) -> None:
        acts.withdraw(row)

    def _own_actions(self, key: str) -> QWidget | None:
        if self._acts is None or self._acts.own(key) is None:
            return None
        pair = QWidget()
        row = QHBoxLayout(pair)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        edit = IconButton("pencil", self.tr("Edit this observance"), small=True)
        edit.clicked.connect(partial(self._edit, key))
        remove = IconButton("trash", self.tr("Delete this observance"), small=True)
        remove.clicked.connect(partial(self._remove, key))
        row.addWidget(edit)
        row.addWidget(remove)
        return pair

    def _edit(self, key: str) -> None:
        if self._acts is not None:
            self._acts.edit(key)

    def _remove(self, key: str) -> None:
        if self._acts is not None:
            self._acts.remove(key)

    # What has no date

    def show_undated(self, observances: Sequence[Observance]) -> None:
        """List observances whose date nothing tells yet."""
        self._day = None
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
