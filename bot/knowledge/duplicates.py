"""Wordings that stand in two entries: one entry would take visitors away from the other."""

from collections.abc import Iterator, Sequence

from bot.knowledge.document import Block
from bot.knowledge.labels import WORDINGS
from bot.knowledge.lines import shown
from bot.knowledge.model import Entry, Problem
from bot.language.text import same_words, stem

_WEAK = frozenset(
    "a an and at does for in is it it's of ok on or please pls so that the this to with".split()
)
"""Words without which two questions are still the same question."""

_FEWEST_TO_COMPARE = 3
"""Shorter questions turn on their small words: "are you" is not "is this you"."""


def repeated_wordings(pairs: Sequence[tuple[Block, Entry]]) -> Iterator[Problem]:
    """Phrasings that stand in two entries: the very same stop a publish, nearly the same are shown."""
    rows = [
        (entry.id, text, number)
        for block, entry in pairs
        if entry.status != "off"
        for text, number in _phrased(block)
    ]
    headings = {block.line for block, _ in pairs}
    told: set[tuple[str, str]] = set()
    for one, other in _alike([text for _, text, _ in rows]):
        (entry, text, line), (entry2, text2, line2) = rows[one], rows[other]
        same = same_words(text) == same_words(text2)
        twins = same and line in headings and line2 in headings  # two questions that are one are told as such
        if entry == entry2 or twins or (not same and (entry, entry2) in told):
            continue
        told.add((entry, entry2))
        how = "the same as" if same else "nearly the same as"
        advice = "Keep one of them." if same else "Do both belong where they are?"
        said = f'"{shown(text2)}" is {how} "{shown(text)}" on line {line}. {advice}'
        yield Problem("knowledge.md", line2, said, stops=same)


def _phrased(block: Block) -> Iterator[tuple[str, int]]:
    yield block.heading, block.line
    for item in block.list(WORDINGS):
        yield item.text, item.number


def _alike(rows: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Pairs of phrasings that are the same, or that differ in words of no weight; linear in their number."""
    first: dict[object, int] = {}
    for at, text in enumerate(rows):
        words = same_words(text).split()
        core = frozenset(stem(word) for word in words if word not in _WEAK)
        keys: list[object] = [" ".join(words), *([core] if len(core) >= _FEWEST_TO_COMPARE else [])]
        for earlier in dict.fromkeys(first[key] for key in keys if key in first):
            yield earlier, at
        for key in keys:
            first.setdefault(key, at)
