"""The practice details that an answer of hers names in braces."""

from bot.knowledge import Entry, Practice, placeholders


def fill_in(entry: Entry, practice: Practice) -> str:
    """An answer with the practice details put in; "" where one is missing."""
    answer = entry.answer
    for name in placeholders(answer) if "{" in answer else ():
        detail = practice.detail(name)
        if not detail:
            return ""
        answer = answer.replace("{" + name + "}", detail)
    return answer
