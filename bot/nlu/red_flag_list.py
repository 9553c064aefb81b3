"""Parses red_flags.txt: word groups, then one sign per line; an error about a line says how to fix it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from typing import Literal, get_args

from bot.language.text import fold, stems, tokenise
from bot.nlu.clauses import FILLERS

SignLevel = Literal["emergency", "crisis", "urgent", "distress"]
SIGN_LEVELS: tuple[SignLevel, ...] = get_args(SignLevel)
"""The most severe first; distress raises no level, it only adds a kind sentence and 988 to the reply."""

_GROUP = re.compile(r"\{([^{}]+)\}\s*=\s*(.+)")
_NAMED = re.compile(r"\{([^{}]*)\}")


class RedFlagListError(ValueError):
    """A line of the list is invalid; the message has its number and the fix."""


@dataclass(frozen=True, slots=True)
class RedFlag:
    """A sign of danger: a short name for the counts, its level, and the words that the reply may echo."""

    name: str
    level: SignLevel
    echo: str


@dataclass(frozen=True, slots=True)
class Term:
    """One alternative of a line: consecutive words, as stems or, if `exact`, as typed."""

    words: tuple[str, ...]
    exact: bool = False


Terms = frozenset[Term]


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the list.

    It is met by a clause with each of `together` and none of `unless`, in a message with each of `anywhere`.
    """

    number: int
    flag: RedFlag
    together: tuple[Terms, ...]
    anywhere: tuple[Terms, ...] = ()
    unless: Terms = frozenset()


def parse(text: str) -> tuple[Line, ...]:
    """The sign lines of the list, in order; raises RedFlagListError with line number and fix."""
    groups: dict[str, Terms] = {}
    lines = []
    for number, raw in enumerate(text.splitlines(), 1):
        content = raw.split("#", 1)[0].strip()
        if not content:
            continue
        try:
            if group := _GROUP.fullmatch(content):
                _add_group(groups, group[1], group[2])
            else:
                lines.append(_sign(number, content, groups))
        except RedFlagListError as error:
            raise RedFlagListError(f"red_flags.txt, line {number}: {error}") from None
    return tuple(lines)


def _add_group(groups: dict[str, Terms], name: str, alternatives: str) -> None:
    if name in groups:
        raise RedFlagListError(f"the word group {{{name}}} is defined twice; rename one or join them")
    groups[name] = _terms(alternatives, groups)


def _sign(number: int, content: str, groups: dict[str, Terms]) -> Line:
    level, echo, pattern = _columns(content)
    rest, _, unless = pattern.partition(" unless ")
    together, *anywhere = rest.split(" & ")
    return Line(
        number,
        RedFlag("-".join(tokenise(fold(echo))), level, echo),
        tuple(_terms(part, groups) for part in together.split(" + ")),
        tuple(_terms(part, groups) for part in anywhere),
        _terms(unless, groups) if unless else frozenset(),
    )


def _columns(content: str) -> tuple[SignLevel, str, str]:
    columns = [column.strip() for column in content.split("|")]
    if len(columns) != 3 or not all(columns):
        raise RedFlagListError('write "level | words for the reply | {group} + word / other word"')
    level = next((level for level in SIGN_LEVELS if level == columns[0]), None)
    if level is None:
        raise RedFlagListError(f'"{columns[0]}" is no level; write one of {", ".join(SIGN_LEVELS)}')
    return level, columns[1], columns[2]


def _terms(alternatives: str, groups: dict[str, Terms]) -> Terms:
    return frozenset(term for part in alternatives.split("/") for term in _expand(part.strip(), groups))


def _expand(alternative: str, groups: dict[str, Terms]) -> Iterator[Term]:
    """The terms of one alternative, with each {group} expanded to its terms."""
    pieces = _NAMED.split(alternative)
    choices: list[list[Term]] = []
    for place, piece in enumerate(pieces):
        if place % 2:
            if piece not in groups:
                raise RedFlagListError(f"no word group {{{piece}}} stands above; add it, or mend its name")
            choices.append(list(groups[piece]))
        elif piece.strip():
            choices.append([_plain(piece.strip())])
    if not choices:
        raise RedFlagListError('an alternative is empty; take out the lone "/", "+" or "&"')
    if len(choices) == 1:
        yield from choices[0]
        return
    for chosen in product(*choices):
        yield Term(tuple(word for term in chosen for word in term.words))


def _plain(phrase: str) -> Term:
    exact = len(phrase) > 2 and phrase[0] == phrase[-1] == '"'
    typed = tokenise(fold(phrase))
    words = [word for word in typed if word not in FILLERS]
    if len(words) < 2 and len(words) < len(typed):
        raise RedFlagListError(
            f'of "{phrase}" only "{" ".join(words)}" would count, for the rest is read over; '
            "write that alone, or name a word more"
        )
    if not words:
        raise RedFlagListError(f'"{phrase}" holds no word; write one, or take out the mark')
    return Term(tuple(words) if exact else tuple(stems(words)), exact)
