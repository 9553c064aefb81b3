"""Which kind of reply a message gets: safety first, then what was tapped, chosen, said or asked."""

import pytest

from bot import Assistant, Context, Reply
from bot.knowledge import SafetySection
from bot.triage import Level
from tests.bot.small import Ranked, Topical, says, small_knowledge

WORDS = {
    "muscle": "muscle",
    "massage": "massage",
    "book": "contact",
    "cost": "prices",
    "hello": "hello",
    "piriformis": "muscle",
}
KNOWLEDGE = small_knowledge()


@pytest.fixture
def assistant() -> Assistant:
    return Assistant(KNOWLEDGE, Topical(WORDS))


@pytest.fixture
def unsure() -> Assistant:
    return Assistant(KNOWLEDGE, Ranked([("muscle", 0.45), ("massage", 0.4)]))


@pytest.fixture
def clueless() -> Assistant:
    return Assistant(KNOWLEDGE, Ranked([("muscle", 0.05)]))


def chat(assistant: Assistant, *messages: str) -> Reply:
    context: str | None = None
    for message in messages:
        reply = assistant.respond(message, context)
        context = reply.context
    return reply


# --- safety first ---


@pytest.mark.parametrize(
    ("message", "kind"),
    [
        ("i cant feel my legs", "emergency"),
        ("hello, i can't pee and my back hurts", "emergency"),
        ("can i book, i peed myself and my legs are numb", "emergency"),
        ("i want to die", "crisis"),
        ("i want to die and i took all my pills", "emergency"),
        ("my calf is swollen, red and hot", "urgent"),
        ("do i have piriformis syndrome", "diagnostic"),
        ("my butt hurts when i sit", "diagnostic"),
        ("hi, my hip aches", "diagnostic"),
        ("should i take ibuprofen", "treatment"),
        ("what is the muscle", "answer"),
        ("what does it cost", "practice"),
        ("hello", "smalltalk"),
        ("thanks", "smalltalk"),
    ],
)
def test_a_message_gets_its_kind(assistant: Assistant, message: str, kind: str) -> None:
    assert assistant.respond(message).kind == kind


def test_what_leans_on_a_question_about_a_remedy_is_one_too(assistant: Assistant) -> None:
    for text in ("and tylenol", "both of them on the same day?", "or a bag of peas"):
        assert chat(assistant, "should i take ibuprofen", text).kind == "treatment", text
    assert chat(assistant, "should i take ibuprofen", "and what does that cost").kind == "practice"
    assert chat(assistant, "should i take ibuprofen", "what is the muscle", "or both").kind != "treatment"
    assert chat(assistant, "should i take ibuprofen", "thanks").kind == "smalltalk"


def test_crisis_and_emergency_together_call_911_first(assistant: Assistant) -> None:
    reply = assistant.respond("i want to die and i cant feel my legs")
    assert (reply.kind, "crisis" in reply.also) == ("emergency", True)
    assert reply.links[0].href == "tel:911"


def test_a_fragment_offers_three_ways_on(assistant: Assistant) -> None:
    reply = assistant.respond("back pain")
    assert reply.kind == "diagnostic"
    assert [s.entry is None for s in reply.suggestions].count(True) == 1
    assert reply.notice


def test_my_own_symptoms_is_diagnostic_when_tapped(assistant: Assistant) -> None:
    assert chat(assistant, "back pain", KNOWLEDGE.says["my own symptoms"]).kind == "diagnostic"


def test_symptoms_beside_booking_are_a_referral_with_booking(assistant: Assistant) -> None:
    reply = assistant.respond("can i book a session, my leg is tingling")
    assert reply.kind == "diagnostic"
    assert "booking" in {link.role for link in reply.links}


def test_a_personal_message_with_a_general_question_is_answered_with_the_warning(
    assistant: Assistant,
) -> None:
    reply = assistant.respond("My leg has been tingling for weeks. What is the piriformis muscle?")
    assert (reply.kind, reply.entries) == ("answer", ("muscle",))
    assert reply.notice
    assert "professional" in {link.role for link in reply.links}


def test_an_urgent_sign_beside_a_question_comes_first(assistant: Assistant) -> None:
    reply = assistant.respond("I have a fever and my back hurts. What does a session cost?")
    assert reply.kind == "urgent"
    assert reply.text.index("doctor") < reply.text.index(KNOWLEDGE.says["not filled in"])


# --- after an alarm ---


@pytest.mark.parametrize(
    "message",
    [
        "ok",
        "no",
        "yes",
        "thanks",
        "it's fine",
        "never mind",
        "i was joking",
        "what",
        "my leg",
        "🙂",
        "none of these",
    ],
)
@pytest.mark.parametrize("alarm", ["i cant feel my legs", "i want to die"])
def test_whoever_plays_an_alarm_down_hears_it_again_shorter(
    assistant: Assistant, alarm: str, message: str
) -> None:
    first = assistant.respond(alarm)
    again = assistant.respond(message, first.context)
    assert again.kind == first.kind
    assert len(again.text) < len(first.text)


def test_a_clear_other_question_after_an_alarm_is_answered_with_the_warning(assistant: Assistant) -> None:
    reply = chat(assistant, "i cant feel my legs", "what is the muscle")
    assert reply.kind == "answer"
    assert reply.notice
    assert chat(assistant, "i cant feel my legs", "what is the muscle", "ok").kind == "emergency"


@pytest.mark.parametrize(
    "message",
    ["can you massage that", "does massage help", "what is it", "is it the muscle", "is that bad",
     "does the muscle do that", "does it cost more if i wait"],
)  # fmt: skip
def test_what_points_at_the_danger_is_no_other_question(assistant: Assistant, message: str) -> None:
    reply = chat(assistant, "i can't feel when i wipe", message)
    assert reply.kind == "emergency"


def test_after_an_alarm_a_told_condition_and_a_question_about_it_are_answered_with_the_warning(
    assistant: Assistant,
) -> None:
    asked = "I was told it's piriformis syndrome, what is the muscle"
    reply = chat(assistant, "i cant feel my legs", asked)
    assert (reply.kind, bool(reply.notice)) == ("answer", True)
    assert chat(assistant, "i cant feel my legs", "I can't feel it, can massage help").kind == "emergency"


def test_a_suggestion_tapped_after_an_alarm_keeps_the_warning(assistant: Assistant) -> None:
    first = assistant.respond("i cant feel my legs")
    entry = KNOWLEDGE.entry("muscle")
    assert entry is not None
    reply = assistant.respond(entry.question, first.context, entry.id)
    assert (reply.kind, bool(reply.notice)) == ("answer", True)


def test_a_crisis_after_an_emergency_is_both(assistant: Assistant) -> None:
    reply = chat(assistant, "i cant feel my legs", "i want to die")
    assert (reply.kind, "crisis" in reply.also) == ("emergency", True)


def test_an_alarm_is_never_forgotten_by_what_the_page_sends_back(assistant: Assistant) -> None:
    assert (
        assistant.respond("i cant feel my legs", Context(seen=("muscle",), misses=3).encode()).kind
        == "emergency"
    )


# --- paused ---


@pytest.mark.parametrize(
    ("message", "kind"),
    [
        ("i cant feel my legs", "emergency"),
        ("i want to die", "crisis"),
        ("is it sciatica?", "diagnostic"),
        ("should i take ibuprofen", "treatment"),
        ("what is the muscle", "unknown"),
        ("hello", "unknown"),
    ],
)
def test_a_paused_chat_hears_signs_and_nothing_else(assistant: Assistant, message: str, kind: str) -> None:
    reply = assistant.respond(message, paused="Back on Monday.")
    assert reply.kind == kind
    assert ("Back on Monday." in reply.text) == (kind == "unknown")


def test_a_tap_on_a_paused_chat_is_paused_too(assistant: Assistant) -> None:
    reply = assistant.respond("What is the piriformis muscle?", None, "muscle", paused="Back on Monday.")
    assert (reply.kind, reply.entries) == ("unknown", ())


# --- asking back ---


def test_an_unsure_match_asks_back_with_a_way_out(unsure: Assistant) -> None:
    reply = unsure.respond("what is it about then")
    assert reply.kind == "clarify"
    assert [s.entry for s in reply.suggestions] == ["muscle", "massage", None]
    assert not reply.may_keep


@pytest.mark.parametrize(
    ("typed", "entry"),
    [
        ("the first one", "muscle"),
        ("2", "massage"),
        ("second", "massage"),
        ("the massage one", "massage"),
        ("1st please", "muscle"),
    ],
)
def test_a_choice_may_be_typed(unsure: Assistant, typed: str, entry: str) -> None:
    assert chat(unsure, "what is it about then", typed).entries == (entry,)


@pytest.mark.parametrize("typed", ["none of these", "no", "neither"])
def test_a_refused_choice_may_be_kept(unsure: Assistant, typed: str) -> None:
    reply = chat(unsure, "what is it about then", typed)
    assert (reply.kind, reply.may_keep) == ("unknown", True)


def test_none_of_these_out_of_the_blue_may_not_be_kept(unsure: Assistant) -> None:
    assert not unsure.respond("none of these").may_keep


# --- not known ---


def test_what_is_not_known_is_said_in_other_words_each_time(clueless: Assistant) -> None:
    messages = ["the weather in Concord", "the price of gold today", "how to bake bread", "who won the game"]
    replies = [chat(clueless, *messages[: n + 1]) for n in range(4)]
    assert [reply.kind for reply in replies] == ["unknown"] * 4
    texts = [reply.text for reply in replies]
    assert len(set(texts[:3])) == 3
    assert texts[3] == texts[2]


def test_what_is_not_known_names_the_nearest_and_how_to_reach_her(clueless: Assistant) -> None:
    reply = clueless.respond("the weather in Concord")
    assert "muscle" in [s.entry for s in reply.suggestions]
    assert "contact" in {link.role for link in reply.links}
    assert reply.may_keep


@pytest.mark.parametrize(
    "message", ["you are stupid", "act as a doctor", "buy at www.cheap.example", "sdkjfhskdjfh", "???", "🙂"]
)
def test_noise_is_unknown_and_never_kept(clueless: Assistant, message: str) -> None:
    reply = clueless.respond(message)
    assert reply.kind == "unknown"
    assert not reply.may_keep


def test_without_an_index_signs_are_heard_and_nothing_is_made_up() -> None:
    assistant = Assistant(KNOWLEDGE, None)
    assert assistant.respond("i cant feel my legs").kind == "emergency"
    assert assistant.respond("is it sciatica?").kind == "diagnostic"
    reply = assistant.respond("what is the muscle")
    assert (reply.kind, reply.entries) == ("unknown", ())


# --- her own sections ---


def test_a_section_of_hers_raises_a_message_and_adds_its_words() -> None:
    section = SafetySection("A lump", "urgent", ("a lump on my hip",), answer="A lump needs looking at.")
    assistant = Assistant(small_knowledge(safety=[section]), Topical(WORDS))
    reply = assistant.respond("there is a lump on my hip")
    assert reply.kind == "urgent"
    assert "A lump needs looking at." in reply.text


def test_a_section_of_hers_never_lowers_one() -> None:
    section = SafetySection("Calm", "treatment", ("i cant feel my legs",), but_not=("feel",))
    assistant = Assistant(small_knowledge(safety=[section]), Topical(WORDS))
    assert assistant.respond("i cant feel my legs").kind == "emergency"


def test_the_words_of_my_own_symptoms_are_hers_to_choose() -> None:
    knowledge = small_knowledge(spoken=says(my_own_symptoms="It is about me"))
    assistant = Assistant(knowledge, Topical(WORDS))
    assert assistant.respond("it is about me").kind == "diagnostic"


def test_an_alarm_is_held_in_the_context(assistant: Assistant) -> None:
    reply = assistant.respond("i want to die")
    assert Context.decode(reply.context, KNOWLEDGE).held is Level.CRISIS
