"""Guessing passwords is slowed down for whoever guesses, and for nobody else."""

import hashlib
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from flask import Flask
from itsdangerous import URLSafeTimedSerializer

from tests.web.curating import PASSWORD, Clock, Curator
from web.app_state import AppState
from web.housekeeping import purge_attempts
from web.security.tries import TRIES, TRIES_IN_ALL

WEAK = {"key_derivation": "hmac", "digest_method": hashlib.sha1}


def at(app: Flask, address: str) -> Curator:
    """A browser at an address."""
    client = app.test_client()
    client.environ_base["REMOTE_ADDR"] = address
    return Curator(client)


def guess(app: Flask, address: str, times: int = TRIES) -> list[int]:
    """What somebody gets who guesses at an address."""
    return [at(app, address).sign_in(password="wrong").status_code for _ in range(times)]


def test_one_household_has_one_budget(curate_app: Flask) -> None:
    tries = [guess(curate_app, f"2001:db8:0:1::{n:x}", 1)[0] for n in range(1, TRIES + 2)]
    assert tries == [403] * TRIES + [429]
    assert guess(curate_app, "2001:db8:0:2::1", 1) == [403]
    assert guess(curate_app, "::ffff:192.0.2.1", TRIES) == [403] * TRIES
    assert guess(curate_app, "192.0.2.1", 1) == [429]


def test_parallel_tries_get_no_more_passwords_than_others(
    curate_app: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    hashed: list[str] = []

    def slowly(password: str, _: str) -> bool:
        hashed.append(password)
        time.sleep(0.2)
        return False

    monkeypatch.setattr("web.security.sign_in.is_password", slowly)
    browsers = [at(curate_app, "192.0.2.1") for _ in range(40)]
    for browser in browsers:
        browser.get("/sign-in")
    with ThreadPoolExecutor(40) as pool:
        pages = list(pool.map(lambda b: b.post("/sign-in", name="Owner", password="wrong"), browsers))
    assert len(hashed) == TRIES
    counted = Counter(page.status_code for page in pages)
    assert counted[403] == TRIES
    assert counted[429] + counted[503] == 40 - TRIES  # 503: a busy machine, which tries no password either


def test_a_right_password_uses_up_no_try(curate_app: Flask) -> None:
    for _ in range(TRIES + 1):
        assert at(curate_app, "192.0.2.1").sign_in().status_code == 302


@pytest.mark.slow
def test_a_browser_that_was_signed_in_has_a_budget_of_its_own(curate_app: Flask) -> None:
    mine = at(curate_app, "192.0.2.1")
    mine.sign_in()
    mine.post("/sign-out")
    guess(curate_app, "192.0.2.1")
    for n in range(TRIES_IN_ALL // TRIES):
        guess(curate_app, f"198.51.100.{n}")
    assert guess(curate_app, "203.0.113.1", 1) == [429]
    assert mine.sign_in().status_code == 302
    mine.post("/sign-out")
    mine.client.environ_base["REMOTE_ADDR"] = "203.0.113.9"
    tries = [mine.sign_in(password="wrong").status_code for _ in range(TRIES + 1)]
    assert tries == [403] * TRIES + [429]


def test_tries_of_a_browser_that_was_signed_in_cost_others_nothing(curate_app: Flask) -> None:
    mine = at(curate_app, "192.0.2.1")
    mine.sign_in()
    mine.post("/sign-out")
    for _ in range(TRIES):
        mine.sign_in(password="wrong")
    assert at(curate_app, "192.0.2.1").sign_in().status_code == 302


def test_the_cookie_of_a_browser_is_signed_and_kept_from_scripts(curate_app: Flask) -> None:
    mine = at(curate_app, "192.0.2.1")
    cookies = mine.sign_in().headers.getlist("Set-Cookie")
    (device,) = [cookie for cookie in cookies if cookie.startswith("curate-device=")]
    assert all(part in device for part in ("HttpOnly", "SameSite=Lax", "Path=/curate", "Max-Age="))
    forger = at(curate_app, "192.0.2.7")
    forger.client.set_cookie("curate-device", "made-up.aaaa.bbbb", path="/curate")
    assert [forger.sign_in(password="wrong").status_code for _ in range(TRIES + 1)][-1] == 429


def test_a_signature_of_a_weaker_hash_opens_nothing(curate_app: Flask, state: AppState) -> None:
    mine = at(curate_app, "192.0.2.1")
    mine.sign_in()
    cookie = mine.client.get_cookie("curate", path="/curate")
    signer = curate_app.session_interface.get_signing_serializer(curate_app)  # type: ignore[attr-defined]  # Flask's type is the wider one
    assert cookie
    assert signer
    weak = URLSafeTimedSerializer(
        state.secret, salt="cookie-session", serializer=signer.serializer, signer_kwargs=WEAK
    )
    forged = at(curate_app, "192.0.2.1")
    forged.client.set_cookie("curate", weak.dumps(signer.loads(cookie.value)), path="/curate")
    assert mine.get("/").status_code == 200
    assert forged.get("/").status_code == 302


def test_a_wrong_password_gives_no_cookie(curate_app: Flask) -> None:
    page = at(curate_app, "192.0.2.1").sign_in(password="wrong")
    assert not any(cookie.startswith("curate-device=") for cookie in page.headers.getlist("Set-Cookie"))


def test_tries_are_forgotten_after_a_quarter_of_an_hour(
    curate_app: Flask, state: AppState, clock: Clock
) -> None:
    guess(curate_app, "192.0.2.1", 2)
    purge_attempts(state, clock.now + timedelta(minutes=14))
    assert state.database.setting("sign_in_attempts")
    purge_attempts(state, clock.now + timedelta(minutes=16))
    assert state.database.setting("sign_in_attempts") is None


def test_no_address_is_kept_as_it_is(curate_app: Flask, state: AppState) -> None:
    guess(curate_app, "192.0.2.1", 1)
    kept = state.database.setting("sign_in_attempts")
    assert kept
    assert "192.0.2" not in kept
    assert PASSWORD not in kept
