"""The knowledge texts, read once however many pages ask for them: a large file takes half a second to read."""

from collections.abc import Iterable, Mapping
from functools import lru_cache

from bot import Knowledge, KnowledgeError, Problem, parse

Texts = Mapping[str, str]
KEPT = 8
"""How many versions stay in memory: the published one, the draft, and those between two clicks."""


def read(texts: Texts) -> Knowledge:
    """The texts, read; raises `KnowledgeError` with every problem."""
    found = _read(tuple(sorted(texts.items())))
    if isinstance(found, KnowledgeError):
        raise KnowledgeError(found.problems)
    return found


def sentences(problems: Iterable[Problem]) -> tuple[str, ...]:
    """Problems as a page tells them, where no line numbers are seen."""
    return tuple(problem.text[:1].upper() + problem.text[1:] for problem in problems)


def visible_mistakes(problems: Iterable[Problem]) -> tuple[str, ...]:
    """What visitors would read that cannot be meant, such as a stray brace."""
    return sentences(problem for problem in problems if problem.visible)


@lru_cache(maxsize=KEPT)
def _read(texts: tuple[tuple[str, str], ...]) -> Knowledge | KnowledgeError:
    try:
        return parse(dict(texts))
    except KnowledgeError as error:
        return error.with_traceback(None)
