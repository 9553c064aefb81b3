"""After publishing: what visitors' own words get now and why, what it did to other questions, and the way back."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from flask import Response, flash, jsonify, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import NotFound

from bot import Entry, Knowledge, same_words
from web.app_state import app_state
from web.curator import edits
from web.curator.blueprint import blueprint
from web.curator.differences import differences
from web.curator.looked_at import note_looked_at
from web.curator.publish import publish_change, published
from web.curator.reading import Texts, read, visible_mistakes
from web.curator.samples import effects_of
from web.curator.what_visitors_get import Told, assistant, is_learned, try_message
from web.curator.working_copy import now, row_id, working_copy
from web.publishing.rehearsal import rehearsal_of
from web.publishing.revisions import Revision

MOST_WORDS = 20
"""How many messages are tried on the page; the rest is in the sample."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What was changed for whom: an answer, and the words that should get it."""

    entry: Entry
    told: tuple[Told, ...]


def redirect_after(
    saved: Revision | None, kept: int | None = None, back: str | None = None
) -> ResponseReturnValue:
    """The page that follows a change: what visitors get now, or the review where it waits; `back` is after it."""
    if saved is None:
        flash("Nothing was changed.")
        return redirect(url_for(f"curate.{back or 'today'}"))
    if saved.number is None:
        return redirect(url_for("curate.review"))
    return redirect(url_for("curate.published_page", number=saved.number, kept=kept, back=back))


@blueprint.get("/published/<int(max=999999999):number>", endpoint="published_page")
def page(number: int) -> ResponseReturnValue:
    """What this version means for visitors."""
    version, newest = published(number), app_state().revisions.newest()
    is_newest = newest is not None and newest.number == number
    before = _before(version)
    found = rehearsal_of(version)
    changes = differences(before, version.texts)
    asked = tuple(_asked(read(before), version.texts)) if is_newest else ()
    kept = _kept_words(version.texts) if is_newest else None
    left = app_state().inbox.count_waiting()
    told_already = {same_words(line.words) for one in asked for line in one.told}
    return render_template(
        "curate/published.html",
        version=version,
        is_newest=is_newest,
        asked=asked,
        kept=None if kept and same_words(kept.words) in told_already else kept,
        drafts=[f"“{entry.question}”" for entry in _changed(read(before), read(version.texts), "draft")],
        learned=is_learned(version.texts),
        rehearsal=found,
        silent=found.is_silent(now()),
        found=effects_of(found, changes),
        outside=tuple(_outside(read(before), version.texts)) if is_newest else (),
        mistakes=visible_mistakes(read(version.texts).warnings) if is_newest else (),
        left=left,
        back=_back(left),
    )


def _back(left: int) -> str:
    """The page she came from."""
    wanted = request.args.get("back", "")
    return wanted if wanted == "settings" or (wanted == "inbox" and left) else "today"


def _outside(before: Knowledge, texts: Texts) -> Iterator[Told]:
    """What the lines get that are not for this chat since this version."""
    who, known = assistant(texts), set(before.not_for_chat)
    new = [line for line in who.knowledge.not_for_chat if line not in known]
    yield from (try_message(who, line) for line in new[:MOST_WORDS])


def _before(version: Revision) -> Texts:
    earlier = app_state().revisions.published((version.number or 1) - 1)
    return earlier.texts if earlier else version.texts


def _changed(before: Knowledge, after: Knowledge, status: str) -> Iterator[Entry]:
    """The answers with this status that are new, or say something else than before."""
    for entry in after.entries:
        known = before.entry(entry.id)
        same = known and replace(known, line=0, checked="") == replace(entry, line=0, checked="")
        if entry.status == status and not same:
            yield entry


def _asked(before: Knowledge, texts: Texts) -> Iterator[Asked]:
    """The changed answers, each with the wordings that are new, or with its question."""
    who, left = assistant(texts), MOST_WORDS
    for entry in _changed(before, read(texts), "live"):
        known = before.entry(entry.id)
        written = known.phrasings if known and known.status == "live" else ()
        new = [line for line in entry.phrasings if line not in written] or [entry.question]
        if left > 0:
            yield Asked(entry, tuple(try_message(who, line, entry) for line in new[:left]))
            left -= len(new)


def _kept_words(texts: Texts) -> Told | None:
    """What the words of the visitor's question get, where it became no wording of an answer."""
    try:
        question = app_state().inbox.get(row_id(request.args.get("kept", "")))
    except ValueError:
        return None
    if question is None or not question.text:
        return None
    who = assistant(texts)
    return replace(try_message(who, question.text), why=())


@blueprint.get("/published/<int(max=999999999):number>/state")
def published_state(number: int) -> Response:
    """How far the learning and the trying out are, for the bar on the page."""
    version = published(number)
    found = rehearsal_of(version)
    over = found.finished and is_learned(version.texts)
    return jsonify(stage=found.stage, done=found.done, finished=over, silent=found.is_silent(now()))


@blueprint.post("/published/<int(max=999999999):number>/keep")
def keep_published(number: int) -> ResponseReturnValue:
    """She has seen what it did to other questions, and keeps it."""
    note_looked_at([published(number).number])
    return redirect(url_for("curate.today"))


@blueprint.post("/answers/<entry_id>/insist")
def insist(entry_id: str) -> ResponseReturnValue:
    """Answer this all the same: the words become a calm example of hers; emergencies are never touched by it."""
    return _teach(entry_id, edits.with_calm_example, "Answered all the same")


@blueprint.post("/answers/<entry_id>/wording")
def add_wording(entry_id: str) -> ResponseReturnValue:
    """The words become a wording of the answer."""
    return _teach(entry_id, edits.with_phrasing, "New wording")


def _teach(entry_id: str, edit: edits.Teaching, what: str) -> ResponseReturnValue:
    words, entry = (
        edits.one_line(request.form.get("words", ""))[:300],
        working_copy().knowledge.entry(entry_id),
    )
    if entry is None or not words:
        raise NotFound
    return redirect_after(
        publish_change(lambda texts: edit(texts, entry_id, words), f"{what}: “{words[:80]}”")
    )
