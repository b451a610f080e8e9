"""The Settings page: how the program looks and speaks for this person, and where the data is."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from drr_desktop import settings as kept
from drr_desktop.ui import dates
from drr_desktop.ui.page import Message, Page
from drr_desktop.ui.theme import current_theme
from drr_desktop.ui.widgets.buttons import Segments, secondary
from drr_desktop.ui.widgets.fields import Combo
from drr_desktop.ui.widgets.header import PageHeader
from drr_desktop.ui.widgets.panel import Panel, Rule
from drr_desktop.ui.widgets.text import text_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from drr_desktop.services.office import Office
    from drr_desktop.settings import Settings

_WIDTH, _NAMES, _NARROW = 760, 220, 560  # px at 100 %


class SettingsPage(Page):
    """Each choice holds at once: `settings_changed` carries the whole, the application shows and keeps it."""

    settings_changed = Signal(object)

    key = "settings"

    def __init__(self, services: Office, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._path = Path(services.path)
        self._settings = kept.load()
        self._rows: list[QBoxLayout] = []
        theme = current_theme()
        body = Panel("surface")
        side = QHBoxLayout(body)
        side.setContentsMargins(theme.px(16), theme.px(4), theme.px(16), theme.px(24))
        inner = QWidget()
        inner.setMaximumWidth(theme.px(_WIDTH))
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(10))
        side.addWidget(inner, 1000)
        side.addStretch(1)
        self._make_look()
        self._make_calendar()
        self._make_person()
        self._make_data()
        self._column.addStretch(1)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(body)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(PageHeader(self.tr("Settings")))
        column.addWidget(scroll, 1)
        self.show_settings(self._settings)
        self._wire()

    def title(self) -> str:
        """Return the page's name."""
        return self.tr("Settings")

    # Building

    def _section(self, title: str) -> None:
        if self._rows:
            self._column.addSpacing(current_theme().px(10))
            self._column.addWidget(Rule())
        self._column.addWidget(text_label(title, "heading"))

    def _row(self, name: str, control: QWidget, hint: str = "", wide: bool = False) -> None:
        """Add a name, its control and a muted sentence; narrow windows put the control below the name."""
        theme = current_theme()
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        row.setSpacing(theme.px(8))
        label = text_label(name, "body")
        label.setBuddy(control)
        label.setMinimumWidth(theme.px(_NAMES))
        cell = QVBoxLayout()
        cell.setSpacing(theme.px(4))
        if wide:
            cell.addWidget(control)
        else:
            line = QHBoxLayout()
            line.addWidget(control)
            line.addStretch(1)
            cell.addLayout(line)
        if hint:
            cell.addWidget(text_label(hint, "small", "muted", wrap=True))
        row.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
        label.setContentsMargins(0, theme.px(6), 0, 0)
        row.addLayout(cell, 1)
        self._column.addLayout(row)
        self._rows.append(row)

    def _segments(self, name: str, choices: Sequence[tuple[str, str]]) -> Segments:
        made = Segments(choices)
        made.setAccessibleName(name)
        return made

    def _make_look(self) -> None:
        self._section(self.tr("Language and look"))
        self.language = self._segments(
            self.tr("Language"), [("system", self.tr("As the system")), ("en", "English"), ("fr", "Français")]
        )
        self.theme = self._segments(
            self.tr("Theme"),
            [
                ("system", self.tr("As the system")),
                ("light", self.tr("Light")),
                ("dark", self.tr("Dark")),
                ("high_contrast", self.tr("High contrast")),
            ],
        )
        self.text_size = self._segments(
            self.tr("Text size"), [(str(size), f"{round(size * 100)} %") for size in kept.TEXT_SIZES]
        )
        self._row(self.tr("Language"), self.language, self.tr("Applied at once, without a restart."))
        self._row(self.tr("Theme"), self.theme)
        self._row(self.tr("Text size"), self.text_size)

    def _make_calendar(self) -> None:
        self._section(self.tr("Calendar"))
        days = [(day, dates.weekday_name(day)) for day in (6, 0, 5)]
        if self._settings.first_weekday not in {6, 0, 5}:
            days.append((self._settings.first_weekday, dates.weekday_name(self._settings.first_weekday)))
        self.first_weekday = Combo(days)
        self.first_weekday.setAccessibleName(self.tr("The week begins on"))
        self.first_weekday.setMinimumWidth(current_theme().px(180))
        self._row(self.tr("The week begins on"), self.first_weekday)

    def _make_person(self) -> None:
        self._section(self.tr("You"))
        self.who = QLineEdit()
        self.who.setAccessibleName(self.tr("Your name"))
        self.who.setPlaceholderText(kept.person_name())
        self.who.setMinimumWidth(current_theme().px(280))
        hint = self.tr("Stands beside what you record and export, from the next start on.")
        self._row(self.tr("Your name"), self.who, hint)

    def _make_data(self) -> None:
        self._section(self.tr("Data"))
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(current_theme().px(8))
        self.data_file = QLineEdit(str(self._path))
        self.data_file.setReadOnly(True)
        self.data_file.setAccessibleName(self.tr("Data file"))
        self.open_folder = secondary(self.tr("Open the folder"), "folder")
        self.open_folder.clicked.connect(self._open_folder)
        row.addWidget(self.data_file, 1)
        row.addWidget(self.open_folder)
        line.setFocusProxy(self.data_file)
        hint = self.tr(
            "The data is stored in this file, encrypted. The key file beside it opens it: keep both, "
            "and copy both."
        )
        self._row(self.tr("Data file"), line, hint, wide=True)

    def _wire(self) -> None:
        self.language.chosen.connect(self._choose_language)
        self.theme.chosen.connect(self._choose_theme)
        self.text_size.chosen.connect(self._choose_text_size)
        self.first_weekday.activated.connect(self._choose_weekday)
        self.who.editingFinished.connect(self._choose_name)

    # Showing and choosing

    def show_settings(self, settings: Settings) -> None:
        """Show what is chosen now; nothing is emitted."""
        self._settings = settings
        self.language.set_current(settings.language)
        self.theme.set_current(settings.theme)
        nearest = min(kept.TEXT_SIZES, key=lambda size: abs(size - settings.text_size))
        self.text_size.set_current(str(nearest))
        self.first_weekday.set_key(settings.first_weekday)
        self.who.setText(settings.who)

    def _change(self, settings: Settings) -> None:
        if settings != self._settings:
            self._settings = settings
            self.settings_changed.emit(settings)

    def _choose_language(self, key: str) -> None:
        self._change(replace(self._settings, language=key))

    def _choose_theme(self, key: str) -> None:
        self._change(replace(self._settings, theme=key))

    def _choose_text_size(self, key: str) -> None:
        self._change(replace(self._settings, text_size=float(key)))

    def _choose_weekday(self, row: int) -> None:
        self._change(replace(self._settings, first_weekday=int(self.first_weekday.itemData(row))))

    def _choose_name(self) -> None:
        self._change(replace(self._settings, who=self.who.text().strip()))

    def _open_folder(self) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._path.parent))):
            QApplication.clipboard().setText(str(self._path.parent))
            self.message.emit(Message(self.tr("The folder does not open; its path is on the clipboard.")))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put controls below their names where the page is narrow."""
        super().resizeEvent(event)
        across = self.width() >= current_theme().px(_NARROW)
        way = QBoxLayout.Direction
        for row in self._rows:
            row.setDirection(way.LeftToRight if across else way.TopToBottom)
