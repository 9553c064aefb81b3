"""The values of safety.md, tests.md and outline.md."""

from collections.abc import Mapping, Sequence

from bot.knowledge.document import Block, Document
from bot.knowledge.labels import EXAMPLES
from bot.knowledge.lines import shown
from bot.knowledge.model import LEVELS, Entry, ExpectedAnswer, Fact, SafetySection
from bot.knowledge.report import Report
from bot.language.text import same_words

_SAFETY, _TESTS = "safety.md", "tests.md"


def build_safety(document: Document, entries: Sequence[Entry], report: Report) -> tuple[SafetySection, ...]:
    """The sections of safety.md."""
    ids = _asked(entries)
    return tuple(_section(block, ids, report) for block in document.blocks() if block.heading)


def _section(block: Block, ids: Mapping[str, str], report: Report) -> SafetySection:
    when = tuple(line.text for line in block.list(EXAMPLES))
    if not block.broken:
        _report_gaps(block, when, report)
    level = report.choice(_SAFETY, block, "Level", LEVELS, "emergency")
    return SafetySection(
        title=block.heading,
        level=level,
        when=when,
        but_not=tuple(line.text for line in block.list("But not when")),
        answer=block.value("Answer"),
        answer_with=_answer_with(block, level, ids, report),
        line=block.line,
    )


def _report_gaps(block: Block, when: tuple[str, ...], report: Report) -> None:
    if not block.value("Level"):
        text = f'"{shown(block.heading)}" has no "Level:". Write one of: {", ".join(LEVELS)}.'
        report.say(_SAFETY, block.line, text)
    if not when:
        text = f'write example messages below "{EXAMPLES}:", one a line.'
        report.say(_SAFETY, block.line, text)


def _answer_with(block: Block, level: str, ids: Mapping[str, str], report: Report) -> str:
    """The id of the entry that answers a calm section; every other section has none."""
    written = block.value("Answer with")
    if level != "calm":
        if written:
            text = '"Answer with:" works only with "Level: calm". Take one of the two away.'
            report.say(_SAFETY, block.line_of("Answer with"), text)
        return ""
    if block.value("Answer"):
        text = 'a calm section gets the answer named in "Answer with:". Take "Answer:" away.'
        report.say(_SAFETY, block.line_of("Answer"), text)
    found = ids.get(same_words(written), "") if written else ""
    if not written and not block.broken:
        text = 'a calm section needs "Answer with:" and the question of an answer of yours.'
        report.say(_SAFETY, block.line, text)
    elif written and not found:
        report.unknown_question(_SAFETY, block.line_of("Answer with"), '"Answer with" names', written, ids)
    return found


def build_expected(
    document: Document, entries: Sequence[Entry], report: Report
) -> tuple[ExpectedAnswer, ...]:
    """The lists of tests.md."""
    ids = _asked(entries)
    found = []
    for block in document.blocks():
        entry = ids.get(same_words(block.heading))
        if entry:
            found.append(ExpectedAnswer(entry, tuple(i.text for i in block.items), block.line))
        elif block.heading and not block.broken:
            report.unknown_question(_TESTS, block.line, "this is", block.heading, ids)
    return tuple(found)


def build_facts(document: Document) -> tuple[Fact, ...]:
    """The facts of outline.md."""
    return tuple(Fact(b.heading, item.text, item.number) for b in document.blocks() for item in b.items)


def _asked(entries: Sequence[Entry]) -> dict[str, str]:
    return {same_words(entry.question): entry.id for entry in entries}
