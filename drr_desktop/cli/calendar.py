"""`occurrences` and `observances`: the calendar without a window."""

from __future__ import annotations

import sys
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from drr_desktop.cli.arguments import PLACE_HELP, data_file, known, now, parse_place, parse_span
from drr_desktop.cli.output import add_format, write_rows
from drr_desktop.domain.occurrence import Certainty

if TYPE_CHECKING:
    import argparse

    from drr_desktop.domain.dates import DateSpan, Place
    from drr_desktop.domain.observance import Observance
    from drr_desktop.domain.occurrence import Occurrence
    from drr_desktop.services.observance_calendar import ObservanceCalendar

# The variant of an occurrence as the place's own sunrise dates it.
LOCAL = "local"


def add(subparsers: Any) -> None:
    """Add the two commands."""
    parser = subparsers.add_parser("occurrences", help="dated observances in a span of days")
    parser.add_argument("--from", dest="first", required=True, metavar="DAY")
    parser.add_argument("--to", dest="last", required=True, metavar="DAY")
    parser.add_argument("--key", action="append", default=[], metavar="KEY")
    parser.add_argument("--tradition", action="append", default=[], metavar="TRADITION")
    parser.add_argument("--place", default="ottawa", metavar="PLACE", help=PLACE_HELP)
    parser.add_argument("--variants", action="store_true", help="the dates that others keep, too")
    add_format(parser)
    parser.set_defaults(run=list_occurrences)
    parser = subparsers.add_parser("observances", help="the catalogue with its rules")
    parser.add_argument("--tradition", action="append", default=[], metavar="TRADITION")
    add_format(parser)
    parser.set_defaults(run=list_observances)


def open_calendar(arguments: argparse.Namespace) -> ObservanceCalendar:
    """Return the calendar with the office's own dates where its data file is there already."""
    from drr_desktop.services.observance_calendar import ObservanceCalendar

    if data_file(arguments).exists():
        from drr_desktop.cli.arguments import open_office

        return open_office(arguments).calendar
    return ObservanceCalendar(now)


def list_occurrences(arguments: argparse.Namespace) -> int:
    """Write the occurrences of a span."""
    span = parse_span(arguments.first, arguments.last)
    place = parse_place(arguments.place)
    calendar = open_calendar(arguments)
    keys = known("observance", arguments.key, (o.key for o in calendar.observances()))
    traditions = known("tradition", arguments.tradition, (t.key for t in calendar.traditions()))
    variants = arguments.variants
    found = calendar.occurrences(span, keys=keys, traditions=traditions, place=place, variants=variants)
    if variants:
        found = _with_local_days(calendar, found, span, place)
    rows = [occurrence_row(occurrence) for occurrence in found]
    if variants:
        for row, occurrence in zip(rows, found, strict=True):
            row["variant"] = _variant(calendar, occurrence, place)
    columns = ("start", "end", "name_en", "tradition", "certainty", "calendar_date", "key")
    write_rows(rows, arguments.format, (*columns, "variant") if variants else columns)
    _note_missing_sunsets(found, place)
    return 0


def _with_local_days(
    calendar: ObservanceCalendar, found: list[Occurrence], span: DateSpan, place: Place
) -> list[Occurrence]:
    """Return occurrences with those of India's dates that the place's own sunrise puts on another day."""
    shown = list(found)
    for one in found:
        local = None if one.certainty is Certainty.ANNOUNCED else calendar.local_day(one, place)
        if local is None or local not in span or one.start is None or one.end is None:
            continue
        begins = calendar.sunset(local - timedelta(1), place) if one.observance.starts_at_sunset else None
        key = f"{one.variant}-{LOCAL}" if one.variant else LOCAL
        last = local + (one.end - one.start)
        moved = replace(one, start=local, end=last, earliest=local, latest=local, begins_at=begins)
        shown.append(replace(moved, variant=key))
    return sorted(shown, key=lambda one: one.start or date.max)


def _variant(calendar: ObservanceCalendar, occurrence: Occurrence, place: Place) -> str:
    """Return a variant's key and, behind a colon, by whom or how it is kept."""
    key = occurrence.variant
    local = key == LOCAL or key.endswith(f"-{LOCAL}")
    name = f"by sunrise and sunset in {place.name_en}" if local else calendar.variant_name(occurrence).en
    return f"{key}: {name}" if name else key


def _note_missing_sunsets(found: list[Occurrence], place: Place) -> None:
    """Say beside the answer how many evenings have no sunset to begin at."""
    missing = sum(
        o.start is not None and o.observance.starts_at_sunset and o.begins_at is None for o in found
    )
    if missing:
        sys.stderr.write(
            f"drr-desktop: {missing} of these begin at a sunset that {place.name_en} does not have that day, "
            "for the Sun stays up or down; their begins_at is empty.\n"
        )


def occurrence_row(occurrence: Occurrence) -> dict[str, Any]:
    """Return an occurrence under the keys of the command line's contract."""
    observance = occurrence.observance
    return {
        "key": observance.key,
        "name_en": observance.name.en,
        "name_fr": observance.name.fr,
        "tradition": observance.tradition.key,
        "kind": observance.kind.value,
        "start": _iso(occurrence.start),
        "end": _iso(occurrence.end),
        "earliest": _iso(occurrence.earliest),
        "latest": _iso(occurrence.latest),
        "begins_at": _iso(occurrence.begins_at),
        "certainty": occurrence.certainty.value,
        "calendar_date": occurrence.calendar_date,
        "variant": occurrence.variant,
        "region": occurrence.region,
        "source": occurrence.source or observance.source,
    }


def _iso(moment: Any) -> str | None:
    return None if moment is None else str(moment.isoformat())


def list_observances(arguments: argparse.Namespace) -> int:
    """Write the catalogue."""
    calendar = open_calendar(arguments)
    traditions = known("tradition", arguments.tradition, (t.key for t in calendar.traditions()))
    rows = [
        observance_row(o) for o in calendar.observances() if not traditions or o.tradition.key in traditions
    ]
    write_rows(rows, arguments.format, ("key", "name_en", "tradition", "kind", "rule", "confidence"))
    return 0


def observance_row(observance: Observance) -> dict[str, Any]:
    """Return an observance under the keys of the command line's contract."""
    texts = {}
    for field in ("meaning", "advice", "greeting", "avoid", "food", "planning"):
        text = getattr(observance, field)
        texts[f"{field}_en"] = text.en if text else ""
        texts[f"{field}_fr"] = text.fr if text else ""
    return {
        "key": observance.key,
        "name_en": observance.name.en,
        "name_fr": observance.name.fr,
        "short_en": observance.short.en,
        "short_fr": observance.short.fr,
        "tradition": observance.tradition.key,
        "communities": list(observance.communities),
        "calendar": observance.calendar,
        "rule": observance.rule,
        "duration_days": observance.duration_days,
        "starts_at_sunset": observance.starts_at_sunset,
        "kind": observance.kind.value,
        "mark": observance.mark.value,
        "work": observance.work.value,
        "fasting": observance.fasting,
        "tone": observance.tone.value,
        **texts,
        "since": observance.since,
        "until": observance.until,
        "designation": observance.designation.value if observance.designation else "",
        "source": observance.source,
        "confidence": observance.confidence.value,
        "audience": observance.audience.value,
        "review": observance.review.value,
    }
