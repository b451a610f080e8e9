"""A field for what is to be done with its day in the same line; the label says the day that is understood."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit

from drr_desktop.ui import dates
from drr_desktop.ui.spoken_day import find_day
from drr_desktop.ui.widgets.fields import Field

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtWidgets import QWidget


class FollowUpField(Field):
    """A line such as "Confirm officers, Fri 5 March": the text "Confirm officers", due on 5 March."""

    def __init__(self, label: str, today: date, parent: QWidget | None = None) -> None:
        self.line = QLineEdit()
        super().__init__(label, self.line, parent)
        self._today = today
        self._words = label
        self.line.setPlaceholderText(self.tr("Send the plan, Fri 5 March"))
        self.line.textChanged.connect(self._tell)

    def set_today(self, today: date) -> None:
        """Count from another day."""
        self._today = today

    def show_follow_up(self, text: str, due_on: date | None) -> None:
        """Show a text and its day in one line."""
        day = dates.short_weekday_day(due_on) if due_on else ""
        if due_on and (found := find_day(day, self._today)) and found.day != due_on:
            day = dates.iso(due_on)  # another year, or past
        self.line.setText(", ".join(filter(None, (text, day))))

    def value(self) -> tuple[str, date | None]:
        """Return the text and its day; an empty text and None where the field is empty."""
        typed = self.line.text().strip()
        found = find_day(typed, self._today)
        return (found.rest, found.day) if found else (typed, None)

    def is_acceptable(self, required: bool = False) -> bool:
        """Say whether the line can be kept, and show what is wrong where not."""
        typed = self.line.text().strip()
        text, _ = self.value()
        found = find_day(typed, self._today)
        wrong = ""
        if (typed or required) and not text:
            wrong = self.tr("Say what is to be done.")
        elif found is not None and found.contradicts:
            wrong = self.tr("This day is a {}.").format(dates.weekday_name(found.day.weekday()))
        self.show_error(wrong)
        if not wrong:
            self._tell()
        return not wrong

    def _tell(self) -> None:
        """Say in the label which day is understood."""
        _, due_on = self.value()
        if self.error:
            self.show_error("")
        told = f"{self._words} · {dates.weekday_day(due_on)}" if due_on else self._words
        self.label.setText(told)
        self.line.setAccessibleDescription(dates.long_day(due_on) if due_on else "")
