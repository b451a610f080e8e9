"""`day`: a civil day in every calendar."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

from drr_desktop.cli.arguments import PLACE_HELP, now, parse_day, parse_place
from drr_desktop.cli.output import add_format, write_rows

if TYPE_CHECKING:
    import argparse
    from datetime import date

    from drr_desktop.domain.dates import Place
    from drr_desktop.services.observance_calendar import ObservanceCalendar


def add(subparsers: Any) -> None:
    """Add the command."""
    parser = subparsers.add_parser("day", help="a civil day in every calendar")
    parser.add_argument("day", metavar="DAY", help="for example 2027-03-20")
    parser.add_argument(
        "--after-sunset",
        action="store_true",
        help="its evening: the next day already where days begin at sunset",
    )
    parser.add_argument("--place", default="ottawa", metavar="PLACE", help=PLACE_HELP)
    add_format(parser)
    parser.set_defaults(run=show_day)


def show_day(arguments: argparse.Namespace) -> int:
    """Write the day in every calendar; a table says first when the Sun sets."""
    from drr_desktop.services.observance_calendar import ObservanceCalendar

    day = parse_day(arguments.day)
    place = parse_place(arguments.place)
    calendar = ObservanceCalendar(now, place)
    rows = day_rows(calendar, day, after_sunset=arguments.after_sunset)
    if arguments.format == "table":
        sys.stdout.write(_sunset_line(calendar, day, place) + "\n")
    write_rows(rows, arguments.format, ("calendar", "text_en", "text_fr", "text_native"))
    return 0


def day_rows(calendar: ObservanceCalendar, day: date, *, after_sunset: bool) -> list[dict[str, Any]]:
    """Return the day in each calendar under the keys of the command line's contract."""
    return [
        {
            "calendar": found.key,
            "name_en": found.title.en,
            "name_fr": found.title.fr,
            "text_en": found.text.en,
            "text_fr": found.text.fr,
            "text_native": found.own,
            "year": found.date.year,
            "month": found.date.month,
            "day": found.date.day,
        }
        for found in calendar.day_in_calendars(day, after_sunset=after_sunset)
    ]


def _sunset_line(calendar: ObservanceCalendar, day: date, place: Place) -> str:
    sunset = calendar.sunset(day)
    if sunset is None:
        return f"{day}, {place.name_en}: the Sun does not set, for it stays up or down all day"
    return f"{day}, {place.name_en}: the Sun sets at {sunset:%H:%M}"
