"""What the Outreach page does to the log: record, edit and delete entries, and add people on the way."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, Signal

from drr_desktop.ui import dates
from drr_desktop.ui.models.contact_picks import PickModel
from drr_desktop.ui.models.outreach_draft import (
    Logged,
    Who,
    draft_of,
    entry_of,
    shown_follow_up,
)
from drr_desktop.ui.page import Message, Page

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from drr_desktop.domain.outreach import OutreachEntry
    from drr_desktop.services.office import Office
    from drr_desktop.ui.models.outreach_draft import LogDraft


class EntrySaving(QObject):
    """Works for one page, whose message bar tells what was done.

    `person_added` carries the key that somebody new had in the form, and who they are now: what was typed
    must not add them twice where the entry itself is refused.
    """

    person_added = Signal(str, object)

    def __init__(self, page: Page, office: Office, me: str, groups: Mapping[str, str]) -> None:
        super().__init__(page)
        self._page, self._office, self._me = page, office, me
        self._picks = PickModel(groups, self)

    def record(self, logged: Logged) -> str:
        """Save a new entry, people first who are new; return its key, empty where it failed."""
        settled = self._page.attempt(partial(self._with_people, logged))
        if settled is None:
            return ""
        zone = self._office.calendar.place.zone
        entry = entry_of(settled, zone, self._me)
        saved = self._page.attempt(partial(self._office.outreach.record, entry))
        if saved is None:
            return ""
        self._tell(self._logged_words(logged))
        return saved.id

    def _with_people(self, logged: Logged) -> Logged:
        """Add those who are new to the contacts."""
        from dataclasses import replace

        who = tuple(self._known(one) for one in logged.draft.who)
        return replace(logged, draft=replace(logged.draft, who=who))

    def _known(self, who: Who) -> Who:
        if not who.is_new:
            return who
        saved = self._office.contacts.save(self._office.contacts.new_person(who.name))
        known = Who(saved.id, saved.name)
        self.person_added.emit(who.id, known)
        return known

    def _logged_words(self, logged: Logged) -> str:
        draft = logged.draft
        names = ", ".join(who.name for who in draft.who)
        new = ", ".join(who.name for who in draft.who if who.is_new)
        if new:
            return self.tr("Logged with {names}; new in the contacts: {new}.").format(names=names, new=new)
        text, due_on = logged.follow_up
        if text and due_on:
            day = dates.weekday_day(due_on)
            return self.tr("Logged with {names}; to do by {day}.").format(names=names, day=day)
        return self.tr("Logged with {}.").format(names)

    def edit(self, interaction_id: str) -> None:
        """Open the editor for an entry."""
        from drr_desktop.ui.dialogs.outreach_entry import EntryEditor

        entry = self._page.attempt(partial(self._office.outreach.get, interaction_id))
        if entry is None:
            return
        draft = self._page.attempt(partial(self._draft, entry))
        if draft is None:
            return
        find = self._office.contacts.pick
        self.editor = EntryEditor(entry, draft, find, self._picks, self._now, parent=self._page)
        self.editor.submitted.connect(self._save)
        self.editor.open()

    def _now(self) -> datetime:
        return self._office.calendar.local_now

    def _draft(self, entry: OutreachEntry) -> LogDraft:
        rows = self._office.contacts.rows([party.party_id for party in entry.parties])
        who = tuple(self._picks.who_of(row) for row in rows)
        when = entry.interaction.happened_at.astimezone(ZoneInfo(entry.interaction.zone))
        moment = f"{dates.iso(when.date())} {when:%H:%M}"
        shown = shown_follow_up(entry)
        parts = (shown.text, dates.iso(shown.due_on) if shown.due_on else "") if shown else ()
        return draft_of(entry, who, moment, ", ".join(filter(None, parts)))

    def _save(self, logged: Logged, before: OutreachEntry) -> None:
        settled = self._page.attempt(partial(self._with_people, logged))
        if settled is None:
            return
        entry = entry_of(settled, before.interaction.zone, self._me, before)
        if self._page.attempt(partial(self._office.outreach.save, entry)):
            self._tell(self.tr("The entry is changed."))

    def delete(self, interaction_id: str) -> bool:
        """Remove an entry with what follows from it; say whether it is gone."""
        found = self._page.attempt(partial(self._office.outreach.get, interaction_id))
        if found is None or not self._page.attempt(partial(_removed, self._office, interaction_id)):
            return False
        self._tell(self.tr("Deleted: {}").format(found.interaction.summary))
        return True

    def _tell(self, words: str) -> None:
        self._page.message.emit(Message(words, undo=True))


def _removed(office: Office, interaction_id: str) -> bool:
    office.outreach.remove(interaction_id)
    return True
