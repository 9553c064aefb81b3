"""Reads the value of one setting; raises `ValueError` with a sentence for a wrong one."""

import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

SECRET_CHARACTERS = 32
"""The shortest SECRET_KEY: 32 hexadecimal digits are 128 bits, more than anybody can try."""

DIGESTS = ("off", "weekly", "first")
"""When the digest is sent: never, once a week, or on the day of the first new question."""

USUAL_PORTS = {"http": 80, "https": 443}
"""The schemes of sites, and the port that a browser leaves out of an origin."""

SCHEMES = ("postgres", "postgresql", "postgresql+psycopg", "sqlite")


def parse_whole(low: int, high: int) -> Callable[[str], int]:
    """A reader of whole numbers from `low` to `high`."""

    def read(text: str) -> int:
        if not re.fullmatch(r"[0-9]{1,6}", text) or not low <= int(text) <= high:
            raise ValueError(f"must be a whole number from {low} to {high}")
        return int(text)

    return read


def parse_switch(text: str) -> bool:
    """True for "on", False for "off"."""
    if text.lower() not in ("on", "off"):
        raise ValueError('must be "on" or "off"')
    return text.lower() == "on"


def parse_folder(text: str) -> Path:
    """The path of a folder."""
    if "\0" in text:
        raise ValueError("must be the path of a folder")
    return Path(text).expanduser()


def parse_link(text: str) -> str:
    """A link that begins with https://."""
    parts = urlsplit(text)
    if parts.scheme != "https" or not parts.hostname or re.search(r"\s", text):
        raise ValueError("must be a link that begins with https://")
    return text


def origin_of(address: str) -> str:
    """The origin of an address, as browsers send it; raises `ValueError` where the address has none."""
    parts = urlsplit(address)
    host = (parts.hostname or "").encode("idna").decode()
    if parts.scheme not in USUAL_PORTS or not host or re.search(r"[\s*,;'\"]", host):
        raise ValueError("not the address of a site")
    port = f":{parts.port}" if parts.port not in (None, USUAL_PORTS[parts.scheme]) else ""
    return f"{parts.scheme}://{f'[{host}]' if ':' in host else host}{port}"


def parse_origins(text: str) -> frozenset[str]:
    """The sites that may embed the chat."""
    return frozenset(_origin(word) for word in text.split())


def _origin(word: str) -> str:
    if word == "null":
        return word
    try:
        parts = urlsplit(word)
        if parts.path not in ("", "/") or parts.query or parts.fragment or parts.username:
            raise ValueError("more than a site")
        return origin_of(word)
    except ValueError:
        raise ValueError(
            f'must be sites such as https://example.com with spaces between, and "{word}" is not one; '
            "leave it empty to let any site embed the chat"
        ) from None


def parse_database(text: str) -> str:
    """The address of a database that is supported."""
    if urlsplit(text).scheme not in SCHEMES:
        raise ValueError("must begin with postgres:// or postgresql:// (or sqlite:///)")
    return text


def parse_redis(text: str) -> str:
    """The address of a Redis."""
    if urlsplit(text).scheme not in ("redis", "rediss", "unix"):
        raise ValueError("must begin with redis:// or rediss://")
    return text


def parse_secret(text: str) -> str:
    """A key that is long and mixed enough to sign with."""
    if len(text) < SECRET_CHARACTERS or len(set(text)) < 8:
        raise ValueError(
            f"is too short or too plain: at least {SECRET_CHARACTERS} mixed characters, for example from "
            'python -c "import secrets; print(secrets.token_hex(32))"'
        )
    return text


def parse_hash(text: str) -> str:
    """A password hash, as far as its shape tells."""
    if not re.fullmatch(r"\S{40,600}", text):
        raise ValueError("must be what `flask --app web hash-password` printed, whole and without spaces")
    return text


def parse_mail_server(text: str) -> str:
    """The address of a mail server."""
    parts = urlsplit(text)
    if parts.scheme not in ("smtp", "smtps") or not parts.hostname:
        raise ValueError("must be like smtp://name:password@mail.example.com:587 (or smtps://)")
    return text


def parse_mail_address(text: str) -> str:
    """One e-mail address."""
    if not re.fullmatch(r"[^\s@<>]+@[^\s@<>]+", text):
        raise ValueError("must be one e-mail address")
    return text


def parse_digest(text: str) -> str:
    """When the digest is sent."""
    if text not in DIGESTS:
        raise ValueError(f"must be one of {', '.join(DIGESTS)}")
    return text
