"""Rules as text, compiled to masks, and how one meets a sentence."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.clauses import Sentence
from bot.lexicon import Lexicon

WORDS_APART = 8
"""How far apart the classes of a rule may lie, where the rule does not say."""

_RULE = re.compile(
    r"(?P<terms>[^~]+?)(?: ~(?P<apart>\d+))?(?: if (?P<needs>\S+))?"
    r"(?: unless (?P<unless>\S+))?(?P<flags>(?: (?:ever|raw|asked))*)$"
)


@dataclass(frozen=True, slots=True)
class Rule:
    """Classes that have to meet, and what they have to meet in."""

    text: str
    terms: tuple[int, ...]
    apart: int
    ordered: bool
    needs: int
    unless: int
    ever: bool
    raw: bool
    asked: bool

    def meets(self, sentence: Sentence, message: int) -> bool:
        """Whether this rule holds in what the sentence asserts."""
        masks, heard = (sentence.masks, sentence.said) if self.raw else (sentence.live, sentence.heard)
        return self._allowed(sentence, message, heard) and self._found(masks)

    def meets_denied(self, sentence: Sentence, message: int) -> bool:
        """Whether it would hold if nothing in the sentence were denied."""
        return self._allowed(sentence, message, sentence.said) and self._found(sentence.masks)

    def may_meet(self, said: int) -> bool:
        """Whether a word of every class occurs."""
        for term in self.terms:  # noqa: SIM110  # all() over a generator takes three times as long
            if not said & term:
                return False
        return True

    def _allowed(self, sentence: Sentence, message: int, heard: int) -> bool:
        return (
            self.may_meet(heard)
            and not sentence.said & self.unless
            and (not self.needs or bool(message & self.needs))
        )

    def _found(self, masks: Sequence[int]) -> bool:
        first, others = self.terms[0], self.terms[1:]
        if not others:
            return True
        return any(mask & first and self._near(masks, at, others) for at, mask in enumerate(masks))

    def _near(self, masks: Sequence[int], at: int, others: tuple[int, ...]) -> bool:
        start = at + 1 if self.ordered else max(0, at - self.apart)
        end = min(len(masks), at + self.apart + 1)
        return all(any(masks[j] & term and j != at for j in range(start, end)) for term in others)


class Rulebook:
    """Many rules, of which a message opens few: each is looked up by the one of its classes that is written rarest."""

    def __init__(self, lexicon: Lexicon, rules: Sequence[Rule]) -> None:
        self._rules = tuple(rules)
        self._opening = 0
        self._opened_by: dict[int, list[int]] = {}
        for place, rule in enumerate(rules):
            rarest = min(rule.terms, key=lexicon.breadth)
            self._opening |= rarest
            for bit in _bits(rarest):
                self._opened_by.setdefault(bit, []).append(place)

    def opened(self, said: int) -> list[tuple[int, Rule]]:
        """The rules whose classes occur at all, each with its place, in order."""
        opening = said & self._opening
        if not opening:
            return []
        places: set[int] = set()
        for bit in _bits(opening):
            places.update(self._opened_by[bit])
        rules = self._rules
        return [(place, rules[place]) for place in sorted(places) if rules[place].may_meet(said)]

    def met(self, sentence: Sentence, message: int) -> list[str]:
        """The rules that hold in a sentence, whatever of it is denied."""
        if not sentence.said & self._opening:
            return []
        return [rule.text for _, rule in self.opened(sentence.said) if rule.meets_denied(sentence, message)]


def _bits(mask: int) -> Iterator[int]:
    while mask:
        bit = mask & -mask
        yield bit
        mask ^= bit


def book(lexicon: Lexicon, rules: str) -> Rulebook:
    """The rules of "a + b ~4; c unless d" as a book."""
    return Rulebook(lexicon, compiled(lexicon, rules))


def compiled(lexicon: Lexicon, rules: str) -> tuple[Rule, ...]:
    """The rules of "a + b ~4; c unless d"."""
    return tuple(_compile(lexicon, " ".join(rule.split())) for rule in rules.split(";") if rule.strip())


def _compile(lexicon: Lexicon, text: str) -> Rule:
    found = _RULE.match(text)
    if not found:
        raise ValueError(f"not a rule: {text}")
    bits = lexicon.bits
    return Rule(
        text=text,
        terms=tuple(bits(term.strip()) for term in re.split(r" [+>] ", found["terms"])),
        apart=int(found["apart"] or WORDS_APART),
        ordered=" > " in found["terms"],
        needs=bits(found["needs"]) if found["needs"] else 0,
        unless=bits(found["unless"]) if found["unless"] else 0,
        ever="ever" in found["flags"],
        raw="raw" in found["flags"],
        asked="asked" in found["flags"],
    )
