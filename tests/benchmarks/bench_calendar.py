"""All observances: one year, two centuries, and the growth between, beside python holidays and hebcal core.

The peers are looked for in the folder that DRR_PEERS names (`v/bin/python` with holidays, `node_modules` with
@hebcal/core), else in this interpreter and in the working folder; an absent one is named and left out.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

from tests.benchmarks.measure import Row, timed

ROOT = Path(__file__).parents[2]
PEERS = Path(os.environ.get("DRR_PEERS", Path.cwd()))
ASKED = "the bound asked for"

OURS = """
import json, time
start = time.perf_counter()
from drr_desktop.calendars import load_catalogue, occurrences
imported = time.perf_counter()
from datetime import date
from drr_desktop.domain.dates import OTTAWA, DateSpan
chosen = load_catalogue().observances
year = DateSpan(date(2027, 1, 1), date(2027, 12, 31))
loaded = time.perf_counter()
list(occurrences(chosen, year, OTTAWA))
found = time.perf_counter()
list(occurrences(chosen, year, OTTAWA))
again = time.perf_counter()
print(json.dumps([1e3 * n for n in (imported - start, found - loaded, again - found)]))
"""

HOLIDAYS = """
import json, sys, time, warnings
warnings.simplefilter("ignore")
start = time.perf_counter()
import holidays
imported = time.perf_counter()
COUNTRIES = (
    "CA US GB FR DE IN PK BD CN HK KR VN TH ID MY SG IL IR AE SA TR EG NG KE ET ZA BR MX AU UA"
).split()
sum(len(getattr(holidays, country)(years=2027)) for country in COUNTRIES)
found = time.perf_counter()
count = sum(len(getattr(holidays, country)(years=range(1900, 2101))) for country in COUNTRIES)
whole = time.perf_counter()
print(json.dumps([1e3 * n for n in (imported - start, found - imported, (whole - found) / count)]))
"""

HEBCAL = """
import {HebrewCalendar} from '@hebcal/core';
const start = performance.now();
HebrewCalendar.calendar({year: 2027, isHebrewYear: false, il: false});
const found = performance.now();
let count = 0;
for (let year = 1900; year <= 2100; year++)
  count += HebrewCalendar.calendar({year, isHebrewYear: false, il: false}).length;
console.log(JSON.stringify([found - start, (performance.now() - found) / count]));
"""


def ours() -> list[float]:
    """Return the milliseconds of import, first year and same year again, in a new process."""
    return _json([sys.executable, "-c", OURS], ROOT)


def of_holidays() -> list[float] | None:
    """Return those of import, first year, and an occurrence of two centuries; None where it is absent."""
    python = PEERS / "v" / "bin" / "python"
    interpreter = str(python) if python.exists() else sys.executable
    if subprocess.run([interpreter, "-c", "import holidays"], capture_output=True, check=False).returncode:
        print(f"left out: python holidays is installed neither in {PEERS} nor beside this program")
        return None
    return _json([interpreter, "-c", HOLIDAYS], PEERS)


def of_hebcal() -> list[float] | None:
    """Return those of the first year and of an occurrence of two centuries; None where it is absent."""
    node = shutil.which("node")
    if node is None or not (PEERS / "node_modules" / "@hebcal" / "core").exists():
        print(f"left out: node with @hebcal/core is not installed in {PEERS}")
        return None
    return _json([node, "--input-type=module", "-e", HEBCAL], PEERS)


def _json(command: list[str], folder: Path) -> list[float]:
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True)
    numbers: list[float] = json.loads(done.stdout)
    return numbers


def _least(runs: list[list[float]]) -> list[float]:
    """Return the least of each figure: what else ran on the machine only ever adds."""
    return [min(column) for column in zip(*runs, strict=True)]


def _spans() -> tuple[list[Row], float]:
    """Return the rows of growth, and the milliseconds an occurrence of two centuries takes."""
    from drr_desktop.calendars import OccurrenceEngine, load_catalogue
    from drr_desktop.domain.dates import OTTAWA, DateSpan

    chosen = load_catalogue().observances

    def years(first: int, last: int) -> float:
        engine = OccurrenceEngine()
        span = DateSpan(date(first, 1, 1), date(last, 12, 31))
        return timed(lambda: sum(1 for _ in engine.occurrences(chosen, span, OTTAWA)))

    works = ((1990, 1999), (1950, 2049), (1850, 2200))
    ten, hundred, all_years = _least([[years(*work) for work in works] for _ in range(4)])
    span = DateSpan(date(1900, 1, 1), date(2100, 12, 31))
    count = sum(1 for _ in OccurrenceEngine().occurrences(chosen, span, OTTAWA))
    whole = min(years(1900, 2100) for _ in range(3))
    return [
        Row("1900 to 2100, all observances", whole, 3000, 1.0, ASKED),
        Row("100 years, a year of them", hundred / 100, ten / 10, 1.2, "10 years, a year of them"),
        Row("351 years (all there are), a year", all_years / 351, ten / 10, 1.2, "10 years, a year of them"),
    ], whole / count


def measure() -> list[Row]:
    """Time ourselves and the peers in turn, and the spans first, on a machine at rest."""
    growth, each = _spans()
    mine: list[list[float]] = []
    holidays: list[list[float]] = []
    hebcal: list[list[float]] = []
    for _ in range(5):
        mine.append(ours())
        for runs, peer in ((holidays, of_holidays), (hebcal, of_hebcal)):
            if runs or len(mine) == 1:
                found = peer()
                if found:
                    runs.append(found)
    imported, first, again = _least(mine)
    rows = [
        Row("importing the calendar floor", imported, 60, 1.0, ASKED),
        Row("a year of all observances, new process", first, 25, 1.0, ASKED),
        Row("the same year again", again, 2, 1.0, ASKED),
    ]
    rows += growth
    if holidays:
        peer_import, peer_first, peer_each = _least(holidays)
        name = "python holidays, 30 countries"
        rows += [
            Row("importing the calendar floor", imported, peer_import, 2.0, "importing python holidays"),
            Row("a year of all observances, new process", first, peer_first, 1.0, name),
            Row("an occurrence of 1900 to 2100 (x 1000)", 1e3 * each, 1e3 * peer_each, 1.0, name),
        ]
    if hebcal:
        peer_first, peer_each = _least(hebcal)
        name = "hebcal core, Jewish days"
        rows += [
            Row("a year of all observances, new process", first, peer_first, 10.0, name),
            Row("an occurrence of 1900 to 2100 (x 1000)", 1e3 * each, 1e3 * peer_each, 1.0, name),
        ]
    return rows
