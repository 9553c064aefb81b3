"""Decides what a message is about and how severe it is: a `Message` becomes an `Assessment`.

The intent model and the red flags give calibrated probabilities, the cost table decides, and the therapist's own safety
sections can only raise the result.
"""

import re
from collections.abc import Iterable, Mapping, Sequence

from bot.knowledge import SafetySection
from bot.language.detection import language_of
from bot.language.persons import FIRST_PERSON
from bot.language.segments import sentences
from bot.language.text import Message, tokenise
from bot.nlu.assessment import OVERDOSE, Assessment
from bot.nlu.costs import cheapest
from bot.nlu.intents import CARE, Evidence, IntentModel, Reader
from bot.nlu.levels import Level
from bot.nlu.red_flags import Finding, find
from bot.nlu.sections import SectionMatcher
from bot.nlu.subject import Subject, subject_of
from bot.nlu.thresholds import ALONE_FROM, ALSO_FROM, ASIDE_FROM, FLAG_FROM, SENTENCE_FROM

MOST_CLAUSES = 6
"""A message with more clauses is not assessed clause by clause."""

RAISED_BY_A_SENTENCE = ("emergency", "crisis", "urgent")
"""The intents to which a single sentence may raise a message, the most severe first."""

AROUND = (2, 6)
"""The words on each side of a sign that are assessed with it: 2 for run-ons, 6 to include what may explain it."""

_IN_FORCE = frozenset(("asserted", "general"))
"""The states in which a sign of distress counts."""

_LEVELS: Mapping[str, Level] = {level.kind: level for level in Level if level is not Level.CALM}


class Triage:
    """The built-in assessment, raised but never lowered by the sections of safety.md."""

    def __init__(self, model: IntentModel | None, sections: Sequence[SafetySection] = ()) -> None:
        self._model = model
        self._sections = SectionMatcher(sections, model.features if model else None)

    def assess(self, message: Message, *corrected: Message) -> Assessment:
        """Assess a message as typed and as corrected; the most severe reading counts."""
        model = Reader(self._model) if self._model else None
        found, seen = _assess(message, model), {message.folded}
        for reading in corrected:
            if reading.folded not in seen:
                found = pick_more_severe(found, _assess(reading, model))
                seen.add(reading.folded)
        if model is not None:
            # Not the reading that was corrected with the therapist's words: no file of hers may end an alarm.
            found = found._replace(acts=model.acts((corrected or (message,))[0].folded))
        return raise_to_sections(found, self._sections.fired(message))

    def built_in(self, message: Message) -> Assessment:
        """Assess a message without the therapist's sections."""
        return _assess(message, Reader(self._model) if self._model else None)


def _assess(message: Message, model: Reader | None) -> Assessment:
    """Assess one reading of a message, by red flags alone if there is no model."""
    found = find(message.folded)
    flags = tuple(finding for finding in found if finding.flag.level != "distress")
    decided = _by_flags(flags) if model is None else _by_model(message, model, flags)
    return decided._replace(
        flags=flags,
        subject=_subject(message, flags),
        language=language_of(message.words, message.folded),
        worn_down=any(f.state in _IN_FORCE for f in found if f.flag.level == "distress"),
    )


def _subject(message: Message, flags: Sequence[Finding]) -> Subject:
    """Whom the message is about: the writer where a sign is the writer's own, whoever else is named before it ("tell my
    kids i love them, i'm going to kill myself")."""
    subject = subject_of(message.folded, message.words)
    own = any(finding.state == "asserted" and _is_own(finding) for finding in flags)
    return subject._replace(third_person=False) if own else subject


def _is_own(finding: Finding) -> bool:
    """Whether the clause of a sign speaks of the writer alone."""
    words = tokenise(finding.clause)
    return not FIRST_PERSON.isdisjoint(words) and not subject_of(finding.clause, words).third_person


def _by_flags(flags: Sequence[Finding]) -> Assessment:
    levels = frozenset(_LEVELS[f.flag.level] for f in flags if f.state == "asserted")
    return Assessment(max(levels, default=Level.CALM), levels, blind=True)


def _by_model(message: Message, model: Reader, flags: tuple[Finding, ...]) -> Assessment:
    evidence = model.evidence(_without_denied(message.folded, flags), flags)
    probabilities = model.probabilities(evidence)
    intent = _raise_to_flags(model, cheapest(probabilities), probabilities, flags, message.folded)
    intent = _raise_to_sentences(model, intent, message.folded)
    intents = _all_intents(model, evidence, probabilities, intent)
    levels = _levels(intents, flags)
    return Assessment(
        level=max(levels, default=Level.CALM),
        levels=levels,
        probabilities=probabilities,
        ordinary="ordinary" in intents,
        smalltalk=intent == "smalltalk",
        aside=not levels and _needs_care_in_a_clause(model, message.folded),
    )


def _levels(intents: Iterable[str], flags: Sequence[Finding]) -> frozenset[Level]:
    levels = frozenset(_LEVELS[intent] for intent in intents if intent in _LEVELS)
    suicidal = Level.EMERGENCY in levels and any(map(_speaks_of_suicide, flags))
    return levels | {Level.CRISIS} if suicidal else levels  # so that 988 is offered after 911


def _speaks_of_suicide(finding: Finding) -> bool:
    """Whether an asserted sign calls for 988 in addition to 911: an overdose, or a crisis."""
    suicide = finding.flag.name == OVERDOSE or finding.flag.level == Level.CRISIS.kind
    return suicide and finding.state == "asserted"


def _needs_care_in_a_clause(model: Reader, folded: str) -> bool:
    """Whether one clause of a calm message needs care: "my hip hurts, what is sciatica"."""
    clauses = folded.split(", ")
    if not 1 < len(clauses) <= MOST_CLAUSES:
        return False
    alone = (model.probabilities(model.evidence(clause)) for clause in clauses)
    return any(sum(found[intent] for intent in CARE) >= ASIDE_FROM for found in alone)


def _all_intents(
    model: Reader, evidence: Evidence, probabilities: Mapping[str, float], intent: str
) -> frozenset[str]:
    """The decided intent, and those of the segments and of high probability that are not more severe."""
    found = {intent}
    found.update(name for name in CARE if probabilities[name] >= ALSO_FROM)
    for clues in evidence.segments:
        found.add(cheapest(model.probabilities(Evidence(clues, clues, ()))))
    highest = _LEVELS.get(intent, Level.CALM)
    return frozenset(name for name in found if _LEVELS.get(name, Level.CALM) <= highest)


def _without_denied(folded: str, flags: Sequence[Finding]) -> str:
    """The text without the words of denied signs, because the model takes "not suicidal" for despair."""
    denied = (f.said for f in flags if f.state == "negated")
    for words in denied:
        folded = re.sub(
            r"\b" + r"\W+(?:\w+\W+){0,3}?".join(map(re.escape, words)) + r"\b", "", folded, count=1
        )
    return folded


def _raise_to_flags(
    model: Reader, intent: str, probabilities: Mapping[str, float], flags: Sequence[Finding], folded: str
) -> str:
    """The decided intent, or the most severe asserted red flag above it that the model does not rule out."""
    for finding in flags:  # the most severe first
        flagged = finding.flag.level
        if _LEVELS[flagged] <= _LEVELS.get(intent, Level.CALM):
            break
        likely = probabilities[flagged] >= FLAG_FROM
        if finding.state == "asserted" and (likely or _is_likely_alone(model, finding, folded)):
            return flagged
    return intent


def _raise_to_sentences(model: Reader, intent: str, folded: str) -> str:
    """The decided intent, or the most severe one above it that a single sentence has with near certainty."""
    each, level = sentences(folded), _LEVELS.get(intent, Level.CALM)
    above = [name for name in RAISED_BY_A_SENTENCE if _LEVELS[name] > level]
    if len(each) < 2 or level >= Level.EMERGENCY:
        return intent
    alone: set[str] = set()
    for sentence in each:
        flags = find(sentence)
        found = model.probabilities(model.evidence(_without_denied(sentence, flags), flags))
        alone |= {name for name in above if found[name] >= SENTENCE_FROM}
    return next((name for name in RAISED_BY_A_SENTENCE if name in alone), intent)


def _is_likely_alone(model: Reader, finding: Finding, folded: str) -> bool:
    """Whether a sign is likely in its own sentence or in a window around it, so that harmless text cannot hide it."""

    def probability(text: str) -> float:
        return model.probabilities(model.evidence(text, find(text)))[finding.flag.level]

    whole = (each for each in sentences(folded) if finding.clause in each)
    near = (text for around in AROUND for text in finding.near(around))
    return any(probability(text) >= FLAG_FROM for text in whole) or any(
        probability(text) >= ALONE_FROM for text in near
    )


def raise_to_sections(found: Assessment, fired: Sequence[SafetySection]) -> Assessment:
    """Add the levels of the sections that fired, their titles, and the entry of a calm one."""
    if not fired:
        return found
    levels = found.levels | {_LEVELS[section.level] for section in fired if section.level in _LEVELS}
    return found._replace(
        level=max(levels, default=Level.CALM),
        levels=levels,
        sections=tuple(section.title for section in fired),
        calm_entry=next((section.answer_with for section in fired if section.level == "calm"), None),
    )


def pick_more_severe(one: Assessment, other: Assessment) -> Assessment:
    """The more severe of two readings of one message, the first if they are equal; distress in either counts."""
    found = other if other.level > one.level else one
    return found._replace(worn_down=one.worn_down or other.worn_down)
