"""The whole schema, made at once in a new file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from drr_desktop.storage import derived, search_sqlite
from drr_desktop.storage.tables.bookkeeping import ALEMBIC_VERSION, CONTACT_INDEX, DERIVED, OUTREACH_INDEX
from drr_desktop.storage.tables.registry import APPLICATION_ID, METADATA, SCHEMA_VERSION

if TYPE_CHECKING:
    from sqlalchemy import Connection


def revision_name(version: int) -> str:
    """Return the migration's name of a schema version."""
    return f"{version:04d}"


def create_schema(connection: Connection) -> None:
    """Make every table in an empty file and say whose it is; a file that was filled meanwhile is left."""
    if connection.exec_driver_sql("PRAGMA user_version").scalar():
        return
    METADATA.create_all(connection, checkfirst=False)
    search_sqlite.create(connection, CONTACT_INDEX.name, OUTREACH_INDEX.name)
    connection.execute(ALEMBIC_VERSION.insert().values(version_num=revision_name(SCHEMA_VERSION)))
    connection.execute(DERIVED.insert().values(id="search", version=derived.VERSION))
    mark_file(connection, SCHEMA_VERSION)


def mark_file(connection: Connection, version: int) -> None:
    """Write into the file's header whose it is and which schema it has, within the transaction."""
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version = {version}")
