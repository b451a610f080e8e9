"""Bringing an older data file up to date: a copy first, then every migration in one transaction."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from alembic import command
from alembic.config import Config

from drr_desktop.storage import derived
from drr_desktop.storage.migrations.copy import copy_verified
from drr_desktop.storage.schema import mark_file, revision_name
from drr_desktop.storage.tables.registry import SCHEMA_VERSION

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Connection, Engine

    from drr_desktop.storage.key_file import DataKey


def upgrade(writer: Engine, path: Path, key: DataKey, version: int, now: datetime) -> Path:
    """Copy a data file, migrate it to the newest schema, and return where the copy is.

    Whatever stops a migration, power included, leaves the old schema whole: all of it is one
    transaction, begun by hand.
    """
    copy = copy_verified(path, key, f"before schema {SCHEMA_VERSION}", now)
    with writer.connect() as connection:
        # Tables are rebuilt under their own names, which the check of references cannot follow; it can
        # only be turned off outside of a transaction, and everything is checked before the end.
        driver_connection: Any = connection.connection.driver_connection
        driver_connection.execute("PRAGMA foreign_keys = OFF")
        try:
            with connection.begin():
                migrate(connection, revision_name(SCHEMA_VERSION))
        finally:
            connection.invalidate()  # the next one checks references again
    return copy


def migrate(connection: Connection, target: str) -> None:
    """Run the migrations up to a revision ("0002") on a connection, within its transaction."""
    if connection.exec_driver_sql("PRAGMA user_version").scalar() == int(target):
        return  # another program did it while this one waited
    command.upgrade(configuration(connection), target)
    if broken := connection.exec_driver_sql("PRAGMA foreign_key_check").all():
        message = f"A migration left {len(broken)} rows that point at nothing."
        raise RuntimeError(message)
    if int(target) == SCHEMA_VERSION:
        derived.rebuild(connection)
    mark_file(connection, int(target))


def configuration(connection: Connection | None = None) -> Config:
    """Return Alembic's configuration, made here so that no file has to be found and read."""
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    return config
