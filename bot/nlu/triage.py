"""What a message is about and how loud the reply must be: a `Message` becomes an `Assessment`.

Two voices, the intent model and the red flags, become calibrated probabilities; the cost table decides; the
therapist's own sections can only raise what was decided.
"""

import re
from collections.abc import Mapping, Sequence

from bot.knowledge import SafetySection
from bot.language.segments import sentences
from bot.language.text import Message
from bot.language.tongue import language_of
from bot.nlu.assessment import OVERDOSE, Assessment
from bot.nlu.costs import ALONE_FROM, ASIDE_FROM, BESIDE_FROM, FLAG_FROM, SENTENCE_FROM, cheapest
from bot.nlu.intents import CARE, Evidence, IntentModel, Reader
from bot.nlu.levels import Level
from bot.nlu.red_flags import Finding, find
from bot.nlu.sections import SectionMatcher
from bot.nlu.subject import subject_of

MOST_CLAUSES = 6
"""A message of more clauses is not looked at clause by clause."""

_MEANT = frozenset(("asserted", "general"))
"""The states in which distress counts: "is the suicide line open on saturdays" asks in general."""

LOUD = ("emergency", "crisis", "urgent")
"""The intents that one sentence may raise a message to, the loudest first."""

AROUND = (2, 6)
"""So many words on both sides of a sign are read with it: few for run-ons, more for what makes it harmless."""


class Triage:
    """The built-in assessment, raised by the sections of safety.md, never lowered by anything of hers."""

    def __init__(self, model: IntentModel | None, sections: Sequence[SafetySection] = ()) -> None:
        self._model = model
        self._sections = SectionMatcher(sections, model.features if model else None)

    def assess(self, message: Message, *corrected: Message) -> Assessment:
        """Read what was typed, and again what it was corrected to; the loudest wins."""
        model = Reader(self._model) if self._model else None
        heard, told = _built_in(message, model), {message.folded}
        for reading in corrected:
            if reading.folded not in told:
                heard = louder(heard, _built_in(reading, model))
                told.add(reading.folded)
        if model is not None:  # never of a reading that knows her words: no file may end an alarm
            heard = heard._replace(acts=model.acts((corrected or (message,))[0].folded))
        return raised(heard, self._sections.fired(message))

    def built_in(self, message: Message) -> Assessment:
        """What is heard without anything of the therapist's."""
        return _built_in(message, Reader(self._model) if self._model else None)


_LEVELS: Mapping[str, Level] = {level.kind: level for level in Level if level is not Level.CALM}


def _built_in(message: Message, model: Reader | None) -> Assessment:
    """What both voices hear in one reading of a message; only red flags where there is no model."""
    found = find(message.folded)
    flags = tuple(finding for finding in found if finding.flag.level != "distress")
    worn_down = any(f.state in _MEANT for f in found if f.flag.level == "distress")
    subject = subject_of(message.folded, message.words)
    language = language_of(message.words)
    if model is None:
        levels = frozenset(_level(f) for f in flags if f.state == "asserted")
        level = max(levels, default=Level.CALM)
        return Assessment(
            level, levels, flags=flags, subject=subject, language=language, worn_down=worn_down, blind=True
        )
    evidence = model.evidence(_without_denied(message.folded, flags), flags)
    probabilities = model.probabilities(evidence)
    intent = _with_flags(model, cheapest(probabilities), probabilities, flags, message.folded)
    intent = _with_sentences(model, intent, message.folded)
    beside = _beside(model, evidence, probabilities, intent)
    levels = frozenset(map(_LEVELS.__getitem__, beside & _LEVELS.keys()))
    if Level.EMERGENCY in levels and any(map(_speaks_of_suicide, flags)):
        levels |= {Level.CRISIS}  # 911 first, then 988 (SAFETY, rule 17)
    return Assessment(
        level=max(levels, default=Level.CALM),
        levels=levels,
        probabilities=probabilities,
        flags=flags,
        ordinary="ordinary" in beside,
        smalltalk=intent == "smalltalk",
        subject=subject,
        language=language,
        aside=not levels and _tells_aside(model, message.folded),
        worn_down=worn_down,
    )


def _speaks_of_suicide(finding: Finding) -> bool:
    """Whether an asserted sign asks for 988 beside 911: pills that were taken, or a crisis."""
    suicide = finding.flag.name == OVERDOSE or finding.flag.level == Level.CRISIS.kind
    return suicide and finding.state == "asserted"


def _tells_aside(model: Reader, folded: str) -> bool:
    """Whether one clause of a calm message tells something that needs care: "my hip hurts, what is sciatica"."""
    clauses = folded.split(", ")
    if not 1 < len(clauses) <= MOST_CLAUSES:
        return False
    alone = (model.probabilities(model.evidence(clause)) for clause in clauses)
    return any(sum(found[intent] for intent in CARE) >= ASIDE_FROM for found in alone)


def _beside(
    model: Reader, evidence: Evidence, probabilities: Mapping[str, float], intent: str
) -> frozenset[str]:
    """The decided intent, and what else some segment is about, as long as that is not louder."""
    found = {intent}
    found.update(name for name in CARE if probabilities[name] >= BESIDE_FROM)
    for clues in evidence.segments:
        found.add(cheapest(model.probabilities(Evidence(clues, clues, ()))))
    loudest = _LEVELS.get(intent, Level.CALM)
    return frozenset(name for name in found if _LEVELS.get(name, Level.CALM) <= loudest)


def _without_denied(folded: str, flags: Sequence[Finding]) -> str:
    """The text without the words of a denied sign: the model would hear "not suicidal" as despair."""
    denied = (f.said for f in flags if f.state == "negated")
    for words in denied:
        folded = re.sub(
            r"\b" + r"\W+(?:\w+\W+){0,3}?".join(map(re.escape, words)) + r"\b", "", folded, count=1
        )
    return folded


def _with_flags(
    model: Reader, intent: str, probabilities: Mapping[str, float], flags: Sequence[Finding], folded: str
) -> str:
    """The decided intent, or the loudest asserted red flag above it that the model does not rule out."""
    for finding in flags:  # the loudest first
        flagged = finding.flag.level
        if _LEVELS[flagged] <= _LEVELS.get(intent, Level.CALM):
            break
        heard = probabilities[flagged] >= FLAG_FROM
        if finding.state == "asserted" and (heard or _rings_alone(model, finding, folded)):
            return flagged
    return intent


def _with_sentences(model: Reader, intent: str, folded: str) -> str:
    """The decided intent, or what is louder in one sentence by itself."""
    each, level = sentences(folded), _LEVELS.get(intent, Level.CALM)
    louder = [name for name in LOUD if _LEVELS[name] > level]
    if len(each) < 2 or level >= Level.CRISIS:
        return intent
    alone: set[str] = set()
    for sentence in each:
        flags = find(sentence)
        found = model.probabilities(model.evidence(_without_denied(sentence, flags), flags))
        alone |= {name for name in louder if found[name] >= SENTENCE_FROM}
    return next((name for name in LOUD if name in alone), intent)


def _rings_alone(model: Reader, finding: Finding, folded: str) -> bool:
    """Whether a sign is heard in its own sentence, or with few words around it: what is harmless never drowns it."""

    def heard(text: str) -> float:
        return model.probabilities(model.evidence(text, find(text)))[finding.flag.level]

    whole = (each for each in sentences(folded) if finding.clause in each)
    near = (text for around in AROUND for text in finding.near(around))
    return any(heard(text) >= FLAG_FROM for text in whole) or any(heard(text) >= ALONE_FROM for text in near)


def _level(finding: Finding) -> Level:
    return _LEVELS[finding.flag.level]


def raised(heard: Assessment, fired: Sequence[SafetySection]) -> Assessment:
    """What was heard, with the levels of the sections that fired; the entry of a calm example beside it."""
    if not fired:
        return heard
    levels = heard.levels | {_LEVELS[section.level] for section in fired if section.level in _LEVELS}
    return heard._replace(
        level=max(levels, default=Level.CALM),
        levels=levels,
        sections=tuple(section.title for section in fired),
        calm_entry=next((section.answer_with for section in fired if section.level == "calm"), None),
    )


def louder(one: Assessment, other: Assessment) -> Assessment:
    """The louder of two readings of one message, the first where both are alike; distress counts in either."""
    found = other if other.level > one.level else one
    return found._replace(worn_down=one.worn_down or other.worn_down)
