"""Every class of words of the folder `words` as one lexicon.

A file there is a heading and then classes: "name: items", an item being a word, a beginning ("urin*"), or a phrase
without "the" and "a"; "lost/lose control" is two phrases. A class is named once; the files only put what belongs
together side by side.
"""

from collections.abc import Mapping
from pathlib import Path

from bot.lexicon import Lexicon

WORDS_FOLDER = Path(__file__).with_name("words")

_ORDINARY = """
    injected injection strikes stroked cancel cancels canter number numbers collapse wiping weekly
    weaken breathe breadth spelling smelling dwelling spell teaching reaching teasing bladed trapped
    recital recitals feeder feeders childs
"""
NEVER_MISSPELT = frozenset(_ORDINARY.split())
"""Ordinary words one letter away from a safety word."""

_MISSPELT = """
    numb weak pee bowel saddle breath swell fever suicide erection collapse chest preg
"""
"""Classes whose long words are recognised with one typing mistake."""


def tables(folder: Path = WORDS_FOLDER) -> Mapping[str, str]:
    """Every class and its items; raises ValueError for a class that is named twice."""
    found: dict[str, str] = {}
    name = ""
    for path in sorted(folder.glob("*.txt")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.startswith(" "):
                found[name] += line
            elif line and not line.startswith("#"):
                name, _, items = line.partition(":")
                if name in found:
                    raise ValueError(f"{path.name}: the class {name} is named twice")
                found[name] = items
    return found


LEXICON = Lexicon(tables(), _MISSPELT.split(), NEVER_MISSPELT)

_PROTECTED = """
    numb weak cant pee leak pads bowel soil saddle wipe erection noair collapse confused slur droop
    drag swell fever infection clotword suicide weapon pills took overdose fell crash bleeding vomit
    preg
"""
WORDS: frozenset[str] = LEXICON.single_words(_PROTECTED.split())
"""The safety vocabulary: the speller neither changes these words nor corrects another word into one of them."""
