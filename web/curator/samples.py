"""What a change does to the sample questions, in two sentences, with the words of kept questions filled in."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from web.curator.differences import Difference
from web.publishing.rehearsal import Rehearsal
from web.publishing.report import in_words, kept_in
from web.services import services


@dataclass(frozen=True, slots=True)
class Found:
    """What trying a change out found."""

    sentences: str
    changes: tuple[Mapping[str, str], ...]
    """The sample questions that get another answer: `message`, `before`, `after`, `effect`; the worst first."""
    asked: tuple[str, ...]
    """What changes for safety answers."""
    words: Mapping[int, str]

    def in_words(self, line: str) -> str:
        """A line with the words of the kept questions that are still there."""
        return in_words(line, self.words)

    @property
    def matters(self) -> bool:
        """Whether somebody gets something else who was well served before."""
        return bool(self.asked) or any(change["effect"] != "better" for change in self.changes)


def found_in(rehearsal: Rehearsal, changed: Sequence[Difference]) -> Found | None:
    """What a finished rehearsal found; None before."""
    if not rehearsal.finished:
        return None
    report = rehearsal.report
    rows = tuple(row for name in ("worse", "changed", "better") for row in report[name])
    asked = (*report["refused"], *report["asked"])
    lines = [*(row["message"] for row in rows), *asked]
    return Found(_sentences(report, changed), rows, asked, services().inbox.words(kept_in(lines)))


def _sentences(report: Mapping[str, Any], changed: Sequence[Difference]) -> str:
    texts = f"{len(changed)} text changes." if len(changed) == 1 else f"{len(changed) or 'No'} texts change."
    total = sum(report["replayed"].values())
    others = sum(len(report[name]) for name in ("better", "worse", "changed", "asked", "refused"))
    get = "gets" if others == 1 else "get"
    return f"{texts} Of {total:,} sample questions {others or 'none'} {get if others else 'gets'} another answer."
