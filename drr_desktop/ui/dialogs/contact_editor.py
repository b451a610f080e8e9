"""The editor of a person or organization: works on a copy and hands it over; typing saves nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QWidget

from drr_desktop.ui.dialogs.contact_form import ContactForm
from drr_desktop.ui.dialogs.list_frame import FramedDialog
from drr_desktop.ui.theme import current_theme
from drr_desktop.ui.widgets.buttons import secondary
from drr_desktop.ui.widgets.focus import FocusRing
from drr_desktop.ui.widgets.panel import Panel
from drr_desktop.ui.widgets.text import text_label

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent

    from drr_desktop.domain.contact import Contact
    from drr_desktop.ui.dialogs.contact_choices import EditorChoices

_WIDTH, _HEIGHT = 700, 780


class ContactEditor(FramedDialog):
    """Emits `submitted` with what was entered, and stays until told how that went.

    `close_saved` closes it, `refuse` says why it could not be saved. Esc asks only where something was
    changed.
    """

    submitted = Signal(object)  # Edited

    def __init__(self, contact: Contact, choices: EditorChoices, parent: QWidget | None = None) -> None:
        self._contact = contact
        self._leaving = False
        super().__init__(self._words()[0], self._words()[1], _WIDTH, parent)
        theme = current_theme()
        self.act.setDefault(False)
        self._ring = FocusRing(self)
        self.form = ContactForm(contact, choices)
        self._make_scroll()
        self._make_question()
        self._before = self.form.edited()
        # The new row must have its place before it can be scrolled to.
        self.form.grown.connect(self._show_focus, Qt.ConnectionType.QueuedConnection)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.accept)
        screen = self.screen().availableGeometry()
        self.setMinimumWidth(min(theme.px(_WIDTH), screen.width() - 40))
        self.resize(self.minimumWidth(), min(theme.px(_HEIGHT), screen.height() - 60))
        self.form.full_name.setFocus()

    def _words(self) -> tuple[str, str]:
        if not self._contact.revision:
            return self.tr("New contact"), self.tr("Add the contact")
        return self.tr("Edit the contact"), self.tr("Save")

    def _make_scroll(self) -> None:
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self.form)
        self.body.addWidget(self._scroll, 1)

    def _make_question(self) -> None:
        """Make what stands at the foot: why it was not saved, or whether to leave what was entered."""
        theme = current_theme()
        self.refusal = text_label("", "body", "danger", wrap=True)
        self.refusal.hide()
        self.body.addWidget(self.refusal)
        self.question = Panel("surface")
        row = QHBoxLayout(self.question)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        row.addWidget(text_label(self.tr("Leave without saving?"), "body_strong"), 1)
        self.stay = secondary(self.tr("Go on editing"), small=True)
        self.discard = secondary(self.tr("Leave"), small=True)
        self.stay.clicked.connect(self._stay)
        self.discard.clicked.connect(self._discard)
        row.addWidget(self.stay)
        row.addWidget(self.discard)
        self.question.hide()
        self.body.addWidget(self.question)

    def _show_focus(self) -> None:
        if (focus := self.focusWidget()) is not None and self.form.isAncestorOf(focus):
            self._scroll.ensureWidgetVisible(focus)

    @property
    def is_dirty(self) -> bool:
        """Whether anything differs from what was shown at first."""
        return self.form.edited() != self._before

    # Leaving

    def accept(self) -> None:
        """Hand over what was entered, or show what is wrong; the one who listens closes the dialog."""
        wrong = self.form.first_wrong()
        if wrong is not None:
            wrong.setFocus()
            self._scroll.ensureWidgetVisible(wrong)
            return
        self.refusal.hide()
        self.submitted.emit(self.form.edited())

    def close_saved(self) -> None:
        """Close, now that everything is kept."""
        self._leaving = True
        self.done(self.DialogCode.Accepted)

    def refuse(self, sentence: str) -> None:
        """Say why it could not be saved; what was entered stays."""
        self.refusal.setText(sentence)
        self.refusal.show()

    def reject(self) -> None:
        """Leave; ask before where something was changed."""
        if self.question.isVisible():
            self._stay()
        elif self._leaving or not self.is_dirty:
            super().reject()
        else:
            self.question.show()
            self.stay.setFocus()

    def _stay(self) -> None:
        self.question.hide()
        self.form.full_name.setFocus()

    def _discard(self) -> None:
        self._leaving = True
        self.question.hide()
        self.reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask as Esc does when the window is closed."""
        if self._leaving or not self.is_dirty:
            super().closeEvent(event)
        else:
            event.ignore()
            self.reject()
