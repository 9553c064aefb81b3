"""Imports point one way: the contracts in pyproject.toml hold."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_the_layers_of_pyproject_hold() -> None:
    command = Path(sys.executable).with_name("lint-imports")
    told = subprocess.run(
        [command],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert told.returncode == 0, told.stdout
