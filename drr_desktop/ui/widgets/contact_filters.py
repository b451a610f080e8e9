"""The filters of the Contacts page: everyone, long untouched, community or tradition, kind, words."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QMenu, QWidget

from drr_desktop.domain.contact import ContactQuery, PartyKind
from drr_desktop.ui.icons import paint_icon
from drr_desktop.ui.language import current_language
from drr_desktop.ui.theme import current_theme
from drr_desktop.ui.widgets.buttons import FilterButton

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    from PySide6.QtGui import QAction

    from drr_desktop.domain.contact import Community
    from drr_desktop.domain.observance import Tradition

QUIET_DAYS = 90


class FindField(QLineEdit):
    """A small search field with a glass; Esc empties it, Down goes to what it searches."""

    left_downward = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = current_theme()
        self.setAccessibleName(name)
        self.setPlaceholderText(name)
        self.setClearButtonEnabled(False)
        self.setTextMargins(theme.px(20), 0, 0, 0)
        self.setMinimumWidth(theme.px(120))
        self.setMaximumWidth(theme.px(240))
        self.setFixedHeight(max(theme.px(28), self.fontMetrics().height() + theme.px(8)))

    def sizeHint(self) -> QSize:
        """Ask for the width of a few words."""
        return QSize(current_theme().px(210), self.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Empty the field with Esc, go to the rows with Down or Enter."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.left_downward.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the field and the glass."""
        super().paintEvent(event)
        theme = current_theme()
        side = theme.px(14)
        top = (self.height() - side) // 2
        paint_icon(QPainter(self), "search", theme.colour("muted"), theme.px(9), top, side)


class ContactFilters(QObject):
    """Owns the filter buttons; `query` is what they ask for together."""

    changed = Signal()

    def __init__(self, today: Callable[[], date], parent: QWidget) -> None:
        super().__init__(parent)
        self._today = today
        self._kind: PartyKind | None = None
        self._quiet = False
        self._group: tuple[str, str, str] = ("", "", "")  # community, tradition, words
        self.everyone = FilterButton(self.tr("Everyone"), strong=True)
        self.quiet = FilterButton(self.tr("No touch in %n days", "", QUIET_DAYS))
        self.group = FilterButton(self.tr("All communities"))
        self.kind = FilterButton(self.tr("People and organizations"))
        self.find = FindField(self.tr("Find in contacts"))
        self.everyone.clicked.connect(self.clear)
        self.quiet.clicked.connect(self._toggle_quiet)
        self.group.cleared.connect(self._clear_group)
        self.kind.cleared.connect(self._clear_kind)
        self.find.textChanged.connect(self._changed)
        self._shown: object = None  # what the buttons say now
        self._fill_kinds()
        self._show()

    @property
    def is_restricting(self) -> bool:
        """Whether anything is held back."""
        return bool(self._kind or self._quiet or any(self._group) or self.find.text().strip())

    def query(self) -> ContactQuery:
        """Return what is asked for, in no order."""
        query = ContactQuery(
            text=self.find.text().strip(),
            kind=self._kind,
            community_id=self._group[0],
            tradition=self._group[1],
        )
        if self._quiet:
            query = replace(query, untouched_since=self._today() - timedelta(QUIET_DAYS))
        return query

    def clear(self) -> None:
        """Hold nothing back."""
        self._kind, self._quiet, self._group = None, False, ("", "", "")
        if self.find.text():
            self.find.clear()  # which tells
        else:
            self._changed()

    def offer(self, communities: Iterable[Community], traditions: Iterable[Tradition]) -> None:
        """Offer communities, and below them traditions."""
        language = current_language()
        menu = QMenu(self.group)
        every = menu.addAction(self.tr("All communities"))
        every.triggered.connect(self._clear_group)
        menu.addSection(self.tr("Community"))
        for community in communities:
            words = community.name_fr if language.value == "fr" and community.name_fr else community.name
            self._add_group(menu, (community.id, "", words))
        more = menu.addMenu(self.tr("By tradition"))
        for tradition in traditions:
            self._add_group(more, ("", tradition.key, tradition.name.text(language)))
        self.group.set_menu(menu)
        self._show()

    def _add_group(self, menu: QMenu, group: tuple[str, str, str]) -> None:
        act = menu.addAction(group[2])
        act.setData(group)
        act.triggered.connect(self._choose_group)

    def _fill_kinds(self) -> None:
        menu = QMenu(self.kind)
        for kind, words in (
            (None, self.tr("People and organizations")),
            (PartyKind.PERSON, self.tr("People")),
            (PartyKind.ORGANIZATION, self.tr("Organizations")),
        ):
            act = menu.addAction(words)
            act.setData(kind)
            act.triggered.connect(self._choose_kind)
        self.kind.set_menu(menu)

    def _toggle_quiet(self) -> None:
        self._quiet = not self._quiet
        self._changed()

    def _choose_group(self) -> None:
        self._group = tuple(self._sender_act().data())
        self._changed()

    def _choose_kind(self) -> None:
        kind = self._sender_act().data()
        self._kind = PartyKind(kind) if kind else None
        self._changed()

    def _sender_act(self) -> QAction:
        act: QAction = self.sender()  # type: ignore[assignment]
        return act

    def _clear_group(self) -> None:
        self._group = ("", "", "")
        self._changed()

    def _clear_kind(self) -> None:
        self._kind = None
        self._changed()

    def _changed(self) -> None:
        state = (self._kind, self._quiet, self._group, self.is_restricting)
        if state != self._shown:
            self._shown = state
            self._show()
        self.changed.emit()

    def _show(self) -> None:
        words = {
            None: self.tr("People and organizations"),
            PartyKind.PERSON: self.tr("People"),
            PartyKind.ORGANIZATION: self.tr("Organizations"),
        }
        self.everyone.set_active(not self.is_restricting)
        self.quiet.set_active(self._quiet, removable=True)
        self.quiet.setAccessibleDescription(self.tr("On") if self._quiet else "")
        self.group.setText(self._group[2] or self.tr("All communities"))
        self.group.set_active(any(self._group), removable=True)
        self.kind.setText(words[self._kind])
        self.kind.set_active(self._kind is not None, removable=True)
