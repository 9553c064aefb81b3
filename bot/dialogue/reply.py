"""An `Action` becomes the `Reply` that a visitor reads: the single exit, where the promises of docs/api.md are kept."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from bot.dialogue.alarm import cards
from bot.dialogue.kinds import DANGERS, EMERGENCY_OR_CRISIS, REFUSALS, Kind
from bot.dialogue.reply_links import choose_links, choose_suggestions
from bot.dialogue.reply_text import write_blocks
from bot.dialogue.says import Say
from bot.dialogue.state.context import WORDS_ONLY, Context
from bot.dialogue.state.turn import Action, Suggestion
from bot.dialogue.words import suggestions
from bot.dialogue.words.blocks import Form, choose_fact, choose_forms
from bot.dialogue.words.booking import shows_booking_link
from bot.dialogue.words.links import Link
from bot.knowledge import Image, Knowledge, Practice, as_html, as_text
from bot.language.text import same_words
from bot.nlu.levels import Level

MOST_WARNING_WORDS = 25
"""Visitors do not read a longer line under every personal message."""


@dataclass(frozen=True, slots=True)
class Reply:
    """Everything that the visitor's page gets for one message, except the `reply_id`."""

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
    """The name of the most severe asserted red flag, to be counted; not part of the JSON."""

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
    forms = () if action.kind in EMERGENCY_OR_CRISIS else choose_forms(action, knowledge)
    notice = _choose_notice(action, knowledge)
    blocks = write_blocks(action, forms, notice, knowledge)
    offered = tuple(dict.fromkeys((*choose_suggestions(action, forms, knowledge), *action.end_sentences)))
    flags = [finding.flag.name for finding in action.assessment.flags if finding.state == "asserted"]
    return Reply(
        kind=action.kind.value,
        text="\n\n".join(map(as_text, blocks)),
        html="\n".join(map(as_html, blocks)),
        context=_remember_offer(action.context, offered, action.kind == Kind.CLARIFY).encode(),
        also=tuple(kind.value for kind in action.also),
        entries=_list_entries(action, forms, knowledge.practice),
        notice=notice,
        links=choose_links(action, forms, knowledge.practice),
        suggestions=offered,
        image=_choose_image(action, forms),
        confidence=_round_probability(action.confidence),
        may_keep=_may_keep(action, forms, notice),
        sign=flags[0] if flags else None,
    )


def greet(knowledge: Knowledge) -> Reply:
    """What a chat shows before the first message."""
    greeting, offered = knowledge.says[Say.GREETING], suggestions.suggest_opening(knowledge)
    context = _remember_offer(Context(), offered).encode()
    return Reply(Kind.SMALL_TALK.value, as_text(greeting), as_html(greeting), context, suggestions=offered)


def _remember_offer(context: Context, offered: Sequence[Suggestion], asked_back: bool = False) -> Context:
    """The context of the next turn, which knows what was suggested: "the second one" may be typed next."""
    ids = tuple(suggestion.entry or WORDS_ONLY for suggestion in offered)
    return context._replace(options=ids, asked_back=asked_back)


def warning_line(knowledge: Knowledge) -> str:
    """The therapist's warning line while it is short and begins with when to call 911, else the built-in one."""
    line = knowledge.says[Say.WARNING_LINE]
    return (
        line if _may_warn(line) and not shows_booking_link(line, knowledge.practice) else cards.WARNING_LINE
    )


@lru_cache(maxsize=64)
def _may_warn(line: str) -> bool:
    begins = same_words(line).startswith(("call 911", "please call 911"))
    return begins and as_text(line) == line and "\n" not in line and len(line.split()) <= MOST_WARNING_WORDS


def _choose_notice(action: Action, knowledge: Knowledge) -> str | None:
    due = action.warns or action.assessment.warns or action.kind in REFUSALS or action.kind == Kind.URGENT
    return warning_line(knowledge) if due and action.kind not in EMERGENCY_OR_CRISIS else None


def _list_entries(action: Action, forms: Sequence[Form], practice: Practice) -> tuple[str, ...]:
    """Ids of the entries whose block is in the reply."""
    fact = None if action.kind in EMERGENCY_OR_CRISIS else choose_fact(action, practice)
    entries = [*(form.entry for form in forms), *([fact] if fact else [])]
    return tuple(dict.fromkeys(entry.id for entry in entries))


def _choose_image(action: Action, forms: Sequence[Form]) -> Image | None:
    whole = (form.entry.image for form in forms if not form.brief and form.text)
    return None if action.kind in DANGERS else next(filter(None, whole), None)


def _round_probability(confidence: float | None) -> float | None:
    return None if confidence is None else round(min(max(confidence, 0.0), 1.0), 4)


def _may_keep(action: Action, forms: Sequence[Form], notice: str | None) -> bool:
    """Whether an unanswered question may be kept: only where nothing was detected that needs care."""
    assessment = action.assessment
    silent = notice is None and assessment.level is Level.CALM and not assessment.distressed
    unfilled = action.kind == Kind.PRACTICE and any(not form.text for form in forms)
    return (
        silent and not assessment.sections and (unfilled or (action.may_keep and action.kind == Kind.UNKNOWN))
    )
