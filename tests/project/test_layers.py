"""Imports point one way, and each outside library has one home."""

import ast

import pytest

from tests.project.sources import MODULES, PACKAGES, as_written, imported, tree

# A module of bot/ may import only modules before its own; this is also the order to read them in.
ORDER = """
text
knowledge.lines knowledge.prose knowledge.practice knowledge.model knowledge.document
knowledge.labels knowledge.cursor knowledge.label_reader knowledge.parser knowledge.report
knowledge.build_parts knowledge.build_entries knowledge.build_sections knowledge.built_in knowledge.duplicates
knowledge.lint_parts knowledge.lint_sections knowledge.lint knowledge.folder knowledge.line_edits
knowledge.edit knowledge.edit_parts knowledge.tidy knowledge.markup
knowledge
features vectors nearest linear slips spelling
lexicon vocabulary languages clauses rules signs telling intent inkling hunches sections triage
matches matcher task learning
frames questions tellings context manner suggesting leaning choosing finding move remembering weighing alarms dialogue
reply assistant explaining terminal evaluation leaving selftest rehearsal checks
"""
RANK = {
    name: rank
    for rank, name in enumerate([*(f"bot.{word}" for word in ORDER.split()), "bot", "bot.__main__"])
}

HOMES = {
    "sklearn": {"bot.learning"},
    "scipy": {"bot.learning"},
    "rapidfuzz": {
        "bot.language.spelling",
        "bot.knowledge.labels",
        "bot.knowledge.report",
        "bot.knowledge.lint",
    },  # what a visitor, what she meant
    "Stemmer": {"bot.language.text"},
    "markdown_it": {"bot.knowledge.markup"},
    "nh3": {"bot.knowledge.markup"},
    "sqlalchemy": {"web.database", "web.inbox", "web.revisions", "web.tally", "web.backup"},
    "alembic": {"web.migrating"},
    "psycopg": {"web.database"},
    "argon2": {"web.signin"},
    "itsdangerous": {"web.tokens", "web.signin"},
    "flask_limiter": {"web.limits"},
    "redis": {"web.limits"},
}
IMPURE = {
    "flask",
    "werkzeug",
    "sqlite3",
    "random",
    "secrets",
    "time",
    "socket",
    "requests",
    "urllib.request",
    "threading",
}
MIGRATIONS = "web.migrations"
BOT = [name for name in MODULES if name.split(".")[0] == "bot"]
WEB = [name for name in MODULES if name.split(".")[0] == "web" and not name.startswith(MIGRATIONS)]


@pytest.mark.parametrize("module", BOT)
def test_a_module_of_bot_has_a_place_in_the_order(module: str) -> None:
    assert module in RANK, "add the new module to ORDER"


def test_the_order_names_no_module_that_is_gone() -> None:
    assert set(RANK) <= set(BOT)


@pytest.mark.parametrize("module", BOT)
def test_a_module_of_bot_imports_only_what_comes_before_it(module: str) -> None:
    mine = {name for name in imported(MODULES[module]) if name.split(".")[0] in PACKAGES}
    backward = [name for name in mine if RANK.get(name, len(RANK)) >= RANK[module]]
    assert not backward, f"{module} may not import {', '.join(backward)}"


def test_the_modules_of_web_import_one_another_in_no_circle() -> None:
    left = {
        name: {other for other in imported(MODULES[name]) if other in WEB and other != name} for name in WEB
    }
    while free := [name for name, needs in left.items() if not needs & set(left)]:
        for name in free:
            del left[name]
    assert not left


@pytest.mark.parametrize("module", WEB)
def test_web_takes_only_the_public_names_of_bot(module: str) -> None:
    seam = {"bot.learning"} if module == "web.publishing.learn_task" else set()
    assert not {name for name in as_written(MODULES[module]) if name.startswith("bot.")} - seam


@pytest.mark.parametrize("module", BOT)
def test_bot_knows_no_web_clock_chance_or_database(module: str) -> None:
    found = imported(MODULES[module]) & IMPURE
    allowed = {"os"} if module == "bot.__main__" else set()
    assert not found - allowed


@pytest.mark.parametrize("module", [name for name in MODULES if not name.startswith(MIGRATIONS)])
def test_an_outside_library_is_imported_only_at_home(module: str) -> None:
    astray = [n for n in imported(MODULES[module]) if module not in HOMES.get(n.split(".")[0], {module})]
    assert not astray, f"{', '.join(astray)} has another home than {module}"


@pytest.mark.parametrize("module", [name for name in MODULES if name != "web.settings"])
def test_only_settings_reads_the_environment(module: str) -> None:
    read = [
        ast.unparse(node)
        for node in ast.walk(tree(MODULES[module]))
        if isinstance(node, ast.Attribute) and ast.unparse(node) in {"os.environ", "os.environb", "os.getenv"}
    ]
    assert not read


LAZY = {"web.limits"}
"""Loads redis only where there is one: it would cost every other service eight megabytes."""


@pytest.mark.parametrize("module", MODULES)
def test_imports_stand_at_the_top_and_are_absolute(module: str) -> None:
    for node in ast.walk(tree(MODULES[module])):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            inside = [inner for inner in ast.walk(node) if isinstance(inner, ast.Import | ast.ImportFrom)]
            assert not inside or module in LAZY, f"line {inside[0].lineno} imports inside {node.name}"
        assert not (isinstance(node, ast.ImportFrom) and node.level), "a relative import"
