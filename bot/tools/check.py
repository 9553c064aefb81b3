"""The checks that need the models: whether the file still does what the therapist intends."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from bot.assistant import Assistant
from bot.examples import load as load_examples
from bot.knowledge import Entry, Fact, Knowledge, Problem, SafetySection, labels, shown
from bot.knowledge.build_entries import block_id
from bot.knowledge.checked import FRESH_DAYS, checked_on
from bot.knowledge.document import Block
from bot.knowledge.labels import EXAMPLES, WORDINGS
from bot.knowledge.lint import few_wordings, sources
from bot.knowledge.parser import parse_document
from bot.language.text import Message, read, same_words, stem
from bot.models import Models
from bot.nlu.levels import Level
from bot.nlu.triage import Triage
from bot.tools.expected import missed
from bot.tools.self_test import SAFETY_REPLIES, self_test

TOO_WIDE = 0.1
"""The share of ordinary questions from which a section is too wide, because it would silence the chat."""

COVERED = 0.5
"""The share of a fact's stems that an answer must contain, if it names the heading of the fact."""


def check(knowledge: Knowledge, models: Models, today: date) -> tuple[Problem, ...]:
    """Everything that the therapist should look at before she publishes; most of it are hints."""
    places, assistant = _Places(knowledge), Assistant(knowledge, models)
    found = [*knowledge.warnings, *_unread(knowledge, places, today), *safety_problems(knowledge, models)]
    found += few_wordings(knowledge, frozenset(e.entry for e in load_examples() if e.entry))
    found += _unsafe_wordings(knowledge, assistant, places)
    if models.index is not None:
        found += _expected(assistant)
        found += _astray(assistant, places)
    order = ("knowledge.md", "safety.md", "tests.md", "outline.md")
    return tuple(sorted(dict.fromkeys(found), key=lambda p: (order.index(p.file), p.line, p.text)))


class _Places:
    """The lines of the questions and wordings in knowledge.md."""

    def __init__(self, knowledge: Knowledge) -> None:
        document = parse_document(knowledge.texts.get("knowledge.md", ""), labels.KNOWLEDGE_MD)
        self._blocks = {block_id(b): b for b in document.blocks(labels.QUESTIONS) if b.heading}

    def phrasing(self, entry: Entry, text: str) -> int:
        """The line of a wording."""
        block = self._blocks.get(entry.id)
        items = block.list(WORDINGS) if block else ()
        return next((item.number for item in items if item.text == text), entry.line)

    def label(self, entry: Entry, label: str) -> int:
        """The line of a label."""
        block = self._blocks.get(entry.id)
        return block.line_of(label) if block else entry.line


# ---- read by the therapist


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
        if ((today - day).days > FRESH_DAYS)
        else ""
    )


# ---- safety


def safety_problems(knowledge: Knowledge, models: Models) -> tuple[Problem, ...]:
    """The problems of the sections of safety.md, each tested on its own examples."""
    found: list[Problem] = []
    written = {
        b.line: b for b in parse_document(knowledge.texts.get("safety.md", ""), labels.SAFETY_MD).blocks()
    }
    ordinary = (
        [read(text) for entry in knowledge.to_check for text in entry.phrasings] if knowledge.safety else []
    )
    for section in (s for s in knowledge.safety if s.level != "calm"):
        triage = Triage(models.intent, (section,))
        found += _examples(section, triage, written.get(section.line))
        found += _too_wide(section, triage, ordinary)
    return (*found, *_contradictions(knowledge, written))


def _examples(section: SafetySection, triage: Triage, block: Block | None) -> Iterator[Problem]:
    for text, line in _lines(section, block, EXAMPLES, section.when):
        if section.title not in triage.assess(read(text)).sections:
            yield Problem(
                "safety.md", line, f'"{shown(text)}" does not lead to this section. Say it with other words.'
            )
        built_in = triage.built_in(read(text)).level
        if built_in > Level[section.level.upper()]:
            name = built_in.kind
            said = (
                f'"{shown(text)}" gets {SAFETY_REPLIES[name]} already, so it needs no sign. '
                f'Take the line out, or choose the level "{name}" for "{section.title}".'
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


def _unsafe_wordings(knowledge: Knowledge, assistant: Assistant, places: _Places) -> Iterator[Problem]:
    for entry in knowledge.to_check:
        for text in entry.phrasings:
            level = assistant.assess(text).level
            if level > Level.CALM:
                gets = SAFETY_REPLIES[level.kind]
                said = f'"{shown(text)}" gets {gets} instead of this answer. Take it out or reword it.'
                if level in (Level.TREATMENT, Level.DIAGNOSTIC):
                    said += (
                        ' To answer it all the same, write it in safety.md, in a section with "Level: calm".'
                    )
                yield Problem("knowledge.md", places.phrasing(entry, text), said, stops=False)


def _expected(assistant: Assistant) -> Iterator[Problem]:
    document = parse_document(assistant.knowledge.texts.get("tests.md", ""), labels.TESTS_MD)
    written = {block.line: block for block in document.blocks()}
    for found in missed(assistant):
        block = written.get(found.test.line)
        lines = {item.text: item.number for item in block.items} if block else {}
        said = f'"{shown(found.message)}" gets {shown(found.gets, 60)} instead.'
        yield Problem("tests.md", lines.get(found.message, found.test.line), said, stops=False)


def _astray(assistant: Assistant, places: _Places) -> Iterator[Problem]:
    """One hint per entry for wordings that lead to another entry if they are not typed exactly."""
    for entry in assistant.knowledge.to_check:
        lost = [one for one in self_test(assistant, entry.id) if one.result == "other"]
        if lost:
            other = assistant.knowledge.entry(lost[0].entries[0])
            more = f" ({len(lost) - 1} more lines here are like it.)" if len(lost) > 1 else ""
            instead = shown(other.question if other else lost[0].entries[0], 30)
            said = (
                f'visitors who ask something like "{shown(lost[0].wording, 30)}" get "{instead}" instead. '
                f'Write one more way of asking below "{WORDINGS}:" here.{more}'
            )
            yield Problem("knowledge.md", places.phrasing(entry, lost[0].wording), said, stops=False)


# ---- the article


@dataclass(frozen=True, slots=True)
class Coverage:
    """Which facts of the article are covered by answers."""

    told: tuple[Fact, ...]
    untold: tuple[Fact, ...]


def coverage(knowledge: Knowledge) -> Coverage:
    """Find the facts that live answers name as a source, or whose heading they name and whose words they contain."""
    told = {fact for fact in knowledge.facts if any(_covers(entry, fact) for entry in knowledge.live)}
    return Coverage(
        tuple(fact for fact in knowledge.facts if fact in told),
        tuple(fact for fact in knowledge.facts if fact not in told),
    )


def _covers(entry: Entry, fact: Fact) -> bool:
    named = {same_words(source) for source in sources(entry)}
    if same_words(fact.text) in named:
        return True
    if same_words(fact.heading) not in named:
        return False
    wanted = _stems(fact.text)
    return len(wanted & _stems(f"{entry.answer} {entry.in_one_sentence}")) >= COVERED * len(wanted)


def _stems(text: str) -> set[str]:
    return {stem(word) for word in same_words(text).split() if len(word) > 3}
