"""What in the texts is doubtful and can be seen without the matcher; a few of them stop a publish."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from rapidfuzz import fuzz, process

from bot import labels, wording
from bot.alike import near_same
from bot.building import blocks, items
from bot.curated import Entry, ExpectedAnswer, Fact, SafetySection
from bot.document import Block, Document, Field, Problem, shown
from bot.place import ITEM
from bot.practice import LINK_LABELS, PRACTICE_LABELS, SAMPLE_BOOKING_LINK, SAYS, Practice, web_address
from bot.language.text import same_words

_FEWEST_PIECES = 4
"""So many pieces of three words or more between commas are a list of questions, not one long one."""

_MOST_LINKS = 50
"""How many links of one answer are looked at: more than any answer holds, and a bound against nonsense."""

FEWEST_PHRASINGS = 3
"""With fewer ways of asking, a question is found only by those who use the same words."""

MOST_WARNING_WORDS = 25
"""The warning line must stay worth reading (SAFETY)."""

_KNOWLEDGE = "knowledge.md"


def doubts(
    document: Document,
    practice: Practice,
    says: Mapping[str, str],
    entries: Sequence[Entry],
    facts: Sequence[Fact],
) -> Iterator[Problem]:
    """Everything doubtful in knowledge.md."""
    part = document.parts.get(labels.QUESTIONS)
    written = [block for block in part.blocks if block.heading] if part else []
    pairs = [(b, e) for b, e in zip(written, entries, strict=True) if not b.broken]
    by_id = {entry.id: entry for entry in entries}
    known = {same_words(entry.question) for entry in entries}
    told = {same_words(text): text for fact in facts for text in (fact.heading, fact.text)}
    for block, entry in pairs:
        yield from _placeholders(block, entry)
        yield from _swallowed(block, known)
        if entry.status == "off":
            continue
        yield from _wording(block, entry)
        yield from _links(block, entry, practice)
        yield from _phrasings(block, entry)
        yield from _shown_next(block, entry, by_id)
        yield from _source(block, entry, told)
    yield from near_same(pairs)
    yield from _details(document, practice)
    yield from _sentences(document, says)
    yield from _synonyms(document)


def _warn(line: int, text: str, file: str = _KNOWLEDGE) -> Problem:
    return Problem(file, line, text, stops=False)


def _placeholders(block: Block, entry: Entry) -> Iterator[Problem]:
    known = {label.casefold(): label for label in PRACTICE_LABELS}
    for label in ("Answer", "In one sentence"):
        for name in wording.placeholders(block.value(label)):
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


def _wording(block: Block, entry: Entry) -> Iterator[Problem]:
    read = wording.reading(entry.answer)
    if read.is_long:
        text = f"this answer has {read.words} words. Shorten it to {wording.MOST_WORDS}, so that it is read on a phone."
        yield _warn(block.line_of("Answer"), text)
    if read.is_hard:
        yield _warn(
            block.line_of("Answer"), "this answer is hard to read. Use shorter sentences and shorter words."
        )
    for label, text in (("Answer", entry.answer), ("In one sentence", entry.in_one_sentence)):
        promised = wording.promise(text)
        if promised:
            line = _line(block, label, promised)
            yield _warn(line, f'"{promised}" sounds like a promise or a diagnosis. Say it more carefully.')
    banned = wording.banned(entry.in_one_sentence)
    if banned:
        text = f'"{banned}" may not stand in a reply about symptoms, so this sentence is left out there.'
        yield _warn(block.line_of("In one sentence"), text)


def _links(block: Block, entry: Entry, practice: Practice) -> Iterator[Problem]:
    addresses = (*wording.links(entry.answer), *wording.links(entry.in_one_sentence))
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
    if any(holds_booking(text, practice) for text in (entry.answer, entry.in_one_sentence)):
        text = "this answer holds the booking link, so it is left out beside emergency, crisis and urgent replies."
        yield _warn(block.line_of("Answer"), text)


def holds_booking(text: str, practice: Practice) -> bool:
    """Whether a text shows the booking link, written out or as {Booking link}."""
    written = {practice.booking_link, SAMPLE_BOOKING_LINK} - {""}
    return any(link in text for link in written) or "{booking link}" in text.casefold()


def _phrasings(block: Block, entry: Entry) -> Iterator[Problem]:
    if entry.status == "live" and len(entry.phrasings) < FEWEST_PHRASINGS:
        text = (
            f'add more ways of asking below "Also asked:"; with the question, {FEWEST_PHRASINGS} are needed.'
        )
        yield _warn(block.line, text)
    for item in block.list("Also asked"):
        pieces = [piece.split() for piece in item.text.split(",")]
        if len(pieces) >= _FEWEST_PIECES and all(len(piece) >= 3 for piece in pieces):
            yield _warn(
                item.number, "are these several questions? Put each on a line of its own, with a dash."
            )


def _shown_next(block: Block, entry: Entry, by_id: Mapping[str, Entry]) -> Iterator[Problem]:
    for id_ in entry.show_next:
        if id_ == entry.id:
            yield _warn(block.line_of("Show next"), '"Show next" names this same question. Name another one.')
        elif by_id[id_].status != "live" and entry.status == "live":
            text = f'"{shown(by_id[id_].question)}" is {by_id[id_].status}, so "Show next" leaves it out.'
            yield _warn(_line(block, "Show next", by_id[id_].question), text)


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


# ---- practice, sentences, synonyms


def _details(document: Document, practice: Practice) -> Iterator[Problem]:
    part = document.parts.get(labels.PRACTICE)
    found = {label.casefold(): field.line for label, field in part.fields.items()} if part else {}
    for label in LINK_LABELS:
        if practice.detail(label) and not web_address(practice.detail(label)):
            yield _warn(
                found.get(label, 1), f'"{label.capitalize()}:" should begin with https:// to be shown.'
            )
    if practice.is_sample:
        yield _warn(
            found.get("booking link", 1), "this is the sample booking link. Put your own in its place."
        )
    if practice.phone and not practice.phone_href:
        yield _warn(
            found.get("phone", 1), 'this is no phone number that can be dialed. Write it like "603 555 0100".'
        )
    if practice.email and not practice.email_href:
        yield _warn(found.get("e-mail", 1), 'this is no e-mail address. Write it like "name@example.com".')


def _sentences(document: Document, says: Mapping[str, str]) -> Iterator[Problem]:
    part = document.parts.get(labels.CHAT_SAYS)
    yield from _missing_sentences(part.fields if part else {})
    for label, field in part.fields.items() if part else ():
        text = says[label.casefold()]
        allowed = {p.casefold() for p in (*PRACTICE_LABELS, *wording.placeholders(SAYS[label]))}
        for name in wording.placeholders(text):
            if name.casefold() not in allowed:
                yield Problem(
                    _KNOWLEDGE, field.line, f'no detail is called "{{{name}}}". Take away the braces.'
                )
        promised = wording.promise(text)
        if promised:
            yield _warn(
                field.line, f'"{promised}" sounds like a promise or a diagnosis. Say it more carefully.'
            )
        if label == "Warning line":
            yield from _warning_line(field.line, text)


def _missing_sentences(fields: Mapping[str, Field]) -> Iterator[Problem]:
    """In a file that holds most labels, one that is missing was probably deleted, and its text belongs to another."""
    every = list(SAYS)
    for above, label in pairwise(every) if len(fields) * 2 > len(every) else ():
        if label not in fields and above in fields:
            text = f'"{label}:" is missing, so the chat says its own words there. Write it below "{above}:".'
            yield _warn(fields[above].last, text)


def _warning_line(line: int, text: str) -> Iterator[Problem]:
    if len(text.split()) > MOST_WARNING_WORDS:
        yield Problem(
            _KNOWLEDGE, line, f"the warning line may have {MOST_WARNING_WORDS} words at most. Shorten it."
        )
    if not same_words(text).startswith(("call 911", "please call 911")):
        yield Problem(_KNOWLEDGE, line, 'the warning line must begin with when to call 911: "Call 911 for …"')
    if wording.plain(text) != text or wording.links(text) or "\n" in text:
        yield Problem(
            _KNOWLEDGE, line, "the warning line must be plain words on one line, without links or stars."
        )


def _synonyms(document: Document) -> Iterator[Problem]:
    seen: dict[str, int] = {}
    for item in items(document, labels.SYNONYMS):
        for word in {same_words(word) for word in item.text.split(",")} - {""}:
            if word in seen:
                yield _warn(
                    item.number, f'"{shown(word)}" already stands on line {seen[word]}. Join the two lines.'
                )
            seen.setdefault(word, item.number)


# ---- the other files


def safety_doubts(sections: Iterable[SafetySection], practice: Practice) -> Iterator[Problem]:
    """What is doubtful in safety.md and needs no triage."""
    for section in sections:
        if holds_booking(section.answer, practice):
            text = "this answer holds the booking link, so emergency, crisis and urgent replies leave it out."
            yield _warn(section.line, text, "safety.md")
        found = wording.promise(section.answer) or wording.banned(section.answer)
        if found:
            text = f'"{found}" sounds like a promise or a diagnosis. Say it more carefully.'
            yield _warn(section.line, text, "safety.md")


def expected_doubts(document: Document, expected: Iterable[ExpectedAnswer]) -> Iterator[Problem]:
    """What is doubtful in tests.md and needs no matcher."""
    for test in expected:
        if not test.messages:
            yield _warn(
                test.line, "no message stands below this question. Begin each one with a dash.", "tests.md"
            )
    seen: dict[str, Block] = {}
    for block in blocks(document):
        for item in block.items:
            first = seen.setdefault(same_words(item.text), block)
            if first is not block:
                text = f"this message should already get the answer on line {first.line}. Keep one."
                yield Problem("tests.md", item.number, text)
