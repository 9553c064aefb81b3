"""What one reply costs at the shipped knowledge, and what loading costs."""

import statistics
import subprocess
import sys
import time
from pathlib import Path

from bot.__main__ import learned_index
from bot.assistant import Assistant
from bot.knowledge import load
from bot.tools.evaluate import read_rows

ROOT = Path(__file__).parent.parent.parent
ROUNDS = 5

LOADING = """
import resource, sys, time
from pathlib import Path
from bot import Assistant, Index, index_key, load
knowledge = load(Path("knowledge"))
index = Index.load(Path(sys.argv[1]), index_key(knowledge))
usage = resource.getrusage(resource.RUSAGE_SELF)
peak_kb = next(int(line.split()[1]) for line in open("/proc/self/status") if line.startswith("VmHWM"))
print(f"{usage.ru_utime + usage.ru_stime:.2f} s CPU, {peak_kb / 1024:.0f} MB")
"""


def micros(assistant: Assistant, texts: list[str], context: str | None = None) -> float:
    """The median message's best time, in microseconds: what others do on the same machine is left out."""
    best = [float("inf")] * len(texts)
    for _ in range(ROUNDS):
        for at, text in enumerate(texts):
            began = time.perf_counter()
            assistant.respond(text, context)
            best[at] = min(best[at], time.perf_counter() - began)
    return statistics.median(best) * 1e6


def main() -> None:
    """Print the figures."""
    knowledge = load(ROOT / "knowledge")
    index = learned_index(knowledge)
    assistant = Assistant(knowledge, index)
    texts = [row.text for row in read_rows(ROOT / "tests/quality/messages.jsonl")]
    micros(assistant, texts)
    print(f"one message, median of {len(texts)}, best of {ROUNDS}: {micros(assistant, texts):.0f} µs")
    context: str | None = None
    for text in texts[:10]:
        context = assistant.respond(text, context).context
    print(f"the same after ten messages of one chat: {micros(assistant, texts, context):.0f} µs")
    path = ROOT / "instance" / "bench-index.npz"
    path.parent.mkdir(exist_ok=True)
    index.save(path)
    shown = subprocess.run(
        [sys.executable, "-c", LOADING, str(path)], cwd=ROOT, capture_output=True, text=True
    )
    print(f"import bot, read the knowledge, load the index: {shown.stdout.strip() or shown.stderr}")
    path.unlink()


if __name__ == "__main__":
    main()
