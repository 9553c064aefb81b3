"""Every stage of one message is explained in words."""

from bot import Assistant
from bot.knowledge import SafetySection
from bot.models import Models
from bot.tools.explain import entry_words, explain, intent_words
from tests.bot.small import small_knowledge
from tests.bot.taught import intent_model, small_index, taught

STAGES = [
    "Read:", "Corrected:", "Intent:", "Cost:", "Words:", "Does:", "Level:", "Found:", "Others:", "Clues:", "Decided:",
]  # fmt: skip


def small() -> Assistant:
    return Assistant(small_knowledge(), taught())


def test_every_stage_is_told_in_the_order_of_the_way() -> None:
    told = explain(small(), "What is the pirifromis?")
    places = [told.index(stage) for stage in STAGES]
    assert places == sorted(places)
    assert "pirifromis -> piriformis" in told


def test_a_red_flag_is_named_with_its_state() -> None:
    assert "Red flag:  emergency" in explain(small(), "i cant feel my legs")
    assert ": negated in" in explain(small(), "no numbness in my groin")


def test_what_it_does_in_the_talk_is_named(shipped: Assistant) -> None:
    assert "Does:      nothing in the talk" in explain(shipped, "what is the piriformis")
    assert "Does:      plan +" in explain(shipped, "i'll call my doctor today")


def test_the_decision_is_the_one_that_a_visitor_gets() -> None:
    assistant = small()
    for message in ("what is the piriformis", "my hip hurts", "how do i book", "the weather", "hello"):
        reply, told = assistant.respond(message), explain(assistant, message)
        assert f"Decided:   {reply.kind}" in told
        assert all(entry in told for entry in reply.entries)


def test_the_words_that_counted_come_first() -> None:
    words = [word for word, _ in entry_words(small_index(), "please say what the piriformis is", "muscle")]
    assert words[0] == "piriformis"
    heard = [
        word for word, _ in intent_words(intent_model(), "the football, can i take ibuprofen", "treatment")
    ]
    assert {"take", "ibuprofen"} <= set(heard[:4])


def test_an_ordinary_question_is_explained_by_the_class_that_won() -> None:
    moved = dict(intent_words(intent_model(), "where is the piriformis muscle", "ordinary"))
    assert moved["piriformis"] > 0 < moved["muscle"]


def test_without_models_it_says_so() -> None:
    told = explain(Assistant(small_knowledge(), Models()), "hello")
    assert "no model is learned yet" in told
    assert "no index is learned yet" in told


def test_words_that_nobody_knows_are_told_as_such() -> None:
    assert "no word of it is known" in explain(small(), "日本")


def test_a_section_of_hers_is_named() -> None:
    section = SafetySection("A lump", "urgent", ("a lump beside my tailbone",))
    assistant = Assistant(small_knowledge(safety=[section]), taught())
    told = explain(assistant, "a lump beside my tailbone")
    assert "Section:   A lump" in told
    assert "Level:     urgent" in told


def test_no_string_raises() -> None:
    for message in ("", "\ud800", "\0", "🙂", "a" * 10_000, "?" * 4000):
        assert "Decided:" in explain(small(), message)
