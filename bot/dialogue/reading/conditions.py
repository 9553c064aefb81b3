"""The two conditions of the site, by the names that visitors give them."""

import re

from bot.knowledge import Entry
from bot.language.text import same_words

NAMES = {
    "piriformis syndrome": re.compile(
        r"\b(?:the )?piriformis(?: syndrome| muscle)?\b|\b(?:the )?muscle one\b"
    ),
    "sciatica": re.compile(r"\bsciatica?\b|\b(?:the )?dis[ck] one\b"),
}
"""The two conditions of the site: "the other one" is the one that was not talked about."""


def names_in(folded: str) -> tuple[str, ...]:
    """The conditions that a text names."""
    return tuple(name for name, pattern in NAMES.items() if pattern.search(folded))


def unnamed(folded: str) -> str:
    """A text without the names of conditions."""
    for pattern in NAMES.values():
        folded = pattern.sub(" ", folded)
    return folded


def defines(entry: Entry) -> bool:
    """Whether an entry only says what a condition is."""
    return same_words(entry.question) in {same_words(f"what is {name}") for name in NAMES}
