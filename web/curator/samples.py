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
    """The sample questions that get another answer: `message`, `before`, `after`, `effect`; the worst first,
    what she meant ("own") last."""
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
        others = any(change["effect"] not in ("better", "own") for change in self.changes)
        return bool(self.asked or self.lost) or others


def found_in(rehearsal: Rehearsal, changed: Sequence[Difference]) -> Found | None:
    """What a finished rehearsal found; None before."""
    if not rehearsal.finished:
        return None
    report = rehearsal.report
    others = (row for name in ("worse", "changed", "better") for row in report[name])
    rows = (*others, *({**row, "effect": "own"} for row in report["own"]))
    asked = (*report["refused"], *report["asked"])
    lines = [*(row["message"] for row in rows), *asked]
    words = services().inbox.words(kept_in(lines))
    return Found(_sentences(report, changed), rows, asked, tuple(report["lost"]), words)


def _sentences(report: Mapping[str, Any], changed: Sequence[Difference]) -> str:
    texts = "1 text is changed." if len(changed) == 1 else f"{len(changed) or 'No'} texts are changed."
    total, own = sum(report["replayed"].values()), len(report["own"])
    others = sum(len(report[name]) for name in ("better", "worse", "changed", "asked", "refused"))
    get = "get" if others + own > 1 else "gets"
    said = f"{texts} Of {total:,} sample questions {others + own or 'none'} {get} another answer"
    if not own:
        return f"{said}."
    are = "1 is one" if own == 1 else f"{own} are those"
    rest = f"; {others} {'is another' if others == 1 else 'are others'}" if others else ""
    return f"{said}: {are} of an answer that is off now, as you wanted{rest}."
