"""A person's value stands in no error, no log, no error stream, and in no file in plain."""

from __future__ import annotations

import logging
import traceback
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy.exc import DBAPIError

from drr_desktop.domain.contact import Affiliation, Person
from drr_desktop.domain.errors import UserError
from drr_desktop.storage.database import Database
from drr_desktop.storage.engine import connect
from drr_desktop.storage.key_file import key_path, read_keys

CANARY = "Quetzalcanary"
PERSON = Person(id="p1", full_name=CANARY, notes=f"{CANARY} of Canary Wharf")


def test_no_file_holds_it_in_plain(path: Path, open_database: Callable[..., Database]) -> None:
    database = open_database()
    with database.write("new", CANARY) as work:
        work.put(PERSON)
    wal = path.with_name(path.name + "-wal")
    assert wal.stat().st_size > 0
    for file in path.parent.iterdir():
        assert CANARY.encode() not in file.read_bytes(), file.name
    database.close()
    assert CANARY.encode() not in path.read_bytes()
    assert not path.read_bytes().startswith(b"SQLite format 3")


def test_no_error_or_log_holds_it(
    open_database: Callable[..., Database],
    caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
) -> None:
    caplog.set_level(logging.DEBUG)
    database = open_database()
    with database.write("new", CANARY) as work:
        work.put(PERSON)
    texts = []
    for broken in (
        lambda work: work.put(replace(PERSON, id="p2", full_name="")),
        lambda work: work.put(Affiliation(id="a", person_id="p1", organization_id=CANARY)),
        lambda work: work.connection.exec_driver_sql(
            "INSERT INTO person (id, notes) VALUES (?, ?)", ("x", CANARY)
        ),
    ):
        with pytest.raises(DBAPIError) as caught, database.write("wrong") as work:
            broken(work)
        with database.read() as work:
            assert work.get(Person, "p1") == PERSON
        texts += [str(caught.value), repr(caught.value), "".join(traceback.format_exception(caught.value))]
    output = capfd.readouterr()
    for text in (*texts, caplog.text, output.out, output.err):
        assert CANARY not in text
    assert any("parameters hidden" in text for text in texts)


def test_no_sentence_of_a_fault_holds_it(database: Database, path: Path) -> None:
    other = connect(path, read_keys(path)[0])
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(UserError) as caught, database.write(CANARY, CANARY) as work:
        work.put(PERSON)
    other.execute("ROLLBACK")
    other.close()
    assert CANARY not in "".join(traceback.format_exception(caught.value))


def test_a_wrong_key_writes_nothing_to_the_error_stream(
    path: Path, open_database: Callable[..., Database], capfd: pytest.CaptureFixture[str]
) -> None:
    open_database().close()
    path.write_bytes(b"\xff" * path.stat().st_size)
    with pytest.raises(UserError):
        open_database()
    assert capfd.readouterr().err == ""


def test_the_key_is_for_its_owner_alone(path: Path, open_database: Callable[..., Database]) -> None:
    database = open_database()
    assert key_path(path).stat().st_mode & 0o077 == 0
    key = read_keys(path)[0]
    assert key.key.hex() not in repr(key)
    assert key.key.hex() not in repr(vars(database))
