"""Decides what to do with one message: safety first, then what was tapped, chosen, said or asked."""

from collections.abc import Callable, Iterable

from bot.dialogue.alarm import alarm_policy, cards, end_sentences, take_back
from bot.dialogue.alarm.restrictions import apply_alarm
from bot.dialogue.answer.answer_policy import AnswerPolicy
from bot.dialogue.answer.answering import Answering
from bot.dialogue.answer.memory import add_answers
from bot.dialogue.answer.parts import Lookup
from bot.dialogue.answer.sentences import say_small_talk, say_unknown
from bot.dialogue.kinds import Kind
from bot.dialogue.reading import choices
from bot.dialogue.reading.agreement import withdraws_agreement
from bot.dialogue.reading.questions import asks
from bot.dialogue.reading.recall import recall
from bot.dialogue.referral import referrals
from bot.dialogue.referral.referral_policy import ReferralPolicy
from bot.dialogue.says import Say
from bot.dialogue.state.context import WORDS_ONLY
from bot.dialogue.state.turn import Action, Turn, kind_of
from bot.knowledge import Entry, Knowledge
from bot.language.text import Message, as_typed, read, same_words
from bot.nlu.assessment import Assessment
from bot.nlu.levels import Level

Step = Callable[[Turn], Action | None]
"""One rule of the policy: its action, or None to leave the message to the next one."""


class Policy:
    """Decides, for one knowledge file; `search` and `assess` read parts of a message and rewritten follow-ups."""

    def __init__(self, knowledge: Knowledge, search: Lookup, assess: Callable[[Message], Assessment]) -> None:
        self._knowledge, self._assess = knowledge, assess
        answering = Answering(knowledge, search, assess)
        self._referrals = ReferralPolicy(knowledge, answering)
        self._answers = AnswerPolicy(knowledge, answering)
        self._none_of_these = same_words(knowledge.says[Say.NONE_OF_THESE])
        self._replies: tuple[Step, ...] = (
            self._give_what_is_tapped,
            self._stay_with_the_alarm,
            self._take_none_of_these,
            self._referrals.decide,
            self._pause,
            self._answer,
        )
        self._steps: tuple[Step, ...] = (
            self._end_alarm_by_sentence,
            self._raise_alarm,
            self._take_back,
            self._thank_for_a_late_sentence,
            self._restore_alarm,
            self._withdraw_agreement,
            *self._replies,
        )

    def decide(self, turn: Turn) -> Action:
        """The action of the first step that has one, as an alarm or a condition allows it."""
        turn = self._pick(turn)
        if not _ends_alarm(turn):  # what was reported before no longer counts
            turn = recall(turn, self._assess)
        return apply_alarm(_take_first(self._steps, turn), turn, self._knowledge.practice)

    def _pick(self, turn: Turn) -> Turn:
        """The turn with a typed "the second one" as the tap that it means, unless the message needs care."""
        options = tuple(map(self._knowledge.entry, turn.context.options))
        at = choices.choose(turn.corrected, options, turn.context.asked_back)
        if at is None or turn.tapped or turn.assessment.level > Level.CALM:
            return turn
        words_only = turn.context.options[at] == WORDS_ONLY
        if options[at] is None and (turn.context.alarm or not words_only):  # "the first one" ends no alarm
            return turn
        says = self._knowledge.says
        words = says[Say.NONE_OF_THESE] if turn.context.asked_back else says[Say.MY_OWN_SYMPTOMS]
        return turn._replace(tapped=options[at]) if options[at] else turn._replace(message=read(words))

    # --- an alarm: raised, ended, restored ---

    def _end_alarm_by_sentence(self, turn: Turn) -> Action | None:
        """The reply to a sentence that ends an alarm; an urgent sign stays in force after a misheard crisis."""
        sentence = end_sentences.find_end_sentence(turn)
        if sentence is None:
            return None
        misheard = sentence in (cards.NOT_SUICIDAL, cards.THEY_ARE_NOT_SUICIDAL)
        crisis = misheard or turn.context.crisis
        label = Say.MISHEARD_CRISIS if crisis else Say.TAKEN_BACK
        turn = turn._replace(context=take_back.end_alarm(turn.context, over=not misheard))
        if turn.context.alarm is Level.URGENT:
            return alarm_policy.repeat_card(turn)._replace(says=(label,))
        return self._acknowledge(turn, label)

    def _raise_alarm(self, turn: Turn) -> Action | None:
        """The card for an emergency or a crisis that is reported now, with the alarm whose end it takes back."""
        if turn.assessment.level < Level.CRISIS or alarm_policy.acknowledges(turn):
            return None
        if take_back.is_retracted(turn):
            turn = turn._replace(context=take_back.restore_alarm(turn.context))
        return alarm_policy.raise_alarm(turn)

    def _take_back(self, turn: Turn) -> Action | None:
        """Acknowledges a take-back, and answers what else the message asks."""
        if not take_back.takes_back(turn):
            return None
        label = _choose_acknowledgement(turn)
        asked = asks(turn.message.folded) or self._answers.knows(turn)
        over = take_back.is_over(turn)
        turn = turn._replace(context=take_back.end_alarm(turn.context, over))
        if over and not asked and turn.assessment.level is Level.DIAGNOSTIC and turn.paused is None:
            return referrals.refer_to_who_looked(turn, label)
        return self._acknowledge(turn, label, asked)

    def _acknowledge(self, turn: Turn, label: Say, asked: bool = False) -> Action:
        """The sentence for a take-back, then the reply to the rest of the message."""
        calm = turn.assessment.level is Level.CALM and turn.tapped is None and turn.paused is None
        if calm and not asked:
            return say_small_talk(turn, label, self._knowledge)
        action = _take_first(self._replies, turn)
        return action._replace(says=(label, *(each for each in action.says if each not in referrals.SORRY)))

    def _thank_for_a_late_sentence(self, turn: Turn) -> Action | None:
        """The reply to a sentence that would have ended an alarm which is over already."""
        if not end_sentences.comes_late(turn):
            return None
        return self._pause(turn) or say_small_talk(turn, Say.CLEARED_UP, self._knowledge)

    def _restore_alarm(self, turn: Turn) -> Action | None:
        """The card of an alarm whose end is taken back."""
        if not take_back.is_retracted(turn):
            return None
        return alarm_policy.repeat_card(turn._replace(context=take_back.restore_alarm(turn.context)))

    def _withdraw_agreement(self, turn: Turn) -> Action | None:
        """That a doctor has to agree, after an agreement that is taken back."""
        return referrals.ask_for_consent(turn) if withdraws_agreement(turn) else None

    # --- everything else ---

    def _give_what_is_tapped(self, turn: Turn) -> Action | None:
        """The answer to a tapped question or a calm example, with the warning line and the links of the level."""
        entry = turn.tapped or self._find_calm_example(turn)
        if entry is None or turn.assessment.level >= Level.URGENT or turn.paused is not None:
            return None
        softened = turn.assessment.level > Level.CALM
        action = Action(kind_of((entry,)), turn.assessment, turn.context, confidence=1.0, refers=softened)
        return add_answers(turn, action, (entry,), self._knowledge)

    def _stay_with_the_alarm(self, turn: Turn) -> Action | None:
        """The reply to a message about an alarm that is in force."""
        return alarm_policy.reply_in_force(turn) if turn.context.alarm else None

    def _take_none_of_these(self, turn: Turn) -> Action | None:
        """The reply to the suggestion that none of the offered questions is meant, tapped or in a visitor's words."""
        none = as_typed(turn.message) == self._none_of_these or choices.picks_none(
            turn.message, turn.context.asked_back
        )
        if not none or turn.assessment.level >= Level.URGENT or turn.paused is not None:
            return None
        return say_unknown(turn, Say.NONE_FITS, self._knowledge, keep=turn.context.asked_back)

    def _pause(self, turn: Turn) -> Action | None:
        """What a paused chat says."""
        if turn.paused is None:
            return None
        return Action(Kind.UNKNOWN, turn.assessment, turn.context, paused=turn.paused)

    def _answer(self, turn: Turn) -> Action:
        """The reply to an ordinary message; a question without an answer gets the urgent card that is in force."""
        action = self._answers.decide(turn)
        if not _leaves_an_urgent_sign(turn, action):
            return action
        return alarm_policy.tell_how_to_reach(turn, self._knowledge.practice) or alarm_policy.repeat_card(
            turn
        )

    def _find_calm_example(self, turn: Turn) -> Entry | None:
        entry = self._knowledge.entry(turn.assessment.calm_entry or "")
        return entry if entry is not None and entry.status == "live" else None


def _take_first(steps: Iterable[Step], turn: Turn) -> Action:
    """The action of the first step that has one; the last step always has."""
    return next(action for step in steps if (action := step(turn)) is not None)


def _ends_alarm(turn: Turn) -> bool:
    """Whether a message ends the alarm by an offered sentence, or by an examination that found no danger."""
    if end_sentences.find_end_sentence(turn) is not None:
        return True
    return take_back.is_over(turn) and take_back.takes_back(turn)


def _choose_acknowledgement(turn: Turn) -> Say:
    """The sentence for a take-back in a visitor's own words."""
    if turn.context.crisis:
        denied = take_back.denies_a_crisis(turn)
        return Say.MISHEARD_CRISIS if denied else Say.TAKEN_BACK_AFTER_A_CRISIS
    return Say.CLEARED_UP if turn.assessment.distressed else Say.TAKEN_BACK  # not glad and sorry at once


def _leaves_an_urgent_sign(turn: Turn, action: Action) -> bool:
    """Whether a question would get no answer while an urgent sign is in force: "is it an emergency?"."""
    urgent = turn.context.alarm is Level.URGENT and action.context.alarm is Level.URGENT
    return urgent and action.kind == Kind.UNKNOWN and asks(turn.corrected.folded)
