"""A panel above other content that gives way: as high as it needs, scrolling where room is short."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget


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

    def sizeHint(self) -> QSize:
        """Return the panel's own size."""
        return self._panel.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return the panel's least width and the height below which it is not cut further."""
        least = self._panel.minimumSizeHint()
        return QSize(least.width(), min(least.height(), self._least))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Grow and shrink with the panel."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)
