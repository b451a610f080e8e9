"""The feeds of the office as rows: name, for whom, in which language, and how each stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QPersistentModelIndex, Qt

from drr_desktop.ui.feed_labels import summary_words
from drr_desktop.ui.widgets.cells import CellFace, CellRole
from drr_desktop.ui.widgets.chip import Badge, BadgeTone

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from PySide6.QtCore import QObject

    from drr_desktop.domain.feed import Feed

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


@dataclass(frozen=True, slots=True)
class FeedState:
    """How a feed stands: when it was last published (None for never), and what waits."""

    published_at: datetime | None
    waiting: int


def state_badge(state: FeedState) -> Badge:
    """Return how a feed stands as a badge."""
    translate = QCoreApplication.translate
    if state.published_at is None:
        return Badge(translate("FeedRows", "Not published"))
    if state.waiting:
        words = translate("FeedRows", "%n to publish", "", state.waiting)
        return Badge(words, BadgeTone.WARNING, "clock")
    return Badge(translate("FeedRows", "Up to date"), BadgeTone.SUCCESS)


class FeedsModel(QAbstractListModel):
    """Shows feeds in two lines with their state."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._feeds: list[Feed] = []
        self._states: dict[str, FeedState] = {}

    def show(self, feeds: Sequence[Feed], states: dict[str, FeedState]) -> None:
        """Show feeds; where the same ones stay in the same order the selection stays too."""
        same = [feed.id for feed in feeds] == [feed.id for feed in self._feeds]
        if not same:
            self.beginResetModel()
        self._feeds, self._states = list(feeds), dict(states)
        if not same:
            self.endResetModel()
        elif feeds:
            self.dataChanged.emit(self.index(0), self.index(len(feeds) - 1))

    def row_of(self, feed_id: str) -> int:
        """Return the row of a feed; -1 where it is not there."""
        return next((row for row, feed in enumerate(self._feeds) if feed.id == feed_id), -1)

    def id_at(self, row: int) -> str:
        """Return the key of the feed in a row; empty where there is none."""
        return self._feeds[row].id if 0 <= row < len(self._feeds) else ""

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return the number of feeds."""
        return 0 if parent.isValid() else len(self._feeds)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a feed's name, look, key or what is read out."""
        if not index.isValid():
            return None
        feed = self._feeds[index.row()]
        state = self._states.get(feed.id)
        badge = state_badge(state) if state else None
        return {
            int(Qt.ItemDataRole.DisplayRole): feed.name,
            int(Qt.ItemDataRole.ToolTipRole): feed.name,
            int(Qt.ItemDataRole.AccessibleTextRole): ", ".join(
                [feed.name, summary_words(feed), *([badge.text] if badge else [])]
            ),
            int(CellRole.FACE): CellFace(strong=True, second=summary_words(feed), right_badge=badge),
            int(CellRole.KEY): feed.id,
        }.get(role)
