"""The curated blocks of a reply: which entries are given, in which form, each block whole and verbatim."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from bot.dialogue.kinds import Kind
from bot.dialogue.says import Say
from bot.dialogue.state.turn import Action
from bot.dialogue.words.booking import shows_booking_link
from bot.dialogue.words.details import fill_in
from bot.knowledge import Entry, Knowledge, Practice, as_text, banned

MOST_WORDS = 110
"""The most words of two topics together; longer replies are not read on a phone."""


@dataclass(frozen=True, slots=True)
class Form:
    """An entry in the form in which a reply gives it."""

    entry: Entry
    text: str
    """Its answer with the details put in, or its one sentence; "" where a detail is missing."""
    brief: bool = False

    @property
    def words(self) -> int:
        """The number of words, with its sub-heading."""
        return len(as_text(f"{self.entry.question} {self.text}").split())


def choose_forms(action: Action, knowledge: Knowledge) -> tuple[Form, ...]:
    """The entries that may be given, in the order asked; several of them within `MOST_WORDS` words."""
    forms = [
        Form(entry, _write_text(entry, knowledge.practice, action.brief), action.brief)
        for entry in action.entries
    ]
    allowed = [form for form in forms if _may_be_told(form, action, knowledge.practice)]
    labels = [
        Say.GENERAL_INFORMATION,
        *([Say.NOT_FILLED_IN] if not all(form.text for form in allowed) else []),
    ]
    most = MOST_WORDS - sum(len(knowledge.says[label].split()) for label in labels)
    return tuple(_shorten_to_fit(allowed, most)) if len(allowed) > 1 else tuple(allowed)


def choose_fact(action: Action, practice: Practice) -> Entry | None:
    """The entry whose one sentence is given as a general fact, if it may be given here."""
    fact = action.fact
    if fact is None or not fact.in_one_sentence or banned(fact.in_one_sentence) is not None:
        return None
    books = shows_booking_link(fact.in_one_sentence, practice)
    return fact if action.may_show_booking_link or not books else None


def build_blocks(
    forms: Sequence[Form],
    knowledge: Knowledge,
    seen: Iterable[str] = (),
    sure: bool = False,
    repeats: bool = False,
) -> list[str]:
    """The blocks of these entries, several under sub-headings; one placeholder for all missing details.

    The placeholder names what is missing, unless it is the whole reply and `sure` to be what the visitor just asked
    for. It is shorter if an entry `seen` before had a detail missing too, and explicit if the reply `repeats` that this
    one is missing.
    """
    titles = (
        ""
        if sure and len(forms) == 1
        else f"**{' '.join(form.entry.question for form in forms if not form.text)}** "
    )
    label = Say.NOT_FILLED_IN_AGAIN if repeats else _choose_placeholder(forms, knowledge, frozenset(seen))
    missing = f"{titles}{knowledge.says[label]}"
    blocks = [_write_block(form, missing, len(forms) > 1) for form in forms]
    informs = any(form.entry.kind == "information" for form in forms)
    return [*drop_repeated(blocks), knowledge.says[Say.GENERAL_INFORMATION] if informs else ""]


def _choose_placeholder(forms: Sequence[Form], knowledge: Knowledge, seen: frozenset[str]) -> Say:
    """The sentence for missing details: for the first of a chat, or for another."""
    others = seen - {form.entry.id for form in forms}
    either = any((entry := knowledge.entry(id_)) and entry.unfilled for id_ in others)
    return Say.NOT_FILLED_IN_EITHER if either else Say.NOT_FILLED_IN


def drop_repeated(blocks: Iterable[str]) -> list[str]:
    """Each block once, empty ones left out."""
    return list(dict.fromkeys(filter(None, map(str.strip, blocks))))


def _write_text(entry: Entry, practice: Practice, brief: bool) -> str:
    return entry.in_one_sentence if brief and entry.in_one_sentence else fill_in(entry, practice)


def _may_be_told(form: Form, action: Action, practice: Practice) -> bool:
    if not action.may_show_booking_link and shows_booking_link(form.text, practice):
        return False
    return action.kind != Kind.DIAGNOSTIC or banned(form.text) is None


def _shorten_to_fit(forms: list[Form], most: int) -> list[Form]:
    """These entries in at most `most` words: the longest is shortened to one sentence, then the last is left out."""
    while sum(form.words for form in forms) > most:
        whole = [form for form in forms if not form.brief and _has_shorter(form)]
        if whole:
            longest = max(whole, key=lambda form: form.words)
            brief = replace(longest, text=longest.entry.in_one_sentence, brief=True)
            forms = [brief if form is longest else form for form in forms]
        elif len(forms) > 1:
            forms = forms[:-1]
        else:
            break
    return forms


def _has_shorter(form: Form) -> bool:
    sentence = form.entry.in_one_sentence
    return bool(sentence and form.text) and banned(sentence) is None and len(sentence) < len(form.text)


def _write_block(form: Form, missing: str, several: bool) -> str:
    if not form.text:
        return missing
    headed = several and form.entry.kind != "small talk"
    return f"**{form.entry.question}**\n\n{form.text}" if headed else form.text
