"""Before anything is published: what changes, what the checks say, what visitors would get; then one button."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial

from flask import Response, flash, g, jsonify, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import NotFound

from bot import Entry, KnowledgeError
from web.curator.answered import ask_again, wait_again
from web.curator.blueprint import blueprint
from web.curator.differences import differences
from web.curator.folder_changes import imported, note_imported
from web.curator.reading import read
from web.curator.working_copy import Texts, WorkingCopy, file_texts, folder_texts, now, put, working_copy
from web.publishing.merge import merge
from web.publishing.models import index_lesson
from web.publishing.rehearsal import Rehearsal, rehearsal_of
from web.publishing.report import in_words, kept_in
from web.publishing.revisions import Conflict, NotLearned, Revision
from web.services import services

ORIGINS = {
    "wordings": "wordings of your questions",
    "kept": "questions that visitors left",
    "tests": "lines of tests.md",
    "safety": "examples of your safety sections",
}
"""Where the messages come from that are tried out, as she knows them."""


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
        origins=ORIGINS,
        in_words=partial(in_words, words=_kept_words(found)),
        silent=found.is_silent(now()),
        forgets=services().settings.forgets_disk,
        overtaken=copy.number != draft.based_on and copy.published,
        problem=problem,
    )


def _kept_words(found: Rehearsal) -> Mapping[int, str]:
    """The words of the kept questions that the report names by their ids."""
    changes = (found.report.get(name, ()) for name in ("better", "worse", "changed"))
    lines = [change["message"] for each in changes for change in each]
    return services().inbox.words(
        kept_in([*lines, *found.report.get("refused", ()), *found.report.get("asked", ())])
    )


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
        services().rehearsals.begin(copy.draft, copy.answering, now())
    return redirect(url_for("curate.review"))


@blueprint.post("/review/publish")
def publish() -> ResponseReturnValue:
    """Make the draft what visitors get, when everything that must hold does."""
    copy = working_copy()
    draft = copy.draft
    if draft is None or str(draft.id) != request.form.get("draft"):
        flash("Something was saved after you opened this page. Please look through it once more.", "bad")
        return redirect(url_for("curate.review"))
    problem = _objection(rehearsal_of(draft))
    if problem:
        return _page(copy, draft, problem), 400
    try:
        note = request.form.get("note", "").strip()
        published = _publish(copy, draft, note)
    except Conflict:
        return _page(
            working_copy(), draft, "Somebody else published first. Their version is shown below."
        ), 409
    except NotLearned:
        services().rehearsals.begin(draft, copy.answering, now())
        return _page(copy, draft, "The new wording is not learned yet. Please wait a moment."), 409
    services().revisions.drop_drafts(draft.id)
    _tell(published, _drafts(copy.answering, published.texts), ask_again(published.texts))
    return redirect(url_for("curate.today"))


def _drafts(before: Texts, after: Texts) -> list[str]:
    """The questions of this publish that visitors do not get, because they are drafts."""
    known = read(before)
    return [
        f"“{entry.question}”"
        for entry in read(after).entries
        if entry.status == "draft" and replace(entry, line=0) != _unplaced(known.entry(entry.id))
    ]


def _unplaced(entry: Entry | None) -> Entry | None:
    return replace(entry, line=0) if entry else None


def _tell(published: Revision, drafts: Sequence[str], unanswered: Sequence[str]) -> None:
    """What she reads after publishing; first what visitors do not get."""
    if drafts:
        flash(f"Still a draft, so visitors do not get it: {', '.join(drafts)}.", "bad")
    flash(f"Published as version {published.number}. Visitors get it within a second.")
    for words in unanswered[:5]:
        flash(f"“{words}” gets no answer yet, so it is in the inbox again.", "bad")


def _objection(found: Rehearsal) -> str:
    if services().settings.forgets_disk:
        return "This server would forget it. Download the files below and pass them on instead."
    if not found.finished:
        return "Your changes are still being tried out. Please wait a moment."
    if found.stops:
        return "This cannot be published yet. What to put right stands below."
    if found.report["asked"] and request.form.get("agreed") != "yes":
        return "Please look at what changes for your safety answers, and tick the box."
    return ""


def _publish(copy: WorkingCopy, draft: Revision, note: str) -> Revision:
    revisions, based_on = services().revisions, draft.based_on
    if copy.published is None:
        based_on = _begin_history()
    key = index_lesson(read(draft.texts)).key
    return revisions.publish(replace(draft, based_on=based_on, note=note or draft.note), key, now())


def _begin_history() -> int | None:
    """The file as it came becomes version 1, so that she can always go back to it."""
    texts, revisions = file_texts(), services().revisions
    note_imported(services(), texts)
    lesson = index_lesson(read(texts))
    if not revisions.has_index(lesson.key):
        content = services().models.content(lesson)
        if content is None:
            return None
        revisions.keep_index(lesson.key, content, now())
    return revisions.publish_at_once(
        texts, None, "The file", "As it came with the chat", lesson.key, now()
    ).number


def publish_at_once(texts: Texts, index: bytes, note: str) -> Revision:
    """What cannot make anything worse need not be tried out first: visitors get it within a second."""
    copy, revisions = working_copy(), services().revisions
    based_on = copy.number if copy.published else _begin_history()
    key = index_lesson(read(texts)).key
    revisions.keep_index(key, index, now())
    return revisions.publish_at_once(texts, based_on, g.visit.name, note, key, now())


@blueprint.post("/review/discard")
def discard() -> ResponseReturnValue:
    """Throw all changes away that are not published."""
    draft = working_copy().draft
    if draft and str(draft.id) == request.form.get("draft"):
        services().revisions.drop_drafts(draft.id)
        wait_again()
        flash("Your changes are thrown away. Nothing was published.")
    return redirect(url_for("curate.today"))


@blueprint.post("/review/join")
def join() -> ResponseReturnValue:
    """Put the changes on top of what somebody else published."""
    copy = working_copy()
    if copy.draft is None or copy.published is None:
        return redirect(url_for("curate.review"))
    base = services().revisions.published(copy.draft.based_on or 0)
    before = base.texts if base else imported(services()) or folder_texts(services().settings.knowledge_dir)
    joined = merge(before, copy.draft.texts, copy.published.texts)
    try:
        read(joined.texts)
    except KnowledgeError as error:
        return _page(copy, copy.draft, " ".join(map(str, error.problems[:3]))), 409
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


def as_file(text: str, name: str, kind: str = "text/markdown") -> Response:
    """A text as a file to keep."""
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return Response(text.encode("utf-8", "replace"), content_type=f"{kind}; charset=utf-8", headers=headers)
