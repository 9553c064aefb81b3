"""A kept question tells which kind of reply its visitor got."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Add the column."""
    op.add_column("question", sa.Column("got", sa.String(10), nullable=False, server_default=""))
