"""The dialog that keeps who checked an observance against a document, and which."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from drr_desktop.ui.dialogs.list_frame import FramedDialog
from drr_desktop.ui.widgets.fields import line_field, text_field
from drr_desktop.ui.widgets.focus import FocusRing
from drr_desktop.ui.widgets.ring_room import leave_ring_room
from drr_desktop.ui.widgets.text import text_label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class ConfirmEditor(FramedDialog):
    """Wants a name and what was looked at; `submitted` carries both."""

    submitted = Signal(str, str)

    def __init__(self, name: str, who: str, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Confirm the observance"), self.tr("Confirm"), 480, parent)
        self._ring = FocusRing(self)
        self.body.addWidget(text_label(name, "body", "muted", wrap=True))
        self.who_field, self.who = line_field(self.tr("Checked by"))
        self.who.setText(who)
        self.note_field, self.note = text_field(self.tr("Document that says so, and where"), 3)
        leave_ring_room(self.who_field, self.note_field)
        self.body.addWidget(self.who_field)
        self.body.addWidget(self.note_field)
        self.body.addStretch(1)
        (self.note if who else self.who).setFocus()

    def is_acceptable(self) -> bool:
        """Want both."""
        nobody, nothing = not self.who.text().strip(), not self.note.toPlainText().strip()
        self.who_field.show_error(self.tr("Say who checked it.") if nobody else "")
        self.note_field.show_error(self.tr("Name the document.") if nothing else "")
        return not (nobody or nothing)

    def submit(self) -> None:
        """Hand over who and what."""
        self.submitted.emit(self.who.text().strip(), self.note.toPlainText().strip())
