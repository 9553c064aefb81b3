"""How long the therapist waits, and how good the suggestions in her inbox are: python -m tests.bench.curation."""

from dataclasses import replace
from datetime import date

from bot import Assistant, check, learn_index, parse, replay, self_test, splice
from bot.models import Models
from tests.bench.shipped import assistant, rows, timed

REPLAYED = 600
SUGGESTED = 3


def suggested(shipped: Assistant) -> tuple[int, int]:
    """For how many messages with a right entry it is among the three suggested, and how many there are."""
    asked = [row for row in rows() if row.topics and not row.after]
    nearest = (shipped.search(row.text).nearest[:SUGGESTED] for row in asked)
    found = [
        bool(row.topics & {entry.id for entry in entries})
        for row, entries in zip(asked, nearest, strict=True)
    ]
    return sum(found), len(found)


def main() -> None:
    """Print every figure."""
    shipped = assistant()
    knowledge = shipped.knowledge
    entry = knowledge.live[1]
    changed = replace(entry, also_asked=(*entry.also_asked, "what is a pinched bottom muscle"))
    text = timed("splice one entry", lambda: splice(knowledge.texts["knowledge.md"], entry.id, changed))
    after = timed("read and check the file", lambda: parse({**knowledge.texts, "knowledge.md": text}))
    index = timed("learn the index", lambda: learn_index(after))
    other = timed("make the assistant", lambda: Assistant(after, Models(shipped.models.intent, index)))
    timed("self-test of one entry", lambda: self_test(other, entry.id))
    timed("every check", lambda: check(after, other.models, date.today()))
    messages = [row.text for row in rows()][:REPLAYED]
    report = timed(f"replay of {len(messages)} messages", lambda: replay(shipped, other, messages))
    print(report.text)
    hits, asked = suggested(shipped)
    print(f"right entry among the three suggested: {hits} of {asked}")


if __name__ == "__main__":
    main()
