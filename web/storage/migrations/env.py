"""What Alembic runs: the migrations, on the connection that `Database.migrate` hands over."""

from alembic import context

from web.storage.tables import tables

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=tables,
    render_as_batch=True,  # SQLite cannot alter most of a table in place
)
context.run_migrations()
