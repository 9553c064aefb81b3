"""Writes one section of safety.md back, as edit.py does entries."""

from collections.abc import Mapping

from bot.knowledge.document import Block, Document
from bot.knowledge.edit import NOT_AS_IT_STANDS
from bot.knowledge.labels import EXAMPLES, SAFETY_MD
from bot.knowledge.line_edits import LineEdits
from bot.knowledge.lines import lines_of
from bot.knowledge.model import KnowledgeError, Problem, SafetySection
from bot.knowledge.parser import parse_document
from bot.language.text import same_words


def splice_section(
    text: str, title: str, new: SafetySection | None, questions: Mapping[str, str] | None = None
) -> str:
    """Change the section with this title: add it where it is unknown, take it away for None.

    questions: the question of each entry by its id, for the answer of a calm section.
    """
    document = parse_document(text, SAFETY_MD)
    edits = LineEdits(text)
    block = next((b for b in document.blocks() if same_words(b.heading) == same_words(title)), None)
    written = _written(new, questions or {}) if new else []
    if block:
        edits.replace(block.line, block.last, written)
    elif new:
        edits.insert(len(edits.lines), [*([""] if edits.lines else []), *written])
    return _verified(edits.text(), document, block, new)


def rename_answer(text: str, question: str, renamed: str) -> str:
    """Follow a question that has a new wording, where calm sections name it."""
    document, edits = parse_document(text, SAFETY_MD), LineEdits(text)
    for block in document.blocks():
        if same_words(block.value("Answer with")) == same_words(question) != "":
            line = block.line_of("Answer with")
            edits.replace(line, line, [f"Answer with: {renamed}"])
    return edits.text()


def _written(section: SafetySection, questions: Mapping[str, str]) -> list[str]:
    lines = [f"## {section.title}", f"Level: {section.level}", f"{EXAMPLES}:"]
    lines += [f"- {line}" for line in section.when]
    if section.but_not:
        lines += ["But not when:", *(f"- {line}" for line in section.but_not)]
    if section.level == "calm":
        return [*lines, f"Answer with: {questions[section.answer_with]}"]
    return [*lines, *(["Answer:", *lines_of(section.answer)] if section.answer else [])]


def _verified(text: str, before: Document, block: Block | None, new: SafetySection | None) -> str:
    after = parse_document(text, SAFETY_MD)
    stays = [_said(other) for other in before.blocks() if other is not block]
    others = [_said(other) for other in after.blocks() if not new or other.heading != new.title]
    ours = [other for other in after.blocks() if new and other.heading == new.title]
    whole = not new or (len(ours) == 1 and _holds(ours[0], new))
    if stays != others or not whole or any(problem.stops for problem in after.problems):
        raise KnowledgeError((Problem("safety.md", ours[0].line if ours else 1, NOT_AS_IT_STANDS),))
    return text


def _said(block: Block) -> tuple[str, dict[str, str]]:
    return block.heading, {label: field.value for label, field in block.fields.items()}


def _holds(block: Block, section: SafetySection) -> bool:
    when, but_not = (tuple(line.text for line in block.list(label)) for label in (EXAMPLES, "But not when"))
    return (when, but_not, block.value("Level")) == (section.when, section.but_not, section.level)
