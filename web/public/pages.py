"""The public pages: the chat without JavaScript, the frame, the demonstration, and what a visitor may read up."""

from typing import Any

from flask import (
    Blueprint,
    Flask,
    Response,
    abort,
    make_response,
    redirect,
    render_template,
    request,
    url_for,
)
from werkzeug.wrappers import Response as AnyResponse

from bot import MAX_CHARACTERS, SIGN_LIST, Knowledge, warning_line
from web.app_state import app_state
from web.public import assets, images, notices
from web.public import install as install_checks
from web.public.fields import read_body
from web.public.form_turn import remember, take_turn
from web.public.greeting import write_greeting
from web.public.lang import lang_of, marked
from web.public.questions import build_parts, list_as_faq
from web.public.replies import current_assistant
from web.security.headers import FRAMED, is_api, page_policy
from web.security.origins import embedding, is_loopback
from web.storage.database import DatabaseAway
from web.storage.inbox import DEFAULT_RETENTION_DAYS

PAGES = (("/chat", "Ask"), ("/questions", "Questions"), ("/help", "When to get help"))
"""What the top of every page links to."""

ALARM_NAMES = {"emergency": "Emergency advice", "crisis": "Help, day and night", "urgent": "Urgent advice"}
"""The headings of the cards, as in widget.js."""

_WRONG = ("Something went wrong", "I'm sorry: something went wrong on my side. Please try again in a moment.")
PROBLEMS = {
    404: ("There is nothing here", "This page does not exist, or not any more."),
    405: ("That does not work here", "This page cannot be used in that way."),
    413: (
        "That is too much",
        f"What was sent is too long for me. A question may have {MAX_CHARACTERS:,} characters.",
    ),
    500: _WRONG,
    503: _WRONG,
}
"""What a visitor reads where a page cannot be shown, by status."""

blueprint = Blueprint("pages", __name__)
blueprint.add_app_template_filter(marked)
blueprint.add_app_template_filter(lang_of)


def knowledge() -> Knowledge:
    """What the chat answers from now, with the booking link that this visitor gets."""
    return current_assistant().knowledge


def asset_url(name: str) -> str:
    """The address of one of our own files, new whenever the file is."""
    found = assets.asset(name)
    return url_for("pages.asset", name=found.pinned_name if found else name)


def widget_url() -> str:
    """The pinned address of the widget."""
    return url_for("pages.pinned_widget", digest=widget_file().digest)


def widget_file() -> assets.Asset:
    """The widget as it is served."""
    found = assets.asset("widget.js")
    if found is None:
        raise RuntimeError("the widget is missing")
    return found


@blueprint.app_context_processor
def _common() -> dict[str, Any]:
    return {"asset_url": asset_url, "pages": PAGES}


def _page(template: str, **values: Any) -> str:
    known = knowledge()
    return render_template(
        template, practice=known.practice, says=known.says, warning=warning_line(known), **values
    )


@blueprint.get("/")
def front() -> AnyResponse:
    """The demonstration on localhost, else the chat."""
    return redirect(url_for("pages.demo" if _shows_demo() else "pages.chat"))


def _shows_demo() -> bool:
    return app_state().settings.demo or is_loopback(request.host)


@blueprint.get("/widget.js")
def widget() -> Response:
    """The widget under the address that other sites hold."""
    return _open(assets.send(widget_file(), assets.HOURLY))


@blueprint.get("/widget.<digest>.js")
def pinned_widget(digest: str) -> Response:
    """The widget under an address that never changes its content."""
    found = widget_file()
    if digest != found.digest:
        abort(404)
    return _open(assets.send(found, assets.FOREVER))


@blueprint.get("/assets/<name>")
def asset(name: str) -> Response:
    """A style sheet, script or drawing of our own pages; a name without its hash is kept for an hour only."""
    stem, _, rest = name.partition(".")
    digest, _, ending = rest.rpartition(".")
    found = assets.asset(f"{stem}.{ending}" if digest else name)
    if found is None or digest not in ("", found.digest):
        abort(404)
    return _open(assets.send(found, assets.FOREVER if digest else assets.HOURLY))


def _open(response: Response) -> Response:
    """Any site, and a frame without an origin, may load it."""
    response.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
    response.headers["Access-Control-Allow-Origin"] = "*"
    return response


@blueprint.get("/images/<name>")
def image(name: str) -> Response:
    """A picture of the knowledge folder."""
    found = images.picture(app_state().settings.knowledge_dir, name)
    if found is None:
        abort(404)
    response = Response(found.body, content_type=found.kind)
    response.headers["Cache-Control"] = assets.HOURLY
    response.headers["Content-Security-Policy"] = "default-src 'none'; style-src 'unsafe-inline'; sandbox"
    response.set_etag(found.digest)
    return _open(response.make_conditional(request))  # type: ignore[arg-type]  # werkzeug's type is the wider one


@blueprint.get("/favicon.ico")
def icon() -> Response:
    """The icon, for browsers that look for it by its old name."""
    return asset("icon.svg")


@blueprint.route("/chat", methods=["GET", "POST"])
def chat() -> AnyResponse:
    """The whole chat as a page that works without JavaScript."""
    return _talk("chat.html")


@blueprint.route("/embed", methods=["GET", "POST"])
def embed() -> AnyResponse:
    """The same for a frame on another site."""
    response = _talk("embed.html")
    policy = page_policy(frame_ancestors=embedding(app_state().settings))
    response.headers["Content-Security-Policy"] = policy
    response.headers.extend(FRAMED)
    return response


def _talk(template: str) -> AnyResponse:
    begun: dict[str, Any] = {"welcome": write_greeting()}
    values: dict[str, Any] = {
        "loud_names": ALARM_NAMES,
        "widget_url": widget_url(),
        "welcome": current_assistant().welcome(),
        "begun": begun,
    }
    if request.method != "POST":
        return make_response(_page(template, **values))
    read_body()
    turn = take_turn()
    if turn.reply:
        values |= {"message": turn.message, "reply": turn.reply} | remember(turn.reply["context"])
        begun["talk"] = [{"you": turn.message}, {"reply": turn.reply}]
    else:
        values |= {"problem": turn.problem, "typed": turn.message} | remember(request.form.get("context"))
    begun |= {"context": values["context"], "loud": values["loud"]}
    response = make_response(_page(template, **values), turn.status)
    if turn.wait_s:
        response.headers["Retry-After"] = str(turn.wait_s)
    return response


@blueprint.get("/demo")
def demo() -> str:
    """A practice site with the widget on it."""
    if not _shows_demo():
        abort(404)
    return _page("demo.html")


@blueprint.get("/questions")
def questions() -> str:
    """Every live answer on one page, for readers and for search engines."""
    found = build_parts(knowledge(), app_state().settings.knowledge_dir)
    return _page("questions.html", parts=found, faq=list_as_faq(found))


@blueprint.get("/help")
def signs() -> str:
    """When to call 911, when to see a doctor."""
    return _page("help.html", signs=notices.SIGNS, sign_list=SIGN_LIST)


@blueprint.get("/privacy")
def privacy() -> str:
    """What is stored and what is not, from the settings in force."""
    return _page("privacy.html", parts=notices.privacy(app_state().settings, _kept_days()))


def _kept_days() -> int:
    try:
        return app_state().inbox.retention_days
    except DatabaseAway:
        return DEFAULT_RETENTION_DAYS


@blueprint.get("/install")
def install() -> str:
    """Snippets to copy, and whether a given site may show the chat."""
    origin = request.host_url.rstrip("/")
    site = request.args.get("site", "").strip()[:300]
    return _page(
        "install.html",
        origin=origin,
        site=site,
        snippets=install_checks.snippets(origin, widget_file()),
        options=install_checks.OPTIONS,
        verdict=install_checks.judge(site, app_state().settings, origin) if site else None,
    )


def _explain_error(response: Response) -> Response:
    """An error on a page becomes a page with a way on; API calls and the therapist's pages keep their own."""
    problem = PROBLEMS.get(response.status_code)
    if problem and not is_api(request.path) and not request.path.startswith("/curate"):
        response.set_data(_page("error.html", title=problem[0], told=problem[1]))
        response.mimetype = "text/html"
    return response


def init_app(app: Flask) -> None:
    """Register the public pages."""
    app.register_blueprint(blueprint)
    app.after_request(_explain_error)
