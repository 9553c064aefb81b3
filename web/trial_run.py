"""What a change would do, tried out before anybody sees it, in a process of its own so that no visitor waits.

`python -m web.trial_run` reads one JSON line (`texts`, `index`, `before`, `before_index`, `messages`,
`today`) and writes progress lines and, last, the report.
"""

import json
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from bot import (
    Assistant,
    Change,
    Index,
    Knowledge,
    Level,
    Problem,
    StaleIndex,
    assess,
    check,
    index_key,
    parse,
    read,
    replay,
    same_words,
    self_test,
)

STEP = 100
"""After so many messages the progress is told."""

LISTED = 200
"""So many changes are kept in a report: more than anybody reads."""

Tell = Callable[[float], None]


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
    """What is new compared with what is published, and whatever stops a publish."""
    tested: list[str] = field(default_factory=list)
    """The self-test of every question that changed, in words."""
    tested_well: int = 0
    """How many of its wordings need no word, because they lead where they should."""
    replayed: int = 0
    better: list[Change] = field(default_factory=list)
    worse: list[Change] = field(default_factory=list)
    changed: list[Change] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    """Safety outcomes below the built-in assessment: no publish."""
    asked: list[str] = field(default_factory=list)
    """Safety outcomes that rose or fell, and sections of her own that are taken back: she must say yes."""

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


def try_out(before: Side, after: Side, kept: Sequence[str], today: date, tell: Tell) -> Report:
    """Compare two versions on everything that is known to be asked."""
    report = Report(problems=_new_problems(before, after, today))
    tell(0.3)
    _test(before, after, report)
    tell(0.4)
    messages = asked_so_far(before.knowledge, after.knowledge, kept)
    same_rules = _rules(before.knowledge) == _rules(after.knowledge)
    for start in range(0, len(messages), STEP):
        batch = [
            m
            for m in messages[start : start + STEP]
            if not (same_rules and _ranked(m, before) == _ranked(m, after))
        ]
        _note(replay(before.assistant, after.assistant, batch).changes, report)
        tell(0.4 + 0.6 * start / len(messages))
    report.replayed = len(messages)
    report.asked += _taken_back(before.knowledge, after.knowledge)
    return report


def _rules(knowledge: Knowledge) -> tuple[object, ...]:
    """Everything but the index that decides which reply a message gets."""
    entries = {entry.id: (entry.kind, entry.status) for entry in knowledge.entries}
    return knowledge.safety, knowledge.synonyms, entries


def _ranked(message: str, side: Side) -> tuple[object, ...]:
    """What the matcher makes of a message: where that and the rules are the same, so is the reply."""
    if side.index is None:
        return (object(),)
    matches = side.index.rank(read(message), 3)
    return side.index.band(matches), tuple(match.entry for match in matches)


def _new_problems(before: Side, after: Side, today: date) -> list[Found]:
    """Without the index, which would test every wording of every question: that takes longer than all the rest."""
    known = {_mark(problem) for problem in check(before.knowledge, None, today)}
    found = [p for p in check(after.knowledge, None, today) if p.stops or _mark(p) not in known]
    return [Found(p.file, p.line, p.text, p.stops) for p in found]


def _mark(problem: Problem) -> tuple[str, str]:
    return problem.file, "".join(c for c in problem.text if not c.isdigit())


def _test(before: Side, after: Side, report: Report) -> None:
    old = {entry.id: entry.phrasings for entry in before.knowledge.live}
    for entry in after.knowledge.live:
        if after.index is None or old.get(entry.id) == entry.phrasings:
            continue
        outcomes = self_test(after.knowledge, after.index, entry.id)
        new = {same_words(p) for p in entry.phrasings} - {same_words(p) for p in old.get(entry.id, ())}
        shown = [o for o in outcomes if o.result != "this" or same_words(o.phrasing) in new]
        report.tested.extend(outcome.text for outcome in shown)
        report.tested_well += len(outcomes) - len(shown)


def asked_so_far(before: Knowledge, after: Knowledge, kept: Iterable[str]) -> tuple[str, ...]:
    """Every message once: tests.md, safety examples, kept questions, phrasings of both versions."""
    found: dict[str, str] = {}
    for knowledge in (after, before):
        for section in knowledge.safety:
            found.update((same_words(m), m) for m in (*section.when, *section.but_not))
        for expected in knowledge.expected:
            found.update((same_words(m), m) for m in expected.messages)
    found.update((same_words(m), m) for m in kept)
    for entry in (*before.live, *after.live):
        found.update((same_words(p), p) for p in entry.phrasings)
    return tuple(found.values())


def _note(changes: Iterable[Change], report: Report) -> None:
    lists = {"better": report.better, "worse": report.worse, "changed": report.changed}
    for change in changes:
        if change.effect in lists:
            if len(lists[change.effect]) < LISTED:
                lists[change.effect].append(change)
        elif change.effect == "lowered" and _must_be_loud(change):
            report.refused.append(f"{change.text} That is below what the built-in safety rules ask for.")
        else:
            report.asked.append(change.text)


def _must_be_loud(change: Change) -> bool:
    """Whether the built-in rules alone hear something in it that a file must not make quieter."""
    return assess(read(change.message)).level > Level.CALM


def _taken_back(before: Knowledge, after: Knowledge) -> list[str]:
    titles = {section.title for section in after.safety}
    gone = [section.title for section in before.safety if section.title not in titles]
    return [f'Your safety section "{title}" would be taken back.' for title in gone]


def _side(texts: Mapping[str, str], path: str) -> Side:
    knowledge = parse(texts)
    try:
        index = Index.load(Path(path), index_key(knowledge)) if path else None
    except StaleIndex:
        index = None
    return Side.of(knowledge, index)


def answer(asked: Mapping[str, Any], tell: Tell) -> dict[str, object]:
    """The report on what was asked, as JSON has it."""
    before, after = _side(asked["before"], asked["before_index"]), _side(asked["texts"], asked["index"])
    tell(0.1)
    report = try_out(before, after, asked["messages"], date.fromisoformat(asked["today"]), tell)
    return {"report": asdict(report), "stops": report.stops}


def main() -> None:
    """One question in, progress and one report out."""

    def say(line: Mapping[str, object]) -> None:
        sys.stdout.write(json.dumps(line) + "\n")
        sys.stdout.flush()

    asked = json.loads(sys.stdin.readline())
    say(answer(asked, lambda share: say({"done": round(share, 2)})))


if __name__ == "__main__":
    main()
