"""What a page is: one screen of the window, that says its name, shows an item and refreshes itself."""

from __future__ import annotations

import importlib
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar, cast

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from drr_desktop.domain.errors import UserError
from drr_desktop.ui.widgets.panes import Panes

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QShowEvent
    from PySide6.QtWidgets import QVBoxLayout

    from drr_desktop.domain.changes import Changes

T = TypeVar("T")


class MessageKind(StrEnum):
    """What a message says by its icon."""

    DONE = "done"
    NOTE = "note"
    WARNING = "warning"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence for the message bar; `undo` offers to take the last act back.

    `action` is the word of one more button, and `act` what it does.
    """

    text: str
    kind: MessageKind = MessageKind.DONE
    undo: bool = False
    action: str = ""
    act: Callable[[], None] | None = None


class Page(QWidget):
    """One screen. Subclasses take the office in their constructor and wire their own children."""

    message = Signal(object)
    navigate_requested = Signal(str, object)
    count_changed = Signal(object)
    new_label_changed = Signal()

    key: ClassVar[str] = ""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stale = True
        self._count: int | None = None

    def title(self) -> str:
        """Return the page's name in the interface's language."""
        return ""

    def new_label(self) -> str | None:
        """Name what the New button makes on this page; None where it makes nothing."""
        return None

    def new(self) -> None:
        """Begin making what `new_label` names."""

    def find_in_page(self) -> bool:
        """Put the cursor into the page's own search; False where it has none."""
        return False

    def show_item(self, payload: object) -> None:
        """Show what another page or the search asked for."""

    def set_office(self, office: Any) -> None:
        """Receive the whole office, once the store is open; only pages built before it need this."""

    def panes(self) -> Sequence[QWidget]:
        """Return the widgets that F6 moves between, in order."""
        return (self,)

    def leave(self) -> bool:
        """Say whether the page can be left, keeping drafts first; False keeps it in front."""
        return True

    def narrow(self, covers: bool) -> None:
        """Arrange for a narrow window: the inspector covers the page where `covers`."""
        if (panes := self.findChild(Panes)) is not None:
            panes.set_covering(covers)

    def message_place(self) -> QVBoxLayout | None:
        """Return the column at whose foot messages are shown; None for below the page."""
        panes = self.findChild(Panes)
        return panes.foot if panes is not None else None

    def touched_by(self, changes: Changes) -> bool:
        """Say whether changes concern what this page shows."""
        return bool(changes)

    def refresh(self) -> None:
        """Ask the services again and show what they answer."""

    def changes_arrived(self, changes: Changes) -> None:
        """Refresh now where the page is seen, else when it is next shown."""
        if not (changes.everything or self.touched_by(changes)):
            return
        self._stale = True
        self._refresh_where_seen()

    def showEvent(self, event: QShowEvent) -> None:
        """Refresh a page that missed changes while it was hidden."""
        super().showEvent(event)
        self._refresh_where_seen()

    @property
    def count(self) -> int | None:
        """The number beside the page's name in the rail."""
        return self._count

    def set_count(self, count: int | None) -> None:
        """Show a number beside the page's name in the rail; None or 0 shows none."""
        if count != self._count:
            self._count = count
            self.count_changed.emit(count)

    def attempt(self, work: Callable[[], T]) -> T | None:
        """Call a service; tell the world's faults in the message bar and return None."""
        try:
            return work()
        except UserError as error:
            self.fail(error)
            return None

    def fail(self, error: UserError) -> None:
        """Tell a fault of the world in the message bar."""
        from drr_desktop.ui.labels import error_sentence

        self.message.emit(Message(error_sentence(error), MessageKind.ERROR))

    def _refresh_where_seen(self) -> None:
        if self._stale and self.isVisible():
            self._stale = False
            self.refresh()


@dataclass(frozen=True, slots=True)
class PageSpec:
    """A page before it is built: its place in the rail and the module that is imported when first shown.

    `title` is source text of the context "pages". `number` is the page's Ctrl+number, fixed by the
    product's order of pages. A page that `paints_early` is built before the store is open.
    """

    key: str
    title: str
    icon: str
    module: str
    class_name: str
    number: int | None = None
    at_foot: bool = False
    paints_early: bool = False
    takes_quick_log: bool = False

    def name(self) -> str:
        """Return the page's name in the interface's language."""
        return QCoreApplication.translate("pages", self.title)

    def build(self, services: object) -> Page:
        """Import the page's module and build the page."""
        made = getattr(importlib.import_module(self.module), self.class_name)
        return cast("Page", made(services))
