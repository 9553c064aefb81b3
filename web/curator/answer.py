"""One answer: a form with every label of it, to read, change, publish, switch off or delete."""

import re
from collections.abc import Collection, Iterable
from dataclasses import replace
from difflib import get_close_matches

from flask import flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import NotFound

from bot import Entry, Knowledge, KnowledgeError, asks, make_id, same_words
from web.app_state import app_state
from web.curator import answered, edits
from web.curator.blueprint import blueprint
from web.curator.publish import publish_change
from web.curator.published import redirect_after
from web.curator.reading import without_lines
from web.curator.working_copy import Texts, now, row_id, save, working_copy
from web.publishing.merge import named
from web.storage.inbox import Question, State

KINDS = {"information": "Information", "practice": "About my practice", "small talk": "Small talk"}
BUTTONS = {
    "none": "None", "book": "Book a session", "call": "Call me", "directions": "The way to me",
    "doctor": "See a doctor or another medical professional",
}  # fmt: skip
STATUSES = {"live": "On: visitors can get it", "draft": "Draft: not finished", "off": "Off"}


@blueprint.get("/answers/new")
def new_answer() -> ResponseReturnValue:
    """The empty form, with the visitor's question in it when there was one."""
    left = app_state().inbox.get(request.args.get("kept", 0, type=row_id))
    question = _as_question(edits.one_line(left.text)[:300]) if left else ""
    near = app_state().active.assistant.search(question).nearest[:1] if question else ()
    kind = near[0].kind if near else "information"  # what it is about is of the kind of its neighbor
    return form_of(Entry(id="", question=question, status="live", kind=kind), was="")


def _as_question(words: str) -> str:
    """A visitor's words as the heading of an answer: "is there a shower" becomes "Is there a shower?"."""
    words = re.sub(r"\bi\b", "I", words)
    heading = words[:1].upper() + words[1:]
    return heading + "?" if asks(words.casefold()) and heading[-1] not in "?!." else heading


@blueprint.get("/answers/<entry_id>")
def answer(entry_id: str) -> ResponseReturnValue:
    """The form of one question."""
    copy = working_copy()
    entry = copy.knowledge.entry(entry_id)
    if entry is None:
        raise NotFound
    return form_of(entry, was=_mark(copy.texts, entry_id))


def form_of(
    entry: Entry,
    was: str,
    problems: Iterable[str] = (),
    clash: Entry | None = None,
    tried: object = None,
    reply: str = "",
) -> str:
    """The form; without scripts also with what visitors would get."""
    knowledge = working_copy().knowledge
    offered = [shown.question for id_ in entry.show_next if (shown := knowledge.entry(id_))]
    return render_template(
        "curate/answer.html", offered=_next_lines() if request.method == "POST" else offered,
        kept=request.values.get("kept", ""),
        entry=entry, was=was, problems=list(problems), clash=clash, knowledge=knowledge, kinds=KINDS, buttons=BUTTONS,
        statuses=STATUSES, passages=list(dict.fromkeys(fact.heading for fact in knowledge.facts)),
        is_read=entry.is_read(now().date()), tried=tried, reply=reply,
    )  # fmt: skip


def _mark(texts: Texts, entry_id: str) -> str:
    """What one question looks like in the file: tells whether somebody else changed it meanwhile."""
    return next(
        (
            c.text
            for (file, name), c in named(texts).items()
            if file == edits.KNOWLEDGE and name == f"id {entry_id}"
        ),
        "",
    )


@blueprint.post("/answers")
def save_answer() -> ResponseReturnValue:
    """Put the form's question into the working copy, or publish it."""
    copy, question = working_copy(), _kept()
    old = copy.knowledge.entry(request.form.get("id", ""))
    entry = _with_words(typed_entry(old), question)
    if old and _is_overtaken(_mark(copy.texts, old.id)):
        return form_of(entry, _mark(copy.texts, old.id), clash=old), 409
    unknown = unknown_next(copy.knowledge)
    if unknown:
        return _refused(entry, old, unknown)
    if question:
        outcome = answered.describe_outcome(entry.id, question.text)
        app_state().inbox.resolve(question.id, State.PREPARED, outcome)
    try:
        return _saved(entry, f'{"Changed" if old else "New answer"}: "{entry.question}"', question)
    except KnowledgeError as error:
        if question:
            app_state().inbox.resolve(question.id, State.WAITING)
        return _refused(entry, old, without_lines(error.problems))


def _is_overtaken(mark: str) -> bool:
    """Whether somebody else changed the question since the form was opened."""
    return request.form.get("was", "").replace("\r\n", "\n") != mark.replace("\r\n", "\n")


def _refused(entry: Entry, old: Entry | None, problems: Iterable[str]) -> ResponseReturnValue:
    """The form as it was typed, with what is wrong."""
    return form_of(entry if old else replace(entry, id=""), request.form.get("was", ""), problems), 400


def _saved(entry: Entry, note: str, question: Question | None) -> ResponseReturnValue:
    """Publish the answer or keep it for later, as the form says."""
    if request.form.get("then") == "publish" or request.form.get("insist"):
        changed = publish_change(lambda texts: _written(texts, entry), note)
        return redirect_after(changed, back="inbox" if question else None)
    saved = save(lambda texts: edits.with_entry(texts, entry.id, entry), note)
    flash("Saved for later. Visitors do not see it so far." if saved else "Nothing was changed.")
    return redirect(url_for("curate.answer", entry_id=entry.id))


def _written(texts: Texts, entry: Entry) -> Texts:
    """The texts with the answer as it was typed; with a message that gets it all the same, where she said so."""
    texts = edits.with_entry(texts, entry.id, entry)
    texts = edits.with_checked(texts, [entry.id], g.visit.name, now().date())  # who writes it has read it
    insisted = request.form.get("insist", "")
    return edits.with_calm_example(texts, entry.id, insisted) if insisted else texts


def _kept() -> Question | None:
    """The visitor's question that this answer is written for."""
    try:
        return app_state().inbox.get(row_id(request.form.get("kept", "")))
    except ValueError:
        return None


def _with_words(entry: Entry, question: Question | None) -> Entry:
    """The answer, with the visitor's own words among its wordings."""
    words = edits.one_line(question.text) if question else ""
    if not words or same_words(words) in map(same_words, entry.phrasings):
        return entry
    return replace(entry, also_asked=(*entry.also_asked, words))


def typed_entry(old: Entry | None) -> Entry:
    """The question as the form has it."""
    form, knowledge = request.form, working_copy().knowledge
    question = edits.one_line(form.get("question", ""))
    shown = [knowledge.entry_asked(line) for line in _next_lines()]
    typed = Entry(
        id=old.id if old else new_id(question, knowledge),
        question=question,
        also_asked=_lines(form.get("also_asked", ""), question),
        answer=edits.with_schemes(edits.tidy(form.get("answer", ""))),
        in_one_sentence=" ".join(form.get("in_one_sentence", "").split()),
        show_next=tuple(dict.fromkeys(entry.id for entry in shown if entry)),
        source=" ".join(form.get("source", "").split()),
        kind=_chosen("kind", KINDS, "information"),
        button=_chosen("button", BUTTONS, "none"),
        status=_chosen("status", STATUSES, "live"),
        checked=old.checked if old else "",
    )
    if form.get("read"):
        return replace(typed, checked=f"{now().date().isoformat()} by {g.visit.name}")
    is_other = old is None or (old.answer, old.in_one_sentence) != (typed.answer, typed.in_one_sentence)
    return replace(typed, checked="") if is_other else typed  # a new answer was not read yet


def _chosen(field: str, choices: Collection[str], usual: str) -> str:
    """What was chosen in a field; the usual choice where the form sends none that is offered."""
    value = request.form.get(field, usual)
    return value if value in choices else usual


def _next_lines() -> list[str]:
    return [line.strip() for line in request.form.get("show_next", "").splitlines() if line.strip()]


def unknown_next(knowledge: Knowledge) -> tuple[str, ...]:
    """What is wrong with the questions to offer next: those that do not exist."""
    questions = [entry.question for entry in knowledge.entries]
    told = []
    for line in _next_lines():
        if knowledge.entry_asked(line) is None:
            near = get_close_matches(line, questions, 1, 0.0)
            closest = f' (closest: "{near[0]}")' if near else ""
            told.append(
                f'"Offer these questions next" names a question that does not exist: "{line}"{closest}'
            )
    return tuple(told)


def _lines(typed: str, question: str) -> tuple[str, ...]:
    seen, kept = {same_words(question)}, []
    for line in map(edits.one_line, typed.splitlines()):
        if line and same_words(line) not in seen:
            seen.add(same_words(line))
            kept.append(line)
    return tuple(kept)


def new_id(question: str, knowledge: Knowledge) -> str:
    """The id of a new answer, made of its question."""
    known = {entry.id for entry in knowledge.entries}
    made = make_id(question)
    return next(name for name in (made, *(f"{made}-{n}" for n in range(2, 1000))) if name not in known)


@blueprint.post("/answers/<entry_id>/read")
def mark_read(entry_id: str) -> ResponseReturnValue:
    """She has read this answer: today's date and her name stand in it."""
    entry = working_copy().knowledge.entry(entry_id)
    if entry is None:
        raise NotFound
    publish_change(
        lambda texts: edits.with_checked(texts, [entry_id], g.visit.name, now().date()),
        "Answers read",
        tries_out=False,
    )
    flash(f"Noted: you have read “{entry.question}”.")
    unread = [e for e in working_copy().knowledge.to_check if not e.is_read(now().date())]
    after = next((e for e in unread if e.line > entry.line), unread[0] if unread else None)
    return redirect(url_for("curate.answer", entry_id=after.id) if after else url_for("curate.answers"))


@blueprint.post("/answers/<entry_id>/status")
def set_status(entry_id: str) -> ResponseReturnValue:
    """Switch an answer off or on again."""
    entry, status = working_copy().knowledge.entry(entry_id), request.form.get("status", "")
    if entry is None or status not in STATUSES:
        raise NotFound
    note = f'Switched {"off" if status == "off" else "on"}: "{entry.question}"'
    return redirect_after(publish_change(lambda texts: edits.with_status(texts, entry_id, status), note))


@blueprint.post("/answers/<entry_id>/delete")
def delete_answer(entry_id: str) -> ResponseReturnValue:
    """Delete an answer; the page that follows can undo it."""
    entry = working_copy().knowledge.entry(entry_id)
    if entry is None:
        raise NotFound
    note = f'Deleted: "{entry.question}"'
    return redirect_after(publish_change(lambda texts: edits.with_entry(texts, entry_id, None), note))
