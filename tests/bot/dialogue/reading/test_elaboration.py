"""Questions about the words of the last answer."""

from dataclasses import replace

import pytest

from bot.dialogue.entry_ids import SIGNS_ENTRY
from bot.dialogue.reading.elaboration import find_elaborated, quoted_share, shares_a_topic
from bot.dialogue.state.context import Context
from bot.examples.acts import Act
from bot.knowledge import Entry
from bot.language.text import read
from bot.nlu.assessment import Assessment
from bot.nlu.levels import Level
from bot.nlu.subject import Subject
from tests.bot.dialogue.small import (
    CALM,
    DIAGNOSTIC,
    HELLO,
    HOURS,
    MUSCLE,
    SCIATICA,
    SYMPTOMS,
    Chat,
    flag,
    found,
    small_knowledge,
    turn_of,
)  # fmt: skip

KNOWLEDGE = small_knowledge()
DISC = replace(
    SCIATICA,
    answer="It comes from several sources. A disc expands, becomes herniated and presses on the nerve.",
    in_one_sentence="It comes from several sources.",
)
SAYS = KNOWLEDGE.says
MORE = CALM._replace(acts={Act.MORE: 0.4})
HINT = CALM._replace(acts={Act.MORE: -0.6})


def talk() -> Chat:
    """A talk that has just told of the disc, in a file that answers it in two sentences."""
    entries = tuple(DISC if entry.id == DISC.id else entry for entry in KNOWLEDGE.entries)
    chat = Chat(replace(KNOWLEDGE, entries=entries))
    assert chat.say("what is sciatica?", candidates=found(DISC)).entries == (DISC.id,)
    return chat


def test_what_asks_for_a_detail_of_the_last_answer_hears_that_there_is_no_more() -> None:
    chat = talk()
    assert chat.say("several, like what?", MORE).text == SAYS["no more detail"]
    assert chat.say("such as?", MORE).text == SAYS["nothing more"]


def test_what_checks_a_word_of_the_last_answer_gets_its_one_sentence() -> None:
    reply = talk().say("and several sources?", MORE)
    assert reply.text.startswith(DISC.in_one_sentence)
    assert reply.text.endswith(SAYS["told before"])


def test_what_was_told_before_other_things_is_told_in_one_sentence() -> None:
    chat = talk()
    chat.say("what are the symptoms?", candidates=found(SYMPTOMS))
    reply = chat.say("what is sciatica again", candidates=found(DISC))
    assert reply.text.startswith(DISC.in_one_sentence)
    assert reply.text.endswith(SAYS["told before"])


def test_a_question_of_its_own_beside_a_word_of_the_answer_is_answered() -> None:
    reply = talk().say("several sources, wow. what are the symptoms?", MORE)
    assert reply.entries == (SYMPTOMS.id,)


def test_an_uncertain_other_answer_does_not_take_its_place() -> None:
    chat = talk()
    reply = chat.say("which sources are those?", MORE, found(HOURS, confidence=0.8))
    assert reply.entries == (DISC.id,)


def test_a_clear_other_answer_does() -> None:
    symptoms = found(SYMPTOMS, confidence=0.95)
    assert talk().say("and what symptoms does it bring?", MORE, symptoms).entries == (SYMPTOMS.id,)


def test_what_lies_near_and_was_not_told_is_given_in_one_sentence() -> None:
    near = replace(MUSCLE, answer="A deep muscle of the hip.", in_one_sentence="It lies deep in the hip.")
    entries = tuple({DISC.id: DISC, near.id: near}.get(entry.id, entry) for entry in KNOWLEDGE.entries)
    chat = Chat(replace(KNOWLEDGE, entries=entries))
    chat.say("what is sciatica?", candidates=found(DISC))
    reply = chat.say("deep in the hip, where?", MORE, found(near, confidence=0.8))
    assert reply.text.startswith(near.in_one_sentence)
    assert near.answer in chat.say("tell me more", MORE).text


def test_a_second_question_keeps_its_own_answer() -> None:
    reply = talk().say("such as? and what are the symptoms? and when are you open?", MORE)
    assert {SYMPTOMS.id, HOURS.id} <= set(reply.entries)


@pytest.mark.parametrize(
    ("text", "assessment", "is_about"),
    [
        ("which sources are those?", HINT, True),
        ("which sources are those", CALM._replace(acts={Act.MORE: -0.9}), False),
        ("who is your favorite singer?", HINT, False),
        (
            "the disc presses on mine every single day of the week and my wife says i should really see you",
            MORE,
            False,
        ),
        ("i see, several sources.", HINT, False),
    ],
)
def test_a_hint_counts_where_the_words_of_the_answer_come_back_in_a_question(
    text: str, assessment: Assessment, is_about: bool
) -> None:
    entries = tuple(DISC if entry.id == DISC.id else entry for entry in KNOWLEDGE.entries)
    context = Context(topics=(DISC.id,), seen=(DISC.id,))
    turn = turn_of(text, context)._replace(assessment=assessment)
    assert (find_elaborated(turn, replace(KNOWLEDGE, entries=entries)) is not None) is is_about


def test_nothing_is_about_an_answer_on_the_practice_or_about_none() -> None:
    turn = turn_of("like what?")._replace(assessment=MORE)
    assert find_elaborated(turn, KNOWLEDGE) is None
    assert find_elaborated(turn._replace(context=Context(topics=(HOURS.id,))), KNOWLEDGE) is None


def test_a_general_why_that_is_heard_as_a_complaint_gets_the_general_fact_beside_the_referral() -> None:
    heard = DIAGNOSTIC._replace(acts={Act.MORE: 0.4})
    reply = talk().say("why does the disc press?", heard)
    assert (reply.kind, DISC.id in reply.entries) == ("diagnostic", True)
    own = talk().say("why does my disc press?", heard)
    assert (own.kind, own.entries) == ("diagnostic", ())


def test_how_much_of_a_message_an_answer_holds() -> None:
    assert quoted_share(read("which sources"), DISC) == 1
    assert quoted_share(read("is it the"), DISC) == 0


def test_an_answer_whose_question_is_named_is_not_about_the_last_one() -> None:
    chat = talk()
    assert shares_a_topic(read("what symptoms, then?"), SYMPTOMS)
    assert not shares_a_topic(read("which sources of sciatica"), SCIATICA)
    reply = chat.say("what symptoms, then?", MORE, found(SYMPTOMS, confidence=0.8))
    assert reply.text.startswith(SYMPTOMS.answer[:10])


def test_a_complaint_is_not_answered_with_the_last_answer_again() -> None:
    complaint = MORE._replace(acts={Act.MORE: 0.4, Act.COMPLAINS: 0.6}, smalltalk=True)
    assert talk().say(
        "you know nothing! what can you do then?", complaint, found(HELLO, confidence=0.8)
    ).entries == (HELLO.id,)


def test_a_question_that_names_a_sign_gets_the_list_of_signs() -> None:
    signs = flag("numbness between the legs", Level.EMERGENCY, "general")
    entries = (
        *KNOWLEDGE.entries,
        Entry(id=SIGNS_ENTRY, question="When?", answer="Call 911 for these signs."),
    )
    chat = Chat(replace(KNOWLEDGE, entries=entries))
    chat.say("what is sciatica?", candidates=found(SCIATICA))
    reply = chat.say("does it go to the crotch?", MORE._replace(flags=(signs,)))
    assert reply.entries == (SIGNS_ENTRY,)
    assert reply.notice


def test_an_answer_that_was_given_in_one_sentence_is_given_whole_when_more_is_asked() -> None:
    chat = talk()
    chat.context = Context(topics=(DISC.id,)).encode()
    assert DISC.answer in chat.say("such as?", MORE, found(HOURS, confidence=0.3)).text


def test_a_correction_is_no_wish_for_the_answer_that_it_corrects() -> None:
    corrects = MORE._replace(acts={Act.MORE: 0.4, Act.CORRECTS: 0.6})
    assert talk().say("no, the other sources", corrects, found(SYMPTOMS, confidence=0.8)).entries == (
        SYMPTOMS.id,
    )


def test_a_question_about_somebody_elses_body_gets_no_general_fact() -> None:
    theirs = DIAGNOSTIC._replace(acts={Act.MORE: 0.4}, subject=Subject(third_person=True))
    assert talk().say("why does the disc press with dad?", theirs).entries == ()


def test_her_very_wording_is_a_question_of_its_own() -> None:
    reply = talk().say("several sources of symptoms?", MORE, found(SYMPTOMS, confidence=1.0))
    assert reply.entries == (SYMPTOMS.id,)
