"""The world's faults: each a sentence with its code, and not a byte changed."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import textwrap
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from drr_desktop.domain.contact import ContactQuery, ContactSort, Person
from drr_desktop.domain.errors import UserError
from drr_desktop.storage import faults
from drr_desktop.storage.database import Database
from drr_desktop.storage.engine import connect
from drr_desktop.storage.key_file import key_path, read_keys, spare_path
from drr_desktop.storage.tables.registry import SCHEMA_VERSION
from drr_desktop.storage.unit_of_work import UnitOfWork

ROOT = Path(__file__).resolve().parents[2]
NOBODY = 65534
Opener = Callable[..., Database]


def contents(folder: Path) -> dict[str, bytes]:
    """Every file of a folder. What SQLite keeps beside an open file holds no data of its own."""
    files = (p for p in folder.rglob("*") if p.is_file() and not p.name.endswith("-shm"))
    return {
        str(p.relative_to(folder)): p.read_bytes()
        for p in files
        if p.stat().st_size or p.suffix != ".drr-wal"
    }


def refused(open_database: Opener, path: Path, code: str) -> UserError:
    """Open a file that must be refused, and see that nothing was changed."""
    before = contents(path.parent)
    with pytest.raises(UserError) as caught:
        open_database()
    assert caught.value.code == code, str(caught.value)
    assert contents(path.parent) == before
    assert len(str(caught.value).split(". ")) in (2, 3), "what happened, what is safe, what to do"
    return caught.value


@pytest.fixture
def office(open_database: Opener, path: Path) -> Path:
    """A closed data file with one person."""
    database = open_database()
    with database.write("new") as work:
        work.put(Person(id="p1", full_name="Amina"))
    database.close()
    return path


def test_plain_sqlite_is_not_ours(open_database: Opener, path: Path) -> None:
    with sqlite3.connect(path) as plain:
        plain.execute("CREATE TABLE a (b)")
    plain.close()
    refused(open_database, path, "not_ours")


@pytest.mark.parametrize("content", ["Dear office,\n", "Chère équipe, voilà\n" * 200], ids=["short", "long"])
def test_text_is_not_ours(open_database: Opener, path: Path, content: str) -> None:
    path.write_text(content, "utf-8")
    refused(open_database, path, "not_ours")


def test_text_in_place_of_our_file_is_not_ours(open_database: Opener, office: Path) -> None:
    office.write_text("Dear office,\n", "utf-8")
    refused(open_database, office, "not_ours")


def test_a_folder_is_not_ours(open_database: Opener, path: Path) -> None:
    path.mkdir()
    refused(open_database, path, "not_ours")


def test_our_own_engine_with_another_purpose_is_not_ours(open_database: Opener, office: Path) -> None:
    """Catches an encrypted file that opens with the key beside it and holds something else."""
    connection = connect(office, read_keys(office)[0])
    connection.execute("PRAGMA application_id = 7")
    connection.close()
    refused(open_database, office, "not_ours")


def test_a_missing_key_file_is_named(open_database: Opener, office: Path) -> None:
    key_path(office).unlink()
    spare_path(office).unlink()
    error = refused(open_database, office, "key_missing")
    assert key_path(office).name in str(error)


def test_the_second_copy_of_the_key_opens_and_mends_the_first(open_database: Opener, office: Path) -> None:
    kept = key_path(office).read_bytes()
    key_path(office).unlink()
    open_database().close()
    assert key_path(office).read_bytes() == kept
    key_path(office).write_text("{", "utf-8")
    open_database().close()


@pytest.mark.parametrize(
    "content",
    ["", "{}", "[]", '{"format": "drr-desktop-keys", "version": 1, "salt": "00", "slots": []}', "\0\xff"],
)
def test_broken_key_files(open_database: Opener, office: Path, content: str) -> None:
    key_path(office).write_text(content, "latin-1")
    spare_path(office).unlink()
    refused(open_database, office, "key_file_broken")


def test_a_key_of_a_newer_kind_is_not_guessed_at(open_database: Opener, office: Path) -> None:
    tree = json.loads(key_path(office).read_text("utf-8"))
    for path in (key_path(office), spare_path(office)):
        path.write_text(json.dumps({**tree, "version": 2}), "utf-8")
    refused(open_database, office, "key_file_broken")


def test_a_wrong_key(open_database: Opener, office: Path) -> None:
    tree = json.loads(key_path(office).read_text("utf-8"))
    tree["slots"][0]["key"] = "ab" * 32
    for path in (key_path(office), spare_path(office)):
        path.write_text(json.dumps(tree), "utf-8")
    refused(open_database, office, "wrong_key")


def test_a_file_of_a_newer_version(open_database: Opener, office: Path) -> None:
    connection = connect(office, read_keys(office)[0])
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    error = refused(open_database, office, "newer_version")
    assert (error.details["schema"], error.details["known"]) == (99, SCHEMA_VERSION)


def test_a_damaged_page_is_noticed(open_database: Opener, office: Path) -> None:
    database = open_database()
    with database.write("more") as work:
        work.put_many([Person(id=f"q{n}", full_name="N" * 500) for n in range(500)], undoable=False)
    database.close()
    size = office.stat().st_size
    with office.open("r+b") as file:
        file.seek(size - 4096 * 20)
        file.write(os.urandom(4096 * 10))
    database = open_database()

    def read_all(work: UnitOfWork) -> None:
        work.where(Person)
        work.contacts.ids(ContactQuery(sort=ContactSort.LAST_TOUCH))

    with pytest.raises(UserError) as caught, database.read() as work:
        read_all(work)
    assert caught.value.code == "damaged"


def test_another_writer_is_waited_for_and_then_named(open_database: Opener, office: Path) -> None:
    database = open_database()
    other = connect(office, read_keys(office)[0])
    other.execute("BEGIN IMMEDIATE")
    try:
        with pytest.raises(UserError) as caught, database.write("mine") as work:
            work.put(Person(id="p2", full_name="Zahra"))
        assert caught.value.code == "locked"
        with database.read() as work:
            assert work.get(Person, "p1") is not None, "reading goes on"
        open_database()  # so does opening
    finally:
        other.execute("ROLLBACK")
        other.close()
    with database.write("mine") as work:
        work.put(Person(id="p2", full_name="Zahra"))


def test_a_missing_folder(tmp_path: Path) -> None:
    with pytest.raises(UserError) as caught:
        Database.open(tmp_path / "none" / "a.drr", now=lambda: datetime.now(UTC), who="", device="")
    assert caught.value.code == "folder_missing"
    assert not (tmp_path / "none").exists()


def test_every_code_of_the_engine_that_is_the_worlds_fault_has_a_sentence(path: Path) -> None:
    assert (
        faults.told_error(path, faults.SQLITE_FULL).code == faults.told_error(path, faults.SQLITE_IOERR).code
    )  # type: ignore[union-attr]
    assert faults.told_error(path, 1) is None, "a fault of ours keeps its traceback"


# Faults that the system itself must make: in a process of its own.

CHILD = """
import os, resource, signal, sys, tempfile
from datetime import UTC, datetime
from pathlib import Path
from drr_desktop.domain.contact import Person
from drr_desktop.domain.errors import UserError
from drr_desktop.storage.database import Database
import drr_desktop.storage.migrations.upgrade

# Opened once before rights are given up: what is loaded late may then lie where nobody may read.
with tempfile.TemporaryDirectory() as scratch:
    first = Path(scratch) / "first.drr"
    Database.open(first, now=lambda: datetime.now(UTC), who="", device="").close()

path = Path(sys.argv[1])
def open_it():
    return Database.open(path, now=lambda: datetime.now(UTC), who="", device="", busy_milliseconds=200)
def told(act):
    try:
        act()
    except UserError as error:
        print(error.code)
    else:
        print("done")
"""


def child(path: Path, script: str) -> list[str]:
    program = CHILD + script
    result = subprocess.run(
        [sys.executable, "-c", program, str(path)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert result.returncode == 0, result.stderr
    return result.stdout.split()


@pytest.fixture
def shared_folder() -> Iterator[Path]:
    """A folder that somebody without rights may go into; pytest's own folders are closed to others."""
    folder = Path(tempfile.mkdtemp(prefix="drr-"))
    folder.chmod(0o755)
    yield folder
    for place in (folder, *folder.rglob("*")):
        place.chmod(0o755)
    shutil.rmtree(folder)


AS_NOBODY = f"""
if os.getuid() == 0:
    os.setgid({NOBODY}); os.setuid({NOBODY})
told(open_it)
"""


@pytest.mark.skipif(os.name == "nt", reason="rights are set otherwise on Windows")
@pytest.mark.parametrize("closed", ["file", "folder"])
def test_what_may_not_be_written_to(
    shared_folder: Path, open_database: Opener, office: Path, closed: str
) -> None:
    target = shared_folder / office.name
    for source in (office, key_path(office), spare_path(office)):
        shutil.copy(source, shared_folder / source.name)
        (shared_folder / source.name).chmod(0o644 if closed == "folder" else 0o444)
    if os.getuid() == 0:
        for place in (shared_folder, *shared_folder.iterdir()):
            os.chown(place, NOBODY, NOBODY)
    assert child(target, AS_NOBODY) == (["read_only"] if closed == "file" else ["done"])
    shared_folder.chmod(0o555)
    before = contents(shared_folder)
    assert child(target, AS_NOBODY) == ["read_only"]
    assert contents(shared_folder) == before
    for place in shared_folder.iterdir():
        place.unlink()
    assert child(target, AS_NOBODY) == ["read_only"], "nor can a new one be made"
    assert not contents(shared_folder)


FULL = """
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
def limit(size):
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))
"""


@pytest.mark.skipif(os.name == "nt", reason="Windows has no limit of this kind")
def test_a_full_disk_keeps_what_was_acknowledged(office: Path, open_database: Opener) -> None:
    written = child(
        office,
        FULL
        + textwrap.dedent("""
        database = open_it()
        limit(path.stat().st_size + 300_000)
        def add(n):
            with database.write("more") as work:
                work.put(Person(id=f"q{n}", full_name="N" * 2000))
            print(n)
        def fill():
            for n in range(2000):
                add(n)
        told(fill)
        told(fill)
        """),
    )
    assert written.count("disk_full") == 2
    acknowledged = [n for n in written if n.isdigit()]
    assert len(acknowledged) > 5
    database = open_database()
    with database.read() as work:
        assert all(work.get(Person, f"q{n}") for n in acknowledged)
        assert work.connection.exec_driver_sql("PRAGMA integrity_check").scalar() == "ok"


@pytest.mark.skipif(os.name == "nt", reason="Windows has no limit of this kind")
@pytest.mark.parametrize("room", [0, 100, 20_000, 200_000])
def test_a_new_file_on_a_full_disk_leaves_nothing_half(path: Path, open_database: Opener, room: int) -> None:
    assert child(path, FULL + f"limit({room})\ntold(open_it)") == ["disk_full"]
    assert not path.exists()
    open_database()
