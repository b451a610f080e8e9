"""The Outreach page's main pane: views, filters, the quick log, and below it the log or what is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from drr_desktop.ui.theme import current_theme
from drr_desktop.ui.widgets.bars import EmptyPage
from drr_desktop.ui.widgets.buttons import Segments, filled, secondary
from drr_desktop.ui.widgets.giving_way import GivingWay
from drr_desktop.ui.widgets.header import FilterBar, PageHeader
from drr_desktop.ui.widgets.outreach_lists import DueList, LogTimeline
from drr_desktop.ui.widgets.panel import Panel
from drr_desktop.ui.widgets.text import text_label

if TYPE_CHECKING:
    from drr_desktop.ui.models.outreach_due import DueModel
    from drr_desktop.ui.models.outreach_timeline import TimelineModel
    from drr_desktop.ui.widgets.outreach_filters import OutreachFilters
    from drr_desktop.ui.widgets.quick_log import QuickLog

TIMELINE, DUE = "timeline", "due"
_LEAST_LOG, _LEAST_VIEW = 160, 96  # px at 100 % that each keeps where room is short


class OutreachMain(Panel):
    """Lays the parts out; the page gives them and hears them."""

    log_requested = Signal()

    def __init__(
        self,
        filters: OutreachFilters,
        quick_log: QuickLog,
        timeline: TimelineModel,
        due: DueModel,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("surface", "", parent)
        self._filters, self.quick_log = filters, quick_log
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.header = PageHeader(self.tr("Outreach"))
        self.views = Segments([(TIMELINE, self.tr("Timeline")), (DUE, self.tr("Follow-ups"))])
        self.header.add(self.views)
        column.addWidget(self.header)
        column.addWidget(self._make_bar())
        column.addWidget(self._make_log_place())
        self.timeline = LogTimeline(self.tr("Timeline"))
        self.timeline.setModel(timeline)
        self.due = DueList(self.tr("Follow-ups"))
        self.due.setModel(due)
        column.addWidget(self._make_stack(), 1)
        self.setFocusProxy(self.timeline)

    def _make_bar(self) -> FilterBar:
        bar = FilterBar()
        filters = self._filters
        for button in (filters.whose, filters.kind, filters.period, filters.promise):
            bar.add_filter(button)
        self.counts = text_label("", "small", "muted")
        bar.add_right(self.counts)
        return bar

    def _make_log_place(self) -> GivingWay:
        theme = current_theme()
        ground = Panel("surface")
        around = QVBoxLayout(ground)
        around.setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(12))
        around.addWidget(self.quick_log)
        self.log_place = GivingWay(ground, theme.px(_LEAST_LOG))
        return self.log_place

    def _make_stack(self) -> QStackedWidget:
        widen = secondary(self.tr("Show everything"))
        widen.clicked.connect(self._filters.widen)
        begin = filled(self.tr("Log the first one"))
        begin.clicked.connect(self.log_requested)
        why = self.tr("A visit, a call, a promise: who, what and one line are enough.")
        self.stack = QStackedWidget()
        self.stack.setMinimumHeight(current_theme().px(_LEAST_VIEW))
        for widget in (
            self.timeline,
            self.due,
            EmptyPage("message", self.tr("Nothing is logged here"), why, begin, widen),
            EmptyPage("check", self.tr("Nothing is open"), self.tr("What is promised shows here.")),
        ):
            self.stack.addWidget(widget)
        return self.stack

    def show_view(self, is_filled: bool) -> None:
        """Bring the chosen view in front, or what is said where it is empty."""
        place = 1 if self.views.current() == DUE else 0
        self.stack.setCurrentIndex(place if is_filled else place + 2)

    def front(self) -> QWidget:
        """Return the view in front."""
        return self.stack.currentWidget() or self.timeline
