"""Decides the reply to an ordinary message: bare words, an answer, asking back, or that there is no answer."""

from bot.dialogue.answer.answering import Answering, Found
from bot.dialogue.answer.memory import with_answers
from bot.dialogue.entry_ids import CONTACT_ENTRY, GOODBYE_ENTRY, SIGNS_ENTRY
from bot.dialogue.kinds import Kind
from bot.dialogue.reading import choices
from bot.dialogue.reading.follow_ups import FOLLOW_UP_WORDS
from bot.dialogue.reading.manner import Manner, manner_of, says_goodbye, says_thanks, wonders_at_numbers
from bot.dialogue.reading.questions import asks
from bot.dialogue.says import Say
from bot.dialogue.state.context import MOST_MISSES
from bot.dialogue.state.turn import Action, Suggestion, Turn, kind_of
from bot.dialogue.thresholds import (
    CHATTER_PROBABILITY,
    CHATTER_UNDER_ALARM_PROBABILITY,
    CLOSEST_BELOW_CONFIDENCE,
    REMARK_PROBABILITY,
)
from bot.dialogue.words import suggestions
from bot.examples.acts import Act
from bot.knowledge import Entry, Knowledge
from bot.language.text import as_typed, same_words

_MISSES = (Say.DO_NOT_KNOW, Say.DO_NOT_KNOW_AGAIN, Say.DO_NOT_KNOW_STILL)
_BARE = {
    Manner.THANKS: Say.THANKS,
    Manner.GOODBYE: Say.GOODBYE,
    Manner.YES: Say.YES_TO_NOTHING,
    Manner.NO: Say.YES_TO_NOTHING,
}
_UNREAD = {Manner.GIBBERISH: Say.GIBBERISH, Manner.LINK: Say.DO_NOT_KNOW}


class AnswerPolicy:
    """Decides, for one knowledge file, what a calm message gets."""

    def __init__(self, knowledge: Knowledge, answering: Answering) -> None:
        self._knowledge, self._answering = knowledge, answering
        self._not_for_chat = frozenset(map(same_words, knowledge.not_for_chat))

    def decide(self, turn: Turn) -> Action:
        """The action for a message that the safety policies left undecided."""
        return self._reply_to_manner(turn) or self._answer(turn)

    def knows(self, turn: Turn) -> bool:
        """Whether an entry other than small talk clearly answers a message: "i only asked if you ..."."""
        return bool(self._answering.find_topical(turn)) and turn.confidence >= CLOSEST_BELOW_CONFIDENCE

    # --- what is said rather than asked ---

    def _reply_to_manner(self, turn: Turn) -> Action | None:
        """The reply to what is not looked up: a no to "which of these?", bare words, other languages."""
        manner = manner_of(turn.message)
        asked_back = turn.context.asked_back
        if as_typed(turn.message) in self._not_for_chat:
            return self.say_unknown(turn, _MISSES[0])
        if choices.picks_none(turn.message) or (manner is Manner.NO and asked_back):
            return self.say_unknown(turn, Say.NONE_FITS, keep=asked_back)
        if turn.assessment.language != "en" and not self._answering.find_topical(turn):
            return self._reply_to_foreign(turn, manner)
        if manner in _BARE:
            return None if self._has_small_talk(turn, manner) else self.say_small_talk(turn, _BARE[manner])
        if manner is Manner.SEXUAL:
            return self.say_unknown(turn, Say.NOT_OFFERED)._replace(links=False, suggestions=())
        if manner in _UNREAD:
            return self.say_unknown(turn, _UNREAD[manner])
        return None if self._answering.find_topical(turn) else self._reply_to_act(turn)

    def _reply_to_act(self, turn: Turn) -> Action | None:
        """The reply to a question about the numbers, a goodbye, thanks or a complaint that no entry answers."""
        if wonders_at_numbers(turn):
            return self.say_small_talk(turn, Say.WHY_THE_NUMBERS)
        if says_goodbye(turn):
            return (
                None if self._has_small_talk(turn, Manner.GOODBYE) else self.say_small_talk(turn, Say.GOODBYE)
            )
        if self._answering.is_surely_small(turn):
            return None
        if says_thanks(turn):
            return (
                None if self._has_small_talk(turn, Manner.THANKS) else self.say_small_talk(turn, Say.THANKS)
            )
        return self.say_unknown(turn, Say.COMPLAINT) if turn.does(Act.COMPLAINS) else None

    def _has_small_talk(self, turn: Turn, manner: Manner) -> bool:
        """Whether an entry of small talk answers bare thanks or a goodbye; yes and no are never looked up."""
        answers = turn.candidates.answers
        if manner is Manner.GOODBYE:
            return bool(answers) and answers[0].id == GOODBYE_ENTRY
        return manner is Manner.THANKS and bool(answers) and answers[0].kind == "small talk"

    def _reply_to_foreign(self, turn: Turn, manner: Manner) -> Action:
        """A few words in Spanish, or the sentence that this chat answers in English only."""
        if turn.assessment.language == "other":
            return self.say_unknown(turn, Say.OTHER_LANGUAGE)._replace(warns=True)
        if manner in {Manner.THANKS, Manner.GOODBYE}:
            return self.say_small_talk(turn, Say.SPANISH_THANKS)
        if manner is Manner.GREETING:
            return self.say_small_talk(turn, Say.SPANISH_CONTACT)
        return self.say_unknown(turn, Say.SPANISH if turn.assessment.warns else Say.SPANISH_CONTACT)

    # --- what is asked ---

    def _answer(self, turn: Turn) -> Action:
        """The answer to what was asked, asking back, or unknown."""
        found = self._answering.find(turn)
        action = Action(kind_of(found.answers), turn.assessment, turn.context, confidence=found.confidence)
        if turn.does(Act.REPLY_TIME) and (found.tells_of_contact_alone or _is_short(turn)):
            action = action._replace(kind=Kind.PRACTICE, says=(Say.NO_REPLY_TIME_HERE, Say.CONTACT_AGAIN))
            return self._add_answers(turn, action, ())
        if found.was_told(turn.context) or found.is_exhausted(turn.context):
            return self._give_once_more(turn, action, found.answers[0])
        if found.answers:
            return self._give(turn, action, found)
        if found.exhausted:
            return self._add_answers(
                turn, action._replace(kind=Kind.UNKNOWN, says=(Say.NOTHING_MORE, Say.WHAT_I_DO)), ()
            )
        if _chats(turn, CHATTER_UNDER_ALARM_PROBABILITY if turn.context.alert else CHATTER_PROBABILITY):
            return self._chat(turn)
        options = tuple(e for e in turn.candidates.options if e.kind != "small talk" and not e.unfilled)
        if len(options) > 1 and turn.assessment.language == "en":
            return self._clarify(turn, options)
        return self._miss(turn)

    def _give(self, turn: Turn, action: Action, found: Found) -> Action:
        """The answers that were found; an uncertain one is called the closest, with the next best to tap."""
        missing_again = all(entry.unfilled and entry.id in turn.context.seen for entry in found.answers)
        if missing_again and says_thanks(turn):
            return self._chat(turn)
        action = action._replace(
            says=self._say_before(turn, found), brief=found.brief, repeats=missing_again or found.repeats
        )
        if Say.CLOSEST in action.says and turn.context.seen:
            return self._miss(turn, found.answers)
        if Say.CLOSEST in action.says:
            told = (*turn.context.seen, *(entry.id for entry in found.answers))
            others = (entry for entry in turn.candidates.nearest if entry.id not in told)
            ways = suggestions.suggest_nearest(others, turn.corrected, self._knowledge, told)
            action = action._replace(suggestions=ways)
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
            return self._say_without_phone(turn)
        if found.answers[0].unfilled and turn.does(Act.DOCTOR_FIRST) and asks(turn.corrected.folded):
            return (Say.SEE_A_DOCTOR_FIRST,)
        return (Say.CLOSEST,) if _is_unsure(found) else ()

    def _say_without_phone(self, turn: Turn) -> tuple[Say, ...]:
        """That there is no phone number, if one is asked for."""
        missing = turn.does(Act.PHONE) and not self._knowledge.practice.phone
        return (Say.NO_PHONE_HERE,) if missing else ()

    def _give_once_more(self, turn: Turn, action: Action, entry: Entry) -> Action:
        """A repeated answer, once in its one sentence, as the whole is still on the page; then that there is no more.

        A remark on the answer gets small talk.
        """
        if _chats(turn, REMARK_PROBABILITY) or says_thanks(turn):
            return self._chat(turn)
        action = action._replace(repeats=True)
        if entry.unfilled or entry.id == SIGNS_ENTRY:
            return self._add_answers(turn, action, (entry,))
        if entry.id == CONTACT_ENTRY and turn.does(Act.WHAT_TO_WRITE):
            return self._add_answers(turn, action, (entry,))
        if entry.id == CONTACT_ENTRY:
            return self._add_answers(
                turn, action._replace(says=(*self._say_without_phone(turn), Say.CONTACT_AGAIN)), ()
            )
        on_a_detail = entry.kind == "practice" and not turn.does(Act.MORE)  # "on sunday?" after the hours
        short = on_a_detail or (entry.kind == "information" and bool(entry.in_one_sentence))
        if short and not turn.context.repeated:
            return self._add_answers(turn, action._replace(says=(Say.TOLD_BEFORE,), brief=True), (entry,))
        return self._add_answers(
            turn, action._replace(kind=Kind.UNKNOWN, says=(Say.NOTHING_MORE,), may_keep=True), ()
        )

    def _clarify(self, turn: Turn, options: tuple[Entry, ...]) -> Action:
        context = turn.context._replace(misses=0)
        ways = (*suggestions.of_entries(options), Suggestion(self._knowledge.says[Say.NONE_OF_THESE], None))
        action = Action(Kind.CLARIFY, turn.assessment, context, says=(Say.ASKING_BACK,), suggestions=ways)
        return action._replace(confidence=turn.candidates.confidence)

    def _add_answers(self, turn: Turn, action: Action, answers: tuple[Entry, ...]) -> Action:
        return with_answers(turn, action, answers, self._knowledge)

    # --- what needs no answer, and what has none ---

    def _chat(self, turn: Turn) -> Action:
        return self.say_small_talk(turn, Say.THANKS if says_thanks(turn) else Say.ONLY_CHATTING)

    def say_small_talk(self, turn: Turn, label: Say) -> Action:
        """One sentence of small talk, and what may be asked."""
        context = turn.context._replace(misses=0)
        offered = suggestions.suggest_opening(self._knowledge, context.seen)
        return Action(Kind.SMALL_TALK, turn.assessment, context, says=(label,), suggestions=offered)

    def _miss(self, turn: Turn, closest: tuple[Entry, ...] = ()) -> Action:
        """That there is no answer, worded by how often that was said; to tap: the closest answer, then the nearest."""
        misses = turn.context.misses
        action = self.say_unknown(turn, _MISSES[min(misses, len(_MISSES) - 1)], keep=True)
        near = suggestions.suggest_nearest(
            turn.candidates.nearest, turn.corrected, self._knowledge, turn.context.seen
        )
        ways = dict.fromkeys((*suggestions.of_entries(closest), *near))
        context = action.context._replace(misses=min(misses + 1, MOST_MISSES))
        says = () if action.comforts else action.says  # 988 is the answer
        return action._replace(
            context=context, says=says, suggestions=tuple(ways)[: suggestions.MOST_SUGGESTIONS]
        )

    def say_unknown(self, turn: Turn, label: Say, keep: bool = False) -> Action:
        """A sentence for a message without an answer, and what else may be asked."""
        offered = suggestions.suggest_nearest((), turn.corrected, self._knowledge, turn.context.seen)
        action = Action(
            Kind.UNKNOWN, turn.assessment, turn.context, says=(label,), suggestions=offered, may_keep=keep
        )
        return action._replace(confidence=turn.candidates.confidence)


def _is_short(turn: Turn) -> bool:
    """Whether a message is too short to ask two things."""
    return len(turn.corrected.words) <= FOLLOW_UP_WORDS


def _chats(turn: Turn, least: float) -> bool:
    """Whether a message asks nothing, shows no distress and is small talk with at least this probability."""
    small = turn.assessment.probabilities.get("smalltalk", 0.0)
    return small >= least and not (turn.assessment.distressed or asks(turn.corrected.folded))


def _is_unsure(found: Found) -> bool:
    """Whether the single answer may belong to another question; a detail that is not filled in never does."""
    only = found.answers[0] if len(found.answers) == 1 else None
    doubtful = (
        found.confidence is not None and found.confidence < CLOSEST_BELOW_CONFIDENCE and not found.brief
    )
    return doubtful and only is not None and only.kind != "small talk" and not only.unfilled
