"""Days that their organizers fix each year: the usual position, until someone enters the announced date."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from drr_desktop.calendars.system import Dated, RuleError
from drr_desktop.calendars.systems.gregorian import Gregorian
from drr_desktop.domain.language import Bilingual, Language
from drr_desktop.domain.occurrence import Certainty

if TYPE_CHECKING:
    from collections.abc import Iterator

    from drr_desktop.calendars.system import CalendarSystem, Rule
    from drr_desktop.domain.dates import Place

_DAYS_EITHER_WAY = 14


class UsualPosition(NamedTuple):
    """Where the day usually lies, by a rule of another calendar, with two weeks either way."""

    system: CalendarSystem
    rule: Rule

    @property
    def reach(self) -> int:
        """Days that an instance may lie outside its Gregorian year: none."""
        return 0

    def find(self, year: int, place: Place) -> Iterator[Dated]:
        """Yield the usual days of a Gregorian year."""
        first, last = date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal()
        low = self.system.from_fixed(first - self.rule.reach).year
        high = self.system.from_fixed(last + self.rule.reach).year
        starts = {
            found.start: found
            for own in range(low, high + 1)
            for found in self.rule.find(own, place)
            if first <= found.start <= last
        }
        for number, start in enumerate(sorted(starts), 1):
            yield starts[start]._replace(
                year=year,
                earliest=start - _DAYS_EITHER_WAY,
                latest=start + _DAYS_EITHER_WAY,
                certainty=Certainty.EXPECTED,
                variant="" if number == 1 else str(number),
            )

    def describe(self, language: Language) -> str:
        """Say the usual position in words."""
        usual = self.rule.describe(language)
        if language is Language.ENGLISH:
            return f"announced each year by its organizers; usually {usual}"
        return f"annoncé chaque année par ses organisateurs; d’ordinaire {usual}"


class Announced(Gregorian):
    """Usual positions, shown as Gregorian dates."""

    key = "announced"
    title = Bilingual("announced each year", "annoncé chaque année")
    certainty = Certainty.EXPECTED

    def parse(self, text: str) -> Rule:
        """Read "~" and a rule of another calendar, such as "~gregorian 2nd Friday June"; raises RuleError."""
        from drr_desktop.calendars.rules import parse_rule

        if not text.startswith("~") or text.startswith("~announced"):
            message = f'"{text}" is no usual position: write for example "~gregorian 2nd Friday June".'
            raise RuleError(message)
        return UsualPosition(*parse_rule(text[1:]))


SYSTEM = Announced()
