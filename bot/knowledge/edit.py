"""Writes one entry back: every other byte of the file stays.

`splice` takes the text of knowledge.md and returns the new one. It parses the result again and compares:
if anything but the wanted change came out, it raises `KnowledgeError` and nothing is written.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields, replace

from bot.knowledge import labels
from bot.knowledge.build_entries import block_id, build_entries, distinct
from bot.knowledge.built_in import BUILT_IN
from bot.knowledge.document import Block, Document, Field
from bot.knowledge.labels import KNOWLEDGE_MD, QUESTIONS, WORDINGS, Holds
from bot.knowledge.line_edits import LineEdits
from bot.knowledge.lines import lines_of
from bot.knowledge.model import Entry, Image, KnowledgeError, Problem
from bot.knowledge.parser import parse_document
from bot.knowledge.report import Report
from bot.language.text import same_words

NOT_AS_IT_STANDS = (
    "this cannot be written as it stands: a line in it begins like a label, a heading or a note."
)
Value = str | tuple[str, ...]


def splice(text: str, entry_id: str, new: Entry | None) -> str:
    """Change one entry: add it where the id is unknown, take it away for None.

    A built-in entry is overridden by one in her file, and taken away by "Status: off" there.
    A new wording of the question is followed where other entries name it under "Show next".
    """
    document = parse_document(text, KNOWLEDGE_MD)
    before = usable_entries(document)
    block = next((b for b in document.blocks(QUESTIONS) if block_id(b) == entry_id), None)
    old = next((e for e in before if e.id == entry_id), None)
    if new:
        new = replace(new, also_asked=distinct(new.also_asked, but=new.question))
    elif old and not block:
        new = replace(old, status="off")
    edits = LineEdits(text)
    if old and (block or new):
        _rename_shown(edits, document, old, new)
    if block and old and new:
        _rewrite(edits, block, old, new, before)
    elif block:
        _remove(edits, block)
    elif new and not (old and _plain(old) == _plain(new)):
        _append(edits, document, new, old, before)
    return _verified(edits.text(), before, entry_id, new)


def usable_entries(document: Document) -> tuple[Entry, ...]:
    """The entries of a document; raises `KnowledgeError` where something in it cannot be read."""
    report = Report()
    found = build_entries(document, report, BUILT_IN.entries)
    wrong = [p for p in (*document.problems, *report.problems) if p.stops]
    if wrong:
        raise KnowledgeError(tuple(sorted(wrong)))
    return found


def _rename_shown(edits: LineEdits, document: Document, old: Entry, new: Entry | None) -> None:
    if new and same_words(new.question) == same_words(old.question):
        return
    for other in document.blocks(QUESTIONS):
        for item in other.list("Show next"):
            if block_id(other) != old.id and same_words(item.text) == same_words(old.question):
                written = [edits.kept(item.number).replace(item.text, new.question)] if new else []
                edits.replace(item.number, item.number, written)


def _rewrite(edits: LineEdits, block: Block, old: Entry, new: Entry, every: Iterable[Entry]) -> None:
    if new.question != old.question:
        edits.replace(block.line, block.line, [f"## {new.question}"])
    questions = {e.id: e.question for e in every} | {new.id: new.question}
    was, wanted = _values(old, questions), _values(new, questions)
    for label, holds in labels.ENTRY.items():
        if was[label] != wanted[label] or (label == "Id" and label not in block.fields and new.id != old.id):
            _write(edits, block, label, holds, wanted[label])


def _values(entry: Entry, questions: Mapping[str, str]) -> dict[str, Value]:
    unknown = [id_ for id_ in entry.show_next if id_ not in questions]
    if unknown:
        text = f'"Show next" names a question that does not exist: "{unknown[0]}"'
        raise KnowledgeError((Problem("knowledge.md", max(entry.line, 1), text),))
    return {
        "Id": entry.id,
        "Answer": entry.answer,
        "In one sentence": entry.in_one_sentence,
        WORDINGS: entry.also_asked,
        "Show next": tuple(questions[id_] for id_ in entry.show_next),
        "From the article": entry.source,
        "Kind": entry.kind,
        "Button": entry.button,
        "Image": f"{entry.image.name} | {entry.image.alt}" if entry.image else "",
        "Status": entry.status,
        "Checked": entry.checked,
    }


def _write(edits: LineEdits, block: Block, label: str, holds: Holds, value: Value) -> None:
    found = block.fields.get(label)
    if found:
        edits.replace(found.line, found.last, labelled(label, holds, value, edits, found))
        return
    order = list(labels.ENTRY)
    above = [f for f in block.fields.values() if order.index(f.label) < order.index(label)]
    after = max((f.last for f in above), default=block.line)
    written = labelled(label, holds, value)
    edits.insert(after, ["", *written, ""] if holds is Holds.TEXT else written)


def labelled(
    label: str,
    holds: Holds,
    value: str | tuple[str, ...],
    edits: LineEdits | None = None,
    old: Field | None = None,
) -> list[str]:
    """The lines of a label with its value; items that stay keep their line."""
    if isinstance(value, tuple):
        kept = {line.text: edits.kept(line.number) for line in old.lines} if edits and old else {}
        head = edits.kept(old.line) if edits and old else f"{label}:"
        return [head, *(kept.get(item, f"- {item}") for item in value)]
    written = lines_of(value.strip("\r\n")) if value.strip() else []
    if holds is Holds.TEXT and written:
        return [f"{label}:", *written]
    return [f"{label}: {' '.join(written)}".rstrip()]


def _append(
    edits: LineEdits, document: Document, new: Entry, base: Entry | None, every: Iterable[Entry]
) -> None:
    part = document.parts[QUESTIONS]
    questions = {e.id: e.question for e in every} | {new.id: new.question}
    edits.insert(max(part.last, part.line), ["", *written_entry(new, questions, base)])


def written_entry(entry: Entry, questions: Mapping[str, str], base: Entry | None = None) -> list[str]:
    """The lines of a whole entry, without what is the default; of one that overrides `base`, what differs."""
    values = _values(entry, questions)
    default = base or Entry(entry.id, entry.question)
    inherited = _values(default, {id_: id_ for id_ in default.show_next} | dict(questions))
    lines = [f"## {entry.question}"]
    for label, holds in labels.ENTRY.items():
        if label == "Id" or values[label] != inherited[label] or (label == "Checked" and not base):
            lines += labelled(label, holds, values[label])
    return lines


def _remove(edits: LineEdits, block: Block) -> None:
    last = block.last
    while last < len(edits.lines) and not edits.kept(last + 1).strip():
        last += 1
    edits.replace(block.line, last, [])


def _verified(text: str, before: Sequence[Entry], entry_id: str, new: Entry | None) -> str:
    after = usable_entries(parse_document(text, KNOWLEDGE_MD))
    changed = {entry_id, new.id if new else entry_id}
    gone = None if new else entry_id
    wanted = [_plain(e, gone) for e in before if e.id not in changed]
    got = [_plain(e, gone) for e in after if e.id not in changed]
    written = next((e for e in after if new and e.id == new.id), None)
    if wanted != got or (new and (not written or _plain(written) != _plain(new))):
        line = written.line if written else 1
        raise KnowledgeError((Problem("knowledge.md", max(line, 1), NOT_AS_IT_STANDS),))
    return text


def _plain(entry: Entry, gone: str | None = None) -> tuple[object, ...]:
    """What an entry says, without its place in the file, as it reads after writing."""
    answer = "\n".join(line.rstrip() for line in lines_of(entry.answer.strip())).strip()
    apart = {"answer", "line", "show_next", "unfilled"}
    shown_next = tuple(id_ for id_ in entry.show_next if id_ != gone)
    return (
        answer,
        shown_next,
        *(_flat(getattr(entry, f.name)) for f in fields(entry) if f.name not in apart),
    )


def _flat(value: str | tuple[str, ...] | Image | None) -> object:
    if isinstance(value, tuple):
        return tuple(" ".join(v.split()) for v in value)
    return " ".join(value.split()) if isinstance(value, str) else value
