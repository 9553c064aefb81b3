"""Knowledge files, assessments, candidates and contexts made to break a promise."""

# ruff: noqa: E501  # a message or a file stays on one line

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from hypothesis import strategies as st

from bot.dialogue.alarm import cards
from bot.dialogue.policy import Policy
from bot.dialogue.reply import Reply, compose
from bot.dialogue.state.context import Context
from bot.dialogue.state.slots import Slots
from bot.dialogue.state.turn import Turn
from bot.examples.acts import Act
from bot.knowledge import SAYS, Entry, Knowledge, parse
from bot.language.text import Message, read, same_words
from bot.nlu.acts import NO_ACTS
from bot.nlu.assessment import Assessment
from bot.nlu.levels import Level
from bot.nlu.subject import Subject
from bot.retrieval.search import Candidates
from tests.bot.dialogue.small import flag, says

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
    "links that are none": "Booking link: javascript:alert(1)\nContact page: //evil.example\nPhone: 12\nE-mail: a b@c\n",
    "banned details": f"Booking link: {BOOKING}\nPrices: {CONDITION}\nHours: {CONDITION}\n",
}
SPOKEN = {
    "built in": {},
    "the link everywhere": {label: f"[{label}]({BOOKING}) for you" for label in LABELS},
    "a long warning": {"warning line": "Call 911 " + "very " * 40 + "fast."},
    "a warning that books": {"warning line": f"Call 911, or see {BOOKING} now."},
    "a warning in bold": {"warning line": "**Call 911** for [this](https://a.example)."},
    "a warning on two lines": {"warning line": "Call 911.\n\nOr not."},
    "HTML": {label: f"<b onclick=x>{label}</b> <script> [x](//evil.example)" for label in LABELS},
    "the same everywhere": dict.fromkeys(LABELS, "One sentence for all."),
}
SAFETY = {
    "none": "",
    "the booking link": "".join(
        f"## Section {level}\nLevel: {level}\nWhen a visitor writes something like:\n- {level} word\n"
        f"Answer:\nCome [here]({BOOKING}) first.\n\n"
        for level in ("emergency", "crisis", "urgent", "treatment", "diagnostic")
    ),
}
ENTRIES = {
    "a sign is a question": "## I cant feel my legs\nId: legs\nAlso asked:\n- i want to die\n- do i have it\n"
    f"Answer:\nBook [here]({BOOKING}). That is {CONDITION}.\nKind: small talk\nButton: book\nStatus: live\n\n",
    "what is it": "## What is piriformis syndrome?\nId: piriformis-syndrome\nAnswer:\nA tight muscle.\n\n- one\n- **two**\n\n"
    "In one sentence: A tight muscle.\nShow next:\n- How do I book?\nFrom the article: What it is\n\n",
    "long": "## What about massage?\nId: massage-approach\nAnswer:\n" + "Massage is good. " * 40 + "\n\nIn one sentence: "
    "Massage is good.\nButton: book\n\n",
    "banned": f"## Is it what I have?\nId: have\nAnswer:\nIt sounds like {CONDITION}.\nIn one sentence: Most likely, yes.\n"
    "Button: doctor\nShow next:\n- How do I book?\n\n",
    "contact": "## How do I book?\nId: contact\nAlso asked:\n- can i come\nAnswer:\nBook online.\nKind: practice\nButton: book\n\n",
    "details": "## What does it cost?\nId: prices\nAnswer:\n{Prices}\nKind: practice\nButton: call\n\n"
    "## When are you open?\nId: hours\nAnswer:\nOpen {Hours}, {Name}.\nButton: directions\nKind: practice\n"
    "Show next:\n- What does it cost?\n\n",
    "draft": "## Is this ready?\nId: draft\nAnswer:\nNot ready.\nStatus: draft\n\n",
    "referral": "## Can you diagnose?\nId: not-a-diagnosis\nAnswer:\nNo.\nStatus: off\n\n",
    "links": "## Where is the link?\nId: links\nAnswer:\n[a](javascript:x) [b](//evil.example) [c](http://evil.example) [d](/curate) "
    f"<img src=x onerror=y> [e](https://book.hostile.example/now?who=me&amp;when=today) <{BOOKING}>\n\n",
    "hello": "## Hello\nId: hello\nAnswer:\nHello!\nKind: small talk\nButton: book\n\n",
}  # fmt: skip


@lru_cache
def parsed(practice: str, safety: str) -> Knowledge:
    """One hostile folder, read as her files are."""
    text = f"# Practice\n{PRACTICE[practice]}\n# Questions and answers\n\n{''.join(ENTRIES.values())}"
    return parse({"knowledge.md": text, "safety.md": SAFETY[safety]})


@lru_cache(maxsize=512)
def assembled(practice: str, spoken: str, safety: str, left_out: frozenset[str]) -> Knowledge:
    """A folder put together from parts that were each read from text."""
    whole = parsed(practice, safety)
    entries = tuple(entry for entry in whole.entries if not entry.is_built_in and entry.id not in left_out)
    return replace(whole, says=says(**SPOKEN[spoken]), entries=entries)


IDS = tuple(entry.id for entry in parsed("empty", "none").entries if not entry.is_built_in)
BOOKABLE = tuple(name for name in PRACTICE if parsed(name, "none").practice.booking_link)
"""The practices with a booking page."""

MESSAGES = st.one_of(
    st.sampled_from((
        "i can't pee", "i want to die", "my calf is hot and swollen", "i am pregnant and my back hurts", "back pain",
        "do i have piriformis syndrome", "will it be over by my race?", "my own symptoms", "should i take ibuprofen",
        "what is piriformis syndrome? and how much does it cost?", "can you massage that", "and the other one?", "why",
        "tell me more", "simpler please", "again", "that's me", "hello", "thanks", "bye", "ok", "no", "none of these",
        "the first one", "2", "i called 911 already", "my wife is driving me there", "what do i say at the desk", "what is your phone number",
        "just say yes or no", "what helps, in one sentence", "bye robot", "that was about my dog",
        "that was two years ago. what does it cost?", "i mistyped", "this is useless", "do you offer sensual massage",
        "www.spam.example", "asdfghjk", "???", "cuanto cuesta una sesion", "how do i book?", "it is swollen now",
    )),
    st.text(max_size=40),
    st.sampled_from(["\ud800", "\x00\x00", "🙂🙂", "‮‭abc", "<b>hi</b>", "{Prices}", "نعم", "a" * 300, "|" * 9]),
)  # fmt: skip

ENDINGS = st.sampled_from((
    *(label for sentence in cards.END_SENTENCES for label in sentence.values()),
    "i mistyped", "that was about my dog", "i'm not suicidal", "the er checked me and it was clear",
))  # fmt: skip
"""Messages that may end an alarm."""

LEVELS = st.sampled_from(tuple(Level))
LOUD = st.sampled_from([Level.EMERGENCY, Level.CRISIS, Level.URGENT])
_ACTS = st.one_of(st.just(NO_ACTS), st.sampled_from(tuple(Act)).map(lambda act: {act: 1.0}))
_FLAGS = st.builds(
    flag,
    st.sampled_from(["trouble peeing", "overdose", "a swollen, red or warm leg", "pain in pregnancy"]),
    LOUD,
    st.sampled_from(["asserted", "negated", "past"]),
)


@st.composite
def assessments(draw: st.DrawFn, levels: st.SearchStrategy[Level] = LEVELS) -> Assessment:
    """What two voices and her sections may have heard: the level is the loudest of the levels."""
    level, beside = draw(levels), draw(LEVELS)
    return Assessment(
        level=level,
        levels=frozenset({level, min(level, beside)} - {Level.CALM}),
        probabilities=draw(st.sampled_from([{}, {}, {"crisis": 0.3}, {"urgent": 0.4, "diagnostic": 0.2}])),
        flags=tuple(draw(st.lists(_FLAGS, max_size=1))),
        ordinary=draw(st.booleans()),
        smalltalk=draw(st.booleans()),
        subject=Subject(draw(st.booleans()), draw(st.booleans())),
        language=draw(st.sampled_from(["en", "en", "en", "en", "es", "other"])),
        sections=draw(st.sampled_from([(), (), ("Section urgent",), ("Section diagnostic", "Gone")])),
        calm_entry=draw(st.sampled_from([None, None, *IDS])),
        acts=draw(_ACTS),
    )


@st.composite
def candidates(draw: st.DrawFn, knowledge: Knowledge, finds: bool | None = None) -> Candidates:
    """Any live entries anywhere: what a reply promises must not hang on retrieval being right.

    finds: True for sure answers, False for none at all.
    """
    if finds is False or not knowledge.live:
        return Candidates()
    some = st.lists(
        st.sampled_from(knowledge.live), min_size=int(finds is True), max_size=3, unique_by=lambda e: e.id
    )
    answers = draw(some)
    return Candidates(
        tuple(answers),
        () if answers else tuple(draw(some)),
        tuple(draw(some)),
        0.99 if finds else draw(st.sampled_from([None, 0.05, 0.4, 0.75, 0.99])),
    )


_SOME_IDS = st.lists(st.sampled_from((*IDS, "nobody", "\ud800")), max_size=4).map(tuple)


def contexts(alarms: st.SearchStrategy[Level]) -> st.SearchStrategy[str]:
    """States of a chat with one of these alarms in force."""
    return st.builds(
        Context,
        alarm=alarms,
        crisis=st.booleans(),
        crisis_is_sure=st.booleans(),
        about_others=st.booleans(),
        helped=st.booleans(),
        taken_back=st.booleans(),
        no_booking=st.integers(0, 3),
        topics=_SOME_IDS,
        seen=_SOME_IDS,
        options=_SOME_IDS,
        misses=st.integers(0, 5),
        minor=st.booleans(),
        refused=st.booleans(),
        refused_advice=st.booleans(),
        refused_in_short=st.booleans(),
        contact_is_due=st.booleans(),
        repeated=st.booleans(),
        slots=st.sampled_from([Slots(), Slots("calf", "swollen"), Slots("", "", "pregnant")]),
    ).map(Context.encode)


CONTEXTS: st.SearchStrategy[str | None] = st.one_of(
    st.none(), st.text(max_size=60), contexts(st.one_of(st.just(Level.CALM), LOUD))
)
PAUSED = st.sampled_from([None, None, None, "Resting.", f"Resting. [Book]({BOOKING})", "", "\ud800"])


@dataclass(frozen=True)
class Told:
    """One turn and what came of it."""

    turn: Turn
    knowledge: Knowledge
    policy: Policy
    reply: Reply

    @property
    def heard(self) -> Assessment:
        """What the message itself was heard as."""
        return self.turn.assessment

    def again(self, **other: object) -> Reply:
        """The reply with something changed."""
        return compose(self.policy.decide(self.turn._replace(**other)), self.knowledge)  # type: ignore[arg-type]  # fields


@st.composite
def tellings(
    draw: st.DrawFn,
    levels: st.SearchStrategy[Level] = LEVELS,
    states: st.SearchStrategy[str | None] = CONTEXTS,
    practices: Sequence[str] = tuple(PRACTICE),
    messages: st.SearchStrategy[str] = MESSAGES,
    finds: bool | None = None,
) -> Told:
    """One message, typed or tapped, in any state of a chat.

    finds: True for a typed message that also asks what entries surely answer, False for one that no entry answers.
    """
    knowledge = assembled(
        draw(st.sampled_from(practices)),
        draw(st.sampled_from(tuple(SPOKEN))),
        draw(st.sampled_from(tuple(SAFETY))),
        draw(st.frozensets(st.sampled_from(IDS), max_size=2)),
    )
    heard, found = draw(assessments(levels)), draw(candidates(knowledge, finds=finds))
    part, rewritten = draw(assessments()), draw(candidates(knowledge, finds=finds))
    if finds:
        heard, part = heard._replace(ordinary=True, language="en"), Assessment(ordinary=True)
    policy = Policy(knowledge, lambda folded: rewritten, lambda message: part)
    text, tapped = draw(messages), draw(_tapped(knowledge) if finds is None else st.none())
    message: Message = read(tapped.question if tapped else text)
    paused = draw(PAUSED if finds is None else st.none())
    turn = Turn(message, message, heard, found, Context.decode(draw(states), knowledge), tapped, paused)
    return Told(turn, knowledge, policy, compose(policy.decide(turn), knowledge))


def _tapped(knowledge: Knowledge) -> st.SearchStrategy[Entry | None]:
    live = st.sampled_from(knowledge.live) if knowledge.live else st.none()
    return st.one_of(st.none(), st.none(), live)


def is_tap(told: Told) -> bool:
    """Whether a question was tapped."""
    tapped = told.turn.tapped
    return tapped is not None and same_words(tapped.question) == same_words(told.turn.message.raw)
