"""What is built in is there without a line of hers, and a line of hers overrides it or adds to it."""

import pytest

from bot.knowledge import BUILT_IN, PRACTICE_LABELS, SAYS, Entry, Knowledge, parse, problems
from bot.knowledge.labels import HER_CHAT_LABELS
from tests.bot.knowledge.battery import FILE

DETAILS = {
    "prices", "hours", "session-length", "how-often", "insurance", "payment", "discounts", "gift-cards", "cancelling",
    "parking", "accessibility", "what-to-wear", "what-to-bring", "home-visits", "who-i-see", "languages", "forms",
    "companion", "positions", "amenities",
}  # fmt: skip
SMALL_TALK = {
    "hello", "how-are-you", "thanks", "goodbye", "robot", "what-can-you-do", "anyone-there", "sorry", "compliment",
    "joke", "chit-chat", "wait", "noted", "looking-around", "wishes", "missed",
}  # fmt: skip


def added(entry: str, text: str = FILE) -> Knowledge:
    return parse({"knowledge.md": f"{text}\n{entry}\n"})


def found(knowledge: Knowledge, entry_id: str) -> Entry:
    entry = knowledge.entry(entry_id)
    assert entry is not None
    return entry


def test_the_ids_that_other_tools_know_are_built_in() -> None:
    built_in = {entry.id: entry for entry in BUILT_IN.entries}
    assert {id_ for id_, entry in built_in.items() if entry.is_detail} == DETAILS
    assert {id_ for id_, entry in built_in.items() if entry.kind == "small talk"} == SMALL_TALK
    assert {"location", "article", "privacy", "call-for-help"} <= set(built_in)
    assert all(entry.is_built_in and entry.status == "live" for entry in built_in.values())


def test_every_practice_label_that_is_no_address_has_its_question() -> None:
    needed = {label for entry in BUILT_IN.entries for label in entry.details}
    assert set(PRACTICE_LABELS) - needed == {"Name", "Booking link", "Contact page", "Phone", "E-mail"}


def test_her_sentences_are_some_of_all() -> None:
    assert len(HER_CHAT_LABELS) == 15
    assert set(HER_CHAT_LABELS) < set(SAYS)
    assert all(SAYS.values())


def test_an_empty_detail_is_known_as_unfilled_and_never_offered() -> None:
    known = parse({"knowledge.md": FILE})
    assert found(known, "prices").is_detail
    assert found(known, "prices").unfilled
    assert found(known, "prices") in known.live
    assert found(known, "prices") not in known.offered
    assert not found(known, "location").unfilled


def test_a_filled_detail_is_her_whole_sentence() -> None:
    known = parse({"knowledge.md": FILE.replace("Hours:", "Hours:\nPrices: An hour is 90 dollars.")})
    assert not found(known, "prices").unfilled
    assert found(known, "prices") in known.offered
    assert known.practice.detail("Prices") == "An hour is 90 dollars."
    assert problems({"knowledge.md": FILE.replace("Hours:", "Hours:\nPrices: An hour is 90 dollars.")}) == ()


def test_a_detail_that_is_changed_later_counts_at_once() -> None:
    known = parse({"knowledge.md": FILE})
    linked = added(
        "## Book?\nId: link\nAnswer: Here: {Booking link}\nKind: practice\nPeople also ask:\n- b\n- c"
    )
    assert not found(linked, "link").unfilled
    without = Knowledge(practice=known.practice.with_booking_link(""), entries=linked.entries)
    assert found(without, "link").unfilled


def test_an_entry_with_the_same_id_overrides_and_keeps_what_it_does_not_say() -> None:
    known = added("## Hi there\nId: hello\nAnswer: Good day to you!")
    hello = found(known, "hello")
    assert (hello.question, hello.answer, hello.kind) == ("Hi there", "Good day to you!", "small talk")
    assert not hello.is_built_in
    assert [entry.id for entry in known.entries].count("hello") == 1


def test_an_entry_without_an_answer_adds_wordings_to_a_built_in_question() -> None:
    prices = found(
        added("## What does a session cost?\nId: prices\nPeople also ask:\n- what's the damage"), "prices"
    )
    assert prices.answer == "{Prices}"
    assert prices.phrasings == ("What does a session cost?", "what's the damage")


def test_the_same_question_with_another_id_takes_the_place_of_the_built_in_one() -> None:
    known = added("## what does a session COST\nId: my-prices\nAnswer: Ask me.\nKind: practice")
    assert known.entry("prices") is None
    assert found(known, "my-prices").answer == "Ask me."


def test_a_built_in_question_without_its_id_is_told_which_id_it_has() -> None:
    told = problems({"knowledge.md": FILE + "\n## What does a session cost?\nAnswer: Ask me.\n"})
    assert any('Write "Id: prices"' in problem.text for problem in told)


def test_a_built_in_question_can_be_switched_off() -> None:
    known = added("## Tell me a joke\nId: joke\nStatus: off")
    assert found(known, "joke").status == "off"
    assert found(known, "joke") not in known.live


def test_her_entry_may_show_a_built_in_question_next() -> None:
    known = parse({"knowledge.md": FILE.replace("- How do I book?", "- What does a session cost?")})
    assert found(known, "muscle").show_next == ("prices",)


def test_a_built_in_entry_shows_nothing_next_that_her_file_lacks() -> None:
    known = parse({"knowledge.md": FILE})
    assert all(known.entry(id_) for entry in known.entries for id_ in entry.show_next)


def test_her_synonyms_join_the_built_in_group_that_shares_a_word() -> None:
    known = parse({"knowledge.md": FILE.replace("backside", "backside, caboose\n- sore, tender")})
    group = next(group for group in known.synonyms if "caboose" in group)
    assert {"butt", "glutes", "caboose"} <= set(group)
    assert known.own_synonyms == (("butt", "buttock", "backside", "caboose"), ("sore", "tender"))
    assert sum("butt" in group for group in known.synonyms) == 1


def test_the_built_in_lines_of_not_for_this_chat_are_not_hers() -> None:
    assert parse({"knowledge.md": FILE}).not_for_chat == ("what mattress should I buy",)
    assert len(BUILT_IN.not_for_chat) >= 15


@pytest.mark.parametrize("label", ["Also asked", "People also ask", "people ALSO ask", "PEOPLE ALSO ASKED"])
def test_both_names_of_the_wordings_are_read(label: str) -> None:
    told = problems({"knowledge.md": FILE.replace("Also asked:", f"{label}:")})
    assert not told or (label == "PEOPLE ALSO ASKED" and 'Did you mean "People also ask:"' in told[0].text)


def test_the_two_names_of_the_wordings_are_one_label() -> None:
    text = FILE.replace("- whats piriformis\n", "- whats piriformis\nPeople also ask:\n- more\n")
    told = problems({"knowledge.md": text})
    assert any("stands twice" in problem.text and problem.stops for problem in told)


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("muscle.png | Where it lies", "muscle.png"),
        ("a-b.webp|Shown", "a-b.webp"),
        ("x.svg | A drawing", "x.svg"),
    ],
)
def test_a_picture_has_a_file_and_words(written: str, name: str) -> None:
    known = parse(
        {"knowledge.md": FILE.replace("Button: book\nStatus", f"Button: book\nImage: {written}\nStatus")}
    )
    image = found(known, "muscle").image
    assert image is not None
    assert image.name == name
    assert image.alt


@pytest.mark.parametrize(
    "written",
    [
        "muscle.png",
        "muscle.gif | x",
        "../muscle.png | x",
        "a/b.png | x",
        "https://a.example/x.png | x",
        "| x",
    ],
)
def test_a_picture_without_words_or_from_elsewhere_stops_a_publish(written: str) -> None:
    text = FILE.replace("Button: book\nStatus", f"Button: book\nImage: {written}\nStatus")
    told = [problem for problem in problems({"knowledge.md": text}) if problem.stops]
    assert [problem.text[:20] for problem in told] == ["write a png or webp "]


CALM = (
    "## A desk is fine\nLevel: calm\nAnswer with: How do I book?\n"
    "When a visitor writes something like:\n- i sit a lot\n"
)


def test_a_calm_section_names_the_answer() -> None:
    section = parse({"knowledge.md": FILE, "safety.md": CALM}).safety[0]
    assert (section.level, section.answer_with) == ("calm", "booking")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (CALM.replace("Answer with: How do I book?\n", ""), 'needs "Answer with:"'),
        (CALM.replace("How do I book?", "How do I bok?"), 'closest: "How do I book?"'),
        (CALM.replace("calm", "urgent"), "works only with"),
        (CALM + "Answer:\nYes.\n", 'Take "Answer:" away'),
        (CALM.replace("calm", "clam"), 'Did you mean "calm"?'),
    ],
)
def test_a_calm_section_that_is_not_whole_is_refused(text: str, words: str) -> None:
    told = problems({"knowledge.md": FILE, "safety.md": text})
    assert any(words in problem.text and problem.stops for problem in told), told
