"""Dockerfile and compose.yaml: what they name exists, what they promise is set, and their commands work.

There is no Docker daemon where the tests run, so the slow test runs the same commands in a bare folder.
"""

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot import load
from tests.learned import KNOWLEDGE, learned
from tests.project.sources import ROOT
from tests.servers import free_port
from tests.stores import Postgres
from web.settings import TABLE

DOCKERFILE = (ROOT / "Dockerfile").read_text("utf-8")
COMPOSE: dict[str, Any] = yaml.safe_load((ROOT / "compose.yaml").read_text("utf-8"))
SERVICES: dict[str, dict[str, Any]] = COMPOSE["services"]
OURS = ("web", "migrate")
SETTINGS = {setting.name for setting in TABLE}


def instructions(name: str) -> list[str]:
    """What follows one instruction of the Dockerfile, continued lines joined."""
    lines = re.sub(r"^#.*\n", "", DOCKERFILE, flags=re.M).replace("\\\n", " ").splitlines()
    found = [line.split(None, 1)[1] for line in lines if line.startswith(f"{name} ")]
    assert found, f"no {name} in the Dockerfile"
    return found


def copied() -> Iterator[tuple[str, str]]:
    for line in instructions("COPY"):
        *sources, target = line.split()
        for source in sources:
            yield source, target


def variables() -> dict[str, str]:
    return dict(pair.split("=", 1) for line in instructions("ENV") for pair in line.split())


# --- Dockerfile ---


def test_the_image_is_slim_with_a_supported_python() -> None:
    assert re.fullmatch(r"python:3\.1[1-4]-slim", instructions("FROM")[0])


def test_what_is_copied_exists_and_holds_neither_secrets_nor_tests() -> None:
    names = {source.rstrip("/") for source, _ in copied()}
    assert names == {"requirements.txt", "bot", "web", "knowledge"}
    assert all((ROOT / name).exists() for name in names)


def test_packages_come_from_the_lock_without_a_compiler() -> None:
    line = next(line for line in instructions("RUN") if "pip install" in line)
    assert {"--require-hashes", "--only-binary", "-r"} <= set(line.split())


def test_models_are_learned_before_the_account_without_rights_takes_over() -> None:
    place = {line: DOCKERFILE.index(line) for line in ("bot learn --out learned", "\nUSER ", "\nCMD ")}
    assert list(place.values()) == sorted(place.values())
    assert instructions("USER")[-1] not in ("root", "0")
    assert variables()["INSTANCE_DIR"] in instructions("VOLUME")[0]


def test_the_health_check_asks_the_page_that_knows() -> None:
    assert "/healthz" in instructions("HEALTHCHECK")[0]


def test_it_starts_what_the_procfile_starts() -> None:
    started = shlex.split(json.loads(instructions("CMD")[-1])[-1])
    procfile = shlex.split((ROOT / "Procfile").read_text("utf-8").splitlines()[0])
    assert "MALLOC_ARENA_MAX=1" in procfile
    assert variables()["MALLOC_ARENA_MAX"] == "1"
    assert [word for word in started if word not in ("exec", "--bind", "0.0.0.0:$PORT")] == procfile[3:]


# --- compose.yaml ---


@pytest.mark.parametrize("name", OURS)
def test_our_containers_have_no_rights_that_they_do_not_need(name: str) -> None:
    service = SERVICES[name]
    assert service["read_only"] is True
    assert service["tmpfs"] == ["/tmp"]
    assert service["cap_drop"] == ["ALL"]
    assert service["security_opt"] == ["no-new-privileges:true"]
    assert [volume.split(":")[1] for volume in service["volumes"]] == [variables()["INSTANCE_DIR"]]


@pytest.mark.parametrize("name", OURS)
def test_every_variable_is_a_setting_and_no_secret_has_a_default(name: str) -> None:
    environment = SERVICES[name]["environment"]
    assert set(environment) <= SETTINGS
    assert {"DATABASE_URL", "REDIS_URL", "SECRET_KEY", "CURATOR_PASSWORD_HASH"} <= set(environment)
    for secret in re.findall(r"\$\{(\w*(?:SECRET|PASSWORD)\w*)([^}]*)\}", yaml.safe_dump(COMPOSE)):
        assert secret[1].startswith(":?") or secret == ("CURATOR_PASSWORD_HASH", ":-"), secret


def test_the_service_waits_for_what_it_needs_and_is_reached_from_this_machine_alone() -> None:
    waits = {name: each["condition"] for name, each in SERVICES["web"]["depends_on"].items()}
    assert waits == {"migrate": "service_completed_successfully", "redis": "service_healthy"}
    assert SERVICES["migrate"]["depends_on"] == {"database": {"condition": "service_healthy"}}
    assert all("healthcheck" in SERVICES[name] for name in ("database", "redis"))
    assert all(port.startswith("127.0.0.1:") for port in SERVICES["web"]["ports"])
    assert not any("ports" in SERVICES[name] for name in ("migrate", "database", "redis"))
    address = SERVICES["web"]["environment"]["DATABASE_URL"]
    assert {re.split(r"[@/]", address)[-2], "redis"} <= set(SERVICES)


def test_every_volume_that_is_used_is_declared() -> None:
    used = {volume.split(":")[0] for service in SERVICES.values() for volume in service.get("volumes", ())}
    assert used == set(COMPOSE["volumes"])


def test_the_secrets_that_the_guide_writes_are_those_that_are_asked_for() -> None:
    guide = (ROOT / "docs/deploy.md").read_text("utf-8")
    written = set(re.findall(r"^([A-Z_]+)=", guide, re.M))
    asked = set(re.findall(r"\$\{([A-Z_]+):\?", yaml.safe_dump(COMPOSE)))
    assert asked <= written


# --- the same commands, without Docker ---


@pytest.fixture
def image(tmp_path: Path) -> Path:
    """The folder that the Dockerfile makes: what it copies, and its commands that need no network."""
    app = tmp_path / "app"
    app.mkdir()
    for source, target in copied():
        if (ROOT / source).is_dir():
            ignored = shutil.ignore_patterns("__pycache__")
            shutil.copytree(ROOT / source, app / target, ignore=ignored)
        else:
            shutil.copy(ROOT / source, app / target)
    learned(load(KNOWLEDGE))
    # Learned by an earlier test from the same files; the command below takes them only if their keys fit.
    kept = sorted(Path(f"/tmp/piriformis-models-{os.getuid()}").glob("*.npz"), key=os.path.getmtime)
    (app / "learned").mkdir()
    for path in kept:
        shutil.copy(path, app / "learned")
    for line in instructions("RUN"):
        if "pip install" not in line and "useradd" not in line:
            subprocess.run(["sh", "-ec", line], cwd=app, env=_environment(), check=True, timeout=900)
    for path in (app, *app.rglob("*")):
        path.chmod(path.stat().st_mode & ~0o222)
    return app


def _environment(**others: str) -> dict[str, str]:
    """What the image sets and nothing of this machine but where Python is."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    return {**variables(), "PATH": path, **others}


def _listing(folder: Path) -> dict[Path, float]:
    return {path: path.stat().st_mtime for path in folder.rglob("*")}


@pytest.mark.slow
@pytest.mark.postgres
@pytest.mark.timeout(1800)
def test_the_commands_of_the_image_answer_at_once_and_write_to_their_volume_alone(
    image: Path, tmp_path: Path, postgres: Postgres
) -> None:
    data, log = tmp_path / "data", tmp_path / "log"
    data.mkdir()
    environment = _environment(
        INSTANCE_DIR=str(data), PORT=str(free_port()), DATABASE_URL=postgres.new(), SECRET_KEY="0123456789abcdef" * 2
    )  # fmt: skip
    before = _listing(image)
    subprocess.run(SERVICES["migrate"]["command"], cwd=image, env=environment, check=True, timeout=300)
    command = json.loads(instructions("CMD")[-1])
    check = json.loads(instructions("HEALTHCHECK")[0].split("CMD ", 1)[1])
    with log.open("wb") as out:
        running = subprocess.Popen(command, cwd=image, env=environment, stdout=out, stderr=out)
    try:
        until = time.monotonic() + 300
        while subprocess.run(check, env=environment, capture_output=True, timeout=60).returncode:
            assert running.poll() is None, log.read_text()
            assert time.monotonic() < until, log.read_text()
    finally:
        running.terminate()
        running.wait(60)
    assert "Learn" not in log.read_text(), "it learned although the image holds the models"
    assert _listing(image) == before
    assert subprocess.run(check, env=environment, capture_output=True, timeout=60).returncode == 1
