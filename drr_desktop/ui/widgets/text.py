"""Words on the screen: labels by role and colour, and labels whose text is cut short to fit."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from drr_desktop.ui.fonts import direction_of, is_right_to_left, script_font
from drr_desktop.ui.theme import current_theme


class TextLabel(QLabel):
    """Text of one role and colour token; mark-up in it is shown as it stands."""

    def __init__(
        self, text: str, role: str, colour: str, weight: int | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._plain = ""
        self._role, self._weight = role, weight
        self.set_colour(colour)
        self.setText(text)

    def setText(self, text: str) -> None:
        """Show a text in the font and direction of its script."""
        font = current_theme().font(self._role, self._weight)
        super().setFont(script_font(text, font) if text else font)
        if is_right_to_left(text):
            self.setLayoutDirection(direction_of(text))
        self._plain = text
        self._set()

    def text(self) -> str:
        """Return the words that are shown, without what sets their lines apart."""
        return self._plain

    def setWordWrap(self, on: bool) -> None:
        """Break lines, set apart as the role says."""
        super().setWordWrap(on)
        self._set()

    def _set(self) -> None:
        """Hand Qt the words: plain, or, where lines break, with the line height of the role."""
        if not self.wordWrap() or not self._plain:
            self.setTextFormat(Qt.TextFormat.PlainText)
            super().setText(self._plain)
            return
        self.setTextFormat(Qt.TextFormat.RichText)
        words = escape(self._plain).replace("\n", "<br>")
        height = current_theme().line_height(self._role)
        super().setText(f'<p style="line-height:{height}px">{words}</p>')

    def set_colour(self, token: str) -> None:
        """Show the text in another colour of the theme."""
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.WindowText, current_theme().colour(token))
        self.setPalette(palette)


class ElidedLabel(TextLabel):
    """One line that ends in … where there is no room; the whole text is its tool tip and name."""

    def __init__(
        self, text: str, role: str, colour: str, weight: int | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(text, role, colour, weight, parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        """Return the smallest size: three letters and the dots."""
        metrics = QFontMetrics(self.font())
        return QSize(metrics.horizontalAdvance("MMM…"), metrics.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the text, cut short where it does not fit."""
        metrics = QFontMetrics(self.font())
        shown = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        self.setToolTip(self.text() if shown != self.text() else "")
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        painter.drawText(self.rect(), int(self.alignment()), shown)


def text_label(
    text: str,
    role: str = "body",
    colour: str = "text",
    weight: int | None = None,
    wrap: bool = False,
    parent: QWidget | None = None,
) -> TextLabel:
    """Make a label; `wrap` breaks lines and lets the text be selected."""
    label = TextLabel(text, role, colour, weight, parent)
    if wrap:
        label.setWordWrap(True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        label.setMinimumWidth(1)
    return label
