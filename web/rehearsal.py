"""What a change would do, tried out before anybody sees it, in a process of its own so that no visitor waits.

`python -m web.rehearsal` reads one JSON line (`texts`, `index`, `before`, `before_index`, `messages`,
`today`) and writes progress lines and, last, the report.
"""

import json
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import date
from pathlib import Path

from bot import (
    Assistant,
    Entry,
    Index,
    Knowledge,
    Problem,
    Reply,
    StaleIndex,
    assess,
    index_key,
    parse,
    read,
    same_words,
)

LOUD = {"emergency": 5, "crisis": 4, "urgent": 3, "diagnostic": 2, "treatment": 1}
"""Kinds that must never become quieter than the built-in assessment, with its levels."""

STEP = 20
"""After so many messages the progress is told."""


@dataclass(frozen=True, slots=True)
class Change:
    """A message that gets something else than before."""

    message: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Found:
    """Something that the checks say, with where it stands."""

    file: str
    line: int
    text: str
    stops: bool


@dataclass(slots=True)
class Report:
    """Everything that she should know before she publishes."""

    problems: list[Found] = field(default_factory=list)
    """What is new compared with what is published."""
    older: int = 0
    """How many warnings were there before."""
    tested: list[str] = field(default_factory=list)
    """The self-test of every question that changed, in words."""
    replayed: int = 0
    better: list[Change] = field(default_factory=list)
    worse: list[Change] = field(default_factory=list)
    other: list[Change] = field(default_factory=list)
    """Messages whose right answer nobody wrote down."""
    refused: list[str] = field(default_factory=list)
    """Safety outcomes below the built-in assessment: no publish."""
    asked: list[str] = field(default_factory=list)
    """Safety outcomes that rose, and sections of her own that are taken back: she must say yes."""

    @property
    def stops(self) -> bool:
        """Whether this must not be published."""
        return bool(self.refused) or any(problem.stops for problem in self.problems)


@dataclass(frozen=True, slots=True)
class Side:
    """One version: what it knows and what it answers."""

    knowledge: Knowledge
    index: Index | None
    assistant: Assistant

    @classmethod
    def of(cls, knowledge: Knowledge, index: Index | None) -> "Side":
        """The version that these make."""
        return cls(knowledge, index, Assistant(knowledge, index))


Tell = Callable[[float], None]


def rehearse(before: Side, after: Side, messages: Sequence[str], today: date, tell: Tell) -> Report:
    """Compare two versions on everything that is known to be asked."""
    report = Report()
    known = {_mark(problem) for problem in before.knowledge.warnings}
    for problem in after.knowledge.warnings:
        if problem.stops or _mark(problem) not in known:
            report.problems.append(Found(problem.file, problem.line, problem.text, problem.stops))
        else:
            report.older += 1
    tell(0.2)
    _test(before, after, report)
    tell(0.4)
    _replay(before, after, messages, report, lambda share: tell(0.4 + 0.6 * share))
    _own_sections(before.knowledge, after.knowledge, report)
    return report


def _mark(problem: Problem) -> tuple[str, str]:
    return problem.file, "".join(c for c in problem.text if not c.isdigit())


def changed_entries(before: Knowledge, after: Knowledge) -> tuple[Entry, ...]:
    """The questions that are new or differ in how they are asked, answered or shown."""
    old = {entry.id: entry for entry in before.live}
    return tuple(entry for entry in after.live if _asked(entry) != _asked(old.get(entry.id)))


def _asked(entry: Entry | None) -> tuple[object, ...]:
    return (entry.phrasings, entry.answer) if entry else ()


def _test(before: Side, after: Side, report: Report) -> None:
    if after.index is None:
        return
    for entry in changed_entries(before.knowledge, after.knowledge):
        report.tested.extend(map(str, self_test(after.knowledge, after.index, entry.id)))


def _replay(before: Side, after: Side, messages: Sequence[str], report: Report, tell: Tell) -> None:
    rows = list(_rows(before.knowledge, after.knowledge, messages))
    for place, (message, right) in enumerate(rows):
        if place % STEP == 0:
            tell(place / len(rows))
        was, now = before.assistant.respond(message), after.assistant.respond(message)
        _note_safety(message, was, now, report)
        change = Change(message, words(was, before.knowledge), words(now, after.knowledge))
        if change.before != change.after:
            _sort(change, right, was, now, report)
    report.replayed = len(rows)


def _sort(change: Change, right: str | None, was: Reply, now: Reply, report: Report) -> None:
    got, gets = right in was.entries[:1], right in now.entries[:1]
    if right is None:
        answered = was.kind in ("unknown", "clarify") and now.kind in ("answer", "practice")
        (report.better if answered else report.other).append(change)
    elif got != gets:
        (report.better if gets else report.worse).append(change)
    else:
        report.other.append(change)


def _rows(before: Knowledge, after: Knowledge, messages: Sequence[str]) -> Iterator[tuple[str, str | None]]:
    """Every message once, with the entry that should answer it where somebody wrote that down."""
    rights: dict[str, tuple[str, str | None]] = {}
    gone = {entry.id for entry in before.live} - {entry.id for entry in after.live}
    for expected in (*before.expected, *after.expected):
        rights.update({same_words(m): (m, expected.entry) for m in expected.messages})
    for entry in before.live:
        rights.update({same_words(p): (p, entry.id) for p in entry.phrasings if entry.id not in gone})
    for entry in after.live:  # last, because where she moved a phrasing is where it belongs
        rights.update({same_words(p): (p, entry.id) for p in entry.phrasings})
    for section in (*before.safety, *after.safety):
        for message in (*section.when, *section.but_not):
            rights.setdefault(same_words(message), (message, None))
    for message in messages:
        rights.setdefault(same_words(message), (message, None))
    return iter(rights.values())


def _note_safety(message: str, was: Reply, now: Reply, report: Report) -> None:
    old, new = (max(LOUD.get(kind, 0) for kind in (reply.kind, *reply.also)) for reply in (was, now))
    least = assess(read(message)).level
    if new < least:
        text = f'"{message}" must be answered as {least.name.lower()}; with this change it would not be.'
        report.refused.append(text)
    elif new > old:
        report.asked.append(f'"{message}" would be answered as {now.kind}; so far it is {was.kind}.')
    elif new < old:
        report.asked.append(f'"{message}" would no longer be answered as {was.kind}, but as {now.kind}.')


def _own_sections(before: Knowledge, after: Knowledge, report: Report) -> None:
    titles = {section.title for section in after.safety}
    for section in before.safety:
        if section.title not in titles:
            report.asked.append(f'Your safety section "{section.title}" would be taken back.')


def words(reply: Reply, knowledge: Knowledge) -> str:
    """What a visitor gets, as the therapist would say it."""
    questions = [f'"{entry.question}"' for named in reply.entries if (entry := knowledge.entry(named))]
    if reply.kind in LOUD:
        return f"the {reply.kind} reply"
    if reply.kind == "clarify":
        choices = [f'"{each.label}"' for each in reply.suggestions[:3] if each.entry]
        return "a choice between " + " and ".join(choices)
    if reply.kind == "unknown" or not questions:
        return "no answer" if reply.kind == "unknown" else f"the {reply.kind} reply"
    return " and ".join(questions)


def _side(texts: Mapping[str, str], path: str) -> Side:
    knowledge = parse(texts)
    try:
        index = Index.load(Path(path), index_key(knowledge)) if path else None
    except StaleIndex:
        index = None
    return Side.of(knowledge, index)


def main() -> None:
    """One question in, progress and one report out."""
    asked = json.loads(sys.stdin.readline())

    def say(**line: object) -> None:
        sys.stdout.write(json.dumps(line) + "\n")
        sys.stdout.flush()

    before, after = _side(asked["before"], asked["before_index"]), _side(asked["texts"], asked["index"])
    today = date.fromisoformat(asked["today"])
    report = rehearse(before, after, asked["messages"], today, lambda share: say(done=round(share, 2)))
    say(report=asdict(report), stops=report.stops)


if __name__ == "__main__":
    main()
