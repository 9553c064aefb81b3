"""How a message speaks rather than what it asks: a bare yes, thanks, abuse, a link, mashed keys, a part to play.

What is found here is never ranked: a bare "ok" has no topic, and spam has none that is ours.
"""

import re
from enum import Enum

from bot.language.text import Message

_AGREE = """aight ight y ya yah yea yeah yep yup yes yess yessir sure ok okay okey okie okk kk k right alright
allright fine good great perfect cool nice exactly correct true absolutely definitely indeed agreed understood gotcha
bet word please do ofcourse course si oui ja affirmative roger copy aye uh huh mhm hm hmm ah oh i see got it will
go ahead that one works sounds makes sense"""
_DECLINE = """n no nope nah naw not really never mind nevermind nvm no thanks thank you none neither nothing else
no that's all that is all thats im i'm good nein non negative forget it cancel stop"""
_THANKS = """thanks thank thx thxx tx ty tysm tyvm thankyou thnx thanx thks cheers merci gracias danke appreciated
appreciate much obliged tks ta you u so very a lot lots bunch again for that this your the help info answer ok
okay great many million really ya cool it sm"""
_NONE_OF_THESE = frozenset(
    [
        "none of these",
        "none of those",
        "none of them",
        "none of the above",
        "neither",
        "neither of them",
        "neither of these",
        "no none",
        "something else",
        "other",
        "another one",
        "no neither",
        "not these",
        "not those",
        "none",
    ]
)

_CORE_SPANISH_GREETING = frozenset("hola buenos buenas gracias adios".split())
_SPANISH_GREETING = _CORE_SPANISH_GREETING | frozenset(
    "dias tardes noches muchas mil muy amigo amiga senora senorita doctora ok si hasta luego que tal como esta".split()
)
_CORE_THANKS = frozenset(
    [
        "thanks",
        "thank",
        "thx",
        "thxx",
        "tx",
        "ty",
        "tysm",
        "tyvm",
        "thankyou",
        "thnx",
        "thanx",
        "thks",
        "cheers",
        "merci",
        "gracias",
        "danke",
        "obliged",
        "tks",
        "ta",
        "appreciated",
    ]
)
_PLEAS = frozenset(["please", "pls", "plz", "pretty"])
_AGREE_WORDS = frozenset(_AGREE.split())
_CORE_AGREE = _AGREE_WORDS - frozenset(
    [
        "do",
        "that",
        "one",
        "works",
        "sounds",
        "makes",
        "sense",
        "i",
        "it",
        "will",
        "go",
        "ahead",
        "please",
        "course",
    ]
)
_DECLINE_WORDS = frozenset(_DECLINE.split())
_CORE_DECLINE = frozenset(
    [
        "n",
        "no",
        "nope",
        "nah",
        "naw",
        "nevermind",
        "nvm",
        "none",
        "neither",
        "nein",
        "non",
        "negative",
        "mind",
        "stop",
        "cancel",
    ]
)
_THANKS_WORDS = frozenset(_THANKS.split())

_ABUSE = re.compile(
    r"\b(?:fuck(?:ing|in|er)?(?: off| you| u| this)|f ?u\b|stfu|kys|suck my|screw you|(?:you|u|ur|you're|this|ur a|"
    r"u r|bot|chat|it)(?: \w+){0,2} (?:suck[sz]?|stupid|dumb|useless|idiot|moron|garbage|trash|crap|worthless|"
    r"pathetic|retard\w*|bitch|asshole|clanker)|(?:dumb|stupid|useless|shitty|worthless)(?: \w+)? (?:bot|chat|"
    r"robot|machine|site)|idiots?|moron|asshole|bitch|ur mom|your mom)\b"
)
_IMPROPER = re.compile(
    r"\b(?:happy endings?|send feet|nudes|porn\w*|blow ?jobs?|hand ?jobs?|sexy|horny|erotic|sensual|nuru|"
    r"show (?:me )?(?:your|ur) (?:tits|boobs|ass))\b"
)
_LINK = re.compile(  # folding leaves one "w" of "www"
    r"https?://|\bw\.[a-z0-9-]{3}|\b[a-z0-9-]{2,40}\.(?:com|net|org|io|ru|info|biz|xyz|ly|us|co)\b"
)
_SPAM = re.compile(
    r"\b(?:seo|backlinks?|page 1 of google|rank(?:ing)? (?:on|your)|guest post|link exchange|crypto|bitcoin|btc|"
    r"viagra|cialis|casino|business loan|credit check|followers|click here|free shipping|earn \$?\d|earn money|"
    r"gift card winner|congratulations you|you have been selected|web ?design services|lead generation|"
    r"digital marketing|free audit|no prescription|hot singles|investment opportunity|unsubscribe)\b"
)
_PLAY = re.compile(
    r"\b(?:ignore (?:all |your |the |any )*(?:previous|prior|above|earlier)? ?(?:instructions|rules|prompts?)|"
    r"system prompt|pretend (?:to be|you're|you are|that you)|act as|role ?play|you are now|you're now|jailbreak|"
    r"dan mode|developer mode|from now on you|speak like|talk like a|write (?:me )?(?:a |an )?(?:poem|story|song|"
    r"essay|code|script|rap)|as a (?:doctor|physician|pirate|surgeon),? (?:tell|diagnose|what|say)|"
    r"play the (?:part|role)|imagine you(?:'re| are)|your instructions|reveal your|repeat after me)\b"
)
_MARKED = re.compile("|".join(way.pattern for way in (_ABUSE, _IMPROPER, _SPAM, _PLAY)))
"""Any of these four: most messages are looked through once."""
_MASHED = re.compile(r"[bcdfghjklmnpqrstvwxz]{6,}|(?:asdf|qwer|zxcv|hjkl|sdfg|jkl;|fghj){1,3}|(.)\1{5,}")


class Manner(Enum):
    """The ways of speaking that have a reply of their own."""

    PLAIN = "plain"
    NOTHING = "nothing"
    AGREE = "agree"
    DECLINE = "decline"
    NONE_OF_THESE = "none of these"
    THANKS = "thanks"
    SPANISH_GREETING = "spanish greeting"
    ABUSE = "abuse"
    IMPROPER = "improper"
    SPAM = "spam"
    PLAY_A_PART = "play a part"
    MASHED = "mashed"

    __hash__ = object.__hash__  # each is one object; Enum's own hash is a call of its own


def manner(message: Message) -> Manner:
    """The way one message speaks; PLAIN for everything that should be ranked."""
    if not any(map(str.isalpha, message.words)) and not any(map(str.isalpha, "".join(message.words))):
        return Manner.NOTHING if not message.words or len(message.words) > 1 else Manner.PLAIN
    bare = _bare(message)
    if bare is not Manner.PLAIN:
        return bare
    text = message.folded
    linked = ("." in text or "//" in text) and _LINK.search(text)
    if linked or _MARKED.search(text):
        return _marked(text)
    mashed = len(message.words) <= 3 and any(_MASHED.search(word) for word in message.words)
    return Manner.MASHED if mashed else Manner.PLAIN


def _marked(text: str) -> Manner:
    """The way of a text that one of the patterns is found in; the first counts."""
    if _PLAY.search(text):
        return Manner.PLAY_A_PART
    if _LINK.search(text) or _SPAM.search(text):
        return Manner.SPAM
    return Manner.IMPROPER if _IMPROPER.search(text) else Manner.ABUSE


def _bare(message: Message) -> Manner:
    words = set(message.words)
    if words <= _SPANISH_GREETING and words & _CORE_SPANISH_GREETING:
        return Manner.SPANISH_GREETING
    if " ".join(message.words) in _NONE_OF_THESE:
        return Manner.NONE_OF_THESE
    if len(message.words) > 6 or "?" in message.folded:
        return Manner.PLAIN
    if words <= _PLEAS:
        return Manner.AGREE
    if words & _CORE_THANKS and words <= _THANKS_WORDS | _AGREE_WORDS | {"no"}:
        return Manner.THANKS
    if words & _CORE_DECLINE and words <= _DECLINE_WORDS | _AGREE_WORDS:
        return Manner.DECLINE
    if words & _CORE_AGREE and words <= _AGREE_WORDS:
        return Manner.AGREE
    return Manner.PLAIN
