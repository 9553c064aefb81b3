"""The values that the knowledge folder is made of; all of them immutable."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from types import MappingProxyType

from bot.knowledge.checked import is_fresh
from bot.knowledge.practice import Practice
from bot.knowledge.prose import placeholders
from bot.language.text import same_words

KINDS = ("information", "practice", "small talk")
BUTTONS = ("book", "call", "directions", "doctor", "none")
STATUSES = ("live", "draft", "off")
LEVELS = ("emergency", "crisis", "urgent", "treatment", "diagnostic", "calm")


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """Something in a file that the therapist should put right."""

    file: str
    line: int
    text: str
    stops: bool = True
    """Whether it stops a publish."""
    visible: bool = False
    """Whether visitors read the mistake itself, as they do a stray brace."""

    def __str__(self) -> str:
        where = f"Line {self.line}: "
        return (where if self.file == "knowledge.md" else f"{self.file}, line {self.line}: ") + self.text


class KnowledgeError(Exception):
    """The knowledge cannot be used; `problems` holds every reason, in the order of the files."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        self.problems = problems
        super().__init__("\n".join(str(problem) for problem in problems))


@dataclass(frozen=True, slots=True)
class Image:
    """A picture beside an answer."""

    name: str
    """A file name in knowledge/images."""
    alt: str
    """What the picture shows, for those who cannot see it."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One question with its answer."""

    id: str
    question: str
    also_asked: tuple[str, ...] = ()
    """Wordings in her file; those of bot/examples are not here."""
    answer: str = ""
    """Markdown; {Label} stands for a practice detail."""
    in_one_sentence: str = ""
    """The form used inside a diagnostic reply."""
    show_next: tuple[str, ...] = ()
    """Ids of the questions offered after it."""
    source: str = ""
    """The headings or facts of the article that it rests on, with ";" between them."""
    kind: str = "information"
    button: str = "none"
    status: str = "live"
    checked: str = ""
    """When the therapist read it last, and who she is; as written."""
    image: Image | None = None
    line: int = 0
    """Its line in knowledge.md; 0 where it is built in."""
    unfilled: bool = field(default=False, compare=False)
    """Whether a practice detail that its answer needs is empty; set by `Knowledge`."""

    @property
    def phrasings(self) -> tuple[str, ...]:
        """Every wording that is written down, the question first."""
        return (self.question, *self.also_asked)

    @property
    def details(self) -> tuple[str, ...]:
        """The practice labels that its answer needs."""
        return placeholders(self.answer) if "{" in self.answer else ()

    @property
    def is_detail(self) -> bool:
        """Whether its answer is a practice detail and nothing else."""
        return bool(self.details) and self.answer.strip() == f"{{{self.details[0]}}}"

    @property
    def is_built_in(self) -> bool:
        """Whether it stands in built_in.md and not in her file."""
        return self.line == 0

    def is_read(self, today: date) -> bool:
        """Whether the therapist has read it within the last year."""
        return is_fresh(self.checked, today)


@dataclass(frozen=True, slots=True)
class SafetySection:
    """What must not be answered like an ordinary question, in the therapist's own words."""

    title: str
    level: str
    """One of `LEVELS`; calm keeps messages that an over-cautious reply caught."""
    when: tuple[str, ...]
    but_not: tuple[str, ...] = ()
    answer: str = ""
    """Added after the built-in block, never in its place."""
    line: int = 0
    answer_with: str = ""
    """The id of the entry that answers, at the level calm."""


@dataclass(frozen=True, slots=True)
class ExpectedAnswer:
    """Messages that should get one entry."""

    entry: str
    """The entry's id."""
    messages: tuple[str, ...]
    line: int = 0


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that the article says."""

    heading: str
    text: str
    line: int = 0


@dataclass(frozen=True, slots=True)
class Knowledge:
    """The knowledge folder together with what is built in, as one value."""

    practice: Practice = field(default_factory=Practice)
    says: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """Lower-case label of "What the chat says" to its text; holds every label once it was parsed."""
    synonyms: tuple[tuple[str, ...], ...] = ()
    """Groups of words, hers joined with the built-in ones."""
    own_synonyms: tuple[tuple[str, ...], ...] = ()
    """Her groups alone, as her file holds them."""
    not_for_chat: tuple[str, ...] = ()
    """Her lines only."""
    entries: tuple[Entry, ...] = ()
    """Hers in file order, drafts and those switched off included, then the built-in ones."""
    safety: tuple[SafetySection, ...] = ()
    expected: tuple[ExpectedAnswer, ...] = ()
    facts: tuple[Fact, ...] = ()
    texts: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """File name to its text, as read."""
    warnings: tuple[Problem, ...] = ()
    """What does not stop a publish, but should be looked at."""
    version: str = field(init=False, default="")
    """A hash of the texts."""
    live: tuple[Entry, ...] = field(init=False, default=(), repr=False, compare=False)
    """The entries that visitors can get."""
    _ids: Mapping[str, Entry] = field(init=False, repr=False, compare=False)
    _asked: Mapping[str, Entry] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        entries = tuple(self._marked(entry) for entry in self.entries)
        derived = {
            "entries": entries,
            "version": _version(self.texts),
            "live": tuple(e for e in entries if e.status == "live"),
            "_ids": MappingProxyType({e.id: e for e in entries}),
            "_asked": MappingProxyType({same_words(e.question): e for e in entries}),
        }
        for name, value in derived.items():
            object.__setattr__(self, name, value)

    def _marked(self, entry: Entry) -> Entry:
        unfilled = not all(map(self.practice.detail, entry.details))
        return entry if entry.unfilled == unfilled else replace(entry, unfilled=unfilled)

    @property
    def offered(self) -> tuple[Entry, ...]:
        """The live entries to list and to suggest: none whose practice detail is empty."""
        return tuple(entry for entry in self.live if not entry.unfilled)

    @property
    def to_check(self) -> tuple[Entry, ...]:
        """The live entries that the therapist should read: those of her own file."""
        return tuple(entry for entry in self.live if not entry.is_built_in)

    def entry(self, entry_id: str) -> Entry | None:
        """The entry with this id, whatever its status."""
        return self._ids.get(entry_id)

    def entry_asked(self, text: str) -> Entry | None:
        """The entry whose question this is, whatever the case, spaces and punctuation."""
        return self._asked.get(same_words(text))


def _version(texts: Mapping[str, str]) -> str:
    written = hashlib.sha256()
    for file, text in sorted(texts.items()):
        written.update(f"{file}\0{len(text)}\0{text}\0".encode("utf-8", "surrogatepass"))
    return written.hexdigest()[:12]
