"""What a model tells a row delegate: roles and the faces of cells that are more than text."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from drr_desktop.ui.widgets.chip import Badge, ChipFace

_FIRST = int(Qt.ItemDataRole.UserRole)


class CellRole(IntEnum):
    """Roles beside Qt's own; every one may be missing."""

    FACE = _FIRST + 1  # CellFace
    KEY = _FIRST + 2  # the record's key
    GROUP_HEAD = _FIRST + 3  # bool: a row that heads the rows below it
    PAYLOAD = _FIRST + 4


@dataclass(frozen=True, slots=True)
class CellFace:
    """How a cell's text looks and what stands round it.

    `second` is a muted second line, `icon` stands before the text, `code` is a group whose box is
    painted (after the text where there is one), `badges` follow the text, `right` is a small fact at the
    right end. `tone` names a colour token for the text and icon. In a timeline `lead` is the time before
    the ring and `below` the badges under the second line.
    """

    tone: str = "text"
    strong: bool = False
    second: str = ""
    second_tone: str = "muted"
    icon: str = ""
    icon_tone: str = ""
    code: str = ""
    badges: tuple[Badge, ...] = ()
    chip: ChipFace | None = None
    right: str = ""
    right_tone: str = "muted"
    right_badge: Badge | None = None
    lead: str = ""
    below: tuple[Badge, ...] = ()


PLAIN = CellFace()
