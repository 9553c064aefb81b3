"""After an emergency or a crisis: again, acknowledged, taken back, or answered (docs/safety.md, rule 12)."""

from dataclasses import replace

import pytest

from bot.dialogue.alarm import alerts
from bot.dialogue.reply import Reply
from bot.examples.acts import Act
from bot.knowledge import Entry
from bot.language.text import read
from bot.nlu.assessment import Assessment
from bot.nlu.levels import Level
from bot.nlu.red_flag_list import RedFlag
from bot.nlu.red_flags import Finding
from bot.nlu.triage import Triage
from bot.retrieval.search import Candidates
from tests.bot.dialogue.small import (
    BOOKING,
    CALM,
    CONTACT,
    CRISIS,
    DIAGNOSTIC,
    EMERGENCY,
    HELLO,
    PRICES,
    SCIATICA,
    SMALLTALK,
    SYNDROME,
    THIRD_PERSON,
    TREATMENT,
    URGENT,
    Chat,
    flag,
    found,
    heard,
    hrefs,
    practice,
    roles,
    small_knowledge,
)  # fmt: skip
from tests.learned import shipped_intents

DANGER = "i can't pee"
DESPAIR = "i want to die"


def alarmed(assessment: Assessment = EMERGENCY) -> Chat:
    chat = Chat()
    chat.say(DANGER, assessment)
    return chat


# --- again, shorter ---


@pytest.mark.parametrize(
    "text",
    ["ok", "no", "yes", "it's fine", "never mind", "i was joking", "is it that bad", "my leg", "🙂", "none of these",
     "can you massage that",
     "is that sciatica", "how much does that cost",
     "does it go away", "hello", "can i book", "so what should i do", "what do you do in a massage"],
)  # fmt: skip
@pytest.mark.parametrize("assessment", [EMERGENCY, CRISIS])
def test_agreeing_playing_down_and_leaning_on_it_get_the_card_again_shorter(
    text: str, assessment: Assessment
) -> None:
    first = Chat().say(DANGER, assessment)
    again = alarmed(assessment).say(text)
    assert again.kind == first.kind
    assert len(again.text) < len(first.text)
    assert hrefs(again) >= {"tel:911"}


@pytest.mark.parametrize("assessment", [DIAGNOSTIC, TREATMENT, URGENT])
def test_what_is_not_calm_is_no_other_question(assessment: Assessment) -> None:
    assert alarmed().say("is it sciatica?", assessment).kind == "emergency"


def test_danger_told_anew_rings_anew_in_full() -> None:
    chat = alarmed()
    first = Chat().say(DANGER, EMERGENCY)
    chat.say("i called 911 already")
    again = chat.say(DANGER, EMERGENCY)
    assert again.text == first.text
    assert not chat.state.helped


def test_a_crisis_after_an_emergency_is_both_and_stays_both() -> None:
    chat = alarmed()
    for text, assessment in ((DESPAIR, CRISIS), ("ok", CALM)):
        reply = chat.say(text, assessment)
        assert (reply.kind, reply.also) == ("emergency", ("crisis",))
        assert {"tel:911", "tel:988", "sms:988"} <= hrefs(reply)


# --- help is coming, thanks ---


@pytest.mark.parametrize(
    "text",
    ["i called 911 already", "i've called", "ya llamé",
     "my wife is driving me there", "the ambulance is coming", "we're on our way to the er",
     "i'm on the phone with 988", "ill have my wife drive me", "ok were in the car going now", "she agreed to go",
     "no wait, she's driving me. i didn't call anyone", "thank you, we're going with them now"],
)  # fmt: skip
def test_help_that_is_coming_is_acknowledged_without_a_card(text: str) -> None:
    chat = alarmed()
    reply = chat.say(text)
    assert reply.kind == "smalltalk"
    assert reply.text == alerts.HELP_IS_COMING[Level.EMERGENCY]
    assert chat.say("ok").text == reply.text
    assert chat.state.alert is Level.EMERGENCY


def test_calling_for_help_is_acknowledged_even_where_the_model_hears_the_danger_in_it() -> None:
    reply = alarmed(CRISIS).say("i called 988 already", heard(Level.CRISIS))
    assert (reply.kind, reply.text) == ("crisis", alerts.HELP_IS_COMING[Level.CRISIS])
    assert alarmed().say("i called 988 already", heard(Level.CRISIS)).also == (
        "crisis",
    )  # told for the first time: in full


@pytest.mark.parametrize(
    "text",
    [
        "i can't call 911",
        "should i call 911?",
        "i won't go to the er",
        "if i called an ambulance",
        "my wife could drive me",
        "can she drive me?",
        "i'll drive myself",
        "this pain is driving me crazy",
        "i'll take them all",
        "somebody needs to drive me there",
        "it was numb in the car",
    ],
)
def test_help_that_is_not_coming_is_no_help(text: str) -> None:
    assert alarmed().say(text).kind == "emergency"


@pytest.mark.parametrize(
    "text",
    ["what do i say at the desk", "do i just say numb down there?", "should i tell them about the pills"],
)
@pytest.mark.parametrize("assessment", [EMERGENCY, CRISIS, URGENT])
def test_what_to_tell_those_who_help_is_answered(text: str, assessment: Assessment) -> None:
    reply = alarmed(assessment).say(text)
    assert reply.text.startswith(alerts.WHAT_TO_SAY[assessment.level])


def test_a_sign_in_the_words_for_the_desk_is_not_told_anew_and_another_one_is() -> None:
    words = "do i just say numb down there at the desk"
    sign = Finding(RedFlag("numb", "emergency", "numbness"), "asserted", words)
    reply = alarmed().say(f"{words}?", heard(Level.EMERGENCY, flags=[sign]))
    assert (reply.kind, reply.text) == ("emergency", alerts.WHAT_TO_SAY[Level.EMERGENCY])
    new = replace(sign, clause="i can't breathe")
    assert (
        alerts.CALL_911
        in alarmed().say(f"{words}? i can't breathe", heard(Level.EMERGENCY, flags=[new])).text
    )


def test_whoever_drives_is_not_taken_for_the_patient() -> None:
    chat = alarmed()
    for text in ("my wife says it can wait", "she wants to drive to the massage first"):
        again = chat.say(text, heard(subject=THIRD_PERSON))
        assert "Please don't drive yourself" in again.text
    anew = chat.say("my wife and i both can't pee", EMERGENCY._replace(subject=THIRD_PERSON))
    assert "Please don't drive yourself" in anew.text


def test_an_alarm_about_somebody_else_stays_about_them() -> None:
    chat = alarmed(EMERGENCY._replace(subject=THIRD_PERSON))
    assert "They should not drive" in chat.say("i think it can wait").text
    other = alarmed()
    assert "They should not drive" in other.say("she fainted", EMERGENCY._replace(subject=THIRD_PERSON)).text


def test_thanks_in_other_words_are_thanks() -> None:
    chat = alarmed()
    thanks = Entry(id="thanks", question="Thanks", answer="Welcome!", kind="small talk")
    assert chat.say("that was kind of you", SMALLTALK, found(thanks)).text == alerts.THANKED[Level.EMERGENCY]


@pytest.mark.parametrize("text", ["thanks", "ok thank you", "bye", "goodbye"])
def test_thanks_and_goodbye_get_one_line_with_the_number(text: str) -> None:
    reply = alarmed().say(text, SMALLTALK)
    assert (reply.kind, reply.text) == ("smalltalk", alerts.THANKED[Level.EMERGENCY])
    assert "988" in alarmed(CRISIS).say(text, SMALLTALK).text
    assert all(suggestion.entry is None for suggestion in reply.suggestions)


@pytest.mark.parametrize("text", ["i've called my doctor", "my wife is taking me to the er"])
def test_help_with_an_urgent_sign_is_acknowledged_with_the_warning_line(text: str) -> None:
    chat = alarmed(URGENT)
    reply = chat.say(text)
    assert (reply.kind, reply.text) == ("smalltalk", alerts.HELP_IS_COMING[Level.URGENT])
    assert (bool(reply.notice), roles(reply)) == (True, ["professional"])
    assert chat.state.alert is Level.URGENT


def test_an_acknowledgment_never_falls_below_what_the_message_says() -> None:
    reply = alarmed().say("my wife is driving me there", URGENT)
    assert reply.kind == "emergency"
    assert reply.text == alerts.HELP_IS_COMING[Level.EMERGENCY]


# --- taken back ---


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
    assert reply.notice == alerts.WARNING_LINE
    assert (chat.state.alert, chat.state.taken_back) == (Level.CALM, True)


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
    assert chat.state.alert is Level.EMERGENCY


@pytest.mark.parametrize("text", ["that was a mistake", "i didn't mean it", "my mistake"])
def test_a_crisis_takes_a_clearer_word(text: str) -> None:
    assert alarmed(CRISIS).say(text).kind == "crisis"
    assert alarmed(CRISIS).say("that was two years ago").kind == "smalltalk"


DENIED = flag("thoughts of suicide", Level.CRISIS, "negated")
AGAIN = heard(Level.CRISIS, flags=[DENIED])


def test_a_single_crisis_that_no_red_flag_named_is_taken_back_by_a_plain_denial() -> None:
    chat = alarmed(heard(Level.CRISIS))
    reply = chat.say("i'm not suicidal. what is sciatica?", heard(flags=[DENIED]))
    assert (reply.entries, chat.state.crisis, chat.state.alert) == (("sciatica",), False, Level.CALM)
    assert reply.notice


def test_a_denial_in_which_the_model_hears_despair_rings_and_may_still_be_taken_back() -> None:
    chat = alarmed(heard(Level.CRISIS))
    reply = chat.say("good grief no, i am not suicidal, just tired of it", AGAIN)
    assert reply.kind == "crisis"
    assert alerts.NOT_SUICIDAL["en"] in offered(chat.say("what do you mean"))
    assert chat.say("not suicidal", heard(flags=[DENIED])).kind == "smalltalk"


def test_a_danger_beside_the_denial_rings() -> None:
    both = heard(Level.EMERGENCY, flags=[DENIED])
    assert alarmed(heard(Level.CRISIS)).say("i'm not suicidal but i can't pee", both).kind == "emergency"


def test_after_a_crisis_that_only_the_model_heard_the_chat_says_what_it_is() -> None:
    known = found(HELLO, confidence=0.95)
    assert alarmed(heard(Level.CRISIS)).say("lol is this a robot?", candidates=known).entries == ("hello",)
    assert alarmed(CRISIS).say("lol is this a robot?", candidates=known).kind == "crisis"
    assert alarmed(heard(Level.CRISIS)).say("is that all that sciatica is?").kind == "crisis"


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("i don't want to kill myself but i bought the rope", "but i bought the rope"),
        ("i'm not suicidal. i took the rest of the pills", "i took the rest of the pills"),
        ("i don't want to hurt myself until tonight", ""),
        ("not suicidal, they will find me tomorrow", "they will find me tomorrow"),
        ("no crisis, just ready to be done", "just ready to be done"),
    ],
)
def test_a_denial_takes_nothing_back_where_the_rest_is_a_danger_or_a_contrast(text: str, rest: str) -> None:
    chat = Chat(texts={rest: heard(Level.CRISIS)})
    chat.say(DANGER, heard(Level.CRISIS))
    reply = chat.say(text, AGAIN)
    assert (reply.kind, chat.state.crisis) == ("crisis", True)


def test_despair_that_is_no_crisis_by_itself_is_not_denied_away_with_a_contrast() -> None:
    faint = heard(Level.DIAGNOSTIC, flags=[DENIED], probabilities={"crisis": 0.4})
    assert alarmed(heard(Level.CRISIS)).say("i'm not suicidal but the voices want it", faint).kind == "crisis"
    assert alarmed(heard(Level.CRISIS)).say("i'm not suicidal, honest", faint).kind == "diagnostic"


def test_a_crisis_of_her_own_sections_is_not_denied_away() -> None:
    hers = AGAIN._replace(sections=("A loss",))
    assert (
        alarmed(heard(Level.CRISIS)).say("i'm not suicidal, the custody hearing broke me", hers).kind
        == "crisis"
    )


@pytest.mark.parametrize(
    "text",
    [
        "all i want is to sleep",
        "nothing else is left",
        "i only sat too long, that's all",
        "that's all i have",
    ],
)
def test_words_of_an_end_that_say_more_are_no_goodbye_to_an_alarm(text: str) -> None:
    assert alarmed(CRISIS).say(text).kind == "crisis"


# --- the ways out that are suggested ---

BOTH = heard(Level.EMERGENCY, Level.CRISIS)
ER, DOCTOR = alerts.CHECKED[Level.EMERGENCY], alerts.CHECKED[Level.URGENT]
THEIR_CRISIS = CRISIS._replace(subject=THIRD_PERSON)
ENDS = [
    (EMERGENCY, ER),
    (EMERGENCY, alerts.MIXED_UP),
    (URGENT, DOCTOR),
    (URGENT, alerts.MIXED_UP),
    (CRISIS, alerts.NOT_SUICIDAL),
    (THEIR_CRISIS, alerts.THEY_ARE_NOT_SUICIDAL),
    (BOTH, alerts.MIXED_UP),
]
ENGLISH_ENDS = sorted(way["en"] for way in alerts.WAYS_OUT)
EVERY_END = sorted(words for way in alerts.WAYS_OUT for words in way.values())


def offered(reply: Reply) -> list[str]:
    return [suggestion.label for suggestion in reply.suggestions if suggestion.entry is None]


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize(("assessment", "way"), ENDS)
def test_the_sentence_that_is_suggested_ends_the_alarm(
    assessment: Assessment, way: alerts.Sentence, language: str
) -> None:
    chat = alarmed(assessment)
    reply = chat.say(way[language], heard(language=language))
    assert (reply.kind, chat.state.alert, chat.state.crisis) == ("smalltalk", Level.CALM, False)
    assert reply.notice
    assert BOOKING not in hrefs(chat.say("how do i book", candidates=found(CONTACT)))


@pytest.mark.parametrize(("assessment", "way"), ENDS)
def test_a_danger_told_with_it_goes_on(assessment: Assessment, way: alerts.Sentence) -> None:
    for danger in (URGENT, EMERGENCY, CRISIS):
        chat = alarmed(assessment)
        before = chat.state.alert
        assert chat.say(way["en"], danger).kind in {"emergency", "crisis", "urgent"}
        assert chat.state.alert >= before


@pytest.mark.parametrize(("assessment", "way"), ENDS)
def test_asked_or_with_more_words_it_is_heard_by_the_models_alone(
    assessment: Assessment, way: alerts.Sentence
) -> None:
    for text in (f"{way['en'].rstrip('.')}?", f"{way['en']} for now", f"my sister says: {way['en']}"):
        chat = alarmed(assessment)
        before = chat.state.alert
        chat.say(text, heard(acts={Act.THANKS: -1.0}))
        assert chat.state.alert is before


@pytest.mark.parametrize("assessment", [EMERGENCY, URGENT, CRISIS, THEIR_CRISIS, BOTH])
def test_the_way_out_of_another_alarm_or_person_ends_none(assessment: Assessment) -> None:
    fitting = [way for alarm, way in ENDS if alarm is assessment]
    for way in alerts.WAYS_OUT:
        if way not in fitting:
            chat = alarmed(assessment)
            before = chat.state.alert
            chat.say(way["en"], heard(acts={Act.THANKS: -1.0}))
            assert chat.state.alert is before


def test_what_was_told_of_a_body_is_forgotten_with_the_alarm_that_an_er_has_checked() -> None:
    chat = alarmed()
    chat.say("my calf is numb", EMERGENCY)
    assert chat.state.slots.complaint
    chat.say(ER["en"], heard())
    assert not chat.state.slots.complaint


def test_nobody_in_danger_ends_an_urgent_sign_told_before_too_and_a_misheard_crisis_does_not() -> None:
    chat = alarmed(URGENT)
    chat.say("i can't pee", EMERGENCY)
    chat.say(alerts.MIXED_UP["en"])
    assert chat.state.alert is Level.CALM
    chat = alarmed(URGENT)
    chat.say("i can't go on", CRISIS)
    reply = chat.say(alerts.NOT_SUICIDAL["en"])
    assert (reply.kind, chat.state.alert) == ("urgent", Level.URGENT)
    assert chat.knowledge.says["misheard crisis"] in reply.text
    assert offered(reply) == [DOCTOR["en"], alerts.MIXED_UP["en"]]


def test_a_pause_silences_what_a_way_out_gets_but_not_the_way_out() -> None:
    chat = alarmed()
    reply = chat.say(ER["en"], paused="Resting.")
    assert (reply.kind, chat.state.alert) == ("unknown", Level.CALM)


def test_beside_a_sign_told_now_only_a_mix_up_is_suggested() -> None:
    sign = flag("trouble peeing", Level.EMERGENCY)
    chat = Chat()
    first = offered(chat.say(DANGER, heard(Level.EMERGENCY, flags=[sign])))
    assert first == ["I called 911 already.", alerts.MIXED_UP["en"]]
    told_again = offered(chat.say("ok"))
    assert told_again == ["I called 911 already.", ER["en"], alerts.MIXED_UP["en"]]
    assert offered(chat.say("i said i can't pee", heard(Level.EMERGENCY, flags=[sign]))) == first
    chat.say("I called 911 already.", heard(acts={Act.THANKS: -1.0}))
    assert chat.state.helped
    assert offered(chat.say("is it bad")) == [ER["en"], alerts.MIXED_UP["en"]]


@pytest.mark.parametrize("way", ENGLISH_ENDS)
def test_a_way_out_that_is_tapped_late_is_thanked_for(way: str) -> None:
    chat = alarmed(EMERGENCY)
    chat.say(alerts.MIXED_UP["en"])
    reply = chat.say(way, candidates=found(SYNDROME))
    assert (reply.kind, reply.text) == ("smalltalk", chat.knowledge.says["cleared up"])
    assert reply.notice


@pytest.mark.parametrize("act", [Act.PUTS_OFF, Act.STILL_BAD])
def test_who_puts_help_off_is_offered_nothing_that_ends_the_alarm(act: Act) -> None:
    delays = CALM._replace(acts={act: 0.4, Act.WHY_URGENT: 0.4})
    assert offered(alarmed().say("it can keep til monday", delays)) == ["I called 911 already."]
    assert offered(alarmed(URGENT).say("it can keep til monday", delays)) == []


def test_beside_a_crisis_that_is_told_now_no_way_out_is_suggested() -> None:
    assert offered(Chat().say(DESPAIR, CRISIS)) == ["I called 988 already."]
    both = heard(Level.EMERGENCY, Level.CRISIS, flags=CRISIS.flags)
    assert offered(Chat().say(DESPAIR, both)) == ["I called 911 already."]


def test_the_reason_for_today_comes_with_the_ways_out() -> None:
    chat = alarmed(URGENT)
    reply = chat.say("why today?")
    assert alerts.WHY_TODAY[Level.URGENT] in reply.text
    assert DOCTOR["en"] in offered(reply)


def test_the_way_out_of_a_crisis_is_that_of_whom_it_is_about() -> None:
    assert offered(alarmed(CRISIS).say("ok"))[1:] == [alerts.NOT_SUICIDAL["en"]]
    unflagged = heard(Level.CRISIS, subject=THIRD_PERSON)
    assert offered(Chat().say("he won't live", unflagged))[1:] == [alerts.THEY_ARE_NOT_SUICIDAL["en"]]
    assert offered(alarmed(THEIR_CRISIS).say("ok"))[1:] == [alerts.THEY_ARE_NOT_SUICIDAL["en"]]
    spanish = alarmed(CRISIS).say("qué", heard(language="es"))
    assert offered(spanish) == ["Ya llamé al 988.", alerts.NOT_SUICIDAL["es"]]


def test_an_urgent_card_keeps_what_leads_on_beside_its_ways_out() -> None:
    reply = Chat().say("my calf is swollen", heard(Level.URGENT))
    assert offered(reply) == [DOCTOR["en"], alerts.MIXED_UP["en"]]
    assert [s.entry for s in reply.suggestions if s.entry] == ["not-a-diagnosis"]


@pytest.mark.parametrize("text", ["the first one", "the second one", "the last"])
def test_a_place_is_never_taken_for_words_while_an_alert_is_in_force(text: str) -> None:
    chat = Chat()
    chat.say("my calf is swollen", heard(Level.URGENT))
    assert chat.say(text).kind != "diagnostic"  # which "my own symptoms" would be
    assert chat.state.alert is Level.URGENT


@pytest.mark.parametrize(
    "text", [*EVERY_END, *(words for c in alerts.CALLED.values() for words in c.values())]
)
def test_what_is_suggested_is_calm_to_the_shipped_models(text: str) -> None:
    assert Triage(shipped_intents()).built_in(read(text)).level is Level.CALM


@pytest.mark.parametrize("text", ["sorry wrong chat", "oops, that was for my sister", "wrong person"])
@pytest.mark.parametrize("assessment", [EMERGENCY, URGENT, CRISIS])
def test_a_danger_that_went_to_the_wrong_chat_is_none_the_less(assessment: Assessment, text: str) -> None:
    chat = alarmed(assessment)
    chat.say(text, CALM._replace(acts={Act.ELSEWHERE: 2.0, Act.MISTAKE: 2.0}))
    assert chat.state.alert is assessment.level


def test_a_named_crisis_was_about_a_film_only_where_that_is_tapped() -> None:
    elsewhere = CALM._replace(acts={Act.ELSEWHERE: 2.0})
    assert alarmed(CRISIS).say("that's from a movie", elsewhere).kind == "crisis"
    assert alarmed(heard(Level.CRISIS)).say("that's from a movie", elsewhere).kind == "smalltalk"


@pytest.mark.parametrize(
    "text",
    [
        "why today?",
        "can it wait until my physical",
        "who else can i ask if i can't reach my doctor",
        "is it urgent?",
        "do i still gotta go",
        "what if the swelling goes down by itself?",
    ],
)
def test_an_urgent_sign_stays_one_of_today_when_it_is_put_off(text: str) -> None:
    chat = Chat()
    chat.say("my calf is swollen", URGENT)
    assert chat.say(text, DIAGNOSTIC).kind == "urgent"
    assert Chat().say(text, DIAGNOSTIC).kind == "diagnostic"


def test_who_wants_hands_on_an_urgent_sign_hears_today_and_what_is_new_is_answered_anew() -> None:
    chat = Chat()
    chat.say("my calf is swollen", URGENT)
    assert chat.say("can you rub it out?", TREATMENT).kind == "urgent"
    medicine = chat.say("can you rub it? and should i stop taking my eliquis", TREATMENT)
    assert (medicine.kind, small_knowledge().says["cannot advise on treatment"] in medicine.text) == (
        "treatment",
        True,
    )
    fever = heard(Level.URGENT, flags=[flag("fever or chills", Level.URGENT)])
    assert "fever or chills" in chat.say("can you rub it? also i have a fever", fever).text


@pytest.mark.parametrize("text", ["i'm not suicidal, honest", "i'm not suicidal. what is sciatica?"])
def test_an_urgent_sign_outlasts_the_crisis_that_is_taken_back(text: str) -> None:
    chat = Chat()
    chat.say("my calf is swollen", URGENT)
    chat.say("i can't go on", heard(Level.CRISIS))
    chat.say(text, heard(flags=[DENIED]))
    assert (chat.state.alert, chat.state.crisis, chat.state.urgent_too) == (Level.URGENT, False, False)
    assert chat.say("can it wait?").kind == "urgent"


def test_what_denies_a_crisis_and_tells_of_an_urgent_sign_gets_the_urgent_card() -> None:
    chat = alarmed(heard(Level.CRISIS, flags=[DENIED]))
    chat.say("988?? i'm not suicidal", heard(Level.CRISIS, flags=[DENIED]))
    reply = chat.say("i'm not suicidal, my calf is swollen", URGENT._replace(flags=(*URGENT.flags, DENIED)))
    assert (reply.kind, chat.state.alert, chat.state.crisis) == ("urgent", Level.URGENT, False)


@pytest.mark.parametrize("assessment", [CRISIS, heard(Level.EMERGENCY, Level.CRISIS)])
def test_a_crisis_that_a_red_flag_named_is_not_denied_away(assessment: Assessment) -> None:
    assert alarmed(assessment).say("i'm not suicidal", heard(flags=[DENIED])).kind == assessment.level.kind


def test_a_crisis_heard_twice_is_not_denied_away() -> None:
    chat = alarmed(heard(Level.CRISIS))
    chat.say("i can't go on", heard(Level.CRISIS))
    assert chat.say("i'm not suicidal", heard(flags=[DENIED])).kind == "crisis"
    assert alarmed(heard(Level.CRISIS)).say("no", heard(flags=[DENIED, CRISIS.flags[0]])).kind == "crisis"


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
    assert chat.state.alert >= Level.CRISIS


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


def test_after_a_take_back_every_reply_warns_and_three_replies_book_nothing() -> None:
    chat = alarmed()
    chat.say("that was about my dog")
    cost = "what does a session cost"
    replies = [chat.say(text) for text in ("what do you do in a massage", cost, "how do i book", cost, cost)]
    assert all(reply.notice for reply in replies)
    assert [BOOKING in hrefs(reply) for reply in replies] == [False, False, False, True, True]
    assert not any(reply.may_keep for reply in replies)


def test_who_asks_to_book_just_after_a_take_back_is_told_that_there_is_no_link_yet() -> None:
    chat = alarmed()
    chat.say("that was about my dog")
    reply = chat.say("can i book")
    assert (reply.entries, chat.knowledge.says["booking later"] in reply.text) == ((), True)


def test_a_second_take_back_counts_from_the_start() -> None:
    chat = alarmed()
    chat.say("i mistyped")
    for _ in range(3):
        chat.say("what is sciatica")
    chat.say(DANGER, EMERGENCY)
    chat.say("i mistyped")
    assert BOOKING not in hrefs(chat.say("what do you do in a massage"))


def test_an_urgent_alert_can_be_taken_back_too() -> None:
    chat = Chat()
    chat.say("my calf is swollen", URGENT)
    assert chat.say("that was my dog").kind == "smalltalk"
    assert chat.state.alert is Level.CALM


# --- another question ---


@pytest.mark.parametrize(
    "text", ["what is sciatica", "what are your hours, when are you open", "what does a session cost"]
)
def test_a_clear_other_question_is_answered_with_the_warning_line(text: str) -> None:
    chat = alarmed()
    reply = chat.say(text)
    assert reply.kind in {"answer", "practice"}
    assert reply.notice
    assert BOOKING not in hrefs(reply)
    assert chat.say("ok").kind == "emergency"


@pytest.mark.parametrize("assessment", [EMERGENCY, CRISIS])
def test_a_question_that_must_wait_is_put_off_in_a_sentence_under_the_card(assessment: Assessment) -> None:
    chat = alarmed(assessment)
    reply = chat.say("can i book")
    later = "after a crisis" if assessment is CRISIS else "after an emergency"
    assert reply.text.endswith(chat.knowledge.says[later])
    assert chat.knowledge.says[later] not in chat.say("ok").text


def test_a_massage_asked_for_under_an_alarm_is_put_off_even_where_it_asks_for_advice() -> None:
    chat = alarmed()
    reply = chat.say("i'll call my doctor. can i still come for a massage after that", TREATMENT)
    assert reply.kind == "emergency"
    assert reply.text.endswith(chat.knowledge.says["after an emergency"])


def test_an_answer_that_praises_massage_is_given_in_its_plain_sentence() -> None:
    praising = replace(SYNDROME, answer="Massage can help it.", in_one_sentence="The muscle is inflamed.")
    chat = Chat(small_knowledge([praising]))
    chat.say(DANGER, EMERGENCY)
    reply = chat.say("what is the syndrome", CALM, found(praising))
    assert (reply.entries, "Massage" in reply.text) == (("piriformis-syndrome",), False)


def test_an_unsure_answer_is_no_clear_question() -> None:
    chat = alarmed()
    assert (
        chat.say("what is sciatica", CALM, found(chat.knowledge.live[2], confidence=0.6)).kind == "emergency"
    )


@pytest.mark.parametrize("text", ["ok", "yes", "no", "i'm fine now"])
def test_bare_words_are_never_matched_to_an_answer(text: str) -> None:
    chat = alarmed()
    hours = chat.knowledge.entry("hours")
    assert hours is not None
    assert chat.say(text, CALM, found(hours, confidence=0.99)).kind == "emergency"


def test_what_books_or_praises_massage_waits_while_an_urgent_alert_is_in_force() -> None:
    chat = Chat()
    chat.say("my calf is swollen", URGENT)
    for text in ("can i book", "what do you do in a massage"):
        reply = chat.say(text)
        assert (reply.kind, reply.entries, BOOKING in hrefs(reply)) == ("urgent", (), False)
        assert "before any massage" in reply.text
        assert "message me once" in reply.text


def test_what_an_alarm_held_back_does_not_count_as_told() -> None:
    chat = Chat()
    chat.say("my calf is swollen", URGENT)
    assert chat.say("can i book, and what is sciatica", CALM, found(CONTACT, SCIATICA)).entries == (
        "sciatica",
    )
    assert "contact" not in (*chat.state.seen, *chat.state.topics)
    assert {"sciatica"} == set(chat.state.seen)


@pytest.mark.parametrize(
    "text", ["how do i contact you to book", "i just want your phone number or email to book"]
)
def test_after_an_urgent_sign_the_way_to_her_is_shown_with_the_urgent_words(text: str) -> None:
    chat = Chat()
    chat.say("my calf is swollen", URGENT)
    reply = chat.say(text)
    assert reply.text == chat.knowledge.says["contact after a check"]
    assert "tel:+16035550100" in hrefs(reply)
    assert BOOKING not in hrefs(reply)
    assert reply.notice


def test_where_she_is_reached_by_booking_only_an_urgent_sign_says_when_it_is_shown_again() -> None:
    chat = Chat(small_knowledge(details=practice(booking_link=BOOKING)))
    chat.say("my calf is swollen", URGENT)
    reply = chat.say("how do i contact you to book")
    assert reply.kind == "urgent"
    assert reply.text.endswith(chat.knowledge.says["contact once seen"])
    assert BOOKING not in hrefs(reply)


def test_a_tapped_question_after_an_alarm_keeps_the_warning() -> None:
    chat = alarmed()
    entry = chat.knowledge.entry("muscle")
    assert entry is not None
    reply = chat.say(entry.question, CALM, tapped=entry)
    assert (reply.kind, bool(reply.notice)) == ("answer", True)


OF_OTHERS = EMERGENCY._replace(subject=THIRD_PERSON)


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
        assert chat.state.alert is Level.EMERGENCY


CLEARED = (
    "oh no its fine now, i went to the er and the doctor checked my heart, all clear",
    "the hospital ruled out a clot", "they took me to the er yesterday, tests were normal",
)  # fmt: skip


@pytest.mark.parametrize("text", CLEARED)
def test_who_went_where_the_card_sent_them_and_is_cleared_may_go_on(text: str) -> None:
    for before in (EMERGENCY, URGENT):
        chat = alarmed(before)
        reply = chat.say(text)
        assert chat.knowledge.says["taken back"] in reply.text
        assert reply.notice
        assert chat.state.alert is Level.CALM
        assert chat.say(text, EMERGENCY).kind == "emergency"
    despair = alarmed(CRISIS)
    despair.say(text)
    assert despair.state.alert is Level.CRISIS


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
    assert chat.state.alert is Level.EMERGENCY


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


def test_a_crisis_is_not_played_away() -> None:
    chat = alarmed(heard(Level.CRISIS))
    assert chat.say("i didn't mean it like that").kind == "crisis"


@pytest.mark.parametrize(
    "text",
    [
        "oh heavens no, i'm not that bad off",
        "i'm not suicidal, honest",
        "oh my, you've got me all wrong",
        "good heavens, nothing like that! i only meant the leg",
    ],
)
def test_a_crisis_that_only_the_model_heard_is_taken_back_by_denying_it(text: str) -> None:
    chat = alarmed(heard(Level.CRISIS))
    assert chat.knowledge.says["misheard crisis"] in chat.say(text).text
    sure = alarmed(CRISIS)
    assert sure.say(text).kind == "crisis"


@pytest.mark.parametrize(
    "text",
    [
        "i feel misunderstood by everyone",
        "they took me wrong all my life",
        "that's not what i asked",
        "he read me wrong",
    ],
)
def test_no_word_about_others_takes_back_a_crisis(text: str) -> None:
    assert alarmed(heard(Level.CRISIS)).say(text).kind == "crisis"


def test_after_a_take_back_nobody_is_sent_to_a_link_that_is_not_there() -> None:
    chat = Chat(small_knowledge(details=practice(booking_link=BOOKING)))
    chat.say(DANGER, EMERGENCY)
    chat.say("that was about my dog")
    for _ in range(2):
        assert chat.knowledge.says["booking later"] in chat.say("how do i book").text


def test_nobody_is_glad_and_sorry_at_once() -> None:
    reply = alarmed(OF_OTHERS).say("she has been discharged. my own back hurts from the chairs", DIAGNOSTIC)
    says = Chat().knowledge.says
    assert (says["taken back"] in reply.text, says["sorry to hear"] in reply.text) == (True, False)


@pytest.mark.parametrize(
    "text",
    ["ok ill call the nurse line. if they say its fine can i come see you after",
     "no no i said ILL call them. after they check me can i book with you or not", "i'm going to see my doctor"],
)  # fmt: skip
@pytest.mark.parametrize("level", [CALM, TREATMENT])
def test_who_plans_to_be_seen_is_not_told_again_to_be(text: str, level: Assessment) -> None:
    chat = alarmed(URGENT)
    reply = chat.say(text, level)
    assert reply.text == alerts.PLANNED[Level.URGENT]
    assert alerts.SEE_TODAY in reply.text
    assert (BOOKING in hrefs(reply), bool(reply.notice), chat.state.alert) == (False, True, Level.URGENT)


@pytest.mark.parametrize(
    "text",
    ["i'll call them on monday", "maybe i'll ask my doctor", "i'll call you", "i won't call, i'll see",
     "i'll go to bed and see in a while", "i'll ask my wife to rub it", "i'll see my doctor after my vacation",
     "i'll call my doctor but first can i come in", "gonna see my girlfriend", "i will go to my session anyway",
     "ok then i'll call ur office"],
)  # fmt: skip
def test_a_plan_that_puts_it_off_is_none(text: str) -> None:
    assert alerts.PLANNED[Level.URGENT] not in alarmed(URGENT).say(text).text


@pytest.mark.parametrize("text", ["today? really? why today", "why do i need urgent care?", "why so urgent"])
def test_who_asks_why_it_has_to_be_today_is_told_why(text: str) -> None:
    reply = alarmed(URGENT).say(text, TREATMENT)
    assert (reply.kind, reply.text) == ("urgent", alerts.WHY_TODAY[Level.URGENT])
    assert alerts.WHY_TODAY[Level.URGENT] not in alarmed(URGENT).say("my leg is hot, why", URGENT).text
    assert alarmed().say(text).kind == "emergency"


@pytest.mark.parametrize(
    "text", ["why do you not take insurance", "why is it called that", "why not just rub it"]
)
def test_a_why_about_something_else_is_no_why_today(text: str) -> None:
    assert alerts.WHY_TODAY[Level.URGENT] not in alarmed(URGENT).say(text).text


def test_what_to_ask_the_doctor_after_an_urgent_sign_is_what_to_tell_them() -> None:
    assert (
        alarmed(URGENT).say("what should i ask the doctor").text.startswith(alerts.WHAT_TO_SAY[Level.URGENT])
    )


def test_a_crisis_that_is_long_past_was_no_mix_up() -> None:
    reply = alarmed(CRISIS).say("that was two years ago, after my husband died")
    assert reply.text == small_knowledge().says["taken back after a crisis"]


def test_what_was_only_asked_is_answered_after_a_misheard_crisis() -> None:
    chat = alarmed(heard(Level.CRISIS))
    reply = chat.say("goodness, i'm not suicidal! i only wanted the price of a session", CALM, found(PRICES))
    assert reply.text.startswith(chat.knowledge.says["misheard crisis"])
    assert "prices" in reply.entries


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
    assert chat.state.alert is Level.URGENT


@pytest.mark.parametrize(
    "text",
    ["nothing like that ever works, i tried twice", "there is nothing like that sleep that never ends",
     "why are you sending me a suicide hotline", "i only meant my whole life"],
)  # fmt: skip
def test_what_denies_no_crisis_takes_none_back(text: str) -> None:
    chat = alarmed(heard(Level.CRISIS))
    chat.say(text)
    assert chat.state.alert is Level.CRISIS


def test_a_danger_told_anew_rings_beside_what_to_ask() -> None:
    chest = EMERGENCY._replace(flags=(flag("chest pain", Level.EMERGENCY),))
    assert (
        not alarmed()
        .say("now i also have chest pain, what do i ask them", chest)
        .text.startswith("Tell them")
    )


def test_a_question_under_an_urgent_sign_that_has_no_answer_hears_the_sign_again() -> None:
    reply = alarmed(URGENT).say("is it an emergency? she is home alone until 5", CALM, Candidates())
    assert reply.kind == "urgent"
    assert alerts.SEE_TODAY in reply.text


def test_a_sign_of_ones_own_after_somebody_elses_is_ones_own() -> None:
    chat = alarmed(OF_OTHERS)
    own = EMERGENCY._replace(flags=(flag("numb legs", Level.EMERGENCY),))
    assert "Please don't drive yourself" in chat.say("i can't feel my legs either now", own).text
    chat.say("mom is at the hospital, she's ok now")
    assert chat.state.alert is Level.EMERGENCY


def test_a_context_of_an_urgent_sign_and_a_crisis_at_once_gets_a_reply() -> None:
    """No chat makes one, but the page may send anything."""
    chat = alarmed(URGENT)
    chat.context = chat.state._replace(crisis=True).encode()
    assert alerts.SEE_TODAY in chat.say("i'll call my doctor").text


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
    assert chat.state.alert is assessment.level


def test_a_misread_crisis_is_explained_away_and_a_sure_one_is_not() -> None:
    text = "why that number? i was complaining about your answers, not about me"
    unsure, sure = alarmed(heard(Level.CRISIS)), alarmed(CRISIS)
    assert unsure.say(text).text.startswith(small_knowledge().says["misheard crisis"])
    assert sure.say(text).kind == "crisis"
    despair = heard(Level.DIAGNOSTIC, probabilities={"crisis": 0.4})
    assert alarmed(heard(Level.CRISIS)).say(text, despair).kind != "smalltalk"


@pytest.mark.parametrize(
    "text",
    [
        "and once he says it is all right, is there a telephone for you?",
        "do you have a number to call",
        "how do i call you?",
    ],
)
def test_the_way_to_her_is_told_under_an_urgent_sign_where_nothing_else_answers(text: str) -> None:
    reply = alarmed(URGENT).say(text, CALM, Candidates())
    assert alerts.SEE_TODAY in reply.text
    assert roles(reply) == ["professional", "contact"]


@pytest.mark.parametrize("act", [Act.MISTAKE, Act.ELSEWHERE, Act.CLEARED, Act.WAS_SEEN])
def test_what_only_seems_to_end_an_urgent_sign_is_offered_the_words_that_do(act: Act) -> None:
    chat = alarmed(URGENT)
    reply = chat.say("my doc looked at the muscle", CALM._replace(acts={act: 0.2}), found(SYNDROME))
    assert (reply.kind, reply.entries) == ("urgent", ())
    assert offered(reply) == [DOCTOR["en"], alerts.MIXED_UP["en"]]
    asked = alarmed(URGENT).say("what is the syndrome?", CALM._replace(acts={act: 0.2}), found(SYNDROME))
    assert asked.entries == (SYNDROME.id,)


def test_somebody_elses_crisis_is_not_denied_by_a_word_on_oneself() -> None:
    denied = heard(flags=[DENIED])
    their = heard(Level.CRISIS, subject=THIRD_PERSON)
    assert alarmed(their).say("i'm not suicidal", denied).kind == "crisis"
    assert alarmed(their).say("he is not suicidal", denied).kind == "smalltalk"


def test_whether_the_sign_is_a_condition_is_asked_of_a_doctor() -> None:
    chat = alarmed(URGENT)
    assert chat.say("is it the piriformis", CALM, found(SYNDROME)).kind == "urgent"
    assert chat.say("what is piriformis syndrome", CALM, found(SYNDROME)).entries == (SYNDROME.id,)


@pytest.mark.parametrize(
    "rest", ["not!", "Just kidding", "Thanks, still waiting for the doctor", "Results friday"]
)
def test_words_beside_a_way_out_may_turn_it_around(rest: str) -> None:
    sure = CALM._replace(acts={Act.CLEARED: 1.0, Act.NOT_SUICIDAL: 1.0, Act.MISTAKE: 1.0})
    for assessment, way in ((EMERGENCY, ER), (URGENT, DOCTOR), (heard(Level.CRISIS), alerts.NOT_SUICIDAL)):
        chat = alarmed(assessment)
        chat.say(f"{way['en']} {rest}", sure)
        assert chat.state.alert is assessment.level


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
    assert (chat.state.alert is Level.CALM) is ends


def test_an_alarm_about_two_people_is_ended_by_no_sentence() -> None:
    chat = alarmed(CRISIS)
    chat.say("my sister wants to die too", THEIR_CRISIS)
    assert chat.state.about_several
    for way in alerts.WAYS_OUT:
        chat.say(way["en"], heard(acts={Act.THANKS: -1.0}))
        assert chat.state.alert is Level.CRISIS
    assert offered(chat.say("ok")) == ["I called 988 already."]


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
    assert (chat.state.alert is Level.CALM) is ends


@pytest.mark.parametrize(
    "text", ["i'm not suicidal, just ready", "not suicidal. i made my peace. bye everyone"]
)
def test_a_leave_taking_beside_a_denial_is_none(text: str) -> None:
    chat = alarmed(heard(Level.CRISIS))
    chat.say(text, heard(flags=[DENIED]))
    assert chat.state.alert is Level.CRISIS
