"""What a change would do, tried out before anybody sees it, in a process of its own so that no visitor waits.

`python -m web.trial_run` reads one JSON line (`texts`, `index`, `before`, `before_index`, `messages`,
`today`) and writes progress lines and, last, the report.
"""

import json
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, replace
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

from bot import (
    CLEAR,
    Assistant,
    Change,
    Index,
    Knowledge,
    Lead,
    Leads,
    Level,
    Problem,
    StaleIndex,
    assess,
    check,
    index_key,
    leads,
    parse,
    read,
    replay,
    same_words,
    self_test,
)
from web.report import LISTED, Found, Report, as_kept

STEP = 50
"""After so many messages the progress is told."""

MOVED = 0.1
"""A line whose lead moved by less gets what it got."""

Tell = Callable[[float], None]


class Side:
    """One version: what it knows and what it answers."""

    def __init__(self, knowledge: Knowledge, index: Index | None) -> None:
        self.knowledge, self.index = knowledge, index
        self.assistant = Assistant(knowledge, index)

    @cached_property
    def ahead(self) -> Leads:
        """How sure every wording would be of its own answer without itself."""
        return leads(self.index) if self.index else {}

    @cached_property
    def rules(self) -> tuple[object, ...]:
        """Everything but the index that decides which reply a message gets."""
        entries = {entry.id: (entry.kind, entry.status) for entry in self.knowledge.entries}
        return self.knowledge.safety, self.knowledge.synonyms, entries

    def ranked(self, message: str) -> tuple[object, ...]:
        """What the matcher makes of a message: where that and the rules are the same, so is the reply."""
        if self.index is None:
            return (object(),)
        matches = self.index.rank(self.assistant.correct(read(message)), 3)
        return self.index.band(matches), tuple(match.entry for match in matches)


def try_out(before: Side, after: Side, kept: Mapping[int, str], today: date, tell: Tell) -> Report:
    """Compare two versions on everything that is known to be asked."""
    report = Report()
    tell(0.1)
    report.problems = _new_problems(before, after, today)
    tell(0.3)
    _test_changed(before, after, report)
    _test_alone(before, after, report)
    tell(0.4)
    _replay(before, after, kept, report, tell)
    report.asked += _taken_back(before.knowledge, after.knowledge)
    return report


def _new_problems(before: Side, after: Side, today: date) -> list[Found]:
    known = {_mark(p) for p in check(before.knowledge, before.index, today, before.ahead)}
    found = check(after.knowledge, after.index, today, after.ahead)
    return [Found(p.file, p.line, p.text, p.stops) for p in found if p.stops or _mark(p) not in known]


def _mark(problem: Problem) -> tuple[str, str]:
    return problem.file, "".join(c for c in problem.text if not c.isdigit())


def _test_changed(before: Side, after: Side, report: Report) -> None:
    """The self-test of every question whose wordings changed: the new ones in words, the others counted."""
    for entry in after.knowledge.live:
        known = before.knowledge.entry(entry.id)
        old = known.phrasings if known and known.status == "live" else ()
        if after.index is None or old == entry.phrasings:
            continue
        outcomes = self_test(after.knowledge, after.index, entry.id)
        report.tested += [outcome.text for outcome in outcomes if outcome.phrasing not in old]
        report.others += sum(outcome.phrasing in old for outcome in outcomes)
        report.others_well += sum(o.phrasing in old and o.result == "this" for o in outcomes)


def _test_alone(before: Side, after: Side, report: Report) -> None:
    """What becomes of the wordings that are in both versions, were each of them not there."""
    report.alone = sum(map(len, after.ahead.values()))
    report.alone_well = sum(lead.by >= 0 for lines in after.ahead.values() for lead in lines.values())
    if before.index is None or after.index is None:
        return
    for entry in after.knowledge.live:
        lines = _unsettled(before.ahead.get(entry.id, {}), after.ahead.get(entry.id, {}))
        if not lines or before.knowledge.entry(entry.id) is None:
            continue
        olds = {o.phrasing: o for o in self_test(before.knowledge, before.index, entry.id, lines)}
        for new in self_test(after.knowledge, after.index, entry.id, lines):
            old = olds.get(new.phrasing, new)
            if new.worth != old.worth:
                (report.alone_better if new.worth > old.worth else report.alone_worse).append(new.text)


def _unsettled(old: Mapping[str, Lead], new: Mapping[str, Lead]) -> set[str]:
    """The lines whose lead is small in one version, and moved."""
    both = {line: (old[line].by, new[line].by) for line in old.keys() & new.keys()}
    return {line for line, leads in both.items() if min(leads) < CLEAR and abs(leads[0] - leads[1]) > MOVED}


def _replay(before: Side, after: Side, kept: Mapping[int, str], report: Report, tell: Tell) -> None:
    messages = asked_so_far(before.knowledge, after.knowledge, kept.values())
    ids = {text: as_kept(id_) for id_, text in kept.items() if messages.get(text) == "kept"}
    report.replayed = dict(Counter(messages.values()))
    same_rules = before.rules == after.rules
    asked = list(messages.items())
    for start in range(0, len(asked), STEP):
        batch = [
            message
            for message, origin in asked[start : start + STEP]
            if not (same_rules and origin == "wordings" and before.ranked(message) == after.ranked(message))
        ]
        _note(replay(before.assistant, after.assistant, batch).changes, ids, report)
        tell(0.4 + 0.6 * start / len(asked))


def asked_so_far(before: Knowledge, after: Knowledge, kept: Iterable[str]) -> dict[str, str]:
    """Every message once, with where it comes from: wordings of both versions, tests.md, safety, kept questions."""
    found: dict[str, tuple[str, str]] = {}

    def add(messages: Iterable[str], origin: str) -> None:
        for message in messages:
            found.setdefault(same_words(message), (message, origin))

    for knowledge in (after, before):
        for section in knowledge.safety:
            add((*section.when, *section.but_not), "safety")
        for expected in knowledge.expected:
            add(expected.messages, "tests")
    add(kept, "kept")
    for knowledge in (after, before):
        for entry in knowledge.live:
            add(entry.phrasings, "wordings")
    return dict(found.values())


def _note(changes: Iterable[Change], ids: Mapping[str, str], report: Report) -> None:
    lists = {"better": report.better, "worse": report.worse, "changed": report.changed}
    for found in changes:
        change = replace(found, message=ids.get(found.message, found.message))
        if change.effect in lists:
            if len(lists[change.effect]) < LISTED:
                lists[change.effect].append(change)
        elif change.effect == "lowered" and _must_be_loud(found):
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
    return Side(knowledge, index)


def answer(asked: Mapping[str, Any], tell: Tell) -> dict[str, object]:
    """The report on what was asked, as JSON has it."""
    before, after = _side(asked["before"], asked["before_index"]), _side(asked["texts"], asked["index"])
    tell(0.1)
    report = try_out(before, after, dict(asked["messages"]), date.fromisoformat(asked["today"]), tell)
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
