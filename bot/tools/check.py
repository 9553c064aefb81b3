"""The checks that need triage and the matcher: does the file still do what its writer means it to do?"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path

from bot.assistant import Assistant
from bot.knowledge import Entry, Fact, Knowledge, Problem, SafetySection, labels, shown
from bot.knowledge.build_entries import block_id
from bot.knowledge.document import Block
from bot.knowledge.labels import EXAMPLES, WORDINGS
from bot.knowledge.lint import few_wordings, sources
from bot.knowledge.parser import parse_document
from bot.matcher import Index
from bot.rehearsal import described
from bot.selftest import Leads, leads
from bot.language.text import Message, read, same_words, stem
from bot.triage import Level, Triage, assess

TOO_WIDE = 0.1
"""A section that fires on a tenth of the ordinary questions would silence the chat."""

OLD_DAYS = 365
"""An answer that nobody has read for a year may have gone stale."""

COVERED = 0.5
"""A fact counts as told when an answer under its heading holds half of its words."""

KEPT_LEVELS = 20_000
"""Curated phrasings whose level is remembered: two versions of a file are checked one after the other."""

_MONTHS = {name: at for at, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), 1)}


@lru_cache(maxsize=1)
def shipped_rows() -> tuple[dict[str, str | None], ...]:
    """The rows of bot/examples: `text`, `kind` and, for questions that are answered, `entry`."""
    folder = Path(__file__).parent / "examples"
    lines = [line for path in sorted(folder.glob("*.jsonl")) for line in path.read_text("utf-8").splitlines()]
    return tuple(json.loads(line) for line in lines if line.strip())


def shipped_wordings() -> frozenset[str]:
    """Every wording that comes with the package."""
    return frozenset(str(row["text"]) for row in shipped_rows())


def check(
    knowledge: Knowledge, index: Index | None, today: date, ahead: Leads | None = None
) -> tuple[Problem, ...]:
    """Everything that the therapist should look at before she publishes, most of it only a hint.

    Whoever knows already how far ahead each line's own entry is (`leads`) hands it over.
    """
    places = _Places(knowledge)
    found = [*knowledge.warnings, *_unread(knowledge, places, today), *safety_problems(knowledge)]
    found += few_wordings(knowledge, frozenset(str(row.get("entry")) for row in shipped_rows()))
    found += _unsafe_phrasings(knowledge, places)
    if index is not None:
        found += _expected(knowledge, index)
        found += _lost_alone(knowledge, leads(index) if ahead is None else ahead, places)
    order = ("knowledge.md", "safety.md", "tests.md", "outline.md")
    return tuple(sorted(dict.fromkeys(found), key=lambda p: (order.index(p.file), p.line, p.text)))


class _Places:
    """Where the questions and their phrasings stand in knowledge.md."""

    def __init__(self, knowledge: Knowledge) -> None:
        document = parse_document(knowledge.texts.get("knowledge.md", ""), labels.KNOWLEDGE_MD)
        self._blocks = {block_id(b): b for b in document.blocks(labels.QUESTIONS) if b.heading}

    def phrasing(self, entry: Entry, text: str) -> int:
        """The line of a phrasing."""
        block = self._blocks.get(entry.id)
        items = block.list(WORDINGS) if block else ()
        return next((item.number for item in items if item.text == text), entry.line)

    def label(self, entry: Entry, label: str) -> int:
        """The line of a label."""
        block = self._blocks.get(entry.id)
        return block.line_of(label) if block else entry.line


# ---- has she read it


def _unread(knowledge: Knowledge, places: _Places, today: date) -> Iterator[Problem]:
    unread = [entry for entry in knowledge.to_check if not entry.checked]
    if unread:
        count = f"{len(unread)} of {len(knowledge.to_check)}"
        text = f'{count} answers have not been read by you. Write the date after "Checked:".'
        yield Problem("knowledge.md", places.label(unread[0], "Checked"), text, stops=False)
    for entry in knowledge.to_check:
        if entry.checked:
            text = _checked(entry.checked, today)
            if text:
                yield Problem("knowledge.md", places.label(entry, "Checked"), text, stops=False)


def _checked(written: str, today: date) -> str:
    day = checked_on(written)
    if day is None:
        return f'no date can be read in "{shown(written)}". Write it like {today.isoformat()}.'
    if day > today:
        return f'"{shown(written)}" is a day to come. Write the day on which you read this answer.'
    return (
        "this answer was read more than a year ago. Read it again and write the new date."
        if ((today - day).days > OLD_DAYS)
        else ""
    )


def checked_on(written: str) -> date | None:
    """The day in a "Checked:" line, in the ways that Americans write dates."""
    text = written.casefold()
    patterns = (
        (r"(\d{4})-(\d{1,2})-(\d{1,2})", (1, 2, 3)),
        (r"(\d{1,2})/(\d{1,2})/(\d{4})", (3, 1, 2)),
        (r"\b([a-z]{3})[a-z]*\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})", (3, 1, 2)),
        (r"(\d{1,2})(?:st|nd|rd|th)?\.? ([a-z]{3})[a-z]*\.?,? (\d{4})", (3, 2, 1)),
    )
    for pattern, order in patterns:
        found = re.search(pattern, text)
        if found:
            year, month, day = (found[at] for at in order)
            try:
                return date(int(year), int(_MONTHS.get(month, month)), int(day))
            except ValueError:
                continue
    return None


# ---- safety


def safety_problems(knowledge: Knowledge) -> tuple[Problem, ...]:
    """What is wrong with the sections of safety.md, each tried on its own examples."""
    found: list[Problem] = []
    written = {b.line: b for b in parse_document(knowledge.texts.get("safety.md", ""), labels.SAFETY_MD).blocks()}
    ordinary = (
        [read(text) for entry in knowledge.to_check for text in entry.phrasings] if knowledge.safety else []
    )
    for section in (s for s in knowledge.safety if s.level != "calm"):
        triage = Triage((section,))
        found += _examples(section, triage, written.get(section.line))
        found += _too_wide(section, triage, ordinary)
    return (*found, *_contradictions(knowledge, written))


def _examples(section: SafetySection, triage: Triage, block: Block | None) -> Iterator[Problem]:
    for text, line in _lines(section, block, EXAMPLES, section.when):
        if section.title not in triage.assess(read(text)).sections:
            yield Problem(
                "safety.md", line, f'"{shown(text)}" does not lead to this section. Say it with other words.'
            )
        built_in = assess(read(text)).level
        if built_in > Level[section.level.upper()]:
            name = built_in.name.lower()
            said = (
                f'"{shown(text)}" is treated as {name} in any case. Write "Level: {name}", or move the line.'
            )
            yield Problem("safety.md", line, said)
    for text, line in _lines(section, block, "But not when", section.but_not):
        if section.title in triage.assess(read(text)).sections:
            said = f'"{shown(text)}" still leads to this section. Say more in it, or change the examples.'
            yield Problem("safety.md", line, said)


def _lines(
    section: SafetySection, block: Block | None, label: str, texts: tuple[str, ...]
) -> Iterator[tuple[str, int]]:
    numbers = {item.text: item.number for item in block.list(label)} if block else {}
    for text in texts:
        yield text, numbers.get(text, section.line)


def _too_wide(section: SafetySection, triage: Triage, ordinary: list[Message]) -> Iterator[Problem]:
    fired = sum(section.title in triage.assess(message).sections for message in ordinary)
    if ordinary and fired >= TOO_WIDE * len(ordinary):
        text = f"this section would answer {fired} of your {len(ordinary)} ordinary questions. Use longer examples."
        yield Problem("safety.md", section.line, text, stops=False)


def _contradictions(knowledge: Knowledge, written: dict[int, Block]) -> Iterator[Problem]:
    levels: dict[str, SafetySection] = {}
    for section in knowledge.safety:
        for text, line in _lines(section, written.get(section.line), EXAMPLES, section.when):
            other = levels.setdefault(same_words(text), section)
            if other.level != section.level:
                said = f'"{shown(text)}" is {other.level} on line {other.line} and {section.level} here. Keep one.'
                yield Problem("safety.md", line, said)


# ---- phrasings and expected answers


def _unsafe_phrasings(knowledge: Knowledge, places: _Places) -> Iterator[Problem]:
    for entry in knowledge.live:
        for text in entry.phrasings:
            level = _level(text)
            if level > Level.CALM:
                name = level.name.lower()
                said = (
                    f'"{shown(text)}" gets the {name} reply instead of this answer. Take it out or reword it.'
                )
                yield Problem("knowledge.md", places.phrasing(entry, text), said, stops=False)


@lru_cache(maxsize=KEPT_LEVELS)
def _level(phrasing: str) -> Level:
    return assess(read(phrasing)).level


def _expected(knowledge: Knowledge, index: Index) -> Iterator[Problem]:
    assistant = Assistant(knowledge, index)
    written = {b.line: b for b in parse_document(knowledge.texts.get("tests.md", ""), labels.TESTS_MD).blocks()}
    for test in knowledge.expected:
        block = written.get(test.line)
        numbers = {item.text: item.number for item in block.items} if block else {}
        for message in test.messages:
            reply = assistant.respond(message)
            if test.entry not in reply.entries:
                said = f'"{shown(message)}" gets {shown(described(reply, knowledge), 60)} instead.'
                yield Problem("tests.md", numbers.get(message, test.line), said, stops=False)


def _lost_alone(knowledge: Knowledge, ahead: Leads, places: _Places) -> Iterator[Problem]:
    """One hint an entry, however many of its phrasings would not lead to it without themselves."""
    for entry_id, lines in ahead.items():
        entry = knowledge.entry(entry_id)
        lost = [(line, lead) for line, lead in lines.items() if lead.by < 0]
        if not lost or not entry:
            continue
        text, lead = min(lost, key=lambda each: each[1].by)
        other = knowledge.entry(lead.over)
        more = f" ({len(lost) - 1} more lines here are like it.)" if len(lost) > 1 else ""
        instead = shown(other.question if other else lead.over, 30)
        said = f'wordings near "{shown(text, 30)}" get "{instead}". Add one here.{more}'
        yield Problem("knowledge.md", places.phrasing(entry, text), said, stops=False)


# ---- the article


@dataclass(frozen=True, slots=True)
class Coverage:
    """Which facts of the article the answers rest on."""

    told: tuple[Fact, ...]
    untold: tuple[Fact, ...]


def coverage(knowledge: Knowledge) -> Coverage:
    """A fact is told by a live answer that names it, or that names its heading and says half of its words."""
    told = {fact for fact in knowledge.facts if any(_tells(entry, fact) for entry in knowledge.live)}
    return Coverage(
        tuple(fact for fact in knowledge.facts if fact in told),
        tuple(fact for fact in knowledge.facts if fact not in told),
    )


def _tells(entry: Entry, fact: Fact) -> bool:
    named = {same_words(source) for source in sources(entry)}
    if same_words(fact.text) in named:
        return True
    if same_words(fact.heading) not in named:
        return False
    wanted = _stems(fact.text)
    return len(wanted & _stems(f"{entry.answer} {entry.in_one_sentence}")) >= COVERED * len(wanted)


def _stems(text: str) -> set[str]:
    return {stem(word) for word in same_words(text).split() if len(word) > 3}
