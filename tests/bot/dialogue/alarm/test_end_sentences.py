import pytest

from bot.dialogue.alarm import cards
from bot.examples.acts import Act
from bot.language.text import read
from bot.nlu.assessment import Assessment
from bot.nlu.levels import Level
from bot.nlu.triage import Triage
from tests.bot.dialogue.small import (
    BOOKING,
    CALM,
    CONTACT,
    CRISIS,
    DANGER,
    DESPAIR,
    DOCTOR,
    EMERGENCY,
    ER,
    SYNDROME,
    THIRD_PERSON,
    URGENT,
    Chat,
    alarmed,
    flag,
    found,
    heard,
    hrefs,
    offered,
)
from tests.learned import shipped_intents

BOTH = heard(Level.EMERGENCY, Level.CRISIS)

THEIR_CRISIS = CRISIS._replace(subject=THIRD_PERSON)

ENDS = [
    (EMERGENCY, ER),
    (EMERGENCY, cards.MIXED_UP),
    (URGENT, DOCTOR),
    (URGENT, cards.MIXED_UP),
    (CRISIS, cards.NOT_SUICIDAL),
    (THEIR_CRISIS, cards.THEY_ARE_NOT_SUICIDAL),
    (BOTH, cards.MIXED_UP),
]

ENGLISH_ENDS = sorted(way["en"] for way in cards.END_SENTENCES)

EVERY_END = sorted(words for way in cards.END_SENTENCES for words in way.values())


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize(("assessment", "way"), ENDS)
def test_the_sentence_that_is_suggested_ends_the_alarm(
    assessment: Assessment, way: cards.Sentence, language: str
) -> None:
    chat = alarmed(assessment)
    reply = chat.say(way[language], heard(language=language))
    assert (reply.kind, chat.state.alarm, chat.state.crisis) == ("smalltalk", Level.CALM, False)
    assert reply.notice
    assert BOOKING not in hrefs(chat.say("how do i book", candidates=found(CONTACT)))


@pytest.mark.parametrize(("assessment", "way"), ENDS)
def test_a_danger_told_with_it_goes_on(assessment: Assessment, way: cards.Sentence) -> None:
    for danger in (URGENT, EMERGENCY, CRISIS):
        chat = alarmed(assessment)
        before = chat.state.alarm
        assert chat.say(way["en"], danger).kind in {"emergency", "crisis", "urgent"}
        assert chat.state.alarm >= before


@pytest.mark.parametrize(("assessment", "way"), ENDS)
def test_asked_or_with_more_words_it_is_heard_by_the_models_alone(
    assessment: Assessment, way: cards.Sentence
) -> None:
    for text in (f"{way['en'].rstrip('.')}?", f"{way['en']} for now", f"my sister says: {way['en']}"):
        chat = alarmed(assessment)
        before = chat.state.alarm
        chat.say(text, heard(acts={Act.THANKS: -1.0}))
        assert chat.state.alarm is before


@pytest.mark.parametrize("assessment", [EMERGENCY, URGENT, CRISIS, THEIR_CRISIS, BOTH])
def test_the_way_out_of_another_alarm_or_person_ends_none(assessment: Assessment) -> None:
    fitting = [way for alarm, way in ENDS if alarm is assessment]
    for way in cards.END_SENTENCES:
        if way not in fitting:
            chat = alarmed(assessment)
            before = chat.state.alarm
            chat.say(way["en"], heard(acts={Act.THANKS: -1.0}))
            assert chat.state.alarm is before


def test_what_was_told_of_a_body_is_forgotten_with_the_alarm_that_an_er_has_checked() -> None:
    chat = alarmed()
    chat.say("my calf is numb", EMERGENCY)
    assert chat.state.slots.complaint
    chat.say(ER["en"], heard())
    assert not chat.state.slots.complaint


def test_nobody_in_danger_ends_an_urgent_sign_told_before_too_and_a_misheard_crisis_does_not() -> None:
    chat = alarmed(URGENT)
    chat.say("i can't pee", EMERGENCY)
    chat.say(cards.MIXED_UP["en"])
    assert chat.state.alarm is Level.CALM
    chat = alarmed(URGENT)
    chat.say("i can't go on", CRISIS)
    reply = chat.say(cards.NOT_SUICIDAL["en"])
    assert (reply.kind, chat.state.alarm) == ("urgent", Level.URGENT)
    assert chat.knowledge.says["misheard crisis"] in reply.text
    assert offered(reply) == [DOCTOR["en"], cards.MIXED_UP["en"]]


def test_a_pause_silences_what_a_way_out_gets_but_not_the_way_out() -> None:
    chat = alarmed()
    reply = chat.say(ER["en"], paused="Resting.")
    assert (reply.kind, chat.state.alarm) == ("unknown", Level.CALM)


HELP = [sentence["en"] for sentence in cards.CALLED[Level.EMERGENCY]]


@pytest.mark.parametrize("sentence", HELP)
def test_what_says_that_help_is_coming_may_be_tapped(sentence: str) -> None:
    chat = alarmed()
    assert chat.say(sentence).text == cards.HELP_IS_COMING[Level.EMERGENCY]
    assert chat.state.alarm is Level.EMERGENCY


def test_beside_a_sign_told_now_only_a_mix_up_is_suggested() -> None:
    sign = flag("trouble peeing", Level.EMERGENCY)
    chat = Chat()
    first = offered(chat.say(DANGER, heard(Level.EMERGENCY, flags=[sign])))
    assert first == [*HELP, cards.MIXED_UP["en"]]
    told_again = offered(chat.say("ok"))
    assert told_again == [*HELP, ER["en"], cards.MIXED_UP["en"]]
    assert offered(chat.say("i said i can't pee", heard(Level.EMERGENCY, flags=[sign]))) == first
    chat.say("I called 911 already.", heard(acts={Act.THANKS: -1.0}))
    assert chat.state.helped
    assert offered(chat.say("is it bad")) == [ER["en"], cards.MIXED_UP["en"]]


@pytest.mark.parametrize("way", ENGLISH_ENDS)
def test_a_way_out_that_is_tapped_late_is_thanked_for(way: str) -> None:
    chat = alarmed(EMERGENCY)
    chat.say(cards.MIXED_UP["en"])
    reply = chat.say(way, candidates=found(SYNDROME))
    assert (reply.kind, reply.text) == ("smalltalk", chat.knowledge.says["cleared up"])
    assert reply.notice


@pytest.mark.parametrize("act", [Act.PUTS_OFF, Act.STILL_BAD])
def test_who_puts_help_off_is_offered_nothing_that_ends_the_alarm(act: Act) -> None:
    delays = CALM._replace(acts={act: 0.4, Act.WHY_URGENT: 0.4})
    assert offered(alarmed().say("it can keep til monday", delays)) == HELP
    assert offered(alarmed(URGENT).say("it can keep til monday", delays)) == []


def test_beside_a_crisis_that_is_told_now_no_way_out_is_suggested() -> None:
    assert offered(Chat().say(DESPAIR, CRISIS)) == ["I called 988 already."]
    both = heard(Level.EMERGENCY, Level.CRISIS, flags=CRISIS.flags)
    assert offered(Chat().say(DESPAIR, both)) == HELP


def test_the_reason_for_today_comes_with_the_ways_out() -> None:
    chat = alarmed(URGENT)
    reply = chat.say("why today?")
    assert cards.WHY_TODAY[Level.URGENT] in reply.text
    assert DOCTOR["en"] in offered(reply)


def test_the_way_out_of_a_crisis_is_that_of_whom_it_is_about() -> None:
    assert offered(alarmed(CRISIS).say("ok"))[1:] == [cards.NOT_SUICIDAL["en"]]
    unflagged = heard(Level.CRISIS, subject=THIRD_PERSON)
    assert offered(Chat().say("he won't live", unflagged))[1:] == [cards.THEY_ARE_NOT_SUICIDAL["en"]]
    assert offered(alarmed(THEIR_CRISIS).say("ok"))[1:] == [cards.THEY_ARE_NOT_SUICIDAL["en"]]
    spanish = alarmed(CRISIS).say("qué", heard(language="es"))
    assert offered(spanish) == ["Ya llamé al 988.", cards.NOT_SUICIDAL["es"]]


def test_an_urgent_card_keeps_what_leads_on_beside_its_ways_out() -> None:
    reply = Chat().say("my calf is swollen", heard(Level.URGENT))
    assert offered(reply) == [DOCTOR["en"], cards.MIXED_UP["en"]]
    assert [s.entry for s in reply.suggestions if s.entry] == ["not-a-diagnosis"]


@pytest.mark.parametrize("text", ["the first one", "the second one", "the last"])
def test_a_place_is_never_taken_for_words_while_an_alert_is_in_force(text: str) -> None:
    chat = Chat()
    chat.say("my calf is swollen", heard(Level.URGENT))
    assert chat.say(text).kind != "diagnostic"  # which "my own symptoms" would be
    assert chat.state.alarm is Level.URGENT


@pytest.mark.parametrize(
    "text", [*EVERY_END, *(words for some in cards.CALLED.values() for c in some for words in c.values())]
)
def test_what_is_suggested_is_calm_to_the_shipped_models(text: str) -> None:
    assert Triage(shipped_intents()).built_in(read(text)).level is Level.CALM


@pytest.mark.parametrize(
    "rest", ["not!", "Just kidding", "Thanks, still waiting for the doctor", "Results friday"]
)
def test_words_beside_a_way_out_may_turn_it_around(rest: str) -> None:
    sure = CALM._replace(acts={Act.CLEARED: 1.0, Act.NOT_SUICIDAL: 1.0, Act.MISTAKE: 1.0})
    for assessment, way in ((EMERGENCY, ER), (URGENT, DOCTOR), (heard(Level.CRISIS), cards.NOT_SUICIDAL)):
        chat = alarmed(assessment)
        chat.say(f"{way['en']} {rest}", sure)
        assert chat.state.alarm is assessment.level


def test_an_alarm_about_two_people_is_ended_by_no_sentence() -> None:
    chat = alarmed(CRISIS)
    chat.say("my sister wants to die too", THEIR_CRISIS)
    assert chat.state.about_several
    for way in cards.END_SENTENCES:
        chat.say(way["en"], heard(acts={Act.THANKS: -1.0}))
        assert chat.state.alarm is Level.CRISIS
    assert offered(chat.say("ok")) == ["I called 988 already."]
