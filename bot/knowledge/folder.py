"""Reads the knowledge folder: texts to one `Knowledge`, or every problem in plain words."""

import codecs
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

from bot.knowledge import labels
from bot.knowledge.build_entries import build_entries
from bot.knowledge.build_parts import build_practice, build_says, build_synonyms, joined
from bot.knowledge.build_sections import build_expected, build_facts, build_safety
from bot.knowledge.built_in import BUILT_IN
from bot.knowledge.document import Document
from bot.knowledge.labels import SHAPES
from bot.knowledge.lint import lint
from bot.knowledge.model import Knowledge, KnowledgeError, Problem
from bot.knowledge.parser import parse_document
from bot.knowledge.report import Report


def parse(texts: Mapping[str, str]) -> Knowledge:
    """Read the texts of the files, by file name; only knowledge.md is required."""
    knowledge, found = _read(texts)
    if any(problem.stops for problem in found):
        raise KnowledgeError(tuple(problem for problem in found if problem.stops))
    return knowledge


def problems(texts: Mapping[str, str]) -> tuple[Problem, ...]:
    """Everything wrong or doubtful in the texts that can be seen without the matcher."""
    return _read(texts)[1]


def load(folder: Path) -> Knowledge:
    """Read the knowledge folder; raises `KnowledgeError` with every problem of every file."""
    texts, unreadable = {}, []
    for file in SHAPES:
        try:
            texts[file] = (folder / file).read_bytes().decode("utf-8")
        except FileNotFoundError:
            if file == "knowledge.md":
                unreadable.append(Problem(file, 1, f"the file {file} is missing in the folder {folder}"))
        except UnicodeDecodeError as error:
            line = error.object[: error.start].count(b"\n") + 1
            unreadable.append(Problem(file, line, f"this is {why_unreadable(error.object)}"))
        except OSError as error:
            unreadable.append(Problem(file, 1, f"the file cannot be opened: {error.strerror}"))
    if not unreadable:
        return parse(texts)
    more = tuple(p for p in problems(texts) if p.stops) if "knowledge.md" in texts else ()
    raise KnowledgeError((*unreadable, *more))


def why_unreadable(content: bytes) -> str:
    """What a file is that is no UTF-8, and how to save it."""
    if content.startswith(b"PK\x03\x04"):
        return (
            "a Word file (or another packed one), and not plain text. Save it as plain text (.txt), in UTF-8."
        )
    how = (
        'In Notepad: "Save as", and the encoding "UTF-8". In TextEdit: "Make Plain Text", then save as UTF-8.'
    )
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return f"not saved as UTF-8 but as UTF-16. {how}"
    return f"not saved as UTF-8, so a letter with an accent or a curly quote cannot be read. {how}"


def _read(texts: Mapping[str, str]) -> tuple[Knowledge, tuple[Problem, ...]]:
    if "knowledge.md" in texts and not texts["knowledge.md"].strip("\ufeff \t\r\n"):
        return Knowledge(), (Problem("knowledge.md", 1, "knowledge.md is empty. Put your copy of it back."),)
    documents = {file: parse_document(texts.get(file, ""), shape) for file, shape in SHAPES.items()}
    report = Report()
    knowledge = _built(documents, texts, report)
    report.problems += [problem for document in documents.values() for problem in document.problems]
    report.problems += lint(documents, knowledge)
    files = list(SHAPES)
    found = tuple(sorted(set(report.problems), key=lambda p: (files.index(p.file), p.line, p.text)))
    return replace(knowledge, warnings=tuple(problem for problem in found if not problem.stops)), found


def _built(documents: Mapping[str, Document], texts: Mapping[str, str], report: Report) -> Knowledge:
    main = documents["knowledge.md"]
    entries = build_entries(main, report, BUILT_IN.entries)
    own_synonyms = build_synonyms(main, report)
    return Knowledge(
        practice=build_practice(main),
        says=build_says(main, BUILT_IN.says),
        synonyms=joined((*own_synonyms, *BUILT_IN.synonyms)),
        own_synonyms=own_synonyms,
        not_for_chat=tuple(item.text for item in main.items(labels.NOT_FOR_CHAT)),
        entries=entries,
        safety=build_safety(documents["safety.md"], entries, report),
        expected=build_expected(documents["tests.md"], entries, report),
        facts=build_facts(documents["outline.md"]),
        texts=MappingProxyType(dict(texts)),
    )
