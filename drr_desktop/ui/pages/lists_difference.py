"""What changed in a mailing list since it was last exported."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from drr_desktop.ui import dates
from drr_desktop.ui.theme import current_theme
from drr_desktop.ui.widgets.badges import BadgeLabel
from drr_desktop.ui.widgets.buttons import quiet
from drr_desktop.ui.widgets.chip import Badge, BadgeTone
from drr_desktop.ui.widgets.flow_layout import FlowLayout
from drr_desktop.ui.widgets.panel import Panel
from drr_desktop.ui.widgets.text import ElidedLabel, text_label

if TYPE_CHECKING:
    from datetime import date, datetime

    from drr_desktop.domain.list_decision import ListDifference


class DifferenceLine(Panel):
    """Joined, left and the same as badges; `toggled` says that only what changed is wanted, or all again."""

    toggled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("surface", "b", parent)
        theme = current_theme()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(theme.px(16), theme.px(2), theme.px(16), theme.px(10))
        facts = QWidget()
        flow = FlowLayout(theme.px(8), theme.px(4), theme.px(28), facts)
        facts.setSizePolicy(policy)
        self.since = text_label("", "small", "muted")
        self.joined = BadgeLabel(Badge("", BadgeTone.SUCCESS, "plus"))
        self.left = BadgeLabel(Badge(""))
        self.same = BadgeLabel(Badge(""))
        self.show_button = quiet(self.tr("Show the difference"))
        self.show_button.setCheckable(True)
        self.show_button.toggled.connect(self._toggle)
        self.counted = ElidedLabel("", "small", "muted")
        for widget in (self.since, self.joined, self.left, self.same, self.show_button):
            flow.addWidget(widget)
        self.counted.setMinimumWidth(1)
        whole.addWidget(facts, 1)
        whole.addWidget(self.counted)

    @property
    def is_on(self) -> bool:
        """Whether only what changed is wanted."""
        return self.show_button.isChecked() and not self.show_button.isHidden()

    def _toggle(self, on: bool) -> None:
        self.show_button.setText(self.tr("Show everybody") if on else self.tr("Show the difference"))
        self.show_button.updateGeometry()
        self.toggled.emit()

    def show_difference(self, difference: ListDifference | None, counted_at: datetime | None = None) -> None:
        """Show what changed and when it was counted; None while it is being counted."""
        counted = self.tr("Counted at {}").format(dates.clock(counted_at.time())) if counted_at else ""
        self.counted.setText(counted)
        known = difference is not None and difference.since is not None
        for widget in (self.joined, self.left, self.same, self.show_button):
            widget.setVisible(known)
        if difference is None:
            self.since.setText("")
            return
        if difference.since is None:
            self.since.setText(self.tr("Not exported yet."))
            return
        self.since.setText(self.tr("Since {}:").format(_day_words(difference.since.date())))
        joined, left, same = len(difference.joined), len(difference.left), len(difference.same)
        tone = BadgeTone.SUCCESS if joined else BadgeTone.NEUTRAL
        self.joined.set_badge(Badge(self.tr("%n joined", "", joined), tone, "plus"))
        self.left.set_badge(Badge(self.tr("%n left", "", left)))
        self.same.set_badge(Badge(self.tr("%n the same", "", same)))
        self.show_button.setVisible(bool(joined or left))


def _day_words(day: date) -> str:
    return f"{dates.day_month(day)} {day.year}"
