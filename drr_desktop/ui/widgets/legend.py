"""What the marks of the calendar mean."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from drr_desktop.domain.observance import Mark
from drr_desktop.ui.painting import rounded
from drr_desktop.ui.theme import Theme, current_theme
from drr_desktop.ui.widgets.chip import paint_mark

_MARK, _BOX, _GAP, _BETWEEN = 8, 18, 6, 18


class MarkLegend(QWidget):
    """Filled mark, open mark, dashed edge and eve strip, each with its words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = (
            self.tr("Schedule nothing"),
            self.tr("Nothing the evening before"),
            self.tr("Expected"),
            self.tr("From sunset"),
        )
        self.setAccessibleName(", ".join(self._words))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the width of all marks and words."""
        theme = current_theme()
        metrics = QFontMetrics(theme.font("caption"))
        words = sum(metrics.horizontalAdvance(word) for word in self._words)
        return QSize(words + theme.px(2 * _MARK + 2 * _BOX + 4 * _GAP + 3 * _BETWEEN) + 1, theme.px(20))

    def minimumSizeHint(self) -> QSize:
        """Return the least width: where there is no room, words at the end are left out whole."""
        return QSize(1, current_theme().px(20))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the legend, as many marks as there is room for."""
        theme = current_theme()
        painter = QPainter(self)
        font = theme.font("caption")
        x = 0
        for place, word in enumerate(self._words):
            width = QFontMetrics(font).horizontalAdvance(word)
            if x + theme.px(_MARK if place < 2 else _BOX) + theme.px(_GAP) + width > self.width():
                return
            x += self._sign(painter, x, place, theme) + theme.px(_GAP)
            painter.setFont(font)
            painter.setPen(theme.colour("muted"))
            room = QRect(x, 0, width + 2, self.height())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, word)
            x += width + theme.px(_BETWEEN)

    def _sign(self, painter: QPainter, x: int, place: int, theme: Theme) -> int:
        ink = theme.colour("text")
        middle = self.height() // 2
        if place < 2:
            side = theme.px(_MARK)
            box = QRect(x, middle - side // 2, side, side)
            paint_mark(painter, box, (Mark.FULL, Mark.EVE)[place], ink, theme)
            return side
        width, high = theme.px(_BOX), theme.px(12)
        box = QRect(x, middle - high // 2, width, high)
        if place == 2:
            rounded(painter, box, theme.px(3), None, ink, dashed=True)
        else:
            painter.fillRect(box, theme.colour("hover"))
            painter.fillRect(QRect(x, box.top(), width, theme.px(2)), ink)
        return width
