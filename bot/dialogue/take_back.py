"""Whether an alarm is taken back: it was about something else, is long past, or was seen to (SAFETY, rule 12)."""

import re

from bot.dialogue.context import NO_BOOKING_TURNS, Context
from bot.dialogue.questions import asks
from bot.dialogue.slots import NOTHING_TOLD
from bot.dialogue.turn import Turn
from bot.language.segments import sentences
from bot.nlu.levels import Level

_ELSEWHERE = re.compile(
    r"\b(?:dog|puppy|pup|cat|kitten|horse|pony|rabbit|parrot|hamster|pet|movie|film|tv show|novel|song|lyrics|game|"
    r"homework|wrong (?:chat|window|person|site|number)|mistyped?|typo|autocorrect\w*|typed (?:it |that )?wrong|"
    r"wrote (?:it |that )?wrong|misread|pressed send)\b"
)
_OUTING = re.compile(
    r"\b(?:gonna|going to|i'll|i will|wanna|want to) (?:\w+ ){1,3}(?:movie|film|tv show|novel|song|game)\b"
)
"""What somebody is about to do explains no alarm: "i'm gonna see a movie"."""
_MISTAKE = re.compile(
    r"\b(?:(?:that|it|this) was (?:a|my) mistake|(?:by|my) mistake|"
    r"didn't mean (?:to (?:say|write|type|send)|that|it)|i meant (?:my|the|to)|misunder\w+)\b"
)
"""What somebody in a crisis may also say to play it down: it takes back an emergency only."""
_NO_CRISIS = re.compile(
    r"\b(?:i'm|i am|it's|that's) not (?:(?:at all|really|even) )?(?:that bad|suicidal|in (?:any )?danger|"
    r"going to (?:hurt|harm|kill)|thinking (?:of|about) dying)\b|\bnot? (?:crisis|suicid\w+)\b|"
    r"\bdon't (?:want to|wanna) (?:hurt|harm|kill) myself\b|"
    r"(?<!is )(?<!'s )\bnothing like that(?=\s*(?:$|[.!?,]))|"
    r"\bi only meant (?:the|my) (?:legs?|hips?|back|butt\w*|foot|pain|massage|price)\b|"
    r"\b(?:you|you've|you have) (?:got|took|taken|heard|read|understood) me (?:all |totally |completely )?wrong\b"
)
"""It takes back a crisis that only the model heard, once; the reply then ends with 988."""
_CONTRASTS = re.compile(
    r"\b(?:but|until|unless|though|although|except|yet|tonight|today|tomorrow|after|then|only|else)\b"
)
"""What may take a denial back in the same breath: "i don't want to kill myself but i bought the rope"."""
_JOKE = re.compile(
    r"\b(?:joking|kidding|joke|jk|exaggerat\w+|figure of speech|(?:a|just an?) (?:saying|expression))\b"
)
_OVERDONE = re.compile(
    r"\b(?:squats?|gym|work ?outs?|leg day|training|trainer|deadlifts?|marathon|sore from|too many)\b"
)
"""With a joke it takes back an emergency: "i'm joking, i just did too many squats"; a joke alone only plays it down."""
_SEEN_TO = re.compile(
    r"\b(?:seen|checked|treated|discharged|operated on|surgery|operation|stent|hospital|er|emergency room)\b"
)
_WELL = re.compile(
    r"\b(?:(?:he|she|they|everything|mom|dad)(?:'s|'re| is| are| was)|and is|doing|feeling) (?:\w+ ){0,2}?"
    r"(?:fine|ok|okay|well|better|home|good)\b|\bdischarged\b"
)
"""Both together say that somebody else was seen to since and is well; what one tells of oneself may be a history."""
_EMERGENCY_ROOM = (
    r"er|emergency (?:room|department)|hospital|urgent care|ambulance|paramedics?|doctors? there"
)
CLINICIAN = (
    rf"doctors?|dr|docs?|physicians?|midwife|nurses?|surgeon|ob|obgyn|cardiologist|oncologist|specialist|"
    rf"{_EMERGENCY_ROOM}"
)
_SEEN_BY = {
    Level.URGENT: re.compile(rf"\b(?:{CLINICIAN})\b(?!')"),
    Level.EMERGENCY: re.compile(rf"\b(?:{_EMERGENCY_ROOM})\b(?!')"),
}
_ALL_CLEAR = re.compile(
    r"\b(?:all clear|cleared|ruled (?:\w+ ){0,3}out|nothing (?:serious|wrong|bad|broken|to worry)|"
    r"(?:tests?|scans?|ultrasound|x-?rays?|ekg|blood ?work)(?: all)?"
    r"(?: is| was| were| are|'s| came back| looks?| looked) (?:all )?(?:fine|ok|okay|clear|normal|good|negative|clean)|"
    r"(?:said|says|told me|say) (?:that )?(?:it|i|everything|he|she|they|we)(?:'?s|'?m| is| am| was| are|'re)? "
    r"(?:all |just |totally |perfectly |completely )?(?:fine|ok|okay|good|safe|nothing|clear|normal)"
    r"(?! (?:to|for|if|but)\b)|"
    r"massage is (?:fine|ok|okay|safe|allowed))\b"
)
_FOUND_FINE = re.compile(
    r"\b(?:everything|it|all)(?:'s| is| was| looks?| looked) (?:all )?(?:fine|ok|okay|clear|normal|good)\b"
    r"(?! (?:to|for|if|but)\b)"
)
"""The same, but only in the words for whoever looked: alone it plays the danger down."""
_LOOKED = re.compile(
    r"\b(?:went|saw|seen|checked|looked|examined|scanned|tested|said|says|told|cleared|ruled|did|ran|took|discharged|sent)\b"
)
"""With those whom the card named: that they have looked, and not that they are far or dear."""
_LONG_AGO = re.compile(
    r"\b(?:ago|last (?:week|month|year|spring|summer|fall|winter|time)|weeks?|months?|years?|once|before|"
    r"back (?:in|then|when)|(?:in|since) (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|19|20)\w*)\b"
)
"""Who looked so long ago may have looked before the sign came."""
_HOPES = re.compile(r"\b(?:hop(?:e|es|ing|efully)|guess|think|bet|sure|will|gonna|going to)\b")
_OWN_WORDS = re.compile(r"\bi (?:told|asked|called|phoned|texted)\b")
"""What the visitor told them is not what they found."""
_AGREED = re.compile(
    r"\bmassage is (?:fine|ok|okay|safe|allowed)\b|"
    r"\b(?:said|says) (?:that )?(?:it|i|he|she|they|we)(?:'?s|'m|'re| is| am| are)? (?:all |just )?"
    r"(?:fine|ok|okay|safe)\b(?! (?:to (?!(?:get|have) (?:a )?massage)|for\b|if\b|but\b))"
)
"""In the words for a clinician: a yes to the massage that was asked about, not a scan or a leg that is fine."""
_NOT_YET = re.compile(r"\b(?:once|when|as soon as|unless|whether|ask|asking|later|after|always)\b")
_PAST = re.compile(
    r"\b(?:that|it|this|i|he|she) (?:was(?! (?:seen|checked|told|at the))|happened|had it|had that)\b"
    r".{0,40}\b(?:years?|months|decades?) (?:ago|back)\b|"
    r"\b(?:that|it|this) (?:was|happened) (?:back |way back )?(?:in (?:19|20)\d\d|last year|long ago|as a kid)\b|"
    r"\bnot about now\b|\bno es de ahora\b"
)
_GOES_ON = re.compile(
    r"\b(?:still|(?<!me )again|me too|mine too|but now|(?:and |but )?now (?:i|my|it|me|he|she))\b"
)
DENIES = re.compile(
    r"\b(?:not|no|don't|didn't|can't|haven't|hasn't|isn't|wasn't|aren't|won't|never|nobody|should|if|"
    r"afraid|scared to|rather|could|would|might|"
    r"maybe|wish|needs?|refuses?|until|before|hurts?|worse)\b"
)
_INTERJECTION = re.compile(
    r"^(?:(?:ok|okay|oh|yes|well|so|and|but|um|wait|sorry|no(?= wait\b| no\b|$| (?:i|i'm|she|he|my|we|they|it)\b|"
    r" (?:she|he|they|we)'))[, ]+)+"
)


def takes_back(turn: Turn) -> bool:
    """Whether a message clearly says that the danger is none, and tells of no danger itself."""
    text, context, level = _OUTING.sub("", turn.message.folded), turn.context, turn.assessment.level
    if context.alert is Level.CALM or level > Level.URGENT or _GOES_ON.search(text):
        return False
    if context.alert is Level.CRISIS and not context.crisis_is_sure and denies_a_crisis(turn):
        # an urgent sign of the same message is in force from here on
        return not (turn.assessment.distressed and _CONTRASTS.search(text))
    if level >= Level.URGENT:
        return False
    if context.crisis or context.alert is Level.CRISIS:
        return bool(_ELSEWHERE.search(text) or _PAST.search(text)) and not turn.assessment.distressed
    joke = _JOKE.search(text) and _OVERDONE.search(text)
    meant = joke or _ELSEWHERE.search(text) or _MISTAKE.search(text) or _PAST.search(text)
    return bool(meant) or is_over(turn)


def doctor_agrees(turn: Turn) -> bool:
    """Whether somebody says that a clinician has agreed to it: "the cardiologist said light massage is fine"."""
    told = (each for each in _told(turn) if not (_HOPES.search(each) or _NOT_YET.search(each)))
    return any(_SEEN_BY[Level.URGENT].search(each) and _AGREED.search(each) for each in told)


def is_over(turn: Turn) -> bool:
    """Whether what the alarm in force is about was seen to since, and is no danger."""
    return _others_are_well(turn) or _was_cleared(turn)


def _others_are_well(turn: Turn) -> bool:
    """Whether whom the alarm is about was seen to and is well: "dad had surgery and he's ok now"."""
    told = _told(turn) if turn.context.in_alarm and turn.context.about_others else []
    return any(map(_SEEN_TO.search, told)) and any(map(_WELL.search, told))


def _was_cleared(turn: Turn) -> bool:
    """Whether those whom the card named have looked, and found no danger: "i went to the er and it was all clear".

    After an emergency only what an emergency room said counts: a doctor may have been seen before the sign came.
    """
    seen_by = _SEEN_BY.get(turn.context.alert)
    if seen_by is None or turn.context.crisis or _LONG_AGO.search(turn.message.folded):
        return False
    told = [each for each in _told(turn) if not _HOPES.search(each)]
    if turn.context.alert is Level.EMERGENCY:
        told = [each for each in told if not _OWN_WORDS.search(each)]
    looked = [each for each in told if seen_by.search(each) and _LOOKED.search(each)]
    return bool(looked) and (any(map(_ALL_CLEAR.search, told)) or any(map(_FOUND_FINE.search, looked)))


def _told(turn: Turn) -> list[str]:
    """The clauses of a message that neither ask nor deny."""
    pieces = [piece for sentence in sentences(turn.message.folded) for piece in clauses(sentence)]
    return [each for each in pieces if not DENIES.search(each) and not asks(each)]


def denies_a_crisis(turn: Turn) -> bool:
    """Whether a message denies a crisis and names no sign of one but to deny it: "no, i'm not that bad off"."""
    states = {finding.state for finding in turn.assessment.flags if finding.flag.level == Level.CRISIS.kind}
    return states == {"negated"} or (not states and bool(_NO_CRISIS.search(turn.message.folded)))


def opened(context: Context, over: bool) -> Context:
    """The context after a take-back: open again, or as urgent as before what is taken back; where the danger is over,
    so is what was told."""
    return context._replace(
        slots=NOTHING_TOLD if over else context.slots,
        alert=Level.URGENT if context.urgent_too and not over else Level.CALM,
        urgent_too=False,
        crisis=False,
        crisis_is_sure=False,
        helped=False,
        taken_back=True,
        no_booking=NO_BOOKING_TURNS,
    )


def clauses(sentence: str) -> list[str]:
    """The clauses of a sentence between its commas, without the words that begin them; a question stays whole."""
    pieces = [sentence] if sentence.endswith("?") else sentence.split(", ")
    return [_INTERJECTION.sub("", piece) for piece in pieces]
