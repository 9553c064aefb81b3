"""No regular expression takes more than its share of time, whatever is typed: twice as much text, twice the time."""

import importlib
import re
import time
from collections.abc import Iterable, Iterator

import pytest

from tests.project.sources import MODULES, ROOT

SEEDS = ("a", " ", "a ", "1", "0.", "- ", "(", "[a](", "[",
         "<", "<a>", "a'", "*", "**a", "#", "http://", "a.", "a-", "é", "\n", "\t ",
         "so ", "and ", "ok, ",
         "you are ", "what about ", "{", "{a", "|", ":", "\\", '"', "=", "@", "a@", "&", "no no ", "xx")  # fmt: skip
ENDS = ("", "!", "\0", "z9")
WORTH_MEASURING_S = 0.005
"""Below this, 4,000 characters cost a message nothing and a clock shows mostly noise."""

UNREAD = ("web.storage.migrations", "web.wsgi", "bot.__main__", "web.public.widget")
"""Modules whose patterns read nothing that anybody outside typed: the widget's read our own sources, at start."""

GROWTH = 3.2
"""Linear patterns double, quadratic ones take four times as long."""


def patterns(value: object, depth: int = 0) -> Iterator[re.Pattern[str]]:
    """The compiled patterns of text in a value."""
    if isinstance(value, re.Pattern):
        if isinstance(value.pattern, str):
            yield value
    elif depth < 3 and isinstance(value, dict):
        yield from (found for inner in value.values() for found in patterns(inner, depth + 1))
    elif depth < 3 and isinstance(value, tuple | list | frozenset | set):
        yield from (found for inner in value for found in patterns(inner, depth + 1))


def texts(pattern: re.Pattern[str]) -> Iterable[str]:
    """Beginnings that keep this pattern hoping: common ones, and words of its own."""
    own = dict.fromkeys(re.findall(r"[a-z][a-z' ]{2,12}", pattern.pattern))
    return (*SEEDS, *list(own)[:6], *(f"{word} " for word in list(own)[:6]))


def seconds(pattern: re.Pattern[str], text: str, tries: int) -> float:
    best = float("inf")
    for _ in range(tries):
        start = time.process_time()
        for _found in pattern.finditer(text):
            pass
        pattern.match(text)
        best = min(best, time.process_time() - start)
    return best


def grown(seed: str, end: str, length: int) -> str:
    return (seed * (length // len(seed) + 1))[:length] + end


@pytest.mark.parametrize(
    "module",
    [name for name in MODULES if not name.startswith(UNREAD)],
)
def test_every_pattern_is_linear_in_the_length_of_the_text(module: str) -> None:
    if "re.compile" not in (ROOT / MODULES[module]).read_text("utf-8"):
        return
    found = {p for value in list(vars(importlib.import_module(module)).values()) for p in patterns(value)}
    for pattern in found:
        for seed in texts(pattern):
            for end in ENDS:
                _doubles(pattern, seed, end)


def _doubles(pattern: re.Pattern[str], seed: str, end: str) -> None:
    whole = grown(seed, end, 4000)
    if seconds(pattern, whole, 1) < WORTH_MEASURING_S or seconds(pattern, whole, 4) < WORTH_MEASURING_S:
        return
    ratio = min(
        seconds(pattern, whole, 5) / max(seconds(pattern, grown(seed, end, 2000), 5), 1e-6) for _ in range(3)
    )
    print(f"{ratio:.1f} times for twice the text: {pattern.pattern[:60]!r} on {seed!r}")  # noqa: T201  # the measured growth
    assert ratio < GROWTH, f"{pattern.pattern[:80]!r} on {seed!r}"
