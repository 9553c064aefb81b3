"""All that was heard in one message: the value that the stages after the understanding read."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from bot.examples.acts import Act
from bot.nlu.acts import HEARD_FROM, NOTHING_DONE, Margins
from bot.nlu.costs import (
    CAREFUL_FROM,
    COMFORT_CALM_FROM,
    COMFORT_FROM,
    EXPLAINED_BELOW,
    GOES_ON_FROM,
    SURE_FROM,
    WARN_FROM,
    WITH_CONDITION_FROM,
)
from bot.nlu.intents import CARE
from bot.nlu.levels import Level
from bot.nlu.red_flags import Finding
from bot.nlu.subject import Subject

OVERDOSE = "taking-too-much-of-a-drug"
"""The name of the red flag after which Poison Control is offered; a test says when the list has it no longer."""


class Assessment(NamedTuple):
    """All that was heard in one message; the loudest level decides the reply's kind."""

    level: Level = Level.CALM
    levels: frozenset[Level] = frozenset()
    probabilities: Mapping[str, float] = MappingProxyType({})
    """Calibrated, by intent; empty where no model was there."""
    flags: tuple[Finding, ...] = ()
    """Red flags, the loudest first, asserted or not."""
    ordinary: bool = True
    """Whether some part of the message asks an ordinary question."""
    smalltalk: bool = False
    """Whether the message is small talk rather than a question."""
    subject: Subject = Subject()
    language: str = "en"
    """ "en", "es" or "other"."""
    sections: tuple[str, ...] = ()
    """Titles of the therapist's sections that fired."""
    calm_entry: str | None = None
    """The entry of a calm example of hers that has the same words."""
    aside: bool = False
    """Whether a clause of a calm message tells something that needs care."""
    worn_down: bool = False
    """Whether the list hears somebody worn down by pain."""
    blind: bool = False
    """Whether no model was there, so that only red flags were heard."""
    acts: Margins = NOTHING_DONE
    """What the message does in the talk: a margin by act."""

    @property
    def cares(self) -> float:
        """The probability of any kind that needs care."""
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
        """Whether a kind sentence and 988 are due although no crisis was decided."""
        least = COMFORT_FROM if self.level > Level.CALM else COMFORT_CALM_FROM
        crisis = self.probabilities.get("crisis", 0.0)
        signs = sum(map(self.surely, (Act.NOT_SUICIDAL, Act.JOKES, Act.ASKS_WHY_WARNED)))
        explained = signs > 1 or (signs == 1 and crisis < EXPLAINED_BELOW)
        despairs = crisis >= least and not explained
        return Level.CRISIS not in self.levels and (self.worn_down or despairs)

    @property
    def with_condition(self) -> bool:
        """Whether a doctor has to agree before a massage: advice is asked beside something that may be urgent."""
        return self.level is Level.TREATMENT and self.probabilities.get("urgent", 0.0) >= WITH_CONDITION_FROM

    def does(self, *wanted: Act) -> bool:
        """Whether the message does any of these acts."""
        return any(self.acts.get(act, -1.0) >= HEARD_FROM for act in wanted)

    def may_do(self, act: Act) -> bool:
        """Whether the message may do an act that only makes the reply more careful."""
        return self.acts.get(act, -1.0) >= CAREFUL_FROM

    def surely(self, act: Act) -> bool:
        """Whether the message does an act so surely that an alarm may end with it."""
        return self.acts.get(act, -1.0) >= SURE_FROM

    @property
    def goes_on(self) -> bool:
        """Whether the message says, beside whatever else, that the trouble goes on: "it was my dog, and me too"."""
        return self.acts.get(Act.STILL_BAD, -1.0) >= GOES_ON_FROM

    def flagged(self, level: Level) -> tuple[Finding, ...]:
        """The asserted red flags of one level."""
        return tuple(f for f in self.flags if f.state == "asserted" and f.flag.level == level.kind)

    @property
    def overdose(self) -> bool:
        """Whether pills or poison were taken already."""
        return any(f.flag.name == OVERDOSE for f in self.flagged(Level.EMERGENCY))
