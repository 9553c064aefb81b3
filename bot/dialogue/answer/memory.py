"""Adds entries to an action, and remembers in its context what was given."""

from bot.dialogue.entry_ids import REFERRAL_ENTRY
from bot.dialogue.kinds import Kind
from bot.dialogue.state.context import MOST_SEEN, MOST_TOPICS, Context
from bot.dialogue.state.turn import Action, Turn, kinds_beside
from bot.dialogue.words import suggestions
from bot.knowledge import Entry, Knowledge


def add_answers(turn: Turn, action: Action, answers: tuple[Entry, ...], knowledge: Knowledge) -> Action:
    """The action with these entries, what to ask next, and a context that remembers them."""
    given = answers or ((action.fact,) if action.fact else ())
    context = _remember(action, given, answers)
    offered = action.suggestions or suggestions.suggest_onward(action.kind, given, knowledge, context.seen)
    confidence = turn.candidates.confidence if action.confidence is None and given else action.confidence
    also = kinds_beside(action.kind, action.assessment, answers)
    return action._replace(
        entries=answers, also=also, confidence=confidence, suggestions=offered, context=context
    )


def _remember(action: Action, given: tuple[Entry, ...], answers: tuple[Entry, ...]) -> Context:
    """The context with the topics of this reply, and the entries that it gives in full."""
    topics = [entry.id for entry in given if entry.kind != "small talk"]
    if action.kind == Kind.DIAGNOSTIC:  # "why" then asks why this chat cannot diagnose
        topics.append(REFERRAL_ENTRY)
    seen = () if action.brief else tuple(entry.id for entry in answers)
    return action.context._replace(
        topics=tuple(topics[-MOST_TOPICS:]) or action.context.topics,
        seen=tuple(dict.fromkeys((*seen, *action.context.seen)))[:MOST_SEEN],
        misses=0,
    )
