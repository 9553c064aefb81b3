"""The tables, and the newest migration: what a database of this version holds."""

from pathlib import Path

import sqlalchemy as sa

HEAD = max(path.stem.partition("_")[0] for path in Path(__file__).parent.glob("migrations/versions/0*.py"))
"""The newest migration: what Alembic writes into the database once the tables are those of this version."""

tables = sa.MetaData()

revision = sa.Table(
    "revision",
    tables,
    sa.Column("id", sa.Integer, primary_key=True),
    # Place among the published ones, 1 and up. That it is unique is what stops two publishes on one base.
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

learned = sa.Table(
    "learned",
    tables,
    sa.Column("key", sa.String(64), primary_key=True),
    sa.Column("index", sa.LargeBinary, nullable=False),
    sa.Column("saved_at", sa.BigInteger, nullable=False),
)

setting = sa.Table(
    "setting",
    tables,
    sa.Column("name", sa.String(40), primary_key=True),
    sa.Column("value", sa.Text, nullable=False),
)

question = sa.Table(
    "question",
    tables,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("fingerprint", sa.String(64), nullable=False, unique=True),
    sa.Column("text", sa.Text, nullable=False),
    sa.Column("guesses", sa.Text, nullable=False),
    sa.Column("count", sa.Integer, nullable=False),
    sa.Column("first_at", sa.BigInteger, nullable=False),
    sa.Column("last_at", sa.BigInteger, nullable=False, index=True),
    sa.Column("state", sa.String(10), nullable=False),
    sa.Column("outcome", sa.Text, nullable=False),
    sa.Column("got", sa.String(10), nullable=False, server_default=""),
    sqlite_autoincrement=True,  # a report that names a deleted question must never show another one
)

keep = sa.Table(
    "keep",
    tables,
    sa.Column("reply", sa.String(40), primary_key=True),
    sa.Column("question", sa.Integer, nullable=False, index=True),
    sa.Column("at", sa.BigInteger, nullable=False),
)

tally = sa.Table(
    "tally",
    tables,
    sa.Column("day", sa.String(10), primary_key=True),
    sa.Column("what", sa.String(40), primary_key=True),
    sa.Column("name", sa.String(120), primary_key=True),
    sa.Column("count", sa.Integer, nullable=False),
)


migrated_to = sa.Table(
    "alembic_version",
    sa.MetaData(),
    sa.Column("version_num", sa.String(32), primary_key=True, nullable=False),
)
"""Where Alembic keeps which migration came last."""
