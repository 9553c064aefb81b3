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


def without_lines(problems: Iterable[Problem]) -> tuple[str, ...]:
    """Problems as a page tells them, where no line numbers are seen."""
    return tuple(problem.text[:1].upper() + problem.text[1:] for problem in problems)


def in_one_line(error: KnowledgeError) -> str:
    """Every problem with its line of the file, for a message at the top of a page."""
    return " ".join(map(str, error.problems))


def visible_mistakes(problems: Iterable[Problem]) -> tuple[str, ...]:
    """What visitors would read that cannot be meant, such as a stray brace."""
    return without_lines(problem for problem in problems if problem.visible)


@lru_cache(maxsize=KEPT)
def _read(texts: tuple[tuple[str, str], ...]) -> Knowledge | KnowledgeError:
    try:
        return parse(dict(texts))
    except KnowledgeError as error:
        return error.with_traceback(None)
