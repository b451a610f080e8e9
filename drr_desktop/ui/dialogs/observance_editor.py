"""The dialog for an observance of the office's own: names, rule, what it asks, and its next ten dates."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from drr_desktop.domain.errors import UserError
from drr_desktop.domain.observance import Kind, Mark
from drr_desktop.ui.dialogs.list_frame import FramedDialog
from drr_desktop.ui.labels import error_sentence, kind_label, mark_label
from drr_desktop.ui.language import current_language
from drr_desktop.ui.models.list_choices import folded
from drr_desktop.ui.theme import current_theme
from drr_desktop.ui.widgets.fields import Field, combo_field, line_field, text_field
from drr_desktop.ui.widgets.focus import FocusRing
from drr_desktop.ui.widgets.ring_room import leave_ring_room
from drr_desktop.ui.widgets.rule_preview import RulePreview
from drr_desktop.ui.widgets.text import text_label

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from drr_desktop.domain.observance import Tradition
    from drr_desktop.domain.occurrence import Occurrence
    from drr_desktop.domain.own_calendar import OwnObservance

    Preview = Callable[[str, int, bool], Sequence[Occurrence]]

WAIT = 200  # ms after the last key, before dates are asked for
MOST_DAYS = 366
_HEIGHT = 660
_FOOT = Qt.AlignmentFlag.AlignBottom
_FORMS = (
    "gregorian 03-21 · gregorian 2nd Sunday May · islamic 1 Shawwal · hebrew 15 Nisan\n"
    "easter_western -2 · easter_orthodox +39 · chinese 1/1 · persian 1 Farvardin\n"
    "hindu_lunisolar Magha shukla 5 @purvahna first · announced ~gregorian 06-20"
)


class ObservanceEditor(FramedDialog):
    """Works on a copy; `submitted` carries it. `preview` tells dates or raises a UserError."""

    submitted = Signal(object)

    def __init__(
        self,
        own: OwnObservance,
        traditions: Iterable[Tradition],
        preview: Preview,
        is_new: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        self._own, self._preview = own, preview
        super().__init__(*self._words(is_new), width=960, parent=parent)
        self._ring = FocusRing(self)
        theme = current_theme()
        self._timer = QTimer(self, singleShot=True, interval=WAIT)
        self._timer.timeout.connect(self.check_rule)
        row = QHBoxLayout()
        row.setSpacing(theme.px(20))
        self._form = QVBoxLayout()
        self._form.setSpacing(theme.px(10))
        self.setMinimumHeight(theme.px(_HEIGHT))  # a long sentence about the rule finds room
        row.addLayout(self._form, 3)
        self.dates = RulePreview()
        row.addWidget(self.dates, 2)
        self.body.addLayout(row, 1)
        self._make_names()
        self._make_rule()
        self._make_kinds(traditions)
        self._make_notes()
        self._form.addStretch(1)
        self._show(own)
        self.name_en.setFocus()
        self.check_rule()

    def _words(self, is_new: bool) -> tuple[str, str]:
        if is_new:
            return self.tr("New observance"), self.tr("Add to the calendar")
        return self.tr("Edit the observance"), self.tr("Save")

    # Building

    def _add(self, *fields: QWidget) -> None:
        leave_ring_room(*(field for field in fields if isinstance(field, Field)))
        row = QHBoxLayout()
        row.setSpacing(current_theme().px(8))
        for field in fields:
            row.addWidget(field, 1, _FOOT if isinstance(field, QCheckBox) else Qt.AlignmentFlag(0))
        self._form.addLayout(row)

    def _make_names(self) -> None:
        self.name_en_field, self.name_en = line_field(self.tr("Name in English"))
        self.name_fr_field, self.name_fr = line_field(self.tr("Name in French"))
        self._add(self.name_en_field, self.name_fr_field)

    def _make_rule(self) -> None:
        self.rule_field, self.rule = line_field(self.tr("Rule that gives its dates"), "gregorian 03-21")
        self._add(self.rule_field)
        self.rule_field.label.setWordWrap(True)
        self.rule_field.label.setMinimumWidth(1)
        explained = self.tr("Write a calendar and a day in it, in one of these forms:")
        self._form.addWidget(text_label(f"{explained}\n{_FORMS}", "small", "muted"))
        self.days_field, self.days = line_field(self.tr("Days it lasts"))
        self.sunset = QCheckBox(self.tr("Starts at sunset the evening before"))
        self._add(self.days_field, self.sunset)
        self.rule.textChanged.connect(self._wait)
        self.days.textChanged.connect(self._wait)
        self.sunset.toggled.connect(self._wait)

    def _make_kinds(self, traditions: Iterable[Tradition]) -> None:
        language = current_language()
        known = sorted(((t.key, t.name.text(language)) for t in traditions), key=lambda t: folded(t[1]))
        own = [("", self.tr("Our section’s own"))]
        choices: list[tuple[object, str]] = [*own, *(t for t in known if t[0] != "Own")]
        self.tradition_field, self.tradition = combo_field(self.tr("Tradition"), choices)
        self.kind_field, self.kind = combo_field(self.tr("Kind"), [(k, kind_label(k)) for k in Kind])
        marks = [(m, mark_label(m)) for m in (Mark.NONE, Mark.NOTE, Mark.EVE, Mark.FULL)]
        self.mark_field, self.mark = combo_field(self.tr("What it asks of planning"), marks)
        self._add(self.tradition_field, self.kind_field, self.mark_field)

    def _make_notes(self) -> None:
        self.notes_field, self.notes = text_field(self.tr("Note for planning"), 3)
        self.source_field, self.source = line_field(
            self.tr("Source"), self.tr("Letter, notice or page that says so")
        )
        self._add(self.notes_field)
        self._add(self.source_field)

    def _show(self, own: OwnObservance) -> None:
        self.name_en.setText(own.name_en)
        self.name_fr.setText(own.name_fr)
        self.rule.setText(own.rule)
        self.days.setText(str(own.duration_days))
        self.sunset.setChecked(own.starts_at_sunset)
        self.tradition.set_key(own.tradition)
        if self.tradition.currentIndex() < 0:
            self.tradition.set_key("")
        self.kind.set_key(own.kind)
        self.mark.set_key(own.mark)
        self.notes.setPlainText(own.notes)
        self.source.setText(own.source)

    # Checking

    def _wait(self) -> None:
        self._timer.start()

    def check_rule(self) -> None:
        """Show the next dates, or what is wrong with the rule in its label's place."""
        self._timer.stop()
        rule, days = self.rule.text().strip(), self._days()
        if not rule:
            self.rule_field.show_error("")
            self.dates.show_dates(())
            return
        try:
            found = self._preview(rule, days or 1, self.sunset.isChecked())
        except UserError as error:
            self.rule_field.show_error(error_sentence(error))
            self.dates.show_dates(())
            return
        self.rule_field.show_error("")
        self.dates.show_dates(found)

    def _days(self) -> int:
        """Return the days it lasts; 0 where that is no number of days."""
        text = self.days.text().strip()
        return int(text) if text.isdecimal() and 1 <= int(text) <= MOST_DAYS else 0

    def accept(self) -> None:
        """Hand over what was entered; the dialog stays until that is kept."""
        if self.is_acceptable():
            self.submit()

    def close_saved(self) -> None:
        """Close, for what was entered is kept."""
        self.done(QDialog.DialogCode.Accepted)

    def refuse(self, sentence: str) -> None:
        """Say why nothing was kept, at the rule."""
        self.rule_field.show_error(sentence)

    def is_acceptable(self) -> bool:
        """Want a name, a rule that can be read, and a number of days."""
        self.check_rule()
        names = self.name_en.text().strip() or self.name_fr.text().strip()
        self.name_en_field.show_error("" if names else self.tr("A name is needed."))
        if not self.rule.text().strip():
            self.rule_field.show_error(self.tr("Write the rule that gives its dates."))
        wrong_days = self.tr("Write 1 to {} days.").format(MOST_DAYS)
        self.days_field.show_error("" if self._days() else wrong_days)
        return not (self.name_en_field.error or self.rule_field.error or self.days_field.error)

    def submit(self) -> None:
        """Hand over the observance."""
        name_en, name_fr = self.name_en.text().strip(), self.name_fr.text().strip()
        made = replace(
            self._own,
            name_en=name_en or name_fr,
            name_fr=name_fr,
            rule=self.rule.text().strip(),
            duration_days=self._days(),
            starts_at_sunset=self.sunset.isChecked(),
            tradition=str(self.tradition.key() or ""),
            kind=Kind(str(self.kind.key())),
            mark=Mark(str(self.mark.key())),
            notes=self.notes.toPlainText().strip(),
            source=self.source.text().strip(),
        )
        self.submitted.emit(made)
