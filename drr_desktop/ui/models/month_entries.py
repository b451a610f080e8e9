"""Entries as rows of a list: a day's, a whole month's, or observances without a date."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QPersistentModelIndex, Qt

from drr_desktop.domain.month_view import OwnEntry
from drr_desktop.ui import dates, labels
from drr_desktop.ui.language import current_language
from drr_desktop.ui.models.month_model import spoken_entry
from drr_desktop.ui.widgets.cells import CellFace, CellRole
from drr_desktop.ui.widgets.month_delegate import plain_face
from drr_desktop.ui.widgets.month_lanes import Entry, days_of, rank

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtCore import QObject

    from drr_desktop.domain.month_view import MonthView
    from drr_desktop.domain.observance import Observance

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


@dataclass(frozen=True, slots=True)
class EntryRow:
    """One row: words, look, what is read out and what it stands for; heads stand for nothing."""

    text: str
    face: CellFace
    spoken: str
    payload: object = None


def day_rows(entries: Iterable[Entry]) -> list[EntryRow]:
    """Return rows for the entries of a day in their order."""
    return [_entry_row(entry) for entry in entries]


def agenda_rows(view: MonthView) -> list[EntryRow]:
    """Return the month day by day, each day headed by its date; a longer entry stands at its first day."""
    by_day: dict[object, list[Entry]] = {}
    dated = [found for found in view.occurrences if found.start is not None]
    entries_of_month: list[Entry] = [*dated, *view.own]
    for entry in sorted(entries_of_month, key=rank):
        first = max(days_of(entry)[0], view.month.first)
        if first in view.month.span and days_of(entry)[1] >= first:
            by_day.setdefault(first, []).append(entry)
    rows: list[EntryRow] = []
    for day in view.month.span:
        if entries := by_day.get(day):
            words = dates.weekday_day(day)
            words = words[:1].upper() + words[1:]
            rows.append(EntryRow(words, CellFace(strong=True), words))
            rows.extend(_entry_row(entry) for entry in entries)
    return rows


def undated_rows(observances: Iterable[Observance]) -> list[EntryRow]:
    """Return observances without a date, headed by their tradition."""
    language = current_language()
    rows: list[EntryRow] = []
    tradition = None
    for observance in sorted(
        observances, key=lambda o: (o.tradition.name.text(language), o.name.text(language))
    ):
        if observance.tradition.key != tradition:
            tradition = observance.tradition.key
            words = observance.tradition.name.text(language)
            rows.append(EntryRow(words, CellFace("muted", strong=True), words))
        name = observance.name.text(language)
        face = CellFace(right=labels.kind_label(observance.kind))
        rows.append(EntryRow(name, face, name, observance))
    return rows


def _entry_row(entry: Entry) -> EntryRow:
    if isinstance(entry, OwnEntry):
        face = CellFace(chip=plain_face(entry), second=labels.own_kind_label(entry.kind))
        return EntryRow("", face, spoken_entry(entry), entry)
    start, end = days_of(entry)
    facts = [labels.certainty_label(entry.certainty)]
    if start != end:
        facts.append(dates.span(start, end))
    if entry.begins_at is not None:
        sunset = QCoreApplication.translate("MonthEntries", "from sunset {}")
        facts.append(sunset.format(dates.clock(entry.begins_at.time())))
    face = CellFace(chip=plain_face(entry), second=" · ".join(facts))
    return EntryRow("", face, spoken_entry(entry), entry)


class EntryModel(QAbstractListModel):
    """Shows rows; heads cannot be chosen."""

    def __init__(self, rows: Sequence[EntryRow] = (), parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows = tuple(rows)

    def show(self, rows: Sequence[EntryRow]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let entries be chosen and heads not."""
        if not index.isValid() or self._rows[index.row()].payload is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a row's words, look and payload."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        return {
            int(Qt.ItemDataRole.DisplayRole): row.text,
            int(Qt.ItemDataRole.AccessibleTextRole): row.spoken,
            int(CellRole.FACE): row.face,
            int(CellRole.PAYLOAD): row.payload,
            int(CellRole.GROUP_HEAD): row.payload is None,
        }.get(role)

    def payload(self, index: Index) -> object:
        """Return what a row stands for; None for a head."""
        return self._rows[index.row()].payload if index.isValid() else None
