"""The pipeline of a message, from the raw string to the reply."""

from dataclasses import replace

from bot.dialogue.policy import Policy
from bot.dialogue.reply import Reply, compose, greet
from bot.dialogue.state.context import Context
from bot.dialogue.state.turn import Turn
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

    Without models it still detects red flags, and refers to the contact.
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
        """Reply to one message; never raises, whatever the strings contain.

        context: the context of the last reply. entry: the id of a tapped suggestion. paused: what a paused chat says.
        """
        message = read(raw)
        corrected = self._speller.correct(message)
        assessment = self._assess(message, corrected)
        candidates = self._search.find(corrected.folded)
        before = Context.decode(context, self.knowledge)
        turn = Turn(message, corrected, assessment, candidates, before, self._tapped(raw, entry), paused)
        action = self._policy.decide(turn)
        return compose(action, self.knowledge)

    def with_practice(self, practice: Practice) -> "Assistant":
        """A copy of the assistant with other practice details."""
        return Assistant(replace(self.knowledge, practice=practice), self.models, self.spellers)

    def welcome(self) -> Reply:
        """The reply that a chat shows before the first message."""
        return greet(self.knowledge)

    def correct(self, message: Message) -> Message:
        """Correct the spelling of a message as for retrieval."""
        return self._speller.correct(message)

    def assess(self, raw: str) -> Assessment:
        """Assess a message, the therapist's safety sections included."""
        message = read(raw)
        return self._assess(message, self._speller.correct(message))

    def search(self, raw: str) -> Candidates:
        """Look up a single message, without dialogue."""
        return self._search.find(self._speller.correct(read(raw)).folded)

    def learned(self, message: Message) -> Candidates:
        """Look up a message by the model alone, without the shortcut for exact wordings."""
        return self._search.learned(self._speller.correct(message).folded)

    def warns(self, raw: str) -> bool:
        """Whether a message is about somebody's health, so that it must not be stored."""
        assessment = self.assess(raw)
        return assessment.warns or assessment.distressed or bool(assessment.sections)

    def _assess(self, message: Message, corrected: Message) -> Assessment:
        """Assess as typed, as corrected with built-in words only, and as corrected for retrieval."""
        return self._triage.assess(message, self._built_in_speller.correct(message), corrected)

    def _tapped(self, raw: str, id_: str | None) -> Entry | None:
        """The entry of a tapped suggestion, if it is live and the message is its question."""
        entry = self.knowledge.entry(id_) if id_ else None
        if entry is None or entry.status != "live" or same_words(raw) != same_words(entry.question):
            return None
        return entry


Spellers = tuple[Speller, Speller]
"""The speller for triage, and the one for retrieval."""

SAFETY_LETTERS = 6
"""Words of the red flags with fewer letters are neither corrected nor a correction, because "pee" is too near "see"."""


def _spellers(knowledge: Knowledge, models: Models) -> Spellers:
    """Build a speller for triage that no file of the therapist's can change, and one for retrieval with her words.

    Both correct towards the learned words and the longer words of the red flags.
    """
    flags = words_of_flags()
    protected = frozenset(word for word in flags if len(word) < SAFETY_LETTERS)
    counts = {word: 1 for word in flags if len(word) >= SAFETY_LETTERS}
    counts |= models.intent.words if models.intent else {}
    hers = word_counts(text for entry in knowledge.live for text in entry.phrasings)
    learned = models.index.words if models.index else {}
    return Speller(counts, protected), Speller({**counts, **hers, **learned}, protected)
