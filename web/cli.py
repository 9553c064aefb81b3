"""The command line: flask --app web doctor, migrate, learn, hash-password, export, restore, digest, purge."""

import sys
from datetime import UTC, datetime
from pathlib import Path

import click
from flask import Flask
from flask.cli import with_appcontext

from web.app_state import app_state
from web.digest import send_when_due
from web.doctor import examine
from web.housekeeping import purge
from web.publishing.revisions import PAUSED
from web.security.passwords import FEWEST_CHARACTERS, MOST_CHARACTERS, hash_password, is_easily_guessed
from web.storage import backup
from web.storage.database import DatabaseAway


def register(app: Flask) -> None:
    """Register the commands."""
    commands = (
        doctor_command,
        migrate_command,
        learn_command,
        hash_command,
        export_command,
        restore_command,
        digest_command,
        purge_command,
    )
    for command in commands:
        app.cli.add_command(command)


@click.command("doctor")
@with_appcontext
def doctor_command() -> None:
    """Look at the set-up: one line each, fine or what to do."""
    found = examine(app_state())
    for finding in found:
        click.echo(f"{'fine' if finding.fine else 'DO  '}  {finding.name:<10} {finding.says}")
    sys.exit(any(not finding.fine for finding in found))


@click.command("learn")
@with_appcontext
def learn_command() -> None:
    """Learn what answers now; with PostgreSQL every machine finds it there, so that none learns at its start."""
    active = app_state().active
    active.open()
    active.learn_missing()
    if active.not_ready:
        raise click.ClickException(active.not_ready)
    click.echo("The answers are learned.")


@click.command("migrate")
@with_appcontext
def migrate_command() -> None:
    """Bring the tables of the database to this version; run it at every release."""
    try:
        app_state().database.migrate()
    except DatabaseAway as error:
        raise click.ClickException(f"The database does not answer: {error}") from error
    click.echo("The tables are up to date.")


@click.command("hash-password")
def hash_command() -> None:
    """Ask for a password and print the value of CURATOR_PASSWORD_HASH."""
    password = _asked() if sys.stdin.isatty() else sys.stdin.readline().rstrip("\r\n")
    if not FEWEST_CHARACTERS <= len(password) <= MOST_CHARACTERS:
        raise click.ClickException(
            f"A password needs {FEWEST_CHARACTERS} to {MOST_CHARACTERS} characters. "
            "Four random words are easy to keep."
        )
    if is_easily_guessed(password):
        raise click.ClickException(
            "This password is easy to guess. Four random words are not, and are easy to keep."
        )
    click.echo(hash_password(password))


def _asked() -> str:
    typed: str = click.prompt("Password", hide_input=True, confirmation_prompt="The same again", err=True)
    return typed


@click.command("export")
@with_appcontext
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path), required=False)
def export_command(file: Path | None) -> None:
    """Write a backup of everything that is kept to FILE, or to the screen."""
    place = app_state().database.engine.url.render_as_string(hide_password=True)
    try:
        content = backup.export(app_state().database, datetime.now(UTC))
    except DatabaseAway as error:
        raise click.ClickException(
            f"Nothing to write in {place}. Are INSTANCE_DIR and DATABASE_URL those of the service?"
        ) from error
    if file is None:
        click.echo(content, nl=False)
        return
    file.write_text(content, encoding="utf-8")
    click.echo(f"Written to {file}, from {place}.")


@click.command("restore")
@with_appcontext
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--yes", is_flag=True, help="Do not ask.")
def restore_command(file: Path, yes: bool) -> None:
    """Replace everything that is kept by what the backup FILE holds."""
    if not yes:
        click.confirm("This replaces every version, kept question and count. Go on?", abort=True)
    database = app_state().database
    try:
        database.migrate()
        restored = backup.restore(database, file.read_text(encoding="utf-8", errors="replace"))
    except backup.NotABackup as error:
        raise click.ClickException(str(error)) from error
    click.echo("Restored: " + ", ".join(f"{count} x {name}" for name, count in restored.items()) + ".")
    if database.setting(PAUSED) is not None:
        click.echo("The chat is paused, as it was then: turn it on at /curate.")


@click.command("digest")
@with_appcontext
def digest_command() -> None:
    """Send the therapist's digest if it is due; for the scheduler of a host."""
    if app_state().settings.digest == "off":
        raise click.ClickException("The digest is off: set DIGEST, DIGEST_TO and SMTP_URL.")
    click.echo("Sent." if send_when_due(app_state(), datetime.now(UTC)) else "Not due, or not sent.")


@click.command("purge")
@with_appcontext
def purge_command() -> None:
    """Delete kept questions, drafts and counts whose time is over."""
    click.echo(f"Deleted: {purge(app_state(), datetime.now(UTC))}.")
