"""A killed program: whatever was acknowledged is there, whatever was not is there whole or not at all."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from drr_desktop.domain.contact import ContactPoint, ContactQuery, Person, Tag
from drr_desktop.storage.database import Database

ROOT = Path(__file__).resolve().parents[2]
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no kill of this kind")

WRITER = """
import sys, time
from datetime import UTC, datetime
from pathlib import Path
from drr_desktop.domain.contact import ContactPoint, PartyKind, Person, PointKind
from drr_desktop.storage.database import Database

path, first, too_early = Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3] == "early"
database = Database.open(path, now=lambda: datetime.now(UTC), who="", device="")
for n in range(first, first + 100_000):
    with database.write("more") as work:
        work.put(Person(id=f"p{n}", full_name=f"N{n}"))
        work.put(ContactPoint(id=f"e{n}", party_id=f"p{n}", party_kind=PartyKind.PERSON,
                              kind=PointKind.EMAIL, value="a@example.org"))
        if too_early:
            print(n, flush=True)
            time.sleep(0.05)
    if not too_early:
        print(n, flush=True)
    if sys.argv[3] == "shared":
        time.sleep(0.05)  # people pause; a writer that never does lets nobody else in
"""


def killed_writer(path: Path, first: int, rng: random.Random, *, early: bool = False) -> list[int]:
    """Run a writer, kill it at a random moment, and return what it said it had written."""
    command = [sys.executable, "-c", WRITER, str(path), str(first), "early" if early else "late"]
    writer = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert writer.stdout is not None
    said = [int(writer.stdout.readline()) for _ in range(1 if early else 3)]
    time.sleep(rng.uniform(0, 0.03))
    writer.send_signal(signal.SIGKILL)
    rest, _ = writer.communicate()
    return said + [int(line) for line in rest.split("\n") if line.isdigit()]


def lost(open_database: Callable[..., Database], said: list[int]) -> list[int]:
    """Return what was said to be written and is not there; see that the rest is whole."""
    database = open_database()
    with database.read() as work:
        there = {p.id for p in work.where(Person)}
        points = {p.party_id for p in work.where(ContactPoint)}
        indexed = set(work.contacts.ids(ContactQuery()))
        assert there == points == indexed, "a step is whole or not there, its index too"
        assert work.connection.exec_driver_sql("PRAGMA integrity_check").scalar() == "ok"
    database.close()
    return [n for n in said if f"p{n}" not in there]


def test_nothing_acknowledged_is_lost(path: Path, open_database: Callable[..., Database]) -> None:
    rng = random.Random(7)
    said: list[int] = []
    logs = 0
    for run in range(10):
        said += killed_writer(path, run * 100_000, rng)
        logs += path.with_name(path.name + "-wal").exists()
        assert lost(open_database, said) == []
    assert logs == 10, "each time there was a log to be recovered"
    assert len(said) >= 30


def test_the_twin_that_acknowledges_too_early_is_caught(
    path: Path, open_database: Callable[..., Database]
) -> None:
    """The broken twin: a writer that says so before the commit must be seen to lose something."""
    said = killed_writer(path, 0, random.Random(7), early=True)
    assert lost(open_database, said) == said[-1:]


def test_programs_that_make_one_file_at_once_share_it(
    path: Path, open_database: Callable[..., Database]
) -> None:
    """Catches two first starts of which one overwrites the other's key or takes its file away."""
    programs = []
    for n in range(4):
        command = [sys.executable, "-c", WRITER, str(path), str(n * 100_000), "shared"]
        programs.append(
            subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        )
    said = []
    for program in programs:
        assert program.stdout is not None
        said += [program.stdout.readline()]
    for program in programs:
        program.kill()
        rest, errors = program.communicate()
        said += rest.split("\n")
        assert errors == "", errors
    numbers = [int(line) for line in said if line.strip().isdigit()]
    assert len({n // 100_000 for n in numbers}) == 4
    assert lost(open_database, numbers) == []


def test_a_program_killed_while_it_makes_the_file(path: Path, open_database: Callable[..., Database]) -> None:
    """Catches a half-made file or key that no later start gets past."""
    rng = random.Random(3)
    for _ in range(5):
        command = [sys.executable, "-c", WRITER, str(path), "0", "late"]
        writer = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL)
        deadline = time.monotonic() + 20
        while not list(path.parent.iterdir()) and time.monotonic() < deadline:
            time.sleep(0.0005)
        time.sleep(rng.uniform(0, 0.03))
        writer.kill()
        writer.wait()
        lost(open_database, [])
        for file in path.parent.iterdir():
            file.unlink()


HALF_A_STEP = """
import os, sys
from pathlib import Path
from drr_desktop.storage.engine import connect
from drr_desktop.storage.key_file import read_keys

path = Path(sys.argv[1])
connection = connect(path, read_keys(path)[0])
connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
connection.execute("PRAGMA journal_mode = DELETE")
connection.execute("PRAGMA cache_size = 1")  # pages go to the file before the step is over
connection.execute("BEGIN IMMEDIATE")
for n in range(400):
    connection.execute("INSERT INTO tag (id, name_en, name_fr) VALUES (?, ?, '')", (f"t{n}", "x" * 500))
os._exit(9)
"""


def test_a_step_that_was_half_in_the_file_is_taken_back(
    path: Path, open_database: Callable[..., Database]
) -> None:
    """Catches a start that may only read, and so cannot roll back what a killed program left."""
    open_database().close()
    subprocess.run([sys.executable, "-c", HALF_A_STEP, str(path)], cwd=ROOT, check=False)
    assert path.with_name(path.name + "-journal").exists(), "the step was cut off"
    assert lost(open_database, []) == []
    database = open_database()
    with database.read() as work:
        assert work.where(Tag) == []
    database.close()
