"""A real data file in an own folder, and a clock that stands still."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from drr_desktop.storage.database import Database

NOON = datetime(2026, 11, 25, 17, 0, tzinfo=UTC)
Opener = Callable[..., Database]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "office.drr"


@pytest.fixture
def open_database(path: Path) -> Iterator[Opener]:
    """Open the file as often as a test likes; all of it is closed at the end."""
    opened: list[Database] = []

    def opener(busy_milliseconds: int = 200) -> Database:
        database = Database.open(
            path, now=lambda: NOON, who="Sgt. A", device="desk-1", busy_milliseconds=busy_milliseconds
        )
        opened.append(database)
        return database

    yield opener
    for database in opened:
        database.close()


@pytest.fixture
def database(open_database: Opener) -> Database:
    return open_database()
