"""Gives an answer that the chat has given already."""

from bot.dialogue.answer.memory import add_answers
from bot.dialogue.answer.sentences import explain_missing_phone, is_chatter, reply_to_chatter
from bot.dialogue.entry_ids import CONTACT_ENTRY, SIGNS_ENTRY
from bot.dialogue.kinds import Kind
from bot.dialogue.reading.manner import says_thanks
from bot.dialogue.says import Say
from bot.dialogue.state.turn import Action, Turn
from bot.dialogue.thresholds import REMARK_PROBABILITY
from bot.examples.acts import Act
from bot.knowledge import Entry, Knowledge


def give_once_more(turn: Turn, action: Action, entry: Entry, knowledge: Knowledge) -> Action:
    """A repeated answer, once in its one sentence, as the whole is still on the page; then that there is no more.

    A remark on the answer gets small talk.
    """
    if is_chatter(turn, REMARK_PROBABILITY) or says_thanks(turn):
        return reply_to_chatter(turn, knowledge)
    action = action._replace(repeats=True)
    if _is_given_whole(turn, entry):
        return add_answers(turn, action, (entry,), knowledge)
    if entry.id == CONTACT_ENTRY:
        says = (*explain_missing_phone(turn, knowledge.practice), Say.CONTACT_AGAIN)
        return add_answers(turn, action._replace(says=says), (), knowledge)
    if _has_short_form(turn, entry) and not turn.context.repeated:
        short = action._replace(says=(Say.TOLD_BEFORE,), brief=True)
        return add_answers(turn, short, (entry,), knowledge)
    no_more = action._replace(kind=Kind.UNKNOWN, says=(Say.NOTHING_MORE,), may_keep=True)
    return add_answers(turn, no_more, (), knowledge)


def _is_given_whole(turn: Turn, entry: Entry) -> bool:
    """Whether an entry is repeated as it was: a missing detail, the list of signs, what to write to her."""
    what_to_write = entry.id == CONTACT_ENTRY and turn.does(Act.WHAT_TO_WRITE)
    return entry.unfilled or entry.id == SIGNS_ENTRY or what_to_write


def _has_short_form(turn: Turn, entry: Entry) -> bool:
    """Whether a repeated entry is short, or has one sentence: "on sunday?" after the hours."""
    on_a_detail = entry.kind == "practice" and not turn.does(Act.MORE)
    return on_a_detail or (entry.kind == "information" and bool(entry.in_one_sentence))
