"""The Outreach page: log what happened in seconds, see it by day, and what is still to be done."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtWidgets import QListView, QVBoxLayout, QWidget

from drr_desktop import settings
from drr_desktop.ui.models.contact_picks import PickModel
from drr_desktop.ui.models.outreach_draft import LogDraft, keep_draft, kept_draft
from drr_desktop.ui.models.outreach_due import DueModel
from drr_desktop.ui.models.outreach_timeline import TimelineModel
from drr_desktop.ui.page import Page
from drr_desktop.ui.pages.outreach_due import DueActs
from drr_desktop.ui.pages.outreach_facts import entry_facts, found, person_facts
from drr_desktop.ui.pages.outreach_saving import EntrySaving
from drr_desktop.ui.widgets.outreach_filters import MOST_ROWS, OutreachFilters
from drr_desktop.ui.widgets.outreach_main import DUE, TIMELINE, OutreachMain
from drr_desktop.ui.widgets.outreach_side import OutreachSide
from drr_desktop.ui.widgets.panes import Panes
from drr_desktop.ui.widgets.quick_log import QuickLog

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from drr_desktop.domain.changes import Changes
    from drr_desktop.services.office import Office
    from drr_desktop.ui.models.outreach_draft import Logged

_PERSON, _ENTRY = "person", "entry"


class OutreachPage(Page):
    """Quick log above the timeline or the follow-ups; every change can be taken back."""

    key = "outreach"

    def __init__(self, services: Office, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office = services
        self._me = settings.person_name()
        self._subject = ("", "")  # what the inspector shows: a kind and a key
        self._current = ""
        groups = {t.key: t.group for t in services.calendar.traditions()}
        self.timeline_model = TimelineModel(groups, self._me, self)
        self.due_model = DueModel(self._me, self)
        self._picks = PickModel(groups, self)
        self.filters = OutreachFilters(self._me, self._today, self)
        self.side = OutreachSide(self.tr("About the entry"), self._me)
        self.saving = EntrySaving(self, services, self._me, groups)
        self.due_acts = DueActs(self, services)
        self.quick_log = QuickLog(services.contacts.pick, self._picks, self._now)
        self.main = OutreachMain(self.filters, self.quick_log, self.timeline_model, self.due_model)
        self.views, self.timeline, self.due = self.main.views, self.main.timeline, self.main.due
        self.frame = Panes(self.main, self.side)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.frame)
        self._wire()
        self.side.show_nothing()
        self.quick_log.show_draft(kept_draft(services))

    def _wire(self) -> None:
        self.views.chosen.connect(self._show_view)
        self.filters.changed.connect(self._show_rows)
        log = self.quick_log
        self.saving.person_added.connect(log.form.who.replace)
        log.submitted.connect(self._record)
        log.closed.connect(self._close_log)
        log.edited.connect(self._log_edited)
        log.entered.connect(self._show_person)
        self.timeline.selectionModel().currentChanged.connect(self._choose_entry)
        self.timeline.clicked.connect(self._open_entry_row)
        self.timeline.opened.connect(self.edit)
        self.timeline.delete_requested.connect(self.delete)
        self.timeline.edit_requested.connect(self.edit)
        self.due.selectionModel().currentChanged.connect(self._choose_due)
        self.main.log_requested.connect(self.new)
        self.due.opened.connect(self._edit_due)
        self.due.completed.connect(self.due_acts.complete, Qt.ConnectionType.QueuedConnection)
        self.due.menu_requested.connect(self._open_due_menu)
        side = self.side
        side.completed.connect(self.due_acts.complete)
        side.reopened.connect(self.due_acts.reopen)
        side.edit_requested.connect(self.edit)
        side.delete_requested.connect(self.delete)
        side.card_requested.connect(self._open_card)
        side.entry_opened.connect(self._show_entry)

    # What the frame asks

    def title(self) -> str:
        """Return the page's name."""
        return self.tr("Outreach")

    def new_label(self) -> str | None:
        """Name what New makes."""
        return self.tr("Interaction")

    def new(self) -> None:
        """Open the quick log and put the cursor into it."""
        self.main.log_place.show()
        self.quick_log.begin()

    def panes(self) -> Sequence[QWidget]:
        """Return the quick log where it is open, the view in front and the inspector."""
        log = (self.quick_log.form.who.line,) if not self.main.log_place.isHidden() else ()
        return (*log, self.main.front(), self.side)

    def touched_by(self, changes: Changes) -> bool:
        """Say whether the log or people changed."""
        return bool(changes.outreach or changes.contacts)

    def changes_arrived(self, changes: Changes) -> None:
        """Count what is late even while the page is hidden."""
        super().changes_arrived(changes)
        if not self.isVisible() and (changes.everything or changes.outreach):
            self._count_late()

    def leave(self) -> bool:
        """Keep the draft; the page can always be left."""
        keep_draft(self._office, self.quick_log.draft())
        return True

    def show_item(self, payload: object) -> None:
        """Open the quick log, with somebody in it where they are named, or show an entry."""
        match payload:
            case "quick_log":
                self.new()
            case ("quick_log", str(party_id)):
                rows = self.attempt(partial(self._office.contacts.rows, [party_id]))
                if rows:
                    self.quick_log.form.who.add(self._picks.who_of(rows[0]))
                self.new()
            case str(interaction_id):
                self._show_entry(interaction_id)

    def refresh(self) -> None:
        """Ask for the log and the follow-ups again."""
        self.quick_log.tell_time()
        self._show_rows()
        if not any(self._subject):
            self._begin_with_first()
        self._show_subject()

    def _begin_with_first(self) -> None:
        """Show the person of a kept draft, or the newest entry, where nothing was chosen yet."""
        person, newest = self.quick_log.person(), self.timeline_model.entry(1)
        if person is not None:
            self._subject = (_PERSON, person.id)
        elif newest is not None:
            self._current, self._subject = newest.id, (_ENTRY, newest.id)
            self._mark(self.timeline, 1)

    # Showing

    def _today(self) -> date:
        return self._office.calendar.today

    def _now(self) -> datetime:
        return self._office.calendar.local_now

    def _show_view(self, view: str) -> None:
        self.filters.show_view(view)
        self._show_rows()

    def _show_rows(self) -> None:
        rows = self.attempt(partial(self._office.outreach.rows, self.filters.query()))
        due = self.attempt(self._office.outreach.due)
        if rows is None or due is None:
            return
        today = self._today()
        admitted = self.filters.admitted(due)
        chosen = self._chosen_due()
        self.timeline_model.show(rows, today)
        self.due_model.show(admitted, today)
        self.main.show_view(bool(admitted if self.views.current() == DUE else rows))
        count = self.tr("%n entries", "", len(rows))
        if len(rows) >= MOST_ROWS:
            count = self.tr("the newest %n entries", "", len(rows))
        still_open = self.tr("%n follow-ups open", "", len(due))
        self.main.counts.setText(f"{count} · {still_open}")
        self._count_late()
        self._mark(self.timeline, self.timeline_model.row_of(self._current))
        self._mark(self.due, self.due_model.row_of(chosen))

    def _mark(self, view: QListView, row: int) -> None:
        if row >= 0:
            view.setCurrentIndex(view.model().index(row, 0))

    def _count_late(self) -> None:
        """Say beside the page's name how much is due today or late."""
        due = self.attempt(partial(self._office.outreach.due, self._today()))
        self.set_count(len(due or ()))

    def _log_edited(self) -> None:
        keep_draft(self._office, self.quick_log.draft())
        self._show_person()

    def _show_person(self) -> None:
        """Show the person of the quick log, where there is one."""
        person = self.quick_log.person()
        if person is not None and self._subject != (_PERSON, person.id):
            self._subject = (_PERSON, person.id)
            self._show_subject()
        elif person is None and self._subject[0] == _PERSON:
            self._subject = (_ENTRY, self._current) if self._current else ("", "")
            self._show_subject()

    def _choose_entry(self, index: QModelIndex) -> None:
        row = self.timeline_model.entry(index.row())
        if row is not None:
            self._current = row.id
            if not self.quick_log.isAncestorOf(self.focusWidget() or self):
                self._subject = (_ENTRY, row.id)
                self._show_subject()

    def _open_entry_row(self, index: QModelIndex) -> None:
        self._choose_entry(index)
        self.frame.reveal_inspector()

    def _choose_due(self, index: QModelIndex) -> None:
        due = self.due_model.due(index.row())
        if due is None:
            return
        follow_up = due.follow_up
        if follow_up.interaction_id:
            self._subject = (_ENTRY, follow_up.interaction_id)
        elif follow_up.party_id:
            self._subject = (_PERSON, follow_up.party_id)
        self._show_subject()

    def _chosen_due(self) -> str:
        due = self.due_model.due(self.due.currentIndex().row())
        return due.follow_up.id if due else ""

    def _show_subject(self) -> None:
        """Show who or what was chosen; what is gone meanwhile, as after Undo, leaves nothing."""
        kind, key = self._subject
        person = found(person_facts, self._office, key) if kind == _PERSON else None
        entry = found(entry_facts, self._office, key) if kind == _ENTRY else None
        if person is not None:
            self.side.show_person(person)
        elif entry is not None:
            self.side.show_entry(entry)
        else:
            self._subject = ("", "")
            self.side.show_nothing()

    def _show_entry(self, interaction_id: str) -> None:
        """Show an entry, also one that the filters would hide."""
        self._current, self._subject = interaction_id, (_ENTRY, interaction_id)
        self.views.set_current(TIMELINE)
        self.filters.show_view(TIMELINE)
        if self.timeline_model.row_of(interaction_id) < 0:
            self.filters.widen()
        self._stale = True
        self._refresh_where_seen()
        self.frame.reveal_inspector()

    def _open_card(self, party_id: str) -> None:
        self.navigate_requested.emit("contacts", party_id)

    # Logging

    def _close_log(self) -> None:
        self.leave()
        self.main.log_place.hide()
        self.main.front().setFocus(Qt.FocusReason.OtherFocusReason)

    def _record(self, logged: Logged, start_next: bool) -> None:
        interaction_id = self.saving.record(logged)
        if not interaction_id:
            return
        self.quick_log.show_draft(LogDraft(kind=logged.draft.kind))
        keep_draft(self._office, LogDraft())
        if start_next:
            self.quick_log.begin()
            return
        self.timeline.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show_entry(interaction_id)

    # Changing

    def edit(self) -> None:
        """Open the editor for the entry that is shown."""
        if key := self._entry_key():
            self.saving.edit(key)

    def _entry_key(self) -> str:
        return self._subject[1] if self._subject[0] == _ENTRY else self._current

    def delete(self) -> None:
        """Remove the entry that is shown; Undo brings it back."""
        if (key := self._entry_key()) and self.saving.delete(key):
            self._current, self._subject = "", ("", "")
            self._show_subject()

    def _edit_due(self, index: QModelIndex) -> None:
        if (due := self.due_model.due(index.row())) is not None:
            self.due_acts.edit(due.follow_up)

    def _open_due_menu(self, place: QPoint) -> None:
        if (due := self.due_model.due(self.due.currentIndex().row())) is not None:
            self.due_acts.open_menu(due.follow_up, place)
