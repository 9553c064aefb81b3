"""Which replies led to a kept question: one keep each, and only they take it back."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "keep",
        sa.Column("reply", sa.String(40), primary_key=True),
        sa.Column("question", sa.Integer, nullable=False, index=True),
        sa.Column("at", sa.BigInteger, nullable=False),
    )
