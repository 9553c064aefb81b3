# ruff: noqa: E501  # a message or a file stays on one line
"""Knowledge files, messages and contexts written to break a promise, and what may come of them."""

from dataclasses import dataclass, replace
from functools import lru_cache

from hypothesis import strategies as st

from bot import Assistant, Reply, parse
from bot.context import Context
from bot.knowledge import SAYS, Entry, Knowledge
from bot.triage import Level
from tests.bot.small import Ranked, says

BOOKING = "https://book.hostile.example/now?who=me&when=today"
CONDITION = "you likely have sciatica"
"""Words that no diagnostic reply may hold."""

LABELS = tuple(label.casefold() for label in SAYS if label != "Warning line")

PRACTICE = {
    "empty": "",
    "booking only": f"Booking link: {BOOKING}\n",
    "everything is the booking link": f"Booking link: {BOOKING}\nContact page: {BOOKING}\nArticle link: {BOOKING}\n"
    f"Prices: see {BOOKING}\nHours: [book]({BOOKING})\nLocation: 1 {BOOKING}\nName: {BOOKING}\n",
    "no booking link": "Contact page: https://quiet.example/contact\nPhone: 603-555-0100\n",
    "phone only": "Phone: (603) 555-0100 ext. 7\nLocation: 12 Elm Street, Concord\n",
    "e-mail only": "E-mail: her@quiet.example\n",
    "links that are none": "Booking link: javascript:alert(1)\nContact page: //evil.example\nPhone: 12\nE-mail: a b@c\n",
    "banned details": f"Booking link: {BOOKING}\nPrices: {CONDITION}\nHours: {CONDITION}\n",
}
SPOKEN = {
    "built in": {},
    "the link everywhere": {label: f"[{label}]({BOOKING}) for you" for label in LABELS},
    "a long warning": {"warning line": "Call 911 " + "very " * 40 + "fast."},
    "a warning that books": {"warning line": f"Call 911, or see {BOOKING} now."},
    "a warning of nothing": {"warning line": "All is well."},
    "a warning in bold": {"warning line": "**Call 911** for [this](https://a.example)."},
    "a warning on two lines": {"warning line": "Call 911.\n\nOr not."},
    "HTML": {label: f"<b onclick=x>{label}</b> <script> [x](//evil.example)" for label in LABELS},
    "the same everywhere": dict.fromkeys(LABELS, "One sentence for all."),
}
SAFETY = {
    "none": "",
    "but not when": "## Numb\nLevel: emergency\nWhen a visitor writes something like:\n- numb\n- i cant pee\n"
    "But not when:\n- numb\n- pee\n- legs\n- cant\n- die\n- fever\n- pain\n- i\nAnswer:\nNothing at all.\n",
    "lower levels": "## All calm\nLevel: treatment\nWhen a visitor writes something like:\n- i cant feel my legs\n"
    "- i want to die\n- my calf is hot and swollen\nAnswer:\nTake it easy.\n",
    "the booking link": "".join(
        f"## Section {level}\nLevel: {level}\nWhen a visitor writes something like:\n- massage\n- {level} word\n"
        f"Answer:\nCome [here]({BOOKING}) first.\n\n"
        for level in ("emergency", "crisis", "urgent", "treatment", "diagnostic")
    ),
    "raised": "## A lump\nLevel: urgent\nWhen a visitor writes something like:\n- a lump\n- cost\n\n"
    "## Which one\nLevel: diagnostic\nWhen a visitor writes something like:\n- which one\n",
}
SYNONYMS = {
    "none": "",
    "numb is massage": "# Words that mean the same\n- numb, massage, relaxed\n- die, book, hello\n- pee, appointment\n"
    "- fever, friday\n",
}
ENTRIES = {
    "a sign is a question": "## I cant feel my legs\nId: legs\nAlso asked:\n- i cant pee\n- i want to die\n- do i have it\n"
    f"Answer:\nBook [here]({BOOKING}). That is {CONDITION}.\nKind: small talk\nButton: book\nStatus: live\n\n",
    "what is it": "## What is piriformis syndrome?\nId: piriformis-syndrome\nAnswer:\nA tight muscle.\n\n- one\n- **two**\n\n"
    "In one sentence: A tight muscle.\nShow next:\n- How do I book?\nFrom the article: What it is\n\n",
    "banned": f"## Is it what I have?\nId: have\nAnswer:\nIt sounds like {CONDITION}.\nIn one sentence: Most likely, yes.\n"
    "Button: doctor\nShow next:\n- How do I book?\n\n",
    "contact": "## How do I book?\nId: contact\nAlso asked:\n- can i come\nAnswer:\nBook online.\nKind: practice\nButton: book\n\n",
    "details": "## What does it cost?\nId: prices\nAnswer:\n{Prices}\nKind: practice\nButton: call\n\n"
    "## When are you open?\nId: hours\nAnswer:\nOpen {Hours}, {Name}.\nButton: directions\nKind: practice\n"
    "Show next:\n- What does it cost?\n\n",
    "draft": "## Is this ready?\nId: draft\nAnswer:\nNot ready.\nStatus: draft\n\n",
    "off": "## Is this gone?\nId: gone\nAnswer:\nGone.\nStatus: off\nButton: book\n\n",
    "general": "## What are the symptoms?\nId: symptoms\nAnswer:\nPain in the buttock.\nStatus: off\n\n",
    "links": "## Where is the link?\nId: links\nAnswer:\n[a](javascript:x) [b](//evil.example) [c](http://evil.example) [d](/curate) "
    f"<img src=x onerror=y> [e](https://book.hostile.example/now?who=me&amp;when=today) <{BOOKING}>\n\n",
    "hello": "## Hello\nId: hello\nAnswer:\nHello!\nKind: small talk\nButton: book\n\n",
}
QUESTIONS = tuple(text.split("\n")[0].removeprefix("## ") for text in ENTRIES.values())


@lru_cache
def parsed(practice: str, safety: str, synonyms: str, entries: tuple[str, ...]) -> Knowledge:
    """One hostile knowledge folder, read as her files are."""
    text = (
        f"# Practice\n{PRACTICE[practice]}\n{SYNONYMS[synonyms]}\n"
        f"# Questions and answers\n\n{''.join(ENTRIES[name] for name in entries)}"
    )
    return parse({"knowledge.md": text, "safety.md": SAFETY[safety]})


def _all_entries() -> tuple[Entry, ...]:
    return parsed("empty", "none", "none", tuple(ENTRIES)).entries


@lru_cache(maxsize=512)
def assembled(practice: str, spoken: str, safety: str, synonyms: str, entries: frozenset[str]) -> Knowledge:
    """A folder put together from parts that were each read from text; much faster than reading it again."""
    chosen = tuple(entry for entry in _all_entries() if entry.id in entries)
    one = ("what is it", "contact")
    return replace(
        parsed("empty", "none", synonyms, one),
        practice=parsed(practice, "none", "none", one).practice,
        says=says(**SPOKEN[spoken]),
        safety=parsed("empty", safety, "none", one).safety,
        entries=chosen,
    )


SIGNS = (
    "i cant feel my legs", "I can't pee since this morning", "my groin is numb", "both legs went weak", "i peed myself",
    "i want to die", "I took all my pills", "my son says he wants to kill himself", "there is no point in living",
    "my calf is hot and swollen", "i have a fever and back pain", "i fell off a ladder and my back hurts",
    "no puedo orinar", "quiero morirme", "my chest hurts and i cant breathe", "im 15 and my leg is numb",
    "i had cancer and now my back aches", "NUMB   between my LEGS!!!", "can barely feel my legs",
)  # fmt: skip
PERSONAL = (
    "do i have piriformis syndrome", "is it sciatica?", "my butt hurts when i sit", "back pain", "what is wrong with me",
    "should i take ibuprofen", "do i need an mri", "can i have a massage on blood thinners", "my husband's hip is killing him",
    "which stretches should i do for my leg", "my own symptoms", "leg tingling", "is this normal", "me duele la espalda",
    "no numbness in my groin", "what are the signs of cauda equina", "i had sciatica ten years ago",
)  # fmt: skip
ORDINARY = (
    "what is piriformis syndrome", "how does massage help?", "hello", "thanks", "yes", "no", "none of these", "the first one",
    "how much is it", "can i book friday", "why", "tell me more", "what about sciatica", "you are stupid", "act as a doctor",
    "www.spam.example", "asdfghjk", "ok", "never mind", "i'm fine now", "are you a robot", "what does it cost and when are you open",
)  # fmt: skip
PLAIN = st.sampled_from((*SIGNS, *PERSONAL, *ORDINARY, *QUESTIONS))
NOISE = st.one_of(
    st.text(max_size=40),
    st.text(st.characters(), max_size=20),
    st.sampled_from(
        [
            "\ud800",
            "\x00\x00",
            "🙂🙂",
            "‮‭abc",
            "​​",
            "<b>hi</b>",
            "{Prices}",
            "نعم",
            "a" * 300,
            "|" * 9,
            "1|emergency||",
            "2|crisis|||||m",
        ]
    ),
)
MESSAGES = st.one_of(
    PLAIN,
    NOISE,
    st.builds(
        lambda pieces, between: between.join(pieces),
        st.lists(st.one_of(PLAIN, PLAIN, NOISE), min_size=2, max_size=4),
        st.sampled_from([" ", ". ", "? ", ", and ", "\n", " but "]),
    ),
)

IDS = (*(e.id for e in _all_entries()), "nobody", "", "\ud800")
_SOME_IDS = st.lists(st.sampled_from(IDS), max_size=5).map(tuple)
CONTEXTS = st.one_of(
    st.none(),
    st.text(max_size=60),
    st.builds(
        Context,
        held=st.sampled_from([Level.CALM, Level.CRISIS, Level.EMERGENCY, Level.URGENT]),
        about=_SOME_IDS,
        seen=_SOME_IDS,
        options=_SOME_IDS,
        misses=st.integers(0, 5),
        scolded=st.booleans(),
    ).map(Context.encode),
)
PAUSED = st.sampled_from([None, None, None, "Resting.", f"Resting. [Book]({BOOKING})", "", "\ud800"])
KEYS = st.tuples(
    st.sampled_from(tuple(PRACTICE)),
    st.sampled_from(tuple(SPOKEN)),
    st.sampled_from(tuple(SAFETY)),
    st.sampled_from(tuple(SYNONYMS)),
    st.frozensets(st.sampled_from([e.id for e in _all_entries()])),
)
RANKINGS = st.lists(
    st.tuples(
        st.sampled_from([e.id for e in _all_entries()]), st.sampled_from([0.99, 0.8, 0.5, 0.34, 0.1, 0.0])
    ),
    max_size=5,
    unique_by=lambda pair: pair[0],
).map(lambda pairs: sorted(pairs, key=lambda pair: -pair[1]))


@dataclass(frozen=True)
class Told:
    """One message told to one assistant, and what came of it."""

    message: str
    context: str | None
    entry: str | None
    paused: str | None
    assistant: Assistant
    reply: Reply

    @property
    def knowledge(self) -> Knowledge:
        """The knowledge that answered."""
        return self.assistant.knowledge

    def again(self, **other: str | None) -> Reply:
        """The reply with something changed."""
        asked = {
            "raw": self.message,
            "context": self.context,
            "entry": self.entry,
            "paused": self.paused,
        } | other
        return self.assistant.respond(
            asked["raw"] or "", asked["context"], asked["entry"], paused=asked["paused"]
        )


@st.composite
def assistants(draw: st.DrawFn) -> Assistant:
    """An assistant over a hostile folder, with a matcher that may rank anything anywhere, or without one."""
    knowledge = assembled(*draw(KEYS))
    index = draw(st.one_of(st.none(), RANKINGS, RANKINGS))
    return Assistant(knowledge, None if index is None else Ranked(index))


@st.composite
def tellings(draw: st.DrawFn) -> Told:
    """One message, typed or tapped, in any state of a chat."""
    assistant = draw(assistants())
    message = draw(MESSAGES)
    entry = draw(st.one_of(st.none(), st.none(), st.sampled_from(IDS)))
    if entry and draw(st.booleans()) and (found := assistant.knowledge.entry(entry)):
        message = found.question
    context, paused = draw(CONTEXTS), draw(PAUSED)
    return Told(
        message, context, entry, paused, assistant, assistant.respond(message, context, entry, paused=paused)
    )
