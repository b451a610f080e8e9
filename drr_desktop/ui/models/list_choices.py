"""Things to choose from, several or one, as rows that can be ticked and narrowed by typing."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from drr_desktop.ui.widgets.cells import CellFace, CellRole

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtCore import QObject

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to choose: key, words, and the group of traditions whose code stands beside it."""

    key: str
    words: str
    group: str = ""


def folded(text: str) -> str:
    """Return a text without case and accents, for comparing what was typed."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in apart if not unicodedata.combining(c))


class ChoiceModel(QAbstractListModel):
    """Shows choices with their ticks; what is typed narrows them, chosen ones stay chosen."""

    def __init__(
        self, choices: Sequence[Choice], chosen: Iterable[str] = (), parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._all = tuple(choices)
        self._shown = self._all
        self._chosen = set(chosen)

    def chosen(self) -> tuple[str, ...]:
        """Return the keys that are ticked, in the order of the choices."""
        return tuple(choice.key for choice in self._all if choice.key in self._chosen)

    def set_chosen(self, keys: Iterable[str]) -> None:
        """Tick these and no others."""
        self._chosen = set(keys)
        self._tell()

    def toggle(self, row: int) -> None:
        """Tick a row, or take its tick away."""
        self._chosen ^= {self._shown[row].key}
        self._tell()

    def narrow(self, text: str) -> None:
        """Show only choices that hold what was typed, whatever its case and accents."""
        wanted = folded(text.strip())
        self.beginResetModel()
        self._shown = tuple(choice for choice in self._all if wanted in folded(choice.words))
        self.endResetModel()

    def row_of(self, key: str) -> int:
        """Return the row of a key; -1 where it is not shown."""
        return next((row for row, choice in enumerate(self._shown) if choice.key == key), -1)

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return the number of choices that are shown."""
        return 0 if parent.isValid() else len(self._shown)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let rows be chosen and ticked."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        may = Qt.ItemFlag
        return may.ItemIsEnabled | may.ItemIsSelectable | may.ItemIsUserCheckable | may.ItemNeverHasChildren

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a choice's words, tick, look or key."""
        if not index.isValid():
            return None
        choice = self._shown[index.row()]
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if choice.key in self._chosen else Qt.CheckState.Unchecked
        return {
            int(Qt.ItemDataRole.DisplayRole): choice.words,
            int(Qt.ItemDataRole.ToolTipRole): choice.words,
            int(CellRole.FACE): CellFace(code=choice.group),
            int(CellRole.KEY): choice.key,
        }.get(role)

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Set a tick."""
        if not index.isValid() or role != Qt.ItemDataRole.CheckStateRole:
            return False
        key = self._shown[index.row()].key
        wanted = Qt.CheckState(value) == Qt.CheckState.Checked
        if wanted != (key in self._chosen):
            self.toggle(index.row())
        return True

    def _tell(self) -> None:
        if self._shown:
            self.dataChanged.emit(self.index(0), self.index(len(self._shown) - 1))
