"""The calendar's filters: groups of traditions, kinds and marks; what is chosen makes a `Shown`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QColor, QIcon, QMouseEvent, QPainter, QPixmap
from PySide6.QtWidgets import QMenu, QWidget

from drr_desktop.domain.month_view import Shown
from drr_desktop.domain.observance import Kind, Mark
from drr_desktop.ui import labels
from drr_desktop.ui.language import current_language
from drr_desktop.ui.theme import GroupColours, current_theme
from drr_desktop.ui.widgets.buttons import FilterButton
from drr_desktop.ui.widgets.chip import code_size, paint_code

if TYPE_CHECKING:
    from collections.abc import Iterable

    from drr_desktop.domain.observance import Tradition


class ChoiceMenu(QMenu):
    """A menu of check marks that stays open while they are set."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Set a mark without closing."""
        action = self.actionAt(event.position().toPoint())
        if action is not None and action.isCheckable() and action.isEnabled():
            action.trigger()
            return
        super().mouseReleaseEvent(event)


class MonthFilters(QObject):
    """Owns the two filter buttons and their menus."""

    changed = Signal()
    check_requested = Signal()

    def __init__(self, traditions: Iterable[Tradition], parent: QWidget) -> None:
        super().__init__(parent)
        self._keys: dict[str, set[str]] = {}
        for tradition in traditions:
            self._keys.setdefault(tradition.group, set()).add(tradition.key)
        self.groups = FilterButton(self.tr("All traditions"), "filter", strong=True)
        self.more = FilterButton(self.tr("More filters"))
        self._group_acts: dict[str, QAction] = {}
        self._kind_acts: dict[Kind, QAction] = {}
        self._mark_acts: dict[Mark, QAction] = {}
        self._fill_groups()
        self._fill_more()

    def shown(self) -> Shown:
        """Return what the filters let through."""
        groups = [key for key, act in self._group_acts.items() if act.isChecked()]
        traditions = frozenset(key for group in groups for key in self._keys[group])
        kinds = frozenset(kind for kind, act in self._kind_acts.items() if act.isChecked())
        marks = frozenset(mark for mark, act in self._mark_acts.items() if act.isChecked())
        return Shown(traditions, kinds, marks)

    def clear(self) -> None:
        """Let everything through."""
        for act in (*self._group_acts.values(), *self._kind_acts.values(), *self._mark_acts.values()):
            act.setChecked(False)
        self._tell()

    def _fill_groups(self) -> None:
        theme, language = current_theme(), current_language()
        menu = ChoiceMenu(self.groups)
        every = menu.addAction(self.tr("All traditions"))
        every.triggered.connect(self._clear_groups)
        menu.addSeparator()
        for key, group in theme.groups.items():
            if key in self._keys:
                act = menu.addAction(_code_icon(group), group.name.text(language))
                act.setCheckable(True)
                act.triggered.connect(self._tell)
                self._group_acts[key] = act
        self.groups.set_menu(menu)

    def _fill_more(self) -> None:
        menu = ChoiceMenu(self.more)
        menu.addSection(self.tr("What it asks of planning"))
        for mark in (Mark.FULL, Mark.EVE, Mark.NOTE, Mark.NONE):
            self._mark_acts[mark] = self._choice(menu, labels.mark_label(mark))
        menu.addSection(self.tr("Kind"))
        for kind in Kind:
            self._kind_acts[kind] = self._choice(menu, labels.kinds_label(kind))
        menu.addSeparator()
        menu.addAction(self.tr("Show everything")).triggered.connect(self.clear)
        menu.addAction(self.tr("Check the sources")).triggered.connect(self.check_requested)
        self.more.set_menu(menu)

    def _choice(self, menu: QMenu, words: str) -> QAction:
        act = menu.addAction(words)
        act.setCheckable(True)
        act.triggered.connect(self._tell)
        return act

    def _clear_groups(self) -> None:
        for act in self._group_acts.values():
            act.setChecked(False)
        self._tell()

    def _tell(self) -> None:
        theme, language = current_theme(), current_language()
        groups = [key for key, act in self._group_acts.items() if act.isChecked()]
        others = [a for a in (*self._kind_acts.values(), *self._mark_acts.values()) if a.isChecked()]
        if not groups:
            words = self.tr("All traditions")
        elif len(groups) == 1:
            words = theme.group(groups[0]).name.text(language)
        else:
            words = self.tr("{} groups").format(len(groups))
        self.groups.setText(words)
        self.groups.set_active(bool(groups))
        self.more.setText(others[0].text() if len(others) == 1 else self._more_words(len(others)))
        self.more.set_active(bool(others))
        self.changed.emit()

    def _more_words(self, count: int) -> str:
        return self.tr("{} filters").format(count) if count else self.tr("More filters")


def _code_icon(group: GroupColours) -> QIcon:
    """Return a group's code box as an icon for a menu."""
    theme = current_theme()
    width, height = code_size(group.code, theme)
    drawn = QPixmap(width * 2, height * 2)
    drawn.setDevicePixelRatio(2)
    drawn.fill(QColor(0, 0, 0, 0))
    painter = QPainter(drawn)
    paint_code(painter, 0, height // 2, group, theme)
    painter.end()
    return QIcon(drawn)
