"""The door of the therapist's pages: signing in and out, and text that must not be lost on the way."""

import json
from urllib.parse import urlsplit

from flask import Blueprint, Response, g, make_response, redirect, render_template, request, session, url_for
from flask.typing import ResponseReturnValue
from flask_wtf.csrf import CSRFError, CSRFProtect, generate_csrf  # type: ignore[import-untyped]  # ships no types
from markupsafe import Markup
from werkzeug.exceptions import RequestEntityTooLarge

from bot import KnowledgeError
from web import pages, security
from web.curator.desk import banners, now
from web.database import DatabaseAway
from web.housekeeping import purge_daily
from web.revisions import Moved
from web.rooms import rooms
from web.signin import Door, plain_name

csrf = CSRFProtect()

MAX_FORM_BYTES = 3 * 1024 * 1024
"""A knowledge file of a thousand questions is below one megabyte; a browser may triple it on the way."""

POLICY = security.page_policy(frame_src="'self'")
_TOO_LARGE = (
    "A file or text may have three million characters. Go back in your browser to find what you typed."
)
_OPEN = {"curate.sign_in", "curate.enter"}
_BESIDE = {"curate.preview_edit", "curate.preview_wordings", "curate.preview_chat"}
"""What a page asks for by itself while she types: it must not begin a session beside the one that she begins."""


def register(blueprint: Blueprint) -> None:
    """Hang the door on the pages."""
    blueprint.before_request(_gate)
    blueprint.after_request(_dress)
    blueprint.register_error_handler(CSRFError, _foreign)
    blueprint.register_error_handler(DatabaseAway, _away)
    blueprint.register_error_handler(RequestEntityTooLarge, _too_large)
    blueprint.register_error_handler(KnowledgeError, _unreadable)
    blueprint.register_error_handler(Moved, _moved)
    blueprint.context_processor(_common)
    blueprint.add_url_rule("/sign-in", "sign_in", sign_in)
    blueprint.add_url_rule("/sign-in", "enter", enter, methods=["POST"])
    blueprint.add_url_rule("/sign-out", "leave", leave, methods=["POST"])
    blueprint.add_url_rule("/sign-out-everywhere", "leave_everywhere", leave_everywhere, methods=["POST"])


def door() -> Door:
    """The door of this application."""
    return Door(rooms().database, rooms().settings.curator_password_hash, rooms().secret)


def _gate() -> ResponseReturnValue | None:
    request.max_content_length = MAX_FORM_BYTES
    request.max_form_memory_size = MAX_FORM_BYTES
    if request.endpoint in _OPEN:
        if request.method == "POST":
            csrf.protect()
        return None
    visit = door().visit(now())
    if visit is None:
        if request.endpoint in _BESIDE:
            return "You have been signed out.", 401, {"Content-Type": "text/plain; charset=utf-8"}
        if request.method == "POST":
            return _asked_to_sign_in(_carried()), 401
        return redirect(url_for("curate.sign_in", next=request.full_path.rstrip("?")))
    g.visit = visit
    if request.method == "POST":
        csrf.protect()
    else:
        purge_daily(rooms(), now())
    return None


def _common() -> dict[str, object]:
    return {"visit": g.get("visit"), "banners": banners, "token": _token, "widget_url": pages.widget_url}


def _token() -> Markup:
    return Markup('<input type="hidden" name="csrf_token" value="{}">').format(generate_csrf())


def _dress(response: Response) -> Response:
    # With no-referrer a browser would send "Origin: null" with our own forms too.
    response.headers["Referrer-Policy"] = "same-origin"
    response.headers.setdefault("Cache-Control", "no-store")
    if response.mimetype == "text/html":
        response.headers.setdefault("Content-Security-Policy", POLICY)
    return response


def _carried() -> str:
    """The form that was sent, to be sent again after signing in; nothing of a form that another site sent."""
    if not is_own_form() or request.files:
        return ""
    fields = [(name, value) for name, value in request.form.items(multi=True) if name != "csrf_token"]
    return json.dumps({"path": request.full_path.rstrip("?"), "fields": fields})


def is_own_form() -> bool:
    """Whether this form stood on a page of ours."""
    site = request.headers.get("Sec-Fetch-Site")
    return site == "same-origin" if site else security.is_own(request.headers.get("Origin", ""))


def _asked_to_sign_in(carried: str = "", problem: str = "", wait_min: int = 0) -> str:
    return render_template(
        "curate/sign_in.html",
        carried=carried,
        problem=problem,
        wait_min=wait_min,
        next=_next(request.values.get("next")),
    )


def sign_in() -> ResponseReturnValue:
    """The form."""
    if door().visit(now()):
        return redirect(url_for("curate.today"))
    return _asked_to_sign_in()


def enter() -> ResponseReturnValue:
    """Check the password; what was being typed when the session ended comes back afterwards."""
    address = request.remote_addr or ""
    carried = request.form.get("carried", "")
    wait_s = door().wait_s(address, now())
    if wait_s:
        page = make_response(_asked_to_sign_in(carried, wait_min=-(-wait_s // 60)), 429)
        page.headers["Retry-After"] = str(wait_s)
        return page
    name = plain_name(request.form.get("name", ""))
    if not name:
        return _asked_to_sign_in(
            carried, "Please type your name as well: the history shows who changed what."
        ), 400
    if not door().open(name, request.form.get("password", ""), address, now()):
        return _asked_to_sign_in(carried, "That is not the password. Please try again."), 403
    if carried:
        return _again(carried)
    return redirect(_next(request.form.get("next")))


def _again(carried: str) -> ResponseReturnValue:
    """A page with everything that was typed, one press away from being sent."""
    try:
        kept = json.loads(carried)
        path, fields = _next(kept["path"]), [(str(name), str(value)) for name, value in kept["fields"]]
    except (ValueError, KeyError, TypeError):
        return redirect(url_for("curate.today"))
    return render_template("curate/again.html", path=path, fields=fields)


def _next(path: str | None) -> str:
    """A page of these pages to go on to; anything else is the first page."""
    home = url_for("curate.today")
    parts = urlsplit(path or "")
    is_ours = (
        not parts.scheme and not parts.netloc and parts.path.startswith("/curate/") and "\\" not in parts.path
    )
    return path if path and is_ours and parts.path != url_for("curate.sign_in") else home


def leave() -> ResponseReturnValue:
    """Sign out here."""
    door().close(now())
    return redirect(url_for("curate.sign_in"))


def leave_everywhere() -> ResponseReturnValue:
    """Sign out on every device."""
    door().close_all()
    return redirect(url_for("curate.sign_in"))


def _foreign(_: CSRFError) -> ResponseReturnValue:
    """An old page of ours (somebody signed in anew in another tab) may be sent again; a foreign one never."""
    carried = _carried()
    if carried and "visit" in g:
        return _again(carried)
    if request.endpoint == "curate.enter" and is_own_form():
        session.pop("csrf_token", None)
        return _asked_to_sign_in(
            request.form.get("carried", ""), "That page was too old. Please try again."
        ), 400
    return render_template(
        "curate/trouble.html", title="This form did not come from these pages", told=[]
    ), 400


def _away(_: DatabaseAway) -> ResponseReturnValue:
    fields = [item for item in request.form.items(multi=True) if item[0] not in ("csrf_token", "password")]
    page = render_template("curate/away.html", path=request.full_path.rstrip("?"), fields=fields)
    return page, 503, {"Retry-After": "10"}


def _unreadable(error: KnowledgeError) -> ResponseReturnValue:
    told = [str(problem) for problem in error.problems[:10]]
    return render_template(
        "curate/trouble.html", title="That cannot be written into the file", told=told
    ), 400


def _moved(_: Moved) -> ResponseReturnValue:
    told = ["Somebody else is saving at the same time. Go back and try again."]
    return render_template("curate/trouble.html", title="Please try again", told=told), 409


def _too_large(_: RequestEntityTooLarge) -> ResponseReturnValue:
    return render_template("curate/trouble.html", title="That is too large", told=[_TOO_LARGE]), 413
