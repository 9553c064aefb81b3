"""Precision and recall of dialogue acts, for authors that were not learned from."""

from bot.examples.acts import Act, ActExample
from bot.tools.acts import Tally, evaluate, leave_out
from tests.bot.taught import EXAMPLES, intent_model


def test_what_is_right_missed_and_false_is_counted() -> None:
    figures = Tally()
    figures.count(ActExample("a", frozenset({Act.THANKS}), "ann"), frozenset({Act.THANKS, Act.PLAN}))
    figures.count(ActExample("b", frozenset({Act.THANKS}), "ann"), frozenset())
    lines = figures.table().splitlines()
    assert lines[0].split() == "thanks precision 100% recall 50% of 2, 0 false".split()
    assert lines[-1].split() == "all precision 50% recall 50% of 2, 1 false".split()
    assert len(lines) == len(Act) + 1


def test_an_author_is_never_heard_by_a_model_that_learned_from_him() -> None:
    """Each author alone knows an act: left out, nobody has taught it."""
    texts = [example.text for example in EXAMPLES[:4]]
    rows = [
        ActExample(text, frozenset({act}), author)
        for text, act, author in zip(texts, (Act.PLAN, Act.PLAN, Act.PHONE, Act.PHONE), "aabb", strict=True)
    ]
    last = leave_out(intent_model(), rows).splitlines()[-1]
    assert last.split()[4] == "0%"


def test_examples_are_evaluated_by_the_model_as_it_is() -> None:
    assert evaluate(intent_model(), [ActExample("x", frozenset({Act.PLAN}), "ann")]).endswith("of 1, 0 false")
