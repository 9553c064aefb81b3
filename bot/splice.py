"""Writing back: one question, one detail, one sentence or one list changes, and no other byte of the file.

Every function takes the text of a file and returns the new one. It reads the result again and compares:
if anything but the wanted change came out, it raises `KnowledgeError` and nothing is written.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import fields, replace

from bot import labels
from bot.building import Builder, block_id, blocks, distinct, items
from bot.curated import Entry
from bot.document import Block, Document, Field, Line, Part, Problem, lines_of
from bot.grammar import read
from bot.knowledge import KnowledgeError
from bot.labels import Holds
from bot.sheet import Sheet
from bot.language.text import same_words

_NOT_AS_IT_STANDS = (
    "this cannot be written as it stands: a line in it begins like a label, a heading or a note."
)


def splice(text: str, entry_id: str, new: Entry | None) -> str:
    """Change one question (add it where the id is unknown, take it away for None).

    A new wording of the question is followed where other questions name it under "Show next".
    """
    document = read(text, labels.KNOWLEDGE_MD)
    before = _entries(document)
    if new:
        new = replace(new, also_asked=distinct(new.also_asked, but=new.question))
    sheet = Sheet(text)
    block = next((b for b in _questions(document) if block_id(b) == entry_id), None)
    old = next((e for e in before if e.id == entry_id), None)
    if block and old:
        _rename_shown(sheet, document, block, old, new)
        if new:
            _rewrite(sheet, block, old, new, before)
        else:
            _remove(sheet, document, block)
    elif new:
        _append(sheet, document, new, before)
    return _verified(sheet.text(), before, entry_id, new)


def _entries(document: Document) -> tuple[Entry, ...]:
    build = Builder()
    found = build.entries(document)
    wrong = [p for p in (*document.problems, *build.problems) if p.stops]
    if wrong:
        raise KnowledgeError(tuple(sorted(wrong)))
    return found


def _questions(document: Document) -> list[Block]:
    part = document.parts.get(labels.QUESTIONS)
    return part.blocks if part else []


def _rename_shown(sheet: Sheet, document: Document, block: Block, old: Entry, new: Entry | None) -> None:
    if new and same_words(new.question) == same_words(old.question):
        return
    for other in _questions(document):
        for item in other.list("Show next"):
            if other is not block and same_words(item.text) == same_words(old.question):
                written = [sheet.kept(item.number).replace(item.text, new.question)] if new else []
                sheet.replace(item.number, item.number, written)


def _rewrite(sheet: Sheet, block: Block, old: Entry, new: Entry, every: Iterable[Entry]) -> None:
    if new.question != old.question:
        sheet.replace(block.line, block.line, [f"## {new.question}"])
    questions = {e.id: e.question for e in every} | {new.id: new.question}
    was, wanted = _values(old, questions), _values(new, questions)
    for label, holds in labels.ENTRY.items():
        if was[label] != wanted[label] or (label == "Id" and label not in block.fields and new.id != old.id):
            _write(sheet, block, label, holds, wanted[label])


def _values(entry: Entry, questions: dict[str, str]) -> dict[str, str | tuple[str, ...]]:
    unknown = [id_ for id_ in entry.show_next if id_ not in questions]
    if unknown:
        text = f'"Show next" names a question that does not exist: "{unknown[0]}"'
        raise KnowledgeError((Problem("knowledge.md", max(entry.line, 1), text),))
    return {
        "Id": entry.id,
        "Also asked": entry.also_asked,
        "Answer": entry.answer,
        "In one sentence": entry.in_one_sentence,
        "Show next": tuple(questions[id_] for id_ in entry.show_next),
        "From the article": entry.source,
        "Kind": entry.kind,
        "Button": entry.button,
        "Status": entry.status,
        "Checked": entry.checked,
    }


def _write(sheet: Sheet, block: Block, label: str, holds: Holds, value: str | tuple[str, ...]) -> None:
    found = block.fields.get(label)
    if found:
        first, last = found.line, found.last
        sheet.replace(first, last, _labelled(label, holds, value, sheet, found))
        return
    order = list(labels.ENTRY)
    above = [f for f in block.fields.values() if order.index(f.label) < order.index(label)]
    after = max((f.last for f in above), default=block.line)
    written = _labelled(label, holds, value)
    sheet.insert(after, ["", *written, ""] if holds is Holds.TEXT else written)


def _labelled(
    label: str,
    holds: Holds,
    value: str | tuple[str, ...],
    sheet: Sheet | None = None,
    old: Field | None = None,
) -> list[str]:
    if isinstance(value, tuple):
        kept = {line.text: sheet.kept(line.number) for line in old.lines} if sheet and old else {}
        return [f"{label}:", *(kept.get(item, f"- {item}") for item in value)]
    written = lines_of(value.strip("\r\n")) if value.strip() else []
    if holds is Holds.TEXT and written:
        return [f"{label}:", *written]
    return [f"{label}: {' '.join(written)}".rstrip()]


def _whole(entry: Entry, questions: dict[str, str]) -> list[str]:
    values = _values(entry, questions)
    written = [f"## {entry.question}"]
    for label, holds in labels.ENTRY.items():
        if holds is Holds.TEXT:
            written += ["", *_labelled(label, holds, values[label]), ""]
        elif values[label] or label == "Checked":
            written += _labelled(label, holds, values[label])
    return written


def _append(sheet: Sheet, document: Document, new: Entry, every: Iterable[Entry]) -> None:
    part = document.parts[labels.QUESTIONS]
    questions = {e.id: e.question for e in every} | {new.id: new.question}
    sheet.insert(max(part.last, part.line), ["", *_whole(new, questions)])


def _remove(sheet: Sheet, document: Document, block: Block) -> None:
    last = block.last
    while last < len(sheet.lines) and not sheet.kept(last + 1).strip():
        last += 1
    sheet.replace(block.line, last, [])


def _verified(text: str, before: Sequence[Entry], entry_id: str, new: Entry | None) -> str:
    after = _entries(read(text, labels.KNOWLEDGE_MD))
    gone = entry_id if new is None else None
    wanted = [_plain(e, gone) for e in before if e.id != entry_id]
    got = [_plain(e, gone) for e in after if not new or e.id != new.id]
    written = next((e for e in after if new and e.id == new.id), None)
    if wanted != got or (new and (not written or _plain(written) != _plain(new))):
        line = written.line if written else 1
        raise KnowledgeError((Problem("knowledge.md", line, _NOT_AS_IT_STANDS),))
    return text


def _plain(entry: Entry, gone: str | None = None) -> tuple[object, ...]:
    """What an entry says, without its place in the file, as it reads after writing."""
    answer = "\n".join(line.rstrip() for line in lines_of(entry.answer.strip())).strip()
    names = [f.name for f in fields(entry) if f.name not in ("answer", "line", "show_next")]
    return (
        answer,
        tuple(id_ for id_ in entry.show_next if id_ != gone),
        *(_flat(getattr(entry, n)) for n in names),
    )


def _flat(value: str | tuple[str, ...]) -> str | tuple[str, ...]:
    return " ".join(value.split()) if isinstance(value, str) else tuple(" ".join(v.split()) for v in value)


# ---- details, sentences, lists


def splice_detail(text: str, label: str, value: str) -> str:
    """Change one label of "# Practice"."""
    return _splice_label(text, labels.PRACTICE, label, value)


def splice_sentence(text: str, label: str, value: str) -> str:
    """Change one text of "# What the chat says"; "" brings back the built-in one."""
    return _splice_label(text, labels.CHAT_SAYS, label, value)


def splice_list(text: str, title: str, wanted: Sequence[str]) -> str:
    """Change the list of "# Words that mean the same" or "# Not for this chat"."""
    document = read(text, labels.KNOWLEDGE_MD)
    _entries(document)
    sheet = Sheet(text)
    old = {line.text: sheet.kept(line.number) for line in items(document, title)}
    part = document.parts.get(title)
    if not part:
        text = f'the line "# {title}" is missing; write it in the file first.'
        raise KnowledgeError((Problem("knowledge.md", 1, text),))
    _relist(sheet, part.items, part.line, wanted, old)
    return _checked(
        sheet.text(), document, lambda d: tuple(i.text for i in items(d, title)), tuple(wanted), title
    )


def _relist(
    sheet: Sheet, found: Sequence[Line], under: int, wanted: Sequence[str], old: dict[str, str]
) -> None:
    keep = [line for line in found if line.text in wanted]
    in_order = [line.text for line in keep] == list(wanted[: len(keep)])
    if in_order:  # only some lines go and some come at the end: every other line stays untouched
        for line in found:
            if line not in keep:
                sheet.replace(line.number, line.number, [])
        new = [f"- {item}" for item in wanted[len(keep) :]]
        if new:
            sheet.insert(found[-1].number if found else under, new)
        return
    first, last = found[0].number, found[-1].number
    sheet.replace(first, last, [old.get(item, f"- {item}") for item in wanted])


def _splice_label(text: str, title: str, label: str, value: str) -> str:
    document = read(text, labels.KNOWLEDGE_MD)
    _entries(document)
    part = document.parts.get(title)
    known = labels.exact(label, (labels.KNOWLEDGE_MD.part(title) or labels.PartShape()).labels)
    if not part or not known:
        raise KnowledgeError((Problem("knowledge.md", 1, f'"{label}:" under "# {title}" is not known.'),))
    sheet = Sheet(text)
    found = part.fields.get(known)
    several = title == labels.CHAT_SAYS or len(lines_of(value.strip())) > 1
    written = _labelled(known, Holds.TEXT if several else Holds.WORD, value)
    if found:
        sheet.replace(found.line, found.last, written)
    else:
        sheet.insert(max((f.last for f in part.fields.values()), default=part.line), written)
    wanted = "\n".join(line.rstrip() for line in lines_of(value.strip())).strip()
    return _checked(sheet.text(), document, lambda d: _label_value(d, title, known), wanted, title)


def _label_value(document: Document, title: str, label: str) -> str:
    part = document.parts.get(title)
    return part.fields[label].value if part and label in part.fields else ""


def _checked(
    text: str, before: Document, value: Callable[[Document], object], wanted: object, title: str
) -> str:
    after = read(text, labels.KNOWLEDGE_MD)
    _entries(after)
    same = all(
        _contents(part) == _contents(after.parts.get(name))
        for name, part in before.parts.items()
        if name != title
    )
    if not same or value(after) != wanted:
        raise KnowledgeError((Problem("knowledge.md", 1, _NOT_AS_IT_STANDS),))
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
    document = read(text, labels.TESTS_MD)
    found = next((b for b in blocks(document) if same_words(b.heading) == same_words(question)), None)
    sheet = Sheet(text)
    if found and renamed:
        sheet.replace(found.line, found.line, [f"## {renamed}"])
    if message and not found:
        above = [""] if sheet.lines else []
        sheet.insert(len(sheet.lines), [*above, f"## {renamed or question}", f"- {message}"])
    elif message and found and same_words(message) not in {same_words(item.text) for item in found.items}:
        sheet.insert(max((item.number for item in found.items), default=found.line), [f"- {message}"])
    return sheet.text()
