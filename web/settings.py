"""What the deployer decides: one table, read at start. A wrong value stops the start and names itself."""

import os
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from click import ClickException
from rapidfuzz import fuzz

ROOT = Path(__file__).resolve().parent.parent
"""The folder that holds bot/, web/ and knowledge/: the defaults lie here, wherever the start happens."""

SECRET_CHARACTERS = 32
"""The shortest SECRET_KEY: 32 hexadecimal digits are 128 bits, more than anybody can try."""

NEAR = 85
"""How alike two names are before the start stops: catches ALLOWED_ORIGIN and DATABASE_URI, not REDIS_TLS_URL
(84), TEST_DATABASE_URL (85) and SECRET_KEY_BASE (76), which hosts and other programs set."""

HOSTS = ("DYNO", "RENDER", "FLY_APP_NAME")
"""Names that Heroku-, Render- and Fly-like hosts set: a proxy stands in front and the disk forgets."""

INHERITED_SOCKETS = ("GUNICORN_FD", "LISTEN_FDS")
"""Names that gunicorn and systemd set where a socket listens already."""

DIGESTS = ("off", "weekly", "first")
"""When the digest is sent: never, once a week, or on the day of the first new question."""

USUAL_PORTS = {"http": 80, "https": 443}
"""The schemes of sites, and the port that a browser leaves out of an origin."""

SCHEMES = ("postgres", "postgresql", "postgresql+psycopg", "sqlite")


class SettingsError(ClickException):
    """What is wrong with the environment, every setting at once, each named; `flask` prints it as it is."""


@dataclass(frozen=True, slots=True)
class Setting:
    """One line of the table: how it is called, what holds without it, what it means, how it is read."""

    name: str
    default: str
    """As the README shows it; empty means: not set."""
    sentence: str
    read: Callable[[str], Any]

    @property
    def attribute(self) -> str:
        """The name of the same setting in `Settings`."""
        return self.name.lower()


def _whole(low: int, high: int) -> Callable[[str], int]:
    def read(text: str) -> int:
        if not re.fullmatch(r"[0-9]{1,6}", text) or not low <= int(text) <= high:
            raise ValueError(f"must be a whole number from {low} to {high}")
        return int(text)

    return read


def _switch(text: str) -> bool:
    if text.lower() not in ("on", "off"):
        raise ValueError('must be "on" or "off"')
    return text.lower() == "on"


def _folder(text: str) -> Path:
    if "\0" in text:
        raise ValueError("must be the path of a folder")
    return Path(text).expanduser()


def _link(text: str) -> str:
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


def _origins(text: str) -> frozenset[str]:
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


def _database(text: str) -> str:
    if urlsplit(text).scheme not in SCHEMES:
        raise ValueError("must begin with postgres:// or postgresql:// (or sqlite:///)")
    return text


def _redis(text: str) -> str:
    if urlsplit(text).scheme not in ("redis", "rediss", "unix"):
        raise ValueError("must begin with redis:// or rediss://")
    return text


def _secret(text: str) -> str:
    if len(text) < SECRET_CHARACTERS or len(set(text)) < 8:
        raise ValueError(
            f"is too short or too plain: at least {SECRET_CHARACTERS} mixed characters, for example from "
            'python -c "import secrets; print(secrets.token_hex(32))"'
        )
    return text


def _hash(text: str) -> str:
    if not re.fullmatch(r"\S{40,600}", text):
        raise ValueError("must be what `flask --app web hash-password` printed, whole and without spaces")
    return text


def _mail_server(text: str) -> str:
    parts = urlsplit(text)
    if parts.scheme not in ("smtp", "smtps") or not parts.hostname:
        raise ValueError("must be like smtp://name:password@mail.example.com:587 (or smtps://)")
    return text


def _mail_address(text: str) -> str:
    if not re.fullmatch(r"[^\s@<>]+@[^\s@<>]+", text):
        raise ValueError("must be one e-mail address")
    return text


def _digest(text: str) -> str:
    if text not in DIGESTS:
        raise ValueError(f"must be one of {', '.join(DIGESTS)}")
    return text


TABLE = (
    Setting("PORT", "8000", "The port to listen on.", _whole(1, 65535)),
    Setting("KNOWLEDGE_DIR", "knowledge", "The folder with knowledge.md, safety.md, tests.md.", _folder),
    Setting("INSTANCE_DIR", "instance", "Where the SQLite file and what was learned lie.", _folder),
    Setting("BOOKING_URL", "", "Fills an empty booking link, or the sample one.", _link),
    Setting(
        "ALLOWED_ORIGINS",
        "",
        "The sites that may embed the chat, with spaces between; empty: any site. "
        "`null` lets the sandboxed frames of site builders in.",
        _origins,
    ),
    Setting("DATABASE_URL", "", "PostgreSQL; empty: an SQLite file in INSTANCE_DIR.", _database),
    Setting(
        "REDIS_URL",
        "",
        "Redis, so that machines with one SECRET_KEY share the limits; empty: memory.",
        _redis,
    ),
    Setting(
        "SECRET_KEY",
        "",
        "Signs cookies and reply ids, at least 32 characters; empty: made and kept in INSTANCE_DIR. "
        "Required with DATABASE_URL.",
        _secret,
    ),
    Setting(
        "CURATOR_PASSWORD_HASH",
        "",
        "What `flask --app web hash-password` prints; turns the therapist's pages on.",
        _hash,
    ),
    Setting(
        "TRUSTED_PROXIES",
        "",
        "How many proxies stand in front; empty: 1 where DYNO, RENDER or FLY_APP_NAME is set, else 0.",
        _whole(0, 10),
    ),
    Setting("RATE_LIMITS", "on", "`off` disables all limits; for local benchmarks only.", _switch),
    Setting("DEMO", "off", "`on` shows /demo on any host, not on one's own machine alone.", _switch),
    Setting(
        "DIGEST",
        "off",
        "The e-mail to the therapist about what was asked and not answered: `off`, `weekly`, or `first` "
        "(on the day of the first new question).",
        _digest,
    ),
    Setting("DIGEST_TO", "", "Her e-mail address; required with DIGEST.", _mail_address),
    Setting(
        "SMTP_URL",
        "",
        "The server that sends it: smtp://name:password@host:587, or smtps://. "
        "A password is sent over TLS only.",
        _mail_server,
    ),
    Setting("PUBLIC_URL", "", "The address of this service, for the links in that e-mail.", _link),
    Setting("WEB_CONCURRENCY", "2", "How many worker processes answer.", _whole(1, 64)),
)
"""Every setting, in the order of the README's table."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What holds for this process, already read and checked; the defaults are those of a fresh machine."""

    port: int = 8000
    knowledge_dir: Path = ROOT / "knowledge"
    instance_dir: Path = ROOT / "instance"
    built_dir: Path = ROOT / "learned"
    """Models that were learned when the release was built; no variable sets it, nothing writes there."""
    booking_url: str = ""
    allowed_origins: frozenset[str] = frozenset()
    database_url: str = field(default="", repr=False)
    redis_url: str = field(default="", repr=False)
    secret_key: str = field(default="", repr=False)
    curator_password_hash: str = field(default="", repr=False)
    trusted_proxies: int = 0
    rate_limits: bool = True
    demo: bool = False
    digest: str = "off"
    digest_to: str = field(default="", repr=False)
    smtp_url: str = field(default="", repr=False)
    public_url: str = ""
    web_concurrency: int = 2
    inherits_socket: bool = False
    """Whether the server takes over a socket that listens already, as gunicorn's own upgrade does."""
    host: str = ""
    """Which of `HOSTS` is set; empty on an ordinary machine."""

    @property
    def forgets_disk(self) -> bool:
        """Whether what is kept in the instance folder is gone after a restart, with no database beside it."""
        return bool(self.host) and not self.database_url

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] | None = None) -> "Settings":
        """Read every setting; raises `SettingsError` that names each wrong one."""
        found = dict(os.environ if environment is None else environment)
        problems = _near_misses(found)
        values: dict[str, Any] = {}
        for setting in TABLE:
            text = found.get(setting.name, "").strip()
            if not text:
                continue
            try:
                values[setting.attribute] = setting.read(text)
            except ValueError as error:
                problems.append(f"{setting.name} {error}")
        values["inherits_socket"] = any(found.get(name) for name in INHERITED_SOCKETS)
        values["host"] = next((name for name in HOSTS if found.get(name)), "")
        values.setdefault("trusted_proxies", 1 if values["host"] else 0)
        if values.get("database_url") and not found.get("SECRET_KEY", "").strip():
            problems.append(
                "SECRET_KEY is required with DATABASE_URL: every machine must sign with the same key"
            )
        if values.get("digest", "off") != "off" and not (values.get("digest_to") and values.get("smtp_url")):
            problems.append("DIGEST_TO and SMTP_URL are required with DIGEST")
        if problems:
            raise SettingsError("\n".join(problems))
        return cls(**values)


def _near_misses(found: Mapping[str, str]) -> list[str]:
    """Names in the environment that nobody reads but that look like ours: probably a slip of the keyboard."""
    known = {setting.name: _plain(setting.name) for setting in TABLE}
    problems = []
    for name in sorted(set(found) - set(known) - set(HOSTS)):
        meant = _meant(_plain(name), known)
        if meant:
            problems.append(f"{name} is not a setting; did you mean {meant}?")
    return problems


def _plain(name: str) -> str:
    """The letters alone, one or many: ALLOWED_ORIGIN and TRUSTED_PROXY are slips, too."""
    return re.sub(r"(IES|Y|S)$", "", re.sub(r"[^A-Z0-9]", "", name.upper()))


def _meant(plain: str, known: Mapping[str, str]) -> str | None:
    for name, letters in known.items():
        if plain == letters:
            return name
        # Four-letter names are near to everything (PORT, SPORT), so they count only when spelt the same.
        if len(letters) > 6 and fuzz.ratio(plain, letters) >= NEAR:
            return name
    return None
