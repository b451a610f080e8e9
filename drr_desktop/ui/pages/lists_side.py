"""One side of a mailing list, In or Out: its head, its table, and the line at its foot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from drr_desktop.ui.models.list_verdicts import NAME, REACH, REASON, VerdictModel
from drr_desktop.ui.theme import current_theme
from drr_desktop.ui.widgets.badges import IconLabel
from drr_desktop.ui.widgets.inset_table import InsetTable
from drr_desktop.ui.widgets.panel import Panel
from drr_desktop.ui.widgets.text import ElidedLabel, text_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from drr_desktop.domain.mailing_list import Verdict

_WIDTHS = {(NAME, REACH, REASON): (196, 134), (NAME, REASON): (168,)}  # px at 100 %
_ROOM = {(NAME, REACH, REASON): 560, (NAME, REASON): 420}  # a narrower side shares its width out
_TIGHT = 0.84
_ROWS_SEEN = 4  # at the least; a lower window scrolls the page


class ListSide(Panel):
    """Emits the verdict whose row was chosen (None for none), opened, or whose menu was asked for."""

    row_chosen = Signal(object)
    row_opened = Signal(object)
    menu_requested = Signal(object, QPoint)

    def __init__(self, title: str, icon: str, tone: str, columns: Sequence[str], edges: str = "") -> None:
        super().__init__("surface", edges)
        self._columns = tuple(columns)
        self.model = VerdictModel(columns, self)
        self.table = InsetTable(title)
        self.table.setModel(self.model)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.note = ElidedLabel("", "small", "muted")
        self.note.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.foot = ElidedLabel("", "small", "muted")
        theme = current_theme()
        below = QHBoxLayout()
        below.setContentsMargins(theme.px(16), theme.px(8), theme.px(16), theme.px(8))
        below.addWidget(self.foot)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(1 if edges else 0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._make_head(title, icon, tone))
        self._column.addWidget(self.table, 1000)
        self._column.addLayout(below)
        self._column.addStretch(1)
        self._wire()

    def _make_head(self, title: str, icon: str, tone: str) -> Panel:
        theme = current_theme()
        head = Panel("raised", "b")
        head.setMinimumHeight(theme.px(40))
        head.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(head)
        row.setContentsMargins(theme.px(16), 0, theme.px(16), 1)
        row.setSpacing(theme.px(8))
        self.count = text_label("", "body", "muted")
        row.addWidget(IconLabel(icon, tone))
        row.addWidget(text_label(title, "body", weight=600))
        row.addWidget(self.count)
        row.addWidget(self.note, 1)
        return head

    def _wire(self) -> None:
        self.table.selectionModel().currentRowChanged.connect(self._choose)
        self.table.opened.connect(self._open)
        self.table.customContextMenuRequested.connect(self._ask_menu)

    def add_below(self, widget: QWidget) -> None:
        """Put a widget between the table and the foot."""
        self._column.insertWidget(2, widget)  # after head and table

    def show_verdicts(
        self,
        verdicts: Sequence[Verdict],
        total: int,
        channel: str,
        marked: Sequence[str] = (),
        mark: str = "",
    ) -> None:
        """Show some verdicts of `total`; the row that was chosen stays chosen where it is still there."""
        before = self.model.verdict(self.table.currentIndex().row())
        self.model.show(verdicts, channel, frozenset(marked), mark)
        self.count.setText(str(total))
        self.foot.setText(self.tr("{} of {} shown").format(len(verdicts), total))
        theme = current_theme()
        self.setMinimumHeight(theme.px(40 + 32 + 32) + min(len(verdicts), _ROWS_SEEN) * theme.px(32))
        rows = len(verdicts) * self.table.verticalHeader().defaultSectionSize()
        self.table.setMaximumHeight(self.table.horizontalHeader().height() + rows + theme.px(1))
        row = self.model.row_of(before.party_id) if before else -1
        if row >= 0:
            self.table.selectRow(row)
        else:
            self.row_chosen.emit(None)

    def chosen(self) -> Verdict | None:
        """Return the verdict whose row is chosen."""
        return self.model.verdict(self.table.currentIndex().row())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the columns their widths, or their share of a narrow side; the reach gives way first."""
        super().resizeEvent(event)
        theme = current_theme()
        columns = self._columns
        if REACH in columns:
            gives_way = self.width() < theme.px(_ROOM[columns]) * _TIGHT
            self.table.setColumnHidden(columns.index(REACH), gives_way)
            columns = tuple(c for c in columns if c != REACH) if gives_way else columns
        share = min(self.width() / theme.px(_ROOM[columns]), 1)
        for column, width in zip(columns, _WIDTHS[columns], strict=False):
            self.table.setColumnWidth(self._columns.index(column), round(theme.px(width) * share))

    def _choose(self, index: QModelIndex) -> None:
        self.row_chosen.emit(self.model.verdict(index.row()))

    def _open(self, index: QModelIndex) -> None:
        self.row_opened.emit(self.model.verdict(index.row()))

    def _ask_menu(self, place: QPoint) -> None:
        verdict = self.chosen()
        if verdict is not None:
            self.menu_requested.emit(verdict, self.table.viewport().mapToGlobal(place))
