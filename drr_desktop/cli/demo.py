"""`demo`: a sample office of any size, the same for the same seed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from drr_desktop.cli.arguments import data_file, now
from drr_desktop.cli.output import add_format, write_value
from drr_desktop.domain.errors import UserError

if TYPE_CHECKING:
    import argparse

MOST = 1_000_000


def add(subparsers: Any) -> None:
    """Add the command."""
    parser = subparsers.add_parser("demo", help="make a sample office of fictional people")
    parser.add_argument("--people", type=int, default=240, metavar="N")
    parser.add_argument("--interactions", type=int, default=400, metavar="N")
    parser.add_argument("--seed", type=int, default=1, metavar="S")
    add_format(parser)
    parser.set_defaults(run=make_demo)


def make_demo(arguments: argparse.Namespace) -> int:
    """Make the file; one that is there already is left alone."""
    if not arguments.data:
        message = "Name the file to make with --data, so that a sample never mixes with your own data."
        raise UserError(message, code="usage")
    if not (0 <= arguments.people <= MOST and 0 <= arguments.interactions <= MOST):
        raise UserError(f"--people and --interactions take whole numbers from 0 to {MOST:,}.", code="usage")
    path = data_file(arguments)
    if path.exists():
        message = f"{path.name} is there already and was left as it is; name a new file."
        raise UserError(message, code="file_exists", file=path.name)
    from drr_desktop.services.sample_office import make_sample_office

    counts = make_sample_office(path, arguments.people, arguments.interactions, arguments.seed, now())
    write_value({"path": str(path), "seed": arguments.seed, **counts}, arguments.format)
    return 0
