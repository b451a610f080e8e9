"""The dialog that makes a feed or changes what is in it, for whom and where it goes."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFileDialog, QHBoxLayout, QWidget

from drr_desktop.domain.feed import Feed, FeedLanguage
from drr_desktop.domain.identity import new_id
from drr_desktop.domain.observance import Kind, Mark
from drr_desktop.ui.dialogs.list_frame import FramedDialog
from drr_desktop.ui.feed_labels import feed_language_label
from drr_desktop.ui.labels import kinds_label, mark_label
from drr_desktop.ui.language import current_language
from drr_desktop.ui.models.list_choices import Choice, folded
from drr_desktop.ui.theme import current_theme
from drr_desktop.ui.widgets.buttons import secondary
from drr_desktop.ui.widgets.choice_field import ChoiceField
from drr_desktop.ui.widgets.fields import combo_field, line_field
from drr_desktop.ui.widgets.text import text_label

if TYPE_CHECKING:
    from collections.abc import Iterable

    from drr_desktop.domain.observance import Tradition

BACK, AHEAD = (0, 1, 3, 6, 12), (3, 6, 12, 13, 18, 24, 36)  # months
_BLANK = Feed(id="", name="")


class FeedEditor(FramedDialog):
    """Works on a copy of a feed, or on a new one where none is given; `submitted` carries it."""

    submitted = Signal(object)

    def __init__(
        self, feed: Feed | None, traditions: Iterable[Tradition], parent: QWidget | None = None
    ) -> None:
        self._feed = feed
        super().__init__(*self._words(), width=560, parent=parent)
        shown = feed or _BLANK
        self.name_field, self.name = line_field(
            self.tr("Name, as subscribers see it"), self.tr("Section calendar")
        )
        self.name.setText(shown.name)
        languages = [(language, feed_language_label(language)) for language in FeedLanguage]
        self.language_field, self.language = combo_field(self.tr("Language"), languages)
        self.language.set_key(shown.language)
        self._add_row(self.name_field, self.language_field)
        self._make_contents(shown, traditions)
        self._make_reach(shown)
        self._make_place(shown)
        self.body.addStretch(1)

    def _words(self) -> tuple[str, str]:
        if self._feed is None:
            return self.tr("New feed"), self.tr("Make the feed")
        return self.tr("Edit the feed"), self.tr("Save")

    def _add_row(self, first: QWidget, *others: QWidget) -> None:
        row = QHBoxLayout()
        row.setSpacing(current_theme().px(12))
        row.addWidget(first, 2)
        for other in others:
            row.addWidget(other, 1)
        self.body.addLayout(row)

    def _make_contents(self, feed: Feed, traditions: Iterable[Tradition]) -> None:
        language = current_language()
        offered = [Choice(t.key, t.name.text(language), t.group) for t in traditions]
        offered.sort(key=lambda choice: folded(choice.words))
        kinds = [Choice(kind.value, kinds_label(kind)) for kind in Kind]
        marks = [Choice(mark.value, mark_label(mark)) for mark in (Mark.FULL, Mark.EVE, Mark.NOTE, Mark.NONE)]
        self.traditions = ChoiceField(
            self.tr("Traditions"), offered, feed.traditions, self.tr("All traditions")
        )
        self.kinds = ChoiceField(self.tr("Kinds of days"), kinds, feed.kinds, self.tr("All kinds"))
        self.marks = ChoiceField(self.tr("Marks"), marks, feed.marks, self.tr("All, marked or not"))
        self.body.addWidget(self.traditions)
        self._add_row(self.kinds, self.marks)
        self.internal = QCheckBox(self.tr("Include days for internal planning only"))
        self.internal.setChecked(feed.include_internal)
        self.warning = text_label(
            self.tr("Planning notes enter the feed: publish it where the section alone can read."),
            "small",
            "warning",
            wrap=True,
        )
        self.warning.setVisible(feed.include_internal)
        self.internal.toggled.connect(self.warning.setVisible)
        self.body.addWidget(self.internal)
        self.body.addWidget(self.warning)

    def _make_reach(self, feed: Feed) -> None:
        self.back_field, self.back = combo_field(self.tr("Back"), self._months(BACK, feed.months_back))
        self.ahead_field, self.ahead = combo_field(self.tr("Ahead"), self._months(AHEAD, feed.months_ahead))
        self.back.set_key(feed.months_back)
        self.ahead.set_key(feed.months_ahead)
        row = QHBoxLayout()
        row.setSpacing(current_theme().px(12))
        row.addWidget(self.back_field, 1)
        row.addWidget(self.ahead_field, 1)
        self.body.addLayout(row)

    def _months(self, offered: tuple[int, ...], now: int) -> list[tuple[object, str]]:
        return [(months, self.tr("%n months", "", months)) for months in sorted({*offered, now})]

    def _make_place(self, feed: Feed) -> None:
        self.folder_field, self.folder = line_field(self.tr("Folder"), self.tr("Chosen when it is published"))
        self.folder.setText(feed.folder)
        self.browse = secondary(self.tr("Choose…"))
        self.browse.clicked.connect(self._browse)
        self.file_field, self.file = line_field(self.tr("File name"), self.tr("made from the name"))
        self.file.setText(feed.file_name)
        row = QHBoxLayout()
        row.setSpacing(current_theme().px(8))
        row.addWidget(self.folder_field, 3)
        row.addWidget(self.browse, 0, Qt.AlignmentFlag.AlignBottom)
        row.addWidget(self.file_field, 2)
        self.body.addLayout(row)

    def _browse(self) -> None:
        chooser = QFileDialog(self, self.tr("The folder to publish in"), self.folder.text())
        chooser.setFileMode(QFileDialog.FileMode.Directory)
        chooser.setOption(QFileDialog.Option.ShowDirsOnly)
        chooser.fileSelected.connect(self.folder.setText)
        chooser.open()

    def is_acceptable(self) -> bool:
        """Want a name, and a folder that is there where one is named."""
        nameless = not self.name.text().strip()
        self.name_field.show_error(self.tr("Give the feed a name.") if nameless else "")
        text = self.folder.text().strip()
        folder = Path(text).expanduser()
        lost = bool(text) and not (folder.is_absolute() and folder.is_dir())
        self.folder_field.show_error(self.tr("This folder is not there.") if lost else "")
        return not (nameless or lost)

    def submit(self) -> None:
        """Hand over the feed."""
        folder = self.folder.text().strip()
        base = self._feed or Feed(id=new_id(), name="")
        made = replace(
            base,
            name=self.name.text().strip(),
            language=FeedLanguage(str(self.language.key())),
            traditions=self.traditions.chosen(),
            kinds=self.kinds.chosen(),
            marks=self.marks.chosen(),
            include_internal=self.internal.isChecked(),
            months_back=int(str(self.back.key())),
            months_ahead=int(str(self.ahead.key())),
            folder=str(Path(folder).expanduser()) if folder else "",
            file_name=self.file.text().strip(),
        )
        self.submitted.emit(made)
