"""The command line: check, learn, examples, tidy, ask, explain, evaluate, match."""

import argparse
import json
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from bot import models
from bot.assistant import Assistant
from bot.examples import load as load_examples
from bot.examples.acts import load as load_acts
from bot.knowledge import KnowledgeError, Problem, load, parse, problems
from bot.knowledge.tidy import tidy
from bot.tools import acts, calibrate, examples, match
from bot.tools.check import check
from bot.tools.evaluate import evaluate, leave_out, read_rows
from bot.tools.explain import explain
from bot.tools.terminal import chat, show

KNOWLEDGE, INSTANCE = "knowledge", "instance"
"""The folders where the service keeps them too, unless KNOWLEDGE_DIR and INSTANCE_DIR name others."""


@dataclass(frozen=True, slots=True)
class Command:
    """One command: what runs it, and what it does, as the help says it."""

    run: Callable[[argparse.Namespace], int]
    does: str


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the exit status is 1 if something has to be fixed."""
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
    _add_folders(
        parser, os.environ.get("KNOWLEDGE_DIR") or KNOWLEDGE, os.environ.get("INSTANCE_DIR") or INSTANCE
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    added = {name: commands.add_parser(name, help=command.does) for name, command in COMMANDS.items()}
    for name, command in COMMANDS.items():
        added[name].set_defaults(run=command.run)
        _add_folders(
            added[name], argparse.SUPPRESS, argparse.SUPPRESS
        )  # they count before the command as well
    added["learn"].add_argument(
        "--out", type=Path, metavar="FOLDER", help="where to keep them; default: --models"
    )
    added["learn"].add_argument(
        "--calibrate", action="store_true", help="also write the two calibration files (minutes)"
    )
    added["ask"].add_argument("words", nargs="*", metavar="WORD")
    added["ask"].add_argument("--json", action="store_true", help="the reply object as JSON")
    added["explain"].add_argument("words", nargs="+", metavar="WORD")
    evaluated = added["evaluate"]
    evaluated.add_argument("files", nargs="*", type=Path, metavar="FILE")
    evaluated.add_argument("--leave-out", action="store_true", help="the examples, whole authors left out")
    evaluated.add_argument(
        "--acts", action="store_true", help="dialogue acts: authors left out, or the folders given as FILE"
    )
    for name in ("--train", "--test", "--out"):
        added["match"].add_argument(name, type=Path, required=True, metavar="FILE")
    return parser


def _add_folders(parser: argparse.ArgumentParser, knowledge: str, instance: str) -> None:
    said = "default: KNOWLEDGE_DIR, else knowledge/"
    parser.add_argument("--knowledge", type=Path, default=knowledge, metavar="FOLDER", help=said)
    said = "learned models; default: INSTANCE_DIR, else instance/"
    parser.add_argument("--models", type=Path, default=instance, metavar="FOLDER", help=said)


def _check(options: argparse.Namespace) -> int:
    print(f"The files in {options.knowledge.absolute()}:", flush=True)
    texts = _texts(options.knowledge)
    found = problems(texts)
    if not any(problem.stops for problem in found):
        knowledge = parse(texts)
        learned = models.learn(knowledge, options.models, _say)
        found = check(knowledge, learned, datetime.now(UTC).date())
    print(_listed(found) or "No problems: everything can be published.")
    if found:
        print(f"\n{_verdict(found)}")
    return int(any(problem.stops for problem in found))


def _verdict(found: Sequence[Problem]) -> str:
    if any(problem.stops for problem in found):
        return "This cannot be published yet."
    lost = sum(problem.file == "tests.md" for problem in found)
    if not lost:
        return "This can be published."
    lines = "1 line of tests.md does" if lost == 1 else f"{lost} lines of tests.md do"
    return f"This can be published, but {lines} not hold: look at that first."


def _texts(folder: Path) -> dict[str, str]:
    """The text of each file; raises KnowledgeError if one cannot be read."""
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


def _say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


def _learn(options: argparse.Namespace) -> int:
    knowledge = load(options.knowledge)
    if options.calibrate:
        calibrate.write(knowledge, load_examples(), _say)
    models.learn(knowledge, options.out or options.models, _say)
    return 0


def _examples(_: argparse.Namespace) -> int:
    print(examples.report(load_examples()))
    return 0


def _tidy(options: argparse.Namespace) -> int:
    path = options.knowledge / "knowledge.md"
    tidied = tidy(path.read_text(encoding="utf-8"), frozenset(e.text for e in load_examples()))
    path.write_text(tidied.text, encoding="utf-8")
    print("\n".join(tidied.moves) or "Nothing to move: the file has the new shape.")
    return 0


def _assistant(options: argparse.Namespace) -> Assistant:
    _say(f"From the files in {options.knowledge.absolute()}")
    knowledge = load(options.knowledge)
    return Assistant(knowledge, models.learn(knowledge, options.models, _say))


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
    if options.acts:
        return _evaluate_acts(options)
    if options.leave_out:
        print(leave_out(load(options.knowledge), load_examples(), _say))
        return 0
    figures = evaluate(_assistant(options), [row for path in options.files for row in read_rows(path)])
    print(figures.table(), figures.missed_rows(), sep="\n\nMisses:\n")
    return 0


def _evaluate_acts(options: argparse.Namespace) -> int:
    model = models.learn(load(options.knowledge), options.models, _say).intent or models.learn_intent()
    if not options.files:
        print(acts.leave_out(model, load_acts()))
    for folder in options.files:
        print(acts.evaluate(model, load_acts(folder)))
    return 0


def _match(options: argparse.Namespace) -> int:
    match.run(options.train, options.test, options.out)
    return 0


COMMANDS = {
    "check": Command(_check, "every problem of the knowledge folder, with line and repair"),
    "learn": Command(_learn, "learn the models that are missing"),
    "examples": Command(
        _examples, "the labelled examples: counts, confused pairs, doubted rows, near-copies"
    ),
    "tidy": Command(_tidy, "write an old knowledge.md in the new shape"),
    "ask": Command(_ask, "one reply; without words, a chat in the terminal"),
    "explain": Command(_explain, "every stage of one message"),
    "evaluate": Command(_evaluate, "labelled messages to a table of figures and the misses"),
    "match": Command(_match, "learn from labelled wordings, match other texts"),
}
"""Every command by its name, in the order of the help."""

if __name__ == "__main__":
    sys.exit(main())
