"""The second net: whether a message tells of somebody's own body, however it is put."""

from bot.clauses import Sentence
from bot.lexicon import Lexicon

FRAGMENT_WORDS = 7
"""A fragment is at most so long; longer ones without a person are texts about something."""

STORY_WORDS = 4
"""A statement about somebody in so many words is a story, unless it speaks of the practice or of everyday things."""

LONG_STORY_WORDS = 7
"""In so many words it is one even where a word of the practice occurs ("phone", "late", "card")."""

_ABOUT_BODIES = (
    "body|saddle|pee|bowel|wipe|erection|sex|headache|collapse|soil|chest|noair|hithead|baby|surgery|preg|"
    "distress|cantgoon|harmself|swell|deathword|weapon|cliff2|lastwords|bleeding|vomit|fever|confused|breath|"
    "toilet|fell|crash|cancer|weight|lump|infection|vision|face|burden|pills|overdose|suicide"
)
"""With a person word, these say that somebody's own body or mind is told about."""


class Net:
    """Catches every message about somebody's body: the warning line goes with it."""

    def __init__(self, lexicon: Lexicon) -> None:
        bits = lexicon.bits
        self._person, self._you = bits("i|they"), bits("you")
        self._symptom, self._body, self._flesh = bits("pain|symptom|numb"), bits(_ABOUT_BODIES), bits("body")
        self._condition, self._it, self._things = bits("cond|dxname"), bits("pronoun"), bits("pet")
        self._rubbing = bits("massage")
        self._reading, self._verb = bits("reading|sampleif"), bits("aux|opener")
        self._practice = bits("practice|session2|offer|book")
        self._aside = bits("practice|session2|offer|book|info|massage")
        self._trouble = bits("cant|cantmove|losing|worse|negator|sudden|gone|trouble2|weak")
        self._everyday = bits("offer|mundane|spam|pet|book2|reading|thanks")
        self._baby, self._unsaid = bits("baby"), bits("unsaid")
        self._general = bits("info|spam|massage|compare")
        self._plain = bits(
            "body|pain|symptom|numb|weak|shoot|timeword|leg|foot|swell|night|barrier|and|negator"
        )

    def tells(self, sentence: Sentence) -> bool:
        """A person word and a body or symptom word, "it hurts", or a symptom that is simply stated."""
        said = sentence.said
        if sentence.of_pet:
            return False
        if said & self._things and not (said & self._person and said & self._symptom and said & self._flesh):
            return False
        if said & self._person:
            if sentence.general and said & self._reading:
                return False
            return self._about_a_body(said)
        if sentence.general or sentence.question or said & self._you:
            return False
        return self._about_it(said) or (self.symptom(sentence) and not said & self._rubbing)

    def symptom(self, sentence: Sentence) -> bool:
        """A symptom that is more than the name of a condition."""
        if not sentence.said & self._symptom:
            return False
        return any(mask & self._symptom and not mask & self._condition for mask in sentence.masks)

    def fragment(self, sentence: Sentence) -> bool:
        """Bare words for a complaint: "back pain", "numb toes at night"."""
        said = sentence.said
        if said & (self._person | self._general | self._verb | self._reading) or sentence.question:
            return False
        if len(sentence.words) > FRAGMENT_WORDS or not self._complains(sentence):
            return False
        strange = sum(
            not mask & self._plain and word.isalpha()
            for word, mask in zip(sentence.words, sentence.masks, strict=True)
        )
        return strange <= self.symptom(sentence)

    def _about_a_body(self, said: int) -> bool:
        if said & self._symptom:
            return True
        return bool(said & self._body) and (not said & self._practice or bool(said & self._trouble))

    def story(self, sentence: Sentence) -> bool:
        """Whether somebody tells something that is neither a question nor about everyday things."""
        said = sentence.said
        meant = said & (self._person | self._baby) or sentence.masks[0] & self._unsaid
        if not meant or _asks(sentence) or said & (self._everyday | self._you):
            return False
        if said & self._practice and len(sentence.words) < LONG_STORY_WORDS:
            return False
        return sum(word[0].isalpha() for word in sentence.words) >= STORY_WORDS

    def _about_it(self, said: int) -> bool:
        return bool(said & self._flesh and said & self._it) and not said & self._aside

    def _complains(self, sentence: Sentence) -> bool:
        return any(
            mask & (self._symptom | self._body) and not mask & self._condition for mask in sentence.masks
        )


_WHENEVER = frozenset({"when", "whenever", "if", "while", "where", "since"})
"""A sentence that begins so and has no question mark tells something: "when I cough I feel it"."""


def _asks(sentence: Sentence) -> bool:
    return sentence.question and not (
        sentence.opens
        and sentence.words[0] in _WHENEVER
        and sentence.words[1:2]
        and sentence.words[1] in _TELLERS
    )


_TELLERS = frozenset({"i", "my", "he", "she", "his", "her", "i'm", "it", "they"})
