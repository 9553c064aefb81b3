"""How the time of every regular expression grows with the length of a text, whatever is typed."""

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


def main() -> None:
    """The patterns that grow fastest: linear ones take twice the time for twice the text, quadratic ones four times."""
    found: list[tuple[float, str]] = []
    for module in MODULES:
        if module.startswith(("web.storage.migrations", "web.wsgi", "bot.__main__")):
            continue
        if "re.compile" in (ROOT / MODULES[module]).read_text("utf-8"):
            found += measured(module)
    for growth, where in sorted(found, reverse=True)[:20]:
        print(f"{growth:4.1f} times for twice the text: {where}")
    print(f"{len(found)} of all patterns and texts are slow enough to be measured")


def measured(module: str) -> Iterator[tuple[float, str]]:
    """The growth of every pattern of a module, on the texts that keep it busy."""
    found = {p for value in list(vars(importlib.import_module(module)).values()) for p in patterns(value)}
    for pattern in found:
        for seed in texts(pattern):
            for end in ENDS:
                whole, half = grown(seed, end, 4000), grown(seed, end, 2000)
                if seconds(pattern, whole, 4) > WORTH_MEASURING_S:
                    growth = seconds(pattern, whole, 5) / max(seconds(pattern, half, 5), 1e-6)
                    yield growth, f"{module}, {pattern.pattern[:60]!r} on {seed!r}"


if __name__ == "__main__":
    main()
