"""Where the entries of a month stand: lanes of a week, eve strips, what is hidden, what is a season."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from drr_desktop.domain.month_view import OwnEntry
from drr_desktop.domain.observance import Kind, Mark
from drr_desktop.domain.occurrence import Occurrence

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from drr_desktop.domain.dates import DateSpan

Entry = Occurrence | OwnEntry

LONG_FROM = 4  # a bar longer than three days comes first
SEASON_LANES = 2  # more long bars at once than this would fill the month; the rest is listed above it
_SEASON_FROM = 21
_WEEKLY_FROM = 3

_MARKS = {Mark.FULL: 0, Mark.EVE: 1, Mark.NOTE: 2, Mark.NONE: 3}
_KINDS = {
    Kind.CIVIC_HOLIDAY: 0,
    Kind.HOLY_DAY: 1,
    Kind.FESTIVAL: 2,
    Kind.FAST: 3,
    Kind.COMMEMORATION: 4,
    Kind.NATIONAL_DAY: 5,
    Kind.UN_DAY: 6,
    Kind.HERITAGE_MONTH: 7,
}
_ONE = timedelta(1)


@dataclass(frozen=True, slots=True)
class Placed:
    """An entry in its lane of one week; columns 0 to 6, both ends included.

    `first` is beyond `last` where only the eve falls into this week; then the strip carries the name.
    """

    entry: Entry
    lane: int
    first: int
    last: int
    starts_here: bool
    ends_here: bool
    eve: int | None = None

    @property
    def is_eve_only(self) -> bool:
        """Whether the day itself begins the next week."""
        return self.first > self.last

    def columns(self) -> range:
        """Return the columns that its strip and chip fill."""
        start = self.first if self.eve is None else self.eve
        return range(start, max(self.last, start) + 1)


@dataclass(frozen=True, slots=True)
class WeekLanes:
    """A week's entries in their lanes, and per column those that did not fit."""

    placed: tuple[Placed, ...]
    hidden: tuple[tuple[Entry, ...], ...]

    def at(self, column: int) -> tuple[Placed, ...]:
        """Return what fills a column, from the top; eves of the next day included."""
        found = [placed for placed in self.placed if column in placed.columns()]
        return tuple(sorted(found, key=lambda placed: placed.lane))

    def on_day(self, column: int) -> tuple[Entry, ...]:
        """Return the entries of a day, from the top, then the hidden ones."""
        shown = [p.entry for p in self.at(column) if p.first <= column <= p.last]
        return (*shown, *self.hidden[column])


def days_of(entry: Entry) -> tuple[date, date]:
    """Return the first and last daylight day of an entry that has dates."""
    if isinstance(entry, OwnEntry):
        return entry.day, entry.day
    if entry.start is None or entry.end is None:
        message = f"{entry.observance.key} has no date yet and cannot be placed in a month."
        raise ValueError(message)
    return entry.start, entry.end


def length_of(entry: Entry) -> int:
    """Return the number of daylight days of an entry."""
    start, end = days_of(entry)
    return (end - start).days + 1


def rank(entry: Entry) -> tuple[int, int, int, int, str]:
    """Return what an entry is sorted by within a week: smallest first, nearest to the top.

    Bars longer than three days, then days that begin at sunset, then marks, then the rest by kind;
    the office's own entries last, by time.
    """
    if isinstance(entry, OwnEntry):
        moment = -1 if entry.time is None else entry.time.hour * 60 + entry.time.minute
        return 4, moment, 0, 0, entry.title
    observance = entry.observance
    mark, kind = _MARKS[observance.mark], _KINDS[observance.kind]
    length = length_of(entry)
    if length >= LONG_FROM:
        return 0, mark, kind, length, observance.key
    if entry.begins_at is not None:
        return 1, mark, kind, -length, observance.key
    return (2 if mark < _MARKS[Mark.NOTE] else 3), mark, kind, -length, observance.key


def split_weekly(found: Iterable[Occurrence]) -> tuple[list[Occurrence], list[Occurrence]]:
    """Part what comes once from what comes back on the same weekday week after week.

    A weekly day of prayer or rest in each week would bury the month; it stands at its weekday's name.
    """
    by_key: dict[str, list[Occurrence]] = {}
    for occurrence in found:
        by_key.setdefault(occurrence.observance.key, []).append(occurrence)
    once: list[Occurrence] = []
    weekly: list[Occurrence] = []
    for group in by_key.values():
        weekdays = {days_of(occurrence)[0].weekday() for occurrence in group}
        (weekly if len(group) >= _WEEKLY_FROM and len(weekdays) == 1 else once).extend(group)
    return once, weekly


def season_lanes(lanes: int) -> int:
    """Return how many of a week's lanes long bars may fill, so that room is left for single days."""
    return max(min(SEASON_LANES, lanes - 2), 1)


def split_seasons(
    entries: Iterable[Entry], span: DateSpan, at_once: int = SEASON_LANES
) -> tuple[list[Entry], list[Occurrence]]:
    """Part what stands in the grid from the seasons that are listed above it.

    Heritage months and other stretches of three weeks and more go above when they are only a theme;
    so does each long bar that finds the lanes for long bars (`at_once`) taken where it lies.
    """
    grid: list[Entry] = []
    seasons: list[Occurrence] = []
    taken: list[list[tuple[date, date]]] = [[] for _ in range(at_once)]
    for entry in sorted(entries, key=rank):
        if isinstance(entry, OwnEntry) or length_of(entry) < LONG_FROM:
            grid.append(entry)
        elif _is_theme(entry) or not _find_room(entry, span, taken):
            seasons.append(entry)
        else:
            grid.append(entry)
    return grid, sorted(seasons, key=lambda season: (days_of(season)[0], rank(season)))


def _is_theme(entry: Occurrence) -> bool:
    kind = entry.observance.kind
    return kind is Kind.HERITAGE_MONTH or (kind is Kind.UN_DAY and length_of(entry) >= _SEASON_FROM)


def _find_room(entry: Entry, span: DateSpan, taken: list[list[tuple[date, date]]]) -> bool:
    """Take the first season lane that is free in every week the entry touches."""
    start, end = days_of(entry)
    first, last = max(start, span.start), min(end, span.end)
    for lane in taken:
        if all(last < other_first or first > other_last for other_first, other_last in lane):
            lane.append((first, last))
            return True
    return False


def lay_out_week(days: Sequence[date], entries: Iterable[Entry], lanes: int) -> WeekLanes:
    """Place entries into the lanes of a week of seven consecutive days.

    `lanes` is how many chips fit one above the other; where more are wanted the last lane stays empty
    for the words "+n more", and what would stand there or lower is hidden.
    """
    free: list[list[bool]] = []
    placed: list[Placed] = []
    for entry in sorted(entries, key=rank):
        spot = _columns(entry, days)
        if spot is not None:
            placed.append(_drop(entry, spot, free))
    return _hide(placed, lanes)


def _columns(entry: Entry, days: Sequence[date]) -> Placed | None:
    """Return where an entry stands in a week, in lane 0; None where it does not touch the week."""
    start, end = days_of(entry)
    sunset = isinstance(entry, Occurrence) and entry.begins_at is not None
    eve_day = start - _ONE
    eve = (eve_day - days[0]).days if sunset and days[0] <= eve_day <= days[-1] else None
    if end < days[0] or start > days[-1]:
        return None if eve is None else Placed(entry, 0, 7, 6, starts_here=False, ends_here=False, eve=eve)
    first = max((start - days[0]).days, 0)
    last = min((end - days[0]).days, 6)
    return Placed(entry, 0, first, last, start >= days[0], end <= days[-1], eve)


def _drop(entry: Entry, spot: Placed, free: list[list[bool]]) -> Placed:
    """Return the spot in the first lane in which all its columns are free, and fill them."""
    columns = spot.columns()
    lane = 0
    while lane < len(free) and not all(free[lane][column] for column in columns):
        lane += 1
    if lane == len(free):
        free.append([True] * 7)
    for column in columns:
        free[lane][column] = False
    return Placed(entry, lane, spot.first, spot.last, spot.starts_here, spot.ends_here, spot.eve)


def _hide(placed: list[Placed], lanes: int) -> WeekLanes:
    full: set[int] = set()
    gone: list[Placed] = [spot for spot in placed if spot.lane >= lanes]
    while gone:
        full.update(column for spot in gone for column in spot.columns())
        rest = [spot for spot in placed if spot.lane < lanes - 1 or not full.intersection(spot.columns())]
        more = [spot for spot in placed if spot not in rest]
        if len(more) == len(gone):
            placed = rest
            break
        gone = more
    hidden = tuple(
        tuple(spot.entry for spot in gone if spot.first <= column <= spot.last) for column in range(7)
    )
    return WeekLanes(tuple(placed), hidden)
