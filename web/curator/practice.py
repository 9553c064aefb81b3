"""Settings: practice details, fixed sentences, words that mean the same, how long questions stay, backup."""

from datetime import datetime

from flask import Blueprint, Response, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from bot import PRACTICE_LABELS, SAYS, KnowledgeError
from web import backup, edits
from web.curator.desk import Texts, desk, now, save
from web.curator.review import as_file
from web.inbox import RETENTION_CHOICES
from web.rooms import rooms

SAVED_AT = "backup_at"


def register(blueprint: Blueprint) -> None:
    """Hang the pages on the blueprint."""
    blueprint.add_url_rule("/settings", "practice", practice)
    blueprint.add_url_rule("/settings/details", "save_details", save_details, methods=["POST"])
    blueprint.add_url_rule("/settings/sentences", "save_sentences", save_sentences, methods=["POST"])
    blueprint.add_url_rule("/settings/words", "save_words", save_words, methods=["POST"])
    blueprint.add_url_rule("/settings/retention", "save_retention", save_retention, methods=["POST"])
    blueprint.add_url_rule("/settings/delete", "delete_questions", delete_questions, methods=["POST"])
    blueprint.add_url_rule("/settings/backup", "download_backup", download_backup, methods=["POST"])


def practice() -> ResponseReturnValue:
    """The page."""
    return _page()


def _page(problems: tuple[str, ...] = ()) -> str:
    lying, room = desk(), rooms()
    saved_at = room.database.setting(SAVED_AT)
    return render_template(
        "curate/practice.html",
        knowledge=lying.knowledge,
        labels=PRACTICE_LABELS,
        sentences=SAYS,
        typed=request.form,
        days=room.inbox.retention_days,
        choices=RETENTION_CHOICES,
        place="PostgreSQL" if room.settings.database_url else "a file on this server",
        forgets=room.settings.forgets_disk,
        saved_at=datetime.fromisoformat(saved_at) if saved_at else None,
        problems=problems,
    )


def save_details() -> ResponseReturnValue:
    """Put the practice details on the desk."""
    typed = {label: request.form[label] for label in PRACTICE_LABELS if label in request.form}
    return _save(lambda texts: edits.with_details(texts, typed), "Practice details")


def save_sentences() -> ResponseReturnValue:
    """Put the fixed sentences on the desk."""
    typed = {label: request.form[label] for label in SAYS if label in request.form}
    return _save(lambda texts: edits.with_sentences(texts, typed), "What the chat says")


def save_words() -> ResponseReturnValue:
    """Put the two lists on the desk."""
    same, outside = request.form.get("same", "").splitlines(), request.form.get("outside", "").splitlines()

    def change(texts: Texts) -> Texts:
        texts = edits.with_list(texts, edits.SYNONYMS, same)
        return edits.with_list(texts, edits.NOT_FOR_CHAT, outside)

    return _save(change, "Words that mean the same, and what is not for this chat")


def _save(change: edits.Change, note: str) -> ResponseReturnValue:
    try:
        saved = save(change, note)
    except KnowledgeError as error:
        return _page(tuple(problem.text for problem in error.problems)), 400
    if saved is None:
        flash("Nothing was changed.")
        return redirect(url_for("curate.practice"))
    flash("Saved. Look through it and publish when you like.")
    return redirect(url_for("curate.review"))


def save_retention() -> ResponseReturnValue:
    """Choose how long kept questions stay."""
    days = request.form.get("days", type=int)
    if days not in RETENTION_CHOICES:
        flash("Please choose one of the times.", "bad")
    else:
        rooms().inbox.set_retention(days, now())
        flash(f"Questions are kept for {days} days." if days else "No questions are kept any more.")
    return redirect(url_for("curate.practice"))


def delete_questions() -> ResponseReturnValue:
    """Delete every kept question now."""
    gone = rooms().inbox.delete_all()
    flash(f"Deleted: {gone} question{'' if gone == 1 else 's'}.")
    return redirect(url_for("curate.practice"))


def download_backup() -> Response:
    """Everything that is kept, as one file."""
    rooms().tally.flush()
    content = backup.export(rooms().database, now())
    rooms().database.set_setting(SAVED_AT, now().isoformat(timespec="seconds"))
    return as_file(content, f"chat-backup-{now():%Y-%m-%d}.json", "application/json")
