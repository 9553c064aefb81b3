"""The description of the API is the API: every call is there, and real answers fit it."""

from typing import Any

import jsonschema  # type: ignore[import-untyped]  # it ships none
import pytest
from flask.testing import FlaskClient

from web.public.openapi import DESCRIPTION, KINDS


def schema(path: str, method: str, status: int) -> dict[str, Any]:
    found: dict[str, Any] = DESCRIPTION["paths"][path][method]["responses"][str(status)]
    return dict(found["content"]["application/json"]["schema"])


def test_every_route_of_the_api_is_described_and_no_other(visitor: FlaskClient) -> None:
    served = {
        (rule.rule.replace("<", "{").replace(">", "}"), method.lower())
        for rule in visitor.application.url_map.iter_rules()
        for method in (rule.methods or set()) - {"HEAD", "OPTIONS"}
        if rule.rule.startswith(("/api/", "/images/")) or rule.rule == "/healthz"
    }
    described = {(path, method) for path, calls in DESCRIPTION["paths"].items() for method in calls}
    assert served == described


MESSAGES = (
    "where is the piriformis",
    "hi",
    "i want to book",
    "i cant pee and both my legs are numb",
    "i want to die",
    "do i have piriformis syndrome",
    "should i take ibuprofen",
    "my calf is red and swollen",
    "back pain",
    "what mattress is best",
    "¿dónde está el piriforme?",
    "muscle",
)


@pytest.mark.parametrize("message", MESSAGES)
def test_replies_fit_their_description(visitor: FlaskClient, message: str) -> None:
    reply = visitor.post("/api/chat", json={"message": message}).get_json()
    jsonschema.validate(reply, schema("/api/chat", "post", 200))
    assert reply["kind"] in KINDS


@pytest.mark.parametrize(
    ("path", "status"), [("/api/welcome", 200), ("/healthz", 200), ("/api/openapi.json", 200)]
)
def test_other_answers_fit_their_description(visitor: FlaskClient, path: str, status: int) -> None:
    jsonschema.validate(visitor.get(path).get_json(), schema(path, "get", status))


@pytest.mark.parametrize(
    ("body", "status"),
    [({}, 400), ({"message": ""}, 400), ({"message": "a" * 4001}, 422), ({"message": 1}, 400)],
)
def test_errors_fit_their_description(visitor: FlaskClient, body: dict[str, Any], status: int) -> None:
    response = visitor.post("/api/chat", json=body)
    assert response.status_code == status
    jsonschema.validate(response.get_json(), schema("/api/chat", "post", status))


def test_the_description_is_served_as_it_is(visitor: FlaskClient) -> None:
    assert visitor.get("/api/openapi.json").get_json() == DESCRIPTION
