"""Settings: practice details, fixed sentences, words that mean the same, how long questions stay, backup."""

from datetime import datetime

from flask import Response, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from bot import PRACTICE_LABELS, SAYS, KnowledgeError
from web.curator import edits
from web.curator.blueprint import blueprint
from web.curator.files import as_file
from web.curator.publish import publish_change
from web.curator.working_copy import Texts, now, working_copy
from web.services import services
from web.storage import backup
from web.storage.inbox import RETENTION_CHOICES

SAVED_AT = "backup_at"


@blueprint.get("/settings")
def settings() -> ResponseReturnValue:
    """The page."""
    return _page()


def _page(problems: tuple[str, ...] = ()) -> str:
    copy, found = working_copy(), services()
    saved_at = found.database.setting(SAVED_AT)
    return render_template(
        "curate/settings.html",
        knowledge=copy.knowledge,
        labels=PRACTICE_LABELS,
        sentences=SAYS,
        typed=request.form,
        days=found.inbox.retention_days,
        choices=RETENTION_CHOICES,
        place="PostgreSQL" if found.settings.database_url else "a file on this server",
        forgets=found.settings.forgets_disk,
        saved_at=datetime.fromisoformat(saved_at) if saved_at else None,
        problems=problems,
    )


@blueprint.post("/settings/details")
def save_details() -> ResponseReturnValue:
    """Put the practice details into the working copy."""
    typed = {label: request.form[label] for label in PRACTICE_LABELS if label in request.form}
    return _save(lambda texts: edits.with_details(texts, typed), "Practice details")


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
        saved = publish_change(change, note)
    except KnowledgeError as error:
        return _page(tuple(problem.text for problem in error.problems)), 400
    if saved is None:
        flash("Nothing was changed.")
        return redirect(url_for("curate.settings"))
    if saved.number is None:
        return redirect(url_for("curate.review"))
    flash("Published. Visitors get it within a second.")
    return redirect(url_for("curate.settings"))


@blueprint.post("/settings/retention")
def save_retention() -> ResponseReturnValue:
    """Choose how long kept questions stay."""
    days = request.form.get("days", type=int)
    if days not in RETENTION_CHOICES:
        flash("Please choose one of the times.", "bad")
    else:
        services().inbox.set_retention(days, now())
        flash(f"Questions are kept for {days} days." if days else "No questions are kept any more.")
    return redirect(url_for("curate.settings"))


@blueprint.post("/settings/delete")
def delete_questions() -> ResponseReturnValue:
    """Delete every kept question now."""
    gone = services().inbox.delete_all()
    flash(f"Deleted: {gone} question{'' if gone == 1 else 's'}.")
    return redirect(url_for("curate.settings"))


@blueprint.post("/settings/backup")
def download_backup() -> Response:
    """Everything that is kept, as one file."""
    services().counts.flush()
    content = backup.export(services().database, now())
    services().database.set_setting(SAVED_AT, now().isoformat(timespec="seconds"))
    return as_file(content, f"chat-backup-{now():%Y-%m-%d}.json", "application/json")
