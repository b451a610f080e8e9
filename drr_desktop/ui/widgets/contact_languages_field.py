"""A field for several languages by name, completed as they are typed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from drr_desktop.ui.contact_languages import all_names, codes_of
from drr_desktop.ui.widgets.fields import Field


class _LastWord(QCompleter):
    """Completes the name after the last comma and leaves those before it."""

    def pathFromIndex(self, index: object) -> str:
        """Return the whole line with the completed name at its end."""
        name = super().pathFromIndex(index)  # type: ignore[arg-type]
        line = self.widget()
        typed = line.text() if isinstance(line, QLineEdit) else ""
        before, comma, _ = typed.rpartition(",")
        return f"{before}, {name}" if comma else name

    def splitPath(self, path: str) -> list[str]:
        """Look only for what follows the last comma."""
        return [path.rpartition(",")[2].strip()]


class LanguagesField(Field):
    """Names parted by commas; what names no language is told in the label's place."""

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        self.line = QLineEdit()
        super().__init__(label, self.line, parent)
        completer = _LastWord(all_names(), self.line)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.line.setCompleter(completer)
        self.line.setPlaceholderText(self.tr("Arabic, French"))
        self.line.textEdited.connect(self._edited)

    def codes(self) -> tuple[str, ...]:
        """Return the codes of the languages named."""
        return codes_of(self.line.text())[0]

    def is_acceptable(self) -> bool:
        """Say whether every word names a language, and show which does not."""
        unknown = codes_of(self.line.text())[1]
        wrong = self.tr("“{}” is not a language known here.").format(unknown[0]) if unknown else ""
        self.show_error(wrong)
        return not wrong

    def _edited(self) -> None:
        if self.error:
            self.show_error("")
