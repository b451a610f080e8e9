"""The dialog for one thing to do: what, for when, and whether it was promised."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from drr_desktop.domain.identity import new_id
from drr_desktop.domain.outreach import FollowUp, FollowUpKind
from drr_desktop.ui.dialogs.list_frame import FramedDialog
from drr_desktop.ui.outreach_labels import follow_up_kind_label
from drr_desktop.ui.widgets.fields import combo_field
from drr_desktop.ui.widgets.focus import FocusRing
from drr_desktop.ui.widgets.follow_up_field import FollowUpField
from drr_desktop.ui.widgets.ring_room import leave_ring_room

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QWidget


class FollowUpEditor(FramedDialog):
    """Works on a copy of a follow-up, or on a new one for a party where none is given."""

    submitted = Signal(object)  # FollowUp

    def __init__(
        self,
        follow_up: FollowUp | None,
        today: date,
        party_id: str = "",
        parent: QWidget | None = None,
    ) -> None:
        self._follow_up, self._party_id = follow_up, party_id
        super().__init__(*self._words(), parent=parent)
        self._ring = FocusRing(self)
        self.what = FollowUpField(self.tr("What is to be done, and when"), today)
        choices: list[tuple[object, str]] = [
            (kind.value, follow_up_kind_label(kind)) for kind in FollowUpKind
        ]
        self.kind_field, self.kind = combo_field(self.tr("Kind"), choices)
        leave_ring_room(self.what, self.kind_field)
        self.body.addWidget(self.what)
        self.body.addWidget(self.kind_field)
        self.body.addStretch(1)
        if follow_up is not None:
            self.what.show_follow_up(follow_up.text, follow_up.due_on)
            self.kind.set_key(follow_up.kind.value)
        self.what.line.setFocus()

    def _words(self) -> tuple[str, str]:
        if self._follow_up is None:
            return self.tr("Something to do"), self.tr("Add")
        return self.tr("Edit what is to be done"), self.tr("Save")

    def is_acceptable(self) -> bool:
        """Want a text beside the day."""
        return self.what.is_acceptable(required=True)

    def submit(self) -> None:
        """Hand over the follow-up."""
        text, due_on = self.what.value()
        base = self._follow_up or FollowUp(id=new_id(), text=text, party_id=self._party_id or None)
        kind = FollowUpKind(str(self.kind.key()))
        self.submitted.emit(replace(base, text=text, due_on=due_on, kind=kind))
