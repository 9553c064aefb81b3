"""The knowledge folder, read once, checked, and immutable afterwards."""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any

from bot import labels
from bot.building import Builder, items
from bot.curated import Entry as Entry
from bot.curated import ExpectedAnswer as ExpectedAnswer
from bot.curated import Fact as Fact
from bot.curated import SafetySection as SafetySection
from bot.document import Document
from bot.document import Problem as Problem
from bot.doubts import doubts, expected_doubts, safety_doubts
from bot.grammar import read
from bot.labels import FileShape
from bot.practice import PRACTICE_LABELS as PRACTICE_LABELS
from bot.practice import SAYS
from bot.practice import Practice as Practice
from bot.language.text import same_words

SHAPES: Mapping[str, FileShape] = MappingProxyType(
    {
        shape.file: shape
        for shape in (labels.KNOWLEDGE_MD, labels.SAFETY_MD, labels.TESTS_MD, labels.OUTLINE_MD)
    }
)
"""The files of the knowledge folder."""


class KnowledgeError(Exception):
    """The knowledge cannot be used; `problems` holds every reason, in the order of the files."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        self.problems = problems
        super().__init__("\n".join(str(problem) for problem in problems))


@dataclass(frozen=True, slots=True)
class Knowledge:
    """Everything that the therapist wrote, as one immutable value."""

    practice: Practice = field(default_factory=Practice)
    says: Mapping[str, str] = field(
        default_factory=lambda: MappingProxyType({label.casefold(): text for label, text in SAYS.items()})
    )
    """Lower-case label of "What the chat says" to its text; holds every label."""
    synonyms: tuple[tuple[str, ...], ...] = ()
    not_for_chat: tuple[str, ...] = ()
    entries: tuple[Entry, ...] = ()
    """Every entry, in file order, drafts and those switched off included."""
    safety: tuple[SafetySection, ...] = ()
    expected: tuple[ExpectedAnswer, ...] = ()
    facts: tuple[Fact, ...] = ()
    texts: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """File name to its text, as read."""
    warnings: tuple[Problem, ...] = ()
    """What does not stop a publish, but should be looked at."""
    version: str = field(init=False, default="")
    """Names these texts; other texts have another one."""
    live: tuple[Entry, ...] = field(init=False, default=(), repr=False, compare=False)
    """The entries that visitors can get."""
    _ids: Mapping[str, Entry] = field(init=False, repr=False, compare=False)
    _asked: Mapping[str, Entry] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        written = hashlib.sha256()
        for file, text in sorted(self.texts.items()):
            written.update(f"{file}\0{len(text)}\0{text}\0".encode("utf-8", "surrogatepass"))
        object.__setattr__(self, "version", written.hexdigest()[:12])
        object.__setattr__(self, "live", tuple(e for e in self.entries if e.status == "live"))
        object.__setattr__(self, "_ids", MappingProxyType({e.id: e for e in self.entries}))
        asked = {same_words(e.question): e for e in self.entries}
        object.__setattr__(self, "_asked", MappingProxyType(asked))

    def entry(self, entry_id: str) -> Entry | None:
        """The entry with this id, whatever its status."""
        return self._ids.get(entry_id)

    def entry_asked(self, text: str) -> Entry | None:
        """The entry whose question this is, in any spelling of case, spaces and punctuation."""
        return self._asked.get(same_words(text))


EMPTY = Knowledge()
"""What runs when no knowledge can be read: no entries, and the built-in sentences."""


def parse(texts: Mapping[str, str]) -> Knowledge:
    """Read the texts of the files, by file name; only knowledge.md is required."""
    knowledge, found = _read(texts)
    if any(problem.stops for problem in found):
        raise KnowledgeError(tuple(problem for problem in found if problem.stops))
    return knowledge


def problems(texts: Mapping[str, str]) -> tuple[Problem, ...]:
    """Everything wrong or doubtful in the texts that can be seen without the matcher."""
    return _read(texts)[1]


def load(folder: Path) -> Knowledge:
    """Read the knowledge folder; what cannot be used is a `KnowledgeError` with every problem of every file."""
    texts, unreadable = {}, []
    for file in SHAPES:
        try:
            texts[file] = (folder / file).read_bytes().decode("utf-8")
        except FileNotFoundError:
            if file == "knowledge.md":
                unreadable.append(Problem(file, 1, f"the file {file} is missing in the folder {folder}"))
        except UnicodeDecodeError as error:
            line = error.object[: error.start].count(b"\n") + 1
            text = "this line holds a letter that cannot be read. Save the file again, as UTF-8."
            unreadable.append(Problem(file, line, text))
        except OSError as error:
            unreadable.append(Problem(file, 1, f"the file cannot be opened: {error.strerror}"))
    if not unreadable:
        return parse(texts)
    more = tuple(p for p in problems(texts) if p.stops) if "knowledge.md" in texts else ()
    raise KnowledgeError((*unreadable, *more))


def _read(texts: Mapping[str, str]) -> tuple[Knowledge, tuple[Problem, ...]]:
    documents = {file: read(texts.get(file, ""), shape) for file, shape in SHAPES.items()}
    build = Builder()
    main = documents["knowledge.md"]
    entries = build.entries(main)
    values: dict[str, Any] = {
        "practice": build.practice(main),
        "says": build.says(main),
        "synonyms": build.synonyms(main),
        "not_for_chat": tuple(item.text for item in items(main, labels.NOT_FOR_CHAT)),
        "entries": entries,
        "safety": build.safety(documents["safety.md"]),
        "expected": build.expected(documents["tests.md"], entries),
        "facts": build.facts(documents["outline.md"]),
    }
    found = _ordered(documents, [*build.problems, *_doubts(documents, values)])
    warnings = tuple(problem for problem in found if not problem.stops)
    return Knowledge(**values, texts=MappingProxyType(dict(texts)), warnings=warnings), found


def _doubts(documents: Mapping[str, Document], values: Mapping[str, Any]) -> Iterator[Problem]:
    main = documents["knowledge.md"]
    yield from doubts(main, values["practice"], values["says"], values["entries"], values["facts"])
    yield from safety_doubts(values["safety"], values["practice"])
    yield from expected_doubts(documents["tests.md"], values["expected"])


def _ordered(documents: Mapping[str, Document], built: list[Problem]) -> tuple[Problem, ...]:
    files = list(documents)
    every = {problem for document in documents.values() for problem in document.problems} | set(built)
    return tuple(sorted(every, key=lambda p: (files.index(p.file), p.line, p.text)))
