"""The two conditions of the site, and the names that visitors use for them."""

import re

from bot.dialogue.reading.questions import asks, clauses
from bot.knowledge import Entry
from bot.language.persons import OWNERS
from bot.language.text import same_words, tokenise

_NICKNAMES = {
    "piriformis syndrome": re.compile(r"\b(?:the )?(?:muscle|butt) one\b"),
    "sciatica": re.compile(r"\b(?:the )?(?:dis[ck]|nerve|spine) one\b"),
}
"""Condition -> what it is called once both were told apart."""
NAMES = {
    "piriformis syndrome": re.compile(
        rf"\b(?:the )?piriformis(?: syndrome| muscle)?\b|{_NICKNAMES['piriformis syndrome'].pattern}"
    ),
    "sciatica": re.compile(rf"\bsciatica?\b|{_NICKNAMES['sciatica'].pattern}"),
}
"""Condition -> its names; "the other one" is the condition that was not the topic."""
_HAS_IT = re.compile(r"\b(?:have|has|had|got|told|diagnosed|been|says?|said|thinks?|suffer\w*)\b")


def names_in(folded: str) -> tuple[str, ...]:
    """The conditions that a text names."""
    return tuple(name for name, pattern in NAMES.items() if pattern.search(folded))


def spell_out(folded: str) -> str:
    """A text with the name of a condition in place of "the muscle one" or "the disc one"."""
    for name, pattern in _NICKNAMES.items():
        folded = pattern.sub(name, folded)
    return folded


def unnamed(folded: str) -> str:
    """A text without the names of conditions."""
    for pattern in NAMES.values():
        folded = pattern.sub(" ", folded)
    return folded


def defines(entry: Entry) -> bool:
    """Whether an entry only says what a condition is."""
    return same_words(entry.question) in {same_words(f"what is {name}") for name in NAMES}


def claims_a_condition(folded: str) -> bool:
    """Whether a message says that somebody has a named condition: "i was told it's piriformis", "my sciatica"."""
    told = (clause for clause in clauses(folded) if _HAS_IT.search(clause) and not asks(clause))
    owned = names_in(folded) and not OWNERS.isdisjoint(tokenise(folded))
    return bool(owned) or any(map(names_in, told))
