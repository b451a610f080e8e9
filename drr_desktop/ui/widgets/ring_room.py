"""Room for the focus ring round the editor of a field, which its field would otherwise cut off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drr_desktop.ui.theme import current_theme
from drr_desktop.ui.widgets.fields import Field

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def ring_room() -> int:
    """Return the room that a ring needs at each side, in pixels."""
    return current_theme().focus_width + 2


def leave_ring_room(*fields: QWidget) -> None:
    """Leave room at the left, right and foot; a long label is cut rather than widen the form."""
    room = ring_room()
    for field in fields:
        layout = field.layout()
        if layout is not None:
            layout.setContentsMargins(room, 0, room, room)
        if isinstance(field, Field):
            field.label.setMinimumWidth(1)
