"""The text of a reply: which blocks an action holds, in which order."""

from collections.abc import Mapping, Sequence

from bot.dialogue.alarm import cards
from bot.dialogue.alarm.lifeline import ENDS_WITH_988, write_lifeline
from bot.dialogue.kinds import EMERGENCY_OR_CRISIS, REFUSALS, Kind
from bot.dialogue.says import Say
from bot.dialogue.state.turn import Action
from bot.dialogue.thresholds import CLOSEST_BELOW_CONFIDENCE
from bot.dialogue.words.blocks import Form, build_blocks, choose_fact, drop_repeated
from bot.dialogue.words.booking import shows_booking_link
from bot.knowledge import EMPTY, Knowledge
from bot.nlu.levels import Level

_FIRST = frozenset({Say.SPANISH, Say.SPANISH_CONTACT, Say.TAKEN_BACK, Say.CLEARED_UP}) | ENDS_WITH_988
"""Sentences that come before the kind sentence."""

_LAST = frozenset({Say.TOLD_BEFORE, Say.IF_ABOUT_SOMEBODY, Say.IF_ABOUT_WHAT_TO_DO})
"""Sentences that come after the answer."""


def write_blocks(
    action: Action, forms: Sequence[Form], notice: str | None, knowledge: Knowledge
) -> list[str]:
    """The blocks that are shown: each once, no repeated warning line, and no booking link where the action has none."""
    blocks = [block for block in drop_repeated(_list_blocks(action, forms, knowledge)) if block != notice]
    if not action.may_show_booking_link:
        blocks = [block for block in blocks if not shows_booking_link(block, knowledge.practice)]
    return blocks or [_write_fallback(action, knowledge)]


def _write_fallback(action: Action, knowledge: Knowledge) -> str:
    """What is said where every block was held back: her sentence, or the built-in one where hers would book."""
    label = Say.AFTER_AN_EMERGENCY if action.near_alarm else Say.DO_NOT_KNOW
    hers = knowledge.says[label]
    books = not action.may_show_booking_link and shows_booking_link(hers, knowledge.practice)
    return EMPTY.says[label] if books else hers


def _list_blocks(action: Action, forms: Sequence[Form], knowledge: Knowledge) -> list[str]:
    """Every block that is due, in order; empty where one is not."""
    says, assessment = knowledge.says, action.assessment
    sections = [section.answer for section in knowledge.safety if section.title in assessment.sections]
    if action.kind in EMERGENCY_OR_CRISIS:
        return _list_alarm_blocks(action, sections, says)
    opening, closing = write_lifeline(action, says)
    sure = action.kind == Kind.PRACTICE and (action.confidence or 0.0) >= CLOSEST_BELOW_CONFIDENCE
    return [
        action.line,
        _write_card(action) if action.kind == Kind.URGENT and cards.SEE_TODAY not in action.line else "",
        *(says[label] for label in action.says if label in _FIRST),
        opening,
        *(says[label] for label in action.says if label not in _FIRST | _LAST),
        *sections,
        _write_clearance(action),
        says[Say.UNDER_18] if action.kind in REFUSALS and action.context.minor else "",
        "" if action.paused is None else action.paused.strip() or says[Say.PAUSED],
        *_write_fact(action, knowledge),
        *build_blocks(forms, knowledge, action.context.seen, sure=sure, repeats=action.repeats),
        *(says[label] for label in action.says if label in _LAST),
        cards.remind_of_today(_may_be_a_clot(action)) if _is_told_again_of_today(action) else "",
        closing,
    ]


def _list_alarm_blocks(action: Action, sections: list[str], says: Mapping[str, str]) -> list[str]:
    """The sentence in the place of a card, else the card, with her safety sections or what a shorter one adds."""
    if action.line:
        return [action.line]
    return [_write_card(action), *([says[label] for label in action.says] if action.shorter else sections)]


def _is_told_again_of_today(action: Action) -> bool:
    """Whether a reply that answers no question repeats that an urgent sign in force must be seen today."""
    urged = action.kind == Kind.URGENT or bool(action.line) or Say.CONTACT_AFTER_A_CHECK in action.says
    answers = action.kind in {Kind.ANSWER, Kind.PRACTICE}
    return action.context.alarm is Level.URGENT and not (urged or answers or action.paused is not None)


def _may_be_a_clot(action: Action) -> bool:
    """Whether a swollen leg or a clot was reported."""
    slots = action.context.slots
    return slots.complaint == "swollen" or slots.condition == "clot"


def _write_clearance(action: Action) -> str:
    """That a doctor must agree before a massage, unless one has agreed or the reply says what to ask."""
    due = action.with_condition and not {Say.DOCTOR_AGREES, Say.WHAT_TO_ASK_A_DOCTOR}.intersection(
        action.says
    )
    return cards.ask_clearance(action.assessment, action.shorter) if due else ""


def _write_card(action: Action) -> str:
    """The built-in card of an emergency, a crisis or an urgent sign."""
    card = {
        Kind.EMERGENCY: cards.write_emergency_card,
        Kind.CRISIS: cards.write_crisis_card,
        Kind.URGENT: cards.write_urgent_card,
    }[action.kind]
    return card(action.assessment, action.context.minor, action.shorter)


def _write_fact(action: Action, knowledge: Knowledge) -> list[str]:
    fact = choose_fact(action, knowledge.practice)
    return [] if fact is None else [f"**{knowledge.says[Say.IN_GENERAL]}** {fact.in_one_sentence}"]
