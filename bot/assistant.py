"""The whole way of a message on one screen."""

from dataclasses import replace

from bot.dialogue.context import Context
from bot.dialogue.policy import Policy
from bot.dialogue.reply import Reply, compose
from bot.dialogue.reply import welcome as greet
from bot.dialogue.turn import Turn
from bot.knowledge import Entry, Knowledge, Practice
from bot.language.spelling import Speller, word_counts
from bot.language.text import Message, read, same_words
from bot.models import Models
from bot.nlu.assessment import Assessment
from bot.nlu.red_flags import words_of_flags
from bot.nlu.triage import Triage
from bot.retrieval.search import Candidates, Search


class Assistant:
    """Answers visitors from one knowledge file; immutable, so threads may share it.

    Without models it still hears the red flags, and points to the contact.
    """

    def __init__(self, knowledge: Knowledge, models: Models, spellers: "Spellers | None" = None) -> None:
        self.knowledge, self.models = knowledge, models
        self.spellers = spellers or _spellers(knowledge, models)
        self._built_in_speller, self._speller = self.spellers
        self._triage = Triage(models.intent, knowledge.safety)
        self._search = Search(knowledge, models.index)
        self._policy = Policy(knowledge, self._search.find, self._triage.assess)

    def respond(
        self, raw: str, context: str | None = None, entry: str | None = None, *, paused: str | None = None
    ) -> Reply:
        """The reply to one message; never raises, whatever the strings hold."""
        message = read(raw)
        corrected = self._speller.correct(message)
        assessment = self._assess(message, corrected)
        candidates = self._search.find(corrected.folded)
        before = Context.decode(context, self.knowledge)
        turn = Turn(message, corrected, assessment, candidates, before, self._tapped(raw, entry), paused)
        action = self._policy.decide(turn)
        return compose(action, self.knowledge)

    def with_practice(self, practice: Practice) -> "Assistant":
        """The same assistant with other practice details."""
        return Assistant(replace(self.knowledge, practice=practice), self.models, self.spellers)

    def welcome(self) -> Reply:
        """What a chat shows before the first message."""
        return greet(self.knowledge)

    def correct(self, message: Message) -> Message:
        """A message as retrieval reads it."""
        return self._speller.correct(message)

    def assess(self, raw: str) -> Assessment:
        """What triage hears in a message, the therapist's sections included."""
        message = read(raw)
        return self._assess(message, self._speller.correct(message))

    def search(self, raw: str) -> Candidates:
        """What retrieval finds for a message on its own."""
        return self._search.find(self._speller.correct(read(raw)).folded)

    def learned(self, message: Message) -> Candidates:
        """What the model makes of a message, her very wordings aside."""
        return self._search.learned(self._speller.correct(message).folded)

    def warns(self, raw: str) -> bool:
        """Whether a message is about somebody's health, so that nobody may keep it."""
        heard = self.assess(raw)
        return heard.warns or heard.distressed or bool(heard.sections)

    def _assess(self, message: Message, corrected: Message) -> Assessment:
        """The loudest of three readings: as typed, corrected without a word of hers, and as retrieval reads it."""
        return self._triage.assess(message, self._built_in_speller.correct(message), corrected)

    def _tapped(self, raw: str, id_: str | None) -> Entry | None:
        """The entry of a tapped suggestion: only while the message is that entry's question."""
        entry = self.knowledge.entry(id_) if id_ else None
        if entry is None or entry.status != "live" or same_words(raw) != same_words(entry.question):
            return None
        return entry


Spellers = tuple[Speller, Speller]

SAFETY_LETTERS = 6
"""Shorter words of the red flags are never corrected nor corrected to: "pee" is too near "see" (SAFETY, matching)."""


def _spellers(knowledge: Knowledge, models: Models) -> Spellers:
    """One that no file of hers can change, for triage, and one that knows her words too, for retrieval.

    Both correct towards what was learned and the longer words of the red flags.
    """
    flags = words_of_flags()
    protected = frozenset(word for word in flags if len(word) < SAFETY_LETTERS)
    counts = {word: 1 for word in flags if len(word) >= SAFETY_LETTERS}
    counts |= models.intent.words if models.intent else {}
    hers = word_counts(text for entry in knowledge.live for text in entry.phrasings)
    learned = models.index.words if models.index else {}
    return Speller(counts, protected), Speller({**counts, **hers, **learned}, protected)
