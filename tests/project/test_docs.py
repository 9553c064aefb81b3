"""What the README, the tour and the deployment files say is so."""

import ast
import configparser
import re
import runpy
import shlex
import tomllib
from importlib import metadata
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from bot.__main__ import COMMANDS
from tests.project.sources import MODULES, ROOT, imported, tracked
from web import create_app
from web.settings import TABLE, Settings

README = (ROOT / "README.md").read_text("utf-8")
DEPLOY = (ROOT / "docs/deploy.md").read_text("utf-8")
MAKEFILE = (ROOT / "Makefile").read_text("utf-8")


def rows(heading: str) -> dict[str, str]:
    """First cell to the rest of the line, of the table under a heading."""
    section = README.split(f"## {heading}\n", 1)[1].split("\n## ", 1)[0]
    found = re.findall(r"^\| `([^`]+)`[^|]*\|(.*)\|$", section, re.M)
    assert found, f"no table under {heading}"
    return dict(found)


def targets() -> set[str]:
    return set(re.findall(r"^([a-z][a-z-]*):", MAKEFILE, re.M)) - {"machine"}


def test_every_command_of_bot_is_in_the_readme_and_the_other_way_round() -> None:
    written = {name.split()[3] for name in rows("Commands") if name.startswith("python -m bot ")}
    assert written == set(COMMANDS)


def test_every_command_of_the_service_is_in_the_readme_and_the_other_way_round(tmp_path: Path) -> None:
    app = create_app(Settings(instance_dir=tmp_path))
    written = {name.split()[3] for name in rows("Commands") if name.startswith("flask --app web ")}
    assert written == set(app.cli.commands) - {"routes", "run", "shell"}


def test_every_target_of_make_is_in_the_readme_and_the_other_way_round() -> None:
    written = {name.split()[1] for name in rows("Commands") if name.startswith("make ")}
    assert written == targets()
    assert set(re.findall(r"\bmake ([a-z]+)\b`", README)) <= targets()


def test_every_setting_is_in_the_readme_as_the_service_has_it() -> None:
    written = rows("Settings")
    assert list(written) == [setting.name for setting in TABLE]
    for setting in TABLE:
        default = setting.default or "empty"
        assert default in written[setting.name].split("|")[0], setting.name
        assert " ".join(setting.sentence.split()) in " ".join(written[setting.name].split()), setting.name


@pytest.mark.parametrize("document", [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))], ids=str)
def test_every_path_that_a_document_names_exists(document: Path) -> None:
    path = r"`((?:bot|web|tests|knowledge|\.ci)/[\w./-]*|[A-Z]\w*file|\w+\.(?:toml|txt))`"
    named = set(re.findall(path, document.read_text("utf-8")))
    missing = [name for name in named if not (ROOT / name).exists()]
    assert not missing


def test_every_path_that_code_names_exists() -> None:
    folder = r"(?<![\w/.-])(?:docs|bot|web|tests|knowledge)/[\w./-]*\w\.(?:md|py|txt|jsonl?|js|css)\b"
    path = re.compile(rf"{folder}|\b[A-Z]{{3,}}\.md\b")
    code = [each for each in tracked() if each.suffix in {".py", ".js", ".css", ".html", ".toml"}]
    named = {(each.name, name) for each in code for name in path.findall(each.read_text("utf-8"))}
    assert named
    assert not [(file, name) for file, name in named if not (ROOT / name).exists()]


def test_the_readme_has_no_gap_left_to_fill() -> None:
    assert not re.search(r"^(?:FIGURES|TODO|TBD|XXX)$", README, re.M)


# --- how it is deployed ---


def test_the_procfile_starts_the_service_and_prepares_a_release() -> None:
    lines = dict(line.split(": ", 1) for line in (ROOT / "Procfile").read_text("utf-8").splitlines() if line)
    assert set(lines) == {"web", "release"}
    assert re.match(r"python -m bot (?:--models learned )?check && ", lines["release"])
    assert "flask --app web migrate" in lines["release"]
    assert "flask --app web learn" in lines["release"]
    words = shlex.split(lines["web"])
    assert "gunicorn" in words[:3]
    assert (ROOT / words[words.index("-c") + 1]).is_file()
    module = words[-1].split(":")[0].split("(")[0]
    assert module in MODULES


def test_the_gunicorn_settings_can_be_read(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PORT", "8123")
    monkeypatch.setenv("INSTANCE_DIR", str(tmp_path))
    found = runpy.run_path(str(ROOT / "web/gunicorn.conf.py"))
    assert found["bind"].endswith(":8123")
    assert found["workers"] >= 1


def test_the_unit_and_the_tests_start_the_same_service() -> None:
    unit = re.search(r"```ini\n(.*?)```", DEPLOY, re.S)
    assert unit is not None
    parsed = configparser.ConfigParser(strict=False, interpolation=None)
    parsed.optionxform = str  # type: ignore[assignment,method-assign]  # systemd's names have capitals
    parsed.read_string(unit[1])
    assert parsed["Service"]["ExecStart"].endswith("gunicorn -c web/gunicorn.conf.py web.wsgi:app")
    assert "gunicorn -c web/gunicorn.conf.py web.wsgi:app" in MAKEFILE


# --- what it is made of ---


def plain(name: str) -> str:
    """A package's name as registries compare it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def test_every_library_that_is_imported_is_required() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    required = {plain(Requirement(line).name) for line in project["dependencies"]}
    needs = (Requirement(need) for name in required for need in (metadata.requires(name) or ()))
    brought = required | {plain(need.name) for need in needs if "extra" not in str(need.marker)}
    homes = metadata.packages_distributions()
    for module, path in MODULES.items():
        for name in {found.split(".")[0] for found in imported(path)} & set(homes) - {"bot", "web", "tests"}:
            assert {plain(home) for home in homes[name]} & brought, f"{module} imports {name}"


def test_no_file_names_a_place_on_somebodys_machine_or_a_private_registry() -> None:
    place = re.compile(
        r"/(?:home|Users|root|work)/\w+|index-url|\b(?:artifactory|nexus|pypi-mirror|devpi)\b", re.I
    )
    for path in tracked():
        if path != Path(__file__):
            found = place.search(path.read_text("utf-8", errors="replace"))
            assert not found, f"{path.relative_to(ROOT)}: {found[0] if found else ''}"


def named_in_the_tour() -> set[str]:
    """Every word in backticks outside the drawing."""
    tour = (ROOT / "docs/architecture.md").read_text("utf-8")
    return set(re.findall(r"`(\w+)`", re.sub(r"```.*?```", "", tour, flags=re.S)))


@pytest.mark.parametrize(
    "package",
    ["bot/language", "bot/knowledge", "bot/nlu", "bot/retrieval", "bot/dialogue", "bot/dialogue/alarm",
     "bot/dialogue/answer", "bot/dialogue/reading", "bot/dialogue/referral", "bot/dialogue/state", "bot/dialogue/words",
     "bot/tools", "web/publishing", "web/security", "web/storage"],
)  # fmt: skip
def test_the_tour_names_every_module(package: str) -> None:
    modules = {path.stem for path in (ROOT / package).glob("*.py")} - {"__init__"}
    assert not modules - named_in_the_tour()


@pytest.mark.parametrize(
    "package",
    sorted(path.parent for top in ("bot", "web") for path in (ROOT / top).glob("*/__init__.py"))
    + sorted(path.parent for path in (ROOT / "bot/dialogue").glob("*/__init__.py")),
)
def test_every_package_says_where_to_begin_reading(package: Path) -> None:
    told = ast.get_docstring(ast.parse((package / "__init__.py").read_text("utf-8"))) or ""
    assert re.search(r"^(?:Read:|Begin with) ", told, re.M), package
