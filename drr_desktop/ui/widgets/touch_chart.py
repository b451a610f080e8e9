"""How often somebody was met in each month: painted bars, and the same as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QLocale,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from drr_desktop.ui import dates
from drr_desktop.ui.language import interface
from drr_desktop.ui.painting import hairline
from drr_desktop.ui.theme import current_theme
from drr_desktop.ui.widgets.buttons import Button, quiet
from drr_desktop.ui.widgets.inspector import Section
from drr_desktop.ui.widgets.tables import TableView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject

    from drr_desktop.domain.dates import Month

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_BAR, _HIGH = 14, 62
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


def _t(text: str) -> str:
    return QCoreApplication.translate("TouchChart", text)


class TouchBars(QWidget):
    """Bars for months, the last in accent; the value above each, the month's letter below."""

    def __init__(self, counts: Sequence[tuple[Month, int]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts = tuple(counts)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(_t("Touches by month"))
        told = ", ".join(f"{dates.month_title(month)}: {count}" for month, count in counts if count)
        self.setAccessibleDescription(told or _t("none"))

    def sizeHint(self) -> QSize:
        """Return the height of bars, values and letters."""
        theme = current_theme()
        line = QFontMetrics(theme.font("caption")).height()
        return QSize(theme.px(300), theme.px(_HIGH) + 2 * line + theme.px(4))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the bars on their axis."""
        theme = current_theme()
        painter = QPainter(self)
        painter.setFont(theme.font("caption"))
        line = QFontMetrics(painter.font()).height()
        floor = self.height() - line - theme.px(4)
        most = max((count for _, count in self._counts), default=0)
        slot = self.width() / max(len(self._counts), 1)
        for place, (month, count) in enumerate(self._counts):
            middle = round((place + 0.5) * slot)
            high = round(theme.px(_HIGH) * count / most) if most else 0
            is_last = place == len(self._counts) - 1
            left = middle - theme.px(_BAR) // 2
            colour = theme.colour("accent" if is_last else "border")
            painter.fillRect(QRect(left, floor - high, theme.px(_BAR), high), colour)
            box = QRect(middle - round(slot / 2), floor - high - line, round(slot), line)
            painter.setPen(theme.colour("text"))
            if count:
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(count))
            painter.setPen(theme.colour("muted"))
            below = QRect(box.left(), floor + theme.px(4), round(slot), line)
            painter.drawText(below, Qt.AlignmentFlag.AlignCenter, _letter(month))
        hairline(painter, theme.colour("border"), 0, floor, self.width() - 1, floor)


def _letter(month: Month) -> str:
    name = interface.locale().standaloneMonthName(month.month, QLocale.FormatType.NarrowFormat)
    return name.upper()


class TouchModel(QAbstractTableModel):
    """Shows months and how often somebody was met, the latest first."""

    def __init__(self, counts: Sequence[tuple[Month, int]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows = [(dates.month_title(month), str(count)) for month, count in reversed(counts)]

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return the number of months."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Return two: month and touches."""
        return 0 if parent.isValid() else 2

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return a column's head."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and section == 1:
            return _RIGHT
        words = (self.tr("Month"), self.tr("Touches"))
        is_head = role == Qt.ItemDataRole.DisplayRole and 0 <= section < len(words)
        return words[section] if is_head else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a cell's words."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == 1:
            return _RIGHT
        return self._rows[index.row()][index.column()] if role == Qt.ItemDataRole.DisplayRole else None


class TouchSection(Section):
    """Bars, or the same numbers as a table that can be read and moved in."""

    def __init__(self, counts: Sequence[tuple[Month, int]], parent: QWidget | None = None) -> None:
        self.switch: Button = quiet(_t("Table"))
        super().__init__(_t("Touches by month"), self.switch, parent)
        self.switch.setAccessibleName(_t("Show the touches as a table"))
        self.switch.clicked.connect(self._switch)
        self.bars = TouchBars(counts)
        self.table = TableView(_t("Touches by month"), dense=True)
        self._model = TouchModel(counts, self.table)
        self.table.setModel(self._model)
        self.table.setColumnWidth(0, current_theme().px(200))
        rows = self._model.rowCount() * self.table.verticalHeader().defaultSectionSize()
        self.table.setFixedHeight(rows + self.table.horizontalHeader().height())
        self.table.setProperty("ground", "raised")
        self.add(self.bars)
        self.add(self.table)
        self.table.hide()

    def _switch(self) -> None:
        as_table = self.table.isHidden()
        self.table.setVisible(as_table)
        self.bars.setVisible(not as_table)
        self.switch.setText(_t("Bars") if as_table else _t("Table"))
        self.switch.setAccessibleName(
            _t("Show the touches as bars") if as_table else _t("Show the touches as a table")
        )
