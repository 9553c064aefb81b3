"""What a change does to the sample questions, in two sentences, with the words of kept questions filled in."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from web.app_state import app_state
from web.curator.differences import Difference
from web.publishing.rehearsal import Rehearsal
from web.publishing.report import in_words, kept_in


@dataclass(frozen=True, slots=True)
class Effects:
    """What a change does to the sample questions."""

    sentences: str
    changes: tuple[Mapping[str, str], ...]
    """The sample questions that get another answer: `message`, `before`, `after`, `effect`; the worst first,
    what she meant ("written", "own") last."""
    asked: tuple[str, ...]
    """What changes for safety answers."""
    lost: tuple[Mapping[str, str], ...]
    """What tests.md says and what no longer holds: `message`, `should`, `gets`."""
    words: Mapping[int, str]

    def in_words(self, line: str) -> str:
        """A line with the words of the kept questions that are still there."""
        return in_words(line, self.words)

    @property
    def matters(self) -> bool:
        """Whether somebody gets something else who was well served before."""
        others = any(change["effect"] not in ("better", "written", "own") for change in self.changes)
        return bool(self.asked or self.lost) or others


def effects_of(rehearsal: Rehearsal, changed: Sequence[Difference]) -> Effects | None:
    """What a finished rehearsal found the change to do; None before."""
    if not rehearsal.finished:
        return None
    report = rehearsal.report
    names = ("worse", "changed", "better", "written", "own")
    rows = tuple(row for name in names for row in report[name])
    asked = (*report["refused"], *report["asked"])
    lines = [*(row["message"] for row in rows), *asked]
    words = app_state().inbox.words(kept_in(lines))
    return Effects(_sentences(report, changed), rows, asked, tuple(report["lost"]), words)


def _sentences(report: Mapping[str, Any], changed: Sequence[Difference]) -> str:
    texts = "1 text is changed." if len(changed) == 1 else f"{len(changed) or 'No'} texts are changed."
    own, written = len(report["own"]), len(report["written"])
    others = sum(len(report[name]) for name in ("better", "worse", "changed", "asked", "refused"))
    get = "get" if others + own > 1 else "gets"
    if written:
        texts += (
            f" Your {written} new wordings get their answers."
            if written > 1
            else " Your new wording gets its answer."
        )
    asked = f"{sum(report['replayed'].values()) - written:,} {'other ' if written else ''}sample questions"
    said = f"{texts} Of {asked} {others + own or 'none'} {get} another answer"
    if not own:
        return f"{said}."
    are = "1 is one" if own == 1 else f"{own} are those"
    rest = f"; {others} {'is another' if others == 1 else 'are others'}" if others else ""
    return f"{said}: {are} of answers that are off or deleted now, as you wanted{rest}."
