"""`feeds create|list|export|publish`: ICS feeds without a window."""

from __future__ import annotations

import re
from dataclasses import asdict, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from drr_desktop.cli.arguments import find, known, open_office, parse_place, parse_span
from drr_desktop.cli.output import add_format, write_rows, write_value
from drr_desktop.domain.errors import UserError
from drr_desktop.domain.feed import Feed, FeedLanguage, PublishedFeed
from drr_desktop.domain.identity import new_id
from drr_desktop.domain.observance import Kind, Mark

if TYPE_CHECKING:
    import argparse

    from drr_desktop.services.office import Office

LANGUAGES = [language.value for language in FeedLanguage]
MOST_DAYS = 20 * 366
DAY = re.compile(r"\d{4,}-\d{2}-\d{2}")


def add(subparsers: Any) -> None:
    """Add the command."""
    commands = subparsers.add_parser("feeds", help="ICS feeds").add_subparsers(dest="action", required=True)
    parser = commands.add_parser("create", help="save a feed's definition")
    parser.add_argument("--name", required=True)
    _add_contents(parser)
    parser.add_argument("--months-back", type=int, default=3, metavar="N")
    parser.add_argument("--months-ahead", type=int, default=13, metavar="N")
    parser.add_argument("--folder", default="", help="where it is published")
    parser.add_argument("--file-name", default="", help="for example section.ics")
    add_format(parser)
    parser.set_defaults(run=create_feed)
    parser = commands.add_parser("list", help="the saved feeds")
    add_format(parser)
    parser.set_defaults(run=list_feeds)
    parser = commands.add_parser("publish", help="write a saved feed to its folder")
    parser.add_argument("feed", metavar="KEY_OR_NAME")
    parser.add_argument("--folder", default="", help="publish there from now on")
    add_format(parser)
    parser.set_defaults(run=publish_feed)
    parser = commands.add_parser("export", help="write a feed that is not saved to a file")
    _add_contents(parser)
    parser.add_argument("--name", default="")
    parser.add_argument("--from", dest="first", required=True, metavar="DAY")
    parser.add_argument(
        "--to", action="append", default=[], metavar="DAY|FILE", help="the last day, and the file"
    )
    parser.add_argument("--file", default="", help="the file, in place of the second --to")
    add_format(parser)
    parser.set_defaults(run=export_feed)


def _add_contents(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--language", choices=LANGUAGES, default=LANGUAGES[0])
    for option in ("tradition", "kind", "mark", "key"):
        parser.add_argument(f"--{option}", action="append", default=[])
    parser.add_argument("--place", default="ottawa")
    parser.add_argument("--include-internal", action="store_true", help="internal planning notes too")


def _feed(arguments: argparse.Namespace, office: Office, **more: Any) -> Feed:
    calendar = office.calendar
    return Feed(
        id=new_id(),
        language=FeedLanguage(arguments.language),
        traditions=known("tradition", arguments.tradition, (t.key for t in calendar.traditions())),
        kinds=known("kind", arguments.kind, Kind),
        marks=known("mark", arguments.mark, Mark),
        keys=known("observance", arguments.key, (o.key for o in calendar.observances())),
        place=parse_place(arguments.place).key,
        include_internal=arguments.include_internal,
        **more,
    )


def create_feed(arguments: argparse.Namespace) -> int:
    """Save a definition and write it."""
    with open_office(arguments) as office:
        feed = office.feeds.save(
            _feed(
                arguments,
                office,
                name=arguments.name,
                months_back=arguments.months_back,
                months_ahead=arguments.months_ahead,
                folder=str(Path(arguments.folder).expanduser().absolute()) if arguments.folder else "",
                file_name=arguments.file_name,
            )
        )
    write_value(asdict(feed), arguments.format)
    return 0


def list_feeds(arguments: argparse.Namespace) -> int:
    """Write one row a feed, with when it was last published."""
    rows = []
    with open_office(arguments) as office:
        for feed in office.feeds.all():
            published = office.feeds.publications(feed.id)
            rows.append(
                {**asdict(feed), "published_at": published[0].made_at.isoformat() if published else None}
            )
    write_rows(rows, arguments.format, ("name", "language", "folder", "file_name", "published_at", "id"))
    return 0


def publish_feed(arguments: argparse.Namespace) -> int:
    """Publish a saved feed."""
    with open_office(arguments) as office:
        feed = find("feed", arguments.feed, office.feeds.all(), lambda f: [f.name], lambda f: f.id)
        if arguments.folder:
            office.feeds.save(replace(feed, folder=str(Path(arguments.folder).expanduser().absolute())))
        try:
            row = published_row(office.feeds.publish(feed.id))
        except UserError:
            if arguments.folder:
                office.feeds.save(feed)
            raise
    write_value(row, arguments.format)
    return 0


def export_feed(arguments: argparse.Namespace) -> int:
    """Write a feed that is not saved."""
    days = [text for text in arguments.to if DAY.fullmatch(text)]
    files = [text for text in arguments.to if not DAY.fullmatch(text)] + [arguments.file] * bool(
        arguments.file
    )
    if len(days) != 1 or len(files) != 1:
        raise UserError("Give --to twice: once the last day, once the file to write.", code="usage")
    span = parse_span(arguments.first, days[0])
    if len(span) > MOST_DAYS:
        message = (
            "A feed of more than 20 years is refused, for no calendar program reads it. Ask for fewer years."
        )
        raise UserError(message, code="feed_too_long")
    with open_office(arguments) as office:
        name = arguments.name or "DRR"
        feed = _feed(arguments, office, name=name)
        row = published_row(office.feeds.export(feed, span, Path(files[0]).expanduser().absolute()))
    write_value(row, arguments.format)
    return 0


def published_row(published: PublishedFeed) -> dict[str, Any]:
    """Return what publishing did under the keys of the command line's contract."""
    return {**asdict(published), "published_at": published.published_at.isoformat()}
