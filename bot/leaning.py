"""A short message that leans on what was just said, turned into one that stands alone."""

import re
from dataclasses import dataclass

from bot.context import Context
from bot.knowledge import Entry, Knowledge
from bot.questions import reworded
from bot.language.text import Message, tokenise

LEANING_WORDS = 9
"""Longer messages speak for themselves (visitors' follow-ups have a median of four words, nine in ten have at
most nine)."""

SHORT_WORDS = 6

POINTING_WORDS = 12
"""Longer messages that nothing was found for tell something new."""

USUAL_TOPIC = "piriformis-syndrome"
USUAL_CONDITION = "piriformis syndrome"
"""What "it" means on this site before anything else was talked about."""

DIFFERENCE = "difference"
DEFINITIONS = frozenset(["piriformis-syndrome", "piriformis-muscle", "sciatica"])
"""Entries that say what something is."""

NO_DIAGNOSIS = "not-a-diagnosis"
"""What "why not" asks after a visitor was pointed to a medical professional."""

_COUNTERPARTS = {
    "piriformis-syndrome": "sciatica", "piriformis-muscle": "sciatica", "sciatica": "piriformis-syndrome",
    "massage-approach": "sciatica-massage", "treatable": "sciatica-massage", "sciatica-massage": "treatable",
}  # fmt: skip
"""The article sets two conditions side by side: "the other one" is the same question about the other."""

_CONDITIONS = {
    "piriformis syndrome": re.compile(r"\bpiriformis(?: syndrome)?\b|\bmuscle(?: (?:one|kind|thing))?\b"),
    "sciatica": re.compile(r"\bsciatica?\b|\bdis[ck]s?(?: (?:one|kind|thing))?\b"),
}
_ABOUT_CONDITIONS = DEFINITIONS | {DIFFERENCE, "both-together", "misdiagnosis"}
"""After one of these the name of a condition asks what that is, and not the last question of the other."""
_NAMED = {"piriformis syndrome": USUAL_TOPIC, "sciatica": "sciatica"}

# --- ways of leaning ---

_LEADING = (
    r"^(?:(?:so|ok|okay|k|and|but|well|then|oh|hm|hmm|no|yes|yeah|nah|wait|i meant?|or|like|but like|"
    r"just)[, ]+)*"
)
_WHY_WORDS = frozenset(
    "why how come so and but ok okay well then though tho exactly really is isn't that that's it it's its this be been "
    "you they do don't does doesn't can't won't wouldn't shouldn't not would should the case again please wait hm no "
    "say".split()
)
_SAME = re.compile(
    _LEADING + r"(?:may i ask why(?: not)?|how so|because|meaning|really|explain(?: that| it)?(?: more)?|"
    r"what do you mean|are you sure|everyone (?:\w+ ){0,3}does it(?: though| tho)?|says who|in what way)[\s?!.]*$"
)
_MORE = re.compile(
    _LEADING
    + r"(?:tell me more|more(?: info| details?| about (?:it|that|this))?|go on|continue|anything else|"
    r"what else|elaborate|keep going|and|next|what next|what now)(?: please| pls)?[\s?!.]*$"
)
_AGAIN = re.compile(
    r"\b(?:(?:say|tell|explain|put|write|read|repeat) (?:\w+ ){0,3}(?:again|once more|one more time|shorter|simpler)|"
    r"come again|repeat (?:that|it|this|please)|(?:once|one) more(?: time)?|"
    r"same (?:thing )?(?:again|but (?:short|simple)\w*)|(?:much |way )?(?:shorter|simpler)(?: please| version)?$|"
    r"in (?:plain|simple|normal|easy) (?:words|english|terms)|dumb (?:it|that) down|lost me|over my head|"
    r"too (?:long|complicated|many words|wordy)|"
    r"i (?:don't|didn't|do not|did not|can't) (?:get|understand|follow) (?:it|that|this|you|the \w+ (?:with|about)))\b"
)
_DEGREES = frozenset("even ever never always little bit all sometimes".split())
_DEGREE_WORDS = _DEGREES | frozenset(
    "not at a any some very much only just really so but and ok is it then no if".split()
)
_SAME_AS = re.compile(r"\bsame (?:as|thing|one)\b(?! again| but)")
_INSTEAD = re.compile(
    _LEADING + r"(?:then|then what|what then|now what|how|how then|what helps(?: then)?|what instead|instead|"
    r"(?:then )?what do you (?:do|press on|work on)(?: then| instead)?|what does(?: help)?(?: then)?)[\s?!.]*$"
)
_OTHER = re.compile(
    _LEADING
    + r"(?:what(?:'s| is| about)?|how about|and)?\s*(?:the )?(?:other(?: one| kind| thing| condition)?|"
    r"second(?: one)?|2nd(?: one)?|latter)\b"
)
_ABOUT = re.compile(
    _LEADING + r"(?:what about|how about|and|or|what of|same for|also for|of|with|for)\b\s*(?P<rest>.*)"
)
_LEANS = re.compile(
    r"\b(?:it|its|it's|that|that's|this|those|these|them|they|one|ones|both|two|same|either|there|then|too|instead)\b"
)
_STARTS_LEANING = re.compile(r"^(?:and|but|so|or|then|ok so|because|like|no i mean|i mean|no)\b")
_SMALL_WORDS = frozenset(
    "the a an if is it it's its one kind for with of in and too then what about how my this that also same as well "
    "true do does would apply applies go goes hold holds count counts work works still".split()
)
_CORRECTING = frozenset("no nah wait sorry actually meant mean".split())
"""Beside the name of a condition one of these says which was meant: "no, I meant the disc one"."""
_CORRECTIONS = _CORRECTING | frozenset("not other i but or".split())
_EMPTY_WORDS = frozenset(
    "what what's is it it's it's that that's are was does do did mean means meaning exactly again then so and but even "
    "the a an called like really actually just how why which one oh ok okay well please say explain".split()
)
_ASKING_WORDS = frozenset("what what's mean means meaning how why explain which".split())

_ASSENT = re.compile(
    r"\b(?:that's (?:exactly )?me|sounds? (?:just |exactly )?like me|i (?:think i |guess i |must )?(?:have|got|feel) "
    r"(?:all|most|some|both|it|that|those|these|them|exactly|the same)|i've got (?:all|it|that|those|these|them)|"
    r"same here|me too|that is (?:exactly )?me|(?<!you )just guess|your (?:best )?guess|not even a (?:guess|hunch)|"
    r"any (?:ideas?|guess(?:es)?|clue|hunch)(?= *\?*$)|(?:take|have) a (?:guess|stab)|your (?:honest )?opinion|"
    r"what do you (?:reckon|think(?: i have| it is)?)|yes or no|just (?:tell|say|answer)(?: me)?|tell me straight|"
    r"so (?:do )?i (?:have|got) (?:it|that|this)|exactly what i (?:have|feel))\b"
)


@dataclass(frozen=True, slots=True)
class Leaning:
    """How a message leans on the talk before it."""

    entries: tuple[str, ...] = ()
    """Ids that it means outright."""
    rewritten: tuple[Message, ...] = ()
    """The message with what it leans on put in, the best first."""
    swapped: bool = False
    """It asks the last question again, of the other condition: that goes before its own words."""


def lean(message: Message, context: Context, knowledge: Knowledge) -> Leaning:
    """What a short message means after what was just talked about; nothing for one that stands alone."""
    if len(message.words) > LEANING_WORDS:
        return Leaning()
    about = knowledge.entry(context.about[0]) if context.about else None
    meant = _corrected(message)
    if meant and (about is None or about.id in _ABOUT_CONDITIONS):
        return Leaning(entries=(meant,))
    if about is None:
        usual = knowledge.entry(USUAL_TOPIC)
        return _rewritten(message, usual) if usual and _LEANS.search(message.folded) else Leaning()
    if _asks_if_same(message, about):
        return Leaning(entries=(DIFFERENCE,))
    if _asks_again(message):
        return Leaning(entries=(about.id,))
    if _asks_why(message):
        return Leaning(entries=(NO_DIAGNOSIS if NO_DIAGNOSIS in context.about else about.id,))
    if _INSTEAD.match(message.folded):
        return Leaning(entries=(*about.show_next, about.id)[:1])
    if _MORE.match(message.folded):
        return Leaning(entries=_onward(about, context, knowledge))
    if _OTHER.match(message.folded) and len(message.words) <= SHORT_WORDS:
        return Leaning(entries=(_COUNTERPARTS.get(about.id, about.id),))
    return _rewritten(message, about)


def _asks_why(message: Message) -> bool:
    """Whether a message asks for the reason of what was just said, in whatever small words."""
    words = set(message.words)
    bare = words <= _WHY_WORDS and ("why" in words or {"how", "come"} <= words)
    return bare or bool(_SAME.match(message.folded))


def _asks_if_same(message: Message, about: Entry) -> bool:
    """Whether one condition is held against the other: "is that the same as what you said before"."""
    if not _SAME_AS.search(message.folded):
        return False
    named = conditions(message.folded)
    return len(named) == 1 if named else about.id in DEFINITIONS


def _asks_again(message: Message) -> bool:
    """Whether the last answer is wanted once more, or is only wondered at: "shorter please", "not even a little?"."""
    if _AGAIN.search(message.folded) and _ASKING_WORDS.isdisjoint(message.words):
        return True
    words = set(message.words)
    return "?" in message.folded and words <= _DEGREE_WORDS and not words.isdisjoint(_DEGREES)


def _onward(about: Entry, context: Context, knowledge: Knowledge) -> tuple[str, ...]:
    """Where the talk leads on: the next question not answered yet, else the same again."""
    following = [id_ for id_ in about.show_next if (e := knowledge.entry(id_)) and e.status == "live"]
    fresh = [id_ for id_ in following if id_ not in context.seen]
    return tuple((fresh or following or [about.id])[:1])


def _rewritten(message: Message, about: Entry) -> Leaning:
    found = _ABOUT.match(message.folded)
    leans = bool(_LEANS.search(message.folded) or _STARTS_LEANING.match(message.folded))
    named, question = conditions(message.folded), about.question.casefold()
    topics = conditions(question)
    if len(named) == 1 and _is_little_more(message, found):
        swapped = _swapped(message, question, named[0]) if topics else ()
        return Leaning(rewritten=swapped, swapped=bool((found or leans) and swapped))
    if is_empty(message):
        return Leaning(rewritten=(beside(message, (*topics, USUAL_CONDITION)[0]),), swapped=True)
    with_topic = beside(message, " ".join(topics))
    if topics == ("sciatica",) and leans and not named:
        return Leaning(rewritten=(with_topic,), swapped=True)
    asks_short = not topics and "?" in message.folded
    whole = (beside(message, question),) if found or leans or asks_short else ()
    return Leaning(rewritten=(with_topic, *whole))


def conditions(folded: str) -> tuple[str, ...]:
    """The names of the two conditions that a text speaks of."""
    return tuple(name for name, pattern in _CONDITIONS.items() if pattern.search(folded))


def names_condition(message: Message) -> bool:
    """Whether a message names one of the two conditions that the article is about."""
    return bool(conditions(message.folded))


def _is_little_more(message: Message, found: re.Match[str] | None) -> bool:
    """Whether a message holds little but the name of a condition: "what about sciatica", "and the disc one"."""
    return _beyond_names(found["rest"] if found else message.folded) <= _SMALL_WORDS | _CORRECTIONS


def _corrected(message: Message) -> str | None:
    """The entry of the condition that a visitor meant instead: "no no, the other one, sciatica"."""
    if _CORRECTING.isdisjoint(message.words):
        return None  # so it is with nearly every message, and it costs a fortieth of the patterns
    named = conditions(message.folded)
    rest = _beyond_names(message.folded)
    corrects = bool(rest & _CORRECTING) and rest <= _SMALL_WORDS | _CORRECTIONS
    return _NAMED[named[0]] if corrects and len(named) == 1 and not _SAME_AS.search(message.folded) else None


def _beyond_names(folded: str) -> set[str]:
    for pattern in _CONDITIONS.values():
        folded = pattern.sub(" ", folded)
    return set(tokenise(folded))


def leans_on_talk(message: Message) -> bool:
    """Whether a message points at what was said before: "are those for the muscle itself"."""
    if len(message.words) > POINTING_WORDS:
        return False
    return bool(_LEANS.search(message.folded) or _STARTS_LEANING.match(message.folded))


def is_empty(message: Message) -> bool:
    """Whether a question has no topic of its own: "what is it exactly"."""
    words = set(message.words)
    return (
        words <= _EMPTY_WORDS
        and bool(words & _ASKING_WORDS)
        and bool(words & {"it", "it's", "that", "that's"})
    )


def asks_what_they_have(message: Message, context: Context) -> bool:
    """Whether "so what is it" follows a referral in which nothing was named: it asks for a diagnosis."""
    referred = NO_DIAGNOSIS in context.about and context.about[0] not in DEFINITIONS
    return referred and is_empty(message)


def beside(message: Message, topic: str) -> Message:
    """A message with a topic put beside it."""
    return reworded(message, f"{message.folded} {topic}")


def _swapped(message: Message, question: str, name: str) -> tuple[Message, ...]:
    """The last question, asked of another condition: alone, and beside what was typed."""
    for pattern in _CONDITIONS.values():
        question = pattern.sub(name, question)
    return (reworded(message, question), beside(message, question))


def assents(message: Message) -> bool:
    """Whether a visitor takes what was just told for their own, or asks for a guess."""
    return len(message.words) <= LEANING_WORDS and bool(_ASSENT.search(message.folded))
