"""The digest: an e-mail to the therapist about what was asked and not answered; off unless it is set up.

No visitor's words stand in it but those that were kept with their consent.
"""

import json
import secrets
import smtplib
import ssl
from collections import Counter
from collections.abc import Sequence
from datetime import datetime, timedelta
from email.message import EmailMessage
from urllib.parse import SplitResult, unquote, urlsplit

from web.app_state import AppState
from web.logs import events
from web.storage.counts import KIND, MISSING, UNHELPFUL, Count
from web.storage.inbox import Question

SENT = "digest_sent"
"""The setting that says when the last one was sent, and the newest question then."""

WEEK, DAY = timedelta(days=7), timedelta(days=1)
MOST_QUESTIONS = 10
WAIT_S = 20


class NoEncryption(smtplib.SMTPException):
    """The mail server offers no TLS, so its password cannot be sent to it."""


def send_when_due(state: AppState, now: datetime) -> bool:
    """Send it if it is due, from one process alone; whether it was sent."""
    settings = state.settings
    if settings.digest == "off":
        return False
    waiting = state.inbox.waiting()
    before = state.database.setting(SENT)
    if not _is_due(settings.digest, before, waiting, now) or not _taken(state, before, waiting, now):
        return False
    try:
        _send(state, write_letter(state, waiting, now))
    except (OSError, smtplib.SMTPException) as error:
        events.warning("The digest could not be sent: %s", _reason(error))
        state.database.set_setting(SENT, before)
        return False
    return True


def _reason(error: Exception) -> str:
    """A sentence of our own or the error's name: a server's words may quote an address or a question."""
    return str(error) if isinstance(error, NoEncryption) else type(error).__name__


def _is_due(how: str, before: str | None, waiting: Sequence[Question], now: datetime) -> bool:
    last = json.loads(before) if before else {"at": 0, "newest": 0}
    since = now - datetime.fromtimestamp(last["at"], now.tzinfo)
    if how == "weekly":
        return since >= WEEK
    return since >= DAY and _newest(waiting) > last["newest"]


def _newest(waiting: Sequence[Question]) -> int:
    return max((int(question.last_at.timestamp()) for question in waiting), default=0)


def _taken(state: AppState, before: str | None, waiting: Sequence[Question], now: datetime) -> bool:
    """Whether this process is the one that sends: the first to replace what was noted."""
    noted = {"at": int(now.timestamp()), "newest": _newest(waiting), "by": secrets.token_hex(8)}
    mark = json.dumps(noted)
    state.database.change_setting(SENT, lambda found: mark if found == before else found)
    return state.database.setting(SENT) == mark


def write_letter(state: AppState, waiting: Sequence[Question], now: datetime) -> EmailMessage:
    """The e-mail."""
    settings = state.settings
    state.counts.flush()
    counts = state.counts.between(now.date() - WEEK + DAY, now.date())
    letter = EmailMessage()
    letter["Subject"] = _subject(len(waiting))
    letter["From"] = letter["To"] = settings.digest_to
    letter.set_content(
        "\n".join(
            [*_asked(counts), *_waiting(waiting), *_unhelpful(state, counts), *_links(settings.public_url)]
        )
    )
    return letter


def _subject(count: int) -> str:
    return (
        f"Your chat: {count} question{' waits' if count == 1 else 's wait'} for you"
        if count
        else "Your chat this week"
    )


def _asked(counts: Sequence[Count]) -> list[str]:
    kinds: Counter[str] = Counter()
    for count in counts:
        if count.what == KIND:
            kinds[count.name] += count.count
    return [
        f"Messages in the last seven days: {sum(kinds.values())}. "
        f"Without an answer: {kinds['unknown'] + kinds[MISSING]}.",
        "",
    ]


def _waiting(waiting: Sequence[Question]) -> list[str]:
    if not waiting:
        return ["No question waits in the inbox.", ""]
    lines = [f"- {question.text}" for question in waiting[:MOST_QUESTIONS]]
    more = [f"and {len(waiting) - MOST_QUESTIONS} more"] if len(waiting) > MOST_QUESTIONS else []
    return ["Visitors left these for you, with their consent:", *lines, *more, ""]


def _unhelpful(state: AppState, counts: Sequence[Count]) -> list[str]:
    names: Counter[str] = Counter()
    for count in counts:
        if count.what == UNHELPFUL:
            names[count.name] += count.count
    knowledge = state.active.version.knowledge
    found = [entry.question for name, _ in names.most_common(5) if (entry := knowledge.entry(name))]
    return (
        ["Visitors said that these answers did not help:", *(f"- {line}" for line in found), ""]
        if found
        else []
    )


def _links(public_url: str) -> list[str]:
    if not public_url:
        return ["Open your chat's pages to answer."]
    address = public_url.rstrip("/")
    return [f"Answer them: {address}/curate/inbox", f"All answers: {address}/curate/answers"]


def _send(state: AppState, letter: EmailMessage) -> None:
    parts = urlsplit(state.settings.smtp_url)
    with _connection(parts) as server:
        if parts.scheme == "smtp":
            _start_tls(server, signs_in=bool(parts.username))
        if parts.username:
            server.login(unquote(parts.username), unquote(parts.password or ""))
        server.send_message(letter)


def _connection(parts: SplitResult) -> smtplib.SMTP:
    host = parts.hostname or ""
    if parts.scheme == "smtp":
        return smtplib.SMTP(host, parts.port or 587, timeout=WAIT_S)
    return smtplib.SMTP_SSL(host, parts.port or 465, timeout=WAIT_S, context=ssl.create_default_context())


def _start_tls(server: smtplib.SMTP, *, signs_in: bool) -> None:
    server.ehlo_or_helo_if_needed()
    if server.has_extn("starttls"):
        # A relay without passwords is mostly on this machine, and its certificate signed by itself.
        server.starttls(context=ssl.create_default_context() if signs_in else None)
    elif signs_in:
        raise NoEncryption(
            "the server of SMTP_URL offers no STARTTLS, and its password is not sent unencrypted; "
            "use smtps:// or another port"
        )
