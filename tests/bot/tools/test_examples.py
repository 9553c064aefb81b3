"""The labelled examples at a glance: counts, doubted rows, confused kinds, near-copies."""

from bot.examples import Example
from bot.tools.examples import Doubt, confused, counts, doubts, near_copies, report
from tests.bot.taught import EXAMPLES

WRONG = Example("hello there, good morning", "emergency", "ann")


def test_rows_are_counted_by_kind_author_and_entry() -> None:
    told = counts(EXAMPLES)
    assert told.startswith("60 examples by 3 authors")
    assert {"     6  kind crisis", "    20  author ann", "     6  entry muscle"} <= set(told.splitlines())


def test_every_row_is_judged_by_a_model_that_never_read_its_author() -> None:
    found = doubts(EXAMPLES)
    assert sorted(doubt.example.text for doubt in found) == sorted(example.text for example in EXAMPLES)
    chances = [doubt.probability for doubt in found]
    assert chances == sorted(chances)
    assert all(0 <= chance <= 1 for chance in chances)


def test_a_wrong_label_is_doubted() -> None:
    assert WRONG in [doubt.example for doubt in doubts((*EXAMPLES, WRONG)) if doubt.probability < 0.05]


def test_a_row_that_may_be_either_kind_is_doubted_less() -> None:
    either = Example(WRONG.text, WRONG.kind, WRONG.author, fair=("smalltalk",))
    (found,) = (doubt for doubt in doubts((*EXAMPLES, either)) if doubt.example == either)
    assert found.probability > 0.5


def test_only_doubted_rows_count_as_confused() -> None:
    sure, unsure = Doubt(WRONG, 0.9, "emergency"), Doubt(WRONG, 0.1, "smalltalk")
    assert confused([sure, unsure, unsure]) == ((("emergency", "smalltalk"), 2),)


def test_rows_of_one_author_that_differ_by_a_word_are_near_copies() -> None:
    def row(text: str, author: str = "ann") -> Example:
        return Example(text, "answer", author)

    one, other = row("what does the muscle do"), row("what does a muscle do")
    assert near_copies([one, other]) == ((one, other),)
    assert near_copies([one, row(other.text, "bob")]) == ()
    assert near_copies([row("what is it"), row("what was it")]) == ()
    assert near_copies([one, row("what does the nerve feel")]) == ()


def test_the_report_holds_every_part() -> None:
    told = report((*EXAMPLES, WRONG))
    parts = ["61 examples", "Most confused", "Most doubted", "hello there, good morning", "Near-copies"]
    assert [part for part in parts if part not in told] == []
