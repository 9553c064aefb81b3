"""What visitors get for their own words, by the same way as in the chat, and why."""

from dataclasses import dataclass
from functools import lru_cache

from flask import request

from bot import (
    Assistant,
    Entry,
    Knowledge,
    Level,
    Message,
    Models,
    Reply,
    described,
    entry_words,
    intent_words,
    same_words,
)
from bot import read as read_message
from web.app_state import app_state
from web.curator.reading import Texts, read
from web.publishing.version import Version, build_version
from web.security.origins import is_loopback

MOST_WORDS = 4
"""How many of the words that counted are named."""

SOFTENED = (Level.TREATMENT, Level.DIAGNOSTIC)
"""The levels at which she may say that her answer is given all the same."""


@dataclass(frozen=True, slots=True)
class Told:
    """What one message gets."""

    words: str
    gets: str
    """The reply in words: which answer, or which of the other replies."""
    is_meant: bool
    """Whether it gets the answer that she means."""
    why: tuple[str, ...] = ()
    may_insist: bool = False
    """Whether she may say that her answer is given all the same."""
    may_add: bool = False
    """Whether her answer is given once these words stand among its wordings."""
    empty: str = ""
    """The label of the practice detail that the answer needs and that is not filled in."""


def assistant(texts: Texts) -> Assistant:
    """Who answers visitors from these texts, with their own index or else with the one that answers now."""
    version = _version(
        tuple(sorted(texts.items())), is_learned(texts), app_state().active.version.knowledge.version
    )
    return version.on_localhost if is_loopback(request.host) else version.assistant


@lru_cache(maxsize=3)
def _version(texts: tuple[tuple[str, str], ...], _learned: bool, _serving: str) -> Version:
    """Made anew when something is learned or published."""
    return version_of(read(dict(texts)))


def version_of(knowledge: Knowledge, learned_from: Knowledge | None = None) -> Version:
    """One version as the chat would answer from it, with the index of `learned_from` or of what answers now."""
    found = app_state().models.find(learned_from or knowledge)
    serving = app_state().active.version.models.index
    models = Models(found.intent, found.index or serving)
    return build_version(knowledge, models, None, app_state().settings.booking_url)


def is_learned(texts: Texts) -> bool:
    """Whether the questions of these texts are learned already."""
    return app_state().models.has_index(read(texts))


def try_message(who: Assistant, words: str, meant: Entry | None = None) -> Told:
    """What a message gets, and where that is not the answer that she means, why."""
    reply = who.respond(words)
    gets = described(reply, who.knowledge)
    empty = (
        next((label for label in meant.details if not who.knowledge.practice.detail(label)), "")
        if meant
        else ""
    )
    if meant and empty and meant.id in reply.entries:
        return Told(words, f"that “{empty}” is not filled in", is_meant=False, empty=empty)
    if meant is None or meant.id in reply.entries:
        return Told(words, gets, is_meant=True)
    is_live = meant.status == "live"
    level = who.assess(words).level
    return Told(
        words,
        gets,
        is_meant=False,
        why=explain(who, words) if is_live else (_NOT_LIVE[meant.status],),
        may_insist=is_live and level in SOFTENED and reply.kind == level.kind,
        may_add=is_live and level is Level.CALM and not _is_written(meant, words),
    )


def _is_written(entry: Entry, words: str) -> bool:
    return same_words(words) in map(same_words, entry.phrasings)


_NOT_LIVE = {
    "draft": "Your answer is a draft: visitors do not get it before it is switched on.",
    "off": "Your answer is switched off.",
}


def explain(who: Assistant, raw: str) -> tuple[str, ...]:
    """The reasons for a reply, in the order in which the chat comes to them."""
    reply = who.respond(raw)
    return (*_safety(who, raw), *_found(who, read_message(raw)), *_outcome(who, reply))


_SOUNDS = {
    "emergency": "an emergency",
    "crisis": "somebody who may hurt themselves",
    "urgent": "something that a doctor should see soon",
    "treatment": "asking for advice on treatment",
    "diagnostic": "somebody's own complaint",
}


def _safety(who: Assistant, raw: str) -> list[str]:
    heard = who.assess(raw)
    if heard.level is Level.CALM:
        if heard.warns:
            return ["It may be about somebody's own complaint, so the warning line is shown."]
        return ["The safety rules heard nothing."]
    echoes = dict.fromkeys(f.flag.echo for f in heard.flags if f.state == "asserted")
    because = f" because of {', '.join(echoes)}" if echoes else ""
    said = [f"It sounds like {_SOUNDS[heard.level.kind]}{because}, and there the chat is careful first."]
    said += [f'Your section "{title}" counts, too.' for title in heard.sections]
    weighed = _weighed(who, raw, heard.level)
    return [*said, f"These words weighed most: {weighed}."] if weighed else said


def _weighed(who: Assistant, raw: str, level: Level) -> str:
    """The words that moved a message most towards a level."""
    model = who.models.intent
    if model is None:
        return ""
    words = intent_words(model, who.correct(read_message(raw)).folded, level.kind)
    return ", ".join(f'"{word}"' for word, moved in words[:MOST_WORDS] if moved > 0)


def _found(who: Assistant, message: Message) -> list[str]:
    index, corrected = who.models.index, who.correct(message)
    if index is None:
        return ["The questions are still being learned, so nothing could be found yet."]
    said = [f'"{typed}" was read as "{meant}".' for typed, meant in corrected.corrections]
    ranking = index.rank(corrected.folded)
    if ranking is None:
        return [*said, "No word of it occurs in your questions."]
    known = [entry for id_ in ranking.entries if (entry := who.knowledge.entry(id_))]
    if not known:
        return said
    best, *others = known
    said.append(f'The nearest wording is "{ranking.nearest}", which belongs to "{best.question}".')
    counted = [word for word, moved in entry_words(index, corrected.folded, best.id) if moved > 0]
    if counted:
        said.append("These words counted most: " + ", ".join(f'"{w}"' for w in counted[:MOST_WORDS]) + ".")
    if others:
        said.append(f'The runner-up is "{others[0].question}".')
    return said


_OUTCOMES = {
    "clarify": "Two answers were about equally near, so the chat asked back.",
    "unknown": "Nothing was near enough, so the chat said that it does not know.",
    "diagnostic": "The chat cannot say what somebody has, so it pointed to a medical professional.",
    "treatment": "The chat cannot advise on treatment, so it pointed to a medical professional.",
}


def _outcome(who: Assistant, reply: Reply) -> list[str]:
    questions = [f'"{entry.question}"' for name in reply.entries if (entry := who.knowledge.entry(name))]
    said = [_OUTCOMES[reply.kind]] if reply.kind in _OUTCOMES else []
    return [*said, f"Visitors get {' and '.join(questions)}."] if questions else said
