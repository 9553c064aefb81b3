"""The chat in a terminal, to try what visitors get."""

from collections.abc import Callable

from bot.assistant import Assistant
from bot.dialogue.reply import Reply

LEAVE = frozenset({"quit", "exit", ":q"})
"""The inputs that end the chat."""


def chat(assistant: Assistant, ask: Callable[[str], str], tell: Callable[[str], object]) -> None:
    """Chat until the visitor leaves; a number picks a suggestion."""
    reply = assistant.welcome()
    tell(show(reply))
    tell("(Type a number to pick a question, or quit to leave.)")
    while True:
        try:
            typed = ask("\nyou> ").strip()
        except (EOFError, KeyboardInterrupt):
            return
        if typed.casefold() in LEAVE:
            return
        if not typed:
            continue
        message, entry = _picked(typed, reply)
        reply = assistant.respond(message, reply.context, entry)
        tell("\n" + show(reply))


def _picked(typed: str, reply: Reply) -> tuple[str, str | None]:
    if typed.isdecimal() and 1 <= int(typed) <= len(reply.suggestions):
        suggestion = reply.suggestions[int(typed) - 1]
        return suggestion.label, suggestion.entry
    return typed, None


def show(reply: Reply) -> str:
    """Format a reply as text: the answer, the warning line, the links, the suggestions."""
    lines = [reply.text]
    if reply.notice:
        lines.append(f"! {reply.notice}")
    links = [f"  [{link.label}]" + (f" {link.href}" if link.href else "") for link in reply.links]
    chosen = [f"  {number}. {each.label}" for number, each in enumerate(reply.suggestions, 1)]
    return "\n\n".join(
        [*lines, *(["\n".join(links)] if links else []), *(["\n".join(chosen)] if chosen else [])]
    )
