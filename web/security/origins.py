"""Which sites may ask, and which may show the chat in a frame."""

from urllib.parse import urlsplit

from flask import request

from web.settings import Settings

LOOPBACK = ("localhost", "127.0.0.1", "::1")


def is_loopback(host: str) -> bool:
    """Whether a Host header names this machine."""
    name = urlsplit(f"//{host}").hostname if host.startswith("[") else host.partition(":")[0]
    return name in LOOPBACK or str(name).endswith(".localhost")


def embedding(settings: Settings) -> str:
    """Who may show /embed in a frame, as `frame-ancestors` says it: the sites of ALLOWED_ORIGINS, or any."""
    sites = sorted(settings.allowed_origins - {"null"})
    return " ".join(["'self'", *sites]) if settings.allowed_origins else "*"


def is_own(origin: str) -> bool:
    """Whether the asking page is one of ours: the same host, by either scheme, because a proxy may end TLS."""
    scheme, _, host = origin.lower().partition("://")
    return scheme in ("http", "https") and bool(host) and _host(host) == _host(request.host)


def _host(host: str) -> str:
    return host.lower().removesuffix(":443").removesuffix(":80")


def may_ask(settings: Settings) -> bool:
    """Whether the asking site may use the chat; no Origin means: no browser, or our own page."""
    allowed, origin = settings.allowed_origins, request.headers.get("Origin")
    if not allowed or origin is None:
        return True
    return origin.lower() in allowed or is_own(origin)
