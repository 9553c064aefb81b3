"""Every answer that visitors can look up, in the order of the knowledge file: for /questions and /api/questions."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot import Entry, Knowledge, as_html, as_text
from web.public.images import described

TITLES = (("information", "Piriformis syndrome, sciatica and massage"), ("practice", "Sessions and booking"))
"""The parts of the page; small talk is no question that anybody looks up."""


_DETAIL = re.compile(r"\{([^{}]+)\}")
_SENTENCE_END = re.compile(r"(?<=[.!?]) (?=[A-Z])")


@dataclass(frozen=True, slots=True)
class Answer:
    """One question with its answer, ready for the page."""

    id: str
    question: str
    html: str
    text: str
    image: dict[str, object] | None = None
    """As the API describes a picture."""


@dataclass(frozen=True, slots=True)
class Part:
    """Answers of one kind under their heading."""

    id: str
    kind: str
    title: str
    answers: tuple[Answer, ...]


def build_parts(knowledge: Knowledge, folder: Path) -> tuple[Part, ...]:
    """The parts that have an answer."""
    found = (
        Part(f"about-{kind}", kind, title, tuple(_answers(knowledge, folder, kind))) for kind, title in TITLES
    )
    return tuple(part for part in found if part.answers)


def _answers(knowledge: Knowledge, folder: Path, kind: str) -> Iterator[Answer]:
    for entry in knowledge.offered:
        if entry.kind == kind:
            words = _words(entry, knowledge)
            yield Answer(
                entry.id, entry.question, as_html(words), as_text(words), described(entry.image, folder)
            )


def _words(entry: Entry, knowledge: Knowledge) -> str:
    """The answer with the practice's details in it; an entry without one of them is not offered."""
    return _DETAIL.sub(lambda found: knowledge.practice.detail(found[1]) or "", entry.answer)


def list_for_search(parts: Sequence[Part]) -> Sequence[dict[str, str]]:
    """The same as the widget searches it: id, question, kind and the first sentence of the answer."""
    return [
        {
            "id": answer.id,
            "question": answer.question,
            "kind": part.kind,
            "first": _first_sentence(answer.text),
        }
        for part in parts
        for answer in part.answers
    ]


def _first_sentence(text: str) -> str:
    line = text.partition("\n")[0]
    return _SENTENCE_END.split(line, 1)[0]


def list_as_faq(parts: Sequence[Part]) -> dict[str, Any] | None:
    """The same as schema.org data, for search engines."""
    answers = [answer for part in parts for answer in part.answers]
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
