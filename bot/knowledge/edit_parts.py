"""Writes one detail, sentence, list or expected answer back, as edit.py does entries."""

from collections.abc import Callable, Sequence

from bot.knowledge import labels
from bot.knowledge.document import Document, Line, Part
from bot.knowledge.edit import NOT_AS_IT_STANDS, labelled, usable_entries
from bot.knowledge.labels import KNOWLEDGE_MD, TESTS_MD, Holds
from bot.knowledge.line_edits import LineEdits
from bot.knowledge.lines import lines_of
from bot.knowledge.model import KnowledgeError, Problem
from bot.knowledge.parser import parse_document
from bot.language.text import same_words


def splice_detail(text: str, label: str, value: str) -> str:
    """Change one label of "# Practice"."""
    return _splice_label(text, labels.PRACTICE, label, value)


def splice_sentence(text: str, label: str, value: str) -> str:
    """Change one text of "# What the chat says"; "" brings back the built-in one."""
    return _splice_label(text, labels.CHAT_SAYS, label, value)


def splice_list(text: str, title: str, wanted: Sequence[str]) -> str:
    """Change the list of "# Words that mean the same" or "# Not for this chat"."""
    text = _with_part(text, title)
    document = parse_document(text, KNOWLEDGE_MD)
    usable_entries(document)
    edits = LineEdits(text)
    old = {line.text: edits.kept(line.number) for line in document.items(title)}
    part = document.parts[title]
    _relist(edits, part.items, part.line, wanted, old)
    return _checked(
        edits.text(), document, lambda d: tuple(i.text for i in d.items(title)), tuple(wanted), title
    )


def _relist(
    edits: LineEdits, found: Sequence[Line], under: int, wanted: Sequence[str], old: dict[str, str]
) -> None:
    keep = [line for line in found if line.text in wanted]
    in_order = [line.text for line in keep] == list(wanted[: len(keep)])
    if in_order:  # only some lines go and some come at the end: every other line stays untouched
        for line in found:
            if line not in keep:
                edits.replace(line.number, line.number, [])
        new = [f"- {item}" for item in wanted[len(keep) :]]
        if new:
            edits.insert(found[-1].number if found else under, new)
        return
    first, last = found[0].number, found[-1].number
    edits.replace(first, last, [old.get(item, f"- {item}") for item in wanted])


def _with_part(text: str, title: str) -> str:
    """The file with the heading of a part that it lacks, before the questions."""
    parts = parse_document(text, KNOWLEDGE_MD).parts
    if title in parts:
        return text
    edits, questions = LineEdits(text), parts.get(labels.QUESTIONS)
    edits.insert(questions.line - 1 if questions else len(edits.lines), [f"# {title}", ""])
    return edits.text()


def _splice_label(text: str, title: str, label: str, value: str) -> str:
    text = _with_part(text, title)
    document = parse_document(text, KNOWLEDGE_MD)
    usable_entries(document)
    part = document.parts.get(title)
    known = labels.exact(label, (KNOWLEDGE_MD.part(title) or labels.PartShape()).labels)
    if not part or not known:
        raise KnowledgeError((Problem("knowledge.md", 1, f'"{label}:" under "# {title}" is not known.'),))
    edits = LineEdits(text)
    found = part.fields.get(known)
    written = labelled_text(known, value)
    if found:
        edits.replace(found.line, found.last, written)
    else:
        edits.insert(max((f.last for f in part.fields.values()), default=part.line), written)
    wanted = "\n".join(line.rstrip() for line in lines_of(value.strip())).strip()
    return _checked(edits.text(), document, lambda d: _label_value(d, title, known), wanted, title)


def labelled_text(label: str, value: str) -> list[str]:
    """A label with its text: on one line where it has one."""
    several = len(lines_of(value.strip())) > 1
    return labelled(label, Holds.TEXT if several else Holds.WORD, value)


def _label_value(document: Document, title: str, label: str) -> str:
    found = document.fields(title).get(label)
    return found.value if found else ""


def _checked(
    text: str, before: Document, value: Callable[[Document], object], wanted: object, title: str
) -> str:
    after = parse_document(text, KNOWLEDGE_MD)
    usable_entries(after)
    same = all(
        _contents(part) == _contents(after.parts.get(name))
        for name, part in before.parts.items()
        if name != title
    )
    if not same or value(after) != wanted:
        raise KnowledgeError((Problem("knowledge.md", 1, NOT_AS_IT_STANDS),))
    return text


def _contents(part: Part | None) -> object:
    """What a part says, wherever it stands."""
    if not part:
        return None
    return (
        {label: field.value for label, field in part.fields.items()},
        [line.text for line in part.items],
        [(b.heading, {label: field.value for label, field in b.fields.items()}) for b in part.blocks],
    )


# ---- tests.md


def splice_expected(text: str, question: str, message: str | None, *, renamed: str | None = None) -> str:
    """Add a message to the list below a question of tests.md, or follow a question that has a new wording."""
    document = parse_document(text, TESTS_MD)
    found = next((b for b in document.blocks() if same_words(b.heading) == same_words(question)), None)
    edits = LineEdits(text)
    if found and renamed:
        edits.replace(found.line, found.line, [f"## {renamed}"])
    if message and not found:
        above = [""] if edits.lines else []
        edits.insert(len(edits.lines), [*above, f"## {renamed or question}", f"- {message}"])
    elif message and found and same_words(message) not in {same_words(item.text) for item in found.items}:
        edits.insert(max((item.number for item in found.items), default=found.line), [f"- {message}"])
    return edits.text()


def without_expected(text: str, question: str) -> str:
    """Take away what should get an answer that is gone."""
    document, edits = parse_document(text, TESTS_MD), LineEdits(text)
    for block in document.blocks():
        if same_words(block.heading) == same_words(question):
            edits.replace(block.line, block.last, [])
    return edits.text()
