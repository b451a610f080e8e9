"""The dialog that puts somebody in or takes somebody out by hand, with the reason that others will read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from drr_desktop.domain.contact import PartyKind
from drr_desktop.domain.mailing_list import Override
from drr_desktop.ui.dialogs.list_frame import FramedDialog
from drr_desktop.ui.theme import current_theme
from drr_desktop.ui.widgets.cells import CellFace, CellRole
from drr_desktop.ui.widgets.fields import line_field
from drr_desktop.ui.widgets.row_delegate import row_height
from drr_desktop.ui.widgets.tables import RowList

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QObject
    from PySide6.QtWidgets import QWidget

    from drr_desktop.domain.contact import ContactRow

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class FoundModel(QAbstractListModel):
    """Shows people and organizations that were found."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[ContactRow, ...] = ()

    def show(self, rows: Sequence[ContactRow]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a name, look or key."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        icon = "person" if row.kind is PartyKind.PERSON else "building"
        return {
            int(Qt.ItemDataRole.DisplayRole): row.name,
            int(CellRole.FACE): CellFace(icon=icon, right=row.organization),
            int(CellRole.KEY): row.id,
        }.get(role)


class ByHand(FramedDialog):
    """A decision about one party; without one, `find` offers whom to put in.

    `submitted` carries the party's key, the decision and the reason.
    """

    submitted = Signal(str, object, str)

    def __init__(
        self,
        decision: Override,
        party: tuple[str, str] | None,
        find: Callable[[str], Sequence[ContactRow]],
        parent: QWidget | None = None,
    ) -> None:
        self._decision, self._party, self._find = decision, party, find
        super().__init__(self._title(), self._act(), parent=parent)
        self.who_field, self.who = line_field(self.tr("Who"), self.tr("Type a name"))
        self.found = FoundModel(self)
        self.hits = RowList(self.tr("People and organizations found"))
        self.hits.setModel(self.found)
        self.hits.setFixedHeight(row_height(current_theme()) * 4)
        self.why_field, self.why = line_field(self.tr("Why"), self.tr("Asked for it on the phone"))
        for widget in (self.who_field, self.hits):
            widget.setVisible(party is None)
            self.body.addWidget(widget)
        self.body.addWidget(self.why_field)
        self.body.addStretch(1)
        self.who.textChanged.connect(self._search)
        (self.who if party is None else self.why).setFocus()

    def _title(self) -> str:
        if self._party is None:
            return self.tr("Put somebody in by hand")
        if self._decision is Override.INCLUDE:
            return self.tr("Put {} in by hand").format(self._party[1])
        return self.tr("Take {} out by hand").format(self._party[1])

    def _act(self) -> str:
        return self.tr("Put in") if self._decision is Override.INCLUDE else self.tr("Take out")

    def _search(self, text: str) -> None:
        self.found.show(self._find(text.strip()) if text.strip() else ())
        if self.found.rows:
            self.hits.setCurrentIndex(self.found.index(0))

    def _key(self) -> str:
        if self._party is not None:
            return self._party[0]
        row = self.hits.currentIndex().row()
        return self.found.rows[row].id if 0 <= row < len(self.found.rows) else ""

    def is_acceptable(self) -> bool:
        """Want somebody, and a reason that others can read later."""
        nobody = not self._key()
        self.who_field.show_error(self.tr("Choose somebody from those found.") if nobody else "")
        silent = not self.why.text().strip()
        self.why_field.show_error(self.tr("Say why; others will read it here.") if silent else "")
        return not (nobody or silent)

    def submit(self) -> None:
        """Hand over the decision."""
        self.submitted.emit(self._key(), self._decision, self.why.text().strip())
