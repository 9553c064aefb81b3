"""The conditions of conditions.txt, and which of them a message names and does not deny."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bot.language.text import MATCHED_CHARACTERS, Message
from bot.nlu.clauses import Clause, split
from bot.nlu.negation import is_not_had

Term = tuple[str, ...]
"""Words side by side."""


@dataclass(frozen=True, slots=True)
class Condition:
    """One line of the list."""

    name: str
    needs_a_doctor: bool
    """Whether a doctor must agree before a massage."""
    sentence: str
    terms: frozenset[Term]
    other_meanings: frozenset[Term]
    """The phrases in which a term means something else."""


def _read(line: str) -> Condition:
    name, doctor, sentence, named = (column.strip() for column in line.split("|"))
    terms, _, others = named.partition(" but not ")
    return Condition(name, doctor == "doctor", sentence, _terms(terms), _terms(others))


def _terms(alternatives: str) -> frozenset[Term]:
    return frozenset(tuple(each.split()) for each in alternatives.split("/") if each.strip())


_LINES = Path(__file__).with_name("conditions.txt").read_text(encoding="utf-8").splitlines()
CONDITIONS = {each.name: each for each in (_read(line) for line in _LINES if line and line[0] != "#")}
"""Name -> condition, in the order of the list."""

_BY_TERM = {term: condition for condition in CONDITIONS.values() for term in condition.terms}
_LONGEST = max(map(len, _BY_TERM))
_FIRST_WORDS = frozenset(term[0] for term in _BY_TERM)


def conditions_in(message: Message) -> Iterator[Condition]:
    """The conditions that a message names, those in one word first; "i'm neither pregnant nor diabetic" names none."""
    if _FIRST_WORDS.isdisjoint(message.words):  # most messages, without splitting them
        return
    clauses = split(message.folded[:MATCHED_CHARACTERS])
    for length in range(1, _LONGEST + 1):
        for clause in clauses:
            for at in range(clause.start, clause.end - length + 1):
                condition = _BY_TERM.get(tuple(clause.sentence[at : at + length]))
                if condition and not (_means_something_else(condition, clause, at) or is_not_had(clause, at)):
                    yield condition


def _means_something_else(condition: Condition, clause: Clause, at: int) -> bool:
    """Whether the word at an index of the sentence is part of another phrase: "open in the fall"."""
    words = tuple(clause.sentence)
    return any(
        words[start : start + len(phrase)] == phrase
        for phrase in condition.other_meanings
        for start in range(max(0, at - len(phrase) + 1), at + 1)
    )
