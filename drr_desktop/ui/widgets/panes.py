"""The panes of a page: an optional list at the left, the work, and an inspector that can cover it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QSplitterHandle, QVBoxLayout, QWidget

from drr_desktop.ui.theme import current_theme


class _Handle(QSplitterHandle):
    """A hairline that can be dragged."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the hairline."""
        QPainter(self).fillRect(self.rect(), current_theme().colour("hairline"))


class _Splitter(QSplitter):
    def createHandle(self) -> QSplitterHandle:
        """Make a hairline handle."""
        return _Handle(self.orientation(), self)


class Panes(QWidget):
    """Left list (fixed width), main and inspector; on a narrow window the inspector lies over the main.

    `foot` is the column that holds the main pane: what is added to it stands at the pane's foot.
    """

    def __init__(
        self,
        main: QWidget,
        inspector: QWidget | None = None,
        left: QWidget | None = None,
        left_width: int = 256,
        inspector_width: int = 376,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        theme = current_theme()
        self._main, self._inspector = main, inspector
        self._width = theme.px(inspector_width)
        self._covers = False
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        if left is not None:
            left.setFixedWidth(theme.px(left_width))
            row.addWidget(left)
        self._splitter = _Splitter(Qt.Orientation.Horizontal, self)
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        work = QWidget(self._splitter)
        self.foot = QVBoxLayout(work)
        self.foot.setContentsMargins(0, 0, 0, 0)
        self.foot.setSpacing(0)
        self.foot.addWidget(main, 1)
        self._splitter.addWidget(work)
        if inspector is not None:
            inspector.setMinimumWidth(theme.size("inspector_min"))
            inspector.setMaximumWidth(theme.size("inspector_max"))
            inspector.installEventFilter(self)
            self._splitter.addWidget(inspector)
            self._splitter.setStretchFactor(0, 1)
            self._splitter.setStretchFactor(1, 0)
            self._splitter.setSizes([10_000, self._width])
        row.addWidget(self._splitter, 1)

    def set_covering(self, covers: bool) -> None:
        """Let the inspector cover the main pane when it is wanted, instead of standing beside it."""
        inspector = self._inspector
        if inspector is None or covers == self._covers:
            return
        self._covers = covers
        if covers:
            inspector.setParent(self)
            inspector.hide()
        else:
            self._splitter.addWidget(inspector)
            inspector.show()
            self._splitter.setSizes([10_000, self._width])

    def reveal_inspector(self) -> None:
        """Bring the inspector in front where it covers; it stands there already where it does not."""
        if self._covers and self._inspector is not None:
            self._place_cover()
            self._inspector.show()
            self._inspector.raise_()

    def conceal_inspector(self) -> bool:
        """Take a covering inspector away and go back to the main pane; False where it does not cover."""
        if not self._covers or self._inspector is None or not self._inspector.isVisible():
            return False
        self._inspector.hide()
        self._main.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Esc go back from the inspector to the main pane."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Escape
        ):
            if not self.conceal_inspector():
                self._main.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep a covering inspector at the right edge."""
        super().resizeEvent(event)
        if self._covers:
            self._place_cover()

    def _place_cover(self) -> None:
        if self._inspector is not None:
            width = min(max(self._width, self.width() // 2), self.width())
            self._inspector.setGeometry(self.width() - width, 0, width, self.height())
