"""What is known of a question: her very wording is always its entry's; all else is as sure as the index says."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.text import MATCHED_CHARACTERS, read
from bot.retrieval.search import ANSWER_FROM, ASK_FROM, NOTHING, Search
from tests.bot.small import CONTACT, HELLO, MASSAGE, MUSCLE, SMALL, Ranked, small_knowledge
from tests.bot.taught import EXAMPLES, small_index

SURE, DOUBTFUL, UNSURE = (ANSWER_FROM + 1) / 2, (ANSWER_FROM + ASK_FROM) / 2, ASK_FROM / 2


def search(*ranking: tuple[str, float]) -> Search:
    return Search(small_knowledge(), Ranked(ranking))


# --- her very wording ---


@pytest.mark.parametrize("ranking", [[], [("massage", 0.99)], [("draft", 0.99)]])
def test_her_very_wording_always_gets_her_entry(ranking: list[tuple[str, float]]) -> None:
    for entry in small_knowledge().live:
        for text in entry.phrasings:
            for typed in (text, text.upper(), f"  {text}!! "):
                found = search(*ranking).find(read(typed).folded)
                assert (found.answers, found.confidence) == ((entry,), 1.0), typed


def test_it_does_so_without_an_index_too() -> None:
    assert Search(small_knowledge(), None).find("where is the piriformis").answers == (MUSCLE,)
    assert Search(small_knowledge(), None).find("something else") == NOTHING


def test_the_wording_of_a_draft_is_nobodys() -> None:
    assert search().find("is this a draft") == NOTHING


def test_a_line_of_not_for_this_chat_is_nobodys_whatever_was_learned() -> None:
    knowledge = replace(
        small_knowledge(), not_for_chat=("What mattress should I buy?", "where is the piriformis")
    )
    sure = Search(knowledge, Ranked([("massage", 0.99)]))
    assert sure.find("what mattress should i buy") == NOTHING
    assert sure.find("what mattress shall i buy") != NOTHING
    assert sure.find("where is the piriformis").answers == (MUSCLE,)  # a wording of hers counts more


def test_the_model_alone_knows_no_shortcut() -> None:
    assert search(("massage", SURE)).learned("where is the piriformis").answers == (MASSAGE,)


# --- how sure ---


def test_who_is_sure_answers() -> None:
    found = search(("muscle", SURE), ("massage", 0.1)).find("that thing")
    assert (found.answers, found.options, found.nearest) == ((MUSCLE,), (), (MUSCLE, MASSAGE))
    assert found.confidence == SURE


def test_who_is_half_sure_asks_back() -> None:
    found = search(("muscle", DOUBTFUL), ("massage", 0.1), ("contact", 0.1), ("prices", 0.1)).find(
        "that thing"
    )
    assert (found.answers, found.options) == ((), (MUSCLE, MASSAGE, CONTACT))


def test_who_is_unsure_only_suggests() -> None:
    found = search(("muscle", UNSURE), ("massage", 0.1)).find("that thing")
    assert (found.answers, found.options, found.nearest) == ((), (), (MUSCLE, MASSAGE))


def test_nobody_is_asked_to_choose_between_one_or_small_talk() -> None:
    assert search(("muscle", DOUBTFUL)).find("that thing").options == ()
    assert search(("muscle", DOUBTFUL), ("hello", 0.1)).find("that thing").options == ()
    assert search(("hello", DOUBTFUL), ("muscle", 0.1), ("massage", 0.1)).find("that thing").options == ()
    assert HELLO in search(("hello", DOUBTFUL), ("muscle", 0.1)).find("that thing").nearest


@pytest.mark.parametrize("gone", ["draft", "nobody", ""])
def test_an_entry_that_is_not_live_is_never_given(gone: str) -> None:
    found = search((gone, SURE), ("muscle", 0.1)).find("that thing")
    assert (found.answers, found.options, found.nearest, found.confidence) == ((), (), (MUSCLE,), None)


def test_only_the_beginning_of_a_long_message_is_matched() -> None:
    index = Ranked([("muscle", SURE)])
    Search(small_knowledge(), index).find("word " * 800)
    assert [len(asked) for asked in index.asked] == [MATCHED_CHARACTERS]


# --- with what was learned ---


def test_the_first_of_two_entries_with_one_wording_does_not_raise() -> None:
    twins = [MUSCLE, replace(MASSAGE, also_asked=MUSCLE.also_asked), *SMALL[2:]]
    assert Search(small_knowledge(twins), None).find("where is the piriformis").answers


def test_what_was_learned_is_found_and_what_is_out_of_scope_is_not() -> None:
    found = Search(small_knowledge(), small_index())
    for example in EXAMPLES:
        answers = [entry.id for entry in found.find(read(example.text).folded).answers]
        if example.entry or example.kind == "unknown":
            assert answers == ([example.entry] if example.entry else []) or example.text.startswith(
                "what mattress"
            )


@given(st.text(max_size=200))
def test_any_string_gives_candidates(text: str) -> None:
    found = Search(small_knowledge(), small_index()).find(read(text).folded)
    assert set(found.answers) <= set(found.nearest)
    assert not (found.answers and found.options)
