"""The files that pages and other sites load: read once, compressed once, named by what is in them."""

import base64
import gzip
import hashlib
from dataclasses import dataclass
from pathlib import Path

from flask import Response, request

from web.public import widget

FOLDER = Path(__file__).parents[1] / "static"
TYPES = {".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8", ".svg": "image/svg+xml"}
"""The file types that are served from the folder; nothing else in it is."""

FOREVER = "public, max-age=31536000, immutable"
HOURLY = "public, max-age=3600, stale-while-revalidate=86400"
"""For the one address that other sites hold: a fixed widget reaches every visitor within the hour."""

HASH_CHARACTERS = 12


@dataclass(frozen=True, slots=True)
class Asset:
    """One file, ready to be sent."""

    name: str
    kind: str
    body: bytes
    packed: bytes
    digest: str
    """The first characters of its SHA-256: a changed file gets a new address."""
    integrity: str
    """What a page that pins this very file writes into `integrity`."""

    @property
    def pinned_name(self) -> str:
        """The name with the hash in it, for addresses that never change."""
        stem, _, ending = self.name.rpartition(".")
        return f"{stem}.{self.digest}.{ending}"


def _pack(name: str, body: bytes) -> Asset:
    integrity = "sha384-" + base64.b64encode(hashlib.sha384(body).digest()).decode()
    digest = hashlib.sha256(body).hexdigest()[:HASH_CHARACTERS]
    return Asset(name, TYPES[Path(name).suffix], body, gzip.compress(body, 9, mtime=0), digest, integrity)


_ASSETS = {
    path.name: _pack(path.name, path.read_bytes()) for path in FOLDER.iterdir() if path.suffix in TYPES
}
_ASSETS["widget.js"] = _pack("widget.js", widget.put_together().encode())
"""Read before the first request: no name that somebody asks for reaches the file system or stays in memory."""


def asset(name: str) -> Asset | None:
    """The file of that name, None where there is none to serve."""
    return _ASSETS.get(name)


def send(found: Asset, keep: str) -> Response:
    """The file as a response: compressed where the browser can read that, empty where it has it already."""
    packs = request.accept_encodings.quality("gzip") > 0
    response = Response(found.packed if packs else found.body, content_type=found.kind)
    response.headers["Cache-Control"] = keep
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.vary.add("Accept-Encoding")
    if packs:
        response.headers["Content-Encoding"] = "gzip"
    response.set_etag(found.digest + ("-gz" if packs else ""))
    return response.make_conditional(request)  # type: ignore[return-value]  # werkzeug's type is the wider one
