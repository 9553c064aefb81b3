"""Try it: the chat with her changes, why it answers so, and what it should have answered."""

from dataclasses import dataclass, replace
from functools import lru_cache

from flask import (
    Response,
    flash,
    jsonify,
    make_response,
    redirect,
    render_template,
    request,
    url_for,
)
from flask.typing import ResponseReturnValue
from flask_wtf.csrf import generate_csrf  # type: ignore[import-untyped]  # ships no types

from bot import Assistant, Level, Message, entry_words, read
from web.curator import edits, reading
from web.curator.blueprint import blueprint
from web.curator.working_copy import Texts, save, working_copy
from web.security import headers
from web.services import services

MOST_CHARACTERS = 4000


@dataclass(frozen=True, slots=True)
class Why:
    """Why a message got its reply, in sentences."""

    sentences: tuple[str, ...]


def assistant(texts: Texts) -> Assistant:
    """The Assistant that these texts make, with the nearest index that fits them."""
    return _assistant(
        tuple(sorted(texts.items())), is_learned(texts), services().active.version.knowledge.version
    )


@lru_cache(maxsize=3)
def _assistant(texts: tuple[tuple[str, str], ...], _learned: bool, _version: str) -> Assistant:
    """Made anew when something is learned or published."""
    knowledge = reading.read(dict(texts))
    found, serving = services().models.find(knowledge), services().active.version.models.index
    if found.index is None and serving:
        ids = {entry.id for entry in knowledge.live}
        return Assistant(
            knowledge, replace(found, index=serving if ids.issuperset(serving.entries) else None)
        )
    return Assistant(knowledge, found)


def is_learned(texts: Texts) -> bool:
    """Whether the questions of these texts are learned already."""
    return services().models.has_index(reading.read(texts))


@blueprint.get("/try")
def try_it() -> ResponseReturnValue:
    """The page."""
    entry = working_copy().knowledge.entry(request.args.get("open", ""))
    return _page(entry.question if entry else "")


def _page(message: str, why: Why | None = None, got: str = "") -> str:
    copy = working_copy()
    return render_template(
        "curate/try_it.html",
        message=message,
        why=why,
        got=got,
        entries=copy.knowledge.live,
        changed=copy.draft is not None,
        learned=not copy.problems and is_learned(copy.texts),
    )


@blueprint.post("/try")
def ask() -> ResponseReturnValue:
    """What one message gets, and why."""
    message = request.form.get("message", "")[:MOST_CHARACTERS]
    if not message.strip():
        return _page("")
    who = assistant(working_copy().texts)
    reply = who.respond(message)
    return _page(message, explained(who, message), reply.text)


def explained(who: Assistant, raw: str) -> Why:
    """The reasons, in the order in which the chat comes to them."""
    reply = who.respond(raw)
    return Why((*_safety(who, raw), *_found(who, read(raw)), *_outcome(who, reply.kind, reply.entries)))


def _safety(who: Assistant, raw: str) -> list[str]:
    heard = who.assess(raw)
    if heard.level is not Level.CALM:
        echoes = dict.fromkeys(f.flag.echo for f in heard.flags if f.state == "asserted")
        because = f" because of {', '.join(echoes)}" if echoes else ""
        because += "".join(f' Your section "{title}" counts, too.' for title in heard.sections)
        return [f"The safety rules heard something {heard.level.kind}{because}. They always come first."]
    if heard.warns:
        return ["It may be about somebody's own complaint, so the warning line is shown."]
    return ["The safety rules heard nothing."]


def _found(who: Assistant, message: Message) -> list[str]:
    index, corrected = who.models.index, who.correct(message)
    if index is None:
        return ["The questions are still being learned, so nothing could be found yet."]
    said = [f'"{typed}" was read as "{meant}".' for typed, meant in corrected.corrections]
    ranking = index.rank(corrected.folded)
    if ranking is None:
        return [*said, "No word of it occurs in your questions."]
    known = [entry for id_ in ranking.entries if (entry := who.knowledge.entry(id_))]
    if not known:
        return said
    best, *others = known
    said.append(f'The nearest wording is "{ranking.nearest}", which belongs to "{best.question}".')
    counted = [f'"{word}"' for word, moved in entry_words(index, corrected.folded, best.id) if moved > 0][:4]
    if counted:
        said.append(f"These words counted most: {', '.join(counted)}.")
    if others:
        said.append(f'The runner-up is "{others[0].question}".')
    return said


_OUTCOMES = {
    "clarify": "Two answers were about equally near, so the chat asked back.",
    "unknown": "Nothing was near enough, so the chat said that it does not know.",
    "diagnostic": "The chat cannot say what somebody has, so it pointed to a medical professional.",
    "treatment": "The chat cannot advise on treatment, so it pointed to a medical professional.",
}


def _outcome(who: Assistant, kind: str, entries: tuple[str, ...]) -> list[str]:
    questions = [f'"{entry.question}"' for name in entries if (entry := who.knowledge.entry(name))]
    said = [_OUTCOMES[kind]] if kind in _OUTCOMES else []
    return [*said, f"Visitors get {' and '.join(questions)}."] if questions else said


@blueprint.post("/try/expect")
def expect() -> ResponseReturnValue:
    """This should have been another answer: noted in tests.md, and added as a wording when she wants."""
    message, entry_id = edits.one_line(request.form.get("message", ""))[:300], request.form.get("entry", "")
    entry = working_copy().knowledge.entry(entry_id)
    if entry is None or not message:
        flash("Please choose the answer that it should have been.", "bad")
        return redirect(url_for("curate.try_it"))

    def change(texts: Texts) -> Texts:
        texts = edits.with_expected(texts, entry_id, message)
        return edits.with_phrasing(texts, entry_id, message) if request.form.get("add") else texts

    save(change, f'"{message[:60]}" should get "{entry.question}"')
    flash("Noted. It is tried out before everything you publish from now on.")
    return redirect(url_for("curate.review"))


@blueprint.get("/preview")
def preview() -> Response:
    """The chat itself, for the frame on the page beside."""
    return framed(None)


@blueprint.post("/preview/chat")
def preview_chat() -> ResponseReturnValue:
    """A reply of the chat with her changes."""
    message = request.form.get("message", "")[:MOST_CHARACTERS]
    who = assistant(working_copy().texts)
    return jsonify(
        who.respond(message, request.form.get("context"), request.form.get("entry") or None).as_json()
    )


def framed(talk: list[dict[str, object]] | None) -> Response:
    """The widget on an empty page; only our own pages may frame it."""
    copy = working_copy()
    welcome = assistant(copy.texts).welcome() if not copy.problems else None
    answers = {
        "welcome": welcome.as_json() if welcome else {},
        "chat": url_for("curate.preview_chat"),
        "token": generate_csrf(),
    }
    page = make_response(render_template("curate/preview.html", talk=talk, answers=answers))
    page.headers["Content-Security-Policy"] = headers.page_policy(frame_ancestors="'self'")
    return page
