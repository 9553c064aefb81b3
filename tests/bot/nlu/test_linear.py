"""The linear classifiers: they separate classes, are deterministic, and respect weights and ignored rows."""

import numpy as np
import pytest

from bot.nlu.features import Features, Matrix, Vector
from bot.nlu.linear import LinearModel, Weighting, fit, marks_of
from bot.nlu.terms import tokens
from tests.bot.taught import EXAMPLES

TEXTS = [tokens(example.text) for example in EXAMPLES]
KINDS = [example.kind for example in EXAMPLES]
CLASSES = sorted(set(KINDS))
LEARNED, ROWS = Features.fit(TEXTS, (1, 2, 3, 4))


def fitted(balance: float = 0.5, contrast: float = 0.0) -> LinearModel:
    return weighted(Weighting(balance=balance), contrast)


def weighted(weighting: Weighting, contrast: float = 0.0, classes: list[str] = CLASSES) -> LinearModel:
    marks = marks_of(KINDS, classes)
    return fit(ROWS, marks, classes, penalty=0.3, tolerance=0.5, contrast=contrast, weighting=weighting)


def of_one(rows: Matrix, labels: list[str], weighting: Weighting, penalty: float = 1.0) -> float:
    """The margin at 1 of the first class."""
    marks = marks_of(labels, labels[:1])
    model = fit(rows, marks, labels[:1], penalty=penalty, tolerance=0.5, weighting=weighting)
    return float(model.margins(at(1))[0])


contrasts = pytest.mark.parametrize("contrast", [0.0, 0.3])


def line(*values: float) -> Matrix:
    """Rows of one column each."""
    count = len(values)
    return Matrix(np.arange(count + 1), np.zeros(count, np.int32), np.array(values, np.float32), 1)


def at(value: float) -> Vector:
    return Vector(np.zeros(1, np.int32), np.array([value], np.float32))


@contrasts
def test_what_it_learned_it_tells_apart(contrast: float) -> None:
    model = fitted(contrast=contrast)
    told = [CLASSES[int(model.margins(LEARNED.vector(words)).argmax())] for words in TEXTS]
    assert told == KINDS


@contrasts
@pytest.mark.parametrize("_", range(4))
def test_the_same_rows_give_the_same_weights(contrast: float, _: int) -> None:
    one, other = fitted(contrast=contrast), fitted(contrast=contrast)
    assert one.weights.tobytes() == other.weights.tobytes()
    assert one.bias.tobytes() == other.bias.tobytes()


@contrasts
def test_a_vector_without_features_gets_the_bias(contrast: float) -> None:
    model = fitted(contrast=contrast)
    empty = Vector(np.zeros(0, np.int32), np.zeros(0, np.float32))
    assert np.array_equal(model.margins(empty), model.bias)


def test_rows_that_are_ignored_do_not_count_against_their_class() -> None:
    rows, labels = line(1, 1, -1, -1, 1, 1, 1), ["a", "a", "b", "b", "c", "c", "c"]
    strangers = np.array([label == "c" for label in labels])
    without = of_one(line(1, 1, -1, -1), labels[:4], Weighting())
    ignored = of_one(rows, labels, Weighting(ignored={"a": strangers}))
    assert ignored == pytest.approx(without, abs=0.05)
    assert ignored > of_one(rows, labels, Weighting())


def test_weights_stand_in_the_order_of_the_classes_asked_for() -> None:
    model = weighted(Weighting(balance=0.5), classes=CLASSES[::-1])
    assert model.classes == tuple(CLASSES[::-1])
    assert np.array_equal(model.weights[:, ::-1], fitted().weights)


def test_a_balanced_class_is_heard_more_readily() -> None:
    rare = CLASSES.index(min(CLASSES, key=KINDS.count))
    mine = [LEARNED.vector(words) for words, kind in zip(TEXTS, KINDS, strict=True) if kind == CLASSES[rare]]
    plain, raised = (sum(fitted(share).margins(vector)[rare] for vector in mine) for share in (0.0, 1.0))
    assert raised > plain


def test_balance_raises_a_rare_class() -> None:
    rows, labels = line(1, *[-1] * 30, 1, 1), ["rare", *["often"] * 32]
    margins = [of_one(rows, labels, Weighting(balance=share), penalty=0.3) for share in (0, 0.5, 1)]
    assert margins == sorted(margins)
    assert margins[0] < margins[-1]


def test_balance_may_differ_from_class_to_class() -> None:
    plain, raised = fitted(0.0), fitted(1.0)
    mixed = weighted(Weighting(balance={name: float(name == "urgent") for name in CLASSES}))
    for place, name in enumerate(CLASSES):
        expected = raised if name == "urgent" else plain
        assert np.array_equal(mixed.weights[:, place], expected.weights[:, place])


def test_with_contrast_a_feature_that_marks_the_class_counts_for_more() -> None:
    """Column 0 stands in every row of the class and in half of the others, column 1 in every row of the class alone."""
    ids = np.array([0, 1, 0, 1, 0, 0, 0, 1], np.int32)
    rows = Matrix(np.array([0, 2, 4, 5, 6, 7, 8]), ids, np.ones(8, np.float32), 2)
    marks = np.array([[True], [True], [False], [False], [False], [False]])

    def share(contrast: float) -> float:
        model = fit(rows, marks, ["a"], penalty=1.0, tolerance=0.01, contrast=contrast)
        telling, common = (abs(float(model.weights[column, 0])) for column in (1, 0))
        return telling / (telling + common)

    assert share(1.0) > share(0.0)


def test_a_row_of_more_weight_pulls_harder() -> None:
    rows, labels = line(1, 1, 1), ["a", "b", "b"]
    light, heavy = (of_one(rows, labels, Weighting(rows=[weight, 1, 1])) for weight in (1, 9))
    assert heavy > light


@contrasts
def test_it_comes_back_as_it_was_stored(contrast: float) -> None:
    model = fitted(contrast=contrast)
    again = LinearModel.of_arrays(model.arrays())
    assert again.classes == model.classes
    assert np.array_equal(again.margins(LEARNED.vector(TEXTS[0])), model.margins(LEARNED.vector(TEXTS[0])))


def test_of_the_other_classes_a_part_counts_for_all() -> None:
    model, plain = weighted(Weighting(thinning=2, whole=CLASSES[:1])), weighted(Weighting())
    told = [CLASSES[int(model.margins(LEARNED.vector(words)).argmax())] for words in TEXTS]
    assert sum(one == other for one, other in zip(told, KINDS, strict=True)) >= 0.9 * len(KINDS)
    assert np.array_equal(model.weights[:, 0], plain.weights[:, 0])
    assert not np.array_equal(model.weights[:, 1], plain.weights[:, 1])


def test_a_row_more_does_not_change_which_others_count() -> None:
    """A part is drawn by a number of each row's own, and not by its place, which one wording more would shift."""

    def fitted_with(draws: list[int]) -> LinearModel:
        return weighted(Weighting(thinning=2, draws=draws))

    count = len(KINDS)
    places = fitted_with(list(range(count)))
    assert np.array_equal(places.weights, weighted(Weighting(thinning=2)).weights)
    shifted = [number + 2 for number in range(count)]
    assert np.array_equal(places.weights, fitted_with(shifted).weights)
    assert not np.array_equal(places.weights, fitted_with([number + 1 for number in range(count)]).weights)


def test_without_the_rows_of_no_weight_it_tells_the_same() -> None:
    model = fitted()
    unused = Vector(np.array([0], np.int32), np.ones(1, np.float32))
    sparse = LinearModel(
        model.classes,
        model.weights * (np.arange(len(model.weights)) % 3 > 0)[:, None],
        model.steps,
        model.bias,
    )
    less = sparse.compact()
    assert len(less.weights) < 0.7 * len(sparse.weights)
    for vector in (unused, *map(LEARNED.vector, TEXTS)):
        assert less.margins(vector).tolist() == sparse.margins(vector).tolist()
    read = LinearModel.of_arrays(less.arrays())
    assert read.margins(LEARNED.vector(TEXTS[0])).tolist() == less.margins(LEARNED.vector(TEXTS[0])).tolist()
