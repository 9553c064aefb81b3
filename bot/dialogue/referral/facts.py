"""The one sentence of the article that may be given next to a referral, marked as general."""

from collections.abc import Iterable

from bot.dialogue.entry_ids import REFERRAL_ENTRY
from bot.dialogue.reading.conditions import names_in, unnamed
from bot.dialogue.reading.massage import speaks_of_hands
from bot.dialogue.reading.promises import asks_for_promise
from bot.dialogue.reading.questions import NO_TOPIC, asks
from bot.dialogue.reading.treatments import may_concern_treatment
from bot.dialogue.referral.advice import choose_doctor_advice
from bot.dialogue.state.slots import complaints_in
from bot.dialogue.state.turn import Turn
from bot.dialogue.thresholds import BESIDE_REFERRAL_CONFIDENCE, GENERAL_FACT_CONFIDENCE
from bot.knowledge import Entry, banned
from bot.language.text import Message, fold, stems, tokenise
from bot.nlu.levels import Level

_ANYWHERE = NO_TOPIC | {"muscle", "disc", "nerve"}
"""Words that do not count as overlap between a fact and the visitor's complaint."""


def find_named_fact(turn: Turn, entries: Iterable[Entry]) -> Entry | None:
    """The first suitable entry, if the visitor named a condition and its sentence neither diagnoses nor repeats the
    complaint; if no condition was named, the fact would suggest one."""
    if not names_in(turn.corrected.folded):
        return None
    reported = bool(complaints_in(turn.corrected.words) or turn.context.slots.complaint)
    fit = (
        entry
        for entry in entries
        if _is_fit(entry)
        and entry.id not in (REFERRAL_ENTRY, *turn.context.topics[:1])
        and not speaks_of_hands(fold(entry.in_one_sentence))  # no fact about what somebody has
    )
    return next((entry for entry in fit if not (reported and _mirrors(entry, turn.corrected))), None)


def find_general_fact(turn: Turn) -> Entry | None:
    """The entry that clearly answers the question, for its one sentence next to a referral.

    Next to a diagnostic referral only if the chat has given information before: it never names a condition first.
    """
    text = turn.corrected.folded
    if (
        turn.paused is not None
        or not asks(text)
        or asks_for_promise(turn)
        or choose_doctor_advice(turn)
        or may_concern_treatment(turn)
    ):
        return None
    diagnostic = Level.DIAGNOSTIC in turn.assessment.levels
    talked = not diagnostic or has_informed(turn)
    sure = turn.confidence >= (BESIDE_REFERRAL_CONFIDENCE if diagnostic else GENERAL_FACT_CONFIDENCE)
    given = (REFERRAL_ENTRY, *turn.context.topics[:1])
    fresh = (entry for entry in turn.candidates.answers[:1] if entry.id not in given and _is_fit(entry))
    return next(
        (e for e in fresh if talked and sure and not _answers_a_complaint(e, turn.corrected, diagnostic)),
        None,
    )


def has_informed(turn: Turn) -> bool:
    """Whether the chat has given an answer before, other than why it cannot diagnose."""
    return any(id_ != REFERRAL_ENTRY for id_ in turn.context.seen)


def choose_sentence_in_general(turn: Turn, entries: Iterable[Entry]) -> Entry | None:
    """The first of these entries whose one sentence may stand next to "this chat can't tell how it will go"."""
    fit = (entry for entry in entries if _is_fit(entry) and entry.id not in turn.context.topics[:1])
    return next(fit, None) if has_informed(turn) or names_in(turn.corrected.folded) else None


def _answers_a_complaint(entry: Entry, message: Message, diagnostic: bool) -> bool:
    """Whether the one sentence of an entry would read as a verdict on the reported complaint."""
    if diagnostic:
        return _mirrors(entry, message)
    return bool(complaints_in(message.words) and complaints_in(tokenise(entry.in_one_sentence)))


def _is_fit(entry: Entry) -> bool:
    sentence = entry.in_one_sentence
    return entry.kind == "information" and bool(sentence) and banned(sentence) is None


def _mirrors(entry: Entry, message: Message) -> bool:
    """Whether the one sentence of an entry names a complaint, or a word of the message other than the conditions."""
    sentence = fold(entry.in_one_sentence)
    own, reported = (set(tokenise(unnamed(text))) - _ANYWHERE for text in (sentence, message.folded))
    return not set(stems([*own])).isdisjoint(stems([*reported])) or bool(complaints_in(own))
