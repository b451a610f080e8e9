"""The lists of the office as rows: name, how many people, and when the list is needed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QPersistentModelIndex, Qt

from drr_desktop.ui.widgets.cells import CellFace, CellRole

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


@dataclass(frozen=True, slots=True)
class ListLine:
    """One list; `people` is None while it is counted, `days` None for a list without a day.

    Until `surveyed`, whether it has a day is not known; an observance may have no date yet.
    """

    id: str
    name: str
    people: int | None
    days: int | None
    surveyed: bool = True
    has_observance: bool = False


def people_words(count: int) -> str:
    """Return how many people there are."""
    return QCoreApplication.translate("ListRows", "%n people", "", count)


def when_words(days: int | None, has_observance: bool = False) -> str:
    """Return when a list is needed: in so many days, or standing."""
    translate = QCoreApplication.translate
    if days is None:
        no_date = translate("ListRows", "no date yet")
        return no_date if has_observance else translate("ListRows", "standing")
    if days == 0:
        return translate("ListRows", "today")
    if days < 0:
        return translate("ListRows", "now")
    return translate("ListRows", "in %n days", "", days)


class MailingListsModel(QAbstractListModel):
    """Shows lists in two lines."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: list[ListLine] = []

    def show(self, lines: Sequence[ListLine]) -> None:
        """Show lists; where the same ones stay in the same order the selection stays too."""
        if [line.id for line in lines] == [line.id for line in self._lines]:
            self._lines = list(lines)
            if lines:
                self.dataChanged.emit(self.index(0), self.index(len(lines) - 1))
            return
        self.beginResetModel()
        self._lines = list(lines)
        self.endResetModel()

    def row_of(self, list_id: str) -> int:
        """Return the row of a list; -1 where it is not there."""
        return next((row for row, line in enumerate(self._lines) if line.id == list_id), -1)

    def id_at(self, row: int) -> str:
        """Return the key of the list in a row; empty where there is none."""
        return self._lines[row].id if 0 <= row < len(self._lines) else ""

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return the number of lists."""
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a list's name, look, key or what is read out."""
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        people = "…" if line.people is None else people_words(line.people)
        when = when_words(line.days, line.has_observance) if line.surveyed else ""
        return {
            int(Qt.ItemDataRole.DisplayRole): line.name,
            int(Qt.ItemDataRole.ToolTipRole): line.name,
            int(Qt.ItemDataRole.AccessibleTextRole): f"{line.name}, {people}, {when}",
            int(CellRole.FACE): CellFace(strong=True, second=people, right=when),
            int(CellRole.KEY): line.id,
        }.get(role)
