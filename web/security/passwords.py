"""The therapist's password: hashed with argon2id, and not one that is easily guessed."""

import base64
import re
import threading

import argon2

FEWEST_CHARACTERS = 12
FEWEST_DIFFERENT = 6
MOST_CHARACTERS = 256

_GUESSED = re.compile(
    "massage|therap(?:y|ist)|piriformis|sciatica|practice|curator?|hampshire|pass ?wor[dt]|passphrase|welcome|letmein|"
    "admin|qwert[yz](?:uiop)?|asdfg(?:hjkl)?|1q2w3e(?:4r)?(?:5t)?(?:6y)?|abc(?:def)?|iloveyou|"
    "0?12345(?:6(?:7(?:8(?:90?)?)?)?)?|(?:19|20)[0-9]{2}"
)
"""What passwords of this site would be guessed from: its own words, and what every list of passwords begins with."""

_HASHER = argon2.PasswordHasher(
    time_cost=2, memory_cost=19_456, parallelism=1
)  # OWASP's minimum: 30 to 45 ms
_TWO_AT_A_TIME = threading.Semaphore(2)  # each takes 19 MiB


def hash_password(password: str) -> str:
    """The argon2id hash in letters, digits, - and _ only, so that shells and .env files keep it."""
    return base64.urlsafe_b64encode(_HASHER.hash(password).encode()).decode().rstrip("=")


def is_password(password: str, hashed: str) -> bool:
    """Whether this is the password; also reads a plain argon2 hash."""
    try:
        plain = hashed if hashed.startswith("$") else _decoded(hashed)
        if len(password) > MOST_CHARACTERS:
            return False
        with _TWO_AT_A_TIME:
            return _HASHER.verify(plain, password)
    except (argon2.exceptions.VerificationError, argon2.exceptions.InvalidHashError, ValueError):
        return False


def is_hash(hashed: str) -> bool:
    """Whether a password could match this at all."""
    try:
        argon2.extract_parameters(hashed if hashed.startswith("$") else _decoded(hashed))
    except (argon2.exceptions.InvalidHashError, ValueError):
        return False
    return True


def is_easily_guessed(password: str) -> bool:
    """Whether a guesser would try it early: few different characters, or little more than the nearest words."""
    rest = _GUESSED.sub("", password.casefold())
    return len(set(password)) < FEWEST_DIFFERENT or len(rest) < FEWEST_CHARACTERS / 2


def _decoded(hashed: str) -> str:
    return base64.urlsafe_b64decode(hashed + "=" * (-len(hashed) % 4)).decode()
