"""What every background job does in its own process: a JSON object from standard input, bytes to standard output.

A failure ends with status 1 and one line on standard error that never quotes a visitor.
"""

import json
import os
import sys
from collections.abc import Callable, Mapping
from typing import Any

from bot import KnowledgeError

NICE = 10
"""Visitors' replies come first."""


def run_task(task: Callable[[Mapping[str, Any]], bytes]) -> None:
    """Run one task and end."""
    os.nice(NICE)
    try:
        result = task(json.load(sys.stdin))
    except KnowledgeError as error:
        sys.exit(" ".join(map(str, error.problems)))
    except Exception as error:
        sys.exit(f"{type(error).__name__} in the background job")
    sys.stdout.buffer.write(result)
