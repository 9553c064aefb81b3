"""The actions for somebody who tells of, or asks about, a body: which refusal, which kind word, which general fact."""

import re
from collections.abc import Iterable
from dataclasses import replace

from bot.dialogue.conditions import names_in, unnamed
from bot.dialogue.context import MOST_REFUSALS
from bot.dialogue.follow_ups import REFERRAL_ENTRY
from bot.dialogue.questions import NO_TOPIC, asks
from bot.dialogue.slots import ONESELF, complaints_in, names_own_body
from bot.dialogue.turn import Action, Turn
from bot.dialogue.verdicts import insists
from bot.knowledge import Entry, banned
from bot.language.text import Message, fold, stems, tokenise
from bot.nlu.levels import Level

_ANYWHERE = NO_TOPIC | {"muscle", "disc", "nerve"}
"""Words that a fact may share with what was told."""

_PROGNOSIS = re.compile(
    r"\b(?:how long|when (?:will|can|does)|will (?:it|this|that|i|my|he|she)|be (?:over|gone|better|ok|fine)|go away|"
    r"by (?:my|the|next|then)|in time for|heal|recover|get (?:better|worse)|permanent|forever|for life|ever)\b"
)
_HAS_IT = re.compile(r"\b(?:have|has|had|got|told|diagnosed|been|says?|said|thinks?|suffer\w*)\b")
_CLAUSE_END = re.compile(r"[,.;!?]| (?:and|but|so) ")
_OWN = frozenset("my mine his her".split())
BESIDE_FROM = 0.75
"""The confidence from which something calm is told beside a referral: there a wrong answer annoys more than a missing
one (docs/decisions.md)."""

FACT_FROM = 0.65
"""The same for one sentence in general beside "this chat can't advise" (docs/decisions.md)."""

_ADVICE_IN_FULL = "cannot advise on treatment"
_MASSAGE_IN_FULL = frozenset({"whether massage helps", "whether massage helps beside a referral"})
_NAMES_MASSAGE = re.compile(
    r"\b(?:massag\w*|rubdown|worth (?:coming|a (?:visit|try|session)|it to come)|(?:come|coming) (?:in|see))\b"
)
_ASKS_FOR_HELP = re.compile(
    r"\b(?:can|could|would|will|might|does|do) (?:you|u|she|this|it|that|massag\w*|a \w+|your \w+)(?: \w+){0,3} "
    r"(?:help|fix|treat|work on|do (?:anything|something|any good))\b|"
    r"\b(?:(?:can|could) (?:you|u|she)|(?:you|u) can) help\b"
)
_DOCTOR = r"(?:doctors?|dr|docs?|physician|gp|medical (?:professional|help))"
_DOCTOR_FIRST = re.compile(
    rf"\b(?:{_DOCTOR}(?: \w+){{0,6}} first|first(?: \w+){{0,5}} {_DOCTOR}|see first|"
    rf"(?:do|should) (?:i|we) (?:first |need to |have to |just )?(?:see|go to|call|ask|visit)(?: \w+)? {_DOCTOR})\b"
)
_WHICH_DOCTOR = re.compile(rf"\b(?:(?:which|what)(?: (?:kind|type|sort) of)?|who kind of) {_DOCTOR}\b")
_WANTS_MORE = re.compile(
    r"\b(?:or|instead|versus|vs|better|best|stop|take|taking|pills?|meds?|medicines?|drugs?|surgery|injections?|shots?|"
    r"stretch\w*|exercis\w*|ice|heat|how (?:many|long|often|soon)|when (?:can|could|should|may|do))\b"
)
"""What makes a question about massage one of treatments in general."""
_CAUSE_IN_FULL = frozenset({"cannot diagnose", "cannot diagnose others", "cannot tell what it is"})
_IN_FULL = _CAUSE_IN_FULL | _MASSAGE_IN_FULL | {_ADVICE_IN_FULL}
SORRY = frozenset({"sorry to hear", "sorry for them"})


def urgent(turn: Turn) -> Action:
    """The urgent card; the alert stays in force."""
    context = replace(turn.context, alert=max(turn.context.alert, Level.URGENT))
    return Action("urgent", turn.assessment, context)


def diagnostic(turn: Turn, answers: tuple[Entry, ...], near: Iterable[Entry]) -> Action:
    """A referral, then one general fact of `near` at most: a whole list of symptoms would read as a match."""
    informs = any(entry.kind == "information" for entry in answers)
    wants_massage = not informs and not turn.context.refused_advice and asks_whether_massage_helps(turn)
    advised = Level.TREATMENT in turn.assessment.levels or _about_doctors(turn)
    advice = [_advice(turn)] if advised else []
    if wants_massage:
        advice = ["whether massage helps beside a referral", "what i do"]
    told = None if informs else fact(turn, near) or general_fact(turn)
    return replace(_action("diagnostic", turn, *comfort(turn), refusal(turn), *advice), fact=told)


def fragment(turn: Turn) -> Action:
    """A referral for bare words for a complaint, and what would help most."""
    return _action("diagnostic", turn, *comfort(turn), refusal(turn), "fragment")


def treatment(turn: Turn, answers: tuple[Entry, ...]) -> Action:
    """No advice, who can give it, and what she does unless `answers` say so; beside a condition, whose word comes
    first instead."""
    condition, again = needs_clearance(turn), turn.context.refused_advice
    cleared = condition and turn.context.refusals > 0
    sorry = comfort(turn) if complaints_in(turn.corrected.words) else ()
    named = condition and again and not _still(turn)  # the doctor who must agree is named anyway
    advice = [] if named else [_advice(turn)]
    if not condition and not again and asks_whether_massage_helps(turn):
        advice = ["whether massage helps"]
    offer = [] if condition or again or turn.context.alert or answers else ["what i do"]
    action = _action("treatment", turn, *sorry, *advice, *offer)
    told = None if condition or answers else general_fact(turn)
    return replace(action, with_condition=condition, shorter=cleared, fact=told)


def _action(kind: str, turn: Turn, *says: str) -> Action:
    """An action that begins in Spanish for somebody who writes Spanish; its context knows what was said."""
    before = turn.context
    context = replace(
        before,
        refused=before.refused or not _CAUSE_IN_FULL.isdisjoint(says),
        refusals=0 if not _IN_FULL.isdisjoint(says) else _counted(before.refusals),
        refused_advice=before.refused_advice or not (_MASSAGE_IN_FULL | {_ADVICE_IN_FULL}).isdisjoint(says),
        comforted=before.comforted or not SORRY.isdisjoint(says),
    )
    frame = ("spanish",) if turn.assessment.language == "es" else ()
    return Action(kind, turn.assessment, context, says=(*frame, *says))


def needs_clearance(turn: Turn) -> bool:
    """Whether a doctor has to agree before a massage."""
    return turn.assessment.with_condition or bool(turn.context.slots.condition)


def asks_whether_massage_helps(turn: Turn) -> bool:
    """Whether what is asked is massage, or help from her, and no other treatment."""
    text = turn.corrected.folded
    wants = _ASKS_FOR_HELP.search(text) or (asks(text) and _NAMES_MASSAGE.search(text))
    return bool(wants) and not _WANTS_MORE.search(text)


def asks_for_promise(turn: Turn) -> bool:
    """Whether it is asked how it will go, or whether massage helps what nobody has named: an answer would promise."""
    unnamed_complaint = not names_in(turn.corrected.folded) and asks_whether_massage_helps(turn)
    return asks_to_predict(turn) or unnamed_complaint


def asks_to_predict(turn: Turn) -> bool:
    """Whether it is asked how it will go: a general answer would read as a forecast."""
    return bool(_PROGNOSIS.search(turn.corrected.folded)) and asks(turn.corrected.folded)


def refusal(turn: Turn) -> str:
    """The label of the refusal that fits what was asked; short once it was said in full."""
    text = turn.corrected.folded
    if insists(turn.corrected, turn.context) and turn.context.refusals < MOST_REFUSALS:
        return "no yes or no"
    if turn.context.refused and _still(turn):
        return "cannot diagnose still"
    if asks_to_predict(turn):
        return "cannot predict"
    if turn.context.refused:
        return "cannot diagnose again"
    if _of_somebody_else(turn):
        return "cannot diagnose others"
    return "cannot diagnose" if asks(text) else "cannot tell what it is"


def comfort(turn: Turn) -> tuple[str, ...]:
    """A kind sentence before anything else, once in a chat, for somebody who tells of pain or of a body."""
    told = complaints_in(turn.corrected.words) or any(map(_tells, _CLAUSE_END.split(turn.corrected.folded)))
    if turn.context.comforted or turn.assessment.distressed or not told:
        return ()
    return ("sorry for them",) if _of_somebody_else(turn) else ("sorry to hear",)


def _tells(clause: str) -> bool:
    """Whether somebody tells something rather than asks."""
    return not asks(clause) and not (ONESELF | _OWN).isdisjoint(tokenise(clause))


def tells_of_a_condition(folded: str) -> bool:
    """Whether somebody is said to have a condition that is named: "i was told it's piriformis", "my sciatica"."""
    told = (clause for clause in _CLAUSE_END.split(folded) if _HAS_IT.search(clause) and not asks(clause))
    owned = names_in(folded) and not _OWN.isdisjoint(tokenise(folded))
    return bool(owned) or any(map(names_in, told))


def fact(turn: Turn, entries: Iterable[Entry]) -> Entry | None:
    """The first of some entries about a condition that the visitor named, if its one sentence is neither a diagnosis
    nor a mirror of what was told: without a name it would name one."""
    if not names_in(turn.corrected.folded):
        return None
    told = bool(complaints_in(turn.corrected.words) or turn.context.slots.complaint)
    fit = (
        entry
        for entry in entries
        if _is_fit(entry) and entry.id not in (REFERRAL_ENTRY, *turn.context.topics[:1])
    )
    return next((entry for entry in fit if not (told and _mirrors(entry, turn.corrected))), None)


def general_fact(turn: Turn) -> Entry | None:
    """What the article says in one sentence on what was surely asked, to stand beside a referral.

    Beside a diagnostic one only where the chat has talked of the article already: it never names a condition first.
    """
    if (
        turn.paused is not None
        or not asks(turn.corrected.folded)
        or asks_for_promise(turn)
        or _about_doctors(turn)
    ):
        return None
    diagnostic, context = Level.DIAGNOSTIC in turn.assessment.levels, turn.context
    talked = not diagnostic or any(id_ != REFERRAL_ENTRY for id_ in context.seen)
    sure = (turn.candidates.confidence or 0.0) >= (BESIDE_FROM if diagnostic else FACT_FROM)
    told = (REFERRAL_ENTRY, *context.topics[:1])
    fresh = (entry for entry in turn.candidates.answers[:1] if entry.id not in told and _is_fit(entry))
    return next(
        (e for e in fresh if talked and sure and not _answers_a_complaint(e, turn.corrected, diagnostic)),
        None,
    )


def _answers_a_complaint(entry: Entry, message: Message, diagnostic: bool) -> bool:
    """Whether the one sentence of an entry would read as being about the complaint that a message tells."""
    if diagnostic:
        return _mirrors(entry, message)
    return bool(complaints_in(message.words) and complaints_in(tokenise(entry.in_one_sentence)))


def _of_somebody_else(turn: Turn) -> bool:
    """Whether it is about another person, and not about oneself as another person sees it."""
    words = turn.corrected.words
    return turn.assessment.subject.third_person and ONESELF.isdisjoint(words) and not names_own_body(words)


def _is_fit(entry: Entry) -> bool:
    sentence = entry.in_one_sentence
    return entry.kind == "information" and bool(sentence) and banned(sentence) is None


def _mirrors(entry: Entry, message: Message) -> bool:
    """Whether the one sentence of an entry names a complaint, or holds a word of the message but for the conditions."""
    sentence = fold(entry.in_one_sentence)
    own, told = (set(tokenise(unnamed(text))) - _ANYWHERE for text in (sentence, message.folded))
    return not set(stems([*own])).isdisjoint(stems([*told])) or bool(complaints_in(own))


def _advice(turn: Turn) -> str:
    """The label of which doctor to see, or of "no advice": in full once, then short, then with the way to her."""
    if about_doctors := _about_doctors(turn):
        return about_doctors
    if not turn.context.refused_advice:
        return _ADVICE_IN_FULL
    if insists(turn.corrected, turn.context) and turn.context.refusals < MOST_REFUSALS:
        return "no yes or no"
    return "cannot advise still" if _still(turn) else "cannot advise again"


def _about_doctors(turn: Turn) -> str:
    """The label for a question about whether to see a doctor first, or which; "" for any other."""
    text = turn.corrected.folded
    if _WHICH_DOCTOR.search(text):
        return "which doctor"
    return "see a doctor first" if _DOCTOR_FIRST.search(text) and asks(text) else ""


def _still(turn: Turn) -> bool:
    """Whether the last reply refused in short: every other one then ends with the way to her."""
    return turn.context.refusals % 2 == 1


def _counted(refusals: int) -> int:
    """The number of short refusals in a row; it stays odd or even where it is no longer counted."""
    return refusals + (1 if refusals < MOST_REFUSALS else -1)
