"""Try it: the chat with her changes, why it answers so, and what it should have answered."""

from dataclasses import dataclass, replace
from functools import lru_cache

from flask import (
    Blueprint,
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
from web import edits, reading, security
from web.curator.desk import Texts, desk, save
from web.rooms import rooms

MOST_CHARACTERS = 4000


@dataclass(frozen=True, slots=True)
class Why:
    """Why a message got its reply, in sentences."""

    sentences: tuple[str, ...]


def register(blueprint: Blueprint) -> None:
    """Hang the pages on the blueprint."""
    blueprint.add_url_rule("/try", "trial", trial)
    blueprint.add_url_rule("/try", "ask", ask, methods=["POST"])
    blueprint.add_url_rule("/try/expect", "expect", expect, methods=["POST"])
    blueprint.add_url_rule("/preview", "preview", preview)
    blueprint.add_url_rule("/preview/chat", "preview_chat", preview_chat, methods=["POST"])


def assistant(texts: Texts) -> Assistant:
    """The Assistant that these texts make, with the nearest index that fits them."""
    return _assistant(tuple(sorted(texts.items())), is_learned(texts), rooms().live.version)


@lru_cache(maxsize=3)
def _assistant(texts: tuple[tuple[str, str], ...], _learned: bool, _version: str) -> Assistant:
    """Made anew when something is learned or published."""
    knowledge = reading.read(dict(texts))
    found, serving = rooms().models.find(knowledge), rooms().live.serving.models.index
    if found.index is None and serving:
        ids = {entry.id for entry in knowledge.live}
        return Assistant(
            knowledge, replace(found, index=serving if ids.issuperset(serving.entries) else None)
        )
    return Assistant(knowledge, found)


def is_learned(texts: Texts) -> bool:
    """Whether the questions of these texts are learned already."""
    return rooms().models.has_index(reading.read(texts))


def trial() -> ResponseReturnValue:
    """The page."""
    entry = desk().knowledge.entry(request.args.get("open", ""))
    return _page(entry.question if entry else "")


def _page(message: str, why: Why | None = None, got: str = "") -> str:
    lying = desk()
    return render_template(
        "curate/trial.html",
        message=message,
        why=why,
        got=got,
        entries=lying.knowledge.live,
        changed=lying.draft is not None,
        learned=not lying.problems and is_learned(lying.texts),
    )


def ask() -> ResponseReturnValue:
    """What one message gets, and why."""
    message = request.form.get("message", "")[:MOST_CHARACTERS]
    if not message.strip():
        return _page("")
    who = assistant(desk().texts)
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


def expect() -> ResponseReturnValue:
    """This should have been another answer: noted in tests.md, and added as a wording when she wants."""
    message, entry_id = edits.one_line(request.form.get("message", ""))[:300], request.form.get("entry", "")
    entry = desk().knowledge.entry(entry_id)
    if entry is None or not message:
        flash("Please choose the answer that it should have been.", "bad")
        return redirect(url_for("curate.trial"))

    def change(texts: Texts) -> Texts:
        texts = edits.with_expected(texts, entry_id, message)
        return edits.with_phrasing(texts, entry_id, message) if request.form.get("add") else texts

    save(change, f'"{message[:60]}" should get "{entry.question}"')
    flash("Noted. It is tried out before everything you publish from now on.")
    return redirect(url_for("curate.review"))


def preview() -> Response:
    """The chat itself, for the frame on the page beside."""
    return framed(None)


def preview_chat() -> ResponseReturnValue:
    """A reply of the chat with her changes."""
    message = request.form.get("message", "")[:MOST_CHARACTERS]
    who = assistant(desk().texts)
    return jsonify(
        who.respond(message, request.form.get("context"), request.form.get("entry") or None).as_json()
    )


def framed(talk: list[dict[str, object]] | None) -> Response:
    """The widget on an empty page; only our own pages may frame it."""
    lying = desk()
    welcome = assistant(lying.texts).welcome() if not lying.problems else None
    answers = {
        "welcome": welcome.as_json() if welcome else {},
        "chat": url_for("curate.preview_chat"),
        "token": generate_csrf(),
    }
    page = make_response(render_template("curate/preview.html", talk=talk, answers=answers))
    page.headers["Content-Security-Policy"] = security.page_policy(frame_ancestors="'self'")
    return page
