"""What Alembic runs: the migrations, on the connection and within the transaction that it is given."""

from __future__ import annotations

from alembic import context

from drr_desktop.storage.tables.registry import METADATA

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=METADATA,
    transactional_ddl=False,  # the transaction is begun and ended by whoever gives the connection
    render_as_batch=True,
)
context.run_migrations()
