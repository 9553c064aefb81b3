"""Beside the typing: the chat with the answer that is not saved yet, and what its wordings would get."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from flask import Blueprint, Response, render_template, request
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
from web import edits
from web.curator.answers import form_of, typed_entry
from web.curator.desk import Desk, desk
from web.curator.trial import assistant, framed
from web.rooms import rooms

MOST_LINES = 200
"""Wordings that are tried while she types; the review tries all of them."""


@dataclass(frozen=True, slots=True)
class Beside:
    """What the page tells about an answer that is being typed."""

    new: tuple[Outcome, ...] = ()
    """Wordings that are not saved yet."""
    astray: tuple[Outcome, ...] = ()
    """Older ones that do not lead to this answer."""
    good: int = 0
    tried: int = 0
    problems: tuple[str, ...] = ()
    """Why it cannot be saved like this."""
    hints: tuple[str, ...] = ()
    is_learned: bool = True
    """Whether this answer is learned, so that its wordings can be tried."""


def register(blueprint: Blueprint) -> None:
    """Hang the pages on the blueprint."""
    blueprint.add_url_rule("/preview/edit", "preview_edit", preview_edit, methods=["POST"])
    blueprint.add_url_rule("/preview/wordings", "preview_wordings", preview_wordings, methods=["POST"])
    blueprint.add_url_rule("/answers/look", "look", look, methods=["POST"])


def preview_edit() -> Response:
    """The chat with the answer that is being typed, saved or not."""
    entry = typed_entry(_old(desk()))
    return framed([{"you": entry.question}, {"reply": _reply(entry).as_json()}])


def preview_wordings() -> ResponseReturnValue:
    """What visitors would get who ask nearly in the words that are being typed."""
    return render_template("curate/wordings.html", beside=_beside())


def look() -> ResponseReturnValue:
    """The form with both below it, for a browser without scripts; nothing is saved."""
    entry = typed_entry(_old(desk()))
    return form_of(entry, request.form.get("was", ""), beside=_beside(), reply=_reply(entry).text)


def _old(lying: Desk) -> Entry | None:
    return lying.knowledge.entry(request.form.get("id", ""))


def _with(entry: Entry, knowledge: Knowledge) -> Knowledge:
    """The knowledge with this answer switched on."""
    others = tuple(each for each in knowledge.entries if each.id != entry.id)
    return replace(knowledge, entries=(*others, replace(entry, status="live")))


def _reply(entry: Entry) -> Reply:
    who = Assistant(_with(entry, desk().knowledge), rooms().live.serving.models)
    return who.respond(entry.question, None, entry.id)


def _beside() -> Beside:
    lying = desk()
    old = _old(lying)
    entry = typed_entry(old)
    if not entry.question:
        return Beside()
    entry = replace(entry, also_asked=entry.also_asked[:MOST_LINES])
    problems, hints = _said(lying, entry)
    models = _models(lying)
    if models.index is None or entry.id not in models.index.entries:
        return Beside(problems=problems, hints=hints, is_learned=False)
    outcomes = self_test(Assistant(_with(entry, lying.knowledge), models), entry.id)
    known = {same_words(line) for line in old.phrasings} if old else set()
    new = [outcome for outcome in outcomes if same_words(outcome.wording) not in known]
    astray = [outcome for outcome in outcomes if outcome.result != "this" and outcome not in new]
    good = sum(outcome.result == "this" for outcome in outcomes)
    return Beside(_worst_first(new), _worst_first(astray), good, len(outcomes), problems, hints)


def _worst_first(outcomes: Iterable[Outcome]) -> tuple[Outcome, ...]:
    return tuple(sorted(outcomes, key=lambda outcome: outcome.worth))


def _models(lying: Desk) -> Models:
    """The models of her changes; while these are being learned, what answers now."""
    models = assistant(lying.texts).models
    return models if models.complete else rooms().live.serving.models


def _said(lying: Desk, entry: Entry) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What would be said on saving: what is wrong, and what is worth a look."""
    if not entry.answer:
        return (), ()
    try:
        after = parse(edits.with_entry(lying.texts, entry.id, entry))  # not kept: another follows in a second
    except KnowledgeError as error:
        return tuple(problem.text for problem in error.problems), ()
    lines = [each.line for each in after.entries]
    written = after.entry(entry.id)
    begin = written.line if written else 0
    end = min((line for line in lines if line > begin), default=10**9)
    hints = [p for p in after.warnings if p.file == edits.KNOWLEDGE and begin <= p.line < end]
    return (), tuple(hint.text for hint in hints)
