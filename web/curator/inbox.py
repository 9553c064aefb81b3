"""The inbox: questions that found no answer, grouped by the answer that they are probably about."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import NotFound

from bot import Entry, KnowledgeError, suggest_entries
from web.curator import answered, edits
from web.curator.answered import ask_again
from web.curator.blueprint import blueprint
from web.curator.working_copy import Texts, row_id, save, working_copy
from web.services import services
from web.storage.inbox import PAGE, Question, State

NOT_FOR_CHAT = "not-for-chat"

SUGGESTED = 3
"""So many entries are offered for a question: the right one is nearly always among three."""


@dataclass(frozen=True, slots=True)
class Group:
    """Questions that are probably about the same answer."""

    about: Entry | None
    questions: tuple[tuple[Question, tuple[Entry, ...]], ...]
    """Each with the entries that it may belong to, likeliest first."""


@blueprint.get("/inbox")
def inbox() -> ResponseReturnValue:
    """The page."""
    found = services()
    page = request.args.get("page", 1, type=row_id) or 1
    waiting = found.inbox.waiting(PAGE + 1, (page - 1) * PAGE)
    settled = found.inbox.get(request.args.get("settled", 0, type=row_id))
    return render_template(
        "curate/inbox.html",
        groups=grouped(waiting[:PAGE]),
        page=page,
        more=len(waiting) > PAGE,
        entries=working_copy().knowledge.entries,
        days=found.inbox.retention_days,
        prepared=found.inbox.prepared(),
        settled=settled if settled and settled.state is not State.WAITING else None,
    )


def grouped(waiting: Sequence[Question]) -> tuple[Group, ...]:
    """By the likeliest answer, the largest group first."""
    known = {entry.id: entry for entry in working_copy().knowledge.entries}
    found: dict[str, list[tuple[Question, tuple[Entry, ...]]]] = {}
    for question in waiting:
        likely = suggested(question, known)
        found.setdefault(likely[0].id if likely else "", []).append((question, likely))
    groups = [Group(known.get(name), tuple(rows)) for name, rows in found.items()]
    return tuple(sorted(groups, key=lambda group: (group.about is None, -len(group.questions))))


def suggested(question: Question, known: Mapping[str, Entry]) -> tuple[Entry, ...]:
    """What the question is probably about: as the newest version sees it, else as it was when it was kept."""
    guesses = [entry.id for entry in suggest_entries(services().active.assistant, question.text, SUGGESTED)]
    return tuple(known[name] for name in dict.fromkeys([*guesses, *question.guesses]) if name in known)[
        :SUGGESTED
    ]


@blueprint.post("/inbox/<int(max=999999999):question_id>")
def settle(question_id: int) -> ResponseReturnValue:
    """Do with a question what she decided."""
    question = services().inbox.get(question_id)
    if question is None:
        raise NotFound
    decision = request.form.get("decision", "")
    if decision == "new":
        return redirect(url_for("curate.new_answer", kept=question_id))
    try:
        outcome = _DECISIONS[decision](question) if decision in _DECISIONS else None
    except KnowledgeError as error:
        flash(" ".join(problem.text for problem in error.problems[:2]), "bad")
        return redirect(url_for("curate.inbox"))
    if outcome is None:
        flash("Please choose what to do with the question.", "bad")
        return redirect(url_for("curate.inbox"))
    services().inbox.resolve(question_id, _STATES.get(decision, State.DONE), outcome)
    if working_copy().draft is None:  # the answer had these words already
        ask_again(working_copy().answering)
    return redirect(url_for("curate.inbox", settled=question_id))


def _phrasing(question: Question) -> str | None:
    entry = working_copy().knowledge.entry(request.form.get("other") or request.form.get("entry", ""))
    if entry is None:
        return None

    def change(texts: Texts) -> Texts:
        return edits.with_phrasing(
            edits.with_phrasing(texts, entry.id, _wording(question)), entry.id, question.text
        )

    save(change, f'New wording for "{entry.question}"')
    return answered.outcome(entry.id, _wording(question))


def _not_for_chat(question: Question) -> str:
    save(
        lambda texts: edits.with_not_for_chat(texts, _wording(question)),
        "One more question that is not for this chat",
    )
    return f"{NOT_FOR_CHAT} - {_wording(question)}"


def _wording(question: Question) -> str:
    return request.form.get("wording", "").strip()[:300] or question.text


_DECISIONS: Mapping[str, Callable[[Question], str | None]] = {
    "phrasing": _phrasing,
    "not for chat": _not_for_chat,
    "ignore": lambda _: "ignored",
}


_STATES = {"phrasing": State.PREPARED, "ignore": State.IGNORED}


@blueprint.post("/inbox/<int(max=999999999):question_id>/undo")
def unsettle(question_id: int) -> ResponseReturnValue:
    """Put a question back; a change that it made stays in the working copy until it is thrown away."""
    question = services().inbox.get(question_id)
    if question is None:
        raise NotFound
    did, _, rest = question.outcome.partition(" ")
    about, _, wording = rest.partition(" ")
    if did == answered.ADDED:

        def change(texts: Texts) -> Texts:
            less = edits.without_phrasing(texts, about, wording)
            return edits.without_phrasing(less, about, question.text)

        save(change, "A wording taken back")
    if did == NOT_FOR_CHAT:
        save(lambda texts: edits.without_not_for_chat(texts, wording), "A line taken back")
    services().inbox.resolve(question_id, State.WAITING)
    flash("The question is back in the inbox.")
    return redirect(url_for("curate.inbox"))
