"""The reading of rule text into the shapes of month calendars."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from drr_desktop.calendars.shapes import (
    DayOfMonth,
    KeptOn,
    Move,
    Moved,
    NthWeekday,
    WeekdayNear,
    Weekly,
    WholeMonth,
)
from drr_desktop.calendars.system import RuleError
from drr_desktop.calendars.words import WEEKDAY_NUMBERS

if TYPE_CHECKING:
    from collections.abc import Callable

    from drr_desktop.calendars.month_calendar import MonthCalendar
    from drr_desktop.calendars.system import Rule


def parse_shape(system: MonthCalendar, text: str) -> Rule:
    """Read a rule of a month calendar without its first word; raises RuleError.

    The forms: "12-25" (Gregorian and Julian) or "14 Nisan"; "month 02"; "weekly Friday" (Gregorian);
    "2nd Monday October", "last Sunday May"; "Monday on_or_before 05-24", "Sunday on_or_after 11-27";
    "last Tuesday before 1 Farvardin". Behind a form may stand "+1" days, and behind that conditions such
    as "; if Saturday +1; if Monday +1 from 5764" or "; -1 until 171" (own calendar's years), of which the
    first that holds counts. Or "[= gregorian 01-07]" for the day that is really kept.
    """
    bracket = re.fullmatch(r"(.+?) \[= gregorian (\d\d)-(\d\d)\](.*)", text)
    if bracket:
        rule = _base(system, bracket[1])
        if bracket[4] or not isinstance(rule, DayOfMonth):
            message = f'"{text}": a day kept on a Gregorian day takes no moves.'
            raise RuleError(message)
        return KeptOn(rule, *_gregorian_day(int(bracket[2]), int(bracket[3])))
    return with_moves(text, lambda head: _base(system, head))


def with_moves(text: str, read: Callable[[str], Rule]) -> Rule:
    """Read a rule and the days and conditions that may stand behind it; raises RuleError."""
    head, *conditions = (part.strip() for part in text.split(";"))
    offset = re.fullmatch(r"(.+?) ([+-]\d{1,2})", head)
    rule = read(offset[1] if offset else head)
    moves = tuple(_move(condition) for condition in conditions)
    if offset or moves:
        return Moved(rule, int(offset[2]) if offset else 0, moves)
    return rule


_MOVE = re.compile(
    r"(?:if (?P<day>\w+) )?(?P<by>[+-]\d)(?: from (?P<first>\d{1,5}))?(?: until (?P<last>\d{1,5}))?"
)


def _move(text: str) -> Move:
    match = _MOVE.fullmatch(text)
    found = match.groupdict() if match else {}
    day, first, last = (found.get(name) for name in ("day", "first", "last"))
    if not match or (day and day not in WEEKDAY_NUMBERS) or not (day or first or last):
        message = f'"{text}" is no condition: write for example "if Saturday +1" or "-1 until 171".'
        raise RuleError(message)
    return Move(
        WEEKDAY_NUMBERS[day] if day else None,
        int(match["by"]),
        int(first) if first else None,
        int(last) if last else None,
    )


def _base(system: MonthCalendar, text: str) -> Rule:
    for pattern, build in _PATTERNS:
        if match := pattern.fullmatch(text):
            return build(system, match)
    return parse_day(system, text)


def _weekly(system: MonthCalendar, match: re.Match[str]) -> Rule:
    if system.key != "gregorian":
        message = f'"{match[0]}": a week belongs to no calendar; write "gregorian {match[0]}".'
        raise RuleError(message)
    return Weekly(_weekday_number(match[1]))


def _whole_month(system: MonthCalendar, match: re.Match[str]) -> Rule:
    return WholeMonth(system, _month(system, match[1]))


def _nth(system: MonthCalendar, match: re.Match[str]) -> Rule:
    return NthWeekday(system, match[1], _weekday_number(match[2]), _month(system, match[3]))


def _near(system: MonthCalendar, match: re.Match[str]) -> Rule:
    return WeekdayNear(parse_day(system, match[3]), _weekday_number(match[1]), match[2])


def _last_before(system: MonthCalendar, match: re.Match[str]) -> Rule:
    return WeekdayNear(parse_day(system, match[2]), _weekday_number(match[1]), "before")


_PATTERNS: tuple[tuple[re.Pattern[str], Callable[[MonthCalendar, re.Match[str]], Rule]], ...] = (
    (re.compile(r"weekly (\w+)"), _weekly),
    (re.compile(r"month (.+)"), _whole_month),
    (re.compile(r"last (\w+) before (.+)"), _last_before),
    (re.compile(r"(1st|2nd|3rd|4th|5th|last) (\w+) (.+)"), _nth),
    (re.compile(r"(\w+) (on_or_before|on_or_after) (.+)"), _near),
)


def parse_day(system: MonthCalendar, text: str) -> DayOfMonth:
    """Read a day such as "12-25" or "14 Nisan"; raises RuleError."""
    numeric = re.fullmatch(r"(\d\d)-(\d\d)", text) if system.numbered_months else None
    named = re.fullmatch(r"(\d{1,2}) (\D.*)", text)
    if numeric:
        month, day = _month(system, numeric[1]), int(numeric[2])
    elif named:
        month, day = _month(system, named[2]), int(named[1])
    else:
        message = f'"{text}" is no rule of the calendar {system.key} that this version knows.'
        raise RuleError(message)
    if not 1 <= day <= system.longest(month):
        message = f'"{text}": that month has at most {system.longest(month)} days.'
        raise RuleError(message)
    return DayOfMonth(system, month, day)


def _gregorian_day(month: int, day: int) -> tuple[int, int]:
    try:
        date(2023, month, day)
    except ValueError:
        message = f'"{month:02}-{day:02}" is no day of each Gregorian year.'
        raise RuleError(message) from None
    return month, day


def _month(system: MonthCalendar, text: str) -> int:
    if system.numbered_months and re.fullmatch(r"\d\d", text):
        number = int(text)
        if 1 <= number <= len(system.month_names):
            return number
        message = f'"{text}" is no month.'
        raise RuleError(message)
    return system.month_number(text)


def _weekday_number(name: str) -> int:
    if name not in WEEKDAY_NUMBERS:
        message = f'"{name}" is no weekday: write one of {", ".join(WEEKDAY_NUMBERS)}.'
        raise RuleError(message)
    return WEEKDAY_NUMBERS[name]
