"""Every benchmark in turn: `make bench`. They print figures and assert nothing about time."""

import runpy
import sys

BENCHES = (
    "matching",
    "triage",
    "new_entries",
    "reply",
    "curation",
    "publishing",
    "serving",
    "widget",
    "patterns",
)


def main() -> int:
    """Run the benches named on the command line, or all of them."""
    for name in sys.argv[1:] or BENCHES:
        print(f"\n=== {name} ===\n", flush=True)
        sys.argv = [name]
        runpy.run_module(f"tests.bench.{name}", run_name="__main__")
    return 0


if __name__ == "__main__":
    sys.exit(main())
