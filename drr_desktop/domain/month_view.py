"""What a month shows: occurrences, the office's own entries, and what has no date yet."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, time
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from drr_desktop.domain.dates import DateSpan, Month
    from drr_desktop.domain.observance import Kind, Mark, Observance
    from drr_desktop.domain.occurrence import Occurrence


class OwnKind(StrEnum):
    """What an own entry of the office is."""

    INTERACTION = "interaction"
    FOLLOW_UP = "follow_up"


@dataclass(frozen=True, slots=True)
class OwnEntry:
    """One entry of the office's own on a day; `time` is local, None for the whole day."""

    id: str
    kind: OwnKind
    day: date
    time: time | None
    title: str


@dataclass(frozen=True, slots=True)
class Shown:
    """What the calendar shows; an empty set means all of that kind."""

    traditions: frozenset[str] = field(default_factory=frozenset)
    kinds: frozenset[Kind] = field(default_factory=frozenset)
    marks: frozenset[Mark] = field(default_factory=frozenset)

    def admits(self, observance: Observance) -> bool:
        """Say whether an observance passes every filter."""
        return (
            (not self.traditions or observance.tradition.key in self.traditions)
            and (not self.kinds or observance.kind in self.kinds)
            and (not self.marks or observance.mark in self.marks)
        )


@dataclass(frozen=True, slots=True)
class MonthView:
    """A month in whole weeks: `span` holds the days shown, `month` the one they are shown for."""

    month: Month
    span: DateSpan
    today: date
    occurrences: tuple[Occurrence, ...]
    not_computed: tuple[Observance, ...]
    own: tuple[OwnEntry, ...] = ()
