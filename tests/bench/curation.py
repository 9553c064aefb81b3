"""How long the therapist waits, and how good the suggestions in her inbox are: python -m tests.bench.curation."""

import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TypeVar

from bot import Assistant, Index, Knowledge, check, index_key, load, parse, self_test, splice, suggest_entries
from bot.learning import learn
from web.database import Database, sqlite_url
from web.differences import differences
from web.revisions import Revisions
from web.settings import ROOT
from web.trial_run import Side, try_out

PHRASINGS = 1_000
REPLAYED = 600
HELD_OUT = 5
"""Every fifth phrasing is held out to stand for what visitors ask in other words."""


Result = TypeVar("Result")


def timed(name: str, work: Callable[[], Result]) -> Result:
    """Run once and print how long it took."""
    started = time.perf_counter()
    result = work()
    print(f"{name:58} {time.perf_counter() - started:8.3f} s")
    return result


def cut(knowledge: Knowledge, phrasings: int) -> Knowledge:
    """The same knowledge with about so many phrasings."""
    each = max(1, phrasings // len(knowledge.live)) - 1
    text = knowledge.texts["knowledge.md"]
    for entry in knowledge.live:
        text = splice(text, entry.id, replace(entry, also_asked=entry.also_asked[:each]))
    return parse({**knowledge.texts, "knowledge.md": text})


def suggested(knowledge: Knowledge) -> float:
    """How often the right entry is among the three suggested for a phrasing that was held out."""
    asked = [
        (phrasing, entry.id)
        for entry in knowledge.live
        for place, phrasing in enumerate(entry.also_asked)
        if place % HELD_OUT == 0
    ]
    kept = tuple(
        replace(entry, also_asked=tuple(p for i, p in enumerate(entry.also_asked) if i % HELD_OUT))
        for entry in knowledge.entries
    )
    index = learn(replace(knowledge, entries=kept))
    hits = sum(right in [match.entry for match in suggest_entries(index, text)] for text, right in asked)
    return hits / len(asked)


def published(content: bytes, texts: dict[str, str], key: str) -> None:
    """One publish on SQLite, its index included."""
    with tempfile.TemporaryDirectory() as folder:
        database = Database(sqlite_url(Path(folder)))
        database.migrate()
        revisions, now = Revisions(database), datetime.now(UTC)
        draft = revisions.save_draft(texts, None, "Owner", "", now)
        timed("keep the index", lambda: revisions.keep_index(key, content, now))
        timed("publish", lambda: revisions.publish(draft, key, now))
        timed("ask for the newest version (100 times)", lambda: [revisions.signal() for _ in range(100)])


def main() -> None:
    """Print every figure."""
    whole = load(ROOT / "knowledge")
    knowledge = timed(f"cut the knowledge to {PHRASINGS} phrasings", lambda: cut(whole, PHRASINGS))
    print(sum(len(entry.phrasings) for entry in knowledge.live), "phrasings")
    entry = knowledge.live[1]
    changed = replace(entry, also_asked=(*entry.also_asked, "what is a pinched bottom muscle"))
    text = timed("splice one entry", lambda: splice(knowledge.texts["knowledge.md"], entry.id, changed))
    texts = {**knowledge.texts, "knowledge.md": text}
    after = timed("read and check the file", lambda: parse(texts))
    timed("what changed, word by word", lambda: differences(knowledge.texts, texts))
    entries = tuple(changed if each.id == entry.id else each for each in knowledge.entries)
    timed(
        "preview of an edit",
        lambda: Assistant(replace(knowledge, entries=entries), None).respond(entry.question, None, entry.id),
    )
    old, new = learn(knowledge), timed("learn, with calibration", lambda: learn(after))
    timed("self-test of the edited entry", lambda: self_test(after, new, entry.id))
    timed("check everything, self-test of every entry included", lambda: check(after, new, date.today()))
    before, ours = Side(knowledge, old), Side(after, new)
    kept = [phrasing for each in whole.live for phrasing in each.also_asked[-15:]][:REPLAYED]
    name = f"try out: checks, self-test, replay of {len(kept)} and all phrasings"
    report = timed(name, lambda: try_out(before, ours, kept, date.today(), lambda _: None))
    print(report.replayed, "replayed;", report.alone_well, "of", report.alone, "wordings lead without themselves")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "index.npz"
        new.save(path)
        timed("load the index", lambda: Index.load(path, index_key(after)))
        published(path.read_bytes(), texts, new.key)
    print(f"right entry among the three suggested, held-out phrasings: {suggested(whole):.1%}")


if __name__ == "__main__":
    main()
