"""Every stage of one message in words: for `python -m bot explain` and the therapist's "Why this answer?"."""

from bot.assistant import Assistant
from bot.matches import Explanation
from bot.language.text import read
from bot.triage import Verdict


def explain(assistant: Assistant, raw: str) -> str:
    """What was read, corrected, heard, matched and decided, line by line."""
    message = read(raw)
    corrected = assistant.correct(message)
    reply = assistant.respond(raw)
    lines = [
        f"Read:      {message.folded}",
        f"Words:     {' '.join(corrected.words)}",
        *(f"Corrected: {typed} -> {meant}" for typed, meant in corrected.corrections),
        *_heard(assistant.assess(raw)),
        *(
            _matched(assistant.index.explain(corrected))
            if assistant.index
            else ["Matched:   nothing is learned yet"]
        ),
        f"Decided:   {reply.kind}" + (f" with {', '.join(reply.entries)}" if reply.entries else ""),
    ]
    return "\n".join(lines)


def _heard(verdict: Verdict) -> list[str]:
    said = [f"Heard:     {verdict.level.name.lower()}"]
    flags = ("personal", "story", "cancelled", "textbook", "asks", "fragment", "third_person", "minor", "distressed",
             "diagnosed", "with_condition", "overdose")  # fmt: skip
    raised = [flag.replace("_", " ") for flag in flags if getattr(verdict, flag)]
    if raised:
        said.append(f"           {', '.join(raised)}")
    said += [f"Sign:      {sign.name} ({sign.level.name.lower()}): {sign.echo}" for sign in verdict.signs]
    said += [f"Because:   {why}" for why in verdict.why]
    return said + [f"Section:   {title}" for title in verdict.sections]


def _matched(explanation: Explanation) -> list[str]:
    if not explanation.matches:
        return ["Matched:   no word of it is known"]
    best, *others = explanation.matches
    lines = [f'Matched:   {best.entry} at {best.confidence:.0%}, nearest to "{best.phrasing}"']
    weights = ", ".join(f"{word} {weight:+.2f}" for word, weight in explanation.counted[:6])
    lines.append(f"Counted:   {weights}")
    lines += [
        f'Runner-up: {other.entry} at {other.confidence:.0%}, "{other.phrasing}"' for other in others[:2]
    ]
    return [*lines, f"Band:      {explanation.band.value}"]
