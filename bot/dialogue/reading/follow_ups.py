"""Rewrites a short message that refers to what was just said, so that it stands alone."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.dialogue.entry_ids import CONTACT_ENTRY, REFERRAL_ENTRY
from bot.dialogue.reading.conditions import NAMES, names_in, spell_out, unnamed
from bot.dialogue.reading.questions import NO_TOPIC, asks
from bot.dialogue.state.context import Context, is_live
from bot.dialogue.thresholds import FOLLOW_UP_WORDS, ONCE_MORE_MARGIN
from bot.examples.acts import Act
from bot.knowledge import Entry, Knowledge
from bot.language.segments import sentences
from bot.language.text import Message, read, tokenise
from bot.nlu.acts import NO_ACTS, Margins

USUAL_TOPIC = "piriformis syndrome"
"""What "it" means before any topic was named."""

LEAD = r"(?:(?:so|ok|okay|and|but|well|then|oh|hm+|no|yes|wait|please|can you|could you|just|now)[, ]+){0,6}"
END = r"(?: (?:please|pls|then|though|now|exactly))*[\s?!.]*"
_BREVITY = re.compile(
    r"[,. ]{0,3}\b(?:(?:in|only|just|with) ){0,3}"
    r"(?:(?:one|1|a|two)(?: (?:short|simple|single|quick|plain|brief|easy|clear))? (?:sentence|line)s?"
    r"(?: (?:only|max))?|"
    r"in short(?: words)?|briefly|tl;?dr|in a few words|(?<=[.,!?] )(?:shorter|simpler))\b"
    r"(?: (?:please|pls|plz))?[.!?]*"
)
"""A wish for one sentence, possibly next to a question."""
_ALSO = re.compile(r"\b(?:and|also|plus) (?:what|how|where|when|who|is|are|do|does|can)\b")
_MORE = re.compile(
    rf"{LEAD}(?:(?:tell me |say )?(?:a bit )?more(?: info| details?| about (?:it|that|this))?|go on|continue|"
    rf"(?:anything|what) else|elaborate|keep going|next|and){END}"
)
_WHY = re.compile(rf"{LEAD}(?:why|why not|how come|how so|why (?:is |does )?(?:that|it)){END}")
_OTHER = re.compile(
    rf"{LEAD}(?:what(?:'s| is| about)? |how about |and )?(?:the )?"
    rf"(?:other(?: (?:one|kind|thing|condition))?|latter){END}"
)
_EMPTY = frozenset(
    "what what's whats is it it's its that that's are does mean means exactly again then so and but even the a called "
    "really actually just ok well please which one".split()
)
_NOT_THAT = re.compile(r"\b(?:and )?not (?:the |about )?(?:piriformis(?: syndrome| muscle)?|sciatica)\b")
"""A topic that is excluded: "i said piriformis not sciatica"."""
_BOTH = re.compile(r"\b(?:they|them|these|those|both|the two)\b")
_IT = re.compile(r"\b(?:it's|it)\b")
PRONOUN = re.compile(r"\b(?:it's|its|it|that's|that|this|those|these|them|they)\b")


@dataclass(frozen=True, slots=True)
class FollowUp:
    """What a message means in the light of the talk before it."""

    entry: Entry | None = None
    """The entry that it asks for explicitly."""
    brief: bool = False
    """Whether one sentence is wanted."""
    more: bool = False
    """Whether more is wanted; without an entry there is nothing more to give."""
    texts: tuple[str, ...] = ()
    """Rewritten versions of the message, the best first."""
    outright: bool = False
    """Whether the rewritten message takes precedence over the message as typed."""


NONE = FollowUp()


def resolve_follow_up(
    message: Message, context: Context, knowledge: Knowledge, acts: Margins = NO_ACTS
) -> FollowUp:
    """What a short message means after the last topic; `NONE` where it stands alone.

    acts: what the whole message does; a part of one is read by its plain words alone.
    """
    text, last = message.folded, told_last(context, knowledge)
    if _wants(Act.HOW_TO_REACH, acts) and not _ALSO.search(text) and is_live(CONTACT_ENTRY, knowledge):
        return FollowUp(knowledge.entry(CONTACT_ENTRY))
    if not 0 < len(message.words) <= FOLLOW_UP_WORDS:
        wishes = last is not None and _wants(Act.SHORTER, acts) and _ends_with_a_wish(message)
        return FollowUp(last, brief=True) if wishes else NONE
    if _WHY.fullmatch(text) and REFERRAL_ENTRY in context.topics:
        return FollowUp(knowledge.entry(REFERRAL_ENTRY))
    if last is None:
        return _of_usual_topic(message)
    if _BREVITY.fullmatch(text) or _wants(Act.SHORTER, acts):
        return FollowUp(last, brief=True)
    if _wants(Act.REPEAT, acts):
        return FollowUp(last)
    if _MORE.fullmatch(text):
        return FollowUp(_onward(last, context, knowledge), more=True)
    return _rewritten(message, last)


def _wants(act: Act, acts: Margins) -> bool:
    return acts.get(act, -1.0) >= ONCE_MORE_MARGIN


def told_last(context: Context, knowledge: Knowledge) -> Entry | None:
    """The last topic of the talk, ignoring the entry on why this chat cannot diagnose."""
    entries = (knowledge.entry(id_) for id_ in context.topics if id_ != REFERRAL_ENTRY)
    return next(filter(None, entries), None)


def without_brevity(message: Message) -> Message | None:
    """The question next to a wish for one sentence; None without such a wish, empty where there is no question."""
    text = _BREVITY.sub(" ", message.folded)
    return None if text == message.folded else read(re.sub(rf"^{LEAD}", "", text.strip(" ,.")))


def leans(message: Message) -> bool:
    """Whether a message refers to something said before: "can you massage that"."""
    return bool(PRONOUN.search(message.folded)) or is_empty(message)


def is_empty(message: Message) -> bool:
    """Whether a question has no topic of its own: "what is it exactly"."""
    words = set(message.words)
    return words <= _EMPTY and not words.isdisjoint({"what", "what's", "whats", "which"})


def _ends_with_a_wish(message: Message) -> bool:
    """Whether a longer message asks only at its end: "that is a lot of words. can you say it simpler"."""
    *before, last = sentences(message.folded) or ("",)
    return bool(before) and len(tokenise(last)) <= FOLLOW_UP_WORDS and not any(map(asks, before))


def _of_usual_topic(message: Message) -> FollowUp:
    if is_empty(message):
        return FollowUp(texts=(f"what is {USUAL_TOPIC}",), outright=True)
    text = message.folded
    return FollowUp(texts=(PRONOUN.sub(USUAL_TOPIC, text, count=1),)) if PRONOUN.search(text) else NONE


def _onward(last: Entry, context: Context, knowledge: Knowledge) -> Entry | None:
    """The last entry if only its one sentence was given, else the next entry not given yet."""
    if last.id not in context.seen:
        return last
    following = (id_ for id_ in last.show_next if is_live(id_, knowledge) and id_ not in context.seen)
    return next((entry for id_ in following if (entry := knowledge.entry(id_)) and not entry.unfilled), None)


def _rewritten(message: Message, last: Entry) -> FollowUp:
    text, question = message.folded, last.question.casefold()
    topics = names_in(question)
    if _WHY.fullmatch(text):
        return FollowUp(texts=(f"why {question}",), outright=True)
    if is_empty(message):
        return FollowUp(texts=(f"what is {(*topics, USUAL_TOPIC)[0]}",), outright=True)
    meant = _named_anew(message, topics)
    if meant:
        return FollowUp(
            texts=tuple(_swapped(question, meant)) if topics else (f"{question} {meant}",), outright=True
        )
    if names_in(text):
        spelled = spell_out(text)
        return FollowUp(texts=(spelled,), outright=True) if spelled != text else NONE
    elsewhere = bool(topics and USUAL_TOPIC not in topics and PRONOUN.search(text))
    return FollowUp(texts=tuple(_completed(text, question, topics)), outright=elsewhere)


def _named_anew(message: Message, topics: tuple[str, ...]) -> str:
    """The condition, if a message names one and nothing else: "what about sciatica", "and the other one?"."""
    if _OTHER.fullmatch(message.folded) and len(topics) == 1:
        return next(name for name in NAMES if name not in topics)
    meant = _NOT_THAT.sub("", message.folded)
    named = names_in(meant)
    rest = set(tokenise(unnamed(meant)))
    return (
        named[0]
        if len(named) == 1 and rest <= (NO_TOPIC | {"said"}) - {"get", "got", "why", "who", "where", "when"}
        else ""
    )


def _swapped(question: str, name: str) -> Iterator[str]:
    """The last question, with another condition in it."""
    for pattern in NAMES.values():
        question = pattern.sub(name, question)
    yield question
    yield f"what is {name}"


def _completed(text: str, question: str, topics: tuple[str, ...]) -> Iterator[str]:
    """The message with the topic that it refers to put in."""
    pointing = bool(PRONOUN.search(text)) or text.startswith(
        ("and ", "but ", "so ", "or ", "what about ", "how about ")
    )
    if topics and _BOTH.search(text):
        yield _BOTH.sub(" and ".join(NAMES), text, count=1)
    if topics and pointing:
        yield PRONOUN.sub(topics[0], text, count=1) if PRONOUN.search(text) else f"{text} {topics[0]}"
    if pointing:
        yield f"{text} {question}"
    if not topics and _IT.search(text):
        yield _IT.sub(USUAL_TOPIC, text, count=1)
