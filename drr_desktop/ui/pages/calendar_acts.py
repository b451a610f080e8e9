"""What the Calendar page does: own observances, announced dates, and who confirmed what."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from drr_desktop.domain.errors import UserError
from drr_desktop.ui.labels import error_sentence
from drr_desktop.ui.language import current_language
from drr_desktop.ui.page import Message, Page

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from drr_desktop.domain.observance import Observance
    from drr_desktop.domain.occurrence import Occurrence
    from drr_desktop.domain.own_calendar import AnnouncedDate, OwnObservance
    from drr_desktop.services.office import Office
    from drr_desktop.ui.dialogs.observance_announced import AnnouncedEditor, Announcing
    from drr_desktop.ui.dialogs.observance_confirm import ConfirmEditor
    from drr_desktop.ui.dialogs.observance_editor import ObservanceEditor


class CalendarActs(QObject):
    """Works for one page, whose message bar tells what was done; `done` carries the observance's key."""

    done = Signal(str)

    def __init__(self, page: Page, office: Office) -> None:
        super().__init__(page)
        self._page, self._office = page, office
        self.editor: ObservanceEditor | None = None
        self.announced_editor: AnnouncedEditor | None = None
        self.confirm_editor: ConfirmEditor | None = None

    # Own observances

    def own(self, key: str) -> OwnObservance | None:
        """Return an observance of the office's own; None for one of the catalogue."""
        return self._page.attempt(partial(self._office.corrections.own, key))

    def new(self) -> None:
        """Open the editor for a new observance of the office's own."""
        self._open_editor(self._office.corrections.new_own(""), is_new=True)

    def edit(self, key: str) -> None:
        """Open the editor for one that is there."""
        found = self.own(key)
        if found is not None:
            self._open_editor(found, is_new=False)

    def _open_editor(self, own: OwnObservance, *, is_new: bool) -> None:
        from drr_desktop.ui.dialogs.observance_editor import ObservanceEditor

        traditions = self._office.calendar.traditions()
        self.editor = ObservanceEditor(own, traditions, self._preview, is_new, self._page)
        self.editor.submitted.connect(partial(self._save, is_new))
        self.editor.open()

    def _preview(self, rule: str, days: int, sunset: bool) -> Sequence[Occurrence]:
        return self._office.calendar.preview(rule, duration_days=days, starts_at_sunset=sunset)

    def _save(self, is_new: bool, own: OwnObservance) -> None:
        if is_new:  # a key that is made of the name
            from dataclasses import replace

            own = replace(own, key=self._office.corrections.new_own(own.name_en).key)
        editor = self.editor
        try:
            saved = self._office.corrections.save_own(own)
        except UserError as error:
            if editor is not None:
                editor.refuse(error_sentence(error))
            return
        if editor is not None:
            editor.close_saved()
        words = self.tr("{} is in the calendar.") if is_new else self.tr("{} is saved.")
        self._tell(words.format(_name(saved)))
        self.done.emit(saved.key)

    def remove(self, key: str) -> None:
        """Take an own observance out of the calendar; Undo brings it back."""
        found = self.own(key)
        if found is not None and self._did(partial(self._office.corrections.remove_own, key)):
            self._tell(self.tr("{} is deleted.").format(_name(found)))
            self.done.emit("")

    # Announced dates

    def announced(self, occurrence: Occurrence) -> list[tuple[AnnouncedDate, str]]:
        """Return the dates that were announced of an instance, each with its organization's name."""
        key = occurrence.observance.key
        rows = self._page.attempt(partial(self._office.corrections.announced_for, key)) or []
        return [(row, self._whom(row)) for row in rows if row.year == occurrence.year]

    def _whom(self, row: AnnouncedDate) -> str:
        if row.organization_id is None:
            return ""
        try:
            return self._office.contacts.get(row.organization_id).name
        except UserError:  # the organization was deleted since
            return row.announced_by

    def announce(self, occurrence: Occurrence, row: AnnouncedDate | None = None) -> None:
        """Open the dialog for a date that was announced, or for one that is to be corrected."""
        from drr_desktop.ui.dialogs.observance_announced import AnnouncedEditor

        about = _about(occurrence)
        if about is None:
            return
        found = self._page.attempt(self._office.contacts.organizations)
        if found is None:
            return
        organizations = [(one.id, one.name) for one in found]
        self.announced_editor = AnnouncedEditor(about, organizations, row, self._page)
        self.announced_editor.submitted.connect(partial(self._record, about.name))
        self.announced_editor.open()

    def _record(self, name: str, row: AnnouncedDate) -> None:
        editor = self.announced_editor
        try:
            saved = self._office.corrections.announce(row)
        except UserError as error:
            if editor is not None:
                editor.refuse(error_sentence(error))
            return
        if editor is not None:
            editor.close_saved()
        self._tell(self.tr("The announced date of {} is recorded.").format(name))
        self.done.emit(saved.observance_key)

    def withdraw(self, row: AnnouncedDate) -> None:
        """Take an announced date back; the computed one shows again."""
        if self._did(partial(self._office.corrections.withdraw_announced, row.id)):
            self._tell(self.tr("The announced date is withdrawn."))
            self.done.emit(row.observance_key)

    # Confirming

    def confirm(self, observance: Observance) -> None:
        """Ask who checked an observance against which document, and keep it."""
        from drr_desktop import settings
        from drr_desktop.ui.dialogs.observance_confirm import ConfirmEditor

        name = observance.name.text(current_language())
        self.confirm_editor = ConfirmEditor(name, settings.person_name(), self._page)
        self.confirm_editor.submitted.connect(partial(self._confirm, observance))
        self.confirm_editor.open()

    def _confirm(self, observance: Observance, who: str, note: str) -> None:
        if self._did(partial(self._office.corrections.confirm, observance.key, who, note)):
            self._tell(self.tr("{} is confirmed.").format(observance.name.text(current_language())))
            self.done.emit(observance.key)

    def _did(self, work: Callable[[], object]) -> bool:
        """Call a service that returns nothing; say whether it went through."""
        try:
            work()
        except UserError as error:
            self._page.fail(error)
            return False
        return True

    def _tell(self, words: str) -> None:
        self._page.message.emit(Message(words, undo=True))


def _name(own: OwnObservance) -> str:
    from drr_desktop.domain.language import Bilingual

    return Bilingual(own.name_en, own.name_fr).text(current_language())


def _about(occurrence: Occurrence) -> Announcing | None:
    from drr_desktop.ui.dialogs.observance_announced import Announcing

    start, end, observance = occurrence.start, occurrence.end, occurrence.observance
    if start is None or occurrence.year is None:
        return None
    name = observance.name.text(current_language())
    return Announcing(observance.key, name, occurrence.year, start, end or start)
