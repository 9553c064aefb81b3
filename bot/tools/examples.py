"""A report on the labelled examples: counts, confused kinds, doubted rows, near-copies."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.examples import Example
from bot.language.text import clean, fold, stems, tokenise
from bot.nlu.intent_training import learn
from bot.nlu.intents import intent_of
from bot.nlu.red_flags import find
from bot.tools.leave_out import folds

MOST_DOUBTED = 40
"""The doubted rows that are listed."""

SHORTEST_COPY = 4
"""The words from which two rows that differ by one word are near-copies; shorter ones are alike by chance."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """A row as judged by a model that did not learn from its author."""

    example: Example
    probability: float
    """The probability of the labelled intents, 0 to 1."""
    instead: str
    """The most probable intent."""


def counts(examples: Sequence[Example]) -> str:
    """The number of rows by kind, author and entry."""
    lines = [f"{len(examples)} examples by {len({e.author for e in examples})} authors"]
    for name, counted in (
        ("kind", Counter(e.kind for e in examples)),
        ("author", Counter(e.author for e in examples)),
        ("entry", Counter(e.entry for e in examples if e.entry)),
    ):
        lines += ["", *(f"{count:6d}  {name} {value}" for value, count in counted.most_common())]
    return "\n".join(lines)


def doubts(examples: Sequence[Example]) -> tuple[Doubt, ...]:
    """Judge every row by a model that did not learn from its author; the most doubted first."""
    return tuple(sorted(_doubts(examples), key=lambda doubt: doubt.probability))


def _doubts(examples: Sequence[Example]) -> Iterator[Doubt]:
    for held_out in folds(examples):
        authors = {example.author for example in held_out}
        model = learn([example for example in examples if example.author not in authors])
        for example in held_out:
            folded = fold(clean(example.text))
            probabilities = model.probabilities(model.evidence(folded, find(folded)))
            fair = {intent_of(kind) for kind in (example.kind, *example.fair)}
            likeliest = max(probabilities, key=probabilities.__getitem__)
            yield Doubt(example, sum(probabilities[intent] for intent in fair), likeliest)


def confused(found: Sequence[Doubt]) -> tuple[tuple[tuple[str, str], int], ...]:
    """Pairs of labelled and most probable intent, the most frequent first."""
    pairs = Counter(
        (intent_of(doubt.example.kind), doubt.instead) for doubt in found if doubt.probability < 0.5
    )
    return tuple(pairs.most_common())


def near_copies(examples: Sequence[Example]) -> tuple[tuple[Example, Example], ...]:
    """Pairs of rows of one author that differ by at most one word."""
    found: dict[tuple[int, int], tuple[Example, Example]] = {}
    seen: dict[tuple[str, tuple[str, ...]], list[int]] = defaultdict(list)
    for at, example in enumerate(examples):
        roots = stems(tokenise(fold(clean(example.text))))
        if len(roots) >= SHORTEST_COPY:
            for left_out in range(len(roots)):
                key = (example.author, (*roots[:left_out], "*", *roots[left_out + 1 :]))
                for other in seen[key]:
                    found.setdefault((other, at), (examples[other], example))
                seen[key].append(at)
    return tuple(found.values())


def report(examples: Sequence[Example]) -> str:
    """The whole report as text."""
    found = doubts(examples)
    lines = [counts(examples), "", "Most confused, each author left out (label -> likeliest):"]
    lines += [f"{count:6d}  {label} -> {instead}" for (label, instead), count in confused(found)[:15]]
    lines += ["", "Most doubted:"]
    lines += [f"  {d.probability:.2f} {d.example.kind} -> {d.instead}  [{d.example.author}] {d.example.text[:120]}"
              for d in found[:MOST_DOUBTED]]  # fmt: skip
    lines += ["", "Near-copies:", *(f"  [{a.author}] {a.text} | {b.text}" for a, b in near_copies(examples))]
    return "\n".join(lines)
