"""Golden conversations: what visitors type, and what they get, as files that a therapist can read.

    python -m tests.conversations.write

writes every reply anew (the visitor's lines stay); review the diff before committing it.

A file: the first line says what the talk shows; `> words` is the visitor; `> [tap] words` a tapped suggestion;
the rest is the reply: its kind and entries in brackets, the words, `!` the warning line, `->` what can be
tapped, `?` what can be asked next. All of it is compared.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from bot import models
from bot.__main__ import INSTANCE
from bot.assistant import Assistant
from bot.dialogue.reply import Reply
from bot.knowledge import load

FOLDER = Path(__file__).parent
KNOWLEDGE = FOLDER.parent.parent / "knowledge"


def transcripts() -> list[Path]:
    """Every golden conversation, in order."""
    return sorted(FOLDER.glob("*.txt"))


def shipped() -> Assistant:
    """The assistant that visitors of the shipped knowledge get; what is not learned yet is learned and kept."""
    knowledge = load(KNOWLEDGE)
    return Assistant(knowledge, models.learn(knowledge, KNOWLEDGE.parent / INSTANCE, print))


def retold(text: str, assistant: Assistant) -> str:
    """A transcript with every reply as the assistant gives it now."""
    title, *lines = text.splitlines()
    typed = [line[1:].strip() for line in lines if line.startswith(">")]
    return "\n\n".join([title, *_told(typed, assistant)]) + "\n"


def _told(typed: list[str], assistant: Assistant) -> Iterator[str]:
    reply = assistant.welcome()
    for line in typed:
        words = line.removeprefix("[tap] ")
        entry = _tapped(words, reply) if line.startswith("[tap] ") else None
        reply = assistant.respond(words, reply.context, entry)
        yield f"> {line}"
        yield _shown(reply)


def _tapped(words: str, reply: Reply) -> str | None:
    offered = {suggestion.label: suggestion.entry for suggestion in reply.suggestions}
    if words not in offered:
        raise ValueError(f"{words!r} was not offered; offered: {sorted(offered)}")
    return offered[words]


def _shown(reply: Reply) -> str:
    marks = ", ".join([reply.kind, *(f"also {kind}" for kind in reply.also)])
    head = f"[{marks}" + (f": {' '.join(reply.entries)}]" if reply.entries else "]")
    lines = [head + (" [may keep]" if reply.may_keep else ""), reply.text]
    if reply.notice:
        lines.append(f"! {reply.notice}")
    lines += [f"-> {link.label}" + (f" ({link.role})" if link.href else "") for link in reply.links]
    lines += [f"? {suggestion.label}" for suggestion in reply.suggestions]
    return "\n".join(lines)


def main() -> int:
    """Write all transcripts anew."""
    assistant = shipped()
    for path in transcripts():
        path.write_text(retold(path.read_text("utf-8"), assistant), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
