"""The act model detects what it was taught, in one sentence of many too; untaught it detects nothing."""

import numpy as np

from bot.examples.acts import Act, ActExample
from bot.language.text import read
from bot.nlu import intent_training
from bot.nlu.acts import NO_ACTS, learn
from bot.nlu.intents import IntentModel, Reader
from bot.nlu.thresholds import ACT_FROM
from tests.bot.taught import EXAMPLES, intent_model
from tests.learned import acts_of

DOES = {True: frozenset({Act.VERDICT}), False: frozenset[Act]()}
TAUGHT = [ActExample(example.text, DOES[example.kind == "diagnostic"], "ann") for example in EXAMPLES]


def taught() -> IntentModel:
    model = intent_model()
    return model.with_acts(learn(model.features, TAUGHT))


def heard(text: str, model: IntentModel) -> set[Act]:
    return {act for act, margin in Reader(model).acts(read(text).folded).items() if margin >= ACT_FROM}


def test_what_was_taught_is_heard() -> None:
    model = taught()
    assert model.acts.classes == (Act.VERDICT,)
    for example in TAUGHT:
        assert heard(example.text, model) == example.acts, example.text


def test_an_act_in_one_sentence_of_many_is_heard() -> None:
    model = taught()
    verdict = next(example.text for example in TAUGHT if example.acts)
    calm = next(example.text for example in TAUGHT if not example.acts)
    assert heard(f"{calm}. {calm}. {verdict}. {calm}.", model) == {Act.VERDICT}


def test_without_examples_nothing_is_heard() -> None:
    model = intent_model()
    assert Reader(model).acts("thanks, bye") is NO_ACTS


def test_it_is_kept_with_the_intent_model() -> None:
    model = taught()
    again = IntentModel.loads(model.dumps(), model.key)
    assert again.acts.classes == model.acts.classes
    assert np.array_equal(again.acts.weights, model.acts.weights)


def test_learning_twice_gives_the_same_bytes() -> None:
    one, other = (intent_training.learn(EXAMPLES, of_acts=TAUGHT).dumps() for _ in range(2))
    assert one == other


def test_several_acts_may_be_heard_in_one_message() -> None:
    found = acts_of("thank you, i'll call my doctor this afternoon. bye for now")
    assert min(found[act] for act in (Act.THANKS, Act.PLAN, Act.GOODBYE)) >= ACT_FROM
