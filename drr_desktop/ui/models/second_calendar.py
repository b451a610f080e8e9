"""The other calendar whose days stand in the month's day headers, kept while the program runs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication

from drr_desktop.ui.language import current_language

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from drr_desktop.domain.language import Bilingual

_YEAR = re.compile(r",?\s+\d{3,4}\b.*$")
_ROOM, _LONGEST = 14, 4  # characters of a day, and letters of a long word, that fit beside its number
# Calendars whose months have numbers, or names that only a day's phase explains.
_BY_NUMBER = frozenset({"chinese", "korean", "vietnamese", "tibetan", "theravada_lunar", "burmese"})


class MonthDay(Protocol):
    """A month and day of a calendar, by number."""

    @property
    def month(self) -> int:
        """The month, 1 for the first."""

    @property
    def day(self) -> int:
        """The day, 1 for the first."""

    @property
    def leap(self) -> bool:
        """Whether the month is a leap month."""


class DayIn(Protocol):
    """A day in one calendar, as the service tells it."""

    @property
    def key(self) -> str:
        """The calendar's lasting name."""

    @property
    def title(self) -> Bilingual:
        """The calendar's name."""

    @property
    def date(self) -> MonthDay:
        """The day by numbers."""

    @property
    def text(self) -> Bilingual:
        """The day in words."""

    @property
    def own(self) -> str:
        """The day in the calendar's own script; empty in the Latin alphabet."""


class SecondCalendar:
    """Which calendar is chosen; an empty key shows none. It outlives a page that is built again."""

    key = ""


chosen = SecondCalendar()


def title_of(day: DayIn) -> str:
    """Return a calendar's name as the head of a line."""
    title = day.title.text(current_language())
    return title[:1].upper() + title[1:]


def short_day(days: Iterable[DayIn], key: str) -> str:
    """Return a day in one calendar, short enough for a day header; empty where it is not among them."""
    return next((_shortened(day) for day in days if day.key == key), "")


def _shortened(day: DayIn) -> str:
    if day.key.split()[0] in _BY_NUMBER:
        return _numbered(day.date)
    text = _YEAR.sub("", day.text.text(current_language()))
    return text if len(text) <= _ROOM else " ".join(_cut(word) for word in text.split(" "))


def _cut(word: str) -> str:
    return word if len(word) <= _LONGEST + 1 else f"{word[:_LONGEST]}."


def _numbered(day: MonthDay) -> str:
    """Write a month that has a number: "m. 2, d. 3", with a plus after a leap month."""
    leap = "+" if day.leap else ""
    words = QCoreApplication.translate("SecondCalendar", "m. {month}, d. {day}")
    return words.format(month=f"{day.month}{leap}", day=day.day)


def second_days(days: Iterable[tuple[date, Iterable[DayIn]]], key: str) -> dict[date, str]:
    """Return the short form of each day in the chosen calendar."""
    return {day: short_day(others, key) for day, others in days}
