"""Replies that give no entry: a sentence of small talk, or one that says that there is no answer."""

from bot.dialogue.kinds import Kind
from bot.dialogue.reading.manner import says_thanks
from bot.dialogue.reading.questions import asks
from bot.dialogue.says import Say
from bot.dialogue.state.context import MOST_MISSES
from bot.dialogue.state.turn import Action, Turn
from bot.dialogue.words import suggestions
from bot.examples.acts import Act
from bot.knowledge import Entry, Knowledge, Practice

_MISSES = (Say.DO_NOT_KNOW, Say.DO_NOT_KNOW_AGAIN, Say.DO_NOT_KNOW_STILL)


def say_small_talk(turn: Turn, label: Say, knowledge: Knowledge) -> Action:
    """One sentence of small talk, and what may be asked."""
    context = turn.context._replace(misses=0)
    offered = suggestions.suggest_opening(knowledge, context.seen)
    return Action(Kind.SMALL_TALK, turn.assessment, context, says=(label,), suggestions=offered)


def reply_to_chatter(turn: Turn, knowledge: Knowledge) -> Action:
    """The sentence for a message that needs no answer."""
    action = say_small_talk(turn, Say.THANKS if says_thanks(turn) else Say.ONLY_CHATTING, knowledge)
    objects = turn.surely(Act.CORRECTS) and bool(turn.context.seen or turn.context.refused)
    return action._replace(says=(Say.MIX_UP, *action.says)) if objects else action


def is_chatter(turn: Turn, least: float) -> bool:
    """Whether a message asks nothing, shows no distress and is small talk with at least this probability."""
    small = turn.assessment.probabilities.get("smalltalk", 0.0)
    return small >= least and not (turn.assessment.distressed or asks(turn.corrected.folded))


def say_unknown(turn: Turn, label: Say, knowledge: Knowledge, keep: bool = False) -> Action:
    """A sentence for a message without an answer, and what else may be asked."""
    offered = suggestions.suggest_nearest((), turn.corrected, knowledge, turn.context.seen)
    action = Action(
        Kind.UNKNOWN, turn.assessment, turn.context, says=(label,), suggestions=offered, may_keep=keep
    )
    return action._replace(confidence=turn.candidates.confidence)


def say_that_none_is_known(turn: Turn, knowledge: Knowledge, closest: tuple[Entry, ...] = ()) -> Action:
    """That there is no answer, worded by how often that was said; to tap: the closest answer, then the nearest."""
    misses = turn.context.misses
    action = say_unknown(turn, _MISSES[min(misses, len(_MISSES) - 1)], knowledge, keep=True)
    nearest = suggestions.suggest_nearest(
        turn.candidates.nearest, turn.corrected, knowledge, turn.context.seen
    )
    offered = dict.fromkeys((*suggestions.suggest_entries(closest), *nearest))
    context = action.context._replace(misses=min(misses + 1, MOST_MISSES))
    says = () if action.comforts else action.says  # 988 is the answer
    return action._replace(
        context=context, says=says, suggestions=tuple(offered)[: suggestions.MOST_SUGGESTIONS]
    )


def explain_missing_phone(turn: Turn, practice: Practice) -> tuple[Say, ...]:
    """That there is no phone number, if one is asked for."""
    missing = turn.does(Act.PHONE) and not practice.phone
    return (Say.NO_PHONE_HERE,) if missing else ()
