"""A small practice written down in memory, hand-made assessments and candidates, and a chat over them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from bot.dialogue.alarm import cards
from bot.dialogue.kinds import Kind
from bot.dialogue.policy import Policy
from bot.dialogue.reply import Reply, compose
from bot.dialogue.state.context import Context
from bot.dialogue.state.turn import Action, Turn
from bot.knowledge import PRACTICE_LABELS, SAYS, Entry, Knowledge, Practice, SafetySection
from bot.language.text import Message, read, tokenise
from bot.nlu.assessment import Assessment
from bot.nlu.levels import Level
from bot.nlu.red_flag_list import RedFlag
from bot.nlu.red_flags import Finding
from bot.nlu.subject import Subject
from bot.retrieval.search import Candidates
from tests.learned import acts_of

BOOKING = "https://book.quiet.example/now"

MUSCLE = Entry(
    id="muscle",
    question="What is the piriformis muscle?",
    answer="It is a small muscle deep in the buttock.",
    in_one_sentence="The piriformis is a small muscle.",
    show_next=("symptoms",),
    source="The muscle; More about it",
)
SYMPTOMS = Entry(
    id="symptoms",
    question="What are the symptoms of piriformis syndrome?",
    answer="An ache in the buttock.",
    in_one_sentence="It can bring an ache and tingling in the buttock.",
)
SCIATICA = Entry(
    id="sciatica",
    question="What is sciatica?",
    answer="It usually involves a disc.",
    in_one_sentence="Sciatica usually involves a disc.",
    button="doctor",
)
SYNDROME = Entry(
    id="piriformis-syndrome",
    question="What is piriformis syndrome?",
    answer="The muscle gets inflamed.",
    in_one_sentence="The muscle is inflamed.",
    show_next=("symptoms", "sciatica"),
)
MASSAGE = Entry(
    id="massage-approach",
    question="What do you do in a massage?",
    answer="Massage can ease a tight muscle.",
    in_one_sentence="Massage can ease it.",
    button="book",
)
REFERRAL = Entry(id="not-a-diagnosis", question="Can you diagnose?", answer="No, a professional can.")
CONTACT = Entry(
    id="contact",
    question="How do I book a session?",
    answer="You can book online.",
    kind="practice",
    button="book",
)
PRICES = Entry(
    id="prices", question="What does a session cost?", answer="{Prices}", kind="practice", button="book"
)
HOURS = Entry(id="hours", question="What are your hours?", answer="{Hours}", kind="practice")
HELLO = Entry(id="hello", question="Hello", answer="Hello to you!", kind="small talk")
DRAFT = Entry(id="draft", question="Is this a draft?", answer="Nobody reads this.", status="draft")
SMALL = (MUSCLE, SYMPTOMS, SCIATICA, SYNDROME, MASSAGE, REFERRAL, CONTACT, PRICES, HOURS, HELLO, DRAFT)


def practice(**details: str) -> Practice:
    """Practice details by label, `booking_link="https://…"` for "Booking link"."""
    written = {label.replace("_", " ").casefold(): text for label, text in details.items()}
    return Practice(MappingProxyType({label.casefold(): "" for label in PRACTICE_LABELS} | written))


def says(**sentences: str) -> Mapping[str, str]:
    """Every sentence of the chat, some of them rewritten."""
    built_in = {label.casefold(): text for label, text in SAYS.items()}
    return MappingProxyType(built_in | {label.replace("_", " "): text for label, text in sentences.items()})


def small_knowledge(
    entries: Sequence[Entry] = SMALL,
    *,
    details: Practice | None = None,
    spoken: Mapping[str, str] | None = None,
    safety: Sequence[SafetySection] = (),
) -> Knowledge:
    """A knowledge value as the files would give it."""
    return Knowledge(
        practice=details or practice(booking_link=BOOKING, phone="603-555-0100", location="New Hampshire"),
        says=spoken or says(),
        entries=tuple(entries),
        safety=tuple(safety),
    )


def flag(name: str, level: Level, state: str = "asserted") -> Finding:
    """A red flag as the list finds it, named by the words to echo."""
    return Finding(RedFlag("-".join(tokenise(name)), level.kind, name), state, name)  # type: ignore[arg-type]  # literals


def heard(
    level: Level = Level.CALM,
    *also: Level,
    flags: Sequence[Finding] = (),
    ordinary: bool = False,
    **more: object,
) -> Assessment:
    """An assessment of one level, others beside it."""
    levels = frozenset(each for each in (level, *also) if each > Level.CALM)
    calm = level is Level.CALM
    assessment = Assessment(level, levels, {}, tuple(flags), ordinary or calm)
    return assessment._replace(**more)  # type: ignore[arg-type]  # what each test names


CALM = heard()
EMERGENCY = heard(Level.EMERGENCY, flags=[flag("trouble peeing", Level.EMERGENCY)])
CRISIS = heard(Level.CRISIS, flags=[flag("wanting to die", Level.CRISIS)])
URGENT = heard(Level.URGENT, flags=[flag("a swollen, red or warm leg", Level.URGENT)])
DIAGNOSTIC = heard(Level.DIAGNOSTIC)
TREATMENT = heard(Level.TREATMENT)
SMALLTALK = heard(ordinary=False, smalltalk=True)
THIRD_PERSON = Subject(third_person=True)
MINOR = Subject(minor=True)

WORDS = {
    "muscle": MUSCLE,
    "symptoms": SYMPTOMS,
    "sciatica": SCIATICA,
    "syndrome": SYNDROME,
    "massage": MASSAGE,
    "book": CONTACT,
    "cost": PRICES,
    "open": HOURS,
    "hello": HELLO,
}


def found(*answers: Entry, confidence: float | None = 0.9, near: Sequence[Entry] = ()) -> Candidates:
    """Candidates that answer with these entries."""
    return Candidates(answers, (), (*answers, *near), confidence if answers or near else None)


def options(*entries: Entry) -> Candidates:
    """Candidates to ask back with."""
    return Candidates((), entries, entries, 0.4)


def turn_of(text: str, context: Context | None = None) -> Turn:
    """A calm message in a talk, with what the shipped model hears it do there."""
    message = read(text)
    return Turn(
        message, message, CALM._replace(acts=acts_of(message.folded)), Candidates(), context or Context()
    )


@dataclass
class Chat:
    """A talk, turn by turn; what no test says is calm, and answered by the entry whose word it holds.

    What a message does in the talk is what the shipped model hears, unless the assessment says it.
    """

    knowledge: Knowledge = field(default_factory=small_knowledge)
    texts: Mapping[str, Assessment] = field(default_factory=dict)
    """What is heard in a text (message, part or rewritten follow-up)."""
    context: str = ""
    action: Action | None = None
    searched: list[str] = field(default_factory=list)

    def search(self, folded: str) -> Candidates:
        """The entries whose word is in the text."""
        self.searched.append(folded)
        words = tokenise(folded)
        entries = [self.knowledge.entry(entry.id) for word, entry in WORDS.items() if word in words]
        known = [entry for entry in entries if entry is not None]
        return found(*known[:1], near=known[1:]) if known else Candidates()

    def assess(self, message: Message) -> Assessment:
        """What the test said of this text, else calm."""
        return self.texts.get(message.folded, CALM)

    def say(
        self,
        text: str,
        assessment: Assessment | None = None,
        candidates: Candidates | None = None,
        *,
        tapped: Entry | None = None,
        paused: str | None = None,
    ) -> Reply:
        """The reply to the next message."""
        message, context = read(text), Context.decode(self.context, self.knowledge)
        told = assessment or self.assess(message)
        turn = Turn(
            message,
            message,
            told if told.acts else told._replace(acts=acts_of(message.folded)),
            self.search(message.folded) if candidates is None else candidates,
            context,
            tapped,
            paused,
        )
        self.action = Policy(self.knowledge, self.search, self.assess).decide(turn)
        reply = compose(self.action, self.knowledge)
        self.context = reply.context
        return reply

    @property
    def state(self) -> Context:
        """What the chat remembers."""
        return Context.decode(self.context, self.knowledge)


def roles(reply: Reply) -> list[str]:
    """The roles of the links, in order."""
    return [link.role for link in reply.links]


def hrefs(reply: Reply) -> set[str | None]:
    """The addresses of the links."""
    return {link.href for link in reply.links}


KNOWLEDGE = small_knowledge()
SAID = KNOWLEDGE.says

OF_OTHERS = EMERGENCY._replace(subject=THIRD_PERSON)
DENIED = flag("thoughts of suicide", Level.CRISIS, "negated")
DANGER = "i can't pee"
DESPAIR = "i want to die"
CHANGE_NOTHING = "change nothing because of this chat"
"""What every refusal of advice says."""

ER, DOCTOR = cards.CHECKED[Level.EMERGENCY], cards.CHECKED[Level.URGENT]


def alarmed(assessment: Assessment = EMERGENCY) -> Chat:
    """A chat in which this alarm was just told."""
    chat = Chat()
    chat.say(DANGER, assessment)
    return chat


def offered(reply: Reply) -> list[str]:
    """The sentences to tap that lead to no entry."""
    return [suggestion.label for suggestion in reply.suggestions if suggestion.entry is None]


WITHOUT_BOOKING: list[dict[str, Any]] = [
    {"near_alarm": True}, {"with_condition": True}, {"needs_consent": True},
]  # fmt: skip
"""What makes an action hold no booking link."""

LONG = Entry(
    id="long",
    question="What is long?",
    answer="word " * 80,
    in_one_sentence="It is eighty words.",
    kind="information",
)


def told(
    kind: str, *entries: Entry, heard: Assessment = CALM, knowledge: Knowledge = KNOWLEDGE, **more: object
) -> Reply:
    """The reply to an action of this kind that gives these entries."""
    action = Action(Kind(kind), heard, Context(), entries=entries)
    return compose(action._replace(**more), knowledge)  # type: ignore[arg-type]  # what each test names
