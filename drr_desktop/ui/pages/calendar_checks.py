"""The Calendar page's view of what somebody should review: observances without a document as source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from drr_desktop.ui.models.month_entries import EntryModel, undated_rows
from drr_desktop.ui.theme import current_theme
from drr_desktop.ui.widgets.panel import Panel
from drr_desktop.ui.widgets.tables import RowList
from drr_desktop.ui.widgets.text import text_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drr_desktop.domain.observance import Observance


class CalendarChecks(Panel):
    """Lists observances by tradition; `opened` carries the one that a person looks at."""

    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("surface", "", parent)
        theme = current_theme()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.lead = text_label("", "body", "muted", wrap=True)
        self.lead.setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(12))
        column.addWidget(self.lead)
        self._model = EntryModel(parent=self)
        self.rows = RowList(self.tr("Observances to check"))
        self.rows.setModel(self._model)
        self.rows.clicked.connect(self._open_row)
        self.rows.opened.connect(self._open_row)
        column.addWidget(self.rows, 1)
        self.setFocusProxy(self.rows)

    def show_observances(self, observances: Sequence[Observance]) -> None:
        """List these, or say that none is left."""
        self._model.show(undated_rows(observances))
        if observances:
            words = self.tr(
                "No document is named as the source of these, and nobody has confirmed them. Look one up, "
                "then confirm it with the name of the document."
            )
        else:
            words = self.tr("Every observance has a document as its source or was confirmed.")
        self.lead.setText(words)

    def _open_row(self, index: QModelIndex) -> None:
        if (payload := self._model.payload(index)) is not None:
            self.opened.emit(payload)
