"""The pages of the window, one in front: built when first wanted, told of the office and of changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from drr_desktop.ui.page import Page, PageSpec
from drr_desktop.ui.widgets.bars import EmptyPage

if TYPE_CHECKING:
    from collections.abc import Mapping

    from drr_desktop.domain.changes import Changes


class PageStack(QStackedWidget):
    """Builds pages from their specs with what is there: early services, then the whole office."""

    built = Signal(object)  # Page

    def __init__(
        self,
        specs: Mapping[str, PageSpec],
        services: object,
        office: object | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._specs = specs
        self._services = services
        self._office = office
        self._pages: dict[str, Page] = {}
        self._covers = False
        self._waiting: QWidget | None = None

    def page(self, key: str) -> Page | None:
        """Return a page, building it where that is possible now; None where it waits for the store."""
        return self._pages.get(key) or self._build(self._specs[key])

    def pages(self) -> tuple[Page, ...]:
        """Return the pages that were built."""
        return tuple(self._pages.values())

    def current(self) -> Page | None:
        """Return the page in front; None while it waits for the store."""
        front = self.currentWidget()
        return front if isinstance(front, Page) else None

    def show_waiting(self) -> None:
        """Say that a page waits for the data file."""
        if self._waiting is None:
            say = self.tr("The data file is not open yet")
            why = self.tr("This page needs it. The calendar can be used without.")
            self._waiting = EmptyPage("folder", say, why)
            self.addWidget(self._waiting)
        self.setCurrentWidget(self._waiting)

    def set_office(self, office: object) -> None:
        """Give the open store's services to the pages that are there, and to those built from now on."""
        self._office = office
        for page in self._pages.values():
            page.set_office(office)

    def hear(self, changes: Changes) -> None:
        """Tell every page that was built what changed."""
        for page in self._pages.values():
            page.changes_arrived(changes)

    def set_covering(self, covers: bool) -> None:
        """Let inspectors cover their pages, as on a narrow window."""
        self._covers = covers
        for page in self._pages.values():
            page.narrow(covers)

    def may_leave(self) -> bool:
        """Let every page keep its drafts, and say whether the window can close."""
        return all(page.leave() for page in self._pages.values())

    def _build(self, spec: PageSpec) -> Page | None:
        if self._office is None and not spec.paints_early:
            return None
        page = spec.build(self._services if self._office is None else self._office)
        self._pages[spec.key] = page
        self.addWidget(page)
        page.narrow(self._covers)
        self.built.emit(page)
        return page
