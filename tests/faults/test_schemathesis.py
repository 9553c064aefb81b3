"""A program that reads the description and tries everything it allows, and much that it does not."""

from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, settings
from schemathesis.checks import CHECKS
from schemathesis.specs.openapi.checks import positive_data_acceptance

from bot import clean
from tests.servers import Server
from web.public.openapi import DESCRIPTION

pytestmark = pytest.mark.slow

schema = schemathesis.openapi.from_dict(DESCRIPTION)

QUIET = settings(
    deadline=None,
    derandomize=True,
    suppress_health_check=[
        HealthCheck.function_scoped_fixture,
        HealthCheck.too_slow,
        HealthCheck.filter_too_much,
    ],
)


NOBODY_CAN_MAKE_AN_ID = {"/api/feedback", "/api/keep"}
"""Here a body may fit its description and still be refused: its reply id must be one of ours."""


def is_blank(case: schemathesis.Case[Any]) -> bool:
    """Whether the message is made of what no pattern can list: characters that Unicode has not assigned yet."""
    message = case.body.get("message") if isinstance(case.body, dict) else None
    return isinstance(message, str) and not clean(message)


def hold(case: schemathesis.Case[Any], server: Server) -> None:
    """Every check of the library, and no 500."""
    response = case.call(base_url=server.url("").rstrip("/"))
    assert response.status_code < 500
    excluded: list[Any] = (
        [positive_data_acceptance] if case.path in NOBODY_CAN_MAKE_AN_ID or is_blank(case) else []
    )
    case.validate_response(response, excluded_checks=excluded)


@schema.parametrize()
@settings(QUIET, max_examples=25)
def test_every_call_matches_its_description(case: schemathesis.Case[Any], server: Server) -> None:
    hold(case, server)


@schema.parametrize()
@settings(QUIET, max_examples=400)
def test_every_call_matches_its_description_over_many_examples(
    case: schemathesis.Case[Any], server: Server
) -> None:
    hold(case, server)


def test_all_checks_are_in_force() -> None:
    assert len(CHECKS.get_all()) >= 8
