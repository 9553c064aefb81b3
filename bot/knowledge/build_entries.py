"""The entries of knowledge.md, hers merged with the built-in ones."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from bot.knowledge import labels
from bot.knowledge.document import Block, Document
from bot.knowledge.labels import WORDINGS
from bot.knowledge.lines import shown
from bot.knowledge.model import BUTTONS, KINDS, STATUSES, Entry, Image
from bot.knowledge.report import Report
from bot.language.text import same_words

_FILE = "knowledge.md"
_ID = re.compile(r"^[a-z0-9]+(?:-[a-z0-9]+)*$")
_IMAGE = re.compile(r"^([A-Za-z0-9][\w.-]{0,80}\.(?:png|webp|svg))\s*\|\s*(\S.*)$")


def build_entries(document: Document, report: Report, built_in: Sequence[Entry] = ()) -> tuple[Entry, ...]:
    """Her entries in file order, then the built-in ones that she does not override by id or question."""
    blocks = document.blocks(labels.QUESTIONS)
    _nothing_there(document, report)
    named = [block for block in blocks if block.heading]
    builder = _EntryBuilder(named, report, built_in, whole=len(named) == len(blocks))
    hers = tuple(builder.entry(block) for block in named)
    _report_twins(hers, report)
    ids, asked = {e.id for e in hers}, {same_words(e.question) for e in hers}
    rest = [e for e in built_in if e.id not in ids and same_words(e.question) not in asked]
    return _known_next((*hers, *rest))


def build_built_in(document: Document, report: Report) -> tuple[Entry, ...]:
    """The entries of built_in.md, where "Show next" holds ids of her file."""
    builder = _EntryBuilder(document.blocks(labels.QUESTIONS), report, None, whole=False)
    return tuple(replace(builder.entry(block), line=0) for block in document.blocks(labels.QUESTIONS))


def _known_next(entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """Entries without "Show next" ids that no entry has: a built-in one may name what her file lacks."""
    known = {entry.id for entry in entries}
    return tuple(
        e
        if known.issuperset(e.show_next)
        else replace(e, show_next=tuple(filter(known.__contains__, e.show_next)))
        for e in entries
    )


def _nothing_there(document: Document, report: Report) -> None:
    part = document.parts.get(labels.QUESTIONS)
    if not part:
        text = f'the line "# {labels.QUESTIONS}" is missing; write it above the questions.'
        report.say(_FILE, 1, text)
    elif not part.blocks:
        report.say(_FILE, part.line, 'there is no question here yet. Write one: "## How do I book?"')


class _EntryBuilder:
    """Builds entries that may name one another and inherit from built-in ones."""

    def __init__(
        self, blocks: Sequence[Block], report: Report, built_in: Sequence[Entry] | None, *, whole: bool
    ) -> None:
        self._report = report
        self._is_built_in = built_in is None  # whether these are the built-in entries themselves
        built_in = built_in or ()
        self._whole = whole  # whether every question is there, so that a missing one is worth a word
        self._built_in = {entry.id: entry for entry in built_in}
        self._built_in_asked = {same_words(entry.question): entry.id for entry in built_in}
        hers = {same_words(b.heading): block_id(b) for b in reversed(blocks)}
        questions = self._built_in_asked | hers
        self._ids = {id_: id_ for id_ in questions.values()} | questions
        written = [*(e.question for e in built_in), *(b.heading for b in blocks)]
        report.spelled = {same_words(question): question for question in written}

    def entry(self, block: Block) -> Entry:
        """One entry; a label that is missing keeps what the built-in entry with this id says."""
        id_ = self._id(block)
        base = self._built_in.get(id_, Entry(id_, block.heading))
        answer = block.value("Answer") or ("" if "Answer" in block.fields else base.answer)
        if not answer and not block.broken:
            self._no_answer(block)
        return Entry(
            id=id_,
            question=block.heading,
            also_asked=distinct((line.text for line in block.list(WORDINGS)), but=block.heading),
            answer=answer,
            in_one_sentence=_flat(block, "In one sentence", base.in_one_sentence),
            show_next=self._show_next(block) if "Show next" in block.fields else base.show_next,
            source=_flat(block, "From the article", base.source),
            kind=self._report.choice(_FILE, block, "Kind", KINDS, base.kind),
            button=self._report.choice(_FILE, block, "Button", BUTTONS, base.button),
            status=self._report.choice(_FILE, block, "Status", STATUSES, base.status),
            checked=block.value("Checked"),
            image=self._image(block),
            line=block.line,
        )

    def _no_answer(self, block: Block) -> None:
        if "Answer" in block.fields:
            self._report.say(_FILE, block.line_of("Answer"), 'the answer is empty. Write it below "Answer:".')
            return
        said = f'"{shown(block.heading)}" has no "Answer:". If it is a heading inside an answer, write three # signs.'
        self._report.say(_FILE, block.line, said)

    def _id(self, block: Block) -> str:
        written, made = block.value("Id"), block_id(block)
        if written and not _ID.match(written):
            text = f'an id has small letters, digits and hyphens only. Write "Id: {shown(made)}"'
            self._report.say(_FILE, block.line_of("Id"), text)
        if not written and not block.broken:
            better = self._built_in_asked.get(same_words(block.heading), made)
            text = (
                f'this question has no id yet. Write "Id: {better}" below it, so that it keeps its history.'
            )
            self._report.say(_FILE, block.line, text, stops=False)
        return made

    def _show_next(self, block: Block) -> tuple[str, ...]:
        found = []
        for item in block.list("Show next"):
            entry = self._ids.get(same_words(item.text)) or self._ids.get(item.text)
            if entry:
                found.append(entry)
            elif self._is_built_in and _ID.match(item.text):
                found.append(item.text)
            elif self._whole:
                self._report.unknown_question(_FILE, item.number, '"Show next" names', item.text, self._ids)
        return tuple(dict.fromkeys(found))

    def _image(self, block: Block) -> Image | None:
        written = block.value("Image")
        found = _IMAGE.match(written)
        if written and not found:
            text = 'write a png or webp file and what it shows: "Image: muscle.png | Where the muscle lies"'
            self._report.say(_FILE, block.line_of("Image"), text)
        return Image(found[1], found[2]) if found else None


def _flat(block: Block, label: str, default: str) -> str:
    return " ".join(block.value(label).split()) if label in block.fields else default


def _report_twins(entries: tuple[Entry, ...], report: Report) -> None:
    ids: dict[str, Entry] = {}
    asked: dict[str, Entry] = {}
    for entry in entries:
        words = same_words(entry.question)
        if entry.id in ids:
            line = ids[entry.id].line
            text = f'"Id: {shown(entry.id)}" is already used on line {line}. Give this question another short name.'
            report.say(_FILE, entry.line, text)
        elif words in asked:
            text = (
                f'"{shown(entry.question)}" stands on line {asked[words].line} already. Keep one of the two.'
            )
            report.say(_FILE, entry.line, text)
        ids.setdefault(entry.id, entry)
        asked.setdefault(words, entry)


def block_id(block: Block) -> str:
    """The id that is written, or one made from the question."""
    return make_id(block.value("Id") or block.heading)


def make_id(words: str) -> str:
    """Words as an id: "How do I book?" is "how-do-i-book"."""
    joined = "-".join(re.findall(r"[a-z0-9]+", same_words(words).replace("'", "")))
    return joined[:60].strip("-") or "question"


def distinct(wordings: Iterable[str], *, but: str) -> tuple[str, ...]:
    """Wordings without those that only repeat another one, or the question."""
    kept: dict[str, str] = {}
    for wording in wordings:
        kept.setdefault(same_words(wording) or wording, wording)
    kept.pop(same_words(but), None)
    return tuple(kept.values())
