"""Plain-words checks of the files that need no model: what is doubtful, and a few things that stop a publish."""

from collections.abc import Container, Iterator, Mapping

from rapidfuzz import fuzz, process

from bot.knowledge import labels, prose
from bot.knowledge.document import Block, Document
from bot.knowledge.duplicates import repeated_wordings
from bot.knowledge.labels import PRACTICE_LABELS, WORDINGS
from bot.knowledge.lines import ITEM, shown
from bot.knowledge.lint_parts import lint_parts
from bot.knowledge.lint_sections import lint_expected, lint_safety
from bot.knowledge.lint_strays import lint_strays
from bot.knowledge.model import Entry, Knowledge, Problem
from bot.knowledge.practice import Practice, web_address
from bot.language.text import same_words

FEWEST_WORDINGS = 3
"""With fewer, the question included, an entry is found only by those who use the same words."""

_FEWEST_PIECES = 4
"""So many pieces of three words or more between commas are a list of questions, not one long one."""

_MOST_LINKS = 50
"""How many links of one answer are looked at: more than any answer holds, and a bound against nonsense."""

_KNOWLEDGE = "knowledge.md"


def lint(documents: Mapping[str, Document], knowledge: Knowledge) -> Iterator[Problem]:
    """Every doubt about the four files, in any order."""
    main = documents[_KNOWLEDGE]
    yield from _entries(main, knowledge)
    yield from lint_parts(main, knowledge.practice, knowledge.says)
    yield from lint_safety(knowledge.safety, knowledge.practice)
    yield from lint_expected(documents["tests.md"], knowledge.expected)


def few_wordings(knowledge: Knowledge, known_ids: Container[str]) -> Iterator[Problem]:
    """Entries with too few wordings; `known_ids` are those that shipped examples know, which need none."""
    for entry in knowledge.live:
        few = len(entry.phrasings) < FEWEST_WORDINGS and not entry.is_built_in
        if few and entry.id not in known_ids:
            text = f'add two or three other ways of asking below "{WORDINGS}:", so that it is found.'
            yield _warn(entry.line, text)


def _entries(main: Document, knowledge: Knowledge) -> Iterator[Problem]:
    by_line = {entry.line: entry for entry in knowledge.entries}
    written = [block for block in main.blocks(labels.QUESTIONS) if block.heading and not block.broken]
    pairs = [(block, by_line[block.line]) for block in written]
    asked = {same_words(entry.question) for entry in knowledge.entries}
    told = {same_words(text): text for fact in knowledge.facts for text in (fact.heading, fact.text)}
    for block, entry in pairs:
        yield from _placeholders(block, entry)
        yield from _swallowed(block, asked)
        if entry.status == "off":
            continue
        yield from _prose(block, entry)
        yield from _links(block, entry, knowledge.practice)
        yield from _joined_wordings(block)
        yield from _shown_next(block, entry, knowledge)
        yield from _source(block, entry, told)
    yield from repeated_wordings(pairs)


def _warn(line: int, text: str) -> Problem:
    return Problem(_KNOWLEDGE, line, text, stops=False)


def _placeholders(block: Block, entry: Entry) -> Iterator[Problem]:
    known = {label.casefold(): label for label in PRACTICE_LABELS}
    for label in ("Answer", "In one sentence"):
        for name in prose.placeholders(block.value(label)):
            if name.casefold() not in known:
                meant = labels.near(name, PRACTICE_LABELS)
                hint = f'Did you mean "{{{meant}}}"?' if meant else "Take away the braces."
                yield Problem(
                    _KNOWLEDGE, _line(block, label, "{" + name), f'no detail is called "{{{name}}}". {hint}'
                )
            elif entry.kind != "practice":
                text = f'"{{{name}}}" works only in an answer with "Kind: practice".'
                yield Problem(_KNOWLEDGE, _line(block, label, "{" + name), text)


def _swallowed(block: Block, known: set[str]) -> Iterator[Problem]:
    """A list of questions at the end of an answer has lost its label."""
    last = next((line for line in reversed(block.list("Answer")) if line.text), None)
    if last and ITEM.match(last.text.strip()) and same_words(ITEM.sub("", last.text.strip())) in known:
        text = 'a question stands in the answer. Is "Show next:" missing above it?'
        yield Problem(_KNOWLEDGE, last.number, text)


def _line(block: Block, label: str, words: str) -> int:
    """The line after a label that holds these words."""
    holding = (line.number for line in block.list(label) if words.casefold() in line.text.casefold())
    return next(holding, block.line_of(label))


def _prose(block: Block, entry: Entry) -> Iterator[Problem]:
    read = prose.reading(entry.answer)
    if read.is_long:
        text = f"this answer has {read.words} words. Shorten it to {prose.MOST_WORDS}, so that it is read on a phone."
        yield _warn(block.line_of("Answer"), text)
    if read.is_hard:
        yield _warn(
            block.line_of("Answer"), "this answer is hard to read. Use shorter sentences and shorter words."
        )
    for label, text in (("Answer", entry.answer), ("In one sentence", entry.in_one_sentence)):
        line = _line(block, label, prose.unclosed(text) or "")
        yield from lint_strays(_KNOWLEDGE, line, entry.question, text)
        promised = prose.promise(text)
        if promised:
            line = _line(block, label, promised)
            yield _warn(line, f'"{promised}" sounds like a promise or a diagnosis. Say it more carefully.')
    banned = prose.banned(entry.in_one_sentence)
    if banned:
        text = f'"{banned}" may not stand in a reply about symptoms, so this sentence is left out there.'
        yield _warn(block.line_of("In one sentence"), text)


def _links(block: Block, entry: Entry, practice: Practice) -> Iterator[Problem]:
    addresses = (*prose.links(entry.answer), *prose.links(entry.in_one_sentence))
    for address in addresses[:_MOST_LINKS]:
        if not web_address(address) and not address.startswith(("mailto:", "tel:", "sms:", "{")):
            yield _warn(
                _line(block, "Answer", address), f'this link should begin with https: "{shown(address)}"'
            )
    needs = {
        "book": (practice.booking_link, "Booking link"),
        "call": (practice.phone_href, "Phone"),
        "directions": (practice.location, "Location"),
    }.get(entry.button)
    if needs and not needs[0]:
        text = f'"Button: {entry.button}" needs "{needs[1]}:" under "# Practice"; it is not shown before.'
        yield _warn(block.line_of("Button"), text)
    if any(map(practice.shows_booking_link, (entry.answer, entry.in_one_sentence))):
        text = "this answer holds the booking link, so it is left out beside emergency, crisis and urgent replies."
        yield _warn(block.line_of("Answer"), text)


def _joined_wordings(block: Block) -> Iterator[Problem]:
    for item in block.list(WORDINGS):
        pieces = [piece.split() for piece in item.text.split(",")]
        if len(pieces) >= _FEWEST_PIECES and all(len(piece) >= 3 for piece in pieces):
            text = "are these several questions? Put each on a line of its own, with a dash."
            yield _warn(item.number, text)


def _shown_next(block: Block, entry: Entry, knowledge: Knowledge) -> Iterator[Problem]:
    for other in filter(None, map(knowledge.entry, entry.show_next)):
        if other.id == entry.id:
            yield _warn(block.line_of("Show next"), '"Show next" names this same question. Name another one.')
        elif other.status != "live" and entry.status == "live":
            text = f'"{shown(other.question)}" is {other.status}, so "Show next" leaves it out.'
            yield _warn(_line(block, "Show next", other.question), text)


def _source(block: Block, entry: Entry, told: Mapping[str, str]) -> Iterator[Problem]:
    """Headings that the article has not; `told` holds those that it has, and its facts, by their words."""
    if not told or not entry.source:
        return
    for source in sources(entry):
        if same_words(source) not in told:
            closest = process.extractOne(same_words(source), list(told), scorer=fuzz.ratio, score_cutoff=40)
            hint = f' (closest: "{shown(told[closest[0]])}")' if closest else ""
            text = f'outline.md holds no such heading or fact: "{shown(source)}"{hint}'
            yield _warn(block.line_of("From the article"), text)


def sources(entry: Entry) -> tuple[str, ...]:
    """The headings and facts that an entry names."""
    return tuple(found for source in entry.source.split(";") if (found := source.strip()))
