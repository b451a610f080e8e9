"""Days, months and times as the interface writes them, in either language and never ambiguous."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, QTime

from drr_desktop.domain.language import Language
from drr_desktop.ui.language import current_language, interface

if TYPE_CHECKING:
    from datetime import date, time

    from drr_desktop.domain.dates import Month


def _written(day: date, pattern: str) -> str:
    text = interface.locale().toString(QDate(day.year, day.month, day.day), pattern)
    if current_language() is Language.FRENCH and day.day == 1:
        text = text.replace(" 1 ", " 1er ", 1) if " 1 " in text else text.replace("1 ", "1er ", 1)
    return text


def long_day(day: date) -> str:
    """Write "Wednesday 10 March 2027"."""
    return _written(day, "dddd d MMMM yyyy")


def weekday_day(day: date) -> str:
    """Write "Wednesday 10 March"."""
    return _written(day, "dddd d MMMM")


def short_weekday_day(day: date) -> str:
    """Write "Tue 9 March"."""
    return _written(day, "ddd d MMMM")


def day_month(day: date) -> str:
    """Write "9 March"."""
    return _written(day, "d MMMM")


def short_day(day: date) -> str:
    """Write "9 Mar"."""
    return _written(day, "d MMM").rstrip(".")


def iso(day: date) -> str:
    """Write "2027-03-09"."""
    return day.isoformat()


def month_title(month: Month) -> str:
    """Write "March 2027"."""
    name = interface.locale().standaloneMonthName(month.month)
    return f"{name[:1].upper()}{name[1:]} {month.year}"


def weekday_name(weekday: int, short: bool = False) -> str:
    """Write the name of a weekday, 0 for Monday, as the head of a column."""
    form = QLocale.FormatType.ShortFormat if short else QLocale.FormatType.LongFormat
    name = interface.locale().standaloneDayName(weekday + 1, form)
    return name[:1].upper() + name[1:]


def clock(moment: time) -> str:
    """Write "17:59", or "17 h 59" in French."""
    pattern = "H 'h' mm" if current_language() is Language.FRENCH else "HH:mm"
    return interface.locale().toString(QTime(moment.hour, moment.minute), pattern).replace(" h ", " h ")


def span(start: date, end: date) -> str:
    """Write "9 to 11 March", shortest where month and year are shared."""
    if start == end:
        return day_month(start)
    joint = " au " if current_language() is Language.FRENCH else " to "
    if (start.year, start.month) == (end.year, end.month):
        first = "1er" if start.day == 1 and current_language() is Language.FRENCH else str(start.day)
        return f"{first}{joint}{day_month(end)}"
    return f"{day_month(start)}{joint}{day_month(end)}"
