"""The message bar at the foot of the page and the status line at the foot of the window."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QSizePolicy, QVBoxLayout, QWidget

from drr_desktop.ui.page import Message, MessageKind
from drr_desktop.ui.theme import current_theme
from drr_desktop.ui.widgets.badges import IconLabel
from drr_desktop.ui.widgets.buttons import IconButton, quiet
from drr_desktop.ui.widgets.panel import Panel
from drr_desktop.ui.widgets.text import ElidedLabel, text_label

_ICONS = {
    MessageKind.DONE: ("check", "success"),
    MessageKind.NOTE: ("info", "muted"),
    MessageKind.WARNING: ("warning", "warning"),
    MessageKind.ERROR: ("warning", "danger"),
}


class MessageBar(Panel):
    """One message at a time; it stays until the next act or until closed by hand."""

    undo_requested = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("raised", "t", parent)
        theme = current_theme()
        self.setMinimumHeight(theme.size("message_bar"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(theme.px(16), 0, theme.px(12), 0)
        self._row.setSpacing(theme.px(8))
        self._words = QWidget(self)
        self._row.addWidget(self._words, 1)
        self._close = IconButton("x", self.tr("Close the message"), small=True, px=14, parent=self)
        self._close.clicked.connect(self.clear)
        self._row.addWidget(self._close)
        self._message: Message | None = None
        self.hide()

    @property
    def text(self) -> str:
        """The sentence that is shown; empty where none is."""
        return self._message.text if self._message else ""

    def show_message(self, message: Message) -> None:
        """Show a message in place of the one before, and announce it politely."""
        self._message = message
        words = self._build(message)
        self._row.replaceWidget(self._words, words)
        self._words.hide()
        self._words.deleteLater()
        self._words = words
        self.setAccessibleName(message.text)
        self.show()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, message.text))

    def clear(self) -> None:
        """Take the message away."""
        self._message = None
        self.hide()
        self.closed.emit()

    def _build(self, message: Message) -> QWidget:
        theme = current_theme()
        words = QWidget(self)
        row = QHBoxLayout(words)
        row.setContentsMargins(0, theme.px(4), 0, theme.px(4))
        row.setSpacing(theme.px(8))
        icon, tone = _ICONS[message.kind]
        row.addWidget(IconLabel(icon, tone))
        say = text_label(message.text, "body")
        say.setWordWrap(len(message.text) > 90)
        row.addWidget(say, 1 if say.wordWrap() else 0)
        if message.undo:
            undo = quiet(self.tr("Undo"), "undo")
            undo.clicked.connect(self.undo_requested)
            row.addWidget(undo)
            row.addWidget(KeyHint(self.tr("Ctrl Z")))
        if message.action and message.act is not None:
            more = quiet(message.action)
            more.clicked.connect(message.act)
            row.addWidget(more)
        row.addStretch(0 if say.wordWrap() else 1)
        return words


class KeyHint(QLabel):
    """The name of a key in a small outlined box."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        theme = current_theme()
        self.setFont(theme.font("caption", 500))
        pad = theme.px(6)
        self.setContentsMargins(pad, theme.px(1), pad, theme.px(1))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: object) -> None:
        """Paint the box and the key."""
        from PySide6.QtGui import QPainter

        from drr_desktop.ui.painting import rounded

        theme = current_theme()
        painter = QPainter(self)
        rounded(painter, self.rect(), theme.px(4), None, theme.colour("hairline"))
        painter.setFont(self.font())
        painter.setPen(theme.colour("muted"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())


class StatusLine(Panel):
    """Facts about the data at the left, parted by hairlines; day and place at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("sunken", "t", parent)
        theme = current_theme()
        self.setMinimumHeight(theme.size("status_line"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(8), 1, theme.px(16), 0)
        row.setSpacing(0)
        self._facts = QHBoxLayout()
        self._facts.setSpacing(0)
        row.addLayout(self._facts)
        row.addStretch(1)
        self._progress = QProgressBar(self)
        self._progress.setAccessibleName(self.tr("Progress"))
        self._progress.setTextVisible(False)
        self._progress.setFixedSize(theme.px(120), theme.px(6))
        self._progress.hide()
        row.addWidget(self._progress)
        row.addSpacing(theme.px(12))
        self._right = text_label("", "caption", "muted")
        row.addWidget(self._right)

    def show_facts(self, facts: list[tuple[str, str]], right: str) -> None:
        """Show facts as pairs of icon name (or "") and words, and one fact at the right end."""
        while (item := self._facts.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        for icon, words in facts:
            self._facts.addWidget(_Fact(icon, words))
        self._right.setText(right)

    def show_progress(self, done: int, total: int) -> None:
        """Show how far long work is; hide the bar when it is done."""
        self._progress.setMaximum(max(total, 1))
        self._progress.setValue(done)
        self._progress.setVisible(0 <= done < total)


class _Fact(Panel):
    """One fact with a hairline after it."""

    def __init__(self, icon: str, words: str) -> None:
        super().__init__("sunken", "")
        theme = current_theme()
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(10), 0, 0, 0)
        row.setSpacing(theme.px(6))
        if icon:
            row.addWidget(IconLabel(icon, px=12))
        row.addWidget(ElidedLabel(words, "caption", "muted"))
        row.addSpacing(theme.px(4))
        line = Panel("hairline")
        line.setFixedSize(1, theme.px(14))
        row.addWidget(line)


class EmptyPage(QWidget):
    """A page with nothing in it yet: what it is for, and what to do first."""

    def __init__(
        self,
        icon: str,
        sentence: str,
        why: str,
        first: QWidget | None = None,
        second: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        theme = current_theme()
        column = QVBoxLayout(self)
        column.setSpacing(theme.px(8))
        column.addStretch(2)
        middle = Qt.AlignmentFlag.AlignHCenter
        column.addWidget(IconLabel(icon, px=32), 0, middle)
        column.addSpacing(theme.px(4))
        column.addWidget(text_label(sentence, "heading"), 0, middle)
        say = text_label(why, "body", "muted", wrap=True)
        say.setAlignment(middle)
        column.addWidget(say)
        acts = QHBoxLayout()
        acts.setSpacing(theme.px(8))
        acts.addStretch(1)
        for act in (first, second):
            if act is not None:
                acts.addWidget(act)
        acts.addStretch(1)
        column.addSpacing(theme.px(8))
        column.addLayout(acts)
        column.addStretch(3)
