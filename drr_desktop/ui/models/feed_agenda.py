"""A feed's entries as a subscriber sees them, from a day on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QPersistentModelIndex, Qt

from drr_desktop.domain.dates import Month
from drr_desktop.domain.feed import EntryStatus
from drr_desktop.domain.observance import Mark
from drr_desktop.services.feed_text import key_of
from drr_desktop.ui import dates
from drr_desktop.ui.widgets.cells import CellRole
from drr_desktop.ui.widgets.chip import ChipFace

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from PySide6.QtCore import QObject

    from drr_desktop.domain.feed import FeedDocument, FeedEntry
    from drr_desktop.domain.observance import Observance

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


@dataclass(frozen=True, slots=True)
class AgendaRow:
    """One entry: its chip, the lines that plan the day, and the rest of its text."""

    entry: FeedEntry
    chip: ChipFace
    lines: tuple[str, ...]
    text: str


def agenda_of(document: FeedDocument, observances: Mapping[str, Observance], first: date) -> list[AgendaRow]:
    """Return the entries that end on a day or later, in order; those taken back are not seen any more."""
    entries = sorted((s.entry for s in document.entries), key=lambda e: (e.start, e.summary.casefold()))
    return [_row(entry, observances.get(key_of(entry.uid))) for entry in entries if _is_seen(entry, first)]


def _is_seen(entry: FeedEntry, first: date) -> bool:
    return entry.end >= first and entry.status is not EntryStatus.CANCELLED


def _row(entry: FeedEntry, observance: Observance | None) -> AgendaRow:
    group = observance.tradition.group if observance else ""
    mark = observance.mark if observance else Mark.NONE
    expected = entry.status is EntryStatus.TENTATIVE
    chip = ChipFace(entry.summary, group, mark, expected)
    head, _, rest = entry.description.partition("\n\n")
    lines = [dates.span(entry.start, entry.end)] if entry.start != entry.end else []
    plans = (
        expected or mark in {Mark.FULL, Mark.EVE} or (observance is not None and observance.starts_at_sunset)
    )
    if plans and head:
        lines.append(head)
        text = rest
    else:
        text = entry.description
    if not lines:
        lines.append(QCoreApplication.translate("FeedAgenda", "All day"))
    return AgendaRow(entry, chip, tuple(lines), text)


def _with_months(rows: Sequence[AgendaRow]) -> Iterator[AgendaRow | Month]:
    before = None
    for row in rows:
        month = Month(row.entry.start.year, row.entry.start.month)
        if month != before:
            yield month
        before = month
        yield row


class AgendaModel(QAbstractListModel):
    """Shows entries; the payload of a row is its `AgendaRow`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[AgendaRow, ...] = ()
        self._rows: tuple[AgendaRow | Month, ...] = ()

    def show(self, rows: Sequence[AgendaRow]) -> None:
        """Show other entries, headed by their months."""
        if tuple(rows) == self._entries:
            return
        self.beginResetModel()
        self._entries = tuple(rows)
        self._rows = tuple(_with_months(rows))
        self.endResetModel()

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let entries be chosen and months not."""
        if not index.isValid() or isinstance(self._rows[index.row()], Month):
            return Qt.ItemFlag.NoItemFlags
        may = Qt.ItemFlag
        return may.ItemIsEnabled | may.ItemIsSelectable | may.ItemNeverHasChildren

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return the number of entries."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return an entry's summary, payload or what is read out."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if isinstance(row, Month):
            head = {int(CellRole.GROUP_HEAD): True, int(Qt.ItemDataRole.DisplayRole): dates.month_title(row)}
            return head.get(role)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{dates.long_day(row.entry.start)}, {row.entry.summary}"
        return {
            int(Qt.ItemDataRole.DisplayRole): row.entry.summary,
            int(Qt.ItemDataRole.AccessibleDescriptionRole): row.entry.description,
            int(CellRole.PAYLOAD): row,
            int(CellRole.KEY): row.entry.uid,
        }.get(role)
