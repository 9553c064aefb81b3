"""Gives an answer that the chat has given already."""

from bot.dialogue.answer.memory import add_answers
from bot.dialogue.answer.sentences import explain_missing_phone, is_chatter, reply_to_chatter
from bot.dialogue.entry_ids import CONTACT_ENTRY, SIGNS_ENTRY
from bot.dialogue.kinds import Kind
from bot.dialogue.reading.manner import says_thanks
from bot.dialogue.says import Say
from bot.dialogue.state.turn import Action, Turn
from bot.dialogue.thresholds import CLEAR_CONFIDENCE, REMARK_PROBABILITY
from bot.dialogue.words.suggestions import suggest_onward
from bot.examples.acts import Act
from bot.knowledge import Entry, Knowledge


def give_once_more(
    turn: Turn, action: Action, entry: Entry, knowledge: Knowledge, *, detail: bool = False
) -> Action:
    """A repeated answer, once in its one sentence, as the whole is still on the page; then the whole if it is clearly
    asked for, else that there is no more.

    A remark on the answer gets small talk, and a question about a `detail` of it that there is none.
    """
    if is_chatter(turn, REMARK_PROBABILITY) or says_thanks(turn):
        return reply_to_chatter(turn, knowledge)
    action = action._replace(repeats=True)
    if _is_given_whole(turn, entry):
        return add_answers(turn, action, (entry,), knowledge)
    if entry.id == CONTACT_ENTRY:
        says = (*explain_missing_phone(turn, knowledge.practice), Say.CONTACT_AGAIN)
        return add_answers(turn, action._replace(says=says), (), knowledge)
    if turn.does(Act.HOW_WILL_IT_GO):
        return _say_instead(turn, action, Say.CANNOT_PREDICT, entry, knowledge)
    if turn.context.repeated:
        if turn.confidence >= CLEAR_CONFIDENCE and entry.kind == "information" and not detail:
            return add_answers(turn, action._replace(repeats=False), (entry,), knowledge)
        return _say_instead(turn, action, Say.NOTHING_MORE, entry, knowledge)
    if detail:
        return _say_instead(turn, action, Say.NO_MORE_DETAIL, entry, knowledge)
    if _has_short_form(turn, entry):
        short = action._replace(says=(Say.TOLD_BEFORE,), brief=True)
        return add_answers(turn, short, (entry,), knowledge)
    return _say_instead(turn, action, Say.NOTHING_MORE, entry, knowledge)


def _say_instead(turn: Turn, action: Action, label: Say, entry: Entry, knowledge: Knowledge) -> Action:
    """One sentence in the place of the answer, and what may be asked after it."""
    following = suggest_onward(Kind.ANSWER, (entry,), knowledge, turn.context.seen)
    instead = action._replace(kind=Kind.UNKNOWN, says=(label,), suggestions=following, may_keep=True)
    return add_answers(turn, instead, (), knowledge)


def _is_given_whole(turn: Turn, entry: Entry) -> bool:
    """Whether an entry is repeated as it was: a missing detail, the list of signs, what to write to her."""
    what_to_write = entry.id == CONTACT_ENTRY and turn.does(Act.WHAT_TO_WRITE)
    return entry.unfilled or entry.id == SIGNS_ENTRY or what_to_write


def _has_short_form(turn: Turn, entry: Entry) -> bool:
    """Whether a repeated entry is short, or has one sentence: "on sunday?" after the hours."""
    on_a_detail = entry.kind == "practice" and not turn.does(Act.MORE)
    return on_a_detail or (entry.kind == "information" and bool(entry.in_one_sentence))
