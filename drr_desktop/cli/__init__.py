"""The command line: the same services as the window, with JSON keys and exit codes that others rely on.

Exit codes: 0 done; 2 the person's input or the world's fault, one sentence on standard error and nothing
changed; 1 our own fault.
"""

from __future__ import annotations

import argparse
import errno
import importlib
import os
import sys
from typing import NoReturn

from drr_desktop import __version__
from drr_desktop.domain.errors import UserError

# Which module here adds a command's parser: it has `add(subparsers)`, and the parser sets `run`.
COMMANDS = {
    "occurrences": "calendar",
    "observances": "calendar",
    "day": "day",
    "corrections": "corrections",
    "contacts": "contacts",
    "outreach": "outreach",
    "feeds": "feeds",
    "lists": "lists",
    "demo": "demo",
}
# What writing to a file on a full disk answers.
NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


class Parser(argparse.ArgumentParser):
    """An argument parser that says what is wrong in one sentence."""

    def error(self, message: str) -> NoReturn:
        """End with exit code 2 and the sentence."""
        raise UserError(f"{message[:1].upper()}{message[1:]}; see '{self.prog} --help'.", code="usage")


def build_parser(argv: list[str]) -> Parser:
    """Return the parser for a command line.

    The window's start loads no command; a command loads its own module; help and mistakes load all.
    """
    parser = Parser(prog="drr-desktop", description="Multicultural calendar, contacts and outreach log.")
    parser.add_argument("--version", action="version", version=f"DRR Desktop {__version__}")
    parser.add_argument("--data", metavar="FILE", help="the data file (default: in your user folder)")
    parser.add_argument("--demo", action="store_true", help="open a sample office instead of your data")
    parser.add_argument("--language", choices=("en", "fr"), help="the language of the window")
    parser.add_argument("--theme", choices=("light", "dark", "high_contrast"), help="the look of the window")
    parser.add_argument("--text-size", type=float, metavar="FACTOR", help="the size of text, 1.0 to 2.0")
    parser.add_argument("--screenshots", metavar="DIR", help="render every page to PNG, without a screen")
    parser.add_argument("--today", type=_day, metavar="DAY", help=argparse.SUPPRESS)
    modules = _modules_for(argv)
    if modules:
        subparsers = parser.add_subparsers(title="commands", dest="command", parser_class=Parser)
        for name in modules:
            importlib.import_module(f"drr_desktop.cli.{name}").add(subparsers)
    parser.set_defaults(command=None)
    return parser


def _modules_for(argv: list[str]) -> list[str]:
    words = [word for word in argv if not word.startswith("-")]
    named = dict.fromkeys(COMMANDS[word] for word in words if word in COMMANDS)
    if not named and (words or "-h" in argv or "--help" in argv):
        named = dict.fromkeys(COMMANDS.values())
    return list(named)


def _day(text: str) -> object:
    from drr_desktop.cli.arguments import parse_day

    return parse_day(text)


def run(argv: list[str]) -> int:
    """Run one command line and return its exit code."""
    _open_streams()
    try:
        _check_words(argv)
        arguments = build_parser(argv).parse_args(argv)
        if "" in (arguments.data, arguments.screenshots):
            raise UserError("--data or --screenshots names nothing. Nothing was opened.", code="usage")
        if arguments.command is None:
            from drr_desktop.app import start

            return start(arguments)
        code = arguments.run(arguments)
        sys.stdout.flush()
    except UserError as error:
        sys.stderr.write(f"drr-desktop: {error}\n")
        return 2
    except BrokenPipeError:
        # The reader went away (for example `| head`): nothing is wrong, but Python would say so at exit.
        _say_no_more()
        return 0
    except KeyboardInterrupt:
        sys.stderr.write("drr-desktop: Stopped. What was not finished was not kept.\n")
        return 2
    except Exception as error:
        return _stopped_by(error)
    return int(code)


def _stopped_by(error: Exception) -> int:
    """Say in a sentence what stopped a command, and return its exit code."""
    if isinstance(error, OSError) and error.errno in NO_ROOM and error.filename is None:
        _say_no_more()
        sys.stderr.write(
            "drr-desktop: The answer could not be written, for the disk is full. What the command saved "
            "before it is safe. Make room and ask again.\n"
        )
        return 2
    from drr_desktop.crash_log import record_crash

    log = record_crash(error)
    sys.stderr.write(f"drr-desktop: a fault in the program stopped this command. It is noted in {log}.\n")
    return 1


def _open_streams() -> None:
    """Write UTF-8 whatever the system's language; a stream that was closed swallows what it is given."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115, PTH123
        elif hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8")


def _say_no_more() -> None:
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _check_words(argv: list[str]) -> None:
    """Refuse bytes that are no text in this system's encoding: they could neither be kept nor shown."""
    try:
        "".join(argv).encode()
    except UnicodeEncodeError:
        message = "A word of the command is not readable text. Nothing was changed; write it in UTF-8."
        raise UserError(message, code="usage") from None
