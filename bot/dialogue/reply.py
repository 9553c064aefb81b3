"""An `Action` becomes the `Reply` that a visitor reads: the single exit, where the promises of docs/api.md are kept."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import Any

from bot.dialogue.alarm import alerts
from bot.dialogue.kinds import ALARMS, DANGERS, REFUSALS, Kind
from bot.dialogue.says import Say
from bot.dialogue.state.context import WORDS_ONLY, Context
from bot.dialogue.state.turn import Action, Suggestion
from bot.dialogue.words import links, suggestions
from bot.dialogue.words.blocks import Form, build_blocks, choose_forms, drop_repeated
from bot.dialogue.words.booking import leads_to_booking, shows_booking_link
from bot.dialogue.words.links import PROFESSIONAL, Link
from bot.knowledge import Entry, Image, Knowledge, Practice, as_html, as_text, banned
from bot.language.text import same_words
from bot.nlu.levels import Level

MOST_WARNING_WORDS = 25
"""A longer line under every personal message is no longer read."""

REACHES_HER = frozenset({
    Say.TOLD_BEFORE, Say.CLOSEST, Say.SPANISH_CONTACT, Say.NOTHING_MORE, Say.CONTACT_AGAIN,
    Say.CANNOT_DIAGNOSE_STILL, Say.CANNOT_ADVISE_STILL,
})  # fmt: skip
"""Sentences that the contact link belongs to."""

_ENDS_WITH_988 = frozenset({Say.TAKEN_BACK_AFTER_A_CRISIS, Say.MISHEARD_CRISIS})
_FIRST = frozenset({Say.SPANISH, Say.SPANISH_CONTACT, Say.TAKEN_BACK, Say.CLEARED_UP}) | _ENDS_WITH_988
"""Sentences that stand before a kind word."""


@dataclass(frozen=True, slots=True)
class Reply:
    """Everything that the visitor's page gets for one message, but the `reply_id`."""

    kind: str
    text: str
    html: str
    context: str
    also: tuple[str, ...] = ()
    entries: tuple[str, ...] = ()
    notice: str | None = None
    links: tuple[Link, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()
    image: Image | None = None
    confidence: float | None = None
    may_keep: bool = False
    sign: str | None = None
    """The name of the loudest asserted red flag, to be counted; not part of the JSON."""

    def as_json(self) -> dict[str, Any]:
        """The reply object of POST /api/chat, without `reply_id` and the size of the picture."""
        image = self.image
        return {
            "kind": self.kind,
            "also": list(self.also),
            "entries": list(self.entries),
            "text": self.text,
            "html": self.html,
            "notice": self.notice,
            "links": [{"role": x.role, "label": x.label, "href": x.href} for x in self.links],
            "suggestions": [{"label": s.label, "entry": s.entry} for s in self.suggestions],
            "image": None if image is None else {"src": f"/images/{image.name}", "alt": image.alt},
            "confidence": self.confidence,
            "context": self.context,
            "may_keep": self.may_keep,
        }


def compose(action: Action, knowledge: Knowledge) -> Reply:
    """Put the words, links and the warning line of an action together."""
    forms = () if action.kind in ALARMS else choose_forms(action, knowledge)
    notice = _notice(action, knowledge)
    blocks = _shown(action, forms, notice, knowledge)
    offered = tuple(dict.fromkeys((*_suggestions(action, forms, knowledge), *action.ways_out)))
    flags = [finding.flag.name for finding in action.assessment.flags if finding.state == "asserted"]
    return Reply(
        kind=action.kind.value,
        text="\n\n".join(map(as_text, blocks)),
        html="\n".join(map(as_html, blocks)),
        context=_offering(action.context, offered, action.kind == Kind.CLARIFY).encode(),
        also=tuple(kind.value for kind in action.also),
        entries=_named(action, forms),
        notice=notice,
        links=_links(action, forms, knowledge.practice),
        suggestions=offered,
        image=_image(action, forms),
        confidence=_probability(action.confidence),
        may_keep=_may_keep(action, forms, notice),
        sign=flags[0] if flags else None,
    )


def welcome(knowledge: Knowledge) -> Reply:
    """What a chat shows before the first message."""
    greeting, offered = knowledge.says[Say.GREETING], suggestions.suggest_opening(knowledge)
    context = _offering(Context(), offered).encode()
    return Reply(Kind.SMALL_TALK.value, as_text(greeting), as_html(greeting), context, suggestions=offered)


def _offering(context: Context, offered: Sequence[Suggestion], asked_back: bool = False) -> Context:
    """The context of the next turn, which knows what was suggested: "the second one" may come back."""
    ids = tuple(suggestion.entry or WORDS_ONLY for suggestion in offered)
    return context._replace(options=ids, asked_back=asked_back)


def warning_line(knowledge: Knowledge) -> str:
    """The therapist's warning line while it is short and begins with when to call 911, else the built-in one."""
    line = knowledge.says[Say.WARNING_LINE]
    return (
        line if _may_warn(line) and not shows_booking_link(line, knowledge.practice) else alerts.WARNING_LINE
    )


@lru_cache(maxsize=64)
def _may_warn(line: str) -> bool:
    begins = same_words(line).startswith(("call 911", "please call 911"))
    return begins and as_text(line) == line and "\n" not in line and len(line.split()) <= MOST_WARNING_WORDS


def _notice(action: Action, knowledge: Knowledge) -> str | None:
    due = action.warns or action.assessment.warns or action.kind in REFUSALS or action.kind == Kind.URGENT
    return warning_line(knowledge) if due and action.kind not in ALARMS else None


# --- the words ---


def _shown(action: Action, forms: Sequence[Form], notice: str | None, knowledge: Knowledge) -> list[str]:
    """The blocks that are shown: each once, none that repeats the warning line, none that books beside a danger."""
    blocks = [block for block in drop_repeated(_blocks(action, forms, knowledge)) if block != notice]
    if action.kind in DANGERS:
        blocks = [block for block in blocks if not shows_booking_link(block, knowledge.practice)]
    return blocks or [knowledge.says[Say.AFTER_AN_EMERGENCY if not action.may_book else Say.DO_NOT_KNOW]]


def _blocks(action: Action, forms: Sequence[Form], knowledge: Knowledge) -> list[str]:
    """Every block that is due, in order; empty where one is not."""
    says, assessment = knowledge.says, action.assessment
    sections = [section.answer for section in knowledge.safety if section.title in assessment.sections]
    if action.kind in ALARMS:
        return _alarm_blocks(action, sections, says)
    opening, closing = _distress(action, bool(forms), says)
    alone = action.kind == Kind.PRACTICE
    return [
        action.line,
        _card(action) if action.kind == Kind.URGENT and alerts.SEE_TODAY not in action.line else "",
        *(says[label] for label in action.says if label in _FIRST),
        opening,
        *(says[label] for label in action.says if label not in _FIRST),
        *sections,
        _clearance(action),
        says[Say.UNDER_18] if action.kind in REFUSALS and action.context.minor else "",
        "" if action.paused is None else action.paused.strip() or says[Say.PAUSED],
        *_fact(action, knowledge),
        *build_blocks(forms, knowledge, action.context.seen, alone=alone, repeats=action.repeats),
        alerts.TODAY if _is_told_again_of_today(action) else "",
        closing,
    ]


def _alarm_blocks(action: Action, sections: list[str], says: Mapping[str, str]) -> list[str]:
    """The sentence in the place of a card, else the card, with her safety sections or what a shorter one adds."""
    if action.line:
        return [action.line]
    return [_card(action), *([says[label] for label in action.says] if action.shorter else sections)]


def _distress(action: Action, informs: bool, says: Mapping[str, str]) -> tuple[str, str]:
    """The kind sentence before everything else and the offer of 988 after it; "" where either is not due."""
    assessment, context = action.assessment, action.context
    # "no" alone tells of no distress
    bare = action.kind == Kind.SMALL_TALK and not (informs or assessment.worn_down)
    distress = says[Say.DISTRESS] if assessment.distressed and not bare else ""
    opening, _, closing = distress.partition("\n\n")
    if context.in_crisis and not action.line:
        return opening, alerts.THANKED[Level.CRISIS]
    return opening, "" if _ENDS_WITH_988.intersection(action.says) else closing


def _is_told_again_of_today(action: Action) -> bool:
    """Whether a reply that answers no question says once more what an urgent sign in force asks for."""
    said = action.kind == Kind.URGENT or bool(action.line) or Say.CONTACT_AFTER_A_CHECK in action.says
    answers = action.kind in {Kind.ANSWER, Kind.PRACTICE}
    return action.context.alert is Level.URGENT and not (said or answers or action.paused is not None)


def _clearance(action: Action) -> str:
    """Who has to agree before a massage, unless somebody has or it is said what to ask them."""
    due = action.with_condition and not {Say.DOCTOR_AGREES, Say.WHAT_TO_ASK_A_DOCTOR}.intersection(
        action.says
    )
    return alerts.ask_clearance(action.assessment, action.shorter) if due else ""


def _card(action: Action) -> str:
    """The built-in card of an emergency, a crisis or an urgent sign."""
    card = {
        Kind.EMERGENCY: alerts.emergency_card,
        Kind.CRISIS: alerts.crisis_card,
        Kind.URGENT: alerts.urgent_card,
    }[action.kind]
    return card(action.assessment, action.context.minor, action.shorter)


def _fact(action: Action, knowledge: Knowledge) -> list[str]:
    fact = action.fact
    if fact is None or not fact.in_one_sentence or banned(fact.in_one_sentence) is not None:
        return []
    return [f"**{knowledge.says[Say.IN_GENERAL]}** {fact.in_one_sentence}"]


def _named(action: Action, forms: Sequence[Form]) -> tuple[str, ...]:
    """Ids of the entries whose block is in the reply."""
    ids = [form.entry.id for form in forms]
    if action.fact is not None and action.kind not in ALARMS and banned(action.fact.in_one_sentence) is None:
        ids.append(action.fact.id)
    return tuple(dict.fromkeys(ids))


# --- the links ---


def _links(action: Action, forms: Sequence[Form], practice: Practice) -> tuple[Link, ...]:
    """The links of a reply, what to call for an alarm in force before them."""
    entries, context = [form.entry for form in forms], action.context
    found = _danger_links(action, entries, practice)
    if found is None:
        found = _calm_links(action, entries, practice) if action.links else ()
    return links.drop_repeated((*alerts.numbers(context.alert, context.in_crisis), *found))


def _danger_links(action: Action, entries: Sequence[Entry], practice: Practice) -> tuple[Link, ...] | None:
    """The links next to a card, or to a sentence in its place; None for any other reply."""
    context = action.context
    if action.kind in ALARMS:
        return alerts.links(action.assessment, action.kind)
    if action.line and context.in_alarm:
        return alerts.links(action.assessment, Kind.CRISIS if context.crisis else Kind(context.alert.kind))
    if action.kind == Kind.URGENT or action.line:
        return (PROFESSIONAL, *links.sources(entries, practice))
    return None


def _calm_links(action: Action, entries: Sequence[Entry], practice: Practice) -> tuple[Link, ...]:
    """Who can help, the buttons of the entries, the ways to her, and what the entries rest on."""
    minor = action.context.minor
    may_book = action.may_book and not (action.with_condition or action.needs_consent)
    found = [*_referral(action, practice, may_book), *links.buttons(entries, practice, minor, may_book)]
    if action.kind == Kind.UNKNOWN and action.assessment.distressed:
        found += [alerts.LIFELINE, alerts.TEXT_LIFELINE]
    cautious = action.refers or action.context.slots.condition
    if Say.CONTACT_AGAIN in action.says and action.may_book and not cautious:
        found.append(links.booking(practice, minor))
    if action.kind in {Kind.PRACTICE, Kind.UNKNOWN} or not REACHES_HER.isdisjoint(action.says):
        found.append(links.contact(practice, action.may_book))
    return (*found, *links.sources(entries, practice))


def _referral(action: Action, practice: Practice, may_book: bool) -> list[Link]:
    """A professional for whoever may need one; beside a level also booking, else contact."""
    if action.kind in REFUSALS or action.refers:
        reached = (
            links.booking(practice, action.context.minor)
            if may_book
            else links.contact(practice, action.may_book)
        )
        return [PROFESSIONAL, reached]
    heard = action.assessment.warns or (action.kind == Kind.UNKNOWN and action.warns)
    return [PROFESSIONAL] if heard and action.kind != Kind.SMALL_TALK else []


def _suggestions(action: Action, forms: Sequence[Form], knowledge: Knowledge) -> tuple[Suggestion, ...]:
    if action.kind in ALARMS or action.line:
        return tuple(suggestion for suggestion in action.suggestions if suggestion.entry is None)
    shown = {form.entry.id for form in forms}
    left_out = suggestions.of_entries(e for e in action.entries if e.id not in shown and not e.unfilled)
    if action.kind == Kind.URGENT:
        ways_out = (suggestion for suggestion in action.suggestions if suggestion.entry is None)
        offered = _first_of(action, (*ways_out, *left_out, *action.suggestions))
        return _without_booking(offered, knowledge)
    offered = _first_of(action, (*left_out, *action.suggestions))
    if action.may_book:
        return offered
    others = suggestions.of_entries(entry for entry in knowledge.offered if entry.kind == "information")
    fresh = (s for s in others if s.entry not in (*shown, *action.context.seen))
    return _without_booking((*offered, *fresh), knowledge)


def _first_of(action: Action, offered: Iterable[Suggestion]) -> tuple[Suggestion, ...]:
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


# --- the rest ---


def _image(action: Action, forms: Sequence[Form]) -> Image | None:
    whole = (form.entry.image for form in forms if not form.brief and form.text)
    return None if action.kind in DANGERS else next(filter(None, whole), None)


def _probability(confidence: float | None) -> float | None:
    return None if confidence is None else round(min(max(confidence, 0.0), 1.0), 4)


def _may_keep(action: Action, forms: Sequence[Form], notice: str | None) -> bool:
    """Whether an unanswered question may be kept: only where every safety voice is silent."""
    assessment = action.assessment
    silent = notice is None and assessment.level is Level.CALM and not assessment.distressed
    unfilled = action.kind == Kind.PRACTICE and any(not form.text for form in forms)
    return (
        silent and not assessment.sections and (unfilled or (action.may_keep and action.kind == Kind.UNKNOWN))
    )
