"""A layout that sets widgets side by side like words and goes on in the next line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

# Properties of widgets: right behind the one before, as a comma is; and in one line with the one after.
CLOSE_UP = "close_up"
KEEP_NEXT = "keep_next"


class FlowLayout(QLayout):
    """Items from left to right, lines from top to bottom; each stands in the middle of its line."""

    def __init__(self, gap: int, line_gap: int, line_height: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap, self._line_gap, self._line_height = gap, line_gap, line_height
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        """Add an item at the end."""
        self._items.append(item)

    def count(self) -> int:
        """Return the number of items."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return an item, None where there is none."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem:
        """Take an item out; None where there is none, which Qt's own declaration leaves out."""
        if not 0 <= index < len(self._items):
            return None  # type: ignore[return-value]
        return self._items.pop(index)

    def expandingDirections(self) -> Qt.Orientation:
        """Want no more room than the words need."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Say that a narrower place needs more lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines in a width."""
        return self._place(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        """Set the items into a rectangle."""
        super().setGeometry(rect)
        self._place(rect, move=True)

    def sizeHint(self) -> QSize:
        """Return the size of one line."""
        width = sum(item.sizeHint().width() + self._gap for item in self._items)
        return QSize(width, self.minimumSize().height())

    def minimumSize(self) -> QSize:
        """Return the size of the largest item."""
        size = QSize(0, self._line_height)
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _place(self, rect: QRect, move: bool) -> int:
        top = rect.top()
        for line in self._lines(rect.width()):
            height = max([self._line_height, *(item.sizeHint().height() for item, _ in line)])
            if move:
                for item, left in line:
                    size = item.sizeHint().boundedTo(QSize(rect.width(), 10_000))
                    corner = QPoint(rect.left() + left, top + (height - size.height()) // 2)
                    item.setGeometry(QRect(corner, size))
            top += height + self._line_gap
        return max(top - self._line_gap - rect.top(), 0)

    def _lines(self, width: int) -> list[list[tuple[QLayoutItem, int]]]:
        """Break the items into lines; groups stay together where a line holds them."""
        lines: list[list[tuple[QLayoutItem, int]]] = []
        line: list[tuple[QLayoutItem, int]] = []
        left = 0
        for group in self._groups(width):
            wide = sum(gap + item.sizeHint().width() for item, gap in group) - group[0][1]
            if line and left + group[0][1] + wide > width:
                lines.append(line)
                line, left = [], 0
            for item, gap in group:
                left += gap if line else 0
                line.append((item, left))
                left += item.sizeHint().width()
        return [*lines, line] if line else lines

    def _groups(self, width: int) -> list[list[tuple[QLayoutItem, int]]]:
        """Return groups of items with the gap before each; one that no line could hold is taken apart."""
        groups: list[list[tuple[QLayoutItem, int]]] = []
        keep = False
        for item in self._items:
            widget = item.widget()
            if widget is not None and widget.isHidden():
                continue
            close = widget is not None and bool(widget.property(CLOSE_UP))
            placed = (item, 0 if close else self._gap)
            if groups and (keep or close) and _width([*groups[-1], placed]) <= width:
                groups[-1].append(placed)
            else:
                groups.append([placed])
            keep = widget is not None and bool(widget.property(KEEP_NEXT))
        return groups


def _width(group: list[tuple[QLayoutItem, int]]) -> int:
    return sum(gap + item.sizeHint().width() for item, gap in group)
