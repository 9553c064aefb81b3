"""Which entries answer: small talk, parts, follow-ups, what was told already, and a wish for one sentence."""

from dataclasses import replace

import pytest

from bot.dialogue.entry_ids import SIGNS_ENTRY
from bot.dialogue.thresholds import CLEAR_CONFIDENCE, CLOSEST_BELOW_CONFIDENCE, EXACT_CONFIDENCE
from bot.examples.acts import Act
from bot.knowledge import Entry
from bot.nlu.levels import Level
from bot.retrieval.search import Candidates
from tests.bot.dialogue.small import (
    CALM,
    DIAGNOSTIC,
    HELLO,
    HOURS,
    MASSAGE,
    MUSCLE,
    PRICES,
    SCIATICA,
    SYNDROME,
    Chat,
    found,
    heard,
    roles,
    small_knowledge,
)

SAYS = small_knowledge().says


def test_small_talk_is_never_rewritten_as_a_follow_up() -> None:
    robot = Entry(id="robot", question="Are you a robot?", answer="Yes, a chat.", kind="small talk")
    for confidence, entries in ((0.5, ()), (0.45, ("sciatica",))):
        chat = Chat()
        chat.say("what is sciatica")
        assert chat.say("who wrote this?", CALM, found(robot, confidence=confidence)).entries == entries


def test_a_part_beside_another_answer_needs_to_be_surer_than_the_whole() -> None:
    sure, unsure = found(HOURS, confidence=0.61), found(PRICES, confidence=0.59)
    asked = {
        "what is the muscle?": found(MUSCLE),
        "when do you open?": sure,
        "what does a visit cost?": unsure,
    }
    text = "what is the muscle? when do you open? what does a visit cost?"
    chat = Chat()
    chat.search = lambda folded: asked.get(folded, Candidates())  # type: ignore[method-assign]  # hand-made
    assert chat.say(text, CALM, found(MUSCLE)).entries == ("muscle", "hours")
    again = Chat()
    again.search = chat.search  # type: ignore[method-assign]  # hand-made
    assert again.say(text, CALM, found(PRICES, confidence=0.5)).entries == ("muscle", "hours", "prices")


def test_a_sure_part_is_answered_although_the_whole_message_is_unsure() -> None:
    chat = Chat()
    chat.say("what is the muscle?")
    chat.search = lambda folded: found(HOURS, confidence=0.95 if folded.startswith("are") else 0.5)  # type: ignore[method-assign]  # hand-made
    assert chat.say("fair enough, i like that. are you open?").entries == ("hours",)


def test_a_part_that_echoes_the_last_answer_is_not_answered_again() -> None:
    chat = Chat()
    chat.say("are you open?")
    assert chat.say("open?? no. what is the muscle?", CALM, found(MUSCLE)).entries == ("muscle",)


def test_a_rewritten_text_that_finds_only_the_name_put_in_is_no_answer() -> None:
    chat = Chat()
    chat.say("what is the syndrome")
    reply = chat.say("which artery feeds it", CALM, Candidates())
    assert (reply.kind, reply.entries) == ("unknown", ())


def test_the_same_answer_is_not_given_twice_in_a_row_word_for_word() -> None:
    chat = Chat()
    chat.say("what is sciatica")
    second = chat.say("and what would sciatica be, please tell me what it is for real now").text
    assert SAYS["told before"] in second
    assert SCIATICA.in_one_sentence in second
    unsure = chat.say("so sciatica is that", CALM, found(SCIATICA, confidence=0.89))
    assert (unsure.text, unsure.may_keep) == (SAYS["nothing more"], True)


def test_who_clearly_asks_a_third_time_gets_the_whole_answer_again() -> None:
    chat = Chat()
    whole = chat.say("what is sciatica").text
    chat.say("what is sciatica")
    assert chat.say("so is sciatica a kind of nerve", CALM, found(SCIATICA)).text == whole
    assert SAYS["told before"] in chat.say("what is sciatica").text
    chat.say("are you open?")
    assert chat.say("what is sciatica", CALM, found(SCIATICA, confidence=EXACT_CONFIDENCE)).text == whole


def test_an_answer_of_some_turns_ago_comes_back_in_its_one_sentence() -> None:
    chat = Chat()
    chat.say("what is sciatica")
    chat.say("are you open?")
    again = chat.say("so what would that sciatica be then", CALM, found(SCIATICA, confidence=0.85))
    assert SAYS["told before"] in again.text
    assert SCIATICA.in_one_sentence in again.text
    assert SCIATICA.answer not in again.text
    chat.say("are you open?")
    chat.say("how do i book")
    chat.say("what does it cost")
    assert chat.say("book how").text == SAYS["contact again"]


def test_an_answer_of_some_turns_ago_that_is_surely_asked_for_comes_back_whole() -> None:
    chat = Chat()
    chat.say("what is sciatica")
    chat.say("are you open?")
    asked = "so what would that sciatica be then", CALM, found(SCIATICA, confidence=CLEAR_CONFIDENCE)
    assert SAYS["told before"] in chat.say(*asked).text  # it still stands on the page
    for text in ("what does it cost", "what is the muscle", "how do i book"):
        chat.say(text)
    again = chat.say(*asked)
    assert SCIATICA.answer in again.text
    assert SAYS["told before"] not in again.text


def test_an_unsure_answer_is_named_the_closest_with_the_next_best_to_tap() -> None:
    near = found(SCIATICA, confidence=CLOSEST_BELOW_CONFIDENCE - 0.01, near=(MUSCLE,))
    reply = Chat().say("which muscle makes it come on", CALM, near)
    assert reply.text.startswith(f"{SAYS['closest']}\n\n{SCIATICA.answer}")
    assert (reply.entries, roles(reply)[-1]) == (("sciatica",), "contact")
    assert reply.suggestions[0].entry == "muscle"
    sure = Chat().say(
        "which muscle makes it come on", CALM, found(SCIATICA, confidence=CLOSEST_BELOW_CONFIDENCE)
    )
    assert SAYS["closest"] not in sure.text
    unfilled = replace(PRICES, unfilled=True)
    reply = Chat().say("which muscle makes it come on", CALM, found(unfilled, confidence=0.5))
    assert SAYS["closest"] not in reply.text


def test_later_in_a_talk_an_unsure_answer_gives_way_to_what_it_means() -> None:
    chat = Chat()
    chat.say("what is the syndrome")
    chat.search = lambda folded: found(MASSAGE, confidence=0.75 if "syndrome" in folded else 0.6)  # type: ignore[method-assign]  # hand-made
    assert chat.say("nah does rubbing help it", CALM).entries == ("massage-approach",)
    unsure = Chat()
    unsure.say("what is the syndrome")
    unsure.search = lambda folded: found(MASSAGE, confidence=0.74 if "syndrome" in folded else 0.6)  # type: ignore[method-assign]  # hand-made
    assert unsure.say("nah does rubbing help it", CALM).entries == ()


def test_later_in_a_talk_an_unsure_answer_is_only_offered() -> None:
    chat, near = Chat(), found(SCIATICA, confidence=CLOSEST_BELOW_CONFIDENCE - 0.01, near=(PRICES,))
    chat.say("what is the muscle")
    reply = chat.say("do you have a sauna", CALM, near)
    assert (reply.kind, reply.text) == ("unknown", SAYS["do not know"])
    assert (reply.suggestions[0].entry, roles(reply)) == ("sciatica", ["contact"])
    again = chat.say("do you have a pool", CALM, near)
    assert again.text == SAYS["do not know again"]


def test_beside_a_referral_what_leans_on_the_talk_is_not_looked_up() -> None:
    """ "she takes a blood thinner. does that matter" asks about the blood thinner, not about what was told before."""
    chat = Chat()
    chat.say("what is sciatica")
    chat.searched.clear()
    chat.say("she is on a drug. does it hurt?", heard(Level.TREATMENT, ordinary=True), Candidates())
    assert "does it hurt?" in chat.searched
    assert not any("sciatica" in text for text in chat.searched)


def test_a_remark_whose_only_answer_was_told_is_small_talk_and_a_question_is_not() -> None:
    chat = Chat()
    chat.say("what is sciatica")
    remark = heard(Level.CALM, probabilities={"smalltalk": 0.6})
    fair = chat.say("fair, a sciatica like that i can respect, thanks", remark, found(SCIATICA))
    assert (fair.kind, fair.text) == ("smalltalk", SAYS["thanks"])
    asked = chat.say("fair, what is a sciatica like that?", remark, found(SCIATICA))
    assert SAYS["told before"] in asked.text


def test_a_question_that_points_at_what_the_message_told_is_answered_as_a_whole() -> None:
    text = "you write that you never press on the muscle. why is that?"
    sure = found(MASSAGE, confidence=0.95)
    assert Chat().say(text, CALM, sure).entries == ("massage-approach",)
    two = "i read your page about the muscle. what does it cost?"
    assert Chat().say(two, CALM, sure).entries == ("prices",)


@pytest.mark.parametrize(("confidence", "entries"), [(0.74, ()), (0.76, ("prices",))])
def test_beside_a_referral_only_a_sure_part_is_answered(confidence: float, entries: tuple[str, ...]) -> None:
    chat, asked = Chat(), {"what does it cost?": found(PRICES, confidence=confidence)}
    chat.search = lambda folded: asked.get(folded, Candidates())  # type: ignore[method-assign]  # hand-made
    text = "i'll ask my pt. can i run the day after? what does it cost?"
    assert chat.say(text, heard(Level.TREATMENT, ordinary=True), Candidates()).entries == entries


@pytest.mark.parametrize("between", [(), ("when are you open",)])
def test_a_missing_detail_asked_again_is_said_outright_to_be_missing(between: tuple[str, ...]) -> None:
    chat = Chat()
    for text in ("what does it cost", *between):
        chat.say(text)
    again = chat.say("so what does it cost")
    assert (again.kind, again.text, again.entries) == ("practice", SAYS["not filled in again"], ("prices",))
    assert "contact" in roles(again)


def test_how_to_book_asked_again_ends_with_the_way_to_her() -> None:
    chat = Chat()
    chat.say("how do i book")
    assert chat.say("book how").text == SAYS["contact again"]


@pytest.mark.parametrize(
    "text", ["where do i ask her directly?", "how can i write to you", "how do we reach you then"]
)
def test_the_way_to_her_is_the_contact_answer_whatever_was_found(text: str) -> None:
    assert Chat().say(text, CALM, found(HOURS, confidence=0.5)).entries == ("contact",)
    assert Chat().say("how do i ask my doctor", CALM, found(HOURS)).entries == ("hours",)


@pytest.mark.parametrize(
    "wish", ["one sentence", "in one short sentence pls", "in short", "only 1 line please"]
)
def test_a_wish_for_one_sentence_goes_with_a_question_of_its_own(wish: str) -> None:
    chat = Chat()
    chat.say("what is sciatica")
    reply = chat.say(f"and now what is the muscle, {wish}")
    assert (reply.entries, MUSCLE.in_one_sentence in reply.text) == (("muscle",), True)
    assert MUSCLE.answer not in reply.text


def test_a_wish_for_one_sentence_alone_is_about_the_last_answer() -> None:
    chat = Chat()
    chat.say("what is sciatica")
    assert (
        SCIATICA.in_one_sentence in chat.say("ok now all that in one short sentence", CALM, Candidates()).text
    )


@pytest.mark.parametrize(
    "text", ["no fever, none of that. are you open?", "ok none of those. are you open now"]
)
def test_none_of_that_beside_a_question_refuses_no_choice(text: str) -> None:
    assert Chat().say(text, CALM, found(HOURS)).entries == ("hours",)


def test_the_list_of_signs_is_told_whole_every_time() -> None:
    signs = replace(SCIATICA, id=SIGNS_ENTRY, answer="Call 911 for this and that.", in_one_sentence="This.")
    chat = Chat(small_knowledge([signs]))
    for text in ("which signs are bad", "and which signs again"):
        assert signs.answer in chat.say(text, CALM, found(signs)).text


def test_how_to_book_asked_again_still_shows_where() -> None:
    chat = Chat()
    chat.say("how do i book")
    assert {"booking", "contact"} <= set(roles(chat.say("book how")))


def test_thanks_that_name_a_missing_detail_are_thanks() -> None:
    chat = Chat()
    chat.say("what does it cost")
    assert chat.say("great, i'll ask what it cost. thank you!!").text == SAYS["thanks"]


def test_thanks_after_a_complaint_are_thanks() -> None:
    assert (
        Chat().say("that's not what i asked, but ok. thank you hon", CALM, Candidates()).text
        == SAYS["thanks"]
    )


def test_a_bare_why_not_beside_a_question_that_is_answered_is_no_question_of_its_own() -> None:
    asked = {"no cost on here?": found(PRICES), "why not": found(MASSAGE)}
    chat = Chat()
    chat.search = lambda folded: asked.get(folded, Candidates())  # type: ignore[method-assign]  # hand-made
    assert chat.say("no cost on here? why not", CALM, found(PRICES, confidence=0.5)).entries == ("prices",)


def test_that_names_the_condition_told_before_where_a_detail_is_missing_otherwise() -> None:
    clients = Entry(id="who", question="Whom do you see?", answer="", kind="practice", unfilled=True)
    asked = {
        "do you see people who have that?": found(clients),
        "do you see people who have sciatica?": found(SCIATICA),
    }
    for before, entries in (("he calls it sciatica. ", ("sciatica",)), ("he calls it names. ", ("who",))):
        chat = Chat(knowledge=replace(small_knowledge(), entries=(*small_knowledge().entries, clients)))
        chat.search = lambda folded: asked.get(folded, Candidates())  # type: ignore[method-assign]  # hand-made
        assert chat.say(f"{before}do you see people who have that?", CALM, found(clients)).entries == entries


def test_why_after_a_referral_is_answered() -> None:
    chat = Chat()
    chat.say("do i have sciatica", DIAGNOSTIC)
    assert chat.say("why not?").entries == ("not-a-diagnosis",)


@pytest.mark.parametrize("text", ["so no prices at all??", "60 minutes?", "are you open?"])
def test_small_talk_never_beats_a_question(text: str) -> None:
    reply = Chat().say(text, CALM, found(HELLO, confidence=0.6))
    assert HELLO.answer not in reply.text


def test_what_is_surely_small_talk_is_answered_as_such() -> None:
    assert Chat().say("can i ask you something", CALM, found(HELLO, confidence=0.96)).text == HELLO.answer


def test_the_syndrome_is_known_by_its_word() -> None:
    assert Chat().say("what is piriformis syndrome").entries == (SYNDROME.id,)


def test_who_thanks_and_asks_to_come_is_not_only_thanked() -> None:
    asked = CALM._replace(acts={Act.THANKS: 0.8, Act.MAY_COME: 0.6})
    assert Chat().say("appreciate it. you take people with both", asked, found(HOURS)).entries == ("hours",)
