"""Questions are proposed from headings and sentences, and every sentence is the article's own."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.tools.article import proposals, question_of, sentences

ARTICLE = """Tension headaches and massage

Many people at desks know them.

Causes of tension headaches

Tight muscles in the neck and shoulders are a common cause. Long hours at a screen make them worse. Stress does, too.
I drink tea.

Massage for headaches

Massage can loosen the muscles of the neck and shoulders. It may make headaches come less often.

## When should I see a doctor?
A sudden and severe headache needs a doctor at once.
"""


@pytest.mark.parametrize(
    ("heading", "question"),
    [
        ("Causes of tension headaches", "What causes tension headaches?"),
        ("The symptoms of TMJ", "What are the symptoms of TMJ?"),
        ("Sciatica vs. Back Pain", "What is the difference between sciatica and back Pain?"),
        ("How massage helps", "How massage helps?"),
        ("When should I see a doctor?", "When should I see a doctor?"),
        ("Massage for headaches", "How can massage help with headaches?"),
        ("Desk work", "What should I know about desk work?"),
    ],
)
def test_a_heading_becomes_a_question(heading: str, question: str) -> None:
    assert question_of(heading) == question


def test_every_heading_with_text_is_proposed_with_its_passage() -> None:
    found = proposals(ARTICLE)
    assert [one.question for one in found] == [
        "What should I know about tension headaches and massage?",
        "What causes tension headaches?",
        "How can massage help with headaches?",
        "When should I see a doctor?",
    ]
    causes = found[1]
    assert "Tight muscles" in causes.answer
    assert "tea" not in causes.answer
    assert causes.answer in causes.passage.replace("\n", " ")


@given(st.text(alphabet="ab. ?#\n-*A", max_size=300) | st.text(max_size=80))
def test_no_text_is_an_accident_and_no_sentence_is_new(article: str) -> None:
    for one in proposals(article):
        assert one.question
        for sentence in sentences(one.answer):
            assert sentence in " ".join(one.passage.split())
