"""`corrections export|import`: own observances and announced dates, shared with another office as a file."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from drr_desktop.cli.arguments import open_office
from drr_desktop.cli.output import add_data, add_format, write_rows, write_value

if TYPE_CHECKING:
    import argparse

COLUMNS = ("kind", "key", "year", "organization", "verdict", "reason")


def add(subparsers: Any) -> None:
    """Add the command with its two parts."""
    parser = subparsers.add_parser("corrections", help="own observances and announced dates as a file")
    add_data(parser)
    commands = parser.add_subparsers(title="what to do", dest="what", required=True)
    export = commands.add_parser("export", help="write them to a file, without any contact data")
    export.add_argument("--to", required=True, metavar="FILE")
    add_format(export)
    export.set_defaults(run=export_corrections)
    reading = commands.add_parser("import", help="read the file of another office")
    reading.add_argument("file", metavar="FILE")
    reading.add_argument("--dry-run", action="store_true", help="show the verdicts, and write nothing")
    add_format(reading)
    reading.set_defaults(run=import_corrections)


def export_corrections(arguments: argparse.Namespace) -> int:
    """Write the file and say what is in it."""
    with open_office(arguments) as office:
        receipt = office.corrections.export_to(Path(arguments.to).expanduser())
    told = {
        "path": receipt.path,
        "observances": receipt.observances,
        "dates": receipt.dates,
        "left_out": receipt.left_out,
        "sha256": receipt.record.sha256,
    }
    write_value(told, arguments.format)
    return 0


def import_corrections(arguments: argparse.Namespace) -> int:
    """Write a verdict for each row of the file."""
    with open_office(arguments) as office:
        path = Path(arguments.file).expanduser()
        verdicts = office.corrections.import_from(path, dry_run=arguments.dry_run)
    rows = [
        {
            "kind": one.kind.value,
            "key": one.key,
            "year": one.year,
            "organization": one.organization,
            "verdict": one.verdict.value,
            "reason": one.reason,
        }
        for one in verdicts
    ]
    write_rows(rows, arguments.format, COLUMNS)
    if arguments.dry_run:
        sys.stderr.write("drr-desktop: a dry run; nothing was changed.\n")
    return 0
