"""The shipped knowledge: every question and phrasing finds its answer, and no suggestion leads nowhere."""

import pytest

from bot import Assistant, Entry, Level
from bot.dialogue.words.suggestions import OPENING


def wrong(assistant: Assistant, messages: list[tuple[str, str]]) -> list[str]:
    """The messages whose reply does not tell the entry beside them."""
    replies = [(message, entry, assistant.respond(message)) for message, entry in messages]
    return [
        f"{message!r} should tell {entry}, but is {reply.kind} with {', '.join(reply.entries) or 'nothing'}"
        for message, entry, reply in replies
        if entry not in reply.entries
    ]


def test_every_live_question_that_is_tapped_gives_its_answer(shipped: Assistant) -> None:
    for entry in shipped.knowledge.live:
        reply = shipped.respond(entry.question, None, entry.id)
        assert reply.entries == (entry.id,), entry.question
        assert reply.kind in {"answer", "practice", "smalltalk"}


def test_every_live_question_that_is_typed_gives_its_answer(shipped: Assistant) -> None:
    assert not wrong(shipped, [(entry.question, entry.id) for entry in shipped.knowledge.live])


def test_every_phrasing_that_is_typed_gives_its_answer(shipped: Assistant) -> None:
    phrasings = [(text, entry.id) for entry in shipped.knowledge.live for text in entry.also_asked]
    assert len(phrasings) > 30
    assert not wrong(shipped, phrasings)


def test_no_phrasing_is_taken_for_a_symptom_or_a_danger(shipped: Assistant) -> None:
    heard = [
        f"{text!r} of {entry.id} is heard as {level.kind}"
        for entry in shipped.knowledge.live
        for text in entry.phrasings
        if (level := shipped.assess(text).level) > Level.CALM
    ]
    assert not heard


def test_every_message_of_tests_md_gets_its_answer(shipped: Assistant) -> None:
    messages = [
        (text, expected.entry) for expected in shipped.knowledge.expected for text in expected.messages
    ]
    assert len(messages) > 100
    assert not wrong(shipped, messages)


def test_every_suggestion_of_every_answer_leads_to_an_answer(shipped: Assistant) -> None:
    for entry in shipped.knowledge.live:
        reply = shipped.respond(entry.question, None, entry.id)
        assert reply.suggestions, f"{entry.id} leads nowhere"
        for suggestion in reply.suggestions:
            following = shipped.respond(suggestion.label, reply.context, suggestion.entry)
            assert suggestion.entry in following.entries, f"{suggestion.label} after {entry.id}"


def test_no_answer_suggests_itself_or_what_was_just_read(shipped: Assistant) -> None:
    for entry in shipped.knowledge.live:
        reply = shipped.respond(entry.question, None, entry.id)
        assert entry.id not in {suggestion.entry for suggestion in reply.suggestions}


def test_one_chat_that_taps_on_and_on_hears_every_information_entry_once(shipped: Assistant) -> None:
    """Where suggestions have run dry, the chat goes back to what is asked most; nothing is told twice before."""
    reply, told = shipped.welcome(), list[str]()
    while fresh := [s for s in reply.suggestions if s.entry and s.entry not in told]:
        told.append(str(fresh[0].entry))
        reply = shipped.respond(fresh[0].label, reply.context, fresh[0].entry)
        assert len(told) <= len(shipped.knowledge.live)
    missing = {entry.id for entry in _information(shipped)} - set(told)
    assert not missing, f"no suggestion leads to {', '.join(sorted(missing))}"


def test_the_opening_suggestions_are_live(shipped: Assistant) -> None:
    assert [suggestion.entry for suggestion in shipped.welcome().suggestions] == list(OPENING)


@pytest.mark.parametrize("kind", ["information", "practice", "small talk"])
def test_every_answer_is_told_whole_and_never_with_a_gap(shipped: Assistant, kind: str) -> None:
    for entry in (entry for entry in shipped.knowledge.live if entry.kind == kind):
        reply = shipped.respond(entry.question, None, entry.id)
        assert reply.text.strip()
        assert "{" not in reply.text, entry.id


def test_every_practice_answer_says_how_to_reach_the_therapist(shipped: Assistant) -> None:
    for entry in (entry for entry in shipped.knowledge.live if entry.kind == "practice"):
        reply = shipped.respond(entry.question, None, entry.id)
        assert {link.role for link in reply.links} & {"contact", "booking"}, entry.id


def _information(assistant: Assistant) -> list[Entry]:
    return [entry for entry in assistant.knowledge.live if entry.kind == "information"]
