"""Beside the typing: the chat with the answer that is not saved yet, and what its wordings would get."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from flask import Response, render_template, request
from flask.typing import ResponseReturnValue

from bot import (
    Assistant,
    Entry,
    KnowledgeError,
    Outcome,
    parse,
    same_words,
    self_test,
)
from web.curator import edits
from web.curator.answer import form_of, typed_entry
from web.curator.blueprint import blueprint
from web.curator.reading import read, visible_mistakes, without_lines
from web.curator.try_it import framed
from web.curator.what_visitors_get import Told, try_message, version_of
from web.curator.working_copy import WorkingCopy, working_copy

OWN = "(Your answer, as it looks once it is given:)"

MOST_LINES = 200
"""Wordings that are tried while she types; the review tries all of them."""


@dataclass(frozen=True, slots=True)
class TriedWordings:
    """What the page tells about an answer that is being typed."""

    new: tuple[Outcome, ...] = ()
    """Wordings that are not saved yet."""
    astray: tuple[Outcome, ...] = ()
    """Older ones that do not lead to this answer."""
    good: int = 0
    count: int = 0
    problems: tuple[str, ...] = ()
    """Why it cannot be saved like this."""
    hints: tuple[str, ...] = ()
    mistakes: tuple[str, ...] = ()
    """What visitors would read that cannot be meant."""
    told: tuple[Told, ...] = ()
    """What visitors get who ask just this, as far as that is not this answer."""
    id: str = ""
    is_learned: bool = True
    """Whether this answer is learned, so that its wordings can be tried."""


@blueprint.post("/preview/edit")
def preview_edit() -> Response:
    """The chat with the answer that is being typed: what its question gets, and how the answer looks."""
    entry = typed_entry(_old(working_copy()))
    who = _assistant(working_copy(), entry)
    reply = who.respond(entry.question)
    talk: list[dict[str, object]] = [{"you": entry.question}, {"reply": reply.as_json()}]
    if entry.id not in reply.entries:
        shown = _assistant(working_copy(), replace(entry, status="live"))
        talk += [{"you": OWN}, {"reply": shown.respond(entry.question, None, entry.id).as_json()}]
    return framed(talk)


@blueprint.post("/preview/wordings")
def preview_wordings() -> ResponseReturnValue:
    """What visitors would get who ask nearly in the words that are being typed."""
    return render_template("curate/wordings.html", tried=_tried_wordings())


@blueprint.post("/answers/look")
def look() -> ResponseReturnValue:
    """The form with both below it, for a browser without scripts; nothing is saved."""
    entry = typed_entry(_old(working_copy()))
    reply = _assistant(working_copy(), entry).respond(entry.question)
    return form_of(entry, request.form.get("was", ""), tried=_tried_wordings(), reply=reply.text)


def _old(copy: WorkingCopy) -> Entry | None:
    return copy.knowledge.entry(request.form.get("id", ""))


def _assistant(copy: WorkingCopy, entry: Entry) -> Assistant:
    """Who would answer visitors once this answer is published as it stands."""
    others = tuple(each for each in copy.knowledge.entries if each.id != entry.id)
    return version_of(replace(copy.knowledge, entries=(*others, entry)), read(copy.texts)).assistant


def _tried_wordings() -> TriedWordings:
    copy = working_copy()
    old = _old(copy)
    entry = typed_entry(old)
    if not entry.question:
        return TriedWordings()
    entry = replace(entry, also_asked=entry.also_asked[:MOST_LINES])
    said = _said(copy, entry)
    who = _assistant(copy, entry)
    got = [try_message(who, line, entry) for line in dict.fromkeys((entry.question, *entry.also_asked))]
    astray_words = tuple(each for each in got if not each.is_meant)
    if who.models.index is None or entry.id not in who.models.index.entries:
        return replace(said, told=astray_words, id=entry.id, is_learned=False)
    outcomes = self_test(_assistant(copy, replace(entry, status="live")), entry.id)
    known = {same_words(line) for line in old.phrasings} if old else set()
    new = [outcome for outcome in outcomes if same_words(outcome.wording) not in known]
    astray = [outcome for outcome in outcomes if outcome.result != "this" and outcome not in new]
    good = sum(outcome.result == "this" for outcome in outcomes)
    return replace(
        said, new=_worst_first(new), astray=_worst_first(astray), good=good, count=len(outcomes),
        told=astray_words, id=entry.id,
    )  # fmt: skip


def _worst_first(outcomes: Iterable[Outcome]) -> tuple[Outcome, ...]:
    return tuple(sorted(outcomes, key=lambda outcome: outcome.worth))


def _said(copy: WorkingCopy, entry: Entry) -> TriedWordings:
    """What would be said on saving: what is wrong, and what is worth a look."""
    if not entry.answer:
        return TriedWordings()
    try:
        after = parse(edits.with_entry(copy.texts, entry.id, entry))  # not kept: another follows in a second
    except KnowledgeError as error:
        return TriedWordings(problems=without_lines(error.problems))
    lines = [each.line for each in after.entries]
    written = after.entry(entry.id)
    begin = written.line if written else 0
    end = min((line for line in lines if line > begin), default=10**9)
    found = [p for p in after.warnings if p.file == edits.KNOWLEDGE and begin <= p.line < end]
    hints = tuple(problem.text for problem in found if not problem.visible)
    return TriedWordings(hints=hints, mistakes=visible_mistakes(found))
