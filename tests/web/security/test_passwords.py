"""Hashing takes its time, and nothing but the password fits."""

import base64

import argon2
import pytest

from web.security.passwords import MOST_CHARACTERS, hash_password, is_hash, is_password

PASSWORD = "four random words here"


@pytest.fixture(scope="module")
def hashed() -> str:
    return hash_password(PASSWORD)


def test_a_guess_costs_at_least_what_owasp_asks_for(hashed: str) -> None:
    found = argon2.extract_parameters(base64.urlsafe_b64decode(hashed + "==").decode())
    assert found.type is argon2.Type.ID
    assert (found.memory_cost, found.time_cost) >= (19_456, 2)


def test_a_hash_survives_shells_and_env_files(hashed: str) -> None:
    assert hashed.replace("-", "").replace("_", "").isalnum()
    assert is_hash(hashed)


@pytest.mark.parametrize(
    "typed", ["", PASSWORD.title(), PASSWORD + " ", PASSWORD * 20, "x" * (MOST_CHARACTERS + 1)]
)
def test_only_the_password_matches_its_hash(hashed: str, typed: str) -> None:
    assert is_password(PASSWORD, hashed)
    assert not is_password(typed, hashed)


@pytest.mark.parametrize("hashed", ["", "letmein", "$argon2id$v=19$nonsense", "\udce9", "JGFyZ29u"])
def test_no_password_matches_a_malformed_hash(hashed: str) -> None:
    assert not is_hash(hashed)
    assert not is_password(PASSWORD, hashed)
