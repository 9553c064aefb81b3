"""What is fine about the set-up and what is not: one line each, for the deployer and for the therapist.

`examine` is asked from a command line and may wait; `findings` is asked while visitors wait: it reads what the
service remembers, and asks neither Redis nor the database nor the knowledge folder.
"""

import json
import os
import re
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from http.client import HTTPConnection, HTTPException
from importlib import metadata
from pathlib import Path

import sqlalchemy as sa

from bot import EMPTY, KnowledgeError, load
from web.app_state import AppState
from web.publishing.version import Version
from web.security.origins import is_loopback
from web.security.passwords import is_hash
from web.settings import ROOT, Settings
from web.startup import port_problem
from web.storage.database import DatabaseAway

LEAST_FREE_MB = 200
"""Room for a few versions of the models and a backup; below, publishing may fail half an hour later."""

TELL = "Please tell whoever looks after the website."


ANSWERS_WITHIN_S = 2
"""How long the service on the port may take to say that it is one of ours."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at."""

    name: str
    says: str
    """That it is fine and how it is, or what to do."""
    fine: bool = True
    hers: str = ""
    """The same for the therapist; empty where it is fine or where her pages say it in another place."""


def examine(state: AppState) -> list[Finding]:
    """Everything, for a command line: with the port, and with a question to the database."""
    state.active.open()
    state.limits.look_for_redis()
    found = {finding.name: finding for finding in findings(state)}
    found["database"] = _asked_database(state)
    found["knowledge"] = _with_unread_files(found["knowledge"], state)
    return [Finding("python", sys.version.split()[0]), _port(state.settings), *found.values()]


def findings(state: AppState, host: str = "") -> list[Finding]:
    """What the running service knows of itself; `host` is the name that it was asked under."""
    settings = state.settings
    return [
        _packages(),
        *_disk(settings),
        _database(state),
        _redis(state),
        _knowledge(state, host),
        _models(state),
        _password(settings),
        _proxy(state),
    ]


def in_her_words(state: AppState) -> list[str]:
    """What is not fine, as the therapist reads it."""
    return [finding.hers for finding in findings(state) if finding.hers]


def _port(settings: Settings) -> Finding:
    problem = port_problem(settings)
    if problem and _answers_at(settings.port):
        return Finding("port", f"{settings.port}: this service answers there already")
    return Finding("port", problem or f"{settings.port} is free", fine=problem is None)


def _answers_at(port: int) -> bool:
    """Whether a chat of this project answers on a port of this machine."""
    connection = HTTPConnection("127.0.0.1", port, timeout=ANSWERS_WITHIN_S)
    try:
        connection.request("GET", "/healthz")
        return "learned" in json.loads(connection.getresponse().read())
    except (OSError, HTTPException, ValueError, TypeError):
        return False
    finally:
        connection.close()


@cache
def _packages() -> Finding:
    """Whether what is installed is what the lock names, and whether anything had to be compiled."""
    installed = {_plain(each.name): each for each in metadata.distributions()}
    locked = {_plain(name): version for name, version in _locked()}
    others = sorted(
        name for name, version in locked.items() if name in installed and installed[name].version != version
    )
    if others:
        says = f"Not the locked version: {', '.join(others)}. Run make install."
        hers = f"The server runs with other program parts than this version was tested with. {TELL}"
        return Finding("packages", says, fine=False, hers=hers)
    compiled = sorted(name for name in locked if name in installed and _is_compiled_here(installed[name]))
    count = len(locked.keys() & installed.keys())
    return Finding(
        "packages", f"{count} as locked; compiled on this machine: {', '.join(compiled) or 'none'}"
    )


def _locked() -> list[tuple[str, str]]:
    try:
        lock = (ROOT / "requirements.txt").read_text("utf-8")
    except OSError:  # an image may leave it out: then there is nothing to compare with
        return []
    return re.findall(r"^([\w.-]+)==([\w.]+)", lock, re.M)


def _is_compiled_here(distribution: metadata.Distribution) -> bool:
    """A wheel from PyPI names manylinux or musllinux; one that was built here names plain linux."""
    return re.search(r"^Tag: .*-linux_\w+$", distribution.read_text("WHEEL") or "", re.M) is not None


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _disk(settings: Settings) -> Iterator[Finding]:
    folder = settings.instance_dir
    there = next((path for path in (folder, *folder.absolute().parents) if path.is_dir()), Path("/"))
    free_mb = shutil.disk_usage(there).free // 1_000_000
    if not os.access(there, os.W_OK | os.X_OK):
        says = "INSTANCE_DIR cannot be written, so nothing stays: give it to this user, or name another."
        yield Finding("disk", says, fine=False, hers=f"The server cannot write to its disk. {TELL}")
    elif free_mb < LEAST_FREE_MB:
        says = f"Only {free_mb} MB are free in INSTANCE_DIR: free some, or name another."
        hers = f"The server's disk is nearly full: what you save may get lost. {TELL}"
        yield Finding("disk", says, fine=False, hers=hers)
    else:
        yield Finding("disk", f"{free_mb:,} MB free in {folder}")
    if settings.forgets_disk:
        says = "This host forgets its disk when it restarts: set DATABASE_URL, or edits are lost."
        hers = "This server forgets what is saved here when it restarts, because it has no database."
        yield Finding("host", says, fine=False, hers=hers)


def _database(state: AppState) -> Finding:
    since = state.active.database_away_since
    kind = "an SQLite file in INSTANCE_DIR" if state.database.is_sqlite else "PostgreSQL"
    if since is None:
        return Finding("database", f"{kind} answers")
    at = since.isoformat(timespec="seconds")
    return Finding(
        "database",
        f"The database has not answered since {at}: replies go on, nothing is kept or counted.",
        fine=False,
        hers=f"The server cannot reach its database: nothing can be saved now. {TELL}",
    )


def _asked_database(state: AppState) -> Finding:
    database = state.database
    if database.is_sqlite and not Path(database.engine.url.database or "").exists():
        return Finding("database", "an SQLite file in INSTANCE_DIR, made at the first start")
    try:
        database.setting("")
    except DatabaseAway as error:
        if database.is_sqlite and not _has_tables(state):
            return Finding("database", "an SQLite file in INSTANCE_DIR, its tables are made at the start")
        return Finding("database", f"does not answer, look at DATABASE_URL: {_first_line(error)}", fine=False)
    if not database.is_migrated():
        return Finding("database", "has the tables of another version: flask --app web migrate", fine=False)
    return Finding("database", f"{'SQLite' if database.is_sqlite else 'PostgreSQL'} answers")


def _first_line(error: Exception) -> str:
    return str(error).partition("\n")[0]


def _has_tables(state: AppState) -> bool:
    """Whether anything was ever kept; True where it cannot be read, so that this is told."""
    try:
        return bool(sa.inspect(state.database.engine).get_table_names())
    except sa.exc.SQLAlchemyError:
        return True


def _redis(state: AppState) -> Finding:
    if not state.settings.redis_url:
        return Finding("redis", "not used: each process counts the limits for itself")
    if state.limits.redis_is_away:
        return Finding(
            "redis",
            "Redis does not answer: each process counts the limits for itself.",
            fine=False,
            hers=f"What protects the chat from floods of messages is weaker now; it goes on. {TELL}",
        )
    return Finding("redis", "answers")


def _knowledge(state: AppState, host: str) -> Finding:
    """Her pages name trouble with the file at the top, and the booking link from her own draft."""
    active = state.active
    if active.version.knowledge is EMPTY or active.trouble is not None:
        problems = active.trouble.problems if active.trouble else ("The folder is empty.",)
        return Finding("knowledge", f"{problems[0]} All of it: python -m bot check", fine=False)
    if active.version.on_localhost is not active.version.assistant and not is_loopback(host):
        says = "The booking link is still the sample: set BOOKING_URL, or fill it in the practice details."
        return Finding("knowledge", says, fine=False)
    return Finding(
        "knowledge", f"{len(active.version.knowledge.entries)} answers{_published(active.version)}"
    )


def _published(version: Version) -> str:
    return "" if version.number is None else f", as published at /curate (version {version.number})"


def _with_unread_files(finding: Finding, state: AppState) -> Finding:
    """The same, and whether the folder holds something else, which is not read once something was published."""
    version = state.active.version
    if version.number is None or not finding.fine:
        return finding
    try:
        same = load(state.settings.knowledge_dir).texts == version.knowledge.texts
    except (KnowledgeError, OSError):
        same = False
    differs = "" if same else ", and they differ (upload one at /curate under “Whole file”)"
    return replace(finding, says=f"{finding.says}; the files in KNOWLEDGE_DIR are not read{differs}")


def _models(state: AppState) -> Finding:
    version = state.active.version
    if version.knowledge is EMPTY or version.models.complete:
        return Finding("models", "learned" if version.models.complete else "wait for the knowledge")
    failure = state.models.last_failure(version.knowledge)
    if failure:
        hers = f"The chat cannot learn the answers, so visitors get none. {TELL}"
        return Finding("models", f"Learning failed: {failure}.", fine=False, hers=hers)
    return Finding("models", "learned at the start, before it listens; now: python -m bot learn")


def _password(settings: Settings) -> Finding:
    hashed = settings.curator_password_hash
    if not hashed:
        return Finding("password", "none: /curate is off; flask --app web hash-password turns it on")
    if not is_hash(hashed):
        says = "CURATOR_PASSWORD_HASH is not a password hash: create a new one with flask --app web hash-password"
        return Finding("password", says, fine=False)
    return Finding("password", "set: /curate is on")


def _proxy(state: AppState) -> Finding:
    if state.active.forwarded_unexpectedly:
        return Finding(
            "proxy",
            "A proxy stands in front: set TRUSTED_PROXIES to how many, or all visitors share one limit.",
            fine=False,
            hers="A proxy stands in front of this server that it does not know of (setting TRUSTED_PROXIES).",
        )
    return Finding("proxy", f"TRUSTED_PROXIES is {state.settings.trusted_proxies}")
