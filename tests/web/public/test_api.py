"""The public API: the contract of every call, and everything that is not one."""

import io
import json
from datetime import UTC, datetime
from typing import Any

import pytest
import time_machine
from flask.testing import FlaskClient
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from werkzeug.test import TestResponse

from bot import Assistant, clean
from bot.nlu.assessment import Assessment
from tests.web.conftest import AppFactory
from tests.web.nasty import NASTY
from web.app_state import AppState
from web.public.openapi import DESCRIPTION
from web.publishing.revisions import PAUSED
from web.storage.counts import Counts

EMERGENCY = "i cant pee and both my legs are numb"
UNKNOWN = "what is the best paint for a fence"


def ask(client: FlaskClient, message: str, **more: Any) -> TestResponse:
    headers = more.pop("headers", {})
    return client.post("/api/chat", json={"message": message, **more}, headers=headers)


def error_of(response: TestResponse) -> str:
    """The code of an error in the one shape that all have."""
    body = response.get_json()
    assert set(body) == {"error", "notice"}
    assert set(body["error"]) == {"code", "message"}
    assert "911" in body["notice"]
    assert response.headers["Access-Control-Allow-Origin"]
    assert response.headers["Cache-Control"] == "no-store"
    return str(body["error"]["code"])


def test_a_reply_has_every_field_of_the_contract(visitor: FlaskClient) -> None:
    response = ask(visitor, "where is the piriformis")
    assert response.status_code == 200
    assert response.mimetype == "application/json"
    assert response.headers["Cache-Control"] == "no-store"
    reply = response.get_json()
    schema = DESCRIPTION["paths"]["/api/chat"]["post"]["responses"]["200"]["content"]["application/json"][
        "schema"
    ]
    assert set(reply) == set(schema["required"])
    assert (reply["kind"], reply["entries"]) == ("answer", ["piriformis-muscle"])


def test_a_form_is_answered_like_json(visitor: FlaskClient) -> None:
    as_form = visitor.post("/api/chat", data={"message": "where is the piriformis"}).get_json()
    as_json = ask(visitor, "where is the piriformis").get_json()
    assert {**as_form, "reply_id": ""} == {**as_json, "reply_id": ""}


def test_a_tapped_question_is_answered(visitor: FlaskClient) -> None:
    reply = ask(visitor, "How does massage help?", entry="massage-approach").get_json()
    assert reply["entries"] == ["massage-approach"]


@pytest.mark.parametrize("context", ["", "x", "a" * 5000, "1|emergency|||||", None, 5, ["a"], {"a": 1}, True])
@pytest.mark.parametrize("entry", ["", "no-such", "a" * 5000, 7, ["contact"], None])
def test_an_invalid_context_or_entry_is_ignored(visitor: FlaskClient, context: Any, entry: Any) -> None:
    assert ask(visitor, "where is the piriformis", context=context, entry=entry).status_code == 200


@pytest.mark.parametrize("name", sorted(NASTY))
def test_no_body_causes_a_500(visitor: FlaskClient, name: str) -> None:
    body, media_type, expected = NASTY[name]
    response = visitor.post("/api/chat", data=body, content_type=media_type)
    assert response.status_code == expected
    if expected != 200:
        error_of(response)


@pytest.mark.parametrize("path", ["/api/feedback", "/api/keep"])
@pytest.mark.parametrize("name", sorted(NASTY))
def test_no_body_causes_a_500_on_other_routes(visitor: FlaskClient, path: str, name: str) -> None:
    body, media_type, _ = NASTY[name]
    response = visitor.post(path, data=body, content_type=media_type)
    assert 400 <= response.status_code < 500
    error_of(response)


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)
_QUIET = hypothesis_settings(max_examples=150, deadline=None)


@_QUIET
@given(
    body=st.binary(max_size=400),
    media_type=st.sampled_from(["application/json", "application/x-www-form-urlencoded"]),
)
def test_no_bytes_cause_a_500(visitor: FlaskClient, body: bytes, media_type: str) -> None:
    assert visitor.post("/api/chat", data=body, content_type=media_type).status_code in (200, 400)


@_QUIET
@given(
    fields=st.fixed_dictionaries(
        {"message": _JSON}, optional={"entry": _JSON, "context": _JSON, "more": _JSON}
    )
)
def test_no_value_of_any_field_causes_a_500(visitor: FlaskClient, fields: dict[str, Any]) -> None:
    body = json.dumps(fields)
    assert visitor.post("/api/chat", data=body, content_type="application/json").status_code in (
        200,
        400,
        422,
    )


@_QUIET
@given(reply_id=_JSON, message=_JSON, flag=_JSON)
def test_no_rating_causes_a_500(visitor: FlaskClient, reply_id: Any, message: Any, flag: Any) -> None:
    rating = {"reply_id": reply_id, "helpful": flag, "clicked": flag}
    keeping = {"reply_id": reply_id, "message": message, "undo": flag}
    for path, body in (("/api/feedback", rating), ("/api/keep", keeping)):
        response = visitor.post(path, data=json.dumps(body), content_type="application/json")
        assert response.status_code in (400, 422)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("where is the piri\u200bformis", "where is the piriformis"),
        ("where is the \u202epiriformis\u202c", "where is the piriformis"),
        ("where\x00 is the piriformis\ud800", "where is the piriformis"),
        ("ｗｈｅｒｅ ｉｓ ｔｈｅ ｐｉｒｉｆｏｒｍｉｓ", "where is the piriformis"),
    ],
)
def test_invisible_characters_change_nothing(visitor: FlaskClient, typed: str, meant: str) -> None:
    body = json.dumps({"message": typed})
    reply = visitor.post("/api/chat", data=body, content_type="application/json").get_json()
    assert reply["entries"] == ask(visitor, meant).get_json()["entries"] == ["piriformis-muscle"]


def test_the_length_counts_after_normalising(visitor: FlaskClient) -> None:
    assert ask(visitor, "a" * 4000).status_code == 200
    assert ask(visitor, "a\u200b" * 4000).status_code == 200
    assert error_of(ask(visitor, "a" * 4001)) == "too_long"
    assert error_of(ask(visitor, "\ufdfa" * 300)) == "too_long"


@pytest.mark.parametrize("path", ["/api/chat", "/api/keep", "/chat"])
def test_a_message_far_too_long_is_refused_before_it_is_normalised(
    visitor: FlaskClient, monkeypatch: pytest.MonkeyPatch, path: str
) -> None:
    reply_id = ask(visitor, UNKNOWN).get_json()["reply_id"]
    normalised: list[str] = []

    def note(text: str) -> str:
        normalised.append(text)
        return clean(text)

    monkeypatch.setattr("web.public.replies.clean", note)
    fields = {"reply_id": reply_id, "message": "a\u0316\u0301" * 2700}
    assert visitor.post(path, data=fields).status_code == (422 if path != "/chat" else 400)
    assert [len(text) for text in normalised] == [4000, 4000]


@pytest.mark.parametrize("story", ["a long story " * 310, "a long story " * 2000])
@pytest.mark.parametrize("place", ["{sign} {story}", "{story} {sign}"])
def test_an_alarm_at_either_end_of_a_message_too_long_gets_its_reply(
    visitor: FlaskClient, story: str, place: str
) -> None:
    told = place.format(sign=EMERGENCY, story=story)
    assert len(told) > 4000
    reply = ask(visitor, told).get_json()
    assert reply["kind"] == "emergency"
    assert "tel:911" in [link["href"] for link in reply["links"]]
    assert visitor.post("/api/keep", data={"reply_id": reply["reply_id"], "message": told}).status_code == 400


def test_a_message_that_is_too_long_is_assessed_but_not_matched(
    visitor: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    matched: list[str] = []
    monkeypatch.setattr(Assistant, "respond", lambda _, message, *__, **___: matched.append(message))
    assert error_of(ask(visitor, "where is the piriformis " * 200)) == "too_long"
    assert matched == []


@pytest.mark.parametrize("letter", ["\ufdfa", "a\u0316\u0301", "\u200b", "\U0001f9d1\u200d"])
def test_normalising_is_no_way_past_the_length_limit(
    visitor: FlaskClient, monkeypatch: pytest.MonkeyPatch, letter: str
) -> None:
    assessed: list[str] = []
    assess = Assistant.assess

    def note(assistant: Assistant, text: str) -> Assessment:
        assessed.append(text)
        return assess(assistant, text)

    monkeypatch.setattr(Assistant, "assess", note)
    assert ask(visitor, letter * 5000).status_code in (400, 422)
    assert max(map(len, assessed), default=0) <= 4000


def test_a_large_body_is_refused_however_it_comes(visitor: FlaskClient) -> None:
    large = json.dumps({"message": "a", "more": "b" * 70_000})
    announced = visitor.post("/api/chat", data=large, content_type="application/json")
    assert (announced.status_code, error_of(announced)) == (413, "too_large")
    untold = visitor.post(
        "/api/chat",
        content_type="application/json",
        environ_overrides={
            "wsgi.input": io.BytesIO(large.encode()),
            "wsgi.input_terminated": True,
            "CONTENT_LENGTH": "",
        },
    )
    assert (untold.status_code, error_of(untold)) == (413, "too_large")


@pytest.mark.parametrize(
    ("method", "path", "status", "code"),
    [
        ("GET", "/api/nothing", 404, "not_found"),
        ("GET", "/api/", 404, "not_found"),
        ("GET", "/api/chat", 405, "method"),
        ("PUT", "/api/chat", 405, "method"),
        ("DELETE", "/api/welcome", 405, "method"),
        ("POST", "/healthz", 405, "method"),
        ("TRACE", "/api/chat", 405, "method"),
    ],
)
def test_errors_of_the_framework_have_the_same_shape(
    visitor: FlaskClient, method: str, path: str, status: int, code: str
) -> None:
    response = visitor.open(path, method=method)
    assert (response.status_code, error_of(response)) == (status, code)
    assert status != 405 or response.headers["Allow"]


@pytest.mark.parametrize("path", ["//api/chat", "///api/chat"])
def test_a_path_that_begins_with_many_slashes_is_the_same_path(visitor: FlaskClient, path: str) -> None:
    for message, status in (("hi", 200), ("", 400)):
        response = visitor.post("/", json={"message": message}, environ_overrides={"PATH_INFO": path})
        assert response.status_code == status
        assert response.headers["Access-Control-Allow-Origin"] == "*"


def test_welcome_says_what_the_widget_needs(visitor: FlaskClient) -> None:
    welcome = visitor.get("/api/welcome").get_json()
    schema = DESCRIPTION["paths"]["/api/welcome"]["get"]["responses"]["200"]["content"]["application/json"][
        "schema"
    ]
    assert set(welcome) == set(schema["required"])
    assert welcome["practice_name"] == "Quiet Hands"
    assert welcome["booking_link"] == "https://booking.test/quiet"
    assert welcome["phone"] == "tel:+16035550100"
    assert welcome["paused"] is False


def test_a_paused_chat_says_so_and_still_sends_an_emergency_on(client: FlaskClient, state: AppState) -> None:
    state.database.set_setting(PAUSED, "I am on holiday until Monday.")
    state.active.look()
    assert client.get("/api/welcome").get_json()["paused"] is True
    paused = ask(client, "where is the piriformis").get_json()
    assert paused["kind"] == "unknown"
    assert "holiday until Monday" in paused["text"]
    assert ask(client, EMERGENCY).get_json()["kind"] == "emergency"


def counted(tally: Counts) -> dict[tuple[str, str], int]:
    """What is waiting to be stored, without the day."""
    return {(what, name): count for (_, what, name), count in tally._pending.items()}


def test_replies_and_reactions_are_counted_without_words(client: FlaskClient, state: AppState) -> None:
    reply_id = ask(client, "where is the piriformis").get_json()["reply_id"]
    for body in ({"helpful": True}, {"helpful": "no"}, {"clicked": "booking"}):
        assert client.post("/api/feedback", json={"reply_id": reply_id, **body}).status_code == 204
    assert client.post("/api/feedback", data={"reply_id": reply_id, "helpful": "1"}).status_code == 204
    assert counted(state.counts) == {
        ("kind", "answer"): 1,
        ("entry", "piriformis-muscle"): 1,
        ("helpful", "piriformis-muscle"): 2,
        ("unhelpful", "piriformis-muscle"): 1,
        ("clicked booking", "piriformis-muscle"): 1,
    }


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"reply_id": "forged", "helpful": True},
        {"reply_id": "ours"},
        {"reply_id": "ours", "clicked": "everything"},
        {"reply_id": "ours", "helpful": "perhaps"},
        {"reply_id": "ours", "helpful": []},
    ],
)
def test_an_invalid_rating_is_refused(visitor: FlaskClient, body: dict[str, Any]) -> None:
    if body.get("reply_id") == "ours":
        body = {**body, "reply_id": ask(visitor, "hi").get_json()["reply_id"]}
    response = visitor.post("/api/feedback", json=body)
    assert response.status_code == 400
    error_of(response)


def test_a_question_is_kept_and_taken_back(client: FlaskClient, state: AppState) -> None:
    reply = ask(client, UNKNOWN).get_json()
    assert reply["may_keep"]
    body = {"reply_id": reply["reply_id"], "message": UNKNOWN}
    assert client.post("/api/keep", json=body).status_code == 204
    assert [kept.text for kept in state.inbox.waiting()] == [UNKNOWN]
    assert client.post("/api/keep", data={**body, "undo": "1"}).status_code == 204
    assert state.inbox.waiting() == ()


def test_one_reply_keeps_one_question_and_only_its_visitor_takes_it_back(
    client: FlaskClient, state: AppState
) -> None:
    mine, other = (
        {"reply_id": ask(client, UNKNOWN).get_json()["reply_id"], "message": UNKNOWN} for _ in "ab"
    )
    assert client.post("/api/keep", json=mine).status_code == 204
    again = client.post("/api/keep", json=mine)
    assert (again.status_code, error_of(again)) == (409, "not_kept")
    assert client.post("/api/keep", json={**other, "undo": True}).status_code == 409
    assert [kept.count for kept in state.inbox.waiting()] == [1]
    assert client.post("/api/keep", json={**mine, "undo": True}).status_code == 204
    assert client.post("/api/keep", json={**mine, "undo": True}).status_code == 409
    assert state.inbox.waiting() == ()


def test_a_visitor_is_told_when_nothing_was_kept(
    client: FlaskClient, state: AppState, monkeypatch: pytest.MonkeyPatch
) -> None:
    body = {"reply_id": ask(client, UNKNOWN).get_json()["reply_id"], "message": UNKNOWN}
    monkeypatch.setattr("web.storage.inbox.MAX_WAITING", 0)
    assert client.post("/api/keep", json=body).status_code == 409
    monkeypatch.undo()
    state.inbox.set_retention(0, datetime.now(UTC))
    assert client.post("/api/keep", json=body).status_code == 409


def test_nothing_is_kept_that_was_not_offered(client: FlaskClient, state: AppState) -> None:
    unknown = ask(client, UNKNOWN).get_json()["reply_id"]
    told = ask(client, "my back hurts, where is the piriformis").get_json()["reply_id"]
    emergency = ask(client, EMERGENCY).get_json()["reply_id"]
    for reply_id, message in (
        (unknown, "another message"),
        (told, "my back hurts, where is the piriformis"),
        (emergency, EMERGENCY),
        ("forged", UNKNOWN),
    ):
        response = client.post("/api/keep", json={"reply_id": reply_id, "message": message})
        assert response.status_code == 400
        error_of(response)
    assert state.inbox.waiting() == ()


def test_a_question_whose_calm_answer_did_not_help_is_kept_with_what_was_got(
    client: FlaskClient, state: AppState
) -> None:
    for asked, got in (
        ("where is the piriformis", "answer"),
        ("how do i book", "practice"),
        (UNKNOWN, "unknown"),
    ):
        reply = ask(client, asked).get_json()
        response = client.post("/api/keep", json={"reply_id": reply["reply_id"], "message": asked})
        assert response.status_code == 204
        assert [(kept.text, kept.got) for kept in state.inbox.waiting() if kept.got == got] == [(asked, got)]


def test_a_message_about_somebodys_health_is_not_kept_whatever_the_id_says(
    client: FlaskClient, state: AppState
) -> None:
    forged = state.reply_ids.make("unknown", (), True, EMERGENCY)
    response = client.post("/api/keep", json={"reply_id": forged, "message": EMERGENCY})
    assert (response.status_code, error_of(response)) == (400, "not_keepable")
    assert state.inbox.waiting() == ()


def test_a_question_that_was_asked_back_can_be_kept_with_its_own_id(
    client: FlaskClient, state: AppState
) -> None:
    of_clarify = state.reply_ids.make("clarify", ("contact",), True, UNKNOWN)
    assert client.post("/api/keep", json={"reply_id": of_clarify, "message": UNKNOWN}).status_code == 204
    assert state.inbox.waiting()[0].guesses == ("contact",)


def test_an_id_that_is_older_than_an_hour_counts_and_keeps_nothing(
    client: FlaskClient, state: AppState
) -> None:
    with time_machine.travel(1_900_000_000, tick=False) as clock:
        reply_id = ask(client, UNKNOWN).get_json()["reply_id"]
        clock.shift(3601)
        assert client.post("/api/keep", json={"reply_id": reply_id, "message": UNKNOWN}).status_code == 400
        assert client.post("/api/feedback", json={"reply_id": reply_id, "helpful": True}).status_code == 400
    assert state.inbox.waiting() == ()


def test_an_unexpected_error_gets_a_plain_sentence_without_details(make_app: AppFactory, capsys: Any) -> None:
    app = make_app()

    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("secret words of a visitor")

    app.extensions["app_state"].counts.count = broken
    response = app.test_client().post("/api/chat", json={"message": "secret words of a visitor"})
    assert (response.status_code, error_of(response)) == (500, "accident")
    assert b"secret words" not in response.data


def test_health_names_the_version_and_the_source(client: FlaskClient, state: AppState) -> None:
    body = client.get("/healthz").get_json()
    assert (body["status"], body["current"], body["learned"]) == ("ok", True, True)
    assert body["version"] == state.active.version.knowledge.version
    assert body["source"] == "the knowledge folder"


def test_brackets_inside_a_message_do_not_count_as_nesting(client: FlaskClient) -> None:
    answer = client.post("/api/chat", json={"message": "i can't pee " + "[" * 40})
    assert (answer.status_code, answer.get_json()["kind"]) == (200, "emergency")
