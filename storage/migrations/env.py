"""Alembic's entry point: runs migrations on the connection it is handed (``storage.schema``)."""

from alembic import context

from domain.tables.everything import METADATA

connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=METADATA,
    render_as_batch=connection.dialect.name == "sqlite",
)
with context.begin_transaction():
    context.run_migrations()
