"""The shapes that rules of month calendars take: a day, a weekday, a month, and moves upon them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from drr_desktop.calendars.system import Dated
from drr_desktop.calendars.words import ORDINALS, WEEKDAYS, on_or_after, on_or_before, weekday
from drr_desktop.domain.language import Language

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from drr_desktop.calendars.month_calendar import MonthCalendar
    from drr_desktop.calendars.system import Rule
    from drr_desktop.domain.dates import Place


class DayOfMonth(NamedTuple):
    """A day of a month; a year in which the month lacks that day does not have it."""

    system: MonthCalendar
    month: int
    day: int
    reach: int = 0

    def start(self, year: int) -> int | None:
        """Return the fixed day in a year, or None where the year lacks it."""
        if self.day > self.system.sure_days and self.day > self.system.month_length(year, self.month):
            return None
        return self.system.month_start(year, self.month) + self.day - 1

    def find(self, year: int, place: Place) -> Iterable[Dated]:
        """Return the day."""
        del place
        start = self.start(year)
        if start is None:
            return ()
        found = self.system.dated(year, start)
        if self.day == 1 and self.system.moon_months:
            found = found._replace(month_end=start + self.system.month_length(year, self.month) - 1)
        return (found,)

    def describe(self, language: Language) -> str:
        """Say the day in words."""
        return self.system.day_in_words(self.month, self.day, language) + self.system.suffix(language)


class WholeMonth(NamedTuple):
    """All days of a month."""

    system: MonthCalendar
    month: int
    reach: int = 0

    def find(self, year: int, place: Place) -> Iterator[Dated]:
        """Yield the month from its first to its last day."""
        del place
        length = self.system.month_length(year, self.month)
        if length:
            start = self.system.month_start(year, self.month)
            yield self.system.dated(year, start)._replace(end=start + length - 1)

    def describe(self, language: Language) -> str:
        """Say the month in words."""
        name = self.system.month_name(self.month).text(language)
        month = f"{_of(name)}{name}"
        words = f"the whole month of {name}" if language is Language.ENGLISH else f"tout le mois {month}"
        return words + self.system.suffix(language)


class NthWeekday(NamedTuple):
    """The first to fifth, or the last, of a weekday in a month."""

    system: MonthCalendar
    ordinal: str
    weekday: int
    month: int
    reach: int = 0

    def _within(self, first: int, last: int) -> int:
        if self.ordinal == "last":
            return on_or_before(last, self.weekday)
        return on_or_after(first, self.weekday) + 7 * (int(self.ordinal[0]) - 1)

    def find(self, year: int, place: Place) -> Iterator[Dated]:
        """Yield the weekday; where the month may begin a day off, the range follows the weekday."""
        del place
        first = self.system.month_start(year, self.month)
        last = first + self.system.month_length(year, self.month) - 1
        start = self._within(first, last)
        if start > last:
            return
        found = self.system.dated(year, start)
        if found.earliest is not None and found.latest is not None:
            before, after = start - found.earliest, found.latest - start
            found = found._replace(
                earliest=self._within(first - before, last - before),
                latest=self._within(first + after, last + after),
            )
        yield found

    def describe(self, language: Language) -> str:
        """Say the weekday in words."""
        ordinal = ORDINALS[self.ordinal].text(language)
        day = WEEKDAYS[self.weekday].text(language)
        name = self.system.month_name(self.month).text(language)
        if language is Language.ENGLISH:
            return f"the {ordinal} {day} of {name}" + self.system.suffix(language)
        return f"le {ordinal} {day} {_of(name)}{name}" + self.system.suffix(language)


class WeekdayNear(NamedTuple):
    """A weekday on or before, on or after, or strictly before a day."""

    anchor: DayOfMonth
    weekday: int
    side: str  # "on_or_before", "on_or_after" or "before"
    reach: int = 7

    def find(self, year: int, place: Place) -> Iterator[Dated]:
        """Yield the weekday next to the day of that year."""
        del place
        system = self.anchor.system
        anchor = self.anchor.start(year)
        if anchor is None:
            return
        start = self._near(anchor)
        # What comes before the first day of a year always lies in the year before.
        new_year = self.side == "before" and (self.anchor.month, self.anchor.day) == (1, 1)
        found = system.dated(year - new_year, start)
        if found.earliest is not None and found.latest is not None:
            early, late = anchor - start + found.earliest, anchor - start + found.latest
            found = found._replace(earliest=self._near(early), latest=self._near(late))
        yield found

    def _near(self, anchor: int) -> int:
        if self.side == "on_or_after":
            return on_or_after(anchor, self.weekday)
        return on_or_before(anchor - (self.side == "before"), self.weekday)

    def describe(self, language: Language) -> str:
        """Say the weekday and its anchor in words."""
        day, anchor = WEEKDAYS[self.weekday].text(language), self.anchor.describe(language)
        english = language is Language.ENGLISH
        if self.side == "on_or_after":
            return (
                f"the first {day} on or after {anchor}"
                if english
                else f"le premier {day} à partir du {anchor}"
            )
        if self.side == "on_or_before":
            return (
                f"the last {day} on or before {anchor}" if english else f"le dernier {day} jusqu’au {anchor}"
            )
        return f"the last {day} before {anchor}" if english else f"le dernier {day} avant le {anchor}"


class Weekly(NamedTuple):
    """A weekday of every week; its instances are told apart by their ISO date."""

    weekday: int
    reach: int = 0

    def find(self, year: int, place: Place) -> Iterator[Dated]:
        """Yield each of the weekdays in a Gregorian year."""
        del place
        first, end = date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal()
        for start in range(on_or_after(first, self.weekday), end + 1, 7):
            yield Dated(year, start, variant=date.fromordinal(start).isoformat())

    def describe(self, language: Language) -> str:
        """Say the weekday in words."""
        day = WEEKDAYS[self.weekday].text(language)
        return f"every {day}" if language is Language.ENGLISH else f"chaque {day}"


class Move(NamedTuple):
    """Days to add when the rule falls on a weekday, or on any, in years of its own calendar."""

    weekday: int | None
    days: int
    from_year: int | None = None
    until_year: int | None = None

    def holds(self, day: int, year: int) -> bool:
        """Say whether a fixed day of a year must move."""
        if self.weekday is not None and weekday(day) != self.weekday:
            return False
        return (self.from_year or year) <= year <= (self.until_year or year)


class Moved(NamedTuple):
    """A rule moved by a fixed number of days and then off certain weekdays; the first match counts."""

    rule: Rule
    days: int
    moves: tuple[Move, ...] = ()

    @property
    def reach(self) -> int:
        """Days that the moves may carry an instance over the edge of its year."""
        return self.rule.reach + abs(self.days) + max((abs(move.days) for move in self.moves), default=0)

    def find(self, year: int, place: Place) -> Iterator[Dated]:
        """Yield the moved instances; they stay counted in the year of the unmoved day."""
        for found in self.rule.find(year, place):
            yield shifted(found, self.days + self._off(found.start + self.days, found.year))

    def _off(self, day: int, year: int) -> int:
        for move in self.moves:
            if move.holds(day, year):
                return move.days
        return 0

    def describe(self, language: Language) -> str:
        """Say the rule and its moves in words."""
        english = language is Language.ENGLISH
        words = self.rule.describe(language)
        if self.days:
            side = ("after", "before") if english else ("après", "avant")
            words = f"{_days(self.days, language)} {side[self.days < 0]} {words}"
        parts = [words]
        parts.extend(_move_in_words(move, language) for move in self.moves)
        return "; ".join(parts)


def _move_in_words(move: Move, language: Language) -> str:
    english = language is Language.ENGLISH
    side = ("later", "earlier") if english else ("plus tard", "plus tôt")
    words = f"{_days(move.days, language)} {side[move.days < 0]}"
    if move.weekday is not None:
        day = WEEKDAYS[move.weekday].text(language)
        words = (f"if on a {day}, " if english else f"si c’est un {day}, ") + words
    for year, word in (
        (move.from_year, "from" if english else "depuis"),
        (move.until_year, "until" if english else "jusqu’en"),
    ):
        if year is not None:
            words += f" ({word} {year})"
    return words


class KeptOn(NamedTuple):
    """A day of one calendar that is really kept on a Gregorian day: the one nearest to it."""

    rule: DayOfMonth
    month: int
    day: int
    reach: int = 7

    def find(self, year: int, place: Place) -> Iterator[Dated]:
        """Yield the Gregorian day, counted in the own calendar's year."""
        for found in self.rule.find(year, place):
            about = date.fromordinal(found.start).year
            near = (date(about + n, self.month, self.day).toordinal() for n in (-1, 0, 1))
            yield found._replace(start=min(near, key=lambda day: abs(day - found.start)))

    def describe(self, language: Language) -> str:
        """Say the day and the day really kept in words."""
        from drr_desktop.calendars.systems.gregorian import SYSTEM

        kept = SYSTEM.day_in_words(self.month, self.day, language)
        words = "kept on" if language is Language.ENGLISH else "souligné le"
        return f"{self.rule.describe(language)}, {words} {kept}"


def shifted(found: Dated, days: int) -> Dated:
    """Return an instance some days later, with its end and its range."""
    if not days:
        return found
    # Written out, for replacing fields by name takes four times as long.
    return Dated(
        found.year,
        found.start + days,
        None if found.end is None else found.end + days,
        None,
        None if found.earliest is None else found.earliest + days,
        None if found.latest is None else found.latest + days,
        *found[6:-1],
    )


def _days(count: int, language: Language) -> str:
    unit = "day" if language is Language.ENGLISH else "jour"
    return f"{abs(count)} {unit}{'s' * (abs(count) > 1)}"


def _of(french_name: str) -> str:
    return "d’" if french_name[:1] in "aàâeéèêioôuAEIOUÉ" else "de "
