"""The practice details, the sentences of the chat and the synonyms; what she left empty is built in."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from bot.knowledge import labels
from bot.knowledge.document import Document
from bot.knowledge.labels import CHAT_LABELS, PRACTICE_LABELS
from bot.knowledge.lines import shown, unquote
from bot.knowledge.practice import Practice
from bot.knowledge.report import Report
from bot.language.text import same_words

Synonyms = tuple[tuple[str, ...], ...]


def build_practice(document: Document) -> Practice:
    """The details under "# Practice"."""
    found = document.fields(labels.PRACTICE)
    values = {label: found[label].value if label in found else "" for label in PRACTICE_LABELS}
    return Practice(MappingProxyType({label.casefold(): unquote(v) for label, v in values.items()}))


def build_says(document: Document, built_in: Mapping[str, str]) -> Mapping[str, str]:
    """Every sentence of the chat by its lower-case label: hers, else the built-in one."""
    found = document.fields(labels.CHAT_SAYS)
    written = {label.casefold(): unquote(found[label].value) for label in CHAT_LABELS if label in found}
    return MappingProxyType(dict(built_in) | {label: text for label, text in written.items() if text})


def build_synonyms(document: Document, report: Report) -> Synonyms:
    """The groups of words that mean the same, one a line."""
    groups: list[tuple[str, ...]] = []
    for item in document.items(labels.SYNONYMS):
        words = tuple(dict.fromkeys(w for word in item.text.split(",") if (w := " ".join(word.split()))))
        if len(words) < 2:
            text = f'put a comma between words that mean the same: "{shown(item.text)}"'
            report.say("knowledge.md", item.number, text)
        groups.append(words)
    return tuple(groups)


def joined(groups: Iterable[tuple[str, ...]]) -> Synonyms:
    """The groups, those that share a word made one."""
    found: list[dict[str, str]] = []
    for group in groups:
        words = {same_words(word): word for word in reversed(group)}
        words = dict(reversed(words.items()))
        near = [known for known in found if known.keys() & words.keys()]
        merged = {key: word for known in (*near, words) for key, word in known.items()}
        at = found.index(near[0]) if near else len(found)
        found = [known for known in found if known not in near]
        found.insert(min(at, len(found)), merged)
    return tuple(tuple(words.values()) for words in found)
