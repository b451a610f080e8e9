"""The Outreach page: log what happened in seconds, see it by day, and what is still to be done."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout, QWidget

from drr_desktop import settings
from drr_desktop.domain.outreach import FollowUp, FollowUpStatus
from drr_desktop.ui.models.contact_picks import PickModel
from drr_desktop.ui.models.outreach_draft import LogDraft, keep_draft, kept_draft
from drr_desktop.ui.models.outreach_due import DueModel
from drr_desktop.ui.models.outreach_timeline import TimelineModel
from drr_desktop.ui.page import Message, Page
from drr_desktop.ui.pages.outreach_facts import entry_facts, person_facts
from drr_desktop.ui.pages.outreach_saving import EntrySaving
from drr_desktop.ui.theme import current_theme
from drr_desktop.ui.widgets.bars import EmptyPage
from drr_desktop.ui.widgets.buttons import Segments, filled, secondary
from drr_desktop.ui.widgets.giving_way import GivingWay
from drr_desktop.ui.widgets.header import FilterBar, PageHeader
from drr_desktop.ui.widgets.outreach_filters import MOST_ROWS, OutreachFilters
from drr_desktop.ui.widgets.outreach_lists import DueList, LogTimeline
from drr_desktop.ui.widgets.outreach_side import OutreachSide
from drr_desktop.ui.widgets.panel import Panel
from drr_desktop.ui.widgets.panes import Panes
from drr_desktop.ui.widgets.quick_log import QuickLog
from drr_desktop.ui.widgets.text import text_label

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from drr_desktop.domain.changes import Changes
    from drr_desktop.services.office import Office
    from drr_desktop.ui.models.outreach_draft import Logged

QUICK_LOG = "quick_log"
TIMELINE, DUE = "timeline", "due"
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
        self.frame = Panes(self._make_main(), self.side)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.frame)
        self._wire()
        self.side.show_nothing()
        self.quick_log.show_draft(kept_draft(services))

    # Building

    def _make_main(self) -> QWidget:
        theme = current_theme()
        main = Panel("surface")
        column = QVBoxLayout(main)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.header = PageHeader(self.tr("Outreach"))
        self.views = Segments([(TIMELINE, self.tr("Timeline")), (DUE, self.tr("Follow-ups"))])
        self.header.add(self.views)
        column.addWidget(self.header)
        bar = FilterBar()
        filters = self.filters
        for button in (filters.whose, filters.kind, filters.period, filters.promise):
            bar.add_filter(button)
        self.counts = text_label("", "small", "muted")
        bar.add_right(self.counts)
        column.addWidget(bar)
        self.quick_log = QuickLog(self._office.contacts.pick, self._picks, self._now)
        ground = Panel("surface")
        around = QVBoxLayout(ground)
        around.setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(12))
        around.addWidget(self.quick_log)
        self._log_place = GivingWay(ground, theme.px(160))
        column.addWidget(self._log_place)
        column.addWidget(self._make_views(), 1)
        main.setFocusProxy(self.timeline)
        return main

    def _make_views(self) -> QWidget:
        self.timeline = LogTimeline(self.tr("Timeline"))
        self.timeline.setModel(self.timeline_model)
        self.due = DueList(self.tr("Follow-ups"))
        self.due.setModel(self.due_model)
        widen = secondary(self.tr("Show everything"))
        widen.clicked.connect(self.filters.widen)
        begin = filled(self.tr("Log the first one"))
        begin.clicked.connect(self.new)
        why = self.tr("A visit, a call, a promise: who, what and one line are enough.")
        self._stack = QStackedWidget()
        self._stack.setMinimumHeight(current_theme().px(96))
        for widget in (
            self.timeline,
            self.due,
            EmptyPage("message", self.tr("Nothing is logged here"), why, begin, widen),
            EmptyPage("check", self.tr("Nothing is open"), self.tr("What is promised shows here.")),
        ):
            self._stack.addWidget(widget)
        return self._stack

    def _wire(self) -> None:
        self.views.chosen.connect(self._show_view)
        self.filters.changed.connect(self._show_rows)
        log = self.quick_log
        log.submitted.connect(self._record)
        log.closed.connect(self._close_log)
        log.edited.connect(self._log_edited)
        log.entered.connect(self._show_person)
        self.timeline.selectionModel().currentChanged.connect(self._choose_entry)
        self.timeline.clicked.connect(self._open_entry_row)
        self.timeline.opened.connect(self.edit)
        self.timeline.delete_requested.connect(self.delete)
        self.timeline.menu_requested.connect(self._open_entry_menu)
        self.due.selectionModel().currentChanged.connect(self._choose_due)
        self.due.opened.connect(self.edit_follow_up)
        self.due.completed.connect(self._complete, Qt.ConnectionType.QueuedConnection)
        self.due.menu_requested.connect(self._open_due_menu)
        side = self.side
        side.completed.connect(self._complete)
        side.reopened.connect(self._reopen)
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
        self._log_place.show()
        self.quick_log.begin()

    def panes(self) -> Sequence[QWidget]:
        """Return the quick log where it is open, the view in front and the inspector."""
        view = self._stack.currentWidget() or self.timeline
        log = (self.quick_log.form.who.line,) if not self._log_place.isHidden() else ()
        return (*log, view, self.side)

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
        today, is_due = self._today(), self.views.current() == DUE
        admitted = self.filters.admitted(due)
        chosen = self._chosen_due()
        self.timeline_model.show(rows, today)
        self.due_model.show(admitted, today)
        there = bool(admitted if is_due else rows)
        self._stack.setCurrentIndex((1 if is_due else 0) + (0 if there else 2))
        count = self.tr("%n entries", "", len(rows))
        if len(rows) >= MOST_ROWS:
            count = self.tr("the newest %n entries", "", len(rows))
        self.counts.setText(f"{count} · {self.tr('%n follow-ups open', '', len(due))}")
        self._count_late()
        self._mark(self.timeline, self.timeline_model.row_of(self._current))
        self._mark(self.due, self.due_model.row_of(chosen))

    def _mark(self, view: LogTimeline | DueList, row: int) -> None:
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
        kind, key = self._subject
        if not key:
            self.side.show_nothing()
        elif kind == _PERSON:
            person = self.attempt(partial(person_facts, self._office, key))
            self.side.show_person(person) if person else self.side.show_nothing()
        else:
            entry = self.attempt(partial(entry_facts, self._office, key))
            self.side.show_entry(entry) if entry else self.side.show_nothing()

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
        self._log_place.hide()
        (self._stack.currentWidget() or self.timeline).setFocus(Qt.FocusReason.OtherFocusReason)

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
        key = self._subject[1] if self._subject[0] == _ENTRY else self._current
        if key:
            self.saving.edit(key)

    def delete(self) -> None:
        """Remove the entry that is shown; Undo brings it back."""
        key = self._subject[1] if self._subject[0] == _ENTRY else self._current
        if key and self.saving.delete(key):
            self._current, self._subject = "", ("", "")
            self._show_subject()

    def edit_follow_up(self, index: QModelIndex | None = None) -> None:
        """Open the editor for the chosen follow-up."""
        from drr_desktop.ui.dialogs.outreach_follow_up import FollowUpEditor

        row = (index or self.due.currentIndex()).row()
        if (due := self.due_model.due(row)) is not None:
            self.follow_up_editor = FollowUpEditor(due.follow_up, self._today(), parent=self)
            self.follow_up_editor.submitted.connect(self._save_follow_up)
            self.follow_up_editor.open()

    def _save_follow_up(self, follow_up: FollowUp) -> None:
        if self.attempt(partial(self._office.outreach.add_follow_up, follow_up)):
            words = self.tr("To do: {}")
            if follow_up.status is FollowUpStatus.DROPPED:
                words = self.tr("Dropped: {}")
            self.message.emit(Message(words.format(follow_up.text), undo=True))

    def _complete(self, follow_up_id: str) -> None:
        done = self.attempt(partial(self._office.outreach.complete, follow_up_id))
        if done is not None:
            self.message.emit(Message(self.tr("Done: {}").format(done.text), undo=True))

    def _reopen(self, follow_up_id: str) -> None:
        again = self.attempt(partial(self._office.outreach.reopen, follow_up_id))
        if again is not None:
            self.message.emit(Message(self.tr("Open again: {}").format(again.text), undo=True))

    def _open_entry_menu(self, place: QPoint) -> None:
        menu = QMenu(self)
        menu.addAction(self.tr("Edit…")).triggered.connect(self.edit)
        menu.addAction(self.tr("Delete")).triggered.connect(self.delete)
        menu.popup(place)

    def _open_due_menu(self, place: QPoint) -> None:
        due = self.due_model.due(self.due.currentIndex().row())
        if due is None:
            return
        menu = QMenu(self)
        menu.addAction(self.tr("Done")).triggered.connect(partial(self._complete, due.follow_up.id))
        menu.addAction(self.tr("Edit…")).triggered.connect(partial(self.edit_follow_up, None))
        menu.addAction(self.tr("Drop")).triggered.connect(partial(self._drop, due.follow_up))
        menu.popup(place)

    def _drop(self, follow_up: FollowUp) -> None:
        from dataclasses import replace

        self._save_follow_up(replace(follow_up, status=FollowUpStatus.DROPPED))
