"""Decides the reply to what is said rather than asked: bare words, another language, a complaint, noise."""

from bot.dialogue.answer.answering import Answering
from bot.dialogue.answer.sentences import reply_to_chatter, say_small_talk, say_unknown
from bot.dialogue.entry_ids import GOODBYE_ENTRY, NOTED_ENTRY
from bot.dialogue.reading.manner import Manner, manner_of, says_goodbye, says_thanks, wonders_at_numbers
from bot.dialogue.says import Say
from bot.dialogue.state.turn import Action, Turn
from bot.dialogue.thresholds import ASKED_SMALL_TALK_CONFIDENCE, CLEAR_CONFIDENCE
from bot.examples.acts import Act
from bot.knowledge import Knowledge
from bot.language.text import as_typed, same_words

_SAID_TO_BARE_WORDS = {
    Manner.THANKS: Say.THANKS,
    Manner.GOODBYE: Say.GOODBYE,
    Manner.YES: Say.YES_TO_NOTHING,
    Manner.NO: Say.NO_TO_NOTHING,
}
_SAID_TO_NOISE = {Manner.GIBBERISH: Say.GIBBERISH, Manner.LINK: Say.DO_NOT_KNOW}


class MannerPolicy:
    """Decides, for one knowledge file, what a message gets that asks nothing."""

    def __init__(self, knowledge: Knowledge, answering: Answering) -> None:
        self._knowledge, self._answering = knowledge, answering
        self._not_for_chat = frozenset(map(same_words, knowledge.not_for_chat))

    def decide(self, turn: Turn) -> Action | None:
        """The reply to what is not looked up; None for a message that may ask something."""
        manner = manner_of(turn.message)
        if as_typed(turn.message) in self._not_for_chat:
            return say_unknown(turn, Say.DO_NOT_KNOW, self._knowledge)
        if turn.assessment.language != "en" and not self._is_understood(turn):
            return self._reply_to_foreign(turn, manner)
        if manner in _SAID_TO_BARE_WORDS:
            return self._say_unless_looked_up(turn, manner, _SAID_TO_BARE_WORDS[manner])
        if manner is Manner.SEXUAL:
            action = say_unknown(turn, Say.NOT_OFFERED, self._knowledge)
            return action._replace(links=False, suggestions=())
        if manner in _SAID_TO_NOISE:
            return say_unknown(turn, _SAID_TO_NOISE[manner], self._knowledge)
        if _wonders_at_the_referral(turn):
            return say_small_talk(turn, Say.WHY_A_DOCTOR, self._knowledge)
        return None if self._answering.find_topical(turn) else self._reply_to_act(turn)

    def _reply_to_act(self, turn: Turn) -> Action | None:
        """The reply to a question about the numbers, a goodbye, thanks or a complaint that no entry answers."""
        if wonders_at_numbers(turn):
            return say_small_talk(turn, Say.WHY_THE_NUMBERS, self._knowledge)
        if says_goodbye(turn):
            return self._say_unless_looked_up(turn, Manner.GOODBYE, Say.GOODBYE)
        noted = any(entry.id == NOTED_ENTRY for entry in turn.candidates.answers)
        if says_thanks(turn) and (noted or turn.surely(Act.CORRECTS)):
            return reply_to_chatter(turn, self._knowledge)
        if self._answering.is_surely_small(turn):
            return None
        if says_thanks(turn):
            return self._say_unless_looked_up(turn, Manner.THANKS, Say.THANKS)
        return say_unknown(turn, Say.COMPLAINT, self._knowledge) if turn.does(Act.COMPLAINS) else None

    def _say_unless_looked_up(self, turn: Turn, manner: Manner, label: Say) -> Action | None:
        """The sentence for bare words; None where an entry of small talk answers them."""
        return None if _has_small_talk(turn, manner) else say_small_talk(turn, label, self._knowledge)

    def _is_understood(self, turn: Turn) -> bool:
        """Whether a message with words of another language has an answer: "merci beaucoup as my grandma would say"."""
        small = turn.assessment.language == "other" and turn.confidence >= ASKED_SMALL_TALK_CONFIDENCE
        return bool(self._answering.find_topical(turn)) or (small and turn.assessment.smalltalk)

    def _reply_to_foreign(self, turn: Turn, manner: Manner) -> Action:
        """A few words in Spanish, or the sentence that this chat answers in English only."""
        if turn.assessment.language == "other":
            return say_unknown(turn, Say.OTHER_LANGUAGE, self._knowledge)._replace(warns=True)
        if manner in {Manner.THANKS, Manner.GOODBYE}:
            return say_small_talk(turn, Say.SPANISH_THANKS, self._knowledge)
        if manner is Manner.GREETING:
            return say_small_talk(turn, Say.SPANISH_CONTACT, self._knowledge)
        label = Say.SPANISH if turn.assessment.warns else Say.SPANISH_CONTACT
        return say_unknown(turn, label, self._knowledge)


def _wonders_at_the_referral(turn: Turn) -> bool:
    """Whether a message asks why it is a matter for a doctor, after a referral, and no entry clearly answers it."""
    referred = turn.context.refused or turn.context.refused_advice
    return referred and turn.does(Act.WHY_URGENT) and turn.confidence < CLEAR_CONFIDENCE


def _has_small_talk(turn: Turn, manner: Manner) -> bool:
    """Whether an entry of small talk answers bare thanks or a goodbye; yes and no are never looked up."""
    answers = turn.candidates.answers
    if manner is Manner.GOODBYE:
        return bool(answers) and answers[0].id == GOODBYE_ENTRY
    return manner is Manner.THANKS and bool(answers) and answers[0].kind == "small talk"
