"""The index ranks what was learned, says how sure it is, and is read from nothing but its own bytes."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.text import read
from bot.retrieval.index import OUT_OF_SCOPE, Index, StaleIndexError
from tests.bot.small import small_knowledge
from tests.bot.taught import EXAMPLES, index_of, small_index

KNOWN = [example for example in EXAMPLES if example.entry]


def test_every_wording_ranks_its_own_entry_first() -> None:
    for example in KNOWN:
        found = small_index().rank(read(example.text).folded)
        assert found is not None
        assert found.entries[0] == example.entry


def test_an_entry_that_only_her_wordings_know_is_found() -> None:
    found = small_index().rank("what would a session cost me")
    assert found is not None
    assert found.entries[0] == "prices"
    assert "prices" not in small_index().known


def test_every_entry_stands_once_and_what_is_out_of_scope_is_none() -> None:
    assert small_index().entries == ("contact", "hello", "massage", "muscle", "prices")
    for example in EXAMPLES:
        found = small_index().rank(read(example.text).folded, 99)
        assert found is not None
        assert sorted(found.entries) == sorted(small_index().entries)
        assert OUT_OF_SCOPE not in found.entries


def test_so_many_are_ranked_as_are_asked_for() -> None:
    for limit in (1, 2, 5):
        found = small_index().rank("what is the muscle", limit)
        assert found is not None
        assert len(found.entries) == limit


@pytest.mark.parametrize("text", ["", "日本", "zqx", "🙂"])
def test_what_holds_nothing_learned_has_no_ranking(text: str) -> None:
    assert small_index().rank(text) is None


def test_the_nearest_wording_belongs_to_the_best_entry() -> None:
    index = small_index()
    for example in KNOWN:
        found = index.rank(read(example.text).folded)
        assert found is not None
        place = index.entries.index(found.entries[0])
        ours = index.wordings[slice(*index.nearest.groups[place : place + 2])]
        assert found.nearest in ours
        assert found.clues.cosine == pytest.approx(1, abs=1e-2) or found.nearest != example.text


def test_a_message_of_known_stems_is_covered_and_one_of_unknown_ones_is_not() -> None:
    whole, half = small_index().rank("where is the piriformis"), small_index().rank("where is the weather")
    assert whole is not None
    assert half is not None
    assert whole.clues.covered == pytest.approx(1)
    assert 0 < half.clues.covered < 1


@pytest.mark.parametrize(
    "text", ["piriformis", "weather", "what is it", "hello, the piriformis and the weather"]
)
def test_confidence_is_a_probability_and_cosine_and_cover_are_shares(text: str) -> None:
    found = small_index().rank(text)
    assert found is not None
    assert 0 < found.confidence < 1
    assert 0 <= found.clues.cosine <= 1 + 1e-3
    assert 0 <= found.clues.covered <= 1 + 1e-6


def test_her_synonyms_are_folded_into_the_question() -> None:
    index = index_of(replace(small_knowledge(), synonyms=(("massage", "kneading session"),)))
    assert index.rank("what does a kneading session do") == index.rank("what does a massage do")


def test_newcomers_have_clues_of_their_own_only_where_there_are_some() -> None:
    found = small_index().newcomer_clues("what is the piriformis")
    assert found is not None
    assert found[0] == "prices"
    known = [entry for entry in small_knowledge().entries if entry.id != "prices"]
    assert index_of(small_knowledge(known)).newcomer_clues("what is the piriformis") is None
    assert small_index().newcomer_clues("日本") is None


# --- stored ---


@pytest.fixture(scope="module")
def content() -> bytes:
    return small_index().dumps()


def test_it_comes_back_as_it_was_stored(content: bytes) -> None:
    again = Index.loads(content, "small")
    for example in EXAMPLES:
        one, other = again.rank(example.text), small_index().rank(example.text)
        assert one is not None
        assert other is not None
        assert (one.entries, one.nearest) == (other.entries, other.nearest)
        assert one.confidence == pytest.approx(other.confidence, abs=1e-2)
    assert (again.words, again.known, again.synonyms) == (
        small_index().words, small_index().known, small_index().synonyms,
    )  # fmt: skip


def test_another_key_is_stale(content: bytes) -> None:
    with pytest.raises(StaleIndexError, match="other knowledge"):
        Index.loads(content, "other")


def test_another_version_is_stale(content: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.retrieval.index.VERSION", -1)
    with pytest.raises(StaleIndexError):
        Index.loads(content, "small")


@given(st.binary(max_size=300))
def test_any_other_file_is_stale_and_never_another_error(other: bytes) -> None:
    with pytest.raises(StaleIndexError):
        Index.loads(other, "small")


@given(st.integers(0))
def test_a_file_that_ends_too_soon_is_stale_and_never_another_error(content: bytes, end: int) -> None:
    with pytest.raises(StaleIndexError):
        Index.loads(content[: end % len(content)], "small")


@given(st.text(max_size=200))
def test_any_string_is_ranked_or_not_and_gives_no_exception(text: str) -> None:
    small_index().rank(text)
    small_index().newcomer_clues(text)
