"""Beside the month's name: seasons and heritage months that would fill the grid."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from drr_desktop.ui import dates
from drr_desktop.ui.models.month_model import short_name
from drr_desktop.ui.painting import focus_ring
from drr_desktop.ui.theme import current_theme
from drr_desktop.ui.widgets.chip import chip_width, paint_chip
from drr_desktop.ui.widgets.month_delegate import plain_face
from drr_desktop.ui.widgets.month_lanes import days_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drr_desktop.domain.occurrence import Occurrence

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class SeasonStrip(QWidget):
    """As many chips as fit on one line; the rest behind "+5 more". Arrows move, Enter chooses."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._seasons: tuple[Occurrence, ...] = ()
        self._at = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_seasons(self, seasons: Sequence[Occurrence]) -> None:
        """Show seasons in their order."""
        self._seasons = tuple(seasons)
        self._at = 0
        words = ", ".join(short_name(season) for season in seasons)
        self.setAccessibleName(self.tr("All month: {}").format(words))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if seasons else Qt.FocusPolicy.NoFocus)
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height of one chip with room round it."""
        theme = current_theme()
        return QSize(theme.px(80), theme.size("chip") + theme.px(8))

    def minimumSizeHint(self) -> QSize:
        """Return the room that "+12 more" needs."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the label, the chips that fit and how many more there are."""
        theme = current_theme()
        painter = QPainter(self)
        boxes, rest = self._boxes()
        for place, (box, season) in enumerate(boxes):
            paint_chip(painter, box, plain_face(season), theme, self.hasFocus() and place == self._at)
        if rest.isValid():
            painter.setFont(theme.font("caption", 600))
            painter.setPen(theme.colour("accent"))
            painter.drawText(rest, _LEFT, self._rest_words(len(self._seasons) - len(boxes)))
            if self.hasFocus() and self._at >= len(boxes):
                focus_ring(painter, rest.adjusted(-4, -1, 4, 1), theme.px(5), theme)

    def _rest_words(self, count: int) -> str:
        return self.tr("+{} more").format(count)

    def _boxes(self) -> tuple[list[tuple[QRect, Occurrence]], QRect]:
        theme = current_theme()
        x = theme.px(8)
        high = theme.size("chip")
        top = (self.height() - high) // 2
        metrics = QFontMetrics(theme.font("caption", 600))
        boxes: list[tuple[QRect, Occurrence]] = []
        for place, season in enumerate(self._seasons):
            left = len(self._seasons) - place
            width = chip_width(plain_face(season), theme)
            needed = metrics.horizontalAdvance(self._rest_words(left)) + theme.px(16) if left > 1 else 0
            if x + width + needed > self.width() - theme.px(8):
                return boxes, QRect(x, top, metrics.horizontalAdvance(self._rest_words(left)) + 2, high)
            boxes.append((QRect(x, top, width, high), season))
            x += width + theme.px(6)
        return boxes, QRect()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the season under the pointer, or open the rest."""
        point = event.position().toPoint()
        boxes, rest = self._boxes()
        for place, (box, season) in enumerate(boxes):
            if box.contains(point):
                self._at = place
                self.chosen.emit(season)
        if rest.adjusted(-4, -4, 4, 4).contains(point):
            self._open_rest()
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with the arrows and choose with Enter."""
        boxes, _ = self._boxes()
        stops = len(boxes) + (1 if len(boxes) < len(self._seasons) else 0)
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is not None and stops:
            self._at = (self._at + step) % stops
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space} and stops:
            if self._at < len(boxes):
                self.chosen.emit(boxes[self._at][1])
            else:
                self._open_rest()
        else:
            super().keyPressEvent(event)
        self.update()

    def _open_rest(self) -> None:
        boxes, rest = self._boxes()
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for season in self._seasons[len(boxes) :]:
            words = f"{short_name(season)}\t{dates.span(*days_of(season))}"
            action = menu.addAction(words)
            action.setData(season)
        menu.triggered.connect(self._choose_action)
        menu.popup(self.mapToGlobal(rest.bottomLeft()))

    def _choose_action(self, action: object) -> None:
        self.chosen.emit(action.data())  # type: ignore[attr-defined]
