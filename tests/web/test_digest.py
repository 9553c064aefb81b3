"""The digest: off unless set up, sent once by one process, with no words but those kept with consent."""

import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email import message_from_bytes

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session
from flask import Flask

from tests.servers import free_port
from tests.web.conftest import AppFactory
from web.digest import send_when_due
from web.services import Services
from web.storage.counts import UNHELPFUL

NOW = datetime(2026, 5, 4, 12, tzinfo=UTC)
HERS = "her@quiet.example"


class Letters:
    """What a real mail server on this machine received."""

    def __init__(self) -> None:
        self.received: list[Envelope] = []

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


@pytest.fixture
def smtp_url(letters: Letters) -> Iterator[str]:
    port = free_port()
    controller = Controller(letters, hostname="127.0.0.1", port=port)
    controller.start()
    yield f"smtp://127.0.0.1:{port}"
    controller.stop()


@pytest.fixture
def app(make_app: AppFactory, smtp_url: str) -> Flask:
    return make_app(
        digest="weekly", digest_to=HERS, smtp_url=smtp_url, public_url="https://chat.quiet.example"
    )


@pytest.fixture
def services(app: Flask) -> Services:
    found: Services = app.extensions["services"]
    found.active.open()
    return found


def test_it_tells_what_was_kept_with_consent_and_what_did_not_help(
    services: Services, letters: Letters
) -> None:
    services.inbox.keep("do you do cupping, call me at 603 555 0100", [], NOW)
    services.counts.count("unknown", ())
    services.counts.count("answer", ("massage-approach",), helpful=False)
    services.counts.flush()
    assert send_when_due(services, datetime.now(UTC))
    text = letters.texts[0]
    assert letters.received[0].rcpt_tos == [HERS]
    assert "1 question waits for you" in text
    assert "do you do cupping" in text
    assert "555" not in text
    assert "Without an answer: 1." in text
    assert "https://chat.quiet.example/curate/inbox" in text
    if any(c.what == UNHELPFUL for c in services.counts.between(NOW.date(), datetime.now(UTC).date())):
        assert "How does massage help?" in text


def test_it_is_sent_once_a_week(services: Services, letters: Letters) -> None:
    assert send_when_due(services, NOW)
    assert not send_when_due(services, NOW + timedelta(days=6))
    assert send_when_due(services, NOW + timedelta(days=7))
    assert len(letters.received) == 2


def test_at_the_first_new_question_and_then_once_a_day_at_most(
    make_app: AppFactory, smtp_url: str, letters: Letters
) -> None:
    services: Services = make_app(digest="first", digest_to=HERS, smtp_url=smtp_url).extensions["services"]
    services.active.open()
    assert not send_when_due(services, NOW)
    services.inbox.keep("do you do cupping", [], NOW)
    assert send_when_due(services, NOW)
    services.inbox.keep("do you sell candles", [], NOW + timedelta(hours=1))
    assert not send_when_due(services, NOW + timedelta(hours=2))
    assert send_when_due(services, NOW + timedelta(hours=25))
    assert not send_when_due(services, NOW + timedelta(hours=60))
    assert len(letters.received) == 2


def test_of_many_processes_one_sends(services: Services, letters: Letters) -> None:
    threads = [threading.Thread(target=send_when_due, args=(services, NOW)) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(letters.received) == 1


def test_a_server_that_does_not_answer_is_tried_again_and_harms_nothing(
    make_app: AppFactory, letters: Letters, smtp_url: str
) -> None:
    app = make_app(digest="weekly", digest_to=HERS, smtp_url="smtp://127.0.0.1:1")
    services: Services = app.extensions["services"]
    services.active.open()
    assert not send_when_due(services, NOW)
    better = replace(services, settings=replace(services.settings, smtp_url=smtp_url))
    assert send_when_due(better, NOW + timedelta(minutes=10))
    assert len(letters.received) == 1


def test_it_is_off_unless_it_is_set_up(make_app: AppFactory) -> None:
    app = make_app()
    assert not send_when_due(app.extensions["services"], NOW)
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
