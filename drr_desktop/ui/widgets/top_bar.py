"""The bar at the top of the window: back, forward, search, quick log and New."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from drr_desktop.ui.theme import current_theme
from drr_desktop.ui.widgets.buttons import IconButton, secondary, tinted
from drr_desktop.ui.widgets.panel import Panel
from drr_desktop.ui.widgets.search_box import SearchBox


class TopBar(Panel):
    """Back, forward, search; at the right quick log and the button that makes what the page makes."""

    back_requested = Signal()
    forward_requested = Signal()
    quick_log_requested = Signal()
    new_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("surface", "b", parent)
        theme = current_theme()
        self.setMinimumHeight(theme.size("top_bar"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(16), 0, theme.px(16), 1)
        row.setSpacing(theme.px(2))
        self.back = IconButton("arrow-left", self.tr("Back"))
        self.forward = IconButton("arrow-right", self.tr("Forward"))
        self.search = SearchBox(
            self.tr("Search people, days, notes, commands"), self.tr("Search everything"), self.tr("Ctrl K")
        )
        self.search.setMinimumWidth(theme.px(200))
        self.search.setMaximumWidth(theme.px(440))
        self.search.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.quick_log = secondary(self.tr("Quick log"), "message")
        self.new = tinted(self.tr("New"))
        row.addWidget(self.back)
        row.addWidget(self.forward)
        row.addSpacing(theme.px(8))
        row.addWidget(self.search, 100)
        row.addStretch(1)
        row.addSpacing(theme.px(16))
        acts = QHBoxLayout()
        acts.setSpacing(theme.px(8))
        acts.addWidget(self.quick_log)
        acts.addWidget(self.new)
        row.addLayout(acts)
        self.back.clicked.connect(self.back_requested)
        self.forward.clicked.connect(self.forward_requested)
        self.quick_log.clicked.connect(self.quick_log_requested)
        self.new.clicked.connect(self.new_requested)
        self.set_history(back=False, forward=False)

    def set_new(self, label: str | None) -> None:
        """Name what New makes; None takes the button away."""
        self.new.setVisible(label is not None)
        if label is not None:
            self.new.setText(label)
            self.new.setAccessibleName(self.tr("New: {}").format(label))
            self.new.updateGeometry()

    def set_history(self, back: bool, forward: bool) -> None:
        """Say whether there is something to go back and forward to."""
        self.back.setEnabled(back)
        self.forward.setEnabled(forward)
