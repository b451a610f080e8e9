"""The head of a page: its title line and its line of filters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from drr_desktop.ui.theme import current_theme
from drr_desktop.ui.widgets.panel import Panel
from drr_desktop.ui.widgets.text import ElidedLabel, text_label

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class PageHeader(Panel):
    """Title at the left with a muted fact beside it; controls at the right."""

    def __init__(self, title: str, fact: str = "", parent: QWidget | None = None) -> None:
        super().__init__("surface", "", parent)
        theme = current_theme()
        self.setMinimumHeight(theme.size("page_header"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(16), theme.px(8), theme.px(16), theme.px(8))
        row.setSpacing(theme.px(8))
        self._row = row
        self.title = text_label(title, "title")
        self.fact = ElidedLabel(fact, "body", "muted")
        row.addWidget(self.title, 0, _MIDDLE)
        row.addSpacing(theme.px(4))
        row.addWidget(self.fact, 1, _MIDDLE)

    def set_title(self, title: str, fact: str = "") -> None:
        """Show another title and fact."""
        self.title.setText(title)
        self.fact.setText(fact)

    def add(self, widget: QWidget) -> None:
        """Put a control at the right end."""
        self._row.addWidget(widget, 0, _MIDDLE)

    def add_stretching(self, widget: QWidget) -> None:
        """Put a widget that takes the room between the title and the controls."""
        self._row.addWidget(widget, 1)

    def add_before_title(self, widget: QWidget) -> None:
        """Put a control left of the title."""
        self._row.insertWidget(self._row.indexOf(self.title), widget, 0, _MIDDLE)

    def add_after_title(self, widget: QWidget) -> None:
        """Put a control right after the title."""
        self._row.insertWidget(self._row.indexOf(self.title) + 1, widget, 0, _MIDDLE)


class FilterBar(Panel):
    """Filters from the left; a fact or a legend at the right; a hairline below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("surface", "b", parent)
        theme = current_theme()
        self.setMinimumHeight(theme.size("filter_bar"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(16), 0, theme.px(16), theme.px(1))
        row.setSpacing(theme.px(6))
        row.addStretch(1)
        self._row = row
        self._filters = 0
        self._right: QWidget | None = None

    def add_filter(self, widget: QWidget) -> None:
        """Put a filter after the ones before it."""
        self._row.insertWidget(self._filters, widget, 0, _MIDDLE)
        self._filters += 1

    def add_right(self, widget: QWidget) -> None:
        """Put a fact, link or legend at the right end; it gives way where there is no room."""
        self._row.addWidget(widget, 0, _MIDDLE)
        self._right = widget

    def minimumSizeHint(self) -> QSize:
        """Return the room of the filters alone."""
        size = super().minimumSizeHint()
        right = self._right.sizeHint().width() if self._right and not self._right.isHidden() else 0
        return QSize(max(size.width() - right, 0), size.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take what stands at the right away where it would be cut."""
        super().resizeEvent(event)
        if self._right is not None:
            needed = self._row.contentsMargins().left() * 2 + self._right.sizeHint().width()
            for place in range(self._filters):
                item = self._row.itemAt(place)
                widget = item.widget() if item is not None else None
                if widget is not None and not widget.isHidden():
                    needed += widget.sizeHint().width() + self._row.spacing()
            self._right.setVisible(needed <= self.width())
