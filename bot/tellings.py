"""What a chat has told of a body so far, kept as a few fixed codes: a sign told in two messages is heard whole.

The codes travel in the visitor's context; none of the visitor's own words do.
"""

from collections.abc import Iterable, Mapping

from bot.questions import opens_question, reworded
from bot.language.text import Message

MOST_TOLD = 3
"""Tellings that are remembered, the latest first: older ones are hardly meant any more."""

SHORT_TELLING_WORDS = 14
"""Longer messages say themselves what they are about."""


def _by_word(table: Mapping[str, str]) -> dict[str, str]:
    return {word: code for code, words in table.items() for word in words.split()}


_PLACES = _by_word({
    "calf": "calf calfs calves",
    "thigh": "thigh thighs hamstring",
    "leg": "leg legs knee knees shin",
    "foot": "foot feet toe toes ankle ankles heel",
    "buttock": "butt buttock buttocks cheek glute glutes bum bottom hip hips piriformis",
    "back": "back spine lumbar disc disk tailbone sciatica sciatic",
})  # fmt: skip
_COMPLAINTS = _by_word({
    "is-numb": "numb numbness tingling tingly tingle tingles pins asleep deadened feel feeling",
    "is-weak": "weak weakness weaker buckles buckled buckling drags dragging",
    "is-swollen": "swollen swelling swells swelled puffy",
    "hurts": "hurt hurts hurting pain painful pains sore ache aches achy aching burning burns stabbing throbbing cramp "
    "cramps spasm spasms stiff tight pulled flare flaring killing",
})  # fmt: skip
_CONDITIONS = _by_word({
    "i-am-pregnant": "pregnant pregnancy trimester",
    "i-take-a-blood-thinner": "thinner thinners eliquis warfarin coumadin xarelto plavix apixaban rivaroxaban heparin",
    "i-had-an-operation": "surgery operation operated surgeries replacement fusion laminectomy discectomy",
    "i-had-a-fall": "fell fall fallen crash crashed accident",
    "i-have-had-cancer": "cancer chemo chemotherapy tumor tumour melanoma lymphoma leukemia",
    "i-have-a-fever": "fever feverish chills",
    "i-took-painkillers": "painkillers painkiller oxycodone oxy hydrocodone percocet vicodin tramadol tylenol "
    "ibuprofen advil aleve naproxen gabapentin acetaminophen opioid opioids pills",
})  # fmt: skip
_CONDITION_CODES = frozenset(_CONDITIONS.values())
REMEDY = "i-asked-about-a-remedy"
"""A medicine, heat, a scan was asked about just now: what leans on that asks about remedies too."""
SOMEWHERE = "it-hurts"
"""A complaint without a place."""
_USUAL_COMPLAINT = "hurts"
_FELT = {"is-numb": frozenset(["feel", "feeling"])}
"""Words that tell of numbness only where they are denied: "can't feel my toes"."""
_DENIALS = frozenset("can't cannot don't no not lost losing without barely hardly".split())

CODES = frozenset(
    [f"my-{place}-{complaint}" for place in _PLACES.values() for complaint in _COMPLAINTS.values()]
    + [SOMEWHERE, REMEDY, *_CONDITION_CODES]
)

_PILLS = "i-took-painkillers"
_DOSES = frozenset("take taking took dose doses double pill pills mg milligrams".split())
_GOING_ON = frozenset("and also plus now it its it's then even getting spreading still".split())
_HANDS_ON = frozenset(
    "massage massaged massages massaging rub rubbed rubbing press pressing pressure tissue session stretch stretching "
    "kneading knead lying lie position positions cupping heat hands treat treated treatment work".split()
)


def told_in(message: Message) -> tuple[str, ...]:
    """The codes of what one message tells: at most one place with its complaint, and conditions."""
    words = set(message.words)
    found = [code for word, code in _CONDITIONS.items() if word in words]
    if opens_question(message):  # "should i take ibuprofen" tells of none that was taken
        found = [code for code in found if code != _PILLS]
    place = next((_PLACES[word] for word in reversed(message.words) if word in _PLACES), None)
    if place is not None:
        found.insert(0, f"my-{place}-{_complaint(message.words)}")
    elif not words.isdisjoint(_COMPLAINTS):
        found.insert(0, SOMEWHERE)
    return tuple(dict.fromkeys(found))[:MOST_TOLD]


def complains(message: Message) -> bool:
    """Whether a message has a word for pain, numbness, weakness or swelling."""
    return not _COMPLAINTS.keys().isdisjoint(message.words)


def _complaint(words: Iterable[str]) -> str:
    said = dict.fromkeys(words).keys()
    for word in said:
        code = _COMPLAINTS.get(word)
        if (
            code is not None
            and code != _USUAL_COMPLAINT
            and (word not in _FELT.get(code, ()) or said & _DENIALS)
        ):
            return code
    return _USUAL_COMPLAINT


def remembered(now: tuple[str, ...], before: tuple[str, ...]) -> tuple[str, ...]:
    """What was told now, then what was told before, each once."""
    return tuple(dict.fromkeys((*now, *before)))[:MOST_TOLD]


def without_remedy(told: tuple[str, ...]) -> tuple[str, ...]:
    """What was told of a body alone."""
    return tuple(code for code in told if code != REMEDY)


def joined(message: Message, told: tuple[str, ...]) -> Message | None:
    """A short telling after what was told before, as one sentence; None for questions and where nothing was told."""
    told = without_remedy(told)
    if not told or not 0 < len(message.words) <= SHORT_TELLING_WORDS:
        return None
    if "?" in message.folded or opens_question(message):
        return None
    placed = [code.replace("-", " ") for code in reversed(told) if code != SOMEWHERE]
    before = f"{', '.join(placed)} and" if placed else "something hurts today."
    return reworded(message, f"{before} {message.folded}")


def goes_on(message: Message) -> bool:
    """Whether a telling takes up where the last one ended: "and hot", "it is worse at night"."""
    return message.words[:1] != () and message.words[0] in _GOING_ON and "?" not in message.folded


def names_hands(message: Message) -> bool:
    """Whether a message is about what hands would do: massage, pressure, stretching."""
    return not _HANDS_ON.isdisjoint(message.words)


def asks_with_condition(message: Message, told: tuple[str, ...]) -> bool:
    """Whether somebody who told of a condition or a medicine before asks about massage, or about more medicine."""
    if _PILLS in told and not _DOSES.isdisjoint(message.words):
        return True
    return names_hands(message) and not _CONDITION_CODES.isdisjoint(told)
