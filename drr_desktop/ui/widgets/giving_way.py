"""A panel above other content that gives way: as high as it needs, scrolling where room is short."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QSizePolicy, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent


class GivingWay(QScrollArea):
    """Holds one panel; a field that gets the focus is scrolled into sight."""

    def __init__(self, panel: QWidget, least: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._panel, self._least = panel, least
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.setWidget(panel)
        panel.installEventFilter(self)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow_focus)

    def sizeHint(self) -> QSize:
        """Return the size that the panel needs at the present width."""
        size = self._panel.sizeHint()
        if self._panel.hasHeightForWidth():
            size.setHeight(self._panel.heightForWidth(max(self.width(), self.minimumSizeHint().width())))
        return size

    def minimumSizeHint(self) -> QSize:
        """Return the panel's least width and the height below which it is not cut further."""
        least = self._panel.minimumSizeHint()
        return QSize(least.width(), min(least.height(), self._least))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask again for what the new width needs."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def _follow_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and self._panel.isAncestorOf(new):
            self.ensureWidgetVisible(new)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Grow and shrink with the panel."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)
