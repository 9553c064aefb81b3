"""Explains every stage of one message, for `python -m bot explain` and the therapist's "Why this answer?"."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from bot.assistant import Assistant
from bot.language.text import Message, read
from bot.nlu.assessment import Assessment
from bot.nlu.costs import cheapest, expected
from bot.nlu.intents import INTENTS, IntentModel
from bot.nlu.terms import tokens
from bot.nlu.thresholds import ACT_FROM
from bot.retrieval.index import Index

MOST_INFLUENTIAL = 6
"""The most influential words that are listed."""


def explain(assistant: Assistant, raw: str) -> str:
    """The folded and corrected text, the assessment, the candidates and the decision, one per line."""
    message = read(raw)
    corrected = assistant.correct(message)
    return "\n".join([
        f"Read:      {message.folded}",
        *(f"Corrected: {typed} -> {meant}" for typed, meant in corrected.corrections),
        *_assessed(assistant, corrected, assistant.assess(raw)),
        *_found(assistant.models.index, corrected),
        *_decided(assistant, raw),
    ])  # fmt: skip


def _assessed(assistant: Assistant, message: Message, found: Assessment) -> Iterator[str]:
    model = assistant.models.intent
    if model is None:
        yield "Intent:    no model is learned yet"
    else:
        yield f"Intent:    {_shares(found.probabilities)}"
        yield f"Cost:      {_shares(expected(found.probabilities), lowest_first=True)}"
        yield f"Words:     {_listed(intent_words(model, message.folded, cheapest(found.probabilities)))}"
    done = sorted((margin, act) for act, margin in found.acts.items() if margin >= ACT_FROM)
    yield f"Does:      {', '.join(f'{act} {margin:+.2f}' for margin, act in reversed(done)) or 'nothing in the talk'}"
    for finding in found.flags:
        yield f'Red flag:  {finding.flag.level}, {finding.flag.echo}: {finding.state} in "{finding.clause}"'
    yield from (f"Section:   {title}" for title in found.sections)
    yield f"Level:     {found.level.kind}"


def _found(index: Index | None, message: Message) -> Iterator[str]:
    if index is None:
        yield "Found:     no index is learned yet"
        return
    ranking = index.rank(message.folded)
    if ranking is None:
        yield "Found:     no word of it is known"
        return
    yield f'Found:     {ranking.entries[0]} at {ranking.confidence:.0%}, nearest to "{ranking.nearest}"'
    yield f"Words:     {_listed(entry_words(index, message.folded, ranking.entries[0]))}"
    yield f"Others:    {', '.join(ranking.entries[1:])}"
    yield f"Clues:     {', '.join(f'{name} {value:+.2f}' for name, value in ranking.clues._asdict().items())}"


def _decided(assistant: Assistant, raw: str) -> Iterator[str]:
    reply = assistant.respond(raw)
    yield f"Decided:   {reply.kind}" + (f" with {', '.join(reply.entries)}" if reply.entries else "")


def intent_words(model: IntentModel, folded: str, intent: str) -> tuple[tuple[str, float], ...]:
    """The words of a text by how much each raised the margin of an intent, the most influential first."""
    column = INTENTS.index(intent)

    def margin(words: Sequence[str]) -> float:
        return float(model.clues(model.features.vector(words))[column])

    return _without_each(tokens(folded), margin)


def entry_words(index: Index, folded: str, entry: str) -> tuple[tuple[str, float], ...]:
    """The words of a text by how much each raised the margin of an entry, the most influential first."""
    column = index.entries.index(entry)

    def margin(words: Sequence[str]) -> float:
        return float(index.linear.margins(index.features.vector(index.synonyms.apply(words)))[column])

    return _without_each(tokens(folded), margin)


def _without_each(
    words: Sequence[str], margin: Callable[[Sequence[str]], float]
) -> tuple[tuple[str, float], ...]:
    whole = margin(words)
    moved = {word: whole - margin([w for w in words if w != word]) for word in dict.fromkeys(words)}
    return tuple(sorted(moved.items(), key=lambda pair: -pair[1]))[:MOST_INFLUENTIAL]


def _shares(values: Mapping[str, float], lowest_first: bool = False) -> str:
    ordered = sorted(values.items(), key=lambda pair: pair[1] if lowest_first else -pair[1])
    return ", ".join(f"{name} {value:.2f}" for name, value in ordered)


def _listed(words: Sequence[tuple[str, float]]) -> str:
    return ", ".join(f"{word} {weight:+.2f}" for word, weight in words)
