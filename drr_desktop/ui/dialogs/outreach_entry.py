"""The editor of one entry of the log: the fields of the quick log over a copy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout

from drr_desktop.ui.dialogs.list_frame import FramedDialog
from drr_desktop.ui.widgets.focus import FocusRing
from drr_desktop.ui.widgets.quick_log_form import QuickLogForm

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from PySide6.QtWidgets import QWidget

    from drr_desktop.domain.contact import ContactRow
    from drr_desktop.domain.outreach import OutreachEntry
    from drr_desktop.ui.models.contact_picks import PickModel
    from drr_desktop.ui.models.outreach_draft import LogDraft, Logged


class EntryEditor(FramedDialog):
    """Emits what was entered with the entry it is about."""

    submitted = Signal(object, object)  # Logged, OutreachEntry

    def __init__(
        self,
        entry: OutreachEntry,
        draft: LogDraft,
        find: Callable[[str, int], Sequence[ContactRow]],
        picks: PickModel,
        now: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        self._entry = entry
        super().__init__(self.tr("Edit the entry"), self.tr("Save"), 720, parent)
        self.act.setDefault(False)
        self._ring = FocusRing(self)
        self.form = QuickLogForm(find, picks, now)
        self.form.show_draft(draft)
        self.body.addWidget(self.form)
        when = QHBoxLayout()
        when.addWidget(self.form.when_field)
        when.addStretch(1)
        self.body.addLayout(when)
        self.body.addStretch(1)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.accept)
        self._logged: Logged | None = None
        self.form.line.setFocus()

    def is_acceptable(self) -> bool:
        """Want what the quick log wants."""
        self.form.who.close_popup()
        self._logged = self.form.logged()
        return self._logged is not None

    def submit(self) -> None:
        """Hand over what was entered."""
        self.submitted.emit(self._logged, self._entry)
