"""The links of a reply, and what to ask next."""

from collections.abc import Container, Iterable, Iterator, Sequence
from itertools import islice

from bot.dialogue.alarm import cards
from bot.dialogue.alarm.lifeline import choose_lifeline_links
from bot.dialogue.kinds import EMERGENCY_OR_CRISIS, REFUSALS, Kind
from bot.dialogue.says import Say
from bot.dialogue.state.turn import Action, Suggestion
from bot.dialogue.words import links, suggestions
from bot.dialogue.words.blocks import Form
from bot.dialogue.words.booking import gives_booking_link, leads_to_booking
from bot.dialogue.words.links import PROFESSIONAL, Link
from bot.examples.acts import Act
from bot.knowledge import Entry, Knowledge, Practice
from bot.nlu.levels import Level

REACHES_HER = frozenset({
    Say.TOLD_BEFORE, Say.CLOSEST, Say.SPANISH_CONTACT, Say.NOTHING_MORE, Say.CONTACT_AGAIN,
    Say.CANNOT_DIAGNOSE_STILL, Say.CANNOT_ADVISE_STILL,
})  # fmt: skip
"""Sentences that are followed by the contact link."""


def choose_links(action: Action, forms: Sequence[Form], practice: Practice) -> tuple[Link, ...]:
    """The links of a reply, after the numbers to call for an alarm in force."""
    entries, context = [form.entry for form in forms], action.context
    chosen = _choose_danger_links(action, entries, practice)
    if chosen is None:
        chosen = _choose_calm_links(action, entries, practice) if action.links else ()
    return links.drop_repeated_links((*cards.build_number_links(context.alarm, context.crisis), *chosen))


def _choose_danger_links(
    action: Action, entries: Sequence[Entry], practice: Practice
) -> tuple[Link, ...] | None:
    """The links next to a card, or to a sentence in its place; None for any other reply."""
    context = action.context
    if action.kind in EMERGENCY_OR_CRISIS:
        return cards.build_card_links(action.assessment, action.kind)
    if action.line and context.in_emergency_or_crisis:
        return cards.build_card_links(
            action.assessment, Kind.CRISIS if context.crisis else Kind(context.alarm.kind)
        )
    if action.kind == Kind.URGENT or action.line:
        return (PROFESSIONAL, *links.build_source_links(entries, practice))
    return None


def _choose_calm_links(action: Action, entries: Sequence[Entry], practice: Practice) -> tuple[Link, ...]:
    """Who can help, the buttons of the entries, the ways to her, and what the entries rest on."""
    minor, may_book = action.context.minor, action.may_show_booking_link
    chosen = [
        *_choose_referral_links(action, practice),
        *links.build_button_links(entries, practice, minor, may_book),
    ]
    chosen += choose_lifeline_links(action)
    if action.kind == Kind.SMALL_TALK and action.assessment.does(Act.WILL_COME):
        chosen += _choose_ways_to_her(action, practice)
    if Say.CONTACT_AGAIN in action.says and may_book:
        chosen.append(links.build_booking_link(practice, minor))
    if action.kind in {Kind.PRACTICE, Kind.UNKNOWN} or not REACHES_HER.isdisjoint(action.says):
        chosen.append(_build_contact_link(action, practice))
    return (*chosen, *links.build_source_links(entries, practice))


def _choose_referral_links(action: Action, practice: Practice) -> list[Link]:
    """A professional for a visitor who may need one; with a refusal also the booking link, else the contact link."""
    if action.kind in REFUSALS or action.refers:
        if action.may_show_booking_link:
            return [PROFESSIONAL, links.build_booking_link(practice, action.context.minor)]
        return [PROFESSIONAL, _build_contact_link(action, practice)]
    personal = action.assessment.warns or (action.kind == Kind.UNKNOWN and action.warns)
    return [PROFESSIONAL] if personal and action.kind != Kind.SMALL_TALK else []


def _choose_ways_to_her(action: Action, practice: Practice) -> list[Link]:
    """For a visitor who says that they will book or write: both links, none while an alarm is in force."""
    if action.context.alarm > Level.CALM:
        return []
    booking = (
        [links.build_booking_link(practice, action.context.minor)] if action.may_show_booking_link else []
    )
    return [*booking, _build_contact_link(action, practice)]


def _build_contact_link(action: Action, practice: Practice) -> Link:
    """How to reach her: by her booking page where there is no other way, but never near an alarm."""
    return links.build_contact_link(practice, may_book=not action.near_alarm)


def choose_suggestions(action: Action, forms: Sequence[Form], knowledge: Knowledge) -> tuple[Suggestion, ...]:
    """What to ask next: what was asked and left out, then what the action offers; what ends an alarm comes first."""
    if action.kind in EMERGENCY_OR_CRISIS or action.line:
        return tuple(suggestion for suggestion in action.suggestions if suggestion.entry is None)
    shown = {form.entry.id for form in forms}
    left_out = suggestions.suggest_entries(_find_left_out(action, shown, knowledge.practice))
    if action.kind == Kind.URGENT:
        end_sentences = (suggestion for suggestion in action.suggestions if suggestion.entry is None)
        offered = _take_first(action, (*end_sentences, *left_out, *action.suggestions))
        return _without_booking(offered, knowledge)
    offered = _take_first(action, (*left_out, *action.suggestions))
    if not action.near_alarm:
        return offered
    others = suggestions.suggest_entries(entry for entry in knowledge.offered if entry.kind == "information")
    fresh = (s for s in others if s.entry not in (*shown, *action.context.seen))
    return _without_booking((*offered, *fresh), knowledge)


def _find_left_out(action: Action, shown: Container[str], practice: Practice) -> Iterator[Entry]:
    """The entries that were asked for and had no room; none that is held back for its booking link."""
    for entry in action.entries:
        held_back = not action.may_show_booking_link and gives_booking_link(entry, practice)
        if not (entry.id in shown or entry.unfilled or held_back):
            yield entry


def _take_first(action: Action, offered: Iterable[Suggestion]) -> tuple[Suggestion, ...]:
    """As many of these as the action has, or the usual number."""
    most = max(suggestions.MOST_SUGGESTIONS, len(action.suggestions))
    return tuple(islice(dict.fromkeys(offered), most))


def _without_booking(offered: Iterable[Suggestion], knowledge: Knowledge) -> tuple[Suggestion, ...]:
    """The first of these that lead to no booking."""
    calm = (suggestion for suggestion in offered if not _leads_to_booking(suggestion, knowledge))
    return tuple(islice(dict.fromkeys(calm), suggestions.MOST_SUGGESTIONS))


def _leads_to_booking(suggestion: Suggestion, knowledge: Knowledge) -> bool:
    entry = knowledge.entry(suggestion.entry or "")
    return entry is not None and leads_to_booking(entry, knowledge.practice)
