"""How fast, small and quick to start the service is, beside a bare Flask route under the same gunicorn.

`python -m tests.bench.serving` prints everything; nothing is asserted.
"""

import json
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from bot import load as load_knowledge
from tests.bench import load
from tests.faults.test_slow_clients import drip
from tests.servers import Server

ROUNDS = 5
SECONDS = 4.0
STEADY_RATE = 100
GROWTH_REQUESTS = 50_000
DRIP_S = 10.0
ANONYMOUS = "Pss_Anon:"
"""What can grow; the share of a library's pages changes with the other programs of the machine."""


def messages() -> list[bytes]:
    """What visitors may ask: the curated phrasings, so that none is answered from a cache."""
    knowledge = load_knowledge(Path(__file__).parents[2] / "knowledge")
    phrasings = [phrasing for entry in knowledge.live for phrasing in entry.phrasings]
    return [load.post(json.dumps({"message": phrasing}).encode()) for phrasing in phrasings[::3]]


@dataclass
class Side:
    """One of the two services, and what the rounds measured of it."""

    name: str
    server: Server
    a_second: list[float]
    cpu_us: list[float]
    steady: list[load.Outcome]


def measure(side: Side, requests: list[bytes]) -> None:
    """One round: as fast as it goes, then so many a second."""
    before = side.server.cpu_s()
    flat_out = load.run(side.server.port, requests, SECONDS)
    side.cpu_us.append((side.server.cpu_s() - before) / flat_out.answered * 1e6)
    side.a_second.append(flat_out.a_second)
    side.steady.append(load.run(side.server.port, requests, SECONDS, rate=STEADY_RATE))
    if flat_out.errors:
        print(f"  {side.name}: {flat_out.errors} errors", file=sys.stderr)


@contextmanager
def both(instance: Path) -> Iterator[tuple[Side, Side]]:
    """The service and the bare route, started with the same settings."""
    environment = {"INSTANCE_DIR": str(instance), "RATE_LIMITS": "off"}
    ours, bare = (
        Server("web.wsgi:app", environment),
        Server("tests.bench.bare:app", environment, probe="/api/chat"),
    )
    with ours, bare:
        yield Side("chat", ours, [], [], []), Side("bare", bare, [], [], [])


def learned(instance: Path) -> None:
    """Start once and wait until the index is at hand."""
    with Server("web.wsgi:app", {"INSTANCE_DIR": str(instance)}) as server:
        server.wait_until_learned()


def start_ms(instance: Path) -> float:
    """From exec to the first 200."""
    began = time.perf_counter()
    with Server("web.wsgi:app", {"INSTANCE_DIR": str(instance)}, pause_s=0.005):
        return (time.perf_counter() - began) * 1000


def tell(ours: Side, bare: Side) -> None:
    """The table."""
    print(f"{'':34}{'chat':>10}{'bare':>10}{'ratio':>8}")
    for title, of, values in (
        ("requests a second, median", statistics.median, (ours.a_second, bare.a_second)),
        ("requests a second, best round", max, (ours.a_second, bare.a_second)),
        ("CPU a request, µs, median", statistics.median, (ours.cpu_us, bare.cpu_us)),
        ("CPU a request, µs, best round", min, (ours.cpu_us, bare.cpu_us)),
    ):
        one, other = (of(found) for found in values)
        print(f"{title:34}{one:>10.0f}{other:>10.0f}{one / other:>8.2f}")
    for share in (0.5, 0.99, 1.0):
        one, other = (
            statistics.median(run.percentile(share) for run in side.steady) for side in (ours, bare)
        )
        title = f"p{share * 100:.0f} at {STEADY_RATE} a second, ms"
        print(f"{title:34}{one:>10.1f}{other:>10.1f}{one / other:>8.2f}")
    print(f"{'errors':34}{sum(run.errors for run in ours.steady):>10}")
    hours = statistics.median(ours.cpu_us) / 3600
    print(f"{'CPU of a million messages, hours':34}{hours:>10.2f}")


def tell_memory(title: str, ours: Side, bare: Side) -> None:
    """One line of it."""
    print(f"{title:34}{ours.server.pss_mb():>10.1f}{bare.server.pss_mb():>10.1f}")


def main() -> None:
    """Measure and print."""
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    requests = messages()
    with tempfile.TemporaryDirectory() as folder:
        instance = Path(folder)
        learned(instance)
        starts = sorted(start_ms(instance) for _ in range(5))
        with both(instance) as (ours, bare):
            tell_memory("two workers started, PSS, MB", ours, bare)
            for _ in range(ROUNDS):
                measure(ours, requests)
                measure(bare, requests)
            tell(ours, bare)
            tell_memory("two workers after that, PSS, MB", ours, bare)
            before = ours.server.pss_mb(ANONYMOUS)
            done = 0
            while done < GROWTH_REQUESTS:
                done += load.run(ours.server.port, requests, 10.0).answered
            print(f"{f'growth over {done:,} requests, MB':34}{ours.server.pss_mb(ANONYMOUS) - before:>10.1f}")
            for kind in ("headers", "bodies"):
                answered, asked = drip(ours.server.port, kind, DRIP_S)
                print(f"{f'probes beside dripping {kind}':34}{f'{answered} of {asked}':>10}")
        print(f"{'exec to first 200, ms':34}{starts[len(starts) // 2]:>10.0f}")


if __name__ == "__main__":
    main()
