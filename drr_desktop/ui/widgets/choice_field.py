"""A form field that stands for several choices and opens a panel to tick them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QStyleOptionFrame, QVBoxLayout, QWidget

from drr_desktop.ui import style_fields
from drr_desktop.ui.icons import paint_icon
from drr_desktop.ui.list_labels import sentence_join
from drr_desktop.ui.theme import current_theme
from drr_desktop.ui.widgets.choice_popup import ChoicePopup
from drr_desktop.ui.widgets.text import text_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drr_desktop.ui.models.list_choices import Choice

_NAMED = 3
_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class _Face(QPushButton):
    """Looks like the other fields, with an arrow at its right."""

    def sizeHint(self) -> QSize:
        """Return the height of a field."""
        return QSize(current_theme().px(160), style_fields.field_height(current_theme()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the field, the words and the arrow."""
        theme = current_theme()
        painter = QPainter(self)
        option = QStyleOptionFrame()
        option.initFrom(self)
        style_fields.field(painter, option, self, theme)
        room = self.rect().adjusted(theme.px(9), 0, -theme.px(30), 0)
        painter.setFont(theme.font("body"))
        painter.setPen(theme.colour("text"))
        shown = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(_MIDDLE), shown)
        side = theme.px(12)
        top = self.rect().center().y() + 1 - side // 2
        paint_icon(
            painter, "chevron-down", theme.colour("muted"), self.width() - theme.px(10) - side, top, side
        )


class ChoiceField(QWidget):
    """Label above, what is chosen in words below; nothing chosen reads as `nothing`."""

    changed = Signal()

    def __init__(
        self,
        label: str,
        choices: Sequence[Choice],
        chosen: tuple[str, ...],
        nothing: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        theme = current_theme()
        self._name, self._choices, self._chosen, self._nothing = label, choices, chosen, nothing
        self.popup: ChoicePopup | None = None
        self.face = _Face()
        self.face.setAutoDefault(False)
        self.face.clicked.connect(self.open)
        caption = text_label(label, "small", "muted")
        caption.setBuddy(self.face)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addWidget(caption)
        column.addWidget(self.face)
        self.setFocusProxy(self.face)
        self._tell()

    def chosen(self) -> tuple[str, ...]:
        """Return the keys that are chosen."""
        return self._chosen

    def open(self) -> None:
        """Offer the choices."""
        self.popup = ChoicePopup(self._name, self._choices, self._chosen, self)
        self.popup.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.popup.chosen.connect(self.choose)
        self.popup.open_under(self.face)

    def choose(self, keys: tuple[str, ...]) -> None:
        """Choose these."""
        self._chosen = keys
        self._tell()
        self.changed.emit()

    def _tell(self) -> None:
        named = [choice.words for choice in self._choices if choice.key in self._chosen]
        words = sentence_join(named) if len(named) <= _NAMED else self.tr("%n chosen", "", len(named))
        self.face.setText(words or self._nothing)
        self.face.setAccessibleName(f"{self._name}: {self.face.text()}")
        self.face.setToolTip(", ".join(named))
