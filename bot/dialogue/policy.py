"""Decides what to do with one message: safety first, then what was tapped, chosen, said or asked."""

from collections.abc import Callable

from bot.dialogue.alarm import after_alert, alerts, take_back, ways_out
from bot.dialogue.alarm.under_alert import apply_alert
from bot.dialogue.answer.answer_policy import AnswerPolicy
from bot.dialogue.answer.answering import Answering
from bot.dialogue.answer.memory import with_answers
from bot.dialogue.answer.parts import Search
from bot.dialogue.kinds import Kind
from bot.dialogue.reading import choices
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


class Policy:
    """Decides, for one knowledge file; `search` and `assess` read parts of a message and rewritten follow-ups."""

    def __init__(self, knowledge: Knowledge, search: Search, assess: Callable[[Message], Assessment]) -> None:
        self._knowledge, self._assess = knowledge, assess
        answering = Answering(knowledge, search, assess)
        self._referrals = ReferralPolicy(knowledge, answering)
        self._answers = AnswerPolicy(knowledge, answering)
        self._none_of_these = same_words(knowledge.says[Say.NONE_OF_THESE])

    def decide(self, turn: Turn) -> Action:
        """The one action for a message."""
        turn = self._pick(turn)
        way = ways_out.find_way_out(turn)
        if way is not None:
            return apply_alert(self._end_alarm(turn, way), turn, self._knowledge.practice)
        if not (
            take_back.is_over(turn) and take_back.takes_back(turn)
        ):  # what was reported before no longer counts
            turn = recall(turn, self._assess)
        return apply_alert(self._decide(turn), turn, self._knowledge.practice)

    def _pick(self, turn: Turn) -> Turn:
        """The turn with a typed "the second one" as the tap that it means, unless the message needs care."""
        options = tuple(map(self._knowledge.entry, turn.context.options))
        at = choices.choose(turn.corrected, options, turn.context.asked_back)
        if at is None or turn.tapped or turn.assessment.level > Level.CALM:
            return turn
        words_only = turn.context.options[at] == WORDS_ONLY
        if options[at] is None and (turn.context.alert or not words_only):  # "the first one" ends no alarm
            return turn
        says = self._knowledge.says
        words = says[Say.NONE_OF_THESE] if turn.context.asked_back else says[Say.MY_OWN_SYMPTOMS]
        return turn._replace(tapped=options[at]) if options[at] else turn._replace(message=read(words))

    def _decide(self, turn: Turn) -> Action:
        """The action once the talk before is known: an alarm, its end, its return, else an ordinary reply."""
        level = turn.assessment.level
        if level >= Level.CRISIS and not after_alert.acknowledges(turn):
            return after_alert.raise_alarm(turn)
        if take_back.takes_back(turn):
            return self._take_back(turn)
        if ways_out.comes_late(turn):
            return self._pause(turn) or self._answers.say_small_talk(turn, Say.CLEARED_UP)
        if take_back.is_retracted(turn):
            return after_alert.repeat_card(turn._replace(context=take_back.restore_alarm(turn.context)))
        return self._reply(turn)

    def _reply(self, turn: Turn) -> Action:
        """The reply to a message that neither triggers nor takes back an alarm."""
        level = turn.assessment.level
        entry = turn.tapped or self._calm_example(turn)
        if entry is not None and level < Level.URGENT and turn.paused is None:
            return self._give(turn, entry)
        if turn.context.alert and (held := after_alert.reply_in_force(turn)):
            return held
        if level < Level.URGENT and as_typed(turn.message) == self._none_of_these:
            return self._answers.say_unknown(turn, Say.NONE_FITS, keep=turn.context.asked_back)
        action = self._referrals.decide(turn) or self._pause(turn) or self._answers.decide(turn)
        if not _leaves_an_urgent_sign(turn, action):
            return action
        return after_alert.tell_how_to_reach(turn, self._knowledge.practice) or after_alert.repeat_card(turn)

    def _end_alarm(self, turn: Turn, way: alerts.Sentence) -> Action:
        """The reply to a sentence that ends an alarm; an urgent sign stays in force after a misheard crisis."""
        misheard = way in (alerts.NOT_SUICIDAL, alerts.THEY_ARE_NOT_SUICIDAL)
        crisis = misheard or turn.context.crisis
        label = Say.MISHEARD_CRISIS if crisis else Say.TAKEN_BACK
        turn = turn._replace(context=take_back.end_alarm(turn.context, over=not misheard))
        if turn.context.alert is Level.URGENT:
            return after_alert.repeat_card(turn)._replace(says=(label,))
        return self._acknowledge(turn, label)

    def _take_back(self, turn: Turn) -> Action:
        """Acknowledges a take-back, and answers what else the message asks."""
        crisis = turn.context.in_crisis
        label = Say.TAKEN_BACK_AFTER_A_CRISIS if crisis else Say.TAKEN_BACK
        if turn.assessment.distressed and not crisis:
            label = Say.CLEARED_UP  # not glad and sorry at once
        if crisis and take_back.denies_a_crisis(turn):
            label = Say.MISHEARD_CRISIS
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
            return self._answers.say_small_talk(turn, label)
        action = self._reply(turn)
        says = (label for label in action.says if label not in referrals.SORRY)  # not glad and sorry at once
        return action._replace(says=(label, *says))

    def _calm_example(self, turn: Turn) -> Entry | None:
        entry = self._knowledge.entry(turn.assessment.calm_entry or "")
        return entry if entry is not None and entry.status == "live" else None

    def _give(self, turn: Turn, entry: Entry) -> Action:
        """The answer to a tapped question or a calm example, with the warning line and the links of the level."""
        softened = turn.assessment.level > Level.CALM
        action = Action(kind_of((entry,)), turn.assessment, turn.context, confidence=1.0, refers=softened)
        return with_answers(turn, action, (entry,), self._knowledge)

    def _pause(self, turn: Turn) -> Action | None:
        if turn.paused is None:
            return None
        return Action(Kind.UNKNOWN, turn.assessment, turn.context, paused=turn.paused)


def _leaves_an_urgent_sign(turn: Turn, action: Action) -> bool:
    """Whether a question would get no answer while an urgent sign is in force: "is it an emergency?"."""
    urgent = turn.context.alert is Level.URGENT and action.context.alert is Level.URGENT
    return urgent and action.kind == Kind.UNKNOWN and turn.paused is None and asks(turn.corrected.folded)
