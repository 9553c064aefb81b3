"""What trying a draft out found: everything that she should know before she publishes."""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from bot import Change

_KEPT = re.compile(r"⟨kept (\d+)⟩")
GONE = "a question that was deleted"

LISTED = 200
"""How many changes a report keeps: more than anybody reads."""


@dataclass(frozen=True, slots=True)
class ReportedProblem:
    """Something that the checks say, with where it stands."""

    file: str
    line: int
    text: str
    stops: bool


@dataclass(frozen=True, slots=True)
class Lost:
    """A message of tests.md that gets another answer than it should, and got the right one before."""

    message: str
    should: str
    """The question whose answer it should get."""
    gets: str


@dataclass(slots=True)
class Report:
    """Everything that she should know before she publishes."""

    problems: list[ReportedProblem] = field(default_factory=list)
    """What is new compared with what is published, and whatever stops a publish."""
    tested: list[str] = field(default_factory=list)
    """The self-test of every new wording, in words."""
    others: int = 0
    """How many older wordings the questions have that changed."""
    others_well: int = 0
    """How many of these lead where they should."""
    wordings: int = 0
    """How many wordings of all questions were tried as if they were not written just so."""
    wordings_well: int = 0
    """How many of these get their own answer."""
    wordings_better: list[str] = field(default_factory=list)
    wordings_worse: list[str] = field(default_factory=list)
    replayed: dict[str, int] = field(default_factory=dict)
    """How many messages were tried out, by where they come from."""
    better: list[Change] = field(default_factory=list)
    worse: list[Change] = field(default_factory=list)
    changed: list[Change] = field(default_factory=list)
    own: list[Change] = field(default_factory=list)
    """Wordings of answers that were switched off or deleted: they get another reply on purpose."""
    written: list[Change] = field(default_factory=list)
    """New wordings that get the answer for which she wrote them."""
    lost: list[Lost] = field(default_factory=list)
    """What tests.md says and what no longer holds: she must say yes."""
    refused: list[str] = field(default_factory=list)
    """Safety outcomes below the built-in assessment: no publish."""
    asked: list[str] = field(default_factory=list)
    """Safety outcomes that rose or fell, and sections of her own that are taken back: she must say yes."""

    @property
    def stops(self) -> bool:
        """Whether this must not be published."""
        return bool(self.refused) or any(problem.stops for problem in self.problems)


def as_kept(question_id: int) -> str:
    """How a report names a question that a visitor left: what is deleted must not live on in it."""
    return f"⟨kept {question_id}⟩"


def kept_in(lines: Iterable[str]) -> Collection[int]:
    """The kept questions that these lines of a report name."""
    return {int(found) for line in lines for found in _KEPT.findall(line)}


def in_words(line: str, words: Mapping[int, str]) -> str:
    """A line of a report with the words of the kept questions that are still there."""
    return _KEPT.sub(lambda found: words.get(int(found[1]), GONE), line)
