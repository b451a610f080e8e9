"""Who is in or out as a table: the name, how the person is reached, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QPersistentModelIndex, Qt

from drr_desktop.domain.mailing_list import ReasonCode
from drr_desktop.ui.list_labels import channel_label, language_label
from drr_desktop.ui.list_reasons import reason_look, reason_words
from drr_desktop.ui.widgets.cells import CellFace, CellRole
from drr_desktop.ui.widgets.chip import Badge, BadgeTone

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from PySide6.QtCore import QObject

    from drr_desktop.domain.mailing_list import Verdict

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
NAME, REACH, REASON = "name", "reach", "reason"


class VerdictModel(QAbstractTableModel):
    """Shows verdicts; `columns` are a choice of name, reach and reason."""

    def __init__(self, columns: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._verdicts: tuple[Verdict, ...] = ()
        self._marked: Collection[str] = ()
        self._mark = Badge("", BadgeTone.ACCENT)
        self._channel = ""

    def show(
        self, verdicts: Sequence[Verdict], channel: str, marked: Collection[str] = (), mark: str = ""
    ) -> None:
        """Show verdicts; those whose party is `marked` carry a badge with the word `mark`."""
        self.beginResetModel()
        self._verdicts = tuple(verdicts)
        self._channel = channel
        self._marked = marked
        self._mark = Badge(mark, BadgeTone.ACCENT)
        self.endResetModel()

    def verdict(self, row: int) -> Verdict | None:
        """Return the verdict in a row."""
        return self._verdicts[row] if 0 <= row < len(self._verdicts) else None

    def row_of(self, party_id: str) -> int:
        """Return the row of a party; -1 where it is not there."""
        return next((row for row, v in enumerate(self._verdicts) if v.party_id == party_id), -1)

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return the number of verdicts."""
        return 0 if parent.isValid() else len(self._verdicts)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self._columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return a column's head."""
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        translate = QCoreApplication.translate
        return {
            NAME: translate("VerdictModel", "Name"),
            REACH: translate("VerdictModel", "Reaches by"),
            REASON: translate("VerdictModel", "Because"),
        }[self._columns[section]]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a cell's words or look."""
        if not index.isValid():
            return None
        verdict, column = self._verdicts[index.row()], self._columns[index.column()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return self._words(verdict, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(verdict) if column == NAME else self._words(verdict, column)
        if role == CellRole.FACE:
            return self._face(verdict, column)
        return verdict.party_id if role == CellRole.KEY else None

    def _words(self, verdict: Verdict, column: str) -> str:
        if column == NAME:
            return verdict.name
        if column == REASON:
            return reason_words(verdict.reason)
        reach = [language_label(verdict.language)] if verdict.language else []
        reach.append(channel_label(self._channel))
        words = ", ".join(reach)
        return words[:1].upper() + words[1:]

    def _face(self, verdict: Verdict, column: str) -> CellFace:
        if column == NAME:
            marked = verdict.party_id in self._marked
            return CellFace(strong=True, badges=(self._mark,) if marked else ())
        if column == REACH:
            return CellFace(tone="muted")
        if verdict.included and verdict.reason.code is not ReasonCode.INCLUDED_BY_HAND:
            return CellFace()
        look = reason_look(verdict.reason.code)
        return CellFace(icon=look.icon, icon_tone=look.tone)

    def _spoken(self, verdict: Verdict) -> str:
        mark = f", {self._mark.text}" if verdict.party_id in self._marked else ""
        return f"{verdict.name}{mark}, {reason_words(verdict.reason)}"
