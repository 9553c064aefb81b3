"""Find red flags: which lines of red_flags.txt a message meets, and whether each is asserted.

A line is met where a word of each of its groups stands in one clause, in any order, close together.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import islice, pairwise, product
from pathlib import Path

from bot.language.text import fold, tokenise
from bot.nlu.assertion import State, Telling, state_of
from bot.nlu.clauses import Clause, split
from bot.nlu.red_flag_list import LEVELS, Level, Line, RedFlag, Terms, parse

_LIST = Path(__file__).with_name("red_flags.txt")
_FURTHEST = 6
"""How many words that count may stand between two words of one sign."""
_MOST_WAYS = 64
"""How many ways to meet one line are tried in one clause, so that no message costs much."""

Span = tuple[int, int]
Hits = dict[int, list[Span]]


@dataclass(frozen=True, slots=True)
class Finding:
    """A red flag met in a message: whether it is asserted, and the clause that holds it."""

    flag: RedFlag
    state: State
    clause: str
    said: tuple[str, ...] = ()
    """The words of the sign itself, as they stand in the clause."""

    def near(self, around: int) -> Iterator[str]:
        """The words of the sign, and each of them alone, with so many before and behind."""
        words = tokenise(self.clause)
        places = [at for at, word in enumerate(words) if word in self.said] or [0]
        for first, last in {(places[0], places[-1]), *zip(places, places, strict=True)}:
            yield " ".join(words[max(0, first - around) : last + around + 1])


def find(folded: str) -> tuple[Finding, ...]:
    """Every red flag that folded text meets, once each, in its loudest state; the highest level first."""
    return _default().find(folded)


def lines() -> tuple[Line, ...]:
    """The lines of the list that the package ships."""
    return _default().lines


@cache
def words_of_flags() -> frozenset[str]:
    """Every word of the list, as it is written: the speller never makes another word one of these, nor changes one."""
    return frozenset(re.findall(r"[a-z']+", fold(_LIST.read_text(encoding="utf-8"))))


@cache
def _default() -> "Finder":
    return Finder(parse(_LIST.read_text(encoding="utf-8")))


class Finder:
    """The lines of a list, prepared so that a message is compared only with the lines that its words reach."""

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
        """As `find`, for folded text."""
        best: dict[RedFlag, Finding] = {}
        for line, state, clause, said in self.met(folded):
            known = best.get(line.flag)
            if known is None or (known.state != "asserted" and state == "asserted"):
                best[line.flag] = Finding(line.flag, state, clause.text, said)
        return tuple(sorted(best.values(), key=lambda finding: LEVELS.index(finding.flag.level)))

    def met(self, folded: str) -> Iterator[tuple[Line, State, Clause, tuple[str, ...]]]:
        """Every line that is met, clause by clause: its state there, and the words that meet it."""
        found = [(clause, self._hits(clause)) for clause in split(folded)]
        present = {slot for _, hits in found for slot in hits}
        sentences = [clause.sentence for clause, _ in found]
        telling = Telling(sentences, frozenset(word for sentence in sentences for word in sentence))
        for clause, hits in found:
            for slot in hits:
                for prepared in self._reached.get(slot, ()):
                    if prepared.possible(hits, present):
                        loudest = _loudest(prepared.ways(hits), clause, telling, prepared.line.flag.level)
                        if loudest is not None:
                            state, places = loudest
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
        """Where in the clause a term of each slot stands."""
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
    """A line with its groups as numbers; `anchor` is the group with the fewest words."""

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
        """Each choice of words, one of every group, that stand apart from and near each other."""
        for chosen in islice(product(*(hits[slot] for slot in self.together)), _MOST_WAYS):
            spans = sorted(chosen)
            if all(0 <= after[0] - before[1] <= _FURTHEST for before, after in pairwise(spans)):
                yield spans


def _loudest(
    ways: Iterator[list[Span]], clause: Clause, telling: Telling, level: Level
) -> tuple[State, list[int]] | None:
    """The state of the first asserted way, else of the first one, and the places of its words in the sentence."""
    first: tuple[State, list[int]] | None = None
    for spans in ways:
        places = [clause.places[place] for start, end in spans for place in range(start, end)]
        state = state_of(clause, places, telling, level)
        if state == "asserted":
            return state, places
        first = first or (state, places)
    return first
