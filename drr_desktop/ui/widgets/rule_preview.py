"""The next dates that a rule gives, listed while it is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from drr_desktop.domain.occurrence import Certainty
from drr_desktop.ui import dates, labels
from drr_desktop.ui.theme import current_theme
from drr_desktop.ui.widgets.panel import Card
from drr_desktop.ui.widgets.text import TextLabel, text_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drr_desktop.domain.occurrence import Occurrence

SHOWN = 10
_WIDTH = 250


class RulePreview(QWidget):
    """A box of lines, one a date; where there is none it says so."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = current_theme()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addWidget(text_label(self.tr("The next ten dates"), "small", "muted"))
        self._box = Card("raised", "hairline", "control")
        inside = QVBoxLayout(self._box)
        inside.setContentsMargins(theme.px(12), theme.px(10), theme.px(12), theme.px(10))
        inside.setSpacing(theme.px(6))
        self._box.setMinimumWidth(theme.px(_WIDTH))
        self.lines: list[TextLabel] = [text_label("", "body") for _ in range(SHOWN)]
        for line in self.lines:
            inside.addWidget(line)
        inside.addStretch(1)
        column.addWidget(self._box, 1)
        self.show_dates(())

    def show_dates(self, found: Sequence[Occurrence]) -> None:
        """Show dates in place of those before."""
        words = [_written(one) for one in found if one.start is not None][:SHOWN]
        if not words:
            words = [self.tr("No date to show yet.")]
        for place, line in enumerate(self.lines):
            line.setText(words[place] if place < len(words) else "")
            line.setVisible(place < len(words))
        self._box.setAccessibleName("; ".join(words))


def _written(one: Occurrence) -> str:
    start, end = one.start, one.end
    if start is None:
        return ""
    day = dates.long_day(start)
    words = [day[:1].upper() + day[1:]]
    if end is not None and end != start:
        words.append(dates.span(start, end))
    if one.begins_at is not None:
        words.append(dates.clock(one.begins_at.time()))
    if one.certainty is Certainty.EXPECTED:
        words.append(labels.certainty_badge(one))
    return " · ".join(words)
