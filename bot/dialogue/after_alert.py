"""What is done after an emergency or a crisis (docs/safety.md, rule 12)."""

import re
from dataclasses import replace

from bot.dialogue import alerts
from bot.dialogue.context import NO_BOOKING_TURNS, Context
from bot.dialogue.follow_ups import CONTACT_ENTRY, leans
from bot.dialogue.links import contact
from bot.dialogue.manner import Manner, manner_of, says_goodbye
from bot.dialogue.questions import asks
from bot.dialogue.slots import NOTHING_TOLD, ONESELF
from bot.dialogue.turn import Action, Turn, kinds_beside
from bot.knowledge import Entry, Practice
from bot.language.segments import sentences
from bot.nlu.levels import Level

CLOSING = frozenset({"thanks", "goodbye"})
"""Entries of small talk that end a talk."""

SURE = 0.7
"""The confidence from which an answer is clearly to another question."""

_ELSEWHERE = re.compile(
    r"\b(?:dog|puppy|pup|cat|kitten|horse|pony|rabbit|parrot|hamster|pet|movie|film|tv show|novel|song|lyrics|game|"
    r"homework|wrong (?:chat|window|person|site|number)|mistyped?|typo|autocorrect\w*|typed (?:it |that )?wrong|"
    r"wrote (?:it |that )?wrong|misread|pressed send)\b"
)
_MISTAKE = re.compile(
    r"\b(?:(?:that|it|this) was (?:a|my) mistake|(?:by|my) mistake|"
    r"didn't mean (?:to (?:say|write|type|send)|that|it)|i meant (?:my|the|to)|misunder\w+)\b"
)
"""What somebody in a crisis may also say to play it down: it takes back an emergency only."""
_NO_CRISIS = re.compile(
    r"\b(?:i'm|i am|it's|that's) not (?:(?:at all|really|even) )?(?:that bad|suicidal|in (?:any )?danger|"
    r"going to (?:hurt|harm|kill)|thinking (?:of|about) dying)\b|\bnot? (?:crisis|suicid\w+)\b|"
    r"\b(?:you|you've|you have) (?:got|took|taken|heard|read|understood) me (?:all |totally |completely )?wrong\b"
)
"""It takes back a crisis that only the model heard, once; the reply then ends with 988."""
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
_CLINICIAN = rf"doctors?|dr|docs?|physicians?|midwife|nurses?|surgeon|ob|obgyn|{_EMERGENCY_ROOM}"
_SEEN_BY = {
    Level.URGENT: re.compile(rf"\b(?:{_CLINICIAN})\b"),
    Level.EMERGENCY: re.compile(rf"\b(?:{_EMERGENCY_ROOM})\b"),
}
_ALL_CLEAR = re.compile(
    r"\b(?:all clear|cleared|ruled (?:\w+ ){0,3}out|nothing (?:serious|wrong|bad|broken|to worry)|"
    r"(?:tests?|scans?|ultrasound|x-?rays?|ekg|blood ?work|everything|it)(?: all)?"
    r"(?: is| was| were| are|'s| came back| looks?| looked) (?:all )?(?:fine|ok|okay|clear|normal|good|negative|clean)|"
    r"(?:said|says|told me|say) (?:that )?(?:it|i|everything|he|she|they|we)(?:'s|'m| is| am| was| are|'re)? "
    r"(?:all |just )?(?:fine|ok|okay|good|safe|nothing|clear)|massage is (?:fine|ok|okay|safe|allowed))\b"
)
"""Both together say that what the card asked for was done, and that there is no danger."""
_HOPES = re.compile(r"\b(?:hop(?:e|es|ing|efully)|guess|think|bet|sure|will|gonna|going to)\b")
_PAST = re.compile(
    r"\b(?:that|it|this|i|he|she) (?:was|happened|had it|had that)\b.{0,40}\b(?:years?|months|decades?) (?:ago|back)\b|"
    r"\b(?:that|it|this) (?:was|happened) (?:back |way back )?(?:in (?:19|20)\d\d|last year|long ago|as a kid)\b|"
    r"\bnot about now\b|\bno es de ahora\b"
)
_GOES_ON = re.compile(
    r"\b(?:still|(?<!me )again|me too|mine too|but now|(?:and |but )?now (?:i|my|it|me|he|she))\b"
)
_HELP = re.compile(
    r"\b(?:(?:called|calling|phoned|dialed|rang|texted|talking to|speaking (?:to|with)|on the (?:phone|line) with)\b"
    r".{0,25}\b(?:911|988|112|ambulance|them|hotline|lifeline|doctor|er)|ambulance is|paramedics|"
    r"(?:driv(?:e|es|ing)|tak(?:es|ing)|bring(?:s|ing)) (?:me|him|her|us)\b(?! (?:home|crazy|nuts|mad|insane))|"
    r"(?:drive|driving|take|taking|bring|bringing) (?:me|him|her|us|them) (?:there|to|in|over)\b|"
    r"on (?:my|our|the) way|(?:i'm|we're|were|are|am|now) in the (?:car|ambulance)|agreed to go|"
    r"(?:going|leaving|heading)(?: (?:there|over|in|to|with|along)(?: \w+){0,3})? now|"
    r"(?:at|in|to) the (?:er|emergency room|hospital)(?: now| already)?|"
    r"^i(?:'ve| have)? (?:already |just )?called(?: already| now)?[.! ]*$|^ya llame)\b"
)
_NO_HELP = re.compile(
    r"\b(?:not|no|don't|didn't|can't|haven't|hasn't|isn't|wasn't|aren't|won't|never|nobody|should|if|"
    r"afraid|scared to|rather|could|would|might|"
    r"maybe|wish|needs?|refuses?|until|before|hurts?|worse)\b"
)
_INTERJECTION = re.compile(
    r"^(?:(?:ok|okay|oh|yes|well|so|and|but|um|wait|sorry|no(?= wait\b| no\b|$| (?:i|i'm|she|he|my|we|they|it)\b|"
    r" (?:she|he|they|we)'))[, ]+)+"
)
_WHAT_TO_SAY = re.compile(
    r"\b(?:what|how|should|do|shall|must) (?:(?:do|should|shall|must|exactly) )?(?:i|we|he|she|they) "
    r"(?:just |even |also |need to |have to )?(?:say|tell|mention)\b(?! (?:you|her)\b)"
)
"""What those who help should be told."""


_REACHES = re.compile(
    r"\b(?:(?:contact|reach|call|phone|text|message|write|e-?mail|ask|tell|talk to|speak to) (?:to )?(?:you|her)|"
    r"(?:phone|number|e-?mail|where do i write|how do i (?:call|write))\b)"
)
"""What asks for the way to her and not for a session."""
_INVITES = re.compile(r"\b(?:massag\w*|sessions?|book\w*|appointments?)\b")
"""In an answer: what books or praises massage."""


def ring(turn: Turn) -> Action:
    """The card for a danger told now; what an earlier one was about is not forgotten."""
    context, heard = turn.context, turn.assessment
    in_force = {context.alert} if context.in_alarm else set()
    action = _card(turn, heard.levels | {heard.level} | in_force, shorter=False)
    sure = context.crisis_is_sure or (Level.CRISIS in heard.levels | {heard.level} and _is_sure(turn))
    return replace(action, context=replace(action.context, crisis_is_sure=sure))


def _is_sure(turn: Turn) -> bool:
    """Whether a crisis is named by a red flag, or heard for the second time in words that do not deny it."""
    again = turn.context.crisis and not _denies_a_crisis(turn)
    return again or bool(turn.assessment.flagged(Level.CRISIS))


def again(turn: Turn) -> Action:
    """The card in force, in fewer words."""
    action = _card(turn, turn.assessment.levels | {turn.context.alert}, shorter=True)
    later = "after a crisis" if action.kind == "crisis" else "after an emergency"
    puts_off = turn.context.in_alarm and _asks_what_is_known(turn)
    return replace(action, says=(later,)) if puts_off else action


def reaching(turn: Turn, practice: Practice) -> Action | None:
    """How she is reached after an urgent sign, with the urgent words; None for anything else, booking included."""
    if turn.context.alert is not Level.URGENT or not _REACHES.search(turn.message.folded):
        return None
    if not contact(practice, may_book=False).href:  # she is reached by booking alone
        return replace(again(turn), says=("contact once seen",))
    context = replace(turn.context, misses=0)
    return Action("practice", turn.assessment, context, says=("contact after a check",), refers=True)


def takes_back(turn: Turn) -> bool:
    """Whether a message clearly says that the danger is none, and tells of no danger itself."""
    text, context = turn.message.folded, turn.context
    if context.alert is Level.CALM or turn.assessment.level > Level.URGENT or _GOES_ON.search(text):
        return False
    if context.alert is Level.CRISIS and not context.crisis_is_sure and _denies_a_crisis(turn):
        return True  # an urgent sign of the same message is in force from here on
    if turn.assessment.level is Level.URGENT:
        return False
    if context.crisis or context.alert is Level.CRISIS:
        return bool(_ELSEWHERE.search(text) or _PAST.search(text)) and not turn.assessment.distressed
    joke = _JOKE.search(text) and _OVERDONE.search(text)
    meant = joke or _ELSEWHERE.search(text) or _MISTAKE.search(text) or _PAST.search(text)
    return bool(meant) or is_over(turn)


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
    if seen_by is None or turn.context.crisis:
        return False
    told = [each for each in _told(turn) if not _HOPES.search(each)]
    return any(map(seen_by.search, told)) and any(map(_ALL_CLEAR.search, told))


def _told(turn: Turn) -> list[str]:
    """The clauses of a message that neither ask nor deny."""
    pieces = [piece for sentence in sentences(turn.message.folded) for piece in _pieces(sentence)]
    return [each for each in pieces if not _NO_HELP.search(each) and not asks(each)]


def _denies_a_crisis(turn: Turn) -> bool:
    """Whether a message denies a crisis and names no sign of one but to deny it: "no, i'm not that bad off"."""
    states = {finding.state for finding in turn.assessment.flags if finding.flag.level == Level.CRISIS.kind}
    return states == {"negated"} or (not states and bool(_NO_CRISIS.search(turn.message.folded)))


def opened(context: Context, over: bool) -> Context:
    """The context of a chat that is open again after a take-back; where the danger is over, what was told is, too."""
    return replace(
        context,
        slots=NOTHING_TOLD if over else context.slots,
        alert=Level.CALM,
        crisis=False,
        crisis_is_sure=False,
        helped=False,
        taken_back=True,
        no_booking=NO_BOOKING_TURNS,
    )


def hold(turn: Turn) -> Action | None:
    """The reply while an alert is in force; None for a clear other question, and for most after an urgent sign."""
    text = turn.message.folded
    if _WHAT_TO_SAY.search(text):
        return _line(turn, alerts.WHAT_TO_SAY, helped=says_help_is_coming(text))
    if says_help_is_coming(text):
        return _line(turn, alerts.HELP_IS_COMING, helped=True)
    if not turn.context.in_alarm:
        return None
    manner = manner_of(turn.message)
    if manner in {Manner.THANKS, Manner.GOODBYE} or says_goodbye(turn.message) or _only_thanks(turn):
        return _line(turn, alerts.THANKED)
    if turn.context.helped and manner in {Manner.YES, Manner.NO}:
        return _line(turn, alerts.HELP_IS_COMING, helped=True)
    return None if manner is Manner.PLAIN and _asks_something_else(turn) else again(turn)


def acknowledges(turn: Turn) -> bool:
    """Whether a loud message only says that help was called for the alarm in force, or asks what to tell those who
    help: "i called 988 already", "do i just say numb down there"."""
    context, level, text = turn.context, turn.assessment.level, turn.message.folded
    known = {context.alert, Level.CRISIS} if context.crisis else {context.alert}
    told = [finding for finding in turn.assessment.flagged(level) if not _WHAT_TO_SAY.search(finding.clause)]
    return level in known and not told and (says_help_is_coming(text) or bool(_WHAT_TO_SAY.search(text)))


def says_help_is_coming(folded: str) -> bool:
    """Whether somebody says, in one clause at least, that help was called or is near."""
    clauses = (piece for sentence in sentences(folded) for piece in _pieces(sentence))
    return any(_HELP.search(each) and not _NO_HELP.search(each) and not asks(each) for each in clauses)


def _pieces(sentence: str) -> list[str]:
    """The clauses of a sentence between its commas, without the words that begin them; a question stays whole."""
    pieces = [sentence] if sentence.endswith("?") else sentence.split(", ")
    return [_INTERJECTION.sub("", piece) for piece in pieces]


def _only_thanks(turn: Turn) -> bool:
    """Whether a calm message is thanks or a goodbye in other words: "going to sit with her now. thank you"."""
    answers, heard = turn.candidates.answers, turn.assessment
    closing = bool(answers) and answers[0].id in CLOSING and (turn.candidates.confidence or 0.0) >= SURE
    return closing and heard.level is Level.CALM and not heard.distressed and not asks(turn.message.folded)


def books(entry: Entry) -> bool:
    """Whether an entry is about how to book."""
    return entry.id == CONTACT_ENTRY or "{booking link}" in entry.answer.casefold()


def invites(entry: Entry) -> bool:
    """Whether an entry books or praises massage, which has no place beside a danger."""
    answer = entry.answer.casefold()
    praises = "massag" in answer if entry.kind == "practice" else bool(_INVITES.search(answer))
    return books(entry) or (praises and entry.kind != "small talk")


def is_plain_in_brief(entry: Entry) -> bool:
    """Whether the one sentence of an information entry, unlike its answer, speaks of no massage and no booking."""
    sentence = entry.in_one_sentence.casefold()
    return entry.kind == "information" and bool(sentence) and not _INVITES.search(sentence)


def _asks_something_else(turn: Turn) -> bool:
    """Whether a message is clearly another question that may be answered beside a danger."""
    answers = turn.candidates.answers
    return _asks_what_is_known(turn) and not any(invites(e) and not is_plain_in_brief(e) for e in answers)


def _asks_what_is_known(turn: Turn) -> bool:
    """Whether a message is clearly a question: known, calm, and without a word that points at the danger."""
    answers, assessment = turn.candidates.answers, turn.assessment
    if not answers or assessment.level > Level.CALM or assessment.distressed or leans(turn.corrected):
        return False
    practical = all(e.kind == "practice" for e in answers) and ONESELF.isdisjoint(turn.corrected.words)
    sure = (turn.candidates.confidence or 0.0) >= SURE
    return sure and (asks(turn.corrected.folded) or practical)


def _card(turn: Turn, levels: frozenset[Level] | set[Level], shorter: bool) -> Action:
    both = frozenset(levels | ({Level.CRISIS} if turn.context.crisis else set()))
    level = max(both)
    assessment = replace(turn.assessment, level=level, levels=both)
    context = replace(
        turn.context,
        alert=level,
        crisis=Level.CRISIS in both,
        helped=turn.context.helped and shorter,
        topics=(),
        misses=0,
    )
    also = kinds_beside(level.kind, assessment, ())
    return Action(level.kind, assessment, context, shorter=shorter, also=also)


def _line(turn: Turn, lines: dict[Level, str], helped: bool = False) -> Action:
    """One sentence in the place of the card; where the message itself is not calm, it keeps the kind of the alarm."""
    context = replace(turn.context, helped=turn.context.helped or helped, misses=0)
    line = lines[Level.CRISIS if turn.context.crisis else turn.context.alert]
    if turn.assessment.level is Level.CALM:
        return Action("smalltalk" if turn.paused is None else "unknown", turn.assessment, context, line=line)
    return replace(again(turn), line=line, context=context)
