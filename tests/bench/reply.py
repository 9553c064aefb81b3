"""What one reply costs at the shipped knowledge, and what loading costs: python -m tests.bench.reply."""

import statistics
import subprocess
import sys
import time

from bot.assistant import Assistant
from tests.bench.shipped import ROOT, assistant, rows

ROUNDS = 5

LOADING = """
import resource
from pathlib import Path
from bot import Assistant, load
from bot.models import stored
knowledge = load(Path("knowledge"))
assert Assistant(knowledge, stored(knowledge, Path("instance"))).models.complete
usage = resource.getrusage(resource.RUSAGE_SELF)
peak_kb = next(int(line.split()[1]) for line in open("/proc/self/status") if line.startswith("VmHWM"))
print(f"{usage.ru_utime + usage.ru_stime:.2f} s CPU, {peak_kb / 1024:.0f} MB")
"""


def micros(shipped: Assistant, texts: list[str], context: str | None = None) -> float:
    """The median message's best time, in microseconds: what others do on the same machine is left out."""
    best = [float("inf")] * len(texts)
    for _ in range(ROUNDS):
        for at, text in enumerate(texts):
            began = time.perf_counter()
            shipped.respond(text, context)
            best[at] = min(best[at], time.perf_counter() - began)
    return statistics.median(best) * 1e6


def main() -> None:
    """Print the figures."""
    shipped = assistant()
    texts = [row.text for row in rows()]
    micros(shipped, texts[:100])
    print(f"one message, median of {len(texts)}, best of {ROUNDS}: {micros(shipped, texts):.0f} µs")
    context: str | None = None
    for text in texts[:10]:
        context = shipped.respond(text, context).context
    print(f"the same after ten messages of one chat: {micros(shipped, texts, context):.0f} µs")
    shown = subprocess.run(
        [sys.executable, "-c", LOADING], cwd=ROOT, capture_output=True, text=True, check=False
    )
    print(f"import bot, read the knowledge, load the models: {shown.stdout.strip() or shown.stderr}")


if __name__ == "__main__":
    main()
