"""The window: rail, top bar, the page in front, messages and status. It knows no page by name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QMainWindow,
)

from drr_desktop.ui import style, window_place
from drr_desktop.ui.frame import Frame
from drr_desktop.ui.language import interface
from drr_desktop.ui.page import Message, MessageKind, Page, PageSpec
from drr_desktop.ui.page_stack import PageStack
from drr_desktop.ui.route import Place, Route
from drr_desktop.ui.theme import current_theme, themes
from drr_desktop.ui.widgets.focus import FocusRing
from drr_desktop.ui.widgets.search_box import SearchHit

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from drr_desktop.domain.changes import Changes
    from drr_desktop.domain.errors import UserError

QUICK_LOG = "quick_log"
_FIRST_SIZE = QSize(1440, 900)


class MainWindow(QMainWindow):
    """Frame and navigation round the pages that `specs` name.

    `services` is what pages that paint early are built with; the whole office arrives later by
    `set_office`. `geometry_file` keeps the window's size and place (an INI file); None keeps nothing.
    """

    closing = Signal()
    painted = Signal()
    page_built = Signal(object)

    def __init__(
        self, specs: Sequence[PageSpec], services: object, geometry_file: Path | None = None
    ) -> None:
        super().__init__()
        self._specs = {spec.key: spec for spec in specs}
        self._services = services
        self._office: Any = None
        self._geometry_file = geometry_file
        self._was_painted = False
        self._why_waiting: Message | None = None
        self._route = Route()
        self._undo: Callable[[], Message | None] | None = None
        self._redo: Callable[[], Message | None] | None = None
        self._provider: Callable[[str], Sequence[SearchHit]] | None = None
        self._status: tuple[list[tuple[str, str]], str] = ([], "")
        self.setWindowTitle("DRR Desktop")
        self.setMinimumSize(640, 480)
        self._dress()
        self._ring = FocusRing(self)
        self._build()
        self._bind_keys()
        window_place.open_at(self, _FIRST_SIZE)
        window_place.restore(self, geometry_file)
        themes.changed.connect(self.rebuild)
        interface.changed.connect(self.rebuild)
        self.navigate(next(iter(self._specs)))

    # What the start of the program gives

    def set_office(self, office: object) -> None:
        """Receive the open store's services: pages that waited for them can be shown from now on."""
        self._office = office
        self._why_waiting = None
        self.messages.clear()
        self.stack.set_office(office)
        place = self._route.current
        if place is not None and self.current_page() is None:
            self._show(place)

    def set_history(self, undo: Callable[[], Message | None], redo: Callable[[], Message | None]) -> None:
        """Call these for Ctrl+Z and Ctrl+Shift+Z; each returns what to say, or None."""
        self._undo, self._redo = undo, redo

    def set_search(self, provider: Callable[[str], Sequence[SearchHit]]) -> None:
        """Ask this function for what the search field finds beside pages and commands."""
        self._provider = provider

    def set_status(self, facts: list[tuple[str, str]], right: str) -> None:
        """Show facts (icon name or "", words) in the status line, and one at its right end."""
        self._status = (facts, right)
        self.status.show_facts(facts, right)

    def hear(self, changes: Changes) -> None:
        """Tell every page that was built what changed."""
        self.stack.hear(changes)

    def show_message(self, message: Message) -> None:
        """Show a message at the foot of the page."""
        self.messages.show_message(message)

    def tell_waiting(self, message: Message) -> None:
        """Say why the data file is not open: now, and again on every page that waits for it."""
        self._why_waiting = message
        self.show_message(message)

    def show_error(self, error: UserError) -> None:
        """Tell a fault of the world at the foot of the page."""
        from drr_desktop.ui.labels import error_sentence

        self.show_message(Message(error_sentence(error), MessageKind.ERROR))

    # Pages

    def page(self, key: str) -> Page | None:
        """Return a page, building it where that is possible now; None where it waits for the store."""
        return self.stack.page(key)

    def current_page(self) -> Page | None:
        """Return the page in front; None while it waits for the store."""
        return self.stack.current()

    def navigate(self, key: str, payload: object = None) -> None:
        """Go to a page and let it show something; unknown pages are left alone."""
        page = self.current_page()
        if key not in self._specs or (page is not None and page.key != key and not page.leave()):
            return
        place = Place(key, payload)
        self._route.visit(place)
        self._show(place)

    def rebuild(self) -> None:
        """Make everything anew, as when language, theme or text size changed."""
        self._dress()
        self._ring.let_go()
        self._build()
        if (place := self._route.current) is not None:
            self._show(place)
            self.focus_page()

    def _dress(self) -> None:
        app = QApplication.instance()
        if isinstance(app, QApplication):
            style.install(app, current_theme())

    def _build(self) -> None:
        self.stack = PageStack(self._specs, self._services, self._office)
        self.frame = Frame(list(self._specs.values()), self.stack)
        self.rail, self.top_bar = self.frame.rail, self.frame.top_bar
        self.messages, self.status = self.frame.messages, self.frame.status
        self._wire()
        self.setCentralWidget(self.frame)
        self.status.show_facts(*self._status)
        self.frame.fit(self.width())

    def _say_painted(self) -> None:
        if not self._was_painted:
            self._was_painted = True
            self.focus_page()
            self.painted.emit()

    def _wire(self) -> None:
        self.frame.painted.connect(self._say_painted)
        self.stack.built.connect(self._meet)
        self.rail.chosen.connect(self.navigate)
        self.top_bar.back_requested.connect(self.go_back)
        self.top_bar.forward_requested.connect(self.go_forward)
        self.top_bar.quick_log_requested.connect(self.quick_log)
        self.top_bar.new_requested.connect(self.make_new)
        self.top_bar.search.set_provider(self._hits)
        self.top_bar.search.hit_chosen.connect(self._show_hit)
        self.messages.undo_requested.connect(self.undo)
        takes_log = any(spec.takes_quick_log for spec in self._specs.values())
        self.top_bar.quick_log.setVisible(takes_log)

    def _meet(self, page: Page) -> None:
        """Connect a page that was just built."""
        page.message.connect(self.show_message)
        page.navigate_requested.connect(self.navigate)
        page.count_changed.connect(self._count_changed)
        page.new_label_changed.connect(self._name_new)
        self.rail.set_count(page.key, page.count)
        self.page_built.emit(page)

    def _show(self, place: Place) -> None:
        self.messages.clear()
        page = self.page(place.page)
        self.rail.show_current(place.page)
        self.top_bar.set_history(self._route.can_go_back, self._route.can_go_forward)
        self.frame.place_messages(page)
        if page is None:
            self.stack.show_waiting()
            self._name_new()
            if self._why_waiting is not None:
                self.show_message(self._why_waiting)
            return
        self.stack.setCurrentWidget(page)
        self.setWindowTitle(f"{self._specs[place.page].name()} – DRR Desktop")
        self._name_new()
        if place.payload is not None:
            page.show_item(place.payload)

    def _name_new(self) -> None:
        page = self.current_page()
        self.top_bar.set_new(page.new_label() if page is not None else None)

    def _count_changed(self, count: int | None) -> None:
        page = self.sender()
        if isinstance(page, Page):
            self.rail.set_count(page.key, count)

    # What a person asks for

    def go_back(self) -> None:
        """Show the place before."""
        if (place := self._route.step(-1)) is not None:
            self._show(place)

    def go_forward(self) -> None:
        """Show the place after."""
        if (place := self._route.step(1)) is not None:
            self._show(place)

    def make_new(self) -> None:
        """Let the page make what its New button names."""
        page = self.current_page()
        if page is not None and page.new_label() is not None:
            page.new()

    def quick_log(self) -> None:
        """Open the quick log on the page that takes it."""
        spec = next((spec for spec in self._specs.values() if spec.takes_quick_log), None)
        if spec is not None:
            self.navigate(spec.key)
            if (page := self.page(spec.key)) is not None:
                page.show_item(QUICK_LOG)

    def undo(self) -> None:
        """Take the last change back and say so."""
        self._tell(self._undo)

    def redo(self) -> None:
        """Make the change again that was taken back, and say so."""
        self._tell(self._redo)

    def find_everywhere(self) -> None:
        """Put the cursor into the search field."""
        self.top_bar.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.top_bar.search.selectAll()

    def find_in_page(self) -> None:
        """Put the cursor into the page's own search, or into the one over everything."""
        page = self.current_page()
        if page is None or not page.find_in_page():
            self.find_everywhere()

    def focus_page(self) -> None:
        """Put the focus into the page's first pane, where its work begins."""
        page = self.current_page()
        panes = page.panes() if page is not None else ()
        if panes and panes[0] is not page:
            panes[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def next_pane(self, step: int = 1) -> None:
        """Move the focus to the next pane, or the one before."""
        self.frame.next_pane(step)

    def _tell(self, act: Callable[[], Message | None] | None) -> None:
        from drr_desktop.domain.errors import UserError

        if act is None:
            return
        try:
            said = act()
        except UserError as error:
            self.show_error(error)
            return
        if said is not None:
            self.show_message(said)

    def _hits(self, text: str) -> list[SearchHit]:
        """Answer with what the office finds, then with pages whose name begins so."""
        found = list(self._provider(text)) if self._provider is not None else []
        go = self.tr("Go to")
        pages = [
            SearchHit(go, spec.name(), page=spec.key, icon=spec.icon)
            for spec in self._specs.values()
            if spec.name().lower().startswith(text.lower())
        ]
        return found + pages

    def _show_hit(self, hit: SearchHit) -> None:
        if hit.page:
            self.navigate(hit.page, hit.payload)
            self.focus_page()

    # Keys, focus and size

    def _bind_keys(self) -> None:
        for spec in self._specs.values():
            if spec.number is not None:
                self._key(f"Ctrl+{spec.number}", self._going_to(spec.key))
        for keys, act in {
            "Ctrl+K": self.find_everywhere,
            "Ctrl+F": self.find_in_page,
            "Ctrl+N": self.make_new,
            "Ctrl+Shift+L": self.quick_log,
            "Alt+Left": self.go_back,
            "Alt+Right": self.go_forward,
            "Ctrl+Z": self.undo,
            "Ctrl+Shift+Z": self.redo,
            "Ctrl+Y": self.redo,
            "F6": self.next_pane,
            "Shift+F6": self._previous_pane,
        }.items():
            self._key(keys, act)

    def _key(self, keys: str, act: Callable[[], None]) -> None:
        QShortcut(QKeySequence(keys), self).activated.connect(act)

    def _going_to(self, key: str) -> Callable[[], None]:
        def go() -> None:
            self.navigate(key)
            self.focus_page()

        return go

    def _previous_pane(self) -> None:
        self.next_pane(-1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make room: the inspector covers below 1180 px, the rail shows icons below 960 px."""
        super().resizeEvent(event)
        self.frame.fit(event.size().width())

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let every page keep its drafts, remember the window's place, and say that it closes."""
        if not self.stack.may_leave():
            event.ignore()
            return
        window_place.keep(self, self._geometry_file)
        self.closing.emit()
        super().closeEvent(event)
