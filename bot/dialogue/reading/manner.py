"""Classifies messages that are not looked up: bare thanks, yes and no, greetings, links and keyboard mashing."""

import re
from enum import Enum

from bot.dialogue.reading.questions import asks
from bot.dialogue.state.turn import Turn
from bot.dialogue.thresholds import SHORT_WORDS
from bot.examples.acts import Act
from bot.language.text import Message, read
from bot.nlu.levels import Level

_YES = frozenset(
    "yes yeah yep yup sure ok okay okey k right fine alright good great agreed understood please cool si".split()
)
_NO = frozenset("no nope nah never nevermind nvm none neither stop".split())
_THANKS = frozenset("thanks thank thx ty tysm thankyou cheers merci gracias danke appreciated".split())
_GOODBYE = frozenset("bye goodbye cya farewell adios".split())
_GREETING = frozenset("hi hello hey hola buenos buenas".split())
_FILLERS = frozenset(
    "you u so very much a lot lots again for that this your the help info it is i'm im all mind of these those them "
    "got will do then now too and night day dias tardes noches muchas well really not just see".split()
)
_GREETS = re.compile(
    r"^(?:hi|hello|hey|hiya|howdy|good (?:morning|afternoon|evening|day)|greetings)(?: there| again| all)?[,.! ]+"
)
_APOLOGISES = re.compile(
    r"^(?:(?:oh|ah|and|but|um|ok|okay|well|wait)[, ]+)*(?:i'm )?(?:so |very )?(?:sorry|excuse me|pardon(?: me)?)\b"
    r"(?:[^.!?]{0,40}[.!]|[,:]?) "
)
_LINK = re.compile(
    r"https?://|\bw{1,3}\.[a-z0-9-]{3}|\b[a-z0-9-]{2,40}\.(?:com|net|org|io|ru|info|biz|xyz)\b"
)
_MASHED = re.compile(r"[bcdfghjklmnpqrstvwxz]{6,}|(?:asdf|qwer|zxcv|hjkl|sdfg){1,3}")
_SEXUAL = re.compile(
    r"\b(?:happy endings?|sensual|erotic|nuru|nudes?|full service|hand ?jobs?|blow ?jobs?|sexy|horny)\b"
)


class Manner(Enum):
    """The classes of message that have a reply of their own."""

    PLAIN = "plain"
    YES = "yes"
    NO = "no"
    THANKS = "thanks"
    GOODBYE = "goodbye"
    GREETING = "greeting"
    SEXUAL = "sexual"
    LINK = "link"
    GIBBERISH = "gibberish"


_BARE = (
    (Manner.GOODBYE, _GOODBYE),
    (Manner.THANKS, _THANKS),
    (Manner.NO, _NO),
    (Manner.YES, _YES),
    (Manner.GREETING, _GREETING),
)


def manner_of(message: Message) -> Manner:
    """The class of one message; PLAIN for everything that should be looked up."""
    if not any(map(str.isalpha, message.folded)):
        return Manner.PLAIN if len(message.words) == 1 else Manner.GIBBERISH
    bare = _bare(message)
    if bare is not None:
        return bare
    for manner, pattern in ((Manner.SEXUAL, _SEXUAL), (Manner.LINK, _LINK)):
        if pattern.search(message.folded):
            return manner
    mashed = len(message.words) <= 3 and any(map(_MASHED.search, message.words))
    return Manner.GIBBERISH if mashed else Manner.PLAIN


def says_goodbye(turn: Turn) -> bool:
    """Whether a message that asks nothing ends the talk: "i'll message her, bye robot"."""
    return turn.does(Act.GOODBYE) and not (asks(turn.message.folded) or turn.does(Act.STILL_BAD))


def says_thanks(turn: Turn) -> bool:
    """Whether a message that asks nothing thanks: "fine, i'll see my doctor. thx i guess"."""
    wants = asks(turn.message.folded) or turn.does(Act.STILL_BAD) or turn.surely(Act.MAY_COME)
    return turn.does(Act.THANKS) and not wants


def wonders_at_numbers(turn: Turn) -> bool:
    """Whether a visitor without an alarm or distress asks why this chat shows numbers to call."""
    in_need = turn.context.alarm is not Level.CALM or turn.assessment.distressed
    return turn.surely(Act.ASKS_WHY_WARNED) and not in_need


def without_greeting(message: Message) -> Message | None:
    """The question behind a greeting or an apology: "hi, who am i talking to"; None where there is none."""
    rest = _APOLOGISES.sub("", _GREETS.sub("", message.folded))
    return read(rest) if rest != message.folded and asks(rest) else None


def is_negative(turn: Turn) -> bool:
    """Whether a message denies or complains, so that it does not count as praise."""
    return turn.does(Act.COMPLAINS, Act.CORRECTS)


def _bare(message: Message) -> Manner | None:
    words = set(message.words)
    if len(message.words) > SHORT_WORDS or asks(message.folded):
        return None
    known = _YES | _NO | _THANKS | _GOODBYE | _GREETING | _FILLERS
    return next((manner for manner, core in _BARE if words & core), None) if words <= known else None
