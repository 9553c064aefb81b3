"""Step 3: what must never be answered like an ordinary question. A `Message` becomes a `Verdict`."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bot.clauses import Reader, Sentence
from bot.hunches import CALM_HUNCH, hunch_of
from bot.intent import Listener, Wish
from bot.knowledge import SafetySection
from bot.language.tongue import language_of
from bot.rules import Rule, Rulebook, book, compiled
from bot.sections import SectionMatcher
from bot.signs import SIGNS, Level, Sign
from bot.language.text import Message
from bot.vocabulary import LEXICON, WORDS

__all__ = ["CALM", "WORDS", "Level", "Sign", "Triage", "Verdict", "assess", "louder"]

_READER = Reader(LEXICON)
_LISTENER = Listener(LEXICON)


@dataclass(frozen=True, slots=True)
class Verdict:
    """All that triage heard in one message; the loudest level decides the reply's kind."""

    level: Level = Level.CALM
    levels: frozenset[Level] = frozenset()
    signs: tuple[Sign, ...] = ()
    """What is asserted, loudest first."""
    personal: bool = False
    """The second net fired: somebody's own body is told about."""
    story: bool = False
    """Somebody tells something, perhaps not of a body: the warning line is due, a referral is not."""
    cancelled: bool = False
    """A sign matched, but was denied, only asked about in general, or is over."""
    textbook: bool = False
    """A sign is only asked about in general: nobody has it."""
    asks: bool = False
    """There is a general question that curated text may answer."""
    fragment: bool = False
    """Bare words for a complaint, no verb and no question."""
    third_person: bool = False
    minor: bool = False
    distressed: bool = False
    diagnosed: bool = False
    with_condition: bool = False
    """Massage together with a condition or a medicine."""
    overdose: bool = False
    language: str = "en"
    sections: tuple[str, ...] = ()
    """Titles of the sections of safety.md that fired."""
    why: tuple[str, ...] = ()

    @property
    def warns(self) -> bool:
        """Whether the reply needs the warning line."""
        return self.level > Level.CALM or self.personal or self.story or self.cancelled


CALM = Verdict()


_SIGN_RULES: tuple[tuple[Sign, Rule], ...] = tuple(
    (sign, rule) for sign, rules in SIGNS for rule in compiled(LEXICON, rules)
)
_SIGN_BOOK = Rulebook(LEXICON, [rule for _, rule in _SIGN_RULES])
_FLESH = LEXICON.bits("body")
_GRAVE = LEXICON.bits(
    "numb|weak|cantmove|gaveout|footdrop|leak|soil|saddle|noair|collapse|droop|slur|paralysed|drag"
)
"""Without one of these a general question only sounds like one about a sign."""
_ADVERT = LEXICON.bits("advert")
_THEY, _I = LEXICON.bits("they"), LEXICON.bits("i")
_MINOR, _DISTRESS = LEXICON.bits("minor"), LEXICON.bits("distress|cantgoon")
_DIAGNOSED = book(
    LEXICON, "doctor > talk + cond ~7; doctorsays + cond ~7; told3 > cond|dxname ~4; told4 > cond|dxname ~1"
)
_SPANISH_TOLD = compiled(LEXICON, "es-pain + es-body ~5; es-person + es-pain ~5")
_SPANISH_ASKS = compiled(LEXICON, "es-dx unless es-what")
_SPANISH_QUESTION = LEXICON.bits("es-ask")


class Triage:
    """The built-in minimum, raised by the sections of safety.md, never lowered."""

    def __init__(self, sections: Sequence[SafetySection] = ()) -> None:
        self._sections = SectionMatcher(sections)

    def assess(self, message: Message, corrected: Message | None = None, hunches: bool = True) -> Verdict:
        """Read what was typed, and again what it was corrected to; the louder wins.

        Without `hunches` only rules are heard: for words that nobody typed.
        """
        verdict = _built_in(message, hunches)
        if corrected is not None and corrected.folded != message.folded:
            verdict = louder(verdict, _built_in(corrected, hunches))
        fired = self._sections.fired(message)
        return _raised(verdict, fired) if fired else verdict


def assess(message: Message) -> Verdict:
    """The built-in minimum alone: no knowledge file, no speller, no synonyms."""
    return _built_in(message)


def _built_in(message: Message, hunches: bool = True) -> Verdict:
    sentences = _READER.read(message.folded)
    everything = 0
    for sentence in sentences:
        everything |= sentence.said
    advert = everything & _ADVERT and not everything & (_I | _THEY)
    signs, why, cancelled = (
        ((), (), False) if advert else _signs([s for s in sentences if not s.of_pet], everything)
    )
    wish = _LISTENER.hear(sentences, everything)
    spanish = signs and any(": es-" in reason for reason in why)
    language = "es" if spanish else language_of(message.words)
    if language == "es":
        wish = _in_spanish(wish, sentences, everything)
    diagnosed = "diagnosed" in message.words or _told_by_a_doctor(sentences, everything)
    hunch = CALM_HUNCH if advert or not hunches else hunch_of(signs, wish, sentences)
    if hunch.sign:
        signs, why = (hunch.sign, *signs), (*why, f"{hunch.sign.level.name.lower()} by inkling")
    levels = _levels(signs, wish)
    level = max(levels, default=Level.CALM)
    cancelled = cancelled and level < Level.URGENT
    return Verdict(
        level=level,
        levels=levels,
        signs=signs,
        personal=wish.personal,
        story=(wish.story and not hunch.idle)
        or hunch.warns
        or (diagnosed and bool(everything & (_I | _THEY))),
        cancelled=cancelled,
        textbook=cancelled and not wish.personal and any(s.general and s.said & _GRAVE for s in sentences),
        asks=wish.asks,
        fragment=wish.fragment,
        third_person=bool(everything & _THEY) and not _first_person_leads(sentences),
        minor=bool(everything & _MINOR),
        distressed=bool(everything & _DISTRESS) or hunch.worries,
        diagnosed=diagnosed,
        with_condition=wish.condition,
        overdose=bool(signs) and any(sign.name == "overdose" for sign in signs),
        language=language,
        why=why if wish.diagnostic == wish.treatment == () else (*why, *_asked(wish)),
    )


def _levels(signs: Sequence[Sign], wish: Wish) -> frozenset[Level]:
    levels = [sign.level for sign in signs]
    if wish.diagnostic:
        levels.append(Level.DIAGNOSTIC)
    if wish.treatment or wish.condition:
        levels.append(Level.TREATMENT)
    return frozenset(levels)


def _asked(wish: Wish) -> Iterator[str]:
    yield from (f"asks what it is: {rule}" for rule in wish.diagnostic)
    yield from (f"asks what to do: {rule}" for rule in wish.treatment)


def _told_by_a_doctor(sentences: Sequence[Sentence], everything: int) -> bool:
    rules = _DIAGNOSED.opened(everything)
    return any(rule.meets(sentence, everything) for _, rule in rules for sentence in sentences)


def _signs(sentences: Sequence[Sentence], everything: int) -> tuple[tuple[Sign, ...], tuple[str, ...], bool]:
    found: list[Sign] = []
    why: list[str] = []
    cancelled = False
    for place, rule in _SIGN_BOOK.opened(everything):
        sign = _SIGN_RULES[place][0]
        if found and found[-1] is sign:
            continue
        state = _state(rule, sentences, everything)
        if state == "told":
            found.append(sign)
            why.append(f"{sign.level.name.lower()} {sign.name}: {rule.text}")
        cancelled = cancelled or state == "cancelled"
    found.sort(key=lambda sign: -sign.level)
    return tuple(found), tuple(why), cancelled


def _state(rule: Rule, sentences: Sequence[Sentence], everything: int) -> str:
    state = ""
    for sentence in sentences:
        if rule.meets(sentence, everything):
            if (rule.asked or not sentence.general) and (rule.ever or not sentence.past):
                return "told"
            state = "cancelled"
        elif sentence.said != sentence.heard and rule.meets_denied(sentence, everything):
            state = "cancelled"
    return state


def _in_spanish(wish: Wish, sentences: Sequence[Sentence], everything: int) -> Wish:
    told = any(rule.meets(s, everything) for rule in _SPANISH_TOLD for s in sentences)
    asked = any(rule.meets(s, everything) for rule in _SPANISH_ASKS for s in sentences)
    return wish._replace(
        personal=wish.personal or told,
        diagnostic=(*wish.diagnostic, "asks in Spanish") if asked else wish.diagnostic,
        asks=wish.asks or bool(everything & _SPANISH_QUESTION),
    )


def _first_person_leads(sentences: Sequence[Sentence]) -> bool:
    for sentence in sentences:
        for word, mask, after in zip(sentence.words, sentence.masks, (*sentence.masks[1:], 0), strict=True):
            if mask & _THEY:
                return False
            if mask & _I and (word not in {"my", "me"} or after & _FLESH):
                return True
    return True


def louder(one: Verdict, two: Verdict) -> Verdict:
    """The louder of two readings of one message, with whatever flag either of them raised."""
    loud = one if one.level >= two.level else two
    return replace(
        loud,
        levels=one.levels | two.levels,
        personal=one.personal or two.personal,
        story=one.story or two.story,
        cancelled=one.cancelled or two.cancelled,
        textbook=one.textbook and two.textbook,
        diagnosed=one.diagnosed or two.diagnosed,
        minor=one.minor or two.minor,
        distressed=one.distressed or two.distressed,
        with_condition=one.with_condition or two.with_condition,
        overdose=one.overdose or two.overdose,
        sections=tuple(dict.fromkeys((*one.sections, *two.sections))),
    )


def _raised(verdict: Verdict, fired: Sequence[SafetySection]) -> Verdict:
    levels = verdict.levels | {Level[section.level.upper()] for section in fired}
    return replace(
        verdict,
        level=max(levels),
        levels=levels,
        sections=tuple(section.title for section in fired),
        why=(*verdict.why, *(f"safety.md, line {section.line}: {section.title}" for section in fired)),
    )
