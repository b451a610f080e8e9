"""The field for who took part: chips of people and organizations, and a line that finds more of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFocusFrame,
    QLineEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from drr_desktop.ui import style_fields
from drr_desktop.ui.painting import rounded
from drr_desktop.ui.theme import current_theme
from drr_desktop.ui.widgets.flow_layout import FlowLayout
from drr_desktop.ui.widgets.who_chip import WhoChip
from drr_desktop.ui.widgets.who_popup import WhoPopup

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from drr_desktop.domain.contact import ContactRow
    from drr_desktop.ui.models.contact_picks import PickModel
    from drr_desktop.ui.models.outreach_draft import Who

_FOUND = 7


class _Line(QLineEdit):
    """The line after the chips, as wide as what stands in it."""

    def sizeHint(self) -> QSize:
        """Return the room of the text and some more."""
        theme = current_theme()
        text = self.text() or self.placeholderText()
        width = self.fontMetrics().horizontalAdvance(text) + theme.px(24)
        return QSize(max(width, theme.px(110)), style_fields.field_height(theme) - theme.px(6))

    def minimumSizeHint(self) -> QSize:
        """Return the same size: the field round it has the edge."""
        return self.sizeHint()


class WhoField(QWidget):
    """Chips and a line; `find` answers what is typed. Enter or Tab takes the one found."""

    changed = Signal()

    def __init__(
        self,
        name: str,
        find: Callable[[str, int], Sequence[ContactRow]],
        model: PickModel,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        theme = current_theme()
        self._find, self._picks = find, model
        self._chips: list[WhoChip] = []
        self._popup: WhoPopup | None = None
        self._ring: QFocusFrame | None = None
        self.line = _Line()
        self.line.setProperty("bare", True)
        self.line.setFrame(False)
        self.line.setTextMargins(-theme.px(3), 0, 0, 0)  # in line with the text of other fields
        self.line.setAccessibleName(name)
        self.line.setPlaceholderText(self.tr("Type a name"))
        self.line.textEdited.connect(self._ask)
        self.line.textChanged.connect(self._grow)
        self.line.installEventFilter(self)
        self._flow = FlowLayout(theme.px(6), theme.px(2), 0)
        self._flow.addWidget(self.line)
        around = QVBoxLayout(self)
        inset = theme.px(3)
        around.setContentsMargins(inset, inset, inset, inset)
        around.addLayout(self._flow)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusProxy(self.line)
        self.setCursor(Qt.CursorShape.IBeamCursor)

    def who(self) -> tuple[Who, ...]:
        """Return who is in the field, in order."""
        return tuple(chip.who for chip in self._chips)

    def set_who(self, who: Sequence[Who], typed: str = "") -> None:
        """Show these and no others."""
        for chip in self._chips:
            chip.hide()
            chip.deleteLater()
        self._chips = []
        for one in who:
            self._add_chip(one)
        self.line.setText(typed)
        self._settle()

    def add(self, who: Who) -> None:
        """Put somebody in; who is there already stays once."""
        if all(one.id != who.id for one in self.who()):
            self._add_chip(who)
            self._settle()

    def replace(self, id: str, who: Who) -> None:
        """Show somebody as they are now known."""
        self.set_who([who if one.id == id else one for one in self.who()], self.line.text())

    def close_popup(self) -> None:
        """Take those found away."""
        if self._popup is not None:
            self._popup.hide()

    def is_popup_open(self) -> bool:
        """Say whether those found are seen."""
        return self._popup is not None and self._popup.isVisible()

    def take_current(self) -> bool:
        """Put the one found that is marked into the field; False where none is."""
        if not self.is_popup_open() or self._popup is None:
            return False
        return self._take(self._popup.list.currentIndex())

    def _take(self, index: QModelIndex) -> bool:
        who = self._picks.who(index.row())
        if who is None:
            return False
        self.close_popup()
        self.line.clear()
        self.add(who)
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _add_chip(self, who: Who) -> None:
        chip = WhoChip(who, self)
        # The chip is gone afterwards, so its click must be over before.
        chip.clicked.connect(self._take_out, Qt.ConnectionType.QueuedConnection)
        self._chips.append(chip)
        self._flow.removeWidget(self.line)
        self._flow.addWidget(chip)
        self._flow.addWidget(self.line)
        chip.show()

    def _take_out(self) -> None:
        chip = self.sender()
        if isinstance(chip, WhoChip) and chip in self._chips:
            self._remove(chip)

    def _remove(self, chip: WhoChip) -> None:
        self._chips.remove(chip)
        self._flow.removeWidget(chip)
        chip.hide()
        chip.deleteLater()
        self._settle()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _settle(self) -> None:
        names = ", ".join(one.name for one in self.who())
        self.line.setAccessibleDescription(names)
        self.line.setPlaceholderText("" if names else self.tr("Type a name"))
        self._grow()
        self.changed.emit()

    def _grow(self) -> None:
        self.line.updateGeometry()
        self._flow.invalidate()
        self._fit()

    def _fit(self) -> None:
        """Be as high as the lines of chips need at the present width."""
        inset = 2 * current_theme().px(3)
        high = self._flow.heightForWidth(self.width() - inset) + inset
        self.setFixedHeight(max(high, style_fields.field_height(current_theme())))

    def hasHeightForWidth(self) -> bool:
        """Say that the height is set by the field itself, so that the form round it stays simple."""
        return False

    # Finding

    def _ask(self, typed: str) -> None:
        text = typed.strip()
        self.changed.emit()
        if not text:
            self.close_popup()
            return
        taken = {one.id for one in self.who()}
        found = [row for row in self._find(text, _FOUND) if row.id not in taken]
        self._picks.show(found, text)
        if self._picks.rowCount():
            self._show_popup()
        else:
            self.close_popup()

    def _show_popup(self) -> None:
        popup = self._the_popup()
        self._place_popup(popup)
        popup.show()
        popup.raise_()
        popup.list.setCurrentIndex(self._picks.index(0))

    def _place_popup(self, popup: WhoPopup) -> None:
        row = popup.list.sizeHintForRow(0)
        at = self.mapTo(self.window(), QPoint(0, self.height() + 2))
        popup.setGeometry(QRect(at.x(), at.y(), self.width(), self._picks.rowCount() * row + 2))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep those found below the field when it takes another line."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()
        if self._popup is not None and self._popup.isVisible():
            self._place_popup(self._popup)

    def _the_popup(self) -> WhoPopup:
        if self._popup is None:
            self._popup = WhoPopup(self.tr("Found"), self._picks, self.window())
            self._popup.list.clicked.connect(self._take)
        return self._popup

    def _move(self, step: int) -> None:
        view = self._the_popup().list
        row = (view.currentIndex().row() + step) % self._picks.rowCount()
        view.setCurrentIndex(self._picks.index(row))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move in those found, take one, and take out the last chip with Backspace."""
        if event.type() == QEvent.Type.FocusIn:
            self._show_ring(True)
        elif event.type() == QEvent.Type.FocusOut:
            self._show_ring(False)
            self.close_popup()
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(event)
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return False
        if self.is_popup_open():
            return self._key_in_popup(event.key())
        if event.key() == Qt.Key.Key_Backspace and not self.line.text() and self._chips:
            self._remove(self._chips[-1])
            return True
        return False

    def _key_in_popup(self, key: int) -> bool:
        if key in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            self._move(1 if key == Qt.Key.Key_Down else -1)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.take_current()
        elif key == Qt.Key.Key_Escape:
            self.close_popup()
        else:
            if key == Qt.Key.Key_Tab:
                self.take_current()
            return False
        return True

    def _show_ring(self, on: bool) -> None:
        if self._ring is None:
            self._ring = QFocusFrame(self.parentWidget())
        self._ring.setWidget(self if on else None)  # type: ignore[arg-type]

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a field's ground and edge."""
        theme = current_theme()
        edge = "danger" if self.property(style_fields.WRONG) else "border"
        rounded(QPainter(self), self.rect(), theme.px(6), theme.colour("surface"), theme.colour(edge))

    def minimumSizeHint(self) -> QSize:
        """Return the room of one chip."""
        return QSize(current_theme().px(160), self.height())

    def sizeHint(self) -> QSize:
        """Return the same height."""
        return QSize(current_theme().px(400), self.height())
