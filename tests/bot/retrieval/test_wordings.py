"""What an index is trained on: the therapist's own wordings, and the examples of her live entries."""

from dataclasses import replace

import pytest

from bot.examples import Example
from bot.knowledge import Knowledge
from bot.retrieval.index import OUT_OF_SCOPE
from bot.retrieval.wordings import Wording, wordings_of
from tests.bot.small import MASSAGE, MUSCLE, SMALL, small_knowledge
from tests.bot.taught import EXAMPLES

QUIET = small_knowledge([MUSCLE, MASSAGE])


def answer(text: str, kind: str = "answer", entry: str | None = "muscle", *fair: str) -> Example:
    return Example(text, kind, "ann", entry, fair=fair)


def taught(*examples: Example, knowledge: Knowledge = QUIET) -> dict[str, str]:
    """Text -> entry of the training rows that are not her own."""
    return {w.text: w.entry for w in wordings_of(knowledge, examples) if not w.own}


def test_her_own_stand_first_and_drafts_are_left_out() -> None:
    own = [wording for wording in wordings_of(small_knowledge(), EXAMPLES) if wording.own]
    live = [entry for entry in SMALL if entry.status == "live"]
    assert own == [Wording(text, entry.id, own=True) for entry in live for text in entry.phrasings]
    assert tuple(own) == wordings_of(small_knowledge(), EXAMPLES)[: len(own)]


def test_what_is_not_for_the_chat_is_out_of_scope_in_her_name() -> None:
    knowledge = replace(QUIET, not_for_chat=("what mattress should i buy",))
    assert Wording("what mattress should i buy", OUT_OF_SCOPE, own=True) in wordings_of(knowledge, EXAMPLES)


def test_each_text_stands_once_and_her_word_wins() -> None:
    examples = [
        answer("WHERE is the piriformis?!", entry="massage"),
        answer("one two"),
        answer("One, two", entry="massage"),
    ]
    assert taught(*examples) == {"one two": "muscle"}


def test_examples_of_an_entry_that_is_not_live_are_out_of_scope() -> None:
    assert taught(answer("how do i book", "practice", "contact")) == {"how do i book": OUT_OF_SCOPE}


@pytest.mark.parametrize(
    ("example", "entry"),
    [
        (answer("a b", "answer"), "muscle"),
        (answer("a b", "smalltalk"), "muscle"),
        (answer("a b", "answer", None), None),
        (answer("a b", "unknown", None), OUT_OF_SCOPE),
        (answer("a b", "unknown", None, "answer"), None),
        (answer("a b", "unknown", None, "diagnostic"), OUT_OF_SCOPE),
        (answer("a b", "diagnostic", None), None),
        (answer("a b", "emergency", None), None),
    ],
)  # fmt: skip
def test_which_examples_are_learned_and_as_what(example: Example, entry: str | None) -> None:
    assert taught(example) == ({"a b": entry} if entry else {})
