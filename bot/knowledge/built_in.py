"""What is built in: small talk, the questions of the practice details, synonyms, and every sentence of the chat."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from bot.knowledge import labels
from bot.knowledge.build_entries import build_built_in
from bot.knowledge.build_parts import Synonyms, build_says, build_synonyms
from bot.knowledge.labels import BUILT_IN_TEXT, CHAT_LABELS, KNOWLEDGE_MD
from bot.knowledge.model import Entry, Knowledge, KnowledgeError
from bot.knowledge.parser import parse_document
from bot.knowledge.report import Report


@dataclass(frozen=True, slots=True)
class BuiltIn:
    """The values of built_in.md; her file overrides or adds."""

    entries: tuple[Entry, ...]
    says: Mapping[str, str]
    synonyms: Synonyms
    not_for_chat: tuple[str, ...]
    """Typical questions on other topics; not part of `Knowledge.not_for_chat`, which is hers."""


def _read() -> BuiltIn:
    document, report = parse_document(BUILT_IN_TEXT, KNOWLEDGE_MD), Report()
    found = BuiltIn(
        entries=build_built_in(document, report),
        says=build_says(document, {}),
        synonyms=build_synonyms(document, report),
        not_for_chat=tuple(item.text for item in document.items(labels.NOT_FOR_CHAT)),
    )
    problems = (*document.problems, *report.problems)
    if problems:
        raise KnowledgeError(problems)
    return found


BUILT_IN = _read()

SAYS: Mapping[str, str] = MappingProxyType({label: BUILT_IN.says[label.casefold()] for label in CHAT_LABELS})
"""Every label of "# What the chat says", as the file shows it, with the built-in text."""

EMPTY = Knowledge(says=BUILT_IN.says)
"""What serves when no knowledge can be read: no entries, and the built-in sentences."""
