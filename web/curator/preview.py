"""TriedWordings the typing: the chat with the answer that is not saved yet, and what its wordings would get."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from flask import Response, render_template, request
from flask.typing import ResponseReturnValue

from bot import (
    Assistant,
    Entry,
    Knowledge,
    KnowledgeError,
    Models,
    Outcome,
    Reply,
    parse,
    same_words,
    self_test,
)
from web.curator import edits
from web.curator.answers import form_of, typed_entry
from web.curator.blueprint import blueprint
from web.curator.try_it import assistant, framed
from web.curator.working_copy import WorkingCopy, working_copy
from web.services import services

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
    is_learned: bool = True
    """Whether this answer is learned, so that its wordings can be tried."""


@blueprint.post("/preview/edit")
def preview_edit() -> Response:
    """The chat with the answer that is being typed, saved or not."""
    entry = typed_entry(_old(working_copy()))
    return framed([{"you": entry.question}, {"reply": _reply(entry).as_json()}])


@blueprint.post("/preview/wordings")
def preview_wordings() -> ResponseReturnValue:
    """What visitors would get who ask nearly in the words that are being typed."""
    return render_template("curate/wordings.html", tried=_tried_wordings())


@blueprint.post("/answers/look")
def look() -> ResponseReturnValue:
    """The form with both below it, for a browser without scripts; nothing is saved."""
    entry = typed_entry(_old(working_copy()))
    return form_of(entry, request.form.get("was", ""), tried=_tried_wordings(), reply=_reply(entry).text)


def _old(copy: WorkingCopy) -> Entry | None:
    return copy.knowledge.entry(request.form.get("id", ""))


def _with(entry: Entry, knowledge: Knowledge) -> Knowledge:
    """The knowledge with this answer switched on."""
    others = tuple(each for each in knowledge.entries if each.id != entry.id)
    return replace(knowledge, entries=(*others, replace(entry, status="live")))


def _reply(entry: Entry) -> Reply:
    who = Assistant(_with(entry, working_copy().knowledge), services().active.version.models)
    return who.respond(entry.question, None, entry.id)


def _tried_wordings() -> TriedWordings:
    copy = working_copy()
    old = _old(copy)
    entry = typed_entry(old)
    if not entry.question:
        return TriedWordings()
    entry = replace(entry, also_asked=entry.also_asked[:MOST_LINES])
    problems, hints = _said(copy, entry)
    models = _models(copy)
    if models.index is None or entry.id not in models.index.entries:
        return TriedWordings(problems=problems, hints=hints, is_learned=False)
    outcomes = self_test(Assistant(_with(entry, copy.knowledge), models), entry.id)
    known = {same_words(line) for line in old.phrasings} if old else set()
    new = [outcome for outcome in outcomes if same_words(outcome.wording) not in known]
    astray = [outcome for outcome in outcomes if outcome.result != "this" and outcome not in new]
    good = sum(outcome.result == "this" for outcome in outcomes)
    return TriedWordings(_worst_first(new), _worst_first(astray), good, len(outcomes), problems, hints)


def _worst_first(outcomes: Iterable[Outcome]) -> tuple[Outcome, ...]:
    return tuple(sorted(outcomes, key=lambda outcome: outcome.worth))


def _models(copy: WorkingCopy) -> Models:
    """The models of her changes; while these are being learned, what answers now."""
    models = assistant(copy.texts).models
    return models if models.complete else services().active.version.models


def _said(copy: WorkingCopy, entry: Entry) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What would be said on saving: what is wrong, and what is worth a look."""
    if not entry.answer:
        return (), ()
    try:
        after = parse(edits.with_entry(copy.texts, entry.id, entry))  # not kept: another follows in a second
    except KnowledgeError as error:
        return tuple(problem.text for problem in error.problems), ()
    lines = [each.line for each in after.entries]
    written = after.entry(entry.id)
    begin = written.line if written else 0
    end = min((line for line in lines if line > begin), default=10**9)
    hints = [p for p in after.warnings if p.file == edits.KNOWLEDGE and begin <= p.line < end]
    return (), tuple(hint.text for hint in hints)
