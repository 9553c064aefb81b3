"""How an alarm that is in force, or was just taken back, changes every other reply and the next context."""

from bot.dialogue.alarm import alarm_policy
from bot.dialogue.alarm.end_sentences import suggest_end_sentences
from bot.dialogue.kinds import DANGERS, REFUSALS, Kind
from bot.dialogue.reading.conditions import claims_a_condition
from bot.dialogue.reading.follow_ups import leans
from bot.dialogue.reading.of_whom import is_of_somebody_else
from bot.dialogue.reading.questions import asks
from bot.dialogue.reading.treatments import hears_condition
from bot.dialogue.says import Say
from bot.dialogue.state.context import NO_BOOKING_TURNS, Context
from bot.dialogue.state.slots import NEEDS_A_DOCTOR, OTHER, Slots, told_in
from bot.dialogue.state.turn import Action, Turn
from bot.dialogue.words.booking import gives_booking_link, invites, invites_only_at_length, is_about_booking
from bot.dialogue.words.links import build_contact_link
from bot.knowledge import Practice
from bot.nlu.levels import Level


def apply_alarm(action: Action, turn: Turn, practice: Practice) -> Action:
    """The action as an alarm or a condition allows it, with the warning line that is due and its next context."""
    in_force = action.context.alarm > Level.CALM
    opened = turn.context.alarm > Level.CALM and not in_force
    waiting = NO_BOOKING_TURNS + 1 if opened else action.context.no_booking
    softened = turn.tapped is not None and turn.assessment.level < Level.URGENT
    if not softened and (in_force or waiting):
        action = _forget_what_is_held_back(
            _hold_back_invitations(action, turn, in_force, practice), action, turn
        )
    action = _with_clearance(action, turn, practice)
    context = _build_next_context(action, turn, max(waiting - 1, 0))
    has_card = action.kind in DANGERS and not action.line
    return action._replace(
        context=context,
        end_sentences=() if has_card else suggest_end_sentences(context, turn.assessment),
        warns=action.warns or _warns(action, turn),
        near_alarm=in_force or waiting > 0,
    )


def _with_clearance(action: Action, turn: Turn, practice: Practice) -> Action:
    """The action with the condition that needs a doctor's agreement.

    An answer that books, and one on the practice to a message that names the condition, says so. A referral to the
    message that names it may still lead to an assessment.
    """
    names_it = told_in(turn.corrected).condition in NEEDS_A_DOCTOR or hears_condition(turn)
    asked = names_it and action.kind == Kind.PRACTICE
    known = action.context.slots.condition in NEEDS_A_DOCTOR and not (
        names_it and action.kind == Kind.DIAGNOSTIC
    )
    books = Say.BOOKING_LATER in action.says or any(
        is_about_booking(entry) or gives_booking_link(entry, practice) for entry in action.entries
    )
    if asked or (known and books and not action.with_condition):
        action = action._replace(with_condition=True, shorter=not asked, warns=True)
    return action._replace(needs_consent=known)


def _build_next_context(action: Action, turn: Turn, no_booking: int) -> Context:
    """The context of the action, with whom the talk is about and the counters of the next turn."""
    context, subject = action.context, turn.assessment.subject
    in_force = context.alarm > Level.CALM
    of_others = (
        is_of_somebody_else(turn.corrected, subject) if turn.assessment.warns else turn.context.about_others
    )
    both = turn.context.alarm >= Level.URGENT and turn.assessment.level >= Level.URGENT
    several = both and subject.third_person != turn.context.about_others
    return context._replace(
        slots=_with_unnamed_condition(action),
        no_booking=no_booking,
        about_others=subject.third_person if in_force else of_others,
        about_several=in_force and (several or turn.context.about_several),
        refused_in_short=context.refused_in_short and action.kind in REFUSALS,
        contact_is_due=context.contact_is_due and action.kind in REFUSALS,
        repeated=action.repeats,
    )


def _with_unnamed_condition(action: Action) -> Slots:
    """The slots, which remember that a doctor must agree also where the condition has no name of its own."""
    slots = action.context.slots
    agreed = Say.DOCTOR_AGREES in action.says
    unnamed = action.kind == Kind.TREATMENT and action.with_condition and not (slots.condition or agreed)
    return slots._replace(condition=OTHER) if unnamed else slots


def _warns(action: Action, turn: Turn) -> bool:
    """Whether the warning line is shown although the message does not need it: for an alarm in force or taken back, a
    reported condition, and an unanswered question about a complaint."""
    context = action.context
    calm = context.alarm is Level.CALM and not context.taken_back
    personal = action.kind != Kind.SMALL_TALK and claims_a_condition(turn.corrected.folded)
    unanswered = action.kind == Kind.UNKNOWN and bool(context.slots.complaint) and asks(turn.corrected.folded)
    return personal or unanswered or not (calm or (action.line and context.in_emergency_or_crisis))


def _forget_what_is_held_back(action: Action, meant: Action, turn: Turn) -> Action:
    """The action with a context that forgets the entries held back by the alarm: they may be asked for later."""
    before = turn.context
    held_back = {entry.id for entry in meant.entries} - {entry.id for entry in action.entries}
    context = action.context
    return action._replace(
        context=context._replace(
            topics=tuple(id_ for id_ in context.topics if id_ not in held_back or id_ in before.topics),
            seen=tuple(id_ for id_ in context.seen if id_ not in held_back or id_ in before.seen),
        )
    )


def _hold_back_invitations(action: Action, turn: Turn, in_force: bool, practice: Practice) -> Action:
    """The action without entries about booking or, while an alarm is in force, in praise of massage.

    If nothing is left, the card is repeated; else the reply says when to ask again.
    """
    waits = invites if in_force else is_about_booking
    given = tuple(entry for entry in action.entries if not waits(entry))
    if Say.CONTACT_AGAIN in action.says and not build_contact_link(practice, may_book=False).href:
        return action._replace(says=(Say.AFTER_AN_EMERGENCY if in_force else Say.BOOKING_LATER,))
    if given == action.entries:
        return action
    plain = tuple(entry for entry in action.entries if in_force and invites_only_at_length(entry))
    if plain and not leans(turn.corrected):  # "how do you treat that" asks about the sign
        return action._replace(entries=plain, brief=True)
    if in_force and not given and action.assessment.level is Level.CALM:
        return alarm_policy.tell_how_to_reach(turn, practice) or alarm_policy.repeat_card(turn)
    later = Say.AFTER_AN_EMERGENCY if in_force else Say.BOOKING_LATER
    kept = action.says if given else (label for label in action.says if label != Say.CLOSEST)
    return action._replace(entries=given, says=(later, *kept))
