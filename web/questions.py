"""What /questions shows: every live answer, in the order of the knowledge file."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from bot import Entry, Knowledge, as_html, as_text

TITLES = (("information", "Piriformis syndrome, sciatica and massage"), ("practice", "Sessions and booking"))
"""The parts of the page; small talk is no question that anybody looks up."""


_DETAIL = re.compile(r"\{([^{}]+)\}")


@dataclass(frozen=True, slots=True)
class Answer:
    """One question with its answer, ready for the page."""

    id: str
    question: str
    html: str
    text: str


@dataclass(frozen=True, slots=True)
class Part:
    """Answers of one kind under their heading."""

    id: str
    title: str
    answers: tuple[Answer, ...]


def parts(knowledge: Knowledge) -> tuple[Part, ...]:
    """The parts that have an answer."""
    found = (Part(f"about-{kind}", title, tuple(_answers(knowledge, kind))) for kind, title in TITLES)
    return tuple(part for part in found if part.answers)


def _answers(knowledge: Knowledge, kind: str) -> Iterator[Answer]:
    for entry in knowledge.offered:
        if entry.kind == kind:
            words = _words(entry, knowledge)
            yield Answer(entry.id, entry.question, as_html(words), as_text(words))


def _words(entry: Entry, knowledge: Knowledge) -> str:
    """The answer with the practice's details in it; where one is missing, what the chat says then."""
    answer = entry.answer
    for name in _DETAIL.findall(answer):
        detail = knowledge.practice.detail(name)
        if not detail:
            return knowledge.says["not filled in"]
        answer = answer.replace("{" + name + "}", detail)
    return answer


def faq(knowledge: Knowledge) -> dict[str, Any] | None:
    """The same as schema.org data, for search engines."""
    answers = [answer for part in parts(knowledge) for answer in part.answers]
    return (
        {
            "@context": "https://schema.org",
            "@type": "FAQPage",
            "mainEntity": [
                {
                    "@type": "Question",
                    "name": answer.question,
                    "acceptedAnswer": {"@type": "Answer", "text": answer.text},
                }
                for answer in answers
            ],
        }
        if answers
        else None
    )
