"""The command line: check, learn, ask, explain, evaluate, match, tidy."""

import argparse
import json
import os
import sys
import tempfile
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from bot import checks
from bot.assistant import Assistant
from bot.checks import shipped_wordings
from bot.evaluation import Row, evaluate, read_rows
from bot.explaining import explain
from bot.knowledge import Knowledge, KnowledgeError, Problem, load, parse, problems
from bot.knowledge.tidy import tidy
from bot.learning import learn, match
from bot.matcher import Index, StaleIndex, index_key
from bot.terminal import chat, show


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the exit status is 1 where something has to be mended."""
    options = _parser().parse_args(arguments)
    try:
        return int(options.run(options))
    except KnowledgeError as error:
        print(_listed(error.problems), file=sys.stderr)
        return 1
    except (OSError, ValueError) as error:
        print(error, file=sys.stderr)
        return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bot", description=__doc__)
    parser.add_argument(
        "--knowledge", type=Path, default=Path("knowledge"), metavar="FOLDER", help="default: knowledge/"
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    check = commands.add_parser("check", help="every problem of the knowledge folder, with line and repair")
    check.set_defaults(run=_check)

    tidied = commands.add_parser("tidy", help="write an old knowledge.md in the new shape, showing what moved")
    tidied.set_defaults(run=_tidy)

    learned = commands.add_parser("learn", help="learn the index from the knowledge folder")
    where = learned.add_mutually_exclusive_group(required=True)
    where.add_argument("--out", type=Path, metavar="FILE")
    where.add_argument("--lines", action="store_true", help="a JSON line in, a JSON line out, until the end")
    learned.set_defaults(run=_learn)

    ask = commands.add_parser("ask", help="one reply; without words, a chat in the terminal")
    ask.add_argument("words", nargs="*", metavar="WORD")
    ask.add_argument("--json", action="store_true", help="the reply object as JSON")
    ask.set_defaults(run=_ask)

    explained = commands.add_parser("explain", help="every stage of one message")
    explained.add_argument("words", nargs="+", metavar="WORD")
    explained.set_defaults(run=_explain)

    measured = commands.add_parser("evaluate", help="labelled messages to a table of figures and the misses")
    measured.add_argument("files", nargs="+", type=Path, metavar="FILE")
    measured.set_defaults(run=_evaluate)

    matched = commands.add_parser("match", help="learn from labelled phrasings, match other texts")
    matched.add_argument("--train", type=Path, required=True, metavar="FILE")
    matched.add_argument("--test", type=Path, required=True, metavar="FILE")
    matched.add_argument("--out", type=Path, required=True, metavar="FILE")
    matched.set_defaults(run=_match)
    return parser


def _check(options: argparse.Namespace) -> int:
    texts = _texts(options.knowledge)
    found = problems(texts)
    if not any(problem.stops for problem in found):
        knowledge = parse(texts)
        found = checks.check(knowledge, learned_index(knowledge), datetime.now(UTC).date())
    print(_listed(found) or "No problems: everything can be published.")
    stops = any(problem.stops for problem in found)
    if found:
        print("\nThis cannot be published yet." if stops else "\nThis can be published.")
    return int(stops)


def _tidy(options: argparse.Namespace) -> int:
    path = options.knowledge / "knowledge.md"
    text = path.read_bytes().decode("utf-8")
    found = tidy(text, shipped_wordings())
    if not found.moves:
        print("knowledge.md is in the new shape already.")
        return 0
    kept = path.with_name("knowledge-before-tidy.md")
    kept.write_bytes(text.encode("utf-8"))
    path.write_bytes(found.text.encode("utf-8"))
    print("\n".join(f"- {move}" for move in found.moves))
    before, after = (len(lines.splitlines()) for lines in (text, found.text))
    print(f"\n{path}: {before} lines before, {after} now. The old file is kept as {kept.name}.")
    return 0


def _texts(folder: Path) -> dict[str, str]:
    """The files as they are; raises KnowledgeError where one cannot be read."""
    try:
        return dict(load(folder).texts)
    except KnowledgeError as error:
        names = ("knowledge.md", "safety.md", "tests.md", "outline.md")
        readable = {name: folder / name for name in names if (folder / name).is_file()}
        if "knowledge.md" not in readable:
            raise
        try:
            return {name: path.read_bytes().decode("utf-8") for name, path in readable.items()}
        except (OSError, UnicodeDecodeError):
            raise error from None


def _listed(found: Sequence[Problem]) -> str:
    return "\n".join(f"{'Mend' if problem.stops else 'Look'}: {problem}" for problem in found)


def _learn(options: argparse.Namespace) -> int:
    if options.lines:
        for line in sys.stdin:
            print(json.dumps(_learned_line(line)), flush=True)
        return 0
    learn(load(options.knowledge)).save(options.out)
    return 0


def _learned_line(line: str) -> dict[str, str]:
    """One request of the service, `{"texts": …, "out": file}`: the key of what was learned, or why nothing was."""
    try:
        asked = json.loads(line)
        index = learn(parse(asked["texts"]))
        index.save(Path(asked["out"]))
    except (KnowledgeError, OSError, ValueError, KeyError, TypeError) as error:
        return {"error": str(error)}
    return {"key": index.key}


def learned_index(knowledge: Knowledge) -> Index:
    """The index for this knowledge: learned once, kept for the next command."""
    key = index_key(knowledge)
    kept = Path(tempfile.gettempdir()) / f"piriformis-index-{os.getuid()}-{key}.npz"
    try:
        return Index.load(kept, key)
    except StaleIndex:
        index = learn(knowledge)
        index.save(kept)
        return index


def _assistant(options: argparse.Namespace) -> Assistant:
    knowledge = load(options.knowledge)
    return Assistant(knowledge, learned_index(knowledge))


def _ask(options: argparse.Namespace) -> int:
    assistant = _assistant(options)
    if not options.words:
        chat(assistant, input, print)
        return 0
    reply = assistant.respond(" ".join(options.words))
    print(json.dumps(reply.as_json(), ensure_ascii=False, indent=2) if options.json else show(reply))
    return 0


def _explain(options: argparse.Namespace) -> int:
    print(explain(_assistant(options), " ".join(options.words)))
    return 0


def _evaluate(options: argparse.Namespace) -> int:
    rows: list[Row] = [row for path in options.files for row in read_rows(path)]
    figures = evaluate(_assistant(options), rows)
    print(figures.table())
    print("\nMisses:")
    for miss in figures.misses:
        wanted = ", ".join(sorted(miss.row.kinds))
        print(f"  {miss.row.text[:90]!r}: {wanted} ({', '.join(sorted(miss.row.topics))})"
              f" -> {miss.kind} ({', '.join(miss.entries)})")  # fmt: skip
    return 0


def _match(options: argparse.Namespace) -> int:
    train = [json.loads(line) for line in options.train.read_text("utf-8").splitlines() if line.strip()]
    tests = [
        json.loads(line)["text"] for line in options.test.read_text("utf-8").splitlines() if line.strip()
    ]
    answers = match([(row["text"], row["entry"]) for row in train], tests)
    lines = (json.dumps({"entry": entry, "confidence": round(sure, 6)}) for entry, sure in answers)
    options.out.write_text("".join(f"{line}\n" for line in lines), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
