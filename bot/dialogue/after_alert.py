"""What is done after an emergency or a crisis (docs/safety.md, rule 12)."""

import re

from bot.dialogue import alerts
from bot.dialogue.advice import PLAN, asks_what_to_ask, names_medicine
from bot.dialogue.follow_ups import CONTACT_ENTRY, leans
from bot.dialogue.links import contact
from bot.dialogue.manner import Manner, manner_of, says_goodbye
from bot.dialogue.questions import asks
from bot.dialogue.recall import speaks_of_hands
from bot.dialogue.slots import ONESELF, complaints_in, told_in
from bot.dialogue.take_back import DENIES, clauses, denies_a_crisis
from bot.dialogue.turn import Action, Turn, kinds_beside
from bot.knowledge import Entry, Practice
from bot.language.segments import sentences
from bot.nlu.levels import Level

CLOSING = frozenset({"thanks", "goodbye"})
"""Entries of small talk that end a talk."""

SURE, CERTAIN = 0.7, 0.9
"""The confidence from which an answer is clearly to another question, and from which nothing else can be meant."""

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
_WHAT_TO_SAY = re.compile(
    r"\b(?:what|how|should|do|shall|must) (?:(?:do|should|shall|must|exactly) )?(?:i|we|he|she|they) "
    r"(?:just |even |also |need to |have to )?(?:say|tell|mention)\b(?! (?:you|u|her)\b)"
)
"""What those who help should be told."""


_PUTS_OFF = re.compile(
    r"\b(?:why|really|does it have to be|has to be|have to go) (?:today|now|so soon)\b|"
    r"\b(?:can|could|should|may|will) (?:it|this|that|i|we|he|she|they) (?:just |really )?(?:wait|hold off)\b|"
    r"\b(?:wait|hold off)(?: on it)? (?:til|till|until|for (?:my|the|a)|a (?:few|couple)|another)\b|"
    r"\b(?:is it|how) (?:really |that )?urgent\b|"
    r"\b(?:do|should|must|would|does|has) (?:i|we|he|she|they) (?:still|really|even) "
    r"(?:have|need|got|gotta|go|see|call|get)\b|"
    r"\bstill (?:have to|need to|gotta|got to) (?:go|see|call|get|be seen)\b|"
    r"\bwho (?:else )?(?:can|could|should|do) (?:i|we|he|she|they) (?:ask|call|see|go to)\b|"
    r"\bcan't (?:reach|get hold of|get (?:in )?to see|get in with) (?:my|a|the|our|his|her|their) (?:doctor|dr|doc)\b"
)
"""After an urgent sign: what asks whether it has to be today, or who else can look."""
_WHY = re.compile(
    r"^\W*why\W*$|\bwhy\b[^.?!]{0,40}\b(?:today|now|so soon|urgent\w*|doctor|serious|dangerous)\b|"
    r"\bwhat (?:exactly |in what i \w+ )?(?:is|makes it) (?:so )?(?:urgent|serious|dangerous)\b"
)
_HER = frozenset("you your u ur".split())
"""In a "why": the therapist, and not the sign."""
_LATER = re.compile(
    r"\b(?:tomorrow|later|sometime|someday|next|monday|tuesday|wednesday|thursday|friday|saturday|sunday|you|ur|"
    r"weekend|in|after|when|once|first|eventually|soon|checkup|insurance|but|anyway|rub\w*|massag\w*|session)\b"
)
"""With a plan: that it is put off, or what goes before it."""
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
    urgent = context.urgent_too or context.alert is Level.URGENT
    return action._replace(context=action.context._replace(crisis_is_sure=sure, urgent_too=urgent))


def _is_sure(turn: Turn) -> bool:
    """Whether a crisis is named by a red flag, or heard for the second time in words that do not deny it."""
    again = turn.context.crisis and not denies_a_crisis(turn)
    return again or bool(turn.assessment.flagged(Level.CRISIS))


def again(turn: Turn) -> Action:
    """The card in force, in fewer words."""
    action = _card(turn, turn.assessment.levels | {turn.context.alert}, shorter=True)
    later = "after a crisis" if action.kind == "crisis" else "after an emergency"
    waits = _asks_what_is_known(turn) or _INVITES.search(turn.message.folded)
    return action._replace(says=(later,)) if turn.context.in_alarm and waits else action


def reaching(turn: Turn, practice: Practice) -> Action | None:
    """How she is reached after an urgent sign, with the urgent words; None for anything else, booking included."""
    if turn.context.alert is not Level.URGENT or not _REACHES.search(turn.message.folded):
        return None
    if not contact(practice, may_book=False).href:  # she is reached by booking alone
        return again(turn)._replace(says=("contact once seen",))
    context = turn.context._replace(misses=0)
    return Action("practice", turn.assessment, context, says=("contact after a check",), refers=True)


def hold(turn: Turn) -> Action | None:
    """The reply while an alert is in force; None for a clear other question, and for most after an urgent sign."""
    text = turn.message.folded
    if _WHAT_TO_SAY.search(text):
        return _line(turn, alerts.WHAT_TO_SAY, helped=says_help_is_coming(text))
    if says_help_is_coming(text):
        return _line(turn, alerts.HELP_IS_COMING, helped=True)
    if not turn.context.in_alarm:
        return _after_an_urgent_sign(turn)
    manner = manner_of(turn.message)
    if manner in {Manner.THANKS, Manner.GOODBYE} or says_goodbye(turn.message) or _only_thanks(turn):
        return _line(turn, alerts.THANKED)
    if turn.context.helped and manner in {Manner.YES, Manner.NO}:
        return _line(turn, alerts.HELP_IS_COMING, helped=True)
    return None if manner is Manner.PLAIN and _asks_something_else(turn) else again(turn)


def _after_an_urgent_sign(turn: Turn) -> Action | None:
    """What is said to a plan to be seen, to "why today?" and to what puts it off; None for anything else."""
    text = turn.message.folded
    harmless = (
        turn.assessment.level < Level.DIAGNOSTIC
        and not names_medicine(turn)
        and not told_in(turn.corrected).condition
    )
    if harmless and _plans_to_be_seen(text):
        return _line(turn, alerts.PLANNED)
    if harmless and asks_what_to_ask(turn):
        return _line(turn, alerts.WHAT_TO_SAY)
    puts_off = bool(_PUTS_OFF.search(text))
    of_her = not _HER.isdisjoint(turn.corrected.words) or speaks_of_hands(turn.corrected)
    if harmless and _WHY.search(text) and not of_her:
        return _line(turn, alerts.WHY_TODAY)
    return again(turn) if puts_off or _asks_about_the_sign(turn) else None


def _plans_to_be_seen(folded: str) -> bool:
    """Whether somebody says, in one clause at least, that they will have it looked at, and not later."""
    told = (piece for sentence in sentences(folded) for piece in clauses(sentence))
    return any(
        PLAN.search(each) and not (_LATER.search(each) or DENIES.search(each) or asks(each)) for each in told
    )


def _asks_about_the_sign(turn: Turn) -> bool:
    """Whether a question is about the complaint that was told: "what if the swelling goes down", "can you rub it"."""
    told = turn.context.slots.complaint
    meant = told in complaints_in(turn.corrected.words) or _wants_hands_on_it(turn)
    return bool(told) and meant and asks(turn.corrected.folded)


def _wants_hands_on_it(turn: Turn) -> bool:
    """Whether a message that tells of nothing new asks for a massage of what was told: "can you rub it out"."""
    new = turn.assessment.level >= Level.URGENT or names_medicine(turn)
    return not new and leans(turn.corrected) and speaks_of_hands(turn.corrected)


def acknowledges(turn: Turn) -> bool:
    """Whether a loud message only says that help was called for the alarm in force, or asks what to tell those who
    help: "i called 988 already", "do i just say numb down there"."""
    context, level, text = turn.context, turn.assessment.level, turn.message.folded
    known = {context.alert, Level.CRISIS} if context.crisis else {context.alert}
    told = [finding for finding in turn.assessment.flagged(level) if not _WHAT_TO_SAY.search(finding.clause)]
    return level in known and not told and (says_help_is_coming(text) or bool(_WHAT_TO_SAY.search(text)))


def says_help_is_coming(folded: str) -> bool:
    """Whether somebody says, in one clause at least, that help was called or is near."""
    told = (piece for sentence in sentences(folded) for piece in clauses(sentence))
    return any(_HELP.search(each) and not DENIES.search(each) and not asks(each) for each in told)


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
    """Whether a message is clearly a question: known, calm, and without a word that points at the danger.

    After a crisis that only the model heard, once, it may speak of the chat itself or hold an "i", where the answer is
    all but certain: "lol is this a robot?", "i'm fine. do you do evenings".
    """
    answers, assessment, context = turn.candidates.answers, turn.assessment, turn.context
    confidence = turn.candidates.confidence or 0.0
    if not answers or assessment.level > Level.CALM or assessment.distressed or confidence < SURE:
        return False
    doubtful = context.alert is Level.CRISIS and not context.crisis_is_sure and confidence >= CERTAIN
    if leans(turn.corrected) and not (doubtful and all(e.kind == "small talk" for e in answers)):
        return False
    of_nobody = doubtful or ONESELF.isdisjoint(turn.corrected.words)
    return asks(turn.corrected.folded) or (of_nobody and all(e.kind == "practice" for e in answers))


def _card(turn: Turn, levels: frozenset[Level] | set[Level], shorter: bool) -> Action:
    both = frozenset(levels | ({Level.CRISIS} if turn.context.crisis else set()))
    level = max(both)
    assessment = turn.assessment._replace(level=level, levels=both)
    context = turn.context._replace(
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
    context = turn.context._replace(helped=turn.context.helped or helped, misses=0)
    at = Level.CRISIS if turn.context.crisis and Level.CRISIS in lines else turn.context.alert
    line = lines[at]
    if turn.assessment.level is Level.CALM:
        return Action("smalltalk" if turn.paused is None else "unknown", turn.assessment, context, line=line)
    return again(turn)._replace(line=line, context=context)
