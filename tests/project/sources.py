"""The project's own files and what each of them imports, read without running them."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("bot", "web")
SOURCES = tuple(
    path
    for package in PACKAGES
    for path in sorted((ROOT / package).rglob("*.py"))
    if path.name != "gunicorn.conf.py"
)


def module_name(path: Path) -> str:
    """The name that a file is imported by."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


MODULES = {module_name(path): path for path in SOURCES}


@cache
def tree(path: Path) -> ast.Module:
    """The parsed file."""
    return ast.parse(path.read_text("utf-8"))


def imported(path: Path) -> frozenset[str]:
    """The modules that run when this one is imported; names for the type checker alone left out."""
    return frozenset(_imported(path))


def as_written(path: Path) -> frozenset[str]:
    """The modules named in import statements; what is taken from a package may be a public name of it."""
    nodes = list(ast.walk(tree(path)))
    plain = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    return frozenset(plain | {str(node.module) for node in nodes if isinstance(node, ast.ImportFrom)})


def _imported(path: Path) -> Iterator[str]:
    unseen = {id(inner) for node in ast.walk(tree(path)) if _for_types(node) for inner in ast.walk(node)}
    for node in ast.walk(tree(path)):
        if id(node) in unseen:
            continue
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            for alias in node.names:
                submodule = f"{node.module}.{alias.name}"
                yield submodule if submodule in MODULES else str(node.module)


def _for_types(node: ast.AST) -> bool:
    return isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"


def tracked() -> tuple[Path, ...]:
    """Every file of the project that holds text of ours."""
    kept = {".py", ".md", ".txt", ".toml", ".js", ".css", ".html", ".json", ".jsonl", ".mako", ".svg", ""}
    skipped = {".git", ".venv", "node_modules", "__pycache__", "instance", ".hypothesis", "screenshots"}
    skipped |= {".mypy_cache", ".pytest_cache", ".ruff_cache"}
    return tuple(
        path
        for path in sorted(ROOT.rglob("*"))
        if path.is_file() and path.suffix in kept and not skipped & set(path.relative_to(ROOT).parts)
    )
