"""The dates of one observance side by side: a row a date, with who keeps it and by which reckoning."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from drr_desktop.domain.occurrence import Certainty
from drr_desktop.ui import dates, labels

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from drr_desktop.domain.occurrence import Occurrence


def _t(text: str) -> str:
    return QCoreApplication.translate("ObservanceWays", text)


@dataclass(frozen=True, slots=True)
class WayRow:
    """A date with its reckoning below, and beside it what it is with who keeps it below."""

    day: str
    method: str
    headline: str
    who: str = ""
    is_shown: bool = False

    def spoken(self) -> str:
        """Return the row as it is read out."""
        return ", ".join(filter(None, (self.day, self.headline, self.who, self.method)))


def way_rows(
    shown: Occurrence,
    ways: Iterable[tuple[Occurrence, str]],
    local: date | None = None,
    place: str = "",
) -> list[WayRow]:
    """Return a row a date, in order: the one in the calendar, others' dates, sighting and the local one.

    `ways` are dates that others keep, each with who they are.
    """
    by_day: dict[date, list[tuple[Occurrence, str]]] = {}
    if shown.start is not None:
        by_day[shown.start] = []
    for way, who in ways:
        if way.start is not None:
            by_day.setdefault(way.start, []).append((way, who))
    found = [
        (day, _shown_row(day, kept, shown, local) if day == shown.start else _row(day, kept))
        for day, kept in by_day.items()
    ]
    if (sighting := _sighting(shown)) is not None:
        found.append(sighting)
    if local is not None:
        found = _with_local(found, local, place)
    return [row for _, row in sorted(found, key=lambda pair: pair[0])]


def _with_local(found: list[tuple[date, WayRow]], local: date, place: str) -> list[tuple[date, WayRow]]:
    """Add the local date: a row of its own, or a word in the row of others who have that date."""
    headline = _t("By sunrise and sunset in {}").format(place) if place else _t("By the local sunrise")
    who = _t("Each temple chooses; most keep India’s date.")
    others = [(day, row) for day, row in found if day != local]
    if len(others) == len(found):
        row = WayRow(dates.short_weekday_day(local), _t("Local reckoning"), headline, who)
    else:
        kept = next(row for day, row in found if day == local)
        row = replace(kept, who=f"{headline}. {who}")
    return [*others, (local, row)]


def _shown_row(
    day: date, others: Sequence[tuple[Occurrence, str]], shown: Occurrence, local: date | None
) -> WayRow:
    method = _t("India’s reckoning") if local is not None else _method(shown)
    announced = shown.source if shown.certainty is Certainty.ANNOUNCED else ""
    who = ", ".join(dict.fromkeys(filter(None, (announced, *(who for _, who in others)))))
    return WayRow(dates.short_weekday_day(day), method, _t("Shown in the calendar"), who, is_shown=True)


def _row(day: date, others: Sequence[tuple[Occurrence, str]]) -> WayRow:
    names = ", ".join(dict.fromkeys(who for _, who in others if who))
    sources = ", ".join(dict.fromkeys(way.source for way, _ in others if way.source))
    first = others[0][0]
    told = first.certainty is Certainty.ANNOUNCED
    method = labels.certainty_label(first.certainty) if told else _method(first)
    return WayRow(dates.short_weekday_day(day), method, names or sources, sources if names else "")


def _method(way: Occurrence) -> str:
    return way.own_date or labels.certainty_label(way.certainty)


def _sighting(shown: Occurrence) -> tuple[date, WayRow] | None:
    """Return the other days of an expected date; None where it is not expected or has no margin."""
    start, first, last = shown.start, shown.earliest, shown.latest
    if shown.certainty is not Certainty.EXPECTED or not (start and first and last) or first == last:
        return None
    margin = (last - first).days + 1
    others = [first + timedelta(n) for n in range(margin) if first + timedelta(n) != start]
    joint = _t("{} or {}")
    few = len(others) == 2  # a day earlier and a day later: name both
    written = (
        joint.format(dates.short_weekday_day(others[0]), dates.short_weekday_day(others[1]))
        if few
        else dates.span(first, last)
    )
    if shown.observance.calendar.startswith("islamic"):
        return last, WayRow(written, _t("Moon sighting"), _t("Announced on the eve"))
    return last, WayRow(written, _t("Not announced yet"), _t("When the organizers say so"))
