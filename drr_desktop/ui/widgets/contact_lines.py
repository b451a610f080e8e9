"""Lines of a contact's card: a fact with its icon, an address with how consent stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from drr_desktop.ui.theme import current_theme
from drr_desktop.ui.widgets.badges import BadgeLabel, IconLabel
from drr_desktop.ui.widgets.text import ElidedLabel

if TYPE_CHECKING:
    from drr_desktop.ui.widgets.chip import Badge

_TOP = Qt.AlignmentFlag.AlignTop


def fact_line(icon: str, name: str, rest: str) -> QWidget:
    """Return an icon, what it is, and a muted fact: after it, or below it where the line is too short."""
    theme = current_theme()
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    row.addWidget(IconLabel(icon), 0, _TOP)
    row.addSpacing(theme.px(12))
    first, second = ElidedLabel(name, "body", "text"), ElidedLabel(rest, "body", "muted")
    if not rest:
        row.addWidget(first, 1)
    elif _fits(first.sizeHint().width() + second.sizeHint().width() + theme.px(12)):
        second.setText(f" · {rest}")
        row.addWidget(first)
        row.addWidget(second, 1)
    else:
        row.addLayout(_stacked(first, second), 1)
    return line


def point_line(icon: str, value: str, second: str, badge: Badge) -> QWidget:
    """Return an address with a muted fact below it, and how consent stands beside them.

    Where the address is long, the badge stands beside the fact alone.
    """
    theme = current_theme()
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(theme.px(10))
    row.addWidget(IconLabel(icon), 0, _TOP)
    mark = BadgeLabel(badge)
    upper, lower = ElidedLabel(value, "body", "text"), ElidedLabel(second, "caption", "muted")
    widest = max(upper.sizeHint().width(), lower.sizeHint().width())
    if _fits(widest + mark.sizeHint().width() + theme.px(20)):
        row.addLayout(_stacked(upper, lower), 1)
        row.addWidget(mark)
        return line
    words = QVBoxLayout()
    words.setSpacing(0)
    words.addWidget(upper)
    below = QHBoxLayout()
    below.addWidget(lower, 1)
    below.addWidget(mark)
    words.addLayout(below)
    row.addLayout(words, 1)
    return line


def _stacked(upper: QWidget, lower: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(0)
    column.addWidget(upper)
    column.addWidget(lower)
    return column


def _fits(width: int) -> bool:
    """Say whether a width fits beside an icon in the narrowest usual inspector."""
    theme = current_theme()
    return width <= theme.size("inspector") - theme.px(2 * 20 + 16 + 12)
