"""What an alarm in force, or just taken back, does to every reply, and what the reply leaves in the context."""

from bot.dialogue import after_alert, referrals
from bot.dialogue.context import NO_BOOKING_TURNS
from bot.dialogue.links import contact
from bot.dialogue.questions import asks
from bot.dialogue.recall import is_of_somebody_else
from bot.dialogue.slots import NEEDS_A_DOCTOR
from bot.dialogue.turn import CLOSEST, Action, Turn
from bot.knowledge import Practice
from bot.nlu.levels import Level


def with_alert(action: Action, turn: Turn, practice: Practice) -> Action:
    """The action with the warning line and without what books, where an alarm asks for it, and its context."""
    in_force = action.context.alert > Level.CALM
    opened = turn.context.alert > Level.CALM and not in_force
    waiting = NO_BOOKING_TURNS + 1 if opened else turn.context.no_booking
    softened = turn.tapped is not None and turn.assessment.level < Level.URGENT
    if not softened and (in_force or waiting):
        action = _knowing_what_is_told(_without_invitations(action, turn, in_force, practice), action, turn)
    if turn.context.slots.condition in NEEDS_A_DOCTOR and any(map(after_alert.books, action.entries)):
        action = action._replace(
            with_condition=True, shorter=True, warns=True
        )  # the doctor's word comes first
    context = action.context
    subject = turn.assessment.subject
    of_others = (
        is_of_somebody_else(turn.corrected, subject) if turn.assessment.warns else turn.context.about_others
    )
    both = turn.context.alert >= Level.URGENT and turn.assessment.level >= Level.URGENT
    several = both and subject.third_person != turn.context.about_others
    calm = not in_force and not context.taken_back
    personal = action.kind != "smalltalk" and referrals.tells_of_a_condition(turn.corrected.folded)
    unanswered = action.kind == "unknown" and bool(context.slots.complaint) and asks(turn.corrected.folded)
    return action._replace(
        context=context._replace(
            no_booking=max(waiting - 1, 0),
            about_others=subject.third_person if in_force else of_others,
            about_several=in_force and (several or turn.context.about_several),
            refusals=context.refusals if action.kind in {"diagnostic", "treatment"} else 0,
            repeated=action.repeats,
        ),
        warns=action.warns or personal or unanswered or not (calm or (action.line and context.in_alarm)),
        may_book=not in_force and waiting == 0,
    )


def _knowing_what_is_told(action: Action, meant: Action, turn: Turn) -> Action:
    """The action with a context that takes no entry for told which the alarm held back: it may be asked for later."""
    before = turn.context
    held_back = {entry.id for entry in meant.entries} - {entry.id for entry in action.entries}
    context = action.context
    return action._replace(
        context=context._replace(
            topics=tuple(id_ for id_ in context.topics if id_ not in held_back or id_ in before.topics),
            seen=tuple(id_ for id_ in context.seen if id_ not in held_back or id_ in before.seen),
        )
    )


def _without_invitations(action: Action, turn: Turn, in_force: bool, practice: Practice) -> Action:
    """The action without entries that book or, while an alert is in force, praise massage.

    Where nothing is left, an alert is told again; else it is said when to ask again.
    """
    waits = after_alert.invites if in_force else after_alert.books
    told = tuple(entry for entry in action.entries if not waits(entry))
    if "contact again" in action.says and not contact(practice, may_book=False).href:
        return action._replace(says=("after an emergency" if in_force else "booking later",))
    if told == action.entries:
        return action
    plain = tuple(entry for entry in action.entries if in_force and after_alert.is_plain_in_brief(entry))
    if plain:
        return action._replace(entries=plain, brief=True)
    if in_force and not told and action.assessment.level is Level.CALM:
        return after_alert.reaching(turn, practice) or after_alert.again(turn)
    later = "after an emergency" if in_force else "booking later"
    kept = action.says if told else (label for label in action.says if label != CLOSEST)
    return action._replace(entries=told, says=(later, *kept))
