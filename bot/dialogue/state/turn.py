"""The values between the steps: a `Turn` goes into the policy, an `Action` comes out."""

from dataclasses import dataclass
from typing import NamedTuple

from bot.dialogue.kinds import DANGERS, Kind
from bot.dialogue.says import Say
from bot.dialogue.state.context import Context
from bot.examples.acts import Act
from bot.knowledge import Entry
from bot.language.text import Message
from bot.nlu.assessment import Assessment
from bot.nlu.levels import Level
from bot.retrieval.search import Candidates


class Turn(NamedTuple):
    """Everything known about one message before it is decided."""

    message: Message
    """The message as typed."""
    corrected: Message
    """The message as the speller corrected it."""
    assessment: Assessment
    candidates: Candidates
    context: Context
    tapped: Entry | None = None
    """The entry of a tapped suggestion; the message is then its question."""
    paused: str | None = None
    """What a paused chat says."""

    @property
    def confidence(self) -> float:
        """The confidence of retrieval in the best candidate for the whole message; 0 where nothing matched."""
        return confidence_in(self.candidates)

    def does(self, *acts: Act) -> bool:
        """Whether the message does at least one of these acts."""
        return self.assessment.does(*acts)

    def may_do(self, act: Act) -> bool:
        """Whether it may do an act that only makes the reply more careful."""
        return self.assessment.may_do(act)

    def surely(self, act: Act) -> bool:
        """Whether it does an act so surely that an alarm may end with it."""
        return self.assessment.surely(act)


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A question to tap; without `entry` its words are sent as they are."""

    label: str
    entry: str | None


class Action(NamedTuple):
    """What was decided for one message, before its words are put together."""

    kind: Kind
    assessment: Assessment
    context: Context
    """The context of the next turn."""
    line: str = ""
    """A built-in sentence of cards.py that replaces the card."""
    shorter: bool = False
    """Whether the card is repeated in fewer words."""
    says: tuple[Say, ...] = ()
    """Sentences of "What the chat says", in order; they come before the entries."""
    entries: tuple[Entry, ...] = ()
    """The entries that are given, in this order."""
    brief: bool = False
    """Whether the entries are given in one sentence."""
    repeats: bool = False
    """Whether it repeats the last reply in another form."""
    fact: Entry | None = None
    """The entry whose one sentence is given as a general fact."""
    suggestions: tuple[Suggestion, ...] = ()
    end_sentences: tuple[Suggestion, ...] = ()
    """Sentences that end the alarm in force, offered after the questions."""
    also: tuple[Kind, ...] = ()
    """Less severe kinds that were detected too; after a tap or a calm example, the level that was softened."""
    confidence: float | None = None
    with_condition: bool = False
    """Whether the reply says that a doctor must agree before a massage."""
    needs_consent: bool = False
    """Whether a condition is known that needs a doctor's agreement, whatever the reply says."""
    warns: bool = False
    """Whether the warning line is shown, whatever the assessment says."""
    refers: bool = False
    """Whether the links of a refusal are shown: a professional, and booking, else contact."""
    links: bool = True
    """Whether the reply offers links at all."""
    near_alarm: bool = False
    """Whether an alarm is in force or ended a few replies ago; no suggestion and no contact link then leads to the
    booking page either."""
    may_keep: bool = False
    paused: str | None = None

    @property
    def comforts(self) -> bool:
        """Whether the reply answers distress with a kind sentence and 988; a bare "no" tells of none."""
        bare = self.kind == Kind.SMALL_TALK and not (self.entries or self.assessment.worn_down)
        return self.assessment.distressed and not bare

    @property
    def may_show_booking_link(self) -> bool:
        """Whether the booking link may be shown, in an answer, a sentence or as a link; decided nowhere else."""
        danger = self.kind in DANGERS or self.near_alarm
        return not (danger or self.with_condition or self.needs_consent)


def confidence_in(candidates: Candidates) -> float:
    """The confidence of retrieval in the best of some candidates; 0 where nothing matched."""
    return candidates.confidence or 0.0


def kind_of(entries: tuple[Entry, ...]) -> Kind:
    """The kind of a reply that answers these entries: practice before information before small talk."""
    kinds = {entry.kind for entry in entries}
    if "practice" in kinds:
        return Kind.PRACTICE
    return Kind.ANSWER if "information" in kinds else Kind.SMALL_TALK


def kinds_beside(kind: Kind, assessment: Assessment, entries: tuple[Entry, ...]) -> tuple[Kind, ...]:
    """The less severe kinds that were detected or answered too, the most severe first."""
    detected = [Kind(level.kind) for level in sorted(assessment.levels, reverse=True) if level > Level.CALM]
    kinds = {entry.kind for entry in entries}
    answered = [
        name for name, of in ((Kind.PRACTICE, "practice"), (Kind.ANSWER, "information")) if of in kinds
    ]
    return tuple(name for name in dict.fromkeys((*detected, *answered)) if name != kind)
