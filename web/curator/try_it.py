"""Try it: the chat with her changes, why it answers so, and what it should have answered."""

import re

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

from bot import MAX_CHARACTERS
from web.curator import edits
from web.curator.blueprint import blueprint
from web.curator.publish import publish_change
from web.curator.published import redirect_after
from web.curator.what_visitors_get import assistant, explain, is_learned
from web.curator.working_copy import Texts, working_copy
from web.public.greeting import write_greeting
from web.security import headers


@blueprint.get("/try")
def try_it() -> ResponseReturnValue:
    """The page."""
    entry = working_copy().knowledge.entry(request.args.get("open", ""))
    return _page(entry.question if entry else "")


def _page(message: str, why: tuple[str, ...] = (), got: str = "") -> str:
    copy = working_copy()
    return render_template(
        "curate/try_it.html",
        message=message,
        why=why,
        got=got,
        entries=copy.knowledge.live,
        changed=copy.draft is not None,
        most=MAX_CHARACTERS,
        learned=not copy.problems and is_learned(copy.texts),
    )


@blueprint.post("/try")
def ask() -> ResponseReturnValue:
    """What one message gets, and why."""
    message = request.form.get("message", "")[:MAX_CHARACTERS]
    if not message.strip():
        return _page("")
    who = assistant(working_copy().texts)
    reply = who.respond(message)
    return _page(message, explain(who, message), reply.text)


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

    return redirect_after(publish_change(change, f'"{message[:60]}" should get "{entry.question}"'))


@blueprint.get("/preview")
def preview() -> Response:
    """The chat itself, for the frame on the page beside."""
    color = request.args.get("color", "")
    return framed(None, color if re.fullmatch(r"#[0-9a-fA-F]{6}", color) else "")


@blueprint.post("/preview/chat")
def preview_chat() -> ResponseReturnValue:
    """A reply of the chat with her changes."""
    message = request.form.get("message", "")[:MAX_CHARACTERS]
    who = assistant(working_copy().texts)
    return jsonify(
        who.respond(message, request.form.get("context"), request.form.get("entry") or None).as_json()
    )


def framed(talk: list[dict[str, object]] | None, color: str = "") -> Response:
    """The widget on an empty page; only our own pages may frame it."""
    copy = working_copy()
    answers = {
        "welcome": write_greeting(assistant(copy.texts)) | {"paused": False} if not copy.problems else {},
        "chat": url_for("curate.preview_chat"),
        "token": generate_csrf(),
    }
    page = make_response(render_template("curate/preview.html", talk=talk, answers=answers, color=color))
    page.headers["Content-Security-Policy"] = headers.page_policy(frame_ancestors="'self'")
    return page
