"""Days, spans of days, months and the place whose sunsets count."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True, slots=True, order=True)
class DateSpan:
    """Consecutive days, both ends included."""

    start: date
    end: date

    def __post_init__(self) -> None:
        if self.end < self.start:
            message = f"A span ends before it starts: {self.start} to {self.end}."
            raise ValueError(message)

    def __contains__(self, day: date) -> bool:
        return self.start <= day <= self.end

    def __iter__(self) -> Iterator[date]:
        return (self.start + timedelta(n) for n in range(len(self)))

    def __len__(self) -> int:
        return (self.end - self.start).days + 1

    def overlaps(self, other: DateSpan) -> bool:
        """Say whether the two spans share a day."""
        return self.start <= other.end and other.start <= self.end


@dataclass(frozen=True, slots=True, order=True)
class Month:
    """A Gregorian month."""

    year: int
    month: int

    @property
    def first(self) -> date:
        """Its first day."""
        return date(self.year, self.month, 1)

    @property
    def span(self) -> DateSpan:
        """Its days."""
        return DateSpan(self.first, self.shifted(1).first - timedelta(1))

    def shifted(self, months: int) -> Month:
        """Return the month a number of months later, or earlier where negative."""
        index = self.year * 12 + self.month - 1 + months
        return Month(index // 12, index % 12 + 1)

    def weeks(self, first_weekday: int = 6) -> DateSpan:
        """Return the whole weeks that show this month; `first_weekday` is 0 for Monday, 6 for Sunday."""
        start = self.first - timedelta((self.first.weekday() - first_weekday) % 7)
        last = self.span.end
        return DateSpan(start, last + timedelta((first_weekday - 1 - last.weekday()) % 7))


@dataclass(frozen=True, slots=True)
class Place:
    """Where the office is: degrees north and east, metres, and an IANA time zone."""

    key: str
    name_en: str
    name_fr: str
    latitude: float
    longitude: float
    zone: str
    elevation: float = 0.0


# Source: Natural Resources Canada, Geographical Names (Ottawa, Ontario: 45°25' N, 75°42' W).
OTTAWA = Place("ottawa", "Ottawa", "Ottawa", 45.4215, -75.6972, "America/Toronto")
