"""What the Outreach page does to follow-ups: tick off, open again, edit and drop them."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu

from drr_desktop.domain.outreach import FollowUp, FollowUpStatus
from drr_desktop.ui.page import Message, Page

if TYPE_CHECKING:
    from drr_desktop.services.office import Office
    from drr_desktop.ui.dialogs.outreach_follow_up import FollowUpEditor


class DueActs(QObject):
    """Works for one page, whose message bar tells what was done."""

    def __init__(self, page: Page, office: Office) -> None:
        super().__init__(page)
        self._page, self._office = page, office
        self.editor: FollowUpEditor | None = None

    def complete(self, follow_up_id: str) -> None:
        """Say that something was done."""
        done = self._page.attempt(partial(self._office.outreach.complete, follow_up_id))
        if done is not None:
            self._tell(self.tr("Done: {}").format(done.text))

    def reopen(self, follow_up_id: str) -> None:
        """Say that something is still to be done."""
        again = self._page.attempt(partial(self._office.outreach.reopen, follow_up_id))
        if again is not None:
            self._tell(self.tr("Open again: {}").format(again.text))

    def edit(self, follow_up: FollowUp) -> None:
        """Open the editor for a follow-up."""
        from drr_desktop.ui.dialogs.outreach_follow_up import FollowUpEditor

        self.editor = FollowUpEditor(follow_up, self._office.calendar.today, parent=self._page)
        self.editor.submitted.connect(self._save)
        self.editor.open()

    def drop(self, follow_up: FollowUp) -> None:
        """Say that something need not be done any more."""
        self._save(replace(follow_up, status=FollowUpStatus.DROPPED))

    def _save(self, follow_up: FollowUp) -> None:
        if self._page.attempt(partial(self._office.outreach.add_follow_up, follow_up)):
            dropped = follow_up.status is FollowUpStatus.DROPPED
            words = self.tr("Dropped: {}") if dropped else self.tr("To do: {}")
            self._tell(words.format(follow_up.text))

    def open_menu(self, follow_up: FollowUp, place: QPoint) -> None:
        """Offer what can be done about a follow-up."""
        menu = QMenu(self._page)
        menu.addAction(self.tr("Done")).triggered.connect(partial(self.complete, follow_up.id))
        menu.addAction(self.tr("Edit…")).triggered.connect(partial(self.edit, follow_up))
        menu.addAction(self.tr("Drop")).triggered.connect(partial(self.drop, follow_up))
        menu.popup(place)

    def _tell(self, words: str) -> None:
        self._page.message.emit(Message(words, undo=True))
