"""Which labels the files of the knowledge folder know, and which words are probably meant as one.

The labels of "# Practice" and "# What the chat says" are those that built_in.md holds.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import Enum
from functools import lru_cache
from pathlib import Path

from rapidfuzz import process
from rapidfuzz.distance import OSA

PRACTICE, CHAT_SAYS = "Practice", "What the chat says"
SYNONYMS, NOT_FOR_CHAT = "Words that mean the same", "Not for this chat"
QUESTIONS = "Questions and answers"

BUILT_IN_TEXT = (Path(__file__).parent / "built_in.md").read_text(encoding="utf-8")


_LABEL_LINE = r"([A-Z][A-Za-z0-9 -]*):"


def _labels_under(title: str, pattern: str) -> tuple[str, ...]:
    """The labels of one part of built_in.md."""
    part = re.split(r"(?m)^# ", BUILT_IN_TEXT.split(f"# {title}\n", 1)[1])[0]
    return tuple(re.findall(pattern, "\n\n" + part))


PRACTICE_LABELS = _labels_under(PRACTICE, rf"(?m)^{_LABEL_LINE}")
"""Every label of "# Practice", as the file shows it: one a line."""

CHAT_LABELS = _labels_under(CHAT_SAYS, rf"(?<=\n\n){_LABEL_LINE}")
"""Every label of "# What the chat says": each stands below an empty line."""

HER_CHAT_LABELS = (
    "Greeting", "Warning line", "Cannot diagnose", "Cannot advise on treatment", "What I do", "Not filled in",
    "Asking back", "None fits", "Do not know", "Do not know still", "Paused", "Thanks", "Robot", "Distress",
    "After an emergency",
)  # fmt: skip
"""Those that knowledge.md ships with, because a therapist would want to change them."""


class Holds(Enum):
    """What may stand after a label."""

    WORD = "one line"
    SENTENCE = "one paragraph"
    LIST = "lines that begin with a dash"
    TEXT = "paragraphs"


WORDINGS = "People also ask"
"""The label of an entry's own wordings."""

ENTRY = {
    "Id": Holds.WORD,
    "Answer": Holds.TEXT,
    "In one sentence": Holds.SENTENCE,
    WORDINGS: Holds.LIST,
    "Show next": Holds.LIST,
    "From the article": Holds.SENTENCE,
    "Kind": Holds.WORD,
    "Button": Holds.WORD,
    "Image": Holds.WORD,
    "Status": Holds.WORD,
    "Checked": Holds.WORD,
}
"""The labels of an entry in knowledge.md, in the order in which they are written."""

SAME_LABELS = {"Also asked": WORDINGS}
"""Other names of a label, to the name it is known by."""

EXAMPLES = "When a visitor writes something like"
SAFETY = {
    "Level": Holds.WORD,
    EXAMPLES: Holds.LIST,
    "But not when": Holds.LIST,
    "Answer with": Holds.SENTENCE,
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


KNOWLEDGE_MD = FileShape(
    "knowledge.md",
    (
        PartShape(PRACTICE, labels=dict.fromkeys(PRACTICE_LABELS, Holds.TEXT)),
        PartShape(CHAT_SAYS, labels=dict.fromkeys(CHAT_LABELS, Holds.TEXT)),
        PartShape(SYNONYMS, items=True),
        PartShape(NOT_FOR_CHAT, items=True),
        PartShape(QUESTIONS, blocks=ENTRY | {name: ENTRY[same] for name, same in SAME_LABELS.items()}),
    ),
)
SAFETY_MD = FileShape("safety.md", whole=PartShape(blocks=SAFETY))
TESTS_MD = FileShape("tests.md", whole=PartShape(blocks={}, block_items=True))
OUTLINE_MD = FileShape("outline.md", whole=PartShape(blocks={}, block_items=True), single_signs=True)

SHAPES = {shape.file: shape for shape in (KNOWLEDGE_MD, SAFETY_MD, TESTS_MD, OUTLINE_MD)}
"""The files of the knowledge folder."""


def canonical(label: str) -> str:
    """The one name of a label that has several."""
    return SAME_LABELS.get(label, label)


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
