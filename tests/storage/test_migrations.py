"""Bringing older files up to date: the same schema as a new file, a copy first, and all or nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, event

from drr_desktop.domain.contact import ContactQuery, Person
from drr_desktop.domain.errors import UserError
from drr_desktop.storage.database import Database
from drr_desktop.storage.engine import connect, make_engine
from drr_desktop.storage.key_file import key_path, make_key, read_keys
from drr_desktop.storage.mapping import shape_of
from drr_desktop.storage.migrations.upgrade import configuration, migrate
from drr_desktop.storage.schema import create_schema, revision_name
from drr_desktop.storage.tables.registry import METADATA, SCHEMA_VERSION

NOON = datetime(2026, 11, 25, 17, 0, tzinfo=UTC)
Opener = Callable[..., Database]
AMINA = Person(id="p1", full_name="Amina Đỗ")
VERSIONS = range(1, SCHEMA_VERSION)


@contextmanager
def writing(path: Path) -> Iterator[Connection]:
    key = (read_keys(path) or [make_key(path)])[0]
    engine = make_engine(lambda: connect(path, key, mode="rwc"), writing=True)
    with engine.begin() as connection:
        yield connection
    engine.dispose()


def make_old(path: Path, version: int) -> Path:
    """Make a file as that version of the program left it, with one person."""
    with writing(path) as connection:
        migrate(connection, revision_name(version))
        shape = shape_of(Person)
        marks = ", ".join("?" * len(shape.columns))
        connection.exec_driver_sql(f"INSERT INTO person VALUES ({marks})", shape.row(AMINA))
    return path


def schema(connection: Connection) -> dict[str, list[str]]:
    """Every table and index with its columns and constraints, whose order means nothing."""
    rows = connection.exec_driver_sql(
        "SELECT type || ' ' || name, coalesce(sql, '') FROM sqlite_master WHERE name NOT LIKE 'sqlite_%'"
    )
    return {name: sorted(part.strip(' \t\n")') for part in sql.split(", ")) for name, sql in rows}


def header(path: Path) -> tuple[int, int]:
    connection = connect(path, read_keys(path)[0])
    found = tuple(
        connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("user_version", "application_id")
    )
    connection.close()
    return found  # type: ignore[return-value]


def copies(path: Path) -> list[Path]:
    return sorted((path.parent / "Backups").glob("*.drr"))


def test_the_newest_migration_is_the_schema_of_the_program() -> None:
    """Catches a migration that was added without raising the version, or the other way round."""
    scripts = ScriptDirectory.from_config(configuration())
    assert scripts.get_current_head() == revision_name(SCHEMA_VERSION)
    assert [s.revision for s in scripts.walk_revisions()] == [
        revision_name(n) for n in range(SCHEMA_VERSION, 0, -1)
    ]


def test_a_migrated_file_has_the_schema_of_a_new_one(tmp_path: Path) -> None:
    with writing(tmp_path / "old.drr") as old, writing(tmp_path / "new.drr") as new:
        migrate(old, revision_name(SCHEMA_VERSION))
        create_schema(new)
        assert schema(old) == schema(new)
        words = {"contact_index_words", "outreach_index_words"}
        drift = compare_metadata(
            MigrationContext.configure(
                old, opts={"include_object": lambda _, name, *rest: not str(name).startswith(tuple(words))}
            ),
            METADATA,
        )
        assert drift == []


@pytest.mark.parametrize("version", VERSIONS)
def test_an_old_file_opens_with_all_it_held(path: Path, open_database: Opener, version: int) -> None:
    make_old(path, version)
    database = open_database()
    with database.read() as work:
        assert work.get(Person, "p1") == AMINA
        assert work.contacts.ids(ContactQuery(text="do")) == ["p1"]
    with database.write("goes on") as work:
        work.put(replace(AMINA, notes="x"))
    database.close()
    assert header(path) == (SCHEMA_VERSION, 0x44525221)
    open_database()
    assert len(copies(path)) == 1, "an up-to-date file is not copied again"


def test_a_new_file_needs_no_copy(path: Path, open_database: Opener) -> None:
    open_database()
    assert not (path.parent / "Backups").exists()


def test_the_copy_is_whole_old_and_opens_by_itself(path: Path, open_database: Opener) -> None:
    make_old(path, 1)
    open_database().close()
    (copy,) = copies(path)
    assert key_path(copy).exists()
    assert header(copy)[0] == 1
    assert sorted(p.name for p in copy.parent.iterdir()) == sorted([copy.name, key_path(copy).name])
    database = Database.open(copy, now=lambda: NOON, who="", device="")
    with database.read() as work:
        assert work.get(Person, "p1") == AMINA
    database.close()


class PowerCut(BaseException):
    """What a killed program looks like from the inside."""


@contextmanager
def stops_at(number: int) -> Iterator[list[str]]:
    """Let the statement of that number of any migration never be run."""
    seen: list[str] = []

    def before(_c: Any, _cursor: Any, statement: str, *_: Any) -> None:
        seen.append(statement)
        if len(seen) > number:
            raise PowerCut

    event.listen(Engine, "before_cursor_execute", before)
    try:
        yield seen
    finally:
        event.remove(Engine, "before_cursor_execute", before)


def test_a_migration_stopped_at_any_statement_leaves_the_old_schema(
    path: Path, open_database: Opener
) -> None:
    make_old(path, 1)
    key = read_keys(path)[0]
    probe = connect(path, key)
    before = probe.execute("SELECT name, sql FROM sqlite_master ORDER BY name").fetchall()
    probe.close()
    stopped = 0
    for number in range(200):
        with stops_at(number) as seen:
            try:
                open_database().close()
            except PowerCut:
                stopped += 1
            else:
                break
        if header(path)[0] == SCHEMA_VERSION:
            break  # stopped after the commit
        probe = connect(path, key)
        assert probe.execute("SELECT name, sql FROM sqlite_master ORDER BY name").fetchall() == before, seen[
            -1
        ]
        probe.close()
    assert stopped > 15, "the migration itself was stopped, not only its beginning"
    assert header(path)[0] == SCHEMA_VERSION


def test_the_twin_without_one_transaction_does_leave_half(path: Path) -> None:
    """The broken twin: with each statement a transaction of its own, the test above would see it."""
    make_old(path, 1)
    engine = make_engine(lambda: connect(path, read_keys(path)[0]), writing=True)
    event.listen(engine, "begin", lambda c: c.exec_driver_sql("COMMIT"))
    with pytest.raises(PowerCut), stops_at(12), engine.connect() as connection:
        migrate(connection, revision_name(2))
    engine.dispose()
    probe = connect(path, read_keys(path)[0])
    names = {row[0] for row in probe.execute("SELECT name FROM sqlite_master")}
    probe.close()
    assert "contact_index" in names
    assert header(path)[0] == 1


def test_a_migration_that_breaks_a_reference_is_taken_back(path: Path, open_database: Opener) -> None:
    make_old(path, 1)
    with writing(path) as connection:
        connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
    loose = connect(path, read_keys(path)[0])
    loose.execute("PRAGMA foreign_keys = OFF")
    loose.execute("INSERT INTO person_name VALUES ('n', 'nobody', 'x', 'everyday', '', '')")
    loose.close()
    with pytest.raises(RuntimeError, match="point at nothing"):
        open_database()
    assert header(path)[0] == 1
    assert len(copies(path)) == 1


def test_a_copy_that_cannot_be_made_stops_everything(path: Path, open_database: Opener) -> None:
    make_old(path, 1)
    (path.parent / "Backups").write_text("in the way", "utf-8")
    with pytest.raises(UserError) as caught:
        open_database()
    assert caught.value.code == "read_only"
    assert header(path)[0] == 1


def test_alembic_stays_out_of_the_way_of_a_file_that_is_up_to_date(path: Path, open_database: Opener) -> None:
    """Catches an import that costs a third of a second at every start."""
    import subprocess
    import sys

    open_database().close()
    program = (
        "import sys; from datetime import UTC, datetime; from pathlib import Path;"
        "from drr_desktop.storage.database import Database;"
        "Database.open(Path(sys.argv[1]), now=lambda: datetime.now(UTC), who='', device='');"
        "print('alembic' in sys.modules, 'sqlalchemy.orm' in sys.modules)"
    )
    root = Path(__file__).resolve().parents[2]
    result = subprocess.run(
        [sys.executable, "-c", program, str(path)], cwd=root, capture_output=True, text=True, check=True
    )
    assert result.stdout.split() == ["False", "False"]
