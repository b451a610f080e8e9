"""The one search field over everything, with its answers below it grouped by kind."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListView, QWidget

from drr_desktop.ui.icons import paint_icon
from drr_desktop.ui.painting import hairline
from drr_desktop.ui.style_buttons import key_hint
from drr_desktop.ui.theme import current_theme
from drr_desktop.ui.widgets.cells import CellFace, CellRole
from drr_desktop.ui.widgets.row_delegate import RowDelegate

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_SHOWN = 14
_WAIT_MS = 90


@dataclass(frozen=True, slots=True)
class SearchHit:
    """One answer: `kind` heads its group in the interface's language; `page` shows `payload`."""

    kind: str
    title: str
    subtitle: str = ""
    page: str = ""
    payload: object = None
    icon: str = ""


Provider = Callable[[str], Sequence[SearchHit]]


class HitModel(QAbstractListModel):
    """Answers with a head above each group; heads cannot be chosen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[str | SearchHit] = []

    def show_hits(self, hits: Sequence[SearchHit]) -> None:
        """Show answers in the order given, a head wherever the kind changes."""
        self.beginResetModel()
        self._rows = []
        kind = None
        for hit in hits:
            if hit.kind != kind:
                kind = hit.kind
                self._rows.append(kind)
            self._rows.append(hit)
        self.endResetModel()

    def hit(self, row: int) -> SearchHit | None:
        """Return the answer in a row; None for a head."""
        found = self._rows[row] if 0 <= row < len(self._rows) else None
        return found if isinstance(found, SearchHit) else None

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let answers be chosen and heads not."""
        chosen = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return chosen if self.hit(index.row()) else Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a row's words and face."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        values = _head_values(row) if isinstance(row, str) else _hit_values(row)
        return values.get(role)


def _head_values(kind: str) -> dict[int, object]:
    face = CellFace("muted", strong=True)
    return {Qt.ItemDataRole.DisplayRole: kind, CellRole.FACE: face, CellRole.GROUP_HEAD: True}


def _hit_values(hit: SearchHit) -> dict[int, object]:
    spoken = ", ".join(part for part in (hit.kind, hit.title, hit.subtitle) if part)
    return {
        Qt.ItemDataRole.DisplayRole: hit.title,
        Qt.ItemDataRole.AccessibleTextRole: spoken,
        CellRole.FACE: CellFace(icon=hit.icon, right=hit.subtitle),
    }


class _Popup(QFrame):
    """The answers, over the page, without taking the focus."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.list = QListView(self)
        self.list.setAccessibleName(name)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMouseTracking(True)
        self._delegate = RowDelegate(self.list)
        self.list.setItemDelegate(self._delegate)
        self.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the list inside the edge."""
        self.list.setGeometry(self.rect().adjusted(1, 1, -1, -1))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the edge."""
        painter = QPainter(self)
        edge = current_theme().colour("button_border")
        right, bottom = self.width() - 1, self.height() - 1
        hairline(painter, edge, 0, 0, right, 0)
        hairline(painter, edge, right, 0, right, bottom)
        hairline(painter, edge, 0, bottom, right, bottom)
        hairline(painter, edge, 0, 0, 0, bottom)


class SearchBox(QLineEdit):
    """The field; asks its provider as you type and emits the answer that is chosen."""

    hit_chosen = Signal(object)

    def __init__(self, placeholder: str, name: str, shortcut: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = current_theme()
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(name)
        self._shortcut = shortcut
        self._provider: Provider | None = None
        self._popup: _Popup | None = None
        self._hits = HitModel(self)
        self.setFixedHeight(max(theme.size("field"), self.fontMetrics().height() + theme.px(12)))
        self.setTextMargins(theme.px(27), 0, theme.px(60), 0)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_WAIT_MS)
        self._wait.timeout.connect(self.ask)
        self.textEdited.connect(self._wait.start)

    def set_provider(self, provider: Provider) -> None:
        """Ask this function from now on."""
        self._provider = provider

    def ask(self) -> None:
        """Ask now and show what is answered."""
        text = self.text().strip()
        hits = list(self._provider(text)) if text and self._provider else []
        self._hits.show_hits(hits)
        if not hits:
            self.close_popup()
            return
        popup = self._the_popup()
        row = popup.list.sizeHintForRow(0)
        high = min(self._hits.rowCount(), _SHOWN) * row + 2
        corner = self.mapTo(self.window(), QPoint(0, self.height() + 2))
        popup.setGeometry(QRect(corner.x(), corner.y(), self.width(), high))
        popup.show()
        popup.raise_()
        self._move(1)

    def close_popup(self) -> None:
        """Take the answers away."""
        if self._popup is not None:
            self._popup.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move in the answers with the arrows, choose with Enter, close with Esc."""
        key = event.key()
        is_open = self._popup is not None and self._popup.isVisible()
        if key in {Qt.Key.Key_Down, Qt.Key.Key_Up} and is_open:
            self._move(1 if key == Qt.Key.Key_Down else -1)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if self._wait.isActive():
                self._wait.stop()
                self.ask()
            self._choose_current()
        elif key == Qt.Key.Key_Escape:
            if is_open:
                self.close_popup()
            else:
                self.clear()
                event.ignore()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the answers away when the field is left."""
        self.close_popup()
        super().focusOutEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the field, the glass and the shortcut."""
        super().paintEvent(event)
        theme = current_theme()
        painter = QPainter(self)
        side = theme.px(14)
        middle = self.height() // 2
        paint_icon(painter, "search", theme.colour("muted"), theme.px(13), middle - side // 2, side)
        if not self.text() and self._shortcut:
            width = self.fontMetrics().horizontalAdvance(self._shortcut)
            x = self.width() - width - theme.px(19)
            key_hint(
                painter, x, middle, self._shortcut, theme, theme.colour("muted"), theme.colour("hairline")
            )

    def _the_popup(self) -> _Popup:
        if self._popup is None:
            self._popup = _Popup(self.tr("Answers"), self.window())
            self._popup.list.setModel(self._hits)
            self._popup.list.clicked.connect(self._choose_index)
        return self._popup

    def _move(self, step: int) -> None:
        view = self._the_popup().list
        row = view.currentIndex().row()
        for _ in range(self._hits.rowCount()):
            row = (row + step) % self._hits.rowCount()
            if self._hits.hit(row):
                view.setCurrentIndex(self._hits.index(row))
                return

    def _choose_current(self) -> None:
        if self._popup is not None and self._popup.isVisible():
            self._choose_index(self._popup.list.currentIndex())

    def _choose_index(self, index: QModelIndex) -> None:
        hit = self._hits.hit(index.row())
        if hit is not None:
            self.close_popup()
            self.clear()
            self.hit_chosen.emit(hit)
