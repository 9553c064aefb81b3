"""Decides the reply to an ordinary message: an answer, asking back, or that there is no answer."""

from bot.dialogue.answer.answering import Answering, Found
from bot.dialogue.answer.manners import MannerPolicy
from bot.dialogue.answer.memory import add_answers
from bot.dialogue.answer.repeats import give_once_more
from bot.dialogue.answer.sentences import (
    explain_missing_phone,
    is_chatter,
    reply_to_chatter,
    say_that_none_is_known,
)
from bot.dialogue.entry_ids import CONTACT_ENTRY
from bot.dialogue.kinds import Kind
from bot.dialogue.reading.manner import says_thanks
from bot.dialogue.reading.questions import asks
from bot.dialogue.says import Say
from bot.dialogue.state.turn import Action, Suggestion, Turn, kind_of
from bot.dialogue.thresholds import (
    CHATTER_PROBABILITY,
    CHATTER_UNDER_ALARM_PROBABILITY,
    CLOSEST_BELOW_CONFIDENCE,
    FOLLOW_UP_WORDS,
)
from bot.dialogue.words import suggestions
from bot.examples.acts import Act
from bot.knowledge import Entry, Knowledge


class AnswerPolicy:
    """Decides, for one knowledge file, what a calm message gets."""

    def __init__(self, knowledge: Knowledge, answering: Answering) -> None:
        self._knowledge, self._answering = knowledge, answering
        self._manners = MannerPolicy(knowledge, answering)

    def decide(self, turn: Turn) -> Action:
        """The action for a message that the safety policies left undecided."""
        return self._manners.decide(turn) or self._answer(turn)

    def knows(self, turn: Turn) -> bool:
        """Whether an entry other than small talk clearly answers a message: "i only asked if you ..."."""
        return bool(self._answering.find_topical(turn)) and turn.confidence >= CLOSEST_BELOW_CONFIDENCE

    def _answer(self, turn: Turn) -> Action:
        """The answer to what was asked, given for the first time or once more, else a reply without one."""
        found = self._answering.find(turn)
        action = Action(kind_of(found.answers), turn.assessment, turn.context, confidence=found.confidence)
        if _is_unheard(turn) and (found.tells_of_contact_alone or not found.answers):
            return self._add_answers(turn, action._replace(kind=Kind.PRACTICE, says=(Say.UNANSWERED,)), ())
        if turn.does(Act.REPLY_TIME) and (found.tells_of_contact_alone or _is_short(turn)):
            action = action._replace(kind=Kind.PRACTICE, says=(Say.NO_REPLY_TIME_HERE, Say.CONTACT_AGAIN))
            return self._add_answers(turn, action, ())
        if found.was_told(turn.context) or found.is_exhausted(turn.context):
            return give_once_more(turn, action, found.answers[0], self._knowledge, detail=found.detail)
        if found.answers:
            return self._give(turn, action, found)
        if found.no_more:
            no_more = action._replace(kind=Kind.UNKNOWN, says=(Say.NOTHING_MORE, Say.WHAT_I_DO))
            return self._add_answers(turn, no_more, ())
        return self._reply_without_answer(turn)

    def _reply_without_answer(self, turn: Turn) -> Action:
        """Small talk, asking back, or that there is no answer."""
        if is_chatter(turn, CHATTER_UNDER_ALARM_PROBABILITY if turn.context.alarm else CHATTER_PROBABILITY):
            return reply_to_chatter(turn, self._knowledge)
        options = tuple(e for e in turn.candidates.options if e.kind != "small talk" and not e.unfilled)
        if len(options) > 1 and turn.assessment.language == "en":
            return self._clarify(turn, options)
        return say_that_none_is_known(turn, self._knowledge)

    def _give(self, turn: Turn, action: Action, found: Found) -> Action:
        """The answers that were found; an uncertain one is called the closest, with the next best to tap."""
        missing_again = all(entry.unfilled and entry.id in turn.context.seen for entry in found.answers)
        if missing_again and says_thanks(turn):
            return reply_to_chatter(turn, self._knowledge)
        action = action._replace(
            says=self._say_before(turn, found), brief=found.brief, repeats=missing_again or found.repeats
        )
        if Say.CLOSEST in action.says and turn.context.seen:
            return say_that_none_is_known(turn, self._knowledge, found.answers)
        if Say.CLOSEST in action.says:
            given = (*turn.context.seen, *(entry.id for entry in found.answers))
            others = (entry for entry in turn.candidates.nearest if entry.id not in given)
            offered = suggestions.suggest_nearest(others, turn.corrected, self._knowledge, given)
            action = action._replace(suggestions=offered)
        return self._add_answers(turn, action, found.answers)

    def _say_before(self, turn: Turn, found: Found) -> tuple[Say, ...]:
        """The sentences before an answer: sorry for a mix-up, then at most one of those of `_choose_frame`."""
        mixed_up = turn.context.seen and turn.surely(Act.CORRECTS)
        sorry = (Say.MIX_UP,) if mixed_up else ()
        return (*sorry, *self._choose_frame(turn, found))

    def _choose_frame(self, turn: Turn, found: Found) -> tuple[Say, ...]:
        if turn.assessment.language == "es":
            return (Say.SPANISH_CONTACT,)
        if found.repeats:
            return (Say.TOLD_BEFORE,)
        if found.answers[0].id == CONTACT_ENTRY:
            return explain_missing_phone(turn, self._knowledge.practice)
        if found.answers[0].unfilled and turn.does(Act.DOCTOR_FIRST) and asks(turn.corrected.folded):
            return (Say.SEE_A_DOCTOR_FIRST,)
        return (Say.CLOSEST,) if _is_unsure(found) else ()

    def _clarify(self, turn: Turn, options: tuple[Entry, ...]) -> Action:
        context = turn.context._replace(misses=0)
        offered = (
            *suggestions.suggest_entries(options),
            Suggestion(self._knowledge.says[Say.NONE_OF_THESE], None),
        )
        action = Action(Kind.CLARIFY, turn.assessment, context, says=(Say.ASKING_BACK,), suggestions=offered)
        return action._replace(confidence=turn.candidates.confidence)

    def _add_answers(self, turn: Turn, action: Action, answers: tuple[Entry, ...]) -> Action:
        return add_answers(turn, action, answers, self._knowledge)


def _is_short(turn: Turn) -> bool:
    """Whether a message is too short to ask two things."""
    return len(turn.corrected.words) <= FOLLOW_UP_WORDS


def _is_unsure(found: Found) -> bool:
    """Whether the single answer may belong to another question; a detail that is not filled in never does."""
    only = found.answers[0] if len(found.answers) == 1 else None
    doubtful = (
        found.confidence is not None and found.confidence < CLOSEST_BELOW_CONFIDENCE and not found.brief
    )
    return doubtful and only is not None and only.kind != "small talk" and not only.unfilled


def _is_unheard(turn: Turn) -> bool:
    """Whether a message says that the therapist did not answer; under an alarm, that a doctor comes first is told."""
    return turn.does(Act.UNANSWERED) and not turn.context.alarm
