"""Proposes questions and answers from the headings and sentences of an article, without generating text."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from bot.language.text import clean, fold
from bot.nlu.features import Features
from bot.nlu.terms import tokens

MOST_ARTICLE_CHARACTERS = 60_000
"""The characters of an article that are read; a long article has a third of this."""

MOST_HEADING_WORDS = 14
"""The words of a line that can be a heading."""

MOST_SENTENCES = 3
"""The sentences of a proposed answer."""

MOST_ANSWER_WORDS = 80
"""The words of a proposed answer; slightly below what is read to the end on a phone."""

FEWEST = (1, 2, 3, 4)
"""The minimum document frequency of each feature family (stem, bigram, character n-gram, co-occurrence)."""

_SENTENCE = re.compile(r"(?<=[.!?])[\"”’)]*\s+(?=[A-Z\"“‘(0-9])")
_MARKS = re.compile(r"^[#*>\s\d.)-]{0,8}|[*_]{1,3}")

_PATTERNS = (
    (r"(?:the )?(?:main |common |most common )?causes? of (.+)", "What causes {0}?"),
    (r"(?:the )?(?:main |common )?(?:signs and )?symptoms? of (.+)", "What are the symptoms of {0}?"),
    (r"(?:the )?benefits? of (.+)", "What are the benefits of {0}?"),
    (r"(?:the )?risks? of (.+)", "What are the risks of {0}?"),
    (r"(?:the )?treatments?(?: options)? (?:of|for) (.+)", "How is {0} treated?"),
    (r"treating (.+)", "How is {0} treated?"),
    (r"preventing (.+)|(?:the )?prevention of (.+)", "How can {0} be prevented?"),
    (r"(?:the )?differences? between (.+)", "What is the difference between {0}?"),
    (r"(.+?) (?:vs\.?|versus) (.+)", "What is the difference between {0} and {1}?"),
    (r"(?:an? )?(?:introduction to|overview of|definition of) (.+)", "What is {0}?"),
    (r"((?:how|why|when|what|who|where|which|can|does|do|is|are|should|will) .+)", "{0}?"),
    (r"(massage|stretch(?:es|ing)?|exercises?) for (.+)", "How can {0} help with {1}?"),
)
"""Patterns of headings, and the question that each becomes."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """One question with the sentences of the article that answer it."""

    heading: str
    question: str
    answer: str
    passage: str


def proposals(article: str) -> tuple[Proposal, ...]:
    """Propose a question for each heading with text below it, answered by the most central sentences of that text."""
    passages = list(_passages(article[:MOST_ARTICLE_CHARACTERS]))
    every = [sentence for _, passage in passages for sentence in sentences(passage)]
    if not every:
        return ()
    features, _ = Features.fit([_words(sentence) for sentence in every], FEWEST)
    return tuple(
        Proposal(heading, question_of(heading), _central(passage, features), passage)
        for heading, passage in passages
    )


def _passages(article: str) -> Iterator[tuple[str, str]]:
    """Every heading with the paragraphs below it; text before the first heading is left out."""
    heading, paragraphs = "", list[str]()
    apart = re.sub(r"(?m)^(#{1,4} [^\n]*)$", r"\n\1\n", article)
    blocks = [" ".join(block.split()) for block in re.split(r"\n[ \t]*\n", apart)]
    for block in filter(None, blocks):
        if _is_heading(block):
            if paragraphs and heading:
                yield heading, "\n\n".join(paragraphs)
            heading, paragraphs = _MARKS.sub("", block).strip(" :"), []
        else:
            paragraphs.append(_MARKS.sub("", block))
    if paragraphs and heading:
        yield heading, "\n\n".join(paragraphs)


def _is_heading(block: str) -> bool:
    short = len(block.split()) <= MOST_HEADING_WORDS
    return short and (block.startswith("#") or block.endswith("?") or block[-1] not in '.!:;,”"')


def question_of(heading: str) -> str:
    """The question that a heading asks."""
    plain = heading.rstrip("?:. ")
    for pattern, form in _PATTERNS:
        found = re.fullmatch(pattern, plain, re.IGNORECASE)
        if found:
            words = [_uncapitalised(part) for part in found.groups() if part]
            asked = form.format(*words)
            return asked[0].upper() + asked[1:]
    return heading if heading.endswith("?") else f"What should I know about {_uncapitalised(plain)}?"


def _uncapitalised(words: str) -> str:
    first, _, rest = words.partition(" ")
    return f"{first.lower() if first[1:].islower() or len(first) == 1 else first}{' ' if rest else ''}{rest}"


def sentences(passage: str) -> list[str]:
    """The sentences of a passage, in order."""
    return [line.strip() for part in passage.split("\n\n") for line in _SENTENCE.split(part) if line.strip()]


def _words(text: str) -> Sequence[str]:
    return tokens(fold(clean(text)))


def _central(passage: str, features: Features) -> str:
    """The sentences most similar to the whole passage, in its order, within the limits of an answer."""
    found = sentences(passage)
    whole = np.zeros(len(features.idf), np.float32)
    vector = features.vector(_words(passage))
    whole[vector.ids] = vector.values
    scores = []
    for sentence in found:
        own = features.vector(_words(sentence))
        scores.append(float(whole[own.ids] @ own.values) if own.ids.size else 0.0)
    best = sorted(range(len(found)), key=lambda at: -scores[at])[:MOST_SENTENCES]
    chosen: list[int] = []
    left = MOST_ANSWER_WORDS
    for at in best:
        left -= len(found[at].split())
        if left >= 0 or not chosen:
            chosen.append(at)
    return " ".join(found[at] for at in sorted(chosen))
