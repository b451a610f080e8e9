"""The log as rows: entries under the day they happened, and the latest entries with somebody."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from drr_desktop.ui import dates
from drr_desktop.ui.outreach_labels import (
    KIND_ICONS,
    follow_up_badges,
    interaction_kind_label,
    staff_label,
)
from drr_desktop.ui.widgets.cells import CellFace, CellRole

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date, datetime

    from PySide6.QtCore import QObject

    from drr_desktop.domain.outreach import OutreachRow

Index = QModelIndex | QPersistentModelIndex
Cell = dict[int, object]
_ROOT = QModelIndex()
_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_SPOKEN = int(Qt.ItemDataRole.AccessibleTextRole)
_TOOL_TIP = int(Qt.ItemDataRole.ToolTipRole)
_FACE, _KEY, _HEAD = int(CellRole.FACE), int(CellRole.KEY), int(CellRole.GROUP_HEAD)
_MAY = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren


def local(row: OutreachRow) -> datetime:
    """Return when it happened, by the clock of where it happened."""
    return row.happened_at.astimezone(ZoneInfo(row.zone))


class TimelineModel(QAbstractListModel):
    """Shows entries, the newest first, below a head for each day; heads cannot be chosen.

    `groups` maps traditions to their groups; `me` is the reader's name in the log.
    """

    def __init__(self, groups: Mapping[str, str], me: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._groups, self._me = groups, me
        self._rows: list[tuple[OutreachRow | None, Cell]] = []

    def show(self, rows: Sequence[OutreachRow], today: date) -> None:
        """Show these entries."""
        self.beginResetModel()
        self._rows = []
        day = None
        for row in rows:
            happened = local(row)
            if happened.date() != day:
                day = happened.date()
                self._rows.append((None, _head(day, today)))
            self._rows.append((row, self._entry(row, happened, today)))
        self.endResetModel()

    def entry(self, row: int) -> OutreachRow | None:
        """Return the entry of a row; None for a head."""
        return self._rows[row][0] if 0 <= row < len(self._rows) else None

    def row_of(self, interaction_id: str) -> int:
        """Return the row of an entry; -1 where it is not shown."""
        return next((n for n, (row, _) in enumerate(self._rows) if row and row.id == interaction_id), -1)

    def _entry(self, row: OutreachRow, happened: datetime, today: date) -> Cell:
        names = ", ".join(row.names) or self.tr("Nobody named")
        badges = follow_up_badges(row.follow_ups, today)
        group = next(filter(None, (self._groups.get(tradition, "") for tradition in row.traditions)), "")
        face = CellFace(
            strong=True,
            icon=KIND_ICONS[row.kind],
            code=group,
            second=row.summary,
            right=staff_label(row.staff, self._me),
            lead=dates.clock(happened.time()),
            below=badges,
        )
        kind = interaction_kind_label(row.kind)
        spoken = (f"{face.lead} {kind}", names, row.summary, *(badge.text for badge in badges), face.right)
        return {
            _DISPLAY: names,
            _SPOKEN: ", ".join(filter(None, spoken)),
            _TOOL_TIP: "\n".join(filter(None, (f"{kind}: {names}", row.summary, row.place))),
            _FACE: face,
            _KEY: row.id,
        }

    # What Qt asks

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return the number of rows, heads among them."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let entries be chosen and heads not."""
        return _MAY if self.entry(index.row()) is not None else Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a row's words, look, key or what is read out."""
        return self._rows[index.row()][1].get(role) if index.isValid() else None


def _head(day: date, today: date) -> Cell:
    words = dates.weekday_day(day) if day.year == today.year else dates.long_day(day)
    return {_DISPLAY: words[:1].upper() + words[1:], _HEAD: True, _FACE: CellFace(strong=True)}


class EntryListModel(QAbstractListModel):
    """Shows the latest entries with one party: what was said, and the day at the right."""

    def __init__(
        self,
        rows: Sequence[OutreachRow],
        write_day: Callable[[date], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._ids = [row.id for row in rows]
        self._cells = [_line(row, write_day(local(row).date())) for row in rows]

    def id_at(self, row: int) -> str:
        """Return the key of the entry in a row; empty where there is none."""
        return self._ids[row] if 0 <= row < len(self._ids) else ""

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return the number of entries."""
        return 0 if parent.isValid() else len(self._cells)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return an entry's words, look, key or what is read out."""
        return self._cells[index.row()].get(role) if index.isValid() else None


def _line(row: OutreachRow, day: str) -> Cell:
    kind = interaction_kind_label(row.kind)
    second = " · ".join(filter(None, (kind, row.place, row.staff)))
    return {
        _DISPLAY: row.summary,
        _SPOKEN: f"{day}, {kind}, {row.summary}",
        _TOOL_TIP: row.summary,
        _FACE: CellFace(icon=KIND_ICONS[row.kind], second=second, right=day),
        _KEY: row.id,
    }
