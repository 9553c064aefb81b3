"""Plain-words checks of safety.md and tests.md that need no model."""

from collections.abc import Iterable, Iterator

from bot.knowledge import prose
from bot.knowledge.document import Block, Document
from bot.knowledge.lint_strays import lint_strays
from bot.knowledge.model import ExpectedAnswer, Problem, SafetySection
from bot.knowledge.practice import Practice
from bot.language.text import same_words


def lint_safety(sections: Iterable[SafetySection], practice: Practice) -> Iterator[Problem]:
    """What is doubtful in safety.md and needs no triage."""
    for section in sections:
        if practice.shows_booking_link(section.answer):
            text = "this answer holds the booking link, so emergency, crisis and urgent replies leave it out."
            yield Problem("safety.md", section.line, text, stops=False)
        yield from lint_strays("safety.md", section.line, section.title, section.answer)
        found = prose.promise(section.answer) or prose.banned(section.answer)
        if found:
            text = f'"{found}" sounds like a promise or a diagnosis. Say it more carefully.'
            yield Problem("safety.md", section.line, text, stops=False)


def lint_expected(document: Document, expected: Iterable[ExpectedAnswer]) -> Iterator[Problem]:
    """What is doubtful in tests.md and needs no matcher."""
    for test in expected:
        if not test.messages:
            yield Problem(
                "tests.md",
                test.line,
                "no message stands below this question. Begin each one with a dash.",
                stops=False,
            )
    seen: dict[str, Block] = {}
    for block in document.blocks():
        for item in block.items:
            first = seen.setdefault(same_words(item.text), block)
            if first is not block:
                text = f"this message should already get the answer on line {first.line}. Keep one."
                yield Problem("tests.md", item.number, text)
