"""Signing in to the therapist's pages and out, and text that must not be lost on the way."""

import json
from urllib.parse import unquote

from flask import Response, g, make_response, redirect, render_template, request, session, url_for
from flask.typing import ResponseReturnValue
from flask_wtf.csrf import CSRFError, CSRFProtect, generate_csrf  # type: ignore[import-untyped]  # ships no types
from markupsafe import Markup
from werkzeug.exceptions import RequestEntityTooLarge

from bot import KnowledgeError
from web.app_state import app_state
from web.curator.blueprint import blueprint
from web.curator.working_copy import banners, now
from web.housekeeping import purge_daily
from web.public import pages
from web.public.fields import MAX_BYTES
from web.publishing.revisions import Moved
from web.security import headers
from web.security.origins import is_own
from web.security.sign_in import SignIn, cookie_name, cookie_path, plain_name
from web.security.tries import DEVICE_COOKIE, DEVICE_S
from web.storage.database import DatabaseAway

csrf = CSRFProtect()

MAX_FORM_BYTES = 3 * 1024 * 1024
"""A knowledge file of a thousand questions is below one megabyte; a browser may triple it on the way."""

MAX_BACKUP_BYTES = 64 * 1024 * 1024
"""Some thousand versions of a knowledge file of the usual size."""

MAX_FIELDS = 200
"""More than the longest form has."""

MAX_NEXT = 500
"""The longest address to continue at after signing in."""

POLICY = headers.page_policy(frame_src="'self'")
_TOO_LARGE = (
    "A file or text may have three million characters. Go back in your browser to find what you typed."
)
_TOO_LARGE_FOR_STRANGERS = "Please sign in first. If you typed something, go back in your browser to find it."
_OPEN = {"curate.sign_in", "curate.enter"}
_BESIDE = {"curate.preview_edit", "curate.preview_wordings", "curate.preview_chat", "curate.preview_sign"}
"""Endpoints polled by a page while she types; they must not start a second session."""


def sessions() -> SignIn:
    """The sign-in of this application."""
    return SignIn(app_state().database, app_state().settings.curator_password_hash, app_state().secret)


@blueprint.before_request
def _check_access() -> ResponseReturnValue | None:
    _limit()
    if request.endpoint in _OPEN:
        if request.method == "POST":
            csrf.protect()
        return None
    visit = sessions().visit(now())
    if visit is None:
        if request.endpoint in _BESIDE:
            return "You have been signed out.", 401, {"Content-Type": "text/plain; charset=utf-8"}
        if request.method == "POST":
            return _asked_to_sign_in(_carried()), 401
        return redirect(url_for("curate.sign_in", next=_next(request.full_path.rstrip("?"))))
    g.visit = visit
    if request.method == "POST":
        csrf.protect()
    else:
        purge_daily(app_state(), now())
    return None


def _limit() -> None:
    """A stranger sends as little as a visitor; raises `RequestEntityTooLarge` before a form is taken apart."""
    most = MAX_FORM_BYTES if SignIn.is_known_browser() else MAX_BYTES
    if most > MAX_BYTES and request.endpoint == "curate.restore_backup":
        most = MAX_BACKUP_BYTES
    request.max_content_length = request.max_form_memory_size = most
    request.max_form_parts = MAX_FIELDS
    is_urlencoded = request.mimetype == "application/x-www-form-urlencoded"
    # Werkzeug counts the parts of multipart only.
    if is_urlencoded and request.get_data(parse_form_data=False).count(b"&") >= MAX_FIELDS:
        raise RequestEntityTooLarge


@blueprint.context_processor
def _common() -> dict[str, object]:
    return {"visit": g.get("visit"), "banners": banners, "token": _token, "widget_url": pages.widget_url}


def _token() -> Markup:
    return Markup('<input type="hidden" name="csrf_token" value="{}">').format(generate_csrf())


@blueprint.after_request
def _add_headers(response: Response) -> Response:
    # With no-referrer a browser would send "Origin: null" with our own forms too.
    response.headers["Referrer-Policy"] = "same-origin"
    response.headers.setdefault("Cache-Control", "no-store")
    if response.mimetype == "text/html":
        response.headers.setdefault("Content-Security-Policy", POLICY)
    return response


def _carried() -> str:
    """The form that was sent, to be sent again after signing in; nothing of a stranger or of another site."""
    if not SignIn.is_known_browser() or not is_own_form() or request.files:
        return ""
    fields = [(name, value) for name, value in request.form.items(multi=True) if name != "csrf_token"]
    return json.dumps({"path": request.full_path.rstrip("?"), "fields": fields})


def is_own_form() -> bool:
    """Whether this form stood on a page of ours."""
    site = request.headers.get("Sec-Fetch-Site")
    return site == "same-origin" if site else is_own(request.headers.get("Origin", ""))


def _asked_to_sign_in(carried: str = "", problem: str = "", wait_min: int = 0) -> str:
    return render_template(
        "curate/sign_in.html",
        carried=carried,
        problem=problem,
        wait_min=wait_min,
        next=_next(request.values.get("next")),
    )


@blueprint.get("/sign-in")
def sign_in() -> ResponseReturnValue:
    """The form."""
    if sessions().visit(now()):
        return redirect(url_for("curate.today"))
    return _asked_to_sign_in()


@blueprint.post("/sign-in")
def enter() -> ResponseReturnValue:
    """Check the password; what was typed when the session ended comes back afterwards."""
    carried = _carried_on()
    name = plain_name(request.form.get("name", ""))
    if not name:
        return _asked_to_sign_in(
            carried, "Please type your name as well: the history shows who changed what."
        ), 400
    cookie = request.cookies.get(cookie_name(DEVICE_COOKIE), "")
    tried = sessions().tries.reserve(request.remote_addr or "", cookie, now())
    if tried.wait_s:
        page = make_response(_asked_to_sign_in(carried, wait_min=-(-tried.wait_s // 60)), 429)
        page.headers["Retry-After"] = str(tried.wait_s)
        return page
    if not sessions().sign_in(name, request.form.get("password", ""), tried, now()):
        return _asked_to_sign_in(carried, "That is not the password. Please try again."), 403
    return _known(_again(carried) if carried else redirect(_next(request.form.get("next"))))


def _known(page: ResponseReturnValue) -> Response:
    """The page, with the cookie by which this browser is told from those that guess."""
    response = make_response(page)
    response.set_cookie(
        cookie_name(DEVICE_COOKIE), sessions().tries.device(), max_age=DEVICE_S, path=cookie_path(),
        secure=request.is_secure, httponly=True, samesite="Lax",
    )  # fmt: skip
    return response


def _carried_on() -> str:
    """What a session that ended had sent, on its way through the sign-in; a stranger carries nothing."""
    return request.form.get("carried", "") if SignIn.is_known_browser() else ""


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
    place = unquote((path or "").partition("?")[0])
    is_ours = place.startswith("/curate/") and ".." not in place and "\\" not in place
    is_here = place == url_for("curate.sign_in")
    if not path or len(path) > MAX_NEXT or not path.isprintable() or not is_ours or is_here:
        return url_for("curate.today")
    return path


@blueprint.post("/sign-out")
def leave() -> ResponseReturnValue:
    """Sign out here."""
    sessions().sign_out(now())
    return redirect(url_for("curate.sign_in"))


@blueprint.post("/sign-out-everywhere")
def leave_everywhere() -> ResponseReturnValue:
    """Sign out on every device."""
    sessions().end_all()
    return redirect(url_for("curate.sign_in"))


@blueprint.errorhandler(CSRFError)
def _foreign(_: CSRFError) -> ResponseReturnValue:
    """An old page of ours (somebody signed in anew in another tab) may be sent again; a foreign one never."""
    carried = _carried()
    if carried and "visit" in g:
        return _again(carried)
    if request.endpoint == "curate.enter" and is_own_form():
        session.pop("csrf_token", None)
        return _asked_to_sign_in(_carried_on(), "That page was too old. Please try again."), 400
    return render_template(
        "curate/trouble.html", title="This form did not come from these pages", told=[]
    ), 400


@blueprint.errorhandler(DatabaseAway)
def _away(_: DatabaseAway) -> ResponseReturnValue:
    typed = request.form.items(multi=True) if SignIn.is_known_browser() else ()
    fields = [item for item in typed if item[0] not in ("csrf_token", "password")]
    page = render_template("curate/away.html", path=request.full_path.rstrip("?"), fields=fields)
    return page, 503, {"Retry-After": "10"}


@blueprint.errorhandler(KnowledgeError)
def _unreadable(error: KnowledgeError) -> ResponseReturnValue:
    told = list(map(str, error.problems))
    return render_template(
        "curate/trouble.html", title="That cannot be written into the file", told=told
    ), 400


@blueprint.errorhandler(Moved)
def _moved(_: Moved) -> ResponseReturnValue:
    told = ["Somebody else is saving at the same time. Go back and try again."]
    return render_template("curate/trouble.html", title="Please try again", told=told), 409


@blueprint.errorhandler(RequestEntityTooLarge)
def _too_large(_: RequestEntityTooLarge) -> ResponseReturnValue:
    told = _TOO_LARGE if SignIn.is_known_browser() else _TOO_LARGE_FOR_STRANGERS
    return render_template("curate/trouble.html", title="That is too large", told=[told]), 413
