"""An old file comes out in the new shape: what shipped goes, every word of hers stays, and what moved is told."""

from pathlib import Path

import pytest

from bot.knowledge import KnowledgeError, parse
from bot.knowledge.tidy import tidy
from tests.bot.knowledge.battery import FILE

OLD = """\
// my own note at the top
# Practice
Booking link: https://book.example.org/me
Prices: 90 dollars an hour
Parking:
# What the chat says
Greeting:
Hi, this is Jo's chat.

Kept:
Thanks, I keep it in a jar.

Gibberish:
I couldn't make sense of that. Could you put it in a few plain words?

# Words that mean the same
- disc, disk, discs, disks
- sore, tender

# Not for this chat
- what is a good movie
- can you fix my boat

# Questions and answers

## What is it?
Id: piriformis-syndrome
Also asked:
- shipped wording
- a wording of mine

// remember to read this
Answer:
A muscle that is sore.

Show next:
- What does a session cost?
Kind: information
Checked: 2026-11-01 Jo

## What does a session cost?
Id: prices
Also asked:
- how much
- what's the damage
Answer:
What I charge: {Prices}

Kind: practice
Button: book

## Is there parking?
Id: parking
Answer:
Behind the red barn.

Show next:
- What does a session cost?
Kind: practice

## Are there forms to fill in?
Id: forms
Answer:
I'll tell you about any forms when we arrange your first visit. Feel free to ask me beforehand.

Kind: practice

## How are you?
Id: how-are-you
Answer:
Thank you for asking! I'm an automated chat, so I'm always the same. How can I help you?

Kind: small talk

## Tell me a joke
Id: joke
Answer:
Why did the nerve cross the hip?

Kind: small talk
"""
SHIPPED = ("shipped wording", "How much?", "what is a good movie")


def test_what_shipped_goes_and_what_is_hers_stays() -> None:
    done = tidy(OLD, SHIPPED)
    known = parse({"knowledge.md": done.text})
    hers = [entry.id for entry in known.entries if not entry.is_built_in]
    assert hers == ["piriformis-syndrome", "prices", "parking", "joke"]
    assert known.practice.detail("Prices") == "What I charge: 90 dollars an hour"
    assert known.practice.detail("Parking") == "Behind the red barn."
    assert known.says["greeting"] == "Hi, this is Jo's chat."
    assert known.says["kept"] == "Thanks, I keep it in a jar."
    assert "couldn't make sense" not in done.text
    assert known.own_synonyms == (("sore", "tender"),)
    assert known.not_for_chat == ("can you fix my boat",)


def test_a_tidied_entry_keeps_its_answer_wordings_notes_and_date() -> None:
    text = tidy(OLD, SHIPPED).text
    entry = parse({"knowledge.md": text}).entry("piriformis-syndrome")
    assert entry is not None
    assert entry.answer == "A muscle that is sore."
    assert entry.also_asked == ("a wording of mine",)
    assert entry.checked == "2026-11-01 Jo"
    assert entry.show_next == ("prices",)
    assert text.startswith("// my own note at the top\n")
    assert "\n// remember to read this\n" in text
    assert text.index("Answer:") < text.index("People also ask:")


def test_an_answer_that_became_a_label_keeps_her_wordings() -> None:
    prices = parse({"knowledge.md": tidy(OLD, SHIPPED).text}).entry("prices")
    assert prices is not None
    assert (prices.answer, prices.also_asked) == ("{Prices}", ("what's the damage",))


def test_every_move_is_told_in_plain_words() -> None:
    moves = tidy(OLD, SHIPPED).moves
    assert '"What does a session cost?" is now the label "Prices:" under "# Practice"' in moves
    assert '"What is it?": 1 wording that shipped with it, built in now' in moves
    assert '"How are you?": this answer is built in now' in moves
    assert '1 "Not for this chat" line is built in now' in moves


def test_tidying_twice_changes_nothing() -> None:
    once = tidy(OLD, SHIPPED)
    again = tidy(once.text, SHIPPED)
    assert (again.text, again.moves) == (once.text, ())


def test_a_file_in_the_new_shape_keeps_every_byte() -> None:
    text = (Path(__file__).parents[3] / "knowledge/knowledge.md").read_text("utf-8")
    assert tidy(text, ()) == tidy(text, ("whatever",))
    assert tidy(text, ()).text == text


def test_a_file_of_hers_alone_loses_no_word() -> None:
    before, after = parse({"knowledge.md": FILE}), parse({"knowledge.md": tidy(FILE, ()).text})
    assert [(e.id, e.answer, e.also_asked, e.show_next) for e in before.entries] == [
        (e.id, e.answer, e.also_asked, e.show_next) for e in after.entries
    ]
    assert before.practice == after.practice
    assert before.says == after.says
    assert set(map(frozenset, before.synonyms)) == set(map(frozenset, after.synonyms))


@pytest.mark.parametrize("text", ["", FILE.replace("Answer:", "Anwser:")])
def test_a_file_that_cannot_be_read_is_not_tidied(text: str) -> None:
    with pytest.raises(KnowledgeError):
        tidy(text, ())
