"""The Contacts page: everybody the office knows, found while typing, and the card of the one chosen."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from drr_desktop.domain.contact import ContactSort
from drr_desktop.domain.errors import UserError
from drr_desktop.domain.text_fold import fold
from drr_desktop.ui.contact_labels import grouped
from drr_desktop.ui.labels import error_sentence
from drr_desktop.ui.models.contact_table import Column, ContactTableModel
from drr_desktop.ui.page import Message, Page
from drr_desktop.ui.pages.contacts_facts import facts_of
from drr_desktop.ui.theme import current_theme
from drr_desktop.ui.widgets.bars import EmptyPage
from drr_desktop.ui.widgets.buttons import filled, secondary
from drr_desktop.ui.widgets.contact_card import ContactCard
from drr_desktop.ui.widgets.contact_filters import ContactFilters
from drr_desktop.ui.widgets.contact_table import ContactTable
from drr_desktop.ui.widgets.header import FilterBar, PageHeader
from drr_desktop.ui.widgets.panel import Panel
from drr_desktop.ui.widgets.panes import Panes
from drr_desktop.ui.widgets.text import text_label

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from PySide6.QtGui import QKeyEvent

    from drr_desktop.domain.changes import Changes
    from drr_desktop.domain.contact import Contact, ContactQuery, ContactRow
    from drr_desktop.domain.outreach import FollowUp
    from drr_desktop.services.office import Office
    from drr_desktop.ui.dialogs.contact_editor import ContactEditor
    from drr_desktop.ui.dialogs.contact_values import Edited

_SORTS = {Column.NAME: ContactSort.NAME, Column.LAST_TOUCH: ContactSort.LAST_TOUCH}
_JUMPS_AMONG = 200
_REST_MS = 80


class ContactsPage(Page):
    """Table with filters, and a card; every change goes to the contact book and can be taken back."""

    key = "contacts"

    def __init__(self, services: Office, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office = services
        self._sort, self._descending = ContactSort.NAME, False
        self._current = ""
        self._total = 0
        # The card follows when the choice has come to rest: keys go on while rows rush by.
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._show_card)
        groups = {t.key: t.group for t in services.calendar.traditions()}
        self.model = ContactTableModel(self._fetch, groups, self._today, self)
        self.filters = ContactFilters(self._today, self)
        self.card = ContactCard(self.tr("Card"), groups)
        self.editor: ContactEditor | None = None
        self.frame = Panes(self._make_main(), self.card, inspector_width=400)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.frame)
        self._wire()
        self.card.show_contact(None)

    # Building

    def _make_main(self) -> QWidget:
        theme = current_theme()
        main = Panel("surface")
        column = QVBoxLayout(main)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.header = PageHeader(self.tr("Contacts"))
        column.addWidget(self.header)
        bar = FilterBar()
        filters = self.filters
        for button in (filters.everyone, filters.quiet, filters.group, filters.kind):
            bar.add_filter(button)
        row = bar.layout()
        if isinstance(row, QHBoxLayout):
            row.addWidget(filters.find, 0, Qt.AlignmentFlag.AlignVCenter)
        column.addWidget(bar)
        self.table = ContactTable(self.tr("Contacts"))
        self.table.setModel(self.model)
        self._stack = QStackedWidget()
        for widget in (self.table, self._make_empty(), self._make_nothing_found()):
            self._stack.addWidget(widget)
        column.addWidget(self._stack, 1)
        foot = Panel("surface", "t")
        line = QHBoxLayout(foot)
        line.setContentsMargins(theme.px(16), theme.px(7), theme.px(16), theme.px(7))
        self.foot = text_label("", "small", "muted")
        line.addWidget(self.foot, 1)
        column.addWidget(foot)
        main.setFocusProxy(self.table)
        return main

    def _make_empty(self) -> EmptyPage:
        first = filled(self.tr("New contact"))
        first.clicked.connect(self.new)
        why = self.tr("Write down who you met: a name is enough to begin with.")
        return EmptyPage("people", self.tr("No contacts yet"), why, first)

    def _make_nothing_found(self) -> EmptyPage:
        everyone = secondary(self.tr("Show everyone"))
        everyone.clicked.connect(self.filters.clear)
        why = self.tr("Names, other scripts, organizations, addresses and numbers were looked through.")
        return EmptyPage("search", self.tr("Nobody fits"), why, everyone)

    def _wire(self) -> None:
        self.filters.changed.connect(self._search)
        self.filters.find.left_downward.connect(self._enter_table)
        self.table.horizontalHeader().sectionClicked.connect(self.sort_by)
        self.table.selectionModel().currentChanged.connect(self._choose)
        self.table.opened.connect(self.edit)
        self.table.clicked.connect(self.frame.reveal_inspector)
        self.table.typed.connect(self.jump)
        card = self.card
        card.log_requested.connect(self._log)
        card.edit_requested.connect(self.edit)
        card.delete_requested.connect(self.delete)
        card.follow_up_requested.connect(self.add_follow_up)
        card.completed.connect(self._complete)
        card.entry_opened.connect(self._open_entry)

    # What the frame asks

    def title(self) -> str:
        """Return the page's name."""
        return self.tr("Contacts")

    def new_label(self) -> str | None:
        """Name what New makes."""
        return self.tr("Contact")

    def panes(self) -> Sequence[QWidget]:
        """Return the table and the card."""
        return (self.table, self.card)

    def find_in_page(self) -> bool:
        """Put the cursor into the filter by words."""
        self.filters.find.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filters.find.selectAll()
        return True

    def touched_by(self, changes: Changes) -> bool:
        """Say whether people, organizations or the log changed."""
        return bool(changes.contacts or changes.outreach)

    def show_item(self, payload: object) -> None:
        """Show the contact that a key names, also where the filters would hide it."""
        if not isinstance(payload, str) or not payload:
            return
        self._current = payload
        if self.model.row_of(payload) < 0:
            self.filters.clear()
        self._stale = True
        self._refresh_where_seen()
        self.frame.reveal_inspector()

    def refresh(self) -> None:
        """Ask for counts, communities and rows again; who is chosen stays chosen."""
        counts = self.attempt(self._office.contacts.count)
        communities = self.attempt(self._office.contacts.communities)
        if counts is None or communities is None:
            return
        self._total = counts.people + counts.organizations
        facts = (
            grouped(self.tr("%n people", "", counts.people), counts.people),
            grouped(self.tr("%n organizations", "", counts.organizations), counts.organizations),
            grouped(self.tr("%n communities", "", counts.communities), counts.communities),
        )
        self.header.set_title(self.tr("Contacts"), " · ".join(facts))
        self.filters.offer(communities, self._office.calendar.traditions())
        self._search()
        self._show_card()

    # Finding and showing

    def _today(self) -> date:
        return self._office.calendar.today

    def _fetch(self, ids: Sequence[str]) -> Sequence[ContactRow]:
        return self.attempt(partial(self._office.contacts.rows, ids)) or ()

    def _query(self) -> ContactQuery:
        return replace(self.filters.query(), sort=self._sort, descending=self._descending)

    def _search(self) -> None:
        ids = self.attempt(partial(self._office.contacts.ids, self._query()))
        if ids is None:
            return
        wanted = self._current  # a table that comes in front chooses its first row by itself
        self.model.show(ids)
        self._stack.setCurrentIndex(0 if ids else 2 if self._total else 1)
        self._tell_foot(len(ids))
        self._show_sort()
        row = self.model.row_of(wanted)
        if row < 0 and ids and not self.filters.find.hasFocus():
            row = 0
        if row >= 0:
            self.table.setCurrentIndex(self.model.index(row, 0))
        else:
            self._current = ""
            self._rest.start()

    def _tell_foot(self, count: int) -> None:
        order = {
            (ContactSort.NAME, False): self.tr("sorted by name"),
            (ContactSort.NAME, True): self.tr("sorted by name, from the end"),
            (ContactSort.LAST_TOUCH, False): self.tr("longest without a touch first"),
            (ContactSort.LAST_TOUCH, True): self.tr("latest touch first"),
        }[self._sort, self._descending]
        shown, total = (grouped(str(n), n) for n in (count, self._total))
        words = self.tr("{} shown of {}").format(shown, total)
        self.foot.setText(f"{words} · {order}")

    def _show_sort(self) -> None:
        column = next(column for column, sort in _SORTS.items() if sort is self._sort)
        up = self._descending is (self._sort is ContactSort.NAME)
        order = Qt.SortOrder.DescendingOrder if up else Qt.SortOrder.AscendingOrder
        self.table.horizontalHeader().setSortIndicator(column, order)

    def sort_by(self, column: int) -> None:
        """Sort by a column that has an order, or turn its order round; others change nothing."""
        sort = _SORTS.get(Column(column))
        if sort is None:
            return
        if sort is self._sort:
            self._descending = not self._descending
        else:
            self._sort, self._descending = sort, sort is ContactSort.LAST_TOUCH
        self._search()

    def jump(self, typed: str) -> None:
        """Go to the first contact whose name begins with what was typed."""
        query = replace(self._query(), text=f"{self.filters.find.text()} {typed}".strip())
        ids = self.attempt(partial(self._office.contacts.ids, query)) or []
        wanted = fold(typed)
        rows = self._fetch(ids[:_JUMPS_AMONG])
        found = next((row.id for row in rows if fold(row.name).startswith(wanted)), "")
        if (place := self.model.row_of(found)) >= 0:
            self.table.setCurrentIndex(self.model.index(place, 0))

    def _enter_table(self) -> None:
        if self.model.rowCount():
            if not self.table.currentIndex().isValid():
                self.table.setCurrentIndex(self.model.index(0, 0))
            self.table.setFocus(Qt.FocusReason.TabFocusReason)

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            self._current = self.model.id_at(index.row())
            self._rest.start()

    def _show_card(self) -> None:
        """Show the card of the one who is chosen."""
        self._rest.stop()
        party_id = self._current
        facts = self.attempt(partial(facts_of, self._office, party_id)) if party_id else None
        had_focus = self.card.isAncestorOf(focus) if (focus := self.focusWidget()) else False
        self.card.show_contact(facts)
        if had_focus:
            self.card.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete the chosen contact with Delete, and take a covering card away with Esc."""
        if event.key() == Qt.Key.Key_Delete and self.table.hasFocus() and self._current:
            self.delete()
        elif event.key() == Qt.Key.Key_Escape and self.frame.conceal_inspector():
            return
        else:
            super().keyPressEvent(event)

    # Acting

    def new(self) -> None:
        """Open the editor for somebody new."""
        self._open_editor(self._office.contacts.new_person(""))

    def edit(self) -> None:
        """Open the editor for the chosen contact."""
        if self._current:
            found = self.attempt(partial(self._office.contacts.get, self._current))
            if found is not None:
                self._open_editor(found)

    def _open_editor(self, contact: Contact) -> None:
        from drr_desktop.ui.dialogs.contact_choices import choices_of
        from drr_desktop.ui.dialogs.contact_editor import ContactEditor

        choices = self.attempt(partial(choices_of, self._office))
        if choices is None:
            return
        self.editor = ContactEditor(contact, choices, parent=self)
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
        self.show_item(saved.id)
        words = self.tr("{} is saved.") if edited.contact.revision else self.tr("{} is added.")
        self.message.emit(Message(words.format(saved.name), undo=True))

    def delete(self) -> None:
        """Remove the chosen contact; Undo brings it back."""
        row = self.model.row(self.model.row_of(self._current))
        gone, place = self._current, self.model.row_of(self._current)
        if row is None:
            return
        after = self.model.id_at(place + 1) or self.model.id_at(place - 1)
        self._current = after
        if self.attempt(partial(_removed, self._office, gone)):
            self.message.emit(Message(self.tr("{} is deleted.").format(row.name), undo=True))
        else:
            self._current = gone

    def _log(self) -> None:
        self.navigate_requested.emit("outreach", ("quick_log", self._current))

    def _open_entry(self, interaction_id: str) -> None:
        self.navigate_requested.emit("outreach", interaction_id)

    def _complete(self, follow_up_id: str) -> None:
        done = self.attempt(partial(self._office.outreach.complete, follow_up_id))
        if done is not None:
            self.message.emit(Message(self.tr("Done: {}").format(done.text), undo=True))

    def add_follow_up(self) -> None:
        """Open the dialog for something to do for the chosen contact."""
        from drr_desktop.ui.dialogs.outreach_follow_up import FollowUpEditor

        if self._current:
            self.follow_up_editor = FollowUpEditor(None, self._today(), self._current, parent=self)
            self.follow_up_editor.submitted.connect(self._save_follow_up)
            self.follow_up_editor.open()

    def _save_follow_up(self, follow_up: FollowUp) -> None:
        saved = self.attempt(partial(self._office.outreach.add_follow_up, follow_up))
        if saved is not None:
            self.message.emit(Message(self.tr("To do: {}").format(saved.text), undo=True))


def _removed(office: Office, party_id: str) -> bool:
    office.contacts.remove(party_id)
    return True
