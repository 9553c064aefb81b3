"""Every stage of one message is told in words."""

from bot import Assistant
from bot.tools.explain import explain
from bot.knowledge import SafetySection
from tests.bot.small import small_knowledge


def test_every_stage_is_told_in_the_order_of_the_way(shipped: Assistant) -> None:
    told = explain(shipped, "What is the pirifromis?")
    stages = ["Read:", "Words:", "Corrected:", "Heard:", "Matched:", "Counted:", "Band:", "Decided:"]
    places = [told.index(stage) for stage in stages]
    assert places == sorted(places)
    assert "pirifromis -> piriformis" in told


def test_a_sign_is_named_with_its_level_and_the_rule(shipped: Assistant) -> None:
    told = explain(shipped, "i cant feel my legs")
    assert "Heard:     emergency" in told
    assert "Sign:" in told
    assert "Because:" in told
    assert "Decided:   emergency" in told


def test_the_decision_is_the_one_that_a_visitor_gets(shipped: Assistant) -> None:
    for message in ("what is sciatica", "my hip hurts", "how much is it", "the weather in Concord"):
        reply = shipped.respond(message)
        assert f"Decided:   {reply.kind}" in explain(shipped, message)
        assert all(entry in explain(shipped, message) for entry in reply.entries)


def test_without_an_index_it_says_so() -> None:
    assert "nothing is learned yet" in explain(Assistant(small_knowledge(), None), "hello")


def test_words_that_nobody_knows_are_told_as_such(shipped: Assistant) -> None:
    assert "no word of it is known" in explain(shipped, "日本")


def test_a_section_of_hers_is_named_with_its_line() -> None:
    section = SafetySection("A lump", "urgent", ("a lump on my hip",), line=12)
    told = explain(Assistant(small_knowledge(safety=[section]), None), "a lump on my hip")
    assert "A lump" in told
    assert "line 12" in told


def test_no_string_raises(shipped: Assistant) -> None:
    for message in ("", "\ud800", "\0", "🙂", "a" * 10_000):
        assert "Decided:" in explain(shipped, message)
