"""What is still to be done, as rows under heads: overdue, this week, later, without a day."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from drr_desktop.domain.outreach import FollowUpKind
from drr_desktop.ui.outreach_labels import due_words, follow_up_kind_label, staff_label
from drr_desktop.ui.widgets.cells import CellFace, CellRole

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from PySide6.QtCore import QObject

    from drr_desktop.domain.outreach import DueRow

Index = QModelIndex | QPersistentModelIndex
Cell = dict[int, object]
_ROOT = QModelIndex()
_WEEK = timedelta(7)
_MAY = (
    Qt.ItemFlag.ItemIsEnabled
    | Qt.ItemFlag.ItemIsSelectable
    | Qt.ItemFlag.ItemIsUserCheckable
    | Qt.ItemFlag.ItemNeverHasChildren
)


class DueModel(QAbstractListModel):
    """Shows open follow-ups with a box each, in the order given; heads cannot be chosen."""

    def __init__(self, me: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._me = me
        self._rows: list[tuple[DueRow | None, Cell]] = []

    def show(self, rows: Sequence[DueRow], today: date) -> None:
        """Show these follow-ups, the first due first."""
        self.beginResetModel()
        self._rows = []
        head = ""
        for row in rows:
            if (words := self._head(row.follow_up.due_on, today)) != head:
                head = words
                self._rows.append((None, _head_cell(words)))
            self._rows.append((row, self._cell(row, today)))
        self.endResetModel()

    def due(self, row: int) -> DueRow | None:
        """Return the follow-up of a row; None for a head."""
        return self._rows[row][0] if 0 <= row < len(self._rows) else None

    def row_of(self, follow_up_id: str) -> int:
        """Return the row of a follow-up; -1 where it is not shown."""
        rows = enumerate(self._rows)
        return next((n for n, (row, _) in rows if row and row.follow_up.id == follow_up_id), -1)

    def _head(self, due_on: date | None, today: date) -> str:
        if due_on is None:
            return self.tr("Without a day")
        if due_on < today:
            return self.tr("Overdue")
        return self.tr("Within a week") if due_on - today <= _WEEK else self.tr("Later")

    def _cell(self, row: DueRow, today: date) -> Cell:
        follow_up = row.follow_up
        words, tone = due_words(follow_up.due_on, today)
        whose = staff_label(follow_up.assignee, self._me)
        if follow_up.kind is FollowUpKind.COMMITMENT and row.party_name:
            owed = self.tr("Promised to {}").format(row.party_name)
        else:
            owed = row.party_name
        second = " · ".join(filter(None, (owed, whose))) or follow_up_kind_label(follow_up.kind)
        spoken = (follow_up_kind_label(follow_up.kind), follow_up.text, second, words)
        return {
            int(Qt.ItemDataRole.DisplayRole): follow_up.text,
            int(Qt.ItemDataRole.CheckStateRole): Qt.CheckState.Unchecked,
            int(Qt.ItemDataRole.AccessibleTextRole): ", ".join(spoken),
            int(Qt.ItemDataRole.ToolTipRole): follow_up.text,
            int(CellRole.FACE): CellFace(second=second, right=words, right_tone=tone),
            int(CellRole.KEY): follow_up.id,
        }

    # What Qt asks

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return the number of rows, heads among them."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let follow-ups be chosen and ticked, heads not."""
        return _MAY if self.due(index.row()) is not None else Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a row's words, look, key or what is read out."""
        return self._rows[index.row()][1].get(role) if index.isValid() else None


def _head_cell(words: str) -> Cell:
    return {
        int(Qt.ItemDataRole.DisplayRole): words,
        int(CellRole.GROUP_HEAD): True,
        int(CellRole.FACE): CellFace(strong=True),
    }
