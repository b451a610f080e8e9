"""The Contacts page: everybody the office knows, found while typing, and the card of the one chosen."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from drr_desktop.domain.contact import ContactSort
from drr_desktop.domain.text_fold import fold
from drr_desktop.ui.contact_labels import grouped
from drr_desktop.ui.models.contact_table import Column, ContactTableModel
from drr_desktop.ui.page import Page
from drr_desktop.ui.pages.contacts_acts import ContactActs
from drr_desktop.ui.pages.contacts_facts import facts_of
from drr_desktop.ui.widgets.contact_card import ContactCard
from drr_desktop.ui.widgets.contact_filters import ContactFilters
from drr_desktop.ui.widgets.contact_main import ContactsMain
from drr_desktop.ui.widgets.panes import Panes

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from PySide6.QtGui import QKeyEvent

    from drr_desktop.domain.changes import Changes
    from drr_desktop.domain.contact import ContactQuery, ContactRow
    from drr_desktop.services.office import Office

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
        self.acts = ContactActs(self, services)
        self.main = ContactsMain(self.filters, self.model)
        self.header, self.table = self.main.header, self.main.table
        self.frame = Panes(self.main, self.card)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.frame)
        self._wire()
        self.card.show_contact(None)

    def _wire(self) -> None:
        self.filters.changed.connect(self._search)
        self.main.new_requested.connect(self.new)
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
        card.completed.connect(self.acts.complete)
        self.acts.saved.connect(self.show_item)
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
        self.main.show_found(len(ids), self._total)
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
        self.main.foot.setText(f"{words} · {order}")

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
        self.acts.new()

    def edit(self) -> None:
        """Open the editor for the chosen contact."""
        if self._current:
            self.acts.edit(self._current)

    def delete(self) -> None:
        """Remove the chosen contact and choose the next; Undo brings it back."""
        gone, place = self._current, self.model.row_of(self._current)
        row = self.model.row(place)
        if row is None:
            return
        self._current = self.model.id_at(place + 1) or self.model.id_at(place - 1)
        if not self.acts.delete(gone, row.name):
            self._current = gone

    def add_follow_up(self) -> None:
        """Open the dialog for something to do for the chosen contact."""
        if self._current:
            self.acts.add_follow_up(self._current)

    def _log(self) -> None:
        self.navigate_requested.emit("outreach", ("quick_log", self._current))

    def _open_entry(self, interaction_id: str) -> None:
        self.navigate_requested.emit("outreach", interaction_id)
