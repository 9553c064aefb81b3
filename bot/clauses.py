"""A message as sentences of classed words: what is said, what is denied, what is only asked about, what is past."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.lexicon import DROPPED, SKIPPED, WORD, Branch, Lexicon, endings

_SHORTENED = {
    "do": "don't", "does": "doesn't", "did": "didn't", "will": "won't", "would": "wouldn't",
    "could": "couldn't", "is": "isn't", "are": "aren't", "was": "wasn't", "were": "weren't",
    "have": "haven't", "has": "hasn't", "had": "hadn't", "can": "can't", "should": "shouldn't",
}  # fmt: skip
"""The tables write "won't": whoever dictates or learnt English at school writes "will not"."""

NEGATED_WORDS = 4
"""A negation reaches this many words: "no numbness or tingling in my legs", not the end of the story."""

_TELEGRAPHIC = frozenset({"have", "has", "am", "was", "must", "did", "may"})
"""Words that begin a note to oneself ("have had a fever") as often as a question."""
_EXPLAINERS = frozenset({"explain", "describe", "define", "list", "tell me about", "tell me more"})
_BEFORE_NOW = frozenset({",", "and", "but", "so", "then"})
"""After one of these, "now" begins the present; "fine now" is one thing."""
_MINE = frozenset({"i", "i'm", "my", "me", "mine", "i've"})


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence; the lists run in step, a phrase counting as one word."""

    words: tuple[str, ...]
    masks: tuple[int, ...]
    live: tuple[int, ...]
    """`masks` without the signs that are denied."""
    said: int
    """All classes of the sentence."""
    heard: int
    """All classes that are not denied."""
    question: bool
    """It opens like a question, or ends with a question mark."""
    opens: bool
    """It begins with a question word."""
    general: bool
    """A question or a textbook phrase about nobody in particular."""
    past: bool
    """It tells of something that is over."""
    of_pet: bool
    """It tells of somebody's pet."""


class Reader:
    """Reads folded text with one lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        bits = lexicon.bits
        self._kept = ~bits(
            "negator|barrier|cant|unaware|opener|aux|noaux|or|and|subject|still|sudden|past|greeting|idiom|info|numb|weak|losing"
        )
        self._leading = bits("opener|aux|subject")
        self._normal, self._you = bits("isnormal"), bits("you")
        self._pointing = bits("isit|dxif|dxwhat")
        self._person, self._idiom = bits("i|they"), bits("idiom")
        self._negator, self._barrier, self._or = bits("negator"), bits("barrier"), bits("or")
        self._turn = bits("and|barrier")
        self._animal, self._i, self._family = bits("animal"), bits("i"), bits("family")
        self._subject, self._greeting = bits("subject"), bits("greeting")
        self._opener, self._aux, self._noaux = bits("opener"), bits("aux"), bits("noaux")
        self._asking = self._opener | self._aux
        self._asked_about = bits("subject|you|they|impersonal|pronoun")
        self._info, self._reading, self._sample = bits("info"), bits("reading"), bits("sampleif")
        self._past, self._still, self._resolved = bits("past"), bits("still"), bits("resolved")
        self._over = self._past | self._resolved
        self._returns, self._until = bits("returns"), bits("fineuntil")
        self._sudden, self._cancelable = (
            bits("sudden"),
            ~bits("i|they|you|opener|aux|greeting|subject|pronoun|idiom"),
        )

    def read(self, folded: str) -> tuple[Sentence, ...]:
        """The sentences of a folded message."""
        sentences: list[Sentence] = []
        words: list[str] = []
        for word in WORD.findall(folded):
            if word[0] in ".!?;\n" and not (word.startswith("..") and "?" not in word):
                if words:
                    sentences += self._cut(words, "?" in word)
                    words = []
            elif word == "not" and words and words[-1] in _SHORTENED:
                words[-1] = _SHORTENED[words[-1]]
            elif word not in DROPPED:
                words.append(word)
        if words:
            sentences += self._cut(words, asked=False)
        return tuple(sentences)

    def _cut(self, words: Sequence[str], asked: bool) -> list[Sentence]:
        """One sentence, or two where something that is over comes before "now": "it healed, now I am stiff"."""
        at = words.index("now") if "now" in words else 0
        if at < 2 or words[at - 1] not in _BEFORE_NOW or at + 1 == len(words):
            return [self._sentence(words, asked)]
        before, after = words[: at - 1], self._mask(words[at:])
        healed = (self._mask(before) | after) & self._resolved
        if not healed or after & self._returns:
            return [self._sentence(words, asked)]
        return [self._sentence(before, asked=False), self._sentence(words[at:], asked)]

    def _mask(self, words: Sequence[str]) -> int:
        return _all_of(self._classed(words)[1])

    def _sentence(self, typed: Sequence[str], asked: bool) -> Sentence:
        words, masks = self._classed(typed)
        said = _all_of(masks)
        live = self._undenied(words, masks) if said & self._negator else masks
        opens = self._opens(words, masks)
        return Sentence(
            words,
            masks,
            live,
            said,
            said if live is masks else _all_of(live),
            asked or opens,
            opens,
            self._is_general(said, opens, asked, words),
            bool(said & self._over) and self._is_past(said, masks),
            bool(said & self._animal) and self._is_of_a_pet(masks),
        )

    def _classed(self, typed: Sequence[str]) -> tuple[tuple[str, ...], tuple[int, ...]]:
        looked = list(map(self._lexicon.look_up, typed))
        spelt = [word for word, _ in looked]
        words: list[str] = []
        masks: list[int] = []
        at = 0
        phrases = self._lexicon.phrases
        while at < len(spelt):
            end, mask = self._phrase(spelt, at, phrases[spelt[at]]) if spelt[at] in phrases else (0, 0)
            if end:
                kept = self._person if mask & self._idiom else self._kept
                for _, inner in looked[at:end]:
                    mask |= inner & kept
                if not mask & self._idiom and not looked[at][1] & self._negator:
                    mask |= self._inside(spelt, at + 1, end)
                if mask & self._resolved:
                    mask &= ~self._still
                words.append(" ".join(spelt[at:end]))
                masks.append(mask | looked[at][1] & self._leading)
                at = end
            else:
                words.append(spelt[at])
                masks.append(looked[at][1])
                at += 1
        return tuple(words), tuple(masks)

    def _phrase(self, spelt: Sequence[str], at: int, branch: Branch) -> tuple[int, int]:
        """Where the longest phrase that starts here ends, and the classes of all that do; an idiom swallows them."""
        following = spelt[at + 1] if at + 1 < len(spelt) else ""
        if not (following in branch.words or following in SKIPPED or branch.beginnings):
            return 0, 0  # so it is with three in four; the rest makes sure
        found = endings(spelt, at + 1, branch)
        if not found:
            return 0, 0
        longest = max(end for end, _ in found)
        masks = 0
        for end, mask in found:
            if end == longest and mask & self._idiom:
                return end, mask
            masks |= mask
        return longest, masks

    def _inside(self, spelt: Sequence[str], start: int, end: int) -> int:
        """The classes of phrases that begin inside another one."""
        found = 0
        phrases = self._lexicon.phrases
        for at in range(start, end):
            if spelt[at] in phrases:
                mask = self._phrase(spelt, at, phrases[spelt[at]])[1]
                found |= 0 if mask & self._idiom else mask & ~self._pointing
        return found

    def _undenied(self, words: Sequence[str], masks: Sequence[int]) -> tuple[int, ...]:
        live: list[int] = []
        reach = 0
        for at, mask in enumerate(masks):
            if mask & self._negator and not self._answers_no(words, at):
                reach = NEGATED_WORDS + 1
            elif (mask & self._barrier and not mask & ~self._barrier & self._person) or (
                mask & self._subject and at
            ):
                reach = 0
            elif words[at] == "," and reach:
                reach = NEGATED_WORDS if self._list_goes_on(masks, at) else 0
            elif mask & self._or and reach:
                reach = NEGATED_WORDS
            live.append(mask & ~self._cancelable if reach and not mask & self._negator else mask)
            reach -= reach > 0
        return tuple(live)

    def _is_past(self, said: int, masks: Sequence[int]) -> bool:
        """Whether what is over is not said to go on, or to have led to something."""
        if said & (self._still | self._until):
            return False
        return bool(said & self._resolved) or not self._turns_to_now(masks)

    def _turns_to_now(self, masks: Sequence[int]) -> bool:
        """Whether somebody goes on to speak of today: "years ago and I can't …"."""
        told = next((at for at, mask in enumerate(masks) if mask & self._past), len(masks))
        later = range(told + 1, len(masks) - 1)
        return any(masks[at] & self._turn and masks[at + 1] & self._subject for at in later)

    def _answers_no(self, words: Sequence[str], at: int) -> bool:
        return words[at] == "no" and at + 1 < len(words) and words[at + 1] == ","

    def _list_goes_on(self, masks: Sequence[int], at: int) -> bool:
        """Whether "no a, b or c" continues: an "or" before anybody speaks again."""
        for mask in masks[at + 1 : at + 9]:
            if mask & self._subject or mask & self._negator:
                return False
            if mask & self._or:
                return True
        return False

    def _opens(self, words: Sequence[str], masks: Sequence[int]) -> bool:
        at = 0
        while at < len(masks) - 1 and (masks[at] & self._greeting or words[at] in ',"()'):
            if masks[at] & self._asking:
                break
            at += 1
        if masks[at] & self._opener:
            return True
        if words[at] in _TELEGRAPHIC and not (at + 1 < len(masks) and masks[at + 1] & self._asked_about):
            return False
        return bool(masks[at] & self._aux) and not (at + 1 < len(masks) and masks[at + 1] & self._noaux)

    def _is_of_a_pet(self, masks: Sequence[int]) -> bool:
        """Whether it is told of a pet, and nobody's own body comes in: "my dog drags his foot"."""
        return any(mask & self._animal for mask in masks[:2]) and not any(
            mask & (self._i | self._family) for mask in masks[2:]
        )

    def _is_general(self, said: int, opens: bool, asked: bool, words: Sequence[str]) -> bool:
        if said & self._sample:
            return not said & self._still
        if said & self._reading:
            return not {"my", "i'm", "i've", "me"} & set(words) and not said & self._still
        if said & self._person and not (words[0] in _EXPLAINERS and set(words) & _MINE == {"me"}):
            return False
        if opens:
            return not (said & self._normal and said & self._you)
        return bool(said & self._info) and not said & self._sudden


def _all_of(masks: Iterable[int]) -> int:
    said = 0
    for mask in masks:
        said |= mask
    return said
