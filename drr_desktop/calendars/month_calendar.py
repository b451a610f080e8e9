"""What calendars made of named months share: conversion, text and the reading of their rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drr_desktop.calendars.shape_grammar import parse_shape
from drr_desktop.calendars.system import Calendar, CalendarDate, Dated, RuleError
from drr_desktop.domain.language import Bilingual, Language
from drr_desktop.domain.occurrence import Certainty

if TYPE_CHECKING:
    from drr_desktop.calendars.system import Rule


class MonthCalendar(Calendar):
    """A calendar whose years are runs of months; a subclass says when each month starts.

    A month may be empty in some years (the leap month of a lunisolar calendar), so that a month keeps
    its number in every year.
    """

    key: str
    title: Bilingual
    month_names: tuple[Bilingual, ...]
    mean_year: float
    epoch: int  # a fixed day close to the first day of year 1
    certainty = Certainty.FIXED
    source = ""
    numbered_months = False  # rules write "12-25"
    longest_month = 31
    sure_days = 0  # every month of every year has at least so many
    moon_months = False  # a month is 29 or 30 days long, and a season of a month ends with it

    def month_start(self, year: int, month: int) -> int:
        """Return the fixed day on which a month starts; month 13 or 14 may be the next year's first."""
        raise NotImplementedError

    def longest(self, month: int) -> int:
        """Return the most days that a month can have in any year."""
        raise NotImplementedError

    def month_length(self, year: int, month: int) -> int:
        """Return the days of a month, 0 where the year has no such month."""
        return self.month_start(year, month + 1) - self.month_start(year, month)

    def dated(self, year: int, start: int) -> Dated:
        """Return an instance that starts on a fixed day of a year, as sure as this calendar is."""
        return Dated(year, start)

    def from_fixed(self, day: int) -> CalendarDate:
        """Return the date on a fixed day."""
        year = int((day - self.epoch) // self.mean_year) + 1
        while day < self.month_start(year, 1):
            year -= 1
        while day >= self.month_start(year + 1, 1):
            year += 1
        # At least so many months are over, even if all were as long as the longest.
        month = (day - self.month_start(year, 1)) // self.longest_month + 1
        start = self.month_start(year, month)
        while day >= (following := self.month_start(year, month + 1)):
            month, start = month + 1, following
        return CalendarDate(year, month, day - start + 1)

    def to_fixed(self, day: CalendarDate) -> int:
        """Return the fixed day of a date; a day beyond its month's end runs on into the next."""
        return self.month_start(day.year, day.month) + day.day - 1

    def month_name(self, month: int, year: int | None = None) -> Bilingual:
        """Return a month's name, in a year where the name depends on it."""
        del year
        return self.month_names[month - 1]

    def format(self, day: CalendarDate) -> str:
        """Return a date as text in the Latin alphabet."""
        return f"{day.day} {self.month_name(day.month, day.year).en} {day.year}"

    def format_french(self, day: CalendarDate) -> str:
        """Return a date as French text."""
        number = "1er" if day.day == 1 else str(day.day)
        return f"{number} {self.month_name(day.month, day.year).text(Language.FRENCH)} {day.year}"

    def month_number(self, name: str) -> int:
        """Return the number of a month that a rule names; raises RuleError."""
        for number, month in enumerate(self.month_names, 1):
            if name == month.en:
                return number
        names = ", ".join(month.en for month in self.month_names)
        message = f'"{name}" is no month of the calendar {self.key}: write one of {names}.'
        raise RuleError(message)

    def day_in_words(self, month: int, day: int, language: Language) -> str:
        """Return a day of the year in words."""
        first = "1er" if language is Language.FRENCH and day == 1 else str(day)
        return f"{first} {self.month_name(month).text(language)}"

    def suffix(self, language: Language) -> str:
        """Return the words that name this calendar after a day."""
        return f" in the {self.title.en}" if language is Language.ENGLISH else f" du {self.title.fr}"

    def parse(self, text: str) -> Rule:
        """Read a rule without its first word; raises RuleError."""
        return parse_shape(self, text)
