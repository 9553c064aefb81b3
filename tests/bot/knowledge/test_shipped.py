"""The folder that ships: short, easy to read, and no answer says more than the article does."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.examples import load as load_examples
from bot.knowledge import BUILT_IN, SAYS, Entry, load
from bot.knowledge.labels import HER_CHAT_LABELS, PRACTICE_LABELS
from bot.knowledge.prose import HARDEST_GRADE, MOST_WORDS, promise, reading
from bot.language.text import same_words
from bot.tools.check import coverage
from tests.bot.knowledge.sentences import sentences

ROOT = Path(__file__).parents[3]
KNOWN = load(ROOT / "knowledge")
HERS = KNOWN.to_check
INFORMATION = {entry.id: entry for entry in HERS if entry.kind == "information"}
PASSAGES = (Path(__file__).parent / "passages.txt").read_text("utf-8")
FIXED_IDS = (
    "piriformis-muscle piriformis-syndrome causes symptoms sciatica difference both-together misdiagnosis treatable "
    "massage-approach direct-pressure after-session sciatica-massage assessment not-a-diagnosis activities medical-help"
).split()
EXAMPLES = [
    json.loads(line) for line in (ROOT / "bot/examples/wordings.jsonl").read_text("utf-8").splitlines()
]

OVERSTATED = re.compile(
    r"\b(?:always|never|all people|everybody|certainly|definitely|will (?:help|ease|relieve|heal))\b"
)


def passages() -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """(entry, sentence, first words of the facts) of passages.txt."""
    entry = sentence = ""
    for line in filter(None, PASSAGES.splitlines()):
        if line.startswith("# "):
            entry = line[2:]
        elif line.startswith("  <- "):
            yield entry, sentence, tuple(part.strip() for part in line[5:].split(";"))
        elif not line.startswith("//"):
            sentence = line


RESTS = list(passages())


def test_her_file_is_short() -> None:
    assert len((ROOT / "knowledge/knowledge.md").read_text("utf-8").splitlines()) <= 450
    assert all(len(entry.also_asked) <= 5 for entry in HERS)


def test_the_ids_that_other_tools_know_are_there() -> None:
    assert list(INFORMATION) == FIXED_IDS
    assert {"contact", "location", "first-visit", "does-it-hurt"} <= {entry.id for entry in KNOWN.live}


def test_the_shipped_folder_warns_of_the_sample_link_alone() -> None:
    assert [warning.text for warning in KNOWN.warnings] == [
        "this is the sample booking link. Put your own in its place."
    ]


def test_no_practice_fact_is_invented() -> None:
    filled = {label for label in PRACTICE_LABELS if KNOWN.practice.detail(label)}
    assert filled == {"Booking link", "Location"}
    assert not any(entry.checked for entry in KNOWN.entries)
    assert not re.search(
        r"\$|\d", " ".join(e.answer for e in KNOWN.live if e.id not in ("medical-help", "call-for-help"))
    )


@pytest.mark.parametrize("entry", INFORMATION.values(), ids=lambda entry: entry.id)
def test_every_sentence_of_an_answer_has_its_passage(entry: Entry) -> None:
    assert list(dict.fromkeys(sentences(entry))) == [said for id_, said, _ in RESTS if id_ == entry.id]


@pytest.mark.parametrize(("entry", "sentence", "facts"), RESTS, ids=lambda value: str(value)[:30])
def test_a_passage_is_one_fact_of_the_outline(entry: str, sentence: str, facts: tuple[str, ...]) -> None:
    assert facts
    for words in facts:
        if words == "chat":
            assert "this chat" in sentence.lower()
            continue
        found = [fact for fact in KNOWN.facts if fact.text.startswith(words)]
        assert len(found) == 1, words
        assert (found[0].heading == "When to get medical help") is (entry == "medical-help")


def test_an_answer_names_the_passages_that_it_rests_on_most() -> None:
    for entry in INFORMATION.values():
        named = {part.strip() for part in entry.source.split(";")}
        rests = Counter(
            fact.heading
            for id_, _, facts in RESTS
            if id_ == entry.id
            for words in facts
            for fact in KNOWN.facts
            if fact.text.startswith(words)
        )
        assert rests.most_common(1)[0][0] in named, entry.id


def test_no_fact_of_the_article_is_left_out() -> None:
    assert coverage(KNOWN).untold == ()
    used = {words for _, _, facts in RESTS for words in facts}
    left = [f.text for f in KNOWN.facts if not any(f.text.startswith(words) for words in used)]
    assert left == [
        "The practice is in New Hampshire",
        "Nobody with low back or butt pain should suffer silently or keep it to themselves",
    ]
    services, therapist = KNOWN.entry("services"), KNOWN.entry("therapist")
    assert services is not None
    assert therapist is not None
    assert (
        "If lower back or butt pain is what you are struggling with, please don't suffer in silence"
        in services.answer
    )
    assert "New Hampshire" in therapist.answer


@pytest.mark.parametrize(
    ("entry", "hedge"),
    [
        ("misdiagnosis", "often misdiagnosed"), ("misdiagnosis", "usually the more severe"),
        ("sciatica", "usually more severe"), ("sciatica", "several different sources"),
        ("difference", "several sources"), ("difference", "Usually a disc"), ("symptoms", "sometimes shooting"),
        ("direct-pressure", "may cause more irritation"), ("treatable", "can be controlled"),
        ("treatable", "can be minimized"), ("causes", "can easily become inflamed"),
        ("assessment", "preliminary assessment based on my training"), ("treatable", "bring relief"),
    ],
)  # fmt: skip
def test_the_hedges_of_the_article_are_kept(entry: str, hedge: str) -> None:
    assert hedge in INFORMATION[entry].answer


@pytest.mark.parametrize("entry", KNOWN.live, ids=lambda entry: entry.id)
def test_an_answer_is_short_plain_and_promises_nothing(entry: Entry) -> None:
    read = reading(entry.answer)
    assert read.words <= MOST_WORDS
    assert not read.is_hard, (read, HARDEST_GRADE)
    assert not promise(entry.answer)
    assert not OVERSTATED.search(entry.answer)
    assert "My article doesn't" not in entry.answer


def test_her_sentences_stand_in_the_file_with_their_built_in_words() -> None:
    text = (ROOT / "knowledge/knowledge.md").read_text("utf-8")
    for label in HER_CHAT_LABELS:
        assert f"\n{label}: {SAYS[label]}\n" in text


def test_the_chat_never_says_that_it_is_she() -> None:
    """ "I" is the therapist; what is said of the machine names "this chat"."""
    for entry in BUILT_IN.entries:
        if entry.kind == "small talk":
            assert not re.search(r"\bI(?:'m|'ll|'ve)?\b", entry.answer), entry.id


def test_examples_are_rows_of_known_entries() -> None:
    kinds = {"information": "answer", "practice": "practice", "small talk": "smalltalk"}
    by_id = {entry.id: kinds[entry.kind] for entry in KNOWN.live}
    for row in EXAMPLES:
        assert set(row) == {"text", "kind", "entry"}
        assert row["kind"] == by_id.get(row["entry"], row["kind"] if row["entry"] is None else None), row
    assert {row["kind"] for row in EXAMPLES if row["entry"] is None} == {"unknown", "smalltalk"}
    count = Counter(example.entry for example in load_examples())
    assert min(count[id_] for id_ in by_id) >= 15


def test_no_wording_stands_twice() -> None:
    keys = Counter(same_words(row["text"]) for row in EXAMPLES)
    keys.update(same_words(text) for entry in HERS for text in entry.phrasings)
    assert [key for key, times in keys.items() if times > 1] == []


@pytest.mark.parametrize(
    ("text", "entry"),
    [
        ("are you a nurse or a doctor", "therapist"), ("is running harmful", "activities"),
        ("I am back now", "hello"), ("too expensive for me", None),
    ],
)  # fmt: skip
def test_misplaced_wordings_found_their_place(text: str, entry: str | None) -> None:
    assert [row["entry"] for row in EXAMPLES if row["text"] == text] == [entry]


def test_worse_after_a_massage_is_no_ordinary_question() -> None:
    assert not [row for row in EXAMPLES if re.search(r"\bworse (?:since|after)\b", row["text"])]
