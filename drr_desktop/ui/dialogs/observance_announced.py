"""The dialog for a date that was announced: which day, for whom, by whom, and where it was said."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QWidget

from drr_desktop.domain.identity import new_id
from drr_desktop.domain.own_calendar import AnnouncedDate
from drr_desktop.ui.dialogs.list_frame import FramedDialog
from drr_desktop.ui.theme import current_theme
from drr_desktop.ui.widgets.fields import DateField, combo_field, line_field, text_field
from drr_desktop.ui.widgets.focus import FocusRing
from drr_desktop.ui.widgets.ring_room import leave_ring_room
from drr_desktop.ui.widgets.text import text_label

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date


@dataclass(frozen=True, slots=True)
class Announcing:
    """What a date is announced of: the observance, its own calendar's year, and the days known so far."""

    key: str
    name: str
    year: int
    start: date
    end: date


class AnnouncedEditor(FramedDialog):
    """Works on an announced date, or on a new one where none is given; `submitted` carries it."""

    submitted = Signal(object)

    def __init__(
        self,
        about: Announcing,
        organizations: Sequence[tuple[str, str]],
        row: AnnouncedDate | None = None,
        parent: QWidget | None = None,
    ) -> None:
        self._about, self._row = about, row
        super().__init__(*self._words(), width=520, parent=parent)
        self._ring = FocusRing(self)
        self.body.addWidget(text_label(about.name, "body", "muted", wrap=True))
        self.start = DateField(self.tr("Day"))
        self.end = DateField(self.tr("Last day, if it lasts longer"))
        everybody: list[tuple[object, str]] = [(None, self.tr("All who keep it"))]
        self.whom_field, self.whom = combo_field(self.tr("Holds for"), [*everybody, *organizations])
        self.by_field, self.by = line_field(self.tr("Announced by"), self.tr("Council, temple or organizer"))
        self.source_field, self.source = line_field(
            self.tr("Source"), self.tr("Letter, notice or page that says so")
        )
        self.note_field, self.note = text_field(self.tr("Note"), 2)
        self._place()
        self._show()
        self.start.line.setFocus()

    def _words(self) -> tuple[str, str]:
        if self._row is None:
            return self.tr("Record an announced date"), self.tr("Record")
        return self.tr("Correct the announced date"), self.tr("Save")

    def _place(self) -> None:
        fields = (self.start, self.end, self.whom_field, self.by_field, self.source_field, self.note_field)
        leave_ring_room(*fields)
        row = QHBoxLayout()
        row.setSpacing(current_theme().px(8))
        row.addWidget(self.start, 1)
        row.addWidget(self.end, 1)
        self.body.addLayout(row)
        for field in fields[2:]:
            self.body.addWidget(field)
        self.body.addStretch(1)

    def _show(self) -> None:
        row = self._row
        if row is None:
            self.start.set_day(self._about.start)
            self.end.set_day(self._about.end if self._about.end != self._about.start else None)
            return
        self.start.set_day(row.start_on)
        self.end.set_day(row.end_on)
        self.whom.set_key(row.organization_id)
        self.by.setText(row.announced_by)
        self.source.setText(row.source)
        self.note.setPlainText(row.note)

    def accept(self) -> None:
        """Hand over what was entered; the dialog stays until that is kept."""
        if self.is_acceptable():
            self.submit()

    def close_saved(self) -> None:
        """Close, for what was entered is kept."""
        self.done(QDialog.DialogCode.Accepted)

    def refuse(self, sentence: str) -> None:
        """Say why nothing was kept, at the day."""
        self.start.show_error(sentence)

    def is_acceptable(self) -> bool:
        """Want a day, an end that does not lie before it, and somebody who said so."""
        right = self.start.is_acceptable() and self.end.is_acceptable()
        first, last = self.start.day(), self.end.day()
        if right and first is None:
            self.start.show_error(self.tr("Say which day."))
        elif right and first and last and last < first:
            self.end.show_error(self.tr("It ends before it begins."))
        named = self.by.text().strip() or self.source.text().strip() or self.whom.key()
        self.by_field.show_error("" if named else self.tr("Say who announced it."))
        return not (self.start.error or self.end.error or self.by_field.error)

    def submit(self) -> None:
        """Hand over the date."""
        start = self.start.day()
        if start is None:
            return
        whom = self.whom.key()
        about = self._about
        base = self._row or AnnouncedDate(
            id=new_id(), observance_key=about.key, year=about.year, start_on=start
        )
        made = replace(
            base,
            start_on=start,
            end_on=self.end.day(),
            organization_id=str(whom) if whom else None,
            announced_by=self.by.text().strip(),
            source=self.source.text().strip(),
            note=self.note.toPlainText().strip(),
        )
        self.submitted.emit(made)
