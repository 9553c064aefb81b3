"""How much longer each regular expression takes for twice as much text: linear ones double, quadratic ones take four.

It prints those whose time grows by more than GROWTH: python -m tests.bench patterns
"""

import importlib
import re
import time
from collections.abc import Iterable, Iterator

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


def growth(pattern: re.Pattern[str], seed: str, end: str) -> float:
    """How many times as long twice the text takes; 2 where either is too short to be measured."""
    whole = grown(seed, end, 4000)
    if seconds(pattern, whole, 1) < WORTH_MEASURING_S or seconds(pattern, whole, 4) < WORTH_MEASURING_S:
        return 2.0
    return min(
        seconds(pattern, whole, 5) / max(seconds(pattern, grown(seed, end, 2000), 5), 1e-6) for _ in range(3)
    )


def main() -> None:
    """Print every pattern that grows faster than its text."""
    suspects = 0
    for module in MODULES:
        if module.startswith(UNREAD) or "re.compile" not in (ROOT / MODULES[module]).read_text("utf-8"):
            continue
        for pattern in {
            p for value in list(vars(importlib.import_module(module)).values()) for p in patterns(value)
        }:
            for seed in texts(pattern):
                ratio = max(growth(pattern, seed, end) for end in ENDS)
                if ratio > GROWTH:
                    suspects += 1
                    print(
                        f"{module}: {ratio:.1f} times for twice the text: {pattern.pattern[:60]!r} on {seed!r}"
                    )
    print(f"{suspects} patterns grow faster than their text")


if __name__ == "__main__":
    main()
