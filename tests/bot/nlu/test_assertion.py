"""Whether a sign is asserted: negation, past, general questions, animals, idioms."""

import pytest

from bot.language.text import read
from bot.nlu.red_flags import find


def states(text: str) -> set[str]:
    return {found.state for found in find(read(text).folded) if found.flag.level != "urgent"}


@pytest.mark.parametrize(
    "text",
    [
        "i don't have chest pain",
        "no chest pain",
        "no fever, no chills, no numbness in my groin",
        "no fever, chills or numbness between my legs",
        "i never passed out",
        "chest pain was ruled out",
        "i'm not suicidal",
        "nobody here is suicidal",
        "i don't want to die, i'm taking prednisone",
    ],
)
def test_negated(text: str) -> None:
    assert states(text) == {"negated"}


@pytest.mark.parametrize(
    "text",
    [
        "why are you sending me a suicide hotline, i asked about a muscle",
        "why did you just give me the number of the suicide line",
    ],
)
def test_who_asks_why_the_chat_speaks_of_suicide_names_none(text: str) -> None:
    found = [f.state for f in find(read(text).folded) if f.flag.level == "crisis"]
    assert set(found) == {"general"}


@pytest.mark.parametrize(
    "text",
    [
        "no numbness, but i can't pee",
        "no pain really just can't pee",
        "no doubt both my legs are numb",
        "i'm not sure why both my legs are numb",
        "they ruled out a clot but both my legs are numb",
        "can barely feel my legs",
        "no insurance and i can't feel my legs",
        "can i book, my legs are going numb both of them",
        "my patient has numbness in his groin",
        "should i stretch if both my legs are weak",
        "why do i think about suicide",
        "why is it giving me suicidal urges",
        "why does it give me suicidal thoughts",
        "why are you telling me about suicide",
        "why tell you, i am suicidal",
        "i don't know why i'm telling you this i want to die",
        "why are you sending me a suicide line i said i want to die",
        "please tell this bot why i want to die",
        "why did you give me that link i took 30 pills",
        "why would my doctor say this is normal when i can't pee",
        "it's not because i'm lazy, i want to die",
        "not because i'm jumping off a bridge but i've taken all my pills",
        "i limp not because of pain, my foot drops",
    ],
)
def test_asserted_all_the_same(text: str) -> None:
    assert "asserted" in states(text)


@pytest.mark.parametrize(
    "text",
    [
        "ten years ago i couldn't pee after surgery",
        "in 2019 i couldn't pee for a day, all fixed",
        "both my legs were numb back then, fine now",
        "i was suicidal years ago",
        "my late husband had chest pain",
        "i'm in a wheelchair, my legs are paralyzed, is there a ramp",
    ],
)
def test_past(text: str) -> None:
    assert states(text) == {"past"}


def test_what_came_back_is_not_past() -> None:
    assert "asserted" in states("years ago my groin was numb, and now my groin is numb again")


@pytest.mark.parametrize(
    "text",
    [
        "what does numbness in both legs mean",
        "can sciatica cause numbness in both legs",
        "what are the signs of chest pain from the heart",
        "when should people with foot drop see a doctor",
        "what if someone passed out on the table",
        "the doctor asked whether i had trouble peeing",
    ],
)
def test_general(text: str) -> None:
    assert states(text) == {"general"}


@pytest.mark.parametrize(
    "text",
    [
        "my dog can't move his back leg, it drags",
        "our cat can't pee since yesterday",
        "my horse collapsed",
        "in the movie the hero passed out",
    ],
)
def test_not_human(text: str) -> None:
    assert states(text) == {"not_human"}


@pytest.mark.parametrize(
    "text",
    [
        "nobody knows i'm suicidal",
        "nobody would care if i killed myself",
        "nobody was at home for my suicide attempt",
    ],
)
def test_nobody_before_other_words_denies_nothing(text: str) -> None:
    assert "asserted" in states(text)


def test_a_fall_from_a_horse_is_human() -> None:
    assert "asserted" in states("fell off my horse and i can't feel my legs")


@pytest.mark.parametrize(
    "text",
    [
        "my back is killing me",
        "dying to get on your table",
        "these cookies are to die for",
        "dead tired",
        "you saved my life",
        "i hurt myself deadlifting",
        "i can't take it anymore, this chair",
        "i'd rather die than do a burpee",
    ],
)
def test_idioms(text: str) -> None:
    assert "asserted" not in states(text)


@pytest.mark.parametrize("text", ["i'm not suicidal yet", "not suicidal yet but soon"])
def test_a_crisis_that_is_denied_for_now_alone_is_asserted(text: str) -> None:
    assert states(text) == {"asserted"}
    assert states(text.replace(" yet", " at all")) == {"negated"}


def test_what_is_long_ago_elsewhere_in_the_sentence_takes_no_crisis_back() -> None:
    assert [f.state for f in find("i'm in college and i want to kill myself")] == ["asserted"]
    assert [f.state for f in find("years ago i wanted to kill myself")] == ["past"]
