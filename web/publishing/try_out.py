"""What a change would do, tried out in a background job before anybody sees it."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from datetime import date

from bot import (
    EMPTY,
    Assistant,
    Change,
    Entry,
    Knowledge,
    Models,
    Outcome,
    Problem,
    check,
    lost,
    replay,
    same_words,
    self_test,
)
from web.publishing.report import LISTED, Lost, Report, ReportedProblem, as_kept


class Side:
    """One version: what it knows and what it answers."""

    def __init__(self, knowledge: Knowledge, models: Models) -> None:
        self.knowledge, self.models = knowledge, models
        self.assistant = Assistant(knowledge, models)

    def is_below_built_in(self, message: str) -> bool:
        """Whether a message is taken less seriously than without any knowledge file."""
        built_in = Assistant(EMPTY, Models(self.models.intent))
        return self.assistant.assess(message).level < built_in.assess(message).level

    def outcomes(self, entry_id: str) -> tuple[Outcome, ...]:
        """What the wordings of an entry get, were they not written just so; none before it is learned."""
        index = self.models.index
        return self_test(self.assistant, entry_id) if index and entry_id in index.entries else ()


def try_out(before: Side, after: Side, kept: Mapping[int, str], today: date) -> Report:
    """Compare two versions on everything that is known to be asked."""
    report = Report()
    report.problems = _new_problems(before, after, today)
    for entry in after.knowledge.live:
        _test_wordings(before, after, entry, report)
    _replay(before, after, kept, report)
    report.lost = lost_answers(before.assistant, after.assistant) if after.models.index else []
    report.asked += _taken_back(before.knowledge, after.knowledge)
    return report


def lost_answers(before: Assistant, after: Assistant) -> list[Lost]:
    """What tests.md says and what only `before` does."""
    asked = {entry.id: entry.question for entry in after.knowledge.entries}
    return [Lost(found.message, asked[found.test.entry], found.gets) for found in lost(before, after)]


def _new_problems(before: Side, after: Side, today: date) -> list[ReportedProblem]:
    known = set(map(_mark, check(before.knowledge, before.models, today)))
    found = check(after.knowledge, after.models, today)
    return [
        ReportedProblem(p.file, p.line, p.text, p.stops) for p in found if p.stops or _mark(p) not in known
    ]


def _mark(problem: Problem) -> tuple[str, str]:
    return problem.file, "".join(c for c in problem.text if not c.isdigit())


def _test_wordings(before: Side, after: Side, entry: Entry, report: Report) -> None:
    """The self-test of one question: new wordings in words, older ones counted and compared with what they got."""
    outcomes = after.outcomes(entry.id)
    report.wordings += len(outcomes)
    report.wordings_well += sum(outcome.result == "this" for outcome in outcomes)
    known = before.knowledge.entry(entry.id)
    written = known.phrasings if known and known.status == "live" else ()
    if written != entry.phrasings:
        older = [outcome for outcome in outcomes if outcome.wording in written]
        report.tested += [outcome.text for outcome in outcomes if outcome.wording not in written]
        report.others += len(older)
        report.others_well += sum(outcome.result == "this" for outcome in older)
    olds = {outcome.wording: outcome for outcome in before.outcomes(entry.id)}
    for new in outcomes:
        old = olds.get(new.wording, new)
        if new.worth != old.worth:
            (report.wordings_better if new.worth > old.worth else report.wordings_worse).append(new.text)


def _replay(before: Side, after: Side, kept: Mapping[int, str], report: Report) -> None:
    messages = collect_messages(before.knowledge, after.knowledge, kept.values())
    ids = {text: as_kept(id_) for id_, text in kept.items() if messages.get(text) == "kept"}
    report.replayed = dict(Counter(messages.values()))
    changes = replay(before.assistant, after.assistant, messages).changes
    gone = _wordings_of_gone(before.knowledge, after.knowledge)
    new = _wordings(after.knowledge) - _wordings(before.knowledge)
    for change in changes:
        _note(_by_her(change, gone, new), ids, after, report)


def _wordings(knowledge: Knowledge) -> frozenset[str]:
    """The words of every live question."""
    return frozenset(same_words(text) for entry in knowledge.live for text in entry.phrasings)


def _by_her(change: Change, gone: Collection[str], new: Collection[str]) -> Change:
    """A change that she made on purpose is called "own" or "written"; what concerns safety keeps its name."""
    words = same_words(change.message)
    if change.effect in ("better", "worse", "changed") and words in gone:
        return replace(change, effect="own")
    return replace(change, effect="written") if change.effect == "better" and words in new else change


def _wordings_of_gone(before: Knowledge, after: Knowledge) -> frozenset[str]:
    """The words of answers that were live and are not any more."""
    live = {entry.id for entry in after.live}
    gone = [entry for entry in before.live if entry.id not in live]
    written = {*(text for entry in gone for text in entry.phrasings)}
    for expected in before.expected:
        written |= set(expected.messages) if expected.entry in {entry.id for entry in gone} else set()
    return frozenset(map(same_words, written))


def collect_messages(before: Knowledge, after: Knowledge, kept: Iterable[str]) -> dict[str, str]:
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


def _note(found: Change, ids: Mapping[str, str], after: Side, report: Report) -> None:
    lists = {
        "better": report.better, "worse": report.worse, "changed": report.changed,
        "own": report.own, "written": report.written,
    }  # fmt: skip
    change = replace(found, message=ids.get(found.message, found.message))
    if change.effect in lists:
        changes = lists[change.effect]
        if len(changes) < LISTED:
            changes.append(change)
    elif change.effect == "lowered" and after.is_below_built_in(found.message):
        report.refused.append(f"{change.text} That is below what the built-in safety rules ask for.")
    else:
        report.asked.append(change.text)


def _taken_back(before: Knowledge, after: Knowledge) -> list[str]:
    titles = {section.title for section in after.safety}
    gone = [section.title for section in before.safety if section.title not in titles]
    return [f'Your safety section "{title}" would be deleted.' for title in gone]
