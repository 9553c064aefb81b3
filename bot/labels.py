"""Which labels the four files of the knowledge folder know, and which words are probably meant as one."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import Enum
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.practice import PRACTICE_LABELS, SAYS


class Holds(Enum):
    """What may stand after a label."""

    WORD = "one line"
    SENTENCE = "one paragraph"
    LIST = "lines that begin with a dash"
    TEXT = "paragraphs"


ENTRY = {
    "Id": Holds.WORD,
    "Also asked": Holds.LIST,
    "Answer": Holds.TEXT,
    "In one sentence": Holds.SENTENCE,
    "Show next": Holds.LIST,
    "From the article": Holds.SENTENCE,
    "Kind": Holds.WORD,
    "Button": Holds.WORD,
    "Status": Holds.WORD,
    "Checked": Holds.WORD,
}
"""The labels of a question in knowledge.md."""

SAFETY = {
    "Level": Holds.WORD,
    "When a visitor writes something like": Holds.LIST,
    "But not when": Holds.LIST,
    "Answer": Holds.TEXT,
}
"""The labels of a section in safety.md."""


@dataclass(frozen=True, slots=True)
class PartShape:
    """What one part of a file (the text under a heading with one # sign) may hold."""

    title: str = ""
    labels: dict[str, Holds] = field(default_factory=dict)
    """Labels that stand in the part itself."""
    items: bool = False
    """Whether the part is one list."""
    blocks: dict[str, Holds] | None = None
    """The labels of the "## …" headings in it; None where there may be none."""
    block_items: bool = False
    """Whether a list stands directly under each "## …" heading."""


@dataclass(frozen=True, slots=True)
class FileShape:
    """What one file of the knowledge folder may hold."""

    file: str
    parts: tuple[PartShape, ...] = ()
    whole: PartShape | None = None
    """The shape of everything in a file that has no fixed parts."""
    single_signs: bool = False
    """Whether a heading with one # sign counts like one with two."""

    def part(self, title: str) -> PartShape | None:
        """The part with this title, in any case."""
        return next((p for p in self.parts if key(p.title) == key(title)), None)

    def home(self, label: str) -> PartShape | None:
        """The part that knows this label."""
        return next((p for p in self.parts if label in p.labels or label in (p.blocks or {})), None)


PRACTICE, CHAT_SAYS = "Practice", "What the chat says"
SYNONYMS, NOT_FOR_CHAT = "Words that mean the same", "Not for this chat"
QUESTIONS = "Questions and answers"

KNOWLEDGE_MD = FileShape(
    "knowledge.md",
    (
        PartShape(PRACTICE, labels=dict.fromkeys(PRACTICE_LABELS, Holds.TEXT)),
        PartShape(CHAT_SAYS, labels=dict.fromkeys(SAYS, Holds.TEXT)),
        PartShape(SYNONYMS, items=True),
        PartShape(NOT_FOR_CHAT, items=True),
        PartShape(QUESTIONS, blocks=ENTRY),
    ),
)
SAFETY_MD = FileShape("safety.md", whole=PartShape(blocks=SAFETY))
TESTS_MD = FileShape("tests.md", whole=PartShape(blocks={}, block_items=True))
OUTLINE_MD = FileShape("outline.md", whole=PartShape(blocks={}, block_items=True), single_signs=True)


@lru_cache(maxsize=4096)
def key(words: str) -> str:
    """Words as labels are compared: letters only, so that "E-mail" is "email"."""
    return re.sub(r"[^a-z]", "", words.casefold())


def exact(words: str, labels: Iterable[str]) -> str | None:
    """The label that these words are, in any case."""
    wanted = key(words)
    return next((label for label in labels if key(label) == wanted), None) if wanted else None


def near(words: str, labels: Iterable[str]) -> str | None:
    """The label that was probably meant by these words, mistyped."""
    return _near(key(words), tuple(labels))


@lru_cache(maxsize=4096)
def _near(typed: str, labels: tuple[str, ...]) -> str | None:
    if len(typed) < 2:
        return None
    keys = {key(label): label for label in labels}
    found = process.extract(typed, list(keys), scorer=OSA.distance, score_cutoff=_MOST_SLIPS, limit=3)
    return next((keys[name] for name, slips, _ in found if _is_slip(typed, name, int(slips))), None)


_MOST_SLIPS = 4


def _is_slip(typed: str, label: str, slips: int) -> bool:
    """One slip in a short label, one in four letters of a longer one; prose such as "In:" is none."""
    if len(label) <= 2:
        return slips <= 1 and len(typed) >= len(label) and set(label) <= set(typed)
    if len(label) <= 4:
        return (slips <= 1 and typed[0] == label[0]) or sorted(typed) == sorted(label)
    return slips <= max(1, min(_MOST_SLIPS, len(label) // 4)) or (
        slips <= 2 and sorted(typed) == sorted(label)
    )
