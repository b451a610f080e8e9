"""What the Contacts page does to the book: add, edit, delete, and things to do for somebody."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from drr_desktop.domain.errors import UserError
from drr_desktop.ui.labels import error_sentence
from drr_desktop.ui.page import Message, Page

if TYPE_CHECKING:
    from drr_desktop.domain.contact import Contact
    from drr_desktop.domain.outreach import FollowUp
    from drr_desktop.services.office import Office
    from drr_desktop.ui.dialogs.contact_editor import ContactEditor
    from drr_desktop.ui.dialogs.contact_values import Edited
    from drr_desktop.ui.dialogs.outreach_follow_up import FollowUpEditor


class ContactActs(QObject):
    """Works for one page, whose message bar tells what was done; `saved` carries the key of a contact."""

    saved = Signal(str)

    def __init__(self, page: Page, office: Office) -> None:
        super().__init__(page)
        self._page, self._office = page, office
        self.editor: ContactEditor | None = None
        self.follow_up_editor: FollowUpEditor | None = None

    def new(self) -> None:
        """Open the editor for somebody new."""
        self._open_editor(self._office.contacts.new_person(""))

    def edit(self, party_id: str) -> None:
        """Open the editor for a contact."""
        found = self._page.attempt(partial(self._office.contacts.get, party_id))
        if found is not None:
            self._open_editor(found)

    def _open_editor(self, contact: Contact) -> None:
        from drr_desktop.ui.dialogs.contact_choices import choices_of
        from drr_desktop.ui.dialogs.contact_editor import ContactEditor

        choices = self._page.attempt(partial(choices_of, self._office))
        if choices is None:
            return
        self.editor = ContactEditor(contact, choices, parent=self._page)
        self.editor.submitted.connect(self._save)
        self.editor.open()

    def _save(self, edited: Edited) -> None:
        editor = self.editor
        try:
            for organization in edited.organizations:
                self._office.contacts.save(organization)
            saved = self._office.contacts.save(edited.contact)
        except UserError as error:
            if editor is not None:
                editor.refuse(error_sentence(error))
            return
        if editor is not None:
            editor.close_saved()
        self.saved.emit(saved.id)
        words = self.tr("{} is saved.") if edited.contact.revision else self.tr("{} is added.")
        self._tell(words.format(saved.name))

    def delete(self, party_id: str, name: str) -> bool:
        """Remove a contact, and say whether that was done; Undo brings it back."""
        if not self._page.attempt(partial(_removed, self._office, party_id)):
            return False
        self._tell(self.tr("{} is deleted.").format(name))
        return True

    def complete(self, follow_up_id: str) -> None:
        """Say that something was done."""
        done = self._page.attempt(partial(self._office.outreach.complete, follow_up_id))
        if done is not None:
            self._tell(self.tr("Done: {}").format(done.text))

    def add_follow_up(self, party_id: str) -> None:
        """Open the dialog for something to do for a contact."""
        from drr_desktop.ui.dialogs.outreach_follow_up import FollowUpEditor

        today = self._office.calendar.today
        self.follow_up_editor = FollowUpEditor(None, today, party_id, parent=self._page)
        self.follow_up_editor.submitted.connect(self._save_follow_up)
        self.follow_up_editor.open()

    def _save_follow_up(self, follow_up: FollowUp) -> None:
        saved = self._page.attempt(partial(self._office.outreach.add_follow_up, follow_up))
        if saved is not None:
            self._tell(self.tr("To do: {}").format(saved.text))

    def _tell(self, words: str) -> None:
        self._page.message.emit(Message(words, undo=True))


def _removed(office: Office, party_id: str) -> bool:
    office.contacts.remove(party_id)
    return True
