"""The program as it starts; says when the month is painted and when all pages are ready."""

import sys

from drr_desktop import app
from drr_desktop.cli import build_parser


def told(word):
    print(word, flush=True)


def watch(made):
    made.month_painted.connect(lambda: told("painted"))
    made.ready.connect(lambda: (told("ready"), made.quit()))


sys.exit(app.start(build_parser([]).parse_args(["--data", sys.argv[1]]), watch))
