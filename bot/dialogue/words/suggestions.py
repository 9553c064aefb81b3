"""What a visitor may ask next: related questions, none that this chat has answered already."""

from collections.abc import Iterable
from itertools import chain

from bot.dialogue.entry_ids import CONTACT_ENTRY, SIGNS_ENTRY
from bot.dialogue.kinds import REFUSALS, Kind
from bot.dialogue.reading.questions import NO_TOPIC
from bot.dialogue.says import Say
from bot.dialogue.state.turn import Suggestion
from bot.knowledge import Entry, Knowledge
from bot.language.text import Message, fold, stem, stems, tokenise

OPENING = ("piriformis-syndrome", "difference", "massage-approach", "contact")
"""The condition, what else it could be, what she does, how to book."""

POPULAR = (*OPENING, "symptoms", "causes", "treatable", "sciatica-massage", "after-session", "medical-help")
"""Offered where an entry names no next questions."""

AFTER_REFERRAL = ("assessment", SIGNS_ENTRY, "not-a-diagnosis", "contact")
"""Helps a visitor who was just referred to a medical professional."""

MOST_SUGGESTIONS = 3


def suggest_entries(entries: Iterable[Entry]) -> tuple[Suggestion, ...]:
    """The questions of these entries."""
    return tuple(Suggestion(entry.question, entry.id) for entry in entries)


def suggest_opening(knowledge: Knowledge, seen: tuple[str, ...] = ()) -> tuple[Suggestion, ...]:
    """The opening questions, none of them answered yet: hers first, then the popular ones."""
    written = map(knowledge.entry_asked, knowledge.says.get(Say.OPENING_QUESTIONS, "").splitlines())
    hers = tuple(entry.id for entry in written if entry)
    return suggest_entries(_choose_fresh((*hers, *POPULAR), knowledge, seen, len(OPENING)))


def suggest_onward(
    kind: Kind, given: tuple[Entry, ...], knowledge: Knowledge, seen: tuple[str, ...]
) -> tuple[Suggestion, ...]:
    """The next questions after a reply of this kind with these entries."""
    if kind in REFUSALS | {Kind.URGENT}:
        return suggest_entries(_choose_fresh(AFTER_REFERRAL, knowledge, seen, MOST_SUGGESTIONS))
    following = [id_ for entry in given for id_ in entry.show_next]
    done = (*seen, *(entry.id for entry in given))
    return suggest_entries(_choose_fresh((*following, *POPULAR), knowledge, done, MOST_SUGGESTIONS))


def suggest_nearest(
    entries: Iterable[Entry], message: Message, knowledge: Knowledge, seen: tuple[str, ...] = ()
) -> tuple[Suggestion, ...]:
    """The nearest questions that share a topic word with the message, filled up to three with the usual ones."""
    asked = {stem(word) for word in message.words if word not in NO_TOPIC}
    nearest = suggest_entries(
        entry
        for entry in entries
        if entry.kind != "small talk" and not entry.unfilled and not asked.isdisjoint(_stems(entry))
    )
    return tuple(dict.fromkeys((*nearest, *suggest_opening(knowledge, seen))))[:MOST_SUGGESTIONS]


def _stems(entry: Entry) -> set[str]:
    """The stems of everything that an entry asks and answers."""
    return set(stems(tokenise(fold(" ".join((*entry.phrasings, entry.answer))))))


def suggest_for_fragment(knowledge: Knowledge, general: Entry | None) -> tuple[Suggestion, ...]:
    """The three suggestions after a bare fragment: general information, my own symptoms, booking."""
    first = suggest_entries([general]) if general else suggest_opening(knowledge)[:1]
    contact = knowledge.entry(CONTACT_ENTRY)
    last = suggest_entries([contact]) if contact and contact.status == "live" else ()
    return (*first, Suggestion(knowledge.says[Say.MY_OWN_SYMPTOMS], None), *last)


def _choose_fresh(
    ids: Iterable[str], knowledge: Knowledge, seen: tuple[str, ...], count: int
) -> tuple[Entry, ...]:
    """The first entries that may be offered: those of `ids`, then other information."""
    informing = (entry for entry in knowledge.live if entry.kind == "information")
    chosen: dict[str, Entry] = {}
    for entry in chain(filter(None, map(knowledge.entry, ids)), informing):
        if len(chosen) == count:
            break
        if entry.status == "live" and not entry.unfilled and entry.id not in seen:
            chosen[entry.id] = entry
    return tuple(chosen.values())
