"""What a calendar system and a rule are: the seams that every calendar fills."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

from drr_desktop.domain.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from drr_desktop.domain.dates import Place
    from drr_desktop.domain.language import Bilingual, Language
    from drr_desktop.domain.occurrence import Certainty


class RuleError(UserError):
    """A rule cannot be read; the message says which words and what is expected."""

    def __init__(self, message: str) -> None:
        super().__init__(message, code="rule_not_understood")


class CalendarDate(NamedTuple):
    """A day in some calendar; months count from 1 in the order of that calendar's year."""

    year: int
    month: int
    day: int
    leap: bool = False


class Dated(NamedTuple):
    """One instance that a rule found. Days are fixed days: `date.toordinal()`.

    `year` is the own calendar's year. `end` is set where the rule itself says when it ends.
    `month_end` is the last day of the moon's month that `start` opens: a length of 29 or 30 days then
    means "that month". `earliest` and `latest` bound an uncertain start. Empty texts and a missing
    certainty mean: as its system says. `text` is the date in the calendar where the rule knows it better
    than the day's sunrise does.
    """

    year: int
    start: int
    end: int | None = None
    month_end: int | None = None
    earliest: int | None = None
    latest: int | None = None
    certainty: Certainty | None = None
    variant: str = ""
    region: str = ""
    source: str = ""
    text: str = ""


class Rule(Protocol):
    """A rule that was read: it finds its instances a year of its own calendar at a time."""

    @property
    def reach(self) -> int:
        """Days that an instance may lie outside the year it is counted in."""

    def find(self, year: int, place: Place) -> Iterable[Dated]:
        """Yield the instances of one year of the rule's own calendar, none where it has no such day."""

    def describe(self, language: Language) -> str:
        """Say the rule in words."""


class CalendarSystem(Protocol):
    """A calendar, or a way of finding days, that rules can name by its key.

    `certainty` and `source` hold for each instance that does not say otherwise; an empty `source`
    means that the observance's own source speaks for the date.
    """

    @property
    def key(self) -> str:
        """The first word of its rules."""

    @property
    def title(self) -> Bilingual:
        """Its name."""

    @property
    def certainty(self) -> Certainty:
        """How sure its dates are."""

    @property
    def source(self) -> str:
        """By what its dates are found."""

    @property
    def begins_at_sunset(self) -> bool:
        """Whether its day begins at the sunset before the civil day."""

    def from_fixed(self, day: int) -> CalendarDate:
        """Return the date on a fixed day."""

    def to_fixed(self, day: CalendarDate) -> int:
        """Return the fixed day of a date."""

    def format(self, day: CalendarDate) -> str:
        """Return a date as text in the Latin alphabet, such as "1 Shawwal 1448"."""

    def format_french(self, day: CalendarDate) -> str:
        """Return a date as French text, such as "1er chawwal 1448"."""

    def text_on(self, day: int) -> str:
        """Return the date on a fixed day as text."""

    def parse(self, text: str) -> Rule:
        """Read a rule without its first word; raises RuleError."""


class Calendar:
    """What every calendar can do that converts and formats."""

    begins_at_sunset = False

    def from_fixed(self, day: int) -> CalendarDate:
        """Return the date on a fixed day."""
        raise NotImplementedError

    def format(self, day: CalendarDate) -> str:
        """Return a date as text in the Latin alphabet."""
        raise NotImplementedError

    def format_french(self, day: CalendarDate) -> str:
        """Return a date as French text; where the words are the calendar's own, they are the same."""
        return self.format(day)

    def text_on(self, day: int) -> str:
        """Return the date on a fixed day as text."""
        return self.format(self.from_fixed(day))


def french_ordinal(number: int, *, feminine: bool = False) -> str:
    """Return a number in its place, such as "1er" or "8e"."""
    if number == 1:
        return "1re" if feminine else "1er"
    return f"{number}e"
