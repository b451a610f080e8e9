"""The filters of the Outreach page: whose, which kinds, how far back."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QWidget

from drr_desktop.domain.outreach import FollowUpKind, InteractionKind, OutreachQuery
from drr_desktop.ui.outreach_labels import follow_up_kind_label, interaction_kind_label
from drr_desktop.ui.widgets.buttons import FilterButton

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from PySide6.QtGui import QAction

    from drr_desktop.domain.outreach import DueRow

FIRST_DAYS, MOST_ROWS = 30, 500


class OutreachFilters(QObject):
    """Owns the filter buttons of both views."""

    changed = Signal()

    def __init__(self, me: str, today: Callable[[], date], parent: QWidget) -> None:
        super().__init__(parent)
        self._me, self._today = me, today
        self._mine = False
        self._kind: InteractionKind | None = None
        self._promise: FollowUpKind | None = None
        self._days: int | None = FIRST_DAYS
        self.whose = FilterButton(self.tr("Everyone’s"), strong=True)
        self.kind = FilterButton(self.tr("All kinds"))
        self.period = FilterButton(self.tr("All time"))
        self.promise = FilterButton(self.tr("All that is open"))
        self._fill()
        for button, act in (
            (self.whose, self._clear_whose),
            (self.kind, self._clear_kind),
            (self.period, self._clear_period),
            (self.promise, self._clear_promise),
        ):
            button.cleared.connect(act)
        self.show_view("timeline")
        self._show()

    def show_view(self, view: str) -> None:
        """Show the filters that a view has."""
        is_timeline = view == "timeline"
        self.kind.setVisible(is_timeline)
        self.period.setVisible(is_timeline)
        self.promise.setVisible(not is_timeline)

    def query(self) -> OutreachQuery:
        """Return what the timeline asks for."""
        since = self._today() - timedelta(self._days) if self._days else None
        return OutreachQuery(
            kind=self._kind, since=since, staff=self._me if self._mine else "", limit=MOST_ROWS
        )

    def admitted(self, rows: Sequence[DueRow]) -> list[DueRow]:
        """Return the follow-ups that pass."""
        return [
            row
            for row in rows
            if (not self._mine or row.follow_up.assignee == self._me)
            and self._promise in (None, row.follow_up.kind)
        ]

    def widen(self) -> None:
        """Hold nothing of the timeline back."""
        self._mine, self._kind, self._days = False, None, None
        self._tell()

    # Menus

    def _periods(self) -> tuple[tuple[int | None, str], ...]:
        return (
            (30, self.tr("Last 30 days")),
            (90, self.tr("Last 90 days")),
            (365, self.tr("Last year")),
            (None, self.tr("All time")),
        )

    def _fill(self) -> None:
        kinds = [(kind, interaction_kind_label(kind)) for kind in InteractionKind]
        promises = [(kind, follow_up_kind_label(kind)) for kind in FollowUpKind]
        self._menu(
            self.whose,
            ((False, self.tr("Everyone’s")), (True, self.tr("Mine"))),
            self._choose_whose,
        )
        self._menu(self.kind, ((None, self.tr("All kinds")), *kinds), self._choose_kind)
        self._menu(self.period, self._periods(), self._choose_period)
        self._menu(self.promise, ((None, self.tr("All that is open")), *promises), self._choose_promise)

    def _menu(
        self, button: FilterButton, choices: Sequence[tuple[object, str]], choose: Callable[[], None]
    ) -> None:
        menu = QMenu(button)
        for key, words in choices:
            act = menu.addAction(words)
            act.setData(key)
            act.triggered.connect(choose)
        button.set_menu(menu)

    def _key(self) -> object:
        act: QAction = self.sender()  # type: ignore[assignment]
        return act.data()

    def _choose_whose(self) -> None:
        self._mine = bool(self._key())
        self._tell()

    def _choose_kind(self) -> None:
        key = self._key()
        self._kind = InteractionKind(str(key)) if key else None
        self._tell()

    def _choose_period(self) -> None:
        key = self._key()
        self._days = int(str(key)) if key else None
        self._tell()

    def _choose_promise(self) -> None:
        key = self._key()
        self._promise = FollowUpKind(str(key)) if key else None
        self._tell()

    def _clear_whose(self) -> None:
        self._mine = False
        self._tell()

    def _clear_kind(self) -> None:
        self._kind = None
        self._tell()

    def _clear_period(self) -> None:
        self._days = None
        self._tell()

    def _clear_promise(self) -> None:
        self._promise = None
        self._tell()

    def _tell(self) -> None:
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        self.whose.setText(self.tr("Mine") if self._mine else self.tr("Everyone’s"))
        self.whose.set_active(self._mine, removable=True)
        self.kind.setText(interaction_kind_label(self._kind) if self._kind else self.tr("All kinds"))
        self.kind.set_active(self._kind is not None, removable=True)
        self.period.setText(dict(self._periods())[self._days])
        self.period.set_active(self._days is not None, removable=True)
        promised = follow_up_kind_label(self._promise) if self._promise else self.tr("All that is open")
        self.promise.setText(promised)
        self.promise.set_active(self._promise is not None, removable=True)
