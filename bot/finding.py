"""What curated text may answer a message: the matches of the whole, of its parts, and of what it leans on."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from bot.context import Context
from bot.knowledge import Entry, Knowledge
from bot.leaning import USUAL_CONDITION, beside, conditions, is_empty, lean, leans_on_talk
from bot.matcher import Index
from bot.matches import ASK_FROM, COST_OF_NEEDLESS_QUESTION, Band, Match
from bot.questions import asked_late, asks_of_topic, bared, clauses, names_topic, opens_question, parts
from bot.language.text import Message, same_words

MOST_ANSWERS = 3
"""Entries in one reply: more is not read on a phone."""

MOST_NEAREST = 3

NEAR_FROM = 0.1
"""Below this the nearest question has nothing to do with the message."""

SURE = 0.8
"""Confidence from which a bare noun phrase beside a question counts as another question."""

SAME = 0.999
"""Cosine below which two texts hold other words."""

COST_OF_WRONG_PRACTICE = 3.0
"""Less than a wrong answer about health: a practice reply always carries the contact link."""

COST_OF_WRONG_SMALL_TALK = 3.0
"""One friendly line beside the point."""

ANSWER_FROM = {
    "practice": 1 - COST_OF_NEEDLESS_QUESTION / COST_OF_WRONG_PRACTICE,
    "small talk": 1 - COST_OF_NEEDLESS_QUESTION / COST_OF_WRONG_SMALL_TALK,
}
"""Confidence from which these kinds are answered where information would be asked back."""


@dataclass(frozen=True, slots=True)
class Found:
    """The entries that a reply may draw on."""

    answers: tuple[Entry, ...] = ()
    """In the answer band, in the order asked."""
    options: tuple[Entry, ...] = ()
    """Two or three to choose from, where none is clear."""
    nearest: tuple[Entry, ...] = ()
    """The nearest ones whatever their confidence, small talk left out."""
    confidence: float | None = None
    """The probability that `answers` (else the nearest) are right; None where nothing matched."""
    leant: bool = False
    """The talk before says what was meant, more than the message's own words."""


NOTHING = Found()


class Finder:
    """Looks a message up in one index, with what was talked about before."""

    def __init__(self, knowledge: Knowledge, index: Index | None) -> None:
        self._knowledge, self._index = knowledge, index
        self._entries = {entry.id: entry for entry in knowledge.live}

    @property
    def is_ready(self) -> bool:
        """Whether anything is learned yet."""
        return self._index is not None

    def find(
        self, message: Message, context: Context, general: Callable[[Message], bool] | None = None
    ) -> Found:
        """The entries for a message; with `general`, only parts that it accepts are answered."""
        if self._index is None:
            return NOTHING
        matches = self._ranked(message)
        pieces = parts(message)
        if general is not None:
            return self._of_parts(pieces, matches, general) if len(pieces) > 1 else self._near(matches)
        meant = self._leaning(message, context, matches)
        if meant is not None:
            return meant
        whole = self._of(matches)
        if whole.answers and _is_curated(message, matches):
            return whole
        several = self._of_parts(pieces, matches, opens_question) if len(pieces) > 1 else NOTHING
        if _says_more(several, whole):
            return several
        inside = clauses(message) if not whole.answers else ()
        inside = tuple(_of_named(c, message) for c in inside)
        inside = tuple(c for c in inside if not is_empty(c) or message.folded.startswith(c.folded))
        more = any(clause.words != message.words for clause in inside)
        asked = self._of_parts(inside, matches, opens_question) if more else NOTHING
        return asked if asked.answers else whole

    def again(self, message: Message, context: Context) -> Entry | None:
        """What was told last, where a message points at it and holds no word that is strange to the article."""
        about = self._entries.get(context.about[0]) if context.about else None
        if self._index is None or about is None or about.kind != "information" or not leans_on_talk(message):
            return None
        article = tuple(entry.id for entry in self._entries.values() if entry.kind == "information")
        return about if self._index.knows(article, message.words) else None

    def _of(self, matches: tuple[Match, ...]) -> Found:
        near = self._near(matches)
        if self._index is None or not matches:
            return near
        band, best = self._index.band(matches), self._entries[matches[0].entry]
        if band is Band.ANSWER or matches[0].confidence >= ANSWER_FROM.get(best.kind, 1.0):
            return Found((best,), (), near.nearest, matches[0].confidence)
        if band is Band.ASK and len(near.nearest) >= 2:
            return Found((), near.nearest, near.nearest, matches[0].confidence)
        return near

    def _near(self, matches: tuple[Match, ...]) -> Found:
        near = [e for m in matches if (e := self._entries[m.entry]).kind != "small talk"]
        return Found((), (), tuple(near[:MOST_NEAREST]), matches[0].confidence if matches else None)

    def _of_parts(
        self, pieces: tuple[Message, ...], matches: tuple[Match, ...], accepts: Callable[[Message], bool]
    ) -> Found:
        best: dict[str, float] = {}
        for piece in pieces:
            found = self._answer(piece, tuple(best), piece is pieces[0])
            if found is None:
                continue
            small = self._entries[found.entry].kind == "small talk"
            clear = found.confidence >= SURE and (names_topic(piece) or asks_of_topic(piece))
            if small or clear or accepts(piece):
                best.setdefault(found.entry, found.confidence)
        ids = list(best)[:MOST_ANSWERS]
        near = self._near(matches)
        if not ids:
            return near
        return Found(tuple(self._entries[id_] for id_ in ids), (), near.nearest, min(best[i] for i in ids))

    def _answer(self, message: Message, told: tuple[str, ...], is_first: bool) -> Match | None:
        """The clear answer to one part, "it" meaning what the part before it was about, if that is known."""
        if not told and not is_first and is_empty(message):
            return None
        assert self._index is not None  # noqa: S101  # find() leaves before this when there is none
        matches = self._ranked(message)
        before = conditions(self._entries[told[-1]].question.casefold()) if told else ()
        if not conditions(message.folded) and (before == ("sciatica",) or is_empty(message)):
            topic = before[0] if before else USUAL_CONDITION
            again = self._known(self._index.rank(beside(message, topic)))
            matches = again if again and self._index.band(again) is Band.ANSWER else matches
        return matches[0] if matches and self._index.band(matches) is Band.ANSWER else None

    def _leaning(self, message: Message, context: Context, matches: tuple[Match, ...]) -> Found | None:
        """What a message means after what was said before; None when it speaks for itself."""
        assert self._index is not None  # noqa: S101  # as above
        leaning = lean(message, context, self._knowledge)
        if leaning.entries:
            meant = tuple(self._entries[id_] for id_ in leaning.entries if id_ in self._entries)
            return Found(meant, (), meant, 1.0, leant=True) if meant else None
        if self._is_of_practice(matches) or (self._speaks_for_itself(matches) and not leaning.swapped):
            return None
        if not context.about and not is_empty(message) and (not matches or matches[0].confidence < ASK_FROM):
            return None
        rankings = [self._known(self._index.rank(again)) for again in leaning.rewritten]
        if not context.about and not is_empty(message):
            rankings = [r for r in rankings if r and matches and _agree(r[0], matches[0])]
        elif not leaning.swapped and not is_empty(message):
            agreed = [r for r in rankings if r and matches and r[0].entry == matches[0].entry]
            pointed = {match.entry for match in matches if match.confidence >= NEAR_FROM}
            rankings = [r for r in rankings if r and r[0].entry in pointed]
            held = [r for r in rankings if self._index.holds(r[0].entry, message.words)]
            rankings = agreed or held
        clear = [r for r in rankings if r and self._index.band(r) is Band.ANSWER]
        asked = [r for r in rankings if r and r[0].confidence >= ASK_FROM]
        for ranking in (clear or (asked if context.about else []))[:1]:
            entry = self._entries[ranking[0].entry]
            near = self._near(ranking).nearest
            return Found((entry,), (), near, ranking[0].confidence, leant=leaning.swapped)
        return None

    def _speaks_for_itself(self, matches: tuple[Match, ...]) -> bool:
        assert self._index is not None  # noqa: S101  # as above
        return (
            bool(matches)
            and self._index.band(matches) is Band.ANSWER
            and self._entries[matches[0].entry].kind != "small talk"
        )

    def _is_of_practice(self, matches: tuple[Match, ...]) -> bool:
        """Whether what is asked is about the practice, whatever was talked about: "how much is it"."""
        sure = bool(matches) and matches[0].confidence >= ASK_FROM
        return sure and self._entries[matches[0].entry].kind == "practice"

    def _ranked(self, message: Message) -> tuple[Match, ...]:
        """The matches of a message; where none is clear, of what is left of it without courtesies and wind-up."""
        assert self._index is not None  # noqa: S101  # as above
        matches = self._known(self._index.rank(message))
        if _is_curated(message, matches):
            return matches
        for shorten in (bared, asked_late):
            shorter = None if self._speaks_for_itself(matches) else shorten(message)
            if shorter is None or (self._index.band(matches) is Band.ANSWER and not opens_question(shorter)):
                continue
            again = self._known(self._index.rank(shorter))
            matches = again if self._speaks_for_itself(again) else matches
        return matches

    def _known(self, matches: tuple[Match, ...]) -> tuple[Match, ...]:
        return tuple(self._alive(matches))

    def _alive(self, matches: tuple[Match, ...]) -> Iterator[Match]:
        return (match for match in matches if match.entry in self._entries)


def _of_named(clause: Message, message: Message) -> Message:
    """A clause with what it asks about put in, where the message names one condition: "…his sciatica, what is it"."""
    named = conditions(message.folded)
    return beside(clause, named[0]) if len(named) == 1 and is_empty(clause) else clause


def _agree(again: Match, first: Match) -> bool:
    """Whether the usual topic only makes sure of what the words themselves already pointed to."""
    return again.entry == first.entry and first.confidence >= ASK_FROM


def _is_curated(message: Message, matches: tuple[Match, ...]) -> bool:
    """Whether a message is the curated phrasing itself; the cosine rules most out in no time."""
    best = matches[0] if matches else None
    if best is None or best.cosine < SAME:
        return False
    return same_words(best.phrasing) == " ".join(message.words)


def _says_more(several: Found, whole: Found) -> bool:
    """Whether the parts answer what the whole does and more, or answer where the whole is unclear."""
    if not several.answers:
        return False
    topical = [entry for entry in several.answers if entry.kind != "small talk"]
    if not topical:
        return not whole.answers and not whole.options
    return not whole.answers or len(topical) > 1 or whole.answers[0].kind == "small talk"
