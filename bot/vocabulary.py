"""Every table of words as one lexicon."""

from bot.alarms import ALARMS
from bot.asking import ASKING
from bot.bodies import BODIES
from bot.causes import CAUSES
from bot.contexts import CONTEXTS
from bot.despair import DESPAIR
from bot.despairing import DESPAIRING
from bot.everyday import EVERYDAY
from bot.families import FAMILIES
from bot.idioms import IDIOMS
from bot.lexicon import Lexicon
from bot.limbs import LIMBS
from bot.manners import MANNERS
from bot.moods import MOODS
from bot.particulars import PARTICULARS
from bot.partings import PARTINGS
from bot.remedies import REMEDIES
from bot.spanish import SPANISH
from bot.symptoms import SYMPTOMS
from bot.wishes import WISHES

_ORDINARY = """
    injected injection strikes stroked cancel cancels canter number numbers collapse wiping weekly
    weaken breathe breadth spelling smelling dwelling spell teaching reaching teasing bladed trapped
"""
NEVER_MISSPELT = frozenset(_ORDINARY.split())
"""Ordinary words one letter away from a safety word."""

_MISSPELT = """
    numb weak pee bowel saddle breath swell fever suicide erection collapse chest preg
"""
"""Classes whose long words are recognised with one typing mistake."""

_TABLES = (
    EVERYDAY,
    FAMILIES,
    LIMBS,
    MANNERS,
    MOODS,
    PARTINGS,
    DESPAIRING,
    BODIES,
    SYMPTOMS,
    ALARMS,
    ASKING,
    IDIOMS,
    REMEDIES,
    CAUSES,
    DESPAIR,
    CONTEXTS,
    PARTICULARS,
    WISHES,
    SPANISH,
)
LEXICON = Lexicon(_TABLES, _MISSPELT.split(), NEVER_MISSPELT)

_PROTECTED = """
    numb weak cant pee leak pads bowel soil saddle wipe erection noair collapse confused slur droop
    drag swell fever infection clotword suicide weapon pills took overdose fell crash bleeding vomit
    preg
"""
WORDS: frozenset[str] = LEXICON.single_words(_PROTECTED.split())
"""The safety vocabulary: the speller neither changes these words nor corrects another word into one of them."""
