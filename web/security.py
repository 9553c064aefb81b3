"""Which sites may ask, and the headers of every answer."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from flask import Flask, Response, request
from flask import Request as FlaskRequest
from flask.sessions import SessionInterface, SessionMixin
from werkzeug.wsgi import get_host

from web import logs
from web.live import Live
from web.rooms import rooms
from web.settings import Settings

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

Fields = list[tuple[str, str]]
"""Headers as WSGI hands them on."""

PREFLIGHT_S = 7200
"""How long a browser may remember that it may ask: the most that Chromium keeps."""

HSTS_S = 63_072_000
"""Two years, as browsers' lists ask; without subdomains, because the domain may be somebody else's."""

LOOPBACK = ("localhost", "127.0.0.1", "::1")

_EVERYWHERE = (
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    ("Permissions-Policy", "geolocation=(), camera=(), microphone=(), browsing-topics=()"),
)
_API = (
    *_EVERYWHERE,
    ("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"),
    ("Cross-Origin-Resource-Policy", "cross-origin"),
    ("Cache-Control", "no-store"),
    ("Vary", "Origin"),
)
_PREFLIGHT = (
    ("Access-Control-Allow-Methods", "GET, POST"),
    ("Access-Control-Allow-Headers", "Content-Type"),
    ("Access-Control-Max-Age", str(PREFLIGHT_S)),
)
_FILE = (*_EVERYWHERE, ("Cross-Origin-Resource-Policy", "same-origin"))
_UNFRAMED = (
    ("X-Frame-Options", "DENY"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
)
_STRICT_TRANSPORT = ("Strict-Transport-Security", f"max-age={HSTS_S}")


def is_loopback(host: str) -> bool:
    """Whether a Host header names this very machine."""
    name = urlsplit(f"//{host}").hostname if host.startswith("[") else host.partition(":")[0]
    return name in LOOPBACK or str(name).endswith(".localhost")


def page_policy(*, frame_ancestors: str = "'none'", **more: str) -> str:
    """The Content-Security-Policy of a page of ours; `img_src="'self' blob:"` and such change one part."""
    parts = {
        "default-src": "'none'",
        "script-src": "'self'",
        "style-src": "'self'",
        "img-src": "'self'",
        "connect-src": "'self'",
        "form-action": "'self'",
        "base-uri": "'none'",
        "frame-ancestors": frame_ancestors,
        "require-trusted-types-for": "'script'",
    }
    parts |= {name.replace("_", "-"): value for name, value in more.items()}
    return "; ".join(f"{name} {value}" for name, value in parts.items())


_PAGE = (*_EVERYWHERE, ("Content-Security-Policy", page_policy()), ("Cache-Control", "no-store"))


def embedding(settings: Settings) -> str:
    """Who may show /embed in a frame, as `frame-ancestors` says it: the sites of ALLOWED_ORIGINS, or any."""
    sites = sorted(settings.allowed_origins - {"null"})
    return " ".join(["'self'", *sites]) if settings.allowed_origins else "*"


def is_own(origin: str) -> bool:
    """Whether the asking page is one of ours: the same host, by whatever scheme, whoever ends the TLS."""
    return _names_us(origin, request.environ, rooms().settings)


def _names_us(origin: str, asking: "WSGIEnvironment", settings: Settings) -> bool:
    site = _host(origin.partition("://")[2])
    named = [get_host(asking)]
    if settings.trusted_proxies:
        named.append(asking.get("HTTP_X_FORWARDED_HOST", "").rpartition(",")[2].strip())
    return bool(site) and site in {_host(host) for host in named}


def _host(host: str) -> str:
    return host.lower().removesuffix(":443").removesuffix(":80")


def may_ask(asking: "WSGIEnvironment", settings: Settings) -> bool:
    """Whether the asking site may use the chat; no Origin means: no browser, or our own page."""
    allowed, origin = settings.allowed_origins, asking.get("HTTP_ORIGIN")
    if not allowed or origin is None:
        return True
    return origin.lower() in allowed or _names_us(origin, asking, settings)


def is_api(path: str) -> bool:
    """Whether errors on this path are JSON."""
    return one_slash(path).startswith("/api/") or path == "/healthz"


def one_slash(path: str) -> str:
    """The path as Flask matches it: //api/chat is /api/chat."""
    return f"/{path.lstrip('/')}"


class Dressing:
    """Around the whole application: gives every answer its headers, in one step and without Flask's hooks."""

    def __init__(self, application: "WSGIApplication", settings: Settings, live: Live) -> None:
        self._application, self._live = application, live
        self._restricted = bool(settings.allowed_origins)
        self._expects_proxy = bool(settings.trusted_proxies)

    def __call__(self, environment: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        """Answer the request."""
        if not self._expects_proxy and "HTTP_X_FORWARDED_FOR" in environment:
            self._note_proxy()
        dressed = self._dressed_api if is_api(environment["PATH_INFO"]) else _dressed_page

        def start(status: str, headers: Fields, *rest: Any) -> Any:
            found = dressed(headers, environment, status)
            if environment["wsgi.url_scheme"] == "https":
                found = _with(found, (_STRICT_TRANSPORT,))
            return start_response(status, found, *rest)

        return self._application(environment, start)

    def _dressed_api(self, headers: Fields, environment: "WSGIEnvironment", status: str) -> Fields:
        """Any page may read the answer, a refusal too; what it may be told is decided before."""
        origin = environment.get("HTTP_ORIGIN") if self._restricted else None
        found = [*headers, *_API, ("Access-Control-Allow-Origin", origin or "*")]
        if environment["REQUEST_METHOD"] == "OPTIONS":
            found += _PREFLIGHT
        elif status.startswith("429"):
            found.append(("Access-Control-Expose-Headers", "Retry-After"))
        return found

    def _note_proxy(self) -> None:
        if not self._live.forwarded_unexpectedly:
            self._live.forwarded_unexpectedly = True
            logs.events.warning(
                "A proxy stands in front, but TRUSTED_PROXIES is 0: all visitors look like one"
            )


def _dressed_page(headers: Fields, *_: object) -> Fields:
    """What a page has set for itself stays."""
    told = {name.lower(): value for name, value in headers}
    if not told.get("content-type", "").startswith("text/html"):
        return _with(headers, _FILE)
    found = _with(headers, _PAGE)
    policy = told.get("content-security-policy", "frame-ancestors 'none'")
    return _with(found, _UNFRAMED) if "frame-ancestors 'none'" in policy else found


def _with(headers: Fields, wanted: Iterable[tuple[str, str]]) -> Fields:
    there = {name.lower() for name, _ in headers}
    return [*headers, *(field for field in wanted if field[0].lower() not in there)]


class VisitorsHaveNone(SessionInterface):
    """Sessions under one path only: no visitor gets a cookie, or waits for one to be read."""

    def __init__(self, inner: SessionInterface, prefix: str) -> None:
        self._inner, self._prefix = inner, prefix

    def open_session(self, app: Flask, request: FlaskRequest) -> SessionMixin | None:
        """The session, where there may be one."""
        return self._inner.open_session(app, request) if request.path.startswith(self._prefix) else None

    def save_session(self, app: Flask, session: SessionMixin, response: Response) -> None:
        """Keep it as the inner one does."""
        self._inner.save_session(app, session, response)


def init_app(app: Flask, settings: Settings) -> None:
    """Dress every answer of this application; called last, when the sessions are known."""
    app.session_interface = VisitorsHaveNone(app.session_interface, "/curate")
    live: Live = app.extensions["rooms"].live
    app.wsgi_app = Dressing(app.wsgi_app, settings, live)  # type: ignore[method-assign, assignment]  # how Flask says to wrap it
