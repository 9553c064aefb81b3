"""The built-in safety words hold what the policy demands and nothing that it forbids."""

import itertools

import pytest

from bot.dialogue.alarm import cards
from bot.dialogue.kinds import Kind
from bot.nlu import red_flags
from bot.nlu.assessment import OVERDOSE, Assessment
from bot.nlu.levels import Level
from tests.bot.dialogue.small import CRISIS, EMERGENCY, MINOR, THIRD_PERSON, URGENT, flag, heard

FORBIDDEN = (
    "cauda equina", "dvt", "stroke", "likely", "sounds like", "probably", "aspirin", "you may have", "don't worry",
)  # fmt: skip
BOTH = heard(Level.EMERGENCY, Level.CRISIS, flags=[flag(OVERDOSE, Level.EMERGENCY)])
HEARD = [
    *(EMERGENCY, CRISIS, URGENT, BOTH),
    *(each._replace(subject=THIRD_PERSON) for each in (EMERGENCY, CRISIS, URGENT)),
    *(each._replace(language="es") for each in (EMERGENCY, CRISIS, URGENT, BOTH)),
    *(each._replace(flags=()) for each in (EMERGENCY, CRISIS, URGENT)),
]


@pytest.mark.parametrize("assessment", HEARD)
def test_no_card_holds_a_condition_a_probability_or_a_drug(assessment: Assessment) -> None:
    for card in (
        cards.write_emergency_card(assessment, True),
        cards.write_crisis_card(assessment, True),
        cards.write_urgent_card(assessment, True),
    ):
        assert not any(word in card.lower() for word in FORBIDDEN)


@pytest.mark.parametrize(("assessment", "shorter"), list(itertools.product(HEARD, [True, False])))
def test_an_emergency_begins_with_911_and_says_who_is_not_watching(
    assessment: Assessment, shorter: bool
) -> None:
    card = cards.write_emergency_card(assessment, False, shorter)
    assert "911" in card.split("\n\n")[0]
    assert cards.CALL_911 in card
    assert cards.NOT_MONITORED in card
    assert "drive" in card
    assert shorter or "Massage is not the next step today." in card


@pytest.mark.parametrize("assessment", HEARD)
def test_a_crisis_names_988_and_somebody_near(assessment: Assessment) -> None:
    card = cards.write_crisis_card(assessment, False)
    for part in ("988", "988lifeline.org", "24/7", "911", "not monitored"):
        assert part in card
    assert "near you" in card or "stay with them" in card


def test_only_asserted_signs_are_given_back_in_our_words() -> None:
    flags = [flag("trouble peeing", Level.EMERGENCY), flag("chest pain", Level.EMERGENCY, "negated")]
    card = cards.write_emergency_card(heard(Level.EMERGENCY, flags=flags), False)
    assert "You wrote about trouble peeing." in card
    assert "chest pain" not in card


def test_signs_of_a_lower_level_are_not_given_back() -> None:
    flags = [flag("trouble peeing", Level.EMERGENCY), flag("a lump", Level.URGENT)]
    assert "a lump" not in cards.write_emergency_card(heard(Level.EMERGENCY, flags=flags), False)


def test_without_a_sign_it_is_what_you_describe() -> None:
    assert "What you describe" in cards.write_emergency_card(heard(Level.EMERGENCY), False)
    assert "You wrote about" not in cards.write_urgent_card(heard(Level.URGENT), False)


def test_a_leg_with_a_possible_clot_is_not_to_be_rubbed() -> None:
    assert "do not have it rubbed or massaged" in cards.write_urgent_card(URGENT, False)
    assert "rubbed" not in cards.write_urgent_card(
        heard(Level.URGENT, flags=[flag("fever or chills", Level.URGENT)]), False
    )


def test_urgent_words_send_nobody_to_a_link() -> None:
    card = cards.write_urgent_card(URGENT, False)
    assert "message me once you've seen a doctor" in card
    assert "link" not in card
    assert cards.WARNING_LINE not in card


def test_both_blocks_stand_together_911_first() -> None:
    card = cards.write_emergency_card(BOTH, False)
    assert card.index("911") < card.index("988")
    assert "1-800-222-1222" in card


def test_a_young_visitor_is_asked_to_tell_an_adult() -> None:
    for card in (cards.write_emergency_card, cards.write_crisis_card, cards.write_urgent_card):
        assert "a parent or another adult you trust" in card(EMERGENCY._replace(subject=MINOR), True)


def test_others_are_spoken_of_as_they() -> None:
    assert "They should not drive" in cards.write_emergency_card(
        EMERGENCY._replace(subject=THIRD_PERSON), False
    )


@pytest.mark.parametrize(
    "card", [cards.write_emergency_card, cards.write_crisis_card, cards.write_urgent_card]
)
def test_spanish_comes_first_and_english_follows(card: object) -> None:
    assert callable(card)
    text = card(BOTH._replace(language="es"), False)
    assert text.index("Por favor") < text.index("lease")
    assert card(BOTH, False).count("Por favor") == 0


def test_the_other_question_is_parked() -> None:
    asked = EMERGENCY._replace(ordinary=True)
    assert "I can help with the other question" in cards.write_emergency_card(asked, False)
    assert "other question" not in cards.write_emergency_card(EMERGENCY, False)


def test_the_warning_line_is_short_and_begins_with_911() -> None:
    assert cards.WARNING_LINE.startswith("Call 911")
    assert len(cards.WARNING_LINE.split()) <= 25


def test_links_are_the_promised_ones() -> None:
    assert {link.href for link in cards.build_card_links(CRISIS, Kind.CRISIS)} == {
        "tel:988",
        "sms:988",
        "tel:911",
    }
    assert [link.href for link in cards.build_card_links(EMERGENCY, Kind.EMERGENCY)] == ["tel:911"]
    assert [link.href for link in cards.build_card_links(BOTH, Kind.EMERGENCY)] == [
        "tel:911", "tel:1-800-222-1222", "tel:988", "sms:988",
    ]  # fmt: skip
    assert {link.role for link in cards.build_card_links(BOTH, Kind.EMERGENCY)} == {"emergency"}


def test_the_lines_after_an_alarm_name_the_number() -> None:
    for lines in (cards.HELP_IS_COMING, cards.THANKED):
        assert "911" in lines[Level.EMERGENCY]
        assert "988" in lines[Level.CRISIS]
        assert "911" in lines[Level.CRISIS]


def test_every_sign_with_advice_of_its_own_is_on_the_list() -> None:
    named = {line.flag.name for line in red_flags.lines()}
    assert named >= cards.CLOT_SIGNS | cards.PREGNANCY_SIGNS
