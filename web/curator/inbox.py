"""The inbox: questions that found no answer, grouped by the answer that they are probably about."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import NotFound

from bot import Entry, KnowledgeError
from web.app_state import app_state
from web.curator import answered, edits
from web.curator.blueprint import blueprint
from web.curator.publish import publish_change
from web.curator.published import redirect_after
from web.curator.what_visitors_get import Told, assistant, explain, try_message
from web.curator.working_copy import Texts, row_id, working_copy
from web.publishing.revisions import Revision
from web.storage.inbox import PAGE, Question, State

NOT_FOR_CHAT = "not-for-chat"

SUGGESTED = 3
"""How many entries are offered for a question: the right one is nearly always among three."""


@dataclass(frozen=True, slots=True)
class Group:
    """Questions that are probably about the same answer."""

    about: Entry | None
    questions: tuple["Waiting", ...]


@dataclass(frozen=True, slots=True)
class Waiting:
    """One kept question with what the page offers for it."""

    question: Question
    got: str
    """What the visitor got, in words."""
    likely: tuple[Entry, ...]
    """The entries that it may belong to, likeliest first."""
    is_weak: bool
    """Whether none of them is near: then a new answer is offered first."""


@blueprint.get("/inbox")
def inbox() -> ResponseReturnValue:
    """The page."""
    state = app_state()
    page = request.args.get("page", 1, type=row_id) or 1
    waiting = state.inbox.waiting(PAGE + 1, (page - 1) * PAGE)
    settled = state.inbox.get(request.args.get("settled", 0, type=row_id))
    return render_template(
        "curate/inbox.html",
        groups=group_by_answer(waiting[:PAGE]),
        page=page,
        more=len(waiting) > PAGE,
        entries=working_copy().knowledge.entries,
        days=state.inbox.retention_days,
        prepared=state.inbox.prepared(),
        settled=settled if settled and settled.state is not State.WAITING else None,
        went=_went(settled) if settled else "",
        told=_now_told(settled) if settled and settled.text else None,
    )


def _went(question: Question) -> str:
    """Where a question went that she dealt with."""
    did, _, rest = question.outcome.partition(" ")
    entry = working_copy().knowledge.entry(rest.partition(" ")[0])
    if did == answered.ADDED and entry:
        return f"“{question.text}” is among the wordings of “{entry.question}”."
    if did == NOT_FOR_CHAT:
        return f"“{question.text}” is on the list of what is not for this chat."
    if question.state is State.IGNORED:
        return "Ignored. It will not come back, even when it is asked again."
    return f"“{question.text}” is dealt with."


def _now_told(question: Question) -> Told:
    """What the visitor's own words get now, and why."""
    who = assistant(working_copy().answering)
    return replace(try_message(who, question.text), why=explain(who, question.text))


def group_by_answer(waiting: Sequence[Question]) -> tuple[Group, ...]:
    """By the likeliest answer, the largest group first."""
    known = {entry.id: entry for entry in working_copy().knowledge.entries}
    found: dict[str, list[Waiting]] = {}
    for question in waiting:
        row = _waiting(question, known)
        found.setdefault(row.likely[0].id if row.likely else "", []).append(row)
    groups = [Group(known.get(name), tuple(rows)) for name, rows in found.items()]
    return tuple(sorted(groups, key=lambda group: (group.about is None, -len(group.questions))))


def _waiting(question: Question, known: Mapping[str, Entry]) -> Waiting:
    """A question with what it is probably about: as the newest version sees it, else as it was when it was kept."""
    found = app_state().active.assistant.search(question.text)
    near = [entry.id for entry in found.nearest[:SUGGESTED]]
    names = [name for name in dict.fromkeys([*near, *question.guesses]) if name in known]
    likely = tuple(known[name] for name in names[:SUGGESTED])
    return Waiting(question, _got(question, known), likely, not (found.answers or found.options))


_GOT = {
    "unknown": "the reply that there is no answer",
    "clarify": "a choice of questions, and none of them fitted",
}


def _got(question: Question, known: Mapping[str, Entry]) -> str:
    entry = known.get(question.guesses[0]) if question.guesses else None
    if question.got == "answer" or (question.got == "practice" and entry and not entry.unfilled):
        return f"the answer “{entry.question}”, and it was of no help" if entry else "no help"
    if question.got == "practice" and entry:
        return f"that “{entry.question}” is not filled in, which the chat took it for"
    return _GOT.get(question.got, "")


@blueprint.post("/inbox/<int(max=999999999):question_id>")
def settle(question_id: int) -> ResponseReturnValue:
    """Do with a question what she decided."""
    question = app_state().inbox.get(question_id)
    if question is None:
        raise NotFound
    decision = request.form.get("decision", "")
    if decision == "new":
        return redirect(url_for("curate.new_answer", kept=question_id))
    try:
        decided = _DECISIONS[decision](question) if decision in _DECISIONS else None
    except KnowledgeError as error:
        app_state().inbox.resolve(question_id, State.WAITING)
        flash(" ".join(problem.text for problem in error.problems[:2]), "bad")
        return redirect(url_for("curate.inbox"))
    if decided is None:
        flash(
            "Please choose an answer first." if decision == "phrasing" else "Please choose what to do.", "bad"
        )
        return redirect(url_for("curate.inbox"))
    return decided


def _phrasing(question: Question) -> ResponseReturnValue | None:
    entry = working_copy().knowledge.entry(request.form.get("other") or request.form.get("entry", ""))
    if entry is None:
        return None
    wording = _wording(question)

    def change(texts: Texts) -> Texts:
        return edits.with_phrasing(edits.with_phrasing(texts, entry.id, wording), entry.id, question.text)

    app_state().inbox.resolve(question.id, State.PREPARED, answered.describe_outcome(entry.id, wording))
    return _settled(publish_change(change, f'New wording for "{entry.question}"'), question)


def _not_for_chat(question: Question) -> ResponseReturnValue:
    wording = _wording(question)
    app_state().inbox.resolve(question.id, State.DONE, f"{NOT_FOR_CHAT} - {wording}")
    change = publish_change(
        lambda texts: edits.with_not_for_chat(texts, wording), "One more question that is not for this chat"
    )
    return _settled(change, question)


def _settled(saved: Revision | None, question: Question) -> ResponseReturnValue:
    """What visitors get now; the inbox, where the answer had these words already."""
    if saved is None:
        answered.ask_again(working_copy().answering)
        return redirect(url_for("curate.inbox", settled=question.id))
    return redirect_after(saved, question.id, back="inbox")


def _ignored(question: Question) -> ResponseReturnValue:
    app_state().inbox.resolve(question.id, State.IGNORED, "ignored")
    return redirect(url_for("curate.inbox", settled=question.id))


def _wording(question: Question) -> str:
    return request.form.get("wording", "").strip()[:300] or question.text


_DECISIONS: Mapping[str, Callable[[Question], ResponseReturnValue | None]] = {
    "phrasing": _phrasing,
    "not for chat": _not_for_chat,
    "ignore": _ignored,
}


@blueprint.post("/inbox/<int(max=999999999):question_id>/undo")
def unsettle(question_id: int) -> ResponseReturnValue:
    """Put a question back, and take back what it became."""
    question = app_state().inbox.get(question_id)
    if question is None:
        raise NotFound
    did, _, rest = question.outcome.partition(" ")
    about, _, wording = rest.partition(" ")
    app_state().inbox.resolve(question_id, State.WAITING)
    if did == answered.ADDED:

        def change(texts: Texts) -> Texts:
            less = edits.without_phrasing(texts, about, wording)
            return edits.without_phrasing(less, about, question.text)

        publish_change(change, "A wording taken back")
    if did == NOT_FOR_CHAT:
        publish_change(lambda texts: edits.without_not_for_chat(texts, wording), "A line taken back")
    flash("The question is back in the inbox.")
    return redirect(url_for("curate.inbox"))
