"""What could tell who somebody is, taken out of a question before it is kept.

Every pattern is bounded, so the time is linear in the length of the text whatever was typed.
"""

import re

_ADDRESS = re.compile(r"[\w.+%-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}")
_LINK = re.compile(r"(?:https?://|www\.)\S{1,200}", re.IGNORECASE)
_HANDLE = re.compile(r"(?<!\w)@\w{2,30}")
# Seven digits and more, with whatever people put between them: phone, card, insurance and record numbers.
_NUMBER = re.compile(r"[(+]{0,2}(?:\d[ ().\-/]{0,3}){6,24}\d")
_DATE = re.compile(r"\b\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}\b")
_SAID_NAME = re.compile(
    r"(?i:\b((?:my (?:full |first |last |maiden )?name(?: is|'s|’s)?|i am called|call me)[ \n]{1,3}))"
    r"(?:[\w'’-]{1,30} {0,2}){1,3}"
)
# After these only a capital makes a name: "I'm Ann", not "I'm tired".
_CAPITAL_NAME = re.compile(
    r"(?i:\b((?:this is|i am|i'm|i’m|signed|regards,?|sincerely,?|thanks,|thank you,|"
    r"mr\.?|mrs\.?|ms\.?|miss|dr\.?|doctor)[ \n]{1,3}))(?:[A-Z][\w'’-]{0,29} {0,2}){1,3}"
)
_STOPS = re.compile(r"\b(?:and|but|can|could|do|does|is|i|i'm|who|what|with|will|my|from)\b", re.IGNORECASE)

EMAIL, LINK, NUMBER, DATE, NAME = "[e-mail]", "[link]", "[number]", "[date]", "[name]"


def redact(text: str) -> str:
    """The question without e-mail addresses, links, long numbers, dates and introduced names."""
    text = _LINK.sub(LINK, text)
    text = _ADDRESS.sub(EMAIL, text)
    text = _HANDLE.sub(NAME, text)
    text = _DATE.sub(DATE, text)
    text = _NUMBER.sub(NUMBER, text)
    text = _SAID_NAME.sub(_without_name, text)
    return _CAPITAL_NAME.sub(lambda found: f"{found[1]}{NAME}{_tail(found[0])}", text)


def _without_name(found: re.Match[str]) -> str:
    cue = found[1]
    said = found[0][len(cue) :]
    stop = _STOPS.search(said)
    rest = said[stop.start() :] if stop else _tail(said)
    if stop and stop.start() == 0:
        return found[0]
    return f"{cue}{NAME}{' ' if stop else ''}{rest}"


def _tail(said: str) -> str:
    return said[len(said.rstrip()) :]
