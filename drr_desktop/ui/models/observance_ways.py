"""The dates of one observance side by side: a row a date, with who keeps it and by which reckoning."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from drr_desktop.domain.occurrence import Certainty
from drr_desktop.ui import dates, labels
from drr_desktop.ui.language import current_language

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
    shown: Occurrence, ways: Iterable[Occurrence], local: date | None = None, place: str = ""
) -> list[WayRow]:
    """Return a row a date, in order: the one in the calendar, others' dates, sighting and the local one."""
    by_day: dict[date, list[Occurrence]] = {}
    for way in (shown, *ways):
        if way.start is not None and way not in by_day.setdefault(way.start, []):
            by_day[way.start].append(way)
    found = [(day, _row(day, kept, shown, local)) for day, kept in by_day.items()]
    if (sighting := _sighting(shown)) is not None:
        found.append(sighting)
    if local is not None:
        headline = _t("By sunrise and sunset in {}").format(place) if place else _t("By the local sunrise")
        who = _t("Each temple chooses; most keep India’s date.")
        found.append((local, WayRow(dates.short_weekday_day(local), _t("Local reckoning"), headline, who)))
    return [row for _, row in sorted(found, key=lambda pair: pair[0])]


def _row(day: date, kept: Sequence[Occurrence], shown: Occurrence, local: date | None) -> WayRow:
    written = dates.short_weekday_day(day)
    others = [way for way in kept if way != shown]
    names = ", ".join(dict.fromkeys(filter(None, (way_name(way) for way in others))))
    if shown in kept:
        method = _t("India’s reckoning") if local is not None else _method(shown)
        announced = shown.source if shown.certainty is Certainty.ANNOUNCED else ""
        who = ", ".join(filter(None, (announced, names)))
        return WayRow(written, method, _t("Shown in the calendar"), who, is_shown=True)
    sources = ", ".join(dict.fromkeys(way.source for way in others if way.source))
    return WayRow(written, _method(others[0]), names, sources if sources != names else "")


def way_name(way: Occurrence) -> str:
    """Return who keeps a date: the variant's name, who announced it, or nothing for the rule's own."""
    language = current_language()
    for variant in way.observance.variants:
        if variant.key == way.variant:
            return variant.name.text(language)
    return way.source if way.certainty is Certainty.ANNOUNCED else ""


def _method(way: Occurrence) -> str:
    return way.calendar_date or labels.certainty_label(way.certainty)


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
