"""What the deployer decides: one table, read at start. A wrong value stops the start and names itself."""

import os
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from click import ClickException
from rapidfuzz import fuzz

from web.parse_settings import (
    parse_database,
    parse_digest,
    parse_folder,
    parse_hash,
    parse_link,
    parse_mail_address,
    parse_mail_server,
    parse_origins,
    parse_redis,
    parse_secret,
    parse_switch,
    parse_whole,
)

ROOT = Path(__file__).resolve().parent.parent
"""The folder that holds bot/, web/ and knowledge/: the default folders are in it, wherever the start happens."""

NEAR = 85
"""How alike two names are before the start stops: catches ALLOWED_ORIGIN and DATABASE_URI, not REDIS_TLS_URL
(84), TEST_DATABASE_URL (85) and SECRET_KEY_BASE (76), which hosts and other programs set."""

HOSTS = ("DYNO", "RENDER", "FLY_APP_NAME")
"""Names that Heroku-, Render- and Fly-like hosts set: a proxy stands in front and the disk forgets."""

INHERITED_SOCKETS = ("GUNICORN_FD", "LISTEN_FDS")
"""Names that gunicorn and systemd set where a socket listens already."""


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


TABLE = (
    Setting("PORT", "8000", "The port to listen on.", parse_whole(1, 65535)),
    Setting("KNOWLEDGE_DIR", "knowledge", "The folder with knowledge.md, safety.md, tests.md.", parse_folder),
    Setting("INSTANCE_DIR", "instance", "Where the SQLite file and what was learned lie.", parse_folder),
    Setting("BOOKING_URL", "", "Fills an empty booking link, or the sample one.", parse_link),
    Setting(
        "ALLOWED_ORIGINS",
        "",
        "The sites that may embed the chat, with spaces between; empty: any site. "
        "`null` lets the sandboxed frames of site builders in.",
        parse_origins,
    ),
    Setting("DATABASE_URL", "", "PostgreSQL; empty: an SQLite file in INSTANCE_DIR.", parse_database),
    Setting(
        "REDIS_URL",
        "",
        "Redis, so that machines with one SECRET_KEY share the limits; empty: memory.",
        parse_redis,
    ),
    Setting(
        "SECRET_KEY",
        "",
        "Signs cookies and reply ids, at least 32 characters; empty: made and kept in INSTANCE_DIR. "
        "Required with DATABASE_URL.",
        parse_secret,
    ),
    Setting(
        "CURATOR_PASSWORD_HASH",
        "",
        "What `flask --app web hash-password` prints; turns the therapist's pages on.",
        parse_hash,
    ),
    Setting(
        "TRUSTED_PROXIES",
        "",
        "How many proxies stand in front; empty: 1 where DYNO, RENDER or FLY_APP_NAME is set, else 0.",
        parse_whole(0, 10),
    ),
    Setting("RATE_LIMITS", "on", "`off` disables all limits; for local benchmarks only.", parse_switch),
    Setting("DEMO", "off", "`on` shows /demo on any host, not on localhost alone.", parse_switch),
    Setting(
        "DIGEST",
        "off",
        "The e-mail to the therapist about what was asked and not answered: `off`, `weekly`, or `first` "
        "(on the day of the first new question).",
        parse_digest,
    ),
    Setting("DIGEST_TO", "", "Her e-mail address; required with DIGEST.", parse_mail_address),
    Setting(
        "SMTP_URL",
        "",
        "The server that sends it: smtp://name:password@host:587, or smtps://. "
        "A password is sent over TLS only.",
        parse_mail_server,
    ),
    Setting("PUBLIC_URL", "", "The address of this service, for the links in that e-mail.", parse_link),
    Setting("WEB_CONCURRENCY", "2", "How many worker processes answer.", parse_whole(1, 64)),
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
        values, wrong = _read_values(found)
        problems = [*_near_misses(found), *wrong, *_missing(values, found)]
        if problems:
            raise SettingsError("\n".join(problems))
        values["inherits_socket"] = any(found.get(name) for name in INHERITED_SOCKETS)
        values["host"] = next((name for name in HOSTS if found.get(name)), "")
        values.setdefault("trusted_proxies", 1 if values["host"] else 0)
        return cls(**values)


def _read_values(found: Mapping[str, str]) -> tuple[dict[str, Any], list[str]]:
    """What is set, by attribute, and what is wrong with the rest."""
    values: dict[str, Any] = {}
    problems = []
    for setting in TABLE:
        text = found.get(setting.name, "").strip()
        try:
            if text:
                values[setting.attribute] = setting.read(text)
        except ValueError as error:
            problems.append(f"{setting.name} {error}")
    return values, problems


def _missing(values: Mapping[str, Any], found: Mapping[str, str]) -> Iterator[str]:
    """What is required with a setting and not set."""
    if "database_url" in values and not found.get("SECRET_KEY", "").strip():
        yield "SECRET_KEY is required with DATABASE_URL: every machine must sign with the same key"
    if values.get("digest", "off") != "off" and not (values.get("digest_to") and values.get("smtp_url")):
        yield "DIGEST_TO and SMTP_URL are required with DIGEST"


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
