"""How long triage takes: a usual message, and long ones of doubling length. Prints; asserts nothing.

python tests/bench/triage.py
"""

import json
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from bot.triage import assess  # noqa: E402

from bot.language.text import MAX_CHARACTERS, Message, read  # noqa: E402

ROUNDS = 7
REPEATED = (
    "my leg is numb and i can't feel my legs, ",
    "no pain, no ",
    "can't can't pee ",
    "is it sciatica? ",
)


def best_us(messages: list[Message]) -> float:
    """The best of several rounds, in microseconds a message."""
    best = float("inf")
    for _ in range(ROUNDS):
        start = time.process_time()
        for message in messages:
            assess(message)
        best = min(best, time.process_time() - start)
    return best / len(messages) * 1e6


def main() -> None:
    """Print both tables."""
    lines = (ROOT / "tests/quality/safety-tuning.jsonl").read_text(encoding="utf-8").splitlines()
    usual = [read(json.loads(line)["text"]) for line in lines]
    print(f"{best_us(usual):8.1f} µs a usual message ({len(usual)} messages; floor 150, aim 80)")
    for piece in REPEATED:
        lengths = [MAX_CHARACTERS // 8, MAX_CHARACTERS // 4, MAX_CHARACTERS // 2, MAX_CHARACTERS]
        times = [best_us([read((piece * MAX_CHARACTERS)[:length])]) for length in lengths]
        print("  ".join(f"{time_us:8.0f} µs" for time_us in times), f"for {lengths} characters of {piece!r}")


if __name__ == "__main__":
    main()
