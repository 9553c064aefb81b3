"""The numbers: questions a day, answers, feedback, clicks; small counts stay "<5" and tell of nobody."""

import csv
import io
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from flask import Response, render_template, request
from flask.typing import ResponseReturnValue

from bot import Knowledge
from web.app_state import app_state
from web.curator.blueprint import blueprint
from web.curator.files import as_file
from web.curator.today import REFERRED, week_in_words
from web.curator.working_copy import now, working_copy
from web.storage.counts import CLICKED, ENTRY, HELPFUL, KIND, MISSING, UNHELPFUL, WHILE_PAUSED, Count

FEWEST = 5
"""A smaller count could tell of one visitor."""

PERIODS = {7: "7 days", 30: "30 days", 90: "90 days", 365: "One year"}

GROUPS = {
    "answered": ("answer", "practice", "smalltalk"),
    "asked back": ("clarify",),
    "no answer": ("unknown", MISSING),
    "sent to a professional": REFERRED,
    "while paused": (WHILE_PAUSED,),
}
"""The bands of the chart, from the ground up."""

IN_WORDS = {
    "answer": "An answer from your article",
    "practice": "About your practice",
    "smalltalk": "Small talk",
    "clarify": "Asked back which question was meant",
    "unknown": "No answer",
    MISSING: "Asked for a practice detail that is empty",
    WHILE_PAUSED: "Came while the chat was paused",
    "diagnostic": "Wanted to know what they have: sent to a medical professional",
    "treatment": "Wanted advice on treatment: sent to a medical professional",
    "urgent": "Should see a doctor soon",
    "emergency": "Told to call 911",
    "crisis": "Told to call or text 988",
}
"""Each kind of reply as she would say it."""

WIDTH, HEIGHT, LEFT, BOTTOM = 720, 240, 40, 28
HIGH = HEIGHT - BOTTOM - 10
"""The height of the highest column; ten are left above it."""


@dataclass(frozen=True, slots=True)
class Band:
    """One coloured piece of one column of the chart."""

    group: str
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Chart:
    """A drawing made on the server: it prints, and needs no script."""

    bands: tuple[Band, ...]
    lines: tuple[tuple[float, int], ...]
    """(height on the page, count)."""
    days: tuple[tuple[float, str], ...]
    """(place on the page, day)."""


@blueprint.app_template_filter("mask_small_count")
def mask_small_count(count: int) -> str:
    """A count as it is shown."""
    return str(count) if count == 0 or count >= FEWEST else f"<{FEWEST}"


def _period() -> tuple[int, date, date]:
    days = request.args.get("days", 30, type=int)
    days, today = days if days in PERIODS else 30, now().date()
    return days, today - timedelta(days=days - 1), today


@blueprint.get("/numbers")
def numbers() -> ResponseReturnValue:
    """The page."""
    app_state().counts.flush()
    days, first, last = _period()
    counts, knowledge = app_state().counts.between(first, last), working_copy().knowledge
    return render_template(
        "curate/numbers.html",
        days=days,
        periods=PERIODS,
        words=week_in_words(counts),
        chart=draw_chart(counts, first, days),
        groups=list(GROUPS),
        width=WIDTH,
        height=HEIGHT,
        left=LEFT,
        rows=answer_rows(counts, knowledge),
        missing=[
            (entry.question, count)
            for name, count in _sums(counts, MISSING).most_common()
            if (entry := knowledge.entry(name)) and entry.unfilled
        ],
        kinds=[(IN_WORDS.get(name, name), count) for name, count in _sums(counts, KIND).most_common()],
        themes=[question for question in app_state().inbox.waiting() if question.count >= FEWEST][:10],
    )


def _sums(counts: Sequence[Count], what: str) -> Counter[str]:
    sums: Counter[str] = Counter()
    for count in counts:
        if count.what == what:
            sums[count.name] += count.count
    return sums


def answer_rows(counts: Sequence[Count], knowledge: Knowledge) -> list[tuple[str, int, int, int, int]]:
    """(question, given, helpful, not helpful, booking clicks) of each answer, the most given first."""
    sums = [_sums(counts, what) for what in (ENTRY, HELPFUL, UNHELPFUL, f"{CLICKED}booking")]
    names = sorted({name for each in sums for name in each}, key=lambda name: -sums[0][name])
    rows = []
    for name in names:
        entry = knowledge.entry(name)
        given, helpful, unhelpful, clicks = (each[name] for each in sums)
        rows.append((entry.question if entry else name, given, helpful, unhelpful, clicks))
    return rows


def draw_chart(counts: Sequence[Count], first: date, days: int) -> Chart:
    """Columns of a day (of a week where there are many), stacked by what came of the question."""
    step = 1 if days <= 90 else 7
    columns = -(-days // step)
    heights = _heights(counts, first, step, columns)
    most = _round_up(max(sum(column) for column in zip(*heights, strict=True)))
    lines = tuple((HEIGHT - BOTTOM - share * HIGH, round(most * share)) for share in (0, 0.5, 1))
    return Chart(tuple(_bands(heights, most)), lines, tuple(_day_labels(first, step, columns)))


def _heights(counts: Sequence[Count], first: date, step: int, columns: int) -> list[list[int]]:
    """For each group, its count in each column."""
    heights = [[0] * columns for _ in GROUPS]
    for count in counts:
        if count.what == KIND:
            row = next((g for g, kinds in enumerate(GROUPS.values()) if count.name in kinds), 0)
            heights[row][(count.day - first).days // step] += count.count
    return heights


def _bands(heights: list[list[int]], most: int) -> Iterator[Band]:
    columns = len(heights[0])
    wide, base = (WIDTH - LEFT) / columns, [0] * columns
    for group, values in zip(GROUPS, heights, strict=True):
        for place, value in enumerate(values):
            base[place] += value
            if value:
                top = HEIGHT - BOTTOM - base[place] / most * HIGH
                yield Band(group, LEFT + place * wide + wide * 0.1, top, wide * 0.8, value / most * HIGH)


def _day_labels(first: date, step: int, columns: int) -> Iterator[tuple[float, str]]:
    """About six days below the columns, each at the middle of its column."""
    wide = (WIDTH - LEFT) / columns
    for place in range(0, columns, max(1, columns // 6)):
        day = first + timedelta(days=place * step)
        yield LEFT + (place + 0.5) * wide, f"{day:%b} {day.day}"


def _round_up(most: int) -> int:
    """The top of the scale: an even number that leaves a little air."""
    for size in (10, 20, 50, 100, 200, 500, 1000, 2000, 5000):
        if most <= size:
            return size
    return -(-most // 10_000) * 10_000


@blueprint.get("/numbers.csv")
def numbers_file() -> Response:
    """The same for a spreadsheet; no cell can be taken for a formula."""
    days, first, last = _period()
    out = io.StringIO()
    table = csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    table.writerow(["Question", "Given", "Helpful", "Not helpful", "Booking clicks"])
    for question, *sums in answer_rows(app_state().counts.between(first, last), working_copy().knowledge):
        table.writerow([escape_formula(question), *map(mask_small_count, sums)])
    return as_file("\ufeff" + out.getvalue(), f"numbers-{days}-days.csv", "text/csv")


def escape_formula(cell: str) -> str:
    """A cell that no spreadsheet runs as a formula."""
    return f"'{cell}" if cell.lstrip("\u200b \u00a0")[:1] in "=+-@\t\r\n＝＋－＠" and cell else cell
