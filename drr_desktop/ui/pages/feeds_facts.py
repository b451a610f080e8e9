"""Quiet facts in two columns, and the changes that wait to be published."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from drr_desktop.ui import dates
from drr_desktop.ui.theme import current_theme
from drr_desktop.ui.widgets.badges import IconLabel
from drr_desktop.ui.widgets.panel import Rule
from drr_desktop.ui.widgets.text import ElidedLabel, text_label

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from drr_desktop.domain.feed import FeedEntry
    from drr_desktop.domain.feed_stamps import FeedDifference

_LABEL_WIDTH = 118  # px at 100 %
MOST_CHANGES = 8


class Facts(QWidget):
    """A title with at most one quiet act, and rows of a muted name and a fact with hairlines between."""

    def __init__(self, title: str, act: QWidget | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = current_theme()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, theme.px(4))
        head.addWidget(text_label(title, "section", "muted"), 1)
        if act is not None:
            head.addWidget(act)
        self._column.addLayout(head)
        self._rows = QWidget()
        self._column.addWidget(self._rows)
        self._column.addStretch(1)

    def show_facts(self, facts: Sequence[tuple[str, str]]) -> None:
        """Show facts in place of those before."""
        theme = current_theme()
        rows = QWidget()
        grid = QGridLayout(rows)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.px(6))
        grid.setVerticalSpacing(0)
        grid.setColumnMinimumWidth(0, theme.px(_LABEL_WIDTH))
        grid.setColumnStretch(1, 1)
        for place, (name, fact) in enumerate(facts):
            label, value = text_label(name, "body", "muted"), text_label(fact, "body")
            value.setAccessibleName(f"{name}: {fact}")
            for words in (label, value):
                words.setContentsMargins(0, theme.px(6), 0, theme.px(6))
                words.setAlignment(Qt.AlignmentFlag.AlignTop)
                words.setWordWrap(True)  # both: text that may wrap is laid out a few pixels lower
                words.setMinimumWidth(1)
            grid.addWidget(label, 2 * place, 0)
            grid.addWidget(value, 2 * place, 1)
            grid.addWidget(Rule(), 2 * place + 1, 0, 1, 2)
        self._column.replaceWidget(self._rows, rows)
        self._rows.hide()
        self._rows.deleteLater()
        self._rows = rows


class WaitingChanges(QWidget):
    """What publishing now would add, change or take away for subscribers."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(current_theme().px(4))

    def show_difference(self, difference: FeedDifference, was_published: bool, today: date) -> None:
        """Show the first changes, those to come first, and how many more; none for a feed that never left."""
        while (item := self._column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        lines = self._lines(difference, today) if was_published else []
        self.setVisible(bool(lines))
        if not lines:
            return
        self._column.addWidget(text_label(self.tr("Changes waiting"), "section", "muted"))
        for icon, entry, what in lines[:MOST_CHANGES]:
            self._column.addWidget(_Change(icon, entry, what))
        if (rest := len(lines) - MOST_CHANGES) > 0:
            self._column.addWidget(text_label(self.tr("and %n more", "", rest), "body", "muted"))

    def _lines(self, difference: FeedDifference, today: date) -> list[tuple[str, FeedEntry, str]]:
        lines = [("plus", entry, self.tr("added")) for entry in difference.added]
        lines += [("pencil", entry, self.tr("changed")) for entry in difference.changed]
        lines += [("x", entry, self.tr("taken back")) for entry in difference.removed]
        return sorted(lines, key=lambda line: (line[1].end < today, line[1].start))


class _Change(QWidget):
    """One change: icon, name, day and what happened."""

    def __init__(self, icon: str, entry: FeedEntry, what: str) -> None:
        super().__init__()
        theme = current_theme()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(12))
        day = dates.span(entry.start, entry.end)
        row.addWidget(IconLabel(icon, px=14))
        row.addWidget(ElidedLabel(entry.summary, "body", "text"))
        fact = ElidedLabel(f"· {day} {entry.end.year}, {what}", "body", "muted")
        row.addWidget(fact, 1)
