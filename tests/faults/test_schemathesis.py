"""A program that reads the description and tries everything it allows, and much that it does not."""

import pytest
import schemathesis
from hypothesis import HealthCheck, settings
from schemathesis.checks import CHECKS

from tests.servers import Server
from web.openapi import DESCRIPTION

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


@schema.parametrize()
@settings(QUIET, max_examples=25)
def test_every_call_keeps_its_description(case: schemathesis.Case, server: Server) -> None:
    response = case.call(base_url=server.url("").rstrip("/"))
    assert response.status_code < 500
    case.validate_response(response)


@pytest.mark.slow
@schema.parametrize()
@settings(QUIET, max_examples=400)
def test_every_call_keeps_its_description_for_long(case: schemathesis.Case, server: Server) -> None:
    response = case.call(base_url=server.url("").rstrip("/"))
    assert response.status_code < 500
    case.validate_response(response)


def test_all_checks_are_in_force() -> None:
    assert len(CHECKS.get_all()) >= 8
