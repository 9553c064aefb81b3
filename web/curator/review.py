"""Before anything is published: what changes, what the checks say, what visitors would get; then one button."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial

from flask import Blueprint, Response, flash, g, jsonify, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import NotFound

from bot import Entry, KnowledgeError
from web.chunks import merge
from web.curator.answered import ask_again, wait_again
from web.curator.desk import Desk, Texts, desk, file_texts, folder_texts, now, put
from web.differences import differences
from web.filed import imported, note_imported
from web.publishing.models import index_lesson
from web.publishing.rehearsal import Rehearsal, rehearsal_of, rehearse
from web.reading import read
from web.report import in_words, kept_in
from web.revisions import Conflict, NotLearned, Revision
from web.rooms import rooms

ORIGINS = {
    "wordings": "wordings of your questions",
    "kept": "questions that visitors left",
    "tests": "lines of tests.md",
    "safety": "examples of your safety sections",
}
"""Where the messages come from that are tried out, as she knows them."""


def register(blueprint: Blueprint) -> None:
    """Hang the pages on the blueprint."""
    blueprint.add_url_rule("/review", "review", review)
    blueprint.add_url_rule("/review/state", "review_state", review_state)
    blueprint.add_url_rule("/review/check", "review_check", review_check, methods=["POST"])
    blueprint.add_url_rule("/review/publish", "publish", publish, methods=["POST"])
    blueprint.add_url_rule("/review/discard", "discard", discard, methods=["POST"])
    blueprint.add_url_rule("/review/join", "join", join, methods=["POST"])
    blueprint.add_url_rule("/review/<name>", "download_draft", download_draft)


def review() -> ResponseReturnValue:
    """The page."""
    lying = desk()
    if lying.draft is None:
        return render_template("curate/review_none.html")
    return _page(lying, lying.draft)


def _page(lying: Desk, draft: Revision, problem: str = "") -> str:
    found = rehearsal_of(draft)
    changes = differences(lying.answering, draft.texts)
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
        forgets=rooms().settings.forgets_disk,
        overtaken=lying.number != draft.based_on and lying.published,
        problem=problem,
    )


def _kept_words(found: Rehearsal) -> Mapping[int, str]:
    """The words of the kept questions that the report names by their ids."""
    changes = (found.report.get(name, ()) for name in ("better", "worse", "changed"))
    lines = [change["message"] for each in changes for change in each]
    return rooms().inbox.words(
        kept_in([*lines, *found.report.get("refused", ()), *found.report.get("asked", ())])
    )


def review_state() -> Response:
    """How far the rehearsal is, for the bar on the page."""
    draft = desk().draft
    found = rehearsal_of(draft) if draft else Rehearsal()
    return jsonify(
        stage=found.stage,
        done=found.done,
        finished=found.finished or draft is None,
        silent=found.is_silent(now()),
    )


def review_check() -> ResponseReturnValue:
    """Begin the rehearsal, again if need be."""
    lying = desk()
    if lying.draft:
        rehearse(rooms(), lying.draft, lying.answering, now())
    return redirect(url_for("curate.review"))


def publish() -> ResponseReturnValue:
    """Make the draft what visitors get, when everything that must hold does."""
    lying = desk()
    draft = lying.draft
    if draft is None or str(draft.id) != request.form.get("draft"):
        flash("Something was saved after you opened this page. Please look through it once more.", "bad")
        return redirect(url_for("curate.review"))
    problem = _objection(rehearsal_of(draft))
    if problem:
        return _page(lying, draft, problem), 400
    try:
        note = request.form.get("note", "").strip()
        published = _publish(lying, draft, note)
    except Conflict:
        return _page(desk(), draft, "Somebody else published first. Their version is shown below."), 409
    except NotLearned:
        rehearse(rooms(), draft, lying.answering, now())
        return _page(lying, draft, "The new wording is not learned yet. Please wait a moment."), 409
    rooms().revisions.drop_drafts(draft.id)
    _tell(published, _drafts(lying.answering, published.texts), ask_again(published.texts))
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
    if rooms().settings.forgets_disk:
        return "This server would forget it. Download the files below and pass them on instead."
    if not found.finished:
        return "Your changes are still being tried out. Please wait a moment."
    if found.stops:
        return "This cannot be published yet. What to put right stands below."
    if found.report["asked"] and request.form.get("agreed") != "yes":
        return "Please look at what changes for your safety answers, and tick the box."
    return ""


def _publish(lying: Desk, draft: Revision, note: str) -> Revision:
    revisions, based_on = rooms().revisions, draft.based_on
    if lying.published is None:
        based_on = _begin_history()
    key = index_lesson(read(draft.texts)).key
    return revisions.publish(replace(draft, based_on=based_on, note=note or draft.note), key, now())


def _begin_history() -> int | None:
    """The file as it came becomes version 1, so that she can always go back to it."""
    texts, revisions = file_texts(), rooms().revisions
    note_imported(rooms(), texts)
    lesson = index_lesson(read(texts))
    if not revisions.has_index(lesson.key):
        content = rooms().models.content(lesson)
        if content is None:
            return None
        revisions.keep_index(lesson.key, content, now())
    return revisions.publish_at_once(
        texts, None, "The file", "As it came with the chat", lesson.key, now()
    ).number


def publish_at_once(texts: Texts, index: bytes, note: str) -> Revision:
    """What cannot make anything worse need not be tried out first: visitors get it within a second."""
    lying, revisions = desk(), rooms().revisions
    based_on = lying.number if lying.published else _begin_history()
    key = index_lesson(read(texts)).key
    revisions.keep_index(key, index, now())
    return revisions.publish_at_once(texts, based_on, g.visit.name, note, key, now())


def discard() -> ResponseReturnValue:
    """Throw all changes away that are not published."""
    draft = desk().draft
    if draft and str(draft.id) == request.form.get("draft"):
        rooms().revisions.drop_drafts(draft.id)
        wait_again()
        flash("Your changes are thrown away. Nothing was published.")
    return redirect(url_for("curate.today"))


def join() -> ResponseReturnValue:
    """Put the changes on top of what somebody else published."""
    lying = desk()
    if lying.draft is None or lying.published is None:
        return redirect(url_for("curate.review"))
    base = rooms().revisions.published(lying.draft.based_on or 0)
    before = base.texts if base else imported(rooms()) or folder_texts(rooms().settings.knowledge_dir)
    joined = merge(before, lying.draft.texts, lying.published.texts)
    try:
        read(joined.texts)
    except KnowledgeError as error:
        return _page(lying, lying.draft, " ".join(map(str, error.problems[:3]))), 409
    put(lying, joined.texts, "Put on top of the newest version", based_on=lying.number)
    for clash in joined.clashes:
        flash(f'Both of you changed "{clash.title}". Yours is kept; look at it once more.', "bad")
    return redirect(url_for("curate.review"))


def download_draft(name: str) -> Response:
    """One file with the changes in it."""
    draft = desk().draft
    if draft is None or name not in draft.texts:
        raise NotFound
    return as_file(draft.texts[name], name)


def as_file(text: str, name: str, kind: str = "text/markdown") -> Response:
    """A text as a file to keep."""
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return Response(text.encode("utf-8", "replace"), content_type=f"{kind}; charset=utf-8", headers=headers)
