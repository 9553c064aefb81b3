"""Writes a knowledge.md of the old shape in the new one, and says what it moved.

What she wrote herself stays. What shipped with the old file and was never changed is built in today, so it goes:
answers that only pointed to a detail become labels, shipped wordings are examples, unchanged sentences are built in.
"""

import hashlib
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from bot.knowledge import labels
from bot.knowledge.built_in import BUILT_IN, SAYS
from bot.knowledge.edit import written_entry
from bot.knowledge.edit_parts import labelled_text
from bot.knowledge.folder import parse
from bot.knowledge.labels import CHAT_LABELS, HER_CHAT_LABELS, PRACTICE_LABELS
from bot.knowledge.lines import lines_of
from bot.knowledge.model import Entry, Knowledge
from bot.language.text import same_words

SHIPPED_BEFORE = frozenset((Path(__file__).parent / "shipped_before.txt").read_text("utf-8").split())
"""Hashes of the answers, sentences, notes and withdrawn wordings of the last knowledge.md in the old shape."""

_LEAD = re.compile(r"^([^{}\n]*)\{([^{}\n]+)\}$")
_BUILT_IN = {entry.id: entry for entry in BUILT_IN.entries}


@dataclass(frozen=True, slots=True)
class Tidied:
    """A knowledge.md in the new shape."""

    text: str
    moves: tuple[str, ...]
    """What changed its place, in plain words; empty where the file was in shape already."""


def tidy(text: str, wordings: Collection[str]) -> Tidied:
    """Put the text of knowledge.md in the new shape; `wordings` are those that ship as examples.

    Raises `KnowledgeError` where the file cannot be read.
    """
    known = parse({"knowledge.md": text})
    writer = _Tidier(known, frozenset(map(same_words, wordings)))
    written = "\n".join(writer.lines()) + "\n"
    parse({"knowledge.md": written})
    return Tidied(written, tuple(writer.moves)) if writer.moves else Tidied(text, ())


class _Tidier:
    """Writes one file anew, part by part."""

    def __init__(self, known: Knowledge, shipped: frozenset[str]) -> None:
        self.moves: list[str] = []
        self._known = known
        self._shipped = shipped | frozenset(map(same_words, BUILT_IN.not_for_chat))
        self._details = {label: known.practice.detail(label) for label in PRACTICE_LABELS}
        self._questions = {entry.id: entry.question for entry in known.entries}
        self._hers = [entry for entry in known.entries if not entry.is_built_in]
        self._notes = dict(_notes(known.texts["knowledge.md"]))

    def lines(self) -> Iterator[str]:
        """The lines of the new file."""
        entries = [line for entry in self._hers for line in self._entry(entry)]
        yield from self._notes_before(self._hers[0].line if self._hers else None)
        yield f"# {labels.PRACTICE}"
        for label, value in self._details.items():
            yield from labelled_text(label, value)
        yield from ("", f"# {labels.CHAT_SAYS}", *self._says())
        yield from ("", f"# {labels.SYNONYMS}", *self._synonyms())
        yield from ("", f"# {labels.NOT_FOR_CHAT}", *self._not_for_chat())
        yield from ("", f"# {labels.QUESTIONS}", *entries)

    def _notes_before(self, line: int | None) -> list[str]:
        return [note for at, note in self._notes.items() if line is None or at < line]

    # ---- entries

    def _entry(self, entry: Entry) -> list[str]:
        base = self._built_in(entry.id)
        new = self._without_shipped(entry)
        if base:
            new = replace(new, answer=self._answer(entry, base))
            if _same(new, base):
                return []
        lines = written_entry(new, self._questions, base)
        return ["", lines[0], *self._notes_of(entry), *lines[1:]]

    def _is_shipped(self, wording: str) -> bool:
        return same_words(wording) in self._shipped or _was_shipped(wording)

    def _built_in(self, entry_id: str) -> Entry | None:
        """The built-in entry with this id, as it is beside the entries of this file."""
        base = _BUILT_IN.get(entry_id)
        return base and replace(
            base, show_next=tuple(id_ for id_ in base.show_next if id_ in self._questions)
        )

    def _notes_of(self, entry: Entry) -> list[str]:
        following = [other.line for other in self._hers if other.line > entry.line]
        end = min(following, default=1 << 31)
        return [note for at, note in self._notes.items() if entry.line < at < end]

    def _without_shipped(self, entry: Entry) -> Entry:
        own = tuple(w for w in entry.also_asked if not self._is_shipped(w))
        if len(own) < len(entry.also_asked):
            count = len(entry.also_asked) - len(own)
            wordings = "1 wording" if count == 1 else f"{count} wordings"
            self.moves.append(f'"{entry.question}": {wordings} that shipped with it, built in now')
        return replace(entry, also_asked=own)

    def _answer(self, entry: Entry, base: Entry) -> str:
        """The answer to write: the built-in one where hers became a label or was never changed."""
        if entry.answer == base.answer:
            return base.answer
        lead = _LEAD.match(entry.answer.strip())
        label = base.details[0] if base.is_detail else ""
        if lead and label and labels.key(lead[2]) == labels.key(label):
            return self._into_label(
                entry, base, label, self._details[label] and lead[1] + self._details[label]
            )
        if _was_shipped(entry.answer):
            self.moves.append(f'"{entry.question}": this answer is built in now')
            return base.answer
        if label and not self._details[label] and "{" not in entry.answer:
            return self._into_label(entry, base, label, entry.answer)
        return entry.answer

    def _into_label(self, entry: Entry, base: Entry, label: str, value: str) -> str:
        self._details[label] = value
        self.moves.append(f'"{entry.question}" is now the label "{label}:" under "# {labels.PRACTICE}"')
        return base.answer

    # ---- sentences and lists

    def _says(self) -> Iterator[str]:
        unchanged = 0
        for label in CHAT_LABELS:
            said = self._known.says[label.casefold()]
            hers = said != SAYS[label] and not _was_shipped(said)
            unchanged += not hers and said != SAYS[label]
            if hers or label in HER_CHAT_LABELS:
                yield from labelled_text(label, said if hers else SAYS[label])
        if unchanged:
            self.moves.append(f"sentences of the chat that you had not changed, built in now: {unchanged}")

    def _synonyms(self) -> list[str]:
        built_in = [frozenset(map(same_words, group)) for group in BUILT_IN.synonyms]
        own = [
            ", ".join(item)
            for item in self._known.own_synonyms
            if not any(group.issuperset(map(same_words, item)) for group in built_in)
        ]
        return self._moved(own, len(self._known.own_synonyms), "synonym group")

    def _not_for_chat(self) -> list[str]:
        own = [line for line in self._known.not_for_chat if not self._is_shipped(line)]
        return self._moved(own, len(self._known.not_for_chat), '"Not for this chat" line')

    def _moved(self, own: list[str], all_of_them: int, what: str) -> list[str]:
        if len(own) < all_of_them:
            count = all_of_them - len(own)
            self.moves.append(
                f"1 {what} is built in now" if count == 1 else f"{count} {what}s are built in now"
            )
        return [f"- {item}" for item in own]


def _same(entry: Entry, base: Entry) -> bool:
    return replace(entry, line=base.line) == base


def _was_shipped(text: str) -> bool:
    return hashlib.sha256(same_words(text).encode()).hexdigest()[:12] in SHIPPED_BEFORE


def _notes(text: str) -> Iterator[tuple[int, str]]:
    """Her own notes, by line."""
    for number, line in enumerate(lines_of(text), 1):
        note = line.strip("\ufeff \t")
        if note.startswith("//") and not _was_shipped(note):
            yield number, note
