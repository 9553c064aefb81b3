"""Before anything is published: what changes, what the checks say, what visitors would get; then one button."""

from dataclasses import replace

from flask import Response, flash, jsonify, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import NotFound

from bot import KnowledgeError
from web.app_state import app_state
from web.curator.answered import ask_again, wait_again
from web.curator.blueprint import blueprint
from web.curator.differences import differences
from web.curator.files import as_file
from web.curator.folder_changes import imported
from web.curator.looked_at import note_looked_at
from web.curator.publish import (
    begin_history,
    loses_answers,
    needs_a_look,
    publish_change,
    refuse_unsafe,
    serving_key,
)
from web.curator.published import redirect_after
from web.curator.reading import in_one_line, read, visible_mistakes
from web.curator.samples import effects_of
from web.curator.working_copy import WorkingCopy, folder_texts, now, put, save, working_copy
from web.publishing.merge import Key, merge, with_piece
from web.publishing.rehearsal import Rehearsal, rehearsal_of
from web.publishing.revisions import Conflict, NotLearned, Revision


@blueprint.get("/review")
def review() -> ResponseReturnValue:
    """The page."""
    copy = working_copy()
    if copy.draft is None:
        return render_template("curate/review_none.html")
    return _page(copy, copy.draft)


def _page(copy: WorkingCopy, draft: Revision, problem: str = "") -> str:
    found = rehearsal_of(draft)
    changes = differences(copy.answering, draft.texts)
    return render_template(
        "curate/review.html",
        draft=draft,
        changes=changes,
        files=sorted({change.file for change in changes}),
        rehearsal=found,
        report=found.report,
        found=effects_of(found, changes),
        waits=_waits(copy, draft, found),
        silent=found.is_silent(now()),
        forgets=app_state().settings.forgets_disk,
        overtaken=copy.number != draft.based_on and copy.published,
        problem=problem,
        mistakes=visible_mistakes(copy.knowledge.warnings),
    )


def _waits(copy: WorkingCopy, draft: Revision, found: Rehearsal) -> str:
    """Why it cannot be published this moment; "" when it can."""
    if found.finished:
        return ""
    if needs_a_look(copy.answering, draft.texts):
        return "Your warning signs change, so what they do to other questions is tried out first."
    if loses_answers(copy.answering, draft.texts):
        return "What tests.md says would no longer hold, so all of it is tried out first."
    if serving_key(draft.texts) is None:
        return "So much is new that the chat has to learn it first."
    return ""


@blueprint.get("/review/state")
def review_state() -> Response:
    """How far the rehearsal is, for the bar on the page."""
    draft = working_copy().draft
    found = rehearsal_of(draft) if draft else Rehearsal()
    return jsonify(
        stage=found.stage,
        done=found.done,
        finished=found.finished or draft is None,
        silent=found.is_silent(now()),
    )


@blueprint.post("/review/check")
def review_check() -> ResponseReturnValue:
    """Begin the rehearsal, again if need be."""
    copy = working_copy()
    if copy.draft:
        app_state().rehearsals.begin(copy.draft, copy.answering, now())
    return redirect(url_for("curate.review"))


@blueprint.post("/review/publish")
def publish() -> ResponseReturnValue:
    """Make the draft what visitors get, when everything that must hold does."""
    copy = working_copy()
    draft = _reviewed_draft(copy)
    if draft is None:
        return _look_once_more()
    problem = _objection(copy, draft)
    if problem:
        return _page(copy, draft, problem), 400
    try:
        published = _publish(copy, draft, request.form.get("note", "").strip())
    except Conflict:
        problem = "Somebody else published first. Their version is shown below."
        return _page(working_copy(), draft, problem), 409
    except NotLearned:
        app_state().rehearsals.begin(draft, copy.answering, now())
        return _page(copy, draft, "The new wording is not learned yet. Please wait a moment."), 409
    _follow_up(published, copy)
    return redirect_after(published)


def _reviewed_draft(copy: WorkingCopy) -> Revision | None:
    """The draft that the form was about; None where something was saved since."""
    draft = copy.draft
    return draft if draft and str(draft.id) == request.form.get("draft") else None


def _look_once_more() -> ResponseReturnValue:
    flash("Something was saved after you opened this page. Please look through it once more.", "bad")
    return redirect(url_for("curate.review"))


def _follow_up(published: Revision, copy: WorkingCopy) -> None:
    """After a publish: drop the drafts up to it, note what she has looked at, ask the answered questions again."""
    app_state().revisions.drop_drafts(published.id)
    if request.form.get("agreed") == "yes":  # what it does to other questions was looked at here
        note_looked_at([published.number])
    if not rehearsal_of(published).finished:
        app_state().rehearsals.begin(published, copy.answering, now())
    ask_again(published.texts)


def _objection(copy: WorkingCopy, draft: Revision) -> str:
    if app_state().settings.forgets_disk:
        return "This server would forget it. Download the files below and pass them on instead."
    found = rehearsal_of(draft)
    waits = _waits(copy, draft, found)
    if waits:
        return f"{waits} Please wait a moment."
    if found.stops:
        return "This cannot be published yet. What to put right stands below."
    must_agree = found.finished and (found.report["asked"] or found.report["lost"])
    if must_agree and request.form.get("agreed") != "yes":
        return "Please look at what changes in the list above the button, and tick the box."
    try:
        refuse_unsafe(copy.answering, draft.texts)
    except KnowledgeError as error:
        return in_one_line(error)
    return ""


def _publish(copy: WorkingCopy, draft: Revision, note: str) -> Revision:
    based_on = draft.based_on if copy.published else begin_history()
    key = serving_key(draft.texts)
    if key is None:
        raise NotLearned("")
    ready = replace(draft, based_on=based_on, note=note or draft.note)
    return app_state().revisions.publish(ready, key, now())


@blueprint.post("/review/one")
def publish_one() -> ResponseReturnValue:
    """Publish one change alone, or throw it away."""
    copy, key = working_copy(), _key(request.form.get("piece", ""))
    draft = _reviewed_draft(copy)
    if draft is None:
        return _look_once_more()
    try:
        if request.form.get("do") == "discard":
            save(lambda texts: with_piece(texts, copy.answering, key), draft.note)
            return redirect(url_for("curate.review"))
        note = request.form.get("title", "")[:200]
        return redirect_after(
            publish_change(lambda texts: with_piece(texts, draft.texts, key), f"Changed: “{note}”")
        )
    except KnowledgeError as error:
        return _page(copy, draft, "Not by itself: " + in_one_line(error)), 400


def _key(piece: str) -> Key:
    file, _, name = piece.partition("|")
    return file, name


@blueprint.post("/review/discard")
def discard() -> ResponseReturnValue:
    """Throw all changes away that are not published."""
    draft = _reviewed_draft(working_copy())
    if draft:
        app_state().revisions.drop_drafts(draft.id)
        wait_again()
        flash("Your changes are thrown away. Nothing was published.")
    return redirect(url_for("curate.today"))


@blueprint.post("/review/join")
def join() -> ResponseReturnValue:
    """Put the changes on top of what somebody else published."""
    copy = working_copy()
    if copy.draft is None or copy.published is None:
        return redirect(url_for("curate.review"))
    base = app_state().revisions.published(copy.draft.based_on or 0)
    before = base.texts if base else imported(app_state()) or folder_texts(app_state().settings.knowledge_dir)
    joined = merge(before, copy.draft.texts, copy.published.texts)
    try:
        read(joined.texts)
    except KnowledgeError as error:
        return _page(copy, copy.draft, in_one_line(error)), 409
    put(copy, joined.texts, "Put on top of the newest version", based_on=copy.number)
    for clash in joined.clashes:
        flash(f'Both of you changed "{clash.title}". Yours is kept; look at it once more.', "bad")
    return redirect(url_for("curate.review"))


@blueprint.get("/review/<name>")
def download_draft(name: str) -> Response:
    """One file with the changes in it."""
    draft = working_copy().draft
    if draft is None or name not in draft.texts:
        raise NotFound
    return as_file(draft.texts[name], name)
