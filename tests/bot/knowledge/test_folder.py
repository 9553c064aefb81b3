"""The knowledge folder becomes one immutable value, or a list of everything that is wrong with it."""

import dataclasses
from pathlib import Path

import pytest

from bot.knowledge import EMPTY, PRACTICE_LABELS, SAYS, Entry, KnowledgeError, Practice, load, parse, problems
from bot.knowledge.prose import banned, promise, reading, unclosed
from tests.bot.knowledge.battery import FILE, SAFETY

TESTS = "## How do I book?\n- where do i sign up\n\n## Does the massage hurt?\n- ouch?\n"
OUTLINE = "# The muscle\n- It lies deep in the buttock\n- It is used a lot\n"
TEXTS = {"knowledge.md": FILE, "safety.md": SAFETY, "tests.md": TESTS, "outline.md": OUTLINE}


def told(text: str, file: str = "knowledge.md") -> list[str]:
    return [found.text for found in problems({**TEXTS, file: text})]


def hers(entries: tuple[Entry, ...]) -> list[Entry]:
    return [entry for entry in entries if not entry.is_built_in]


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
    assert muscle.phrasings == (
        "What is the piriformis muscle?",
        "what does piriformis mean",
        "whats piriformis",
    )
    assert muscle.answer == "A muscle deep in the buttock.\n\nIt runs from the sacrum to the thigh bone."
    assert muscle.show_next == ("booking",)
    assert (muscle.kind, muscle.button, muscle.status, muscle.line) == ("information", "book", "live", 25)
    assert known.synonyms[0][:3] == ("butt", "buttock", "backside")
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
    assert [entry.id for entry in hers(known.entries)] == ["muscle", "booking", "hurt"]
    assert [entry.id for entry in hers(known.live)] == ["booking", "hurt"]
    assert [entry.id for entry in known.to_check] == ["booking", "hurt"]


def test_every_sentence_has_a_built_in_text() -> None:
    assert set(EMPTY.says) == {label.casefold() for label in SAYS}
    assert all(EMPTY.says.values())
    emptied = parse({"knowledge.md": FILE.replace("You're welcome!", "")})
    assert emptied.says["thanks"] == SAYS["Thanks"]
    assert SAYS["Warning line"].startswith("Call 911")
    assert len(SAYS["Warning line"].split()) <= 25


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
        ("http://localhost:8000/book", ""),
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
    sample = parse(
        {"knowledge.md": FILE.replace("https://booking.example.org/me", "https://example.com/book")}
    )
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
        (FILE.replace("Thanks:", "Warning line:\nBe careful.\n\nThanks:"), "with when to call 911"),
        (FILE.replace("Thanks:", "Warning line:\nCall 911 " + "now " * 24 + "\n\nThanks:"), "25 words"),
        ("", "is empty"),
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
    assert (
        "line 1" in told("## How do I book?\n- ouch\n\n## Does the massage hurt?\n- Ouch!\n", "tests.md")[0]
    )


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("This will cure sciatica.", True), ("It is guaranteed.", True),
        ("Sciatica cannot be cured by massage.", False),
        ("I can't promise that.", False), ("If you have pain, tell me.", False), ("You have sciatica.", True),
        ("Ask me any questions you have.", False), ("You have to rest.", False), ("It may ease the ache.", False),
    ],
)  # fmt: skip
def test_a_promise_is_heard_unless_it_is_denied(text: str, found: bool) -> None:
    assert bool(promise(text)) is found


@pytest.mark.parametrize(
    "text", ["It is most likely that.", "This **sounds like** it.", "You may have it.", "You've it"]
)
def test_what_sounds_like_a_diagnosis_is_banned(text: str) -> None:
    assert banned(text)


def test_plain_words_read_easily_and_marks_are_not_counted() -> None:
    assert reading("**I** rest.\n\n- [You](https://a.example) sit.").words == 4
    assert not reading(
        "I start with your back. Then I look at the hip. You can tell me to stop. " * 3
    ).is_hard


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


def lines_told(text: str) -> list[str]:
    return [str(found) for found in problems({**TEXTS, "knowledge.md": text}) if found.stops]


def test_a_question_that_lost_its_signs_is_named_on_its_own_line_and_nothing_else_is() -> None:
    lost = FILE.replace("Checked: 2026-11-22\n\n## How", "Checked:\n\nHow")
    line = lost.splitlines().index("How do I book?") + 1
    assert lines_told(lost) == [
        f'Line {line}: put "## " before "How do I book?": two # signs begin a question.'
    ]


def test_a_question_that_stands_twice_is_told_once() -> None:
    again = FILE + "\n## How do I book?\nId: booking\nAnswer:\nOnline.\n"
    assert len(lines_told(again)) == 1
    other_id = again.replace("Id: booking\nAnswer:\nOnline", "Id: other\nAnswer:\nOnline")
    assert len(lines_told(other_id)) == 1
    assert "Keep one of the two" in lines_told(other_id)[0]


@pytest.mark.parametrize("text", ["", "\ufeff", " \r\n\n"])
def test_an_emptied_file_is_told_in_one_line(text: str) -> None:
    assert lines_told(text) == ["Line 1: knowledge.md is empty. Put your copy of it back."]


@pytest.mark.parametrize(
    "text", ["Use the {link below.", "It costs {when {Prices}.", "[tell me](when you book"]
)
def test_a_bracket_that_is_never_closed_is_told(text: str) -> None:
    assert unclosed(text)
    assert any("never closed" in line for line in told(FILE.replace("A muscle deep in the buttock.", text)))


@pytest.mark.parametrize(
    ("file", "old", "new", "where"),
    [
        (
            "knowledge.md",
            "A muscle deep in the buttock.",
            "A muscle {deep.",
            "What is the piriformis muscle?",
        ),
        ("knowledge.md", "# Practice\n", "# Practice\nPrices: $90 {an hour\n", "Prices"),
        ("knowledge.md", "You're welcome!", "You're {welcome!", "Thanks"),
        ("safety.md", "Please wait", "See [me](here\nPlease wait", "Skin with a fresh tattoo"),
    ],
)
def test_a_bracket_that_visitors_would_read_is_marked_and_told_with_its_place(
    file: str, old: str, new: str, where: str
) -> None:
    texts = {"knowledge.md": FILE, "safety.md": SAFETY}
    assert old in texts[file]
    texts[file] = texts[file].replace(old, new, 1)
    found = [problem for problem in parse(texts).warnings if problem.visible]
    assert [(problem.file, where in problem.text, "never closed" in problem.text) for problem in found] == [
        (file, True, True)
    ]


@pytest.mark.parametrize(
    "text", ["{Prices}", "[words](https://a.example/b)", "[aside] (and more", "a } b", "(so [it is])"]
)
def test_a_bracket_that_is_closed_or_means_nothing_is_not(text: str) -> None:
    assert unclosed(text) is None


@pytest.mark.parametrize("mark", ["•\t", "- •\t", "– ", "-• ", "* "])
def test_a_bullet_from_word_is_no_part_of_a_wording(mark: str) -> None:
    known = parse({**TEXTS, "knowledge.md": FILE.replace("- whats piriformis", f"{mark}whats piriformis")})
    muscle = known.entry("muscle")
    assert muscle is not None
    assert "whats piriformis" in muscle.also_asked
