"""Triage: the most severe of several readings, raised and never lowered by the therapist's sections."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.assistant import Assistant
from bot.examples.acts import Act
from bot.knowledge import SafetySection
from bot.language.text import read
from bot.nlu.assessment import Assessment
from bot.nlu.levels import Level
from bot.nlu.triage import Triage, pick_more_severe, raise_to_sections
from tests.bot.small import Heard
from tests.bot.taught import EXAMPLES, intent_model
from tests.learned import shipped_intents

WORDS = {
    "alpha": "emergency", "bravo": "crisis", "charlie": "urgent", "delta": "diagnostic", "echo": "treatment",
    "hello": "smalltalk",
}  # fmt: skip
LEVELS = tuple(level.kind for level in Level if level > Level.CALM)


def triage(*sections: SafetySection) -> Triage:
    return Triage(Heard(WORDS), sections)


def level(text: str, *corrected: str) -> Level:
    return triage().assess(read(text), *map(read, corrected)).level


# --- what is heard ---


@pytest.mark.parametrize(("word", "intent"), list(WORDS.items())[:5])
def test_each_intent_that_needs_care_is_its_level(word: str, intent: str) -> None:
    found = triage().assess(read(f"some {word} thing"))
    assert (found.level.kind, found.ordinary, found.warns) == (intent, False, True)


def test_ordinary_words_and_small_talk_are_calm() -> None:
    for text, smalltalk in (("what is it", False), ("hello", True)):
        found = triage().assess(read(text))
        assert (found.level, found.levels, found.smalltalk) == (Level.CALM, frozenset(), smalltalk)
        assert not found.warns


def test_an_ordinary_question_beside_a_danger_is_heard_too(shipped: Assistant) -> None:
    found = shipped.assess("i have a fever and chills since the injection. where is the piriformis muscle?")
    assert (found.level, found.ordinary) == (Level.URGENT, True)


def test_nothing_beside_the_decision_is_louder_than_it() -> None:
    for example in EXAMPLES:
        found = Triage(intent_model()).assess(read(example.text))
        assert found.level == max(found.levels, default=Level.CALM)


@pytest.mark.parametrize(
    "text",
    [
        "tired of pain",
        "i'm miserable with this leg",
        "i don't know what to do anymore",
        "will it get better, im kinda losing hope with this",
    ],
)
def test_who_is_worn_down_gets_a_kind_sentence_and_no_louder_reply(text: str) -> None:
    found = triage().assess(read(text))
    assert (found.level, found.distressed, found.warns) == (Level.CALM, True, True)
    assert not found.flags


def test_who_is_tired_of_something_else_is_in_no_distress() -> None:
    assert not triage().assess(read("tired of waiting for the bus")).distressed


def test_distress_in_the_corrected_reading_alone_counts() -> None:
    assert triage().assess(read("tierd of pain"), read("tired of pain")).distressed


def test_a_cancelled_red_flag_still_warns() -> None:
    found = triage().assess(read("no numbness in my groin"))
    assert (found.level, found.warns) == (Level.CALM, True)


def test_who_it_is_about_and_in_which_language_is_told() -> None:
    found = triage().assess(read("my wife has a delta thing"))
    assert found.subject.third_person
    assert triage().assess(read("cuanto cuesta una sesion por favor")).language == "es"


# --- several readings ---


@pytest.mark.parametrize(("typed", "corrected"), [("alpha", "what is it"), ("what is it", "alpha")])
def test_the_louder_of_what_was_typed_and_what_it_was_corrected_to_wins(typed: str, corrected: str) -> None:
    assert level(typed, corrected) is Level.EMERGENCY


@given(st.sampled_from([*WORDS, "thing"]), st.sampled_from([*WORDS, "thing"]))
def test_a_correction_never_lowers(typed: str, corrected: str) -> None:
    assert level(typed, corrected) == max(level(typed), level(corrected))


def test_the_loudest_of_three_readings_wins_wherever_it_stands() -> None:
    for readings in (("alpha", "delta", "it"), ("delta", "alpha", "it"), ("it", "delta", "alpha")):
        assert level(*readings) is Level.EMERGENCY


def test_of_two_alike_the_first_counts() -> None:
    one, other = Assessment(Level.URGENT, language="en"), Assessment(Level.URGENT, language="es")
    assert pick_more_severe(one, other) == one
    assert pick_more_severe(Assessment(), other) == other


# --- without a model ---


def test_without_a_model_red_flags_ring_and_all_else_is_blind() -> None:
    found = Triage(None).assess(read("i cant feel my legs"))
    assert (found.level, found.blind, found.warns) == (Level.EMERGENCY, True, True)
    calm = Triage(None).assess(read("what is sciatica"))
    assert (calm.level, calm.warns) == (Level.CALM, True)


# --- her sections ---


@pytest.mark.parametrize("named", LEVELS)
@pytest.mark.parametrize(
    "text", ["got a tattoo yesterday", *(f"got {word} tattoo yesterday" for word in WORDS)]
)
def test_a_section_raises_and_never_lowers(named: str, text: str) -> None:
    section = SafetySection("Tattoo", named, ("i got a tattoo yesterday",))
    found, alone = triage(section).assess(read(text)), level(text)
    assert found.sections == ("Tattoo",)
    assert found.level == max(alone, Level[named.upper()])


def test_the_loudest_of_several_sections_counts() -> None:
    sections = [SafetySection(name, name, ("i got a tattoo",)) for name in ("treatment", "crisis", "urgent")]
    found = triage(*sections).assess(read("i got a tattoo"))
    assert found.level is Level.CRISIS
    assert found.sections == ("treatment", "crisis", "urgent")


def test_a_calm_section_names_its_entry_and_leaves_the_level() -> None:
    calm = SafetySection("Calm", "calm", ("some delta thing",), answer_with="muscle")
    found = triage(calm).assess(read("Some delta thing!"))
    assert (found.level, found.calm_entry) == (Level.DIAGNOSTIC, "muscle")
    assert triage(calm).assess(read("some other delta thing")).calm_entry is None


def test_an_exception_takes_nothing_away_that_is_built_in() -> None:
    section = SafetySection("Mine", "treatment", ("my alpha tattoo",), ("some alpha thing",))
    assert triage(section).assess(read("some alpha thing")).level is Level.EMERGENCY


SECTIONS = st.lists(
    st.builds(
        SafetySection,
        st.just("Any"),
        st.sampled_from([*LEVELS, "calm"]),
        st.lists(st.sampled_from([e.text for e in EXAMPLES]), min_size=1, max_size=3).map(tuple),
        st.lists(st.sampled_from([e.text for e in EXAMPLES]), max_size=2).map(tuple),
        answer_with=st.just("muscle"),
    ),
    max_size=4,
)
MESSAGES = st.one_of(st.sampled_from([e.text for e in EXAMPLES]), st.text(max_size=80))


@given(MESSAGES, SECTIONS)
def test_no_sections_ever_lower_what_is_built_in(text: str, sections: list[SafetySection]) -> None:
    message, built_in = read(text), Triage(intent_model()).assess(read(text))
    found = Triage(intent_model(), sections).assess(message)
    assert found.level >= built_in.level
    assert found.levels >= built_in.levels
    assert found.warns >= built_in.warns


def test_nothing_fired_changes_nothing() -> None:
    heard = Assessment(Level.URGENT, frozenset([Level.URGENT]))
    assert raise_to_sections(heard, ()) is heard


def test_who_explains_a_misheard_despair_is_not_offered_988_again() -> None:
    wonders = {Act.ASKS_WHY_WARNED: 0.9}
    assert Assessment(probabilities={"crisis": 0.2}).distressed
    assert not Assessment(probabilities={"crisis": 0.2}, acts=wonders).distressed
    assert Assessment(probabilities={"crisis": 0.4}, acts=wonders).distressed
    assert not Assessment(probabilities={"crisis": 0.4}, acts=wonders | {Act.JOKES: 0.8}).distressed
    assert Assessment(probabilities={"crisis": 0.2}, acts=wonders, worn_down=True).distressed
    assert Assessment(probabilities={"crisis": 0.2}, acts={Act.JOKES: 0.2}).distressed


def test_a_denied_sign_is_not_read_by_the_model(shipped: Assistant) -> None:
    for text in (
        "My calf isn't swollen or red I don't think. It's just pins and needles when I sit at my desk.",
        "No no, I said my leg is NOT swollen or red. Please read it again",
    ):
        assert shipped.assess(text).level < Level.URGENT
    assert shipped.assess("my calf isn't sore, it is swollen and red").level is Level.URGENT


def test_a_named_crisis_beside_an_emergency_gets_988_beside_911(shipped: Assistant) -> None:
    for text in ("i want to kill myself and i can't feel my legs", "i took pills to die and i cant breathe"):
        assert shipped.assess(text).levels >= {Level.EMERGENCY, Level.CRISIS}


@pytest.mark.parametrize(
    ("text", "theirs"),
    [
        ("tell my kids i love them, i'm going to kill myself", False),
        ("my husband passed away and i want to kill myself", False),
        ("my husband wants to kill himself", True),
        ("my mom can't pee since last night", True),
    ],
)
def test_a_sign_of_ones_own_is_about_the_writer_whoever_is_named_before(text: str, theirs: bool) -> None:
    message = read(text)
    assert Triage(None).assess(message).subject.third_person is theirs


def test_an_emergency_in_a_sentence_beside_a_crisis_is_both() -> None:
    both = Triage(shipped_intents()).assess(
        read("i want to kill myself. my mom is lying on the floor and doesn't answer")
    )
    assert {Level.EMERGENCY, Level.CRISIS} <= both.levels
