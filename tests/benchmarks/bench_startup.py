"""How long until the month is seen and until all pages can be used, on 10,000 contacts."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

from tests.benchmarks.measure import Row, interleaved

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
ROUNDS = int(os.environ.get("DRR_ROUNDS", "9"))


def milliseconds_until(words: list[str], word: str, environment: dict[str, str]) -> float:
    """Start a program and return how long it takes until it says a word, from before its process exists."""
    start = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, *words], stdout=subprocess.PIPE, text=True, cwd=ROOT, env=environment
    ) as process:
        assert process.stdout is not None
        said = next((time.perf_counter() for line in process.stdout if line.strip() == word), None)
        process.stdout.read()
    assert said is not None, f"{words} never said {word}"
    return (said - start) * 1e3


def measure() -> list[Row]:
    from drr_desktop.domain.record import Record
    from drr_desktop.services.sample_office import make_sample_office

    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "office.drr"
        make_sample_office(data, 10_000, 10_000, 1, datetime.now(UTC))
        # As on a person's machine: compiled modules are kept, and our bytes are not written one by one.
        kept = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
        environment = kept | {"DRR_DATA_DIR": folder, "DRR_CACHE_DIR": folder, "PYTHONPATH": str(ROOT)}
        tables = str(len(Record.__subclasses__()))
        works = [
            ([str(HERE / "floor_a.py")], "painted"),
            ([str(HERE / "floor_b.py"), tables, str(Path(folder) / "floor.db")], "painted"),
            ([str(HERE / "our_start.py"), str(data)], "painted"),
            ([str(HERE / "our_start.py"), str(data)], "ready"),
        ]
        calls = [lambda w=words, t=word: milliseconds_until(w, t, environment) for words, word in works]
        for call in calls:  # the first start reads files from the disk
            call()
        a, b, painted, ready = interleaved(calls, ROUNDS)
    return [
        Row("filled month painted, 10,000 contacts", painted, a, 1.8, "A: empty PySide6 window"),
        Row(
            "all pages ready, 10,000 contacts",
            ready,
            b,
            1.3,
            "B: A and SQLAlchemy's ORM with as many classes",
        ),
    ]
