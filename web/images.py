"""The pictures of the knowledge folder: which of them are served, and how large each is."""

import hashlib
import re
import struct
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from bot import Image
from web.settings import ROOT

TYPES = {".png": "image/png", ".webp": "image/webp", ".svg": "image/svg+xml"}

MAX_BYTES = 1024 * 1024
"""A larger picture would keep a visitor on a phone waiting."""

SHIPPED = ROOT / "knowledge" / "images"
"""An SVG can hold a script, so that only those that come with the project are served."""

_NAME = re.compile(r"[A-Za-z0-9][\w.-]{0,80}\.(?:png|webp|svg)", re.ASCII)
_VIEW_BOX = re.compile(rb'\bviewBox="0 0 (\d{1,4}) (\d{1,4})"')


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture, ready to be sent."""

    kind: str
    body: bytes
    digest: str
    width: int
    height: int


def picture(folder: Path, name: str) -> Picture | None:
    """The picture of that name in the knowledge folder; None where there is none to serve."""
    if not _NAME.fullmatch(name):
        return None
    path = folder / "images" / name
    try:
        status = path.stat()
    except OSError:
        return None
    return _picture(path, status.st_mtime_ns, status.st_size)


@lru_cache(maxsize=64)
def _picture(path: Path, _changed_at: int, size: int) -> Picture | None:
    if size > MAX_BYTES or not path.is_file():
        return None
    try:
        body = path.read_bytes()
    except OSError:
        return None
    if path.suffix == ".svg" and not _is_shipped(path.name, body):
        return None
    found = _size(path.suffix, body)
    if found is None:
        return None
    return Picture(TYPES[path.suffix], body, hashlib.sha256(body).hexdigest()[:12], *found)


def _is_shipped(name: str, body: bytes) -> bool:
    try:
        return (SHIPPED / name).read_bytes() == body
    except OSError:
        return False


def _size(ending: str, body: bytes) -> tuple[int, int] | None:
    """Width and height in pixels, read from the head of the file; None where it is not of its kind."""
    try:
        return {".png": _png_size, ".webp": _webp_size, ".svg": _svg_size}[ending](body)
    except struct.error:
        return None


def _png_size(body: bytes) -> tuple[int, int] | None:
    return struct.unpack(">II", body[16:24]) if body.startswith(b"\x89PNG\r\n\x1a\n") else None


def _webp_size(body: bytes) -> tuple[int, int] | None:
    if body[:4] != b"RIFF" or body[8:12] != b"WEBP":
        return None
    kind = body[12:16]
    if kind == b"VP8X":  # two numbers of 24 bits, each less by one
        return int.from_bytes(body[24:27], "little") + 1, int.from_bytes(body[27:30], "little") + 1
    if kind == b"VP8L":  # two numbers of 14 bits, each less by one
        (bits,) = struct.unpack("<I", body[21:25])
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    if kind == b"VP8 ":
        width, height = struct.unpack("<HH", body[26:30])
        return width & 0x3FFF, height & 0x3FFF
    return None


def _svg_size(body: bytes) -> tuple[int, int] | None:
    found = _VIEW_BOX.search(body[:2000])
    return (int(found[1]), int(found[2])) if found else None


def described(image: Image | None, folder: Path) -> dict[str, object] | None:
    """A picture as the API describes it; None where there is none to serve."""
    found = picture(folder, image.name) if image else None
    if image is None or found is None:
        return None
    return {
        "src": f"/images/{image.name}",
        "alt": image.alt,
        "width": found.width,
        "height": found.height,
    }
