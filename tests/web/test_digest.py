"""The digest: off unless set up, sent once by one process, with no words but those kept with consent."""

import logging
import shutil
import ssl
import subprocess
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session
from flask import Flask

from tests import programs
from tests.servers import free_port
from tests.web.conftest import AppFactory
from web.app_state import AppState
from web.digest import send_when_due
from web.storage.counts import Counts

NOW = datetime(2026, 5, 4, 12, tzinfo=UTC)
HERS = "her@quiet.example"


class Letters:
    """What a real mail server on this machine received."""

    def __init__(self) -> None:
        self.received: list[Envelope] = []
        self.passwords: list[tuple[bytes, bool]] = []
        """Each password that arrived, and whether it was encrypted on its way."""

    def sign_in(self, _: SMTP, session: Session, __: Envelope, ___: str, sent: LoginPassword) -> AuthResult:
        self.passwords.append((sent.password, session.ssl is not None))
        return AuthResult(success=sent == LoginPassword(b"her@name", b"a/secret"))

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802  # its name in aiosmtpd
        self.received.append(envelope)
        return "250 OK"

    @property
    def texts(self) -> list[str]:
        found = [message_from_bytes(letter.original_content or b"") for letter in self.received]
        return [f"{each['Subject']}\n{each.get_payload(decode=True).decode()}" for each in found]  # type: ignore[union-attr]


@pytest.fixture
def letters() -> Letters:
    return Letters()


BeginServer = Callable[..., int]
"""Starts a mail server with these options of aiosmtpd; its port."""


@pytest.fixture
def begin_server(letters: Letters) -> Iterator[BeginServer]:
    controllers: list[Controller] = []

    def begin(**options: Any) -> int:
        port = free_port()
        controllers.append(Controller(letters, hostname="127.0.0.1", port=port, **options))
        controllers[-1].start()
        return port

    yield begin
    for controller in controllers:
        controller.stop()


@pytest.fixture
def smtp_url(begin_server: BeginServer) -> str:
    return f"smtp://127.0.0.1:{begin_server()}"


@pytest.fixture(scope="session")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file with a key and a certificate for this machine, signed by itself."""
    if shutil.which("openssl") is None:
        programs.missing("OpenSSL is missing: apt-get install openssl")
    file = tmp_path_factory.mktemp("certificate") / "mail.pem"
    command = "openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=127.0.0.1 -addext".split()
    files = ["-keyout", str(file), "-out", str(file.with_suffix(".crt"))]
    subprocess.run([*command, "subjectAltName=IP:127.0.0.1", *files], check=True, capture_output=True)
    file.write_text(file.read_text() + file.with_suffix(".crt").read_text())
    return file


@pytest.fixture
def encrypted(certificate: Path) -> ssl.SSLContext:
    """The mail server's side of TLS."""
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(certificate)
    return context


@pytest.fixture
def trusted(certificate: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine that knows the mail server's certificate."""
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate.with_suffix(".crt")))


@pytest.fixture
def app(make_app: AppFactory, smtp_url: str) -> Flask:
    return make_app(
        digest="weekly", digest_to=HERS, smtp_url=smtp_url, public_url="https://chat.quiet.example"
    )


@pytest.fixture
def state(app: Flask) -> AppState:
    found: AppState = app.extensions["app_state"]
    found.active.open()
    return found


def test_it_tells_what_was_kept_with_consent_and_what_did_not_help(state: AppState, letters: Letters) -> None:
    state = replace(state, counts=Counts(state.database, lambda: NOW))
    state.inbox.keep("do you do cupping, call me at 603 555 0100", [], NOW)
    state.counts.count("unknown", ())
    state.counts.count("answer", ("massage-approach",), helpful=False)
    assert send_when_due(state, NOW)
    text = letters.texts[0]
    assert letters.received[0].rcpt_tos == [HERS]
    assert "1 question waits for you" in text
    assert "do you do cupping" in text
    assert "555" not in text
    assert "Without an answer: 1." in text
    assert "https://chat.quiet.example/curate/inbox" in text
    assert "How does massage help?" in text


def test_it_is_sent_once_a_week(state: AppState, letters: Letters) -> None:
    assert send_when_due(state, NOW)
    assert not send_when_due(state, NOW + timedelta(days=6))
    assert send_when_due(state, NOW + timedelta(days=7))
    assert len(letters.received) == 2


def test_it_is_sent_at_the_first_new_question_and_at_most_once_a_day(
    make_app: AppFactory, smtp_url: str, letters: Letters
) -> None:
    state: AppState = make_app(digest="first", digest_to=HERS, smtp_url=smtp_url).extensions["app_state"]
    state.active.open()
    assert not send_when_due(state, NOW)
    state.inbox.keep("do you do cupping", [], NOW)
    assert send_when_due(state, NOW)
    state.inbox.keep("do you sell candles", [], NOW + timedelta(hours=1))
    assert not send_when_due(state, NOW + timedelta(hours=2))
    assert send_when_due(state, NOW + timedelta(hours=25))
    assert not send_when_due(state, NOW + timedelta(hours=60))
    assert len(letters.received) == 2


def test_one_of_many_processes_sends(state: AppState, letters: Letters) -> None:
    threads = [threading.Thread(target=send_when_due, args=(state, NOW)) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(letters.received) == 1


def test_a_server_that_does_not_answer_is_tried_again_and_harms_nothing(
    make_app: AppFactory, letters: Letters, smtp_url: str
) -> None:
    app = make_app(digest="weekly", digest_to=HERS, smtp_url="smtp://127.0.0.1:1")
    state: AppState = app.extensions["app_state"]
    state.active.open()
    assert not send_when_due(state, NOW)
    better = replace(state, settings=replace(state.settings, smtp_url=smtp_url))
    assert send_when_due(better, NOW + timedelta(minutes=10))
    assert len(letters.received) == 1


def with_server(state: AppState, url: str) -> AppState:
    return replace(state, settings=replace(state.settings, smtp_url=url))


@pytest.mark.usefixtures("trusted")
def test_the_password_is_sent_after_starttls(
    state: AppState, letters: Letters, begin_server: BeginServer, encrypted: ssl.SSLContext
) -> None:
    port = begin_server(tls_context=encrypted, authenticator=letters.sign_in, auth_required=True)
    assert send_when_due(with_server(state, f"smtp://her%40name:a%2Fsecret@127.0.0.1:{port}"), NOW)
    assert letters.passwords == [(b"a/secret", True)]
    assert len(letters.received) == 1


@pytest.mark.usefixtures("trusted")
def test_the_password_is_sent_to_a_server_that_speaks_nothing_but_tls(
    state: AppState, letters: Letters, begin_server: BeginServer, encrypted: ssl.SSLContext
) -> None:
    port = begin_server(ssl_context=encrypted, authenticator=letters.sign_in, auth_require_tls=False)
    assert send_when_due(with_server(state, f"smtps://her%40name:a%2Fsecret@127.0.0.1:{port}"), NOW)
    assert [password for password, _ in letters.passwords] == [b"a/secret"]


def test_a_server_without_tls_gets_no_password_and_the_log_names_the_setting(
    state: AppState, letters: Letters, begin_server: BeginServer, caplog: pytest.LogCaptureFixture
) -> None:
    port = begin_server(authenticator=letters.sign_in, auth_require_tls=False)
    with caplog.at_level(logging.WARNING):
        assert not send_when_due(with_server(state, f"smtp://her:secret@127.0.0.1:{port}"), NOW)
    assert letters.passwords == []
    assert letters.received == []
    assert "SMTP_URL offers no STARTTLS" in caplog.text
    assert "secret" not in caplog.text


@pytest.mark.parametrize("scheme", ["smtp", "smtps"])
def test_a_server_with_an_unknown_certificate_gets_no_password(
    state: AppState, letters: Letters, begin_server: BeginServer, encrypted: ssl.SSLContext, scheme: str
) -> None:
    tls = {"ssl_context": encrypted} if scheme == "smtps" else {"tls_context": encrypted}
    port = begin_server(**tls, authenticator=letters.sign_in, auth_require_tls=False)
    assert not send_when_due(with_server(state, f"{scheme}://her:secret@127.0.0.1:{port}"), NOW)
    assert letters.passwords == []
    assert letters.received == []


def test_a_relay_without_passwords_may_have_any_certificate(
    state: AppState, letters: Letters, begin_server: BeginServer, encrypted: ssl.SSLContext
) -> None:
    port = begin_server(tls_context=encrypted, require_starttls=True)
    assert send_when_due(with_server(state, f"smtp://127.0.0.1:{port}"), NOW)
    assert len(letters.received) == 1


def test_it_is_off_unless_it_is_set_up(make_app: AppFactory) -> None:
    app = make_app()
    assert not send_when_due(app.extensions["app_state"], NOW)
    told = app.test_cli_runner().invoke(args=["digest"])
    assert told.exit_code == 1
    assert "off" in told.output


def test_a_command_sends_it_for_the_scheduler_of_a_host(app: Flask, letters: Letters) -> None:
    told = app.test_cli_runner().invoke(args=["digest"])
    assert told.output.strip() == "Sent."
    assert len(letters.received) == 1


def test_the_page_on_privacy_says_that_kept_questions_are_sent(make_app: AppFactory, smtp_url: str) -> None:
    sent = "sent to me by e-mail"
    assert sent not in make_app().test_client().get("/privacy").text
    told = make_app(digest="first", digest_to=HERS, smtp_url=smtp_url).test_client().get("/privacy").text
    assert sent in told
