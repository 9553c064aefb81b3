"""Which sites may ask, and the headers of every answer."""

from collections.abc import Mapping
from urllib.parse import urlsplit

from flask import Flask, Request, Response, request
from flask.sessions import SessionInterface, SessionMixin
from werkzeug.datastructures import Headers

from web import logs
from web.rooms import rooms
from web.settings import Settings

PREFLIGHT_S = 7200
"""How long a browser may remember that it may ask: the most that Chromium keeps."""

HSTS_S = 63_072_000
"""Two years, as browsers' lists ask; without subdomains, because the domain may be somebody else's."""

LOOPBACK = ("localhost", "127.0.0.1", "::1")

_EVERYWHERE = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "geolocation=(), camera=(), microphone=(), browsing-topics=()",
}
_API = [
    *_EVERYWHERE.items(),
    ("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"),
    ("Cross-Origin-Resource-Policy", "cross-origin"),
    ("Cache-Control", "no-store"),
    ("Vary", "Origin"),
]
_PAGE = {
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}


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


PAGE_POLICY = page_policy()


def embedding(settings: Settings) -> str:
    """Who may show /embed in a frame, as `frame-ancestors` says it: the sites of ALLOWED_ORIGINS, or any."""
    sites = sorted(settings.allowed_origins - {"null"})
    return " ".join(["'self'", *sites]) if settings.allowed_origins else "*"


def is_own(origin: str) -> bool:
    """Whether the asking page is one of ours: the same host, by whatever scheme, whoever ends the TLS."""
    asking = _host(origin.partition("://")[2])
    named = [request.host]
    if rooms().settings.trusted_proxies:
        named.append(request.headers.get("X-Forwarded-Host", "").rpartition(",")[2].strip())
    return bool(asking) and asking in {_host(host) for host in named}


def _host(host: str) -> str:
    return host.lower().removesuffix(":443").removesuffix(":80")


def may_ask(origin: str | None) -> bool:
    """Whether the asking site may use the chat; no Origin means: no browser, or our own page."""
    allowed = rooms().settings.allowed_origins
    return not allowed or origin is None or origin.lower() in allowed or is_own(origin)


def is_api(path: str) -> bool:
    """Whether errors on this path are JSON."""
    return path.startswith("/api/") or path == "/healthz"


def _dress_api(response: Response, asking: Request, restricted: bool) -> None:
    """Any page may read the answer, a refusal too; what it may be told is decided before."""
    headers = response.headers
    origin = asking.environ.get("HTTP_ORIGIN")
    headers.extend(_API)
    headers["Access-Control-Allow-Origin"] = origin if restricted and origin else "*"
    if asking.method == "OPTIONS":
        headers["Access-Control-Allow-Methods"] = "GET, POST"
        headers["Access-Control-Allow-Headers"] = "Content-Type"
        headers["Access-Control-Max-Age"] = str(PREFLIGHT_S)
    elif response.status_code == 429:
        headers["Access-Control-Expose-Headers"] = "Retry-After"


def _dress_page(response: Response) -> None:
    """What a page has set for itself stays."""
    headers = response.headers
    _add(headers, _EVERYWHERE)
    if response.mimetype != "text/html":
        _add(headers, {"Cross-Origin-Resource-Policy": "same-origin"})
        return
    _add(headers, {"Content-Security-Policy": PAGE_POLICY, "Cache-Control": "no-store"})
    if "frame-ancestors 'none'" in headers["Content-Security-Policy"]:
        _add(headers, _PAGE)


def _add(headers: Headers, wanted: Mapping[str, str]) -> None:
    for name, value in wanted.items():
        headers.setdefault(name, value)


class VisitorsHaveNone(SessionInterface):
    """Sessions under one path only: no visitor gets a cookie, or waits for one to be read."""

    def __init__(self, inner: SessionInterface, prefix: str) -> None:
        self._inner, self._prefix = inner, prefix

    def open_session(self, app: Flask, request: Request) -> SessionMixin | None:
        """The session, where there may be one."""
        return self._inner.open_session(app, request) if request.path.startswith(self._prefix) else None

    def save_session(self, app: Flask, session: SessionMixin, response: Response) -> None:
        """Keep it as the inner one does."""
        self._inner.save_session(app, session, response)


def init_app(app: Flask, settings: Settings) -> None:
    """Dress every answer of this application; called last, when the sessions are known."""
    restricted = bool(settings.allowed_origins)
    app.session_interface = VisitorsHaveNone(app.session_interface, "/curate")

    def dress(response: Response) -> Response:
        asking: Request = request._get_current_object()  # type: ignore[attr-defined]  # once: each look costs
        asking.environ[logs.ROUTE] = asking.url_rule.rule if asking.url_rule else "-"
        if is_api(asking.path):
            _dress_api(response, asking, restricted)
        else:
            _dress_page(response)
        if asking.is_secure:
            response.headers.setdefault("Strict-Transport-Security", f"max-age={HSTS_S}")
        return response

    def note_proxy() -> None:
        live = rooms().live
        if not live.forwarded_unexpectedly and "HTTP_X_FORWARDED_FOR" in request.environ:
            live.forwarded_unexpectedly = True
            logs.events.warning(
                "A proxy stands in front, but TRUSTED_PROXIES is 0: all visitors look like one"
            )

    app.after_request(dress)
    if not settings.trusted_proxies:
        app.before_request(note_proxy)
