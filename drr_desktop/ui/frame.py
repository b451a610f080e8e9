"""What stands round the pages: rail, top bar, messages and status, laid out for wide and narrow windows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from drr_desktop.ui.theme import current_theme
from drr_desktop.ui.widgets.bars import MessageBar, StatusLine
from drr_desktop.ui.widgets.panel import Panel
from drr_desktop.ui.widgets.rail import Rail
from drr_desktop.ui.widgets.top_bar import TopBar

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from drr_desktop.ui.page import Page, PageSpec
    from drr_desktop.ui.page_stack import PageStack

_NARROW, _NARROWEST = 1180, 960


class Frame(Panel):
    """Lays its parts out and says when it was painted."""

    painted = Signal()

    def __init__(self, specs: Sequence[PageSpec], stack: PageStack) -> None:
        super().__init__("surface")
        self.rail = Rail(specs, self)
        self.top_bar = TopBar(self)
        self.stack = stack
        self.messages = MessageBar(self)
        self.status = StatusLine(self)
        self._below = QVBoxLayout()
        self._below.setSpacing(0)
        self._below.addWidget(self.top_bar)
        self._below.addWidget(stack, 1)
        self._below.addWidget(self.messages)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.rail)
        middle.addLayout(self._below, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(middle, 1)
        column.addWidget(self.status)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground, then let the rest of the start go on."""
        super().paintEvent(event)
        QTimer.singleShot(0, self.painted.emit)

    def place_messages(self, page: Page | None) -> None:
        """Let messages stand at the foot of the page's main pane, or below what stands in its place."""
        own = page.message_place() if page is not None else None
        (own if own is not None else self._below).addWidget(self.messages)

    def fit(self, width: int) -> None:
        """Make room: inspectors cover below 1180 px, the rail shows icons below 960 px."""
        theme = current_theme()
        self.rail.set_compact(width < theme.px(_NARROWEST))
        self.stack.set_covering(width < theme.px(_NARROW))

    def next_pane(self, step: int) -> None:
        """Move the focus to the next pane, or the one before where `step` is -1."""
        page = self.stack.current()
        panes: list[QWidget] = [self.rail.focus_target(), self.top_bar.search]
        panes += [pane for pane in (page.panes() if page else ()) if pane.isVisible()]
        focus = QApplication.focusWidget()
        at = next((n for n, pane in enumerate(panes) if focus and _holds(pane, focus)), 0)
        panes[(at + step) % len(panes)].setFocus(Qt.FocusReason.TabFocusReason)


def _holds(pane: QWidget, focus: QWidget) -> bool:
    return pane is focus or pane.isAncestorOf(focus)
