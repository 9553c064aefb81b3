"""Try it: the chat with her changes, why it answers so, and what it should have answered."""

from dataclasses import dataclass
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

from bot import Assistant, Level, Message, assess, read
from web import edits, reading, security
from web.curator.desk import Texts, desk, save
from web.publishing import models
from web.publishing.instance_folder import InstanceFolder
from web.publishing.models import ModelError
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
    return _assistant(tuple(sorted(texts.items())), _index_bytes(texts))


@lru_cache(maxsize=3)
def _assistant(texts: tuple[tuple[str, str], ...], content: bytes | None) -> Assistant:
    knowledge = reading.read(dict(texts))
    if content is None:
        serving = rooms().live.serving.index
        ids = {entry.id for entry in knowledge.live}
        return Assistant(knowledge, serving if serving and ids.issuperset(serving.entries) else None)
    try:
        return Assistant(knowledge, models.loads(content, models.key_of(knowledge)))
    except ModelError:
        return Assistant(knowledge, None)


def _index_bytes(texts: Texts) -> bytes | None:
    """The learned index of exactly these texts; None while it is being learned."""
    key = models.key_of(reading.read(texts))
    content = InstanceFolder(rooms().settings.instance_dir).content(key)
    return rooms().revisions.index(key) if content is None else content


def is_learned(texts: Texts) -> bool:
    """Whether the questions of these texts are learned already."""
    key = models.key_of(reading.read(texts))
    return InstanceFolder(rooms().settings.instance_dir).path(key).is_file() or rooms().revisions.has_index(
        key
    )


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
    reply, message = who.respond(raw), read(raw)
    return Why((*_safety(message), *_match(who, message), *_outcome(who, reply.kind, reply.entries)))


def _safety(message: Message) -> list[str]:
    verdict = assess(message)
    if verdict.level is not Level.CALM:
        signs = ", ".join(sign.echo for sign in verdict.signs)
        because = f" because of {signs}" if signs else ""
        return [
            f"The safety rules heard something {verdict.level.name.lower()}{because}. They always come first."
        ]
    if verdict.personal:
        return ["It is about somebody's own complaint, so the warning line is shown."]
    return ["The safety rules heard nothing."]


def _match(who: Assistant, message: Message) -> list[str]:
    if who.index is None:
        return ["The questions are still being learned, so nothing could be matched yet."]
    explanation = who.index.explain(message)
    said = [f'"{typed}" was read as "{meant}".' for typed, meant in explanation.corrections]
    if not explanation.matches:
        return [*said, "No word of it occurs in your questions."]
    best = explanation.matches[0]
    known = who.knowledge.entry(best.entry)
    said.append(
        f'The nearest wording is "{best.phrasing}", which belongs to "{known.question if known else best.entry}".'
    )
    counted = [f'"{word}"' for word, loss in explanation.counted if loss > 0][:4]
    if counted:
        said.append(f"These words counted most: {', '.join(counted)}.")
    if len(explanation.matches) > 1:
        second = who.knowledge.entry(explanation.matches[1].entry)
        said.append(f'The runner-up is "{second.question}".' if second else "")
    return [line for line in said if line]


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
