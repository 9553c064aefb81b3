"""How long triage takes: a usual message, and long ones of doubling length: python -m tests.bench.triage."""

import time

from bot.language.text import MAX_CHARACTERS
from tests.bench.shipped import assistant, rows

ROUNDS = 5
REPEATED = (
    "my leg is numb and i can't feel my legs, ", "no pain, no ", "can't can't pee ", "is it sciatica? ",
)  # fmt: skip


def main() -> None:
    """Print both tables."""
    shipped = assistant()

    def best_us(texts: list[str]) -> float:
        """The best of several rounds, in microseconds a message."""
        best = float("inf")
        for _ in range(ROUNDS):
            started = time.process_time()
            for text in texts:
                shipped.assess(text)
            best = min(best, time.process_time() - started)
        return best / len(texts) * 1e6

    usual = [row.text for row in rows()]
    print(f"{best_us(usual):8.1f} µs a usual message ({len(usual)} messages)")
    for piece in REPEATED:
        lengths = [MAX_CHARACTERS // 8, MAX_CHARACTERS // 4, MAX_CHARACTERS // 2, MAX_CHARACTERS]
        times = [best_us([(piece * MAX_CHARACTERS)[:length]]) for length in lengths]
        print("  ".join(f"{time_us:8.0f} µs" for time_us in times), f"for {lengths} characters of {piece!r}")


if __name__ == "__main__":
    main()
