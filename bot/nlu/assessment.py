"""The assessment of one message, which retrieval and dialogue build on."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from bot.examples.acts import Act
from bot.nlu.acts import NO_ACTS, Margins
from bot.nlu.intents import CARE
from bot.nlu.levels import Level
from bot.nlu.red_flags import Finding
from bot.nlu.subject import Subject
from bot.nlu.thresholds import (
    ACT_CAREFUL_FROM,
    ACT_FROM,
    ACT_GOES_ON_FROM,
    ACT_SURE_FROM,
    COMFORT_CALM_FROM,
    COMFORT_FROM,
    EXPLAINED_BELOW,
    WARN_FROM,
    WITH_CONDITION_FROM,
)

OVERDOSE = "taking-too-much-of-a-drug"
"""The name of the red flag for which Poison Control is offered; a test checks that the list has it."""


class Assessment(NamedTuple):
    """What was detected in one message; the highest level decides the kind of the reply."""

    level: Level = Level.CALM
    levels: frozenset[Level] = frozenset()
    probabilities: Mapping[str, float] = MappingProxyType({})
    """By intent, calibrated, adding up to 1; empty without a model."""
    flags: tuple[Finding, ...] = ()
    """The red flags, asserted or not, the most severe first."""
    ordinary: bool = True
    """Whether a part of the message is ordinary."""
    smalltalk: bool = False
    """Whether the message is small talk rather than a question."""
    subject: Subject = Subject()
    language: str = "en"
    """ "en", "es" or "other"."""
    sections: tuple[str, ...] = ()
    """The titles of the therapist's safety sections that fired."""
    calm_entry: str | None = None
    """The entry of a calm section of hers with an example of the same words."""
    aside: bool = False
    """Whether one clause of a calm message needs care."""
    worn_down: bool = False
    """Whether a sign of distress was found: somebody worn down by pain."""
    blind: bool = False
    """Whether there was no model, so that only red flags could be detected."""
    acts: Margins = NO_ACTS
    """By dialogue act, its margin."""

    @property
    def cares(self) -> float:
        """The probability of all intents that need care together."""
        return sum(self.probabilities.get(intent, 0.0) for intent in CARE)

    @property
    def warns(self) -> bool:
        """Whether the reply needs the warning line."""
        return (
            self.level > Level.CALM
            or self.cares >= WARN_FROM
            or bool(self.flags)
            or self.worn_down
            or self.aside
            or self.blind
        )

    @property
    def distressed(self) -> bool:
        """Whether the reply needs a kind sentence and 988 although no crisis was decided."""
        least = COMFORT_FROM if self.level > Level.CALM else COMFORT_CALM_FROM
        crisis = self.probabilities.get("crisis", 0.0)
        signs = sum(map(self.surely, (Act.NOT_SUICIDAL, Act.JOKES, Act.ASKS_WHY_WARNED)))
        explained = signs > 1 or (signs == 1 and crisis < EXPLAINED_BELOW)
        despairs = crisis >= least and not explained
        return Level.CRISIS not in self.levels and (self.worn_down or despairs)

    @property
    def with_condition(self) -> bool:
        """Whether a doctor has to agree before a massage: a treatment question with a possibly urgent condition."""
        return self.level is Level.TREATMENT and self.probabilities.get("urgent", 0.0) >= WITH_CONDITION_FROM

    def margin(self, act: Act) -> float:
        """The margin of an act; -1, as far off as in a message without it, where there is no model."""
        return self.acts.get(act, -1.0)

    def does(self, *wanted: Act) -> bool:
        """Whether the message does any of these acts."""
        return any(self.margin(act) >= ACT_FROM for act in wanted)

    def may_do(self, act: Act) -> bool:
        """Whether the message may do an act that only makes the reply more careful."""
        return self.margin(act) >= ACT_CAREFUL_FROM

    def surely(self, act: Act) -> bool:
        """Whether the message does an act with enough certainty to end an alarm."""
        return self.margin(act) >= ACT_SURE_FROM

    @property
    def goes_on(self) -> bool:
        """Whether the message also says that the trouble goes on: "it was my dog, and me too"."""
        return self.margin(Act.STILL_BAD) >= ACT_GOES_ON_FROM

    def flagged(self, level: Level) -> tuple[Finding, ...]:
        """The asserted red flags of one level."""
        return tuple(f for f in self.flags if f.state == "asserted" and f.flag.level == level.kind)

    @property
    def overdose(self) -> bool:
        """Whether an overdose or poisoning is reported."""
        return any(f.flag.name == OVERDOSE for f in self.flagged(Level.EMERGENCY))
