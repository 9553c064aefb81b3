"""/help and /privacy: the very signs of the chat, and the settings in force."""

from dataclasses import replace
from html import unescape

from flask.testing import FlaskClient

from bot import SIGN_LIST
from tests.web.conftest import AppFactory, words
from web.public import notices
from web.settings import Settings


def test_help_lists_the_very_signs_of_the_chat(visitor: FlaskClient) -> None:
    *now, last_now = (sign[:1].lower() + sign[1:] for sign in notices.SIGNS.now)
    *soon, last_soon = (sign[:1].lower() + sign[1:] for sign in notices.SIGNS.soon)
    assert (
        f"Get emergency care (911) for new {', '.join(now)} or {last_now}. "
        f"See a doctor promptly for {', '.join(soon)}, or {last_soon}."
    ) == SIGN_LIST
    page = visitor.get("/help").text
    assert SIGN_LIST in words(page)
    for sign in (*notices.SIGNS.now, *notices.SIGNS.soon):
        assert f"<li>{sign}</li>" in unescape(page)
    for number in ("tel:911", "tel:988", "sms:988"):
        assert f'href="{number}"' in page


def test_help_never_books(visitor: FlaskClient) -> None:
    assert "booking.test" not in visitor.get("/help").text


def test_privacy_tells_the_settings_in_force(make_app: AppFactory) -> None:
    app = make_app(rate_limits=False)
    page = words(app.test_client().get("/privacy").text)
    assert "one file on the server" in page
    assert "60 days" in page
    assert "60 a minute" not in page
    limited = words(make_app(rate_limits=True).test_client().get("/privacy").text)
    assert "60 a minute" in limited


def test_privacy_without_keeping_and_with_postgres() -> None:
    told = str(notices.privacy(replace(Settings(), database_url="postgresql://x"), 0))
    assert "No question is kept" in told
    assert "PostgreSQL" in told
