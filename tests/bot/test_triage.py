"""Triage: what is told is heard, what is denied, over, or only asked about is not, and nothing ever raises."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.knowledge import SafetySection
from bot.language.text import MAX_CHARACTERS, read
from bot.triage import Level, Triage, Verdict, assess


def hear(text: str) -> Verdict:
    return assess(read(text))


@pytest.mark.parametrize(
    "denied",
    [
        "no numbness, no weakness, just an ache in my hip", "i don't have any trouble peeing",
        "without numbness in the groin or weakness in my legs", "my doctor ruled out a blood clot",
        "she denies chest pain", "my chest pain went away years ago, fine now",
    ],
)  # fmt: skip
def test_what_is_denied_or_over_is_no_alarm_but_keeps_the_warning_line(denied: str) -> None:
    verdict = hear(denied)
    assert verdict.level not in {Level.EMERGENCY, Level.CRISIS}
    assert verdict.warns


@pytest.mark.parametrize(
    "over",
    [
        "i fainted once as a teen, nothing after that", "foot drop after a crash in 1999, it came back fully",
        "rear ended in high school, it never bothered me since, now i am only stiff",
    ],
)  # fmt: skip
def test_what_is_long_over_is_no_alarm_even_where_now_comes_after(over: str) -> None:
    assert hear(over).level < Level.URGENT


@pytest.mark.parametrize(
    "back",
    [
        "years ago i couldn't feel my legs, it got better, now it is back",
        "it healed, now it started again and i can't feel my legs",
    ],
)
def test_what_was_over_and_is_back_is_an_alarm(back: str) -> None:
    assert hear(back).level is Level.EMERGENCY


def test_now_begins_what_is_so_today() -> None:
    assert hear("it healed up, and now i can't feel my feet").level is Level.EMERGENCY


@pytest.mark.parametrize(
    ("everyday", "danger"),
    [
        ("saturday is my last day in town, any openings", "my last day on earth"),
        ("how do i opt out of the newsletter", "i want to opt out of life"),
        ("i won't be here next week", "i won't be here anymore"),
        ("does the spasm feel like being stabbed", "he was stabbed in the hip"),
        ("what is a muscle contraction", "i'm 30 weeks and have contractions"),
        ("can't talk right now, can you text me", "he is slurring on the phone"),
        ("drowning in paperwork, any evening opening?", "struggling for air"),
    ],
)  # fmt: skip
def test_everyday_words_that_danger_also_uses_are_calm(everyday: str, danger: str) -> None:
    assert hear(everyday).level < Level.URGENT
    assert hear(danger).level >= Level.CRISIS


@pytest.mark.parametrize(
    ("thing", "body"),
    [
        ("my dog drags his hind foot", "my dog pulled me over and i drag my foot"),
        ("the booking page collapsed", "my dad collapsed"),
        ("i blacked out the windows", "i blacked out"),
        ("i'm writing a paper on saddle numbness", "i have saddle numbness"),
    ],
)  # fmt: skip
def test_a_pet_or_a_thing_is_no_body(thing: str, body: str) -> None:
    assert hear(thing).level is Level.CALM
    assert hear(body).level is Level.EMERGENCY


@pytest.mark.parametrize("half", ["no numbness, but i can't pee", "no fever but both my legs are numb"])
def test_a_partial_denial_never_cancels_the_other_sign(half: str) -> None:
    assert hear(half).level is Level.EMERGENCY


def test_cannot_is_part_of_a_sign_and_not_a_denial() -> None:
    for told in (
        "i cannot feel my legs",
        "i could not feel my legs",
        "i have no feeling in my legs",
        "me no feel legs",
    ):
        assert hear(told).level is Level.EMERGENCY, told


@pytest.mark.parametrize(
    "question", ["what is foot drop", "can sciatica affect both legs", "does sciatica cause bladder problems"]
)
def test_a_textbook_question_is_an_answer_with_the_warning_line(question: str) -> None:
    verdict = hear(question)
    assert verdict.level is Level.CALM
    assert verdict.asks
    assert verdict.cancelled


def test_a_person_word_lifts_the_guard() -> None:
    assert hear("is it bad that i can't feel my legs").level is Level.EMERGENCY
    assert hear("can barely feel my legs").level is Level.EMERGENCY


@pytest.mark.parametrize(
    "calm",
    [
        "do i need to undress?", "can i book for my husband", "my mom wants to know how much",
        "can i use the bathroom before we start", "thank you!", "how do i find your office",
    ],
)  # fmt: skip
def test_practice_and_small_talk_stay_without_a_warning(calm: str) -> None:
    assert not hear(calm).warns


@pytest.mark.parametrize(
    "idiom",
    [
        "my back is killing me", "i'm dying for a massage", "i don't want to die, i'm taking prednisone",
        "hurt myself deadlifting", "i can't go on my walks anymore", "dead tired", "not suicidal",
    ],
)  # fmt: skip
def test_idioms_are_no_crisis(idiom: str) -> None:
    assert hear(idiom).level not in {Level.CRISIS, Level.EMERGENCY}


@pytest.mark.parametrize(
    "hidden",
    [
        "nobody would notice if i was gone", "giving away all my things", "i keep thinking about the gun in the drawer",
        "i want to drive my car into a wall", "the kids would be better off without me", "ya no quiero vivir",
    ],
)  # fmt: skip
def test_a_hidden_crisis_is_heard(hidden: str) -> None:
    assert hear(hidden).level is Level.CRISIS


def test_an_overdose_is_an_emergency_and_keeps_the_crisis_beside_it() -> None:
    verdict = hear("i took all my pills, i want to die")
    assert verdict.level is Level.EMERGENCY
    assert Level.CRISIS in verdict.levels
    assert verdict.overdose


def test_flags_say_who_it_is_about() -> None:
    assert hear("my husband can't pee").third_person
    assert not hear("my leg hurts and my husband drives").third_person
    assert hear("im 15 and my butt hurts").minor
    assert hear("my doctor says i have piriformis syndrome").diagnosed
    told = hear("i was told it's piriformis syndrome, can massage help?")
    assert told.diagnosed
    assert told.warns
    assert told.asks
    assert told.level is Level.CALM
    assert not hear("i was told massage helps piriformis syndrome").diagnosed
    assert hear("i'm on eliquis, can i get a massage").with_condition
    assert hear("back pain").fragment
    assert hear("me duele la pierna y la espalda").language == "es"


@pytest.mark.parametrize(
    "asked",
    [
        "might it be both of them", "can you say whether it's sciatica or piriformis",
        "can you put me down for thursday", "in what case do i call 911",
    ],
)  # fmt: skip
def test_what_is_asked_in_general_is_calm(asked: str) -> None:
    assert hear(asked).level is Level.CALM
    assert not hear(asked).personal


@pytest.mark.parametrize(
    ("asked", "level"),
    [
        ("do i have sciatica", Level.DIAGNOSTIC), ("could it be arthritis", Level.DIAGNOSTIC),
        ("my hip aches and burns. what is it", Level.DIAGNOSTIC), ("should i take ibuprofen", Level.TREATMENT),
        ("can i run with this", Level.TREATMENT), ("can massage therapists diagnose it", Level.CALM),
        ("how do you tell them apart", Level.CALM), ("which stretches do you give", Level.CALM),
    ],
)  # fmt: skip
def test_a_wish_is_told_from_a_general_question(asked: str, level: Level) -> None:
    assert hear(asked).level is level


def test_the_louder_of_typed_and_corrected_wins() -> None:
    calm, loud = read("i can feel my legs"), read("i can't feel my legs")
    for message, corrected in ((calm, loud), (loud, calm), (loud, None)):
        assert Triage().assess(message, corrected).level is Level.EMERGENCY


SECTIONS = st.builds(
    SafetySection,
    title=st.text(min_size=1, max_size=20),
    level=st.sampled_from(["emergency", "crisis", "urgent", "treatment", "diagnostic"]),
    when=st.lists(st.sampled_from(["back pain", "a dog bit me", "hello"]), min_size=1).map(tuple),
    but_not=st.lists(st.sampled_from(["i can't pee", "chest pain", "legs numb", "i"])).map(tuple),
    answer=st.just("x"),
    line=st.just(1),
)


@given(
    st.lists(SECTIONS, max_size=4),
    st.sampled_from(
        ["i can't pee", "chest pain", "i want to die", "my calf is swollen", "hello", "do i have it"]
    ),
)
def test_a_file_can_raise_a_level_and_never_lower_one(sections: list[SafetySection], text: str) -> None:
    message = read(text)
    assert Triage(sections).assess(message).level >= assess(message).level


def test_but_not_when_holds_for_its_own_section_only() -> None:
    section = SafetySection(
        "Bites", "urgent", ("a dog bit me",), ("a dog bit me years ago",), "Get it looked at.", 1
    )
    triage = Triage((section,))
    assert triage.assess(read("yesterday a dog bit me")).sections == ("Bites",)
    assert triage.assess(read("a dog bit me years ago")).sections == ()
    assert triage.assess(read("a dog bit me years ago and i can't pee")).level is Level.EMERGENCY


@given(st.text(max_size=300))
def test_no_string_raises(text: str) -> None:
    assert hear(text).level in Level


@pytest.mark.parametrize(
    "piece", ["my leg is numb, ", "no pain or ", "can't ", "is it sciatica? ", "a", "((, "]
)
def test_time_grows_no_faster_than_the_message(piece: str) -> None:
    def best_s(length: int) -> float:
        message = read((piece * MAX_CHARACTERS)[:length])
        times = []
        for _ in range(5):
            start = time.process_time()
            assess(message)
            times.append(time.process_time() - start)
        return min(times)

    assess(read(piece))
    for length in (1000, 2000):
        assert best_s(2 * length) < 3 * best_s(length) + 0.002


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("I feel like dying", Level.CRISIS),
        ("everyone wants me dead", Level.CRISIS),
        ("i'll jump off here, goodbye", Level.CRISIS),
        ("i would rather die than get up again", Level.CRISIS),
        ("i'd rather die than go on", Level.CRISIS),
        ("i was stabbed in the back with a knife", Level.EMERGENCY),
        ("i got hit by a car and it hurts when i bend", Level.URGENT),
        ("my doctor said i have cancer or a tumor", Level.URGENT),
        ("i had a bad fall yesterday and my back hurts", Level.URGENT),
        ("since the fall my leg is numb", Level.EMERGENCY),
        ("my flip flop falls off my foot and i dont notice", Level.EMERGENCY),
    ],
)
def test_no_saying_swallows_a_danger(text: str, level: Level) -> None:
    assert assess(read(text)).level >= level
