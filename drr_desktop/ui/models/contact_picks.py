"""People and organizations that fit what was typed, and the offer to add the name as somebody new."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from drr_desktop.domain.identity import new_id
from drr_desktop.domain.text_fold import fold
from drr_desktop.ui.contact_labels import party_icon
from drr_desktop.ui.models.outreach_draft import Who
from drr_desktop.ui.widgets.cells import CellFace, CellRole

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtCore import QObject

    from drr_desktop.domain.contact import ContactRow

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class PickModel(QAbstractListModel):
    """Shows those found; after them, unless one is called exactly so, the typed name as a new person."""

    def __init__(self, groups: Mapping[str, str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._groups = groups
        self._rows: list[tuple[Who, str]] = []

    def show(self, found: Sequence[ContactRow], typed: str) -> None:
        """Show these, and the offer to add what was typed."""
        self.beginResetModel()
        self._rows = [(self.who_of(row), row.organization) for row in found]
        name = " ".join(typed.split())
        if name and not any(fold(who.name) == fold(name) for who, _ in self._rows):
            self._rows.append((Who(new_id(), name, is_new=True), ""))
        self.endResetModel()

    def who_of(self, row: ContactRow) -> Who:
        """Return somebody as the one who took part."""
        group = next(filter(None, (self._groups.get(t, "") for t in row.traditions)), "")
        return Who(row.id, row.name, row.kind, group)

    def who(self, row: int) -> Who | None:
        """Return who stands in a row; None where there is no such row."""
        return self._rows[row][0] if 0 <= row < len(self._rows) else None

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a row's words, look or key."""
        if not index.isValid():
            return None
        who, organization = self._rows[index.row()]
        words, icon = who.name, party_icon(who.kind)
        if who.is_new:
            words, icon = self.tr("Add “{}” as a new person").format(who.name), "person-plus"
        return {
            int(Qt.ItemDataRole.DisplayRole): words,
            int(Qt.ItemDataRole.AccessibleTextRole): ", ".join(filter(None, (words, organization))),
            int(CellRole.FACE): CellFace(
                tone="accent" if who.is_new else "text", icon=icon, code=who.group, right=organization
            ),
            int(CellRole.KEY): who.id,
        }.get(role)
