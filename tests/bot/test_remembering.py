"""A sign told in two messages is heard whole; what was told before only ever raises a level."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.context import Context
from bot.knowledge import SafetySection
from bot.manner import manner
from bot.move import Heard
from bot.remembering import recall
from bot.tellings import CODES, REMEDY
from bot.language.text import read
from bot.triage import Level, Triage

TRIAGE = Triage()


def heard(text: str, context: Context) -> Heard:
    message = read(text)
    return recall(Heard(message, TRIAGE.assess(message), context, manner(message), None, None), TRIAGE)


def told(*messages: str) -> Heard:
    """What is heard at the end of a chat in which these were said."""
    context = Context()
    for text in messages[:-1]:
        context = heard(text, context).context
    return heard(messages[-1], context)


@pytest.mark.parametrize(
    ("messages", "level"),
    [
        (("my calf hurts", "it is swollen and red"), Level.URGENT),
        (("my wife has pain in her thigh", "its swollen"), Level.URGENT),
        (("my right leg is numb", "now the left one too"), Level.EMERGENCY),
        (("i can't feel my toes on the left", "both feet now"), Level.EMERGENCY),
        (("numb in the right buttock", "spreading to my genitals"), Level.EMERGENCY),
        (("my back hurts", "where are you located", "and i have a fever"), Level.URGENT),
        (("i take eliquis", "can i still get deep tissue"), Level.TREATMENT),
        (("she is 7 months pregnant", "is side lying ok"), Level.TREATMENT),
    ],
)
def test_a_sign_in_two_messages_is_heard_whole(messages: tuple[str, ...], level: Level) -> None:
    assert told(*messages).verdict.level >= level


@pytest.mark.parametrize(
    "messages",
    [
        ("my butt hurts when i sit", "what causes it"),
        ("my calf hurts", "where are you located"),
        ("my leg is numb", "thanks"),
        ("my back hurts", "how much is it"),
        ("is a fever a bad sign", "what is sciatica"),
        ("piriformis syndrome", "both sides"),
        ("my leg is numb", "both at once?"),
    ],
)
def test_an_ordinary_question_after_a_complaint_stays_one(messages: tuple[str, ...]) -> None:
    assert told(*messages).verdict.level is Level.CALM


def test_rubbing_what_needs_a_doctor_is_a_matter_for_the_doctor() -> None:
    verdict = heard("can you rub it out", Context(held=Level.URGENT)).verdict
    assert (verdict.level, verdict.with_condition) == (Level.TREATMENT, True)


def test_a_minor_stays_a_minor() -> None:
    assert told("i am 15 years old and my back hurts", "what is sciatica").context.minor


@given(st.text(max_size=80), st.lists(st.sampled_from(sorted(CODES)), max_size=3), st.sampled_from(Level))
def test_what_was_told_before_never_lowers_a_level(text: str, codes: list[str], held: Level) -> None:
    alone = TRIAGE.assess(read(text))
    whole = heard(text, Context(held=held, told=tuple(codes))).verdict
    assert whole.level >= alone.level
    assert whole.levels >= alone.levels
    assert whole.warns or not alone.warns
    for flag in ("distressed", "diagnosed", "with_condition", "overdose", "minor"):
        assert getattr(whole, flag) >= getattr(alone, flag), flag


def test_what_she_wrote_in_safety_md_is_told_beside_a_sign_in_two_messages() -> None:
    section = SafetySection(
        "Bees", "treatment", ("i keep bees",), ("my calf hurts",), "Tell me about the bees.", 1
    )
    triage = Triage([section])
    message = read("it feels warm, i keep bees")
    context = Context(told=("my-calf-hurts",))
    whole = recall(Heard(message, triage.assess(message), context, manner(message), None, None), triage)
    assert (whole.verdict.level, whole.verdict.sections) == (Level.URGENT, ("Bees",))


def test_a_remedy_that_was_asked_about_is_remembered_while_the_talk_leans_on_it() -> None:
    asked = told("should i take advil").context
    assert REMEDY in asked.told
    assert REMEDY in heard("and both of them together", asked).context.told
    assert REMEDY not in heard("where is your office", asked).context.told
    assert heard("both of them", asked).verdict.level is Level.CALM
