"""The catalogue and its computed days, kept for as long as the program runs and for its next start."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from drr_desktop import calendars
from drr_desktop.calendars import kept

if TYPE_CHECKING:
    from drr_desktop.domain.dates import DateSpan, Place
    from drr_desktop.domain.observance import Tradition
    from drr_desktop.domain.occurrence import Occurrence

# Three years of months, either way of turning their pages.
KEPT_SPANS = 40


class CatalogueDates:
    """What the catalogue says of a span at a place, which no row of a data file changes."""

    def __init__(self) -> None:
        self._catalogue: calendars.Catalogue | None = None
        self._traditions: tuple[Tradition, ...] = ()
        self._recalled: bool | None = None
        self._computed: dict[tuple[DateSpan, Place], tuple[Occurrence, ...]] = {}

    def catalogue(self) -> calendars.Catalogue:
        """Return the catalogue, loaded when it is first asked for."""
        if self._catalogue is None:
            self._catalogue = calendars.load_catalogue()
        return self._catalogue

    def traditions(self, first_span: DateSpan, place: Place) -> tuple[Tradition, ...]:
        """Return the catalogue's traditions in its order."""
        return self._traditions if self._recall(first_span, place) else self.catalogue().traditions

    def occurrences(self, span: DateSpan, place: Place, first_span: DateSpan) -> tuple[Occurrence, ...]:
        """Return the catalogue's occurrences, the very same ones when asked again."""
        found = self._computed.get((span, place))
        if found is None and self._recall(first_span, place):
            found = self._computed.get((span, place))
        if found is None:
            found = tuple(calendars.occurrences(self.catalogue().observances, span, place))
            keep(self._computed, (span, place), found)
        return found

    def keep_for_next_start(self, first_span: DateSpan, place: Place) -> None:
        """Keep the weeks of this month, so that the next start shows them before it loads a calendar."""
        found = self._computed.get((first_span, place))
        if found is not None and not self._recalled:
            kept.write(first_span, place, self.catalogue().traditions, found)

    def _recall(self, span: DateSpan, place: Place) -> bool:
        """Take what an earlier start kept of this month, once; say whether there was something."""
        if self._recalled is None:
            weeks = kept.read(span, place)
            self._recalled = weeks is not None
            if weeks is not None:
                self._traditions, occurrences = weeks
                keep(self._computed, (span, place), occurrences)
        return self._recalled


def keep(kept_values: dict[Any, Any], key: object, value: object) -> None:
    """Keep a value, and drop the oldest when there are many."""
    kept_values[key] = value
    while len(kept_values) > KEPT_SPANS:
        kept_values.pop(next(iter(kept_values)), None)
