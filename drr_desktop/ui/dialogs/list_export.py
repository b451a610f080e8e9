"""The dialog that lets a mailing list leave the office: in which shape and to which file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QWidget

from drr_desktop.ui.dialogs.list_frame import FramedDialog
from drr_desktop.ui.theme import current_theme
from drr_desktop.ui.widgets.buttons import Segments, secondary
from drr_desktop.ui.widgets.fields import Field
from drr_desktop.ui.widgets.text import text_label

if TYPE_CHECKING:
    from drr_desktop.domain.mailing_list import MailingList

CSV, BCC = "csv", "bcc"
_ENDINGS = {CSV: ".csv", BCC: ".txt"}
_UNFIT = set('<>:"/\\|?*')


def file_stem(name: str) -> str:
    """Return a name as the name of a file, on every system."""
    kept = "".join(" " if c in _UNFIT or ord(c) < 32 else c for c in name)
    return " ".join(kept.split()).strip(". ")[:80] or "list"


class ListExport(FramedDialog):
    """`submitted` carries the key of the format and the path."""

    submitted = Signal(str, object)

    def __init__(
        self,
        mailing_list: MailingList,
        people: int,
        folder: Path | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self._title(mailing_list.name), self._act(people), 520, parent)
        self._folder = folder or _documents()
        self._stem = file_stem(mailing_list.name)
        self.format = Segments([(CSV, self.tr("Excel (CSV)")), (BCC, self.tr("Text for BCC"))])
        row = QHBoxLayout()
        row.addWidget(self.format)
        row.addStretch(1)
        self.body.addLayout(row)
        self.about = text_label("", "small", "muted", wrap=True)
        self.body.addWidget(self.about)
        self.body.addLayout(self._make_path())
        kept = self.tr("A record of each name and address is kept; an export cannot be undone.")
        self.body.addWidget(text_label(kept, "small", "muted", wrap=True))
        self.format.chosen.connect(self._show_format)
        self._show_format(CSV)
        self.path.setFocus()

    def _title(self, name: str) -> str:
        return self.tr("Export “{}”").format(name)

    def _act(self, people: int) -> str:
        return self.tr("Export %n people", "", people)

    def _make_path(self) -> QHBoxLayout:
        self.path = QLineEdit()
        self.path_field = Field(self.tr("File"), self.path)
        self.browse = secondary(self.tr("Choose…"))
        self.browse.clicked.connect(self._browse)
        row = QHBoxLayout()
        row.setSpacing(current_theme().px(8))
        row.addWidget(self.path_field, 1)
        row.addWidget(self.browse, 0, Qt.AlignmentFlag.AlignBottom)
        return row

    def _show_format(self, key: str) -> None:
        self.path.setText(str(self._folder / (self._stem + _ENDINGS[key])))
        self.about.setText(
            self.tr("Names, addresses and reasons in columns, for Excel and mail merge.")
            if key == CSV
            else self.tr("Addresses only, ready to paste into the BCC line of a message.")
        )

    def _browse(self) -> None:
        chooser = QFileDialog(self, self.tr("Where to"), self.path.text())
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.setFileMode(QFileDialog.FileMode.AnyFile)
        chooser.selectFile(self.path.text())
        chooser.fileSelected.connect(self.path.setText)
        chooser.open()

    def is_acceptable(self) -> bool:
        """Want a path with a folder that exists."""
        text = self.path.text().strip()
        target = Path(text).expanduser()
        right = bool(text) and target.is_absolute() and target.parent.is_dir() and not target.is_dir()
        self.path_field.show_error("" if right else self.tr("Name a file in a folder that exists."))
        return right

    def submit(self) -> None:
        """Hand over format and path."""
        self.submitted.emit(self.format.current(), Path(self.path.text().strip()).expanduser())


def _documents() -> Path:
    """Return the person's documents folder, or the home folder where there is none."""
    place = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    return place if place.is_dir() else Path.home()
