"""Corrections by the visitor: what was not asked is removed, and the rest is the question."""

import re

from bot.language.segments import sentences
from bot.language.text import Message, read

_NOT_ASKED = re.compile(
    r"^(?:(?:no|nope|what|huh|um|ok|okay|well|but|hey|lol|sorry)[?!., ]+)*"
    r"(?:i (?:didn't|did not|wasn't|was not|never) (?:ask|asked|asking|mean|meant|say|said|saying)\b"
    r"(?! (?:my|his|to|it to)\b)|(?:that's|that is|this is) not (?:what|the thing) i\b)"
    r".*?(?=[,;] |[.?!]|(?: but| and)? i (?:just |only )?(?:asked|meant|mean|am asking|was asking|want)\b|$)"
)
_LEAD = re.compile(r"^[\s,;.!?]*(?:but |and )?(?:i (?:just |only )?(?:asked|meant|mean)(?: about| you)? )?")


def corrected_question(message: Message) -> Message | None:
    """The question next to "that's not what I asked"; None without such words, empty where there is no question."""
    each = sentences(message.folded)
    kept = [_NOT_ASKED.sub("", sentence, count=1) for sentence in each]
    if kept == list(each):
        return None
    return read(" ".join(filter(str.strip, (_LEAD.sub("", sentence) for sentence in kept))))
