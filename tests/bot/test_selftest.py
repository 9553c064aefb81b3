"""The self-test: what visitors would get who ask nearly, but not exactly, as a line is written."""

from dataclasses import replace
from functools import cache

import pytest

from bot.knowledge import Entry, Knowledge, parse
from bot.learning import learn
from bot.matcher import Index
from bot.selftest import Outcome, leads, self_test
from tests.bot.knowledge.battery import SAFETY
from tests.bot.test_checks import MORE, learned
from tests.web.conftest import SMALL

STRAY = "is there a parking lot for the car"


def outcomes(known: Knowledge, index: Index, entry_id: str) -> dict[str, Outcome]:
    return {outcome.phrasing: outcome for outcome in self_test(known, index, entry_id)}


def rewritten(known: Knowledge, entry_id: str, *lines: str) -> Knowledge:
    """The same knowledge with other ways of asking, as they are while somebody types."""
    entries = [replace(e, also_asked=lines) if e.id == entry_id else e for e in known.entries]
    return replace(known, entries=tuple(entries))


def test_every_line_is_told_in_words() -> None:
    known, index = learned(MORE)
    found = outcomes(known, index, "muscle")
    assert len(found) == 3
    assert found["whats piriformis"].result == "this"
    said = 'If a visitor asks "whats piriformis", they would get this answer.'
    assert found["whats piriformis"].text == said
    assert self_test(known, index, "nobody") == ()


def test_a_line_in_the_wrong_place_gets_another_answer() -> None:
    known, index = learned(MORE.replace("- will i be sore", f"- {STRAY}"))
    found = outcomes(known, index, "hurt")[STRAY]
    assert found.result in ("other", "choose")
    assert "Where do I park?" in found.text
    assert "parking" in found.entries


def test_a_line_without_a_fellow_is_not_answered_for_by_itself() -> None:
    known, index = learned(MORE.replace("- will i be sore", "- zebras wander elsewhere"))
    assert outcomes(known, index, "hurt")["zebras wander elsewhere"].result != "this"


def test_a_line_that_safety_answers_says_so() -> None:
    _, index = learned(MORE)
    text = MORE.replace("- will i be sore", "- i got a new tattoo yesterday")
    known = parse({"knowledge.md": text, "safety.md": SAFETY})
    found = outcomes(known, index, "hurt")["i got a new tattoo yesterday"]
    assert found.result == "safety"
    assert "get the reply to speak to a doctor today" in found.text


def test_lines_that_are_only_being_typed_are_tried_before_they_are_learned() -> None:
    known, index = learned(MORE)
    found = outcomes(
        rewritten(known, "parking", "is there parking", "a parking place", STRAY), index, "parking"
    )
    assert list(found) == ["Where do I park?", "is there parking", "a parking place", STRAY]
    assert found[STRAY].result == "this"


def test_a_typed_line_of_another_entry_is_foretold_to_go_there() -> None:
    known, index = learned(MORE)
    found = outcomes(rewritten(known, "hurt", "is it painful", STRAY), index, "hurt")[STRAY]
    assert found.result in ("other", "choose")
    assert found.entries[0] == "parking"


def test_a_new_answer_is_tried_with_words_that_nobody_has_learned() -> None:
    known, index = learned(MORE)
    cups = Entry(
        id="cups", question="Do you offer cupping?", answer="I do.", also_asked=("cupping", "hot stones")
    )
    found = outcomes(replace(known, entries=(*known.entries, cups)), index, "cups")
    assert found["Do you offer cupping?"].result == found["cupping"].result == "this"
    assert found["hot stones"].result != "this"


def test_only_the_lines_that_were_asked_for_are_tried() -> None:
    known, index = learned(MORE)
    found = self_test(known, index, "parking", {"parking lot"})
    assert [outcome.phrasing for outcome in found] == ["parking lot"]


@pytest.mark.parametrize("line", ["", "???", "zzzz", "x" * 400, "\u200b", "🙂", "no " * 200])
def test_whatever_is_typed_gets_a_sentence(line: str) -> None:
    known, index = learned(MORE)
    for lines in ((line,), (line, line), (line, "parking lot")):
        assert all(o.text for o in self_test(rewritten(known, "parking", *lines), index, "parking"))


def test_an_index_is_never_changed_by_looking() -> None:
    known, index = learned(MORE)
    before = index.scores.bias.copy(), index.row_weights.copy(), index.phrasings
    self_test(rewritten(known, "parking", "one", "two"), index, "parking")
    leads(index)
    assert (index.scores.bias == before[0]).all()
    assert (index.row_weights == before[1]).all()
    assert index.phrasings == before[2]


def test_a_lead_tells_which_lines_would_go_elsewhere() -> None:
    _, index = learned(MORE.replace("- will i be sore", f"- {STRAY}"))
    found = leads(index)
    assert found["hurt"][STRAY].over == "parking"
    assert found["hurt"][STRAY].by < found["parking"]["is there parking"].by


@cache
def small() -> tuple[Knowledge, Index]:
    known = parse({"knowledge.md": SMALL})
    return known, learn(known)


def test_every_entry_of_a_small_file_can_be_tried() -> None:
    known, index = small()
    for entry in known.live:
        assert len(self_test(known, index, entry.id)) == len(entry.phrasings)
