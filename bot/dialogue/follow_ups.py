"""A short message that leans on what was just said, rewritten so that it stands alone."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.dialogue.context import Context, is_live
from bot.dialogue.questions import NO_TOPIC, asks
from bot.knowledge import Entry, Knowledge
from bot.language.segments import sentences
from bot.language.text import Message, read, same_words, tokenise

MOST_WORDS = 9
"""Longer messages speak for themselves: nine follow-ups in ten have at most nine words."""

USUAL_TOPIC = "piriformis syndrome"
"""What "it" means before anything was talked about."""

CONTACT_ENTRY = "contact"
"""The entry that says how she is reached, and how to book."""

REFERRAL_ENTRY = "not-a-diagnosis"
"""What "why" asks after a visitor was pointed to a medical professional."""

_NAMES = {
    "piriformis syndrome": re.compile(
        r"\b(?:the )?piriformis(?: syndrome| muscle)?\b|\b(?:the )?muscle one\b"
    ),
    "sciatica": re.compile(r"\bsciatica?\b|\b(?:the )?dis[ck] one\b"),
}
"""The two conditions of the site: "the other one" is the one that was not talked about."""

_LEAD = r"(?:(?:so|ok|okay|and|but|well|then|oh|hm+|no|yes|wait|please|can you|could you|just|now)[, ]+){0,6}"
_END = r"(?: (?:please|pls|then|though|now|exactly))*[\s?!.]*"
_SHORTER = re.compile(
    r"\b(?:simpler|(?:explain|say|put) (?:it|that|this) simpl\w+|shorter|in short|briefly|tl;?dr|"
    r"(?:simple|plain|easy|normal) (?:words|english|terms)|"
    r"(?:explain|say|tell)\b.{0,20}\b(?:easy|easier|simple)|"
    r"too (?:long|complicated|many words)|dumb (?:it|that) down|"
    r"(?:don't|didn't|do not) (?:get|understand|follow) (?:it|that|this|you))\b"
)
_BREVITY = re.compile(
    r"[,. ]{0,3}\b(?:(?:in|only|just|with) ){0,3}"
    r"(?:(?:one|1|a|a single|two)(?: \w+)? (?:sentence|line)s?(?: (?:only|max))?|"
    r"in short(?: words)?|briefly|tl;?dr|in a few words|(?<=[.,!?] )(?:shorter|simpler))\b"
    r"(?: (?:please|pls|plz))?[.!?]*"
)
"""A wish for one sentence, which may stand beside a question of its own."""
_REACH = re.compile(
    r"\b(?:where|how)(?: exactly| else)? (?:do|can|could|should|would) (?:i|we) (?:then |just |even )?"
    r"(?:ask|write|message|text|reach|e-?mail|contact|call)"
    r"(?: (?:you|her|the therapist|to you|to her|directly|then|that|it|this|about)\b|[?.! ]*$)"
)
"""What asks for the way to her, whatever was talked about."""
_ALSO = re.compile(r"\b(?:and|also|plus) (?:what|how|where|when|who|is|are|do|does|can)\b")
_NONE_FITS = re.compile(
    rf"{_LEAD}none of (?:these|those|them|that|this)(?: (?:fits?|helps?|works?|really))?{_END}"
)
_AGAIN = re.compile(
    rf"{_LEAD}(?:(?:say|tell|explain|repeat)(?: me)?(?: that| it)?(?: again| once more)?|(?:come )?again){_END}"
)
_MORE = re.compile(
    rf"{_LEAD}(?:(?:tell me |say )?(?:a bit )?more(?: info| details?| about (?:it|that|this))?|go on|continue|"
    rf"(?:anything|what) else|elaborate|keep going|next|and){_END}"
)
_WHY = re.compile(rf"{_LEAD}(?:why|why not|how come|how so|why (?:is |does )?(?:that|it)){_END}")
_WHY_NOT_SAY = re.compile(
    rf"{_LEAD}why (?:can't|won't|don't) you (?:just )?(?:say|tell|know|diagnose|answer)\b"
)
_OTHER = re.compile(
    rf"{_LEAD}(?:what(?:'s| is| about)? |how about |and )?(?:the )?"
    rf"(?:other(?: (?:one|kind|thing|condition))?|latter){_END}"
)
_EMPTY = frozenset(
    "what what's whats is it it's its that that's are does mean means exactly again then so and but even the a called "
    "really actually just ok well please which one".split()
)
_BOTH = re.compile(r"\b(?:they|them|these|those|both|the two)\b")
_PRONOUN = re.compile(r"\b(?:it|its|it's|that|that's|this|those|these|them|they)\b")
_ASSENT = re.compile(
    r"\b(?:that's (?:exactly |just )?me|same here|me too|just guess|best guess|any (?:guess|ideas?)|yes or no)\b"
)
"""What means "do I have that?" only after something was told; plainer words the assessment hears by itself."""
_INSISTS = re.compile(
    r"\b(?:yes or no|just (?:say (?:it|yes)|guess)|between us|if you had to (?:bet|guess)|"
    r"you (?:basically|just) said)\b"
)
_OF_ONES_OWN = re.compile(
    r"\b(?:is|was) (?:it|this|that)\b|\bit's\b|\b(?:i|he|she) (?:have|has)\b|\b(?:my|mine)\b"
)
MOST_INSISTING_WORDS = 16
"""Somebody who was refused and asks on for a yes or no needs more words than a follow-up."""
_ORDINALS = tuple(
    map(
        frozenset,
        ("1 1st first".split(), "2 2nd second".split(), "3 3rd third".split(), "4 4th fourth".split()),
    )
)
_FILLERS = frozenset(
    "the a one please ok yes i i'll i'd mean meant about option number question that's it to know and what tell me "
    "show like pick choose take with go".split()
)
"""Words beside the place or the name of what is picked."""


@dataclass(frozen=True, slots=True)
class FollowUp:
    """What a message means after the talk before it."""

    entry: Entry | None = None
    """The entry that it means outright."""
    brief: bool = False
    """Whether one sentence is wanted."""
    more: bool = False
    """Whether more is wanted; without an entry there is no more."""
    texts: tuple[str, ...] = ()
    """The message rewritten, the best first."""
    outright: bool = False
    """Whether the rewritten message goes before its own words."""


NONE = FollowUp()


def follow_up(message: Message, context: Context, knowledge: Knowledge) -> FollowUp:
    """What a short message means after what was just talked about; `NONE` where it stands alone."""
    text = message.folded
    if _REACH.search(text) and not _ALSO.search(text) and is_live(CONTACT_ENTRY, knowledge):
        return FollowUp(knowledge.entry(CONTACT_ENTRY))
    if not 0 < len(message.words) <= MOST_WORDS:
        wish = _last_wish(message)
        return follow_up(wish, context, knowledge) if wish else NONE
    last = next((e for id_ in context.topics if id_ != REFERRAL_ENTRY and (e := knowledge.entry(id_))), None)
    if _WHY_NOT_SAY.match(text) or (_WHY.fullmatch(text) and REFERRAL_ENTRY in context.topics):
        return FollowUp(knowledge.entry(REFERRAL_ENTRY))
    if last is None:
        return _of_usual_topic(message)
    if _SHORTER.search(text) or _BREVITY.fullmatch(text):
        return FollowUp(last, brief=True)
    if _AGAIN.fullmatch(text):
        return FollowUp(last)
    if _MORE.fullmatch(text):
        return FollowUp(_onward(last, context, knowledge), more=True)
    return _rewritten(message, last)


def choose(message: Message, options: tuple[Entry | None, ...], asked_back: bool) -> int | None:
    """The place of the suggestion that a typed message picks, by its place or, where it was asked, by its words."""
    meaning = set(message.words) - _FILLERS
    if not any(options) or not meaning or len(message.words) > MOST_WORDS - 3:
        return None
    places = [at for at, ordinal in enumerate(_ORDINALS[: len(options)]) if meaning <= ordinal]
    if meaning == {"last"}:
        places = [max(at for at, option in enumerate(options) if option)]
    if asked_back and not places:
        asked = [set(same_words(option.question).split()) if option else set() for option in options]
        places = [at for at, words in enumerate(asked) if meaning <= words]
    return places[0] if len(places) == 1 else None


def asks_for_verdict(message: Message, context: Context) -> bool:
    """Whether a visitor takes what was told for their own, asks for a guess, or what it is that they have."""
    if insists(message, context):
        return True
    if not context.topics or len(message.words) > MOST_WORDS:
        return False
    of_nothing_named = context.topics[0] == REFERRAL_ENTRY and is_empty(message)
    return of_nothing_named or bool(_ASSENT.search(message.folded))


def insists(message: Message, context: Context) -> bool:
    """Whether somebody who was refused wants a yes or no of their own: "just say yes or no, is it piriformis"."""
    if not (context.refused or context.refused_advice) or len(message.words) > MOST_INSISTING_WORDS:
        return False
    text, few = message.folded, len(message.words) <= MOST_WORDS - 3
    return bool(_INSISTS.search(text)) and (few or bool(_OF_ONES_OWN.search(text)))


def asks_about_oneself(folded: str) -> bool:
    """Whether a part asks whether what was told has a name: "can this be piriformis"."""
    return bool(names_in(folded) and _PRONOUN.search(folded) and len(tokenise(folded)) <= MOST_WORDS)


def without_brevity(message: Message) -> Message | None:
    """What a message asks beside a wish for one sentence; None without such a wish, empty where it asks nothing."""
    text = _BREVITY.sub(" ", message.folded)
    return None if text == message.folded else read(re.sub(rf"^{_LEAD}", "", text.strip(" ,.")))


def defines(entry: Entry) -> bool:
    """Whether an entry only says what a condition is."""
    return same_words(entry.question) in {same_words(f"what is {name}") for name in _NAMES}


def picks_none(message: Message) -> bool:
    """Whether a message says no more than that none of what was offered fits."""
    return bool(_NONE_FITS.fullmatch(message.folded))


def leans(message: Message) -> bool:
    """Whether a message points at something said before: "can you massage that"."""
    return bool(_PRONOUN.search(message.folded)) or is_empty(message)


def is_empty(message: Message) -> bool:
    """Whether a question has no topic of its own: "what is it exactly"."""
    words = set(message.words)
    return words <= _EMPTY and not words.isdisjoint({"what", "what's", "whats", "which"})


def names_in(folded: str) -> tuple[str, ...]:
    """The conditions that a text names."""
    return tuple(name for name, pattern in _NAMES.items() if pattern.search(folded))


def unnamed(folded: str) -> str:
    """A text without the names of conditions."""
    for pattern in _NAMES.values():
        folded = pattern.sub(" ", folded)
    return folded


def _last_wish(message: Message) -> Message | None:
    """The wish for simpler words that ends a longer message: "that is a lot of words. can you say it simpler"."""
    *before, last = sentences(message.folded) or ("",)
    wish = read(last)
    short = 0 < len(wish.words) <= MOST_WORDS and bool(_SHORTER.search(last))
    return wish if before and short and not any(map(asks, before)) else None


def _of_usual_topic(message: Message) -> FollowUp:
    if is_empty(message):
        return FollowUp(texts=(f"what is {USUAL_TOPIC}",), outright=True)
    text = message.folded
    return FollowUp(texts=(_PRONOUN.sub(USUAL_TOPIC, text, count=1),)) if _PRONOUN.search(text) else NONE


def _onward(last: Entry, context: Context, knowledge: Knowledge) -> Entry | None:
    """The rest of what was given in one sentence, else the next question not answered yet."""
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
        return NONE
    elsewhere = bool(topics and USUAL_TOPIC not in topics and _PRONOUN.search(text))
    return FollowUp(texts=tuple(_completed(text, question, topics)), outright=elsewhere)


def _named_anew(message: Message, topics: tuple[str, ...]) -> str:
    """The one condition that a message names and nothing else: "what about sciatica", "and the other one?"."""
    if _OTHER.fullmatch(message.folded) and len(topics) == 1:
        return next(name for name in _NAMES if name not in topics)
    named = names_in(message.folded)
    rest = set(tokenise(unnamed(message.folded)))
    return (
        named[0]
        if len(named) == 1 and rest <= NO_TOPIC - {"get", "got", "why", "who", "where", "when"}
        else ""
    )


def _swapped(question: str, name: str) -> Iterator[str]:
    """The last question, asked of another condition."""
    for pattern in _NAMES.values():
        question = pattern.sub(name, question)
    yield question
    yield f"what is {name}"


def _completed(text: str, question: str, topics: tuple[str, ...]) -> Iterator[str]:
    """The message with what it points at put in."""
    pointing = bool(_PRONOUN.search(text)) or text.startswith(
        ("and ", "but ", "so ", "or ", "what about ", "how about ")
    )
    if topics and _BOTH.search(text):
        yield _BOTH.sub(" and ".join(_NAMES), text, count=1)
    if topics and pointing:
        yield _PRONOUN.sub(topics[0], text, count=1) if _PRONOUN.search(text) else f"{text} {topics[0]}"
    if pointing:
        yield f"{text} {question}"
