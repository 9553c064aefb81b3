"""What the weights of `inkling` make of a message where no rule heard anything: a level, a warning, an offer of 988."""

from collections.abc import Sequence
from operator import gt, lt
from typing import NamedTuple

from bot import inkling
from bot.clauses import Sentence
from bot.inkling import Leaning
from bot.intent import Wish
from bot.signs import NAMELESS, Level, Sign
from bot.vocabulary import LEXICON

ALARM_FROM = {Level.EMERGENCY: 1.0, Level.CRISIS: -0.5, Level.URGENT: -0.4}
"""How far a message has to lean to a level that no rule heard. Of messages that nobody had seen, the rules heard 71 of
90 emergencies, 21 of 36 crises and 21 of 30 urgent ones; with weights learned from older rows 85, 22 and 22, and with
the rows written since 86, 25 and 25, at 12 more false alarms in 192 messages written to provoke, 1 in 560 others.
An emergency asks for 1.0 rather than 0.5: by weights that had not seen them 308 of 341 are heard and not 311, and 19
of 1,493 others alarmed and not 29. A crisis asks for -0.5 and no more: 0.5 would alarm 12 of 970 bland remarks and not
28, and miss 27 more of 752 crises, which is too dear."""
WORRY_FROM = -1.0
"""From here to an alarm 988 is offered at the end of the ordinary reply: 26 more of those crises, 13 more remarks."""
EMERGENCY_FROM_URGENT = 4.0
"""Where a rule has already heard an urgent sign, it takes more to be louder."""
WORN_DOWN = 1.5
"""Being worn out by pain uses the words of a crisis, and its reply names 988 anyway; trucks, bridges and ladders beside
an aching hip are where it aches."""
WARN_FROM = Leaning(emergency=-2.0, crisis=-2.5, urgent=-1.5, told=0.0)
"""From here the warning line is due, whatever the nets made of it. Of 2,122 dangerous messages, by weights that had not
seen them, 69 go without it and 148 without this; of 189 ordinary ones, 13 get it and 10 without this."""
IDLE_BELOW = Leaning(emergency=-3.5, crisis=-3.5, urgent=-3.5, told=-2.5)
"""Where every leaning is below these, a story is about something else: of 437 needless lines 52 fewer, at the cost of
3 of 2,122 dangers."""

_INKLING = inkling.load(LEXICON)
_DISTRESS, _SORE = LEXICON.bits("distress|cantgoon"), LEXICON.bits("sorewhen")


class Hunch(NamedTuple):
    """What the words lean to where no rule heard anything."""

    sign: Sign | None = None
    warns: bool = False
    worries: bool = False
    """It may be despair: 988 is offered beside the reply."""
    idle: bool = False
    """So far from everything that a story is about something else."""


CALM_HUNCH = Hunch()


def hunch_of(signs: Sequence[Sign], wish: Wish, sentences: Sequence[Sentence]) -> Hunch:
    """What no rule put a name to: words that lean far enough, where something is told and not only asked about."""
    asserted = [sentence for sentence in sentences if not sentence.of_pet]
    if any(sign.level >= Level.CRISIS for sign in signs) or all(s.general or s.past for s in asserted):
        return CALM_HUNCH
    tells = wish.personal or wish.story or wish.fragment
    leaning = _INKLING.leaning(asserted)
    warns = any(map(gt, leaning, WARN_FROM))
    if all(map(lt, leaning, IDLE_BELOW)):
        return Hunch(idle=True)
    if tells and leaning.emergency > (EMERGENCY_FROM_URGENT if signs else ALARM_FROM[Level.EMERGENCY]):
        return Hunch(NAMELESS[Level.EMERGENCY], warns)
    sore = any(sentence.said & (_DISTRESS | _SORE) for sentence in asserted)
    despair = leaning.crisis - (not tells) - WORN_DOWN * sore
    if despair > ALARM_FROM[Level.CRISIS]:
        return Hunch(NAMELESS[Level.CRISIS], warns)
    urgent = tells and not signs and leaning.urgent > ALARM_FROM[Level.URGENT]
    return Hunch(NAMELESS[Level.URGENT] if urgent else None, warns, despair > WORRY_FROM)
