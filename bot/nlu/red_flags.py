"""Finds red flags: which lines of red_flags.txt a message meets, and whether each is asserted.

A line is met if a word of each of its groups occurs in one clause, in any order and close together.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import islice, pairwise, product
from pathlib import Path

from bot.language.text import fold, tokenise
from bot.nlu.assertion import MessageWords, State, state_of
from bot.nlu.clauses import Clause, split
from bot.nlu.red_flag_list import SIGN_LEVELS, Line, RedFlag, SignLevel, Terms, parse

_LIST = Path(__file__).with_name("red_flags.txt")
_MOST_BETWEEN = 6
"""The maximum gap, in content words, between two words of a sign."""
_MOST_WAYS = 64
"""The combinations of words that are tried per line and clause, so that the time stays bounded."""

Span = tuple[int, int]
"""The first word and the end, excluded, of a match in the words of a clause."""

Hits = dict[int, list[Span]]
"""Slot (a group of terms) -> its matches in a clause."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A red flag that a message meets: whether it is asserted, and in which clause."""

    flag: RedFlag
    state: State
    clause: str
    said: tuple[str, ...] = ()
    """The words of the clause that matched the sign."""

    def near(self, around: int) -> Iterator[str]:
        """Text windows of `around` words to each side of the whole sign, and of each of its words."""
        words = tokenise(self.clause)
        places = [at for at, word in enumerate(words) if word in self.said] or [0]
        for first, last in {(places[0], places[-1]), *zip(places, places, strict=True)}:
            yield " ".join(words[max(0, first - around) : last + around + 1])


def find(folded: str) -> tuple[Finding, ...]:
    """The red flags that folded text meets, the most severe first; each once, asserted if any of its matches is."""
    return _default().find(folded)


def lines() -> tuple[Line, ...]:
    """The lines of the shipped list."""
    return _default().lines


@cache
def words_of_flags() -> frozenset[str]:
    """Every word of the shipped list as written, which the speller must protect."""
    signs = (line.split("#", 1)[0] for line in _LIST.read_text(encoding="utf-8").splitlines())
    return frozenset(re.findall(r"[a-z']+", fold(" ".join(signs))))


@cache
def _default() -> "Finder":
    return Finder(parse(_LIST.read_text(encoding="utf-8")))


class Finder:
    """The lines of a list, indexed by their rarest group so that a message is compared with few lines."""

    def __init__(self, lines: tuple[Line, ...]) -> None:
        self.lines = lines
        self._slots: dict[Terms, int] = {}
        self._stems: dict[str, list[tuple[tuple[str, ...], tuple[int, ...]]]] = {}
        self._exact: dict[str, list[tuple[tuple[str, ...], tuple[int, ...]]]] = {}
        self._reached: dict[int, list[_Prepared]] = defaultdict(list)
        for line in lines:
            prepared = self._prepare(line)
            self._reached[prepared.anchor].append(prepared)
        self._index_terms()

    def find(self, folded: str) -> tuple[Finding, ...]:
        """As the function `find`."""
        best: dict[RedFlag, Finding] = {}
        for line, state, clause, said in self.met(folded):
            known = best.get(line.flag)
            if known is None or (known.state != "asserted" and state == "asserted"):
                best[line.flag] = Finding(line.flag, state, clause.text, said)
        return tuple(sorted(best.values(), key=lambda finding: SIGN_LEVELS.index(finding.flag.level)))

    def met(self, folded: str) -> Iterator[tuple[Line, State, Clause, tuple[str, ...]]]:
        """The lines that are met, by clause: with the state there and the words that matched."""
        found = [(clause, self._hits(clause)) for clause in split(folded)]
        present = {slot for _, hits in found for slot in hits}
        sentences = [clause.sentence for clause, _ in found]
        message = MessageWords(sentences, frozenset(word for sentence in sentences for word in sentence))
        for clause, hits in found:
            for slot in hits:
                for prepared in self._reached.get(slot, ()):
                    if prepared.possible(hits, present):
                        matched = _state_of_ways(
                            prepared.ways(hits), clause, message, prepared.line.flag.level
                        )
                        if matched is not None:
                            state, places = matched
                            yield prepared.line, state, clause, tuple(clause.sentence[at] for at in places)

    def _prepare(self, line: Line) -> "_Prepared":
        def slot(terms: Terms) -> int:
            return self._slots.setdefault(terms, len(self._slots))

        together = tuple(slot(terms) for terms in line.together)
        rarest = min(line.together, key=len)
        unless = slot(line.unless) if line.unless else -1
        return _Prepared(line, together, tuple(slot(terms) for terms in line.anywhere), unless, slot(rarest))

    def _index_terms(self) -> None:
        slots_of: dict[tuple[bool, tuple[str, ...]], list[int]] = defaultdict(list)
        for terms, slot in self._slots.items():
            for term in terms:
                slots_of[term.exact, term.words].append(slot)
        for (exact, words), slots in slots_of.items():
            index = self._exact if exact else self._stems
            index.setdefault(words[0], []).append((words, tuple(slots)))

    def _hits(self, clause: Clause) -> Hits:
        """The matches of each slot in the clause."""
        hits: Hits = {}
        for index, tokens in ((self._stems, clause.stems), (self._exact, clause.words)):
            for place, token in enumerate(tokens):
                for words, slots in index.get(token, ()):
                    end = place + len(words)
                    if len(words) == 1 or tuple(tokens[place:end]) == words:
                        for slot in slots:
                            hits.setdefault(slot, []).append((place, end))
        return hits


@dataclass(frozen=True, slots=True)
class _Prepared:
    """A line with its groups as slot numbers; `anchor` is the group with the fewest terms."""

    line: Line
    together: tuple[int, ...]
    anywhere: tuple[int, ...]
    unless: int
    anchor: int

    def possible(self, hits: Hits, present: set[int]) -> bool:
        return (
            all(slot in hits for slot in self.together)
            and all(slot in present for slot in self.anywhere)
            and self.unless not in hits
        )

    def ways(self, hits: Hits) -> Iterator[list[Span]]:
        """Every combination of one match per group whose spans do not overlap and lie close together."""
        for chosen in islice(product(*(hits[slot] for slot in self.together)), _MOST_WAYS):
            spans = sorted(chosen)
            if all(0 <= after[0] - before[1] <= _MOST_BETWEEN for before, after in pairwise(spans)):
                yield spans


def _state_of_ways(
    ways: Iterator[list[Span]], clause: Clause, message: MessageWords, level: SignLevel
) -> tuple[State, list[int]] | None:
    """The state of the first asserted combination, else of the first, with the indices of its words in the sentence."""
    first: tuple[State, list[int]] | None = None
    for spans in ways:
        places = [clause.places[place] for start, end in spans for place in range(start, end)]
        state = state_of(clause, places, message, level)
        if state == "asserted":
            return state, places
        first = first or (state, places)
    return first
