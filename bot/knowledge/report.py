"""Collects the problems that are found while documents become values."""

import re
from collections.abc import Iterable

from rapidfuzz import fuzz, process

from bot.knowledge.document import Block
from bot.knowledge.lines import shown
from bot.knowledge.model import Problem
from bot.language.text import same_words


class Report:
    """The problems so far, and the wordings that several builders share."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []
        self.spelled: dict[str, str] = {}
        """`same_words` of each question to the question as written."""

    def say(self, file: str, line: int, text: str, *, stops: bool = True) -> None:
        """Note a problem."""
        self.problems.append(Problem(file, line, text, stops))

    def unknown_question(self, file: str, line: int, who: str, text: str, known: Iterable[str]) -> None:
        """Report that a question does not exist, and which one is the closest."""
        spelled = [words for words in known if words in self.spelled]
        closest = process.extractOne(same_words(text), spelled, scorer=fuzz.ratio, score_cutoff=40)
        hint = f' (closest: "{shown(self.spelled[closest[0]])}")' if closest else ""
        self.say(file, line, f'{who} a question that does not exist: "{shown(text)}"{hint}')

    def choice(self, file: str, block: Block, label: str, choices: tuple[str, ...], default: str) -> str:
        """The value of a label that has few; reports one that is none of them."""
        written = block.value(label)
        plain = " ".join(re.split(r"[\s_-]+", written.casefold().strip(" .")))
        plain = "small talk" if plain == "smalltalk" else plain
        if not written or plain in choices:
            return plain or default
        closest = process.extractOne(plain, choices, scorer=fuzz.ratio, score_cutoff=60)
        hint = f'Did you mean "{closest[0]}"?' if closest else f"Write one of: {', '.join(choices)}."
        self.say(file, block.line_of(label), f'"{label}: {shown(written, 20)}" is not known. {hint}')
        return default
