"""Form fields: label above, what is wrong in the label's place and in the accessible description."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from drr_desktop.ui import style_fields
from drr_desktop.ui.theme import current_theme
from drr_desktop.ui.widgets.text import text_label

if TYPE_CHECKING:
    from collections.abc import Sequence


class Field(QWidget):
    """A labelled field round any editor widget."""

    def __init__(self, label: str, editor: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = current_theme()
        self._name = label
        self._label = text_label(label, "small", "muted")
        self._label.setBuddy(editor)
        self.editor = editor
        editor.setAccessibleName(label)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addWidget(self._label)
        column.addWidget(editor)
        self.setFocusProxy(editor)

    @property
    def label(self) -> QLabel:
        """The label above the editor, its buddy."""
        return self._label

    @property
    def error(self) -> str:
        """The sentence that says what is wrong; empty where nothing is."""
        return self.editor.accessibleDescription() if self.editor.property(style_fields.WRONG) else ""

    def show_error(self, sentence: str) -> None:
        """Say what is wrong in the label's place; an empty sentence shows the label again."""
        wrong = bool(sentence)
        self._label.setText(sentence or self._name)
        self._label.set_colour("danger" if wrong else "muted")
        self.editor.setProperty(style_fields.WRONG, wrong)
        self.editor.setAccessibleDescription(sentence)
        self.editor.update()


def line_field(label: str, placeholder: str = "") -> tuple[Field, QLineEdit]:
    """Make a field of one line."""
    edit = QLineEdit()
    edit.setPlaceholderText(placeholder)
    return Field(label, edit), edit


class TextArea(QPlainTextEdit):
    """A field of several lines; Tab leaves it."""

    def __init__(self, lines: int = 4, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = current_theme()
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(theme.px(4))
        self.setViewportMargins(theme.px(4), theme.px(2), theme.px(2), theme.px(2))
        self.viewport().setAutoFillBackground(False)
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + theme.px(18))


def text_field(label: str, lines: int = 4) -> tuple[Field, TextArea]:
    """Make a field of several lines."""
    area = TextArea(lines)
    return Field(label, area), area


class Combo(QComboBox):
    """A choice of one among a few, by key."""

    def __init__(self, choices: Sequence[tuple[object, str]] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.set_choices(choices)

    def set_choices(self, choices: Sequence[tuple[object, str]]) -> None:
        """Offer pairs of key and words in place of those before."""
        self.clear()
        for key, words in choices:
            self.addItem(words, key)

    def key(self) -> object:
        """Return the key of the choice."""
        return self.currentData()

    def set_key(self, key: object) -> None:
        """Choose by key; an unknown key chooses nothing."""
        for row in range(self.count()):
            if self.itemData(row) == key:
                self.setCurrentIndex(row)
                return
        self.setCurrentIndex(-1)


def combo_field(label: str, choices: Sequence[tuple[object, str]]) -> tuple[Field, Combo]:
    """Make a field to choose one among a few."""
    combo = Combo(choices)
    return Field(label, combo), combo


class DateField(Field):
    """A day, typed as 2027-03-10; empty is no day."""

    changed = Signal()

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        self.line = QLineEdit()
        super().__init__(label, self.line, parent)
        self.line.setPlaceholderText(self.tr("yyyy-mm-dd"))
        self.line.editingFinished.connect(self._check)
        self.line.textEdited.connect(self._edited)

    def day(self) -> date | None:
        """Return the day; None where the field is empty or wrong."""
        try:
            return date.fromisoformat(self.line.text().strip())
        except ValueError:
            return None

    def set_day(self, day: date | None) -> None:
        """Show a day, or nothing."""
        self.line.setText(day.isoformat() if day else "")
        self.show_error("")

    def is_acceptable(self) -> bool:
        """Say whether the field is empty or holds a day, and show what is wrong where not."""
        self._check()
        return not self.error

    def _edited(self) -> None:
        if self.error:
            self.show_error("")
        self.changed.emit()

    def _check(self) -> None:
        text = self.line.text().strip()
        wrong = bool(text) and self.day() is None
        self.show_error(self.tr("This day does not exist; write it as 2027-03-10.") if wrong else "")
