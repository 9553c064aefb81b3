"""Word classes compiled once, so that reading a message is one dictionary look-up a word.

A class is a bit; a word or a phrase carries the bits of every class that it is in.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product
from sys import intern

FUZZY_LETTERS = 6
"""Shorter words are matched exactly: pee/see, numb/number, fall/all are one letter apart."""

DROPPED = frozenset({"the", "a", "an"})
_SKIPPED = """
    my his her their our its your any some really very even quite so ever literally totally
    completely just kinda sorta fucking fuckin freaking friggin damn bloody actually barely hardly
    own entire this that properly fully right left always at single whole damned goddamn all el la
    los las mi mis un una su sus
"""
SKIPPED = frozenset(_SKIPPED.split())
"""Words that may stand inside a phrase without breaking it ("can't really feel")."""
MOST_SKIPPED = 2
"""So many of them in a row at most."""

_RESPELT = {
    "bout": "about", "nite": "night", "tonite": "tonight", "thru": "through", "cudnt": "couldn't",
    "wudnt": "wouldn't", "dnt": "don't", "cnt": "can't", "wnt": "won't", "r": "are", "sumone": "someone",
    "somone": "someone", "noone": "nobody", "sum1": "someone", "b4": "before", "2day": "today",
    "whats": "what's", "anymor": "anymore", "dosnt": "doesn't", "woudnt": "wouldn't", "coudnt": "couldn't",
    "wouldve": "would", "2nite": "tonight", "nothin": "nothing", "somethin": "something", "hafta": "have",
    "outta": "out", "tryna": "trying", "myslef": "myself", "mself": "myself",
    "kil": "kill", "dy": "die", "noumb": "numb",
    "controll": "control", "bowls": "bowels", "dieing": "dying", "dyin": "dying",
    "caint": "can't", "cain't": "can't", "kant": "can't", "canny": "can't", "cannae": "can't", "willnt": "won't",
    "wouldnae": "wouldn't", "didnae": "didn't", "legz": "legs", "fone": "phone", "ded": "dead",
    "toez": "toes", "trousers": "pants", "jeans": "pants", "undies": "pants", "knickers": "pants",
}  # fmt: skip
"""How people type or say a word, and how the tables write it."""

_ENDINGS = ("", "e", "s", "es", "ed", "ing", "ion", "ent", "ence", "y", "al", "ate", "ation")


_NOWHERE: dict[str, "Branch"] = {}
"""How nearly every phrase goes on: one empty dictionary for all of them saves 2 MB."""


@dataclass(slots=True)
class Branch:
    """A place in the tree of phrases: the classes of the phrase that ends here, and how longer ones go on."""

    ends: int = 0
    words: dict[str, "Branch"] = field(default_factory=lambda: _NOWHERE)
    beginnings: dict[str, "Branch"] = field(default_factory=lambda: _NOWHERE)
    """Next words of which only the beginning is given ("urin*")."""


class Lexicon:
    """Every class of some tables, ready to look words and phrases up."""

    def __init__(self, classes: Mapping[str, str], fuzzy: Iterable[str], never: frozenset[str]) -> None:
        self._bits: dict[str, int] = {}
        self._words: dict[str, int] = {}
        self._prefixes: dict[str, int] = {}
        self._sizes: dict[int, int] = {}
        phrases: dict[tuple[str, ...], int] = {}
        for name, items in classes.items():
            bit = self._bits.setdefault(name, 1 << len(self._bits))
            for item in _spelt_out(items):
                self._add(item, bit, phrases)
                self._sizes[bit] = self._sizes.get(bit, 0) + 1
        self.phrases = _tree(phrases)
        self._known = {word for phrase in phrases for word in phrase} | set(self._words)
        self._near = _one_letter_away({word for name in fuzzy for word in self._long_words(name)})
        self._never = never
        self._looked_up: dict[str, tuple[str, int]] = {}

    def look_up(self, word: str) -> tuple[str, int]:
        """The word as the tables spell it, and its classes; only words of the tables are kept, none of a visitor's."""
        found = self._looked_up.get(word)
        if found is None:
            found = self._look_up(word)
            if word in self._known:
                self._looked_up[word] = found
        return found

    def bits(self, names: str) -> int:
        """The classes of "a|b" as one mask."""
        mask = 0
        for name in names.split("|"):
            mask |= self._bits[name]
        return mask

    def breadth(self, mask: int) -> int:
        """How many words and phrases these classes hold."""
        total = 0
        while mask:
            total += self._sizes[mask & -mask]
            mask &= mask - 1
        return total

    @property
    def names(self) -> Mapping[str, int]:
        """Every class and its bit."""
        return self._bits

    @property
    def vocabulary(self) -> frozenset[str]:
        """Every whole word of the tables, alone or inside a phrase."""
        return frozenset(self._known)

    def single_words(self, names: Iterable[str]) -> frozenset[str]:
        """The words of these classes that say something by themselves; a beginning with the endings it usually has."""
        bits = self.bits("|".join(names))
        whole = {word for word, mask in self._words.items() if mask & bits}
        begun = (beginning for beginning, mask in self._prefixes.items() if mask & bits)
        return frozenset(whole | {beginning + ending for beginning in begun for ending in _ENDINGS})

    def _add(self, item: tuple[str, ...], bit: int, phrases: dict[tuple[str, ...], int]) -> None:
        if len(item) > 1:
            phrases[item] = _joined(phrases.get(item, 0), bit)
        elif item[0].endswith("*"):
            self._prefixes[item[0][:-1]] = _joined(self._prefixes.get(item[0][:-1], 0), bit)
        else:
            self._words[item[0]] = _joined(self._words.get(item[0], 0), bit)

    def _long_words(self, name: str) -> list[str]:
        bit = self._bits[name]
        return [word for word, mask in self._words.items() if mask & bit and len(word) >= FUZZY_LETTERS]

    def _look_up(self, word: str) -> tuple[str, int]:
        """The word as the tables spell it, and its classes."""
        word = _RESPELT.get(word, word)
        mask = self._of(word)
        if not mask and word.endswith("'s"):
            return word, self._of(word[:-2])
        if not mask and word.endswith("in") and word not in self._known and word + "g" in self._known:
            return word + "g", self._of(word + "g")
        if not mask and len(word) > FUZZY_LETTERS and word[-1] == "s" and word not in self._known:
            mask = self._of(word[:-1])
        if mask or word in self._known or len(word) < FUZZY_LETTERS or word in self._never:
            return word, mask
        meant = next((self._near[cut] for cut in (word, *_cuts(word)) if cut in self._near), None)
        if meant is None or meant[0] != word[0] or abs(len(meant) - len(word)) > 1:
            return word, mask
        return meant, self._of(meant)

    def _of(self, word: str) -> int:
        mask = self._words.get(word, 0)
        for end in range(3, len(word) + 1):
            mask |= self._prefixes.get(word[:end], 0)
        return mask


def _joined(mask: int, bit: int) -> int:
    """Both masks; the very same number where there is nothing to join, for a copy of each takes 130 bytes."""
    return mask | bit if mask else bit


def _spelt_out(items: str) -> Iterable[tuple[str, ...]]:
    """Each item of a table as words, every "a/b" written out."""
    for item in items.split(","):
        words = [intern(word) for word in item.split() if word not in DROPPED]
        if "/" in item:
            yield from product(*(word.split("/") for word in words))
        elif words:
            yield tuple(words)


def _tree(phrases: Mapping[tuple[str, ...], int]) -> dict[str, Branch]:
    root = Branch()
    for phrase, mask in phrases.items():
        branch = root
        for at, word in enumerate(phrase):
            branch = (
                _grown(branch, word[:-1], "beginnings") if at and word[-1] == "*" else _grown(branch, word)
            )
        branch.ends = _joined(branch.ends, mask)
    return root.words


def _grown(branch: Branch, word: str, way: str = "words") -> Branch:
    """The branch that goes on with a word, new where there is none."""
    branches: dict[str, Branch] = getattr(branch, way) or {}
    if word not in branches:
        branches[word] = Branch()
        setattr(branch, way, branches)
    return branches[word]


def endings(spelt: Sequence[str], at: int, branch: Branch) -> list[tuple[int, int]]:
    """Where each phrase ends that goes on from here, and its classes; words that change nothing may stand inside."""
    found: list[tuple[int, int]] = []
    ways = [(branch, at)]
    while ways:
        branch, at = ways.pop()
        if branch.ends:
            found.append((at, branch.ends))
        words, beginnings = branch.words, branch.beginnings
        for word in spelt[at : at + MOST_SKIPPED + 1]:
            at += 1
            if word in words:
                ways.append((words[word], at))
            for beginning in beginnings:
                if word.startswith(beginning):
                    ways.append((beginnings[beginning], at))
            if word not in SKIPPED:
                break
    return found


def _cuts(word: str) -> list[str]:
    return [word[:i] + word[i + 1 :] for i in range(1, len(word))]


def _one_letter_away(words: Iterable[str]) -> dict[str, str]:
    """Each word, and it with one letter cut, to the word: two cuts that meet are one typing mistake apart."""
    near: dict[str, str] = {}
    for word in sorted(words):
        for cut in _cuts(word):
            near.setdefault(cut, word)
    return near | {word: word for word in words}


WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*|[.!?;\n]+|[,&+/()\"]|:")
"""Words, what ends a sentence, and what only pauses it."""
