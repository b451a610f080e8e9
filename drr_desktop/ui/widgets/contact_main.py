"""The Contacts page's main pane: counts, filters, the table or what is said where it is empty."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from drr_desktop.ui.theme import current_theme
from drr_desktop.ui.widgets.bars import EmptyPage
from drr_desktop.ui.widgets.buttons import filled, secondary
from drr_desktop.ui.widgets.contact_table import ContactTable
from drr_desktop.ui.widgets.header import FilterBar, PageHeader
from drr_desktop.ui.widgets.panel import Panel
from drr_desktop.ui.widgets.text import text_label

if TYPE_CHECKING:
    from drr_desktop.ui.models.contact_table import ContactTableModel
    from drr_desktop.ui.widgets.contact_filters import ContactFilters


class ContactsMain(Panel):
    """Lays the parts out; the page gives them and hears them."""

    new_requested = Signal()

    def __init__(
        self, filters: ContactFilters, model: ContactTableModel, parent: QWidget | None = None
    ) -> None:
        super().__init__("surface", "", parent)
        self._filters = filters
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.header = PageHeader(self.tr("Contacts"))
        column.addWidget(self.header)
        column.addWidget(self._make_bar())
        self.table = ContactTable(self.tr("Contacts"))
        self.table.setModel(model)
        self.stack = QStackedWidget()
        for widget in (self.table, self._make_empty(), self._make_nothing_found()):
            self.stack.addWidget(widget)
        column.addWidget(self.stack, 1)
        column.addWidget(self._make_foot())
        self.setFocusProxy(self.table)

    def _make_bar(self) -> FilterBar:
        bar = FilterBar()
        filters = self._filters
        for button in (filters.everyone, filters.quiet, filters.group, filters.kind):
            bar.add_filter(button)
        row = bar.layout()
        if isinstance(row, QHBoxLayout):
            row.addWidget(filters.find, 0, Qt.AlignmentFlag.AlignVCenter)
        return bar

    def _make_empty(self) -> EmptyPage:
        first = filled(self.tr("New contact"))
        first.clicked.connect(self.new_requested)
        why = self.tr("Write down who you met: a name is enough to begin with.")
        return EmptyPage("people", self.tr("No contacts yet"), why, first)

    def _make_nothing_found(self) -> EmptyPage:
        everyone = secondary(self.tr("Show everyone"))
        everyone.clicked.connect(self._filters.clear)
        why = self.tr("Names, other scripts, organizations, addresses and numbers were looked through.")
        return EmptyPage("search", self.tr("Nobody fits"), why, everyone)

    def _make_foot(self) -> Panel:
        theme = current_theme()
        foot = Panel("surface", "t")
        line = QHBoxLayout(foot)
        line.setContentsMargins(theme.px(16), theme.px(7), theme.px(16), theme.px(7))
        self.foot = text_label("", "small", "muted")
        line.addWidget(self.foot, 1)
        return foot

    def show_found(self, count: int, total: int) -> None:
        """Bring the table in front, or what is said where there is nobody or nobody fits."""
        self.stack.setCurrentIndex(0 if count else 2 if total else 1)
