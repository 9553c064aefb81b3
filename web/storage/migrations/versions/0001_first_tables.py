"""The first tables: revisions, learned indexes, settings, kept questions, counts."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make them."""
    op.create_table(
        "revision",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("number", sa.Integer, unique=True),
        sa.Column("texts", sa.Text, nullable=False),
        sa.Column("key", sa.String(64), nullable=False),
        sa.Column("based_on", sa.Integer),
        sa.Column("author", sa.String(80), nullable=False),
        sa.Column("note", sa.String(400), nullable=False),
        sa.Column("saved_at", sa.BigInteger, nullable=False),
        sa.Column("published_at", sa.BigInteger),
        sa.Column("report", sa.Text),
    )
    op.create_table(
        "learned",
        sa.Column("key", sa.String(64), primary_key=True),
        sa.Column("index", sa.LargeBinary, nullable=False),
        sa.Column("saved_at", sa.BigInteger, nullable=False),
    )
    op.create_table(
        "setting",
        sa.Column("name", sa.String(40), primary_key=True),
        sa.Column("value", sa.Text, nullable=False),
    )
    op.create_table(
        "question",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("fingerprint", sa.String(64), nullable=False, unique=True),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("guesses", sa.Text, nullable=False),
        sa.Column("count", sa.Integer, nullable=False),
        sa.Column("first_at", sa.BigInteger, nullable=False),
        sa.Column("last_at", sa.BigInteger, nullable=False, index=True),
        sa.Column("state", sa.String(10), nullable=False),
        sa.Column("outcome", sa.Text, nullable=False),
    )
    op.create_table(
        "tally",
        sa.Column("day", sa.String(10), primary_key=True),
        sa.Column("what", sa.String(40), primary_key=True),
        sa.Column("name", sa.String(120), primary_key=True),
        sa.Column("count", sa.Integer, nullable=False),
    )
