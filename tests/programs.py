"""The programs that some tests drive: where they are, and what happens to the tests where they are missing."""

import os
import shutil
import subprocess
from pathlib import Path
from typing import NoReturn

import pytest

BROWSERS = (
    "chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)  # fmt: skip
"""The headless shell first: it shows the same pages in half the time."""


def missing(sentence: str) -> NoReturn:
    """Skip this test with a sentence that says what to install; with CI=true fail instead."""
    if os.environ.get("CI") == "true":
        pytest.fail(sentence)
    pytest.skip(sentence)


def browser() -> str | None:
    """A Chromium or Chrome that starts; None where there is none."""
    found = (shutil.which(name) for name in BROWSERS)
    return next((path for path in found if path and _starts(path)), None)


def _starts(path: str) -> bool:
    """Whether it is more than Ubuntu's placeholder for a snap package."""
    try:
        return subprocess.run([path, "--version"], capture_output=True, timeout=30).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


def postgres_folder() -> Path | None:
    """The folder of the newest PostgreSQL's programs; None where there is none."""
    debian = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: float(path.parts[4]))
    found = shutil.which("initdb")
    return debian[-1].parent if debian else Path(found).resolve().parent if found else None


def nginx() -> str | None:
    """The nginx of this machine, which Debian keeps beside an ordinary user's path; None where there is none."""
    return shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin:/usr/local/sbin:/opt/homebrew/bin")
