"""Settings: practice details, fixed sentences, words that mean the same, how long questions stay, backup."""

from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType

from flask import Response, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import NotFound

from bot import PRACTICE_LABELS, SAYS, KnowledgeError
from web.app_state import app_state
from web.curator import edits
from web.curator.blueprint import blueprint
from web.curator.files import as_file
from web.curator.publish import publish_change
from web.curator.published import redirect_after
from web.curator.reading import without_lines
from web.curator.working_copy import Texts, folder_texts, now, working_copy
from web.publishing.revisions import PAUSED
from web.storage import backup
from web.storage.backup import BEFORE_RESTORE
from web.storage.inbox import RETENTION_CHOICES

SAVED_AT = "backup_at"

SEVERAL_LINES = frozenset({"Hours", "Prices", "Insurance", "Parking", "What to wear", "Cancelling"})
"""Details that often take more than one line."""


FIRST_SENTENCES = ("Greeting", "Warning line")
"""What she changes first, and what every visitor sees."""


@blueprint.get("/settings")
def settings() -> ResponseReturnValue:
    """The page."""
    return page()


def page(
    problems: tuple[str, ...] = (),
    typed: Mapping[str, str] = MappingProxyType({}),
    wrong: Mapping[str, str] = MappingProxyType({}),
) -> str:
    """The page, with what was typed and what is wrong with it, by label."""
    copy, state = working_copy(), app_state()
    saved_at = state.database.setting(SAVED_AT)
    return render_template(
        "curate/settings.html",
        knowledge=copy.knowledge,
        labels=PRACTICE_LABELS,
        sentences=[*FIRST_SENTENCES, *(label for label in SAYS if label not in FIRST_SENTENCES)],
        first_sentences=FIRST_SENTENCES,
        several_lines=SEVERAL_LINES,
        typed=typed or request.form,
        wrong=wrong,
        restored=_restore_to_take_back(),
        days=state.inbox.retention_days,
        choices=RETENTION_CHOICES,
        place="PostgreSQL" if state.settings.database_url else "a file on this server",
        forgets=state.settings.forgets_disk,
        saved_at=datetime.fromisoformat(saved_at) if saved_at else None,
        problems=problems,
    )


@dataclass(frozen=True, slots=True)
class _Restored:
    """A restore that can still be taken back."""

    at: datetime
    since: int
    """How many versions were published since."""


def _restore_to_take_back() -> _Restored | None:
    database = app_state().database
    before = backup.before_restore(database)
    return _Restored(before.at, backup.published_since(database, before)) if before else None


@blueprint.post("/settings/sentences")
def save_sentences() -> ResponseReturnValue:
    """Put the fixed sentences into the working copy."""
    typed = {label: request.form[label] for label in SAYS if label in request.form}
    return _save(lambda texts: edits.with_sentences(texts, typed), "What the chat says")


@blueprint.post("/settings/words")
def save_words() -> ResponseReturnValue:
    """Put the two lists into the working copy."""
    same, outside = request.form.get("same", "").splitlines(), request.form.get("outside", "").splitlines()

    def change(texts: Texts) -> Texts:
        texts = edits.with_list(texts, edits.SYNONYMS, same)
        return edits.with_list(texts, edits.NOT_FOR_CHAT, outside)

    return _save(change, "Words that mean the same, and what is not for this chat")


def _save(change: edits.Change, note: str) -> ResponseReturnValue:
    try:
        return published_or_not(change, note)
    except KnowledgeError as error:
        return page(without_lines(error.problems)), 400


def published_or_not(change: edits.Change, note: str) -> ResponseReturnValue:
    """Publish a change of the settings; the page that follows leads back to them."""
    return redirect_after(publish_change(change, note), back="settings")


@blueprint.post("/settings/retention")
def save_retention() -> ResponseReturnValue:
    """Choose how long kept questions stay."""
    days = request.form.get("days", type=int)
    if days not in RETENTION_CHOICES:
        flash("Please choose one of the times.", "bad")
    else:
        app_state().inbox.set_retention(days, now())
        flash(f"Questions are kept for {days} days." if days else "No questions are kept any more.")
    return redirect(url_for("curate.settings"))


@blueprint.post("/settings/delete")
def delete_questions() -> ResponseReturnValue:
    """Delete every kept question now."""
    gone = app_state().inbox.delete_all()
    app_state().database.set_setting(BEFORE_RESTORE, None)  # deleted means gone, from there too
    flash(f"Deleted: {gone} question{'' if gone == 1 else 's'}.")
    return redirect(url_for("curate.settings"))


@blueprint.post("/settings/backup")
def download_backup() -> Response:
    """Everything that is kept, as one file."""
    app_state().counts.flush()
    content = backup.export(app_state().database, now())
    app_state().database.set_setting(SAVED_AT, now().isoformat(timespec="seconds"))
    return as_file(content, f"chat-backup-{now():%Y-%m-%d}.json", "application/json")


@blueprint.post("/settings/restore")
def restore_backup() -> ResponseReturnValue:
    """Replace everything by a backup that she uploads; what was there before can be brought back for a day."""
    sent, database = request.files.get("file"), app_state().database
    if sent is None:
        raise NotFound
    with closing(sent):
        content = sent.read().decode("utf-8", "replace")
    return _restored(content, backup.export(database, now()))


@blueprint.post("/settings/restore/undo")
def undo_restore() -> ResponseReturnValue:
    """Everything as it was before the backup was restored; what was published since stays in the history."""
    database = app_state().database
    before = backup.before_restore(database)
    if before is None:
        raise NotFound
    files = folder_texts(app_state().settings.knowledge_dir)
    with _download_remembered():
        since = backup.take_back(database, before, files, g.visit.name, now())
    flash(f"Everything is as it was before. {_stays(since)}".rstrip())
    return redirect(url_for("curate.settings"))


def _stays(since: int) -> str:
    versions = "1 version" if since == 1 else f"{since} versions"
    return f"The {versions} that you published since then can be found in the History." if since else ""


def _restored(content: str, before: str) -> ResponseReturnValue:
    database = app_state().database
    try:
        with _download_remembered():
            backup.restore(database, content)
    except backup.NotABackup as error:
        flash(f"{error} Nothing was changed.", "bad")
        return redirect(url_for("curate.settings"))
    backup.keep_before(database, before, now())
    flash("The backup is restored. Visitors get it as soon as it is learned, within a minute.")
    if database.setting(PAUSED) is not None:
        flash("The chat is paused, as it was when the backup was made. Today turns it on again.", "bad")
    return redirect(url_for("curate.settings"))


@contextmanager
def _download_remembered() -> Iterator[None]:
    """A backup does not know of its own download, or of a later one."""
    saved_at = app_state().database.setting(SAVED_AT)
    yield
    app_state().database.set_setting(SAVED_AT, saved_at)
