import pytest

from bot.dialogue.alarm import cards
from bot.examples.acts import Act
from bot.nlu.assessment import Assessment
from bot.nlu.levels import Level
from tests.bot.dialogue.small import (
    CALM,
    CRISIS,
    DANGER,
    DENIED,
    PRICES,
    THIRD_PERSON,
    Chat,
    alarmed,
    found,
    heard,
    offered,
    small_knowledge,
)

AGAIN = heard(Level.CRISIS, flags=[DENIED])


@pytest.mark.parametrize("text", ["that was a mistake", "i didn't mean it", "my mistake"])
def test_a_crisis_takes_a_clearer_word(text: str) -> None:
    assert alarmed(CRISIS).say(text).kind == "crisis"
    assert alarmed(CRISIS).say("that was two years ago").kind == "smalltalk"


def test_a_single_crisis_that_no_red_flag_named_is_taken_back_by_a_plain_denial() -> None:
    chat = alarmed(heard(Level.CRISIS))
    reply = chat.say("i'm not suicidal. what is sciatica?", heard(flags=[DENIED]))
    assert (reply.entries, chat.state.crisis, chat.state.alarm) == (("sciatica",), False, Level.CALM)
    assert reply.notice


def test_a_denial_in_which_the_model_hears_despair_rings_and_may_still_be_taken_back() -> None:
    chat = alarmed(heard(Level.CRISIS))
    reply = chat.say("good grief no, i am not suicidal, just tired of it", AGAIN)
    assert reply.kind == "crisis"
    assert cards.NOT_SUICIDAL["en"] in offered(chat.say("what do you mean"))
    assert chat.say("not suicidal", heard(flags=[DENIED])).kind == "smalltalk"


def test_a_danger_beside_the_denial_rings() -> None:
    both = heard(Level.EMERGENCY, flags=[DENIED])
    assert alarmed(heard(Level.CRISIS)).say("i'm not suicidal but i can't pee", both).kind == "emergency"


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


def test_a_contrast_keeps_a_denied_crisis_in_force_whatever_act_is_heard() -> None:
    despair = heard(
        Level.DIAGNOSTIC, flags=[DENIED], probabilities={"crisis": 0.4}, acts={Act.NOT_SUICIDAL: 2.0}
    )
    assert alarmed(heard(Level.CRISIS)).say("i'm not suicidal but tonight is long", despair).kind == "crisis"
    assert alarmed(heard(Level.CRISIS)).say("i'm not suicidal, honest", despair).kind == "diagnostic"


def test_a_crisis_of_her_own_sections_is_not_denied_away() -> None:
    hers = AGAIN._replace(sections=("A loss",))
    assert (
        alarmed(heard(Level.CRISIS)).say("i'm not suicidal, the custody hearing broke me", hers).kind
        == "crisis"
    )


def test_a_named_crisis_was_about_a_film_only_where_that_is_tapped() -> None:
    elsewhere = CALM._replace(acts={Act.ELSEWHERE: 2.0})
    assert alarmed(CRISIS).say("that's from a movie", elsewhere).kind == "crisis"
    assert alarmed(heard(Level.CRISIS)).say("that's from a movie", elsewhere).kind == "smalltalk"


@pytest.mark.parametrize("assessment", [CRISIS, heard(Level.EMERGENCY, Level.CRISIS)])
def test_a_crisis_that_a_red_flag_named_is_not_denied_away(assessment: Assessment) -> None:
    assert alarmed(assessment).say("i'm not suicidal", heard(flags=[DENIED])).kind == assessment.level.kind


def test_a_crisis_heard_twice_is_not_denied_away() -> None:
    chat = alarmed(heard(Level.CRISIS))
    chat.say("i can't go on", heard(Level.CRISIS))
    assert chat.say("i'm not suicidal", heard(flags=[DENIED])).kind == "crisis"
    assert alarmed(heard(Level.CRISIS)).say("no", heard(flags=[DENIED, CRISIS.flags[0]])).kind == "crisis"


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
    ["nothing like that ever works, i tried twice", "there is nothing like that sleep that never ends",
     "why are you sending me a suicide hotline", "i only meant my whole life"],
)  # fmt: skip
def test_what_denies_no_crisis_takes_none_back(text: str) -> None:
    chat = alarmed(heard(Level.CRISIS))
    chat.say(text)
    assert chat.state.alarm is Level.CRISIS


def test_a_misread_crisis_is_explained_away_and_a_sure_one_is_not() -> None:
    text = "why that number? i was complaining about your answers, not about me"
    unsure, sure = alarmed(heard(Level.CRISIS)), alarmed(CRISIS)
    wonders = CALM._replace(acts={Act.ASKS_WHY_WARNED: 0.7, Act.COMPLAINS: 0.2})
    assert unsure.say(text, wonders).text.startswith(small_knowledge().says["misheard crisis"])
    assert sure.say(text, wonders).kind == "crisis"
    despair = heard(Level.DIAGNOSTIC, probabilities={"crisis": 0.4})
    assert alarmed(heard(Level.CRISIS)).say(text, despair).kind != "smalltalk"


CORRECTION = "what? no no, i just asked how many people get this"


def test_a_certainly_ordinary_correction_that_asks_something_ends_a_misread_crisis() -> None:
    asked = CALM._replace(acts={Act.CORRECTS: 0.5}, probabilities={"ordinary": 0.8})
    reply = alarmed(heard(Level.CRISIS)).say(CORRECTION, asked)
    assert reply.text.startswith(small_knowledge().says["misheard crisis"])
    assert alarmed(CRISIS).say(CORRECTION, asked).kind == "crisis"


@pytest.mark.parametrize(
    ("text", "ordinary", "corrects"),
    [(CORRECTION, 0.79, 0.5), (CORRECTION, 0.8, 0.49), ("no no, i just said it", 0.8, 0.5)],
)
def test_no_less_ends_it(text: str, ordinary: float, corrects: float) -> None:
    chat = alarmed(heard(Level.CRISIS))
    chat.say(text, CALM._replace(acts={Act.CORRECTS: corrects}, probabilities={"ordinary": ordinary}))
    assert chat.state.alarm is Level.CRISIS


def test_somebody_elses_crisis_is_not_denied_by_a_word_on_oneself() -> None:
    denied = heard(flags=[DENIED])
    their = heard(Level.CRISIS, subject=THIRD_PERSON)
    assert alarmed(their).say("i'm not suicidal", denied).kind == "crisis"
    assert alarmed(their).say("he is not suicidal", denied).kind == "smalltalk"


@pytest.mark.parametrize(
    "text", ["i'm not suicidal, just ready", "not suicidal. i made my peace. bye everyone"]
)
def test_a_leave_taking_beside_a_denial_is_none(text: str) -> None:
    chat = alarmed(heard(Level.CRISIS))
    chat.say(text, heard(flags=[DENIED]))
    assert chat.state.alarm is Level.CRISIS
