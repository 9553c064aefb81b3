"""The knowledge folder becomes one immutable value, or a list of everything that is wrong with it."""

import dataclasses
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.knowledge import EMPTY, Entry, KnowledgeError, Practice, load, parse, problems
from bot.practice import PRACTICE_LABELS, SAYS
from bot.splice import splice, splice_detail, splice_expected, splice_list, splice_sentence
from bot.wording import banned, promise, reading
from tests.bot.battery import FILE, SAFETY

TESTS = "## How do I book?\n- where do i sign up\n\n## Does the massage hurt?\n- ouch?\n"
OUTLINE = "# The muscle\n- It lies deep in the buttock\n- It is used a lot\n"
TEXTS = {"knowledge.md": FILE, "safety.md": SAFETY, "tests.md": TESTS, "outline.md": OUTLINE}


def told(text: str, file: str = "knowledge.md") -> list[str]:
    return [found.text for found in problems({**TEXTS, file: text})]


def entry_with(**changes: str) -> str:
    """A file whose first entry has other labels."""
    text = FILE
    for label, value in changes.items():
        name = label.replace("_", " ").capitalize()
        start = text.index(f"{name}:")
        end = text.index("\n", start + len(name) + 2)
        text = text[:start] + f"{name}: {value}" + text[end:]
    return text


def test_every_file_is_read() -> None:
    known = parse(TEXTS)
    muscle = known.entry("muscle")
    assert muscle is not None
    assert muscle.phrasings == ("What is the piriformis muscle?", "what does piriformis mean", "whats piriformis")
    assert muscle.answer == "A muscle deep in the buttock.\n\nIt runs from the sacrum to the thigh bone."
    assert muscle.show_next == ("booking",)
    assert (muscle.kind, muscle.button, muscle.status, muscle.line) == ("information", "book", "live", 25)
    assert known.synonyms == (("butt", "buttock", "backside"),)
    assert known.not_for_chat == ("what mattress should I buy",)
    assert known.says["thanks"] == "You're welcome!"
    assert known.safety[0].when == ("i got a new tattoo yesterday",)
    assert known.expected[0].entry == "booking"
    assert [fact.heading for fact in known.facts] == ["The muscle", "The muscle"]


def test_an_entry_is_found_by_its_question_in_any_spelling() -> None:
    known = parse(TEXTS)
    assert known.entry_asked("  how do i BOOK") is known.entry("booking")
    assert known.entry_asked("book now") is None
    assert known.entry("nobody") is None


def test_drafts_are_read_but_not_live() -> None:
    known = parse({"knowledge.md": FILE.replace("Status: live", "Status: draft")})
    assert [entry.id for entry in known.entries] == ["muscle", "booking", "hurt"]
    assert [entry.id for entry in known.live] == ["booking", "hurt"]


def test_every_sentence_has_a_built_in_text() -> None:
    assert set(EMPTY.says) == {label.casefold() for label in SAYS}
    assert all(EMPTY.says.values())
    emptied = parse({"knowledge.md": FILE.replace("You're welcome!", "")})
    assert emptied.says["thanks"] == SAYS["Thanks"]
    assert SAYS["Warning line"].startswith("Call 911") and len(SAYS["Warning line"].split()) <= 25


def test_the_version_names_the_texts() -> None:
    assert parse(TEXTS).version == parse(dict(reversed(TEXTS.items()))).version
    assert parse(TEXTS).version != parse({**TEXTS, "tests.md": TESTS + "\n"}).version


def test_nothing_can_be_changed_afterwards() -> None:
    known = parse(TEXTS)
    with pytest.raises(dataclasses.FrozenInstanceError):
        known.entries = ()  # type: ignore[misc]
    with pytest.raises(TypeError):
        known.says["thanks"] = ""  # type: ignore[index]


@pytest.mark.parametrize(
    ("written", "link"),
    [
        ("https://a.example/b?x=1", "https://a.example/b?x=1"),
        ("<https://a.example/b>", "https://a.example/b"),
        ("[Book](https://a.example/b)", "https://a.example/b"),
        ("http://localhost:8000/book", "http://localhost:8000/book"),
        ("http://a.example/b", ""),
        ("a.example/b", ""),
        ("javascript:alert(1)", ""),
        ("https://me:word@a.example/", ""),
        ('https://a.example/"onclick="x', ""),
        ("https://[", ""),
        ("https://a.example:port/", ""),
        ("", ""),
    ],
)
def test_a_booking_link_is_https_or_nothing(written: str, link: str) -> None:
    assert Practice({"booking link": written}).booking_link == link


def test_the_contact_is_the_page_else_phone_else_mail_else_booking() -> None:
    details = {
        "contact page": "https://a.example/c", "phone": "(603) 555-0100", "e-mail": "me@a.example",
        "booking link": "https://a.example/b",
    }  # fmt: skip
    wanted = ["https://a.example/c", "tel:+16035550100", "mailto:me@a.example", "https://a.example/b", ""]
    for gone, href in zip([None, *details], wanted, strict=True):
        if gone:
            details = {**details, gone: ""}
        assert Practice(details).contact_href == href


@pytest.mark.parametrize(
    ("phone", "href"),
    [("+44 20 7946 0000", "tel:+442079460000"), ("1-603-555-0100", "tel:+16035550100"), ("ask me", ""),
     ("603 555 0100 ext. 5", "tel:+16035550100"), ("12", "")],
)  # fmt: skip
def test_a_phone_number_can_be_dialed_or_is_no_link(phone: str, href: str) -> None:
    assert Practice({"phone": phone}).phone_href == href


def test_the_sample_link_is_known_as_such_and_can_be_replaced() -> None:
    sample = parse({"knowledge.md": FILE.replace("https://booking.example.org/me", "https://example.com/book")})
    assert sample.practice.is_sample
    assert "this is the sample booking link. Put your own in its place." in [w.text for w in sample.warnings]
    assert sample.practice.with_booking_link("").booking_link == ""
    assert not parse(TEXTS).practice.is_sample


def test_hours_may_stand_on_several_lines() -> None:
    known = parse({"knowledge.md": FILE.replace("Hours:", "Hours:\nMon: 9-5\n- Tue: 10-6")})
    assert known.practice.hours == "Mon: 9-5\n- Tue: 10-6"
    assert set(known.practice.details) == {label.casefold() for label in PRACTICE_LABELS}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (entry_with(answer="This will cure you."), "will cure"),
        (entry_with(answer="You have a tight muscle."), "you have"),
        (entry_with(answer="word " * 91), "Shorten it to 90"),
        (entry_with(answer="Musculoskeletal compensation necessitates individualized neuromuscular considerations "
                           "regarding predisposing biomechanical abnormalities, occupational positioning, anticipatory "
                           "stabilization, rehabilitation methodology, hypersensitivity, and multidimensional "
                           "psychosocial determinants influencing recuperation variability."), "hard to read"),
        (entry_with(answer="See [this](http://a.example)."), "https"),
        (entry_with(answer="Book at https://booking.example.org/me now."), "booking link"),
        (entry_with(in_one_sentence="It is likely the muscle."), "likely"),
        (FILE.replace("- is it painful\n- will i be sore\n", ""), "more ways of asking"),
        (FILE.replace("- will i be sore", "- How do you book"), None),
        (FILE.replace("- will i be sore", "- what the piriformis muscle is for\n- what is this piriformis muscle"),
         "nearly the same"),
        (FILE.replace("Button: book\nStatus: live", "Button: call\nStatus: live").replace("603-555-0100", ""), "Phone"),
        (FILE.replace("Status: live", "From the article: Its purpose"), "outline.md"),
        (FILE.replace("butt, buttock, backside", "butt, buttock\n- rear, butt"), "already stands on line 18"),
        (FILE.replace("- How do I book?", "- What is the piriformis muscle?"), "same question"),
        (FILE.replace("Kind: practice\nButton: book", "Status: off"), "is off"),
    ],
)  # fmt: skip
def test_what_is_doubtful_is_told_and_stops_nothing(text: str, words: str | None) -> None:
    found = told(text)
    assert (any(words in one for one in found)) if words else found == []
    parse({**TEXTS, "knowledge.md": text})


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (entry_with(answer="It costs {Prices}."), "Kind: practice"),
        (FILE.replace("Use the booking page, please.", "It costs {Prcies}."), 'Did you mean "{Prices}"'),
        (FILE.replace("Thanks:", "Warning line:\nBe careful.\n\nThanks:"), "begin with when to call 911"),
        (FILE.replace("Thanks:", "Warning line:\nCall 911 " + "now " * 24 + "\n\nThanks:"), "25 words"),
        ("", "is missing"),
        ("# Questions and answers\n", "no question here yet"),
    ],
)
def test_what_cannot_be_used_stops_a_publish(text: str, words: str) -> None:
    with pytest.raises(KnowledgeError) as error:
        parse({"knowledge.md": text})
    assert any(words in found.text for found in error.value.problems)


def test_a_filled_placeholder_is_fine_in_a_practice_answer() -> None:
    assert told(FILE.replace("Use the booking page, please.", "It costs {prices}.")) == []


def test_tests_name_questions_that_exist() -> None:
    found = told("## How do I bok?\n- where\n", "tests.md")
    assert found == ['this is a question that does not exist: "How do I bok?" (closest: "How do I book?")']
    assert "line 1" in told("## How do I book?\n- ouch\n\n## Does the massage hurt?\n- Ouch!\n", "tests.md")[0]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("This will cure sciatica.", True), ("It is guaranteed.", True), ("Sciatica cannot be cured by massage.", False),
        ("I can't promise that.", False), ("If you have pain, tell me.", False), ("You have sciatica.", True),
        ("Ask me any questions you have.", False), ("You have to rest.", False), ("It may ease the ache.", False),
    ],
)  # fmt: skip
def test_a_promise_is_heard_unless_it_is_denied(text: str, found: bool) -> None:
    assert bool(promise(text)) is found


@pytest.mark.parametrize("text", ["It is most likely that.", "This **sounds like** it.", "You may have it.", "You've it"])
def test_what_sounds_like_a_diagnosis_is_banned(text: str) -> None:
    assert banned(text)


def test_plain_words_read_easily_and_marks_are_not_counted() -> None:
    assert reading("**I** rest.\n\n- [You](https://a.example) sit.").words == 4
    assert not reading("I start with your back. Then I look at the hip. You can tell me to stop. " * 3).is_hard


def test_a_folder_without_its_file_says_so(tmp_path: Path) -> None:
    with pytest.raises(KnowledgeError, match=r"knowledge\.md is missing"):
        load(tmp_path)


def test_every_problem_of_every_file_is_told_together(tmp_path: Path) -> None:
    (tmp_path / "knowledge.md").write_text(FILE.replace("Answer:", "Anwser:", 1), encoding="utf-8")
    (tmp_path / "safety.md").write_text(SAFETY.replace("urgent", "urgnt"), encoding="utf-8")
    (tmp_path / "tests.md").write_bytes("## How do I book?\n- d\xe9j\xe0 vu\n".encode("latin-1"))
    with pytest.raises(KnowledgeError) as error:
        load(tmp_path)
    assert {(p.file, p.line) for p in error.value.problems} == {
        ("knowledge.md", 31), ("safety.md", 2), ("tests.md", 2)
    }  # fmt: skip


# ---- writing back

HABITS = [
    lambda text: text,
    lambda text: "\ufeff" + text.replace("\n", "\r\n"),
    lambda text: text.replace("\n", "\r"),
    lambda text: text.rstrip("\n"),
    lambda text: text.replace("Also asked:", "ALSO ASKED :  ").replace("- what", "•\t what").replace("\n\n", "\n \n\n"),
    lambda text: text.replace("Id: hurt", "// think about this one\nId: hurt").replace("\nKind", "\r\nKind"),
]

words = st.text(st.sampled_from("abc déé'? -"), min_size=1, max_size=12).map(lambda t: f"w{t} z".replace("  ", " "))
entries = st.builds(
    Entry,
    id=st.just("booking"), question=words.map(lambda t: f"Where {t}?"), also_asked=st.lists(words, max_size=4, unique=True).map(tuple),
    answer=st.lists(words, min_size=1, max_size=4).map("\n\n".join), in_one_sentence=st.just("") | words,
    show_next=st.lists(st.sampled_from(["muscle", "hurt"]), unique=True).map(tuple), source=st.just("") | words,
    kind=st.sampled_from(["information", "practice", "small talk"]), button=st.sampled_from(["book", "none", "call"]),
    status=st.sampled_from(["live", "draft", "off"]), checked=st.just("") | st.just("2026-11-22 by me"),
)  # fmt: skip


def lines_outside(text: str, entry: str) -> list[str]:
    """The file's lines, with their endings, without those of one question and the lines that name it."""
    known = parse({"knowledge.md": text})
    at = next(i for i, e in enumerate(known.entries) if e.id == entry)
    first = known.entries[at].line - 1
    last = known.entries[at + 1].line - 1 if at + 1 < len(known.entries) else None
    lines = text.replace("\r\n", "\x01").replace("\r", "\x02").replace("\x01", "\r\n").split("\n")
    lines = [line for whole in lines for line in whole.split("\x02")]
    kept = lines[:first] + (lines[last:] if last is not None else [])
    return [line for line in kept if not line.startswith(("- How do I book", "- Where"))]


@pytest.mark.parametrize("habit", HABITS)
def test_writing_an_entry_as_it_is_changes_no_byte(habit) -> None:  # type: ignore[no-untyped-def]
    text = habit(FILE)
    for entry in parse({"knowledge.md": text}).entries:
        assert splice(text, entry.id, entry) == text


@given(st.sampled_from(HABITS), entries)
@settings(max_examples=80, deadline=2000)
def test_an_edit_touches_no_byte_outside_its_entry(habit, new: Entry) -> None:  # type: ignore[no-untyped-def]
    text = habit(FILE)
    after = splice(text, "booking", new)
    got = parse({"knowledge.md": after}).entry("booking")
    assert got is not None
    assert got.question.split() == new.question.split()
    assert got.answer.split() == new.answer.split()
    assert (got.kind, got.button, got.status, got.show_next) == (new.kind, new.button, new.status, new.show_next)
    assert lines_outside(after, "booking") == lines_outside(text, "booking")


def test_a_new_phrasing_is_one_new_line() -> None:
    old = parse(TEXTS).entry("booking")
    assert old is not None
    after = splice(FILE, "booking", dataclasses.replace(old, also_asked=(*old.also_asked, "where to click")))
    assert after == FILE.replace("an appointment\n", "an appointment\n- where to click\n")


@pytest.mark.parametrize("habit", HABITS)
def test_what_was_added_can_be_taken_away_again(habit) -> None:  # type: ignore[no-untyped-def]
    text = habit(FILE)
    new = Entry("stretch", "Which stretches help?", ("stretch",), "I show you some.", show_next=("hurt",))
    added = splice(text, "stretch", new)
    assert parse({"knowledge.md": added}).entry("stretch") is not None
    assert added.startswith(text.rstrip("\r\n"))
    assert splice(added, "stretch", None).rstrip("\r\n") == text.rstrip("\r\n")


def test_taking_a_question_away_takes_its_name_from_show_next() -> None:
    known = parse({"knowledge.md": splice(FILE, "booking", None)})
    assert [entry.id for entry in known.entries] == ["muscle", "hurt"]
    assert known.entries[0].show_next == ()


@pytest.mark.parametrize(
    "answer", ["## A heading", "Yes.\nButton: call", "// a note", "Yes.\n# Practice", "Anwser: yes", "", "Yes.\n- Answer: no"]
)
def test_an_answer_that_would_be_read_otherwise_is_not_written(answer: str) -> None:
    old = parse(TEXTS).entry("hurt")
    assert old is not None
    with pytest.raises(KnowledgeError):
        splice(FILE, "hurt", dataclasses.replace(old, answer=answer))


def test_a_detail_a_sentence_and_a_list_are_written_alone() -> None:
    assert splice_detail(FILE, "phone", "603-555-0199") == FILE.replace("0100", "0199")
    assert splice_detail(FILE, "Parking", "Behind the house") == FILE.replace("Hours:\n", "Hours:\nParking: Behind the house\n")
    assert splice_sentence(FILE, "Thanks", "Any time!\n\nCome back.") == FILE.replace("You're welcome!", "Any time!\n\nCome back.")
    groups = ["butt, buttock, backside", "sore, tender"]
    assert splice_list(FILE, "Words that mean the same", groups) == FILE.replace("backside\n", "backside\n- sore, tender\n")
    assert "mattress" not in splice_list(FILE, "Not for this chat", [])
    with pytest.raises(KnowledgeError):
        splice_detail(FILE, "phone", "603\n# Practice")


def test_a_message_is_added_to_the_expected_answers() -> None:
    assert splice_expected(TESTS, "How do I book?", "sign me up") == TESTS.replace("sign up\n", "sign up\n- sign me up\n", 1)
    assert splice_expected("", "How do I book?", "sign me up") == "## How do I book?\n- sign me up\n"
    assert splice_expected(TESTS, "How do I book?", "where do i sign up") == TESTS
    assert splice_expected(TESTS, "how do I book", None, renamed="Where to book?") == TESTS.replace("How do I book?", "Where to book?")
