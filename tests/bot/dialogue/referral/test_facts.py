from dataclasses import replace

import pytest

from bot.examples.acts import Act
from bot.knowledge import Entry
from bot.nlu.assessment import Assessment
from bot.nlu.levels import Level
from bot.retrieval.search import Candidates
from tests.bot.dialogue.small import (
    DIAGNOSTIC,
    MUSCLE,
    SAID,
    SCIATICA,
    SYMPTOMS,
    SYNDROME,
    TREATMENT,
    URGENT,
    Chat,
    found,
    heard,
    roles,
    small_knowledge,
)

STRETCHING = Entry(
    id="stretching",
    question="What stretches will I get?",
    answer="I show you some after a session.",
    in_one_sentence="Specific stretching can help.",
)


def test_no_general_answer_stands_beside_a_forecast_that_nobody_can_give() -> None:
    asked = heard(Level.DIAGNOSTIC, ordinary=True)
    reply = Chat().say("will it be over by my race? can massage help? what does it cost?", asked)
    assert (reply.entries, SAID["cannot predict"] in reply.text) == (("prices",), True)


def test_what_a_massage_does_is_no_fact_beside_no_diagnosis() -> None:
    on_massage = replace(SYNDROME, in_one_sentence="Massaging the muscle has no lasting benefit.")
    told = "if it hurts when you sit that's usually the piriformis yeah?"
    assert Chat(small_knowledge([on_massage])).say(told, DIAGNOSTIC, found(on_massage)).entries == ()
    fit = Chat(small_knowledge([SYNDROME])).say(told, DIAGNOSTIC, found(SYNDROME))
    assert fit.entries == ("piriformis-syndrome",)


def test_who_has_read_about_it_gets_what_is_true_in_general_beside_no_forecast() -> None:
    chat = Chat(small_knowledge([STRETCHING, MUSCLE]))
    chat.search = lambda folded: found(STRETCHING)  # type: ignore[method-assign]  # hand-made
    asked = heard(Level.DIAGNOSTIC, ordinary=True)
    text = "six years of it. will it be over by my race? does stretching help?"
    assert STRETCHING.in_one_sentence not in chat.say(text, asked).text
    chat.say("what is the muscle?", candidates=found(MUSCLE))
    reply = chat.say(text, asked)
    general = f"{SAID['in general'].strip('*')} {STRETCHING.in_one_sentence}"
    assert general in reply.text
    assert STRETCHING.answer not in reply.text


def test_a_general_fact_never_mirrors_the_symptoms_told() -> None:
    knowledge = small_knowledge([replace(SYMPTOMS, show_next=("sciatica",)), SCIATICA])
    near = found(*knowledge.live[:1])
    told = Chat(knowledge).say("i have an ache in my butt, is it sciatica?", DIAGNOSTIC, near)
    assert SYMPTOMS.in_one_sentence not in told.text
    assert SCIATICA.in_one_sentence in told.text
    assert told.entries == ("sciatica",)
    chat = Chat(knowledge)
    chat.say("i have an ache in my butt", DIAGNOSTIC, Candidates())
    assert SYMPTOMS.in_one_sentence not in chat.say("so could that be sciatica?", DIAGNOSTIC, near).text


def test_a_general_fact_never_answers_the_why_of_what_was_told() -> None:
    sitting = replace(MUSCLE, in_one_sentence="Sitting for long periods can inflame the muscle.")
    why = "my butt hurts when i sit, is it the piriformis?"
    assert Chat(small_knowledge([sitting])).say(why, DIAGNOSTIC, found(sitting)).entries == ()


def test_a_story_without_a_question_gets_no_fact() -> None:
    assert Chat().say("my mother doesn't believe me that it hurts", DIAGNOSTIC, found(MUSCLE)).entries == ()


def test_a_fact_is_clearly_about_what_was_asked() -> None:
    near = Candidates((), (), (SCIATICA,), 0.1)
    assert Chat().say("do i have sciatica", DIAGNOSTIC, near).entries == ()


def test_a_fact_never_names_a_condition_that_the_visitor_did_not() -> None:
    assert Chat().say("should i worry about this pain in my butt", DIAGNOSTIC, found(SCIATICA)).entries == ()


def test_beside_no_advice_stands_what_the_article_says_on_it() -> None:
    chat = Chat(small_knowledge([STRETCHING, MUSCLE]))
    reply = chat.say("is there a stretch i can do?", TREATMENT, found(STRETCHING, confidence=0.66))
    assert (reply.kind, reply.entries) == ("treatment", ("stretching",))
    assert f"{SAID['in general'].strip('*')} {STRETCHING.in_one_sentence}" in reply.text
    assert {"professional", "booking"} <= set(roles(reply))
    assert reply.notice
    again = chat.say("and which stretch is best?", TREATMENT, found(STRETCHING, confidence=0.66))
    assert again.entries == ()


@pytest.mark.parametrize(
    ("text", "assessment", "candidates"),
    [
        ("is there a stretch i can do?", TREATMENT, found(STRETCHING, confidence=0.64)),
        ("i stretch every day", TREATMENT, found(STRETCHING)),
        ("will it go away if i stretch?", TREATMENT, found(STRETCHING)),
        ("my leg aches, what helps?", TREATMENT, found(SYMPTOMS)),
        (
            "i'm pregnant, may i stretch?",
            heard(Level.TREATMENT, probabilities={"urgent": 0.5}),
            found(STRETCHING),
        ),
        ("is there a stretch for this?", URGENT, found(STRETCHING)),
        ("what kind of doctor knows stretches?", TREATMENT, found(STRETCHING)),
        ("what about ibuprofen?", TREATMENT, found(STRETCHING)),
        ("is it bad?", DIAGNOSTIC, found(STRETCHING)),
    ],
)
def test_no_fact_where_it_is_unsure_unasked_a_promise_a_mirror_or_beside_a_danger(
    text: str, assessment: Assessment, candidates: Candidates
) -> None:
    assert Chat(small_knowledge([STRETCHING, SYMPTOMS])).say(text, assessment, candidates).entries == ()


def test_who_has_read_about_it_gets_a_general_fact_beside_a_referral() -> None:
    chat = Chat()
    chat.say("what is the syndrome")
    asked = DIAGNOSTIC._replace(acts={Act.MORE: -1.0})
    assert chat.say("why would that tingle?", asked, found(MUSCLE, confidence=0.74)).entries == ()
    assert chat.say("why would that tingle?", asked, found(MUSCLE, confidence=0.76)).entries == ("muscle",)
