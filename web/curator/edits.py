"""What the therapist's forms do to the knowledge texts; what a form does not touch stays byte for byte."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from bot import (
    Entry,
    Knowledge,
    SafetySection,
    rename_answer,
    same_words,
    splice,
    splice_detail,
    splice_expected,
    splice_list,
    splice_section,
    splice_sentence,
    without_expected,
)
from web.curator.reading import Texts, read

Change = Callable[[Texts], Texts]
Teaching = Callable[[Texts, str, str], Texts]
"""What the words of a visitor (the last argument) do to the answer with an id."""

KNOWLEDGE, TESTS, SAFETY = "knowledge.md", "tests.md", "safety.md"
SYNONYMS, NOT_FOR_CHAT = "Words that mean the same", "Not for this chat"


def _with(texts: Texts, file: str, text: str) -> Texts:
    return {**texts, file: text}


def with_entry(texts: Texts, entry_id: str, entry: Entry | None) -> Texts:
    """One question changed, added (where the id is new) or removed (None), with everything that refers to it."""
    before = read(texts)
    old = before.entry(entry_id)
    texts = _with(texts, KNOWLEDGE, splice(texts[KNOWLEDGE], entry_id, entry))
    if old and entry and entry.question != old.question:
        return _renamed(texts, old.question, entry.question)
    return texts if entry or not old else _without_answer(texts, before, old)


def _renamed(texts: Texts, question: str, renamed: str) -> Texts:
    if TESTS in texts:
        texts = _with(texts, TESTS, splice_expected(texts[TESTS], question, None, renamed=renamed))
    if SAFETY in texts:
        texts = _with(texts, SAFETY, rename_answer(texts[SAFETY], question, renamed))
    return texts


def _without_answer(texts: Texts, before: Knowledge, gone: Entry) -> Texts:
    """Without what names an answer that is gone: its calm examples, and the messages that should get it."""
    for section in before.safety:
        if section.answer_with == gone.id:
            texts = with_section(texts, section.title, None)
    if TESTS in texts:
        texts = _with(texts, TESTS, without_expected(texts[TESTS], gone.question))
    return texts


def with_phrasing(texts: Texts, entry_id: str, phrasing: str) -> Texts:
    """One more way of asking a question."""
    entry = read(texts).entry(entry_id)
    phrasing = one_line(phrasing)
    if entry is None or any(same_words(phrasing) == same_words(known) for known in entry.phrasings):
        return texts
    return with_entry(texts, entry_id, replace(entry, also_asked=(*entry.also_asked, phrasing)))


def without_phrasing(texts: Texts, entry_id: str, phrasing: str) -> Texts:
    """One way of asking less."""
    entry = read(texts).entry(entry_id)
    if entry is None:
        return texts
    kept = tuple(known for known in entry.also_asked if same_words(known) != same_words(phrasing))
    return texts if kept == entry.also_asked else with_entry(texts, entry_id, replace(entry, also_asked=kept))


def with_calm_example(texts: Texts, entry_id: str, message: str) -> Texts:
    """One more message that an over-cautious reply caught, and that gets this answer all the same."""
    knowledge, message = read(texts), one_line(message)
    entry = knowledge.entry(entry_id)
    if entry is None:
        return texts
    title = f"Answered all the same: {entry.question}"
    old = next((s for s in knowledge.safety if same_words(s.title) == same_words(title)), None)
    when = old.when if old and old.answer_with == entry_id else ()
    if same_words(message) in map(same_words, when):
        return texts
    section = SafetySection(title, "calm", (*when, message), answer_with=entry_id)
    questions = {each.id: each.question for each in knowledge.entries}
    return with_section(texts, title, section, questions)


def with_section(
    texts: Texts, title: str, section: SafetySection | None, questions: Mapping[str, str] | None = None
) -> Texts:
    """One section of safety.md changed, added, or removed (None)."""
    return _with(texts, SAFETY, splice_section(texts.get(SAFETY, ""), title, section, questions))


def with_checked(texts: Texts, entry_ids: Sequence[str], name: str, day: date) -> Texts:
    """These answers were read by her today."""
    for entry_id in entry_ids:
        entry = read(texts).entry(entry_id)
        if entry is not None:
            texts = with_entry(
                texts, entry_id, replace(entry, checked=f"{day.isoformat()} by {one_line(name)}")
            )
    return texts


def with_status(texts: Texts, entry_id: str, status: str) -> Texts:
    """A question switched on or off."""
    entry = read(texts).entry(entry_id)
    return texts if entry is None else with_entry(texts, entry_id, replace(entry, status=status))


def with_details(texts: Texts, details: Mapping[str, str]) -> Texts:
    """The practice details that changed."""
    known = read(texts).practice.details
    for label, value in details.items():
        value = tidy(value)
        if known.get(label.casefold(), "") != value:
            texts = _with(texts, KNOWLEDGE, splice_detail(texts[KNOWLEDGE], label, value))
    return texts


def with_sentences(texts: Texts, sentences: Mapping[str, str]) -> Texts:
    """The fixed sentences that changed."""
    known = read(texts).says
    for label, value in sentences.items():
        value = tidy(value)
        if known.get(label.casefold(), "") != value:
            texts = _with(texts, KNOWLEDGE, splice_sentence(texts[KNOWLEDGE], label, value))
    return texts


def with_list(texts: Texts, title: str, lines: Sequence[str]) -> Texts:
    """One of the two lists, line by line."""
    wanted = list(dict.fromkeys(line for raw in lines if (line := one_line(raw))))
    return _with(texts, KNOWLEDGE, splice_list(texts[KNOWLEDGE], title, wanted))


def with_not_for_chat(texts: Texts, message: str) -> Texts:
    """One more message that the chat should not try to answer."""
    known = read(texts).not_for_chat
    if any(same_words(message) == same_words(line) for line in known):
        return texts
    return with_list(texts, NOT_FOR_CHAT, [*known, message])


def without_not_for_chat(texts: Texts, message: str) -> Texts:
    """One such message less."""
    known = read(texts).not_for_chat
    kept = [line for line in known if same_words(line) != same_words(message)]
    return texts if len(kept) == len(known) else with_list(texts, NOT_FOR_CHAT, kept)


def with_expected(texts: Texts, entry_id: str, message: str) -> Texts:
    """One more line of "if a visitor asks … they should get …" in tests.md."""
    knowledge, message = read(texts), one_line(message)
    entry = knowledge.entry(entry_id)
    known = [line for each in knowledge.expected if each.entry == entry_id for line in each.messages]
    if entry is None or any(same_words(message) == same_words(line) for line in known):
        return texts
    return _with(texts, TESTS, splice_expected(texts.get(TESTS, ""), entry.question, message))


def one_line(text: str) -> str:
    """Typed text as one line without what a list item cannot hold."""
    return " ".join(text.split()).lstrip("-–—*•·‣▪◦●# ").strip()


_BARE_LINK = re.compile(r"\]\(((?:[\w-]+\.)+[a-z]{2,24}(?:/[^\s()]*)?)\)")


def with_schemes(answer: str) -> str:
    """An answer whose links that name no scheme lead to https: "[more](example.com/visit)"."""
    return _BARE_LINK.sub(r"](https://\1)", answer)


def tidy(text: str) -> str:
    """Typed text with plain line ends and no blank lines around it."""
    lines = [line.rstrip() for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n")]
    return "\n".join(lines).strip("\n")
