"""One dated instance of an observance, and how sure its date is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from drr_desktop.domain.observance import Observance


class Certainty(StrEnum):
    """How sure a date is."""

    FIXED = "fixed"  # by law or by arithmetic that its community accepts
    COMPUTED = "computed"  # by a method that its community usually follows
    EXPECTED = "expected"  # until someone sees the moon or an organizer announces it
    ANNOUNCED = "announced"
    NOT_COMPUTED = "not_computed"


# Calendars that count in Gregorian dates: the day itself says it already, in the reader's language.
GREGORIAN = frozenset({"gregorian", "easter_western", "easter_orthodox", "astronomical"})


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One instance: inclusive daylight days, with the range in which an expected start may fall.

    `year` is the year of the observance's own calendar and, with the key and variant, names the instance
    for ever (a feed's UID is made of them). `begins_at` is the local instant of the sunset before, or None.
    `calendar_date` is the start in its own calendar, as text in the Latin alphabet. Where certainty is
    NOT_COMPUTED all dates are None.
    """

    observance: Observance
    start: date | None
    end: date | None
    earliest: date | None
    latest: date | None
    begins_at: datetime | None
    certainty: Certainty
    year: int | None
    calendar_date: str = ""
    variant: str = ""
    region: str = ""
    source: str = ""

    @property
    def own_date(self) -> str:
        """The start in a calendar of its own; empty where that would say the Gregorian day again."""
        return "" if self.observance.calendar in GREGORIAN else self.calendar_date

    @property
    def identity(self) -> str:
        """The instance's lasting name: key, own calendar's year and, where there is one, variant."""
        parts = [self.observance.key, str(self.year)]
        return "-".join([*parts, self.variant] if self.variant else parts)
