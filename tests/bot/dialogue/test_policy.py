"""Which kind of reply a message gets: safety first, then what was tapped, chosen, said or asked."""

from dataclasses import replace

import pytest

from bot.dialogue.entry_ids import SIGNS_ENTRY
from bot.dialogue.words.suggestions import suggest_opening
from bot.knowledge import Entry, SafetySection
from bot.nlu.assessment import Assessment
from bot.nlu.levels import Level
from bot.nlu.subject import Subject
from bot.retrieval.search import Candidates
from tests.bot.dialogue.small import (
    BOOKING,
    CALM,
    CONTACT,
    DIAGNOSTIC,
    EMERGENCY,
    HELLO,
    HOURS,
    MASSAGE,
    MINOR,
    MUSCLE,
    PRICES,
    SCIATICA,
    SMALLTALK,
    SYMPTOMS,
    SYNDROME,
    THIRD_PERSON,
    TREATMENT,
    URGENT,
    Chat,
    found,
    heard,
    hrefs,
    options,
    practice,
    roles,
    small_knowledge,
)  # fmt: skip

KNOWLEDGE = small_knowledge()
SAYS = KNOWLEDGE.says


# --- kinds ---


@pytest.mark.parametrize(
    ("text", "assessment", "kind"),
    [
        ("i can't pee", EMERGENCY, "emergency"),
        ("i want to die", heard(Level.CRISIS), "crisis"),
        ("i took all my pills and want to die", heard(Level.EMERGENCY, Level.CRISIS), "emergency"),
        ("my calf is swollen", URGENT, "urgent"),
        ("do i have piriformis syndrome", DIAGNOSTIC, "diagnostic"),
        ("should i take ibuprofen", TREATMENT, "treatment"),
        ("what is the muscle", CALM, "answer"),
        ("what does it cost", CALM, "practice"),
        ("hello", SMALLTALK, "smalltalk"),
        ("thanks", SMALLTALK, "smalltalk"),
        ("what about the weather", CALM, "unknown"),
    ],
)
def test_a_message_gets_its_kind(text: str, assessment: Assessment, kind: str) -> None:
    assert Chat().say(text, assessment).kind == kind


def test_symptoms_beside_booking_are_a_referral_with_booking() -> None:
    reply = Chat().say("can i book, my leg is tingling", heard(Level.DIAGNOSTIC, ordinary=True))
    assert (reply.kind, reply.entries, reply.also) == ("diagnostic", ("contact",), ("practice",))
    assert "booking" in roles(reply)


def test_advice_beside_symptoms_gets_both_refusals() -> None:
    reply = Chat().say("is it sciatica and should i take advil", heard(Level.DIAGNOSTIC, Level.TREATMENT))
    assert (reply.kind, reply.also) == ("diagnostic", ("treatment",))
    assert SAYS["cannot advise on treatment"] in reply.text


# --- referrals ---


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("do i have sciatica", "cannot diagnose"),
        ("my leg hurts at night since may", "cannot tell what it is"),
        ("will it be over by my race?", "cannot predict"),
        ("how long will my sciatica last", "cannot predict"),
    ],
)
def test_the_refusal_differs_by_what_was_asked(text: str, label: str) -> None:
    assert SAYS[label] in Chat().say(text, DIAGNOSTIC).text


def test_the_refusal_for_somebody_else_speaks_of_them() -> None:
    theirs = DIAGNOSTIC._replace(subject=THIRD_PERSON)
    reply = Chat().say("my mother has a sore hip", theirs)
    assert SAYS["cannot diagnose others"] in reply.text
    assert reply.text.startswith(SAYS["sorry for them"])
    own = Chat().say("my mother does not believe that my leg hurts", theirs)
    assert SAYS["cannot tell what it is"] in own.text
    seen = Chat().say("my mother doesn't believe me that it hurts", theirs)
    assert seen.text.startswith(SAYS["sorry to hear"])


def test_the_refusal_is_said_whole_once_and_short_afterwards() -> None:
    chat = Chat()
    first, second = chat.say("do i have sciatica", DIAGNOSTIC), chat.say("it aches at night", DIAGNOSTIC)
    assert SAYS["cannot diagnose"] in first.text
    assert SAYS["cannot diagnose"] not in second.text
    assert SAYS["cannot diagnose again"] in second.text
    assert SAYS["cannot advise on treatment"] in chat.say("should i take advil", TREATMENT).text
    assert SAYS["cannot advise again"] in chat.say("or naproxen", TREATMENT).text


def test_who_asks_on_for_a_verdict_is_told_that_there_is_no_yes_or_no() -> None:
    chat = Chat()
    chat.say("do i have sciatica", DIAGNOSTIC)
    assert SAYS["no yes or no"] in chat.say("is it a disc", DIAGNOSTIC).text


def test_a_person_in_pain_first_reads_a_kind_sentence_once() -> None:
    chat = Chat()
    assert chat.say("my leg hurts so much today", DIAGNOSTIC).text.startswith(SAYS["sorry to hear"])
    assert SAYS["sorry to hear"] not in chat.say("it aches at night too", DIAGNOSTIC).text
    assert SAYS["sorry to hear"] not in Chat().say("do i have sciatica", DIAGNOSTIC).text


@pytest.mark.parametrize(
    "text", ["can't sit at my desk anymore", "my hip clicks when i walk, what could it be"]
)
def test_who_tells_of_a_body_without_a_word_for_pain_reads_it_too(text: str) -> None:
    assert Chat().say(text, DIAGNOSTIC).text.startswith(SAYS["sorry to hear"])


def test_a_kind_sentence_before_advice_is_not_said_again() -> None:
    chat = Chat()
    assert chat.say("my leg hurts, should i take advil", TREATMENT).text.startswith(SAYS["sorry to hear"])
    assert SAYS["sorry to hear"] not in chat.say("my leg hurts", DIAGNOSTIC).text


def test_no_general_answer_stands_beside_a_forecast_that_nobody_can_give() -> None:
    asked = heard(Level.DIAGNOSTIC, ordinary=True)
    reply = Chat().say("will it be over by my race? can massage help? what does it cost?", asked)
    assert (reply.entries, SAYS["cannot predict"] in reply.text) == (("prices",), True)


def test_who_asks_for_somebody_is_not_taken_for_them() -> None:
    hers = heard(Level.DIAGNOSTIC, subject=THIRD_PERSON)
    assert SAYS["sorry for them"] in Chat().say("i'm asking for my mom, she has pain in her hip", hers).text
    assert SAYS["sorry to hear"] in Chat().say("my husband says i have pain in my hip", hers).text


def test_help_from_something_else_is_no_question_about_massage() -> None:
    about_massage = SAYS["whether massage helps"]
    assert about_massage in Chat().say("could a session help my leg", TREATMENT).text
    assert about_massage not in Chat().say("would a standing desk fix it", TREATMENT).text


def test_distress_opens_with_its_own_words_and_988_comes_last() -> None:
    tired = heard(Level.DIAGNOSTIC, probabilities={"crisis": 0.2})
    text = Chat().say("i've tried everything and i'm so tired of this pain", tired).text
    opening_words, _, closing = SAYS["distress"].partition("\n\n")
    assert text.startswith(opening_words)
    assert text.endswith(closing)
    assert SAYS["sorry to hear"] not in text


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


STRETCHING = Entry(
    id="stretching",
    question="What stretches will I get?",
    answer="I show you some after a session.",
    in_one_sentence="Specific stretching can help.",
)


def test_beside_no_advice_stands_what_the_article_says_on_it() -> None:
    chat = Chat(small_knowledge([STRETCHING, MUSCLE]))
    reply = chat.say("is there a stretch i can do?", TREATMENT, found(STRETCHING, confidence=0.66))
    assert (reply.kind, reply.entries) == ("treatment", ("stretching",))
    assert f"{SAYS['in general'].strip('*')} {STRETCHING.in_one_sentence}" in reply.text
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
    assert chat.say("why would that tingle?", DIAGNOSTIC, found(MUSCLE, confidence=0.74)).entries == ()
    assert chat.say("why would that tingle?", DIAGNOSTIC, found(MUSCLE, confidence=0.76)).entries == (
        "muscle",
    )


@pytest.mark.parametrize(
    "text",
    [
        "should i see a doctor first or stop my pills",
        "should i sit less?",
        "is gabapentin ok while running",
        "can i still squat",
    ],
)
def test_no_advice_is_said_in_full_once_whatever_was_asked(text: str) -> None:
    chat = Chat()
    assert SAYS["cannot advise on treatment"] in chat.say(text, TREATMENT, Candidates()).text
    assert SAYS["cannot advise again"] in chat.say("and can i still run?", TREATMENT, Candidates()).text


def test_a_talk_about_somebody_else_goes_on_so_until_a_body_of_ones_own_is_told() -> None:
    chat = Chat()
    theirs = TREATMENT._replace(subject=THIRD_PERSON)
    chat.say("my mother takes a blood thinner, can she come", theirs)
    assert "ask their doctor" in chat.say("did you see what was written about the thinner?", TREATMENT).text
    own = chat.say("and i take eliquis and my leg hurts, is massage ok", TREATMENT).text
    assert "their" not in own
    assert "their" not in chat.say("what about the thinner?", TREATMENT).text


def test_an_urgent_sign_of_ones_own_after_a_talk_about_somebody_else_is_ones_own() -> None:
    chat = Chat()
    chat.say("my mother has a sore hip", DIAGNOSTIC._replace(subject=THIRD_PERSON))
    assert "once you've seen a doctor" in chat.say("i fell and lost 20 pounds", heard(Level.URGENT)).text


def test_who_drives_is_told_not_to_in_a_danger_of_their_own() -> None:
    chat = Chat()
    chat.say("my mother has a sore hip", DIAGNOSTIC._replace(subject=THIRD_PERSON))
    assert (
        "Please don't drive yourself" in chat.say("can't pee since this morning", heard(Level.EMERGENCY)).text
    )


def test_advice_for_somebody_else_is_their_doctors() -> None:
    chat = Chat()
    chat.say("should she take advil", TREATMENT, Candidates())
    theirs = TREATMENT._replace(subject=Subject(third_person=True))
    assert (
        SAYS["cannot advise others again"] in chat.say("can she still walk a lot", theirs, Candidates()).text
    )
    mine = chat.say("and do i have to worry, can she drive?", theirs, Candidates()).text
    assert SAYS["cannot advise others again"] not in mine


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("should i book a massage or see a doctor first?", "see a doctor first"),
        ("do i need to see a doctor", "see a doctor first"),
        ("ok so who do i see first, doctor or you", "see a doctor first"),
        ("which kind of doctor? my regular one?", "which doctor"),
        ("what doctor do i see for this", "which doctor"),
    ],
)
def test_who_asks_for_a_doctor_is_not_told_to_ask_a_doctor(text: str, label: str) -> None:
    chat = Chat()
    assert SAYS[label] in chat.say(text, TREATMENT, Candidates()).text
    assert SAYS["cannot advise again"] not in chat.say(text, TREATMENT, Candidates()).text
    assert SAYS[label] in Chat().say(text, DIAGNOSTIC, Candidates()).text


def test_a_calm_wish_for_a_doctor_first_is_agreed_with_and_a_practice_question_is_answered() -> None:
    text = "so you're saying ask her doctor first?"
    reply = Chat().say(text, CALM, found(SCIATICA, confidence=0.6))
    assert (reply.kind, SAYS["see a doctor first"] in reply.text) == ("treatment", True)
    assert roles(reply)[0] == "professional"
    for sure in (found(HOURS), found(SCIATICA)):
        assert Chat().say(text, CALM, sure).kind != "treatment"


def test_a_bare_fragment_offers_three_ways_on() -> None:
    reply = Chat().say("back pain", DIAGNOSTIC, Candidates((), (), (SYMPTOMS,), 0.2))
    assert reply.kind == "diagnostic"
    assert [s.entry for s in reply.suggestions] == ["symptoms", None, "contact"]
    assert reply.text.startswith(SAYS["sorry to hear"])
    assert SAYS["fragment"] in reply.text
    assert reply.notice


@pytest.mark.parametrize("text", ["is it bad?", "back pain since i fell in may", "what is wrong"])
def test_what_asks_or_tells_more_is_no_fragment(text: str) -> None:
    assert SAYS["fragment"] not in Chat().say(text, DIAGNOSTIC).text


def test_my_own_symptoms_is_a_referral() -> None:
    chat = Chat()
    chat.say("back pain", DIAGNOSTIC)
    assert chat.say("My own symptoms").kind == "diagnostic"


def test_taking_an_answer_for_ones_own_is_a_referral() -> None:
    chat = Chat()
    chat.say("what are the symptoms")
    assert chat.say("that's exactly me").kind == "diagnostic"


def test_what_it_is_after_a_referral_that_named_nothing_is_a_referral_again() -> None:
    chat = Chat()
    chat.say("my hip hurts since may", DIAGNOSTIC)
    asked = chat.say("so what is it", CALM, found(SYNDROME))
    assert (asked.kind, asked.entries) == ("diagnostic", ())
    named = Chat()
    named.say("do i have sciatica", DIAGNOSTIC)
    assert named.say("so what is it").entries == ("sciatica",)


def test_why_after_a_referral_is_answered() -> None:
    chat = Chat()
    chat.say("do i have sciatica", DIAGNOSTIC)
    assert chat.say("why not?").entries == ("not-a-diagnosis",)


@pytest.mark.parametrize(
    "text",
    [
        "would a massage help me",
        "my butt hurts can you help",
        "my leg aches. you can help?",
        "is it worth coming in?",
    ],
)
def test_who_asks_whether_massage_helps_hears_who_can_say_and_what_she_offers(text: str) -> None:
    advice, cause = Chat().say(text, TREATMENT), Chat().say(text, DIAGNOSTIC)
    assert [
        SAYS["whether massage helps"] in advice.text,
        SAYS["whether massage helps beside a referral"] in cause.text,
    ] == [True] * 2
    for reply in (advice, cause):
        assert SAYS["what i do"] in reply.text
        assert SAYS["cannot advise on treatment"] not in reply.text
        assert {"professional", "booking"} <= set(roles(reply))


@pytest.mark.parametrize(
    "text", ["would massage help or should i take advil", "how long should i wait before a massage"]
)
def test_a_question_about_other_treatments_too_gets_no_advice(text: str) -> None:
    assert SAYS["cannot advise on treatment"] in Chat().say(text, TREATMENT).text


def test_massage_with_a_condition_needs_a_doctor_first_and_books_nothing() -> None:
    reply = Chat().say(
        "can i have a massage on blood thinners", heard(Level.TREATMENT, probabilities={"urgent": 0.2})
    )
    assert (reply.kind, "booking" in roles(reply), "contact" in roles(reply)) == ("treatment", False, True)
    assert "doctor, or whoever looks after you, before any massage" in reply.text
    assert reply.entries == ()


@pytest.mark.parametrize("text", ["i'm pregnant", "i take eliquis", "i had surgery in may"])
def test_a_condition_told_in_a_few_words_needs_a_doctor_first(text: str) -> None:
    chat = Chat()
    reply = chat.say(text)
    assert (reply.kind, bool(reply.notice), BOOKING in hrefs(reply)) == ("treatment", True, False)
    assert "before any massage" in reply.text
    assert "before any massage" in chat.say("can you still massage me").text


@pytest.mark.parametrize("text", ["do you massage pregnant women?", "can i come after surgery?"])
def test_a_condition_that_is_asked_about_is_not_told(text: str) -> None:
    assert Chat().say(text, CALM, found(MASSAGE)).kind == "answer"


def test_a_condition_told_before_counts_when_massage_is_asked_for() -> None:
    chat = Chat()
    chat.say("i am pregnant and my back hurts", DIAGNOSTIC)
    reply = chat.say("can you massage me")
    assert reply.kind == "treatment"
    assert "before any massage" in reply.text


# --- urgent ---


def test_beside_an_urgent_sign_nothing_books_or_praises_massage() -> None:
    asked = URGENT._replace(ordinary=True)
    for text in (
        "my calf is swollen and warm, can i book",
        "my calf is swollen. what do you do in a massage?",
    ):
        reply = Chat().say(text, asked)
        assert reply.kind == "urgent"
        assert reply.entries == ()
        assert BOOKING not in hrefs(reply)
        assert "message me once" in reply.text
        assert not any(s.entry in {"contact", "massage-approach"} for s in reply.suggestions)


def test_another_question_beside_an_urgent_sign_is_answered_after_the_card() -> None:
    reply = Chat().say("my calf is swollen. what is sciatica?", URGENT._replace(ordinary=True))
    assert (reply.kind, reply.entries) == ("urgent", ("sciatica",))
    assert reply.text.index("doctor") < reply.text.index(SCIATICA.answer)


def test_parts_that_need_care_are_not_answered_beside_it() -> None:
    text = "my calf is swollen. what is sciatica?"
    reply = Chat(texts={"what is sciatica?": DIAGNOSTIC}).say(text, URGENT._replace(ordinary=True))
    assert reply.entries == ()


def test_a_sign_told_in_two_messages_is_heard_whole() -> None:
    chat = Chat(texts={"my calf is painful and it is swollen now": URGENT, "my calf is painful": DIAGNOSTIC})
    chat.say("my calf hurts", DIAGNOSTIC)
    assert chat.say("it is swollen now", DIAGNOSTIC).kind == "urgent"


def test_a_sign_that_only_the_whole_names_is_given_back() -> None:
    chat = Chat(texts={"my calf is painful and it is swollen now": URGENT})
    chat.say("my calf hurts", DIAGNOSTIC)
    reply = chat.say("it is swollen now", heard(Level.URGENT))
    assert "You wrote about a swollen, red or warm leg." in reply.text
    assert "do not have it rubbed" in reply.text


def test_small_talk_of_somebody_worn_down_keeps_988() -> None:
    reply = Chat().say("bye, i don't know what to do anymore", heard(worn_down=True))
    assert "988" in reply.text


def test_a_bare_word_tells_of_no_distress() -> None:
    reply = Chat().say("no", heard(smalltalk=True, probabilities={"crisis": 0.2}))
    assert "988" not in reply.text


def test_what_tells_nothing_of_a_body_raises_no_alarm_with_what_was_told() -> None:
    chat = Chat(texts={"my hip is painful and it started a week ago": heard(Level.URGENT)})
    chat.say("my hip hurts", DIAGNOSTIC)
    assert chat.say("it started a week ago", DIAGNOSTIC).kind == "diagnostic"


def test_an_emergency_that_only_the_model_hears_in_what_was_joined_is_none() -> None:
    chat = Chat(texts={"my leg is painful and i'm scared of surgery": heard(Level.EMERGENCY)})
    chat.say("my leg hurts", DIAGNOSTIC)
    assert chat.say("i'm scared of surgery").kind != "emergency"


@pytest.mark.parametrize(
    "text",
    [
        "what do i bring? she takes a blood thinner",
        "i'm on eliquis. where are you",
        "we had a talk. i am pregnant",
        "my mother is 78 and takes eliquis. could she come to you",
        "i have osteoporosis. do you work gently",
        "hi, i have a pacemaker. what do i bring",
    ],
)
def test_a_condition_told_in_a_short_sentence_beside_anything_needs_a_doctors_word(text: str) -> None:
    chat = Chat()
    assert chat.say(text).kind == "treatment"
    longer = "did you see what i wrote before about all of my pills? is that a problem for massage"
    assert chat.say(longer).kind == "treatment"


def test_a_doctor_who_has_agreed_is_heard_and_not_asked_for_again() -> None:
    chat = Chat()
    first = chat.say("i take eliquis. is massage ok", TREATMENT)
    assert "before any massage" in first.text
    agreed = chat.say("we asked, and the cardiologist said light massage is fine", TREATMENT)
    assert agreed.text == SAYS["doctor agrees"]
    assert (agreed.kind, "booking" in roles(agreed), "professional" in roles(agreed)) == (
        "treatment",
        False,
        True,
    )
    assert chat.say("what do you do in a massage").kind != "treatment"


def test_a_doctor_who_clears_an_urgent_sign_has_agreed() -> None:
    chat = Chat()
    chat.say("i'm 31 weeks pregnant and my butt hurts", heard(Level.URGENT))
    agreed = chat.say("my ob already said massage is fine! can i just book", TREATMENT)
    assert SAYS["doctor agrees"] in agreed.text
    assert SAYS["cannot advise on treatment"] not in agreed.text
    assert "contact" in roles(agreed)


@pytest.mark.parametrize(
    "text",
    [
        "once my doctor says it's fine, then what",
        "i hope the doctor says massage is ok",
        "the doctor said nothing is broken, can i get a massage",
        "my doctor said everything is ok, can i get a massage",
        "my doctor said massage is fine. should i stop the eliquis before",
        "my doctor said massage is fine. what about my pills",
        "i'm pregnant too, and the doctor said it's ok",
    ],
)
def test_what_is_no_consent_to_the_massage_is_sent_to_the_doctor(text: str) -> None:
    chat = Chat()
    chat.say("i take eliquis. is massage ok", TREATMENT)
    assert SAYS["doctor agrees"] not in chat.say(text, TREATMENT).text
    assert chat.say("can you massage me now").kind == "treatment"


def test_consent_that_names_no_massage_is_heard_and_the_condition_stays() -> None:
    chat = Chat()
    chat.say("i take eliquis. is massage ok", TREATMENT)
    assert chat.say("my doctor said it's ok", TREATMENT).text == SAYS["doctor agrees"]
    assert chat.say("can you massage me now").kind == "treatment"


@pytest.mark.parametrize(
    "text",
    [
        "what is a blood thinner",
        "the operation was a great success for our little bakery",
        "my cat had surgery",
    ],
)
def test_a_condition_that_is_only_spoken_of_needs_none(text: str) -> None:
    assert Chat().say(text).kind != "treatment"


def test_what_was_told_before_does_not_ring_again_by_itself() -> None:
    chat = Chat(texts={"my calf is swollen and i work at a desk": URGENT, "my calf is swollen": URGENT})
    chat.say("my calf is swollen", URGENT)
    assert chat.say("i work at a desk").kind != "urgent"


# --- tapped, calm examples ---


@pytest.mark.parametrize("assessment", [CALM, DIAGNOSTIC, TREATMENT])
def test_a_tapped_question_is_answered_with_the_links_of_its_level(assessment: Assessment) -> None:
    reply = Chat().say(SYMPTOMS.question, assessment, tapped=SYMPTOMS)
    assert (reply.kind, reply.entries) == ("answer", ("symptoms",))
    if assessment is not CALM:
        assert reply.also == (assessment.level.kind,)
        assert reply.notice
        assert roles(reply)[:2] == ["professional", "booking"]


@pytest.mark.parametrize("assessment", [URGENT, EMERGENCY])
def test_a_tapped_question_that_is_a_sign_is_heard_as_one(assessment: Assessment) -> None:
    assert Chat().say(SYMPTOMS.question, assessment, tapped=SYMPTOMS).kind == assessment.level.kind


def test_a_calm_example_gets_her_answer_with_the_links_of_the_level() -> None:
    reply = Chat().say("does it hurt?", heard(Level.DIAGNOSTIC, calm_entry="muscle", sections=("Calm",)))
    assert (reply.kind, reply.entries, reply.also) == ("answer", ("muscle",), ("diagnostic",))
    assert roles(reply)[:2] == ["professional", "booking"]
    assert reply.notice
    assert not reply.may_keep


def test_a_calm_example_never_quiets_a_loud_level() -> None:
    assert Chat().say("does it hurt?", URGENT._replace(calm_entry="muscle")).kind == "urgent"


# --- paused ---


@pytest.mark.parametrize(
    ("assessment", "kind"),
    [(EMERGENCY, "emergency"), (heard(Level.CRISIS), "crisis"), (URGENT, "urgent"), (DIAGNOSTIC, "diagnostic"),
     (TREATMENT, "treatment"), (CALM, "unknown"), (SMALLTALK, "unknown")],
)  # fmt: skip
def test_a_paused_chat_hears_signs_and_nothing_else(assessment: Assessment, kind: str) -> None:
    reply = Chat().say("what is the muscle", assessment, paused="Back on Monday.")
    assert reply.kind == kind
    assert ("Back on Monday." in reply.text) == (kind == "unknown")
    assert not reply.may_keep


def test_a_tap_on_a_paused_chat_is_paused_too() -> None:
    reply = Chat().say(MUSCLE.question, tapped=MUSCLE, paused="")
    assert (reply.kind, reply.entries, reply.text) == ("unknown", (), SAYS["paused"])


# --- answers ---


def test_every_part_of_a_message_may_be_answered() -> None:
    reply = Chat().say("What is sciatica? And when are you open?")
    assert (reply.kind, reply.entries) == ("practice", ("sciatica", "hours"))


def test_a_later_part_that_repeats_an_earlier_one_is_read_in_its_own_words() -> None:
    reply = Chat().say("What is sciatica? Does it cost a lot?")
    assert reply.entries == ("sciatica", "prices")


def test_it_in_a_later_part_is_what_the_part_before_was_about() -> None:
    chat = Chat()
    chat.say("what is sciatica? can it go away?")
    assert "can sciatica go away?" in chat.searched


def test_a_personal_message_with_a_general_question_is_answered_with_the_warning() -> None:
    reply = Chat().say(
        "i was told it's the piriformis. what is the muscle?", heard(probabilities={"diagnostic": 0.3})
    )
    assert (reply.kind, bool(reply.notice)) == ("answer", True)
    assert "professional" in roles(reply)


@pytest.mark.parametrize(
    "text",
    ["i was told it's piriformis syndrome, can massage help?", "will my sciatica go away",
     "she has sciatica. what is it?", "i have been diagnosed with piriformis syndrome, what is the muscle"],
)  # fmt: skip
def test_a_condition_told_as_ones_own_gets_the_warning_line(text: str) -> None:
    assert Chat().say(text, CALM, found(SCIATICA)).notice


@pytest.mark.parametrize("text", ["i want to know what sciatica is", "how do people get piriformis syndrome"])
def test_a_condition_in_general_gets_none(text: str) -> None:
    assert not Chat().say(text, CALM, found(SCIATICA)).notice


@pytest.mark.parametrize("text", ["so no prices at all??", "60 minutes?", "are you open?"])
def test_small_talk_never_beats_a_question(text: str) -> None:
    reply = Chat().say(text, CALM, found(HELLO, confidence=0.6))
    assert HELLO.answer not in reply.text


def test_what_is_surely_small_talk_is_answered_as_such() -> None:
    assert Chat().say("can i ask you something", CALM, found(HELLO, confidence=0.96)).text == HELLO.answer


def test_small_talk_that_the_model_hears_is_answered() -> None:
    assert Chat().say("how are you?", SMALLTALK, found(HELLO)).text == HELLO.answer


def test_chatter_that_no_entry_fits_is_still_small_talk_and_a_question_is_not() -> None:
    chatter = SMALLTALK._replace(probabilities={"smalltalk": 0.9})
    reply = Chat().say("10/10 for the page", chatter, found())
    assert (reply.kind, reply.text) == ("smalltalk", SAYS["only chatting"])
    assert Chat().say("who won the game?", chatter, found()).kind == "unknown"


def test_an_unsure_match_asks_back_with_a_way_out() -> None:
    chat = Chat()
    reply = chat.say("the thing in there", CALM, options(MUSCLE, MASSAGE))
    assert (reply.kind, [s.entry for s in reply.suggestions]) == (
        "clarify",
        ["muscle", "massage-approach", None],
    )
    assert not reply.may_keep
    assert chat.say("the second one").entries == ("massage-approach",)


def test_the_second_one_is_the_second_suggestion_of_any_reply() -> None:
    chat = Chat()
    second = chat.say("what is the muscle").suggestions[1].entry
    assert chat.say("the second one").entries == (second,)


def test_a_place_picks_the_words_of_a_fragment_too() -> None:
    chat = Chat()
    chat.say("back pain", DIAGNOSTIC)
    assert chat.say("the second one").kind == "diagnostic"


def test_the_last_of_what_was_asked_back_may_be_none_of_these() -> None:
    chat = Chat()
    chat.say("the thing in there", CALM, options(MUSCLE, MASSAGE))
    assert SAYS["none fits"] in chat.say("the third one").text


def test_a_place_never_quiets_what_is_heard() -> None:
    chat = Chat()
    chat.say("what is the muscle")
    assert chat.say("the second one", DIAGNOSTIC).kind == "diagnostic"


def test_an_unfilled_detail_is_never_asked_back_with() -> None:
    prices = KNOWLEDGE.entry("prices")
    assert prices is not None
    reply = Chat().say("money and muscles", CALM, options(prices, MUSCLE, MASSAGE))
    assert [s.entry for s in reply.suggestions] == ["muscle", "massage-approach", None]
    assert Chat().say("money", CALM, options(prices, MUSCLE)).kind == "unknown"


@pytest.mark.parametrize("text", ["none of these", "no", "neither"])
def test_a_refused_choice_may_be_kept(text: str) -> None:
    chat = Chat()
    chat.say("the thing in there", CALM, options(MUSCLE, MASSAGE))
    reply = chat.say(text)
    assert (reply.kind, reply.may_keep, SAYS["none fits"] in reply.text) == ("unknown", True, True)


def test_none_of_these_out_of_the_blue_may_not_be_kept() -> None:
    assert not Chat().say("none of these").may_keep


def test_what_is_not_known_is_said_in_other_words_each_time() -> None:
    chat = Chat()
    texts = [chat.say(f"the weather in town {n}").text for n in range(4)]
    assert texts == [SAYS[f"do not know{more}"] for more in ("", " again", " still", " still")]


def test_what_is_not_known_names_the_nearest_and_how_to_reach_her() -> None:
    reply = Chat().say("the muscle twitches", CALM, Candidates((), (), (SCIATICA, MUSCLE), 0.1))
    assert reply.suggestions[0].entry == "muscle"
    assert ("contact" in roles(reply), reply.may_keep) == (True, True)


def test_what_shares_no_word_with_the_question_is_not_near() -> None:
    reply = Chat().say("how do you like the weather", CALM, Candidates((), (), (SCIATICA, HELLO), 0.3))
    assert reply.suggestions == suggest_opening(KNOWLEDGE)[:3]


def test_where_somebody_in_distress_is_not_understood_988_is_the_answer() -> None:
    reply = Chat().say("the number of the crisis line", heard(probabilities={"crisis": 0.2}))
    assert (reply.kind, reply.may_keep) == ("unknown", False)
    assert reply.text == SAYS["distress"]
    assert {"tel:988", "sms:988"} <= hrefs(reply)


@pytest.mark.parametrize(
    "assessment", [DIAGNOSTIC, heard(probabilities={"diagnostic": 0.4}), heard(flags=EMERGENCY.flags)]
)
def test_nothing_is_kept_where_any_voice_spoke(assessment: Assessment) -> None:
    assert not Chat().say("the weather", assessment).may_keep


def test_nothing_is_kept_where_a_section_of_hers_spoke() -> None:
    assert not Chat().say("the weather", heard(sections=("Mine",))).may_keep


def test_an_unfilled_detail_may_be_kept_and_points_to_contact() -> None:
    reply = Chat().say("what does it cost")
    assert (reply.kind, reply.may_keep, "contact" in roles(reply)) == ("practice", True, True)
    filled = small_knowledge(details=practice(booking_link=BOOKING, prices="An hour is $90."))
    assert not Chat(filled).say("what does it cost").may_keep


def test_the_second_detail_that_is_not_filled_in_is_said_in_fewer_words() -> None:
    chat = Chat()
    assert SAYS["not filled in"] in chat.say("what does it cost").text
    assert SAYS["not filled in either"] in chat.say("when are you open").text


def test_a_phone_number_that_is_not_filled_in_is_said_to_be_missing() -> None:
    asked, without = "how do i book, what is your phone number", practice(booking_link=BOOKING)
    chat = Chat(small_knowledge(details=without))
    assert SAYS["no phone here"] in chat.say(asked).text
    assert SAYS["no phone here"] in chat.say("how do i book by phone then").text
    assert SAYS["no phone here"] not in Chat().say(asked).text


@pytest.mark.parametrize(
    "asked",
    [
        "how do i book, and how soon does she answer",
        "how do i book, when do you write back",
        "book: how long till she replies",
        "book. do you write back the same day",
        "how fast does she reply",
    ],
)
def test_how_soon_she_answers_is_not_known_and_not_answered_with_the_whole_way_to_her(asked: str) -> None:
    reply = Chat().say(asked)
    assert SAYS["no reply time here"] in reply.text
    assert SAYS["contact again"] in reply.text
    assert "contact" in roles(reply)
    assert SAYS["no reply time here"] not in Chat().say("how do i book").text


# --- manner and languages ---


@pytest.mark.parametrize("text", ["this is useless", "you just ignore my question"])
def test_a_complaint_gets_an_apology_and_the_way_to_her(text: str) -> None:
    reply = Chat().say(text)
    assert (reply.kind, reply.text) == ("unknown", SAYS["complaint"])
    assert ("contact" in roles(reply), reply.may_keep) == (True, False)


def test_a_complaint_with_a_known_question_is_answered() -> None:
    assert Chat().say("you didn't answer my question: what is sciatica").entries == ("sciatica",)


def test_a_negative_reaction_is_never_thanked_for_as_praise() -> None:
    praise = Entry(id="compliment", question="You help", answer="How kind of you!", kind="small talk")
    assert praise.answer not in Chat().say("i didn't say anything kind", SMALLTALK, found(praise)).text
    assert praise.answer in Chat().say("so helpful", SMALLTALK, found(praise)).text


def test_a_goodbye_in_other_words_is_a_goodbye_unless_something_is_asked() -> None:
    assert Chat().say("sounds like a band to me, ok bye robot").text == SAYS["goodbye"]
    assert Chat().say("tell me the hours, are you open bye", CALM, found(HOURS)).entries == ("hours",)


def test_a_complaint_is_never_answered_with_small_talk() -> None:
    reply = Chat().say("you just ignore my question", SMALLTALK, found(HELLO))
    assert reply.text == SAYS["complaint"]


def test_sensual_massage_is_not_offered_and_gets_no_link() -> None:
    reply = Chat().say("do you offer sensual massage")
    assert (reply.text, reply.links, reply.suggestions) == (SAYS["not offered"], (), ())


@pytest.mark.parametrize("text", ["buy at www.cheap.example", "sdkjfhskdjfh", "???", "🙂"])
def test_noise_is_unknown_and_never_kept(text: str) -> None:
    reply = Chat().say(text)
    assert (reply.kind, reply.may_keep) == ("unknown", False)


def test_a_price_in_spanish_gets_a_spanish_frame_and_the_contact_link() -> None:
    spanish = heard(language="es")
    for candidates in (found(PRICES), Candidates()):
        reply = Chat().say("cuanto cuesta una sesion", spanish, candidates)
        assert reply.text.startswith(SAYS["spanish contact"])
        assert "contact" in roles(reply)


def test_a_greeting_in_spanish_is_small_talk() -> None:
    reply = Chat().say("hola", heard(language="es"), found(HELLO))
    assert (reply.kind, reply.text) == ("smalltalk", SAYS["spanish contact"])
    assert "contact" in roles(reply)
    assert Chat().say("gracias", heard(language="es")).text == SAYS["spanish thanks"]


def test_a_referral_in_spanish_begins_in_spanish() -> None:
    text = Chat().say("me duele la espalda desde mayo", DIAGNOSTIC._replace(language="es")).text
    assert text.startswith(SAYS["spanish"])


def test_another_language_gets_the_warning_line() -> None:
    reply = Chat().say("was kostet das", heard(language="other"))
    assert (reply.kind, reply.text, bool(reply.notice)) == ("unknown", SAYS["other language"], True)


# --- sections, minors ---


def test_a_section_of_hers_adds_its_words_after_the_card() -> None:
    section = SafetySection("A lump", "urgent", ("a lump",), answer="A lump needs looking at.")
    reply = Chat(small_knowledge(safety=[section])).say("a lump", heard(Level.URGENT, sections=("A lump",)))
    assert reply.text.index("doctor") < reply.text.index("A lump needs looking at.")


def test_an_age_is_remembered() -> None:
    chat = Chat()
    chat.say("i'm 15 and my hip is sore", DIAGNOSTIC._replace(subject=MINOR))
    reply = chat.say("is it sciatica", DIAGNOSTIC)
    assert SAYS["under 18"] in reply.text
    assert "Book together with a parent" in [link.label for link in reply.links]


@pytest.mark.parametrize("heard_of", [CALM, DIAGNOSTIC])
def test_a_small_child_at_home_makes_no_minor_of_the_visitor_but_one_in_pain_does(
    heard_of: Assessment,
) -> None:
    chat = Chat()
    chat.say("saturdays only, i have a 2 year old", heard_of._replace(subject=MINOR))
    labels = [link.label for link in chat.say("how do i book").links]
    assert ("Book together with a parent" in labels) is heard_of.warns


def test_suggestions_leave_out_what_was_answered() -> None:
    chat = Chat()
    chat.say("what is piriformis syndrome")
    offered = chat.say("thanks", SMALLTALK).suggestions
    assert "piriformis-syndrome" not in [s.entry for s in offered]
    assert offered == suggest_opening(KNOWLEDGE, ("piriformis-syndrome",))


def test_nothing_unfilled_is_suggested() -> None:
    unfilled = tuple(entry for entry in KNOWLEDGE.live if entry.unfilled)
    reply = Chat().say("the weather", CALM, Candidates((), (), unfilled, 0.2))
    assert {entry.id for entry in unfilled} == {"prices", "hours"}
    assert not {s.entry for s in reply.suggestions} & {"prices", "hours"}


def test_the_syndrome_is_known_by_its_word() -> None:
    assert Chat().say("what is piriformis syndrome").entries == (SYNDROME.id,)


@pytest.mark.parametrize(
    "text",
    [
        "will massage help so i can quit my oxycodone",
        "does massage help if i come off my lyrica",
        "is it ok to double my naproxen and come in",
        "can i come if i stop my pills",
    ],
)
def test_a_medicine_beside_massage_is_never_told_without_not_to_stop_it(text: str) -> None:
    assert SAYS["cannot advise on treatment"] in Chat().say(text, TREATMENT).text


CHANGE_NOTHING = "change nothing because of this chat"


@pytest.mark.parametrize(
    "label", ["cannot advise again", "cannot advise others again", "cannot advise still"]
)
def test_every_short_refusal_of_advice_says_to_change_nothing(label: str) -> None:
    assert CHANGE_NOTHING in SAYS[label]


def test_who_wants_to_stop_a_medicine_that_was_told_hears_again_not_to() -> None:
    chat = Chat()
    chat.say("i take eliquis", TREATMENT)
    reply = chat.say("can i skip it and come")
    assert (reply.kind, CHANGE_NOTHING in reply.text) == ("treatment", True)


def test_who_was_told_yes_to_massage_by_a_doctor_is_asked_to_tell_her() -> None:
    reply = Chat().say("my doctor said massage is ok", TREATMENT)
    assert reply.text.startswith(SAYS["doctor agrees"])
    assert reply.notice


def test_who_wonders_at_the_numbers_is_told_why_they_stand_there() -> None:
    wonder = "why do you keep telling me to call 911"
    assert Chat().say(wonder, CALM, Candidates()).text == SAYS["why the numbers"]
    despair = heard(probabilities={"crisis": 0.4})
    assert SAYS["why the numbers"] not in Chat().say(wonder, despair, Candidates()).text


SIGNS = Entry(id=SIGNS_ENTRY, question="When do people need medical help?", answer="Call 911 for these.")


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("i have the first one", True),
        ("yes i have that", True),
        ("mine is the foot one", True),
        ("the one with the calf, that's me. can i book", True),
        ("i have none of those", False),
        ("how do i book one of those sessions", False),
        ("ok, good to know", False),
    ],
)
def test_who_says_after_the_list_of_signs_to_have_one_gets_the_urgent_card(text: str, claims: bool) -> None:
    knowledge = replace(small_knowledge(), entries=(*small_knowledge().entries, SIGNS))
    chat = Chat(knowledge)
    chat.say("when do people need help", candidates=found(SIGNS))
    assert (chat.say(text, candidates=Candidates()).kind == "urgent") is claims
    assert Chat(knowledge).say(text, candidates=Candidates()).kind != "urgent"


@pytest.mark.parametrize(
    "text", ["ok i'll just stop it then", "fine, quitting it today", "i guess i'll skip it"]
)
def test_who_stops_a_medicine_after_advice_was_refused_hears_not_to(text: str) -> None:
    chat = Chat()
    chat.say("should i take something", TREATMENT)
    assert CHANGE_NOTHING in chat.say(text, CALM).text
    assert Chat().say(text, CALM).kind != "treatment"


def test_a_condition_that_was_told_stands_before_what_books() -> None:
    chat = Chat()
    chat.say("i take eliquis, is massage ok", TREATMENT)
    reply = chat.say("how do i book", CALM, found(CONTACT))
    assert "has to agree before any massage" in reply.text
    assert BOOKING not in hrefs(reply)
    assert reply.notice
    chat.say("my doctor said massage is ok")
    assert "has to agree" not in chat.say("so how do i book", CALM, found(CONTACT)).text
