"""The headers of every answer."""

from collections.abc import Iterable

from flask import Flask, Response, request

from web import logs
from web.app_state import app_state
from web.security.rate_limit import is_near

PREFLIGHT_S = 7200
"""How long a browser may remember that it may ask: the most that Chromium keeps."""

HSTS_S = 63_072_000
"""Two years, as browsers' lists ask; without subdomains, because the domain may be somebody else's."""

_EVERYWHERE = (
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    ("Permissions-Policy", "geolocation=(), camera=(), microphone=(), browsing-topics=()"),
)
_INERT = ("Content-Security-Policy", "default-src 'none'; base-uri 'none'; frame-ancestors 'none'")
"""For responses that are not pages: no scripts run and no framing, even if a browser opens the response directly."""

_API = (
    *_EVERYWHERE,
    _INERT,
    ("Cross-Origin-Resource-Policy", "cross-origin"),
    ("Cache-Control", "no-store"),
    ("Vary", "Origin"),
)
_PREFLIGHT = (
    ("Access-Control-Allow-Methods", "GET, POST"),
    ("Access-Control-Allow-Headers", "Content-Type"),
    ("Access-Control-Max-Age", str(PREFLIGHT_S)),
)
_FILE = (*_EVERYWHERE, _INERT, ("Cross-Origin-Resource-Policy", "same-origin"))
_UNFRAMED = (
    ("X-Frame-Options", "DENY"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
)
FRAMED = (
    ("Cross-Origin-Embedder-Policy", "require-corp"),
    ("Cross-Origin-Resource-Policy", "cross-origin"),
)
"""Headers that a cross-origin-isolated site (COEP) requires before it may frame our page."""
_STRICT_TRANSPORT = ("Strict-Transport-Security", f"max-age={HSTS_S}")


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
        "trusted-types": "'none'",
    }
    parts |= {name.replace("_", "-"): value for name, value in more.items()}
    return "; ".join(f"{name} {value}" for name, value in parts.items())


_PAGE = (*_EVERYWHERE, ("Content-Security-Policy", page_policy()), ("Cache-Control", "no-store"))


def is_api(path: str) -> bool:
    """Whether errors on this path are JSON."""
    return one_slash(path).startswith("/api/") or path == "/healthz"


def one_slash(path: str) -> str:
    """The path as Flask matches it: //api/chat is /api/chat."""
    return f"/{path.lstrip('/')}"


def _add_headers(response: Response) -> Response:
    """Add what a view has not set for itself."""
    if is_api(request.path):
        _add_api_headers(response)
    elif response.mimetype == "text/html":
        _add(response, _PAGE)
        if "frame-ancestors 'none'" in response.headers["Content-Security-Policy"]:
            _add(response, _UNFRAMED)
    else:
        _add(response, _FILE)
    if request.is_secure:
        _add(response, (_STRICT_TRANSPORT,))
    return response


def _add_api_headers(response: Response) -> None:
    """Any page may read the answer, a refusal too; what it may be told is decided before."""
    origin = request.headers.get("Origin") if app_state().settings.allowed_origins else None
    _add(response, (*_API, ("Access-Control-Allow-Origin", origin or "*")))
    if request.method == "OPTIONS":
        response.headers.extend(_PREFLIGHT)
    elif response.status_code == 429:
        response.headers["Access-Control-Expose-Headers"] = "Retry-After"


def _add(response: Response, fields: Iterable[tuple[str, str]]) -> None:
    set_already = {name.lower() for name, _ in response.headers}
    response.headers.extend([field for field in fields if field[0].lower() not in set_already])


def _note_proxy() -> None:
    """Remember, and log once, that a proxy forwards to us although none is trusted.

    Anybody can send the header; only from this machine or its own network does it tell of a proxy.
    """
    state = app_state()
    forwarded = "X-Forwarded-For" in request.headers and is_near(request.remote_addr or "")
    if state.settings.trusted_proxies or not forwarded:
        return
    if not state.active.forwarded_unexpectedly:
        state.active.forwarded_unexpectedly = True
        logs.events.warning("A proxy stands in front, but TRUSTED_PROXIES is 0: all visitors look like one")


def init_app(app: Flask) -> None:
    """Add the headers to every answer of this application."""
    app.before_request(_note_proxy)
    app.after_request(_add_headers)
