"""The whole way of a message on one screen."""

from bot.context import Context
from bot.dialogue import Dialogue
from bot.finding import Finder
from bot.knowledge import Entry, Knowledge, as_html, as_text
from bot.manner import manner
from bot.matcher import Index
from bot.move import Heard
from bot.reply import Reply, compose
from bot.language.spelling import Speller
from bot.suggesting import opening
from bot.language.text import Message, read, same_words
from bot.triage import WORDS, Triage, Verdict


class Assistant:
    """Answers visitors from one knowledge file; immutable, so threads may share it.

    Without an index it still hears every sign, and points to booking and contact.
    """

    def __init__(self, knowledge: Knowledge, index: Index | None) -> None:
        self.knowledge, self.index = knowledge, index
        self._speller = Speller.of(knowledge, WORDS)
        self._triage = Triage(knowledge.safety)
        self._dialogue = Dialogue(knowledge, Finder(knowledge, index), self._triage)

    def respond(
        self, raw: str, context: str | None = None, entry: str | None = None, *, paused: str | None = None
    ) -> Reply:
        """The reply to one message; never raises, whatever the strings hold."""
        message = read(raw)
        corrected = self._speller.correct(message)
        verdict = self._triage.assess(message, corrected)
        before = Context.decode(context, self.knowledge)
        heard = Heard(corrected, verdict, before, manner(message), self._tapped(raw, entry), paused)
        move = self._dialogue.decide(heard)
        return compose(move, self.knowledge)

    def welcome(self) -> Reply:
        """What a chat shows before the first message."""
        greeting = self.knowledge.says["greeting"]
        return Reply(
            kind="smalltalk",
            text=as_text(greeting),
            html=as_html(greeting),
            context=Context().encode(),
            suggestions=opening(self.knowledge),
        )

    def correct(self, message: Message) -> Message:
        """A message as matching reads it."""
        return self._speller.correct(message)

    def assess(self, raw: str) -> Verdict:
        """What triage hears in a message, the therapist's sections included."""
        message = read(raw)
        return self._triage.assess(message, self._speller.correct(message))

    def warns(self, raw: str) -> bool:
        """Whether a message is about somebody's health, so that nobody may keep it."""
        return self.assess(raw).warns

    def _tapped(self, raw: str, id_: str | None) -> Entry | None:
        """The entry of a tapped suggestion: only while the message is that entry's question."""
        entry = self.knowledge.entry(id_) if id_ else None
        if entry is None or entry.status != "live" or same_words(raw) != same_words(entry.question):
            return None
        return entry
