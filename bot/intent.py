"""What a message wants: to be told what it is, to be told what to do, a general answer; and whose body it is about."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.clauses import Sentence
from bot.lexicon import Lexicon
from bot.rules import compiled

SHORT_WORDS = 4
"""A question of so few words after a story is about the story: "piriformis?", "what is it"."""

_TURNS = frozenset({"can", "does", "do", "will", "could"})
"""Inside a sentence these open a question, unless somebody or something that does it comes first."""

FRAGMENT_WORDS = 7
"""A fragment is at most so long; longer ones without a person are texts about something."""

_DIAGNOSTIC = """
    dxdo > cond|pronoun|cond2|body ~4 unless dxnot; dxstrong unless cando; isit > cond ~4 unless
    likely|talk|tissue; isit > named ~3 unless likely|talk; isit > tissue ~4 if i|they unless
    likely|talk|practice; isit > cond > feelingnow ~8; couldmy > be > cond ~8; ismy > seriousness ~7
    unless practice; numb > meaning ~5 unless opener; meaning + pain + body ~4 if numb; isit > body ~3
    if i|they unless likely|practice; isit > seriousness ~4 unless likely2; dxwhy +
    pain|numb|symptom|body ~6; scan > talk|result ~4 if i|they; medline + result|isit|mean ~12;
    doctorsays > isit ~9; mean > normal2 ~3 if i; normal2 + pain|symptom|numb ~6 if i|they; howtell +
    dxname ~8 if i|they; isit > fromit ~5 unless likely; cond > or > cond ~4 if hurting unless offer;
    testfor > cond ~3 unless practice|scan; howtell + body ~4 if i|they
"""
_TREATMENT = """
    drug unless offer|bringoff; whatdo unless around|practice2|practice; recommend if
    pain|body|drug|other|cond unless practice2; need > proc|scan|drug|other|rest ~4; may > activity ~5
    unless around|session2; should unless book|worry2|practice2|practice; proc +
    should|compare|may|take ~7 unless without|signsof; scan + should|may|gets ~6; heat +
    compare|may|take|whatdo ~6 unless fell|offer; other + should|compare|may|whatdo ~7 unless
    offer|massageasks|teach|practice2; donotdose; putback + should|may|ifi ~10; stop + drug|other ~4;
    stopdoing + should ~4; maypush; alcohol + drug ~10; may > heat|drug ~5; may > activity2 ~4 unless
    around|practice2|practice; othertry
"""
_CONDITION = """
    cond2 + massage + suit ~12 unless offer|experience|without; thinner + massage|suit ~12; thinner if
    i|they; cond2 > come2 ~10 unless without; may > massage ~6 if cond2 unless without|experience
"""


_ABOUT_BODIES = "body|saddle|pee|bowel|wipe|erection|sex|headache|collapse|soil|chest|noair|hithead|baby|surgery|preg|distress|cantgoon|harmself|swell"
"""With a person word, these say that somebody's own body or mind is told about."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What one message asks for, sentence by sentence, put together."""

    diagnostic: tuple[str, ...] = ()
    treatment: tuple[str, ...] = ()
    condition: bool = False
    asks: bool = False
    personal: bool = False
    fragment: bool = False


class Listener:
    """Hears what a message wants."""

    def __init__(self, lexicon: Lexicon) -> None:
        bits = lexicon.bits
        self._diagnostic = compiled(lexicon, _DIAGNOSTIC)
        self._treatment = compiled(lexicon, _TREATMENT)
        self._condition = compiled(lexicon, _CONDITION)
        self._person, self._you = bits("i|they"), bits("you")
        self._symptom, self._body = bits("pain|symptom|numb"), bits(_ABOUT_BODIES)
        self._verb = bits("aux|opener")
        self._pet, self._flesh = bits("pet"), bits("body")
        self._practical = bits("practice")
        self._minor, self._talk = bits("minor"), bits("talk")
        self._name, self._massage = bits("dxname"), bits("massage|asksphrase|compare")
        self._practice, self._asks = bits("practice|session2|offer|book"), bits("asksphrase")
        self._what, self._cond, self._it = bits("dxwhat"), bits("cond|dxname"), bits("pronoun")
        self._info, self._spam = bits("info"), bits("spam")
        self._plain = bits(
            "body|pain|symptom|numb|weak|shoot|timeword|leg|foot|swell|night|barrier|and|negator"
        )
        self._opener = bits("opener")
        self._reading = bits("reading|sampleif")
        self._subject = bits("subject|they|body|you|noaux")

    def hear(self, sentences: Sequence[Sentence], message: int) -> Wish:
        """The wishes of all sentences together."""
        advert = bool(message & self._spam) and not message & self._person
        told = [not advert and self._tells(sentence) for sentence in sentences]
        diagnostic: list[str] = []
        treatment: list[str] = []
        asks = condition = False
        for at, sentence in enumerate(sentences):
            aside = bool(sentence.said & self._reading) and sentence.general
            causes = [] if aside else self._causes(sentence, message, any(told[: at + 1]), any(told[:at]))
            remedies = [] if aside else [r.text for r in self._treatment if r.meets_denied(sentence, message)]
            condition = condition or any(rule.meets_denied(sentence, message) for rule in self._condition)
            asks = asks or (not causes and not remedies and self._is_question(sentence))
            diagnostic += causes
            treatment += remedies
        fragment = len(sentences) == 1 and self._is_fragment(sentences[0])
        return Wish(tuple(diagnostic), tuple(treatment), condition, asks, any(told) or fragment, fragment)

    def _causes(self, sentence: Sentence, message: int, told: bool, told_before: bool) -> list[str]:
        if sentence.said & self._practical and not sentence.said & self._symptom and not told_before:
            return []
        found = self._ruled(sentence, message)
        short = len(sentence.words) <= SHORT_WORDS
        if (
            told
            and sentence.said & self._what
            and not sentence.said & self._talk
            and (told_before or not sentence.general)
        ):
            found.append("asks what a told symptom is")
        elif (
            told_before
            and short
            and sentence.said & self._cond
            and not sentence.said & (self._info | self._opener)
        ):
            found.append("names a condition after telling a symptom")
        elif self._guesses(sentence):
            found.append("names a condition beside a symptom, with a question mark")
        return found

    def _guesses(self, sentence: Sentence) -> bool:
        """ "Numb toes after leg day, nerve damage?": no question word, a symptom, a condition."""
        if (
            not sentence.question
            or sentence.opens
            or not sentence.said & self._name
            or sentence.said & self._asks
        ):
            return False
        if sentence.said & self._person and not sentence.said & (self._massage | self._talk):
            return True
        return any(mask & self._symptom and not mask & self._cond for mask in sentence.masks)

    def _ruled(self, sentence: Sentence, message: int) -> list[str]:
        return [rule.text for rule in self._diagnostic if rule.meets_denied(sentence, message)]

    def _tells(self, sentence: Sentence) -> bool:
        """The second net: a person word and a body or symptom word, or "it hurts"."""
        said = sentence.said
        if said & self._pet and not (said & self._person and said & self._symptom and said & self._flesh):
            return False
        if said & self._person:
            return not (sentence.general and said & self._reading) and (
                bool(said & self._symptom) or (bool(said & self._body) and not said & self._practice)
            )
        if sentence.general or sentence.question or said & self._you:
            return False
        if (
            said & self._flesh
            and said & self._it
            and not said & (self._practice | self._info | self._massage)
        ):
            return True
        return any(mask & self._symptom and not mask & self._cond for mask in sentence.masks)

    def _is_question(self, sentence: Sentence) -> bool:
        if sentence.question or sentence.said & self._asks:
            return True
        pairs = zip(sentence.words[1:], sentence.masks, strict=False)
        return any(
            word in _TURNS and (before & self._minor or not before & self._subject) for word, before in pairs
        )

    def _is_fragment(self, sentence: Sentence) -> bool:
        said = sentence.said
        if (
            said & (self._person | self._spam | self._info | self._verb)
            or sentence.question
            or len(sentence.words) > FRAGMENT_WORDS
        ):
            return False
        if not said & (self._symptom | self._body):
            return False
        return (
            sum(
                not mask & self._plain and word.isalpha()
                for word, mask in zip(sentence.words, sentence.masks, strict=True)
            )
            <= 1
        )
