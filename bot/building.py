"""Documents become curated values; what they must have and lack stops a publish."""

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from rapidfuzz import fuzz, process

from bot import labels
from bot.curated import BUTTONS, KINDS, LEVELS, STATUSES, Entry, ExpectedAnswer, Fact, SafetySection
from bot.document import Block, Document, Line, Problem, shown, unquote
from bot.practice import PRACTICE_LABELS, SAYS, Practice
from bot.language.text import same_words

ID = re.compile(r"^[a-z0-9]+(?:-[a-z0-9]+)*$")


class Builder:
    """Collects the values of the four files and every problem on the way."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []
        self._spelled: dict[str, str] = {}

    def say(self, file: str, line: int, text: str, *, stops: bool = True) -> None:
        """Note a problem."""
        self.problems.append(Problem(file, line, text, stops))

    # ---- knowledge.md

    def practice(self, document: Document) -> Practice:
        """The details under "# Practice"."""
        part = document.parts.get(labels.PRACTICE)
        found = part.fields if part else {}
        values = {label: found[label].value if label in found else "" for label in PRACTICE_LABELS}
        return Practice(MappingProxyType({label.casefold(): unquote(v) for label, v in values.items()}))

    def says(self, document: Document) -> Mapping[str, str]:
        """Every sentence of "# What the chat says", with the built-in one where none is written."""
        part = document.parts.get(labels.CHAT_SAYS)
        found = part.fields if part else {}
        written = {label: unquote(found[label].value) if label in found else "" for label in SAYS}
        return MappingProxyType({label.casefold(): written[label] or SAYS[label] for label in SAYS})

    def synonyms(self, document: Document) -> tuple[tuple[str, ...], ...]:
        """The groups under "# Words that mean the same"."""
        groups = []
        for item in items(document, labels.SYNONYMS):
            words = tuple(dict.fromkeys(w for word in item.text.split(",") if (w := " ".join(word.split()))))
            if len(words) < 2:
                text = f'put a comma between words that mean the same: "{shown(item.text)}"'
                self.say("knowledge.md", item.number, text)
            groups.append(words)
        return tuple(groups)

    def entries(self, document: Document) -> tuple[Entry, ...]:
        """The questions of knowledge.md, in file order."""
        part = document.parts.get(labels.QUESTIONS)
        blocks = part.blocks if part else []
        if not part:
            self.say(
                "knowledge.md",
                1,
                f'the line "# {labels.QUESTIONS}" is missing; write it above the questions.',
            )
        elif not blocks:
            self.say(
                "knowledge.md", part.line, 'there is no question here yet. Write one: "## How do I book?"'
            )
        ids = {same_words(b.heading): block_id(b) for b in reversed(blocks) if b.heading}
        self._spelled = {same_words(b.heading): b.heading for b in blocks}
        whole = all(b.heading for b in blocks)
        found = tuple(self._entry(b, ids, whole=whole) for b in blocks if b.heading)
        self._twice(found)
        return found

    def _entry(self, block: Block, ids: Mapping[str, str], *, whole: bool) -> Entry:
        if not block.value("Answer") and not block.broken:
            self._no_answer(block)
        also = tuple(line.text for line in block.list("Also asked"))
        return Entry(
            id=self._id(block),
            question=block.heading,
            also_asked=distinct(also, but=block.heading),
            answer=block.value("Answer"),
            in_one_sentence=" ".join(block.value("In one sentence").split()),
            show_next=self._show_next(block, ids, whole=whole),
            source=" ".join(block.value("From the article").split()),
            kind=self._choice(block, "Kind", KINDS, "information"),
            button=self._choice(block, "Button", BUTTONS, "none"),
            status=self._choice(block, "Status", STATUSES, "live"),
            checked=block.value("Checked"),
            line=block.line,
        )

    def _no_answer(self, block: Block) -> None:
        if "Answer" in block.fields:
            self.say(
                "knowledge.md", block.line_of("Answer"), 'the answer is empty. Write it below "Answer:".'
            )
        else:
            self.say(
                "knowledge.md",
                block.line,
                f'"{shown(block.heading)}" has no "Answer:". If it is a heading inside an answer, write three # signs.',
            )

    def _id(self, block: Block) -> str:
        written = block.value("Id")
        made = block_id(block)
        if written and not ID.match(written):
            self.say(
                "knowledge.md",
                block.line_of("Id"),
                f'an id has small letters, digits and hyphens only. Write "Id: {shown(made)}"',
            )
        if not written and not block.broken:
            text = f'this question has no id yet. Write "Id: {made}" below it, so that it keeps its history.'
            self.say("knowledge.md", block.line, text, stops=False)
        return made

    def _show_next(self, block: Block, ids: Mapping[str, str], *, whole: bool) -> tuple[str, ...]:
        found = []
        for item in block.list("Show next"):
            entry = ids.get(same_words(item.text))
            if entry:
                found.append(entry)
            elif whole:
                self.unknown_question("knowledge.md", item.number, '"Show next" names', item.text, ids)
        return tuple(dict.fromkeys(found))

    def unknown_question(self, file: str, line: int, who: str, text: str, known: Iterable[str]) -> None:
        """Tell that a question does not exist, and which one is the closest."""
        closest = process.extractOne(same_words(text), list(known), scorer=fuzz.ratio, score_cutoff=40)
        hint = f' (closest: "{shown(self._spelled[closest[0]])}")' if closest else ""
        self.say(file, line, f'{who} a question that does not exist: "{shown(text)}"{hint}')

    def _choice(
        self, block: Block, label: str, choices: tuple[str, ...], default: str, file: str = "knowledge.md"
    ) -> str:
        written = block.value(label)
        plain = " ".join(re.split(r"[\s_-]+", written.casefold().strip(" .")))
        if not written or plain in choices or plain.replace(" ", "") == "smalltalk":
            return ("small talk" if plain == "smalltalk" else plain) or default
        closest = process.extractOne(plain, choices, scorer=fuzz.ratio, score_cutoff=60)
        hint = f'Did you mean "{closest[0]}"?' if closest else f"Write one of: {', '.join(choices)}."
        self.say(file, block.line_of(label), f'"{label}: {shown(written, 20)}" is not known. {hint}')
        return default

    def _twice(self, entries: tuple[Entry, ...]) -> None:
        ids: dict[str, Entry] = {}
        asked: dict[str, Entry] = {}
        for entry in entries:
            if entry.id in ids:
                self.say("knowledge.md", entry.line, f"same id as the entry on line {ids[entry.id].line}")
            words = same_words(entry.question)
            if words in asked:
                self.say(
                    "knowledge.md", entry.line, f"same question as the entry on line {asked[words].line}"
                )
            ids.setdefault(entry.id, entry)
            asked.setdefault(words, entry)

    # ---- safety.md, tests.md, outline.md

    def safety(self, document: Document) -> tuple[SafetySection, ...]:
        """The sections of safety.md."""
        return tuple(self._section(block) for block in blocks(document) if block.heading)

    def _section(self, block: Block) -> SafetySection:
        when = tuple(line.text for line in block.list("When a visitor writes something like"))
        if not block.broken:
            if not block.value("Level"):
                text = f'"{shown(block.heading)}" has no "Level:". Write one of: {", ".join(LEVELS)}.'
                self.say("safety.md", block.line, text)
            if not when:
                text = 'write example messages below "When a visitor writes something like:", one a line.'
                self.say("safety.md", block.line, text)
        return SafetySection(
            title=block.heading,
            level=self._choice(block, "Level", LEVELS, "emergency", "safety.md"),
            when=when,
            but_not=tuple(line.text for line in block.list("But not when")),
            answer=block.value("Answer"),
            line=block.line,
        )

    def expected(self, document: Document, entries: tuple[Entry, ...]) -> tuple[ExpectedAnswer, ...]:
        """The lists of tests.md."""
        ids = {same_words(entry.question): entry.id for entry in entries}
        found = []
        for block in blocks(document):
            entry = ids.get(same_words(block.heading))
            if entry:
                found.append(ExpectedAnswer(entry, tuple(i.text for i in block.items), block.line))
            elif block.heading and not block.broken:
                self.unknown_question("tests.md", block.line, "this is", block.heading, ids)
        return tuple(found)

    def facts(self, document: Document) -> tuple[Fact, ...]:
        """The facts of outline.md."""
        return tuple(Fact(b.heading, item.text, item.number) for b in blocks(document) for item in b.items)


def block_id(block: Block) -> str:
    """The id that is written, or the one that the question makes."""
    return slug(block.value("Id") or block.heading)


def blocks(document: Document) -> tuple[Block, ...]:
    """Every "## …" heading of a file without fixed parts."""
    return tuple(block for part in document.parts.values() for block in part.blocks)


def items(document: Document, title: str) -> tuple[Line, ...]:
    """The list of a part."""
    part = document.parts.get(title)
    return tuple(part.items) if part else ()


def slug(words: str) -> str:
    """Words as an id: "How do I book?" is "how-do-i-book"."""
    return (
        "-".join(re.findall(r"[a-z0-9]+", same_words(words).replace("'", "")))[:60].strip("-") or "question"
    )


def distinct(phrasings: Iterable[str], *, but: str) -> tuple[str, ...]:
    """Phrasings without those that only repeat another one, or the question."""
    seen = {same_words(but)}
    kept = []
    for phrasing in phrasings:
        words = same_words(phrasing) or phrasing
        if words not in seen:
            seen.add(words)
            kept.append(phrasing)
    return tuple(kept)
