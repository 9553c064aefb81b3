"""How long the therapist waits, and how good the suggestions in her inbox are: python -m tests.bench.curation."""

import base64
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TypeVar

from bot.finding import Finder
from bot.learning import learn

from bot import (
    Assistant,
    Context,
    Index,
    Knowledge,
    index_key,
    load,
    parse,
    read,
    self_test,
    splice,
    suggest_entries,
)
from web.curator.differences import differences
from web.publishing.jobs import LEARN, REHEARSE, Jobs
from web.publishing.revisions import Revisions
from web.publishing.try_out import Side, try_out
from web.settings import ROOT
from web.storage.database import Database, sqlite_url

PHRASINGS = 1_000
REPLAYED = 600
LEFT_OUT = 12
"""Every twelfth wording of an entry is taken away to see whether the self-test foretold what it gets."""
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


def suggested(knowledge: Knowledge) -> dict[str, float]:
    """How often the right entry is among the three suggested for a phrasing that was held out, by kind of entry."""
    asked = [
        (phrasing, entry.id, "small talk" if entry.kind == "small talk" else "questions")
        for entry in knowledge.live
        for place, phrasing in enumerate(entry.also_asked)
        if place % HELD_OUT == 0
    ]
    kept = tuple(
        replace(entry, also_asked=tuple(p for i, p in enumerate(entry.also_asked) if i % HELD_OUT))
        for entry in knowledge.entries
    )
    index = learn(replace(knowledge, entries=kept))
    found = {kind: [0, 0] for kind in ("questions", "small talk")}
    for text, right, kind in asked:
        found[kind][0] += right in [match.entry for match in suggest_entries(index, text)]
        found[kind][1] += 1
    return {kind: hits / asked for kind, (hits, asked) in found.items()}


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


def waited(before: Knowledge, texts: dict[str, str], kept: list[str]) -> None:
    """What she waits for after "Save and look through": both background jobs as the pages start them."""
    with tempfile.TemporaryDirectory() as folder:
        jobs = Jobs(Path(folder) / "lock")
        old = jobs.run(LEARN, {"texts": dict(before.texts)})

        def save_to_report() -> None:
            new = timed("  learning and calibration", lambda: jobs.run(LEARN, {"texts": texts}))
            question = {
                "texts": texts, "model": base64.b64encode(new).decode(), "before": dict(before.texts),
                "before_model": base64.b64encode(old).decode(), "messages": list(enumerate(kept)),
                "today": date.today().isoformat(),
            }  # fmt: skip
            timed("  self-test, checks and replay", lambda: jobs.run(REHEARSE, question))

        timed("from saving to the report", save_to_report)


def foretold(knowledge: Knowledge) -> None:
    """How often the self-test foretells what an index gives that was learned without the line."""
    index = learn(knowledge)
    lines = {e.id: e.also_asked[LEFT_OUT // 2 :: LEFT_OUT] for e in knowledge.live}
    kept = [
        replace(e, also_asked=tuple(p for p in e.also_asked if p not in lines.get(e.id, ())))
        for e in knowledge.entries
    ]
    lacking = replace(knowledge, entries=tuple(kept))
    finder = Finder(lacking, learn(lacking, index))
    pairs = []
    for entry_id, written in lines.items():
        for outcome in self_test(knowledge, index, entry_id, written):
            found = finder.find(read(outcome.phrasing), Context())
            ids = [entry.id for entry in found.answers or found.options]
            hit = ("choose" if found.options else "this") if entry_id in ids else "other"
            mine = hit if ids else "unknown"
            if outcome.result != "safety":
                pairs.append((outcome.result, mine))
    right = sum(told == got for told, got in pairs) / len(pairs)
    astray = [told for told, got in pairs if got != "this"]
    warned = sum(told != "this" for told in astray)
    false = sum(told != "this" and got == "this" for told, got in pairs)
    told = f"of {len(astray)} that go astray it tells {warned}, and {false} that do not"
    print(f"self-test: {right:.0%} of {len(pairs)} lines get what it foretells; {told}")


def measure(whole: Knowledge, knowledge: Knowledge) -> None:
    """Print what she waits for with so many wordings."""
    print(f"\n{sum(len(entry.phrasings) for entry in knowledge.live)} wordings")
    entry = knowledge.live[1]
    changed = replace(entry, also_asked=(*entry.also_asked, "what is a pinched bottom muscle"))
    text = timed("splice one entry", lambda: splice(knowledge.texts["knowledge.md"], entry.id, changed))
    texts = {**knowledge.texts, "knowledge.md": text}
    after = timed("read and check the file", lambda: parse(texts))
    timed("what changed, word by word", lambda: differences(knowledge.texts, texts))
    entries = tuple(changed if each.id == entry.id else each for each in knowledge.entries)
    typed = replace(knowledge, entries=entries)
    timed("preview of an edit", lambda: Assistant(typed, None).respond(entry.question, None, entry.id))
    old = learn(knowledge)
    timed("self-test of the entry that is being typed", lambda: self_test(typed, old, entry.id))
    kept = [phrasing for each in whole.live for phrasing in each.also_asked[-15:]][:REPLAYED]
    report = try_out(Side(knowledge, old), Side(after, learn(after)), dict(enumerate(kept)), date.today())
    print(
        report.replayed,
        f"replayed; {report.alone_well} of {report.alone} wordings are nearest to their own answer",
    )
    waited(knowledge, texts, kept)
    foretold(knowledge)


def main() -> None:
    """Print every figure."""
    whole = load(ROOT / "knowledge")
    small = cut(whole, PHRASINGS)
    measure(whole, small)
    measure(whole, whole)
    index = learn(small)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "index.npz"
        index.save(path)
        timed("load the index", lambda: Index.load(path, index_key(small)))
        published(path.read_bytes(), dict(small.texts), index.key)
    for kind, share in suggested(whole).items():
        print(f"right entry among the three suggested, held-out phrasings of {kind}: {share:.1%}")


if __name__ == "__main__":
    main()
