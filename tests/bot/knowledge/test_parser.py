"""A hurried person types the file by hand: what is meant is read, and what is not is told on its line."""

import dataclasses
import re
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.knowledge import SAYS, SHAPES, Knowledge, KnowledgeError, Problem, load, parse, problems
from bot.knowledge.lines import lines_of
from tests.bot.knowledge.battery import FILE, HARMLESS, MISTAKES, REFUSED, SAFETY, WARNED, Mistake
from tests.cases import rest_slow

TEXTS = {"knowledge.md": FILE, "safety.md": SAFETY}
SHIPPED = Path(__file__).parents[3] / "knowledge"

PROGRAMMERS_WORDS = re.compile(
    r"(?i)\b(?:pars(?:e|er|ing)|tokens?|yaml|syntax|exceptions?|none type|null|index|regex|strings?|keys?|values?|"
    r"invalid|fields?|format|markdown|unicode|boolean|integer|float|object|array|dict|list index|encoding|delimiter|"
    r"whitespace|character set|traceback|error|undefined|schema|attribute|parameter|argument|nonetype|slug|block)\b"
)


def meaning(knowledge: Knowledge) -> tuple[object, ...]:
    """All that a file says, wherever it stands in it."""
    details = {label: knowledge.practice.detail(label) for label in knowledge.practice.details}
    details["booking link"] = knowledge.practice.booking_link
    return (
        details, dict(knowledge.says), knowledge.synonyms, knowledge.not_for_chat,
        [dataclasses.replace(entry, line=0) for entry in knowledge.entries],
        [dataclasses.replace(section, line=0) for section in knowledge.safety],
    )  # fmt: skip


def typed(mistake: Mistake) -> tuple[dict[str, str], int]:
    """The texts with the mistake, and its line."""
    before = TEXTS[mistake.file]
    after = mistake.edit(before)
    old, new = lines_of(before), lines_of(after)
    differs = (n for n, pair in enumerate(zip(old, new, strict=False), 1) if pair[0] != pair[1])
    line = next(differs, min(len(old), len(new)) + 1)
    if mistake.at:
        line = next(n for n, text in enumerate(new, 1) if mistake.at in text)
    return {**TEXTS, mistake.file: after}, line


def refusals(texts: dict[str, str]) -> tuple[Problem, ...]:
    """What stops these texts; nothing where they can be used."""
    try:
        parse(texts)
    except KnowledgeError as error:
        return error.problems
    return ()


def on_its_line(found: Problem, mistake: Mistake, line: int) -> bool:
    return found.file == mistake.file and abs(found.line - line) <= 1


def test_the_file_without_mistakes_has_no_problem() -> None:
    assert problems(TEXTS) == ()


@pytest.mark.parametrize("mistake", [m for m in MISTAKES if m.outcome == HARMLESS], ids=lambda m: m.name)
def test_a_harmless_slip_means_the_same(mistake: Mistake) -> None:
    assert meaning(parse(typed(mistake)[0])) == meaning(parse(TEXTS))


@pytest.mark.parametrize("mistake", [m for m in MISTAKES if m.outcome == REFUSED], ids=lambda m: m.name)
def test_a_mistake_is_never_taken_silently(mistake: Mistake) -> None:
    with pytest.raises(KnowledgeError):
        parse(typed(mistake)[0])


@pytest.mark.parametrize("mistake", [m for m in MISTAKES if m.outcome == WARNED], ids=lambda m: m.name)
def test_a_doubtful_slip_is_pointed_out_on_its_line(mistake: Mistake) -> None:
    texts, line = typed(mistake)
    assert any(on_its_line(found, mistake, line) for found in parse(texts).warnings)


def test_nine_in_ten_refusals_name_the_right_line() -> None:
    wrong = []
    refused = [m for m in MISTAKES if m.outcome == REFUSED]
    for mistake in refused:
        texts, line = typed(mistake)
        found = [p for p in problems(texts) if p.stops]
        if not found or not on_its_line(found[0], mistake, line):
            wrong.append((mistake.name, line, [str(p) for p in found]))
    assert len(refused) >= 50
    assert len(wrong) <= 0.1 * len(refused), wrong


def test_one_mistake_is_told_in_few_problems() -> None:
    told = {
        m.name: [str(p) for p in problems(typed(m)[0]) if p.stops] for m in MISTAKES if m.outcome == REFUSED
    }
    crowded = {name: found for name, found in told.items() if len(found) > 2}
    assert not crowded


@pytest.mark.parametrize("mistake", [m for m in MISTAKES if m.outcome != HARMLESS], ids=lambda m: m.name)
def test_a_problem_is_told_in_few_plain_words(mistake: Mistake) -> None:
    for found in problems(typed(mistake)[0]):
        assert len(found.text.split()) <= 25, found
        assert not PROGRAMMERS_WORDS.search(re.sub(r'"[^"]*"', "", found.text)), found


HEADS = [
    n
    for n, line in enumerate(FILE.splitlines())
    if (line.startswith("#") or line[-1:] == ":") and line != "Thanks:"
]
"""A sentence of the chat that lost its label can only be missed in a file that holds most of them: see below."""


@pytest.mark.parametrize("at", HEADS)
def test_a_deleted_heading_or_label_never_passes_unseen(at: int) -> None:
    """Whatever stood below it would belong to something else. An empty label holds nothing that could be lost."""
    lines = FILE.splitlines(keepends=True)
    texts = {"knowledge.md": "".join(lines[:at] + lines[at + 1 :])}
    same = not refusals(texts) and meaning(parse(texts)) == meaning(parse({"knowledge.md": FILE}))
    assert same or problems(texts)


def test_a_sentence_whose_label_was_deleted_is_missed() -> None:
    says = "".join(f"{label}:\n{text}\n\n" for label, text in SAYS.items())
    whole = FILE[: FILE.index("Greeting:")] + says + FILE[FILE.index("# Words") :]
    assert problems({"knowledge.md": whole}) == ()
    line = whole[: whole.index("Abuse:")].count("\n") + 1
    found = problems({"knowledge.md": whole.replace("Abuse:\n", "")})
    assert [(p.line, p.stops) for p in found] == [(line, False)]


def test_every_mistake_in_a_file_is_told_at_once() -> None:
    text = FILE.replace("Anwser", "").replace("Answer:\nA", "Anwser:\nA").replace("## How", "##How")
    text = text.replace("Id: hurt", "Id: It Hurts")
    assert [p.line for p in problems({"knowledge.md": text})] == [31, 44, 57]


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("Anwser:", 'Line 31: "Anwser:" looks like a label. Did you mean "Answer:"?'),
        ("### Answer:", 'Line 31: "Answer:" is a label. Take away the # signs before it.'),
    ],
)
def test_a_problem_says_its_line_and_its_repair(typed: str, told: str) -> None:
    assert [str(p) for p in problems({"knowledge.md": FILE.replace("Answer:", typed, 1)})] == [told]


def test_a_problem_in_another_file_names_the_file() -> None:
    found = problems({**TEXTS, "safety.md": SAFETY.replace("Level:", "Levle:")})
    assert str(found[0]).startswith("safety.md, line 2: ")


def test_prose_with_a_colon_stays_prose_in_an_answer() -> None:
    prose = "Note: this is general.\nIn: the hip.\nFind: a chair.\n#1 reason: sitting.\n- Tip: get up.\n<b>bold</b>"
    entry = parse({"knowledge.md": FILE.replace("A muscle deep in the buttock.", prose, 1)}).entry("muscle")
    assert entry is not None
    assert entry.answer.startswith(prose)


@pytest.mark.parametrize("file", SHAPES)
def test_every_beginning_of_a_shipped_file_is_read_or_refused(file: str) -> None:
    """A file that was cut off anywhere raises nothing but a KnowledgeError."""
    text = (SHIPPED / file).read_text(encoding="utf-8") if (SHIPPED / file).exists() else SAFETY
    main = text if file == "knowledge.md" else FILE
    step = max(1, len(text) // 10)
    for end in range(0, len(text), step):
        stopped = refusals({"knowledge.md": main, file: text[:end]})
        assert all(found.stops for found in stopped)


@pytest.mark.slow
def test_every_beginning_of_a_small_file_is_read_or_refused() -> None:
    for end in range(0, len(FILE), 3):
        texts = {"knowledge.md": FILE[:end]}
        assert refusals(texts) or parse(texts).entries


PIECES = st.sampled_from(
    ["# Practice", "# Questions and answers", "## ", "##", "### x", "Answer:", "Anwser:", "- ", "-", "Id: ", "id",
     "Also asked:", "Show next:", "// n", "Level: urgent", "But not when:", "{Prices}", "[a](http://x)", "\ufeff",
     "\r\n", "\r", "\n", "\n\n", "\x00", "\u2028", "“", "”", ":", "Kind: practice", "What is it?", "# x", "Hours:",
     "# What the chat says", "Greeting:", "Warning line: Call 911", "# Words that mean the same", "a, b", "\ud800"]
)  # fmt: skip


@given(st.text() | st.lists(PIECES | st.text(max_size=8)).map("".join), st.sampled_from(list(SHAPES)))
@settings(max_examples=150, deadline=2000)
def test_no_text_raises_anything_but_a_knowledge_error(text: str, file: str) -> None:
    texts = {**TEXTS, file: text}
    found = problems(texts)
    count = len(lines_of(text))
    assert all(1 <= p.line <= max(1, count) for p in found if p.file == file)
    assert all(len(p.text.split()) <= 25 for p in found), found
    assert refusals(texts) == tuple(p for p in found if p.stops)


@pytest.mark.parametrize(
    "nonsense",
    rest_slow(["a" + " " * 100_000 + "x", "you have " * 10_000, "[" * 100_000, "*" * 100_000 + "5", "\n" * 30_000,
     "[a](http://b) " * 10_000, "# " * 50_000, "Id: " * 20_000, "{" * 100_000, "- x\n" * 5_000, "“" * 100_000,
     "http://x " * 10_000, "## a\nAnswer:\nb\n" * 500, "Foo:\n" * 5_000], 2),
    ids=lambda nonsense: repr(nonsense[:9]),
)  # fmt: skip
def test_nonsense_by_the_page_is_read_in_its_time(nonsense: str) -> None:
    started = time.process_time()
    problems({"knowledge.md": FILE.replace("A muscle deep in the buttock.", nonsense, 1)})
    problems({"knowledge.md": FILE.replace("Hours:", nonsense, 1)})
    assert time.process_time() - started < 10


def test_the_shipped_folder_can_be_read() -> None:
    assert len(load(SHIPPED).live) > 20
