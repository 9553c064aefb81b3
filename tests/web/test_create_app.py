"""Putting the service together: what a start needs, and what it does without."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.servers import ROOT
from tests.web.conftest import AppFactory, write_folder
from web.settings import Settings

_SHOWS_IMPORTS = """
import json, sys
import web.wsgi
web.wsgi.app.test_client().post("/api/chat", json={"message": "where is the piriformis"})
print("LOADED " + json.dumps(sorted(name for name in sys.modules if "." not in name)))
"""


def run(program: str, settings: Settings, **environment: str) -> subprocess.CompletedProcess[str]:
    found = {
        "PATH": "/usr/bin:/bin",
        "KNOWLEDGE_DIR": str(settings.knowledge_dir),
        "INSTANCE_DIR": str(settings.instance_dir),
        **environment,
    }
    return subprocess.run(
        [sys.executable, "-c", program],
        cwd=ROOT,
        env=found,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_serving_loads_neither_scikit_learn_nor_scipy(settings: Settings) -> None:
    answer = run(_SHOWS_IMPORTS, settings)
    assert answer.returncode == 0, answer.stderr
    loaded = json.loads(answer.stdout.rpartition("LOADED ")[2])
    assert {"sklearn", "scipy", "redis"} & set(loaded) == set()


def test_a_wrong_setting_stops_the_start_with_its_name(settings: Settings) -> None:
    answer = run("import web.wsgi", settings, ALLOWED_ORIGIN="https://a.test", PORT="x")
    assert answer.returncode != 0
    assert "PORT must be a whole number" in answer.stderr
    assert "did you mean ALLOWED_ORIGINS?" in answer.stderr
    assert "Traceback" not in answer.stderr


def test_nothing_is_connected_when_the_service_is_put_together(make_app: AppFactory, tmp_path: Path) -> None:
    app = make_app(
        database_url="postgresql://nobody@127.0.0.1:1/none",
        redis_url="redis://127.0.0.1:1",
        instance_dir=tmp_path / "untouched",
        secret_key="0123456789abcdef" * 2,
    )
    assert not (tmp_path / "untouched").exists()
    assert app.test_client().post("/api/chat", json={"message": "where is the piriformis"}).status_code == 200


@pytest.mark.slow
def test_every_problem_of_an_unreadable_file_is_printed_and_the_service_starts(settings: Settings) -> None:
    write_folder(
        settings.knowledge_dir,
        "# Questions and answers\n## One?\nAnwser:\nx\n## Two?\nId: Two words\nAnswer:\n",
    )
    answer = run("import web.wsgi", settings)
    assert answer.returncode == 0, answer.stderr
    assert "line 3" in answer.stdout
    assert "Answer:" in answer.stdout
    assert answer.stdout.count('"level": "warning"') >= 2


def test_the_therapists_pages_do_not_exist_without_a_password(make_app: AppFactory) -> None:
    client = make_app().test_client()
    for path in ("/curate", "/curate/", "/curate/sign-in"):
        assert client.get(path).status_code == 404


@pytest.mark.parametrize(
    ("host", "shown"),
    [("localhost:8000", True), ("127.0.0.1", True), ("example.com", False), ("evil.localhost.com", False)],
)
def test_the_sample_booking_link_shows_on_localhost_only(
    make_app: AppFactory, folder: Path, host: str, shown: bool
) -> None:
    text = (folder / "knowledge.md").read_text("utf-8")
    write_folder(folder, text.replace("https://booking.test/quiet", "https://example.com/book"))
    client = make_app().test_client()
    reply = client.post("/api/chat", json={"message": "How do I book a session?"}, headers={"Host": host})
    assert ("https://example.com/book" in reply.get_data(as_text=True)) is shown
    warned = client.get("/healthz", headers={"Host": host}).get_json()["warnings"]
    assert any("sample" in each for each in warned) is not shown


def test_a_host_that_forgets_its_disk_is_told(make_app: AppFactory) -> None:
    warnings = make_app(host="DYNO").test_client().get("/healthz").get_json()["warnings"]
    assert any("DATABASE_URL" in each for each in warnings)
