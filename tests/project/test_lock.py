"""The lock: every package for every supported Python, each with its hashes; installed into an empty environment."""

import os
import re
import shutil
import subprocess
import sys
import tomllib
import venv
from collections.abc import Iterator
from pathlib import Path

import pytest
from packaging.markers import default_environment
from packaging.requirements import Requirement

from tests import programs
from tests.project.sources import ROOT

PYTHONS = ("3.11", "3.12", "3.13", "3.14")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
ASKED = {
    "requirements.txt": PROJECT["project"]["dependencies"],
    "tests/requirements.txt": [*PROJECT["project"]["dependencies"], *PROJECT["dependency-groups"]["tests"]],
}
LOCKS = pytest.mark.parametrize("lock", list(ASKED))


def plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def locked(lock: str) -> Iterator[tuple[Requirement, list[str]]]:
    """Each package with its hashes."""
    text = (ROOT / lock).read_text("utf-8").replace("\\\n", " ")
    for line in text.splitlines():
        if line.strip() and not line.startswith("#"):
            words = line.split("--hash=")
            yield Requirement(words[0]), [word.strip() for word in words[1:]]


def versions(lock: str, python: str, system: str = "linux") -> dict[str, str]:
    """What one Python installs from a lock."""
    here: dict[str, str] = {**default_environment(), "sys_platform": system}  # type: ignore[dict-item]  # all are text
    here |= {"python_version": python, "python_full_version": f"{python}.4"}
    found: dict[str, str] = {}
    for requirement, _ in locked(lock):
        if requirement.marker is None or requirement.marker.evaluate(here):
            assert plain(requirement.name) not in found, f"{requirement.name} twice on Python {python}"
            found[plain(requirement.name)] = str(requirement.specifier).removeprefix("==")
    return found


@LOCKS
def test_every_package_is_pinned_with_hashes(lock: str) -> None:
    for requirement, hashes in locked(lock):
        assert re.fullmatch(r"==[\w.+]+", str(requirement.specifier)), requirement
        assert hashes, requirement
        assert all(re.fullmatch(r"sha256:[0-9a-f]{64}", each) for each in hashes), requirement


@LOCKS
@pytest.mark.parametrize("python", PYTHONS)
def test_every_supported_python_gets_what_the_project_names(lock: str, python: str) -> None:
    found = versions(lock, python)
    for asked in map(Requirement, ASKED[lock]):
        assert found.get(plain(asked.name)) == str(asked.specifier).removeprefix("=="), asked


@pytest.mark.parametrize("python", PYTHONS)
def test_the_tests_run_with_the_packages_of_the_service(python: str) -> None:
    service, tests = versions("requirements.txt", python), versions("tests/requirements.txt", python)
    assert service.items() <= tests.items()


def test_every_python_learns_with_the_same_numbers() -> None:
    found = [versions("requirements.txt", python) for python in PYTHONS]
    for name in ("numpy", "scipy", "scikit-learn"):
        assert len({each[name] for each in found}) == 1


@pytest.mark.slow
@pytest.mark.timeout(1800)
def test_an_empty_environment_is_filled_from_the_lock_alone_and_answers(tmp_path: Path) -> None:
    venv.create(tmp_path / "empty", with_pip=True)
    python = str(tmp_path / "empty" / "bin" / "python")
    install = [python, "-m", "pip", "install", "--quiet", "--require-hashes", "--only-binary", ":all:"]
    done = subprocess.run(
        [*install, "-r", "requirements.txt"], cwd=ROOT, capture_output=True, text=True, timeout=1500
    )
    if done.returncode and re.search(
        r"No matching distribution|ConnectionError|NewConnectionError", done.stderr
    ):
        programs.missing(f"PyPI is not reached: {done.stderr.strip().splitlines()[-1]}")
    assert done.returncode == 0, done.stderr
    check = subprocess.run([python, "-m", "pip", "check"], capture_output=True, text=True, timeout=300)
    assert check.returncode == 0, check.stdout
    script = (
        "from web import create_app; from web.settings import Settings; from pathlib import Path;"
        "import sklearn, scipy, numpy, psycopg, redis, Stemmer, rapidfuzz;"
        f"app = create_app(Settings(instance_dir=Path({str(tmp_path)!r})));"
        "print(app.test_client().get('/api/welcome').status_code)"
    )
    answered = subprocess.run([python, "-c", script], cwd=ROOT, capture_output=True, text=True, timeout=300)
    assert answered.stdout.strip().endswith("200"), answered.stderr


@pytest.mark.slow
def test_make_lock_changes_nothing_that_was_not_asked_for(tmp_path: Path) -> None:
    """Whoever edits pyproject.toml and forgets the lock is told."""
    uv = Path(sys.executable).parent / "uv"
    if not uv.exists():
        programs.missing("uv is missing: make test installs it")
    for name in ("pyproject.toml", "Makefile", *ASKED):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        shutil.copy(ROOT / name, tmp_path / name)
    (tmp_path / ".venv" / "bin").mkdir(parents=True)
    (tmp_path / ".venv" / "bin" / "uv").symlink_to(uv)
    for stamp in (".installed", ".installed-tests"):  # newer than both files: nothing is to be installed
        (tmp_path / ".venv" / stamp).touch()
    plain = {name: value for name, value in os.environ.items() if name not in ("MAKEFLAGS", "MFLAGS", "ARGS")}
    done = subprocess.run(
        ["make", "lock"], cwd=tmp_path, env=plain, capture_output=True, text=True, timeout=250
    )
    if "error sending request" in done.stderr:
        programs.missing("PyPI is not reached")
    assert done.returncode == 0, done.stderr
    for lock in ASKED:
        assert (tmp_path / lock).read_text("utf-8") == (ROOT / lock).read_text("utf-8"), lock
