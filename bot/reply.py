"""Step 6: a `Move` becomes the `Reply` that a visitor reads; the promises of the API are kept here.

What a visitor reads is a sequence of curated blocks, each whole and verbatim, in the frames of
"What the chat says" and, for emergencies, the built-in frames.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache
from html import unescape
from typing import Any
from urllib.parse import quote

from bot import frames
from bot.frames import PROFESSIONAL, WARNING_LINE, Link
from bot.knowledge import Entry, Knowledge, Practice, as_html, as_text
from bot.knowledge.prose import banned, placeholders
from bot.move import TOLD_BEFORE, Move
from bot.suggesting import Suggestion
from bot.language.text import same_words
from bot.triage import Level

LOUD = frozenset({"emergency", "crisis", "urgent"})
"""Kinds that never carry anything that books."""

WARNED = frozenset({"diagnostic", "treatment", "urgent"})
MOST_WARNING_WORDS = 25
"""A longer line under every personal message is no longer read (SAFETY)."""

BOOK, CONTACT, DIRECTIONS = "Book a session", "Contact me", "Directions"
BOOK_WITH_PARENT = "Book together with a parent"


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
    confidence: float | None = None
    may_keep: bool = False
    sign: str | None = None
    """The name of the loudest sign, to be counted; not part of the JSON."""

    def as_json(self) -> dict[str, Any]:
        """The reply object of POST /api/chat, without `reply_id`."""
        return {
            "kind": self.kind,
            "also": list(self.also),
            "entries": list(self.entries),
            "text": self.text,
            "html": self.html,
            "notice": self.notice,
            "links": [{"role": x.role, "label": x.label, "href": x.href} for x in self.links],
            "suggestions": [{"label": s.label, "entry": s.entry} for s in self.suggestions],
            "confidence": self.confidence,
            "context": self.context,
            "may_keep": self.may_keep,
        }


def compose(move: Move, knowledge: Knowledge) -> Reply:
    """Put the words, links and the warning line of a move together."""
    told = tuple([entry for entry in move.entries if _may_be_told(entry, move, knowledge)])
    fact = move.fact if move.fact and banned(move.fact.in_one_sentence) is None else None
    shown = move if (told, fact) == (move.entries, move.fact) else replace(move, entries=told, fact=fact)
    blocks = _distinct(_blocks(shown, knowledge))
    if move.kind in LOUD:
        blocks = [block for block in blocks if not _holds_booking(block, knowledge.practice)]
    entries = tuple([entry.id for entry in told]) + ((fact.id,) if fact and move.kind == "diagnostic" else ())
    warns = move.warns or move.verdict.warns or move.kind in WARNED
    confidence = None if move.confidence is None else round(min(max(move.confidence, 0.0), 1.0), 4)
    return Reply(
        kind=move.kind,
        text="\n\n".join(map(as_text, blocks)),
        html="\n".join(map(as_html, blocks)),
        context=move.context.encode(),
        also=move.also,
        entries=() if move.kind in {"emergency", "crisis"} else entries,
        notice=warning_line(knowledge) if warns and move.kind not in {"emergency", "crisis"} else None,
        links=_links(move, told, knowledge.practice),
        suggestions=_suggestions(move, knowledge),
        confidence=confidence,
        may_keep=move.may_keep and not warns and move.kind == "unknown",
        sign=move.verdict.signs[0].name if move.verdict.signs else None,
    )


def warning_line(knowledge: Knowledge) -> str:
    """The therapist's warning line while it is short and begins with when to call 911, else the built-in one."""
    line, practice = knowledge.says["warning line"], knowledge.practice
    return line if _may_warn(line) and not _holds_booking(line, practice) else WARNING_LINE


@lru_cache(maxsize=64)
def _may_warn(line: str) -> bool:
    begins = same_words(line).startswith(("call 911", "please call 911"))
    return begins and as_text(line) == line and "\n" not in line and len(line.split()) <= MOST_WARNING_WORDS


# --- the words ---


def _blocks(move: Move, knowledge: Knowledge) -> list[str]:
    verdict, says = move.verdict, knowledge.says
    blocks = [_alarm(move)] if move.kind in LOUD else []
    if move.kind in {"emergency", "crisis"}:
        return blocks if move.shorter else blocks + _sections(move, knowledge)
    opening, _, closing = says["distress"].partition("\n\n") if verdict.distressed else ("", "", "")
    blocks += [opening, *_sections(move, knowledge)]
    if move.kind == "treatment" and verdict.with_condition:
        blocks.append(frames.clearance(verdict))
    referring = move.kind in {"diagnostic", "treatment"}
    if (referring and _is_minor(move)) or (verdict.minor and move.kind not in {"urgent", "smalltalk"}):
        blocks.append(says["under 18"])
    blocks += [says[label] for label in move.says]
    if move.paused is not None:
        blocks.append(move.paused.strip() or says["paused"])
    return [*blocks, *_curated(move, knowledge), closing]


def _alarm(move: Move) -> str:
    """The built-in block of an emergency, a crisis or an urgent sign."""
    verdict = replace(move.verdict, minor=_is_minor(move))
    if move.kind == "urgent":
        return frames.urgent(verdict)
    tell = frames.emergency if move.kind == "emergency" else frames.crisis
    return tell(verdict, move.shorter)


def _is_minor(move: Move) -> bool:
    """Whether this message, or one before it, told of somebody under 18."""
    return move.verdict.minor or move.context.minor


def _curated(move: Move, knowledge: Knowledge) -> list[str]:
    says, fact = knowledge.says, move.fact
    told = [f"**{says['in general']}** {fact.in_one_sentence}"] if fact is not None else []
    told += [_filled(entry, knowledge) for entry in move.entries]
    informs = "information" in [entry.kind for entry in move.entries]
    return [*told, says["general information"]] if informs else told


def _sections(move: Move, knowledge: Knowledge) -> list[str]:
    """What the therapist's safety.md adds after the built-in block."""
    fired = move.verdict.sections
    return [s.answer for s in knowledge.safety if s.title in fired] if fired else []


def _filled(entry: Entry, knowledge: Knowledge) -> str:
    """An answer with the practice details put in; where one is missing, the sentence that points to contact."""
    answer = entry.answer
    if "{" not in answer:
        return answer
    for name in placeholders(answer):
        detail = knowledge.practice.detail(name)
        if not detail:
            return f"**{entry.question}** {knowledge.says['not filled in']}"
        answer = answer.replace("{" + name + "}", detail)
    return answer


def _may_be_told(entry: Entry, move: Move, knowledge: Knowledge) -> bool:
    answer = _filled(entry, knowledge)
    if move.kind in LOUD and _holds_booking(answer, knowledge.practice):
        return False
    return not (move.kind == "diagnostic" and banned(answer))


def _holds_booking(block: str, practice: Practice) -> bool:
    link = practice.booking_link
    return bool(link) and (link in block or link in unescape(as_html(block)))


def _distinct(blocks: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(filter(None, map(str.strip, blocks))))


# --- the links ---


def _links(move: Move, told: tuple[Entry, ...], practice: Practice) -> tuple[Link, ...]:
    if move.kind == "emergency":
        return frames.emergency_links(Level.CRISIS in move.verdict.levels, move.verdict.overdose)
    if move.kind == "crisis":
        return frames.crisis_links()
    if move.kind == "urgent":
        return (*frames.urgent_links(), *_sources(told, practice))
    alarmed = move.context.held > Level.CALM
    links = _referral(move, practice, alarmed) + _buttons(move, told, practice, alarmed)
    if move.kind in {"practice", "unknown"} or TOLD_BEFORE in move.says:
        links.append(contact(practice, may_book=not alarmed))
    links += _sources(told, practice)
    if len(links) < 2:
        return tuple(links)
    distinct: dict[object, Link] = {}
    for link in links:
        distinct.setdefault(link.role if link.role == "contact" else link, link)
    return tuple(distinct.values())


def _referral(move: Move, practice: Practice, alarmed: bool) -> list[Link]:
    referring = move.kind in {"diagnostic", "treatment"}
    if not referring and not move.referred:
        return []
    if alarmed or move.verdict.with_condition:
        return [PROFESSIONAL, contact(practice, may_book=not alarmed)]
    if referring or move.verdict.level > Level.CALM:
        return [PROFESSIONAL, booking(practice, _is_minor(move))]
    return [PROFESSIONAL]


def _buttons(move: Move, told: tuple[Entry, ...], practice: Practice, alarmed: bool) -> list[Link]:
    links = []
    for button in dict.fromkeys([entry.button for entry in told]):
        if button == "book" and not alarmed and not move.verdict.with_condition:
            links.append(booking(practice, _is_minor(move)))
        elif button == "call" and practice.phone_href:
            links.append(Link("contact", f"Call {practice.phone}", practice.phone_href))
        elif button == "directions":
            links.append(directions(practice, may_book=not alarmed))
        elif button == "doctor":
            links.append(PROFESSIONAL)
    return links


def booking(practice: Practice, minor: bool = False) -> Link:
    """Where a session is booked, else how the therapist is reached."""
    if practice.booking_link:
        return Link("booking", BOOK_WITH_PARENT if minor else BOOK, practice.booking_link)
    return contact(practice)


def contact(practice: Practice, may_book: bool = True) -> Link:
    """How the therapist is reached; words only where no address is known, or where it would be the booking link."""
    href = practice.contact_href or None
    if not may_book and href == practice.booking_link:
        href = None
    return Link("contact", CONTACT, href)


def directions(practice: Practice, may_book: bool = True) -> Link:
    """A map of the address; the contact link while no street address is given."""
    if not any(c.isdigit() for c in practice.location):
        return contact(practice, may_book)
    return Link(
        "directions", DIRECTIONS, f"https://www.openstreetmap.org/search?query={quote(practice.location)}"
    )


def _sources(told: tuple[Entry, ...], practice: Practice) -> list[Link]:
    written = [entry.source for entry in told if entry.kind == "information" and entry.source]
    if not written:
        return []
    sources = dict.fromkeys([source.split(";")[0].strip() for source in written])
    article = practice.article_link if practice.article_link != practice.booking_link else ""
    return [Link("source", f"From my article: {source}", article or None) for source in sources]


def _suggestions(move: Move, knowledge: Knowledge) -> tuple[Suggestion, ...]:
    if move.kind in {"emergency", "crisis"}:
        return ()
    if move.kind != "urgent" and move.context.held is Level.CALM:
        return move.suggestions
    return tuple(s for s in move.suggestions if not _books(s, knowledge))


def _books(suggestion: Suggestion, knowledge: Knowledge) -> bool:
    entry = knowledge.entry(suggestion.entry or "")
    return entry is not None and (
        entry.button == "book"
        or entry.id == "contact"
        or _holds_booking(_filled(entry, knowledge), knowledge.practice)
    )
