"""What a message wants: to be told what it is, to be told what to do, or a general answer."""

from collections.abc import Sequence
from typing import NamedTuple

from bot.clauses import Sentence
from bot.lexicon import Lexicon
from bot.rules import book
from bot.telling import Net

SHORT_WORDS = 4
"""A question of so few words after a story is about the story: "piriformis?", "what is it"."""

LEADING_WORDS = 3
"""Where nobody's body is told about, "is it sciatica" points at one only if the message begins so."""

_TURNS = frozenset({"can", "does", "do", "will", "could"})
"""Inside a sentence these open a question, unless somebody or something that does it comes first."""

_DIAGNOSTIC = """
    dxdo > cond|pronoun|cond2|body ~4 unless dxnot; dxstrong unless cando; isit > cond > feelingnow ~8;
    couldmy > be > cond ~8; ismy > seriousness ~7 unless practice; numb > meaning ~5 unless opener;
    meaning + pain + body ~4 if numb; isit > body ~3 if i|they unless likely|practice;
    dxwhy + pain|numb|symptom|body ~6; scan > talk|result ~4 if i|they; medline + result|isit|mean ~12 if i|they|quoted;
    doctorsays > isit > cond|seriousness ~9; mean > normal2 ~3 if i; normal2 + pain|symptom|numb ~6 if i|they;
    howtell + dxname ~8 if i|they; howtell + body ~4 if i|they; testfor > cond ~3 if i|they unless practice|scan;
    cond > or > cond ~4 if i|they unless offer|opener; seedoc if i|they unless whydoc; ruleout if i|they;
    isright if doctor|dxname unless wordof; youfigure + cond ~5; whichone if i
"""
"""Each of these asks to identify, confirm, exclude or interpret, wherever it stands."""

_POINTING = """
    isit > cond ~4 unless likely|talk|tissue|askto; isit > named ~3 unless likely|talk;
    isit > tissue ~4 if i|they unless likely|talk|practice; isit > seriousness ~4 unless likely2|massage;
    isit > fromit ~5 unless likely; dxif > cond|pronoun|body ~4 unless massage|cansay;
    dxif > cond|pronoun|body ~4 if i|they unless massage
"""
"""These do so only where they point at somebody's body."""

_TREATMENT = """
    drug unless offer|bringoff; whatdo unless around|practice2|practice; recommend if
    pain|body|drug|other|cond unless practice2; need > proc|scan|drug|other|rest ~4; may > activity ~5
    unless around|session2|practice2|withme; should unless book|worry2|practice2|practice|saddlery|household; proc +
    should|compare|may|take ~7 unless without|signsof; scan + should|may|gets ~6; heat +
    compare|may|whatdo ~6 unless fell|offer; other + should|compare|may|whatdo ~7 unless
    offer|massageasks|teach|practice2|shopping; donotdose; putback + should|may|ifi ~10; stop +
    drug|other ~4; stopdoing + should ~4; maypush; wantop if wouldyou; alcohol + drug ~10; may > heat|drug ~5; may >
    activity2 ~4 unless around|practice2|practice|session2|withme; othertry
"""
_CONDITION = """
    cond2 + massage + suit ~12 unless offer|experience|without; thinner + massage|suit ~12; thinner if
    i|they; cond2 > come2 ~10 unless without; may > massage ~6 if cond2 unless without|experience
"""


class Wish(NamedTuple):
    """What one message asks for, sentence by sentence, put together."""

    diagnostic: tuple[str, ...] = ()
    treatment: tuple[str, ...] = ()
    condition: bool = False
    asks: bool = False
    personal: bool = False
    fragment: bool = False
    story: bool = False
    """Somebody tells something that need not be about a body: worth the warning line, no more."""


class Listener:
    """Hears what a message wants."""

    def __init__(self, lexicon: Lexicon) -> None:
        bits = lexicon.bits
        self._net = Net(lexicon)
        self._diagnostic, self._pointing = book(lexicon, _DIAGNOSTIC), book(lexicon, _POINTING)
        self._treatment, self._condition = book(lexicon, _TREATMENT), book(lexicon, _CONDITION)
        self._person, self._spam, self._opener = bits("i|they"), bits("spam"), bits("opener")
        self._practical, self._symptom = bits("practice"), bits("pain|symptom|numb")
        self._minor, self._talk, self._reading = bits("minor"), bits("talk"), bits("reading|sampleif")
        self._what, self._named, self._name = bits("dxwhat"), bits("cond|dxname"), bits("dxname")
        self._aside, self._asks, self._info = (
            bits("massage|asksphrase|compare"),
            bits("asksphrase"),
            bits("info"),
        )
        self._verb = bits("aux|opener")
        self._finding, self._means = bits("finding"), bits("meanask")
        self._meant = self._person | self._means
        self._subject, self._points = bits("subject|they|body|you|noaux"), bits("isit|dxif")

    def hear(self, sentences: Sequence[Sentence], message: int) -> Wish:
        """The wishes of all sentences together."""
        advert = bool(message & self._spam) and not message & self._person
        told = [not advert and self._net.tells(sentence) for sentence in sentences]
        strictly = [tells and self._net.symptom(s) for tells, s in zip(told, sentences, strict=True)]
        diagnostic: list[str] = []
        treatment: list[str] = []
        finding = False
        asks = condition = False
        for at, sentence in enumerate(sentences):
            aside = bool(sentence.said & self._reading) and sentence.general
            causes = [] if aside else self._causes(sentence, message, any(strictly[:at]), strictly[at])
            said = sentence.said
            finding = finding or bool(said & self._finding and said & self._meant)
            if finding and said & self._means and not said & self._info:
                causes.append("asks what a finding means")
            over = sentence.past and not sentence.question
            remedies = [] if aside or over else self._treatment.met(sentence, message)
            condition = condition or bool(self._condition.met(sentence, message))
            asks = asks or (not causes and not remedies and self._is_question(sentence))
            diagnostic += causes
            treatment += remedies
        fragment = len(sentences) == 1 and self._net.fragment(sentences[0])
        story = not advert and any(self._net.story(sentence) for sentence in sentences)
        return Wish(
            tuple(diagnostic), tuple(treatment), condition, asks, any(told) or fragment, fragment, story
        )

    def _causes(self, sentence: Sentence, message: int, before: bool, here: bool) -> list[str]:
        if sentence.said & self._practical and not sentence.said & self._symptom and not before:
            return []
        found = self._diagnostic.met(sentence, message)
        if before or here or message & self._person or self._leads(sentence):
            found += self._pointing.met(sentence, message)
        return found + self._about_the_story(sentence, before, here)

    def _about_the_story(self, sentence: Sentence, before: bool, here: bool) -> list[str]:
        said = sentence.said
        if said & self._what and not said & self._talk and (before or (here and not sentence.general)):
            return ["asks what a told symptom is"]
        short = len(sentence.words) <= SHORT_WORDS
        if before and short and said & self._named and not said & (self._info | self._opener):
            return ["names a condition after telling a symptom"]
        return ["names a condition beside a symptom, with a question mark"] if self._guesses(sentence) else []

    def _guesses(self, sentence: Sentence) -> bool:
        """Whether it reads like "Numb toes after leg day, nerve damage?"."""
        said = sentence.said
        if not sentence.question or sentence.opens or not said & self._name or said & self._asks:
            return False
        if said & self._person and not said & (self._aside | self._talk):
            return True
        if "," not in sentence.words or said & self._aside:
            return False
        comma = sentence.words.index(",")
        return self._net.symptom(sentence) and any(mask & self._name for mask in sentence.masks[comma:])

    def _leads(self, sentence: Sentence) -> bool:
        if not sentence.said & self._points or sentence.masks[0] & self._opener:
            return False
        return any(mask & self._points for mask in sentence.masks[:LEADING_WORDS])

    def _is_question(self, sentence: Sentence) -> bool:
        if sentence.question or sentence.said & self._asks:
            return True
        words, masks = sentence.words, sentence.masks
        if "," not in words and _TURNS.isdisjoint(words):
            return False
        return any(
            (words[at] == "," and masks[at + 1] & self._verb)
            or (words[at + 1] in _TURNS and (masks[at] & self._minor or not masks[at] & self._subject))
            for at in range(len(words) - 1)
        )
