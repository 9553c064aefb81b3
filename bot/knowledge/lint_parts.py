"""Plain-words checks of the practice details, the sentences of the chat and the synonyms."""

from collections.abc import Iterator, Mapping
from itertools import pairwise

from bot.knowledge import labels, prose
from bot.knowledge.document import Document, Field
from bot.knowledge.labels import CHAT_LABELS, PRACTICE_LABELS
from bot.knowledge.lines import shown
from bot.knowledge.lint_strays import lint_strays
from bot.knowledge.model import Problem
from bot.knowledge.practice import LINK_LABELS, Practice, web_address
from bot.language.text import same_words

MOST_WARNING_WORDS = 25
"""The longest warning line that is still read."""

_KNOWLEDGE = "knowledge.md"


def lint_parts(main: Document, practice: Practice, says: Mapping[str, str]) -> Iterator[Problem]:
    """Everything doubtful in the parts of knowledge.md that are not entries."""
    yield from _details(main, practice)
    yield from _sentences(main, says)
    yield from _synonyms(main)


def _warn(line: int, text: str) -> Problem:
    return Problem(_KNOWLEDGE, line, text, stops=False)


def _details(document: Document, practice: Practice) -> Iterator[Problem]:
    fields = document.fields(labels.PRACTICE)
    for label, field in fields.items():
        yield from lint_strays(_KNOWLEDGE, field.line, label, field.value)
    found = {label.casefold(): field.line for label, field in fields.items()}
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
    fields = document.fields(labels.CHAT_SAYS)
    yield from _missing_sentences(fields)
    for label, field in fields.items():
        text = says[label.casefold()]
        allowed = {p.casefold() for p in PRACTICE_LABELS}
        for name in prose.placeholders(text):
            if name.casefold() not in allowed:
                yield Problem(
                    _KNOWLEDGE, field.line, f'no detail is called "{{{name}}}". Take away the braces.'
                )
        yield from lint_strays(_KNOWLEDGE, field.line, label, text)
        promised = prose.promise(text)
        if promised:
            yield _warn(
                field.line, f'"{promised}" sounds like a promise or a diagnosis. Say it more carefully.'
            )
        if label == "Warning line":
            yield from _warning_line(field.line, text)


def _missing_sentences(fields: Mapping[str, Field]) -> Iterator[Problem]:
    """A label missing between two that stand was probably deleted: its text then belongs to the one above."""
    order = [label for label in CHAT_LABELS if label in fields]
    written = [label for label in labels.HER_CHAT_LABELS if label in fields]
    every = CHAT_LABELS if len(order) * 2 > len(CHAT_LABELS) else labels.HER_CHAT_LABELS
    for above, label in pairwise(every) if len(written) * 2 > len(labels.HER_CHAT_LABELS) else ():
        if label not in fields and above in fields:
            text = f'"{label}:" is missing, so the chat says its own words there. Write it below "{above}:".'
            yield _warn(fields[above].last, text)


def _warning_line(line: int, text: str) -> Iterator[Problem]:
    if len(text.split()) > MOST_WARNING_WORDS:
        yield Problem(
            _KNOWLEDGE, line, f"the warning line may have {MOST_WARNING_WORDS} words at most. Shorten it."
        )
    if not same_words(text).startswith(("call 911", "please call 911")):
        yield Problem(_KNOWLEDGE, line, 'begin the warning line with when to call 911: "Call 911 for …"')
    if prose.plain(text) != text or prose.links(text) or "\n" in text:
        yield Problem(
            _KNOWLEDGE, line, "the warning line must be plain words on one line, without links or stars."
        )


def _synonyms(document: Document) -> Iterator[Problem]:
    seen: dict[str, int] = {}
    for item in document.items(labels.SYNONYMS):
        for word in {same_words(word) for word in item.text.split(",")} - {""}:
            if word in seen:
                yield _warn(
                    item.number, f'"{shown(word)}" already stands on line {seen[word]}. Join the two lines.'
                )
            seen.setdefault(word, item.number)
