"""The contacts table: all keys in order, rows fetched a block at a time, only the latest blocks kept."""

from __future__ import annotations

from collections import OrderedDict
from enum import IntEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from drr_desktop.ui.contact_labels import (
    channels_label,
    consent_look,
    is_long_ago,
    party_icon,
    party_kind_label,
    touch_words,
)
from drr_desktop.ui.contact_languages import language_list
from drr_desktop.ui.language import current_language
from drr_desktop.ui.theme import current_theme
from drr_desktop.ui.widgets.cells import CellFace, CellRole

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date

    from PySide6.QtCore import QObject

    from drr_desktop.domain.contact import ContactRow

Index = QModelIndex | QPersistentModelIndex
Cell = dict[int, object]
_ROOT = QModelIndex()
# About as many rows as a screen shows, so that a keystroke asks for few more than are seen.
BLOCK, KEPT_BLOCKS = 32, 128
GROUPS = int(Qt.ItemDataRole.UserRole) + 20  # the groups of traditions whose codes a cell shows
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_TOOL_TIP = int(Qt.ItemDataRole.ToolTipRole)
_SPOKEN = int(Qt.ItemDataRole.AccessibleTextRole)
_ALIGN = int(Qt.ItemDataRole.TextAlignmentRole)
_FACE, _KEY = int(CellRole.FACE), int(CellRole.KEY)
_NOTHING: Cell = {_DISPLAY: ""}


class Column(IntEnum):
    """The columns in their order."""

    NAME = 0
    ORGANIZATION = 1
    COMMUNITY = 2
    LANGUAGES = 3
    LAST_TOUCH = 4
    CONSENT = 5


class ContactTableModel(QAbstractTableModel):
    """Shows contacts by key; `fetch` returns the rows of keys, `groups` maps traditions to their groups."""

    def __init__(
        self,
        fetch: Callable[[Sequence[str]], Sequence[ContactRow]],
        groups: Mapping[str, str],
        today: Callable[[], date],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._fetch, self._groups, self._today = fetch, groups, today
        self._ids: Sequence[str] = ()
        self._blocks: OrderedDict[int, dict[str, ContactRow]] = OrderedDict()
        self._cells: dict[str, tuple[Cell, ...]] = {}

    def show(self, ids: Sequence[str]) -> None:
        """Show these contacts in this order, asking for their rows when they are seen."""
        self.beginResetModel()
        self._ids = ids
        self._blocks.clear()
        self._cells.clear()
        self.endResetModel()

    def row(self, row: int) -> ContactRow | None:
        """Return a row's contact; None where it was removed meanwhile or there is no such row."""
        if not 0 <= row < len(self._ids):
            return None
        return self._block(row // BLOCK).get(self._ids[row])

    def id_at(self, row: int) -> str:
        """Return the key of the contact in a row; empty where there is none."""
        return self._ids[row] if 0 <= row < len(self._ids) else ""

    def row_of(self, party_id: str) -> int:
        """Return the row of a contact; -1 where it is not shown."""
        try:
            return self._ids.index(party_id)
        except ValueError:
            return -1

    def cell(self, row: int, column: int) -> Cell:
        """Return everything that a cell shows, by role."""
        return self._row_cells(row)[column]

    @property
    def kept_blocks(self) -> int:
        """How many blocks of rows are in memory."""
        return len(self._blocks)

    def _block(self, number: int) -> dict[str, ContactRow]:
        block = self._blocks.get(number)
        if block is not None:
            self._blocks.move_to_end(number)
            return block
        ids = self._ids[number * BLOCK : (number + 1) * BLOCK]
        block = self._blocks[number] = {row.id: row for row in self._fetch(ids)}
        if len(self._blocks) > KEPT_BLOCKS:
            _, gone = self._blocks.popitem(last=False)
            for key in gone:
                self._cells.pop(key, None)
        return block

    def _row_cells(self, number: int) -> tuple[Cell, ...]:
        key = self._ids[number]
        cells = self._cells.get(key)
        if cells is None:
            found = self.row(number)
            if found is None:
                return (_NOTHING,) * len(Column)
            cells = self._cells[key] = _cells_of(found, self._groups, self._today())
        return cells

    # What Qt asks

    def rowCount(self, parent: Index = _ROOT) -> int:
        """Return the number of contacts."""
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return a column's head."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(Column):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and section == Column.LAST_TOUCH:
            return _RIGHT
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return {
            Column.NAME: self.tr("Name"),
            Column.ORGANIZATION: self.tr("Organization"),
            Column.COMMUNITY: self.tr("Community"),
            Column.LANGUAGES: self.tr("Languages"),
            Column.LAST_TOUCH: self.tr("Last touch"),
            Column.CONSENT: self.tr("Consent"),
        }[Column(section)]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a cell's words, look, key or what is read out."""
        if not index.isValid():
            return None
        return self._row_cells(index.row())[index.column()].get(role)


def _cells_of(row: ContactRow, groups: Mapping[str, str], today: date) -> tuple[Cell, ...]:
    touched = touch_words(row.last_touch, today)
    tone = "danger" if is_long_ago(row.last_touch, today) else "muted" if row.last_touch is None else "text"
    consent, icon, icon_tone, consent_tone = consent_look(row)
    languages = language_list(row.languages)
    codes = tuple(dict.fromkeys(groups.get(tradition, "") for tradition in row.traditions))
    names = _group_names(codes)
    return (
        _cell(row, row.name, CellFace(icon=party_icon(row.kind), strong=True), _spoken(row, names, touched)),
        _cell(
            row, row.organization or "—", CellFace("text" if row.organization else "muted"), row.organization
        ),
        _cell(row, "", CellFace(), names) | {GROUPS: tuple(filter(None, codes)), _TOOL_TIP: names},
        _cell(row, languages, CellFace("muted"), languages),
        _cell(row, touched, CellFace(tone), touched) | {_ALIGN: _RIGHT},
        _cell(row, consent, CellFace(consent_tone, icon=icon, icon_tone=icon_tone), _spoken_consent(row)),
    )


def _cell(row: ContactRow, words: str, face: CellFace, spoken: str) -> Cell:
    return {_DISPLAY: words, _TOOL_TIP: words, _SPOKEN: spoken, _FACE: face, _KEY: row.id}


def _spoken(row: ContactRow, groups: str, touched: str) -> str:
    parts = (row.name, party_kind_label(row.kind), row.organization, groups, touched, _spoken_consent(row))
    return ", ".join(filter(None, parts))


def _spoken_consent(row: ContactRow) -> str:
    words = consent_look(row)[0]
    channels = channels_label(row.channels)
    return words if channels in ("", words) else f"{words}, {channels}"


def _group_names(keys: Sequence[str]) -> str:
    theme, language = current_theme(), current_language()
    return ", ".join(theme.group(key).name.text(language) for key in keys if key)
