"""Imports point one way, and serving stays light."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from tests.project.sources import MODULES, ROOT, tree

SERVE = """
import sys
from web import create_app
from web.settings import Settings
create_app(Settings()).test_client().post("/api/chat", json={"message": "hi"})
sys.exit(" ".join({"sklearn", "scipy", "alembic", "redis"} & set(sys.modules)) or 0)
"""


def test_the_contracts_of_pyproject_toml_hold() -> None:
    program = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([program, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_serving_loads_nothing_that_only_learning_or_migrating_needs(tmp_path: Path) -> None:
    command = [sys.executable, "-c", SERVE]
    environment = {"INSTANCE_DIR": str(tmp_path), "PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_the_job_that_learns_loads_neither_the_server_nor_a_database() -> None:
    asked = "import sys, web.publishing.learn_task; print({'flask', 'sqlalchemy', 'gunicorn'} & sys.modules.keys())"
    command = [sys.executable, "-c", asked]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"


READERS = ("web.settings", "bot.__main__")


@pytest.mark.parametrize("module", [name for name in MODULES if name not in READERS])
def test_only_the_settings_and_the_command_line_read_the_environment(module: str) -> None:
    names = {"os.environ", "os.environb", "os.getenv"}
    read = [node for node in ast.walk(tree(MODULES[module])) if isinstance(node, ast.Attribute)]
    assert not [ast.unparse(node) for node in read if ast.unparse(node) in names]
