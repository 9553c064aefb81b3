"""What ends an alarm, and what takes that end back (docs/safety.md)."""

import pytest

from bot.dialogue.alarm import cards
from bot.examples.acts import Act
from bot.nlu.assessment import Assessment
from bot.nlu.levels import Level
from tests.bot.dialogue.small import (
    BOOKING,
    CALM,
    CRISIS,
    DENIED,
    DIAGNOSTIC,
    EMERGENCY,
    OF_OTHERS,
    URGENT,
    Chat,
    alarmed,
    heard,
    hrefs,
    roles,
    small_knowledge,
)

RETRACTED = CALM._replace(acts={Act.RETRACTS: 0.2})
OVER = {
    "urgent": cards.CHECKED[Level.URGENT]["en"],
    "emergency": cards.CHECKED[Level.EMERGENCY]["en"],
    "crisis": cards.NOT_SUICIDAL["en"],
}


def ended(assessment: Assessment) -> Chat:
    """A chat whose alarm was just ended by the sentence that was suggested."""
    chat = Chat()
    chat.say("danger", assessment)
    chat.say(OVER[assessment.level.kind], CALM)
    assert chat.state.alarm is Level.CALM
    return chat


@pytest.mark.parametrize("assessment", [URGENT, EMERGENCY, CRISIS])
def test_an_end_that_is_taken_back_puts_the_alarm_in_force_again(assessment: Assessment) -> None:
    chat = ended(assessment)
    assert chat.say("what is sciatica").kind == "answer"
    reply = chat.say("nobody looked at it, honestly", RETRACTED)
    assert (reply.kind, chat.state.alarm) == (assessment.level.kind, assessment.level)
    assert chat.say("ok", CALM).kind != "answer"


def test_an_emergency_with_a_crisis_comes_back_as_both() -> None:
    chat = Chat()
    chat.say("danger", CRISIS)
    chat.say("danger", EMERGENCY)
    chat.say(cards.MIXED_UP["en"], CALM)
    reply = chat.say("i made that up", RETRACTED)
    assert reply.kind == "emergency"
    assert "988" in reply.text


def test_after_three_replies_or_without_an_alarm_there_is_nothing_to_take_back() -> None:
    chat = ended(EMERGENCY)
    for _ in range(3):
        chat.say("what is sciatica")
    assert chat.say("i made that up", RETRACTED).kind != "emergency"
    assert Chat().say("i made that up", RETRACTED).kind not in {"emergency", "crisis", "urgent"}


def test_a_take_back_is_decided_once_so_that_an_urgent_sign_outlasts_a_misheard_crisis() -> None:
    chat = Chat()
    chat.say("my calf is swollen, red and hot", URGENT)
    chat.say("i just want it all to end", CRISIS._replace(flags=()))
    elsewhere = CALM._replace(acts={Act.ELSEWHERE: 0.9})
    reply = chat.say("that was a line from a movie, not me. what is sciatica?", elsewhere)
    assert chat.state.alarm is Level.URGENT
    assert reply.text.count("hank you") <= 1


CLEARED = (
    "oh no its fine now, i went to the er and the doctor checked my heart, all clear",
    "the hospital ruled out a clot", "they took me to the er yesterday, tests were normal",
)  # fmt: skip


@pytest.mark.parametrize(
    "text",
    ["that was about my dog", "this is not about now, it was long ago", "that was long ago", "not about now",
     "i mistyped", "my cat has it", "that was a mistake", "that was two years ago",
     "it happened in 2011", "i didn't mean to type that",
     "i'm joking, i just did too many squats"],
)  # fmt: skip
def test_a_clear_take_back_opens_the_chat_again_with_the_signs_in_one_line(text: str) -> None:
    chat = alarmed()
    reply = chat.say(text)
    assert reply.kind == "smalltalk"
    assert chat.knowledge.says["taken back"] in reply.text
    assert reply.notice == cards.WARNING_LINE
    assert (chat.state.alarm, chat.state.taken_back) == (Level.CALM, True)


@pytest.mark.parametrize(
    "text",
    [
        "i was joking",
        "it's nothing",
        "i feel fine now",
        "it was nothing serious",
        "i haven't been seen yet",
        "should i get checked out",
        "too many squats i guess",
    ],
)
def test_playing_down_is_no_take_back(text: str) -> None:
    chat = alarmed()
    assert chat.say(text).kind == "emergency"
    assert chat.state.alarm is Level.EMERGENCY


@pytest.mark.parametrize("text", ["sorry wrong chat", "oops, that was for my sister", "wrong person"])
@pytest.mark.parametrize("assessment", [EMERGENCY, URGENT, CRISIS])
def test_a_danger_that_went_to_the_wrong_chat_is_none_the_less(assessment: Assessment, text: str) -> None:
    chat = alarmed(assessment)
    chat.say(text, CALM._replace(acts={Act.ELSEWHERE: 2.0, Act.MISTAKE: 2.0}))
    assert chat.state.alarm is assessment.level


@pytest.mark.parametrize("text", ["i'm not suicidal, honest", "i'm not suicidal. what is sciatica?"])
def test_an_urgent_sign_outlasts_the_crisis_that_is_taken_back(text: str) -> None:
    chat = Chat()
    chat.say("my calf is swollen", URGENT)
    chat.say("i can't go on", heard(Level.CRISIS))
    chat.say(text, heard(flags=[DENIED]))
    assert (chat.state.alarm, chat.state.crisis, chat.state.urgent_too) == (Level.URGENT, False, False)
    assert chat.say("can it wait?").kind == "urgent"


def test_what_denies_a_crisis_and_tells_of_an_urgent_sign_gets_the_urgent_card() -> None:
    chat = alarmed(heard(Level.CRISIS, flags=[DENIED]))
    chat.say("988?? i'm not suicidal", heard(Level.CRISIS, flags=[DENIED]))
    reply = chat.say("i'm not suicidal, my calf is swollen", URGENT._replace(flags=(*URGENT.flags, DENIED)))
    assert (reply.kind, chat.state.alarm, chat.state.crisis) == ("urgent", Level.URGENT, False)


@pytest.mark.parametrize(
    "text",
    [
        "that was two years ago but now i have it again",
        "it was my dog, me too",
        "that was years ago and it still hurts",
    ],
)
def test_what_goes_on_is_no_take_back(text: str) -> None:
    assert alarmed().say(text).kind == "emergency"


@pytest.mark.parametrize("assessment", [URGENT, EMERGENCY, CRISIS])
def test_a_take_back_never_goes_below_what_the_message_says(assessment: Assessment) -> None:
    chat = alarmed()
    assert chat.say("that was about my dog", assessment).kind in {"emergency", "crisis"}
    assert chat.state.alarm >= Level.CRISIS


def test_a_take_back_of_somebody_in_distress_is_none() -> None:
    assert (
        alarmed(CRISIS).say("that was two years ago", heard(probabilities={"crisis": 0.5})).kind == "crisis"
    )


def test_a_take_back_with_a_question_is_acknowledged_and_answered() -> None:
    reply = alarmed().say("that was about my dog. what is sciatica?")
    assert reply.entries == ("sciatica",)
    assert "thank you for clearing it up" in reply.text


def test_a_take_back_with_a_complaint_of_ones_own_is_a_referral() -> None:
    reply = alarmed().say("that was my dog, my back hurts from my desk chair", DIAGNOSTIC)
    assert (reply.kind, "professional" in roles(reply)) == ("diagnostic", True)
    assert hrefs(reply) & {BOOKING} == set()


def test_an_urgent_alert_can_be_taken_back_too() -> None:
    chat = Chat()
    chat.say("my calf is swollen", URGENT)
    assert chat.say("that was my dog").kind == "smalltalk"
    assert chat.state.alarm is Level.CALM


@pytest.mark.parametrize(
    "text",
    ["no no he's been seen by the doctors already, he's fine", "it's me again, dad had surgery and he's ok now",
     "she has been treated and is home"],
)  # fmt: skip
def test_who_was_seen_to_and_is_well_is_in_no_danger(text: str) -> None:
    chat = alarmed(OF_OTHERS)
    assert chat.knowledge.says["taken back"] in chat.say(text).text
    assert alarmed().say(text).kind == "emergency"


@pytest.mark.parametrize(
    "text",
    ["i was seen by my doctor on monday", "my doctor checked me for that last week", "i was cleared by my pt",
     "the doctor saw me and sent me to the er", "she had an operation years back", "i had surgery in may and i'm fine",
     "he had surgery in march", "he was seen at the er and it is worse", "is he fine if he was discharged?",
     "he hasn't been seen but he's fine", "he was treated badly and he's not ok"],
)  # fmt: skip
def test_a_history_told_after_an_alarm_takes_nothing_back(text: str) -> None:
    for chat in (alarmed(), alarmed(OF_OTHERS)):
        assert chat.knowledge.says["taken back"] not in chat.say(text).text
        assert chat.state.alarm is Level.EMERGENCY


@pytest.mark.parametrize("text", CLEARED)
def test_who_went_where_the_card_sent_them_and_is_cleared_may_go_on(text: str) -> None:
    for before in (EMERGENCY, URGENT):
        chat = alarmed(before)
        reply = chat.say(text)
        assert chat.knowledge.says["taken back"] in reply.text
        assert reply.notice
        assert chat.state.alarm is Level.CALM
        assert chat.say(text, EMERGENCY).kind == "emergency"
    despair = alarmed(CRISIS)
    despair.say(text)
    assert despair.state.alarm is Level.CRISIS


@pytest.mark.parametrize(
    "text",
    ["my midwife already checked me and she said it's fine", "my midwife saw me on tuesday and said its normal",
     "the doctor looked at it, nothing serious",
     "she told her midwife already and the midwife said it's totally normal",
     "my doctor said massage is ok"],
)  # fmt: skip
def test_after_an_urgent_sign_any_clinician_may_clear_it_and_after_an_emergency_none(text: str) -> None:
    assert alarmed(URGENT).say(text).text.startswith(small_knowledge().says["taken back"])
    assert alarmed().say(text).kind == "emergency"


@pytest.mark.parametrize(
    "text",
    ["the er said it's fine but now i can't walk", "i should be cleared by the er", "is it fine if the er saw me?",
     "the er is far away, it's fine", "the hospital costs too much, everything is ok",
     "my sister is a nurse, it's fine",
     "i went to the er last month, they said it's fine", "the hospital cleared me in march", "i saw the er, it's ok",
     "i was at the er two years ago and they said it's nothing serious",
     "the er was full so they sent me home", "the er checked me and sent me home but it's worse now",
     "the er did nothing and sent me home", "the er did tests, it's cancer, they sent me home",
     "er checked me, sent me home, the numbness remains",
     "i went to the er, the wait was long, i'd like to try massage",
     "i called the er and told them i'm totally fine", "er said its fine to wait at home",
     "i told the er nurse everything is fine and left", "i'm gonna see a movie", "going to watch the game with them",
     "the er said massage would be fine after the heart scan", "er said i'm fine to go home but wait for the scan",
     "the hospital said massage would be good when i feel stressed",
     "the er never said it was fine", "i hope the hospital says it's nothing serious", "i went to the er"],
)  # fmt: skip
def test_what_is_hoped_asked_denied_or_goes_on_clears_nothing(text: str) -> None:
    chat = alarmed()
    assert chat.knowledge.says["taken back"] not in chat.say(text).text
    assert chat.state.alarm is Level.EMERGENCY


def test_an_examination_long_ago_clears_nothing_however_surely_it_is_heard() -> None:
    sure = CALM._replace(acts={Act.CLEARED: 2.0})
    assert alarmed().say("the er checked me and it was clear", sure).kind != "emergency"
    assert alarmed().say("the er checked me last year and it was clear", sure).kind == "emergency"
    assert alarmed(URGENT).say("my doctor cleared it months ago", sure).kind == "urgent"


def test_what_was_told_of_a_danger_that_is_over_raises_nothing_anymore() -> None:
    chat = Chat(texts={"my leg is swollen and it is a bit sore": EMERGENCY})
    chat.say("my leg is swollen", URGENT)
    chat.say("the doctor did an ultrasound and it was fine")
    assert chat.say("it is a bit sore").kind != "emergency"


def test_what_was_told_before_still_raises_a_message_that_sounds_like_a_take_back() -> None:
    joined = {"my leg is swollen and i meant my leg is hot": EMERGENCY}
    chat = Chat(texts=joined)
    chat.say("my leg is swollen", URGENT)
    assert chat.say("i meant my leg is hot").kind == "emergency"


def test_nobody_is_glad_and_sorry_at_once() -> None:
    reply = alarmed(OF_OTHERS).say("she has been discharged. my own back hurts from the chairs", DIAGNOSTIC)
    says = Chat().knowledge.says
    assert (says["taken back"] in reply.text, says["sorry to hear"] in reply.text) == (True, False)


@pytest.mark.parametrize(
    "text",
    ["my dr said its ok to take ibuprofen for it", "the doctor said it's fine to wear stockings",
     "my doctor said massage would be fine after the clot is gone",
     "my doctor always said massage would be good for me",
     "the doctor's receptionist said its fine", "the doctor told me it is dangerous to try massage"],
)  # fmt: skip
def test_what_a_doctor_said_of_something_else_clears_no_urgent_sign(text: str) -> None:
    chat = alarmed(URGENT)
    chat.say(text)
    assert chat.state.alarm is Level.URGENT


@pytest.mark.parametrize(
    "text",
    [
        "that was about my husband, not me",
        "it was my brother who typed that, he means it",
        "the dog, and me too",
    ],
)
@pytest.mark.parametrize("assessment", [EMERGENCY, CRISIS])
def test_another_person_in_the_same_danger_takes_nothing_back(text: str, assessment: Assessment) -> None:
    chat = alarmed(assessment)
    chat.say(text)
    assert chat.state.alarm is assessment.level


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("sorry, a typo", True),
        ("i mistyped", True),
        ("sorry autocorrect, dad not mom", False),
        ("autocorrect lol, her right side", False),
        ("autocorrect, my left foot", False),
    ],
)
def test_a_slip_about_whom_or_which_side_leaves_the_danger(text: str, ends: bool) -> None:
    chat = alarmed()
    chat.say(text, CALM._replace(acts={Act.MISTAKE: 1.5}))
    assert (chat.state.alarm is Level.CALM) is ends


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("the nurse looked and it is nothing", True),
        ("had a doppler, all clear", True),
        ("my massage therapist looked and it is nothing", False),
        ("my doula checked it, all fine", False),
    ],
)
def test_an_urgent_sign_is_cleared_by_a_clinician_alone(text: str, ends: bool) -> None:
    chat = alarmed(URGENT)
    chat.say(text, CALM._replace(acts={Act.CLEARED: 1.5}))
    assert (chat.state.alarm is Level.CALM) is ends


def test_an_all_clear_that_tells_of_a_body_is_pointed_to_those_who_looked() -> None:
    chat = Chat()
    chat.say("danger", EMERGENCY)
    cleared = DIAGNOSTIC._replace(acts={Act.CLEARED: 0.9})
    reply = chat.say("the er did a scan of my back, nothing dangerous", cleared)
    says = chat.knowledge.says
    assert (reply.kind, chat.state.alarm) == ("diagnostic", Level.CALM)
    assert reply.text == f"{says['taken back']}\n\n{says['who looked at it']}"
    assert {"professional", "contact"} <= set(roles(reply))


def test_the_end_of_an_alarm_ends_no_condition() -> None:
    chat = Chat()
    chat.say("i take eliquis", CALM)
    chat.say("danger", EMERGENCY)
    chat.say(cards.MIXED_UP["en"], CALM)
    assert chat.state.slots.condition == "blood-thinner"


CHECKED = CALM._replace(acts={Act.CLEARED: 1.5})


@pytest.mark.parametrize("who", ["physician", "orthopedist", "rheumatologist", "pediatrician", "my primary"])
def test_any_clinician_clears_an_urgent_sign_and_no_emergency(who: str) -> None:
    for before, ends in ((URGENT, True), (EMERGENCY, False)):
        chat = alarmed(before)
        chat.say(f"{who} checked it and it's fine", CHECKED)
        assert (chat.state.alarm is Level.CALM) is ends


@pytest.mark.parametrize(
    "who", ["reflexologist", "kinesiologist", "astrologist", "the doctor's receptionist"]
)
def test_whoever_only_sounds_like_a_clinician_clears_nothing(who: str) -> None:
    chat = alarmed(URGENT)
    chat.say(f"{who} checked it and it's fine", CHECKED)
    assert chat.state.alarm is Level.URGENT


# --- an end that stands, or comes with a new danger ---


@pytest.mark.parametrize("act", [Act.MISTAKE, Act.CLEARED])
def test_insisting_that_it_is_over_takes_nothing_back(act: Act) -> None:
    chat = ended(EMERGENCY)
    insists = CALM._replace(acts={Act.RETRACTS: 0.0, act: 0.9})
    assert chat.say("i told you it was a mix-up", insists).kind != "emergency"
    assert chat.state.alarm is Level.CALM


def test_a_sure_retraction_counts_whatever_else_the_message_does() -> None:
    chat = ended(EMERGENCY)
    both = CALM._replace(acts={Act.RETRACTS: 0.6, Act.MISTAKE: 0.9})
    assert chat.say("the mix-up was a lie", both).kind == "emergency"


def test_a_crisis_that_takes_an_end_back_comes_with_the_emergency_that_ended() -> None:
    chat = ended(EMERGENCY)
    reply = chat.say("not the dog, me", CRISIS._replace(acts={Act.RETRACTS: 0.2}))
    assert reply.kind == "emergency"
    assert reply.text.index("911") < reply.text.index("988")


def test_going_back_to_a_question_takes_nothing_back() -> None:
    chat = ended(EMERGENCY)
    asks = CALM._replace(acts={Act.RETRACTS: 0.0})
    assert chat.say("haha it did. so back to it, can massage help a driver", asks).kind != "emergency"
    assert chat.state.alarm is Level.CALM
